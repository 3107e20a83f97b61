"""Which boards a number is bound to by the words beside it: '64.6 on X and Y', '92.6 X', 'X: 64.6', 'X (64.6)'."""

from __future__ import annotations

from claimgraph.extraction.frames.score_holders import is_number
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.sentence import Sentence

_TO_BOARD = 5  # items between a number and "on BOARD"
_NO_VERSION = 10  # decimals from here on are no versions of a board
_AFTER = ("for", "in", "with", "without")  # words behind a number that goes on from another


def bound_boards(sentence: Sentence, i: int) -> tuple[Member | None, ...]:
    """Boards bound to the number itself: '64.6 on X and Y', '92.6 X', 'X: 64.6', 'X (64.6)', 'X of 64.6'."""
    items = sentence.items
    for found in sentence.boards:
        following = tuple(m for m in found.members if m.first > i)
        if following:
            gap = items[i + 1 : following[0].first]
            if [g.text for g in gap] == ["("]:
                return following[:1]  # "97.3 (X), 74.4 (Y)"
            if _reaches(gap):
                return _unbound(sentence, following)
            break
    left = _last_board(sentence, i)
    if left is not None and _leads_to(sentence, left, i):
        return (left,)
    return _boards_of_parenthesis(sentence, i)


def _leads_to(sentence: Sentence, board: Member, i: int) -> bool:
    """Whether a board before a number is the number's: 'X: 64.6', 'X (64.6)', 'X of 64.6', 'X - 64.6', 'X 64.6'."""
    gap = [g for g in sentence.items[board.last + 1 : i] if not g.cue("setting")]
    precise = is_precise(sentence.items[i])
    if not gap:
        return board.first == 0 or _in_row(sentence, i) or (precise and _is_result(sentence.items[i]))
    if len(gap) == 1 and gap[0].lower in ("-", "is", "was"):
        return precise
    if len(gap) == 2 and gap[1].lower in ("at", "to") and gap[0].lower in sentence.lexicon.words("stays"):
        return precise
    return (
        gap[0].lower in ("(", ":", "=", "of", "at")
        and not any(g.text in (",", ";") or g.quantity for g in gap)
        and len(gap) <= 4
    )


def _is_result(item: Item) -> bool:
    """Whether a precise number is no version or part of a whole: 'Aider 0.62' and 'LiveBench 2.0' are."""
    quantity = item.quantity
    return quantity is not None and (quantity.unit is not None or (quantity.value or 0) >= _NO_VERSION)


def _in_row(sentence: Sentence, i: int) -> bool:
    """Whether another board has its number right behind it: 'MMLU 82.3, MT-Bench 9.12'."""
    items = sentence.items
    pairs = [k for k in range(1, len(items)) if is_precise(items[k]) and items[k - 1].kind == "board"]
    return any(k != i and _is_result(items[k]) for k in pairs)


def is_precise(item: Item) -> bool:
    """Whether the number has a unit or a decimal, so that it counts nothing."""
    quantity = item.quantity
    return quantity is not None and (quantity.unit is not None or "." in (quantity.digits or ""))


def _last_board(sentence: Sentence, i: int) -> Member | None:
    before = [m for found in sentence.boards for m in found.members if m.last < i]
    return before[-1] if before else None


def _reaches(gap: list[Item]) -> bool:
    """Whether the words between a number and the board after it bind the two: '92 on X', '92 for the hard X'."""
    if len(gap) > _TO_BOARD or any(g.quantity or not _links(g) for g in gap):
        return False
    return not gap or any(g.lower in ("on", "in", "at", "for", "of", "across", "over") for g in gap)


def _unbound(sentence: Sentence, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Of a list of boards after a number, those before the first that has a number of its own in brackets."""
    kept = [members[0]]
    for member in members[1:]:
        if any(is_number(x) for x in sentence.items[kept[-1].last + 1 : member.first]):
            break
        kept.append(member)
    return tuple(kept)


def _boards_of_parenthesis(sentence: Sentence, i: int) -> tuple[Member, ...]:
    """The board before the bracket that encloses the number: 'HumanEval (70.1%, Grok-1 at 63.2%)'."""
    depth = 0
    for k in range(i - 1, -1, -1):
        text = sentence.items[k].text
        if text == ")":
            depth += 1
        elif text == "(":
            if depth == 0:
                board = _last_board(sentence, k)
                return (board,) if board is not None and board.last == k - 1 else ()
            depth -= 1
    return ()


def _links(item: Item) -> bool:
    return (
        item.kind == "word"
        or item.cue("category") is not None
        or item.cue("measure") is not None
        or item.cue("setting") is not None
        or item.text in ('"', "'", "*", "(", "-")
        or item.cue("scope") is not None
    )


def goes_on(sentence: Sentence, earlier: int, i: int) -> bool:
    """Whether a number goes on from an earlier score: '68% on X and, with tools, 71.6%', '3.1% in text and 5.4%'."""
    items = sentence.items
    first, second = items[earlier].quantity, items[i].quantity
    if first is None or second is None or first.unit != second.unit or not is_precise(items[i]):
        return False
    board = _last_board(sentence, i)
    start = max(earlier, board.last if board is not None else 0) + 1
    gap = items[start:i]
    joined = any(x.lower in ("and", "but", "then") or x.cue("barrier") for x in gap)
    after = items[i + 1] if i + 1 < len(items) else None
    ends = after is None or after.kind == "mark" or after.lower in _AFTER or after.cue("setting")
    return joined and bool(ends) and all(_aside(x, gap[k - 1] if k else None) for k, x in enumerate(gap))


def _aside(item: Item, before: Item | None) -> bool:
    """Whether the item only joins two numbers or says under what conditions the first was reached."""
    if item.text == "," or item.lower in ("and", "but", "then", "for", "in", "even") or item.cue("setting"):
        return True
    return item.kind in ("word", "cue") and before is not None and before.lower in ("for", "in")


def second_of_board(sentence: Sentence, i: int) -> bool:
    """Whether a bracketed number follows a board that has its number: whose it is in '79.9 on X (80.7)' is open."""
    items = sentence.items
    if not 0 < i < len(items) - 1 or items[i - 1].text != "(" or items[i + 1].text != ")":
        return False
    board = _last_board(sentence, i)
    if board is None or board.last != i - 2:
        return False
    return any(is_number(x) and _reaches(items[k + 1 : board.first]) for k, x in enumerate(items[: board.first]))

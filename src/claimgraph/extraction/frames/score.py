"""Scores: 'scores 64.6 on X', "B's 62.6", 'X (70.1%, C at 63.2%)', 'from 37.7% to 38.1%', 'X: 57.5'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.quantities import Quantity
from claimgraph.extraction.sentence import Sentence

_TO_BOARD = 5  # items between a number and "on BOARD"
_MEASURE_REACH = 8
_LIGHT_REACH = 4
_ELO = 900  # whole numbers from here on may be ratings; smaller ones need a unit, a decimal or their board beside them
_NOTHING = Quantity("number", 0, 0, "")


def find_scores(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject and number that stands on a board."""
    versus = _versus(sentence) | _respective(sentence)
    attached = {m.value: (found, m) for found in sentence.entities for m in found.members if m.value is not None}
    for i, item in enumerate(sentence.items):
        quantity = item.quantity
        if quantity is None or quantity.kind != "number" or _not_a_score(sentence, i):
            continue
        bound_boards = _boards_at(sentence, i)
        found, member = attached.get(i, (None, None))
        evidence = _evidence(sentence, i, member is not None, bool(bound_boards)) or (
            "one of a pair" if i in versus else ""
        )
        if not evidence:
            continue
        boards = bound_boards or (_boards_at(sentence, versus[i][1]) if i in versus else ()) or boards_of(sentence, i)
        subjects = versus[i][0] if i in versus and member is None else _subjects(sentence, i, found, member)
        for board in boards:
            for subject in subjects:
                yield Draft(
                    "score",
                    i,
                    f"{evidence} '{quantity.text}'",
                    subject=subject,
                    board=board,
                    value=quantity.value,
                    value_text=quantity.digits,
                    unit=quantity.unit,
                    bound=quantity.bound,
                    near=i,
                )


def _versus(sentence: Sentence) -> dict[int, tuple[tuple[Member | None, ...], int]]:
    """Numbers of 'x vs y': whose they are, in order, and where their board is bound.

    The sides are those of the comparison before the pair ("A beats B on X (89.0% vs. 85.5%)"), or its one list of two.
    """
    sides: dict[int, tuple[tuple[Member | None, ...], int]] = {}
    items = sentence.items
    for k, item in enumerate(items):
        if item.lower not in ("vs", "versus", "to") or not 0 < k < len(items) - 1:
            continue
        right = next((j for j in range(k + 1, min(k + 4, len(items))) if _number(items[j])), None)
        if right is None or not _number(items[k - 1]):
            continue
        left = k - 1
        owner = _owner_after(sentence, right)
        order = next((j for j in range(left, -1, -1) if items[j].cue("order")), None)
        pair = [found for found in sentence.entities if found.last < left]
        if owner is not None:
            sides[right] = (owner.members, right)
        elif (
            order is not None
            and (other := sentence.object_after(order + 1) or _after_than(sentence, order)) is not None
        ):
            subject = sentence.subject_before(order)
            sides[left] = (subject.members if subject is not None else (None,), left)
            sides[right] = (other.members, left)
        elif pair and len(pair[-1].members) == 2:
            sides[left] = (pair[-1].members[:1], left)
            sides[right] = (pair[-1].members[1:], left)
        elif item.lower != "to":
            sides[right] = ((), right)  # somebody's, but nobody says whose
    return sides


def _respective(sentence: Sentence) -> dict[int, tuple[tuple[Member | None, ...], int]]:
    """'A and B scored x and y, respectively': each number is that of the entity in its place."""
    if not any(item.lower == "respectively" for item in sentence.items):
        return {}
    numbers = [k for k, item in enumerate(sentence.items) if _number(item)]
    fitting = [found for found in sentence.entities if len(found.members) == len(numbers)]
    if len(numbers) < 2 or not fitting:
        return {}
    return {k: ((member,), k) for k, member in zip(numbers, fitting[-1].members, strict=True)}


def _after_than(sentence: Sentence, order: int) -> EntityList | None:
    than = next((k for k in range(order, len(sentence.items)) if sentence.items[k].lower == "than"), None)
    return sentence.object_after(than + 1) if than is not None else None


def _number(item: Item) -> bool:
    return item.quantity is not None and item.quantity.kind == "number"


def _not_a_score(sentence: Sentence, i: int) -> bool:
    """Counts, years, prices, gaps and bounds are no scores."""
    items, quantity = sentence.items, sentence.items[i].quantity
    assert quantity is not None
    assert quantity.value is not None
    before = items[i - 1].lower if i else ""
    after = [x.lower for x in items[i + 1 : i + 3]]
    if quantity.bound in ("at-least", "at-most"):
        return True
    if before == "by" or (
        before in ("approximately", "about", "around", "roughly", "over") and i > 1 and items[i - 2].lower == "by"
    ):
        return True
    if before in ("best", "top", "first", "last", "v", "version", "page", "chapter", "level", "grade", "-") or (
        before == "of" and i > 1 and items[i - 2].lower == "out"
    ):
        return True
    if quantity.unit == "points" and i + 1 < len(items) and items[i + 1].cue("order", "preposition"):
        return True  # "4 points ahead of"
    if [x.lower for x in items[i + 1 : i + 3]] == [",", "comments"]:
        return True  # votes of a forum post
    if any(word in sentence.lexicon.words("score_blockers") for word in after[:1]) and quantity.unit is None:
        return True
    if (
        quantity.unit is not None
        and after[:1]
        and after[0]
        in sentence.lexicon.words("gap_words") | {"cheaper", "faster", "fewer", "smaller", "discount", "off", "of"}
        and after[0] != "points"
    ):
        return after[0] != "of" or after[1:2] == ["users"]
    whole = quantity.unit is None and float(quantity.value).is_integer() and "." not in (quantity.digits or "")
    if whole and 1990 <= quantity.value <= 2035:
        return True
    return bool(
        after[:1]
        and after[0] == "-"
        and after[1:2]
        and after[1] in ("shot", "bit", "day", "hour", "year", "billion", "parameter", "k")
    )


def _boards_at(sentence: Sentence, i: int) -> tuple[Member, ...]:
    """Boards bound to the number itself: '64.6 on X and Y', '92.6 X', 'X: 64.6', 'X (64.6)', 'X of 64.6'."""
    items = sentence.items
    for found in sentence.boards:
        following = tuple(m for m in found.members if m.first > i)
        if following:
            gap = items[i + 1 : following[0].first]
            if _reaches(gap):
                return _unbound(sentence, following)
            break
    left = _last_board(sentence, i)
    if left is not None:
        gap = items[left.last + 1 : i]
        if (
            gap
            and gap[0].lower in ("(", ":", "=", "of", "at")
            and not any(g.text in (",", ";") or g.quantity for g in gap)
            and len(gap) <= 4
        ):
            return (left,)
    return _boards_of_parenthesis(sentence, i)


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
        if any(_number(x) for x in sentence.items[kept[-1].last + 1 : member.first]):
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


def _evidence(sentence: Sentence, i: int, attached: bool, board_bound: bool) -> str:
    """Why the number is a score: it hangs on a subject or a board, or a verb or noun of measure stands before it."""
    quantity = sentence.items[i].quantity
    assert quantity is not None
    if board_bound:
        return "on a board"
    first, _ = sentence.clause(i)
    measured = _measured(sentence, i, first)
    named = bool(sentence.boards)
    if attached and (named or quantity.unit == "points" or _has_sibling(sentence, i)):
        return "beside its subject"
    if _with_its_place(sentence, i) and (named or quantity.unit == "points" or (quantity.value or 0) >= _ELO):
        return "with its place"
    if attached and (
        sentence.items[i - 1].text == ":" or (len(sentence.items) <= 8 and sentence.items[i - 1].text == "(")
    ):
        return "in a list"
    if measured and (
        named or quantity.unit is not None or "." in (quantity.digits or "") or (quantity.value or 0) >= _ELO
    ):
        return "after a measure"
    if quantity.unit == "points" and (named or (quantity.value or 0) >= _ELO):
        return "points"
    if named and _has_sibling(sentence, i) and _owner_after(sentence, i) is not None:
        return "beside its subject"
    if (
        named
        and (quantity.unit is not None or "." in (quantity.digits or ""))
        and any(found.last < i and found.first <= 1 for found in sentence.boards)
    ):
        return "under its board"
    return ""


def _measured(sentence: Sentence, i: int, first: int) -> bool:
    """Whether a verb or noun of measure governs the number; a light verb ('has', 'gets') only from close by."""
    for k in range(i - 1, max(first, i - _MEASURE_REACH) - 1, -1):
        item = sentence.items[k]
        if item.cue("measure", "verb", "noun") or (
            item.cue("measure")
            and i - k <= _LIGHT_REACH
            and (sentence.boards or any(x.cue("place") for x in sentence.items))
        ):
            return True
        if item.text in (";", ")") or (item.text == "," and i - k > 2):
            return False
    return False


def _with_its_place(sentence: Sentence, i: int) -> bool:
    """'at #2 (1465)', 'second at 76.3%', 'the new state of the art, with 80.9%': the number that goes with a place."""
    items = sentence.items
    before = items[i - 2].quantity if i >= 2 and items[i - 1].text == "(" else None
    if before is not None and before.kind == "place":
        return True
    placed = any(
        x.cue("place") or (x.quantity is not None and x.quantity.kind in ("place", "top"))
        for x in items[max(i - 9, 0) : i]
    )
    return (
        placed and i > 0 and items[i - 1].lower in ("with", "at") and (items[i].quantity or _NOTHING).unit is not None
    )


def _has_sibling(sentence: Sentence, i: int) -> bool:
    """Another number of the same kind in the sentence: a comparison of scores on a board named before."""
    mine = sentence.items[i].quantity
    return any(
        k != i
        and x.quantity is not None
        and x.quantity.kind == "number"
        and mine is not None
        and x.quantity.unit == mine.unit
        and (
            mine.unit is not None
            or "." in (x.quantity.digits or "")
            or min(x.quantity.value or 0, mine.value or 0) >= _ELO
        )
        for k, x in enumerate(sentence.items)
    )


def _subjects(sentence: Sentence, i: int, found: EntityList | None, member: Member | None) -> tuple[Member | None, ...]:
    """Who has the score: the entity it hangs on, 'for X' after it, or the subject of its clause."""
    items = sentence.items
    if member is not None and found is not None:
        shared = (
            any(items[k].lower == "both" for k in range(max(found.first - 2, 0), found.first))
            or items[found.last - 1].lower == "at"
        )
        others = [m for m in found.members if m.value is not None]
        return (
            found.members
            if shared
            and len(others) == 1
            and len(found.members) == 2
            and items[member.value - 1 if member.value else 0].lower == "at"
            else (member,)
        )
    follower = _owner_after(sentence, i)
    if follower is not None:
        return follower.members
    subject = sentence.subject_before(i)
    if subject is not None:
        return subject.members
    later = sentence.subject_after(i + 1)
    if later is None:
        return (None,)
    opener = items[0].lower
    if i <= 2 and (opener == "at" or opener.endswith("ing")) and items[later.first - 1].text == ",":
        return later.members  # "Scoring 65.8% on X, B has ...", "At 64.6, B leads X"
    gap = [g.text for g in items[i + 1 : later.first]]
    puts = (
        later.part == "free"
        and len(gap) <= 3
        and ((gap == [","] and items[i - 1].text != "(") or not any(g in ",;:" for g in gap))
    )
    return later.members if puts or (later.part == "complement" and later.before in ("for", "from", "by")) else (None,)


def _owner_after(sentence: Sentence, i: int) -> EntityList | None:
    """'64.8% for X', '13.8% from X', '70.0% by X'."""
    for found in sentence.entities:
        if found.first > i:
            gap = sentence.items[i + 1 : found.first]
            words = [g.lower for g in gap]
            near = bool(words) and len(words) <= 3 and words[0] in ("for", "from", "by")
            across = (
                found.part == "complement"
                and found.before == "for"
                and len(gap) <= 6
                and any(g.kind == "board" for g in gap)
                and not any(g.quantity for g in gap)
            )
            return found if near or across else None
    return None

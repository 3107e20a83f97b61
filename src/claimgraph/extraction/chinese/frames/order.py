"""Comparisons: 'A 超越 B', 'A 被 B 反超', 'A 与 B 持平', 'A 比 B 高 4 分', 'A 紧随 B 之后', 'A 仅次于 B'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import (
    Boards,
    Side,
    boards_of,
    categories_of,
    is_conditional,
    object_after,
    said_of_something_else,
    subject_list,
    subjects,
)
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Relation

FLIP: dict[Relation, Relation] = {">": "<", "<": ">", "=": "="}
_MARGIN_REACH = 4
_EVEN = 50.0  # per cent of matches

_Order = tuple[Relation, Side, tuple[Member, ...], int]
"""Relation, subjects, objects, and the last item of what was read."""


def find_orders(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, object, named benchmark and category.

    An order speaks of the board of an earlier sentence only where its own sentence states a place or a result as well.
    """
    assert isinstance(sentence, ChineseSentence)
    boardless = not _ranks(sentence)
    for draft in _orders(sentence):
        yield replace(draft, boardless=boardless and draft.board is None)


def _ranks(sentence: ChineseSentence) -> bool:
    """Whether the sentence states a position or a number."""
    return any(
        item.cue("place", "verb", "noun", "preposition") is not None
        or (item.quantity is not None and item.quantity.kind in ("place", "top", "number"))
        for item in sentence.items
    )


def _orders(sentence: ChineseSentence) -> Iterator[Draft]:
    last: tuple[Relation, Side, Boards, tuple[str | None, ...]] | None = None
    for clause, carried in sentence.views():
        if last is not None and _goes_on(clause):
            yield from _drafts(clause, 0, "list goes on", *last[:2], clause.lists[0].members, None, *last[2:])
        for r, item in enumerate(clause.row):
            if item.quantity is not None and item.quantity.kind == "delta":
                yield from _signed(clause, carried, r)
            if means(item, "win-noun"):
                yield from _won(clause, carried, r)
            if not (item.cue("order") or item.cue("place", "preposition")) or is_conditional(clause, r):
                continue
            order = None if _of_nobody(clause, r) else _read(clause, carried, r, sentence)
            if order is None or (carried.base is not None and _signed_in_brackets(sentence, clause)):
                continue
            relation, left, right, end = order
            if item.text in sentence.lexicon.words("near_orders") and any(
                m is not None and m.item.kind == "group" for m in (*left, *right)
            ):
                continue
            margins = _margins(clause, r, end)
            boards = (None,) if _new_topic(clause, carried, r) else boards_of(clause, carried, r)
            categories = categories_of(
                clause, carried, r, near=right[0].first if right and right[0].last < len(clause.row) else 0
            )
            last = (relation, left, boards, categories)
            why = f"order cue '{item.text}'"
            if len(margins) == len(boards) > 1:
                for board, margin in zip(boards, margins, strict=True):
                    yield from _drafts(clause, r, why, relation, left, right, margin, (board,), categories)
            else:
                yield from _drafts(
                    clause, r, why, relation, left, right, margins[0] if margins else None, boards, categories
                )


def _drafts(
    clause: Clause,
    r: int,
    why: str,
    relation: Relation,
    left: Side,
    right: Side,
    margin: float | None,
    boards: Boards,
    categories: tuple[str | None, ...],
) -> Iterator[Draft]:
    at = clause.index[r]
    for board in boards:
        for category in categories:
            for subject in left:
                for other in right:
                    if subject is None or other is None or subject.item is not other.item:
                        yield Draft(
                            "comparison",
                            at,
                            why,
                            subject=subject,
                            object=other,
                            board=board,
                            relation=relation,
                            margin=margin,
                            category=category,
                            near=at,
                        )


def _goes_on(clause: Clause) -> bool:
    """',以及 C 等模型': nothing but further objects of the order before the comma."""
    if not clause.lists or not means(clause.row[0], "join") or clause.lists[0].first > 2:
        return False
    return not any(
        c.role in ("order", "place", "measure") for item in clause.row[clause.lists[0].last + 1 :] for c in item.cues
    )


def _signed(clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
    """'相比 B,A 得分 73.8%(+5.8%)': a signed number against whom the sentence compares with."""
    quantity = clause.row[r].quantity
    assert quantity is not None
    if carried.base is None:
        return
    relation: Relation = "<" if quantity.text[0] in "-−" else ">"
    why = f"signed number '{quantity.text}'"
    sides = (subjects(clause, carried, r), carried.base.members)
    yield from _drafts(
        clause,
        r,
        why,
        relation,
        *sides,
        quantity.value,
        boards_of(clause, carried, r),
        categories_of(clause, carried, r),
    )


def _signed_in_brackets(sentence: ChineseSentence, clause: Clause) -> bool:
    """Whether brackets in the clause tell the gap board by board, which says all that 'improved' does."""
    return any(
        other.opener in clause.index and any(x.quantity is not None and x.quantity.kind == "delta" for x in other.row)
        for other in sentence.clauses
    )


def _won(clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
    """'A 对 B 的胜率为 53.9%': more than half of the matches won."""
    rival = next((found for found in clause.lists if found.last < r and found.before in ("governed", "with")), None)
    share = next(
        (x.quantity for x in clause.row[r + 1 : r + 6] if x.quantity is not None and x.quantity.kind == "number"), None
    )
    if rival is None or share is None or share.value is None or share.unit != "%":
        return
    relation: Relation = ">" if share.value > _EVEN else "<" if share.value < _EVEN else "="
    sides = (subjects(clause, carried, rival.first), rival.members)
    yield from _drafts(
        clause,
        r,
        f"win rate '{share.text}'",
        relation,
        *sides,
        None,
        boards_of(clause, carried, r),
        categories_of(clause, carried, r),
    )


def _of_nobody(clause: Clause, r: int) -> bool:
    """'没有其他模型能超过 X': an order of no model."""
    for k in range(r - 1, -1, -1):
        if means(clause.row[k], "none"):
            return any(x.kind == "group" or means(x, "model-noun", "maker-noun", "rival-noun") for x in clause.row[k:r])
    return False


def _new_topic(clause: Clause, carried: Carried, r: int) -> bool:
    """'在 X 上登顶,编程能力直逼 B': a clause with an aspect of its own leaves the board that the one before spoke of."""
    return carried.spent and not clause.boards and bool(clause.categories(0, r))


def _read(clause: Clause, carried: Carried, r: int, sentence: ChineseSentence) -> _Order | None:
    """The order that the cue at `r` states, by the first construction that fits."""
    item = clause.row[r]
    subject = subject_list(clause, carried, r)
    start = subject.last + 1 if subject is not None and subject in clause.lists else 0
    if said_of_something_else(clause, start, r) or (
        carried.aside and start == 0 and not clause.boards and not clause.categories(0, r)
    ):
        return None
    for cue in item.cues:
        if cue.role == "place" and cue.syntax == "preposition":
            other = object_after(clause, r)
            if other is not None:
                return "<", subjects(clause, carried, r), other.members, other.last
        if cue.role != "order" or cue.relation is None:
            continue
        relation = cue.relation
        errors = any(means(x, "error-noun") for x in clause.row[:r]) or (carried.errors and subject not in clause.lists)
        if errors and item.text in sentence.lexicon.words("numeric_orders"):
            relation = FLIP[relation]
        readers = {
            "verb": _verb,
            "symmetric": _symmetric,
            "comparative": _comparative,
            "preposition": _behind,
            "adverb": _by_contrast,
            "passive": _preferred,
            "intransitive": _outdone,
        }
        found = readers[cue.syntax](clause, carried, r)
        if found is not None:
            flipped, left, right, last = found
            return FLIP[relation] if flipped else relation, left, right, last
    return None


_Found = tuple[bool, Side, tuple[Member, ...], int]


def _verb(clause: Clause, carried: Carried, r: int) -> _Found | None:
    agent = _governed(clause, r, "passive")
    if agent is not None:
        return True, subjects(clause, carried, agent.first), agent.members, r
    loser = _governed(clause, r, "disposal")
    if loser is not None:
        return False, subjects(clause, carried, loser.first), loser.members, r
    other = object_after(clause, r)
    if other is None or (means(clause.row[r], "place-verb") and not _to_level(clause, other)):
        return None
    behind = clause.row[other.last + 1 : other.last + 5]
    if any(means(x, "rate-noun") for x in behind):
        return None
    figure = behind[1].quantity if len(behind) > 1 and means(behind[0], "of") else None
    if figure is not None and figure.kind == "range" and not (clause.boards or carried.boards):
        return None  # 'B 的 1200 亿元': sums of money and the like
    relative = _relative(clause, other)
    if relative is not None and not any(found.part == "free" and found.last < r for found in clause.lists):
        return False, relative.members, other.members, other.last
    return False, subjects(clause, carried, r), other.members, other.last


def _to_level(clause: Clause, other: EntityList) -> bool:
    """'达到 X 水平': only the level of X makes it an order."""
    return any(means(item, "level") for item in clause.row[other.last + 1 : other.last + 4])


def _relative(clause: Clause, other: EntityList) -> EntityList | None:
    """'超越 A 的 B': B did."""
    k = other.last + 1
    if k >= len(clause.row) or not means(clause.row[k], "of"):
        return None
    return next(
        (found for found in clause.lists if found.first == k + 1 and found.members[0].item.kind == "name"), None
    )


def _symmetric(clause: Clause, carried: Carried, r: int) -> _Found | None:
    other = _governed(clause, r, "with", "than")
    if other is not None:
        return False, subjects(clause, carried, other.first), other.members, r
    for found in reversed(clause.lists):
        if found.last < r and found.part == "free":
            if len(found.members) < 2 or r - found.last > _MARGIN_REACH * 2:
                return None
            return False, found.members[:-1], found.members[-1:], r
    return None


def _comparative(clause: Clause, carried: Carried, r: int) -> _Found | None:
    other = next((found for found in reversed(clause.lists) if found.before == "than" and found.last < r), None)
    if other is None and carried.rival is not None and not any(found.before == "than" for found in clause.lists):
        other = carried.rival
        return False, subjects(clause, carried, r), other.members, r
    if other is None:
        return None
    if any(x.cue("order") for x in clause.row[other.last + 1 : r]):
        return None
    later = [found for found in clause.lists if found.part == "free" and other.last < found.first and found.last < r]
    return False, later[-1].members if later else subjects(clause, carried, other.first), other.members, r


def _behind(clause: Clause, carried: Carried, r: int) -> _Found | None:
    """'紧随 X 之后', '排在 X 之前': a verb of standing leads to the list; 'after X was released' is no order."""
    for found in clause.lists:
        if found.last == r - 1 and found.first:
            k = found.first - 1
            while k and means(clause.row[k], "at") and not means(clause.row[k], "behind-verb"):
                k -= 1
            if means(clause.row[k], "behind-verb"):
                return False, subjects(clause, carried, found.first), found.members, r
    return None


def _by_contrast(clause: Clause, carried: Carried, r: int) -> _Found | None:
    """'A 达到 43.8%,相比之下 B 仅为 22.1%': 'only' after 'by contrast' says that B is behind."""
    other = next((found for found in clause.lists if found.first > r), None)
    if other is None or carried.subject is None or not any(means(x, "merely") for x in clause.row[other.last + 1 :]):
        return None
    return False, carried.subject.members, other.members, other.last


def _preferred(clause: Clause, carried: Carried, r: int) -> _Found | None:
    """'更偏好 A 而非 B'."""
    chosen = next((found for found in clause.lists if r < found.first <= r + 3), None)
    if chosen is None:
        return None
    k = next(
        (
            k
            for k in range(chosen.last + 1, min(chosen.last + 4, len(clause.row)))
            if means(clause.row[k], "rather-than")
        ),
        None,
    )
    other = object_after(clause, k) if k is not None else None
    return (False, chosen.members, other.members, other.last) if other is not None else None


def _outdone(clause: Clause, carried: Carried, r: int) -> _Found | None:
    """'X 让 A 望尘莫及': A is behind X."""
    free = [found for found in clause.lists if found.part == "free" and found.last < r]
    if not free:
        return None
    better = free[-2] if len(free) > 1 else carried.subject
    return (False, free[-1].members, better.members, r) if better is not None else None


def _governed(clause: Clause, r: int, *parts: str) -> EntityList | None:
    """The list before the cue at `r` that a particle of one of the classes leads in, with only fillers between."""
    for found in reversed(clause.lists):
        if found.last < r and found.before in parts:
            between = clause.row[found.last + 1 : r]
            numbers = [k for k, x in enumerate(between) if x.quantity is not None]
            gap = all(
                any(means(x, "lead") for x in clause.row[found.last + 2 + k : found.last + 5 + k]) for k in numbers
            )
            other = any(x.cue("order") and not means(x, "adverb") and x.cue("order", "verb") is None for x in between)
            return found if gap and not other else None
    return None


def _margins(clause: Clause, r: int, last: int) -> tuple[float, ...]:
    """Stated gaps: '领先 B 4 分', '比 B 高 4 分', '以 4 分优势', '差距为 4 分'; several after 'respectively'."""
    start = next(
        (k for k in range(last + 1, min(last + _MARGIN_REACH, len(clause.row))) if clause.row[k].quantity is not None),
        None,
    )
    if start is not None and all(_leads_to_gap(x, clause.row[r]) for x in clause.row[last + 1 : start]):
        return _gaps(clause, start)
    for k in range(r):
        quantity = clause.row[k].quantity
        if (
            quantity is not None
            and quantity.kind == "number"
            and any(means(x, "lead") for x in clause.row[k + 1 : k + _MARGIN_REACH])
        ):
            first = k
            while (
                first > 1
                and (means(clause.row[first - 1], "join") or clause.row[first - 1].text == "、")
                and clause.row[first - 2].quantity is not None
            ):
                first -= 2
            return _gaps(clause, first)
    return ()


def _leads_to_gap(item: Item, cue: Item) -> bool:
    """What may stand between a cue or its object and the gap; 'is' only after a noun for the gap."""
    return (
        means(item, "adverb")
        or item.cue("order") is not None
        or (means(cue, "lead") and item.cue("measure") is not None)
    )


def _gaps(clause: Clause, start: int) -> tuple[float, ...]:
    """The numbers from `start` on that are joined into one list."""
    found: list[float] = []
    for item in clause.row[start:]:
        if item.quantity is not None:
            if item.quantity.kind not in ("number", "delta") or item.quantity.value is None:
                break
            found.append(item.quantity.value)
        elif not (item.text == "、" or means(item, "join")):
            break
    return tuple(found)

"""Comparisons: 'A 超越 B', 'A 被 B 反超', 'A 与 B 持平', 'A 比 B 高 4 分', 'A 紧随 B 之后', 'A 仅次于 B'."""

from __future__ import annotations

from collections.abc import Iterator

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
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Relation

FLIP: dict[Relation, Relation] = {">": "<", "<": ">", "=": "="}
_MARGIN_REACH = 4

_Order = tuple[Relation, Side, tuple[Member, ...], int]
"""Relation, subjects, objects, and the last item of what was read."""


def find_orders(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, object, named benchmark and category."""
    assert isinstance(sentence, ChineseSentence)
    last: tuple[Relation, Side, Boards, tuple[str | None, ...]] | None = None
    for clause, carried in sentence.views():
        if last is not None and _goes_on(clause):
            yield from _drafts(clause, 0, "list goes on", *last[:2], clause.lists[0].members, None, *last[2:])
        for r, item in enumerate(clause.row):
            if item.quantity is not None and item.quantity.kind == "delta":
                yield from _signed(clause, carried, r)
            if not (item.cue("order") or item.cue("place", "preposition")) or is_conditional(clause, r):
                continue
            order = _read(clause, carried, r, sentence)
            if order is None:
                continue
            relation, left, right, end = order
            if item.text in sentence.lexicon.words("near_orders") and any(m is not None and m.item.kind == "group" for m in (*left, *right)):
                continue
            margin = _margin(clause, r, end)
            boards = (None,) if _new_topic(clause, carried, r) else boards_of(clause, carried, r)
            categories = categories_of(clause, carried, r, near=right[0].first if right and right[0].last < len(clause.row) else 0)
            last = (relation, left, boards, categories)
            yield from _drafts(clause, r, f"order cue '{item.text}'", relation, left, right, margin, boards, categories)


def _drafts(
    clause: Clause, r: int, why: str, relation: Relation, left: Side, right: Side, margin: float | None, boards: Boards, categories: tuple[str | None, ...]
) -> Iterator[Draft]:
    at = clause.index[r]
    for board in boards:
        for category in categories:
            for subject in left:
                for other in right:
                    if subject is None or other is None or subject.item is not other.item:
                        yield Draft("comparison", at, why, subject=subject, object=other, board=board, relation=relation, margin=margin, category=category, near=at)


def _goes_on(clause: Clause) -> bool:
    """',以及 C 等模型': nothing but further objects of the order before the comma."""
    if not clause.lists or not means(clause.row[0], "join") or clause.lists[0].first > 2:
        return False
    return not any(c.role in ("order", "place", "measure") for item in clause.row[clause.lists[0].last + 1 :] for c in item.cues)


def _signed(clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
    """'相比 B,A 得分 73.8%(+5.8%)': a signed number against whom the sentence compares with."""
    quantity = clause.row[r].quantity
    assert quantity is not None
    if carried.base is None:
        return
    relation: Relation = "<" if quantity.text[0] in "-−" else ">"
    why = f"signed number '{quantity.text}'"
    sides = (subjects(clause, carried, r), carried.base.members)
    yield from _drafts(clause, r, why, relation, *sides, quantity.value, boards_of(clause, carried, r), categories_of(clause, carried, r))


def _new_topic(clause: Clause, carried: Carried, r: int) -> bool:
    """'在 X 上登顶,编程能力直逼 B': a clause with an aspect of its own leaves the board that the one before spoke of."""
    return carried.spent and not clause.boards and bool(clause.categories(0, r))


def _read(clause: Clause, carried: Carried, r: int, sentence: ChineseSentence) -> _Order | None:
    """The order that the cue at `r` states, by the first construction that fits."""
    item = clause.row[r]
    subject = subject_list(clause, carried, r)
    start = subject.last + 1 if subject is not None and subject in clause.lists else 0
    if said_of_something_else(clause, start, r) or (carried.aside and start == 0 and not clause.boards and not clause.categories(0, r)):
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
        readers = {"verb": _verb, "symmetric": _symmetric, "comparative": _comparative, "preposition": _behind, "adverb": _by_contrast, "passive": _preferred}
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
    if any(means(x, "rate-noun") for x in clause.row[other.last + 1 : other.last + 5]):
        return None
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
    return next((found for found in clause.lists if found.first == k + 1 and found.members[0].item.kind == "name"), None)


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
    k = next((k for k in range(chosen.last + 1, min(chosen.last + 4, len(clause.row))) if means(clause.row[k], "rather-than")), None)
    other = object_after(clause, k) if k is not None else None
    return (False, chosen.members, other.members, other.last) if other is not None else None


def _governed(clause: Clause, r: int, *parts: str) -> EntityList | None:
    """The list before the cue at `r` that a particle of one of the classes leads in, with only fillers between."""
    for found in reversed(clause.lists):
        if found.last < r and found.before in parts:
            between = clause.row[found.last + 1 : r]
            numbers = [k for k, x in enumerate(between) if x.quantity is not None]
            gap = all(any(means(x, "lead") for x in clause.row[found.last + 2 + k : found.last + 5 + k]) for k in numbers)
            other = any(x.cue("order") and not means(x, "adverb") and x.cue("order", "verb") is None for x in between)
            return found if gap and not other else None
    return None


def _margin(clause: Clause, r: int, last: int) -> float | None:
    """A stated gap: '领先 B 4 分', '比 B 高 4 分', '以 4 分优势'."""
    for k in range(last + 1, min(last + _MARGIN_REACH, len(clause.row))):
        item = clause.row[k]
        if item.quantity is not None:
            return item.quantity.value if item.quantity.kind in ("number", "delta") else None
        if not (means(item, "adverb") or item.cue("order")):
            break
    for k in range(r):
        quantity = clause.row[k].quantity
        if quantity is not None and quantity.kind == "number" and any(means(x, "lead") for x in clause.row[k + 1 : k + 4]):
            return quantity.value
    return None

"""The ways in which a clause states an order: verb and object, passive, 'with B', 'than B', 'behind B', 'not B'."""

from __future__ import annotations

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import Side, object_after, said_of_something_else, subject_list, subjects
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.model import Relation

FLIP: dict[Relation, Relation] = {">": "<", "<": ">", "=": "="}
_REACH = 4

Order = tuple[Relation, Side, tuple[Member, ...], int]
"""Relation, subjects, objects, and the last item of what was read."""

_Found = tuple[bool, Side, tuple[Member, ...], int]
"""Whether the relation turns round, subjects, objects, and the last item of what was read."""


def read_order(clause: Clause, carried: Carried, r: int, sentence: ChineseSentence) -> Order | None:
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
            if len(found.members) < 2 or r - found.last > _REACH * 2:
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


def _preferred(clause: Clause, _carried: Carried, r: int) -> _Found | None:
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

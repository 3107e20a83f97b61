"""Agreement: the same thing from articles that do not copy each other.

Claim model, section 2, "Agreement": three or more are one finding with one claim an article. A number that is another
one rounded agrees with it, and so does one on a scale of 100. A share of a list agrees across boards where one article
does not name the board.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimgraph.model import Claim, Dimension, Rule
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.values import match, measure, same_scale

RULE: Rule = "agreement"


def find(ledger: Ledger) -> Iterator[Clash]:
    """Statements, or statements that say the same of one time, with claims in several independent articles."""
    groups: dict[object, list[Statement]] = {}
    for s in ledger.statements:
        if not s.denied and s.claim.bound in ("exact", "about"):
            groups.setdefault(_alike(s, ledger), []).append(s)
    for group in groups.values():
        for together in _of_one_time(group, ledger):
            for alike in agreeing(together):
                yield from _agreement(alike)


def _alike(s: Statement, ledger: Ledger) -> object:
    """What statements that may agree have in common."""
    if s.kind == "score":
        return (s.kind, s.subject, s.board, s.claim.setting)
    if s.kind == "share" and s.claim.subject.kind == "group":
        return (s.kind, ledger.names.field_of(s.claim.subject), s.claim.count, s.claim.of)
    return s.said


def _of_one_time(group: Sequence[Statement], ledger: Ledger) -> Iterator[list[Statement]]:
    """The statements by time, so that each is near in time to the first of its part."""
    rest = list(group)
    while rest:
        first = rest[0]
        yield [s for s in rest if ledger.timing(first, s) != "apart"]
        rest = [s for s in rest if ledger.timing(first, s) == "apart"]


def agreeing(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Parts of statements of one kind, subject and board: in each, all agree with the most precise one."""
    rest = sorted(group, key=_precision)
    while rest:
        first, *others = rest
        yield sorted([first, *(s for s in others if _say_the_same(first, s))], key=lambda s: s.number)
        rest = [s for s in others if not _say_the_same(first, s)]


def _precision(s: Statement) -> tuple[object, int]:
    found = measure(s.claim)
    return (found.step if found else 0, s.number)


def _say_the_same(one: Statement, other: Statement) -> bool:
    if one.said == other.said:
        return True
    if one.kind == "score":
        pair = same_scale(one.claim, other.claim)
        return pair is not None and match(pair[0], pair[1]) in ("equal", "rounded")
    if one.kind != "share" or one.claim.subject.kind != "group" or one.claim.count != other.claim.count:
        return False
    if one.board == other.board:
        return one.claim.subject.members == other.claim.subject.members and one.scope == other.scope
    return one.board.category == other.board.category and None in (one.board.root, other.board.root)


def _agreement(statements: Sequence[Statement]) -> Iterator[Clash]:
    first: dict[str, tuple[Statement, Claim]] = {}
    for s in statements:
        for claim in s.claims:
            present = first.get(claim.article)
            if present is None or claim.start < present[1].start:
                first[claim.article] = (s, claim)
    if len(first) > 1:
        chosen = sorted(first.values(), key=lambda pair: (pair[0].number, pair[1].article))
        sides, claims = zip(*chosen, strict=True)
        yield Clash("agreement", RULE, sides, claims, _between(sides))


def _between(sides: Sequence[Statement]) -> tuple[Dimension, ...]:
    """How the numbers differ in writing: by their scale, or because one is rounded."""
    found: set[Dimension] = set()
    for one, other in pairwise(sides):
        pair = same_scale(one.claim, other.claim)
        if pair is not None:
            found |= {"scale"} if pair[2] else set()
            found |= {"rounding"} if match(pair[0], pair[1]) == "rounded" else set()
    order: tuple[Dimension, ...] = ("scale", "rounding")
    return tuple(d for d in order if d in found)

"""Which claim meets which claim of the gold, one to one.

A claim meets a gold claim at its *core* when both say the same of the same at the same place of the text: kind,
subject, overlapping quotes, and the statement itself (a score's value and benchmark; a rank's bounds, and its benchmark
where the gold names one; a comparison's order and other side, told from either end; a share's numbers). It meets it in
*full* when benchmark, category, scope and stance agree as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimgraph.evaluation.gold import GoldClaim
from claimgraph.evaluation.names import same_benchmark, same_entity
from claimgraph.model import Claim, Relation, Zone

GoldNames = tuple[str, ...] | None

_TURNED: dict[Relation | None, Relation | None] = {">": "<", "<": ">", "=": "=", None: None}
_SAME_VALUE = 1e-9


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim of the gold with its place in the article's text, in code points, end excluded."""

    gold: GoldClaim
    start: int
    end: int
    zone: Zone


@dataclass(frozen=True, slots=True)
class Hit:
    """A gold claim and the claim that meets it."""

    wanted: Wanted
    claim: Claim
    in_full: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """How the claims of one passage stand to its gold; nothing optional is among the missed."""

    hits: tuple[Hit, ...]
    missed: tuple[Wanted, ...]
    extra: tuple[Claim, ...]


def match(wanted: Sequence[Wanted], claims: Sequence[Claim]) -> Matching:
    """Give each gold claim the first claim left that meets it, rather in full than at its core.

    Required gold claims choose before optional ones, so that none of them is missed over a claim that may be left out.
    """
    left = list(claims)
    hits: list[Hit] = []
    missed: list[Wanted] = []
    for one in sorted(wanted, key=lambda one: one.gold.optional):
        meeting = [(meets_in_full(claim, one.gold), claim) for claim in left if meets(claim, one)]
        if not meeting:
            if not one.gold.optional:
                missed.append(one)
            continue
        in_full, claim = next((pair for pair in meeting if pair[0]), meeting[0])
        left = [other for other in left if other is not claim]
        hits.append(Hit(one, claim, in_full))
    return Matching(tuple(hits), tuple(missed), tuple(left))


def meets(claim: Claim, wanted: Wanted) -> bool:
    """Whether a claim meets a gold claim at its core."""
    gold = wanted.gold
    if claim.kind != gold.kind or claim.start >= wanted.end or wanted.start >= claim.end:
        return False
    if gold.kind == "comparison":
        return _same_order(claim, gold)
    if not same_entity(claim.subject, gold.subject, described=gold.kind == "share"):
        return False
    if gold.kind == "score":
        return _same_value(claim.value, gold.value) and _same_board(claim, gold)
    if gold.kind == "rank":
        return claim.rank in (gold.rank, *gold.rank_accept) and (gold.benchmark is None or _same_board(claim, gold))
    return (claim.count, claim.of) == (gold.count, gold.of)


def meets_in_full(claim: Claim, gold: GoldClaim) -> bool:
    """Whether a claim that meets a gold claim at its core agrees with it on what surrounds the statement too."""
    return (
        _same_board(claim, gold)
        and ("category" in gold.soft or (claim.category or None) in (gold.category, *gold.category_accept))
        and ("scope" in gold.soft or (claim.scope or None) in (gold.scope, *gold.scope_accept))
        and ("stance" in gold.soft or claim.stance in (gold.stance, *gold.stance_accept))
    )


def _same_order(claim: Claim, gold: GoldClaim) -> bool:
    relations = (gold.relation, *gold.relation_accept)

    def told(relation: Relation | None, better: GoldNames, worse: GoldNames) -> bool:
        ordered = relation in relations or "relation" in gold.soft
        return ordered and same_entity(claim.subject, better) and same_entity(claim.object, worse)

    return told(claim.relation, gold.subject, gold.object) or told(_TURNED[claim.relation], gold.object, gold.subject)


def _same_value(ours: float | None, theirs: float | None) -> bool:
    return ours is not None and theirs is not None and abs(ours - theirs) < _SAME_VALUE


def _same_board(claim: Claim, gold: GoldClaim) -> bool:
    return "benchmark" in gold.soft or same_benchmark(claim.benchmark, gold.benchmark)

"""What a rule finds: statements, one for each side, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimgraph.model import Claim, Dimension, Rule, Verdict
from claimgraph.reconciliation.differences import Differences, differences, unstated
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement


@dataclass(frozen=True, slots=True)
class Clash:
    """One finding in the making: which statements, which of their claims speak for them, and the verdict."""

    verdict: Verdict
    rule: Rule
    sides: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    """For each side, the claim that speaks for it."""
    dimension: tuple[Dimension, ...] = ()
    restated: tuple[Statement, ...] = ()
    """Further statements that say the same as one of the sides."""


def contradiction(rule: Rule, sides: Sequence[Statement], ledger: Ledger) -> Clash | None:
    """The sides cannot all be true, on a plain reading; a tension where a time or an order on a par leaves it open.

    None where the only claims that could speak for the sides are no clash a reader would see: see `speakers`.
    """
    claims = speakers(sides)
    if claims is None:
        return None
    timings = {ledger.timing(a, b) for i, a in enumerate(sides) for b in sides[i + 1 :]}
    if "apart" in timings:
        return None
    if "open" in timings or any(s.on_par for s in sides):
        if in_one_article(claims):
            return None
        return Clash("tension", rule, tuple(sides), claims, ("time",) if "open" in timings else ())
    return Clash("contradiction", rule, tuple(sides), claims, unstated(sides, ledger))


def weigh(rule: Rule, one: Statement, other: Statement, ledger: Ledger) -> Clash | None:
    """The verdict on two sides that would clash in like circumstances: by what stands between them.

    None where they are explained by more than one thing, or more than one is open: then nobody would take them for one.
    """
    one, other = sorted((one, other), key=lambda s: s.number)
    between = differences(one, other, ledger)
    if between.stated:
        return _explained(rule, one, other, between)
    if between.open:
        claims = speakers((one, other), across=True) if len(between.open) == 1 else None
        return Clash("tension", rule, (one, other), claims, between.open) if claims else None
    return contradiction(rule, (one, other), ledger)


def _explained(rule: Rule, one: Statement, other: Statement, between: Differences) -> Clash | None:
    if between.explanation is None or one.denied or other.denied:
        return None
    claims = speakers((one, other), across=between.explanation not in ("scope", "category"))
    return Clash("reconciled", rule, (one, other), claims, between.stated) if claims else None


def speakers(sides: Sequence[Statement], across: bool = False) -> tuple[Claim, ...] | None:
    """For each side the first claim that states it, so chosen that together they are a clash worth a reader's time.

    In one article, rows of a table, clauses of a sentence and claims with dates of their own are told apart by what
    the article says of them; `across` wants more than one article. None where no choice of claims will do.
    """
    first = tuple(side.claims[0] for side in sides)
    return next((claims for claims in (first, *_others(sides)) if _is_worth_telling(claims, across)), None)


def in_one_article(claims: Sequence[Claim]) -> bool:
    """Whether all the claims stand in one article."""
    return len({claim.article for claim in claims}) == 1


def is_loose_talk(clash: Clash) -> bool:
    """Whether one article speaks of several subjects' places and leaves open among whom or in what.

    Of one subject's two places an article must give account; of several subjects' it may well mean different fields.
    """
    places = any(claim.kind in ("rank", "share") for claim in clash.claims)
    return places and in_one_article(clash.claims) and bool(clash.dimension)


def _others(sides: Sequence[Statement]) -> Iterator[tuple[Claim, ...]]:
    """The first claims with one of them replaced by a restatement in another article."""
    for i, side in enumerate(sides):
        for claim in side.claims[1:]:
            if claim.article != side.claims[0].article:
                yield tuple(claim if i == j else other.claims[0] for j, other in enumerate(sides))


def _is_worth_telling(claims: Sequence[Claim], across: bool) -> bool:
    if not in_one_article(claims):
        return True
    if across or all(claim.zone == "table" for claim in claims) or len({claim.as_of for claim in claims}) > 1:
        return False
    start, end = max(claim.start for claim in claims), min(claim.end for claim in claims)
    return start >= end

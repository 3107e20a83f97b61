"""What a rule finds: statements, one for each side, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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

    None where the only claims that could speak for the sides are no clash a reader would see.
    """
    claims = speakers(sides, at_odds)
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
        claims = speakers((one, other), in_several_articles) if len(between.open) == 1 else None
        return Clash("tension", rule, (one, other), claims, between.open) if claims else None
    return contradiction(rule, (one, other), ledger)


def _explained(rule: Rule, one: Statement, other: Statement, between: Differences) -> Clash | None:
    if between.explanation is None or one.denied or other.denied:
        return None
    inside = between.explanation in ("scope", "category")
    claims = speakers((one, other), not_told_together if inside else in_several_articles)
    return Clash("reconciled", rule, (one, other), claims, between.stated) if claims else None


def speakers(sides: Sequence[Statement], fit: Callable[[Sequence[Claim]], bool]) -> tuple[Claim, ...] | None:
    """For each side the first claim that states it, or where only that makes them fit, a restatement of it."""
    first = tuple(side.claims[0] for side in sides)
    return next((claims for claims in (first, *_others(sides)) if fit(claims)), None)


def in_one_article(claims: Sequence[Claim]) -> bool:
    """Whether all the claims stand in one article."""
    return len({claim.article for claim in claims}) == 1


def in_several_articles(claims: Sequence[Claim]) -> bool:
    """Whether the claims stand in more than one article."""
    return not in_one_article(claims)


def not_told_together(claims: Sequence[Claim]) -> bool:
    """Whether the claims are more than rows of one table, clauses of one sentence, or one article's several dates.

    Such are told apart by what the article says of them, even where we did not read it.
    """
    if not in_one_article(claims):
        return True
    start, end = max(claim.start for claim in claims), min(claim.end for claim in claims)
    in_one_table = all(claim.zone == "table" for claim in claims)
    return start >= end and not in_one_table and len({claim.as_of for claim in claims}) == 1


def at_odds(claims: Sequence[Claim]) -> bool:
    """Whether claims that clash do so in several articles, or in parts of one that have to go together.

    Headline, text, lists and tables have to; so have two sentences of the text that the article itself asserts. The
    items of a list and the voices that an article quotes need not.
    """
    if not not_told_together(claims):
        return False
    zones = {claim.zone for claim in claims}
    own_text = zones == {"body"} and all(claim.stance in ("asserted", "denied") for claim in claims)
    return in_several_articles(claims) or len(zones) > 1 or own_text


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

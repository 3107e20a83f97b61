"""Rule 2, rank clash: one subject in one field of one board at two places that do not overlap.

Claim model, section 2, "What must be noticed" 2, and "Denied", "Shared places", "Dates", "Company and model". Places
with a stated difference between them are reconciled where a reader would hold them against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product

from claimgraph.model import Rule
from claimgraph.reconciliation.boards import closeness
from claimgraph.reconciliation.clash import Clash, contradiction, weigh
from claimgraph.reconciliation.differences import differences
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.solver import exclude_each_other
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import WHOLE

RULE: Rule = "rank-clash"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set is two places of one subject in one field."""
    places = {(s.kind, s.subject, s.scope) for s in sides}
    return len(places) == 1 and sides[0].kind == "rank"


def find(ledger: Ledger) -> Iterator[Clash]:
    """Places that clash, would clash, or only seem to."""
    for sides in ledger.clashing_sets:
        if fits(sides) and (found := contradiction(RULE, sides, ledger)):
            yield found
    for group in ledger.groups("rank"):
        places = [s for s in group if s.claim.subject.kind != "group"]
        yield from _weighed(_near(places, ledger), places, ledger)
    yield from _weighed(((a, b) for _, a, b in ledger.kin("rank")), (), ledger)


def _near(places: Sequence[Statement], ledger: Ledger) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of one subject's places on one benchmark, on two releases of it, or with one on no named benchmark."""
    by_root = ledger.by_root(places)
    bare = by_root.get(None, ())
    pairs = chain(
        *(combinations(group, 2) for group in by_root.values()),
        *(product(by_root[root], by_root[release]) for root, release in ledger.releases(by_root)),
        product(bare, (s for s in places if s.board.root is not None)),
    )
    for one, other in pairs:
        yield (one, other) if one.number < other.number else (other, one)


def _weighed(
    pairs: Iterable[tuple[Statement, Statement]], all_places: Sequence[Statement], ledger: Ledger
) -> Iterator[Clash]:
    """Places that do not go together, with something between them; what has nothing between is a clashing set."""
    for one, other in pairs:
        if not _may_be_compared(one, other, ledger) or not exclude(one, other):
            continue
        between = differences(one, other, ledger)
        if not between.stated and not between.open and one.board.root is not None:
            continue
        if between.stated == ("time",) and _has_between(one, other, all_places):
            continue
        if between.stated == ("scope",) and _is_nested_wrongly(one, other):
            continue
        found = weigh(RULE, one, other, ledger)
        if found is not None:
            yield found


def exclude(one: Statement, other: Statement) -> bool:
    """Whether two places of one subject in one field exclude each other."""
    if exclude_each_other(one, other):
        return True
    if one.claim.rank is None or other.claim.rank is None or (one.denied and other.denied):
        return False
    if one.denied or other.denied:
        denied, asserted = (one, other) if one.denied else (other, one)
        return not denied.said_tied and _lies_within(asserted.claim.rank, denied.claim.rank)
    return _end(one.claim.rank) < other.claim.rank[0] or _end(other.claim.rank) < one.claim.rank[0]


def _end(rank: tuple[int, int | None]) -> float:
    return float("inf") if rank[1] is None else rank[1]


def _lies_within(rank: tuple[int, int | None] | None, of: tuple[int, int | None] | None) -> bool:
    return rank is not None and of is not None and of[0] <= rank[0] and _end(rank) <= _end(of)


def _may_be_compared(one: Statement, other: Statement, ledger: Ledger) -> bool:
    """One board, or places without a board: against each other, or against an arena's or index's overall board."""
    near = closeness(one.board, other.board, ledger.names)
    if near in ("same", "release"):
        return True
    if near == "both-unnamed":
        superlatives = one.claim.rank == other.claim.rank == (1, 1)
        return not superlatives and not set(one.articles) & set(other.articles)
    if near == "one-unnamed" and one.board.is_whole and other.board.is_whole:
        named, bare = (one, other) if one.board.root is not None else (other, one)
        benchmark = named.claim.benchmark
        on_moving = benchmark is not None and ledger.names[benchmark.id].board in ("arena", "index")
        return on_moving and not _has_board_elsewhere(bare, ledger)
    return False


def _has_board_elsewhere(bare: Statement, ledger: Ledger) -> bool:
    """Whether an article that gives a place without a board also gives the subject a place on one."""
    places = ledger.by_subject[bare.kind, bare.subject]
    return any(s.board.root is not None and set(s.articles) & set(bare.articles) for s in places)


def _is_nested_wrongly(one: Statement, other: Statement) -> bool:
    """Whether the place in the narrower field is worse than that in the whole one, which no scope explains."""
    narrow, whole = (one, other) if other.scope == WHOLE else (other, one)
    if narrow.claim.rank is None or whole.claim.rank is None:
        return False
    return narrow.claim.rank[0] > _end(whole.claim.rank)


def _has_between(one: Statement, other: Statement, places: Sequence[Statement]) -> bool:
    """Whether a third place dated between the two makes their comparison needless."""
    if one.when is None or other.when is None:
        return False
    early, late = sorted((one.when.middle, other.when.middle))
    alike = [s for s in places if s.board == one.board == other.board and s.scope == one.scope == other.scope]
    return any(s.when and early < s.when.middle < late for s in alike)

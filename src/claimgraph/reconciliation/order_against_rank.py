"""Rule 6, order against ranks or scores: "A beats B" while A is 15th and B in the top three, or scores less.

Claim model, section 2, "What must be noticed" 6. For an error rate the lower number is the better one. Subjects called
on a par may well have two places or scores. An order without a benchmark is open against places on an arena or index.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from claimgraph.model import Rule
from claimgraph.reconciliation.clash import Clash, contradiction, in_several_articles, is_loose_talk, speakers
from claimgraph.reconciliation.constraints import LAST
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.order_ring import sums_up
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import WHOLE

RULE: Rule = "order-against-rank"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set has an order and something else than orders and shares in it."""
    kinds = {s.kind for s in sides}
    return (
        "comparison" in kinds and kinds != {"comparison"} and "share" not in kinds and not any(s.on_par for s in sides)
    )


def find(ledger: Ledger) -> Iterator[Clash]:
    """Orders that cannot be true beside the places or scores of those they compare."""
    for sides in ledger.clashing_sets:
        if fits(sides) and not ledger.are_kin(sides):
            found = contradiction(RULE, sides, ledger)
            if found is not None and not is_loose_talk(found):
                yield found
    for s in ledger.statements:
        if s.order is not None and s.board.root is None and not s.denied and not s.on_par and not s.compares_groups:
            yield from _without_board(s, ledger)


def _without_board(order: Statement, ledger: Ledger) -> Iterator[Clash]:
    """A tension for an order without a board, with the first arena or index that has it the other way round."""
    if sums_up(order, ledger):
        return
    better, worse = (_overall_places(name, ledger) for name in order.order or ())
    for one, other in product(better, worse):
        sides = sorted((order, one, other), key=lambda s: s.number)
        behind = other.claim.rank and one.claim.rank and (other.claim.rank[1] or LAST) < one.claim.rank[0]
        near = all(ledger.timing(a, b) == "same" for a, b in combinations(sides, 2))
        claims = speakers(sides, in_several_articles)
        if claims and behind and one.board == other.board and near and not ledger.are_kin(sides):
            yield Clash("tension", RULE, tuple(sides), claims, ("benchmark",))
            return


def _overall_places(subject: str, ledger: Ledger) -> list[Statement]:
    return [
        s
        for s in ledger.by_subject.get(("rank", subject), ())
        if s.board.root is not None and s.board.is_whole and s.scope == WHOLE and not s.denied
        if s.claim.benchmark is not None and ledger.names[s.claim.benchmark.id].board in ("arena", "index")
    ]

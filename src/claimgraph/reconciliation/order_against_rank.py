"""Rule 6, order against ranks or scores: "A beats B" while A is 15th and B in the top three, or scores less.

Claim model, section 2, "What must be noticed" 6. For an error rate the lower number is the better one. Subjects called
on a par may well have two places or scores.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimgraph.model import Rule
from claimgraph.reconciliation.clash import Clash, contradiction, is_loose_talk
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement

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

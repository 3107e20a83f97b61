"""Rule 8, share against list: "no Chinese company is in the top ten" and "five of the top ten are Chinese".

Claim model, section 2, "What must be noticed" 8. Companies and models are different lists. A share also clashes with
single places: "all of the top three are American" with a Chinese model in second place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimgraph.model import Rule
from claimgraph.reconciliation.clash import Clash, contradiction
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement

RULE: Rule = "share-against-list"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set has a share in it."""
    return any(s.kind == "share" for s in sides) and not any(s.on_par for s in sides)


def find(ledger: Ledger) -> Iterator[Clash]:
    """Shares of a list that cannot be true beside each other or beside the places of single competitors."""
    for sides in ledger.clashing_sets:
        if fits(sides) and (found := contradiction(RULE, sides, ledger)):
            yield found

"""Rule 4, two firsts: two subjects each alone in first place in one field of one board at one time.

Claim model, section 2, "What must be noticed" 4, and "Shared places": "A and B tied for first" clashes with "A alone
in first", two places said to be shared do not clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimgraph.model import Rule
from claimgraph.reconciliation.clash import Clash, contradiction, is_loose_talk
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement

RULE: Rule = "two-firsts"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set is two subjects' first places in one field."""
    return (
        len(sides) == 2
        and all(s.kind == "rank" and s.claim.rank == (1, 1) and not s.denied for s in sides)
        and sides[0].scope == sides[1].scope
        and sides[0].subject != sides[1].subject
    )


def find(ledger: Ledger) -> Iterator[Clash]:
    """First places that exclude each other; of a model and its own variant or family they do not."""
    for sides in ledger.clashing_sets:
        if fits(sides) and not ledger.are_kin(sides) and not any(s.seems_tied for s in sides):
            found = contradiction(RULE, sides, ledger)
            if found is not None and not is_loose_talk(found):
                yield found

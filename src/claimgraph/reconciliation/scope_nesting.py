"""Rule 7, scope nesting: places in a narrower field against places in a wider one.

Claim model, section 2, "What must be noticed" 7: a place in a smaller field is never worse than in a larger one, and
the best of a country is ahead of every other model of that country. Who belongs to a field is known from the names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimgraph.model import Rule
from claimgraph.reconciliation import rank_clash, two_firsts
from claimgraph.reconciliation.clash import Clash, contradiction, is_loose_talk
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement

RULE: Rule = "scope-nesting"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set consists of places and is neither of the rules that need one field only."""
    return all(s.kind == "rank" for s in sides) and not rank_clash.fits(sides) and not two_firsts.fits(sides)


def find(ledger: Ledger) -> Iterator[Clash]:
    """Places in several fields, or of several subjects, that cannot all be true."""
    for sides in ledger.clashing_sets:
        if fits(sides) and not ledger.are_kin(sides):
            found = contradiction(RULE, sides, ledger)
            if found is not None and not is_loose_talk(found):
                yield found

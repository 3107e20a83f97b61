"""Echo: the same thing in the same words, or on the authority of an article that is there; a copy lends no support.

Claim model, section 2, "Copies".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.model import Claim, Rule
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.ledger import Ledger

RULE: Rule = "echo"


def find(ledger: Ledger) -> Iterator[Clash]:
    """For each claim that others repeat, the original and one repeating claim an article."""
    statement_of = {claim.id: s for s in ledger.statements for claim in s.claims}
    copies: dict[str, list[Claim]] = {}
    for copy, original in sorted(ledger.echoes.items()):
        copies.setdefault(original, []).append(ledger.claims[copy])
    for original, repeating in copies.items():
        statement = statement_of.get(original)
        if statement is None:
            continue
        source = ledger.claims[original]
        first = {c.article: c for c in sorted(repeating, key=lambda c: (-c.start, c.id)) if c.article != source.article}
        if first:
            claims = (source, *(first[article] for article in sorted(first)))
            yield Clash("echo", RULE, (statement,) * len(claims), claims)

"""Reconciliation: find which claims cannot be true together, prove it, and say what would make them true.

    from claimgraph.reconciliation import reconcile

    findings = reconcile(articles, claims)

Claims become statements (statements.py) on boards (boards.py); each rule is a module that finds clashes among them;
what cannot all be true on one board is decided by one core (constraints.py, choices.py, solver.py, minimal.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimgraph.model import Article, Claim, Finding
from claimgraph.reconciliation import (
    agreement,
    echo,
    order_against_rank,
    order_ring,
    rank_clash,
    scope_nesting,
    share_against_list,
    two_firsts,
    value_clash,
    wrong_board,
)
from claimgraph.reconciliation.copies import Copies, find_copies
from claimgraph.reconciliation.facts import Fact, FactSide, facts
from claimgraph.reconciliation.findings import to_findings
from claimgraph.reconciliation.ledger import open_ledger
from claimgraph.reconciliation.options import Options

RULES = (
    value_clash.find,
    rank_clash.find,
    wrong_board.find,
    two_firsts.find,
    order_ring.find,
    order_against_rank.find,
    scope_nesting.find,
    share_against_list.find,
    agreement.find,
    echo.find,
)
"""In the order of the claim model; each takes the ledger and yields what it finds."""


def reconcile(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    options: Options = Options(),  # noqa: B008 (it cannot be changed)
    copies: Copies | None = None,
) -> list[Finding]:
    """How the claims stand to each other: contradictions, tensions, what is reconciled, agreements and echoes.

    Articles need their text for copies to be found; `copies` may be given instead. The order of articles and claims
    does not matter. Findings are sorted: contradictions with nothing left unstated first.
    """
    ledger = open_ledger(articles, claims, options, copies)
    return to_findings((clash for rule in RULES for clash in rule(ledger)), ledger)


__all__ = ["RULES", "Copies", "Fact", "FactSide", "Options", "facts", "find_copies", "reconcile"]

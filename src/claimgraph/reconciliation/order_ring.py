"""Rule 5, order against order: "A beats B" and "B beats A", and any longer ring.

Claim model, section 2, "What must be noticed" 5, and "Order without a benchmark", "On par", "Denied".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimgraph.model import Rule
from claimgraph.reconciliation.boards import closeness
from claimgraph.reconciliation.clash import Clash, contradiction, weigh
from claimgraph.reconciliation.differences import differences
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement

RULE: Rule = "order-ring"


def fits(sides: Sequence[Statement]) -> bool:
    """Whether a minimal clashing set consists of orders alone; one on a par is the most that a ring bears."""
    return all(s.kind == "comparison" for s in sides) and sum(s.on_par for s in sides) <= 1


def find(ledger: Ledger) -> Iterator[Clash]:
    """Rings of orders on one board or none, and opposite orders with something between them."""
    for sides in ledger.clashing_sets:
        if fits(sides) and not _is_unnamed_in_one_article(sides) and (found := contradiction(RULE, sides, ledger)):
            yield found
    opposite: dict[tuple[str, ...], tuple[list[Statement], list[Statement]]] = {}
    for s in ledger.statements:
        if s.order is not None and not s.denied and not s.on_par and not s.compares_groups:
            first, second = s.order
            key = (first, second) if first < second else (second, first)
            opposite.setdefault(key, ([], []))[first > second].append(s)
    for forward, backward in opposite.values():
        for one, other in product(forward, backward):
            if _has_something_between(one, other, ledger) and (found := weigh(RULE, one, other, ledger)):
                yield found


def _has_something_between(one: Statement, other: Statement, ledger: Ledger) -> bool:
    near = closeness(one.board, other.board, ledger.names)
    if near == "one-unnamed":
        return not any(sums_up(s, ledger) for s in (one, other))
    between = differences(one, other, ledger)
    return near in ("same", "release") and bool(between.stated or between.open)


def sums_up(s: Statement, ledger: Ledger) -> bool:
    """Whether an order without a board stands in articles that also name a board for it, and so mean that one."""
    if s.board.root is not None:
        return False
    named = {
        claim.article
        for other in ledger.by_subject.get(("comparison", s.subject), ())
        if other.board.root is not None and other.order == s.order
        for claim in other.claims
    }
    return set(s.articles) <= named


def _is_unnamed_in_one_article(sides: Sequence[Statement]) -> bool:
    return sides[0].board.root is None and len({s.claim.article for s in sides}) == 1

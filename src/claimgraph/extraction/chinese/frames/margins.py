"""Stated gaps: '领先 B 4 分', '比 B 高 4 分', '以 4 分优势', '差距为 4 分'."""

from __future__ import annotations

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item

_MARGIN_REACH = 4


def read_margins(clause: Clause, r: int, last: int) -> tuple[float, ...]:
    """Stated gaps: '领先 B 4 分', '比 B 高 4 分', '以 4 分优势', '差距为 4 分'; several after 'respectively'."""
    start = next(
        (k for k in range(last + 1, min(last + _MARGIN_REACH, len(clause.row))) if clause.row[k].quantity is not None),
        None,
    )
    if start is not None and all(_leads_to_gap(x, clause.row[r]) for x in clause.row[last + 1 : start]):
        return _gaps(clause, start)
    for k in range(r):
        quantity = clause.row[k].quantity
        if (
            quantity is not None
            and quantity.kind == "number"
            and any(means(x, "lead") for x in clause.row[k + 1 : k + _MARGIN_REACH])
        ):
            first = k
            while (
                first > 1
                and (means(clause.row[first - 1], "join") or clause.row[first - 1].text == "、")
                and clause.row[first - 2].quantity is not None
            ):
                first -= 2
            return _gaps(clause, first)
    return ()


def _leads_to_gap(item: Item, cue: Item) -> bool:
    """What may stand between a cue or its object and the gap; 'is' only after a noun for the gap."""
    return (
        means(item, "adverb")
        or item.cue("order") is not None
        or (means(cue, "lead") and item.cue("measure") is not None)
    )


def _gaps(clause: Clause, start: int) -> tuple[float, ...]:
    """The numbers from `start` on that are joined into one list."""
    found: list[float] = []
    for item in clause.row[start:]:
        if item.quantity is not None:
            if item.quantity.kind not in ("number", "delta") or item.quantity.value is None:
                break
            found.append(item.quantity.value)
        elif not (item.text == "、" or means(item, "join")):
            break
    return tuple(found)

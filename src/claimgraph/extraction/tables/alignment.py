"""Rows whose cells stand in the wrong columns."""

from __future__ import annotations

from collections.abc import Sequence

from claimgraph.extraction.tables.columns import Column
from claimgraph.extraction.tables.grid import Cell, Row, blank


def realigned(row: Row, columns: Sequence[Column]) -> Row:
    """The row with its cells where they fit: shifted past a missing cell, or two neighbours exchanged.

    A row that fits as it stands, or that no single step mends, stays as it is.
    """
    cells = list(row.cells)
    misfits = _misfits(cells, columns)
    if not misfits:
        return row
    first = misfits[0]
    candidates = []
    if not cells[-1].filled:
        candidates.append([*cells[:first], blank(), *cells[first:-1]])
    if first and not cells[first - 1].filled:
        candidates.append([*cells[: first - 1], *cells[first:], blank()])
    if first + 1 < len(cells):
        candidates.append([*cells[:first], cells[first + 1], cells[first], *cells[first + 2 :]])
    mended = next((c for c in candidates if not _misfits(c, columns)), None)
    return row.moved(mended) if mended else row


def _misfits(cells: Sequence[Cell], columns: Sequence[Column]) -> list[int]:
    """Columns of numbers in which words stand, and columns of words in which a number or place stands."""
    wrong = []
    for column in columns:
        cell = cells[column.index]
        if cell.value.kind == "text":
            wrong += [column.index] if column.kind == "value" and column.numeric else []
        elif cell.value.is_quantity and not column.numeric and column.kind not in ("setting", "placed", "notes"):
            wrong.append(column.index)
    return wrong

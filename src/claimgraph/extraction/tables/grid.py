"""A table as rows and columns of plain words, cut where a new row of headings begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimgraph.extraction.tables.values import CellValue, read_value
from claimgraph.lexicon.table_words import TableWords
from claimgraph.reading import Block, Span, view


@dataclass(frozen=True, slots=True)
class Cell:
    """The plain words of a cell, its span in the article, and what it holds."""

    text: str
    span: Span
    value: CellValue

    @property
    def filled(self) -> bool:
        """Whether anything is said in the cell."""
        return self.value.kind != "empty"


_BLANK = Cell("", (0, 0), CellValue("empty"))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `section` is the text of the row above that heads a section of it."""

    block: Block
    cells: tuple[Cell, ...]
    section: str = ""

    def moved(self, cells: Sequence[Cell]) -> Row:
        """The row with its cells in other columns."""
        return replace(self, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one set of headings; all rows have `width` cells. `headings[c]` are those of a column, top down."""

    headings: tuple[tuple[str, ...], ...]
    body: tuple[Row, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.headings)

    def column(self, index: int) -> list[Cell]:
        """The cells of a column that say something."""
        return [row.cells[index] for row in self.body if row.cells[index].filled]


def blank() -> Cell:
    """A cell where the table has none."""
    return _BLANK


def read_parts(rows: Sequence[Block], text: str, words: TableWords) -> list[Part]:
    """The parts of a table: one, or several where headings are repeated or replaced further down."""
    read = [Row(row, tuple(_cell(text, span, words) for span in row.cells)) for row in rows]
    parts: list[Part] = []
    head: list[Row] = []
    body: list[Row] = []
    for n, row in enumerate(read):
        if _is_heading(row, head, body, read[n + 1] if n + 1 < len(read) else None):
            if body:
                parts.append(_part(head, body))
                head, body = [], []
            head.append(row)
        else:
            body.append(row)
    if body:
        parts.append(_part(head, body))
    return parts


def _cell(text: str, span: Span, words: TableWords) -> Cell:
    plain = view(text, *span).text if span[0] < span[1] else ""
    return Cell(plain, span, read_value(plain, words))


def _is_heading(row: Row, head: list[Row], body: list[Row], following: Row | None) -> bool:
    """A row flagged as one, or one of words only that stands above numbers where headings may stand."""
    if row.block.header and not body:
        return True
    filled = [cell for cell in row.cells if cell.filled]
    if any(cell.value.is_quantity for cell in filled) or following is None:
        return False
    if row.block.header:
        return True
    below = following.cells
    above_numbers = sum(c.filled and b.value.is_quantity for c, b in zip(row.cells, below, strict=False))
    if not head and not body:
        return above_numbers >= 1 and len(filled) >= 2
    if above_numbers < 2 or not head:
        return False
    first, known = row.cells[0].text.lower(), {r.cells[0].text.lower() for r in head if r.cells}
    if not body:
        return not first or first in known or all(not c.text for r in head for c in r.cells)
    return bool(first) and first in known


def _part(head: list[Row], body: list[Row]) -> Part:
    width = max(len(row.cells) for row in (head or body))
    padded = [row.moved([*row.cells[:width], *[_BLANK] * (width - len(row.cells))]) for row in (*head, *body)]
    heads, rest = padded[: len(head)], padded[len(head) :]
    headings = tuple(tuple(dict.fromkeys(r.cells[c].text for r in heads if r.cells[c].text)) for c in range(width))
    return Part(headings, tuple(_sectioned(rest)))


def _sectioned(rows: list[Row]) -> list[Row]:
    """The rows, each under the section it stands in; rows of one cell of words only head a section."""
    kept: list[Row] = []
    section = ""
    for row in rows:
        said = {cell.span: cell for cell in row.cells if cell.text}
        if len(said) == 1 and len(row.cells) > 1 and next(iter(said.values())).value.kind == "text":
            section = next(iter(said.values())).text
        elif said:
            kept.append(replace(row, section=section))
    return kept

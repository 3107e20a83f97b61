"""HTML tables and lists inside a text, with the offsets of their cells and items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimgraph.reading.document import Span

_TAG = re.compile(r"<(/?)(table|thead|tbody|tfoot|tr|th|td|caption|ul|ol|li)\b([^<>]{0,2000})>", re.IGNORECASE)
_COVERS = re.compile(r"\b(col|row)span\s{0,9}=\s{0,9}[\"']?(\d{1,4})", re.IGNORECASE)
_LEADING_TAGS = re.compile(r"(?:\s|</?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>)*+", re.IGNORECASE)
_TRAILING_TAG = re.compile(r"</?(?!su[bp]\b)[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_LONGEST_TAG = 540

WIDEST_TABLE = 200
"""Columns. No readable table is wider; bounds what merged cells may repeat."""
LONGEST_MERGE = 500
"""Rows that one cell may cover."""


@dataclass(frozen=True, slots=True)
class FragmentRow:
    """A row: its span from `<tr>` to `</tr>`, the spans of its cells by column, and whether all are headings."""

    start: int
    end: int
    cells: tuple[Span, ...]
    header: bool


@dataclass(slots=True)
class Grid:
    """Puts the cells of a table into columns, and repeats merged cells in every column and row that they cover."""

    cells: list[Span] = field(default_factory=list)
    own: int = 0
    _carried: dict[int, tuple[int, Span]] = field(default_factory=dict)  # column -> rows left, cell; from rows above
    _coming: dict[int, tuple[int, Span]] = field(default_factory=dict)  # the same, for the rows below

    def place(self, span: Span, columns: int, rows: int) -> None:
        """Add the next cell of the row, which covers so many columns and rows."""
        self._fill()
        self.own += 1
        for _ in range(max(1, columns)):
            if len(self.cells) >= WIDEST_TABLE:
                return
            if rows > 1:
                self._coming[len(self.cells)] = (min(rows, LONGEST_MERGE) - 1, span)
            self.cells.append(span)

    def end_row(self) -> tuple[Span, ...]:
        """The finished row by columns; empty if no cell begins in it."""
        self._fill()
        row = tuple(self.cells) if self.own else ()
        self._carried |= self._coming
        self._coming, self.cells, self.own = {}, [], 0
        return row

    def _fill(self) -> None:
        while (column := len(self.cells)) in self._carried:
            left, span = self._carried.pop(column)
            if left > 1:
                self._coming[column] = (left - 1, span)
            self.cells.append(span)


def read_table(text: str, start: int) -> tuple[list[FragmentRow], list[Span], int]:
    """Rows, captions and end of the HTML table whose `<table>` tag stands at `start`.

    A table inside a cell is text of the cell. A table that is never closed ends with the text.
    """
    rows: list[FragmentRow] = []
    captions: list[Span] = []
    grid = Grid()
    row_start: int | None = None
    headings = 0
    opened: re.Match[str] | None = None  # the tag of the cell or caption being read
    depth, in_head = 0, False

    def close_cell(at: int) -> None:
        nonlocal opened, headings
        if opened is None:
            return
        span = trim_tags(text, opened.end(), at)
        if opened.group(2).lower() == "caption":
            captions.append(span)
        else:
            covers = {kind.lower(): int(number) for kind, number in _COVERS.findall(opened.group(3))}
            headings += opened.group(2).lower() == "th"
            grid.place(span, covers.get("col", 1), covers.get("row", 1))
        opened = None

    def close_row(at: int) -> None:
        nonlocal row_start, headings
        close_cell(at)
        if row_start is not None:
            all_headings = headings == grid.own
            cells = grid.end_row()
            if cells:
                rows.append(FragmentRow(row_start, at, cells, in_head or all_headings))
        row_start, headings = None, 0

    for tag in _TAG.finditer(text, start):
        closing, name = bool(tag.group(1)), tag.group(2).lower()
        if name == "table":
            depth += -1 if closing else 1
            if depth <= 0:
                close_row(tag.start())
                return rows, captions, tag.end()
        elif depth > 1 or name in ("ul", "ol", "li"):
            continue
        elif name in ("thead", "tbody", "tfoot"):
            close_row(tag.start())
            in_head = name == "thead" and not closing
        elif name == "tr":
            close_row(tag.end() if closing and row_start is not None else tag.start())
            row_start = row_start if closing else tag.start()
        else:
            close_cell(tag.start())
            if not closing:
                opened = tag
                if name != "caption" and row_start is None:
                    row_start = tag.start()
    close_row(len(text))
    return rows, captions, len(text)


def read_list(text: str, start: int, stop: int) -> tuple[list[tuple[Span, int]], int]:
    """Items (span, depth from 0) and end of the HTML list whose first tag stands at `start`, at most up to `stop`."""
    items: list[tuple[Span, int]] = []
    depth = 0
    begin: int | None = None

    def close(at: int) -> None:
        nonlocal begin
        if begin is not None:
            span = trim_tags(text, begin, at)
            if span[0] < span[1]:
                items.append((span, max(depth - 1, 0)))
        begin = None

    for tag in _TAG.finditer(text, start, stop):
        closing, name = bool(tag.group(1)), tag.group(2).lower()
        if name not in ("ul", "ol", "li"):
            continue
        close(tag.start())
        if name == "li":
            begin = None if closing else tag.end()
            if closing and depth == 0:
                return items, tag.end()
        else:
            depth += -1 if closing else 1
            if depth <= 0:
                return items, tag.end()
    close(stop)
    return items, stop


def trim_tags(text: str, start: int, end: int) -> Span:
    """The span without the white space and the tags at its edges."""
    lead = _LEADING_TAGS.match(text, start, end)
    start = lead.end() if lead else start
    while start < end:
        if text[end - 1].isspace():
            end -= 1
            continue
        opening = text.rfind("<", max(start, end - _LONGEST_TAG), end) if text[end - 1] == ">" else -1
        if opening < 0 or not _TRAILING_TAG.fullmatch(text, opening, end):
            break
        end = opening
    return (start, end)

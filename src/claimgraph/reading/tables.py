"""Tables written as text: pipes, tabs, or columns aligned with spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claimgraph.reading.document import Span
from claimgraph.reading.lines import Line

_SEPARATOR = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*[|+]?|[+|][-=+:| \t]+")
_CELL_END = re.compile(r"\\.|\|")
_GAP = re.compile(r"\t+| {2,}")
_NUMBER = re.compile(r"[-+±~≈<>]?[$€¥]?\d[\d.,]*[%\w/+-]*")
_ALIGNED_ROWS = 3

Row = tuple[Line, tuple[Span, ...], bool]
"""A line, the spans of its cells, and whether it holds headings."""


def read_table(lines: Sequence[Line], at: int) -> tuple[list[Row], int] | None:
    """The table that begins on line `at` and the line behind it, or None if none begins there."""
    return _pipe_table(lines, at) or _tab_table(lines, at) or _aligned_table(lines, at)


def is_separator(text: str) -> bool:
    """Whether a line only draws the rule between the head and the body of a table."""
    return "-" in text and ("|" in text or "+" in text) and _SEPARATOR.fullmatch(text) is not None


def _pipe_table(lines: Sequence[Line], at: int) -> tuple[list[Row], int] | None:
    first = lines[at].text
    if "|" not in first:
        return None
    ruled = at + 1 < len(lines) and (is_separator(lines[at + 1].text) or is_separator(first))
    if not ruled and not (first.startswith("|") and first.count("|") >= 2):
        width = first.count("|")
        if width < 2 or at + 1 >= len(lines) or lines[at + 1].text.count("|") != width:
            return None
    rows: list[tuple[Line, tuple[Span, ...]]] = []
    heads = 0
    i = at
    while i < len(lines):
        line = lines[i]
        if not line.text and _goes_on_after_blank(lines, i, rows):
            i += 1
            continue
        if is_separator(line.text):
            heads = heads or len(rows)
        elif "|" in line.text:
            rows.append((line, pipe_cells(line)))
        else:
            break
        i += 1
    if not rows:
        return None
    return _with_head(rows, heads), i


def _goes_on_after_blank(lines: Sequence[Line], blank: int, rows: list[tuple[Line, tuple[Span, ...]]]) -> bool:
    """Some saved pages leave a blank line between rows; a rule below the next line means another table."""
    if not rows or blank + 1 >= len(lines):
        return False
    following = lines[blank + 1]
    if is_separator(following.text):
        return len(rows) == 1
    another = blank + 2 < len(lines) and is_separator(lines[blank + 2].text)
    return following.text.startswith("|") and not another and len(pipe_cells(following)) == len(rows[-1][1])


def pipe_cells(line: Line) -> tuple[Span, ...]:
    """Spans of the cells between pipes, trimmed; an escaped pipe is text."""
    text = line.text
    bounds = [m.start() for m in _CELL_END.finditer(text) if m.group() == "|"]
    starts = [0, *(b + 1 for b in bounds)]
    ends = [*bounds, len(text)]
    if text.startswith("|"):
        starts, ends = starts[1:], ends[1:]
    if text.endswith("|") and len(starts) > 1 and starts[-1] == len(text):
        starts, ends = starts[:-1], ends[:-1]
    return tuple(_trimmed(line, a, b) for a, b in zip(starts, ends, strict=True))


def _trimmed(line: Line, start: int, end: int) -> Span:
    piece = line.text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return (line.start + start + lead, line.start + start + max(lead, len(piece.rstrip())))


def _tab_cells(line: Line) -> tuple[Span, ...]:
    if "\t" not in line.text:
        return ()
    at = 0
    cells = []
    for piece in line.text.split("\t"):
        cells.append(_trimmed(line, at, at + len(piece)))
        at += len(piece) + 1
    return tuple(cells)


def _aligned_cells(line: Line) -> tuple[Span, ...]:
    if "  " not in line.text:
        return ()
    gaps = [m.span() for m in _GAP.finditer(line.text)]
    starts = [0, *(b for _, b in gaps)]
    ends = [*(a for a, _ in gaps), len(line.text)]
    cells = tuple((line.start + a, line.start + b) for a, b in zip(starts, ends, strict=True))
    return cells if len(cells) > 1 and all(b - a <= 60 for a, b in cells) else ()


def _tab_table(lines: Sequence[Line], at: int) -> tuple[list[Row], int] | None:
    rows = _rows_while(lines, at, _tab_cells, even=False)
    return (_with_head(rows, 0), at + len(rows)) if len(rows) > 1 else None


def _aligned_table(lines: Sequence[Line], at: int) -> tuple[list[Row], int] | None:
    rows = _rows_while(lines, at, _aligned_cells, even=True)
    return (_with_head(rows, 0), at + len(rows)) if len(rows) >= _ALIGNED_ROWS else None


def _rows_while(
    lines: Sequence[Line], at: int, cells_of: Callable[[Line], tuple[Span, ...]], *, even: bool
) -> list[tuple[Line, tuple[Span, ...]]]:
    """The lines from `at` on that have two cells or more, and as many as the first if `even`."""
    rows: list[tuple[Line, tuple[Span, ...]]] = []
    for n in range(at, len(lines)):
        line = lines[n]
        cells = cells_of(line)
        if len(cells) < 2 or (even and rows and len(cells) != len(rows[0][1])):
            break
        rows.append((line, cells))
    return rows


def _with_head(rows: list[tuple[Line, tuple[Span, ...]]], heads: int) -> list[Row]:
    """Flag the heading rows: those above the rule, else a first row without numbers above rows with some."""
    if not heads and len(rows) > 1 and not _has_number(rows[0]) and any(_has_number(row) for row in rows[1:]):
        heads = 1
    return [(line, cells, number < heads) for number, (line, cells) in enumerate(rows)]


def _has_number(row: tuple[Line, tuple[Span, ...]]) -> bool:
    line, cells = row
    return any(_NUMBER.fullmatch(line.text[a - line.start : b - line.start].strip("* ")) for a, b in cells)

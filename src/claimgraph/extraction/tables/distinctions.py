"""What tells the rows of a table apart where their names do not."""

from __future__ import annotations

from collections.abc import Sequence

from claimgraph.extraction.tables.columns import Column
from claimgraph.extraction.tables.grid import Part, Row
from claimgraph.extraction.tables.headings import LabelReader

_LONGEST = 3  # words that name a run


def names_above(part: Part, columns: Sequence[Column], subject: Column) -> dict[int, str]:
    """For rows without a name, beside a column that tells the rows of one subject apart, the name above them."""
    if not any(c.kind in ("board", "setting") for c in columns):
        return {}
    names: dict[int, str] = {}
    above = ""
    for row in part.body:
        text = row.cells[subject.index].text
        if not text and above:
            names[row.block.start] = above
        above = text or above
    return names


def find_qualifier(part: Part, columns: Sequence[Column], subject: Column, reader: LabelReader) -> Column | None:
    """The column of sizes or versions that tells rows of one name apart: 'Foo | 7B', 'Foo | 13B'."""
    names = [cell.text for cell in part.column(subject.index)]
    if len(set(names)) == len(names):
        return None
    for column in columns:
        if column.label.own.lower() in reader.words.rows.qualifiers and column is not subject:
            pairs = {(row.cells[subject.index].text, row.cells[column.index].text) for row in part.body}
            if len(pairs) > len(set(names)):
                return column
    return None


def _can_tell(column: Column, part: Part, reader: LabelReader) -> bool:
    """Whether a column holds a few words for each run, or numbers such as a run is set to."""
    if column.kind not in ("ignored", "group", "notes", "maker") or column.label.role == "none":
        return False
    if column.numeric:
        return column.label.own.lower() in reader.words.rows.runs
    return all(len(cell.text.split()) <= _LONGEST for cell in part.column(column.index))


def find_runs(
    part: Part, columns: Sequence[Column], subject: Column | None, names: dict[int, str], reader: LabelReader
) -> Column | None:
    """The first column that tells rows apart which name the same subject, or none, and the same benchmark."""
    heads = [c for c in columns if c is subject or c.kind in ("board", "setting")]

    def head(row: Row) -> tuple[str, ...]:
        return tuple(
            names.get(row.block.start, row.cells[c.index].text) if c is subject else row.cells[c.index].text
            for c in heads
        )

    rows = part.body
    if any(c.kind == "placed" for c in columns) or len({head(row) for row in rows}) == len(rows):
        return None
    for column in columns:
        if _can_tell(column, part, reader) and len({(head(row), row.cells[column.index].text) for row in rows}) == len(
            rows
        ):
            return column
    return None

"""Which part each column of a table plays: subjects, benchmarks, settings, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claimgraph.extraction.tables.grid import Cell, Part
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.labels import Label, merge
from claimgraph.extraction.tables.phrases import read_settings
from claimgraph.extraction.tables.subjects import Lookup, is_known_model, is_model_name, is_name_shaped, looks_like_name

Kind = Literal["subject", "board", "group", "setting", "maker", "notes", "placed", "value", "ignored"]
_MOST = 0.5
_LAST_PLACE = 300


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its part, the reading of its heading, and whether numbers stand in it."""

    index: int
    kind: Kind
    label: Label
    numeric: bool
    ordinal: bool = False
    """Whether its numbers could all be places: whole, small, and one of them 1."""


def read_columns(part: Part, reader: LabelReader) -> list[Column] | None:
    """The columns of a part, or None where they make no table of results: models against models, or no numbers."""
    found = [_first_reading(part, index, reader) for index in range(part.width)]
    if not any(c.kind in ("value", "placed") for c in found):
        return None
    subject = _subject_column(part, found, reader.lookup)
    models = [c for c in found if c.kind == "value" and c.label.role == "model"]
    if subject is not None and models:
        named = _share(part.column(subject.index), lambda cell: is_model_name(cell.text, reader.lookup))
        others = [c for c in found if c.kind == "value" and c.label.role == "score" and c.label.board is not None]
        if len(models) > len(others) and named >= _MOST:
            return None
        if len(models) > len(others):
            subject = None
        else:
            found = [_unnamed_model(c, reader) if c in models else c for c in found]
    return _settle(part, found, subject, reader)


def _first_reading(part: Part, index: int, reader: LabelReader) -> Column:
    """A column by its own heading and cells."""
    cells = part.column(index)
    numeric = bool(cells) and _share(cells, lambda cell: cell.value.is_quantity) >= _MOST
    label = _heading(part.headings[index], reader, numeric)
    if not cells:
        return Column(index, "ignored", label, numeric)
    if numeric:
        return Column(index, _numeric_kind(label, index, cells), label, numeric, _are_places(cells))
    kinds: dict[str, Kind] = {
        "maker": "maker",
        "benchmark": "board",
        "group": "group",
        "setting": "setting",
        "notes": "notes",
        "placed": "placed",
        "ignored": "ignored",
        "versus": "ignored",
    }
    kind = kinds.get(label.role)
    if kind is None:
        kind = _kind_by_cells(cells, reader) if label.role != "subject" else "subject"
    return Column(index, kind, label, numeric)


def _heading(texts: Sequence[str], reader: LabelReader, numeric: bool) -> Label:
    labels = [reader.read(text, numeric=numeric) for text in texts] or [Label("", "none")]
    label = labels[0]
    for lower in labels[1:]:
        label = _model_heading(label, lower) or merge(label, lower)
    return label


def _model_heading(upper: Label, lower: Label) -> Label | None:
    """A model over the modes it was run in: 'Qwen3-32B' over 'thinking' is 'Qwen3-32B (thinking)'."""
    if upper.role == "model" and lower.role in ("score", "unknown") and lower.board is None and lower.category is None:
        return replace(upper, text=f"{upper.text} / {lower.text}", name=f"{upper.name} ({lower.text})")
    if upper.role == "model" and lower.role == "subject":
        return upper
    if lower.role == "model" and upper.board is None:
        return lower
    return None


def _numeric_kind(label: Label, index: int, cells: Sequence[Cell]) -> Kind:
    if label.role == "setting":
        return "setting"
    if label.role == "ignored" or (label.role == "none" and not _counts_up(index, cells)):
        return "ignored"
    if label.role == "number" and not _counts_up(index, cells):
        return "ignored"
    return "value"


def _are_places(cells: Sequence[Cell]) -> bool:
    numbers = [cell.value.number for cell in cells if cell.value.number is not None]
    whole = all(n.digits.isdigit() and n.unit is None and 0 < n.value <= _LAST_PLACE for n in numbers)
    return whole and any(n.value == 1 for n in numbers)


def _counts_up(index: int, cells: Sequence[Cell]) -> bool:
    """Whether a first column holds 1, 2, 3 and so on, as ranks do, gaps and shared places allowed."""
    values = [cell.value.number.value if cell.value.number else (cell.value.place or (0, 0))[0] for cell in cells]
    return (
        index == 0 and bool(values) and values[0] >= 1 and values == sorted(values) and all(v == int(v) for v in values)
    )


def _kind_by_cells(cells: Sequence[Cell], reader: LabelReader) -> Kind:
    """The part of a column of words whose heading says nothing."""
    words = reader.words
    if _share(cells, lambda cell: is_model_name(cell.text, reader.lookup)) >= _MOST:
        return "subject"
    if _share(cells, lambda cell: names_board(cell.text, reader)) >= _MOST:
        return "board"
    if _share(cells, lambda cell: read_settings(cell.text, words)[1] == "" and cell.text != "") == 1:
        return "setting"
    return "notes"


def names_board(text: str, reader: LabelReader) -> bool:
    """Whether a cell names a benchmark, known or of a usual shape."""
    return reader.read(text, numeric=True).board is not None


def _subject_column(part: Part, columns: Sequence[Column], lookup: Lookup) -> Column | None:
    """The column whose cells are the subjects: by its heading, and by how many of its cells are names of models."""
    likely = [(_subject_likeness(part.column(c.index), c, lookup), -c.index) for c in columns if _may_name(c)]
    best = max(likely, default=(0.0, 0))
    return columns[-best[1]] if best[0] >= _MOST else None


def _may_name(column: Column) -> bool:
    return not column.numeric and column.kind not in ("setting", "placed")


def _subject_likeness(cells: Sequence[Cell], column: Column, lookup: Lookup) -> float:
    """How much a column looks like that of the subjects, from 0 to 2; from 0.5 on it can be."""
    named = _share(cells, lambda cell: is_model_name(cell.text, lookup))
    distinct = len({cell.text for cell in cells}) / len(cells) / 10 if cells else 0.0
    role = column.label.role
    if role == "subject":
        if _share(cells, lambda cell: looks_like_name(cell.text, lookup)) < _MOST:
            return 0.0
        shaped = _share(cells, lambda cell: is_name_shaped(cell.text, lookup))
        certain = _MOST / 2 if column.label.own.lower() in lookup.words.rows.secondary else _MOST
        return max(named, shaped * _MOST) + certain + distinct
    if role in ("benchmark", "group", "maker", "notes", "ignored"):
        return _MOST if named == 1 else 0.0
    return named + distinct if named >= _MOST else 0.0


def _settle(part: Part, columns: Sequence[Column], subject: Column | None, reader: LabelReader) -> list[Column]:
    """The columns with one of subjects at most, and one of benchmarks where rows need it."""
    settled: list[Column] = []
    for column in columns:
        kind = column.kind
        if subject is not None and column.index == subject.index:
            kind = "subject"
        elif kind == "subject":
            kind = "board" if subject is None else "notes"
        settled.append(replace(column, kind=kind))
    if subject is None and not any(c.kind == "board" for c in settled):
        named = ("group", "notes", "setting")
        names = next((c for c in settled if c.kind in named and not c.numeric), None)
        settled = [replace(c, kind="board") if c is names else c for c in settled]
    boards = [c for c in settled if c.kind == "board"]
    if len(boards) > 1:
        main = max(boards, key=lambda c: _board_likeness(part.column(c.index), c, reader))
        settled = [replace(c, kind="group") if c in boards and c is not main else c for c in settled]
    return settled


def _unnamed_model(column: Column, reader: LabelReader) -> Column:
    """A heading like a model's name among benchmarks is a benchmark, unless the catalogue has the model."""
    text = column.label.text
    if is_known_model(text, reader.lookup) and not reader.resolver.resolve(text, kind="model").provisional:
        return replace(column, kind="ignored")
    board = reader.resolver.resolve(text, kind="benchmark")
    return replace(column, label=replace(column.label, role="score", board=board, name=None))


def _board_likeness(cells: Sequence[Cell], column: Column, reader: LabelReader) -> tuple[bool, float, int]:
    """How much a column looks like that of the benchmarks: its heading, the names in it, and how far left it stands."""
    distinct = {cell.text: cell for cell in cells}
    named = sum(names_board(cell.text, reader) for cell in distinct.values())
    declared = column.label.role == "benchmark" and len(distinct) > 1
    return declared, named / len(cells) if cells else 0.0, -column.index


def _share(cells: Sequence[Cell], fits) -> float:  # type: ignore[no-untyped-def]
    return sum(bool(fits(cell)) for cell in cells) / len(cells) if cells else 0.0

"""From the columns of a table to its readings: which subject a cell speaks of, and under which heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimgraph.extraction.tables.columns import Column, names_board
from claimgraph.extraction.tables.distinctions import find_qualifier, find_runs, names_above
from claimgraph.extraction.tables.grid import Cell, Part, Row
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.labels import Label, merge
from claimgraph.extraction.tables.phrases import slug
from claimgraph.extraction.tables.row_labels import heads_model, label_rows
from claimgraph.extraction.tables.subjects import Name, is_name_shaped, looks_like_name, read_name

_GENERAL_BOARDS = frozenset({"task", "tasks", "test", "tests", "任务", "测试", "测试项目"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell: the row it stands in, the name it speaks of (None: the subject of the text), and its whole heading.

    `place` is what a column of winners gives the name in the cell; `ordinal` says that the numbers of the column could
    all be places.
    """

    row: Row
    cell: Cell
    name: Name | None
    label: Label
    maker: str = ""
    place: int | None = None
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The readings of a part of a table; `notes` are its cells of remarks, with the names and headings of their rows.

    `named_boards` says that the headings, or the rows, name benchmarks, so that an unknown one beside them is one too;
    `declared` that a heading says so. `own` says that no cell names a subject, so that the table is about the subject
    of the text. `counts` says that columns of another kind stand in it: prices, sizes, downloads.
    """

    readings: tuple[Reading, ...]
    notes: tuple[Reading, ...]
    named_boards: bool
    declared: bool
    own: bool
    counts: bool


def read_layout(part: Part, columns: Sequence[Column], reader: LabelReader, spoken: Sequence[str] = ()) -> Layout:
    """The readings of a part, row by row; `spoken` are names of models that the text has introduced."""
    columns = _with_unseen_models(part, columns, reader, frozenset(slug(name) for name in spoken))
    plan = _Plan.of(part, columns, reader)
    rows = label_rows(part, columns, reader)
    readings = tuple(reading for row, label in rows for reading in plan.readings(row, label))
    declared = _declares_boards(columns, reader)
    return Layout(
        readings=readings,
        notes=tuple(note for row, label in rows for note in plan.notes(row, label)),
        named_boards=declared or _names_boards(columns, rows),
        declared=declared,
        own=not (plan.subject or plan.models or plan.placed or any(r.name for r in readings)),
        counts=any(c.label.role == "ignored" for c in columns),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the names stand: in a column, in the headings, over sections, or among the winners."""

    columns: tuple[Column, ...]
    subject: Column | None
    qualifier: Column | None
    models: tuple[Column, ...]
    placed: tuple[Column, ...]
    names: dict[int, str]
    """Start of a row -> the name above, where rows of one subject name it once."""
    runs: Column | None
    """What tells several rows of one subject apart: a precision, a prompt, a temperature."""
    reader: LabelReader

    @classmethod
    def of(cls, part: Part, columns: Sequence[Column], reader: LabelReader) -> _Plan:
        subject = next((c for c in columns if c.kind == "subject"), None) or _holders(columns)
        models = tuple(c for c in columns if c.kind == "value" and c.label.role == "model")
        placed = [c for c in columns if c.kind == "placed"]
        if len(models) > 1:  # who wins among these follows from their numbers
            placed = [c for c in placed if c.label.place != 1]
        qualifier = find_qualifier(part, columns, subject, reader) if subject else None
        names = names_above(part, columns, subject) if subject else {}
        runs = None if qualifier or models else find_runs(part, columns, subject, names, reader)
        return cls(tuple(columns), subject, qualifier, models, tuple(placed), names, runs, reader)

    def readings(self, row: Row, row_label: Label) -> Iterator[Reading]:
        """The readings of a row; none if it should name a subject and does not."""
        name, maker = self._name(row), self._maker(row)
        if self.subject is not None and name is None:
            return
        seen: set[tuple[int, int]] = set()
        for column in self.columns:
            cell = row.cells[column.index]
            if not cell.filled:
                continue
            if column in self.placed and not (maker and row_label.role == "none"):
                yield from self._winner(row, cell, column, row_label)
            elif column.kind == "value" and cell.span not in seen:
                seen.add(cell.span)
                yield self._value(row, cell, column, row_label, name)

    def notes(self, row: Row, row_label: Label) -> Iterator[Reading]:
        """The remarks of a row, on its subject or on the only model in the headings."""
        name = self._name(row) or (self._heading(self.models[0]) if len(self.models) == 1 else None)
        for column in self.columns:
            cell = row.cells[column.index]
            if column.kind in ("notes", "group") and cell.filled and (name is not None or self.subject is None):
                yield Reading(row, cell, name, row_label, self._maker(row))

    def _name(self, row: Row) -> Name | None:
        """The name that a row is about."""
        if self.subject is not None:
            name = read_name(self.names.get(row.block.start, row.cells[self.subject.index].text), self.reader.lookup)
            more = row.cells[self.qualifier.index].text if self.qualifier is not None else ""
            return (
                replace(name, text=f"{name.text} {more}", mention=f"{name.mention} {more}") if name and more else name
            )
        if self.models:
            return None
        if heads_model(row.section, self.reader):
            return read_name(row.section, self.reader.lookup)
        return read_name(row.cells[self.placed[0].index].text, self.reader.lookup) if len(self.placed) == 1 else None

    def _maker(self, row: Row) -> str:
        return " ".join(row.cells[c.index].text for c in self.columns if c.kind == "maker")

    def _heading(self, column: Column) -> Name | None:
        return read_name(column.label.name or column.label.text, self.reader.lookup)

    def _value(self, row: Row, cell: Cell, column: Column, row_label: Label, name: Name | None) -> Reading:
        if column.label.role == "model":
            name = self._heading(column)
            label = replace(row_label, text=f"{row_label.text} / {column.label.text}")
        else:
            label = merge(row_label, column.label)
        run = self._run(row) if self.runs is not None else None
        settings = [s for s in (label.setting, name.setting if name is not None else None, run) if s]
        label = replace(label, setting="-".join(settings) or None)
        return Reading(row, cell, name, label, self._maker(row), ordinal=column.ordinal)

    def _run(self, row: Row) -> str | None:
        """How the row's run was made, by the column that tells it from others."""
        if self.runs is None or not (text := row.cells[self.runs.index].text):
            return None
        return slug(f"{self.runs.label.own} {text}" if self.runs.numeric else text) or None

    def _winner(self, row: Row, cell: Cell, column: Column, row_label: Label) -> Iterator[Reading]:
        """The name in a column of winners: its place, and its score if one stands beside it."""
        name = read_name(cell.text, self.reader.lookup, scored=True)
        if name is None or not looks_like_name(name.text, self.reader.lookup):
            return
        label = replace(row_label, scope=row_label.scope or column.label.scope)
        yield Reading(row, cell, name, label, place=column.label.place)
        if name.value is not None and name.value.number is not None:
            yield Reading(row, replace(cell, value=name.value), name, row_label)


def _holders(columns: Sequence[Column]) -> Column | None:
    """The column of those who hold places: makers or countries beside a count of places."""
    if not any(c.kind == "value" and c.label.role == "share" for c in columns):
        return None
    return next((c for c in columns if c.kind in ("maker", "group", "board", "notes") and not c.numeric), None)


def _with_unseen_models(
    part: Part, columns: Sequence[Column], reader: LabelReader, spoken: frozenset[str]
) -> list[Column]:
    """The columns with unknown headings taken for models no one has seen, where the rows are benchmarks.

    That they are is clear beside a model that is known, and for the beginning of a name that the text has introduced;
    alone the heading must have the shape of a name.
    """
    board = next((c for c in columns if c.kind == "board"), None)
    if board is None or any(c.kind == "subject" for c in columns):
        return list(columns)
    words = reader.words
    known_rows = any(names_board(cell.text, reader) for cell in part.column(board.index))
    beside = any(c.label.role == "model" and c.kind == "value" for c in columns)

    def names_model(column: Column) -> bool:
        text = column.label.text
        if column.kind != "value" or column.label.role != "unknown":
            return False
        if text.lower() in words.rows.own:
            return True
        if text.lower() in words.rows.other | words.rows.summary or not looks_like_name(text, reader.lookup):
            return False
        introduced = any(name == slug(text) or name.startswith(f"{slug(text)}-") for name in spoken)
        return beside or introduced or (known_rows and is_name_shaped(text, reader.lookup))

    return [
        replace(c, label=replace(c.label, role="model", name=c.label.text)) if names_model(c) else c for c in columns
    ]


def _declares_boards(columns: Sequence[Column], reader: LabelReader) -> bool:
    """Whether the heading of the rows says that they are benchmarks."""
    board = next((c for c in columns if c.kind == "board"), None)
    heading = board.label.own.lower() if board is not None else ""
    return heading in reader.words.columns["benchmark"] and heading not in _GENERAL_BOARDS


def _names_boards(columns: Sequence[Column], rows: Sequence[tuple[Row, Label]]) -> bool:
    """Whether the headings, or the rows, name benchmarks of their own."""
    if any(c.kind == "board" for c in columns):
        return any(label.board is not None for _, label in rows)
    return any(c.kind == "value" and c.label.role == "score" and c.label.board is not None for c in columns)

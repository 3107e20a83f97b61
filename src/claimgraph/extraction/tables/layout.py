"""From the columns of a table to its readings: which subject a cell speaks of, and under which heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimgraph.extraction.tables.columns import Column, merge, names_board, realigned
from claimgraph.extraction.tables.grid import Cell, Part, Row
from claimgraph.extraction.tables.labels import Label, LabelReader
from claimgraph.extraction.tables.phrases import slug
from claimgraph.extraction.tables.subjects import Name, is_name_shaped, looks_like_name, read_name

_PART_MARK = re.compile(r"[-–—•·└├↳>]+\s*\S")  # before a row that is a part of the one above
_GENERAL_BOARDS = frozenset({"task", "tasks", "test", "tests", "任务", "测试", "测试项目"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell: the row it stands in, the name it speaks of (None: the subject of the text), and its whole heading."""

    row: Row
    cell: Cell
    name: Name | None
    label: Label
    maker: str = ""
    place: int | None = None
    """The place that its column gives the name in the cell."""
    ordinal: bool = False
    """Whether the numbers of its column could all be places."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The readings of a part of a table; `notes` are its cells of remarks, with the names and headings of their rows.

    `named_boards` says that the headings, or the rows, name benchmarks, so that an unknown one beside them is one too.
    `own` says that no cell names a subject, so that the table is about the subject of the text. `counts` says that
    columns of another kind stand in it: prices, sizes, downloads.
    """

    readings: tuple[Reading, ...]
    notes: tuple[Reading, ...]
    named_boards: bool
    own: bool
    counts: bool


def read_layout(part: Part, columns: Sequence[Column], reader: LabelReader, spoken: Sequence[str] = ()) -> Layout:
    """The readings of a part, row by row; `spoken` are names of models that the text has introduced."""
    columns = _with_unseen_models(part, columns, reader, frozenset(slug(name) for name in spoken))
    subject = next((c for c in columns if c.kind == "subject"), None)
    models = [c for c in columns if c.kind == "value" and c.label.role == "model"]
    placed = [c for c in columns if c.kind == "placed"]
    readings: list[Reading] = []
    notes: list[Reading] = []
    rows = _with_labels(part, columns, reader)
    qualifier = _qualifier(part, columns, subject, reader) if subject else None
    for row, row_label in rows:
        name = read_name(row.cells[subject.index].text, reader.words) if subject else None
        if name is not None and qualifier is not None and row.cells[qualifier.index].filled:
            more = row.cells[qualifier.index].text
            name = replace(name, text=f"{name.text} {more}", mention=f"{name.mention} {more}")
        if name is None and subject is None and not models:
            name = read_name(row.section, reader.words) if _heads_model(row.section, reader) else None
        if name is None and subject is None and not models and len(placed) == 1:
            name = read_name(row.cells[placed[0].index].text, reader.words)
        if subject is not None and name is None:
            continue
        maker = " ".join(row.cells[c.index].text for c in columns if c.kind == "maker")
        seen: set[tuple[int, int]] = set()
        for column in columns:
            cell = row.cells[column.index]
            if not cell.filled or (cell.span in seen and column.kind == "value"):
                continue
            if column.kind in ("notes", "group"):
                notes.append(Reading(row, cell, name or _only(models, reader), row_label, maker))
            elif column.kind == "placed" and not (len(models) > 1 and column.label.place == 1):
                readings += _placed(row, cell, column, row_label, reader)
            elif column.kind == "value":
                seen.add(cell.span)
                readings += _value(row, cell, column, row_label, name, maker, reader)
    own = subject is None and not models and not placed and not any(r.name for r in readings)
    counts = any(c.label.role == "ignored" for c in columns)
    return Layout(tuple(readings), tuple(notes), _names_boards(columns, rows, reader), own, counts)


def _value(
    row: Row, cell: Cell, column: Column, row_label: Label, name: Name | None, maker: str, reader: LabelReader
) -> Iterator[Reading]:
    if column.label.role == "model":
        named = read_name(column.label.name or column.label.text, reader.words)
        if named is not None:
            setting = "-".join(s for s in (row_label.setting, named.setting) if s) or None
            yield Reading(
                row, cell, named, replace(row_label, setting=setting, text=f"{row_label.text} / {named.mention}")
            )
        return
    label = merge(row_label, column.label)
    if name is not None and name.setting:
        label = replace(label, setting="-".join(s for s in (label.setting, name.setting) if s))
    yield Reading(row, cell, name, label, maker, ordinal=column.ordinal)


def _placed(row: Row, cell: Cell, column: Column, row_label: Label, reader: LabelReader) -> Iterator[Reading]:
    """The name in a column of winners: its place, and its score if one stands beside it."""
    name = read_name(cell.text, reader.words, scored=True)
    if name is None or not looks_like_name(name.text, reader.words):
        return
    label = replace(row_label, scope=row_label.scope or column.label.scope)
    yield Reading(row, cell, name, label, place=column.label.place)
    if name.value is not None and name.value.number is not None:
        yield Reading(row, replace(cell, value=name.value), name, row_label)


def _with_labels(part: Part, columns: Sequence[Column], reader: LabelReader) -> list[tuple[Row, Label]]:
    """The rows, each with what its own heading cells say; an empty one means the same as the one above."""
    boards = [c for c in columns if c.kind == "board"]
    groups = [c for c in columns if c.kind == "group" and boards and c.index < boards[0].index]
    settings = [c for c in columns if c.kind == "setting"]
    labelled: list[tuple[Row, Label]] = []
    above: dict[int, str] = {}
    for unaligned in part.body:
        row = realigned(unaligned, columns)
        label = (
            reader.read(row.section, numeric=True)
            if row.section and not _heads_model(row.section, reader)
            else Label("", "none")
        )
        if label.role not in ("score", "rank") or (label.board is None and boards):
            label = Label("", "none")
        repeated = False
        for column in (*groups, *boards):
            text = row.cells[column.index].text
            if not text and column.index in above:
                text, repeated = above[column.index], True
            if column.kind == "board" and _PART_MARK.match(text) and column.index in above:
                part_of = reader.read(above[column.index], numeric=True)
                label = merge(label, replace(part_of, category=slug(text), text=f"{part_of.text} / {text}"))
                continue
            above[column.index] = text
            read = reader.read(text, numeric=True)
            if column.kind == "group" and read.board is None:
                continue
            label = merge(label, read)
        for column in settings:
            label = _with_setting(label, row.cells[column.index].text, column, reader, repeated)
        labelled.append((row, label))
    return labelled


def _with_setting(label: Label, text: str, column: Column, reader: LabelReader, repeated: bool) -> Label:
    """The heading with what a cell of a column of settings adds to it: shots, a metric, a length, a mode."""
    if not text or text.lower() in reader.words.rows.missing:
        return label
    heading = column.label.text.lower()
    if "shot" in heading and text.isdigit():
        return merge(label, Label(text, "none", setting=f"{text}-shot"))
    read = reader.read(text, numeric=True)
    if read.setting or read.metric:
        return merge(label, replace(read, role="none", board=None, category=None))
    measures = reader.words.measures
    if read.role in ("score", "none", "ignored") or text.lower() in measures.plain | measures.named:
        return label
    part = text.lower().replace(" ", "-")
    return (
        replace(label, category=label.category or part, text=f"{label.text} / {text}")
        if repeated or any(c.isdigit() for c in part)
        else label
    )


def _qualifier(part: Part, columns: Sequence[Column], subject: Column, reader: LabelReader) -> Column | None:
    """The column of sizes or versions that tells rows of one name apart: 'Foo | 7B', 'Foo | 13B'."""
    names = [cell.text for cell in part.column(subject.index)]
    if len(set(names)) == len(names):
        return None
    for column in columns:
        if column.label.own.lower() in reader.words.rows.qualifiers and column is not subject:
            pairs = [(row.cells[subject.index].text, row.cells[column.index].text) for row in part.body]
            if len(set(pairs)) > len(set(names)):
                return column
    return None


def _with_unseen_models(
    part: Part, columns: Sequence[Column], reader: LabelReader, spoken: frozenset[str]
) -> list[Column]:
    """The columns with unknown headings taken for models no one has seen, where the rows are benchmarks.

    That they are is clear beside a model that is known, and for the beginning of a name that the text has introduced;
    alone the heading must have the shape of a name.
    """
    if any(c.kind == "subject" for c in columns) or not any(c.kind == "board" for c in columns):
        return list(columns)
    board = next(c for c in columns if c.kind == "board")
    known_rows = any(names_board(cell.text, reader) for cell in part.column(board.index))
    beside = any(c.label.role == "model" and c.kind == "value" for c in columns)
    other = reader.words.rows.other | reader.words.rows.summary
    found = []
    for column in columns:
        text = column.label.text
        unknown = column.kind == "value" and column.label.role == "unknown"
        own = column.kind == "value" and text.lower() in reader.words.rows.own
        nameable = unknown and not own and text.lower() not in other and looks_like_name(text, reader.words)
        known = any(name == slug(text) or name.startswith(f"{slug(text)}-") for name in spoken)
        unseen = nameable and (beside or known or (known_rows and is_name_shaped(text, reader.words)))
        found.append(replace(column, label=replace(column.label, role="model", name=text)) if unseen else column)
    return found


def _names_boards(columns: Sequence[Column], rows: Sequence[tuple[Row, Label]], reader: LabelReader) -> bool:
    """Whether the headings, or the rows, name benchmarks of their own."""
    board = next((c for c in columns if c.kind == "board"), None)
    if board is not None:
        heading = board.label.own.lower()
        declared = heading in reader.words.columns["benchmark"] and heading not in _GENERAL_BOARDS
        return declared or any(label.board is not None for _, label in rows)
    return any(c.kind == "value" and c.label.role == "score" and c.label.board is not None for c in columns)


def _heads_model(section: str, reader: LabelReader) -> bool:
    return bool(section) and reader.read(section, numeric=True).role == "model"


def _only(models: Sequence[Column], reader: LabelReader) -> Name | None:
    """The name of the only column of a model."""
    return read_name(models[0].label.name or models[0].label.text, reader.words) if len(models) == 1 else None

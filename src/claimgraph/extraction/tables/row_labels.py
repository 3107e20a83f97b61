"""What the cells at the head of each row say: its benchmark, the part of it, how it was run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimgraph.extraction.tables.alignment import realigned
from claimgraph.extraction.tables.columns import Column
from claimgraph.extraction.tables.grid import Part, Row
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.labels import Label, merge
from claimgraph.extraction.tables.phrases import slug

_PART_MARK = re.compile(r"[-–—•·└├↳>]+\s*\S")  # before a row that is a part of the one above
_LONGEST_SETTING = 3  # words
_NOTHING = Label("", "none")


def label_rows(part: Part, columns: Sequence[Column], reader: LabelReader) -> list[tuple[Row, Label]]:
    """The rows, their cells where they fit, each with its heading; an empty cell means the same as the one above."""
    boards = [c for c in columns if c.kind == "board"]
    groups = [c for c in columns if c.kind == "group" and boards and c.index < boards[0].index]
    settings = [c for c in columns if c.kind == "setting"]
    labelled: list[tuple[Row, Label]] = []
    above: dict[int, str] = {}
    for unaligned in part.body:
        row = realigned(unaligned, columns)
        label = _of_section(row.section, reader, boards)
        repeated = any(not row.cells[c.index].text and c.index in above for c in (*groups, *boards))
        for column in (*groups, *boards):
            text = row.cells[column.index].text or above.get(column.index, "")
            if column.kind == "board" and _PART_MARK.match(text) and column.index in above:
                label = merge(label, _part_of(above[column.index], text, reader))
                continue
            above[column.index] = text
            read = reader.read(text, numeric=True)
            if column.kind == "board" or read.board is not None:
                label = merge(label, read)
        for column in settings:
            label = _with_setting(label, row.cells[column.index].text, column, reader, repeated=repeated)
        labelled.append((row, label))
    return labelled


def heads_model(section: str, reader: LabelReader) -> bool:
    """Whether the text over a section of a table names a model."""
    return bool(section) and reader.read(section, numeric=True).role == "model"


def _of_section(section: str, reader: LabelReader, boards: Sequence[Column]) -> Label:
    """The heading of a section, where it names a board; groups such as 'Reasoning' are no parts of one."""
    label = reader.read(section, numeric=True) if section and not heads_model(section, reader) else _NOTHING
    return label if label.role in ("score", "rank") and (label.board is not None or not boards) else _NOTHING


def _part_of(whole: str, text: str, reader: LabelReader) -> Label:
    label = reader.read(whole, numeric=True)
    return replace(label, category=slug(text), text=f"{label.text} / {text}")


def _with_setting(label: Label, text: str, column: Column, reader: LabelReader, *, repeated: bool) -> Label:
    """The heading with what a cell of a column of settings adds to it: shots, a metric, a length, a mode."""
    if not text or text.lower() in reader.words.rows.missing:
        return label
    if "shot" in column.label.text.lower() and text.isdigit():
        return merge(label, Label(text, "none", setting=f"{text}-shot"))
    read = reader.read(text, numeric=True)
    if read.setting or read.metric:
        return merge(label, replace(read, role="none", board=None, category=None))
    measures = reader.words.measures
    if read.role in ("score", "none", "ignored") or text.lower() in measures.plain | measures.named:
        return label
    if repeated or any(c.isdigit() for c in text):  # a length, or what tells the rows of one benchmark apart
        return replace(label, category=label.category or slug(text), text=f"{label.text} / {text}")
    declared = column.label.role == "setting" and column.label.own.lower() not in reader.words.measures.headings
    if declared and len(text.split()) <= _LONGEST_SETTING:
        return merge(label, Label(text, "none", setting=slug(text)))
    return label

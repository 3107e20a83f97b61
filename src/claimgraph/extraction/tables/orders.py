"""Orders that a table states: gaps against another model, and remarks such as 'below A, above B'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.tables.entities import Subject
from claimgraph.extraction.tables.layout import Reading
from claimgraph.extraction.tables.notes import read_note
from claimgraph.extraction.tables.phrases import slug
from claimgraph.extraction.tables.table import Statement, Table
from claimgraph.extraction.tables.values import Number
from claimgraph.model import Entity

_SHORTEST = 3  # letters of the beginning of a name that stands for it


def read_gap(table: Table, reading: Reading, subject: Subject) -> Iterator[Statement]:
    """The order that a number under 'vs X' states; the sign says who is better, unless lower is better."""
    number, other = reading.cell.value.number, _other(table, reading.label.name or "")
    board = reading.label.board or table.only_board() or table.around.board
    if number is None or other is None or other.id == subject.entity.id or number.value == 0:
        return
    better = (number.value > 0) == (board is None or board.higher_is_better is not False)
    margin = Number(abs(number.value), number.digits.lstrip("-"), number.unit)
    place = (board, reading.label.category or table.around.category)
    yield table.statement(
        reading, "comparison", subject, place, relation=">" if better else "<", object=other, number=margin
    )


def read_remark(table: Table, reading: Reading) -> Iterator[Statement]:
    """What a cell of remarks states of its row's subject: that it is first, or orders."""
    subject = table.subject(reading)
    if subject is None:
        return
    place = table.board(reading) if reading.label.role != "none" else (None, None)
    if place[0] is None:
        place = (table.only_board(), None)
    for note in read_note(reading.cell.text, table.reader.annotator, table.reader.lookup):
        if note.other is not None and note.relation is not None:
            other = table.discourse.entity(note.other, reading.cell.text)
            if other.kind != "organization" and other.id != subject.entity.id:
                yield table.statement(reading, "comparison", subject, place, relation=note.relation, object=other)
        elif place[0] is not None:
            yield table.statement(reading, "rank", subject, place, rank=(1, 1), scope=note.scope)


def _other(table: Table, text: str) -> Entity | None:
    """The model that a column of gaps measures against: one of the table's, or one the catalogue knows."""
    if text.lower() in table.reader.words.rows.own:
        return table.around.subject
    wanted = slug(text)
    for name, subject in table.subjects.items():
        begins = len(wanted) >= _SHORTEST and slug(name.text).startswith(f"{wanted}-")
        if begins or slug(name.text) == wanted:
            return subject.entity.model_copy(update={"mention": text})
    if any(n.kind in ("model", "family") for n in table.reader.names(text)):
        return table.reader.resolver.resolve(text, kind="model")
    return None

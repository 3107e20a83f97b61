"""From the readings of a table to what they state: scores, places, shares and orders."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from claimgraph.extraction.tables.entities import Subject
from claimgraph.extraction.tables.layout import Reading
from claimgraph.extraction.tables.naming import is_plausible, rank_board
from claimgraph.extraction.tables.orders import read_gap, read_remark
from claimgraph.extraction.tables.phrases import read_settings
from claimgraph.extraction.tables.table import Statement, Table
from claimgraph.extraction.tables.values import Number, read_place
from claimgraph.model import Entity

_LARGEST_UNKNOWN = 100  # a larger number under an unknown heading is a count of something


def read_statements(table: Table) -> list[Statement]:
    """What the table states, row by row; nothing when it is not about models."""
    if not table.is_about_models():
        return []
    found = [statement for reading in table.layout.readings for statement in _read(table, reading)]
    found += [statement for reading in table.layout.notes for statement in read_remark(table, reading)]
    found = _share_places(_tell_columns_apart(found))
    return sorted(found, key=lambda s: (s.reading.row.block.start, s.reading.cell.span))


def _read(table: Table, reading: Reading) -> Iterator[Statement]:
    subject = table.subject(reading)
    if subject is None:
        return
    match reading.label.role:
        case _ if reading.place is not None:
            yield from _won_place(table, reading, subject)
        case "score" | "unknown":
            yield from _score(table, reading, subject)
        case "rank" | "number" | "none":
            yield from _rank(table, reading, subject)
        case "versus":
            yield from read_gap(table, reading, subject)
        case "share":
            yield from _share(table, reading, subject)


def _score(table: Table, reading: Reading, subject: Subject) -> Iterator[Statement]:
    """A number on a board, the place beside it, and that it is first if its mark says so."""
    value, place = reading.cell.value, reading.cell.value.place
    board, category = table.board(reading)
    if board is None or value.kind not in ("number", "place"):
        return
    if value.number is not None and reading.ordinal and (table.around.ranks or board.board == "arena"):
        place = (int(value.number.value), int(value.number.value))
    elif value.number is not None:
        if not _can_be_score(value.number, reading, board, declared=table.layout.declared):
            return
        beside = [s for remark in value.remarks for s in read_settings(remark, table.reader.words)[0]]
        run = replace(subject, setting="-".join(s for s in (subject.setting, *beside) if s) or None)
        yield table.statement(reading, "score", run, (board, category), number=value.number, bound=value.bound)
    marked = [scope for mark, scope in table.around.legend if mark in reading.cell.text]
    if place is not None:
        scope = reading.label.scope
        yield table.statement(reading, "rank", subject, (board, category), rank=place, tied=value.tied, scope=scope)
    elif marked:
        yield table.statement(reading, "rank", subject, (board, category), rank=(1, 1), scope=marked[0])


def _can_be_score(number: Number, reading: Reading, board: Entity, *, declared: bool) -> bool:
    """Whether the board can give such a number, and it is none of those that unknown headings count."""
    counted = reading.label.role == "unknown" and number.value > _LARGEST_UNKNOWN and number.unit is None
    if counted and not declared and board.board != "arena":
        return False
    return is_plausible(number.value, board) or (reading.label.board is not None and number.value >= 0)


def _rank(table: Table, reading: Reading, subject: Subject) -> Iterator[Statement]:
    """A place: on the board of its heading, of the numbers beside it, or in force.

    The number of a row is a place only beside numbers of a board or under one that the text names; and without a board
    only a heading that says 'rank' gives one, where nothing but quality can be meant.
    """
    value, ranked = reading.cell.value, reading.label.role == "rank"
    found = read_place(reading.cell.text, table.reader.words)
    if found is None or found.place is None or (value.number is not None and value.number.unit is not None):
        return
    spot = rank_board(reading.label, table.scored, table.around)
    if spot[0] is None and not (ranked and table.orders_by_quality):
        return
    if (not ranked or table.layout.counts) and not table.scored and not table.around.near:
        return
    scope = reading.label.scope or table.scope
    yield table.statement(reading, "rank", subject, spot, rank=found.place, tied=found.tied, scope=scope)


def _won_place(table: Table, reading: Reading, subject: Subject) -> Iterator[Statement]:
    """The place of a name in a column of winners."""
    spot = table.board(reading)
    if spot[0] is not None and reading.place is not None:
        rank = (reading.place, reading.place)
        yield table.statement(reading, "rank", subject, spot, rank=rank, scope=reading.label.scope)


def _share(table: Table, reading: Reading, subject: Subject) -> Iterator[Statement]:
    """How many of the first places a maker or the models of a country hold."""
    number, of = reading.cell.value.number, reading.label.place
    if number is None or of is None or subject.entity.kind not in ("group", "organization"):
        return
    if number.digits.isdigit() and number.value <= of:
        spot = (table.around.board, table.around.category)
        yield table.statement(reading, "share", subject, spot, count=int(number.value), of=of)


def _tell_columns_apart(found: list[Statement]) -> list[Statement]:
    """Several numbers of one subject on one board, told apart by the metrics of their headings."""
    headings: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for s in found:
        headings[_place_of(s)].add(s.reading.label.text)
    return [
        replace(s, category=s.reading.label.metric or s.category)
        if s.kind == "score" and len(headings[_place_of(s)]) > 1
        else s
        for s in found
    ]


def _place_of(s: Statement) -> tuple[object, ...]:
    """Where a statement puts its number."""
    return (s.kind, s.subject.id, s.board.id if s.board else None, s.category, s.setting)


def _share_places(found: list[Statement]) -> list[Statement]:
    """A place that two subjects have under one heading is a shared one."""
    ranked = [
        s for s in found if s.kind == "rank" and s.reading.label.role == "rank" and s.rank and s.rank[0] == s.rank[1]
    ]
    holders = Counter((s.reading.label.text, s.rank) for s in ranked)
    shared = {id(s) for s in ranked if holders[(s.reading.label.text, s.rank)] > 1}
    return [replace(s, tied=True) if id(s) in shared else s for s in found]

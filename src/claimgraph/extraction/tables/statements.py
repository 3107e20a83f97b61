"""From the readings of a table to what they state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimgraph.catalog import spot
from claimgraph.extraction.attributes import Attributes
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.entities import Subject, find_subjects, name_item
from claimgraph.extraction.tables.labels import LabelReader
from claimgraph.extraction.tables.layout import Layout, Reading
from claimgraph.extraction.tables.naming import Spot, board_of, is_plausible, rank_board
from claimgraph.extraction.tables.notes import read_note
from claimgraph.extraction.tables.phrases import find, read_settings, slug
from claimgraph.extraction.tables.subjects import Name, has_size, is_known_model, is_name_shaped
from claimgraph.extraction.tables.surroundings import Surroundings
from claimgraph.extraction.tables.values import Number, Place, read_place
from claimgraph.model import Bound, ClaimKind, Entity, Relation

_LARGEST_UNKNOWN = 100  # a larger number under an unknown heading is a count of something
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim before it has its quote: the reading it comes from, who, on which board, and what."""

    reading: Reading
    kind: ClaimKind
    subject: Entity
    board: Entity | None = None
    category: str | None = None
    setting: str | None = None
    scope: str | None = None
    number: Number | None = None
    bound: Bound = "exact"
    rank: Place | None = None
    tied: bool = False
    relation: Relation | None = None
    object: Entity | None = None
    count: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A part of a table with everything that its statements depend on."""

    layout: Layout
    around: Surroundings
    discourse: Discourse
    reader: LabelReader
    subjects: dict[Name, Subject]

    @classmethod
    def of(cls, layout: Layout, around: Surroundings, discourse: Discourse, reader: LabelReader) -> Table:
        """The table of a layout, its names resolved."""
        named = dict.fromkeys((r.name, r.maker) for r in (*layout.readings, *layout.notes) if r.name is not None)
        pairs = [(name, maker) for name, maker in named if name is not None]
        subjects = find_subjects(pairs, discourse, reader, around.subject)
        return cls(layout, around, discourse, reader, subjects)

    def statements(self) -> list[Statement]:
        """What the table states; nothing when it is not about models."""
        if not self._is_about_models():
            return []
        found = [s for reading in self.layout.readings for s in self._read(reading)]
        found += [s for reading in self.layout.notes for s in self._note(reading)]
        found = _share_places(_tell_columns_apart(found))
        return sorted(found, key=lambda s: (s.reading.row.block.start, s.reading.cell.span))

    def introduce(self) -> None:
        """Let the text below speak of the table's names in short."""
        for name in self.subjects:
            self.discourse.introduce(name_item(name), name.text, Attributes())

    def _is_about_models(self) -> bool:
        """Whether a name that the catalogue knows stands in it, as a subject or as a board."""
        if self.layout.own:
            return self.around.subject is not None and self.around.subject.kind in ("model", "family")
        if any(is_known_model(name.text) for name in self.subjects):
            return True
        if any(r.label.role == "share" for r in self.layout.readings):
            return self.around.board is not None
        if sum(has_size(name.text) for name in self.subjects) > len(self.subjects) * _MOST:
            return True
        telling = self.reader.words.measures.telling
        shaped = sum(is_name_shaped(name.mention, self.reader.words) for name in self.subjects)
        if shaped > len(self.subjects) * _MOST and any(find(r.label.text, telling) for r in self.layout.readings):
            return True
        boards = [r.label.board for r in self.layout.readings if r.label.board is not None]
        boards += [self.around.board] if self.around.board is not None and self.around.near else []
        return any(not board.provisional for board in boards)

    def _subject(self, reading: Reading) -> Subject | None:
        if reading.name is not None:
            return self.subjects.get(reading.name)
        return Subject(self.around.subject) if self.layout.own and self.around.subject is not None else None

    def _board(self, reading: Reading) -> Spot:
        return board_of(reading.label, self.around, self.reader.resolver, named=self.layout.named_boards)

    def _read(self, reading: Reading) -> Iterator[Statement]:
        subject = self._subject(reading)
        if subject is None:
            return
        role = reading.label.role
        if reading.place is not None:
            board, category = self._board(reading)
            if board is not None:
                place = (reading.place, reading.place)
                yield self._statement(reading, "rank", subject, board, category, rank=place, scope=reading.label.scope)
        elif role in ("score", "unknown"):
            yield from self._score(reading, subject)
        elif role in ("rank", "number", "none"):
            yield from self._rank(reading, subject)
        elif role == "versus":
            yield from self._versus(reading, subject)
        elif role == "share" and reading.label.place and reading.cell.value.number is not None:
            count = reading.cell.value.number.value
            holder = subject.entity.kind in ("group", "organization")
            if holder and count == int(count) and count <= reading.label.place:
                board = self.around.board
                yield self._statement(reading, "share", subject, board, None, count=int(count), of=reading.label.place)

    def _score(self, reading: Reading, subject: Subject) -> Iterator[Statement]:
        value = reading.cell.value
        board, category = self._board(reading)
        if board is None or value.kind not in ("number", "place"):
            return
        place, tied = value.place, value.tied
        if value.number is not None and reading.ordinal and (self.around.ranks or board.board == "arena"):
            place = (int(value.number.value), int(value.number.value))
        elif value.number is not None:
            if not self._can_be_score(value.number, reading, board):
                return
            beside = [s for remark in value.remarks for s in read_settings(remark, self.reader.words)[0]]
            run = replace(subject, setting="-".join(s for s in (subject.setting, *beside) if s) or None)
            yield self._statement(reading, "score", run, board, category, number=value.number, bound=value.bound)
        scopes = [scope for mark, scope in self.around.legend if mark in reading.cell.text]
        if place is not None or scopes:
            scope = reading.label.scope if place is not None else scopes[0]
            rank = place or (1, 1)
            yield self._statement(reading, "rank", subject, board, category, rank=rank, tied=tied, scope=scope)

    def _can_be_score(self, number: Number, reading: Reading, board: Entity) -> bool:
        """Whether the board can give such a number, and it is none of those that unknown headings count."""
        counted = reading.label.role == "unknown" and number.value > _LARGEST_UNKNOWN and number.unit is None
        if counted and not self.layout.declared and board.board != "arena":
            return False
        return reading.label.board is not None or is_plausible(number.value, board)

    def _rank(self, reading: Reading, subject: Subject) -> Iterator[Statement]:
        value = reading.cell.value
        place = read_place(reading.cell.text, self.reader.words)
        if place is None or place.place is None or (value.number is not None and value.number.unit is not None):
            return
        scored = self._scored()
        board, category = rank_board(reading.label, scored, self.around)
        if board is None and (reading.label.role != "rank" or not self._orders_by_quality(scored)):
            return
        if (reading.label.role != "rank" or self.layout.counts) and not scored and not self.around.near:
            return
        scope = reading.label.scope or self._scope()
        yield self._statement(reading, "rank", subject, board, category, rank=place.place, tied=place.tied, scope=scope)

    def _scope(self) -> str | None:
        """Who competes by the text beside the table: everyone, or a country whose places are listed from the first on.

        A table of one country's models may give their places among all; and one of open models gives no scope.
        """
        scope = self.around.scope
        if scope is None or not scope.startswith("country:"):
            return scope if scope == "global" else None
        places = [read_place(r.cell.text, self.reader.words) for r in self.layout.readings if r.label.role == "rank"]
        listed = [place.place[0] for place in places if place is not None and place.place is not None]
        return scope if listed == list(range(1, len(listed) + 1)) else None

    def _scored(self) -> list[Spot]:
        """Boards and categories of the table's numbers."""
        labels = {r.label: r for r in self.layout.readings if r.label.role in ("score", "unknown")}
        return [spot for r in labels.values() if (spot := self._board(r))[0] is not None]

    def _orders_by_quality(self, scored: list[Spot]) -> bool:
        """Whether places on no board are places of models in an evaluation, and not by price or use."""
        known = [is_known_model(name.text) for name in self.subjects]
        counted = self.layout.counts and not scored
        return sum(known) > len(known) * _MOST and self.around.quality and not counted

    def _versus(self, reading: Reading, subject: Subject) -> Iterator[Statement]:
        number = reading.cell.value.number
        other = self._other(reading.label.name or "")
        scored = {board.id: board for board, _ in self._scored() if board is not None}
        board = reading.label.board or (next(iter(scored.values())) if len(scored) == 1 else self.around.board)
        if number is None or other is None or other.id == subject.entity.id or number.value == 0:
            return
        better = (number.value > 0) == (board is None or board.higher_is_better is not False)
        margin = Number(abs(number.value), number.digits.lstrip("-"), number.unit)
        relation: Relation = ">" if better else "<"
        category = reading.label.category or self.around.category
        yield self._statement(
            reading, "comparison", subject, board, category, relation=relation, object=other, number=margin
        )

    def _other(self, text: str) -> Entity | None:
        """The model that a column of gaps measures against: one of the table's, or one the catalogue knows."""
        if text.lower() in self.reader.words.rows.own:
            return self.around.subject
        wanted = slug(text)
        for name, subject in self.subjects.items():
            if slug(name.text) == wanted or (len(wanted) > 2 and slug(name.text).startswith(f"{wanted}-")):
                return subject.entity.model_copy(update={"mention": text})
        if any(n.kind in ("model", "family") for n in spot(text)):
            return self.reader.resolver.resolve(text, kind="model")
        return None

    def _note(self, reading: Reading) -> Iterator[Statement]:
        subject = self._subject(reading)
        if subject is None:
            return
        scored = self._scored()
        board, category = self._board(reading) if reading.label.role != "none" else (None, None)
        if board is None and len({b.id for b, _ in scored if b is not None}) == 1:
            board, category = scored[0][0], None
        for note in read_note(reading.cell.text, self.reader.annotator, self.reader.words):
            if note.other is not None and note.relation is not None:
                other = self.discourse.entity(note.other, reading.cell.text)
                if other.kind != "organization" and other.id != subject.entity.id:
                    yield self._statement(
                        reading, "comparison", subject, board, category, relation=note.relation, object=other
                    )
            elif board is not None:
                yield self._statement(reading, "rank", subject, board, category, rank=(1, 1), scope=note.scope)

    def _statement(
        self,
        reading: Reading,
        kind: ClaimKind,
        subject: Subject,
        board: Entity | None,
        category: str | None,
        **what: object,
    ) -> Statement:
        settings = [s for s in (reading.label.setting or self.around.setting, subject.setting) if s]
        setting = "-".join(dict.fromkeys(settings)) or None
        return Statement(reading, kind, subject.entity, board, category, setting, **what)  # type: ignore[arg-type]


def _tell_columns_apart(found: list[Statement]) -> list[Statement]:
    """Several numbers of one subject on one board, told apart by the metric or words of their headings."""
    same: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for s in found:
        if s.kind == "score":
            same[_place_of(s)].add(s.reading.label.text)
    return [
        replace(s, category=s.reading.label.metric or s.category) if len(same[_place_of(s)]) > 1 else s for s in found
    ]


def _place_of(s: Statement) -> tuple[object, ...]:
    """Where a statement puts its number."""
    return (s.kind, s.subject.id, s.board.id if s.board else None, s.category, s.setting)


def _share_places(found: list[Statement]) -> list[Statement]:
    """A place that two subjects have under one heading is a shared one."""
    holders = Counter(
        (s.reading.label.text, s.rank) for s in found if s.kind == "rank" and s.reading.label.role == "rank"
    )
    return [
        replace(s, tied=True)
        if s.kind == "rank" and holders[(s.reading.label.text, s.rank)] > 1 and s.rank and s.rank[0] == s.rank[1]
        else s
        for s in found
    ]

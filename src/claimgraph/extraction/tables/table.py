"""A part of a table with everything that its statements depend on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypedDict, Unpack

from claimgraph.extraction.attributes import Attributes
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.entities import Subject, find_subjects, name_item
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.labels import Label
from claimgraph.extraction.tables.layout import Layout, Reading
from claimgraph.extraction.tables.naming import Spot, board_of
from claimgraph.extraction.tables.phrases import find
from claimgraph.extraction.tables.subjects import Name, has_size, is_known_model, is_name_shaped
from claimgraph.extraction.tables.surroundings import Surroundings
from claimgraph.extraction.tables.values import Number, Place, read_place
from claimgraph.model import Bound, ClaimKind, Entity, Relation

_MOST = 0.5


class Said(TypedDict, total=False):
    """What a statement says, by its kind."""

    scope: str | None
    number: Number | None
    bound: Bound
    rank: Place | None
    tied: bool
    relation: Relation | None
    object: Entity | None
    count: int | None
    of: int | None


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


@dataclass(frozen=True)
class Table:
    """`scored` are the boards and categories of its numbers, `scope` is who competes for its places."""

    layout: Layout
    around: Surroundings
    discourse: Discourse
    reader: LabelReader
    subjects: dict[Name, Subject]
    scored: tuple[Spot, ...]
    scope: str | None

    @classmethod
    def of(cls, layout: Layout, around: Surroundings, discourse: Discourse, reader: LabelReader) -> Table:
        """The table of a layout, its names resolved."""
        named = dict.fromkeys((r.name, r.maker) for r in (*layout.readings, *layout.notes) if r.name is not None)
        pairs = [(name, maker) for name, maker in named if name is not None]
        subjects = find_subjects(pairs, discourse, reader, around.subject)
        labels = dict.fromkeys(r.label for r in layout.readings if r.label.role in ("score", "unknown"))
        if (whole := _whole(labels, reader)) is not None:  # the numbers beside it are those of its parts
            around, layout = replace(around, board=whole, near=True), replace(layout, named_boards=False)
        spots = [board_of(label, around, reader.resolver, named=layout.named_boards) for label in labels]
        scored = tuple(spot for spot in spots if spot[0] is not None)
        return cls(layout, around, discourse, reader, subjects, scored, _scope(layout, around))

    def subject(self, reading: Reading) -> Subject | None:
        """Who a reading speaks of."""
        if reading.name is not None:
            return self.subjects.get(reading.name)
        return Subject(self.around.subject) if self.layout.own and self.around.subject is not None else None

    def board(self, reading: Reading) -> Spot:
        """On which board and part of it a reading puts its number."""
        return board_of(reading.label, self.around, self.reader.resolver, named=self.layout.named_boards)

    def only_board(self) -> Entity | None:
        """The board of all its numbers, if there is one."""
        boards = {board.id: board for board, _ in self.scored if board is not None}
        return next(iter(boards.values())) if len(boards) == 1 else None

    def statement(
        self, reading: Reading, kind: ClaimKind, subject: Subject, spot: Spot, **said: Unpack[Said]
    ) -> Statement:
        """What a reading states, with the setting of its heading, of its cell, or of the text."""
        settings = [s for s in (reading.label.setting or self.around.setting, subject.setting) if s]
        setting = "-".join(dict.fromkeys(settings)) or None
        return Statement(reading, kind, subject.entity, *spot, setting, **said)

    def is_about_models(self) -> bool:
        """Whether a name that the catalogue knows stands in it, or names and measures such as only models have."""
        if self.layout.own:
            return self.around.subject is not None and self.around.subject.kind in ("model", "family")
        if any(is_known_model(name.text, self.reader.lookup) for name in self.subjects) or self._mostly(has_size):
            return True
        if any(r.label.role == "share" for r in self.layout.readings):
            return self.around.board is not None
        words = self.reader.words
        if self._mostly(lambda text: is_name_shaped(text, self.reader.lookup)) and any(
            find(r.label.text, words.measures.telling) for r in self.layout.readings
        ):
            return True
        boards = [r.label.board for r in self.layout.readings if r.label.board is not None]
        boards += [self.around.board] if self.around.board is not None and self.around.near else []
        return any(not board.provisional for board in boards)

    @cached_property
    def orders_by_quality(self) -> bool:
        """Whether places on no board are places of models in an evaluation, and not by price or use."""
        counted = self.layout.counts and not self.scored
        return (
            self._mostly(lambda text: is_known_model(text, self.reader.lookup)) and self.around.quality and not counted
        )

    def introduce(self) -> None:
        """Let the text below speak of the table's names in short."""
        for name in self.subjects:
            self.discourse.introduce(name_item(name), name.text, Attributes())

    def _mostly(self, fits: Callable[[str], bool]) -> bool:
        return sum(fits(name.text) for name in self.subjects) > len(self.subjects) * _MOST


def _whole(labels: Iterable[Label], reader: LabelReader) -> Entity | None:
    """The board of 'LiveBench overall' or 'SuperCLUE total', where it is the only one and other headings are parts."""
    boards = {label.board.id: label for label in labels if label.board is not None}
    if len(boards) != 1 or not any(label.category for label in labels if label.board is None):
        return None
    label = next(iter(boards.values()))
    overall = frozenset(phrase for phrase, value in reader.words.categories.items() if value == "overall")
    whole = find(label.text, overall | reader.words.measures.averages | reader.words.measures.totals)
    return label.board if whole else None


def _scope(layout: Layout, around: Surroundings) -> str | None:
    """Who competes by the text beside the table: everyone, or a country whose places are listed from the first on.

    A table of one country's models may give their places among all; and one of open models gives no scope.
    """
    if around.scope is None or not around.scope.startswith("country:"):
        return around.scope if around.scope == "global" else None
    places = [read_place(r.cell.text) for r in layout.readings if r.label.role == "rank"]
    listed = [place.place[0] for place in places if place is not None and place.place is not None]
    return around.scope if listed == list(range(1, len(listed) + 1)) else None

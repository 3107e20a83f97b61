"""A sentence as a row of items: names, groups, anaphors, quantities, cues, words and marks.

Frames (see `frames`) read this row from left to right; they never look at characters. Offsets count characters of the
block's view, from which `View.source` leads back to the article.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claimgraph.catalog import NameSpan
from claimgraph.extraction.quantities import Quantity
from claimgraph.lexicon import Cue
from claimgraph.lexicon.entries import Role

ItemKind = Literal["name", "board", "group", "anaphor", "quantity", "cue", "word", "mark"]


@dataclass(frozen=True, slots=True)
class GroupNoun:
    """What a group phrase says of its members; `label` is its name where the words alone are not one ('Chinese')."""

    head: str
    members: Literal["model", "organization"] | None
    country: str | None = None
    open_weights: bool | None = None
    owner: NameSpan | None = None
    label: str | None = None


@dataclass(slots=True, unsafe_hash=True)  # never changed, but frozen ones take five times as long to make
class Item:
    """One unit of a sentence. `name` is set for names and boards, `quantity` for quantities, `cues` for cues."""

    kind: ItemKind
    text: str
    start: int
    end: int
    name: NameSpan | None = None
    quantity: Quantity | None = None
    cues: tuple[Cue, ...] = ()
    group: GroupNoun | None = None
    plural: bool = False
    full: str | None = None
    """The name in full where the text leaves out what it shares with the name before."""
    lower: str = field(init=False, compare=False, repr=False)
    """The text without case."""

    def __post_init__(self) -> None:
        """Each is asked for its words many times."""
        self.lower = self.text.lower()

    def cue(self, role: Role, *syntax: str) -> Cue | None:
        """The first cue of a role, and of one of the syntaxes when any is given."""
        for cue in self.cues:
            if cue.role == role and (not syntax or cue.syntax in syntax):
                return cue
        return None

    @property
    def is_entity(self) -> bool:
        """Whether the item can be the subject or object of a claim."""
        return self.kind in ("group", "anaphor") or (self.kind == "name" and self.name is not None)

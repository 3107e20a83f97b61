"""What reading made of each sentence: its items, and the drafts that came to nothing. For those who ask why."""

from __future__ import annotations

from dataclasses import dataclass

from claimgraph.extraction.items import Item


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cue that states something of which no claim was made: its words, if it is words, and the reason."""

    cue: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a row of a table as it was read; the span is the article's text that its claims quote."""

    start: int
    end: int
    text: str
    """As plain words."""
    items: tuple[Item, ...]
    refusals: tuple[Refusal, ...] = ()
    row: bool = False
    """Whether it is a row of a table; its cells are read without items."""

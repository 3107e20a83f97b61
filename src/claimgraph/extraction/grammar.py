"""What reading a sentence takes from its language beyond the words of the lexicon: a handful of functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimgraph.extraction.context import Context
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.quantities import Quantity
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Lexicon
from claimgraph.lexicon.entries import Role

Frame = Callable[[Sentence], Iterator[Draft]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The functions of one language, in the order in which a sentence passes through them.

    `find_quantities` reads numbers, places and dates; `join` makes groups and unnamed boards out of items; `parse`
    finds lists; each frame yields drafts of claims; `read_context` adds what stands around a draft; `resolve_date`
    turns a date as `read_context` gives it into YYYY[-MM[-DD]], counted from the day of the article.
    """

    find_quantities: Callable[[str, Lexicon], list[Quantity]]
    join: Callable[[list[Item], Lexicon], list[Item]]
    parse: Callable[[list[Item], Lexicon], Sentence]
    frames: tuple[Frame, ...]
    read_context: Callable[[Sentence, Draft], Context]
    resolve_date: Callable[[str | None, str | None], str | None]
    drops_subject: bool = False
    """Whether a clause may leave out its subject as a matter of course."""
    stating: frozenset[Role] | None = None
    """Roles of the cues without which, and without a quantity, no frame yields a draft; None when any may."""

    def may_state(self, items: list[Item]) -> bool:
        """Whether any frame can yield a draft of these items."""
        return self.stating is None or any(
            item.quantity is not None or (item.cues and any(cue.role in self.stating for cue in item.cues))
            for item in items
        )

"""The texts around a table: the headings it stands under, what is said before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from claimgraph.reading import Block, Document, view

_FIRST = 2  # headings that an article's title may be taken from
_REACH = 1_000  # blocks before a table or an item in which such text is looked for
_NEAR = 3  # blocks of text before a table that may speak of it


@dataclass(frozen=True, slots=True)
class Nearby:
    """Headings from the nearest outwards, texts before from the nearest back, texts after.

    `siblings`: whether the next section of the same level has a table with the same headings. `titled`: whether the
    title of the article is not the heading of another section.
    """

    headings: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    siblings: bool
    titled: bool


def find_nearby(own: Sequence[Block], document: Document) -> Nearby:
    """The texts around the blocks `own`, which follow one another."""
    blocks, text, outline = document.blocks, document.article.text, document.outline
    first = outline.positions[own[0].start]
    headings = outline.headings_over(first)
    start = headings[0] + 1 if headings else 0
    before = (block for block in reversed(blocks[max(start, first - _REACH) : first]) if _may_speak(block, own[0]))
    after = takewhile(
        lambda block: block.kind not in ("heading", "row"), blocks[first + len(own) : first + len(own) + 2]
    )
    others = [n for n in islice(outline.above, _FIRST) if n not in headings]
    return Nearby(
        _words((blocks[n] for n in headings), text),
        _words(islice(before, _NEAR), text),
        _words((block for block in after if not block.passed_over), text),
        siblings=bool(headings) and headings[0] in outline.repeated,
        titled=document.article.title not in _words((blocks[n] for n in others), text),
    )


def _may_speak(block: Block, own: Block) -> bool:
    """Whether a block may speak of what begins with `own` below it."""
    return block.kind not in ("row", "heading", own.kind) and block.zone != "related" and not block.passed_over


def _words(blocks: Iterable[Block], text: str) -> tuple[str, ...]:
    return tuple(view(text, block.start, block.end).text for block in blocks)

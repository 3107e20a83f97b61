"""The texts around a table: the headings it stands under, what is said before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from claimgraph.reading import Block, Document, view

_FIRST = 2  # headings that an article's title may be taken from
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
    blocks, text = document.blocks, document.article.text
    first = blocks.index(own[0])
    headings: list[Block] = []
    before: list[Block] = []
    for block in reversed(blocks[:first]):
        if block.kind == "heading":
            if not headings or block.level < headings[-1].level:
                headings.append(block)
        elif (
            not headings and len(before) < _NEAR and block.kind not in ("row", own[0].kind) and block.zone != "related"
        ):
            before.append(block)
    after: list[Block] = []
    for block in blocks[first + len(own) : first + len(own) + 2]:
        if block.kind in ("heading", "row"):
            break
        after.append(block)
    first_headings = list(islice((b for b in blocks if b.kind == "heading"), _FIRST))
    return Nearby(
        _words(headings, text),
        _words(before, text),
        _words(after, text),
        siblings=bool(headings) and _has_siblings(headings[0], blocks, text),
        titled=document.article.title not in _words([b for b in first_headings if b not in headings], text),
    )


def _words(blocks: Sequence[Block], text: str) -> tuple[str, ...]:
    return tuple(view(text, block.start, block.end).text for block in blocks)


def _has_siblings(heading: Block, blocks: Sequence[Block], text: str) -> bool:
    """Whether another heading of this level, under the same one above, heads a table with the same headings."""
    at = blocks.index(heading)
    wider = [n for n, block in enumerate(blocks) if block.kind == "heading" and block.level < heading.level]
    first = max((n for n in wider if n < at), default=-1)
    last = min((n for n in wider if n > at), default=len(blocks))
    heads: dict[int, str] = {}
    owner: int | None = None
    for n in range(first + 1, last):
        if blocks[n].kind == "heading":
            owner = n if blocks[n].level == heading.level else owner
        elif blocks[n].kind == "row" and owner is not None:
            heads.setdefault(owner, "".join(text[blocks[n].start : blocks[n].end].split()))
    return list(heads.values()).count(heads.get(at, "")) > 1

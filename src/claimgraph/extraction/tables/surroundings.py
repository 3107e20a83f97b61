"""What stands around a table: the board and the model it is about, the day it was true, and what its marks mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.boards import BESIDE, board_in_force
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.nearby import Nearby, find_nearby
from claimgraph.extraction.tables.phrases import find, slug
from claimgraph.model import Entity
from claimgraph.reading import Block, Document

_LONGEST_PART = 3  # words of a heading that names a part of a board


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a table takes from the text around it.

    `scope` is who competes, where the text beside the table says so.
    `board` is the one in force; `near` says that a heading or the text beside the table names it. `quality` is False
    where the text says that the table orders by price, speed or use; `ranks` is True where it says that the numbers are
    ranks. `legend` holds marks that say "first", each with
    the scope they say it for.
    """

    board: Entity | None = None
    near: bool = False
    category: str | None = None
    scope: str | None = None
    setting: str | None = None
    date: str | None = None
    subject: Entity | None = None
    quality: bool = True
    ranks: bool = False
    legend: tuple[tuple[str, str], ...] = ()


def read_surroundings(
    blocks: Sequence[Block], document: Document, discourse: Discourse, reader: LabelReader
) -> Surroundings:
    """The surroundings of the rows, or the items of a list, that `blocks` are."""
    nearby, article = find_nearby(blocks, document), document.article
    beside = [*nearby.before[:1], *nearby.headings[:1]]
    board, level = board_in_force(nearby, article.title, discourse, reader)
    return Surroundings(
        board=board,
        near=level is not None,
        category=_category(nearby, board, level, reader) if board is not None and level is not None else None,
        scope=next((scope for text in beside if (scope := reader.cue(text, "scope"))), None),
        setting=discourse.scene.setting or discourse.heading.setting,
        date=_date(nearby, article.published, reader),
        subject=_subject(nearby, article.title, discourse, reader),
        quality=not _speaks_of_other_things(beside, reader),
        ranks=any(find(text, reader.words.columns["rank"]) for text in beside),
        legend=tuple(_legend([*nearby.before, *nearby.after], reader)),
    )


def _category(nearby: Nearby, board: Entity, level: int, reader: LabelReader) -> str | None:
    """The part of the board that the text which names it, or a heading between it and the table, names.

    Of a fixed test such words only tell the kind: 'Math: AIME 2025'.
    """
    texts = nearby.before[:1] if level == BESIDE else nearby.headings[: level + 1]
    for text in texts:
        category = reader.cue(text, "category")
        if category == "overall" or (category is not None and (board.board != "test" or board.provisional)):
            return category
    if level == 0 or not nearby.headings or not nearby.siblings:
        return None
    nearest = nearby.headings[0]
    named = len(nearest.split()) <= _LONGEST_PART and not reader.names(nearest)
    words = reader.words.boards
    return slug(nearest) or None if named and not find(nearest, words.generic | words.heads) else None


def _date(nearby: Nearby, published: str | None, reader: LabelReader) -> str | None:
    """The day for which the board is stated: 'last updated', 'as of', or a date in the heading."""
    dated = frozenset(reader.words.marks.dated)
    texts = [*nearby.headings[:1], *(text for text in (*nearby.before, *nearby.after) if find(text, dated))]
    for text in texts:
        for item in reader.annotator.items(text, reader.names(text)):
            if item.quantity is not None and item.quantity.date:
                return reader.annotator.grammar.resolve_date(item.quantity.date, published)
    return None


def _subject(nearby: Nearby, title: str | None, discourse: Discourse, reader: LabelReader) -> Entity | None:
    """The one model that the table is about when its cells name none."""
    for text in (*nearby.before[:1], *nearby.headings, title or "", *nearby.after[:1]):
        found: dict[str, Entity] = {}
        for name in reader.names(text):
            if name.kind in ("model", "family"):
                entity = discourse.resolver.resolve(text[name.start : name.end], kind="model", context=text)
                found.setdefault(entity.id, entity)
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            break
    return discourse.topic


def _speaks_of_other_things(texts: Sequence[str], reader: LabelReader) -> bool:
    """Whether texts speak of price, speed, use and the like."""
    other = reader.annotator.lexicon.words("non_quality")
    return any(word in other for text in texts for word in re.findall(r"[a-z]+", text.lower()))


def _legend(texts: Sequence[str], reader: LabelReader) -> Iterator[tuple[str, str]]:
    """Marks explained as 'best' beside the table: '🏆 = best of all', '🟢: best open model'."""
    marks = reader.words.marks
    explains = "|".join(re.escape(word) for word in marks.explains)
    sign = r"(?P<mark>[^\w\s.,;:()\[\]\"'%-]{1,3})"
    pattern = re.compile(rf"{sign}\s?(?:{explains})\s?(?P<meaning>[^.;,|\n]{{2,60}})", re.IGNORECASE)
    for text in texts:
        for match in pattern.finditer(text):
            meaning = match["meaning"].strip().lower()
            if find(meaning.split()[0], marks.first) or " best" in meaning:
                yield match["mark"], reader.cue(meaning, "scope") or "global"

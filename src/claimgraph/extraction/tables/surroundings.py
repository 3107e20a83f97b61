"""What stands around a table: the board and the model it is about, the day it was true, and what its marks mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimgraph.catalog import Resolver, spot
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.phrases import find, slug
from claimgraph.lexicon.table_words import TableWords
from claimgraph.model import Entity
from claimgraph.reading import Block, Document, view

_CAPTION = re.compile(r"(?:table|tab\.|figure|fig\.|note|\*|表|图|注)", re.IGNORECASE)
_NEAR = 3  # blocks of text before a table that may speak of it
_LONGEST_HEADING = 12  # words
_ACRONYM = re.compile(r"[A-Z]{2,}[A-Z0-9+-]*[a-z]?")
_OWN_ACRONYM = re.compile(
    r"(?P<name>[A-Z]{2,}[\w+-]*) (?:data ?sets?|benchmarks?|test ?sets?|test suite|suite|leaderboard)\b"
)
_DATE_WORD = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|v?\d+(?:\.\d+)*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a table takes from the text around it.

    `board` is the one in force; `near` says that a heading or the text beside the table names it. `quality` is False
    where the text says that the table orders by price, speed or use.
    """

    board: Entity | None = None
    near: bool = False
    category: str | None = None
    setting: str | None = None
    date: str | None = None
    subject: Entity | None = None
    quality: bool = True
    legend: tuple[tuple[str, str | None], ...] = ()
    """Marks that say "first", each with the scope they say it for."""


@dataclass(frozen=True, slots=True)
class _Nearby:
    """Texts around a table: headings from the nearest outwards, text before from the nearest back, text after."""

    headings: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    siblings: bool
    elsewhere: frozenset[str]
    """Headings of other sections."""


def read_surroundings(
    blocks: Sequence[Block], document: Document, discourse: Discourse, annotator: Annotator, words: TableWords
) -> Surroundings:
    """The surroundings of the rows, or the items of a list, that `blocks` are."""
    nearby = _nearby(blocks, document)
    board, level = _board(nearby, document.article.title, discourse, annotator, words)
    spoken = [*nearby.before[:1], *nearby.headings[:1]]
    non_quality = annotator.lexicon.words("non_quality")
    return Surroundings(
        board=board,
        near=board is not None and level is not None,
        category=_category(nearby, level, annotator, words) if board is not None else None,
        setting=discourse.scene.setting or discourse.heading.setting,
        date=_date(nearby, document.article.published, annotator, words),
        subject=_subject(nearby, document.article.title, discourse),
        quality=not any(word in non_quality for text in spoken for word in re.findall(r"[a-z]+", text.lower())),
        legend=tuple(_legend([*nearby.before, *nearby.after], annotator, words)),
    )


def _nearby(own: Sequence[Block], document: Document) -> _Nearby:
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
    after = []
    for block in blocks[first + len(own) : first + len(own) + 2]:
        if block.kind in ("heading", "row"):
            break
        after.append(block)
    return _Nearby(
        _words(headings, text),
        _words(before, text),
        _words(after, text),
        siblings=bool(headings) and _has_siblings(headings[0], blocks, text),
        elsewhere=frozenset(_words([b for b in blocks if b.kind == "heading" and b not in headings], text)),
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


def _board(
    nearby: _Nearby, title: str | None, discourse: Discourse, annotator: Annotator, words: TableWords
) -> tuple[Entity | None, int | None]:
    """The board in force, and which heading names it: -1 for text before the table, None when it is far away."""
    resolver = discourse.resolver
    captions = [text for text in nearby.after if _CAPTION.match(text)]
    for text in (*nearby.before[:1], *captions):
        named = boards_in(text, annotator, resolver, words)
        if len(named) == 1:
            return named[0], -1
    spoken = discourse.scene.board
    if (
        spoken is not None
        and _is_name(spoken, words)
        and len(boards_in("".join(nearby.before[:1]), annotator, resolver, words)) < 2
    ):
        return spoken, -1
    titles = [title] if title and title not in nearby.elsewhere else []
    for level, heading in enumerate((*nearby.headings, *titles)):
        named = boards_in(heading, annotator, resolver, words)
        board = named[0] if len(named) == 1 else None if named else _unseen_board(heading, resolver, words)
        if board is not None:
            return board, level
    named = [board for board in discourse.boards if _is_name(board, words)]
    return (named[0], None) if len(named) == 1 else (None, None)


def _is_name(board: Entity, words: TableWords) -> bool:
    """Whether a board has a name of its own, and not only words for any board ("the test leaderboard")."""
    common = words.boards.generic | words.boards.heads
    return board.named and (not board.provisional or any(w not in common for w in board.name.lower().split()))


def boards_in(text: str, annotator: Annotator, resolver: Resolver, words: TableWords) -> list[Entity]:
    """The benchmarks that a text names, each once."""
    names = [item.text for item in annotator.items(text, spot(text)) if item.kind == "board" and item.name is not None]
    names += [
        match["name"] for match in _OWN_ACRONYM.finditer(text) if match["name"].lower() not in words.boards.generic
    ]
    found: dict[str, Entity] = {}
    for name in names:
        entity = resolver.resolve(name, kind="benchmark", context=text)
        if entity.kind == "benchmark" and _is_name(entity, words):
            found.setdefault(entity.id, entity)
    return list(found.values())


def _unseen_board(heading: str, resolver: Resolver, words: TableWords) -> Entity | None:
    """The board of a heading that no catalogue knows.

    A name of its own before a noun for boards ("Orchid Confabulation Leaderboard for RAG"), or one acronym and nothing
    else of its own ("ORCH-12 results").
    """
    text = heading.split(":")[0]
    pieces = text.split()
    if len(pieces) > _LONGEST_HEADING or any(n.known and n.kind in ("model", "family") for n in spot(text)):
        return None
    for end, word in enumerate(pieces):
        if _plain(word) in words.boards.heads:
            own = any(w[:1].isupper() and _plain(w) not in words.boards.generic for w in pieces[:end])
            return resolver.resolve(" ".join(pieces[: end + 1]), kind="benchmark") if own else None
    own_words = [w for w in pieces if _plain(w) not in words.boards.generic and not _DATE_WORD.fullmatch(w)]
    if len(own_words) == 1 and _ACRONYM.fullmatch(own_words[0].strip("()")):
        return resolver.resolve(own_words[0].strip("()"), kind="benchmark")
    return None


def _plain(word: str) -> str:
    return word.lower().strip("()[],.!?–—-")


def _category(nearby: _Nearby, level: int | None, annotator: Annotator, words: TableWords) -> str | None:
    """The part of the board that a heading between it and the table names."""
    if level is None or not nearby.headings:
        return None
    for heading in nearby.headings[: max(level, 1)]:
        for item in annotator.items(heading, spot(heading)):
            if (cue := item.cue("category")) is not None:
                return cue.value
    nearest = nearby.headings[0]
    short = len(nearest.split()) <= 3 and not spot(nearest)
    plain = find(nearest, words.boards.generic | words.boards.heads)
    return slug(nearest) or None if level != 0 and nearby.siblings and short and not plain else None


def _date(nearby: _Nearby, published: str | None, annotator: Annotator, words: TableWords) -> str | None:
    """The day for which the board is stated: 'last updated', 'as of', or a date in the heading."""
    for text in (*nearby.headings[:1], *nearby.before, *nearby.after):
        heading = text in nearby.headings[:1]
        if not heading and not find(text, frozenset(words.marks.dated)):
            continue
        for item in annotator.items(text, spot(text)):
            if item.quantity is not None and item.quantity.date:
                return annotator.grammar.resolve_date(item.quantity.date, published)
    return None


def _subject(nearby: _Nearby, title: str | None, discourse: Discourse) -> Entity | None:
    """The one model that the table is about when its cells name none."""
    for text in (*nearby.before[:1], *nearby.headings, title or ""):
        found: dict[str, Entity] = {}
        for name in spot(text):
            if name.kind in ("model", "family"):
                entity = discourse.resolver.resolve(text[name.start : name.end], kind="model", context=text)
                found.setdefault(entity.id, entity)
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            break
    return discourse.topic


def _legend(texts: Sequence[str], annotator: Annotator, words: TableWords) -> Iterator[tuple[str, str | None]]:
    """Marks explained as 'best' beside the table: '🏆 = best of all', '🟢: best open model'."""
    explains = "|".join(re.escape(word) for word in words.marks.explains)
    pattern = re.compile(
        rf"(?P<mark>[^\w\s.,;:()\[\]\"'%-]{{1,3}})\s?(?:{explains})\s?(?P<meaning>[^.;,|\n]{{2,60}})", re.IGNORECASE
    )
    for text in texts:
        for match in pattern.finditer(text):
            meaning = match["meaning"].strip().lower()
            if meaning.split()[0] in words.marks.first or " best" in f" {meaning}":
                scope = next((c.value for i in annotator.items(meaning, []) if (c := i.cue("scope"))), None)
                yield match["mark"], scope or "global"

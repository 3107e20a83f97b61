"""The board in force over a table: named beside it, by a heading, or by the text before."""

from __future__ import annotations

import re

from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.nearby import Nearby
from claimgraph.lexicon.table_words import TableWords
from claimgraph.model import Entity

BESIDE = -1
"""The level of a board that the text beside a table names; those of headings count from 0, the nearest."""

_CAPTION = re.compile(r"(?:table|tab\.|figure|fig\.|note|\*|表|图|注)", re.IGNORECASE)
_LONGEST_HEADING = 12  # words
_ACRONYM = re.compile(r"[A-Z]{2,}[A-Z0-9+-]*[a-z]?")
_OWN_ACRONYM = re.compile(r"([A-Z]{2,}[\w+-]*) (?:data ?sets?|benchmarks?|test ?sets?|test suite|suite|leaderboard)\b")
_DATE_WORD = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|v?\d+(?:\.\d+)*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?"
)


def board_in_force(
    nearby: Nearby, title: str | None, discourse: Discourse, reader: LabelReader
) -> tuple[Entity | None, int | None]:
    """The board, and the level at which it is named; the level is None when that is somewhere else in the article."""
    captions = [text for text in nearby.after if _CAPTION.match(text)]
    for text in (*nearby.before[:1], *captions):
        named = boards_in(text, reader)
        if len(named) == 1:
            return named[0], BESIDE
    several = bool(nearby.before) and len(boards_in(nearby.before[0], reader)) > 1
    spoken = discourse.scene.board
    if spoken is not None and _has_name(spoken, reader.words) and not several:
        return spoken, BESIDE
    titles = [title] if title and nearby.titled else []
    for level, heading in enumerate((*nearby.headings, *titles)):
        named = boards_in(heading, reader)
        if not named:
            named = [b for b in discourse.boards if _has_name(b, reader.words) and b.mention in heading]
        board = named[0] if len(named) == 1 else None if named else _unseen_board(heading, reader)
        if board is not None:
            return board, level
    named = [board for board in discourse.boards if _has_name(board, reader.words)]
    return (named[0], None) if len(named) == 1 else (None, None)


def boards_in(text: str, reader: LabelReader) -> list[Entity]:
    """The benchmarks that a text names, each once."""
    items = reader.annotator.items(text, reader.names(text))
    names = [item.text for item in items if item.kind == "board" and item.name is not None]
    names += [name for name in _OWN_ACRONYM.findall(text) if name.lower() not in reader.words.boards.generic]
    found: dict[str, Entity] = {}
    for name in names:
        entity = reader.resolver.resolve(name, kind="benchmark", context=text)
        if entity.kind == "benchmark" and _has_name(entity, reader.words):
            found.setdefault(entity.id, entity)
    return list(found.values())


def _has_name(board: Entity, words: TableWords) -> bool:
    """Whether a board has a name of its own, and not only words for any board ("the test leaderboard")."""
    common = words.boards.generic | words.boards.heads
    return board.named and (not board.provisional or any(w not in common for w in board.name.lower().split()))


def _unseen_board(heading: str, reader: LabelReader) -> Entity | None:
    """The board of a heading that no catalogue knows.

    A name of its own before a noun for boards ("Orchid Confabulation Leaderboard for RAG"), or one acronym and nothing
    else of its own ("ORCH-12 results").
    """
    text = heading.split(":")[0]
    pieces, words = text.split(), reader.words.boards
    if len(pieces) > _LONGEST_HEADING or any(n.known and n.kind in ("model", "family") for n in reader.names(text)):
        return None
    for end, word in enumerate(pieces):
        if _plain(word) in words.heads:
            own = any(w[:1].isupper() and _plain(w) not in words.generic for w in pieces[:end])
            return reader.resolver.resolve(" ".join(pieces[: end + 1]), kind="benchmark") if own else None
    own_words = [w.strip("()") for w in pieces if _plain(w) not in words.generic and not _DATE_WORD.fullmatch(w)]
    if len(own_words) == 1 and _ACRONYM.fullmatch(own_words[0]):
        return reader.resolver.resolve(own_words[0], kind="benchmark")
    return None


def _plain(word: str) -> str:
    return word.lower().strip("()[],.!?–—-")

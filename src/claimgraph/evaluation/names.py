"""When the name of an entity and a name in the gold mean the same.

Names are compared by their pieces: case, order, spaces and punctuation do not count, version numbers do. This is kinder
than the catalogue, and on purpose: gold names what the text means, and a measure should not fail a claim over a hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from claimgraph.model import Entity

_PIECE = re.compile(
    r"""
    [0-9]+ (?: \.[0-9]+ )*          # a version is one piece
    | [a-z]+                        # a Latin word
    | [^\W0-9a-z_]+                 # a word of another script
    """,
    re.VERBOSE,
)
_MAKERS = frozenset(
    ["openai", "anthropic", "google", "deepmind", "alibaba", "meta", "xai", "microsoft", "nvidia", "amazon", "the"]
)
_GENERIC = frozenset({"the", "a", "an", "new", "benchmark", "benchmarks", "test", "tests", "eval", "evaluation"}) | {
    "leaderboard", "arena", "index", "score"
}  # fmt: skip
_SHORT_YEAR = re.compile(r"2[3-9]")
_ALIKE = 0.5
"""Share of common words from which two descriptions of a group are one."""


def same_entity(entity: Entity | None, names: Iterable[str] | None, *, described: bool = False) -> bool:
    """Whether an entity bears one of the names; no entity is right where there are no names.

    What is `described` rather than named, and any group, only has to share half of its words with one of them.
    """
    wanted = [_pieces(name) for name in names or ()]
    if entity is None or not wanted:
        return entity is None and not wanted
    given = [_pieces(name) for name in _names_of(entity)]
    if any(pieces in wanted for pieces in given):
        return True
    if not described and entity.kind != "group":
        return False
    return any(_alike(set(ours) - _GENERIC, set(theirs) - _GENERIC) for ours in given for theirs in wanted)


def same_benchmark(entity: Entity | None, names: Iterable[str | None] | None) -> bool:
    """Whether a benchmark bears one of the names, or a longer or shorter form of one with the same numbers.

    No benchmark is right where there are no names, or a None among them.
    """
    names = tuple(names or ())
    if entity is None:
        return not names or None in names
    wanted = [_with_full_years(name) for name in names if name is not None]
    return any(_one_board(_with_full_years(ours), theirs) for ours in _names_of(entity) for theirs in wanted)


def _names_of(entity: Entity) -> list[str]:
    return [name for name in (entity.name, entity.mention, entity.id) if name]


def _pieces(name: str) -> tuple[str, ...]:
    """'Qwen3.5-Max' -> ('3.5', 'max', 'qwen'). A maker's name beside the model's is left out."""
    found = [piece for piece in _PIECE.findall(unicodedata.normalize("NFKC", name).casefold()) if piece != "s"]
    telling = [piece for piece in found if piece not in _MAKERS]
    return tuple(sorted(telling or found))


def _alike(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours and theirs) and len(ours & theirs) / len(ours | theirs) >= _ALIKE


def _with_full_years(name: str) -> frozenset[str]:
    """The pieces of a board's name, where '24' is the year 2024."""
    return frozenset("20" + piece if _SHORT_YEAR.fullmatch(piece) else piece for piece in _pieces(name))


def _one_board(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    if ours == theirs:
        return True
    ours, theirs = ours - _GENERIC, theirs - _GENERIC
    if not ours or not theirs or not (ours <= theirs or theirs <= ours):
        return False
    our_numbers, their_numbers = _numbers(ours), _numbers(theirs)
    return not our_numbers or not their_numbers or our_numbers == their_numbers


def _numbers(pieces: frozenset[str]) -> set[str]:
    return {piece for piece in pieces if piece[0].isdigit()}

"""Which known word a damaged one may be: a letter doubled, dropped, changed, or two swapped.

Versions and sizes are never corrected, nor is an ordinary word: 'Ministry' is no slip of 'Ministral'.
The distance is OSA (a swap of neighbours counts once) by rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Two slips are believed only in a long word, or where they only moved letters ('DeekSeep').
_LONG = 8
_MOVED = 6


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Ordinary words that lie within a slip or two of a word of a name, from `data/ordinary.txt`."""
    text = (files("claimgraph.catalog") / "data" / "ordinary.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_slip(word: str, known: str) -> bool:
    """Whether one folded word may be the other, damaged.

    A letter put before or behind a word makes a new one ('Llamax'), and so do two changes at its end ('Anthropos').
    """
    shorter = min(len(word), len(known))
    distance = OSA.distance(word, known, score_cutoff=2)
    if distance == 1:
        return shorter >= 3 and not _lengthened(word, known)
    moved = shorter >= _MOVED and sorted(word) == sorted(known)
    return distance == 2 and (moved or (shorter >= _LONG and word[-2:] == known[-2:]))


def _lengthened(word: str, known: str) -> bool:
    behind = word.startswith(known) and word[-1] != known[-1]
    return behind or (word.endswith(known) and word[0] != known[0])


def corrections(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known words that this one may be, nearest first, ties in alphabetical order; none for an ordinary word."""
    if len(word) < 3 or word in ordinary_words():
        return []
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=20)  # type: ignore[arg-type]
    ranked = sorted((distance, text) for text, distance, _ in near if is_slip(word, text))
    return [text for _, text in ranked[:limit]]

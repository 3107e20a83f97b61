"""The words we know, numbered, so that two bytes of fuzz are one of them."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from claimgraph.catalog import load_catalog
from claimgraph.lexicon import expand, load_lexicon
from claimgraph.lexicon.loader import LANGUAGES

GLUE = (
    ", ", ". ", "; ", ": ", " (", ") ", "\n", "\n\n", "\n- ", "\n# ", "\n1. ", "\n|", "|", "|\n|---|---|\n|", "**", "`",
    "“", "” ", "%", "±", "–", "/", "、", "。", "，", "得分", "第三", " and ", " but ", " which ", " it ", " the model ",
    " 1464 ", " 15th ", " 64.6 ", " 77.8% ", " 0.5 ", " 2026 ", " March 2026 ", " 3 points ", " top 3 ", " 22 of 36 ",
    " 1e999 ", " -0 ", "\u200b", "\u202e",
)  # fmt: skip
NAMES = 400
"""Of the catalogue, evenly taken from it; all of them would leave little room for words."""


@lru_cache(maxsize=1)
def vocabulary() -> tuple[str, ...]:
    """Cue words of both languages, names, numbers and what stands between them; always in the same order."""
    lexicons = [load_lexicon(language) for language in LANGUAGES]
    cues = chain.from_iterable(
        chain.from_iterable(map(expand, cue.phrases)) for lexicon in lexicons for cue in lexicon.cues
    )
    heads = chain.from_iterable(lexicon.groups.heads for lexicon in lexicons)
    numbers = chain.from_iterable((*lexicon.numbers, *lexicon.ordinals) for lexicon in lexicons)
    phrases = sorted({*cues, *heads, *numbers})
    entries = sorted(entry.name for entry in load_catalog())
    return (*GLUE, *phrases, *entries[:: max(1, len(entries) // NAMES)])


def sentences(data: bytes) -> str:
    """A text of so many words; every fourth is glue, so that sentences end and tables begin."""
    known = vocabulary()
    numbers = (int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
    return " ".join(GLUE[n % len(GLUE)] if n & 3 == 0 else known[n % len(known)] for n in numbers)

"""Whether an article speaks of AI models at all; if not, nothing in it is a claim."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from claimgraph.catalog import Catalog, spot
from claimgraph.lexicon import load_lexicon

_KINDS = ("model", "family", "benchmark")
_MODEL_WORD = re.compile(r"\b[Mm]odels?\b")
_BOARD_WORD = re.compile(r"\b[A-Z]\w+ Arena\b")
_FEW = 2  # names of models or benchmarks that need no further evidence


@lru_cache(maxsize=1)
def _field_words() -> tuple[AhoCorasick, re.Pattern[str]]:
    """Words of the field, from every language's lexicon: where one may stand, and whether it does.

    Latin ones stand on word boundaries, and with their capitals.
    """
    words = [word for language in ("en", "zh") for word in load_lexicon(language).lists.get("field_words", ())]
    patterns = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words)
    return AhoCorasick(words), re.compile("|".join(patterns))


def _has_field_word(text: str) -> bool:
    automaton, pattern = _field_words()
    found = automaton.find_matches_as_indexes(text, overlapping=True)
    return any(pattern.match(text, start) for _, start, _ in found)


def speaks_of_models(text: str, catalog: Catalog) -> bool:
    """True when the text has a word of the field, a benchmark, a versioned model, several names or 'model X'.

    A single bare name is no evidence: Claude, Gemma and Ernie are also people.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)  # full-width letters
    if _has_field_word(text):
        return True
    spans = [name for name in spot(text, catalog) if name.kind in _KINDS]
    names = {text[name.start : name.end] for name in spans if name.known}
    if (
        len(names) >= _FEW
        or any(name.kind == "benchmark" for name in spans)
        or any(any(c.isdigit() for c in name) for name in names)
    ):
        return True
    named = bool(spans) or ("Arena" in text and _BOARD_WORD.search(text) is not None)
    return named and _MODEL_WORD.search(text) is not None

"""A mention without what stands around the name: 'OpenAI's new GPT-5 API (no tools)' is 'gpt-5', by openai."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.folding import fold
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.catalog.wordbook import LINE_WORDS, Wordbook, unspaced

# No name is longer; what is beyond is not read.
_LONGEST = 300
_PLURAL = re.compile(r"\b(?:models|series|family|families|line|generation|llms|lineup)\b|系列|家族")
_POSSESSIVE = re.compile(r"(?<=\w)'s?(?=\s|$)")
_UNDERSCORE = re.compile(r"(?<!\d)_|_(?!\d)")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_PROVIDER = re.compile(r"(?<!\S)[a-z][\w.-]+/(?=[a-z])")
_QUOTES = re.compile(r"[\"“”()\[\]]")
# How a model was run, where it is no variant: '(5-shot)', '(temperature=1)', 'with tools', 'pass@1'.
_RUN = re.compile(r"\([^()]*(?:=|\bshot\b|@)[^()]*\)|\(?\b(?:with|w/|no|without|w/o|using) (?:python )?tools?\b\)?")
_WITHOUT = re.compile(r"\b(?:w/o|without)(?= )")
_WITH = re.compile(r"\b(?:w/|with)(?= )|\bextended (?=think)")


@dataclass(frozen=True, slots=True)
class Tidied:
    """The folded name, its maker's id if it bore one, and whether it spoke of a line of models."""

    text: str
    maker: str | None
    plural: bool


def tidy(mention: str, book: Wordbook) -> Tidied:
    """The mention's name in lower case, other names of its line replaced by the line's own."""
    folded = _UNDERSCORE.sub(" ", fold(mention[:_LONGEST]))
    folded = _RUN.sub(" ", folded).strip() or folded
    folded = _WITH.sub("", _WITHOUT.sub("no", folded))
    folded = _INITIALS.sub(lambda m: m[0].replace(".", ""), folded)
    folded = _PROVIDER.sub("", _number_words(folded, book))
    plural = bool(_PLURAL.search(folded))
    folded = book.alias_pattern.sub(lambda m: f" {book.aliases[unspaced(m[0])]} ", LINE_WORDS.sub(" ", folded)).strip()
    folded, maker = take_maker(folded, book)
    folded = _POSSESSIVE.sub("", folded)
    return Tidied(_QUOTES.sub(" ", _around().sub(" ", folded)).strip() or folded, maker, plural)


@lru_cache(maxsize=1)
def _around() -> re.Pattern[str]:
    words = load_surroundings()
    latin = "|".join(map(re.escape, sorted(words.model, key=len, reverse=True)))
    chinese = "|".join(sorted(words.model_zh, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{latin})(?![\w-])|{chinese}")


def _number_words(folded: str, book: Wordbook) -> str:
    """'gpt-five point four' with digits."""
    numerals = book.vocabulary.numerals
    words = re.sub(r"[a-z]+", lambda m: numerals.get(m[0], m[0]), folded)
    return re.sub(r"(?<=\d) point (?=\d)", ".", words)


def take_maker(folded: str, book: Wordbook) -> tuple[str, str | None]:
    """The name without its maker's, and the maker's id; a name that is only a maker's stays."""
    maker = None
    for pattern in (book.maker_after, book.maker_before, book.maker_before, book.maker_inside):
        m = pattern.search(folded)
        rest = f"{folded[: m.start()]} {folded[m.end() :]}".strip(" :/-'") if m else ""
        if m and re.search(r"[^\W\d_]", rest):
            found = next((g for g in m.groups() if g), m[0])
            maker = maker or book.makers.get(unspaced(found))
            folded = rest
    return folded, maker

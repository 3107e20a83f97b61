"""Phrases of a lexicon in the text of a heading or cell: finding them, taking them out, slugs of what is left."""

from __future__ import annotations

import re
from functools import lru_cache

from claimgraph.lexicon.table_words import TableWords

_SHOTS = re.compile(r"(?<![\w.])(\d{1,3})[- ]?shots?\b", re.IGNORECASE)
_AT_K = re.compile(
    r"(?<![A-Za-z])(pass|cot|maj1?|majority|avg|average|mean|cons|best|bon|recall|hit|r|p|acc)\s?([@^])\s?(\d{1,4}|k)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_LETTER = r"[0-9A-Za-z\u00aa-\u024f]"  # a Chinese character may stand right beside a Latin word
_PIECES = re.compile(r"\s*[,;，；、]\s*")


@lru_cache(maxsize=64)
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda p: (-len(p), p))
    return re.compile("|".join(_bounded(p) for p in ordered if p) or r"(?!)", re.IGNORECASE)


def _bounded(phrase: str) -> str:
    left = rf"(?<!{_LETTER})" if phrase[0].isascii() and phrase[0].isalnum() else ""
    right = rf"(?!{_LETTER})" if phrase[-1].isascii() and phrase[-1].isalnum() else ""
    return left + re.escape(phrase) + right


def find(text: str, phrases: frozenset[str]) -> list[str]:
    """The phrases that stand in the text as whole words, the longer first at each place, in lower case."""
    return [m.group().lower() for m in _pattern(phrases).finditer(text)]


def without(text: str, phrases: frozenset[str]) -> str:
    """The text without the phrases."""
    return tidy(_pattern(phrases).sub(" ", text))


def tidy(text: str) -> str:
    """The text with single spaces and without signs left over at its ends."""
    return re.sub(r"\s+", " ", text).strip(" -_:;,./|&*()[]（）：·•")


def slug(text: str) -> str:
    """'Social Sciences' as 'social-sciences'."""
    return "-".join(re.findall(r"[^\W_]+(?:\.\d+)?(?:[@^]\w+)?\+?", text.lower()))


def split_remarks(text: str) -> tuple[str, list[str]]:
    """The text without its brackets, and what stands in them, piece by piece."""
    remarks: list[str] = []

    def note(match: re.Match[str]) -> str:
        remarks.extend(p for p in _PIECES.split(match.group(1).strip()) if p)
        return " "

    plain = re.sub(r"[(\[（【]([^()\[\]（）【】]{0,120})[)\]）】]", note, text)
    return tidy(plain), remarks


def read_settings(text: str, words: TableWords) -> tuple[list[str], str]:
    """The settings that a text states by their form ('5-shot', 'pass@1') or as a phrase, and what is left of it."""
    found: list[str] = []

    def shots(match: re.Match[str]) -> str:
        found.append(f"{int(match[1])}-shot")
        return " "

    def at_k(match: re.Match[str]) -> str:
        found.append(f"{match[1].lower()}{match[2]}{match[3].lower()}")
        return " "

    rest = _AT_K.sub(at_k, _SHOTS.sub(shots, text))
    whole = words.settings.get(tidy(rest).lower())
    if whole:
        return [*found, whole], ""
    spoken = frozenset(p for p in words.settings if " " in p or "shot" in p)
    found += [words.settings[phrase] for phrase in find(rest, spoken)]
    return found, without(rest, spoken)

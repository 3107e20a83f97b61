"""Numbers, places, ratios and dates in a sentence.

Patterns are linear: each alternative begins with a literal or a digit and repeats only single characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from ahocorasick_rs import AhoCorasick

from claimgraph.lexicon import Lexicon
from claimgraph.model import Bound

QuantityKind = Literal["number", "place", "top", "ratio", "range", "date", "delta"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity and its span in the sentence.

    number: `value`, `unit` ('%', 'points' or None), `bound`; `delta` is a signed number ('+5.8%').
    place and top: `lo`..`hi` (hi None when open). ratio: `count` of `of`. date: `date` as YYYY[-MM[-DD]] or '--MM-DD'.
    """

    kind: QuantityKind
    start: int
    end: int
    text: str
    value: float | None = None
    digits: str | None = None
    unit: str | None = None
    bound: Bound = "exact"
    lo: int = 0
    hi: int | None = None
    count: int = 0
    of: int = 0
    date: str | None = None


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

POINTS = ("point", "points", "pt", "pts", "elo")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT = r"\s?%|\s?percentage points?\b|\s?per ?cent\b|[- ]points?\b|\s?pts?\b|\s?pp\b|\s?Elo\b|\s?ELO\b|\s?BLEU\b"
_ABOUT = r"(?i:~|≈|(?:\b(?:about|around|roughly|approximately|nearly|almost|some|circa)\s))"
_AT_LEAST = (
    r"(?i:>=?|≥|\b(?:more than|over|above|at least|exceeding|beyond)\s"
    r"|\b(?:broke|break|breaking|surpass(?:ing|ed)|passed|pass)\s(?:the )?)"
)
_AT_MOST = r"(?i:<=?|≤|\b(?:less than|under|below|at most|fewer than|sub-)\s?)"

_PATTERNS = {
    "iso": r"\b(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)\b",
    "date": rf"\b(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>(?:19|20)\d\d))?\b(?!\s?%|\.\d)"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month2>{_MONTH})(?:,?\s(?P<year2>(?:19|20)\d\d))?\b"
    rf"|\b(?P<month3>{_MONTH})\s(?P<year3>(?:19|20)\d\d)\b",
    "span": rf"(?<![\w.])\$?(?P<span>(?:{_NUMBER})\s?%?\s?(?:-|–|—|to|→|->)\s?(?:{_NUMBER})\s?(?:%|percent|per cent))"
    rf"|(?<![\w.-])(?P<span2>\d+\.\d+\s?[-–—]\s?\d+\.\d+)(?![\w.])",
    "open": r"(?<![\w.])#?(?P<open>\d{1,3})(?:\s?[-–—]\s?\d{1,3})?\+(?![\w%])",
    "hash": r"(?:(?<!&)#\s?|\b[Nn][Oo]\.\s?|\b[Nn]umber\s|\b[Rr]ank\s#?|\b[Nn]o\s)(?P<hash>\d{1,4})"
    r"(?:(?:\s?[-–—]\s?#?|\sor\s#)(?P<hash2>\d{1,4}))?(?![\d.]*\d|[%\w])",
    "ordinal": r"(?<![\w.-])(?P<ordinal>\d{1,4})(?:st|nd|rd|th)\b",
    "top": r"\b(?:[Tt][Oo][Pp][- ]|(?<=[Tt]he )[Bb]est )(?P<top>\d{1,3})\b(?![.%]\d)",
    "of": r"(?<![\w.])(?P<count>\d{1,4})\s(?:out\s)?of\s(?:the\s|all\s|its\s)?(?:top[- ])?(?P<of>\d{1,4})\b(?![.%])",
    "slash": r"(?<![\w.])(?P<part>\d{1,4})/(?P<whole>\d{1,4})(?![\w./])",
    "delta": rf"(?<![\w.])(?P<sign>[+±−])\s?(?P<delta>{_NUMBER})(?P<deltaunit>{_UNIT})?",
    "number": rf"(?P<about>{_ABOUT})?(?P<least>{_AT_LEAST})?(?P<most>{_AT_MOST})?"
    rf"(?<![\w.@])(?P<money>[$€£¥]\s?)?(?P<number>{_NUMBER})(?P<glued>[A-Za-z]+)?(?P<unit>{_UNIT})?(?P<plus>\+)?",
}
_SCAN = re.compile("|".join(f"(?:{p})" for p in _PATTERNS.values()))


def find_quantities(text: str, lexicon: Lexicon) -> list[Quantity]:
    """All quantities of a text, in order and without overlaps. Name spans must have been blanked out."""
    found: list[Quantity] = []
    for match in _SCAN.finditer(text, *_around_digits(text)):
        pair = _DESCENDING.fullmatch(match.group())
        if pair and (float(pair[1]) > float(pair[2]) or text[: match.start()].rstrip().endswith("from")):
            # "52.9% to 31.1%" is a result of two, "from 82.1% to 93.9%" a rise: neither is a range
            found += [_percent(text, match.start() + pair.start(n), pair[n]) for n in (1, 2)]
        elif (quantity := _read(match)) is not None:
            found.append(quantity)
    found += _spelled(text, lexicon)
    found.sort(key=lambda q: (q.start, -q.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
        elif quantity.end - quantity.start > kept[-1].end - kept[-1].start:
            kept[-1] = quantity
    return kept


def _around_digits(text: str) -> tuple[int, int]:
    """The stretch of the text that can hold quantities written in digits, with the words that may go with them."""
    first, last = _FIRST_DIGIT.search(text), _TO_LAST_DIGIT.match(text)
    if first is None or last is None:
        return (0, 0)
    end = text.find(" ", last.end() + _REACH)
    return (max(first.start() - _REACH, 0), end if end >= 0 else len(text))


_FIRST_DIGIT = re.compile(r"\d")
_TO_LAST_DIGIT = re.compile(r".*\d", re.DOTALL)
_REACH = 48  # characters of the words before or behind a number: 'approximately more than the', 'percentage points'
_DESCENDING = re.compile(r"(\d+(?:\.\d+)?)%?\s?(?:to|→|->)\s?(\d+(?:\.\d+)?)%")


def _percent(text: str, start: int, digits: str) -> Quantity:
    end = start + len(digits) + text.startswith("%", start + len(digits))
    return Quantity("number", start, end, text[start:end], value=float(digits), digits=digits, unit="%")


def _read(match: re.Match[str]) -> Quantity | None:
    groups = match.groupdict()
    start, end, text = match.start(), match.end(), match.group()

    def quantity(kind: QuantityKind, **fields: Any) -> Quantity:
        return Quantity(kind, start, end, text, **fields)

    if groups["iso"]:
        return quantity("date", date=groups["iso"])
    month = groups["month"] or groups["month2"] or groups["month3"]
    if month:
        year = groups["year"] or groups["year2"] or groups["year3"]
        day = groups["day"] or groups["day2"]
        return quantity("date", date=_date(year, month, day))
    if groups["span"] or groups["span2"]:
        return quantity("range")
    if groups["open"]:
        return quantity("place", lo=int(groups["open"]), hi=None)
    if groups["hash"]:
        lo = int(groups["hash"])
        return quantity("place", lo=lo, hi=int(groups["hash2"]) if groups["hash2"] else lo)
    if groups["ordinal"]:
        return quantity("place", lo=int(groups["ordinal"]), hi=int(groups["ordinal"]))
    if groups["top"]:
        return quantity("top", lo=1, hi=int(groups["top"]))
    if groups["count"]:
        return quantity("ratio", count=int(groups["count"]), of=int(groups["of"]))
    if groups["part"]:
        return quantity("ratio", count=int(groups["part"]), of=int(groups["whole"]))
    if groups["delta"]:
        return quantity(
            "delta",
            value=float(groups["delta"].replace(",", "")),
            unit=_unit(groups["deltaunit"]),
            digits=groups["delta"],
        )
    if groups["number"]:
        if groups["money"] or groups["glued"]:
            return quantity("range")
        at = match.start("number")
        bound: Bound = (
            "at-least"
            if groups["least"] or groups["plus"]
            else "at-most"
            if groups["most"]
            else "about"
            if groups["about"]
            else "exact"
        )
        digits = groups["number"]
        return Quantity(
            "number",
            at,
            end,
            text[at - start :],
            value=float(digits.replace(",", "")),
            digits=digits,
            unit=_unit(groups["unit"]),
            bound=bound,
        )
    return None


def _unit(text: str | None) -> str | None:
    word = (text or "").strip(" -").lower()
    if word in ("%", "percent", "per cent", "percentage point", "percentage points", "pp"):
        return "%"
    return "points" if word in POINTS else None


def _date(year: str | None, month: str, day: str | None) -> str:
    """'2026-03-20', '2026-03', or '--03-20' when the year is not stated."""
    number = MONTHS[month.rstrip(".").lower()]
    head = year or "-"
    return f"{head}-{number:02d}" + (f"-{int(day):02d}" if day else "")


def _spelled(text: str, lexicon: Lexicon) -> list[Quantity]:
    """'third', 'top five', 'five of the top ten', 'half of the top ten', 'number one'."""
    if not lexicon.ordinals:
        return []

    def value(word: str) -> int:
        return int(word) if word.isdigit() else lexicon.numbers[word]

    found: list[Quantity] = []
    signs, pattern = _spelled_pattern(tuple(lexicon.numbers), tuple(lexicon.ordinals))
    if not signs.find_matches_as_indexes(text.lower()):
        return found
    for match in pattern.finditer(text):
        groups = {k: v.lower() for k, v in match.groupdict().items() if v}
        start, end, whole = match.start(), match.end(), match.group()
        if "count" in groups:
            of = value(groups["of"])
            word = groups["count"]
            count = of // 2 if word == "half" else of if word == "all" else value(word)
            if not (word == "half" and of % 2):
                found.append(Quantity("ratio", start, end, whole, count=count, of=of))
        elif "points" in groups:
            number = float(value(groups["points"]))
            found.append(Quantity("number", start, end, whole, value=number, digits=f"{number:g}", unit="points"))
        elif "part" in groups:
            of = value(groups["whole"])
            count = of // 2 if groups["part"] == "half" else value(groups["part"])
            found.append(Quantity("ratio", start, end, whole, count=count, of=of))
        elif "top" in groups:
            found.append(Quantity("top", start, end, whole, lo=1, hi=lexicon.numbers[groups["top"]]))
        elif "number" in groups:
            place = lexicon.numbers[groups["number"]]
            found.append(Quantity("place", start, end, whole, lo=place, hi=place))
        else:
            place = lexicon.ordinals[groups["ordinal"]]
            found.append(Quantity("place", start, end, whole, lo=place, hi=place))
    return found


@lru_cache(maxsize=8)
def _spelled_pattern(numbers: tuple[str, ...], ordinals: tuple[str, ...]) -> tuple[AhoCorasick, re.Pattern[str]]:
    """The pattern, and strings one of which each of its matches holds."""
    number, ordinal = ("|".join(sorted(words, key=len, reverse=True)) for words in (numbers, ordinals))
    signs = {*ordinals, "first", "top", "point", *(f"number {word}" for word in numbers)}
    signs |= {f"{word} {of}" for word in (*numbers, "half") for of in ("of", "out")}
    return AhoCorasick(sorted(signs)), re.compile(
        rf"\b(?:(?P<count>half|all|{number}|\d{{1,3}})\s(?:out\s)?(?:of\s)?(?:the\s|all\s)?"
        rf"(?:top|first)[- ](?P<of>{number}|\d{{1,3}})\b"
        rf"|(?P<part>half|{number})\s(?:out\s)?of\s(?:the\s|its\s)?(?P<whole>{number})\b"
        rf"|(?P<points>{number})[- ]points?\b"
        rf"|top[- ](?P<top>{number})\b|number\s(?P<number>{number})\b|(?P<ordinal>{ordinal})\b)",
        re.IGNORECASE,
    )

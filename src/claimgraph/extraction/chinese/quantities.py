"""Numbers, places, counts and dates of a Chinese sentence.

Patterns are linear: each alternative begins with a literal or a digit and repeats only single characters. Which words
count ('席'), which measure something else ('美元'), and which make an ordinal something other than a place ('第一代'),
is in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.extraction.chinese.numerals import read_numeral
from claimgraph.extraction.quantities import Quantity
from claimgraph.lexicon import Lexicon
from claimgraph.model import Bound

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_BEFORE = r"(?<![A-Za-z0-9.@])"
_AFTER = r"(?![A-Za-z0-9]|\.\d)"
_POINTS = r"分(?![钟之别析享布支类开工配数成量])"
_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_FURTHEST_PLACE = 3  # from one place to the next in '第二、三名'
_RELATIVE_YEARS = {"今": "+0", "本": "+0", "去": "-1"}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the lexicon that the patterns need, as something that can be looked up in a cache."""

    signs: str
    after_ordinal: tuple[str, ...]
    after_top: tuple[str, ...]
    other_units: tuple[str, ...]
    count_units: tuple[str, ...]
    days: tuple[str, ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> _Words:
        lists = lexicon.lists
        return cls(
            "".join(lexicon.numbers),
            lists.get("after_ordinal", ()),
            lists.get("after_top", ()),
            lists.get("other_units", ()),
            lists.get("count_units", ()),
            (*lists.get("deictic_today", ()), *lists.get("deictic_yesterday", ())),
        )


def find_quantities(text: str, lexicon: Lexicon) -> list[Quantity]:
    """All quantities of a text, in order and without overlaps. Name spans must have been blanked out.

    A count whose list stands elsewhere ('五席') is a ratio with `of` 0.
    """
    scan = _scanner(_Words.of(lexicon))
    found: list[Quantity] = []
    position = 0
    while (match := scan.search(text, position)) is not None:
        position = max(match.end(), match.start() + 1)
        quantity = _Reading(match, lexicon).quantity()
        if quantity is None:
            continue
        found.append(quantity)
        if quantity.kind == "place" and quantity.lo == quantity.hi:
            for more in _further_places(text, quantity, lexicon):
                found.append(more)
                position = more.end
    return found


@lru_cache(maxsize=8)
def _scanner(words: _Words) -> re.Pattern[str]:
    han = f"[{words.signs}]{{1,5}}"
    whole = rf"(?:\d{{1,3}}{_AFTER}|{han})"
    units, counts = _any(words.other_units), _any(words.count_units)
    degrees = (
        r"(?:(?P<about>大?约|将?近|接近|~)\s?)?(?:(?P<least>超过?|逾|突破|>=?|≥)\s?)?(?:(?P<most>不到|不足|<=?|≤)\s?)?"
    )
    return re.compile(
        rf"""
          (?P<day_word>{_any(words.days)})
        | {_BEFORE}(?P<iso>20\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?![\d.])
        | (?:(?P<year>{_BEFORE}20\d\d|[今去本])\s?年\s?)?{_BEFORE}(?P<month>{_MONTH})\s?月份?
          (?:\s?(?P<day>\d{{1,2}}|{han})\s?[日号])?(?![a-z0-9])
        | {_BEFORE}(?P<year_alone>20\d\d)\s?年
        | 第\s?(?P<place>{whole})(?:\s?[-~到至]\s?第?\s?(?P<place_end>{whole}))?
          (?!\s?(?:{_any(words.after_ordinal)}))(?:\s?(?:名次|名|位|席|号位))?
        | (?P<no_place>第\s?{whole}|前\s?\d{{1,3}}(?:\.\d)?\s?%)
        | (?:{_BEFORE}[Nn][Oo]\.?\s?|\#\s?)(?P<hash>\d{{1,3}}){_AFTER}(?!%)
        | {_BEFORE}[Tt][Oo][Pp]\s?-?(?P<top_latin>\d{{1,3}}){_AFTER}(?!\s?%)
        | 前\s?(?P<top>{whole})(?!\s?(?:{_any(words.after_top)}))(?:\s?(?:名|位|强|席|甲))?
        | (?P<strong>[四五八十])强(?![大劲化度于调烈])
        | (?P<fraction>\d{{1,3}}|{han})\s?分之\s?(?P<numerator>\d{{1,3}}(?:\.\d+)?|{han})
        | {_BEFORE}(?P<span>(?:{_NUMBER})\s?%?\s?(?:-|~|至|到)\s?(?:{_NUMBER})\s?(?:%|{_POINTS})?)(?![\d.])
        | {_BEFORE}(?P<part>\d{{1,4}})\s?/\s?(?P<of>\d{{1,4}})(?![\d./])
        | (?P<tenths>[一二三四五六七八九])成(?P<twentieth>半)?(?![为了本绩果长就功立员品人都熟分])
        | (?P<sign>[+±−]|(?<![A-Za-z0-9])-)\s?(?P<delta>{_NUMBER})\s?(?P<delta_unit>%|个?百分点|{_POINTS})?
        | {_BEFORE}(?P<other>[$€£¥]\s?(?:{_NUMBER})|(?:{_NUMBER})\s?(?:多|余|几)?\s?(?:{units}))
        | (?P<other_han>(?<![上前下新]){han}(?:多|余)?(?:{units}))
        | {degrees}{_BEFORE}(?P<number>{_NUMBER})(?!\d|\.\d)(?!\s?[-~至到]\s?\d)\s?
          (?P<unit>%|个?百分点|{_POINTS}|[Ee][Ll][Oo](?![A-Za-z]))?
          (?P<more>\s?(?:多|余|以上|\+))?(?P<around>\s?左右)?(?(unit)|(?P<count>\s?(?:{counts}))?)
        | (?P<points_han>(?!百分){han})(?P<points_unit>个百分点|{_POINTS})
        | (?P<count_han>{han})(?:{counts})
        """,
        re.VERBOSE,
    )


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first; a Latin one must not go on: the 'P' of '1.5 Pro' is no unit."""
    patterns = [re.escape(w) + ("(?![A-Za-z])" if w.isascii() and w[-1].isalpha() else "") for w in words]
    return "|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)"


_MORE_PLACES = re.compile(
    r"\s?[、和与及,]\s?(?P<place>\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:名|位)?(?![%.\d]|分|个|家|款|项|次|代)"
)


def _further_places(text: str, first: Quantity, lexicon: Lexicon) -> Iterator[Quantity]:
    """'第二、三名': the places after the first that share its '第'; only numbers that go on upward."""
    last = first
    while (match := _MORE_PLACES.match(text, last.end)) is not None:
        place, start = read_numeral(match["place"], lexicon.numbers), match.start("place")
        if place is None or not last.lo < place <= last.lo + _FURTHEST_PLACE:
            return
        last = Quantity("place", start, match.end(), text[start : match.end()], lo=place, hi=place)
        yield last


@dataclass(frozen=True, slots=True)
class _Reading:
    """A match of the scanner, read as the first kind of quantity whose group took part."""

    match: re.Match[str]
    lexicon: Lexicon

    def quantity(self) -> Quantity | None:
        readers: dict[str, Callable[[], Quantity | None]] = {
            "day_word": self._day_word,
            "iso": self._iso,
            "month": self._month,
            "year_alone": lambda: self._date(self.match["year_alone"]),
            "place": self._place,
            "hash": lambda: self._ranks("place", self._numeral("hash"), self._numeral("hash")),
            "top_latin": lambda: self._ranks("top", 1, self._numeral("top_latin")),
            "top": lambda: self._ranks("top", 1, self._numeral("top")),
            "strong": lambda: self._ranks("top", 1, self._numeral("strong")),
            "fraction": self._fraction,
            "part": lambda: self._counts(int(self.match["part"]), int(self.match["of"])),
            "tenths": self._tenths,
            "delta": self._delta,
            "number": self._number,
            "points_han": self._points,
            "count_han": lambda: self._counts(self._numeral("count_han")),
        }
        for name, read in readers.items():
            if self.match[name] is not None:
                return read()
        return Quantity("range", *self.match.span(), self.match.group())

    def _numeral(self, group: str) -> int | None:
        return read_numeral(self.match[group], self.lexicon.numbers)

    def _value(self, group: str) -> float | None:
        """Digits with a decimal point, or a numeral."""
        text = self.match[group]
        if text[0].isascii():
            return float(text.replace(",", ""))
        numeral = self._numeral(group)
        return None if numeral is None else float(numeral)

    def _date(self, date: str) -> Quantity:
        return Quantity("date", *self.match.span(), self.match.group(), date=date)

    def _day_word(self) -> Quantity:
        yesterday = self.match["day_word"] in self.lexicon.words("deictic_yesterday")
        return self._date("yesterday" if yesterday else "today")

    def _iso(self) -> Quantity:
        year, month, day = re.split(r"[-/.]", self.match["iso"])
        return self._date(f"{year}-{int(month):02d}-{int(day):02d}")

    def _month(self) -> Quantity:
        """'2026-03-20', '2026-03'; '--03-20' without a year; '+0-03' and '-1-12' in this year and last year."""
        year, day = self.match["year"], self._numeral("day") if self.match["day"] else None
        head = "-" if year is None else _RELATIVE_YEARS.get(year, year)
        return self._date(f"{head}-{self._numeral('month') or 0:02d}" + (f"-{day:02d}" if day else ""))

    def _ranks(self, kind: str, lo: int | None, hi: int | None) -> Quantity | None:
        if not lo or not hi or lo > hi:
            return None
        return Quantity(kind, *self.match.span(), self.match.group(), lo=lo, hi=hi)  # type: ignore[arg-type]

    def _place(self) -> Quantity | None:
        first = self._numeral("place")
        return self._ranks("place", first, self._numeral("place_end") if self.match["place_end"] else first)

    def _counts(self, count: int | None, of: int = 0) -> Quantity | None:
        if count is None:
            return None
        return Quantity("ratio", *self.match.span(), self.match.group(), count=count, of=of)

    def _valued(self, kind: str, group: str, unit: str | None) -> Quantity | None:
        value = self._value(group)
        if value is None:
            return None
        span, text, digits = self.match.span(), self.match.group(), self.match[group]
        return Quantity(kind, *span, text, value=value, digits=digits, unit=unit)  # type: ignore[arg-type]

    def _fraction(self) -> Quantity | None:
        """'百分之八十' is 80 %; other fractions ('十分之一') are no results."""
        if self.match["fraction"] == "百":
            return self._valued("number", "numerator", "%")
        return Quantity("range", *self.match.span(), self.match.group())

    def _tenths(self) -> Quantity:
        value = 10.0 * self.lexicon.numbers[self.match["tenths"]] + (5 if self.match["twentieth"] else 0)
        text = self.match.group()
        return Quantity("number", *self.match.span(), text, value=value, digits=text, unit="%", bound="about")

    def _delta(self) -> Quantity | None:
        return self._valued("delta", "delta", _unit(self.match["delta_unit"]))

    def _points(self) -> Quantity | None:
        return self._valued("number", "points_han", _unit(self.match["points_unit"]))

    def _number(self) -> Quantity:
        """A plain number, or a count where a counting word follows. Words of degree before it are not in its span."""
        match, digits = self.match, self.match["number"]
        start, end = match.start("number"), match.end()
        text = match.group()[start - match.start() :]
        if match["count"]:
            if not digits.isdigit():
                return Quantity("range", start, end, text)
            return Quantity("ratio", start, end, text, count=int(digits))
        bound: Bound = "exact"
        if match["least"] or match["more"]:
            bound = "at-least"
        elif match["most"]:
            bound = "at-most"
        elif match["about"] or match["around"]:
            bound = "about"
        value, unit = self._value("number"), _unit(match["unit"])
        return Quantity("number", start, end, text, value=value, digits=digits, unit=unit, bound=bound)


def _unit(text: str | None) -> str | None:
    if not text:
        return None
    return "%" if text == "%" or "百分点" in text else "points"

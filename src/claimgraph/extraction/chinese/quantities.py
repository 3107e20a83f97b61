"""Numbers, places, counts and dates of a Chinese sentence.

Patterns are linear: each alternative begins with a literal or a digit and repeats only single characters. Which words
count ('席'), measure something else ('美元') or make an ordinal something other than a place ('第一代') is in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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


@lru_cache(maxsize=8)
def _scanner(
    signs: str,
    ordinals: tuple[str, ...],
    tops: tuple[str, ...],
    units: tuple[str, ...],
    counts: tuple[str, ...],
    days: tuple[str, ...],
) -> re.Pattern[str]:
    han = f"[{signs}]{{1,5}}"
    whole = rf"(?:\d{{1,3}}{_AFTER}|{han})"
    any_of = lambda words: "|".join(sorted(map(_whole, words), key=len, reverse=True))  # noqa: E731
    patterns = (
        rf"(?P<day_word>{any_of(days)})",
        rf"{_BEFORE}(?P<iso>20\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?![\d.])",
        rf"(?:(?P<year>{_BEFORE}20\d\d|[今去本])\s?年\s?)?{_BEFORE}(?P<month>{_MONTH})\s?月份?(?:\s?(?P<day>\d{{1,2}}|{han})\s?[日号])?(?![a-z0-9])",
        rf"{_BEFORE}(?P<year_alone>20\d\d)\s?年",
        rf"第\s?(?P<place>{whole})(?:\s?[-~到至]\s?第?\s?(?P<place_end>{whole}))?(?!\s?(?:{any_of(ordinals)}))(?:\s?(?:名次|名|位|席|号位))?",
        rf"(?P<no_place>第\s?{whole}|前\s?\d{{1,3}}(?:\.\d)?\s?%)",
        rf"(?:{_BEFORE}[Nn][Oo]\.?\s?|#\s?)(?P<hash>\d{{1,3}}){_AFTER}(?!%)",
        rf"{_BEFORE}[Tt][Oo][Pp]\s?-?(?P<top_latin>\d{{1,3}}){_AFTER}(?!\s?%)",
        rf"前\s?(?P<top>{whole})(?!\s?(?:{any_of(tops)}))(?:\s?(?:名|位|强|席|甲))?",
        r"(?P<strong>[四五八十])强(?![大劲化度于调烈])",
        rf"(?P<fraction>\d{{1,3}}|{han})\s?分之\s?(?P<numerator>\d{{1,3}}(?:\.\d+)?|{han})",
        rf"{_BEFORE}(?P<span>(?:{_NUMBER})\s?%?\s?(?:-|~|至|到)\s?(?:{_NUMBER})\s?(?:%|{_POINTS})?)(?![\d.])",
        rf"{_BEFORE}(?P<part>\d{{1,4}})\s?/\s?(?P<of>\d{{1,4}})(?![\d./])",
        r"(?P<tenths>[一二三四五六七八九])成(?P<twentieth>半)?(?![为了本绩果长就功立员品人都熟分])",
        rf"(?P<sign>[+±−]|(?<![A-Za-z0-9])-)\s?(?P<delta>{_NUMBER})\s?(?P<delta_unit>%|个?百分点|{_POINTS})?",
        rf"{_BEFORE}(?P<other>[$€£¥]\s?(?:{_NUMBER})|(?:{_NUMBER})\s?(?:多|余|几)?\s?(?:{any_of(units)}))",
        rf"(?P<other_han>(?<![上前下新]){han}(?:多|余)?(?:{any_of(units)}))",
        rf"(?:(?P<about>大?约|将?近|接近|~)\s?)?(?:(?P<least>超过?|逾|突破|>=?|≥)\s?)?(?:(?P<most>不到|不足|<=?|≤)\s?)?{_BEFORE}(?P<number>{_NUMBER})(?!\d|\.\d)"
        rf"(?!\s?[-~至到]\s?\d)\s?"
        rf"(?P<unit>%|个?百分点|{_POINTS}|[Ee][Ll][Oo](?![A-Za-z]))?(?P<more>\s?(?:多|余|以上|\+))?(?P<around>\s?左右)?(?(unit)|(?P<count>\s?(?:{any_of(counts)}))?)",
        rf"(?P<points_han>(?!百分){han})(?:个百分点|{_POINTS})",
        rf"(?P<count_han>{han})(?P<count_unit>{any_of(counts)})",
    )
    return re.compile("|".join(f"(?:{p})" for p in patterns))


def _whole(word: str) -> str:
    """The word as a pattern; a Latin one must not go on: the 'P' of '1.5 Pro' is no unit."""
    return re.escape(word) + ("(?![A-Za-z])" if word.isascii() and word[-1].isalpha() else "")


_MORE_PLACES = re.compile(
    r"\s?[、和与及,]\s?(?P<place>\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:名|位)?(?![%.\d]|分|个|家|款|项|次|代)"
)


def find_quantities(text: str, lexicon: Lexicon) -> list[Quantity]:
    """All quantities of a text, in order and without overlaps. Name spans must have been blanked out.

    A count whose list stands elsewhere ('五席') is a ratio with `of` 0.
    """
    scan = _scanner(
        "".join(lexicon.numbers),
        lexicon.lists.get("after_ordinal", ("次",)),
        lexicon.lists.get("after_top", ("年",)),
        lexicon.lists.get("other_units", ("元",)),
        lexicon.lists.get("count_units", ("个",)),
        (*lexicon.lists.get("deictic_today", ("今天",)), *lexicon.lists.get("deictic_yesterday", ())),
    )
    found: list[Quantity] = []
    position = 0
    while (match := scan.search(text, position)) is not None:
        position = max(match.end(), match.start() + 1)
        quantity = _read(match, lexicon)
        if quantity is None:
            continue
        found.append(quantity)
        if quantity.kind == "place" and quantity.lo == quantity.hi:
            for more in _further_places(text, quantity, lexicon):
                found.append(more)
                position = more.end
    return found


def _further_places(text: str, first: Quantity, lexicon: Lexicon) -> Iterator[Quantity]:
    """'第二、三名': the places after the first that share its '第'; only numbers that go on upward."""
    last = first
    while (match := _MORE_PLACES.match(text, last.end)) is not None:
        place = read_numeral(match["place"], lexicon.numbers)
        if place is None or place <= last.lo or place > last.lo + 3:
            return
        last = Quantity(
            "place", match.start("place"), match.end(), text[match.start("place") : match.end()], lo=place, hi=place
        )
        yield last


def _read(match: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    groups = match.groupdict()
    start, end, text = match.start(), match.end(), match.group()
    numeral = lambda name: read_numeral(groups[name], lexicon.numbers)  # noqa: E731
    if groups["day_word"]:
        yesterday = groups["day_word"] in lexicon.words("deictic_yesterday")
        return Quantity("date", start, end, text, date="yesterday" if yesterday else "today")
    if groups["iso"]:
        year, month, day = re.split(r"[-/.]", groups["iso"])
        return Quantity("date", start, end, text, date=f"{year}-{int(month):02d}-{int(day):02d}")
    if groups["month"]:
        return Quantity(
            "date",
            start,
            end,
            text,
            date=_date(groups["year"], numeral("month"), numeral("day") if groups["day"] else None),
        )
    if groups["year_alone"]:
        return Quantity("date", start, end, text, date=groups["year_alone"])
    if groups["place"]:
        lo = numeral("place")
        hi = numeral("place_end") if groups["place_end"] else lo
        return Quantity("place", start, end, text, lo=lo, hi=hi) if lo and hi and lo <= hi else None
    if groups["hash"]:
        return Quantity("place", start, end, text, lo=int(groups["hash"]), hi=int(groups["hash"]))
    for name in ("top", "top_latin", "strong"):
        if groups[name]:
            hi = numeral(name)
            return Quantity("top", start, end, text, lo=1, hi=hi) if hi else None
    if groups["fraction"]:
        percent = groups["fraction"] == "百"
        value = _value(groups["numerator"], lexicon) if percent else None
        return (
            Quantity("number", start, end, text, value=value, digits=groups["numerator"], unit="%")
            if value is not None
            else Quantity("range", start, end, text)
        )
    if groups["no_place"] or groups["span"] or groups["other"] or groups["other_han"]:
        return Quantity("range", start, end, text)
    if groups["part"]:
        return Quantity("ratio", start, end, text, count=int(groups["part"]), of=int(groups["of"]))
    if groups["tenths"]:
        value = 10.0 * lexicon.numbers[groups["tenths"]] + (5 if groups["twentieth"] else 0)
        return Quantity("number", start, end, text, value=value, digits=text, unit="%", bound="about")
    if groups["delta"]:
        return Quantity(
            "delta",
            start,
            end,
            text,
            value=_plain(groups["delta"]),
            digits=groups["delta"],
            unit=_unit(groups["delta_unit"]),
        )
    if groups["number"]:
        return _number(match, groups)
    if groups["count_han"]:
        count = numeral("count_han")
        return Quantity("ratio", start, end, text, count=count) if count is not None else None
    if groups["points_han"]:
        value = _value(groups["points_han"], lexicon)
        return Quantity(
            "number",
            start,
            end,
            text,
            value=value,
            digits=groups["points_han"],
            unit=_unit(text[len(groups["points_han"]) :]),
        )
    return None


def _number(match: re.Match[str], groups: dict[str, str | None]) -> Quantity:
    """A plain number, or a count where a counting word follows. Words of degree before it are not part of its span."""
    digits = groups["number"] or ""
    start = match.start("number")
    text = match.group()[start - match.start() :]
    if groups["count"]:
        whole = digits.isdigit()
        return (
            Quantity("ratio", start, match.end(), text, count=int(digits))
            if whole
            else Quantity("range", start, match.end(), text)
        )
    bound: Bound = "exact"
    if groups["least"] or groups["more"]:
        bound = "at-least"
    elif groups["most"]:
        bound = "at-most"
    elif groups["about"] or groups["around"]:
        bound = "about"
    return Quantity(
        "number", start, match.end(), text, value=_plain(digits), digits=digits, unit=_unit(groups["unit"]), bound=bound
    )


def _plain(digits: str) -> float:
    return float(digits.replace(",", ""))


def _value(text: str, lexicon: Lexicon) -> float | None:
    if text[0].isascii():
        return float(text)
    found = read_numeral(text, lexicon.numbers)
    return float(found) if found is not None else None


def _unit(text: str | None) -> str | None:
    if not text:
        return None
    return "%" if text.strip() == "%" or "百分点" in text else "points"


_RELATIVE_YEARS = {"今": "+0", "本": "+0", "去": "-1"}


def _date(year: str | None, month: int | None, day: int | None) -> str:
    """'2026-03-20', '2026-03'; '--03-20' without a year; '+0-03' and '-1-12' in this year and last year."""
    head = "-" if year is None else _RELATIVE_YEARS.get(year, year)
    return f"{head}-{month or 0:02d}" + (f"-{day:02d}" if day else "")

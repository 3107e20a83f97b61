"""What a cell of a table holds: a number, a place, a gap, nothing, or words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from claimgraph.extraction.tables.phrases import read_settings
from claimgraph.lexicon.table_words import TableWords, load_table_words
from claimgraph.model import Bound

CellKind = Literal["empty", "number", "place", "gap", "open", "text"]
Place = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its digits without separators of thousands, and its unit ('%', 'points' or None)."""

    value: float
    digits: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class CellValue:
    """The reading of a cell.

    `number`: one number, perhaps with a deviation, a second figure or a remark in brackets (`remarks`).
    `place`: a place that shows by its form ("5th", "#2", "Top 3"); a number may bear one too ("1483 (#2)").
    `gap`: a signed number. `open`: a range, a bound or several numbers; it fits where numbers stand, and is no score.
    """

    kind: CellKind
    number: Number | None = None
    bound: Bound = "exact"
    place: Place | None = None
    tied: bool = False
    remarks: tuple[str, ...] = ()
    parts: tuple[Number, ...] = ()

    @property
    def is_quantity(self) -> bool:
        """Whether a number or place stands in the cell."""
        return self.kind not in ("empty", "text")


_LONGEST = 100  # characters of a cell that holds a number
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3},\d{1,2}(?!\d)|\d+(?:\.\d+)?|\.\d+"
_UNIT = r"%|percent\b|points?\b|pts?\b\.?|elo\b|分|个百分点"
_LEAD = re.compile(
    rf"(?P<about>~|≈|about |around |约 ?)?(?P<sign>[+-]|−|▲|△|↑|▼|↓)? ?"
    rf"(?P<number>{_NUMBER})(?![\d.]*[A-Za-z]\d) ?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"""\s*(?: [(\[（](?P<remark>[^()\[\]（）]{{1,80}})[)\]）]
      | (?:±|\+/-|\+-)\s?(?:{_NUMBER})\s?%? | \+(?:{_NUMBER})\s?/\s?-(?:{_NUMBER}) | [↑↓▲▼△▽⬆⬇]\s?(?:{_NUMBER})?\s?%?
      | /\s?(?P<whole>\d{{2,4}}|5)(?![\d.]) | (?:out\s)?of\s(?P<of>\d{{2,4}})(?![\d.])
      | [*^†‡§¶★⭐☆#'"] | (?<=\d)(?-i:[a-d])(?![A-Za-z]) )""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(rf"(?:{_NUMBER}) ?%? ?(?:-|–|—|~|to|↔|至|到) ?(?:{_NUMBER}) ?(?:{_UNIT})?", re.IGNORECASE)
_BOUND = re.compile(
    rf"(?:[<>≤≥]=?|over |under |above |below |up to |at least |more than |less than |超过|低于)"
    rf" ?(?:{_NUMBER}) ?(?:{_UNIT})?\+?|(?:{_NUMBER}) ?(?:{_UNIT})?\+",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"(?:{_NUMBER}|-) ?%?(?: ?[/|] ?(?:(?:{_NUMBER}) ?%?|-)){{1,4}}")

_PLACE = re.compile(
    r"""(?: (?P<tie>T-?|tied\s(?:for\s)?|joint\s|=\s?)?
            (?: (?:\#\s?|no\.?\s?|rank\s?\#?|第\s?)(?P<hash>\d{1,4})(?:\s?-\s?\#?(?P<hash2>\d{1,4}))?
              | (?P<ordinal>\d{1,4})(?:st|nd|rd|th)
              | top[-\s]?(?P<top>\d{1,3}) | 前\s?(?P<qian>\d{1,3})
              | (?P<from>\d{1,3})(?:\s?[-–]\s?\d{1,3})?\s?\+
              | (?P<lo>\d{1,4})\s?(?:-|–|↔|~|to)\s?(?P<hi>\d{1,4})
              | (?P<plain>\d{1,4}) )
            \s?(?P<shared>=)? (?:\s?(?:place|overall|位|名))? )""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE_TAIL = re.compile(
    r"\s*(?:[(（](?P<remark>[^()（）]{1,30})[)）]|[-–]?(?P<tie>tied?|并列)\b|(?:/|of|out of)\s?\d{1,4}"
    r"|[↑↓▲▼△▽⬆⬇+-]\s?\d{0,3}|[*^†‡])",
    re.IGNORECASE,
)

_REMARK = re.compile(r"[(\[（][^()\[\]（）]{0,80}[)\]）]$")


def read_value(text: str, words: TableWords | None = None) -> CellValue:
    """The reading of a cell's plain words."""
    words = words or load_table_words()
    if len(text) > _LONGEST:
        return CellValue("text")
    bare = _bare(text)
    if text.lower().strip() in words.rows.missing or not bare or bare.lower() in words.rows.missing:
        medal = next((place for sign, place in words.medals.items() if sign in text), None)
        return CellValue("place", place=(medal, medal)) if medal else CellValue("empty")
    number = _read_number(bare, words)
    if number is not None:
        return number
    place = read_place(bare, words)
    if place is not None and not bare[0].isdigit():
        return place
    if place is not None and re.match(r"\d+(?:st|nd|rd|th)\b", bare):
        return place
    if _SEVERAL.fullmatch(bare):
        return CellValue("open", parts=tuple(_number(m[0], None) for m in re.finditer(_NUMBER, bare)))
    if place is not None or _RANGE.fullmatch(bare) or _BOUND.fullmatch(bare):
        return CellValue("open", place=place.place if place else None)
    remark = _REMARK.search(bare)
    return CellValue("empty" if remark and bare[: remark.start()].strip().lower() in words.rows.missing else "text")


def read_place(text: str, words: TableWords | None = None) -> CellValue | None:
    """The reading of a cell of a column of places, where a bare number is one; None when it holds no place."""
    words = words or load_table_words()
    if len(text) > _LONGEST:
        return None
    bare = _bare(text)
    named = words.placed.get(bare.lower())
    if named is not None:
        return CellValue("place", place=(named, named))
    medal = next((place for sign, place in words.medals.items() if sign in text), None)
    if not bare and medal:
        return CellValue("place", place=(medal, medal))
    match = _PLACE.match(bare)
    if match is None:
        return None
    tied = bool(match["tie"] or match["shared"])
    at = match.end()
    while at < len(bare):
        tail = _PLACE_TAIL.match(bare, at)
        if tail is None or tail.end() == at:
            return None
        remark = (tail["remark"] or tail["tie"] or "").lower()
        tied = tied or any(word in words.marks.tied for word in re.findall(r"\w+", remark))
        at = tail.end()
    place = _bounds(match)
    return CellValue("place", place=place, tied=tied) if place else None


def _bounds(match: re.Match[str]) -> Place | None:
    top = match["top"] or match["qian"]
    if top:
        return (1, int(top)) if int(top) else None
    if match["from"]:
        return (int(match["from"]), None)
    lo = match["hash"] or match["ordinal"] or match["lo"] or match["plain"]
    hi = match["hash2"] or match["hi"] or lo
    return (int(lo), int(hi)) if 0 < int(lo) <= int(hi) else None


def _read_number(bare: str, words: TableWords) -> CellValue | None:
    """A cell that is one number and what may stand beside it."""
    match = _LEAD.match(bare)
    if match is None:
        return None
    at = match.end()
    remarks: list[str] = []
    while at < len(bare):
        tail = _TAIL.match(bare, at)
        if tail is None or tail.end() == at:
            rest = bare[at:].strip()
            if rest.lower() not in words.marks.first and read_settings(rest, words)[1]:
                return None
            remarks.append(rest)
            break
        whole = tail["whole"] or tail["of"]
        if whole and float(whole) < float(match["number"].replace(",", "")):
            return None
        if tail["remark"]:
            remarks.append(tail["remark"].strip())
        at = tail.end()
    number = _number(match["number"], match["unit"])
    sign = match["sign"]
    if sign in ("-", "−", "▼", "↓"):
        number = Number(-number.value, "-" + number.digits, number.unit)
    if sign in ("+", "▲", "△", "↑", "▼", "↓"):
        return CellValue("gap", number=number)
    bound: Bound = "about" if match["about"] else "exact"
    place = next((p for remark in remarks if (p := _remarked_place(remark, words))), None)
    return CellValue(
        "number", number, bound, place.place if place else None, bool(place and place.tied), tuple(remarks)
    )


def _remarked_place(remark: str, words: TableWords) -> CellValue | None:
    """The place that a remark beside a number states by its form: '(#2)', '(3rd)', '(SOTA)'."""
    if remark.lower() in words.marks.first:
        return CellValue("place", place=(1, 1))
    if re.match(r"#\s?\d|no\. ?\d|rank ?\d|\d+(?:st|nd|rd|th)\b|第 ?\d", remark, re.IGNORECASE):
        return read_place(remark, words)
    return None


def _number(digits: str, unit: str | None) -> Number:
    decimal = re.fullmatch(r"\d+,\d{1,2}", digits) is not None  # as most of Europe writes it
    plain = digits.replace(",", "." if decimal else "")
    word = (unit or "").lower().rstrip(".")
    return Number(float(plain), plain, "%" if word in ("%", "percent", "个百分点") else "points" if word else None)


def _bare(text: str) -> str:
    """The text without pictures, ticks and marks at its ends."""
    kept = "".join(c for c in text if unicodedata.category(c) not in ("So", "Sk", "Cs") or c in "▲△▼▽↑↓^")
    return kept.strip().strip("*_|").strip()

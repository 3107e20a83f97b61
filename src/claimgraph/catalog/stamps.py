"""Date stamps in names: 2024-11-20, 20241120, 0528, 2507, 24.07, 250615, 08-2024, (March 2025), May 28."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?"


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A date as far as it is stated; '' where it is not. Years have four digits, months and days two."""

    year: str = ""
    month: str = ""
    day: str = ""

    def __str__(self) -> str:
        """As far as it is stated: '2024-11', '05-28'."""
        return "-".join(filter(None, (self.year, self.month, self.day)))

    def agrees(self, other: Stamp) -> bool:
        """Whether both may mean one date: they share a stated month or year, and no stated part differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a == b or not (a and b) for a, b in pairs) and any(a and a == b for a, b in pairs)


def _year(two: str) -> str:
    return "20" + two


# Each form with the function that reads its groups; the first that matches wins. A day need not exist (2026-02-30).
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Stamp]], ...] = (
    (re.compile(r"(?<!\d)(20\d\d)[-_/. ]([01]\d)[-_/. ]([0-3]\d)(?!\d)"), lambda m: Stamp(m[1], m[2], m[3])),
    (re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)"), lambda m: Stamp(m[1], m[2], m[3])),
    (re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)"), lambda m: Stamp(m[1], m[2])),
    (re.compile(r"(?<!\d)(2[2-9])([01]\d)([0-3]\d)(?!\d)"), lambda m: Stamp(_year(m[1]), m[2], m[3])),
    (re.compile(r"(?<![\d.])([01]\d)[-_/ ](20\d\d)(?!\d)"), lambda m: Stamp(m[2], m[1])),
    (re.compile(r"(?<!\d)(20\d\d)[-_/ ]([01]\d)(?!\d)"), lambda m: Stamp(m[1], m[2])),
    (re.compile(r"(20\d\d)年(\d{1,2})月"), lambda m: Stamp(m[1], m[2].zfill(2))),
    (re.compile(_MONTH + r"[ ,.-]*(20\d\d)"), lambda m: Stamp(m[2], _month(m[1]))),
    (
        re.compile(_MONTH + r" *(\d{1,2})(?!\d)(?:,? *(20\d\d))?"),
        lambda m: Stamp(m[3] or "", _month(m[1]), m[2].zfill(2)),
    ),
    (re.compile(r"(?<=[ (-])" + _MONTH + r"(?! *\w)"), lambda m: Stamp("", _month(m[1]))),
    (re.compile(r"(?<![\d.])(2[3-9])\.?(0[1-9]|1[0-2])(?![\d.])"), lambda m: Stamp(_year(m[1]), m[2])),
    (re.compile(r"(?<=[( -])(20[12]\d)(?=[) ]|$)"), lambda m: Stamp(m[1])),
    (re.compile(r"(?<![\d.])(0[1-9]|1[0-2])[-_ ]?([0-2]\d|3[01])(?![\d.]|[bk]\b)"), lambda m: Stamp("", m[1], m[2])),
)


def _month(name: str) -> str:
    return f"{_MONTHS.index(name) + 1:02}"


def take_stamp(folded: str) -> tuple[Stamp | None, str]:
    """The date stamp of a folded name and the name without it. A stamp alone is no name, so the first word stays."""
    for pattern, read in _FORMS:
        for m in pattern.finditer(folded):
            if folded[: m.start()].strip(" -_("):
                return read(m), f"{folded[: m.start()]} {folded[m.end() :]}"
    return None, folded

"""Dates as articles state them, kept no more precise than stated: YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date

from claimgraph.reading.words import words

_MONTHS = words().dates.months
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"

DATE = rf"""(?:
      (?P<y1>{_YEAR})(?P<sep>[-/.])(?P<m1>1[0-2]|0?[1-9])(?:(?P=sep)(?P<d1>{_DAY}))?(?!\d)
    | (?P<y2>{_YEAR})\s?年\s?(?P<m2>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d2>{_DAY})\s?[日号號])?
    | (?P<m3>{_MONTH})\.?\s+(?P<d3>{_DAY})(?:st|nd|rd|th)?,?\s+(?P<y3>{_YEAR})(?!\d)
    | (?P<d4>{_DAY})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m4>{_MONTH})\.?,?\s+(?P<y4>{_YEAR})(?!\d)
    | (?P<m5>{_MONTH})\.?,?\s+(?P<y5>{_YEAR})(?!\d)
)"""
"""Source of a verbose, case-insensitive pattern for a day or a month; `iso_date` reads its match."""

_YEAR_ALONE = re.compile(rf"({_YEAR})(?:\s?年)?\Z")
_DATE = re.compile(DATE, re.VERBOSE | re.IGNORECASE)


def iso_date(match: re.Match[str]) -> str | None:
    """The date of a match of `DATE` in ISO form, or None if the calendar has no such day."""
    groups = match.groupdict()
    year = next(groups[f"y{n}"] for n in range(1, 6) if groups[f"y{n}"])
    month = next(groups[f"m{n}"] for n in range(1, 6) if groups[f"m{n}"])
    day = next((groups[f"d{n}"] for n in range(1, 5) if groups[f"d{n}"]), None)
    number = _MONTHS.get(month.lower()) or int(month)
    if day is None:
        return f"{year}-{number:02d}"
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def parse_date(value: object) -> str | None:
    """A date given as metadata ("2025-09-24T07:38:24Z", "Sept. 24, 2025", "2025年9月", 2025), or None if it is none.

    Only the date that the value begins with counts; a weekday may stand before it ("Wed, 24 Sep 2025 10:00 GMT").
    """
    text = re.sub(r"^[A-Za-z]{3,9},\s+", "", str(value).strip()[:80])
    found = _DATE.match(text)
    if found:
        return iso_date(found)
    year = _YEAR_ALONE.match(text)
    return year.group(1) if year else None

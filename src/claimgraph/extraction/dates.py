"""When a statement holds: the date its sentence states, and the day that 'yesterday' or 'last month' was."""

from __future__ import annotations

import datetime as dt
import re

from claimgraph.extraction.quantities import MONTHS
from claimgraph.extraction.sentence import Sentence

_DATELINE = 5  # items before which a date with a dash behind it is the report's own
_HALF_A_YEAR = 6  # months
_YEAR = re.compile(r"20[12]\d")


def stated_date(sentence: Sentence, at: int) -> str | None:
    """The date stated in the sentence; the nearest one when there are several. 'today' and 'yesterday' stay words."""
    days = sentence.lexicon.words("deictic_days")
    found = [
        (abs(k - at), k, item.quantity.date)
        for k, item in enumerate(sentence.items)
        if item.quantity is not None and item.quantity.date
    ]
    found += [(abs(k - at), k, item.lower) for k, item in enumerate(sentence.items) if item.lower in days]
    before = sentence.lexicon.words("before_date")
    led = [(k, item) for k, item in enumerate(sentence.items) if sentence.has(k - 1, k - 1, before)]
    found += [(abs(k - at), k, item.text) for k, item in led if _YEAR.fullmatch(item.text)]
    found += [
        (abs(k - at), k, f"--{MONTHS[item.lower]:02d}")
        for k, item in led
        if item.lower in MONTHS and item.text[0].isupper()
    ]
    months = sentence.lexicon.words("deictic_months")
    pairs = ((k, f"{item.lower} {sentence.items[k + 1].lower}") for k, item in enumerate(sentence.items[:-1]))
    found += [(abs(k - at), k, pair) for k, pair in pairs if pair in months]
    return min(found, key=lambda date: (_is_dateline(sentence, date[1]), date))[2] if found else None


def _is_dateline(sentence: Sentence, k: int) -> bool:
    """Whether the date opens a report, 'LONDON, March 4, 2026 - ...', and dates the whole of it."""
    return k <= _DATELINE and sentence.has(k + 1, k + 1, frozenset("-–—:"))


def resolve_date(stated: str | None, published: str | None) -> str | None:
    """A date as YYYY[-MM[-DD]]: a missing year and words such as 'yesterday' count from the article's date."""
    if stated is None:
        return None
    if stated in ("today", "yesterday", "tomorrow"):
        if published is None or len(published) < 10:
            return None
        day = dt.date.fromisoformat(published) + dt.timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[stated])
        return day.isoformat()
    if stated.endswith((" month", " year")):
        return _relative(stated, published)
    if stated.startswith("--"):
        return _nearest_year(stated, published) if published else None
    return stated


def _nearest_year(stated: str, published: str) -> str:
    """A month without a year is the nearest one: 'in December' in an article of January is the last one."""
    year, month = int(published[:4]), int(stated[2:4])
    if len(published) >= len("YYYY-MM"):
        ahead = month - int(published[5:7])
        year += (ahead < -_HALF_A_YEAR) - (ahead > _HALF_A_YEAR)
    return f"{year}{stated[1:]}"


def _relative(stated: str, published: str | None) -> str | None:
    """'last month' as YYYY-MM, 'last year' as YYYY, counted from the article's date."""
    if published is None or (stated.endswith(" month") and len(published) < len("YYYY-MM")):
        return None
    year, back = int(published[:4]), int(stated.startswith("last"))
    if stated.endswith(" year"):
        return str(year - back)
    month = int(published[5:7]) - back
    return f"{year:04d}-{month:02d}" if month else f"{year - 1:04d}-12"

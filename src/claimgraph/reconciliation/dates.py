"""When a claim was true, no more precise than it was stated, and how two such times stand to each other."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Timing = Literal["same", "open", "apart"]
"""`same`: one time on a plain reading; `open`: one lies inside the other, as a day in a month; `apart`: too far."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year as its first and last day, both inclusive, counted from the year 1."""

    first: int
    last: int

    @property
    def middle(self) -> float:
        """The day in the middle, which stands for the whole when periods of different length are compared."""
        return (self.first + self.last) / 2

    def contains(self, other: Period) -> bool:
        """Whether the other lies within this one."""
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=65_536)
def period(written: str | None) -> Period | None:
    """The period that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names; None for no date, or for one that is none."""
    if written is None:
        return None
    try:
        year, month, day = ([int(part) for part in written.split("-")] + [0, 0])[:3]
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return Period(first.toordinal(), last.toordinal())


@lru_cache(maxsize=65_536)
def timing(one: Period | None, other: Period | None, window_days: int) -> Timing:
    """How two times stand to each other; what has no date is of one time with everything.

    Claim model, section 2: a month against a day inside it is open; dates more than `window_days` apart explain.
    """
    if one is None or other is None or one == other:
        return "same"
    if one.contains(other) or other.contains(one):
        return "open"
    return "apart" if abs(one.middle - other.middle) > window_days else "same"

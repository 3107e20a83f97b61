"""Scores and margins as they were written: how precise they are, and whether two of them can be one number.

Claim model, section 2, "Rounding": one number that is the other rounded is no clash, a difference in the last digit
leaves it open, "about" widens by one unit of the last digit, "more than" bounds from below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from claimgraph.model import Bound, Claim

Match = Literal["equal", "rounded", "compatible", "near", "apart"]
"""`compatible`: a bound that holds; `near`: a difference in the last digit; `apart`: two different numbers."""

_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-+]?\.\d+")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with the unit of its last written digit."""

    value: Decimal
    step: Decimal
    bound: Bound = "exact"

    def scaled(self) -> Measure:
        """The same on a scale of 100 instead of 1."""
        return replace(self, value=self.value * 100, step=self.step * 100)

    @property
    def significant_digits(self) -> int:
        """How many digits tell the number from others; zeros at either end do not count: 1464 has 4, 90 has 1."""
        return len(self.value.normalize().as_tuple().digits)


def measure(claim: Claim) -> Measure | None:
    """The value of a score as written; None for a claim that is no score."""
    return None if claim.value is None else _measure(claim.value_text, claim.value, claim.bound)


def margin(claim: Claim) -> Measure | None:
    """The stated gap of a comparison; None where none is stated."""
    return None if claim.margin is None else _measure(None, claim.margin, claim.bound)


@lru_cache(maxsize=65_536)
def _measure(text: str | None, number: float, bound: Bound) -> Measure:
    value = _as_written(text, number)
    return Measure(value, _last_digit(value), bound)


def match(one: Measure, other: Measure) -> Match:
    """How two numbers on one scale stand to each other; symmetric."""
    if one.bound in ("at-least", "at-most") or other.bound in ("at-least", "at-most"):
        return _match_bounds(one, other)
    gap = abs(one.value - other.value)
    coarse = max(one.step, other.step)
    if gap == 0:
        return "equal"
    if "about" in (one.bound, other.bound):
        reach = sum((m.step if m.bound == "about" else m.step / 2) for m in (one, other))
        return "rounded" if gap <= reach else "apart"
    if one.step != other.step and gap <= coarse / 2:
        return "rounded"
    return "near" if gap <= coarse else "apart"


def same_scale(one: Claim, other: Claim) -> tuple[Measure, Measure, bool] | None:
    """Both values on one scale, and whether one had to be taken times 100 (0.878 and 87.8%); None without two values.

    A share of one is read as a percentage only beside a number that cannot be one, and never with a % sign of its own.
    """
    a, b = measure(one), measure(other)
    if a is None or b is None:
        return None
    if _may_be_share(a, one) and 1 < b.value <= 100 and match(a, b) == "apart":
        return a.scaled(), b, True
    if _may_be_share(b, other) and 1 < a.value <= 100 and match(a, b) == "apart":
        return a, b.scaled(), True
    return a, b, False


def difference(one: Measure, other: Measure) -> Measure:
    """The gap between two numbers, as precise as the coarser of them."""
    return Measure(abs(one.value - other.value), max(one.step, other.step))


def _match_bounds(one: Measure, other: Measure) -> Match:
    if one == other:
        return "equal"
    (low, high), (other_low, other_high) = _interval(one), _interval(other)
    gap = max(low - other_high, other_low - high)
    if gap <= 0:
        return "compatible"
    return "near" if gap <= max(one.step, other.step) / 2 else "apart"


def _interval(m: Measure) -> tuple[Decimal, Decimal]:
    low, high = m.value - m.step / 2, m.value + m.step / 2
    endless = Decimal("Infinity")
    return {"at-least": (m.value, endless), "at-most": (-endless, m.value)}.get(m.bound, (low, high))


def _may_be_share(m: Measure, claim: Claim) -> bool:
    return 0 < m.value <= 1 and m.step < 1 and claim.unit != "%"


def _as_written(text: str | None, value: float) -> Decimal:
    """The number with the decimals of its text; the plain value where the text says something else."""
    found = _NUMBER.search(text) if text else None
    if found is not None:
        try:
            written = Decimal(found.group().replace(",", ""))
        except InvalidOperation:
            written = None
        if written is not None and abs(float(written) - value) < 1e-9 * max(1.0, abs(value)):
            return written
    return Decimal(repr(value).removesuffix(".0"))


def _last_digit(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(int(exponent), 0))

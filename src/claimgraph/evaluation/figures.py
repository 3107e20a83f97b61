"""What is counted, and the figures that follow from the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["full", "core", "missed", "extra"]
"""What came of a gold claim (met in full, met at its core only, not met), or of a claim that meets none."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1, each from 0 to 1; what cannot be computed for want of claims is 0."""

    found: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """The part of what was claimed that is right."""
        return self.found / (self.found + self.extra) if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold that was found."""
        return self.found / (self.found + self.missed) if self.found else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.found / (2 * self.found + self.extra + self.missed) if self.found else 0.0

    def row(self) -> dict[str, float | int]:
        """As written out, the ratios rounded to three places."""
        ratios = {name: round(getattr(self, name), 3) for name in ("precision", "recall", "f1")}
        return {**ratios, "found": self.found, "extra": self.extra, "missed": self.missed}


@dataclass(frozen=True, slots=True)
class Tally:
    """Required gold claims found (and of them those found in full) and missed, and claims that meet no gold claim."""

    found: int = 0
    found_in_full: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def core(self) -> Figures:
        """A claim counts when it meets its gold claim at its core."""
        return Figures(self.found, self.extra, self.missed)

    @property
    def full(self) -> Figures:
        """A claim that meets its gold claim at its core alone is one missed and one too much."""
        half = self.found - self.found_in_full
        return Figures(self.found_in_full, self.extra + half, self.missed + half)


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """The counts of some outcomes."""
    counts = Counter(outcomes)
    return Tally(counts["full"] + counts["core"], counts["full"], counts["extra"], counts["missed"])

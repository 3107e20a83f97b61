"""What a user may set about how claims are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of `reconcile`; the defaults are those of the claim model."""

    window_days: int = 14
    """Days between two dated claims about a thing that moves after which the dates explain a difference."""

    longest_proof: int = 8
    """Most claims in one proof; a longer ring convinces nobody and is not reported."""

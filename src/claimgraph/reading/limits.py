"""How much reading may cost: every bound has a name, a default, and a reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read; files beyond them are reported as failures, never cut silently."""

    characters: int = 10_000_000
    """Of one article. The longest digests have half a million; a line of 50 MB is no article."""
    file_bytes: int = 512 * 1024 * 1024
    """Of one file given. Larger dumps should be split; a file is held in memory while it is read."""

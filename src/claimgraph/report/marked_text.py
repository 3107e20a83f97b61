"""An article's text cut into lines and segments, so that every claim's span can be marked, overlapping ones too."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimgraph.model import Claim


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text within which the same claims are stated."""

    text: str
    claims: tuple[Claim, ...] = ()
    ending: tuple[Claim, ...] = ()
    """Those of `claims` whose quote ends here."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article that is not blank."""

    number: int
    """Of the text, counted from 1."""
    segments: tuple[Segment, ...]
    goes_on: bool = False
    """Whether the line before it is not blank."""

    @property
    def is_row(self) -> bool:
        """Whether it looks like a row of a Markdown table."""
        return self.segments[0].text.lstrip().startswith("|")


def marked_lines(text: str, claims: Sequence[Claim]) -> tuple[Line, ...]:
    """The text's lines in segments; joined with the line ends they are the text again, but for blank lines.

    Time grows with the text, the number of claims and how many of them overlap.
    """
    lines: list[Line] = []
    start = 0
    to_come = deque(sorted((c for c in claims if c.start < c.end), key=lambda c: (c.start, c.end)))
    running: list[Claim] = []
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        running = [c for c in running if c.end > start]
        while to_come and to_come[0].start < end:
            running.append(to_come.popleft())
        if line.strip():
            goes_on = bool(lines) and lines[-1].number == number - 1
            lines.append(Line(number, _segments(text, start, end, running), goes_on))
        start = end + 1
    return tuple(lines)


def _segments(text: str, start: int, end: int, claims: Sequence[Claim]) -> tuple[Segment, ...]:
    cuts = {start, end}
    for claim in claims:
        cuts |= {max(claim.start, start), min(claim.end, end)}
    to_come = deque(claims)  # by where they start
    inside: list[Claim] = []
    made = []
    for left, right in pairwise(sorted(cuts)):
        while to_come and to_come[0].start <= left:
            inside.append(to_come.popleft())
        inside = [c for c in inside if c.end > left]
        made.append(Segment(text[left:right], tuple(inside), tuple(c for c in inside if c.end == right)))
    return tuple(made)

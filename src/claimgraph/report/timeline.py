"""Boards that move: what the articles say of one subject on one board, by date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claimgraph.model import Claim
from claimgraph.report.sides import Side
from claimgraph.report.wording import brief, scope_phrase

_LEFT, _RIGHT, _TOP, _BOTTOM, _WIDTH, _HEIGHT = 14.0, 14.0, 26.0, 36.0, 340.0, 150.0


@dataclass(frozen=True, slots=True)
class Point:
    """A claim at its date, where the drawing has it."""

    side: Side
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """The dated claims of one subject on one board (and category, and scope), earliest first."""

    subject: str
    board: str
    detail: str
    points: tuple[Point, ...]
    width: float = _WIDTH
    height: float = _HEIGHT

    @property
    def path(self) -> str:
        """SVG path data through the points."""
        return "M" + "L".join(f"{p.x} {p.y}" for p in self.points)


def timelines(sides: Iterable[Side]) -> tuple[Series, ...]:
    """A series for each subject, moving board, category, scope and kind of claim with two dates or more.

    Ranks move on any board, scores on an arena or an index. Denied and expected claims, and copies, are left out.
    """
    groups: dict[tuple[str, ...], list[Side]] = {}
    for side in sides:
        claim = side.claim
        moves = claim.benchmark is not None and (claim.kind == "rank" or claim.benchmark.board in ("arena", "index"))
        placed = claim.rank is not None or claim.value is not None
        if not moves or not placed or claim.kind not in ("rank", "score") or claim.as_of is None:
            continue
        if claim.benchmark is None or claim.stance in ("denied", "expected") or side.article.copy_of is not None:
            continue
        detail = ", ".join(filter(None, (_part_of_board(claim), claim.setting)))
        groups.setdefault((claim.subject.name, claim.benchmark.name, detail, claim.kind), []).append(side)
    made = [
        _series(subject, board, detail, group)
        for (subject, board, detail, _), group in groups.items()
        if len({side.claim.as_of for side in group}) > 1
    ]
    return tuple(sorted(made, key=lambda s: (-len(s.points), s.subject, s.board, s.detail)))


def _part_of_board(claim: Claim) -> str:
    """The category and the field, where it is not everyone on the whole board."""
    category = claim.category if claim.category != "overall" else None
    scope = scope_phrase(claim.scope) if claim.scope != "global" else None
    return ", ".join(filter(None, (category, scope)))


def _series(subject: str, board: str, detail: str, group: list[Side]) -> Series:
    in_time = sorted(group, key=lambda side: (_day(side.claim.as_of or ""), _height(side), side.claim.id))
    days = [_day(side.claim.as_of or "") for side in in_time]
    heights = [_height(side) for side in in_time]
    points = tuple(
        Point(
            side,
            _scaled(day, days, _LEFT, _WIDTH - _RIGHT),
            _scaled(height, heights, _TOP, _HEIGHT - _BOTTOM),
            brief(side.claim),
        )
        for side, day, height in zip(in_time, days, heights, strict=True)
    )
    return Series(subject, board, detail, points)


def _height(side: Side) -> float:
    """How far down it is drawn: a better rank or a higher score stands further up."""
    claim = side.claim
    return float(claim.rank[0]) if claim.rank is not None else -(claim.value or 0.0)


def _day(as_of: str) -> int:
    """A day number; a month or a year counts from its first day."""
    return date.fromisoformat(f"{as_of}-01-01"[:10]).toordinal()


def _scaled(value: float, values: list[float] | list[int], low: float, high: float) -> float:
    least, most = min(values), max(values)
    if least == most:
        return (low + high) / 2
    return round(low + (value - least) / (most - least) * (high - low), 1)

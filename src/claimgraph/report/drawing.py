"""Small drawings with every position worked out here, so that the picture of the same findings is always the same.

A drawing is boxes and arrows; the template turns it into inline SVG. Lengths are SVG user units (CSS pixels at size 1).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINE_HEIGHT = 16.0
_CHARACTER = 6.9  # width of an average Latin letter at the drawings' font size; East Asian ones take two
_PADDING = 10.0
_ASIDE = 7.0  # how far an arrow runs beside the line between the centres of its boxes
_AIR = 5.0  # between the end of an arrow and its box
_MARGIN = 24.0  # around a ring: room for the labels of arrows


@dataclass(frozen=True, slots=True)
class Box:
    """A labelled rectangle around (x, y), its centre; `look` is a CSS class, `title` what was cut."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    look: str = ""
    href: str | None = None
    title: str = ""

    @property
    def left(self) -> float:
        """The left edge."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.y - self.height / 2

    def baseline(self, line: int) -> float:
        """Where the line of text stands, counted from 0."""
        return self.y + (line - (len(self.lines) - 1) / 2) * LINE_HEIGHT + 4.5


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line with an optional head at its end; `path` is SVG path data."""

    path: str
    look: str = ""
    head: bool = False
    label: str = ""
    label_x: float = 0.0
    label_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the SVG shows, inside (0, 0) to (width, height)."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    title: str


def text_width(text: str) -> float:
    """About how wide the text is drawn."""
    return _CHARACTER * sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def shorten(text: str, width: float) -> str:
    """The text, or as much of it as fits the width with an ellipsis behind."""
    if text_width(text) <= width:
        return text
    kept = text
    while kept and text_width(kept) > width - _CHARACTER:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def box_width(lines: Iterable[str]) -> float:
    """How wide a box around the lines must be."""
    return max(map(text_width, lines), default=0.0) + 2 * _PADDING


def ring(
    labels: Sequence[tuple[tuple[str, ...], str | None]], arrows: Sequence[tuple[int, int, str, str]], title: str
) -> Drawing:
    """Boxes on a circle, the first at the top, clockwise; arrows run from box to box as (from, to, label, look).

    `labels` holds the lines of each box and where it leads.
    """
    sizes = [(box_width(lines), LINE_HEIGHT * len(lines) + 14) for lines, _ in labels]
    widest, tallest = max(w for w, _ in sizes), max(h for _, h in sizes)
    count = len(labels)
    step = math.tau / count
    spread = 2 * math.sin(math.pi / count) if count > 1 else 1.0
    said = max((text_width(label) for *_, label, _ in arrows), default=0.0)
    radius_x = max(150.0, said * 1.7, (widest + 70) / spread) if count > 2 else (widest + max(120, said + 60)) / 2
    radius_y = max(80.0, (tallest + 50) / spread) if count > 2 else 0.0
    turn = -math.pi / 2 if count > 2 else math.pi
    angles = [turn + i * step for i in range(count)]
    centres = [(radius_x * math.cos(angle), radius_y * math.sin(angle)) for angle in angles]
    left = max(width / 2 - x for (x, _), (width, _) in zip(centres, sizes, strict=True)) + _MARGIN
    right = max(width / 2 + x for (x, _), (width, _) in zip(centres, sizes, strict=True)) + _MARGIN
    top = max(height / 2 - y for (_, y), (_, height) in zip(centres, sizes, strict=True)) + _MARGIN
    bottom = max(height / 2 + y for (_, y), (_, height) in zip(centres, sizes, strict=True)) + _MARGIN
    boxes = tuple(
        Box(_round(left + x), _round(top + y), _round(width), height, lines, "subject", href)
        for (x, y), (width, height), (lines, href) in zip(centres, sizes, labels, strict=True)
    )
    made = tuple(_straight(boxes[a], boxes[b], label, look) for a, b, label, look in arrows)
    return Drawing(_round(left + right), _round(top + bottom), boxes, made, title)


def columns(
    columns: Sequence[Sequence[tuple[tuple[str, ...], str, str | None]]],
    links: Sequence[tuple[tuple[int, int], tuple[int, int], str]],
    title: str,
    widths: Sequence[float],
) -> Drawing:
    """Boxes in columns from left to right, each column centred; links join (column, row) to (column, row).

    A box is (lines, look, href). A link inside one column is an arc on its right; links of one look are one path.
    """
    gap_x, gap_y = 56.0, 12.0
    heights = [[LINE_HEIGHT * len(lines) + 14 for lines, _, _ in column] for column in columns]
    tallest = max((sum(h) + gap_y * (len(h) - 1) for h in heights if h), default=0.0)
    x = 4.0
    placed: list[list[Box]] = []
    for column, column_heights, width in zip(columns, heights, widths, strict=True):
        y = 4 + (tallest - sum(column_heights) - gap_y * (len(column_heights) - 1)) / 2
        boxes = []
        for (lines, look, href), height in zip(column, column_heights, strict=True):
            short = tuple(shorten(line, width - 2 * _PADDING) for line in lines)
            title = " ".join(lines) if short != tuple(lines) else ""
            boxes.append(Box(x + width / 2, _round(y + height / 2), width, height, short, look, href, title))
            y += height + gap_y
        placed.append(boxes)
        x += width + gap_x
    paths: dict[str, str] = {}
    for (a, i), (b, j), look in links:
        paths[look] = paths.get(look, "") + _curve(placed[a][i], placed[b][j], same=a == b)
    arrows = tuple(Arrow(path, look) for look, path in paths.items())
    every_box = tuple(box for boxes in placed for box in boxes)
    return Drawing(_round(x - gap_x + 4), _round(tallest + 8), every_box, arrows, title)


def _straight(source: Box, target: Box, label: str, look: str) -> Arrow:
    """From edge to edge beside the line between the centres, a little to its right so that a pair stays apart."""
    dx, dy = target.x - source.x, target.y - source.y
    length = math.hypot(dx, dy) or 1.0
    aside_x, aside_y = -dy / length * _ASIDE, dx / length * _ASIDE
    x1, y1 = _leaves(source, source.x + aside_x, source.y + aside_y, dx, dy)
    x2, y2 = _leaves(target, target.x + aside_x, target.y + aside_y, -dx, -dy)
    path = f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"
    middle_x, middle_y = (x1 + x2) / 2 + aside_x * 1.3, (y1 + y2) / 2 + aside_y * 1.3
    return Arrow(path, look, True, label, _round(middle_x), _round(middle_y + 4))


def _leaves(box: Box, x: float, y: float, dx: float, dy: float) -> tuple[float, float]:
    """Where a line from a point inside the box, in the direction given, leaves the box and a little air around it."""
    half_width, half_height = box.width / 2 + _AIR, box.height / 2 + _AIR
    across = (half_width - math.copysign(1, dx) * (x - box.x)) / abs(dx) if dx else math.inf
    down = (half_height - math.copysign(1, dy) * (y - box.y)) / abs(dy) if dy else math.inf
    scale = min(across, down, 1.0)
    return x + dx * scale, y + dy * scale


def _curve(source: Box, target: Box, same: bool) -> str:
    x1, x2 = source.right, source.right if same else target.left
    bend = x1 + min(46.0, 18 + abs(source.y - target.y) / 6) if same else (x1 + x2) / 2
    y1, y2 = _n(source.y), _n(target.y)
    return f"M{_n(x1)} {y1}C{_n(bend)} {y1} {_n(bend)} {y2} {_n(x2)} {y2}"


def _round(value: float) -> float:
    return round(value, 1)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")

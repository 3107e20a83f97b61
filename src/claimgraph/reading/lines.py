"""The lines of a text, and whether a line goes on with the paragraph of the line before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TAB = 4
_PREFIX = re.compile(r"[ \t\u00a0\u3000]*(?:>[ \t]?)*[ \t\u00a0\u3000]*")
_FINAL = re.compile(r"[.!?。！？…:：][\"'”’)\]」』》】*_`~\s]*$")
_OPEN_END = re.compile(
    r"(?:[,，、;；—–-]|\b(?:and|or|of|the|to|in|for|with|a|an|by|on|from|that|than|as|at|is|are|was|its|but))$"
)
_MARKUP_BEFORE = re.compile(r"[*_`~\[(\"'“‘<]*")
_WORD = re.compile(r"\S+")
_HAN_START = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")

WIDEST_WRAP = 120
"""Columns. Nobody wraps running text wider than this; longer lines are whole paragraphs."""
NARROWEST_WRAP = 30
"""Columns. Shorter lines are entries of a list or menu."""
_LONG_HAN_LINE = 40
"""Characters. A Chinese line of this length that ends without a stop is no heading, but a broken sentence."""
_PAIRS_NEEDED = 4
_FULL_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its indent, quote marks and trailing white space; `text` is empty for a blank one."""

    start: int
    end: int
    indent: int
    text: str


def split_lines(text: str) -> list[Line]:
    """All lines of a text whose line ends are `\\n`."""
    found = []
    start = 0
    for raw in text.split("\n"):
        prefix = _PREFIX.match(raw)
        inset = prefix.end() if prefix else 0
        content = raw[inset:].rstrip()
        before = raw[:inset].replace("> ", "").replace(">", "").expandtabs(_TAB)
        found.append(Line(start + inset, start + inset + len(content), len(before), content))
        start += len(raw) + 1
    return found


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in does."""
    return _FINAL.search(text, max(0, len(text) - 20)) is not None


def wrap_width(lines: Sequence[Line], plain: Sequence[bool]) -> int | None:
    """The width at which a text is hard-wrapped, or None where a line is a paragraph.

    In wrapped text the first word of a line would not have fitted on the line before; that must hold for three quarters
    of the lines that are followed by another. `plain` says which lines are running text.
    """
    pairs = [(a, b) for a, b, x, y in zip(lines, lines[1:], plain, plain[1:], strict=False) if x and y]
    if len(pairs) < _PAIRS_NEEDED:
        return None
    width = max(len(a.text) for a, _ in pairs)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    full = sum(is_full(a, b, width) for a, b in pairs)
    return width if full >= _FULL_SHARE * len(pairs) else None


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted behind this one."""
    word = _WORD.match(following.text)
    length = 1 if _HAN_START.match(following.text) else len(word.group()) + 1 if word else 0
    return len(line.text) + length > width


def runs_on(line: Line, following: Line) -> bool:
    """Whether the two lines alone show that a sentence runs from one into the other."""
    if ends_sentence(line.text):
        return False
    if _OPEN_END.search(line.text, max(0, len(line.text) - 10)) or _leaves_open(line.text):
        return True
    if len(line.text) >= _LONG_HAN_LINE and _HAN_START.match(line.text[-1]) and _HAN_START.match(following.text):
        return True
    word = _WORD.match(following.text, _end_of_markup(following.text))
    if word is None:
        return False
    letters = word.group()
    plain_lower = letters[0].islower() and not any(c.isdigit() or c.isupper() or c == "-" for c in letters[1:])
    return plain_lower or (following.indent >= 2 and len(line.text) >= 40)


def _end_of_markup(text: str) -> int:
    match = _MARKUP_BEFORE.match(text)
    return match.end() if match else 0


def _leaves_open(text: str) -> bool:
    return text.count("**") % 2 == 1 or text.count("(") > text.count(")") or text.count("（") > text.count("）")

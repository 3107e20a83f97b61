"""Quotes as a reader likes them: without Markdown's marks, and a row of a table with its headings beside its cells.

Only what is shown is changed; the records keep the exact characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimgraph.model import Claim
from claimgraph.reading.lines import NARROWEST_WRAP, WIDEST_WRAP, Line, ends_sentence, split_lines
from claimgraph.reading.tables import Row, read_table

MOST_ROWS_ABOVE = 400
"""How far up a row's headings are looked for."""

_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_OPENING = re.compile(r"\s*(?:#{1,6}\s+|>\s*|[-*+•]\s+)+")
_MARKS = re.compile(
    r"""
      (?<!\d)\*\*+ | \*\*+(?!\d)                  # bold, even where its other end is not quoted
    | (?<![\w*])\*(?=\S)(?P<stars>[^*\n]+?)(?<=\S)\*(?![\w*])
    | (?<!\w)__?(?=\S)(?P<lines>[^_\n]+?)(?<=\S)__?(?!\w)
    | `+
    """,
    re.VERBOSE,
)
_BEGINS_ITEM = re.compile(r"[^\S\n]*(?:[-*+•|#>]|\d{1,3}[.)]\s|$|\n)")
_LOOKS_LIKE_ROW = re.compile(r"\||\t| {2,}\S")


class Cell(NamedTuple):
    """A cell of a row, under its heading (empty where there is none)."""

    heading: str
    words: str
    stated: bool
    """Whether it holds the claim's number, and no other cell does."""


def unmarked(text: str, *, opening: bool = True) -> str:
    """The text without the marks of Markdown: links keep their words; HTML and stars between words stay.

    `opening` says whether it may begin with the mark of a bullet, a heading or a quotation.
    """
    if opening:
        text = text[m.end() :] if (m := _OPENING.match(text)) else text
    for _ in range(2):  # an image may stand in a link
        text = _LINK.sub(r"\1", text)
    return _MARKS.sub(lambda m: m["stars"] or m["lines"] or "", text)


def surroundings(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Where the line, or the broken lines of one paragraph, begin and end around a quote, so many characters away."""
    begin, until = text.rfind("\n", 0, start) + 1, _line_end(text, end)
    while start - reach < begin and begin > 0 and not _BEGINS_ITEM.match(text, begin):
        above = text.rfind("\n", 0, begin - 1) + 1
        if not _goes_on(text[above : begin - 1]):
            break
        begin = above
    while until < len(text) and until < end + reach and _goes_on(text[text.rfind("\n", 0, until) + 1 : until]):
        next_end = _line_end(text, until + 1)
        if next_end - until > WIDEST_WRAP or _BEGINS_ITEM.match(text, until + 1):
            break
        until = next_end
    return max(begin, start - reach), min(until, end + reach)


def _goes_on(line: str) -> bool:
    """Whether it looks like a line of a paragraph that was broken at some width, and the paragraph goes on."""
    return NARROWEST_WRAP <= len(line) <= WIDEST_WRAP and not ends_sentence(line)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def row_of(claim: Claim, text: str) -> tuple[Cell, ...]:
    """The cells of the row that states the claim, empty if none does; the `text` may be empty if it is not at hand."""
    if claim.zone != "table":
        return ()
    text, start = (text, claim.start) if text else (claim.quote, 0)
    line_start = text.rfind("\n", 0, start) + 1
    lines = split_lines(text[_top(text, line_start) : _line_end(text, start)])
    rows = _rows_down_to(lines)
    if not rows:
        return ()
    heads = [_words(line, spans) for line, spans, is_head in rows if is_head]
    line, spans, _ = rows[-1]
    return _cells(heads, _words(line, spans), claim)


def _top(text: str, line_start: int) -> int:
    """Where the run of lines begins that may be rows and stand above the line; single blank lines may be among them."""
    top = line_start
    blank = False
    for _ in range(MOST_ROWS_ABOVE):
        if top == 0:
            break
        above = text.rfind("\n", 0, top - 1) + 1
        line = text[above : top - 1]
        if line.strip() and not _LOOKS_LIKE_ROW.search(line):
            break
        if blank and not line.strip():
            break
        blank = not line.strip()
        top = above
    return top


def _rows_down_to(lines: Sequence[Line]) -> Sequence[Row]:
    """The rows of the table that ends with the last line, or none."""
    at = 0
    while at < len(lines):
        found = read_table(lines, at)
        if found is None:
            at += 1
            continue
        rows, at = found
        if rows[-1][0] is lines[-1]:
            return rows
    return ()


def _words(line: Line, spans: Sequence[tuple[int, int]]) -> list[str]:
    return [unmarked(line.text[a - line.start : b - line.start]) for a, b in spans]


def _cells(heads: Sequence[Sequence[str]], row: Sequence[str], claim: Claim) -> tuple[Cell, ...]:
    numbers = [claim.value_text] if claim.value_text else [str(n) for n in dict.fromkeys(claim.rank or ()) if n]
    holding = [n for n, words in enumerate(row) if any(_holds(words, number) for number in numbers)]
    stated = holding[0] if len(holding) == 1 else None
    columns = [" ".join(filter(None, (head[n] if n < len(head) else "" for head in heads))) for n in range(len(row))]
    return tuple(Cell(head, words, n == stated) for n, (head, words) in enumerate(zip(columns, row, strict=True)))


def _holds(words: str, number: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.]*\d)", words) is not None

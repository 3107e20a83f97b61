"""Which short lines are headings, where no markup says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimgraph.reading import masthead
from claimgraph.reading.structure import Piece
from claimgraph.reading.view import view
from claimgraph.reading.words import words

_LONGEST_SOURCE = 520
"""Characters with markup; a longer piece is neither a heading nor a line of furniture."""
_LONGEST = 130
_LONGEST_HAN = 50
_MOST_WORDS = 20
_LEAD_IN_WORDS = 5
_RUN = 3
_MASTHEAD_PIECES = 6
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_NO_HEADING_END = (".", "。", ",", ";", "…", "、", ":")
_TITLE_END = ("!", "！")
_ENTRY = re.compile(r":\s*[#$~]?\d[\d.,]*\s?%?$")
"""A name and its number, as lists without marks have them."""
_LABEL = re.compile(r"[\W\d_]*(.*?)[\W_]*(?:\(\d+\))?[\W_]*$", re.DOTALL)

_FURNITURE = words().furniture
_SECTIONS = _FURNITURE.related | _FURNITURE.late | _FURNITURE.comments | _FURNITURE.footers | _FURNITURE.faq


def short_words(text: str, pieces: Sequence[Piece]) -> list[str]:
    """The plain words of each piece; empty for rows and for pieces too long to be a heading or furniture."""
    return [
        view(text, piece.start, piece.end).text
        if piece.kind != "row" and piece.end - piece.start <= _LONGEST_SOURCE
        else ""
        for piece in pieces
    ]


def label(plain: str) -> str:
    """A heading's words as the word lists have them: lower case, without numbers, signs and counts around them."""
    match = _LABEL.match(plain[:200])
    return (match.group(1) if match else plain).lower()


def find_headings(pieces: Sequence[Piece], plains: Sequence[str]) -> None:
    """Turn short lines that stand as headings into headings; the first becomes the title, level 1.

    A title is short, has no full stop, and stands first. Further headings stand before a longer block. Three short
    lines in a row are no headings but a list without marks, save at the top, where title and subtitle stand together.
    """
    short = [piece.kind == "paragraph" and _could_head(n, pieces, plains) for n, piece in enumerate(pieces)]
    marked = any(piece.kind == "heading" and piece.explicit for piece in pieces)
    at = 0
    while at < len(pieces):
        run = at
        while run < len(pieces) and short[run]:
            run += 1
        if run > at:
            _settle_run(pieces, plains, at, run, marked)
        at = max(run, at + 1)


def _settle_run(pieces: Sequence[Piece], plains: Sequence[str], start: int, end: int, marked: bool) -> None:
    """Decide on the short lines `pieces[start:end]`, which stand in a row."""
    known = [label(plains[n]) in _SECTIONS for n in range(start, end)]
    before_block = end < len(pieces) and pieces[end].kind != "heading"
    if start == 0 and not (marked and any(p.level == 1 for p in pieces)):
        title = next((n for n in range(end) if label(plains[n]) not in _FURNITURE.menu), 0)
        _make_heading(pieces[title], 1)
        if end - title == 2 and before_block:
            _make_heading(pieces[title + 1], 2)
    unmarked = end - start >= _RUN and not any(known)
    for n in range(max(start, 1), end):
        last = n == end - 1
        if known[n - start] or (last and before_block and not unmarked and not marked):
            _make_heading(pieces[n], 2)
        elif unmarked and start > 0:
            pieces[n].kind = "bullet"


def _make_heading(piece: Piece, level: int) -> None:
    if piece.kind != "heading":
        piece.kind, piece.level = "heading", level


def _could_head(number: int, pieces: Sequence[Piece], plains: Sequence[str]) -> bool:
    """Whether a paragraph looks like a heading by itself."""
    piece, plain = pieces[number], plains[number]
    if not plain or piece.lines > 1 or piece.inside_list:
        return False
    if len(plain) > (_LONGEST_HAN if len(_HAN.findall(plain)) * 2 > len(plain) else _LONGEST):
        return False
    if plain.endswith(":"):
        listed = number + 1 < len(pieces) and pieces[number + 1].kind in ("bullet", "row")
        if number == 0 or not listed or len(plain.split()) > _LEAD_IN_WORDS:
            return False
    elif plain.endswith(_NO_HEADING_END) or (plain.endswith(_TITLE_END) and number > 0):
        return False
    if len(plain.split()) > _MOST_WORDS or not any(c.isalpha() for c in plain):
        return False
    if number > 0 and _ENTRY.search(plain):
        return False
    first = next((word for word in plain.split() if word[0].isalnum()), "a")
    if first[0].islower() and not any(c.isdigit() or c.isupper() or c == "-" for c in first[1:]):
        return False
    return number == 0 or number > _MASTHEAD_PIECES or not masthead.is_masthead(plain)

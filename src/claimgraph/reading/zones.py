"""Which part of a page a block belongs to: the article, or what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimgraph.model import Zone
from claimgraph.reading.headings import label
from claimgraph.reading.lines import ends_sentence
from claimgraph.reading.structure import Piece
from claimgraph.reading.view import view
from claimgraph.reading.words import words

_FURNITURE = words().furniture
_BY_KIND: dict[str, Zone] = {"heading": "headline", "bullet": "list", "row": "table", "paragraph": "body"}
_SHORT = 160
_LONGEST_SECTION_NAME = 60
_LEAST_ARTICLE = 60
_LEAST_SENTENCE = 30
_FAR_DOWN = 0.6
_LONG, _LONG_HAN = 200, 80
_MENU_WORDS = 3
_MENU_ENTRY = 24
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|read more|阅读全文|查看更多)\W*$", re.IGNORECASE)
_GLUE = re.compile(r"[a-z0-9]{2}[.!?…][\"”’)]?[A-Z][A-Za-z]|(?:…|\.\.\.)(?=[A-Z\u3400-\u9fff])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LINK_ONLY = re.compile(r"\[[^\[\]]{1,200}\]\([^()\s]{1,500}\)")
_GLUED = 3
_LINK_RUN = 2
_REPEATED_LINE = 60
_REPEATED_START = 60

SectionKind = Literal["related", "comments", "faq"]


@dataclass(frozen=True, slots=True)
class _Section:
    kind: SectionKind
    level: int
    explicit: bool

    @property
    def zone(self) -> Zone:
        return "faq" if self.kind == "faq" else "related"


def find_zones(text: str, pieces: Sequence[Piece], plains: Sequence[str]) -> list[Zone]:
    """The zone of each piece; `plains` are the words of the short ones.

    Headings are `headline`, bullets `list`, rows `table`, the rest `body`, unless the piece stands in a section of
    questions and answers (`faq`), or is page furniture: teasers, menus, comments, notices, footers (`related`).
    """
    zones: list[Zone] = []
    section: _Section | None = None
    article = 0  # characters of running text so far; above it the names of sections are entries of a menu
    for n, piece in enumerate(pieces):
        if piece.furniture:
            zones.append("related")
            continue
        opened = None if _is_link(text, piece) else _opens_section(piece, plains[n], piece.start / len(text))
        if opened and article < _LEAST_ARTICLE:
            zones.append("related")
            continue
        if opened:
            section = opened
        elif section and _ends_section(text, pieces, plains, n, section):
            section = None
        if section:
            zones.append(section.zone)
        elif _is_furniture_line(plains[n]):
            zones.append("related")
        else:
            zones.append("list" if piece.inside_list else _BY_KIND[piece.kind])
            size = piece.end - piece.start
            article += size if size >= _LEAST_SENTENCE and piece.kind != "heading" else 0
    _mark_menus(text, pieces, plains, zones)
    _mark_link_lists(pieces, zones)
    _mark_glued_teasers(text, pieces, zones)
    _mark_repeated_lines(text, pieces, zones)
    _mark_answers(text, pieces, plains, zones)
    return zones


def _opens_section(piece: Piece, plain: str, place: float) -> _Section | None:
    if not 0 < len(plain) <= _LONGEST_SECTION_NAME or piece.kind == "bullet":
        return None
    name = label(plain)
    kinds: tuple[tuple[SectionKind, frozenset[str]], ...] = (
        ("related", _FURNITURE.related | _FURNITURE.footers | (_FURNITURE.late if place > _FAR_DOWN else frozenset())),
        ("comments", _FURNITURE.comments),
        ("faq", _FURNITURE.faq),
    )
    for kind, names in kinds:
        if name in names:
            return _Section(kind, piece.level if piece.kind == "heading" else 6, piece.explicit)
    return None


def _ends_section(text: str, pieces: Sequence[Piece], plains: Sequence[str], n: int, section: _Section) -> bool:
    """Whether the article goes on with this piece.

    A marked heading of the section's level or above ends it. Without markup titles of teasers look like headings, so
    only two long paragraphs in a row show that the article is back; an FAQ ends with a heading that asks nothing.
    """
    piece = pieces[n]
    if piece.kind == "heading" and piece.explicit and not _is_link(text, piece):
        return piece.level <= section.level if section.explicit else not plains[n].endswith("?")
    if section.kind == "comments":
        return False
    if section.kind == "faq":
        return piece.kind == "heading" and not plains[n].endswith("?")
    following = pieces[n : n + 2]
    return len(following) == 2 and all(_is_body_like(text, body) for body in following)


def _is_body_like(text: str, piece: Piece) -> bool:
    if piece.kind != "paragraph":
        return False
    plain = view(text, piece.start, piece.end).text
    longest = _LONG_HAN if len(_HAN.findall(plain)) * 2 > len(plain) else _LONG
    return len(plain) >= longest and ends_sentence(plain) and not _CUT_OFF.search(plain) and not _GLUE.search(plain)


def _is_furniture_line(plain: str) -> bool:
    if not 0 < len(plain) <= _SHORT:
        return False
    plain = plain.lower()
    if plain.strip(" .:!|-•·") in _FURNITURE.lines:
        return True
    short = len(plain) <= _SHORT // 2 or not _HAN.search(plain)
    return short and (plain.startswith(_FURNITURE.line_starts) or any(part in plain for part in _FURNITURE.line_parts))


def _mark_menus(text: str, pieces: Sequence[Piece], plains: Sequence[str], zones: list[Zone]) -> None:
    """Short entries in a row are navigation from the first to the last word of menus, if at least half are such."""
    at = 0
    while at < len(pieces):
        known, run = [], at
        while run < len(pieces) and zones[run] != "related":
            entry = _menu_entry(text, pieces[run], plains[run])
            if entry is None:
                break
            if entry in _FURNITURE.menu:
                known.append(run)
            run += 1
        if len(known) >= _MENU_WORDS and len(known) * 2 >= known[-1] + 1 - known[0]:
            zones[known[0] : known[-1] + 1] = ["related"] * (known[-1] + 1 - known[0])
        at = max(run, at + 1)


def _menu_entry(text: str, piece: Piece, plain: str) -> str | None:
    if not 0 < len(plain) <= _MENU_ENTRY:
        return None
    return label(plain) if not ends_sentence(plain) or _is_link(text, piece) else None


def _is_link(text: str, piece: Piece) -> bool:
    bracketed = text.startswith("[", piece.start) and _LINK_ONLY.fullmatch(text, piece.start, piece.end) is not None
    return piece.linked or bracketed


def _mark_link_lists(pieces: Sequence[Piece], zones: list[Zone]) -> None:
    """Blocks of a page in a row that are nothing but links lead to other articles."""
    at = 0
    while at < len(pieces):
        run = at
        while run < len(pieces) and pieces[run].linked and (pieces[run].kind != "heading" or pieces[run].level > 1):
            run += 1
        if run - at >= _LINK_RUN:
            zones[at:run] = ["related"] * (run - at)
        at = max(run, at + 1)


def _mark_glued_teasers(text: str, pieces: Sequence[Piece], zones: list[Zone]) -> None:
    """A long paragraph in the last third, of titles and summaries run together without spaces, is a run of teasers."""
    for n, piece in enumerate(pieces):
        late = piece.start * 3 > len(text) * 2 and piece.end - piece.start > _LONG
        if late and zones[n] == "body" and len(_GLUE.findall(text, piece.start, piece.end)) >= _GLUED:
            zones[n] = "related"


def _mark_repeated_lines(text: str, pieces: Sequence[Piece], zones: list[Zone]) -> None:
    """The same short line twice in a row is a byline or a button left over from the page."""
    for n in range(1, len(pieces)):
        a, b = pieces[n - 1], pieces[n]
        if b.kind != "row" and b.end - b.start <= _REPEATED_LINE and text[a.start : a.end] == text[b.start : b.end]:
            zones[n] = "related"
            if a.kind != "heading":
                zones[n - 1] = "related"


def _mark_answers(text: str, pieces: Sequence[Piece], plains: Sequence[str], zones: list[Zone]) -> None:
    """A question set as a heading whose answer only repeats the start of an earlier paragraph."""
    seen: set[str] = set()
    for n, piece in enumerate(pieces):
        if piece.kind != "paragraph":
            continue
        start = text[piece.start : piece.end][:_REPEATED_START]
        repeated = len(start) == _REPEATED_START and start in seen and zones[n] == "body"
        if repeated and pieces[n - 1].kind == "heading" and plains[n - 1].endswith("?"):
            zones[n - 1] = zones[n] = "faq"
        seen.add(start)

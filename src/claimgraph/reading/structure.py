"""The blocks of a plain or Markdown text: a scanner over its lines that keeps every offset.

One scanner serves both, because texts mix them: pasted articles have pipe tables, Markdown files have bare headings.
They differ in one point. In Markdown the lines of a paragraph belong together; in plain text a line often is a
paragraph, unless the text is hard-wrapped or a sentence visibly runs on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimgraph.reading import fragments, tables
from claimgraph.reading.document import BlockKind, Span
from claimgraph.reading.lines import Line, ends_sentence, is_full, runs_on, split_lines, wrap_width

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_HTML_HEADING = re.compile(r"<h([1-6])(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_BULLET = re.compile(
    r"""(?: [-*+][ \t]+ | [•·‣▪●○◦■◆►▶➤✔✅][ \t]* | (?:\d{1,3}[.)]|[(（]\d{1,2}[)）]|[a-z]\))[ \t]+
          | \d{1,2}、 | [①-⑳][ \t]* )(?=\S)""",
    re.VERBOSE,
)
_RULE = re.compile(r"([-*_=])(?:[ \t]*\1){2,}")
_SETEXT = re.compile(r"=+|-{2,}")
_FENCE = re.compile(r"(```+)[^`]*$|(~~~+)")
_REFERENCE = re.compile(r"\[[^\]^][^\]]{0,100}\]:[ \t]*\S+")
_NOTE_TEXT = re.compile(r"\[\^[^\]]{1,40}\]:[ \t]*")
_BOLD_LINE = re.compile(r"(\*\*|__)(?!\s)(?:(?!\1).)+\1[:：]?")
_HTML_LIST = re.compile(r"<(?:ul|ol|li)\b", re.IGNORECASE)
_HTML_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_COMMENT_END = "-->"
_LONGEST_BOLD_HEADING = 160


@dataclass(slots=True)
class Piece:
    """A block in the making; `lines` is how many lines it took."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    lines: int = 1
    explicit: bool = False
    """Whether markup says that a heading is one."""
    inside_list: bool = False
    furniture: bool = False
    """Whether the page's markup says that it is no part of the article."""
    linked: bool = False
    """Whether it is nothing but a link."""
    table: int | None = None
    cells: tuple[Span, ...] = ()
    header: bool = False


def scan(text: str, *, markdown: bool) -> list[Piece]:
    """The pieces a text is made of, in order; blank lines, rules, fences and comments are in none."""
    return _Scanner(text, markdown).run()


class _Scanner:
    def __init__(self, text: str, markdown: bool) -> None:
        self.text = text
        self.markdown = markdown
        self.lines = split_lines(text)
        self.width = wrap_width(self.lines, [_is_running_text(line.text) for line in self.lines])
        self.pieces: list[Piece] = []
        self.open: tuple[Piece, Line] | None = None  # a paragraph or bullet that may go on, and its last line
        self.bullets: list[int] = []  # indents of the bullets around this line
        self.fence: str | None = None
        self.tables = 0
        self.missing: set[str] = set()

    def run(self) -> list[Piece]:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            at = self._line(at, line)
        return [piece for piece in self.pieces if piece.start < piece.end]

    def _line(self, at: int, line: Line) -> int:
        """Read what begins on a line, and say on which line to go on."""
        if not line.text:
            self.open = None
            return at + 1
        if self._is_fence(line):
            self.open = None
            return at + 1
        readers = (self._comment, self._html, self._table, self._heading, self._underline, self._bullet)
        for reader in readers if self.fence is None else (self._table,):
            following = reader(at, line)
            if following is not None:
                return following
        self._paragraph(line)
        return at + 1

    def _is_fence(self, line: Line) -> bool:
        """Whether a line opens or closes fenced lines; a fence that is never closed opens nothing."""
        mark = _FENCE.match(line.text)
        if mark is None:
            return False
        if self.fence is None:
            fence = mark.group(1) or mark.group(2)
            self.fence = fence if self._find(fence, line.end) >= 0 else None
        elif line.text.startswith(self.fence):
            self.fence = None
        return True

    def _add(self, piece: Piece) -> Piece:
        if piece.kind in ("heading", "row"):
            self.bullets.clear()
        self.pieces.append(piece)
        self.open = None
        return piece

    def _find(self, mark: str, start: int) -> int:
        """Where `mark` stands at or behind `start`, or -1; a search that failed once is not made again."""
        if mark in self.missing:
            return -1
        at = self.text.find(mark, start)
        if at < 0:
            self.missing.add(mark)
        return at

    def _comment(self, at: int, line: Line) -> int | None:
        if not line.text.startswith("<!--"):
            return None
        end = self._find(_COMMENT_END, line.start)
        if end < 0:
            return at + 1
        end += len(_COMMENT_END)
        at = self._line_at(end, at)
        rest = self.lines[at].end
        if self.text[end:rest].strip():
            self._add(Piece("paragraph", *fragments.trim_tags(self.text, end, rest)))
        return at + 1

    def _html(self, at: int, line: Line) -> int | None:
        if not line.text.startswith("<"):
            return None
        end = line.end
        if _HTML_TABLE.match(line.text) and self._find("</table", line.start) >= 0:
            rows, captions, end = fragments.read_table(self.text, line.start)
            for span in captions:
                self._add(Piece("paragraph", *span))
            for row in rows:
                self._add(Piece("row", row.start, row.end, table=self.tables, cells=row.cells, header=row.header))
            self.tables += bool(rows)
        elif _HTML_LIST.match(line.text):
            closed = max(self._find("</ul", line.start), self._find("</ol", line.start)) >= 0
            items, end = fragments.read_list(self.text, line.start, len(self.text) if closed else line.end)
            for span, depth in items:
                self._add(Piece("bullet", *span, level=depth))
        elif heading := _HTML_HEADING.match(line.text):
            span = fragments.trim_tags(self.text, line.start, end)
            self._add(Piece("heading", *span, level=int(heading.group(1)), explicit=True))
        else:
            return None
        return self._line_at(end, at) + 1

    def _line_at(self, offset: int, at: int) -> int:
        """Index of the line that `offset` lies on, looking from line `at`."""
        while at + 1 < len(self.lines) and self.lines[at + 1].start < offset:
            at += 1
        return at

    def _table(self, at: int, _: Line) -> int | None:
        found = tables.read_table(self.lines, at)
        if found is None:
            return None
        rows, following = found
        for row, cells, header in rows:
            self._add(Piece("row", row.start, row.end, table=self.tables, cells=cells, header=header))
        self.tables += 1
        return following

    def _heading(self, at: int, line: Line) -> int | None:
        heading = _HEADING.match(line.text)
        if heading:
            start = line.start + heading.start(2)
            self._add(Piece("heading", start, line.start + heading.end(2), level=len(heading.group(1)), explicit=True))
            return at + 1
        if self.open is None and not line.indent and _is_bold_heading(line.text):
            self._add(Piece("heading", line.start, line.end, level=4))
            return at + 1
        return None

    def _underline(self, at: int, line: Line) -> int | None:
        if self.open and self.open[0].kind == "paragraph" and self.open[0].lines == 1 and _SETEXT.fullmatch(line.text):
            piece = self.open[0]
            piece.kind, piece.level, piece.explicit = "heading", 1 if line.text[0] == "=" else 2, True
            self.open = None
            return at + 1
        if _RULE.fullmatch(line.text) or (_REFERENCE.match(line.text) and self.open is None):
            self.open = None
            return at + 1
        return None

    def _bullet(self, at: int, line: Line) -> int | None:
        marker = _BULLET.match(line.text)
        if marker is None or (marker.group()[0].isalnum() and self._is_inside_sentence(marker.group(), line)):
            return None
        while self.bullets and line.indent <= self.bullets[-1]:
            self.bullets.pop()
        piece = self._add(Piece("bullet", line.start + marker.end(), line.end, level=len(self.bullets)))
        self.bullets.append(line.indent)
        self.open = (piece, line)
        return at + 1

    def _is_inside_sentence(self, marker: str, line: Line) -> bool:
        """Whether a number at the start of a line is part of a wrapped sentence, and not of a list."""
        if self.open is None or self.open[0].kind == "bullet":
            return False
        return (self.markdown and not marker.startswith("1")) or runs_on(self.open[1], line)

    def _paragraph(self, line: Line) -> None:
        if self.open and self._goes_on(*self.open, line):
            piece = self.open[0]
            piece.end = line.end
            piece.lines += 1
            self.open = (piece, line)
            return
        inside = bool(self.bullets) and line.indent >= self.bullets[0] + 2
        if not inside:
            self.bullets.clear()
        note = _NOTE_TEXT.match(line.text)
        start = line.start + note.end() if note else line.start
        start, end = fragments.trim_tags(self.text, start, line.end) if "<" in line.text else (start, line.end)
        if start == end:
            self.open = None
            return
        piece = self._add(Piece("paragraph", start, end, inside_list=inside))
        self.open = (piece, line)

    def _goes_on(self, piece: Piece, last: Line, line: Line) -> bool:
        """Whether a line belongs to the paragraph or bullet above it."""
        if self.fence is not None:
            return False
        if piece.kind == "bullet":
            if line.indent >= self.bullets[-1] + 2:
                return True
        elif self.markdown:
            return True
        if self.width is not None and is_full(last, line, self.width):
            return True
        return runs_on(last, line)


def _is_bold_heading(text: str) -> bool:
    if len(text) > _LONGEST_BOLD_HEADING or not _BOLD_LINE.fullmatch(text):
        return False
    words = text.rstrip(":：").strip("*_")
    return words.endswith("?") or not ends_sentence(words)


def _is_running_text(text: str) -> bool:
    return bool(text) and text[0] not in "#|<>-*+•`" and not _BULLET.match(text)

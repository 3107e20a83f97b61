"""What reading hands on: an article, and the blocks its text is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from claimgraph.model import Article, Zone
from claimgraph.reading.outline import Outline

BlockKind = Literal["heading", "paragraph", "bullet", "row"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, bullet or table row. Offsets are code points of the article's text, ends excluded.

    `text[start:end]` leaves out markers such as `- `, `# ` or `> `; a table row keeps its outer pipes or tags.

    `cells[i]` is what stands in column `i`, trimmed, perhaps empty. A merged cell stands in every column and every row
    that it covers: its span is repeated, and in the later rows of a `rowspan` it lies before the row's own start.
    """

    start: int
    end: int
    kind: BlockKind
    zone: Zone = "body"
    level: int = 0
    """Of a heading 1 to 6 (a title is 1); of a bullet its depth from 0."""
    language: str = "en"
    """Of the block's script: `en` for Latin letters, `zh`, `ja`, `ko`."""
    table: int | None = None
    """Which table of the article a row belongs to, counted from 0."""
    cells: tuple[Span, ...] = ()
    header: bool = False
    """Whether a row holds the table's headings."""
    passed_over: bool = False
    """Whether it holds a sentence or cell longer than the limit, so that no claim is looked for in it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that an article was read from, and where in it the article's text begins."""

    file: str
    """Inside the folder given, with its extension; `/` between folders."""
    first_line: int | None = None
    """None where the article's text is not the file's own lines."""
    offset: int | None = None
    """Characters of the file before the text, not counting a byte order mark; None where its characters are not
    those of the file one by one."""


def origin_of(source: str, article_id: str, first_line: int | None, offset: int | None) -> Origin | None:
    """The file that a source names, whose path ends in the id of its article; None where it names no file."""
    before, found, suffix = source.replace("\\", "/").rpartition(article_id)
    if not found or "://" in before or before[-1:] not in ("", "/") or "/" in suffix or "#" in suffix:
        return None
    file = (article_id + suffix).encode("utf-8", "replace").decode()  # names on disk may be no Unicode
    return Origin(file, first_line, offset)


@dataclass(frozen=True)
class Document:
    """An article and its blocks, in the order of the text and without overlap."""

    article: Article
    blocks: tuple[Block, ...]
    source: str = ""
    """Where it was read from: the path, with the member of an archive or the number of a record behind `#`."""
    first_line: int | None = None
    """Line of the file on which the article's text begins; None where its text is not the file's own lines."""
    origin: Origin | None = None
    """None for what is packed in a file, or came from the web or standard input."""

    @cached_property
    def outline(self) -> Outline:
        """Which headings its blocks stand under."""
        return Outline.of(self.article.text, self.blocks)

    def line_of(self, offset: int) -> int | None:
        """Line of the file, counted from 1, on which the character at `offset` stands; None for rendered texts."""
        if self.first_line is None:
            return None
        return self.first_line + self.article.text.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no article, and why."""

    source: str
    reason: str

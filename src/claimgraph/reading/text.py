"""Plain text and Markdown: text in, document out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from claimgraph.errors import ReadingError
from claimgraph.model import Article, Zone
from claimgraph.reading.decode import decode
from claimgraph.reading.document import Block, Document, Failure, origin_of
from claimgraph.reading.headings import find_headings, short_words
from claimgraph.reading.language import language_of
from claimgraph.reading.masthead import read_masthead
from claimgraph.reading.metadata import Metadata, front_matter, unread_fields
from claimgraph.reading.options import Limits, ReadOptions
from claimgraph.reading.sentences import is_too_long
from claimgraph.reading.source import Source
from claimgraph.reading.structure import Piece, scan
from claimgraph.reading.view import view
from claimgraph.reading.zones import find_zones

TextFormat = Literal["txt", "md"]

_OPENING_PIECES = 8
_OPENING_PARAGRAPHS = 2
_LONG_PARAGRAPH = 60
_DATELINE_REACH = 300
_LONGEST_TITLE = 1_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def normalized(text: str) -> str:
    """A text as it is fixed: no byte order mark, `\\n` at line ends, U+FFFD for halves of surrogate pairs."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def read_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the contract's name
    format: TextFormat = "txt",  # noqa: A002
    metadata: Metadata | None = None,
    source: str = "",
    sha256: str | None = None,
    limits: Limits | None = None,
    notes: tuple[str, ...] = (),
    numbered: bool = True,
) -> Document:
    """The document of a text in plain or Markdown form.

    The article's text begins behind the front matter, if there is one. `metadata` comes before what front matter says,
    and that before what the text itself says. `sha256` is that of the file's bytes; without it that of the text in
    UTF-8. `numbered` says whether the lines of the text are those of a file. Raises ReadingError for a text that
    is empty or longer than `limits` allow.
    """
    verbatim = numbered and "\r" not in text
    text = normalized(text)
    if sha256 is None:
        sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    stated, start = front_matter(text)
    unread = [f"{key!r} in the front matter cannot be read" for key in unread_fields(text[:start], stated)]
    body = text[start:]
    check_length(body, limits or Limits(), source or id)
    pieces = scan(body, markdown=format == "md")
    plains = short_words(body, pieces)
    find_headings(pieces, plains)
    return assemble(
        body,
        pieces,
        find_zones(body, pieces, plains),
        limits or Limits(),
        id=id,
        metadata=(metadata or Metadata()).filled_from(stated),
        sha256=sha256,
        source=source,
        first_line=1 + text.count("\n", 0, start) if numbered else None,
        notes=(*notes, *unread),
        offset=start if verbatim else None,
    )


def read_plain_file(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The document of a plain text file."""
    yield _read_file(source, options, "txt")


def read_markdown_file(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The document of a Markdown file."""
    yield _read_file(source, options, "md")


def _read_file(source: Source, options: ReadOptions, form: TextFormat) -> Document:
    text, note = decode(source.data, declared=options.encoding or source.encoding, name=source.name)
    return read_text(
        text,
        id=source.id,
        format=form,
        metadata=options.metadata.filled_from(source.metadata),
        source=source.name,
        sha256=source.sha256,
        limits=options.limits,
        notes=(*source.notes, note) if note else source.notes,
        numbered=source.is_file,
    )


def check_length(text: str, limits: Limits, source: str) -> None:
    """Raise ReadingError for a text that is empty or too long."""
    if not text.strip():
        raise ReadingError(f"{source}: holds no text; leave it out, or save it again")
    if len(text) > limits.characters:
        raise ReadingError(f"{source}: longer than {limits.characters:,} characters (limit `characters`); split it")


def assemble(
    text: str,
    pieces: Sequence[Piece],
    zones: Sequence[Zone],
    limits: Limits,
    *,
    id: str,  # noqa: A002
    metadata: Metadata,
    sha256: str,
    source: str,
    first_line: int | None = None,
    notes: tuple[str, ...] = (),
    offset: int | None = None,
) -> Document:
    """A document from a text and its pieces; what the metadata leaves open is taken from the text."""
    blocks = tuple(
        Block(
            piece.start,
            piece.end,
            piece.kind,
            zone,
            piece.level,
            language_of(text[piece.start : piece.end]),
            piece.table,
            piece.cells,
            piece.header,
            is_too_long(text, piece, limits.sentence_characters),
        )
        for piece, zone in zip(pieces, zones, strict=True)
    )
    title = (metadata.title or "")[:_LONGEST_TITLE] or _title(text, blocks)
    masthead = read_masthead(title, _opening(text, blocks))
    article = Article(
        id=id,
        title=title,
        publisher=metadata.publisher or masthead.publisher,
        url=metadata.url,
        published=metadata.published or masthead.published,
        language=metadata.language or _main_language(blocks),
        sha256=sha256,
        copy_of=None,
        notes=(*notes, *_passed_over(blocks, limits)),
        text=text,
    )
    return Document(article, blocks, source, first_line, origin_of(source, id, first_line, offset))


def _passed_over(blocks: Sequence[Block], limits: Limits) -> Iterator[str]:
    """The note on blocks in which no claims are looked for."""
    if long := sum(block.passed_over for block in blocks):
        yield (
            f"no claims are looked for in {long} {'passage' if long == 1 else 'passages'} with a sentence or cell "
            f"of more than {limits.sentence_characters:,} characters (limit `sentence_characters`)"
        )


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    """The words of the first heading, if no running text stands before it."""
    for block in blocks:
        if block.zone == "headline" and block.end - block.start <= _LONGEST_TITLE:
            return view(text, block.start, block.end).text or None
        if block.zone == "body" and block.end - block.start > _LONG_PARAGRAPH:
            return None
    return None


def _opening(text: str, blocks: Sequence[Block]) -> list[str]:
    """The words of the blocks that may be a masthead, up to the second long paragraph, without the title."""
    opening: list[str] = []
    paragraphs, titled = 0, False
    for block in blocks:
        if block.zone == "related":
            continue
        if block.zone == "headline" and not titled:
            titled = True
            continue
        if len(opening) >= _OPENING_PIECES or block.kind in ("row", "bullet"):
            break
        opening.append(view(text, block.start, min(block.end, block.start + _DATELINE_REACH)).text)
        paragraphs += block.end - block.start > _LONG_PARAGRAPH
        if paragraphs >= _OPENING_PARAGRAPHS:
            break
    return opening


def _main_language(blocks: Sequence[Block]) -> str | None:
    size: Counter[str] = Counter()
    for block in blocks:
        # A Han character says about as much as three Latin letters.
        size[block.language] += (block.end - block.start) * (1 if block.language == "en" else 3)
    return size.most_common(1)[0][0] if size else None

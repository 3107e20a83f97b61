"""Word documents (`.docx`): paragraphs, headings, lists and tables."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from claimgraph.errors import ReadingError
from claimgraph.reading.archives import BROKEN, read_bounded
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.feeds import local_name, parse_xml
from claimgraph.reading.headings import find_headings, short_words
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.render import Cell, TextBuilder
from claimgraph.reading.source import Source
from claimgraph.reading.text import assemble, check_length, normalized
from claimgraph.reading.zones import find_zones

_BODY = "word/document.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|标题|title)\s*(\d?)", re.IGNORECASE)


def read_docx(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The document of a Word file. Headings are told by their style's name; tracked deletions are left out."""
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive, archive.open(_BODY) as stream:
            data = read_bounded(stream, source.name, options.limits, len(source.data))
    except (*BROKEN, KeyError) as error:
        raise ReadingError(f"{source.name}: not a readable Word document: {error}; save it again") from error
    body = parse_xml(data, source.name).find(f"{_WORD}body")
    builder = TextBuilder()
    for element in body if body is not None else ():
        _add(builder, element)
    text = normalized(builder.text())
    check_length(text, options.limits, source.name)
    plains = short_words(text, builder.pieces)
    find_headings(builder.pieces, plains)
    yield assemble(
        text,
        builder.pieces,
        find_zones(text, builder.pieces, plains),
        options.limits,
        id=source.id,
        metadata=options.metadata.filled_from(source.metadata),
        sha256=source.sha256,
        source=source.name,
        notes=source.notes,
    )


def _add(builder: TextBuilder, element: etree._Element) -> None:
    name = local_name(element)
    if name == "p":
        _add_paragraph(builder, element)
    elif name == "tbl":
        builder.begin_table()
        for row in element.iterfind(f"{_WORD}tr"):
            header = row.find(f"{_WORD}trPr/{_WORD}tblHeader") is not None
            builder.add_row([_cell(cell) for cell in row.iterfind(f"{_WORD}tc")], header=header)
    elif name == "sdt":
        for child in element.iterfind(f"{_WORD}sdtContent/*"):
            _add(builder, child)


def _add_paragraph(builder: TextBuilder, paragraph: etree._Element) -> None:
    words = _words(paragraph)
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    heading = _HEADING.match(style.get(f"{_WORD}val", "") if style is not None else "")
    number = paragraph.find(f"{_WORD}pPr/{_WORD}numPr")
    if heading:
        builder.add("heading", words, min(int(heading.group(1) or 1), 6))
    elif number is not None:
        level = number.find(f"{_WORD}ilvl")
        builder.add("bullet", words, int(level.get(f"{_WORD}val", "0")) if level is not None else 0)
    else:
        builder.add("paragraph", words)


def _cell(cell: etree._Element) -> Cell:
    span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
    columns = span.get(f"{_WORD}val", "1") if span is not None else "1"
    words = " ".join(filter(None, (_words(p) for p in cell.iter(f"{_WORD}p"))))
    return Cell(words, int(columns) if columns.isdigit() else 1)


def _words(paragraph: etree._Element) -> str:
    parts = []
    for element in paragraph.iter():
        name = local_name(element)
        if name == "t":
            parts.append(element.text or "")
        elif name in ("tab", "br", "cr"):
            parts.append(" ")
        elif name == "noBreakHyphen":
            parts.append("-")
    return " ".join("".join(parts).split())

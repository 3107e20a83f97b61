"""Saved web pages: what a reader sees of them, as text, with the article told from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from claimgraph.errors import ReadingError
from claimgraph.reading.decode import decode
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.headings import find_headings, short_words
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.page_layout import find_layout
from claimgraph.reading.page_metadata import page_metadata
from claimgraph.reading.page_text import render
from claimgraph.reading.source import Source
from claimgraph.reading.text import assemble, check_length, normalized
from claimgraph.reading.zones import find_zones

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w:.-]{1,40})",
    re.IGNORECASE,
)
_HEAD_BYTES = 8_192


def read_page(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The document of an HTML page.

    Its text is the page's visible words with Markdown's marks for headings, bullets and tables. Menus, teasers,
    comments and notices stay in it, in the zone `related`. Raises ReadingError for pages nested too deeply.
    """
    declared = options.encoding or source.encoding or _declared(source.data)
    markup, note = decode(source.data, declared=declared, name=source.name)
    root = parse_page(markup, source.name, options.limits.element_depth)
    builder = render(root, find_layout(root))
    text = normalized(builder.text())
    check_length(text, options.limits, source.name)
    plains = short_words(text, builder.pieces)
    if not any(piece.kind == "heading" and not piece.furniture for piece in builder.pieces):
        find_headings(builder.pieces, plains)
    yield assemble(
        text,
        builder.pieces,
        find_zones(text, builder.pieces, plains),
        options.limits,
        id=source.id,
        metadata=options.metadata.filled_from(source.metadata).filled_from(page_metadata(root)),
        sha256=source.sha256,
        source=source.name,
        notes=(*source.notes, note) if note else source.notes,
    )


def parse_page(markup: str, name: str, depth: int) -> etree._Element:
    """The root element of a page; raises ReadingError for an empty page or one nested deeper than `depth`."""
    parser = etree.HTMLParser(huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(markup.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(f"{name}: is not a readable page: {error}; save it again") from error
    if root is None:
        raise ReadingError(f"{name}: holds no text; leave it out, or save it again")
    too_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    if too_deep or _is_deeper(root, depth):
        raise ReadingError(f"{name}: elements nested too deeply (limit `element_depth`)")
    return root


def _is_deeper(root: etree._Element, depth: int) -> bool:
    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > depth:
            return True
    return False


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD_BYTES])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None

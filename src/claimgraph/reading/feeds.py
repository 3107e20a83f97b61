"""RSS and Atom: an article an entry, as far as the feed holds it."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from claimgraph.errors import ReadingError
from claimgraph.reading.dates import parse_date
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Source

_ENTRIES = frozenset({"item", "entry"})
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated")


def read_feed(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The entries of an RSS (0.9 to 2.0) or Atom feed; XHTML files are read as pages. Entities are never expanded."""
    root = parse_xml(source.data, source.name)
    if local_name(root) == "html":
        yield source.member("page", source.data, ".html", id=source.id)
        return
    entries = [element for element in root.iter() if local_name(element) in _ENTRIES]
    if not entries:
        raise ReadingError(f"{source.name}: is XML, but neither RSS nor Atom; give a feed, or save the page as HTML")
    if len(entries) > options.limits.members:
        raise ReadingError(f"{source.name}: more entries than the limit `members`")
    channel = next((element for element in root.iter() if local_name(element) in ("channel", "feed")), root)
    publisher = _child_text(channel, "title")
    language = _child_text(channel, "language")
    for number, entry in enumerate(entries, 1):
        body = next((text for name in _BODIES if (text := _body(entry, name))), None)
        if body is None:
            yield Failure(f"{source.name}#{number}", "an entry without text")
            continue
        metadata = Metadata(
            title=_child_text(entry, "title"),
            publisher=_child_text(entry, "source") or publisher,
            url=_link(entry),
            published=next((d for name in _DATES if (d := _date(_child_text(entry, name)))), None),
            language=language.split("-")[0].lower() if language else None,
        )
        yield source.member(str(number), body.encode("utf-8", "replace"), ".html", metadata=metadata, encoding="utf-8")


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of an XML document, without entities, network or limits lifted; raises ReadingError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(f"{name}: is not well-formed XML: {error}; mend it or save it again") from error


def local_name(element: etree._Element) -> str:
    """A tag without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _child_text(element: etree._Element, name: str) -> str | None:
    child = _child(element, name)
    return " ".join("".join(map(str, child.itertext())).split()) or None if child is not None else None


def _body(entry: etree._Element, name: str) -> str | None:
    """The HTML of an entry's body; Atom may hold it as elements."""
    child = _child(entry, name)
    if child is None:
        return None
    if len(child):
        return etree.tostring(child, encoding="unicode", with_tail=False)
    return child.text if child.text and child.text.strip() else None


def _link(entry: etree._Element) -> str | None:
    for child in entry:
        if local_name(child) == "link" and child.get("rel", "alternate") == "alternate":
            link = (child.get("href") or child.text or "").strip()
            if link.startswith(("http://", "https://")):
                return link
    return None


def _date(text: str | None) -> str | None:
    if not text:
        return None
    if found := parse_date(text):
        return found
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None

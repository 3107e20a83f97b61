"""What an HTML page says of itself: meta tags, JSON-LD, links."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from claimgraph.reading.dates import parse_date
from claimgraph.reading.metadata import Metadata, from_mapping

_LONGEST_JSON = 1_000_000
_LONGEST_SITE = 40
_MOST_HEADLINES = 20
_ARTICLE_TYPES = ("article", "posting", "report")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "url": ("og:url",),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish_date",
        "date",
        "weibo:article:create_at",
    ),
    "language": ("og:locale", "content-language", "dc.language"),
}
_STRUCTURED_FIELDS = ("headline", "datePublished", "publisher", "inLanguage", "url")
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", " » ", "_", "|", "-", "—")


def page_metadata(root: etree._Element) -> Metadata:
    """Title, publisher, address, date and language as the page's head and its structured data state them."""
    meta = _meta_tags(root)
    linked = Metadata(url=_canonical(root), language=_language(root.get("lang") or root.get("xml:lang")))
    tagged = Metadata(
        title=_first(meta, "title"),
        publisher=_first(meta, "publisher"),
        url=_address(_first(meta, "url")),
        published=next((d for name in _META["published"] if (d := parse_date(meta.get(name, "")))), None),
        language=_language(_first(meta, "language")),
    )
    found = _structured(root).filled_from(linked).filled_from(tagged).filled_from(Metadata(published=_time(root)))
    title = _without_site(found.title or _words(root.find(".//title")), found.publisher)
    return _by_headline(root, title).filled_from(Metadata(title=title)).filled_from(found)


def _meta_tags(root: etree._Element) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = " ".join((tag.get("content") or "").split())
        if name and content:
            tags.setdefault(name.strip().lower(), content)
    return tags


def _first(meta: dict[str, str], field: str) -> str | None:
    return next((meta[name] for name in _META[field] if name in meta), None)


def _structured(root: etree._Element) -> Metadata:
    """The first article in the page's JSON-LD."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > _LONGEST_JSON:
            continue
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(str(k).lower().endswith(_ARTICLE_TYPES) for k in kinds):
                return from_mapping({key: item[key] for key in _STRUCTURED_FIELDS if key in item})
    return Metadata()


def _items(found: object) -> Iterator[dict[str, object]]:
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _canonical(root: etree._Element) -> str | None:
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            return _address(link.get("href"))
    return None


def _address(url: str | None) -> str | None:
    url = (url or "").strip()
    return url if url.startswith(("http://", "https://")) else None


def _language(code: str | None) -> str | None:
    return code.replace("_", "-").split("-")[0].strip().lower() or None if code else None


def _time(root: etree._Element) -> str | None:
    """The date of the first `<time>` marked as the date of publication, or of the only one."""
    times = [(time, parse_date(time.get("datetime") or _words(time) or "")) for time in root.iter("time")]
    marked = [d for t, d in times if d and ("pubdate" in t.attrib or "publish" in t.get("itemprop", "").lower())]
    stated = {d for _, d in times if d}
    return marked[0] if marked else stated.pop() if len(stated) == 1 else None


def _by_headline(root: etree._Element, title: str | None) -> Metadata:
    """Title and site where the page's title is a headline with the site's name behind it."""
    for element in islice(root.iter("h1"), _MOST_HEADLINES):
        headline = _words(element)
        if not (headline and title and title.startswith(headline)) or title == headline:
            continue
        rest = title[len(headline) :].strip()
        for separator in filter(None, map(str.strip, _SEPARATORS)):
            if rest.startswith(separator):
                site = rest.rpartition(separator)[2].strip()
                return Metadata(title=headline, publisher=site if 0 < len(site) <= _LONGEST_SITE else None)
    return Metadata()


def _words(element: etree._Element | None) -> str | None:
    return " ".join("".join(map(str, element.itertext())).split()) or None if element is not None else None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """The title without the name of the site behind it, as `<title>` has it."""
    if title is None or publisher is None:
        return title
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and tail.strip().lower() == publisher.lower() and head.strip():
            return head.strip()
    return title

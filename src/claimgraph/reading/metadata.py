"""What is known of an article beside its text, and where a file may say it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields

import yaml

from claimgraph.reading.dates import parse_date

_LONGEST_FRONT_MATTER = 65_536
"""Characters. Longer blocks between rules are no front matter, and are not searched."""
_LONGEST_VALUE = 2_000
_FENCES = {
    "---\n": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++\n": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_YAML_KEY = re.compile(r"^([A-Za-z_][\w.-]*)[ \t]*:(?=[ \t\n]|\Z)", re.MULTILINE)
_NAMES = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "publication", "outlet", "site", "sitename", "source", "website"),
    "url": ("canonical", "canonicalurl", "url", "link", "permalink", "sourceurl", "source"),
    "published": (
        "published",
        "publishedat",
        "publishedon",
        "datepublished",
        "publisheddate",
        "publishdate",
        "pubdate",
        "date",
    ),
    "language": ("language", "lang", "locale", "inlanguage"),
}
_URL = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; None where nothing is. `published` is YYYY, YYYY-MM or YYYY-MM-DD."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None

    def filled_from(self, other: Metadata) -> Metadata:
        """This, and what it leaves open from the other."""
        return Metadata(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})


def from_mapping(mapping: Mapping[str, object]) -> Metadata:
    """Metadata under the usual names ("title", "date", "publisher", "canonical_url" ...), in any case.

    A publisher may be an object with a name. Values that do not fit (a publisher that is a URL) are left out.
    """
    known = {re.sub(r"[_\W]", "", str(key)).lower(): _plain(value) for key, value in mapping.items()}

    def first(field: str, *, url: bool = False) -> str | None:
        values = (known.get(name) for name in _NAMES[field])
        return next((v for v in values if v and bool(_URL.fullmatch(v)) == url), None)

    language = first("language")
    return Metadata(
        title=first("title"),
        publisher=first("publisher"),
        url=first("url", url=True),
        published=next((d for name in _NAMES["published"] if (d := parse_date(known.get(name) or ""))), None),
        language=re.split(r"[-_]", language.lower())[0] if language else None,
    )


def _plain(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str | int | float):
        return None
    return " ".join(str(value)[:_LONGEST_VALUE].split()) or None


def front_matter(text: str) -> tuple[Metadata, int]:
    """The metadata of a text's front matter (YAML, TOML, or one line of JSON), and where the text itself begins.

    No front matter gives empty metadata and 0. A field that cannot be read is left out; the others count.
    """
    if text.startswith("{"):
        return _first_line(text)
    fence = _FENCES.get(text[:4])
    end = fence.search(text, 4, _LONGEST_FRONT_MATTER) if fence else None
    if end is None:
        return Metadata(), 0
    inner = text[4 : end.start()]
    if text.startswith("+++"):
        return from_mapping(_toml(inner)), end.end()
    if inner.strip() and not _YAML_KEY.match(inner.lstrip("\n")):
        return Metadata(), 0  # a rule, then text, then another rule
    return from_mapping(_yaml(inner)), end.end()


def unread_fields(head: str, stated: Metadata) -> tuple[str, ...]:
    """The keys of a front matter in YAML whose values should say title, date or publisher, and could not be read."""
    unread = []
    for key in _YAML_KEY.finditer(head):
        name = re.sub(r"[_\W]", "", key[1]).lower()
        field = next((f for f in ("title", "published", "publisher") if name in _NAMES[f]), None)
        value = head[key.end() : head.find("\n", key.end()) % (len(head) + 1)].strip()
        if field is not None and value and not _URL.fullmatch(value) and getattr(stated, field) is None:
            unread.append(key[1])
    return tuple(dict.fromkeys(unread))


def _first_line(text: str) -> tuple[Metadata, int]:
    end = text.find("\n", 0, _LONGEST_FRONT_MATTER)
    try:
        found = json.loads(text[:end]) if end > 0 else None
    except (ValueError, RecursionError):
        return Metadata(), 0
    known = from_mapping(found) if isinstance(found, dict) else Metadata()
    return (known, end + 1) if known != Metadata() else (known, 0)


def _toml(inner: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(inner)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _yaml(inner: str) -> dict[str, object]:
    """The top-level fields that we use, each read by itself: quick, and a broken one harms no other."""
    used = {name for names in _NAMES.values() for name in names}
    keys = list(_YAML_KEY.finditer(inner))
    ends = [*(key.start() for key in keys), len(inner)][1:]
    found: dict[str, object] = {}
    for key, end in zip(keys, ends, strict=True):
        if re.sub(r"[_\W]", "", key.group(1)).lower() not in used or end - key.start() > 2 * _LONGEST_VALUE:
            continue
        try:
            field = yaml.load(inner[key.start() : end], Loader=yaml.BaseLoader)
        except (yaml.YAMLError, RecursionError):
            continue
        if isinstance(field, dict):
            found |= field
    return found

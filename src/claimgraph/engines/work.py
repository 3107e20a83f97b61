"""The one function that every engine runs: a part of the articles in, what they claim out, as a few bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from claimgraph.engines.parts import Part, Slice
from claimgraph.extraction import extract, load_extractor
from claimgraph.model import Article, Claim
from claimgraph.reading import Document, Failure, Item, Origin, ReadOptions, read_item
from claimgraph.reading.source import Source


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides about the claims of an article, apart from the article; the same for every part of a run."""

    catalog: tuple[Path, ...] = ()
    lexicon: tuple[Path, ...] = ()
    reading: ReadOptions = field(default_factory=ReadOptions)
    texts_of_all: bool = True
    """Whether the texts of articles without any claim are handed back too."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, its claims, the line of its file on which each claim's quote begins, where it has lines; its file."""

    article: Article
    claims: tuple[Claim, ...]
    lines: tuple[int | None, ...]
    origin: Origin | None = None


def read_part(part: Part, settings: Settings) -> bytes:
    """What a part's articles claim, as lines of JSON that `decoded` reads; the ids are not unique beyond the part.

    Depends on nothing but the files and the settings, so it may run anywhere, and run again.
    """
    return b"".join(map(_encoded, readings(part, settings)))


def readings(part: Part, settings: Settings) -> Iterator[Reading | Failure]:
    """The same as records, one by one."""
    extractor = load_extractor(settings.catalog, settings.lexicon)
    for found in _documents(part, settings.reading):
        if isinstance(found, Failure):
            yield found
            continue
        article = found.article
        try:
            claims = tuple(extract(found, extractor))
        except Exception as error:  # one text that we cannot cope with must not end the run of all others
            reason = f"its claims could not be read ({type(error).__name__}: {error}); please report this"
            yield Failure(article.id, reason)
            continue
        if not claims and not settings.texts_of_all:
            article = article.model_copy(update={"text": ""})
        yield Reading(article, claims, tuple(found.line_of(claim.start) for claim in claims), found.origin)


def decoded(data: bytes) -> Iterator[Reading | Failure]:
    """The records that `read_part` wrote."""
    for line in data.splitlines():
        row = json.loads(line)
        if "failure" in row:
            yield Failure(**row["failure"])
        else:
            claims = tuple(map(Claim.model_validate, row["claims"]))
            origin = Origin(**row["origin"]) if row.get("origin") else None
            yield Reading(Article.model_validate(row["article"]), claims, tuple(row["lines"]), origin)


def renamed(reading: Reading, article_id: str) -> Reading:
    """The reading as it would be if the article had this id."""
    old = reading.article.id
    if old == article_id:
        return reading
    article = reading.article.model_copy(update={"id": article_id})
    claims = tuple(_renamed(claim, old, article_id) for claim in reading.claims)
    return replace(reading, article=article, claims=claims)


def _renamed(claim: Claim, old: str, new: str) -> Claim:
    benchmark = claim.benchmark
    if benchmark is not None and not benchmark.named:  # described boards are told apart by their article
        benchmark = benchmark.model_copy(
            update={"id": _with_prefix(benchmark.id, f"unnamed:{old}:", f"unnamed:{new}:")}
        )
    identity = {"id": _with_prefix(claim.id, f"{old}#", f"{new}#"), "article": new}
    return claim.model_copy(update=identity | {"benchmark": benchmark})


def _with_prefix(text: str, old: str, new: str) -> str:
    return new + text.removeprefix(old) if text.startswith(old) else text


def _encoded(found: Reading | Failure) -> bytes:
    if isinstance(found, Failure):
        row: dict[str, Any] = {"failure": asdict(found)}
    else:
        claims = [claim.model_dump(exclude_defaults=True) for claim in found.claims]
        row = {
            "article": found.article.model_dump(exclude_defaults=True),
            "claims": claims,
            "lines": found.lines,
            "origin": found.origin and asdict(found.origin),
        }
    return json.dumps(row).encode() + b"\n"


def _documents(part: Part, options: ReadOptions) -> Iterator[Document | Failure]:
    if part.slice is None:
        for item in part.items:
            yield from read_item(item, options)
    else:
        yield from _sliced(part.items[0], part.slice, options)


def _sliced(item: Item, part: Slice, options: ReadOptions) -> Iterator[Document | Failure]:
    """The articles of an archive that lie in a slice, and the failures behind the last article before them."""
    position, here = 0, part.number == 0

    def wanted(source: Source) -> bool:
        nonlocal position, here
        here = min(position // part.size, part.count - 1) == part.number
        position += len(source.data)
        return here

    for found in read_item(item, options, wanted):
        if here or isinstance(found, Document):
            yield found

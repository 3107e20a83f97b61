"""What is fuzzed: each target takes any bytes, gives them to a public face, and fails where a law is broken."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from claimgraph import run
from claimgraph.catalog import load_catalog, parse_name, resolve, spot
from claimgraph.errors import ReadingError
from claimgraph.extraction import extract, load_extractor
from claimgraph.model import Article, Claim
from claimgraph.outputs import GRAPH, load, write
from claimgraph.reading import Document, Limits, ReadOptions, read_text, view
from claimgraph.reading.formats import READERS, read_source
from claimgraph.reading.source import Budget, Source
from fuzz.vocabulary import sentences

SUFFIXES = tuple(READERS)
SMALL = Limits(unpacked_bytes=4_000_000, characters=200_000)
"""What a few hundred bytes may unpack to; larger inputs only make the search slower."""
BETWEEN_FILES = b"\xff\n"
"""Parts the files of a run. No UTF-8 holds it, so the articles may hold anything else."""
SINGLE = (".txt", ".md", ".html", ".json", ".csv", ".eml")


def formats(data: bytes) -> None:
    """Any bytes as a file of any format; the first byte is the number of the format."""
    if not data:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    source = Source(f"a{suffix}", "a", suffix, data[1:], budget=Budget(SMALL.unpacked_bytes))
    for found in read_source(source, ReadOptions(limits=SMALL)):
        if isinstance(found, Document):
            check_document(found)
        else:
            assert not found.reason.startswith("unexpectedly"), found


def text(data: bytes) -> None:
    """Any characters as a Markdown article."""
    _claims(data.decode("utf-8", "replace"))


def words(data: bytes) -> None:
    """Articles made of the words and names we know, one for every two bytes."""
    _claims(sentences(data))


def names(data: bytes) -> None:
    """Any characters as a name, alone and within a text."""
    mention = data.decode("utf-8", "replace")
    parse_name(mention)
    for kind in (None, "model", "benchmark", "organization"):
        entity = resolve(mention, kind=kind)  # type: ignore[arg-type]
        assert kind is None or entity.kind in (kind, "family", "group"), entity
    end = 0
    for name in spot(mention, load_catalog()):
        assert end <= name.start < name.end <= len(mention), name
        end = name.end


def runs(data: bytes) -> None:
    """Any bytes as the files of a whole run; each begins with the number of its format."""
    with tempfile.TemporaryDirectory() as where:
        given, out = Path(where, "given"), Path(where, "out")
        given.mkdir()
        for number, file in enumerate(data.split(BETWEEN_FILES)[:6]):
            suffix = SINGLE[file[0] % len(SINGLE)] if file else ".txt"
            Path(given, f"{number}{suffix}").write_bytes(file[1:])
        result = run([given], reading=ReadOptions(limits=SMALL))
        texts = {article.id: article for article in result.articles}
        check_claims(result.claims, texts)
        known = {claim.id for claim in result.claims}
        assert all(known.issuperset((*f.claims, *f.also)) for f in result.findings)
        assert not [f for f in result.failures if "unexpectedly" in f.reason or "please report" in f.reason]
        write(result, out)
        assert load(out).claims == result.claims
        json.loads(Path(out, GRAPH).read_text(encoding="utf-8"))


TARGETS: dict[str, Callable[[bytes], None]] = {t.__name__: t for t in (formats, text, words, names, runs)}


def check_document(document: Document) -> None:
    """Blocks lie in the text one after another, and a plain view of each leads back into it."""
    whole = document.article.text
    whole.encode()
    end = 0
    for block in document.blocks:
        assert end <= block.start <= block.end <= len(whole), block
        end = block.end
        seen = view(whole, block.start, block.end)
        start, stop = seen.source(0, len(seen.text))
        assert block.start <= start <= stop <= block.end, block
        assert all(0 <= a <= b <= len(whole) for a, b in block.cells), block


def check_claims(claims: tuple[Claim, ...], articles: dict[str, Article]) -> None:
    """Every quote stands where its claim says."""
    for claim in claims:
        assert articles[claim.article].text[claim.start : claim.end] == claim.quote != "", claim


def _claims(article: str) -> None:
    try:
        document = read_text(article, id="a", format="md", limits=SMALL)
    except ReadingError:
        return
    check_document(document)
    check_claims(tuple(extract(document, load_extractor())), {"a": document.article})

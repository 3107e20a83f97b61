"""The table of formats: which reader takes which suffix, and which suffix stands for which content type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from claimgraph.errors import ReadingError
from claimgraph.reading import archives, feeds, mail, office, pages, pdf, records, text, warc
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Reader, Source

READERS: dict[str, Reader] = {
    ".txt": text.read_plain_file,
    ".text": text.read_plain_file,
    ".md": text.read_markdown_file,
    ".markdown": text.read_markdown_file,
    ".html": pages.read_page,
    ".htm": pages.read_page,
    ".xhtml": pages.read_page,
    ".pdf": pdf.read_pdf,
    ".docx": office.read_docx,
    ".eml": mail.read_message,
    ".mbox": mail.read_mailbox,
    ".rss": feeds.read_feed,
    ".atom": feeds.read_feed,
    ".xml": feeds.read_feed,
    ".json": records.read_json,
    ".jsonl": records.read_jsonl,
    ".ndjson": records.read_jsonl,
    ".csv": records.read_csv,
    ".tsv": records.read_csv,
    ".parquet": records.read_parquet,
    ".warc": warc.read_warc,
    ".warc.gz": warc.read_warc,
    ".zip": archives.read_zip,
    ".tar": archives.read_tar,
    ".tar.gz": archives.read_packed_tar,
    ".tgz": archives.read_packed_tar,
    ".tar.bz2": archives.read_packed_tar,
    ".tar.xz": archives.read_packed_tar,
    ".gz": archives.read_packed,
    ".bz2": archives.read_packed,
    ".xz": archives.read_packed,
}
CONTAINERS = frozenset(
    suffix
    for suffix, reader in READERS.items()
    if reader.__module__ in {module.__name__ for module in (archives, feeds, records, warc)}
    or reader is mail.read_mailbox
)
"""The formats that may hold many articles."""

Wanted = Callable[[Source], bool]
"""Asked of each article of a container, before it is read, whether it is to be read."""

SUFFIXES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "text/csv": ".csv",
    "application/warc": ".warc",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/x-gzip": ".gz",
}


def suffix_of(name: str) -> str | None:
    """The longest suffix of a name that a reader takes (`.tar.gz` before `.gz`), or None."""
    suffixes = [s.lower() for s in PurePosixPath(name).suffixes[-2:]]
    return next((s for s in ("".join(suffixes), *suffixes[-1:]) if s in READERS), None)


def stem_of(name: str) -> str:
    """A name without the suffix that decides its format, or without its last one if none does."""
    suffix = suffix_of(name) or PurePosixPath(name).suffix
    return name[: len(name) - len(suffix)] or name


def sniff(data: bytes) -> str:
    """The suffix for bytes without a name: by their first characters; Markdown for want of anything better."""
    head = data[:4096].lstrip()
    start = head[:256].lower()
    for magic, suffix in ((b"%pdf-", ".pdf"), (b"pk\x03\x04", ".zip"), (b"\x1f\x8b", ".gz"), (b"warc/", ".warc")):
        if start.startswith(magic):
            return suffix
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    if start.startswith((b"<?xml", b"<rss", b"<feed")):
        return ".html" if b"<html" in head else ".xml"
    if start.startswith((b"{", b"[{")):
        return ".jsonl" if start.startswith(b"{") and b"}\n{" in data else ".json"
    return ".md"


def read_source(source: Source, options: ReadOptions, wanted: Wanted | None = None) -> Iterator[Document | Failure]:
    """The documents of a source and of all that is packed in it; what cannot be read becomes a failure.

    Of what is packed in it only the articles are read that are `wanted`.
    """
    if source.suffix is None:
        suffix = suffix_of(source.name)
        if suffix is None:
            return
        source = replace(source, suffix=suffix, id=stem_of(source.id))
    elif not source.suffix:
        source = replace(source, suffix=sniff(source.data))
    if wanted and source.suffix not in CONTAINERS:
        if not wanted(source):
            return
        wanted = None  # an article may itself be wrapped, as the body of a mail is
    try:
        yield from _read(source, options, wanted)
    except ReadingError as error:
        yield Failure(source.name, str(error).removeprefix(f"{source.name}: "))
    except (RecursionError, MemoryError) as error:
        yield Failure(source.name, f"too large or too deeply nested to be read ({type(error).__name__})")
    except Exception as error:  # a fault in a reader, over one odd file, must not end a run over thousands
        yield Failure(source.name, f"unexpectedly unreadable: {type(error).__name__}: {error}")


def _read(source: Source, options: ReadOptions, wanted: Wanted | None) -> Iterator[Document | Failure]:
    reader = READERS.get(source.suffix or "")
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise ReadingError(f"{source.name}: no format known for {source.suffix!r}; known are {known}")
    if source.depth > options.limits.container_depth:
        raise ReadingError(f"{source.name}: packed too deeply (limit `container_depth`)")
    for found in reader(source, options):
        if isinstance(found, Source):
            yield from read_source(found, options, wanted)
        else:
            yield found

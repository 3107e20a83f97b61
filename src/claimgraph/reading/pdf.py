"""PDF files: the text of the pages, read as hard-wrapped plain text."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Source
from claimgraph.reading.text import read_text

_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_EDGE_LINES = 2
_REPEATS = 3


def read_pdf(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The document of a PDF with a text layer.

    Lines that repeat at the top or bottom of three pages or more are left out, with a note: they would stand in the
    middle of sentences. Words divided at a line's end are joined.
    """
    pages = _page_texts(source, options)
    pages, repeated = _without_running_heads(pages)
    text = _HYPHENATED.sub("", "\n\n".join(pages))
    if not text.strip():
        raise ReadingError(f"{source.name}: a PDF without a text layer; recognise its characters first")
    yield read_text(
        text,
        id=source.id,
        metadata=options.metadata.filled_from(source.metadata),
        source=source.name,
        sha256=source.sha256,
        limits=options.limits,
        notes=(*source.notes, f"running heads left out: {repeated}") if repeated else source.notes,
        numbered=False,
    )


def _page_texts(source: Source, options: ReadOptions) -> list[str]:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise ReadingError(f"{source.name}: PDF needs the extra: pip install 'claimgraph[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError(f"{source.name}: protected by a password; save it without one")
        if len(reader.pages) > options.limits.pages:
            raise ReadingError(f"{source.name}: more pages than the limit `pages`")
        return [page.extract_text().strip() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError) as error:
        raise ReadingError(f"{source.name}: not a readable PDF: {error}; save it again") from error


def _without_running_heads(pages: Sequence[str]) -> tuple[list[str], int]:
    """The pages without lines that stand at the edge of several, numbers aside, and how many lines went."""
    split = [page.split("\n") for page in pages]
    seen = Counter(mask for lines in split for mask in {_mask(lines[n]) for n in _edges(lines)})
    kept, dropped = [], 0
    for lines in split:
        edges = {n for n in _edges(lines) if seen[_mask(lines[n])] >= _REPEATS or lines[n].strip().isdigit()}
        dropped += len(edges)
        kept.append("\n".join(line for n, line in enumerate(lines) if n not in edges))
    return kept, dropped


def _edges(lines: Sequence[str]) -> set[int]:
    return {n for n in range(len(lines)) if n < _EDGE_LINES or n >= len(lines) - _EDGE_LINES}


def _mask(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())

"""What a user may choose about reading, and how much reading may cost."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimgraph.reading.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read. What lies beyond them is reported as a failure, never cut silently."""

    characters: int = 10_000_000
    """Of one article. The longest digests have half a million; a line of 50 MB is no article."""
    file_bytes: int = 512 * 1024 * 1024
    """Of one file or member of an archive, which is held in memory while it is read."""
    unpacked_bytes: int = 4 * 1024 * 1024 * 1024
    """Of everything that comes out of one file, archives in archives included."""
    unpacking_ratio: int = 200
    """Unpacked to packed bytes, beyond the first ten million. Text packs ten to fifty times, bombs a thousand."""
    members: int = 200_000
    """Of one archive, feed, mailbox, table or dump."""
    container_depth: int = 4
    """Archives in archives. A mail in a mailbox in a zip in a tar is deep enough."""
    sentence_characters: int = 2_000
    """Of a sentence or cell that claims are looked for in, a Chinese one counted as five; what is longer is kept as
    text, with a note. Of 45,000 sentences of the press none has six hundred; the work grows faster than the length."""
    element_depth: int = 2_000
    """Of HTML. Real pages stay below a hundred."""
    json_bytes: int = 64 * 1024 * 1024
    """Of one JSON document or one line of a JSONL file, which must be parsed as a whole."""
    pages: int = 2_000
    """Of a PDF."""
    seconds: float = 30.0
    """For fetching one URL, all redirects included."""
    redirects: int = 5
    """Of one URL."""
    fetched_bytes: int = 32 * 1024 * 1024
    """Of one URL."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a user may choose about reading; the defaults read everything that can be read."""

    include: tuple[str, ...] = ()
    """Patterns such as `2026/*.html` for the paths below a folder; empty for all."""
    exclude: tuple[str, ...] = ()
    """Patterns for the paths below a folder, or parts of them, that are passed over."""
    format: str | None = None
    """A suffix such as `html` that decides the format of what is named, whatever its name says."""
    encoding: str | None = None
    """Encoding of text files, if it is known; else UTF-8 is tried, and then it is guessed, with a note."""
    fields: tuple[tuple[str, str], ...] = ()
    """Names of fields in JSON, JSONL, CSV and Parquet, as (ours, theirs) with ours among `text`, `id`, `title`,
    `published`, `publisher`, `url`, `language`: `(("text", "body"), ("id", "slug"))`. Usual names are found without."""
    metadata: Metadata = field(default_factory=Metadata)
    """Known of all articles; comes before what the files say."""
    allow_private_addresses: bool = False
    """Whether a URL may lead to this machine or the local network."""
    user_agent: str = "claimgraph (one request for each address a user gives)"
    """How fetching introduces itself."""
    limits: Limits = field(default_factory=Limits)

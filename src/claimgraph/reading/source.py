"""What a reader is handed: some bytes, what they are called, and what is known of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import ReadOptions


@dataclass(slots=True)
class Budget:
    """How many bytes may still come out of the file that everything here is packed in."""

    left: int

    def spend(self, size: int, name: str) -> None:
        """Count bytes unpacked; raises ReadingError when they are too many."""
        self.left -= size
        if self.left < 0:
            raise ReadingError(f"{name}: unpacks to more than the limit `unpacked_bytes`")


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to be read; its suffix decides how."""

    name: str
    """For messages: a path or URL, with the member of an archive or the number of a record behind `#`."""
    id: str
    """Proposed for the article; made unique later."""
    suffix: str | None
    """Lower case, with the dot: `.html`. None where the name decides, and an unknown one is passed over;
    empty where the bytes decide."""
    data: bytes
    metadata: Metadata = field(default_factory=Metadata)
    """What stands outside of the bytes: a sidecar, a mail's header, a feed's entry."""
    encoding: str | None = None
    """As declared outside of the bytes, in a mail's or a server's header."""
    depth: int = 0
    """How many containers it was packed in."""
    budget: Budget = field(default_factory=lambda: Budget(0))
    is_file: bool = True
    """Whether the bytes are a file's own, so that line numbers mean something; false for records and mails."""
    notes: tuple[str, ...] = ()
    """What the reader of the container had to guess."""

    def noted(self, note: str) -> Source:
        """The same source with a note more."""
        return replace(self, notes=(*self.notes, note))

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def member(
        self,
        name: str,
        data: bytes,
        suffix: str | None = None,
        *,
        id: str | None = None,  # noqa: A002 - the contract's name
        metadata: Metadata | None = None,
        encoding: str | None = None,
        is_file: bool = False,
    ) -> Source:
        """Something packed in this source. What is known of the member comes before what is known of the whole."""
        self.budget.spend(len(data), self.name)
        return Source(
            name=f"{self.name}#{name}",
            id=id if id is not None else f"{self.id}/{name}",
            suffix=suffix,
            data=data,
            metadata=metadata.filled_from(self.metadata) if metadata else self.metadata,
            encoding=encoding,
            depth=self.depth + 1,
            budget=self.budget,
            is_file=is_file,
        )


Reader = Callable[[Source, ReadOptions], Iterator[Document | Source | Failure]]
"""Yields documents, further sources (the members of a container) and failures; raises ReadingError."""

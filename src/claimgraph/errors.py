"""The errors claimgraph raises; only the command line turns them into messages and exit codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike


class ClaimgraphError(Exception):
    """Something is wrong with what the user gave; the message names the place and what to do."""


class ReadingError(ClaimgraphError):
    """A file could not be read as an article."""


class WriteError(ClaimgraphError):
    """Something cannot be written; the message names the place."""


@contextmanager
def writing(place: str | PathLike[str]) -> Iterator[None]:
    """Turns what the system says of writing inside into a `WriteError` that names the place."""
    try:
        yield
    except OSError as error:
        raise WriteError(
            f"cannot write to {place}: {error.strerror}; make room there, or choose another place"
        ) from error


class CatalogError(ClaimgraphError):
    """A catalogue file is wrong; the message names the file and the entry."""


class LexiconError(ClaimgraphError):
    """A lexicon file is wrong; the message names the file and the entry."""

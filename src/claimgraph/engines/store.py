"""The parts of a run that are done, kept on disk so that a run that was cut off can go on where it was."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from claimgraph.engines.parts import Part
from claimgraph.engines.work import Settings
from claimgraph.errors import writing


class Store:
    """A folder with a file for each part that is done; a file is there whole or not at all.

    A file's name tells what was read and how, so what was changed since, or is read otherwise now, is read again.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Nothing is touched before something is kept."""
        self._folder = folder
        self._settings = _fingerprint(settings)

    def has(self, part: Part) -> bool:
        """Whether the part is done."""
        return self._path(part).is_file()

    def get(self, part: Part) -> bytes:
        """What `keep` was given for the part."""
        return self._path(part).read_bytes()

    def keep(self, part: Part, data: bytes) -> None:
        """Write down what a part gave; raises `WriteError` where that cannot be done."""
        path = self._path(part)
        temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            with writing(self._folder):
                self._folder.mkdir(parents=True, exist_ok=True)
                temporary.write_bytes(data)
                temporary.replace(path)
        finally:
            with suppress(OSError):  # the error of writing says more
                temporary.unlink(missing_ok=True)

    def _path(self, part: Part) -> Path:
        return self._folder / f"{part.number:07}-{part.fingerprint}-{self._settings}.jsonl"


def _fingerprint(settings: Settings) -> str:
    """Of the settings, what the user's own files of names and words say, and the program."""
    from importlib.metadata import version

    said = hashlib.sha256(f"{version('claimgraph')} {settings!r}".encode())
    for path in (*settings.catalog, *settings.lexicon):
        said.update(path.read_bytes())
    return said.hexdigest()[:8]

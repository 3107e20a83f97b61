"""From paths to documents: walking folders, naming articles, collecting failures."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claimgraph.errors import UnreadableArticle
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.limits import Limits
from claimgraph.reading.metadata import Metadata, from_mapping
from claimgraph.reading.text import read_text


def read_paths(paths: Iterable[str | Path], limits: Limits | None = None) -> tuple[list[Document], list[Failure]]:
    """The documents of files and folders (searched to the bottom, in sorted order), and the files that gave none.

    An article's id is its path inside the folder given, or the file's name, without extension; where two collide the
    later one gets a number. Files of other formats are passed over in a folder and are failures when named themselves.
    """
    limits = limits or Limits()
    documents: list[Document] = []
    failures: list[Failure] = []
    taken: set[str] = set()
    for path, stem in _files(paths):
        try:
            document = _read_file(path, stem, limits)
        except (UnreadableArticle, OSError) as error:
            failures.append(Failure(str(path), _reason(error, path)))
            continue
        unique = _unique(document.article.id, taken)
        documents.append(replace(document, article=document.article.model_copy(update={"id": unique})))
    return documents, failures


def _files(paths: Iterable[str | Path]) -> Iterator[tuple[Path, str]]:
    for path in map(Path, paths):
        if path.is_dir():
            for file in sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in (".txt", ".md")):
                yield file, file.relative_to(path).with_suffix("").as_posix()
        else:
            yield path, path.stem


def _reason(error: Exception, path: Path) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error).removeprefix(f"{path}: ")


def _unique(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _read_file(path: Path, stem: str, limits: Limits) -> Document:
    suffix = path.suffix.lower()
    if suffix not in (".txt", ".md"):
        raise UnreadableArticle(f"{path}: no format known for {suffix or 'files without extension'}")
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error
    return read_text(
        text,
        id=stem,
        format="md" if suffix == ".md" else "txt",
        metadata=_sidecar(path),
        source=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        limits=limits,
    )


def _sidecar(path: Path) -> Metadata:
    for name in (path.with_suffix(".meta.json"), path.with_suffix(".json")):
        if name.is_file():
            try:
                found = json.loads(name.read_bytes())
            except (ValueError, RecursionError):
                continue
            if isinstance(found, dict):
                return from_mapping(found)
    return Metadata()

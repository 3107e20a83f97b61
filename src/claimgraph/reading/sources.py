"""From what a user names (files, folders, addresses, standard input) to documents: finding, naming, collecting."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import urlsplit

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.formats import SUFFIXES, Wanted, read_source, stem_of, suffix_of
from claimgraph.reading.metadata import Metadata, from_mapping
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Budget, Source

_LONGEST_ID = 200
_LONGEST_SIDECAR = 1_000_000
_STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Located:
    """A file or an address that was found and has not been read."""

    path: str
    stem: str
    """Proposed for the article's id; of an address, nothing."""
    size: int = 0
    """In bytes; 0 for an address."""
    modified: int = 0
    """In nanoseconds, as the file system has it."""


_PROBLEMS = {
    errno.ENOENT: "is not there; check the path",
    errno.EACCES: "may not be read; allow it, or leave it out",
    errno.EPERM: "may not be read; allow it, or leave it out",
    errno.ELOOP: "is a link that leads in a circle; remove it, or name the file itself",
    errno.ENAMETOOLONG: "is too long a path; move the file further up",
}
"""What is wrong with a path, and what to do, by the system's error number."""

Item = Located | Source | Failure
"""Something to be read: where it is, or its bytes (of standard input), or why it cannot be."""


def read_paths(paths: Iterable[str | Path], options: ReadOptions | None = None) -> tuple[list[Document], list[Failure]]:
    """The documents of files, folders, addresses and standard input (`-`), and the sources that gave none.

    See `iterate_paths` for the order, the ids and what becomes a failure.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    for found in iterate_paths(paths, options):
        if isinstance(found, Document):
            documents.append(found)
        else:
            failures.append(found)
    return documents, failures


def iterate_paths(paths: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Document | Failure]:
    """Documents and failures one by one, so that no more than one file is in memory.

    Folders are searched to the bottom, in the order of the names. An article's id is its path inside the folder given,
    or the file's name, without extension; where two collide the later one gets a number. Members of archives and
    records add their name, number or id. Files of other formats, hidden files and sidecars are passed over in a
    folder; a file named itself must be readable, or it is a failure. Links out of the folder are failures.
    """
    options = options or ReadOptions()
    taken: set[str] = set()
    for item in locate(paths, options):
        for found in read_item(item, options):
            if isinstance(found, Document):
                unique = unique_id(found.article.id, taken)
                yield replace(found, article=found.article.model_copy(update={"id": unique}))
            else:
                yield found


def read_item(item: Item, options: ReadOptions, wanted: Wanted | None = None) -> Iterator[Document | Failure]:
    """The documents of one thing located; their ids are those proposed, not yet made unique.

    Where it holds many articles, `wanted` says of each, before it is read, whether it is to be read at all.
    """
    if isinstance(item, Failure):
        yield item
        return
    if isinstance(item, Source):
        yield from read_source(item, options, wanted)
        return
    try:
        source = _opened(item, options)
    except ReadingError as error:
        yield Failure(item.path, str(error).removeprefix(f"{item.path}: "))
    except OSError as error:
        yield _unreadable(item.path, error)
    else:
        yield from read_source(source, options, wanted)


def unique_id(wanted: str, taken: set[str]) -> str:
    """A clean id that was not taken, and now is: one Unicode form, no control characters, no way up a path."""
    clean = "".join(c for c in unicodedata.normalize("NFC", wanted) if c.isprintable()).replace("\\", "/")
    parts = [part.strip() for part in clean.split("/")]
    clean = "/".join(part for part in parts if part not in ("", ".", ".."))[:_LONGEST_ID] or "article"
    name, number = clean, 1
    while name in taken:
        number += 1
        name = f"{clean}-{number}"
    taken.add(name)
    return name


def locate(paths: Iterable[str | Path], options: ReadOptions) -> Iterator[Item]:
    """What there is to read, in the order of the paths' names whatever order they are given in.

    Only standard input is read here.
    """
    for path in sorted(paths, key=str):
        try:
            if str(path) == _STANDARD_INPUT:
                yield _standard_input(options)
            elif _is_address(str(path)):
                yield Located(str(path), "")
            elif Path(path).is_dir():
                yield from _folder(Path(path), options)
            else:
                yield _located(Path(path), stem_of(Path(path).name))
        except ReadingError as error:
            yield Failure(str(path), str(error).removeprefix(f"{path}: "))
        except OSError as error:
            yield _unreadable(path, error)


def _unreadable(path: str | Path, error: OSError) -> Failure:
    """What the system says of a path, and what to do about it, in our words where there are some."""
    if error.errno == errno.ENOENT and Path(path).is_symlink():
        return Failure(str(path), "is a link to a file that is not there; mend or remove it")
    return Failure(str(path), _PROBLEMS.get(error.errno or 0) or error.strerror or str(error))


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _located(path: Path, stem: str) -> Located:
    status = path.stat()
    return Located(str(path), stem, status.st_size, status.st_mtime_ns)


def _opened(located: Located, options: ReadOptions) -> Source:
    if _is_address(located.path):
        return _fetched(located.path, options)
    return _file(Path(located.path), located.stem, options)


def _folder(folder: Path, options: ReadOptions) -> Iterator[Item]:
    """The readable files below a folder. Links to folders are not followed, links to files only inside the folder."""
    root = folder.resolve()
    unread: list[OSError] = []
    found = sorted(_walk(folder, options, unread), key=lambda p: p.relative_to(folder).as_posix())
    for error in sorted(unread, key=lambda error: str(error.filename)):
        yield _unreadable(error.filename, error)
    if not found and not unread:
        yield Failure(str(folder), "is a folder without articles; give one that holds .txt, .md or .html files, say")
    for path in found:
        inside = path.relative_to(folder).as_posix()
        try:
            if path.is_symlink() and not Path(os.path.realpath(path, strict=True)).is_relative_to(root):
                yield Failure(str(path), "is a link that leads out of the folder; name the file itself to have it read")
            else:
                yield _located(path, stem_of(inside))
        except OSError as error:
            yield _unreadable(path, error)


def _walk(folder: Path, options: ReadOptions, unread: list[OSError]) -> Iterator[Path]:
    """The files below a folder whose names say that they can be read; `unread` gets the folders that may not be."""
    for where, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        beside = set(names)
        for name in names:
            path = Path(where, name)
            inside = path.relative_to(folder).as_posix()
            if name.startswith(".") or (suffix_of(name) is None and options.format is None):
                continue
            if not _is_sidecar(name, beside) and _is_wanted(inside, options):
                yield path


def _is_wanted(inside: str, options: ReadOptions) -> bool:
    name = inside.rpartition("/")[2]

    def matches(patterns: tuple[str, ...]) -> bool:
        return any(fnmatchcase(inside, pattern) or fnmatchcase(name, pattern) for pattern in patterns)

    return (not options.include or matches(options.include)) and not matches(options.exclude)


def _is_sidecar(name: str, beside: set[str]) -> bool:
    """Whether a JSON file only describes an article beside it."""
    if not name.lower().endswith(".json"):
        return False
    stem = re.sub(r"(?:\.meta)?\.json$", "", name, flags=re.IGNORECASE)
    return any(other != name and stem_of(other) == stem and suffix_of(other) not in (".json", None) for other in beside)


def _file(path: Path, stem: str, options: ReadOptions) -> Source:
    """A file as a source; raises ReadingError or OSError for what is no file, or too large."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError(f"{path}: is not a file but a device or pipe; give files or folders")
    if status.st_size > options.limits.file_bytes:
        raise ReadingError(f"{path}: is larger than {options.limits.file_bytes:,} bytes (limit `file_bytes`); split it")
    suffix = _chosen(options) or suffix_of(path.name) or path.suffix.lower() or "no extension"
    budget = Budget(options.limits.unpacked_bytes)
    return Source(str(path), stem, suffix, path.read_bytes(), _sidecar(path), budget=budget)


def _chosen(options: ReadOptions) -> str | None:
    """The suffix that the user chose, with its dot."""
    return "." + options.format.lower().lstrip(".") if options.format else None


def _sidecar(path: Path) -> Metadata:
    """What `name.meta.json` or `name.json` beside a file says of it; an unreadable one says nothing."""
    stem = stem_of(path.name)
    for name in (f"{stem}.meta.json", f"{stem}.json"):
        beside = path.with_name(name)
        if beside == path or not beside.is_file() or beside.stat().st_size > _LONGEST_SIDECAR:
            continue
        try:
            found = json.loads(beside.read_bytes())
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return from_mapping(found)
    return Metadata()


def _standard_input(options: ReadOptions) -> Source:
    data = sys.stdin.buffer.read(options.limits.file_bytes + 1)
    if len(data) > options.limits.file_bytes:
        raise ReadingError(f"-: longer than {options.limits.file_bytes:,} bytes (limit `file_bytes`)")
    budget = Budget(options.limits.unpacked_bytes)
    return Source("standard input", "stdin", _chosen(options) or "", data, budget=budget)


def _fetched(url: str, options: ReadOptions) -> Source:
    from claimgraph.reading.fetch import fetch  # loads the machinery of TLS, which most runs do without

    data, kind, charset, address = fetch(url, options)
    path = urlsplit(address).path
    suffix = _chosen(options) or SUFFIXES.get(kind)
    if suffix is None and kind in ("application/octet-stream", "binary/octet-stream"):
        suffix = suffix_of(path)
    if suffix is None:
        raise ReadingError(f"{url}: holds {kind}, which cannot be read; give the address of a page, feed or PDF")
    parts = [urlsplit(address).hostname or "page", *filter(None, path.split("/"))]
    budget = Budget(options.limits.unpacked_bytes)
    return Source(url, stem_of("/".join(parts)), suffix, data, Metadata(url=address), encoding=charset, budget=budget)

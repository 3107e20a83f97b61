"""Zip and tar archives and packed single files: members in memory, one at a time, never a path on disk."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Protocol

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.options import Limits, ReadOptions
from claimgraph.reading.source import Source

_CHUNK = 1 << 20


class Readable(Protocol):
    """Anything that bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """So many bytes at most; none at the end."""


_RATIO_COUNTS_FROM = 10_000_000
BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError)
"""What the libraries raise over damaged archives."""


def read_zip(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The members of a zip archive, in the order of their names."""
    try:
        archive = zipfile.ZipFile(BytesIO(source.data))
    except BROKEN as error:
        raise ReadingError(f"{source.name}: not a readable zip archive: {error}; save it again") from error
    members = sorted((m for m in archive.infolist() if not m.filename.endswith("/")), key=lambda m: m.filename)
    _check_count(len(members), source, options.limits)
    for member in members:
        name = f"{source.name}#{member.filename}"
        if member.flag_bits & 0x1:
            yield Failure(name, "encrypted; unpack it first")
        elif (problem := _name_problem(member.filename)) is not None:
            yield Failure(name, problem)
        elif not _is_hidden(member.filename):
            try:
                with archive.open(member) as stream:
                    data = read_bounded(stream, name, options.limits, max(member.compress_size, 1))
            except BROKEN as error:
                yield Failure(name, f"cannot be unpacked: {error}; pack it again")
            except ReadingError as error:
                yield Failure(name, str(error).removeprefix(f"{name}: "))
            else:
                yield source.member(member.filename, data, is_file=True)


def read_tar(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The regular files of a tar archive, in the order of their names; links and devices are failures."""
    try:
        archive = tarfile.TarFile(fileobj=BytesIO(source.data))
        members = sorted((m for m in archive.getmembers() if not m.isdir()), key=lambda m: m.name)
    except BROKEN as error:
        raise ReadingError(f"{source.name}: not a readable tar archive: {error}; save it again") from error
    _check_count(len(members), source, options.limits)
    for member in members:
        name = f"{source.name}#{member.name}"
        stream = archive.extractfile(member) if member.isreg() else None
        if (problem := _name_problem(member.name)) is not None:
            yield Failure(name, problem)
        elif stream is None:
            yield Failure(name, "is a link or device, not a file; pack the file itself")
        elif not _is_hidden(member.name):
            try:
                data = read_bounded(stream, name, options.limits, len(source.data))
            except BROKEN as error:
                yield Failure(name, f"cannot be unpacked: {error}; pack it again")
            except ReadingError as error:
                yield Failure(name, str(error).removeprefix(f"{name}: "))
            else:
                yield source.member(member.name, data, is_file=True)


def read_packed_tar(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The archive in a `.tar.gz`, `.tar.bz2` or `.tar.xz`."""
    yield source.member("tar", _unpacked(source, options.limits), ".tar", id=source.id)


def read_packed(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The file in a `.gz`, `.bz2` or `.xz`; its name is the packed one's without the last suffix."""
    inner = PurePosixPath(source.name.rpartition("#")[2]).stem
    suffix = None if PurePosixPath(inner).suffix else ""
    yield source.member(inner, _unpacked(source, options.limits), suffix, id=source.id, is_file=True)


def _unpacked(source: Source, limits: Limits) -> bytes:
    packed = BytesIO(source.data)
    try:
        with _opened(packed, source.data[:2]) as stream:
            return read_bounded(stream, source.name, limits, len(source.data))
    except BROKEN as error:
        raise ReadingError(f"{source.name}: cannot be unpacked: {error}; pack it again") from error


def _opened(packed: BytesIO, magic: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    if magic == b"BZ":
        return bz2.BZ2File(packed)
    return lzma.LZMAFile(packed) if magic == b"\xfd7" else gzip.GzipFile(fileobj=packed)


def read_bounded(stream: Readable, name: str, limits: Limits, packed: int) -> bytes:
    """All bytes of a stream; raises ReadingError where they are too many, or too many for their packed size."""
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > limits.file_bytes:
            raise ReadingError(f"{name}: unpacks to more than {limits.file_bytes:,} bytes (limit `file_bytes`)")
        if len(data) > _RATIO_COUNTS_FROM and len(data) > packed * limits.unpacking_ratio:
            raise ReadingError(f"{name}: unpacks to over {limits.unpacking_ratio} times its size (`unpacking_ratio`)")
    return bytes(data)


def _check_count(count: int, source: Source, limits: Limits) -> None:
    if count > limits.members:
        raise ReadingError(f"{source.name}: holds {count:,} files, more than the limit `members`")


def _name_problem(name: str) -> str | None:
    """Why a member's name is not to be trusted. Nothing is written to disk; but such an archive was made to harm."""
    if not name:
        return "member without a name"
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or (len(name) > 1 and name[1] == ":"):
        return "absolute name in an archive"
    if ".." in path.parts:
        return "name that leads out of the archive"
    return None


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)

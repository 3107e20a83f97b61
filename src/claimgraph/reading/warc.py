"""Web archives (`.warc`, `.warc.gz`): the pages in them, each with the address it was fetched from.

Read by a scanner of our own over the bytes, because archives with wrong record lengths are common enough, and the
libraries stop at the first. A record whose stated length does not lead to the next one ends where the next begins.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import Limits, ReadOptions
from claimgraph.reading.source import Source

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
_RECORD = re.compile(rb"WARC/1\.[01]\r?\n")
_BLANK = re.compile(rb"\r?\n\r?\n")
_BETWEEN = re.compile(rb"\s*")
_CHUNK_HEAD = re.compile(rb"\s{0,2}([0-9a-fA-F]{1,8})[^\n]{0,200}\n")
_LONGEST_HEADER = 65_536
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20
_WRONG_LENGTH = "the archive states a wrong length for this record"


def read_warc(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The successful responses that hold text, HTML or PDF; other records are passed over, broken ones are failures."""
    data, cut = _unpacked(source, options.limits) if source.data.startswith(_GZIP) else (source.data, None)
    source.budget.spend(len(data), source.name)
    if not _RECORD.match(data):
        raise ReadingError(f"{source.name}: is not a web archive; check where it comes from")
    number = 0
    for header, body, wrong in _records(data, complete=cut is None):
        if header.get("warc-type") not in ("response", "resource"):
            continue
        number += 1
        if number > options.limits.members:
            raise ReadingError(f"{source.name}: more records than the limit `members`")
        try:
            page = _page(source, number, header, body, options.limits)
        except (ValueError, zlib.error) as error:
            yield Failure(f"{source.name}#{number}", f"a broken record: {error}")
            continue
        if page is not None:
            yield page if not wrong else page.noted(_WRONG_LENGTH)
    if cut:
        yield Failure(source.name, cut)


def _unpacked(source: Source, limits: Limits) -> tuple[bytes, str | None]:
    """All that can be unpacked of a gzip file of many members, and what is wrong with the rest."""
    unpacked, at = bytearray(), 0
    while at < len(source.data):
        member = zlib.decompressobj(wbits=31)
        piece = source.data[at:]
        while piece and not member.eof:
            try:
                unpacked += member.decompress(piece, _CHUNK)
            except zlib.error as error:
                return bytes(unpacked), f"the rest cannot be unpacked: {error}"
            piece = member.unconsumed_tail
            if len(unpacked) > limits.file_bytes:
                raise ReadingError(f"{source.name}: unpacks to more than the limit `file_bytes`")
        if not member.eof:
            return bytes(unpacked), "the file is cut off; the records before the end were read"
        at = len(source.data) - len(member.unused_data)
    return bytes(unpacked), None


def _records(data: bytes, *, complete: bool) -> Iterator[tuple[dict[str, str], bytes, bool]]:
    """Header, content, and whether the stated length was wrong, of each record.

    Where the data is not complete, a last record that falls short of its length is left out.
    """
    start: re.Match[bytes] | None = _RECORD.match(data)
    while start:
        blank = _BLANK.search(data, start.end(), start.end() + _LONGEST_HEADER)
        begin = blank.end() if blank else len(data)
        header = _fields(data[start.end() : begin])
        length = header.get("content-length", "")
        end = begin + int(length) if length.isdigit() else len(data) + 1
        rest = _BETWEEN.match(data, end)
        following = _RECORD.match(data, rest.end()) if rest else None
        wrong = end > len(data) or (following is None and rest is not None and rest.end() < len(data))
        if wrong:
            following = _RECORD.search(data, begin)
            end = following.start() if following else len(data)
        if wrong and following is None and not complete:
            return
        yield header, data[begin:end], wrong
        start = following


def _fields(lines: bytes) -> dict[str, str]:
    fields = {}
    for line in lines.decode("utf-8", "replace").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            fields[name.strip().lower()] = value.strip()
    return fields


def _page(source: Source, number: int, header: dict[str, str], content: bytes, limits: Limits) -> Source | None:
    """The page of a record, or None for one without an article: an error page, a picture, a redirection."""
    fields = {"content-type": header.get("content-type", "")}
    if header.get("warc-type") == "response":
        blank = _BLANK.search(content, 0, _LONGEST_HEADER)
        if not content.startswith(b"HTTP/") or blank is None:
            raise ValueError("no HTTP response in it")
        status, _, lines = content[: blank.start()].partition(b"\n")
        if status.split()[1:2] != [b"200"]:
            return None
        fields = _fields(lines)
        content = _decoded(content[blank.end() :], fields, limits)
    kind, _, parameters = fields.get("content-type", "").partition(";")
    suffix = SUFFIXES.get(kind.strip().lower())
    if suffix is None:
        return None
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", parameters, re.IGNORECASE)
    address = header.get("warc-target-uri", "").strip("<>")
    return source.member(
        str(number),
        content,
        suffix,
        metadata=Metadata(url=address if address.startswith("http") else None),
        encoding=charset.group(1) if charset else None,
    )


def _decoded(body: bytes, fields: dict[str, str], limits: Limits) -> bytes:
    """The body without chunking and compression."""
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _joined(body)
    coding = fields.get("content-encoding", "identity").lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        unpacker = zlib.decompressobj(wbits=47 if coding != "deflate" or body[:1] == b"\x78" else -15)
        body = unpacker.decompress(body, limits.fetched_bytes)
        if unpacker.unconsumed_tail:
            raise ValueError("unpacks to more than the limit `fetched_bytes`")
    elif coding not in ("", "identity"):
        raise ValueError(f"packed as {coding!r}, which is not supported")
    return body


def _joined(body: bytes) -> bytes:
    """The content of HTTP chunks; a body that only claims to be chunked is returned as it is."""
    parts: list[bytes] = []
    at = 0
    while (line := _CHUNK_HEAD.match(body, at)) is not None:
        size = int(line.group(1), 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[line.end() : line.end() + size])
        at = line.end() + size
    return b"".join(parts) if parts else body

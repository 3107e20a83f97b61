"""Articles as records: JSON, JSON lines, CSV, Parquet. One record is one article; its fields are found by name."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO

from claimgraph.errors import ReadingError
from claimgraph.reading.decode import decode
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.metadata import Metadata, from_mapping
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Source

_TEXT_FIELDS = ("text", "content", "body", "article", "articlebody", "fulltext", "maintext", "rawtext", "story")
_MARKDOWN_FIELDS = ("markdown", "md", "contentmarkdown", "bodymarkdown")
_HTML_FIELDS = ("html", "contenthtml", "bodyhtml", "rawhtml", "htmlcontent")
_ID_FIELDS = ("id", "guid", "slug", "uid", "articleid", "docid")
_LIST_FIELDS = ("articles", "items", "documents", "docs", "entries", "records", "results", "data", "posts", "rows")
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype|html|body|article|div|p|h[1-6]|section|main)\b", re.IGNORECASE)
_DELIMITERS = ",\t;|"
_PARQUET_BATCH = 256

Record = Mapping[str, object]


def read_json(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The article of a JSON object, or those of a list, alone or under a name such as `articles`."""
    found = _parse(_text(source, options), source.name, options)
    records = _records_in(found, options)
    if records is None:
        yield _as_source(source, found, None, options)
    else:
        yield from _each(source, enumerate(records, 1), options)


def read_jsonl(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The articles of a file with a JSON object a line; a broken line is a failure of its own."""
    yield from _each(source, enumerate(_text(source, options).split("\n"), 1), options)


def read_csv(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The articles of a table with a line of headings; the delimiter is the likeliest of comma, tab, `;` and `|`."""
    text = _text(source, options)
    head = text[: text.find("\n")] if "\n" in text else text
    csv.field_size_limit(options.limits.characters)
    table = csv.DictReader(StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=head.count))
    try:
        yield from _each(source, enumerate(table, 2), options)
    except csv.Error as error:
        raise ReadingError(f"{source.name}: line {table.line_num}: {error}") from error


def read_parquet(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The articles of a Parquet table, a row each."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise ReadingError(f"{source.name}: Parquet needs the extra: pip install 'claimgraph[parquet]'") from error
    try:
        batches = parquet.ParquetFile(BytesIO(source.data)).iter_batches(batch_size=_PARQUET_BATCH)
        rows = (row for batch in batches for row in batch.to_pylist())
        yield from _each(source, enumerate(rows, 1), options)
    except (ArrowException, OSError, ValueError) as error:
        raise ReadingError(f"{source.name}: not a readable Parquet file: {error}; save it again") from error


def _text(source: Source, options: ReadOptions) -> str:
    text, _ = decode(source.data, declared=options.encoding or source.encoding, name=source.name)
    return text.removeprefix("\ufeff")


def _parse(text: str, name: str, options: ReadOptions) -> object:
    if len(text) > options.limits.json_bytes:
        raise ReadingError(f"{name}: longer than the limit `json_bytes`; give JSON lines instead")
    try:
        return json.loads(text)
    except ValueError as error:
        raise ReadingError(f"{name}: is not JSON: {error}; mend it") from error
    except RecursionError as error:
        raise ReadingError(f"{name}: nested too deeply; give the article itself") from error


def _records_in(found: object, options: ReadOptions) -> list[object] | None:
    """The list of records that a JSON document is or holds; None if it is one record."""
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and _text_of(found, options) is None:
        for name in _LIST_FIELDS:
            if isinstance(found.get(name), list):
                return list(found[name])
    return None


def _each(source: Source, numbered: Iterator[tuple[int, object]], options: ReadOptions) -> Iterator[Source | Failure]:
    """A source for each record, a failure for each that is none. Blank lines are passed over."""
    count = 0
    for number, record in numbered:
        if isinstance(record, str) and not record.strip():
            continue
        count += 1
        if count > options.limits.members:
            raise ReadingError(f"{source.name}: more records than the limit `members`")
        try:
            parsed = _parse(record, f"{source.name}#{number}", options) if isinstance(record, str) else record
            yield _as_source(source, parsed, number, options)
        except ReadingError as error:
            yield Failure(f"{source.name}#{number}", str(error).removeprefix(f"{source.name}#{number}: "))


def _as_source(source: Source, record: object, number: int | None, options: ReadOptions) -> Source:
    name = source.name if number is None else f"{source.name}#{number}"
    if not isinstance(record, Mapping):
        raise ReadingError(f"{name}: not an object with fields")
    found = _text_of(record, options)
    if found is None:
        fields = ", ".join(sorted(str(key)[:40] for key in record)[:20])
        raise ReadingError(f"{name}: no text field among: {fields}; name it with --field, as in --field text=body")
    text, suffix = found
    return source.member(
        str(number),
        text.encode("utf-8", "replace"),
        suffix,
        id=_id_of(source, record, number, options),
        metadata=_metadata(record, options),
    )


def _named(record: Record) -> dict[str, object]:
    return {re.sub(r"[\W_]", "", str(key)).lower(): value for key, value in record.items()}


def _mapped(record: Record, field: str, options: ReadOptions) -> object:
    """The value of a field that the user named; names may lead into objects: `article.body`."""
    path = dict(options.fields).get(field)
    value: object = record
    for step in path.split(".") if path else ():
        value = value.get(step) if isinstance(value, Mapping) else None
    return value if path else None


def _text_of(record: Record, options: ReadOptions) -> tuple[str, str] | None:
    """The text of a record and the suffix that says how to read it."""
    if "text" in dict(options.fields):
        text = _mapped(record, "text", options)
        return (text, ".html" if _LOOKS_LIKE_HTML.match(text) else ".txt") if isinstance(text, str) else None
    named = _named(record)
    for names, suffix in ((_TEXT_FIELDS, ".txt"), (_MARKDOWN_FIELDS, ".md"), (_HTML_FIELDS, ".html")):
        for name in names:
            text = named.get(name)
            if isinstance(text, str) and text.strip():
                return text, ".html" if _LOOKS_LIKE_HTML.match(text) else suffix
    return None


def _id_of(source: Source, record: Record, number: int | None, options: ReadOptions) -> str:
    named = _named(record)
    for value in (_mapped(record, "id", options), *(named.get(name) for name in _ID_FIELDS)):
        if isinstance(value, str | int) and str(value).strip():
            return str(value)
    return source.id if number is None else f"{source.id}/{number}"


def _metadata(record: Record, options: ReadOptions) -> Metadata:
    ours = [name for name, _ in options.fields if name not in ("text", "id")]
    chosen = from_mapping({name: _mapped(record, name, options) for name in ours})
    return chosen.filled_from(from_mapping(record))

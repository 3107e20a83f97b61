"""Claims of any number of articles, written in parts while they come in; memory holds one part at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from claimgraph.engines.work import Reading
from claimgraph.errors import writing
from claimgraph.exports.table import to_parquet
from claimgraph.model import Article, Claim
from claimgraph.outputs import FAILURES, article_row, claim_row, write_files
from claimgraph.reading import Failure

PartFormat = Literal["jsonl", "parquet"]

MOST_ARTICLES, MOST_CLAIMS = 50_000, 20_000
"""In one part. Some 30 MB of JSON: a size that DuckDB, Spark and people's tools read well."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was written."""

    articles: int
    claims: int
    failures: int


def write_archive(found: Iterable[Reading | Failure], folder: Path, part_format: PartFormat = "jsonl") -> Counts:
    """Write `articles/part-00000.jsonl`, `claims/part-00000.jsonl` (or `.parquet`) and so on, and `failures.jsonl`.

    A claim stands in the part of its article's number. The rows are those of `claimgraph run` and of its export to
    Parquet, but that copies are not looked for. The same articles give the same bytes.
    Raises `ExportError` where Parquet is wanted and pyarrow is missing, `WriteError` where nothing can be written.
    """
    for below in (folder / "articles", folder / "claims"):
        with writing(below):
            below.mkdir(parents=True, exist_ok=True)
            for earlier in below.glob("part-*"):
                earlier.unlink()
    failures: list[Failure] = []  # few and short, or something is wrong with the whole run
    articles = claims = 0
    for number, (some_articles, some_claims) in enumerate(_parts(found, failures)):
        name = f"part-{number:05}"
        _write(
            folder / "articles" / f"{name}.jsonl",
            (json.dumps(article_row(a), ensure_ascii=False) for a in some_articles),
        )
        if part_format == "parquet":
            write_files({folder / "claims" / f"{name}.parquet": [to_parquet(some_claims, ())]})
        else:
            _write(
                folder / "claims" / f"{name}.jsonl", (json.dumps(claim_row(c), ensure_ascii=False) for c in some_claims)
            )
        articles += len(some_articles)
        claims += len(some_claims)
    _write(folder / FAILURES, (json.dumps(asdict(failure), ensure_ascii=False) for failure in failures))
    return Counts(articles, claims, len(failures))


def _parts(found: Iterable[Reading | Failure], failures: list[Failure]) -> Iterator[tuple[list[Article], list[Claim]]]:
    """Articles and their claims, so many at a time; failures are put aside."""
    articles: list[Article] = []
    claims: list[Claim] = []
    for one in found:
        if isinstance(one, Failure):
            failures.append(one)
            continue
        articles.append(one.article.model_copy(update={"text": ""}))
        claims += one.claims
        if len(articles) >= MOST_ARTICLES or len(claims) >= MOST_CLAIMS:
            yield articles, claims
            articles, claims = [], []
    if articles:
        yield articles, claims


def _write(path: Path, lines: Iterable[str]) -> None:
    write_files({path: (f"{line}\n".encode() for line in lines)})

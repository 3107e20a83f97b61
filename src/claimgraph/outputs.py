"""The folder of output files: written whole or not at all, the same bytes for the same result, and read back.

The files are described in README.md; their JSON Schemas are in `claimgraph.schemas`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import networkx as nx
from pydantic import ValidationError

from claimgraph.errors import ClaimgraphError, writing
from claimgraph.graph import from_node_link, node_link_text
from claimgraph.model import Article, Claim, Entity, Finding, Record
from claimgraph.pipeline import Result

ARTICLES, CLAIMS, FINDINGS, FAILURES = "articles.jsonl", "claims.jsonl", "findings.jsonl", "failures.jsonl"
FACTS = "facts.jsonl"
GRAPH, REPORT_MARKDOWN, REPORT_HTML = "graph.json", "report.md", "report.html"

ENTITY_ALWAYS = ("id", "name", "kind", "mention")
"""The fields of an entity that are written even where nothing is known of it."""
_R = TypeVar("_R", bound=Record)


class OutputsError(ClaimgraphError):
    """A folder does not hold what `claimgraph run` writes."""


@dataclass(frozen=True)
class Outputs:
    """What is read back from a folder; the articles come without their text."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    lines: Mapping[str, int]
    """The line of its article on which a claim's quote begins, by claim id."""
    graph: nx.MultiDiGraph[str] = field(default_factory=nx.MultiDiGraph)
    """All of it as a graph; its nodes know where in which file a quote stands."""


def write(result: Result, folder: Path) -> None:
    """Write every output file into the folder, which is made if need be; all are those of this result, or none.

    Raises `WriteError` when they cannot be written.
    """
    from claimgraph.reconciliation import facts
    from claimgraph.report import render_html, render_markdown

    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    articles, claims, findings = result.articles, result.claims, result.findings
    files: dict[str, Iterable[str]] = {
        ARTICLES: _json_lines(map(article_row, articles)),
        CLAIMS: _json_lines(map(claim_row, claims)),
        FINDINGS: _json_lines(f.model_dump(mode="json") for f in findings),
        FACTS: _json_lines(f.model_dump(mode="json") for f in facts(articles, claims, findings)),
        FAILURES: _json_lines(map(asdict, result.failures)),
        GRAPH: node_link_text(articles, claims, findings, result.lines, result.names, result.origins),
        REPORT_MARKDOWN: [render_markdown(result)],
        REPORT_HTML: [render_html(result)],
    }
    write_files({folder / name: (piece.encode() for piece in pieces) for name, pieces in files.items()})


def load(folder: Path) -> Outputs:
    """Read the articles, claims and findings back from a folder that `write` filled.

    Raises `OutputsError` when a file is missing or holds something else; the message names the file and the line.
    """
    articles = tuple(_read_records(folder / ARTICLES, Article))
    claims = tuple(_read_records(folder / CLAIMS, Claim))
    findings = tuple(_read_records(folder / FINDINGS, Finding))
    graph = _read_graph(folder / GRAPH)
    return Outputs(articles, claims, findings, _lines(graph), graph)


def article_row(article: Article) -> dict[str, Any]:
    """An article as a line of `articles.jsonl`: everything but its text."""
    return article.model_dump(mode="json", exclude={"text"})


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim as a line of `claims.jsonl`: null where not stated; its entities' attributes where known."""
    row = claim.model_dump(mode="json", exclude={"subject", "object", "benchmark"})
    entities = {role: _entity_row(getattr(claim, role)) for role in ("subject", "object", "benchmark")}
    return {name: entities.get(name, row.get(name)) for name in Claim.model_fields}


def outputs_of(result: Result) -> Outputs:
    """What `load` would read back, had the result been written."""
    return Outputs(result.articles, result.claims, result.findings, result.lines, result.graph)


def write_files(files: Mapping[Path, Iterable[bytes]]) -> None:
    """Write files that are there whole or not at all: all beside their places first, then each moved into its own.

    Raises `WriteError` where that cannot be done.
    """
    waiting = {path.with_name(f".{path.name}.{os.getpid()}.tmp"): path for path in files}
    try:
        for temporary, path in waiting.items():
            with writing(path), temporary.open("wb") as file:
                file.writelines(files[path])
        for temporary, path in waiting.items():
            with writing(path):
                temporary.replace(path)
    finally:
        for temporary in waiting:
            temporary.unlink(missing_ok=True)


def _entity_row(entity: Entity | None) -> dict[str, Any] | None:
    if entity is None:
        return None
    known = entity.model_dump(mode="json", exclude_defaults=True)
    return {name: known[name] for name in Entity.model_fields if name in known or name in ENTITY_ALWAYS}


def _json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _read_records(path: Path, record: type[_R]) -> Iterator[_R]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield record.model_validate_json(line)
                except ValidationError as error:
                    problem = error.errors()[0]
                    place = ".".join(map(str, problem["loc"])) or "the line"
                    raise OutputsError(f"{path}, line {number}: {place}: {problem['msg']}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise OutputsError(f"{path} cannot be read; give a folder that `claimgraph run --out` wrote") from error


def _read_graph(path: Path) -> nx.MultiDiGraph[str]:
    try:
        return from_node_link(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, nx.NetworkXError) as error:
        raise OutputsError(f"{path} is not a graph that `claimgraph run --out` wrote") from error


def _lines(graph: nx.MultiDiGraph[str]) -> dict[str, int]:
    return {
        node.removeprefix("claim:"): attributes["line"]
        for node, attributes in graph.nodes(data=True)
        if "line" in attributes
    }

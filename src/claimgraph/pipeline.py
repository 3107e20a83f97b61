"""From paths to a result: the one place where reading, extraction, reconciliation and the graph meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from claimgraph.model import Article, Claim, Finding

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.reading.document import Failure
    from claimgraph.reconciliation import Options

Progress = Callable[[str, int, int], object]
"""Told of each step while it runs: what is being done, how many are done, out of how many."""


@dataclass(frozen=True)
class Result:
    """Everything one run found; each part in the order in which it is written out."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    """By claim id, the line of the article's file on which the quote begins; none for what has no lines."""

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The graph of all of it, built when first asked for."""
        from claimgraph.graph import build_graph

        return build_graph(self.articles, self.claims, self.findings, self.lines)


def run(
    paths: Iterable[str | PathLike[str]],
    *,
    catalog: Iterable[str | PathLike[str]] = (),
    lexicon: Iterable[str | PathLike[str]] = (),
    options: Options | None = None,
    progress: Progress | None = None,
) -> Result:
    """Read the articles (files, or folders of them), take out their claims and say how the claims stand to each other.

    `catalog` and `lexicon` are files of names and of cue words that add to those of the package. What cannot be read
    is listed in the result's `failures`; a wrong catalogue or lexicon file raises a `ClaimgraphError`.
    """
    from claimgraph.extraction import extract
    from claimgraph.reading import read_paths
    from claimgraph.reconciliation import Options, reconcile

    documents, failures = read_paths([Path(p) for p in paths])
    claims: list[Claim] = []
    lines: dict[str, int] = {}
    for done, document in enumerate(documents):
        if progress:
            progress("reading claims", done, len(documents))
        found = extract(document)
        claims += found
        placed = ((claim.id, document.line_of(claim.start)) for claim in found)
        lines.update((claim_id, line) for claim_id, line in placed if line is not None)
    if progress:
        progress("comparing claims", len(documents), len(documents))
    articles = [document.article for document in documents]
    findings = reconcile(articles, claims, options or Options())
    return Result(tuple(articles), tuple(claims), tuple(findings), tuple(failures), lines)

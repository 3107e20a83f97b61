"""From paths to a result: the one place where reading, extraction, reconciliation and the graph meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
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


Paths = Iterable[str | PathLike[str]]


def run(
    paths: Paths,
    *,
    catalog: Paths = (),
    lexicon: Paths = (),
    options: Options | None = None,
    progress: Progress | None = None,
) -> Result:
    """Read the articles (files, or folders of them), take out their claims and say how the claims stand to each other.

    `catalog` and `lexicon` are files of names and of cue words that add to those of the package. What cannot be read
    is listed in the result's `failures`; a wrong catalogue or lexicon file raises a `ClaimgraphError`.
    """
    from claimgraph.reconciliation import Options, reconcile

    result = read(paths, catalog=catalog, lexicon=lexicon, progress=progress)
    if progress:
        progress("Comparing claims", len(result.articles), len(result.articles))
    return replace(result, findings=tuple(reconcile(result.articles, result.claims, options or Options())))


def read(paths: Paths, *, catalog: Paths = (), lexicon: Paths = (), progress: Progress | None = None) -> Result:
    """The first half of `run`: the articles and their claims, without findings."""
    from claimgraph.extraction import extract, load_extractor
    from claimgraph.reading import read_paths

    extractor = load_extractor(tuple(map(Path, catalog)), tuple(map(Path, lexicon)))
    documents, failures = read_paths(map(Path, paths))
    claims: list[Claim] = []
    lines: dict[str, int] = {}
    for done, document in enumerate(documents):
        if progress:
            progress("Reading claims", done, len(documents))
        found = extract(document, extractor)
        claims += found
        placed = ((claim.id, document.line_of(claim.start)) for claim in found)
        lines.update((claim_id, line) for claim_id, line in placed if line is not None)
    articles = tuple(document.article for document in documents)
    return Result(articles, tuple(claims), (), tuple(failures), lines)

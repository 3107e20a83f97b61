"""What a draft is held against: articles that are read now, or the results of an earlier run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import networkx as nx

from claimgraph.model import Article, Claim
from claimgraph.outputs import ARTICLES, CLAIMS, FINDINGS, load
from claimgraph.pipeline import Paths, Progress, Result, read
from claimgraph.reading import Failure
from claimgraph.reconciliation.copies import CopiedSpan


@dataclass(frozen=True)
class Corpus:
    """Articles and claims, where they stand, and what is known of copies among them."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    graph: nx.MultiDiGraph[str] = field(default_factory=nx.MultiDiGraph)
    """Nodes of these articles and claims that know their places."""
    paths: dict[str, str] = field(default_factory=dict)
    """By article id, the path of its file as a reader here would write it."""
    copied: tuple[CopiedSpan, ...] = ()
    failures: tuple[Failure, ...] = ()


def is_run(folder: Path) -> bool:
    """Whether a folder is one that `claimgraph run` wrote."""
    return all((folder / name).is_file() for name in (ARTICLES, CLAIMS, FINDINGS))


def corpus_of_run(folder: Path) -> Corpus:
    """What an earlier run found; its articles come without their text, so that copies are those it had found."""
    found = load(folder)
    claims = {claim.id: claim for claim in found.claims}
    copied = tuple(
        CopiedSpan(copy.article, copy.start, copy.end, claims[finding.claims[0]].article)
        for finding in found.findings
        if finding.verdict == "echo"
        for copy in map(claims.__getitem__, (*finding.claims[1:], *finding.also))
    )
    return Corpus(found.articles, found.claims, found.graph, copied=copied)


def corpus_of_articles(paths: Sequence[Path], catalog: Paths, lexicon: Paths, progress: Progress | None) -> Corpus:
    """The articles in files and folders."""
    result = read(paths, catalog=catalog, lexicon=lexicon, engine="auto", progress=progress)
    shown = {article: _path(origin.file, paths) for article, origin in result.origins.items()}
    return Corpus(result.articles, result.claims, result.graph, shown, failures=result.failures)


def without(corpus: Corpus, draft: Result) -> Corpus:
    """The corpus without the draft itself, should it lie in there."""
    own = {article.id for article in corpus.articles if article.sha256 == draft.articles[0].sha256}
    return replace(
        corpus,
        articles=tuple(article for article in corpus.articles if article.id not in own),
        claims=tuple(claim for claim in corpus.claims if claim.article not in own),
        copied=tuple(span for span in corpus.copied if not own & {span.article, span.source}),
    )


def _path(file: str, paths: Sequence[Path]) -> str:
    """Where a file stands, as seen from the paths that were given."""
    for path in paths:
        for place in (path / file, path):
            if place.is_file() and place.as_posix().endswith(file):
                return place.as_posix()
    return file

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

    from claimgraph.engines import Chosen
    from claimgraph.reading import Failure, Origin, ReadOptions
    from claimgraph.reconciliation import Options

Progress = Callable[[str, int, int | None], object]
"""Told of each step while it runs: what is being done, how many bytes are done, out of how many if that is known."""


@dataclass(frozen=True)
class Result:
    """Everything one run found; each part in the order in which it is written out."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    """By claim id, the line of the article's file on which the quote begins; none for what has no lines."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The names of entities that others are linked to (makers, families), by id."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """The files the articles were read from, by article id; none for what is packed in a file or came from the web."""

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The graph of all of it, built when first asked for."""
        from claimgraph.graph import build_graph

        return build_graph(self.articles, self.claims, self.findings, self.lines, self.names, self.origins)


Paths = Iterable[str | PathLike[str]]


def run(
    paths: Paths,
    *,
    catalog: Paths = (),
    lexicon: Paths = (),
    reading: ReadOptions | None = None,
    options: Options | None = None,
    engine: Chosen | None = None,
    store: Path | None = None,
    progress: Progress | None = None,
) -> Result:
    """Read the articles, take out their claims and say how the claims stand to each other.

    `paths` are files, folders of them, web addresses, or `-` for standard input. `catalog` and `lexicon` are files of
    names and of cue words that add to those of the package. What cannot be read is listed in the result's `failures`;
    a wrong catalogue or lexicon file raises a `ClaimgraphError`. `engine` says where the articles are read (see
    `claimgraph.engines`; by default in this process), `store` is a folder that keeps what is done for a run that
    is cut off. Neither changes the result.
    """
    from claimgraph.reconciliation import Options, find_copies, reconcile

    result = read(
        paths, catalog=catalog, lexicon=lexicon, reading=reading, engine=engine, store=store, progress=progress
    )
    if progress:
        progress("Comparing claims", 0, None)
    copies = find_copies(result.articles, result.claims)
    articles = tuple(a.model_copy(update={"copy_of": copies.original.get(a.id)}) for a in result.articles)
    findings = reconcile(articles, result.claims, options or Options(), copies)
    return replace(result, articles=articles, findings=tuple(findings))


def read(
    paths: Paths,
    *,
    catalog: Paths = (),
    lexicon: Paths = (),
    reading: ReadOptions | None = None,
    engine: Chosen | None = None,
    store: Path | None = None,
    progress: Progress | None = None,
) -> Result:
    """The first half of `run`: the articles and their claims, without findings."""
    from claimgraph.engines import Settings, Store, here, read_articles
    from claimgraph.extraction import load_extractor
    from claimgraph.graph import linked_ids
    from claimgraph.reading import Failure, ReadOptions

    if isinstance(paths, str | PathLike):
        paths = [paths]
    settings = Settings(tuple(map(Path, catalog)), tuple(map(Path, lexicon)), reading or ReadOptions())
    extractor = load_extractor(settings.catalog, settings.lexicon)
    articles: list[Article] = []
    claims: list[Claim] = []
    failures: list[Failure] = []
    lines: dict[str, int] = {}
    origins: dict[str, Origin] = {}
    kept = Store(store, settings) if store else None
    for found in read_articles(paths, settings, engine=engine or here, store=kept, progress=progress):
        if isinstance(found, Failure):
            failures.append(found)
            continue
        articles.append(found.article)
        claims += found.claims
        if found.origin is not None:
            origins[found.article.id] = found.origin
        placed = zip(found.claims, found.lines, strict=True)
        lines.update((claim.id, line) for claim, line in placed if line is not None)
    catalogue = extractor.resolver.catalog
    names = {entry.id: entry.name for entry in map(catalogue.get, sorted(linked_ids(claims))) if entry is not None}
    return Result(tuple(articles), tuple(claims), (), tuple(failures), lines, names, origins)

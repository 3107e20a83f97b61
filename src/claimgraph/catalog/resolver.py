"""From a mention to an entity, each with its reason.

Parts are compared first: a name is an entry's when it is written so, or when all parts agree. Then a damaged word is
mended, versions never; then a short form is completed, if only one entry fits. What is left is a name of its own,
marked provisional: a bad match would invent a contradiction or hide one.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import get_args

from claimgraph.catalog.benchmark_names import resolve_benchmark
from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.context import Around
from claimgraph.catalog.entries import EntryKind, kind_of
from claimgraph.catalog.folding import plain
from claimgraph.catalog.index import Index, index_of
from claimgraph.catalog.model_names import resolve_model
from claimgraph.catalog.organization_names import resolve_organization
from claimgraph.catalog.spotting import spot
from claimgraph.lexicon import simplify
from claimgraph.model import Entity, EntityKind

# No name is longer; what is beyond is not read.
_LONGEST = 300
_ORDER: tuple[EntryKind, ...] = ("model", "family", "organization", "benchmark")


class Resolver:
    """Resolves mentions against one catalogue; the same mention in the same context gives the same entity."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        """A resolver for a catalogue, the package's own when none is given."""
        self.catalog = catalog or load_catalog()

    def resolve(self, mention: str, kind: EntityKind | None = None, context: str | None = None) -> Entity:
        """The entity a mention means.

        `kind` is what the reader expects: it is preferred, not forced. `context` is text around the mention; it
        decides between entries that the mention leaves open. An unseen name, and one that stays open between
        several entries, gives a provisional entity. Of a mention the first 300 characters are read.
        """
        mention = mention[:_LONGEST]
        plain = simplify(mention)
        found = _resolve(self.catalog, plain, kind, context or "")
        return found if plain == mention else found.model_copy(update={"mention": mention})


def _resolve(catalog: Catalog, mention: str, kind: EntityKind | None, context: str) -> Entity:
    entity, open_ = _alone(catalog, mention, kind)
    return _among(catalog, mention, kind, context) if open_ and context else entity


@lru_cache(maxsize=65536)
def _alone(catalog: Catalog, mention: str, kind: EntityKind | None) -> tuple[Entity, bool]:
    """The entity without any context, and whether a context could make it another."""
    around = Around(catalog, "")
    return _read(catalog, mention, kind, around), around.asked


@lru_cache(maxsize=65536)
def _among(catalog: Catalog, mention: str, kind: EntityKind | None, context: str) -> Entity:
    return _read(catalog, mention, kind, Around(catalog, context))


def _read(catalog: Catalog, mention: str, kind: EntityKind | None, around: Around) -> Entity:
    index = index_of(catalog)
    wanted = kind if kind in _ORDER else _kind_of_mention(index, mention)
    if wanted == "benchmark":
        return resolve_benchmark(index, mention)
    if wanted == "organization":
        return resolve_organization(index, mention, around)
    return resolve_model(index, mention, "family" if wanted == "family" else "model", around)


def _kind_of_mention(index: Index, mention: str) -> EntryKind:
    """What a mention without an expected kind names: what the catalogue writes so, else what its shape says."""
    if written := index.written(mention, _ORDER):
        return min((kind_of(entry) for entry in written), key=_ORDER.index)
    spans = spot(plain(mention), index.catalog)
    if spans:
        return min((span.kind for span in spans), key=("benchmark", "model", "family", "organization").index)
    tried: tuple[EntryKind, ...] = ("model", "organization", "benchmark")
    return next((kind for kind in tried if not _resolve(index.catalog, mention, kind, "").provisional), "model")


def resolve(
    mention: str, kind: EntityKind | None = None, context: str | None = None, *, extra: tuple[Path, ...] = ()
) -> Entity:
    """The entity a mention means, by the package's catalogue and the user's files laid over it.

    Raises ValueError for a kind that there is not.
    """
    if kind is not None and kind not in get_args(EntityKind):
        raise ValueError(f"no kind {kind!r}; there are {', '.join(get_args(EntityKind))}")
    return Resolver(load_catalog(extra)).resolve(mention, kind, context)

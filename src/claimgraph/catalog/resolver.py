"""From a mention to an entity, with the reason."""

from __future__ import annotations

from pathlib import Path

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.entries import AnyEntry, Benchmark, EntryKind, Family, Model, kind_of
from claimgraph.catalog.index import index_of
from claimgraph.catalog.parsing import parse_name
from claimgraph.model import Entity, EntityKind

_ORDER: tuple[EntryKind, ...] = ("model", "family", "organization", "benchmark")


class Resolver:
    """Resolves mentions against one catalogue."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        self.catalog = catalog or load_catalog()
        self.index = index_of(self.catalog)

    def resolve(self, mention: str, kind: EntityKind | None = None, context: str | None = None) -> Entity:
        """The entity a mention means; provisional when the catalogue has none."""
        for wanted in _ORDER if kind in (None, "group") else (kind,):
            found = self.index.exact(mention, (wanted,))
            if len(found) == 1:
                return entity_of(found[0], self.catalog, mention, f"written as {found[0].name!r}")
        name = parse_name(mention, self.catalog)
        return Entity(
            id=name.slug or "unnamed",
            name=mention,
            kind=kind or "model",
            mention=mention,
            provisional=True,
            reason="no entry of the catalogue has these parts",
        )


def entity_of(entry: AnyEntry, catalog: Catalog, mention: str, reason: str) -> Entity:
    """The entity for an entry, with what the catalogue knows of it."""
    known = {"id": entry.id, "name": entry.name, "mention": mention, "reason": reason}
    if isinstance(entry, Model):
        maker = catalog.maker(entry)
        return Entity(
            **known,
            kind="model",
            maker=maker.id if maker else None,
            country=maker.country if maker else None,
            family=entry.family,
            variant_of=entry.variant_of,
            open_weights=entry.open_weights,
        )
    if isinstance(entry, Family):
        maker = catalog.maker(entry)
        return Entity(
            **known,
            kind="family",
            maker=maker.id if maker else None,
            country=maker.country if maker else None,
            family=entry.parent,
        )
    if isinstance(entry, Benchmark):
        return Entity(
            **known,
            kind="benchmark",
            parent=entry.parent,
            board=entry.kind,
            unit=entry.unit,
            higher_is_better=entry.higher_is_better,
        )
    return Entity(**known, kind=kind_of(entry), country=entry.country)


def resolve(
    mention: str, kind: EntityKind | None = None, context: str | None = None, *, extra: tuple[Path, ...] = ()
) -> Entity:
    """The entity a mention means, by the package's catalogue and the user's files."""
    return Resolver(load_catalog(extra)).resolve(mention, kind, context)

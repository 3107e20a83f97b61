"""Finding entries by the parts of a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, EntryKind, Family, Model, kind_of
from claimgraph.catalog.folding import squash
from claimgraph.catalog.grammar import ModelName
from claimgraph.catalog.parsing import parse_name


@dataclass(frozen=True, eq=False)
class Index:
    """Entries by spelling without separators, and models and families by the parts of their names."""

    catalog: Catalog
    by_spelling: dict[str, tuple[AnyEntry, ...]]
    by_parts: dict[ModelName, tuple[AnyEntry, ...]]

    def exact(self, name: str, kinds: Iterable[EntryKind]) -> list[AnyEntry]:
        """Entries of these kinds that are written so, or have these parts; best evidence first, no duplicates."""
        wanted = set(kinds)
        found = [e for e in self.by_spelling.get(squash(name), ()) if kind_of(e) in wanted]
        if not found and wanted & {"model", "family"}:
            found = [e for e in self.by_parts.get(parse_name(name, self.catalog), ()) if kind_of(e) in wanted]
        return found

    def unique(self, name: str, kinds: tuple[EntryKind, ...]) -> tuple[EntryKind, str] | None:
        """The one entry a name stands for, as (kind, id); a model goes before a family. Cached."""
        return _unique(self, name, kinds)


@lru_cache(maxsize=65536)
def _unique(index: Index, name: str, kinds: tuple[EntryKind, ...]) -> tuple[EntryKind, str] | None:
    found = index.exact(name, kinds)
    for kind in kinds:
        here = [e for e in found if kind_of(e) == kind]
        if here:
            return (kind, here[0].id) if len(here) == 1 else None
    return None


@lru_cache(maxsize=4)
def index_of(catalog: Catalog) -> Index:
    """The index of a catalogue."""
    spelling: dict[str, dict[str, AnyEntry]] = {}
    parts: dict[ModelName, dict[str, AnyEntry]] = {}
    for entry in catalog:
        for name in entry.names:
            spelling.setdefault(squash(name), {})[entry.id] = entry
            if isinstance(entry, Model | Family):
                parts.setdefault(parse_name(name, catalog), {})[entry.id] = entry
        spelling.setdefault(squash(entry.id), {}).setdefault(entry.id, entry)
    return Index(
        catalog,
        {k: tuple(v.values()) for k, v in spelling.items()},
        {k: tuple(v.values()) for k, v in parts.items()},
    )

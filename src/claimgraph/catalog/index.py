"""Entries by how they are written and by the parts of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, EntryKind, Family, Model, kind_of
from claimgraph.catalog.folding import squash
from claimgraph.catalog.grammar import ModelName
from claimgraph.catalog.parsing import parse_name

Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """An entry under one of its names."""

    entry: Model | Family
    text: str
    name: ModelName


@dataclass(frozen=True, eq=False)
class Index:
    """Finds entries of one catalogue; made once for it."""

    catalog: Catalog
    by_spelling: dict[str, tuple[AnyEntry, ...]]
    by_parts: dict[ModelName, tuple[AnyEntry, ...]]
    by_part: dict[Part, frozenset[int]]  # a part -> the places in `named` of the names that have it
    named: tuple[Named, ...]

    def written(self, text: str, kinds: Iterable[EntryKind]) -> list[AnyEntry]:
        """Entries of these kinds written so, but for case, spaces and punctuation."""
        wanted = tuple(kinds)
        return [e for e in self.by_spelling.get(squash(text), ()) if kind_of(e) in wanted]

    def with_parts(self, name: ModelName, kinds: Iterable[EntryKind]) -> list[AnyEntry]:
        """Entries of these kinds that have a name of exactly these parts."""
        wanted = tuple(kinds)
        return [e for e in self.by_parts.get(name, ()) if kind_of(e) in wanted]

    def having(self, parts: Iterable[Part]) -> Iterator[Named]:
        """The names that have all these parts, in catalogue order."""
        places = sorted((self.by_part.get(part, frozenset()) for part in parts), key=len)
        if places:
            for place in sorted(frozenset.intersection(*places)):
                yield self.named[place]

    def unique(self, text: str, kinds: tuple[EntryKind, ...]) -> tuple[EntryKind, str] | None:
        """The one entry a name stands for, as (kind, id), kinds in order of preference. Cached."""
        return _unique(self, text, kinds)


@lru_cache(maxsize=65536)
def _unique(index: Index, text: str, kinds: tuple[EntryKind, ...]) -> tuple[EntryKind, str] | None:
    found = index.written(text, kinds)
    if not found and set(kinds) & {"model", "family"}:
        found = index.with_parts(parse_name(text, index.catalog), kinds)
    for kind in kinds:
        here = [e for e in found if kind_of(e) == kind]
        if here:
            return (kind, here[0].id) if len(here) == 1 else None
    return None


def part_keys(name: ModelName) -> list[Part]:
    """The parts under which a name is found: a version also without its series, a stamp by its month."""
    keys = [part for part in name.parts if part[0] != "stamp"]
    keys += [("bare", bare_text(g.numbers, g.suffix)) for g in name.generation]
    if name.stamp:
        keys.append(("month", name.stamp.month))
    return keys


def bare_text(numbers: tuple[str, ...], suffix: str) -> str:
    """A version without its series: 'K2.5' is '2.5'."""
    return ".".join(numbers) + suffix


@lru_cache(maxsize=4)
def index_of(catalog: Catalog) -> Index:
    """The index of a catalogue."""
    spelling: dict[str, dict[str, AnyEntry]] = {}
    parts: dict[ModelName, dict[str, AnyEntry]] = {}
    part: dict[Part, set[int]] = {}
    named: list[Named] = []
    for entry in catalog:
        for text in entry.names:
            spelling.setdefault(squash(text), {})[entry.id] = entry
            if isinstance(entry, Model | Family):
                name = parse_name(text, catalog)
                parts.setdefault(name, {})[entry.id] = entry
                for key in part_keys(name):
                    part.setdefault(key, set()).add(len(named))
                named.append(Named(entry, text, name))
    for entry in catalog:
        spelling.setdefault(squash(entry.id), {entry.id: entry})
    return Index(
        catalog,
        {k: tuple(v.values()) for k, v in spelling.items()},
        {k: tuple(v.values()) for k, v in parts.items()},
        {k: frozenset(v) for k, v in part.items()},
        tuple(named),
    )

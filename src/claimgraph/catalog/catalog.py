"""The catalogue: what is known of makers, families, models and benchmarks, from the package and from the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from claimgraph.catalog.entries import (
    AnyEntry,
    Benchmark,
    Family,
    Model,
    Organization,
    kind_of,
    package_entries,
    user_entries,
)
from claimgraph.errors import CatalogError


@dataclass(frozen=True, eq=False)
class Catalog:
    """Entries by id. A catalogue does not change; `load_catalog` makes one."""

    entries: dict[str, AnyEntry]

    def __iter__(self) -> Iterator[AnyEntry]:
        """All entries, in file order."""
        return iter(self.entries.values())

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self.entries)

    def get(self, id: str | None) -> AnyEntry | None:  # noqa: A002 - the field's own name
        """The entry with this id, or None."""
        return self.entries.get(id) if id else None

    @cached_property
    def organizations(self) -> tuple[Organization, ...]:
        """All makers, in file order."""
        return tuple(e for e in self if isinstance(e, Organization))

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """All families, in file order."""
        return tuple(e for e in self if isinstance(e, Family))

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """All models, in file order."""
        return tuple(e for e in self if isinstance(e, Model))

    @cached_property
    def benchmarks(self) -> tuple[Benchmark, ...]:
        """All benchmarks, in file order."""
        return tuple(e for e in self if isinstance(e, Benchmark))

    @cached_property
    def _releases(self) -> dict[str, tuple[Benchmark, ...]]:
        children: dict[str, list[Benchmark]] = {}
        for benchmark in self.benchmarks:
            if benchmark.parent:
                children.setdefault(benchmark.parent, []).append(benchmark)
        return {parent: tuple(found) for parent, found in children.items()}

    def releases(self, id: str) -> tuple[Benchmark, ...]:  # noqa: A002
        """The releases and parts of a benchmark."""
        return self._releases.get(id, ())

    def root(self, family: str | None) -> str | None:
        """The widest family that this one belongs to."""
        while isinstance(entry := self.get(family), Family) and entry.parent:
            family = entry.parent
        return family

    def maker(self, entry: AnyEntry) -> Organization | None:
        """The organization behind a model or family."""
        if isinstance(entry, Model):
            family = self.get(entry.family)
            id = entry.organization or (family.organization if isinstance(family, Family) else None)  # noqa: A001
        else:
            id = entry.organization if isinstance(entry, Family) else None  # noqa: A001
        found = self.get(id)
        return found if isinstance(found, Organization) else None


def load_catalog(extra: Iterable[Path] = ()) -> Catalog:
    """The package's catalogue with the user's files laid over it, in order: an entry replaces one with the same id.

    Raises CatalogError, which names file and entry, when a file cannot be read or the whole does not hold together.
    """
    return _load(tuple(extra))


@lru_cache(maxsize=4)
def _load(extra: tuple[Path, ...]) -> Catalog:
    entries = {entry.id: entry for entry in package_entries()}
    for path in extra:
        added = _distinct(path)
        for entry in added:
            before = entries.get(entry.id)
            if before is not None and type(before) is not type(entry):
                raise CatalogError(f"{path}, entry {entry.id!r}: another kind of entry has this id ({kind_of(before)})")
            entries[entry.id] = entry
        _check(Catalog(dict(entries)), path, added)
    return Catalog(entries)


def _distinct(path: Path) -> list[AnyEntry]:
    added = list(user_entries(path))
    ids = [entry.id for entry in added]
    if twice := sorted({id for id in ids if ids.count(id) > 1}):  # noqa: A001
        raise CatalogError(f"{path}: two entries have the id {twice[0]!r}; give each its own")
    return added


def _check(catalog: Catalog, path: Path, added: list[AnyEntry]) -> None:
    from claimgraph.catalog.checks import problems  # reads names, which needs a catalogue

    if found := problems(catalog, added):
        raise CatalogError("\n".join(f"{path}, entry {line}" for line in found))

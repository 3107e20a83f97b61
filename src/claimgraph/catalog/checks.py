"""What must hold of a catalogue as a whole, for the package's files and for a user's laid over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, Benchmark, Family, Model, Organization, kind_of
from claimgraph.catalog.folding import squash
from claimgraph.catalog.resolver import Resolver


def problems(catalog: Catalog, entries: Iterable[AnyEntry] | None = None) -> list[str]:
    """What is wrong with these entries of the catalogue, or with all: a line for each problem, naming the entry."""
    chosen = list(catalog if entries is None else entries)
    rules: tuple[Callable[[Catalog, list[AnyEntry]], Iterator[str]], ...] = (
        _references,
        _circles,
        _weak_names,
        _shared_names,
        _readable,
    )
    for rule in rules:
        if found := list(rule(catalog, chosen)):
            return found  # the next rules take for granted what this one checks
    return []


def _references(catalog: Catalog, entries: list[AnyEntry]) -> Iterator[str]:
    """Every id that an entry refers to is one of the right kind."""
    for entry in entries:
        wanted: list[tuple[str, str | None, type[AnyEntry]]] = []
        if isinstance(entry, Family):
            wanted = [("organization", entry.organization, Organization), ("parent", entry.parent, Family)]
        elif isinstance(entry, Model):
            wanted = [
                ("organization", entry.organization, Organization),
                ("family", entry.family, Family),
                ("variant_of", entry.variant_of, Model),
            ]
            if not (entry.family or entry.organization):
                yield f"{entry.id}: needs a family or an organization"
        elif isinstance(entry, Benchmark):
            wanted = [("parent", entry.parent, Benchmark)]
        for field, id, record in wanted:  # noqa: A001
            if id is not None and not isinstance(catalog.get(id), record):
                yield f"{entry.id}: {field} {id!r} is no {record.__name__.lower()} of the catalogue"


def _circles(catalog: Catalog, entries: list[AnyEntry]) -> Iterator[str]:
    """No entry is above itself."""
    for entry in entries:
        seen = {entry.id}
        above = _above(entry)
        while above and above not in seen:
            seen.add(above)
            above = _above(catalog.get(above))
        if above == entry.id:
            yield f"{entry.id}: is its own parent, by way of {', '.join(sorted(seen - {entry.id})) or 'itself'}"


def _above(entry: AnyEntry | None) -> str | None:
    if isinstance(entry, Family | Benchmark):
        return entry.parent
    return entry.variant_of if isinstance(entry, Model) else None


def _weak_names(_: Catalog, entries: list[AnyEntry]) -> Iterator[str]:
    """A weak name is one of the entry's names."""
    for entry in entries:
        for name in entry.weak:
            if name not in entry.names:
                yield f"{entry.id}: the weak name {name!r} is neither its name nor an alias"


def _shared_names(catalog: Catalog, entries: list[AnyEntry]) -> Iterator[str]:
    """No two entries of one kind claim an alias; an alias that is another's display name is that other's."""
    claims: dict[tuple[str, str], dict[str, AnyEntry]] = {}
    for entry in catalog:
        for name in entry.names:
            claims.setdefault((kind_of(entry), squash(name)), {})[entry.id] = entry
    chosen = {entry.id for entry in entries}
    for (kind, spelling), claimants in claims.items():
        owners = [e for e in claimants.values() if squash(e.name) == spelling]
        if len(claimants) > 1 and len(owners) != 1 and chosen & claimants.keys():
            yield f"{', '.join(claimants)}: all claim the {kind} name {spelling!r}"


def _readable(catalog: Catalog, entries: list[AnyEntry]) -> Iterator[str]:
    """Every display name is read back as its entry, and no alias as another entry of the kind."""
    resolver = Resolver(catalog)
    for entry in entries:
        for name in entry.names:
            got = resolver.resolve(name, kind_of(entry))
            if got.id != entry.id and (name == entry.name or not _owned(catalog, entry, name)):
                read = "as a new name" if got.provisional else f"as {got.id} ({got.reason})"
                yield f"{entry.id}: the name {name!r} is read {read}"


def _owned(catalog: Catalog, entry: AnyEntry, alias: str) -> bool:
    """Whether the alias is the display name of another entry of the kind, which it belongs to."""
    return any(
        squash(other.name) == squash(alias) and kind_of(other) == kind_of(entry) and other.id != entry.id
        for other in catalog
    )

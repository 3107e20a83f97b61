"""Finding entries by a name that need not be exact."""

from __future__ import annotations

from rapidfuzz import fuzz

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry
from claimgraph.catalog.folding import fold, squash
from claimgraph.catalog.resolver import Resolver

# Below this likeness, of 100, an entry is no answer.
_LIKE = 60


def search(catalog: Catalog, name: str, limit: int = 10) -> list[AnyEntry]:
    """The entries whose names are most like this one: first what it resolves to, then by likeness, then by id."""
    resolved = [Resolver(catalog).resolve(name, kind).id for kind in ("model", "family", "organization", "benchmark")]
    wanted, flat = fold(name), squash(name)

    def likeness(entry: AnyEntry) -> float:
        if entry.id in resolved:
            return 200.0 - resolved.index(entry.id)
        contained = max((100.0 for n in entry.names if flat and flat in squash(n)), default=0.0)
        return max(contained, *(fuzz.token_sort_ratio(wanted, fold(n)) for n in entry.names))

    ranked = sorted(((likeness(entry), entry) for entry in catalog), key=lambda pair: (-pair[0], pair[1].id))
    return [entry for like, entry in ranked[:limit] if like >= _LIKE]

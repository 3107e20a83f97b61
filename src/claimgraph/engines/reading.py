"""Reads articles by whatever engine, as a stream in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from typing import Literal

from claimgraph.engines.cluster import Dask
from claimgraph.engines.in_order import Engine, here
from claimgraph.engines.parts import Part, plan
from claimgraph.engines.pool import Pool, cores
from claimgraph.engines.store import Store
from claimgraph.engines.work import Reading, Settings, decoded, read_part, readings, renamed
from claimgraph.reading import Failure, unique_id

EngineName = Literal["auto", "here", "pool", "dask"]
Chosen = Engine | Literal["auto"]
"""An engine, or that what there is to read decides: a few files are read here, many in a pool."""

MANY_BYTES = 2 * 1024 * 1024
"""From this size on a pool is worth the two or three seconds that its processes take to start."""

Progress = Callable[[str, int, int | None], object]
"""Told of the step, and how many bytes of the files are read out of how many."""


def choose(name: EngineName, workers: int | None = None, scheduler: str | None = None) -> Chosen:
    """The engine of a name, with so many processes, by default one a processor; a scheduler's address wants Dask."""
    if name == "dask" or scheduler is not None:
        return Dask(scheduler, workers or cores())
    if name == "pool" or (name == "auto" and workers is not None and workers > 1):
        return Pool(workers or cores())
    return here if name == "here" or workers == 1 else "auto"


def read_articles(
    paths: Iterable[str | PathLike[str]],
    settings: Settings,
    *,
    engine: Chosen = here,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Iterator[Reading | Failure]:
    """Articles with their claims, and what could not be read, in the order of the files; no two with one id.

    Parts that the store has are not read again, and those read now are kept in it. Memory does not grow with the
    articles, but for their paths and ids.
    """
    parts = list(plan(paths, settings.reading))
    total = sum(part.size for part in parts)
    if engine == "auto":
        engine = Pool(cores()) if total > MANY_BYTES and len(parts) > 1 and cores() > 1 else here
    taken: set[str] = set()
    done = 0
    for part, found in _read(parts, settings, engine, store):
        if progress:
            progress("Reading articles", done, total)
        for one in found:
            yield renamed(one, unique_id(one.article.id, taken)) if isinstance(one, Reading) else one
        done += part.size
    if progress and parts:
        progress("Reading articles", total, total)


def _read(
    parts: list[Part], settings: Settings, engine: Engine, store: Store | None
) -> Iterator[tuple[Part, Iterable[Reading | Failure]]]:
    """What each part gave, in their order: from the store, or read now."""
    if engine is here and store is None:
        yield from ((part, readings(part, settings)) for part in parts)
        return
    kept = [store is not None and store.has(part) for part in parts]
    todo = [part for part, is_kept in zip(parts, kept, strict=True) if not is_kept]
    results = engine(partial(read_part, settings=settings), todo) if todo else iter(())
    for part, is_kept in zip(parts, kept, strict=True):
        if store is not None and is_kept:
            yield part, decoded(store.get(part))
            continue
        data = next(results)
        if store is not None:
            store.keep(part, data)
        yield part, decoded(data)

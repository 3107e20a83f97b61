"""Names run together: 'glm47flash' is GLM-4.7-Flash, 'Qwen3.52B' is Qwen3.5-2B.

Only signs between digits may have been lost, none may have moved: 'Qwen2-57B' is no Qwen2.5-7B, 'Qwen 27B' no Qwen2-7B.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import EntryKind, Family, Model, kind_of
from claimgraph.catalog.folding import fold
from claimgraph.catalog.index import Index
from claimgraph.catalog.tidying import take_maker
from claimgraph.catalog.wordbook import wordbook_of


def _closed(text: str) -> str:
    """Letters and digits only."""
    return re.sub(r"[\W_]+", "", text)


@lru_cache(maxsize=4)
def _by_closed(catalog: Catalog) -> dict[str, tuple[tuple[str, Model | Family], ...]]:
    table: dict[str, dict[tuple[str, str], tuple[str, Model | Family]]] = {}
    entries: tuple[Model | Family, ...] = (*catalog.models, *catalog.families)
    for entry in entries:
        for name in map(fold, entry.names):
            table.setdefault(_closed(name), {})[(name, entry.id)] = (name, entry)
    return {closed: tuple(found.values()) for closed, found in table.items()}


def read_apart(index: Index, text: str, kind: EntryKind) -> Model | Family | None:
    """The one entry whose separators the text lost, or None."""
    folded, _ = take_maker(fold(text), wordbook_of(index.catalog))
    groups = _groups(folded)
    if not any(_suspect(group) for group in groups):
        return None
    found = {
        entry.id: entry
        for name, entry in _by_closed(index.catalog).get(_closed(folded), ())
        if kind_of(entry) == kind and _only_lost(groups, _groups(name))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _groups(folded: str) -> list[str]:
    """The numbers with what follows directly: '3.52b', '47', so that a unit keeps a size whole."""
    return re.findall(r"\d+(?:\.\d+)*(?:[a-z](?![a-z]))?", folded)


def _suspect(group: str) -> bool:
    """Whether a number may be two: of two digits without a unit, or with too many after its dot."""
    return bool(re.fullmatch(r"\d\d|\d\d[a-z]|\d\.\d{2,}[bt]?|\d\.\d+\.\d+[bt]?", group)) and not re.fullmatch(
        r"\d\d[bkmt]", group
    )


def _only_lost(stated: list[str], full: list[str]) -> bool:
    """Whether the full numbers are the stated ones with signs put in, each within one stated number."""
    full = list(full)
    for group in stated:
        digits = _closed(group)
        taken = ""
        dots = ""
        while full and len(taken) < len(digits):
            dots += full[0]
            taken += _closed(full.pop(0))
        if taken != digits or ("." in group and group.split(".")[0] != dots.split(".")[0]):
            return False
    return not full

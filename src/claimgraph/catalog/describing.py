"""Entities: of catalogue entries with what is known of them, of unseen names with what their parts tell."""

from __future__ import annotations

from typing import Any

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, Benchmark, Family, Model, Organization
from claimgraph.catalog.grammar import ModelName
from claimgraph.catalog.index import Index
from claimgraph.catalog.wordbook import wordbook_of
from claimgraph.model import Entity, EntityKind


def describe(entry: AnyEntry, catalog: Catalog, mention: str, reason: str) -> Entity:
    """The entity for an entry, with what the catalogue knows of it."""
    known: dict[str, Any] = {"id": entry.id, "name": entry.name, "mention": mention, "reason": reason}
    if isinstance(entry, Organization):
        return Entity(**known, kind="organization", country=entry.country)
    if isinstance(entry, Benchmark):
        return Entity(
            **known,
            kind="benchmark",
            parent=entry.parent,
            board=entry.kind,
            unit=entry.unit,
            higher_is_better=entry.higher_is_better,
        )
    maker = catalog.maker(entry)
    known |= {"maker": maker.id if maker else None, "country": maker.country if maker else None}
    if isinstance(entry, Family):
        return Entity(**known, kind="family", family=entry.parent)
    return Entity(
        **known, kind="model", family=entry.family, variant_of=entry.variant_of, open_weights=entry.open_weights
    )


def describe_unseen_model(index: Index, name: ModelName, mention: str, kind: EntityKind) -> Entity:
    """The provisional entity for a name of models that no entry has: the parts tell its line, maker and base."""
    catalog = index.catalog
    base = _base(index, name)
    family = _line(index, name)
    maker = catalog.maker(family) if family else catalog.get(name.maker)
    id = _free_id(catalog, name.slug or "unnamed")  # noqa: A001
    told = [f"one of {family.name}" if family else "", f"a variant of {base.name}" if base else ""]
    reason = "; ".join(["no entry has these parts", *filter(None, told)])
    return Entity(
        id=id,
        name=mention,
        kind="family" if kind == "family" or name.plural else "model",
        mention=mention,
        provisional=True,
        reason=reason,
        maker=maker.id if maker else None,
        country=maker.country if isinstance(maker, Organization) else None,
        family=family.id if family else None,
        variant_of=base.id if base and kind == "model" else None,
    )


def _free_id(catalog: Catalog, slug: str) -> str:
    """The slug, kept apart from the id of any entry."""
    return f"{slug}-unlisted" if slug in catalog.entries else slug


def _base(index: Index, name: ModelName) -> Model | None:
    """The listed model whose parts are the most of this name's."""
    best: Model | None = None
    most = 1
    if not name.generation and not name.size:
        return None
    for named in index.having([("family", stem) for stem in name.family]):
        if isinstance(named.entry, Model) and named.name.covers(name) and len(named.name.parts) > most:
            if named.name.generation == name.generation and named.name.size == name.size:
                best, most = named.entry, len(named.name.parts)
    return best


def _line(index: Index, name: ModelName) -> Family | None:
    """The narrowest listed family whose parts are among this name's."""
    best: Family | None = None
    most = 0
    for stem in name.family:
        for named in index.having([("family", stem)]):
            if isinstance(named.entry, Family) and named.name.parts <= name.parts and len(named.name.parts) > most:
                best, most = named.entry, len(named.name.parts)
    if best is None:
        stems = wordbook_of(index.catalog).stems
        found = index.catalog.get(next((stems[s] for s in name.family if stems.get(s)), None))
        best = found if isinstance(found, Family) else None
    return best

"""Entities: of catalogue entries with what is known of them, of unseen names with what their parts tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, Benchmark, EntryKind, Family, Model, Organization
from claimgraph.catalog.grammar import ModelName
from claimgraph.catalog.index import Index, Named, part_keys
from claimgraph.catalog.leaving_out import ShortForm
from claimgraph.catalog.wordbook import wordbook_of
from claimgraph.model import Entity

# So many entries that a name leaves open are named in the reason.
_MOST_NAMED = 4


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


def describe_unseen_model(
    index: Index, name: ModelName, mention: str, kind: EntryKind, open_between: Sequence[ShortForm]
) -> Entity:
    """The provisional entity for a name that no entry has: its parts tell its line, its maker and its base.

    `open_between` are the entries the name may be short for, when there are several.
    """
    catalog = index.catalog
    base = _base(index, name)
    family = _line(index, name)
    known = family or base
    maker = catalog.maker(known) if known else catalog.get(name.maker)
    is_line = kind == "family" or name.plural
    said = [
        "no entry has these parts",
        f"one of {family.name}" if family else "",
        f"a variant of {base.name}" if base else "",
        f"may be {' or '.join(f.entry.name for f in open_between[:_MOST_NAMED])}" if len(open_between) > 1 else "",
    ]
    return Entity(
        id=free_id(catalog, name.slug),
        name=_display(mention, base),
        kind="family" if is_line else "model",
        mention=mention,
        provisional=True,
        reason="; ".join(filter(None, said)),
        maker=maker.id if maker else None,
        country=maker.country if isinstance(maker, Organization) else None,
        family=family.id if family else base.family if base else None,
        variant_of=base.id if base and not is_line else None,
        open_weights=base.open_weights if base and not is_line else None,
    )


def free_id(catalog: Catalog, slug: str) -> str:
    """The slug as the id of a provisional entity, kept apart from the id of any entry."""
    return f"{slug}-unlisted" if slug in catalog.entries else slug or "unnamed"


def _display(mention: str, base: Model | None) -> str:
    """The base's name with the words that are new, else the mention as it stands."""
    text = " ".join(re.sub(r"[()（）\[\]\"“”]", " ", mention).split())
    if base is None:
        return text or mention
    new = [w for w in re.findall(r"[^\s\-_/]+", text) if not _stands_in(w, base.name)]
    return f"{base.name} {' '.join(new)}" if new else text


def _stands_in(word: str, name: str) -> bool:
    """Whether a word stands in a name, but for case and separators."""
    flat = re.sub(r"[\W_]+", "", name).casefold()
    return re.sub(r"[\W_]+", "", word).casefold() in flat


def _base(index: Index, name: ModelName) -> Model | None:
    """The listed model that has the most of this name's parts and no other, its version and size among them."""
    if not (name.generation or name.size):
        return None
    best = _most_alike([n for n in _covered(index, name) if _same_numbers(n.name, name)], Model)
    return best if isinstance(best, Model) else None


def _line(index: Index, name: ModelName) -> Family | None:
    """The listed family that has the most of this name's parts and no other."""
    best = _most_alike([n for n in _covered(index, name) if n.name.family], Family)
    if isinstance(best, Family):
        return best
    stems = wordbook_of(index.catalog).stems
    found = index.catalog.get(next((stems[stem] for stem in name.family if stems.get(stem)), None))
    return found if isinstance(found, Family) else None


def _covered(index: Index, name: ModelName) -> list[Named]:
    """The listed names whose parts are all among this one's, in catalogue order.

    One without the name of a line ('R1') counts only where this name has no strange word either ('Obsidian R1').
    """
    anchors = [key for key in part_keys(name) if key[0] in ("family", "generation", "size", "other")]
    places = frozenset[int]().union(*(index.by_part.get(anchor, frozenset()) for anchor in anchors))
    listed = (index.named[place] for place in sorted(places))
    return [
        named
        for named in listed
        if named.name.parts <= name.parts
        and (named.name.family or not (name.family or set(name.other) - set(named.name.other)))
    ]


def _same_numbers(base: ModelName, name: ModelName) -> bool:
    return base.generation == name.generation and base.size == name.size


def _most_alike(names: Sequence[Named], record: type[Model | Family]) -> Model | Family | None:
    best = max((n for n in names if isinstance(n.entry, record)), key=lambda n: len(n.name.parts), default=None)
    return best.entry if best else None

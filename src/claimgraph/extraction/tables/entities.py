"""The entities that the names of a table stand for, found with all its names in view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimgraph.catalog import NameSpan, parse_name
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.phrases import slug, split_remarks
from claimgraph.extraction.tables.subjects import Name
from claimgraph.model import Entity


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity, and what its cell says beyond it, where other rows say otherwise."""

    entity: Entity
    setting: str | None = None


def find_subjects(
    named: Sequence[tuple[Name, str]], discourse: Discourse, reader: LabelReader, own: Entity | None
) -> dict[Name, Subject]:
    """The subject of each name, given with the maker that stands beside it.

    A short form stands for a fuller name of the text unless that has a row of its own. Two names that the catalogue
    takes for one model although they differ in a remark are told apart by it.
    """
    plain = {name: _entity(name, maker, discourse, reader, own, short_forms=False) for name, maker in named}
    in_table = {entity.id for entity in plain.values() if entity is not None}
    found: dict[Name, Subject] = {}
    for name, maker in named:
        entity = _entity(name, maker, discourse, reader, own, short_forms=True)
        before = plain[name]
        if entity is None or before is None:
            continue
        if entity.id != before.id and entity.id in in_table:
            entity = before
        found[name] = Subject(
            discourse.informed(_made_by(entity, maker, discourse, reader)).model_copy(update={"mention": name.mention})
        )
    return _told_apart(found)


def _entity(
    name: Name,
    maker: str,
    discourse: Discourse,
    reader: LabelReader,
    own: Entity | None,
    *,
    short_forms: bool,
) -> Entity | None:
    lower = name.text.lower()
    if lower in reader.words.rows.own:
        return own
    if lower in reader.words.rows.other:
        return None
    spans = [span for span in reader.names(name.text) if (span.end - span.start) * 10 > len(name.text) * 6]
    if spans and spans[0].kind == "organization":
        return discourse.resolver.resolve(name.text, kind="organization", context=maker)
    country = reader.annotator.lexicon.groups.countries.get(lower)
    if country is not None:
        nationals = GroupNoun("models", "model", country=country, label=f"{name.text} models")
        return discourse.entity(Item("group", name.text, 0, len(name.text), group=nationals), name.text)
    spoken = f"{name.text} 1"  # a figure, without which no sentence states anything and none is read
    group = next((item for item in reader.annotator.items(spoken, reader.names(spoken)) if item.kind == "group"), None)
    if group is not None and not spans:
        return discourse.entity(group, name.text)
    context = f"{name.text} {maker}".strip()
    if not short_forms or name.composite:
        return discourse.resolver.resolve(name.text, kind="model", context=context)
    return discourse.entity(name_item(name), context)


def _made_by(entity: Entity, maker: str, discourse: Discourse, reader: LabelReader) -> Entity:
    """An entity of unknown maker with the one that stands in its row."""
    if (
        entity.kind != "model"
        or entity.maker is not None
        or not any(n.kind == "organization" for n in reader.names(maker))
    ):
        return entity
    owner = discourse.resolver.resolve(maker, kind="organization")
    if owner.provisional or owner.kind != "organization":
        return entity
    return entity.model_copy(update={"maker": owner.id, "country": entity.country or owner.country})


def name_item(name: Name) -> Item:
    """A name as the item that the reading of sentences knows."""
    span = NameSpan(0, len(name.text), "model", None, False)
    return Item("name", name.text, 0, len(name.text), name=span)


def _told_apart(found: dict[Name, Subject]) -> dict[Name, Subject]:
    """Names of one entity that differ in what brackets say: those with a remark bear it as a setting."""
    same: dict[str, list[Name]] = defaultdict(list)
    for name, subject in found.items():
        same[subject.entity.id].append(name)
    told = dict(found)
    for names in same.values():
        if len({(parse_name(n.text), n.remarks) for n in names}) < 2:
            continue
        for name in names:
            remarks = [*split_remarks(name.text)[1], *name.remarks]
            if remarks:
                told[name] = Subject(found[name].entity, slug(" ".join(remarks)))
    return told

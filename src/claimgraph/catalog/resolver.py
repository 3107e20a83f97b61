"""From a mention to an entity, each with its reason.

Parts are compared first: a name is an entry's when it is written so, or when all parts agree. Then a damaged word is
mended, versions never; then a short form is completed, if only one entry fits. What is left is a name of its own, marked
provisional: a bad match would invent a contradiction or hide one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice, product
from pathlib import Path

from claimgraph.catalog.benchmark_names import resolve_benchmark
from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.describing import describe, describe_unseen_model
from claimgraph.catalog.entries import AnyEntry, EntryKind, Family, Model, kind_of
from claimgraph.catalog.folding import fold
from claimgraph.catalog.grammar import Generation, ModelName
from claimgraph.catalog.index import Index, index_of
from claimgraph.catalog.leaving_out import ShortForm, short_forms
from claimgraph.catalog.organization_names import resolve_organization
from claimgraph.catalog.parsing import parse_name
from claimgraph.catalog.reading_apart import read_apart
from claimgraph.catalog.spelling import corrections
from claimgraph.catalog.spotting import spot
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.catalog.wordbook import wordbook_of
from claimgraph.model import Entity, EntityKind

_MODEL_KINDS: tuple[EntryKind, ...] = ("model", "family")


class Resolver:
    """Resolves mentions against one catalogue; the same mention in the same context gives the same entity."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        self.catalog = catalog or load_catalog()
        self.index = index_of(self.catalog)

    def resolve(self, mention: str, kind: EntityKind | None = None, context: str | None = None) -> Entity:
        """The entity a mention means.

        `kind` is what the reader expects: it is preferred, not forced. `context` is text around the mention; it
        decides between entries that the mention leaves open. An unseen name, and one that stays open between
        several entries, gives a provisional entity.
        """
        return _resolve(self.catalog, mention, kind, context or "")


@lru_cache(maxsize=65536)
def _resolve(catalog: Catalog, mention: str, kind: EntityKind | None, context: str) -> Entity:
    index = index_of(catalog)
    if kind == "benchmark":
        return resolve_benchmark(index, mention)
    if kind == "organization":
        return resolve_organization(index, mention, context)
    if kind in ("model", "family"):
        return _resolve_model(index, mention, kind, context)
    return _resolve_any(index, mention, context)


def _resolve_any(index: Index, mention: str, context: str) -> Entity:
    spans = [s for s in spot(mention, index.catalog) if s.end - s.start > len(mention) * 0.6]
    kind = spans[0].kind if spans else None
    order: Sequence[EntryKind] = ("model", "family", "organization", "benchmark")
    for wanted in [kind] if kind else order:
        entity = _resolve(index.catalog, mention, wanted, context)
        if not entity.provisional:
            return entity
    return _resolve(index.catalog, mention, kind or "model", context)


def _resolve_model(index: Index, mention: str, kind: EntityKind, context: str) -> Entity:
    catalog = index.catalog
    name = parse_name(mention, catalog)
    mended = () if _newcomer(context, mention) else _mended(index, mention)
    for text, steps in chain(_readings(mention), mended):
        for parsed, step in _variants_of(parse_name(text, catalog)):
            if found := _settled(index, text, parsed, kind, context):
                entry, reason = found
                return describe(entry, catalog, mention, "; ".join([*steps, *step, reason]))
    return describe_unseen_model(index, name, mention, kind)


def _readings(mention: str) -> Iterator[tuple[str, list[str]]]:
    """The mention itself; then, of 'Orion (GPT-4.5)', what stands within and before the brackets."""
    yield mention, []
    if m := re.fullmatch(r"(.+?)\s*[(（]([^()（）]{3,})[)）]", mention.strip()):
        yield m[2], [f"{m[2]!r} stands beside it"]
        if not re.search(r"\d", m[2]):
            yield m[1], [f"{m[2]!r} only describes it"]


def _variants_of(name: ModelName) -> Iterator[tuple[ModelName, list[str]]]:
    """The parts as read; then with a 'v' after the version as one before it, and with a large number as a size."""
    yield name, []
    if any(g.suffix == "v" for g in name.generation):
        plain = tuple(Generation(g.series, g.numbers, g.suffix.replace("v", "")) for g in name.generation)
        yield replace(name, generation=plain), ["the v belongs to the version"]
    sizes = tuple(f"{g}b" for g in name.generation if g == Generation("", (str(g),)) and len(str(g)) > 1)
    if sizes and not name.size:
        rest = tuple(g for g in name.generation if f"{g}b" not in sizes)
        yield replace(name, generation=rest, size=sizes), ["the number is a size"]


def _settled(index: Index, text: str, name: ModelName, kind: EntityKind, context: str) -> tuple[AnyEntry, str] | None:
    """The one entry a text names outright or in short, with the reason."""
    kinds: tuple[EntryKind, ...] = ("family", "model") if kind == "family" or name.plural else _MODEL_KINDS
    for wanted in kinds:
        found = index.written(text, (wanted,))
        how = "is a name of"
        if len(found) != 1:
            found, how = index.with_parts(name, (wanted,)), "has the parts of"
        if len(found) > 1:
            found = [e for e in found if parse_name(e.name, index.catalog) == name] or found
        if len(found) == 1:
            return found[0], f"{text!r} {how} {found[0].name}"
    if entry := read_apart(index, text, kinds):
        return entry, f"{text!r} is {entry.name} without its separators"
    for wanted in kinds:
        forms = short_forms(index, name, (wanted,), name.maker or _maker_in(index.catalog, context))
        forms = forms if len(forms) < 2 else _near(index.catalog, forms, context)
        if len(forms) == 1:
            return forms[0].entry, f"{text!r} is {forms[0].entry.name} without {forms[0].reason}"
    return None


def _mended(index: Index, mention: str) -> Iterator[tuple[str, list[str]]]:
    """The mention with its unknown words replaced by known ones they may be slips of, nearest first."""
    book = wordbook_of(index.catalog)
    folded = fold(mention[:300])
    unknown = [w for w in dict.fromkeys(re.findall(r"[a-z]+", folded)) if w not in book.spelled]
    options = [[(w, c) for c in corrections(w, book.spelled)] or [(w, w)] for w in unknown[:4]]
    for choice in islice(product(*options), 12):
        mends = [(w, c) for w, c in choice if w != c]
        if mends:
            text = folded
            for wrong, right in mends:
                text = re.sub(rf"(?<![a-z]){wrong}(?![a-z])", right, text)
            yield text, [f"{wrong!r} read as {right!r}" for wrong, right in mends]


def _newcomer(context: str, mention: str) -> bool:
    """Whether the context says that this is another thing than the well-known one of a similar name."""
    folded = fold(context.replace(mention, " "))
    return any(f" {phrase} " in f" {folded} " for phrase in load_surroundings().newcomer)


def _maker_in(catalog: Catalog, context: str) -> str | None:
    """The one maker the context names, if it names one."""
    makers = {span.id for span in spot(fold_light(context), catalog) if span.kind == "organization"} if context else set()
    return makers.pop() if len(makers) == 1 else None


def fold_light(text: str) -> str:
    """Text as spotting expects it."""
    return text.replace("’", "'").replace("‑", "-")


def _near(catalog: Catalog, forms: list[ShortForm], context: str) -> list[ShortForm]:
    """Of several entries those of a line or maker that the context names."""
    if not context:
        return forms
    lines, makers = set(), set()
    for span in spot(fold_light(context), catalog):
        entry = catalog.get(span.id)
        if span.kind == "organization":
            makers.add(span.id)
        if isinstance(entry, Model | Family):
            lines.add(catalog.root(entry.family if isinstance(entry, Model) else entry.id))

    def beside(entry: Model | Family) -> bool:
        maker = catalog.maker(entry)
        root = catalog.root(entry.family if isinstance(entry, Model) else entry.id)
        return (root is not None and root in lines) or (maker is not None and maker.id in makers)

    return [form for form in forms if beside(form.entry)] or forms


def resolve(
    mention: str, kind: EntityKind | None = None, context: str | None = None, *, extra: tuple[Path, ...] = ()
) -> Entity:
    """The entity a mention means, by the package's catalogue and the user's files."""
    return Resolver(load_catalog(extra)).resolve(mention, kind, context)

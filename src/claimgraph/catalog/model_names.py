"""Models and families: which entry a name means, or what its parts tell of one never seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from claimgraph.catalog.context import Around
from claimgraph.catalog.describing import describe, describe_unseen_model
from claimgraph.catalog.entries import AnyEntry, EntryKind, Model
from claimgraph.catalog.folding import fold
from claimgraph.catalog.grammar import Generation, ModelName
from claimgraph.catalog.index import Index
from claimgraph.catalog.leaving_out import ShortForm, short_forms
from claimgraph.catalog.parsing import parse_name
from claimgraph.catalog.reading_apart import read_apart
from claimgraph.catalog.spelling import corrections
from claimgraph.catalog.stamps import Stamp
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.catalog.wordbook import wordbook_of
from claimgraph.model import Entity

# A mention with several damaged words is tried in at most so many mended forms.
_MOST_MENDED_WORDS = 4
_MOST_MENDED_FORMS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a mention: its text, its parts, and what was done to get there."""

    text: str
    name: ModelName
    steps: tuple[str, ...] = ()


def resolve_model(index: Index, mention: str, kind: EntryKind, around: Around) -> Entity:
    """The model or family a mention means; provisional when the catalogue has none."""
    open_between: list[ShortForm] = []
    for reading in _readings(index, mention, around):
        for wanted in _kinds(kind, reading.name):
            entry, reason = _outright(index, reading, wanted, around)
            if entry is None:
                forms = _short(index, reading.name, wanted, around)
                open_between = open_between or forms
                if len(forms) == 1:
                    entry, reason = forms[0].entry, f"{reading.text!r} is {forms[0].reason}"
                elif entry := _released_then(index, reading.name, wanted):
                    reason = f"{entry.name} was released in {reading.name.stamp}"
            if entry:
                return describe(entry, index.catalog, mention, "; ".join((*reading.steps, reason)))
    return describe_unseen_model(index, parse_name(mention, index.catalog), mention, kind, open_between)


def _kinds(kind: EntryKind, name: ModelName) -> tuple[EntryKind, ...]:
    return ("family", "model") if kind == "family" or name.plural else ("model", "family")


def _outright(index: Index, reading: Reading, kind: EntryKind, around: Around) -> tuple[AnyEntry | None, str]:
    """The one entry that is written so, has these parts, or is written so but for signs between its digits."""
    text, name = reading.text, reading.name
    found = [e for e in index.written(text, (kind,)) if not _another_makers(index, name, e, around)]
    if len(found) == 1:
        return found[0], f"{text!r} is a name of {found[0].name}"
    found = [e for e in index.with_parts(name, (kind,)) if not _another_makers(index, name, e, around)]
    if len(found) > 1:
        found = [e for e in found if parse_name(e.name, index.catalog) == name]
    if len(found) == 1:
        return found[0], f"{text!r} has the parts of {found[0].name}"
    if entry := read_apart(index, text, kind):
        return entry, f"{text!r} is {entry.name} without the signs between its numbers"
    return None, ""


def _another_makers(index: Index, name: ModelName, entry: AnyEntry, around: Around) -> bool:
    """Whether a name without its line is said to be another maker's: 'Moonshot's K2 Thinking' is not LLM360's."""
    if name.family:
        return False
    said, own = name.maker or around.company().only_maker, index.catalog.maker(entry)
    return bool(said and own and own.id != said)


def _released_then(index: Index, name: ModelName, kind: EntryKind) -> AnyEntry | None:
    """The model without a stamp of its own that was released when the name's stamp says: 'R1 (January 2025)'."""
    stamp = name.stamp
    if kind != "model" or stamp is None or not (stamp.year and stamp.month):
        return None
    found = [e for e in index.with_parts(replace(name, stamp=None), ("model",)) if isinstance(e, Model)]
    dates = [Stamp(*(e.release_date or "").split("-")) for e in found]
    fitting = [e for e, date in zip(found, dates, strict=True) if date.month and date.agrees(stamp)]
    return fitting[0] if len(fitting) == 1 else None


def _short(index: Index, name: ModelName, kind: EntryKind, around: Around) -> list[ShortForm]:
    """The entries of which the name is a short form: one, or those that neither it nor the context decides between."""
    forms = short_forms(index, name, kind, lambda: name.maker or around.company().only_maker)
    if len(forms) > 1:
        near = around.company()
        forms = [form for form in forms if near.holds(index.catalog, form.entry)] or forms
    return forms


def _readings(index: Index, mention: str, around: Around) -> Iterator[Reading]:
    """The mention as it stands, then its parts in brackets, then with damaged words mended, the likeliest first."""
    for text, steps in _texts(index, mention, around):
        name = parse_name(text, index.catalog)
        for changed, step in _numbers_read_otherwise(name):
            yield Reading(text, changed, steps + step)


def _texts(index: Index, mention: str, around: Around) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield mention, ()
    yield from _bracketed(index, mention)
    mended = list(_mended(index, mention))
    if mended and not around.says_another(mention):
        yield from mended


def _bracketed(index: Index, mention: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Of 'Orion (GPT-4.5)' one, when both are known; of 'GPT-5 (closed)' the first, when the other describes it."""
    m = re.fullmatch(r"\s*(.+?)\s*[(（]([^()（）]{3,})[)）]\s*", mention)
    if not m:
        return
    outside = index.written(m[1], ("model", "family"))
    if outside and outside == index.written(m[2], ("model", "family")):
        yield m[2], (f"{m[1]!r} is another name of it",)
    if all(word in load_surroundings().describing for word in re.findall(r"[\w-]+", fold(m[2]))):
        yield m[1], (f"{m[2]!r} only describes it",)


def _mended(index: Index, mention: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The mention with its unknown words replaced by known ones they may be slips of, nearest first."""
    known = wordbook_of(index.catalog).spelled
    folded = fold(mention[:300])
    unknown = [w for w in dict.fromkeys(re.findall(r"[a-z]+", folded)) if w not in known][:_MOST_MENDED_WORDS]
    choices = [[(w, c) for c in corrections(w, known)] or [(w, w)] for w in unknown]
    for choice in islice(product(*choices), _MOST_MENDED_FORMS):
        mends = {wrong: right for wrong, right in choice if wrong != right}
        if mends:
            yield _replaced(folded, mends), tuple(f"{wrong!r} read as {right!r}" for wrong, right in mends.items())


def _replaced(text: str, words: dict[str, str]) -> str:
    return re.sub(r"[a-z]+", lambda m: words.get(m[0], m[0]), text)


def _numbers_read_otherwise(name: ModelName) -> Iterator[tuple[ModelName, tuple[str, ...]]]:
    """The parts as read; then a v after the version as one before it ('3.2v'), and a large number as a size ('120')."""
    yield name, ()
    if any(g.suffix == "v" for g in name.generation):
        plain = tuple(Generation(g.series, g.numbers, g.suffix.replace("v", "")) for g in name.generation)
        yield replace(name, generation=plain), ("the v belongs to the version",)
    sizes = {g: f"{g}b" for g in name.generation if re.fullmatch(r"\d{2,}", str(g))}
    if sizes and not name.size:
        rest = tuple(g for g in name.generation if g not in sizes)
        yield replace(name, generation=rest, size=tuple(sizes.values())), ("the number is a size",)

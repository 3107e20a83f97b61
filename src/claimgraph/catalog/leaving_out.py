"""Short forms: names that leave out parts of the one entry they can mean.

'Qwen3-235B' leaves out what is active, 'V3.1 Terminus' the line, 'DeepSeek V3 (March 2025)' the day. A part may be
left out only where what is stated still singles the entry out; an effort or a size never may, and a tier only beside a
date ('Qwen3' is no Qwen3-Max).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.entries import EntryKind, Family, Model, kind_of
from claimgraph.catalog.grammar import Generation, ModelName
from claimgraph.catalog.index import Index, Named, Part, part_keys
from claimgraph.catalog.stamps import Stamp

# What leaving out a part costs; the cheapest entry wins, and a tie is no answer.
_COST = {
    "active": 1,
    "series": 1,
    "family": 2,
    "day": 1,
    "variant": 3,
    "other": 3,
    "generation": 3,
    "tier": 4,
    "stamp": 4,
}
_SAYS = {
    "active": "its active size",
    "series": "the letter of its version",
    "family": "the name of its line",
    "day": "part of its date",
    "variant": "a variant word",
    "other": "a word",
    "generation": "its version",
    "tier": "its tier",
    "stamp": "its date",
}


@dataclass(frozen=True, slots=True)
class ShortForm:
    """An entry that a mention can mean, and the roles of the parts it leaves out."""

    entry: Model | Family
    left_out: tuple[str, ...]

    @property
    def cost(self) -> int:
        """Lower is closer."""
        return sum(_COST[role] for role in self.left_out)

    @property
    def reason(self) -> str:
        """The entry and what the mention leaves out of its name, in words."""
        return f"{self.entry.name} without {' and '.join(dict.fromkeys(_SAYS[role] for role in self.left_out))}"


def short_forms(index: Index, mention: ModelName, kind: EntryKind, maker: Callable[[], str | None]) -> list[ShortForm]:
    """The entries a mention can mean at least cost; more than one means that it does not decide.

    `maker` tells whose the model is said to be; it is asked only where that decides.
    """
    stated = [part for part in part_keys(mention) if part[0] not in ("generation", "month")]
    if not stated or not _singles_out(mention):
        return []
    found: dict[str, ShortForm] = {}
    for named in index.having([*stated, *([("month", mention.stamp.month)] if mention.stamp else [])]):
        if kind_of(named.entry) != kind:
            continue
        form = _short_form(index, mention, named, maker)
        if form and (named.entry.id not in found or form.cost < found[named.entry.id].cost):
            found[named.entry.id] = form
    least = min((form.cost for form in found.values()), default=0)
    return [form for form in found.values() if form.cost == least]


def _singles_out(mention: ModelName) -> bool:
    return bool(mention.generation or mention.size or mention.stamp or mention.other)


def _short_form(index: Index, mention: ModelName, named: Named, maker: Callable[[], str | None]) -> ShortForm | None:
    name = named.name
    left_out: list[str] = []
    if len(mention.generation) > len(name.generation):
        return None
    for generation in mention.generation:
        if generation not in name.generation:
            if generation.series or not _main_series(index, name, generation):
                return None
            left_out.append("series")
    left_out += ["generation"] * (len(name.generation) - len(mention.generation))
    if mention.stamp:
        if not name.stamp or not _same_date(mention.stamp, name.stamp, named.entry):
            return None
        if mention.stamp != name.stamp:
            left_out.append("day")
    elif name.stamp:
        left_out.append("stamp")
    mentioned = mention.parts
    left_out += sorted(role for role, _ in _words(name) - mentioned)
    if not left_out or not _allowed(set(left_out), mention):
        return None
    if "family" in left_out:
        said = maker()
        if not (_made_by(index, named.entry, said) if said else _distinctive(mention)):
            return None
    return ShortForm(named.entry, tuple(left_out))


def _made_by(index: Index, entry: Model | Family, maker: str) -> bool:
    found = index.catalog.maker(entry)
    return found is not None and found.id == maker


def _words(name: ModelName) -> frozenset[Part]:
    return frozenset(part for part in name.parts if part[0] not in ("generation", "stamp"))


def _allowed(left_out: set[str], mention: ModelName) -> bool:
    """Whether what the mention states is enough without these parts, but for the line."""
    context = any(word[0].isdigit() for word in mention.other)
    pinned = bool(mention.size or mention.stamp or context)
    if left_out & {"size", "effort"}:
        return False
    if "generation" in left_out and not (mention.size or mention.stamp or mention.other):
        return False
    if left_out & {"variant", "other"} and not pinned:
        return False
    return not ("tier" in left_out and not mention.stamp)


def _distinctive(mention: ModelName) -> bool:
    words = mention.tier + mention.variant + mention.other + mention.family
    lettered = any(g.series for g in mention.generation)
    return bool(mention.other or lettered or (mention.generation and words) or (mention.generation and mention.stamp))


def _same_date(mention: Stamp, stamp: Stamp, entry: Model | Family) -> bool:
    """Whether both may be one date; a stamp without a year has the year the model was released in."""
    if not stamp.year and mention.year and isinstance(entry, Model) and entry.release_date:
        stamp = Stamp(entry.release_date[:4], stamp.month, stamp.day)
    return mention.agrees(stamp)


def _main_series(index: Index, name: ModelName, generation: Generation) -> bool:
    """Whether the version is left without its letter, in a line whose versions mostly bear that letter."""
    for full in name.generation:
        if full.series and (full.numbers, full.suffix) == (generation.numbers, generation.suffix):
            return any(_series_of(index, stem) == full.series for stem in name.family)
    return False


@lru_cache(maxsize=1024)
def _series_of(index: Index, stem: str) -> str:
    """The letter most versions of a line bear, '' for none."""
    letters = Counter(n.name.generation[0].series for n in index.having([("family", stem)]) if n.name.generation)
    return max(sorted(letters), key=lambda letter: letters[letter], default="")

"""The strings to look for in running text: every name of the catalogue in its usual spellings, and lines' stems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from string import ascii_letters, digits

from ahocorasick_rs import AhoCorasick, MatchKind

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, EntryKind, Family, Organization, kind_of
from claimgraph.catalog.folding import plain, squash
from claimgraph.catalog.tail import Line
from claimgraph.catalog.wordbook import line_name, wordbook_of

# Signs that may stand between the words of a name or before one. Not '+', which is part of some. All are ASCII, so
# they may be replaced in UTF-8, which is many times faster than in text that is not all ASCII.
_SEPARATORS = b"-_/()[]{}<>|:;,\"'`*#@!?&=~^%$\t\n"
_TO_SPACES = bytes.maketrans(_SEPARATORS, b" " * len(_SEPARATORS))
_HAN = re.compile(r"[一-鿿]")
_LATIN = frozenset(ascii_letters + digits)


@dataclass(frozen=True, slots=True)
class Surface:
    """A string that names something. `id` is None for the stem of a line, which a version or tier may follow.

    `exact` are the spellings of which the text must share the capitals, none when any will do; a `weak` surface is
    also an ordinary word and needs evidence beside it.
    """

    text: str
    kind: EntryKind
    id: str | None
    exact: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, eq=False)
class Surfaces:
    """All surfaces of a catalogue, and the automata that find them."""

    by_pattern: tuple[tuple[Surface, ...], ...]
    bounded: AhoCorasick  # each Latin surface with a space before it, for text without Chinese
    free: AhoCorasick  # each surface as it is, for text where Chinese stands directly against Latin
    whole: tuple[bool, ...]  # by pattern: whether it names only organizations, behind which no Latin word goes on
    lines: dict[str, Line]  # by stem

    def matches(self, text: str) -> Iterator[tuple[int, int, Surface]]:
        """Start, end and surface of every match that begins where a name may begin; they overlap."""
        flat = flatten(text)
        if not flat.isascii() and _HAN.search(flat):
            for pattern, start, end in self.free.find_matches_as_indexes(flat, overlapping=True):
                if not (start and is_latin(flat[start]) and is_latin(flat[start - 1])):
                    for surface in self.by_pattern[pattern]:
                        yield start, end, surface
            return
        padded, whole = f" {flat} ", self.whole
        for pattern, start, end in self.bounded.find_matches_as_indexes(padded, overlapping=True):
            if whole[pattern] and padded[end] in _LATIN and padded[end - 1] in _LATIN:
                continue
            for surface in self.by_pattern[pattern]:
                yield start if padded[start] == " " else start - 1, end - 1, surface


def is_latin(character: str) -> bool:
    """Whether a character is an ASCII letter or digit, beside which no other name can begin."""
    return character in _LATIN


_DASHES = "—―…→•"  # a name may begin right behind these


def flatten(text: str) -> str:
    """The text in lower case, of the same length, with every separator a space."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters, such as a dotted capital I, grow when lowered
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not lowered.isascii():
        for dash in _DASHES:  # a translation of text that is not ASCII takes ten times as long
            lowered = lowered.replace(dash, " ")
    return lowered.encode("utf-8", "surrogatepass").translate(_TO_SPACES).decode("utf-8", "surrogatepass")


def _spellings(name: str) -> set[str]:
    """The name as it stands and with plain signs, its separators a space or nothing."""
    flat = {" ".join(flatten(form).split()) for form in (name, plain(name))}
    return (flat | {form.replace(" ", "") for form in flat}) - {""}


@lru_cache(maxsize=4)
def surfaces_of(catalog: Catalog) -> Surfaces:
    """The surfaces of a catalogue."""
    found: dict[str, dict[tuple[EntryKind, str | None], Surface]] = {}
    for entry in catalog:
        for name in _own_names(catalog, entry):
            weak = name in entry.weak
            _add(found, name, kind_of(entry), entry.id, weak, strict=weak or isinstance(entry, Organization))
            if isinstance(entry, Family) and (stem := _stem(name)):
                _add(found, stem, "family", None, weak or stem in entry.weak, strict=weak or len(stem) < 3)
    order = sorted(found)
    return Surfaces(
        by_pattern=tuple(tuple(found[text].values()) for text in order),
        bounded=AhoCorasick([f" {t}" if t[0].isascii() else t for t in order], matchkind=MatchKind.Standard),
        free=AhoCorasick(order, matchkind=MatchKind.Standard),
        whole=tuple(all(s.kind == "organization" for s in found[text].values()) for text in order),
        lines=_lines(catalog),
    )


def _add(
    found: dict[str, dict[tuple[EntryKind, str | None], Surface]],
    name: str,
    kind: EntryKind,
    id: str | None,  # noqa: A002
    weak: bool,
    *,
    strict: bool,
) -> None:
    for text in _spellings(name):
        words_only = text.isascii() and text.replace(" ", "").isalpha()
        # Words of ordinary text may make up such a name: 'text arena', 'multiple' for MultiPL-E.
        exact = words_only and (strict or len(text) < 4 or not name.isalpha())
        same = found.setdefault(text, {})
        before = same.get((kind, id))
        if before is None:
            same[kind, id] = Surface(text, kind, id, (name,) if exact else (), weak)
        elif before.exact and not before.weak:  # a name that needs no capitals goes before one that does
            same[kind, id] = replace(before, exact=(*before.exact, name) if exact else ())


def _stem(name: str) -> str | None:
    """A line's name without 'models' and the like, if it has no number."""
    stem = line_name(name)
    return (
        re.sub(r"\s*\(.*\)| (?:models|series|family)$", "", name)
        if len(stem) > 1 and not re.search(r"\d", stem)
        else None
    )


def _own_names(catalog: Catalog, entry: AnyEntry) -> list[str]:
    """The entry's names, without those that put the maker before another of them ('OpenAI GPT-5')."""
    maker = catalog.maker(entry)
    if maker is None:
        return list(entry.names)
    own = {squash(text) for name in entry.names for text in (name, line_name(name))}
    prefixes = [squash(name) for name in maker.names if name not in maker.weak]
    aliases = ((alias, squash(line_name(alias))) for alias in entry.aliases)
    names = [
        entry.name,
        *(alias for alias, flat in aliases if not any(flat.startswith(p) and flat[len(p) :] in own for p in prefixes)),
    ]
    return [*names, *_possessives(names, maker)]


def _possessives(names: list[str], maker: Organization) -> Iterator[str]:
    """ "Mistral's Large 3" for Mistral Large 3, whose name begins with its maker's."""
    for name in names:
        for owner in maker.names:
            rest = name.removeprefix(owner)
            if rest != name and rest[:1] in ("-", " ") and not rest[1:2].islower():
                yield f"{owner}'s {rest[1:]}"


def _lines(catalog: Catalog) -> dict[str, Line]:
    stems = wordbook_of(catalog).stems
    generations: dict[str, set[str]] = {}
    words: dict[str, set[str]] = {}
    for model in catalog.models:
        pieces = [p.lower() for p in re.findall(r"[^\W\d_]+|v?\d+(?:\.\d+)*[a-z]?", model.name)]
        for stem in (p for p in pieces if p in stems):
            generations.setdefault(stem, set()).update(p for p in pieces if p[0].isdigit())
            words.setdefault(stem, set()).update(p for p in pieces if p.isalpha() and len(p) > 1)
    for family in catalog.families:  # the lines within a line: 'Opus' of Claude
        own = set(line_name(family.name).split())
        for stem in (own | set(_names_above(catalog, family))) & stems.keys():
            generations.setdefault(stem, set()).update(p for p in own if p[0].isdigit())
            words.setdefault(stem, set()).update(own & stems.keys())
    return {stem: Line(frozenset(generations[stem]), frozenset(words[stem])) for stem in generations}


def _names_above(catalog: Catalog, family: Family) -> Iterator[str]:
    """The words of the names of the lines that this one belongs to."""
    above = catalog.get(family.parent)
    while isinstance(above, Family):
        yield from line_name(above.name).split()
        above = catalog.get(above.parent)

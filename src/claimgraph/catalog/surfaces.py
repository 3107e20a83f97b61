"""The strings to look for in running text: every name of the catalogue in its usual spellings, and lines' stems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import AnyEntry, Benchmark, EntryKind, Family, Model, Organization, kind_of
from claimgraph.catalog.folding import squash
from claimgraph.catalog.wordbook import line_name, wordbook_of


@dataclass(frozen=True, slots=True)
class Surface:
    """A string that names something. `id` is None for a stem, which needs a tail to name a model.

    `exact` is the spelling an ordinary word needs to be taken for a name; None when any spelling will do.
    """

    text: str
    kind: EntryKind
    id: str | None
    exact: str | None
    weak: bool


@dataclass(frozen=True, eq=False)
class Surfaces:
    """All surfaces, and the automaton that finds them in lower-cased text."""

    bounded: AhoCorasick  # every Latin surface with a space before it, for text whose other signs became spaces
    free: AhoCorasick  # the same surfaces anywhere, for text where Chinese stands directly against Latin
    by_text: tuple[tuple[Surface, ...], ...]
    generations: dict[str, frozenset[str]]  # a stem -> versions of its models
    words: dict[str, frozenset[str]]  # a stem -> the words of its models' names


# Signs that stand between the words of a name, and everything that may stand before one.
SEPARATORS = str.maketrans({c: " " for c in "-_/()[]{}<>|:;,\"'`*#@!?&=+~^%$"})


def flatten(lowered: str) -> str:
    """Lower-cased text, of the same length, with every separator a space."""
    return lowered.translate(SEPARATORS)


def _spellings(name: str) -> set[str]:
    flat = flatten(name.lower()).strip()
    return {" ".join(flat.split()), flat.replace(" ", "")} - {""}


def _latin_word(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z.&'’-]+", name))


@lru_cache(maxsize=4)
def surfaces_of(catalog: Catalog) -> Surfaces:
    """The surfaces of a catalogue."""
    found: dict[str, dict[tuple[EntryKind, str | None], Surface]] = {}

    def add(name: str, kind: EntryKind, id: str | None, weak: bool, exact: str | None) -> None:  # noqa: A002
        for text in _spellings(name):
            if (
                exact is None
                and text.isascii()
                and text.replace(" ", "").isalpha()
                and (" " in text or " " in name or "-" in name)
            ):
                exact = name
            found.setdefault(text, {}).setdefault((kind, id), Surface(text, kind, id, exact, weak))

    for entry in catalog:
        for name in _own_names(catalog, entry):
            weak = name in entry.weak
            exact = name if weak or (_latin_word(name) and (isinstance(entry, Organization) or len(name) < 4)) else None
            add(name, kind_of(entry), entry.id, weak, exact)
    book = wordbook_of(catalog)
    generations: dict[str, set[str]] = {}
    words: dict[str, set[str]] = {}
    for entry in catalog:
        if isinstance(entry, Family):
            for name in _own_names(catalog, entry):
                stem = line_name(name)
                if stem and not re.search(r"\d", stem) and len(stem) > 1:
                    plain = re.sub(r"\s*\(.*\)| (?:models|series|family)$", "", name)
                    add(
                        plain,
                        "family",
                        None,
                        name in entry.weak or plain in entry.weak,
                        plain if len(stem) < 3 or name in entry.weak else None,
                    )
        if isinstance(entry, Model):
            pieces = re.findall(r"[^\W\d_]+|v?\d+(?:\.\d+)*[a-z]?", entry.name)
            lowered = [p.lower() for p in pieces]
            for stem in lowered:
                if stem in book.stems:
                    generations.setdefault(stem, set()).update(p for p in lowered if p[0].isdigit())
                    words.setdefault(stem, set()).update(p for p in lowered if p.isalpha() and len(p) > 2)
    order = sorted(found)
    return Surfaces(
        bounded=AhoCorasick([f" {t}" if t[0].isascii() else t for t in order], matchkind=MatchKind.Standard),
        free=AhoCorasick(order, matchkind=MatchKind.Standard),
        by_text=tuple(tuple(found[text].values()) for text in order),
        generations={k: frozenset(v) for k, v in generations.items()},
        words={k: frozenset(v) for k, v in words.items()},
    )


def _own_names(catalog: Catalog, entry: AnyEntry) -> list[str]:
    """The entry's names, without those that put the maker before another of them ('OpenAI GPT-5')."""
    if not isinstance(entry, Family | Model):
        return list(entry.names)
    maker = catalog.maker(entry)
    if maker is None:
        return list(entry.names)
    own = {squash(n) for n in entry.names} | {squash(line_name(n)) for n in entry.names}
    prefixes = [squash(n) for n in maker.names]
    kept = [entry.name]
    for name in entry.aliases:
        flat = squash(name)
        if not any(flat.startswith(p) and flat[len(p) :] in own for p in prefixes if p):
            kept.append(name)
    return kept


def is_benchmark(entry: AnyEntry | None) -> bool:
    """Whether the entry is a benchmark."""
    return isinstance(entry, Benchmark)

"""What the grammar needs of a catalogue: words that name lines of models, their other names, makers' names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import Family
from claimgraph.catalog.folding import fold
from claimgraph.catalog.vocabulary import Vocabulary, load_vocabulary

LINE_WORDS = re.compile(r"\b(?:models?|series|family|families|line|generation|llms?|lineup)\b|大模型|模型|系列|家族")


@dataclass(frozen=True, eq=False)
class Wordbook:
    """Made once for a catalogue; everything in it is folded."""

    vocabulary: Vocabulary
    stems: dict[str, str | None]  # a word that names a line of models -> the family's id, where it has an entry
    aliases: dict[str, str]  # another name of a line, without separators -> the words of its name
    makers: dict[str, str]  # a maker's name without separators -> its id
    ancestors: dict[str, frozenset[str]]  # a stem -> the stems of the lines it belongs to
    implied: dict[str, frozenset[str]]  # a stem that stands for a longer name ('opus') -> the stems of that name
    words: frozenset[str]  # every word of a model's name
    spelled: frozenset[str]  # these and every other word a mention may rightly hold
    segments: frozenset[str]  # the words that names run together are split into
    alias_pattern: re.Pattern[str]
    maker_before: re.Pattern[str]
    maker_after: re.Pattern[str]
    maker_inside: re.Pattern[str]  # Chinese names of makers, which stand against other words


def unspaced(name: str) -> str:
    """A folded name without spaces, hyphens and dots."""
    return re.sub(r"[ .-]", "", name)


def line_name(name: str) -> str:
    """A family's folded name without the words that say it is one: 'DeepSeek models' is 'deepseek'."""
    return " ".join(re.sub(r"\(.*\)", "", LINE_WORDS.sub(" ", fold(name)).replace("-", " ")).split())


@lru_cache(maxsize=4)
def wordbook_of(catalog: Catalog) -> Wordbook:
    """The wordbook of a catalogue."""
    vocabulary = load_vocabulary()
    stems = _stems(catalog, vocabulary.all)
    aliases = _aliases(catalog, stems, vocabulary.all)
    makers = {
        text: maker.id
        for maker in reversed(catalog.organizations)
        for text in map(fold, maker.names)
        if unspaced(text) not in stems and unspaced(text) not in aliases and text not in vocabulary.all
        if len(text) > 2 or not text.isascii()
    }
    for text, id in list(makers.items()):  # noqa: A001 - 'Acme' for Acme AI
        short = re.sub(r" (?:ai|labs?|inc)$", "", text)
        if len(short) > 3 and short not in stems and short not in vocabulary.all:
            makers.setdefault(short, id)
    for maker in catalog.organizations:
        for person in map(fold, maker.led_by):  # 'Elon Musk's Grok 4', 'Musk's Grok 4'
            makers |= {f"{person}'s": maker.id, f"{person.split()[-1]}'s": maker.id}
    latin = _alternatives(m for m in makers if m[0].isascii())
    chinese = _alternatives(m for m in makers if not m[0].isascii())
    words = {w for m in catalog.models for n in m.names for w in re.findall(r"[^\W\d_]+", fold(n))}
    beside = {
        w for text in (*makers, *aliases, *vocabulary.beside, *vocabulary.numerals) for w in re.findall(r"[a-z]+", text)
    }
    return Wordbook(
        vocabulary=vocabulary,
        stems=stems,
        aliases={unspaced(alias): name for alias, name in aliases.items()},
        makers={unspaced(text): maker for text, maker in makers.items()},
        implied=_implied(catalog, stems),
        ancestors={stem: _ancestors(catalog, stem, family) for stem, family in stems.items()},
        words=frozenset(words | stems.keys() | vocabulary.all),
        spelled=frozenset(w for w in words | beside | stems.keys() | vocabulary.all if len(w) > 2 and w.isascii()),
        segments=frozenset(w for w in stems.keys() | vocabulary.all if len(w) > 1 and w.isalpha()),
        alias_pattern=re.compile(_alternatives(aliases)),
        maker_before=re.compile(rf"^(?:the )?({latin})(?: (?:ai|inc))?\s*(?:'s)?[\s:/-]+"),
        maker_after=re.compile(
            rf"\s*(?:\b(?:from|by|of)|来自)\s+({latin}|{chinese})(?: (?:ai|inc))?$|\s*\(({latin})\)$"
        ),
        maker_inside=re.compile(chinese),
    )


def _stems(catalog: Catalog, known: frozenset[str]) -> dict[str, str | None]:
    named = [(line_name(f.name), f) for f in catalog.families]
    named = [(name, family) for name, family in named if not re.search(r"\d", name)]
    stems: dict[str, str | None] = {name: family.id for name, family in named if name.isalpha() and len(name) > 1}
    for name, family in named:
        maker = fold(catalog.entries[family.organization].name).split()[0]
        for word in name.split():
            if len(word) > 1 and word.isalpha() and word not in known and word != maker:
                stems.setdefault(word, family.id)
    for model in catalog.models:
        if model.family is None:
            head = re.match(r"[^\d]*", fold(model.name).replace("-", " "))
            for word in head[0].split() if head else ():
                if len(word) > 2 and word.isalpha() and word not in known:
                    stems.setdefault(word, None)
    return stems


def _aliases(catalog: Catalog, stems: dict[str, str | None], known: frozenset[str]) -> dict[str, str]:
    aliases: dict[str, str] = {}
    for family in catalog.families:
        name = line_name(family.name)
        if re.search(r"\d", name):
            continue
        for text in map(line_name, family.aliases):
            plain = len(text) > 1 and text not in stems and text not in known and not re.search(r"\d", text)
            if plain and not text.startswith(f"{name} "):
                aliases.setdefault(text, name)
    return aliases


def _implied(catalog: Catalog, stems: dict[str, str | None]) -> dict[str, frozenset[str]]:
    implied: dict[str, frozenset[str]] = {}
    for family in catalog.families:
        words = frozenset(word for word in line_name(family.name).split() if word in stems)
        for alias in map(line_name, family.aliases):
            if alias in words and len(words) > 1:
                implied[alias] = words
    return implied


def _ancestors(catalog: Catalog, stem: str, id: str | None) -> frozenset[str]:  # noqa: A002
    """The words of the lines above and of the maker, but for those the line's own name repeats."""
    above: set[str] = set()
    entry = catalog.get(id)
    own = set(line_name(entry.name).split()) if entry else set()
    while isinstance(entry, Family) and entry.parent:
        entry = catalog.get(entry.parent)
        above |= set(line_name(entry.name).split()) if entry else set()
    maker = catalog.maker(entry) if (entry := catalog.get(id)) else None
    if maker:
        above |= {unspaced(fold(name)) for name in maker.names}
    return frozenset(above - own - {stem})


def _alternatives(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest first: Latin ones as whole words, with spaces or hyphens."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    latin = "|".join(re.sub(r"\\[ -]", "[ -]?", re.escape(name)) for name in ordered if name[0].isascii())
    others = "|".join(re.escape(name) for name in ordered if not name[0].isascii())
    return (
        "|".join([*([rf"(?<![a-z0-9])(?:{latin})(?![a-z])"] if latin else []), *([others] if others else [])]) or "(?!)"
    )

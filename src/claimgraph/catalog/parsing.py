"""From a mention to its parts: the grammar with the catalogue's families, makers and Chinese names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.entries import Family
from claimgraph.catalog.folding import fold
from claimgraph.catalog.grammar import ModelName, raw_parts, read_generation
from claimgraph.catalog.stamps import take_stamp
from claimgraph.catalog.vocabulary import Vocabulary, load_vocabulary

_LINE = re.compile(r"\b(?:models?|series|family|families|line|generation|llms?|lineup)\b|系列|家族")
_PLURAL = re.compile(r"\b(?:models|series|family|families|line|generation|llms|lineup)\b|系列|家族")
_POSSESSIVE = re.compile(r"(?<=\w)'s?(?=\s|$)")


@dataclass(frozen=True, eq=False)
class Grammar:
    """What parsing needs of a catalogue, made once for it."""

    words: Vocabulary
    stems: dict[str, str]  # a family's word -> the family's id
    stem_text: dict[str, str]  # an alias of a family, folded -> the words of its name
    makers: dict[str, str]  # a folded name of a maker -> its id
    ancestors: dict[str, frozenset[str]]  # a stem -> stems of the families above it
    alias_pattern: re.Pattern[str]
    maker_pattern: re.Pattern[str]
    maker_suffix: re.Pattern[str]
    segments: frozenset[str]


def _alternatives(names: Iterable[str]) -> str:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return "|".join(_bounded(name) for name in ordered) or r"(?!)"


def _bounded(name: str) -> str:
    left = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", name) else ""
    right = r"(?![a-z])" if re.search(r"[a-z]$", name) else r"(?![a-z0-9])" if re.search(r"[0-9]$", name) else ""
    return left + re.escape(name).replace(r"\ ", r"[ -]?") + right


def family_words(name: str) -> str:
    """A family's name without the words that say it is one: 'DeepSeek models' is 'deepseek'."""
    return re.sub(r"\s*\(.*\)", "", _LINE.sub("", fold(name)).replace("-", " ")).strip()


@lru_cache(maxsize=4)
def grammar_of(catalog: Catalog) -> Grammar:
    """The grammar over a catalogue's names."""
    words = load_vocabulary()
    known = words.tiers | words.variants | words.efforts
    stems: dict[str, str] = {}
    stem_text: dict[str, str] = {}
    for family in catalog.families:
        name = family_words(family.name)
        if re.search(r"\d", name):
            continue
        maker = fold(catalog.entries[family.organization].name).split()[0]
        for word in (w for w in name.split() if w not in known and len(w) > 1 and (w != maker or w == name)):
            stems.setdefault(word, family.id)
        for alias in family.aliases:
            text = family_words(alias)
            if len(text) > 1 and not text.startswith(name) and not re.search(r"\d", text) and text not in known:
                stem_text.setdefault(text, name)
    for alias in [a for a in stem_text if a in stems]:
        del stem_text[alias]
    makers: dict[str, str] = {}
    for maker in catalog.organizations:
        for n in maker.names:
            folded = fold(n)
            if folded not in stems and folded not in stem_text and len(folded) > 1:
                makers.setdefault(folded, maker.id)
    ancestors = {stem: frozenset(_above(catalog, stem, id)) for stem, id in stems.items()}
    maker_names = _alternatives(makers)
    return Grammar(
        words=words,
        stems=stems,
        stem_text=stem_text,
        makers=makers,
        ancestors=ancestors,
        alias_pattern=re.compile(_alternatives(stem_text)),
        maker_pattern=re.compile(rf"^(?:the )?({maker_names})(?: (?:ai|inc))?\s*(?:'s)?\s*[:/\s-]*(?:[a-z-]+/)?"),
        maker_suffix=re.compile(rf"\s+(?:from|by|of|来自)\s+({maker_names})(?: (?:ai|inc))?$"),
        segments=frozenset(w for w in set(stems) | known if len(w) > 1 and w.isalpha()),
    )


def _above(catalog: Catalog, stem: str, id: str) -> set[str]:  # noqa: A002
    own = set(family_words(catalog.entries[id].name).split())
    above: set[str] = set()
    entry = catalog.get(id)
    while isinstance(entry, Family) and entry.parent:
        entry = catalog.get(entry.parent)
        if entry:
            above |= set(family_words(entry.name).split())
    return above - own - {stem}


def parse_name(text: str, catalog: Catalog | None = None) -> ModelName:
    """The parts of a model's or family's name; a text that is none gives a name of unknown words."""
    return _parse(text, catalog or load_catalog())


@lru_cache(maxsize=65536)
def _parse(text: str, catalog: Catalog) -> ModelName:
    grammar = grammar_of(catalog)
    folded = fold(text)
    plural = bool(_PLURAL.search(folded))
    folded, maker = _strip_maker(folded, grammar)
    folded = _POSSESSIVE.sub("", folded)
    stripped = _NOISE.sub(" ", _LINE.sub(" ", folded)).strip()
    folded = stripped or folded
    folded = grammar.alias_pattern.sub(lambda m: f" {grammar.stem_text[_as_known(m[0], grammar)]} ", folded)
    stamp, folded = take_stamp(folded)
    return _classify(raw_parts(folded), grammar, stamp=stamp, maker=maker, plural=plural)


_NOISE = re.compile(
    r"\b(?:the|api|weights|release|released|version|of|at|effort|mode|and|model|new|with|w/|on)\b"
    r"|大模型|模型|最新|[\"“”()\[\]]"
)


def _as_known(found: str, grammar: Grammar) -> str:
    if found in grammar.stem_text:
        return found
    flat = re.sub(r"[ -]", "", found)
    return next(a for a in grammar.stem_text if re.sub(r"[ -]", "", a) == flat)


def _strip_maker(folded: str, grammar: Grammar) -> tuple[str, str | None]:
    for pattern in (grammar.maker_suffix, grammar.maker_pattern):
        if m := pattern.search(folded):
            rest = (folded[: m.start()] + folded[m.end() :]).strip(" :/-'")
            if rest:
                key = m[1] if m[1] in grammar.makers else None
                flat = re.sub(r"[ -]", "", m[1])
                maker = (
                    grammar.makers[key]
                    if key
                    else next((id for n, id in grammar.makers.items() if re.sub(r"[ -]", "", n) == flat), None)
                )
                return rest, maker
    return folded, None


def _classify(pieces: list[tuple[str, str]], grammar: Grammar, **given: object) -> ModelName:
    found: dict[str, set[str]] = {
        role: set() for role in ("family", "tier", "size", "active", "variant", "effort", "other")
    }
    generations = []
    for role, text in _compound(_segmented(pieces, grammar), grammar):
        if role == "generation":
            generations.append(read_generation(text))
        elif role in ("size", "active"):
            found[role].add(text)
        elif role == "context":
            found["other"].add(text)
        else:
            found[_role_of(text, grammar)].add(text)
    for stem in list(found["family"]):
        found["family"] -= grammar.ancestors.get(stem, frozenset())
    return ModelName(
        generation=tuple(sorted(set(generations), key=str)),
        **{role: tuple(sorted(words)) for role, words in found.items()},  # type: ignore[arg-type]
        **given,  # type: ignore[arg-type]
    )


def _role_of(word: str, grammar: Grammar) -> str:
    if word in grammar.stems:
        return "family"
    words = grammar.words
    return (
        "tier"
        if word in words.tiers
        else "variant"
        if word in words.variants
        else "effort"
        if word in words.efforts
        else "other"
    )


def _segmented(pieces: list[tuple[str, str]], grammar: Grammar) -> list[tuple[str, str]]:
    """Words run together are split ('deepseekr' never, 'codellama' is code, llama), words torn apart are joined."""
    out: list[tuple[str, str]] = []
    i = 0
    while i < len(pieces):
        role, text = pieces[i]
        if role != "word":
            out.append((role, text))
            i += 1
            continue
        joined = 0
        for n in (3, 2):
            run = pieces[i : i + n]
            if len(run) == n and all(r == "word" for r, _ in run) and "".join(t for _, t in run) in grammar.stems:
                joined = n
                break
        if joined:
            out.append(("word", "".join(t for _, t in pieces[i : i + joined])))
            i += joined
            continue
        i += 1
        split = split_word(text, grammar.segments)
        if not split and text not in grammar.segments and i < len(pieces) and pieces[i][0] == "generation":
            # 'deepseekr' before 1: the letter is the version's series.
            head = [text[:-1]] if text[:-1] in grammar.segments else split_word(text[:-1], grammar.segments)
            if head and pieces[i][1][0].isdigit():
                split = head
                pieces = [*pieces[:i], ("generation", text[-1] + pieces[i][1]), *pieces[i + 1 :]]
        out += [("word", w) for w in (split or [text])]
    return out


def split_word(word: str, segments: frozenset[str]) -> list[str] | None:
    """The word as a run of known words, longest first, or None."""
    if word in segments or len(word) < 4 or len(word) > 40:
        return None
    best: list[list[str] | None] = [None] * (len(word) + 1)
    best[len(word)] = []
    for start in range(len(word) - 2, -1, -1):
        for end in range(len(word), start + 1, -1):
            rest = best[end]
            if rest is not None and word[start:end] in segments:
                best[start] = [word[start:end], *rest]
                break
    return best[0]


def _compound(pieces: list[tuple[str, str]], grammar: Grammar) -> list[tuple[str, str]]:
    """Two words that are one in the vocabulary ('deep think'), then one spelling for each ('it' is instruct)."""
    words = grammar.words
    known = words.tiers | words.variants | words.efforts | words.synonyms.keys()
    out: list[tuple[str, str]] = []
    i = 0
    while i < len(pieces):
        role, text = pieces[i]
        if (
            role == "word"
            and i + 1 < len(pieces)
            and pieces[i + 1][0] == "word"
            and f"{text}-{pieces[i + 1][1]}" in known
        ):
            text = f"{text}-{pieces[i + 1][1]}"
            i += 1
        i += 1
        out.append((role, words.synonyms.get(text, text) if role == "word" else text))
    return out

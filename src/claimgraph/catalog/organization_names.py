"""Organizations: 'Alibaba Cloud's Qwen team', 'the ChatGPT maker', 'Zuckerberg's lab', 'Mistrall AI', '腾讯方面'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.context import Around
from claimgraph.catalog.describing import describe, free_id
from claimgraph.catalog.entries import Family, Model, Organization
from claimgraph.catalog.folding import fold, squash
from claimgraph.catalog.index import Index
from claimgraph.catalog.parsing import parse_name
from claimgraph.catalog.spelling import is_slip, ordinary_words
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.model import Entity

# A shorter name is not mended: too many other names are one letter away.
_SHORTEST = 5
# A name so long may have a slip in words that only describe: 'Shangjai AI Lab'.
_LONG = 10


def resolve_organization(index: Index, mention: str, around: Around) -> Entity:
    """The organization a mention means; provisional when the catalogue has none."""
    for found in (
        _named(index, mention),
        _leader(index, mention),
        _maker_of(index, mention),
        _mended(index, mention, around),
    ):
        if found:
            return describe(found[0], index.catalog, mention, found[1])
    words = re.findall(r"[^\W_]+", _without_surroundings(mention) or fold(mention))
    slug = "-".join(words)
    return Entity(
        id=free_id(index.catalog, slug),
        name=mention.strip(),
        kind="organization",
        mention=mention,
        provisional=True,
        reason="no organization of the catalogue has this name",
    )


def _without_surroundings(text: str) -> str:
    """The folded mention without possessives, brackets, legal forms and descriptions; '' when nothing is left."""
    words = load_surroundings()
    folded = re.sub(r"'s?(?=\s|$)", "", fold(text))
    for ending in sorted(words.organization_zh, key=len, reverse=True):
        folded = folded.replace(ending, " ")
    kept = [w for w in re.findall(r"[^\s()\[\]\",]+", folded) if not _only_describes(w)]
    return " ".join(kept)


def _only_describes(word: str) -> bool:
    words, bare = load_surroundings().organization, word.strip(".-")
    return bare in words or words.issuperset(bare.split("-"))


@lru_cache(maxsize=4)
def _names(catalog: Catalog) -> dict[str, Organization]:
    """Every name of an organization without separators; where two claim one, the display name goes first."""
    table: dict[str, Organization] = {}
    for organization in catalog.organizations:
        table.setdefault(squash(organization.name), organization)
    for organization in catalog.organizations:
        for name in organization.names:
            table.setdefault(squash(name), organization)
    for organization in catalog.organizations:
        short = squash(_without_surroundings(organization.name))  # 'Acme' for Acme AI
        if len(short) > 3:
            table.setdefault(short, organization)
    return table


def _spans(text: str) -> Iterator[tuple[str, str]]:
    """Every run of words of a folded text with what is left beside it, the longest first."""
    words = re.findall(r"[^\s()\[\]\",]+", re.sub(r"'s?(?=\s|$)", "", fold(text)))[:12]
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length]), " ".join(words[:start] + words[start + length :])


def _named(index: Index, mention: str) -> tuple[Organization, str] | None:
    """An organization's name with nothing but surroundings beside it."""
    names = _names(index.catalog)
    if found := names.get(squash(mention)):
        return found, f"{mention!r} is a name of {found.name}"
    for run, rest in _spans(mention):
        found = names.get(squash(run))
        if found and not _strange(rest, index):
            return found, f"{run!r} is a name of {found.name}"
    if found := _chinese(index, mention):
        return found, f"{mention!r} holds a name of {found.name}"
    bare = _without_surroundings(mention)
    found = names.get(squash(bare))
    if found:
        return found, f"{bare!r} is a name of {found.name}"
    return None


def _chinese(index: Index, text: str) -> Organization | None:
    """The longest Chinese name that the text holds with nothing but surroundings beside it."""
    names = _names(index.catalog)
    flat = squash(text)
    for name in sorted((n for n in names if not n.isascii() and n in flat), key=lambda n: (-len(n), n)):
        rest = flat.replace(name, "", 1)
        for ending in sorted(load_surroundings().organization_zh, key=len, reverse=True):
            rest = rest.replace(ending, "")
        if not _strange(rest, index):
            return names[name]
    return None


def _strange(rest: str, index: Index) -> bool:
    """Whether what stands beside a name is more than a description: 'Materials' in 'Meta Materials Inc'."""
    left = _without_surroundings(rest)
    letters = re.sub(r"[\W_]+", "", left)
    if not letters:
        return False
    name = parse_name(left, index.catalog)
    return not ((name.family and not name.other) or squash(left) in _names(index.catalog))


def _leader(index: Index, mention: str) -> tuple[Organization, str] | None:
    """'Sam Altman's company': the organization that a person leads."""
    m = re.match(r"(.+?)'s?\s+\S", fold(mention))
    if not m:
        return None
    for organization in index.catalog.organizations:
        for person in organization.led_by:
            full = fold(person)
            if m[1] in (full, full.split()[-1]):
                return organization, f"{person} leads {organization.name}"
    return None


def _maker_of(index: Index, mention: str) -> tuple[Organization, str] | None:
    """'the ChatGPT maker', 'Kimi developer': the organization behind a line of models."""
    words = "|".join(sorted(map(re.escape, load_surroundings().maker_of), key=len, reverse=True))
    m = re.fullmatch(rf"(?:the )?(.+?)(?:'s)?[ -](?:{words})(?: .*)?", fold(mention))
    if not m:
        return None
    name = parse_name(m[1], index.catalog)
    for stem in name.family:
        for named in index.having([("family", stem)]):
            entry: Model | Family = named.entry
            maker = index.catalog.maker(entry)
            if maker:
                return maker, f"{maker.name} makes {entry.name}"
    return None


def _mended(index: Index, mention: str, around: Around) -> tuple[Organization, str] | None:
    """A name with a slip of the pen in it."""
    names, (plain, long) = _names(index.catalog), _latin_names(index.catalog)
    bare, whole = squash(_without_surroundings(mention)), squash(mention)
    near = {n for n in _within(long, whole, 1) if n != whole}
    if len(bare) >= _SHORTEST and bare not in ordinary_words():
        near.update(n for n in _within(plain, bare, 2) if is_slip(bare, n))
    found = {names[n].id: names[n] for n in near}
    one = next(iter(found.values())) if len(found) == 1 else None
    return (one, f"{mention!r} read as {one.name}") if one and not around.says_another(mention) else None


@lru_cache(maxsize=4)
def _latin_names(catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that may be mended, and those of them so long that a slip may be in their describing words."""
    plain = tuple(n for n in _names(catalog) if len(n) >= _SHORTEST and n[0].isascii())
    return plain, tuple(n for n in plain if len(n) >= _LONG)


def _within(names: tuple[str, ...], text: str, distance: int) -> list[str]:
    return [name for name, _, _ in process.extract(text, names, scorer=OSA.distance, score_cutoff=distance, limit=None)]

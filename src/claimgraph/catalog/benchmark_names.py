"""Benchmarks: a name, a release and a part. 'AIME'25', '2025 AIME' and 'AIME 2025' are one, 'AIME 2024' another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.describing import describe, free_id
from claimgraph.catalog.entries import Benchmark
from claimgraph.catalog.folding import fold, squash
from claimgraph.catalog.index import Index
from claimgraph.catalog.spelling import is_slip, ordinary_words
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.model import Entity

# Two slips are believed only in a name of so many letters.
_ENDING = re.compile(r"(?:bench|eval|arena|gym)$")  # the usual endings: ZorBench is not KOR-Bench
_SHORTEST_STEM = 3
_LONG = 10


@dataclass(frozen=True, slots=True)
class BenchmarkName:
    """Words and numbers, both sorted: a release is a number ('2025', '6'), a part a word like any other."""

    words: tuple[str, ...]
    numbers: tuple[str, ...] = ()

    def covers(self, other: BenchmarkName) -> bool:
        """Whether this is the more general name: 'AIME' covers 'AIME 2025', and no name covers itself."""
        mine, others = {*self.words, *self.numbers}, {*other.words, *other.numbers}
        return mine < others

    @property
    def slug(self) -> str:
        """One id for every spelling of the name."""
        return "-".join([*self.words, *self.numbers])


_PIECE = re.compile(r"\d+(?:\.\d+)*[a-z]?(?![a-z])|\d+(?:\.\d+)*|[^\W\d_]+|\+")


def parse_benchmark(text: str) -> BenchmarkName:
    """The words and numbers of a benchmark's name: a year has four digits, a version no v and no trailing zero."""
    folded = _DECIMAL.sub(".", fold(text))
    words: list[str] = []
    numbers: list[str] = []
    for piece in _PIECE.findall(folded):
        if piece[0].isdigit():
            numbers.append(_number(piece))
        elif piece not in ("v", "s"):
            words.append("plus" if piece == "+" else piece)
    return BenchmarkName(tuple(sorted(words)), tuple(sorted(numbers)))


_DECIMAL = re.compile(r"(?<=\d)(?:,|_)(?=\d)")


def _number(text: str) -> str:
    if re.fullmatch(r"2[2-9]", text):
        return f"20{text}"
    return re.sub(r"(?:\.0+)+$", "", text)


def _stripped(text: str) -> str:
    """The folded mention without words that only say that it is a benchmark, and without how it was run."""
    words = load_surroundings()
    folded = fold(text)
    for setting in sorted(words.settings, key=len, reverse=True):
        folded = re.sub(rf"(?:\(|\[|,)\s*{re.escape(setting)}\s*(?:\)|\])?|\s{re.escape(setting)}$", " ", folded)
    for ending in sorted(words.benchmark_zh, key=len, reverse=True):
        if len(folded) > len(ending) + 1:
            folded = folded.replace(ending, " ")
    kept = [w for w in folded.split() if w.strip(".,:()[]\"'") not in words.benchmark]
    return " ".join(kept) or folded


@dataclass(frozen=True, eq=False)
class _Names:
    by_spelling: dict[str, Benchmark]
    by_name: dict[BenchmarkName, Benchmark]
    by_letters: dict[tuple[str, ...], dict[str, Benchmark]]  # numbers -> letters run together -> entry


@lru_cache(maxsize=4)
def _names(catalog: Catalog) -> _Names:
    spelling: dict[str, Benchmark] = {}
    by_name: dict[BenchmarkName, Benchmark] = {}
    letters: dict[tuple[str, ...], dict[str, Benchmark]] = {}
    named = [(b, b.name) for b in catalog.benchmarks] + [(b, n) for b in catalog.benchmarks for n in b.aliases]
    for benchmark, form in named + [(b, _stripped(text)) for b, text in named]:
        spelling.setdefault(squash(form), benchmark)
        parsed = parse_benchmark(form)
        by_name.setdefault(parsed, benchmark)
        letters.setdefault(parsed.numbers, {}).setdefault(_letters(form), benchmark)
    return _Names(spelling, by_name, letters)


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+|(?<![a-z])v(?=\d)", "", fold(text).replace("+", "plus"))


def resolve_benchmark(index: Index, mention: str) -> Entity:
    """The benchmark a mention means; an unseen release or part is provisional, with its parent."""
    names = _names(index.catalog)
    bare = _stripped(mention)
    for text in dict.fromkeys((mention, bare, *_bracketed(names, mention))):
        if found := names.by_spelling.get(squash(text)):
            return describe(found, index.catalog, mention, f"{text!r} is a name of {found.name}")
    parsed = parse_benchmark(bare)
    if found := names.by_name.get(parsed):
        return describe(found, index.catalog, mention, f"{bare!r} has the words and release of {found.name}")
    if found := _anagram(names, parsed):
        return describe(found, index.catalog, mention, f"{bare!r} has the words and release of {found.name}")
    if found := _release(index.catalog, names, parsed):
        return describe(found, index.catalog, mention, f"{bare!r} is a release of the parent of {found.name}")
    if found := _mended(names, bare, mention, parsed):
        return describe(found, index.catalog, mention, f"{bare!r} read as {found.name}")
    return _unseen(index, names, parsed, mention)


def _bracketed(names: _Names, mention: str) -> list[str]:
    """Of 'Chatbot Arena (LMArena)' the second name, when it is known and the first is not another's."""
    m = re.fullmatch(r"\s*(.+?)\s*[(（]([^()（）]{3,})[)）]\s*", mention)
    inside = names.by_spelling.get(squash(m[2])) if m else None
    outside = names.by_spelling.get(squash(m[1])) if m else None
    return [m[2]] if m and inside and outside in (None, inside) else []


def _release(catalog: Catalog, names: _Names, parsed: BenchmarkName) -> Benchmark | None:
    """The release with these numbers of the benchmark with these words: 'American Invitational ... 2024'."""
    parent = names.by_name.get(BenchmarkName(parsed.words))
    if parent is None or not parsed.numbers:
        return None
    found = [r for r in catalog.releases(parent.id) if parse_benchmark(r.name).numbers == parsed.numbers]
    return found[0] if len(found) == 1 else None


def _anagram(names: _Names, parsed: BenchmarkName) -> Benchmark | None:
    """'Live Code Bench' for LiveCodeBench, in any order of its words."""
    if len(parsed.words) > 5:
        return None
    target = sorted("".join(parsed.words))
    found = {
        b.id: b
        for letters, b in names.by_letters.get(parsed.numbers, {}).items()
        if len(letters) == len(target) and sorted(letters) == target and all(w in letters for w in parsed.words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _mended(names: _Names, text: str, mention: str, parsed: BenchmarkName) -> Benchmark | None:
    """The one benchmark with the same numbers whose letters are a slip away."""
    letters = _letters(text)
    acronym = mention.isupper()
    if len(letters) < 4 or letters in ordinary_words():
        return None
    table = names.by_letters.get(parsed.numbers, {})
    near = process.extract(letters, table.keys(), scorer=OSA.distance, score_cutoff=2, limit=10)
    slips = [
        (d, table[n])
        for n, d, _ in near
        if _is_slip(letters, n) and (not acronym or _same_acronym(letters, n)) and not _too_far(letters, d)
    ]
    closest = {b.id: b for d, b in slips if d == min(d for d, _ in slips)}
    return next(iter(closest.values())) if len(closest) == 1 else None


def _is_slip(letters: str, known: str) -> bool:
    """Whether a name is another one damaged; of names with one ending, what they have before it decides."""
    ending = _ENDING.search(letters)
    if ending is None or not known.endswith(ending[0]):
        return is_slip(letters, known)
    own, other = letters.removesuffix(ending[0]), known.removesuffix(ending[0])
    return min(len(own), len(other)) >= _SHORTEST_STEM and own[0] == other[0] and is_slip(own, other)


def _too_far(letters: str, distance: int) -> bool:
    return distance > 1 and len(letters) < _LONG


def _same_acronym(letters: str, known: str) -> bool:
    """In a short name a letter more or another letter makes another name (MMLU, KMMLU, CMMLU); swapped ones do not."""
    return min(len(letters), len(known)) > 6 or sorted(letters) == sorted(known)


def _unseen(index: Index, names: _Names, parsed: BenchmarkName, mention: str) -> Entity:
    parent: Benchmark | None = None
    most = 0
    for name, benchmark in names.by_name.items():
        if len(name.words) + len(name.numbers) > most and name.words and name.covers(parsed):
            parent, most = benchmark, len(name.words) + len(name.numbers)
    slug = parsed.slug
    reason = "no benchmark of the catalogue has this name"
    return Entity(
        id=free_id(index.catalog, slug),
        name=mention.strip(),
        kind="benchmark",
        mention=mention,
        provisional=True,
        reason=f"{reason}; a release or part of {parent.name}" if parent else reason,
        parent=parent.id if parent else None,
        board=parent.kind if parent else None,
        unit=parent.unit if parent else None,
        higher_is_better=parent.higher_is_better if parent else _better_when_lower(mention),
    )


def _better_when_lower(mention: str) -> bool | None:
    """False for a name that counts mistakes ('OpenDictation WER'); None, not known, for any other."""
    words = load_surroundings().counts_mistakes
    folded = f" {re.sub(r'[^a-z]+', ' ', fold(mention))} "
    counts = any(f" {word} " in folded for word in words if word.isascii()) or any(
        word in mention for word in words if not word.isascii()
    )
    return False if counts else None

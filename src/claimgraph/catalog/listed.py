"""Names of the catalogue in running text, run on to versions and variants it does not know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import EntryKind
from claimgraph.catalog.index import index_of
from claimgraph.catalog.releases import release_end
from claimgraph.catalog.shape_words import load_shape_words
from claimgraph.catalog.surfaces import Surface, is_latin, surfaces_of
from claimgraph.catalog.tail import Line, tail_end


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at `text[start:end]`, in code points.

    `id` is the entry's where the surface alone decides, `known` whether the catalogue has the name or its line.
    """

    start: int
    end: int
    kind: EntryKind
    id: str | None
    known: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name. `weak` ones need evidence; of two of one extent the lower `rank` wins."""

    span: NameSpan
    weak: bool = False
    rank: int = 0


def listed(text: str, catalog: Catalog) -> list[Candidate]:
    """Every candidate the catalogue's surfaces give in a text; they overlap."""
    surfaces = surfaces_of(catalog)
    found: list[Candidate] = []
    for start, end, surface in surfaces.matches(text):
        if surface.kind == "organization":
            candidate = _organization(text, start, end, surface)
        elif surface.kind == "benchmark":
            candidate = _benchmark(text, start, end, surface, catalog)
        else:
            line = surfaces.lines.get(surface.text.split(" ")[0], Line())
            candidate = _model(text, start, end, surface, line, catalog)
        if candidate:
            found.append(candidate)
    return found


def _cut(text: str, end: int) -> bool:
    """Whether a word or decimal runs on behind the match."""
    return text[end : end + 1] == "." and text[end - 1].isdigit() and text[end + 1 : end + 2].isdecimal()


def _runs_on(text: str, end: int) -> bool:
    """Whether a Latin word goes on behind the match."""
    return is_latin(text[end : end + 1]) and is_latin(text[end - 1])


def _written_so(found: str, spellings: tuple[str, ...]) -> bool:
    """Whether an ordinary word is written as a name: 'MATH' and not 'math', 'Amazon' or 'AMAZON' and not 'amazon'."""
    if not spellings or found in spellings or (found.isupper() and len(found) > 3):
        return True
    return any(_capitals_agree(found, exact) for exact in spellings)


def _capitals_agree(found: str, exact: str) -> bool:
    if re.sub(r"[\W_]", "", found).casefold() != re.sub(r"[\W_]", "", exact).casefold():
        return False
    if exact.isalpha() and exact.isupper() and len(exact) < 5:
        return False  # 'Race' is no RACE
    if found.istitle() and found.isalpha() and not exact.isalpha():
        return False  # 'Multiple' is no MultiPL-E
    return (found[0] == exact[0] or exact[0].islower()) and ("-" in found or not found.islower())


def _organization(text: str, start: int, end: int, surface: Surface) -> Candidate | None:
    if _runs_on(text, end) or _cut(text, end) or not _written_so(text[start:end], surface.exact):
        return None
    return Candidate(NameSpan(start, end, "organization", surface.id, True), surface.weak, 5)


def _model(text: str, start: int, end: int, surface: Surface, line: Line, catalog: Catalog) -> Candidate | None:
    if _cut(text, end) or (surface.weak and text[start].islower() and text[start].isascii()):
        return None
    stop, numbered = tail_end(text, end, line, numbered=any(c.isdigit() for c in surface.text))
    if stop == end and text[end - 1].isdigit() and text[start:end].count(" ") and _MEASURED.match(text, end):
        return None  # 'Grok 3 times'
    if stop == end and not _written_so(text[start:end], surface.exact):
        return None
    if _runs_on(text, end) and not _may_join(text, end, stop):
        return None
    weak = surface.weak and not _makes_a_name(text[end:stop])
    if surface.id is None:
        start = _with_number_before(text, start, numbered)
    whole = _with_prefix(text, start)
    if whole < start and not numbered:
        return None  # 'Jean-Claude'
    span = _named(text, whole, start, stop, surface, stop != end or (surface.id is None and numbered), catalog)
    bare_stem = surface.id is None and stop == end
    unlisted = span.kind == "model" and span.id is None  # 'SWE-bench' is a listed benchmark, and no new 'SWE' model
    return Candidate(span, weak, 6 if bare_stem or unlisted else 1 if span.kind == "model" else 2)


def _may_join(text: str, end: int, stop: int) -> bool:
    """Whether what follows directly belongs to the name: a digit ('GPT5'), or a capital word ('QwenCoder')."""
    return stop > end and (text[end].isdigit() != text[end - 1].isdigit() or text[end].isupper())


def _named(
    text: str, whole: int, start: int, stop: int, surface: Surface, extended: bool, catalog: Catalog
) -> NameSpan:
    """The span of a name that begins at `whole`, its stem at `start`, with the entry it names if there is one."""
    if entry := index_of(catalog).unique(text[whole:stop], ("model", "family")):
        return NameSpan(whole, stop, entry[0], entry[1], True)
    if whole < start:
        return NameSpan(whole, stop, "model", None, False)
    if surface.id is not None and not extended:
        return NameSpan(start, stop, surface.kind, surface.id, True)
    return NameSpan(start, stop, "model" if extended else "family", None, True)


_MEASURED = re.compile(r" ?(?:%|percent|per cent|points?\b|times\b|(?:year|month|week|day|hour)s?\b|million|billion)")
_NUMBER_BEFORE = re.compile(r"(?<![A-Za-z0-9.,-])(\d(?:\.\d)?|\d{1,3}B) $")
_PREFIX = re.compile(r"(?<![A-Za-z0-9./_-])([A-Za-z][A-Za-z0-9.]{0,30}(?:-[A-Za-z0-9.]{1,30}){0,4})-$")


def _with_number_before(text: str, start: int, numbered: bool) -> int:
    """'4.5 Haiku', '7B Qwen2.5': the version or size stands before the stem."""
    m = _NUMBER_BEFORE.search(text, max(0, start - 7), start)
    return m.start() if m and (m[1].endswith("B") or not numbered) else start


def _with_prefix(text: str, start: int) -> int:
    """'VisualThinker-R1-Zero', 'Hermes-Yi-34B': the name begins before a hyphen; 'non-GPT' does not."""
    if text[start - 1 : start] != "-":
        return start
    m = _PREFIX.search(text, max(0, start - 80), start)
    if m is None or m[1].split("-")[-1].lower() in load_shape_words().prefixes:
        return start
    # 'lite-whisper' is one name, 'accuracy-Qwen3' a word, a dash and a name
    return start if m[1].islower() and m[1].isalpha() and not text[start].islower() else m.start()


def _makes_a_name(tail: str) -> bool:
    """Whether what follows an ordinary word makes it a model's name: 'Step-3', 'Composer 1.5', 'Spark X1 Turbo'."""
    return bool(
        re.match(
            r"-[A-Z]?\d|[- ]?[vV]?\d+\.\d|[- ][vV]\d|[- ]\d+(?:\.\d+)?B|\d+B|(?: \d+| [A-Z]\d)?[ -]"
            r"(?:Pro|Max|Lite|Flash|Turbo|Mini|Ultra|Plus|Instruct|Preview|Maverick|R\+?|A)\b",
            tail,
        )
    )


def _benchmark(text: str, start: int, end: int, surface: Surface, catalog: Catalog) -> Candidate | None:
    if _cut(text, end) or not _written_so(text[start:end], surface.exact):
        return None
    stop = release_end(text, end, surface.id, catalog)
    if stop > end:
        found = index_of(catalog).unique(text[start:stop], ("benchmark",))
        return Candidate(NameSpan(start, stop, "benchmark", found[1] if found else None, True), rank=3)
    if _runs_on(text, end):
        return None
    return Candidate(NameSpan(start, end, "benchmark", surface.id, True), surface.weak, 4)

"""Where names stand in running text: the catalogue's and, by their shape, names it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.entries import EntryKind
from claimgraph.catalog.index import index_of
from claimgraph.catalog.shapes import benchmark_shapes, model_shapes
from claimgraph.catalog.surfaces import Surface, Surfaces, flatten, surfaces_of
from claimgraph.catalog.tail import tail_end


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at `text[start:end]`. `id` is set where the surface alone decides; `known` when the catalogue has the
    name or the line of models it continues."""

    start: int
    end: int
    kind: EntryKind
    id: str | None
    known: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: NameSpan
    weak: bool
    rank: int  # among candidates of one extent the lower wins


def spot(text: str, catalog: Catalog | None = None) -> list[NameSpan]:
    """The names in a folded sentence or block, left to right, longest first, without overlaps."""
    catalog = catalog or load_catalog()
    surfaces = surfaces_of(catalog)
    found = _listed(text, catalog, surfaces)
    strong = any(not c.weak and c.span.kind != "organization" for c in found)
    makers = frozenset(c.span.end for c in found if c.span.kind == "organization")
    found = [c for c in found if not c.weak or _supported(text, c, strong, makers)]
    found += [_Candidate(NameSpan(s, e, "benchmark", None, False), False, 7) for s, e in benchmark_shapes(text)]
    strong = any(not c.weak and c.span.known and c.span.kind != "organization" for c in found)
    return _with_shapes(_settle(found), text, strong)


def _settle(found: list[_Candidate]) -> list[NameSpan]:
    """Left to right, the longest at each place; of two of one extent the one with the lower rank."""
    spans: list[NameSpan] = []
    end = 0
    for c in sorted(found, key=lambda c: (c.span.start, -c.span.end, c.rank)):
        if c.span.start >= end:
            spans.append(c.span)
            end = c.span.end
    return spans


def _with_shapes(spans: list[NameSpan], text: str, strong: bool) -> list[NameSpan]:
    """The spans, and between them what has the shape of a model's name."""
    shaped = [
        NameSpan(start, end, "model", None, False)
        for start, end in model_shapes(text, among_names=strong)
        if not any(start < span.end and span.start < end for span in spans)
    ]
    return _settle([_Candidate(s, False, 0) for s in (*spans, *shaped)])


def _lower(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _listed(text: str, catalog: Catalog, surfaces: Surfaces) -> list[_Candidate]:
    flat = flatten(_lower(text))
    found: list[_Candidate] = []
    for pattern, start, end in _matches(flat, surfaces):
        for surface in surfaces.by_text[pattern]:
            if candidate := _candidate(text, surface, start, end, catalog, surfaces):
                found.append(candidate)
    return found


_HAN = re.compile(r"[一-鿿]")


def _matches(flat: str, surfaces: Surfaces) -> Iterator[tuple[int, int, int]]:
    """Pattern, start and end of every surface that begins where a name may begin."""
    if not flat.isascii() and _HAN.search(flat):
        for pattern, start, end in surfaces.free.find_matches_as_indexes(flat, overlapping=True):
            if not (start and _alnum(flat[start]) and _alnum(flat[start - 1])):
                yield pattern, start, end
    else:
        padded = f" {flat}"
        for pattern, start, end in surfaces.bounded.find_matches_as_indexes(padded, overlapping=True):
            yield pattern, start if padded[start] == " " else start - 1, end - 1


def _alnum(c: str) -> bool:
    return c.isascii() and c.isalnum()


def _candidate(
    text: str, surface: Surface, start: int, end: int, catalog: Catalog, surfaces: Surfaces
) -> _Candidate | None:
    if (
        surface.exact
        and surface.kind in ("organization", "benchmark")
        and not _same_case(text[start:end], surface.exact)
    ):
        return None
    after = text[end : end + 1]
    if surface.kind in ("organization", "benchmark"):
        if after and _alnum(after) and _alnum(text[end - 1]):
            return None
        if text[end - 1].isdigit() and re.match(r"\.\d", text[end : end + 2]):
            return None
        if surface.kind == "benchmark":
            return _benchmark(text, surface, start, end, catalog)
        return _Candidate(NameSpan(start, end, "organization", surface.id, True), surface.weak, 3)
    if after and _alnum(after):
        glued = (after.isdigit() and not text[end - 1].isdigit()) or (text[end - 1].isdigit() and after.isupper())
        if not glued:
            return None
    if text[end - 1].isdigit() and re.match(r"\.\d", text[end : end + 2]):
        return None
    stem = surface.text.split(" ")[0]
    stop, numbered = tail_end(
        text,
        end,
        generations=surfaces.generations.get(stem, frozenset()),
        words=surfaces.words.get(stem, frozenset()),
        numbered=bool(re.search(r"\d", surface.text)),
    )
    if surface.exact and stop == end and not _same_case(text[start:end], surface.exact):
        return None
    if surface.weak and not text[start].isupper() and text[start].isascii():
        return None
    if surface.id is None:
        start = _leading(text, start, numbered)
    name = text[start:stop]
    if stop != end and not numbered and text[end : end + 1].isalnum():
        return None
    entry = index_of(catalog).unique(name, ("model", "family"))
    kind: EntryKind
    if entry is not None:
        kind, id = entry  # noqa: A001
    elif surface.id is not None and stop == end:
        kind, id = surface.kind, surface.id  # noqa: A001
    else:
        kind, id = ("model" if numbered or stop != end else "family"), None  # noqa: A001
    weak = surface.weak and not _strong_tail(text[end:stop])
    bare = surface.id is None and stop == end
    return _Candidate(NameSpan(start, stop, kind, id, True), weak, 6 if bare else 1 if kind == "model" else 2)


_LEADING = re.compile(r"(?<![A-Za-z0-9.,-])(\d(?:\.\d)?|\d{1,3}B) $")


def _leading(text: str, start: int, numbered: bool) -> int:
    """'4.5 Haiku', '7B Qwen2.5': the version or size stands before the stem."""
    if m := _LEADING.search(text, max(0, start - 6), start):
        if m[1].endswith("B") or not numbered:
            return m.start()
    return start


def _strong_tail(tail: str) -> bool:
    """Whether what follows an ordinary word makes it a model's name: 'Step-3', 'Composer 1.5', 'Nova Pro'."""
    return bool(
        re.match(
            r"-[A-Z]?\d|[- ]?[vV]?\d+\.\d|[- ]\d+(?:\.\d+)?B|\d+B| (?:Pro|Max|Lite|Flash|Turbo|Mini|Ultra|R\+?|A)\b",
            tail,
        )
    )


def _same_case(found: str, exact: str) -> bool:
    """Whether an ordinary word is written as a name: 'MATH' and not 'math', 'Amazon' or 'AMAZON' and not 'amazon'."""
    if found == exact or (found.isupper() and len(exact) > 3):
        return True
    return not found.islower() and exact[0] == found[0] and not exact.isupper() and found.lower() == exact.lower()


_RELEASE = re.compile(
    r"(?:[ -]?[vV]\d{1,2}(?:\.\d{1,2})?|[- ]?(?:20[12]\d)(?![\d.])|[- ]?'2\d|-?2\d(?![\d.%])|[- ]\d(?:\.\d)?(?![\d.%A-Za-z])"
    r"| ?\((?:20[12]\d|[vV]\d(?:\.\d)?|Verified|Diamond|Hard|Pro|Lite|Full)\)"
    r"|[- ](?:Verified|Pro|Lite|Hard|Diamond|Multilingual|Multimodal|Plus|Redux|Ultra|Max|Platinum|Live|Mini)(?![A-Za-z]))(?![A-Za-z0-9])"
)


def _benchmark(text: str, surface: Surface, start: int, end: int, catalog: Catalog) -> _Candidate | None:
    id = surface.id  # noqa: A001
    if m := _RELEASE.match(text, end):
        stated = m[0].strip(" ()-'vV")
        if not re.fullmatch(r"\d(?:\.\d)?|2\d", stated) or _numbered_releases(catalog, id, stated, m[0]):
            found = index_of(catalog).unique(text[start : m.end()], ("benchmark",))
            return _Candidate(NameSpan(start, m.end(), "benchmark", found[1] if found else None, True), False, 4)
    return _Candidate(NameSpan(start, end, "benchmark", id, True), surface.weak, 5)


def _numbered_releases(catalog: Catalog, id: str | None, stated: str, written: str) -> bool:  # noqa: A002
    """Whether a bare number can be a release: the benchmark has numbered ones, or the number is marked by a v or quote."""
    if id is None or "v" in written.lower() or "'" in written or "(" in written:
        return True
    names = " ".join(b.name for b in catalog.releases(id))
    if len(stated) == 2 and stated.isdigit():
        return bool(re.search(r"20\d\d", names))
    numbers = [float(n) for n in re.findall(r"(?<![\d.])\d(?:\.\d)?(?![\d.])", names)]
    return bool(numbers) and float(stated) <= max(numbers) + 2


_CUE_AFTER = re.compile(
    r"(?:'s)?[ -](?:benchmark|leaderboard|score|test|dataset|eval|models?|team|AI|LLM|researchers|Labs?)\b|[ :(]*\d{1,2}\.\d|: ?\d"
)
_CUE_BEFORE = re.compile(r"(?:\bon|\bOn|\band|,|在)(?: the)? $")


def _supported(text: str, c: _Candidate, strong: bool, makers: frozenset[int]) -> bool:
    """Whether an ordinary word may stand as a name here: another name is near, or a cue stands beside it."""
    span = c.span
    if not text[span.start : span.end][:1].isascii():
        return strong
    if span.kind == "organization":
        return (
            strong
            and bool(_CUE_AFTER.match(text, span.end) or text.startswith(("'s ", ":", " "), span.end))
            and span.start > 0
        )
    if span.start - 1 in makers or (span.start - 3 in makers and text[span.start - 3 : span.start] == "'s "):
        return True
    before = _CUE_BEFORE.search(text, max(0, span.start - 8), span.start)
    after = _CUE_AFTER.match(text, span.end)
    return bool(after) or (strong and bool(before)) if span.kind == "benchmark" else strong and bool(after or before)

"""Where names stand in running text: the catalogue's and, by their shape, names it does not know."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.entries import EntryKind
from claimgraph.catalog.listed import Candidate, NameSpan, listed
from claimgraph.catalog.shape_words import load_shape_words
from claimgraph.catalog.shapes import benchmark_shapes, model_shapes

__all__ = ["NameSpan", "spot"]


def spot(text: str, catalog: Catalog | None = None) -> list[NameSpan]:
    """The names in a sentence or block, left to right, longest first, without overlaps.

    The text is plain words with ASCII hyphens and quotes (`reading.view` gives such), in English or Chinese.
    Time is linear in its length.
    """
    found = listed(text, catalog or load_catalog())
    strong = [c.span for c in found if not c.weak]
    named = [span for span in strong if span.kind != "organization"]
    certain = [span for span in named if text[span.start : span.end].lower() not in load_shape_words().given_names]
    evidence = _Evidence(
        text,
        among_names=bool(named),
        maker_ends=frozenset(span.end for span in strong if span.kind == "organization"),
        first=min((span.start for span in certain), default=len(text)),
        last=max((span.end for span in certain), default=0),
        shared=_extents(found, "organization") & _extents(found, "benchmark"),
    )
    boards_at = {c.span.start for c in found if c.span.kind == "benchmark" and not (c.weak or _is_word(text, c.span))}
    found = [c for c in found if not (_is_model(c.span) and c.span.id is None and c.span.start in boards_at)]
    models = {c.span.start: c.span.end for c in found if c.span.kind in ("model", "family") and not c.weak}
    found = [c for c in found if evidence.supports(c) and not _cuts_a_model(c.span, models)]
    boards = _settled(c for c in found if c.span.kind == "benchmark" and not c.weak)
    for start, end in benchmark_shapes(text, evidence.among_names):
        if all(span.start == start for span in _overlapping(boards, start, end)):
            found.append(Candidate(NameSpan(start, end, "benchmark", None, False), rank=7))
    return _with_model_shapes(_settled(found), evidence)


def _is_word(text: str, span: NameSpan) -> bool:
    return text[span.start : span.end].isalpha()


def _is_model(span: NameSpan) -> bool:
    return span.kind in ("model", "family")


def _extents(found: list[Candidate], kind: EntryKind) -> frozenset[tuple[int, int]]:
    return frozenset((c.span.start, c.span.end) for c in found if c.span.kind == kind)


def _cuts_a_model(span: NameSpan, models: dict[int, int]) -> bool:
    """Whether a maker's name ends within a model's: 'Tencent Hunyuan' before 'T1'."""
    inside = range(span.start + 1, span.end) if span.kind == "organization" else ()
    return any(models.get(start, 0) > span.end for start in inside)


def _overlapping(spans: list[NameSpan], start: int, end: int) -> list[NameSpan]:
    """Those of some settled spans that share a character with this extent."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, lo=first, key=lambda span: span.start)]


def _settled(found: Iterable[Candidate]) -> list[NameSpan]:
    """From left to right the longest at each place; of two of one extent the one with the lower rank."""
    spans: list[NameSpan] = []
    end = 0
    for candidate in sorted(found, key=lambda c: (c.span.start, -c.span.end, c.rank)):
        if candidate.span.start >= end:
            spans.append(candidate.span)
            end = candidate.span.end
    return spans


def _with_model_shapes(spans: list[NameSpan], evidence: _Evidence) -> list[NameSpan]:
    """The spans, and what has the shape of a model's name between them or running on from an organization's."""
    shaped = []
    shapes = model_shapes(evidence.text, among_names=evidence.among_names, maker_ends=evidence.maker_ends)
    for start, end in shapes:
        over = _overlapping(spans, start, end)
        if all(span.kind == "organization" and span.start == start and span.end < end for span in over):
            shaped.append(NameSpan(start, end, "model", None, False))
    return _settled([Candidate(span) for span in (*spans, *shaped)]) if shaped else spans


_CUE_AFTER = re.compile(
    r"(?:'s)?[ -](?:benchmark|leaderboard|score|test|dataset|eval|models?|team|AI|LLM|researchers|Labs?"
    r"|score[ds]|achieve[ds]|beats?|outperform(?:s|ed)|surpass(?:es|ed)|leads?|tops?|ranks?)\b"
    r"|[ :(]*\d{1,4}(?:\.\d|/\d|%)|: ?\d| ?(?:基准|测试|测评|评测|榜|团队|模型)"
)
_CUE_BEFORE = re.compile(
    r"(?:\b(?:[Oo]n|and|[Bb]enchmarks?|tests?|leaderboards?|dataset|eval(?:uation)?|including|like|over|than|beats?|to"
    r"|versus|vs\.?|against|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|Surpass(?:es|ed)|Outperforms)"
    r"|[,(/|&]|[在和与及、])(?: the)? ?$"
)
_SURNAME = re.compile(r" [A-Z][a-z]{2,}(?![A-Za-z0-9-])")
# A name that is a maker's and a board's ('LMSYS') stands for the board, but before these words.
_OF_A_MAKER = re.compile(
    r"'s\b| (?:team|researchers|group|org|said|says|announced|founders?|staff)\b| ?(?:团队|表示|宣布)"
)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a text says for an ordinary word being a name in it."""

    text: str
    among_names: bool
    maker_ends: frozenset[int]
    first: int  # where the first name starts that is no maker's, no ordinary word and no given name
    last: int  # where the last such name ends
    shared: frozenset[tuple[int, int]]  # extents that name both a maker and a board

    def supports(self, candidate: Candidate) -> bool:
        """Whether the candidate may stand: it is no ordinary word, or another name or a cue stands beside it."""
        span = candidate.span
        if (span.start, span.end) in self.shared and span.kind in ("organization", "benchmark"):
            return (span.kind == "organization") == bool(_OF_A_MAKER.match(self.text, span.end))
        if not candidate.weak:
            return not (span.kind == "family" and self._is_a_person(span))
        if {span.start, span.start - 1} & self.maker_ends or (
            span.start - 3 in self.maker_ends and self.text.startswith("'s ", span.start - 3)
        ):
            return True
        if not self.text[span.start].isascii():
            return self.among_names
        after = bool(_CUE_AFTER.match(self.text, span.end))
        if span.kind == "organization":
            beside = after or self.text.startswith(("'s ", ":", " "), span.end)
            return self.among_names and beside and span.start > 0
        before = bool(_CUE_BEFORE.search(self.text, max(0, span.start - 14), span.start))
        if span.kind == "benchmark":
            return after or (before and self.among_names)
        return self.among_names and (after or before)

    def _is_a_person(self, span: NameSpan) -> bool:
        """Whether a line's bare name is a given name before a surname, in a text of no other names: 'Claude Monet'."""
        given = self.text[span.start : span.end].lower() in load_shape_words().given_names
        alone = self.first >= span.start and self.last <= span.end
        return given and alone and bool(_SURNAME.match(self.text, span.end))

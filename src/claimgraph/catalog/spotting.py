"""Where names stand in running text: the catalogue's and, by their shape, names it does not know."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.listed import Candidate, NameSpan, listed
from claimgraph.catalog.shapes import benchmark_shapes, model_shapes

__all__ = ["NameSpan", "spot"]


def spot(text: str, catalog: Catalog | None = None) -> list[NameSpan]:
    """The names in a sentence or block, left to right, longest first, without overlaps.

    The text is plain words with ASCII hyphens and quotes (`reading.view` gives such), in English or Chinese.
    Time is linear in its length.
    """
    found = listed(text, catalog or load_catalog())
    evidence = _Evidence(
        text,
        among_names=any(not c.weak and c.span.kind != "organization" for c in found),
        maker_ends=frozenset(c.span.end for c in found if c.span.kind == "organization" and not c.weak),
        name_starts=frozenset(c.span.start - 1 for c in found),
    )
    found = [c for c in found if evidence.supports(c)]
    shaped = (
        NameSpan(start, end, "benchmark", None, False) for start, end in benchmark_shapes(text, evidence.among_names)
    )
    found += [Candidate(span, rank=7) for span in shaped]
    return _with_model_shapes(_settled(found), text, evidence.among_names)


def _settled(found: Iterable[Candidate]) -> list[NameSpan]:
    """From left to right the longest at each place; of two of one extent the one with the lower rank."""
    spans: list[NameSpan] = []
    end = 0
    for candidate in sorted(found, key=lambda c: (c.span.start, -c.span.end, c.rank)):
        if candidate.span.start >= end:
            spans.append(candidate.span)
            end = candidate.span.end
    return spans


def _with_model_shapes(spans: list[NameSpan], text: str, among_names: bool) -> list[NameSpan]:
    """The spans, and what has the shape of a model's name between them or running on from an organization's."""
    shaped = []
    ends = [span.end for span in spans]
    for start, end in model_shapes(text, among_names=among_names):
        over = list(takewhile(lambda span: span.start < end, spans[bisect_right(ends, start) :]))  # noqa: B023
        if all(span.kind == "organization" and span.start == start and span.end < end for span in over):
            shaped.append(NameSpan(start, end, "model", None, False))
    return _settled([Candidate(span) for span in (*spans, *shaped)]) if shaped else spans


_CUE_AFTER = re.compile(
    r"(?:'s)?[ -](?:benchmark|leaderboard|score|test|dataset|eval|models?|team|AI|LLM|researchers|Labs?)\b"
    r"|[ :(]*\d{1,4}(?:\.\d|/\d|%)|: ?\d| ?(?:基准|测试|测评|评测|榜|团队|模型)"
)
_CUE_BEFORE = re.compile(
    r"(?:\b(?:[Oo]n|and|[Bb]enchmarks?|tests?|leaderboards?|dataset|eval(?:uation)?|including|like|over|than|beats?|to)"
    r"|[,(/|&]|[在和与及、])(?: the)? ?$"
)
_SURNAME = re.compile(r" [A-Z][a-z]{2,}(?! [A-Z])(?![A-Za-z0-9-])")
_OF_A_BOARD = re.compile(r"(?:\b(?:on|in|the|of|atop|tops?|leads?)|[在、])(?: the)? ?$")
_BOARD_AFTER = re.compile(r" ?(?:leaderboard|[Aa]rena|ranking|rating|score|[Ee]lo|benchmark|上|榜|排行|评测|测评)")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a text says for an ordinary word being a name in it."""

    text: str
    among_names: bool
    maker_ends: frozenset[int]
    name_starts: frozenset[int]  # one before the start of each other name

    def supports(self, candidate: Candidate) -> bool:
        """Whether the candidate may stand: it is no ordinary word, or another name or a cue stands beside it."""
        span = candidate.span
        if span.kind == "organization" and self._names_a_board(span):
            return False
        if not candidate.weak:
            return not (span.kind == "family" and self._is_a_person(span))
        if not self.text[span.start].isascii():
            return self.among_names
        if span.start - 1 in self.maker_ends or (
            span.start - 3 in self.maker_ends and self.text.startswith("'s ", span.start - 3)
        ):
            return True
        after = bool(_CUE_AFTER.match(self.text, span.end))
        if span.kind == "organization":
            beside = after or self.text.startswith(("'s ", ":", " "), span.end)
            return self.among_names and beside and span.start > 0
        before = bool(_CUE_BEFORE.search(self.text, max(0, span.start - 14), span.start))
        if span.kind == "benchmark":
            return after or (before and self.among_names)
        return self.among_names and (after or before)

    def _is_a_person(self, span: NameSpan) -> bool:
        """Whether a line's bare name is someone's first name: 'Claude Makelele'."""
        return span.end not in self.name_starts and bool(_SURNAME.match(self.text, span.end))

    def _names_a_board(self, span: NameSpan) -> bool:
        """Whether a maker that is also a board's name ('LMSYS') stands for the board."""
        return span.id in _ALSO_BOARDS and bool(
            _OF_A_BOARD.search(self.text, max(0, span.start - 14), span.start)
            or _BOARD_AFTER.match(self.text, span.end)
        )


_ALSO_BOARDS = frozenset({"lmsys", "open-compass-org", "clueteam"})

"""Leads: the bold words before a colon that open a bullet or paragraph, '**A beats B on X**: ...'."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.sentence import Sentence
from claimgraph.reading import View, sentences
from claimgraph.reading.document import Span

_LONGEST = 140  # characters


def parts(seen: View, article: str, states: Callable[[str], bool]) -> Iterator[Span]:
    """The spans of the sentences of a block; a lead that `states` something in full is a sentence of its own."""
    for n, (start, end) in enumerate(sentences(seen.text)):
        lead = _lead_end(seen, article, start, end) if n == 0 else None
        if lead is not None and states(seen.text[start:lead]):
            yield start, lead
            start = lead + 2
        yield start, end


def in_full(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a lead makes a claim and names whom it is about."""
    drafts = (draft for frame in grammar.frames for draft in frame(sentence))
    return any(draft.subject is not None and draft.subject.item.kind == "name" for draft in drafts)


def _lead_end(seen: View, article: str, start: int, end: int) -> int | None:
    """Where the lead of the sentence `seen.text[start:end]` ends, its colon left out; None if it opens without one."""
    colon = seen.text.find(": ", start, min(end, start + _LONGEST))
    if colon <= start or colon + 2 >= end:
        return None
    at, after = seen.source(colon, colon + 1)
    return colon if article.endswith("**", 0, at) or article.startswith("**", after) else None

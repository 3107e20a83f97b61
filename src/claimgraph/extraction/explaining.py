"""Why each claim was made, and why none was made of a sentence with names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.catalog import spot
from claimgraph.extraction.extractor import Extractor, extract, load_extractor
from claimgraph.extraction.passages import Passage
from claimgraph.lexicon import simplify
from claimgraph.lexicon.entries import Role
from claimgraph.model import Claim, Entity
from claimgraph.reading import Document

_LACKS: tuple[tuple[Role, str], ...] = (
    ("order", "no two models, makers or groups stand at its sides"),
    ("place", "no model, maker or group beside it holds a place"),
    ("share", "no count of places stands beside it"),
    ("measure", "no number of a model on a benchmark stands beside it"),
)
"""What a cue of each role did not find where it made no claim."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*%?")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence or row, what stands in it, and what was made of it."""

    passage: Passage
    names: tuple[Entity, ...]
    """What its names were resolved to; each entity says why."""
    numbers: tuple[str, ...]
    claims: tuple[Claim, ...]
    reason: str | None
    """Why there is no claim; None where there is one."""


def explain(document: Document, extractor: Extractor | None = None) -> Iterator[Explanation]:
    """Every sentence and table row with a claim, and every one that has names and numbers and no claim, in order."""
    extractor = extractor or load_extractor()
    passages: list[Passage] = []
    found: dict[tuple[int, int], list[Claim]] = {}
    for claim in extract(document, extractor, passages):
        found.setdefault((claim.start, claim.end), []).append(claim)
    for passage in passages:
        claims = tuple(found.get((passage.start, passage.end), ()))
        names, numbers = _names(passage, extractor), _numbers(passage)
        if claims or (names and numbers):
            yield Explanation(passage, names, numbers, claims, None if claims else _reason(passage))


def _names(passage: Passage, extractor: Extractor) -> tuple[Entity, ...]:
    text, resolver = simplify(passage.text), extractor.resolver
    spans = spot(text, resolver.catalog)
    return tuple(resolver.resolve(text[span.start : span.end], span.kind, context=text) for span in spans)


def _numbers(passage: Passage) -> tuple[str, ...]:
    if passage.row:
        return tuple(_DIGITS.findall(passage.text))
    quantities = (item.quantity for item in passage.items)
    return tuple(quantity.text for quantity in quantities if quantity is not None and quantity.kind != "date")


def _reason(passage: Passage) -> str:
    if passage.refusals:
        said = (": ".join(filter(None, (refusal.cue, refusal.reason))) for refusal in passage.refusals)
        return "; ".join(dict.fromkeys(said))
    if passage.row:
        return "its table or list does not say which model has which number on which benchmark"
    for item in passage.items:
        if item.cue("block"):
            return f"'{item.text}' looks like a statement of rank or order and is none"
    for role, lack in _LACKS:
        for item in passage.items:
            if item.cue(role):
                return f"{role} '{item.text}': {lack}"
    return "no word in it says that a number is a score, or who is ahead of whom"

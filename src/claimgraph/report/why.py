"""How the reading of an article is explained: in the terminal, and as a record for machines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from claimgraph.extraction import Explanation
from claimgraph.model import Entity
from claimgraph.reading import Document
from claimgraph.report.terminal import plain
from claimgraph.report.wording import statement


def explanation_list(explanations: Iterable[Explanation], document: Document) -> RenderableType:
    """A sentence or row at a time: its claims with the cue and the names behind each, or why there is none."""
    parts: list[RenderableType] = []
    for found in explanations:
        line = document.line_of(found.passage.start)
        where = f"line {line}: " if line is not None else ""
        parts.append(Text.assemble((where, "dim"), "“", plain(found.passage.text), "”", style="italic"))
        for claim in found.claims:
            parts.append(_below(plain(statement(claim), "bold"), 2))
            entities = {entity.mention: entity for entity in (claim.subject, claim.object, claim.benchmark) if entity}
            parts += [_below(plain(line, "dim"), 4) for line in (claim.why, *map(_resolution, entities.values()))]
        if found.reason is not None:
            parts.append(_below(Text.assemble("no claim: ", plain(found.reason)), 2))
            parts += [_below(plain(_resolution(entity), "dim"), 4) for entity in found.names]
        parts.append(Text())
    return Group(*parts[:-1])


def explanation_row(found: Explanation, document: Document) -> dict[str, Any]:
    """The same as a record; claims are named by their ids, and offsets count characters of the article's text."""
    return {
        "article": document.article.id,
        "line": document.line_of(found.passage.start),
        "start": found.passage.start,
        "end": found.passage.end,
        "claims": [{"id": claim.id, "says": statement(claim), "cue": claim.why} for claim in found.claims],
        "names": [{"mention": e.mention, "id": e.id, "kind": e.kind, "reason": e.reason} for e in found.names],
        "numbers": list(found.numbers),
        "no_claim_because": found.reason,
    }


def _resolution(entity: Entity) -> str:
    return f"'{entity.mention}' is {entity.id}: {entity.reason}"


def _below(text: Text, indent: int) -> RenderableType:
    return Padding(text, (0, 0, 0, indent))

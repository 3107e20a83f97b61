"""Remarks in cells: 'SOTA', 'best open', 'below A, above B'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.items import Item
from claimgraph.extraction.tables.phrases import tidy
from claimgraph.extraction.tables.subjects import Lookup
from claimgraph.model import Relation

_LONGEST = 300  # characters of a remark
_FILLERS = frozenset(
    {
        "new",
        "model",
        "models",
        "the",
        "result",
        "score",
        "among",
        "in",
        "of",
        "overall",
        "on",
        "all",
        "test",
        "benchmark",
        "performance",
        "!",
        "-",
        "(",
        ")",
    }
)


@dataclass(frozen=True, slots=True)
class Note:
    """What a remark says of its row's subject: that it is first in `scope`, or an order against `other`."""

    scope: str | None = None
    relation: Relation | None = None
    other: Item | None = None


def read_note(text: str, annotator: Annotator, lookup: Lookup) -> Iterator[Note]:
    """The statements of a remark; a remark of other words states nothing."""
    if len(text) > _LONGEST:
        return
    items = annotator.items(text, lookup.names(text))
    if any(cue.role in ("stance", "block") for item in items for cue in item.cues):
        return
    rest = tidy(" ".join(i.text for i in items if i.cue("scope") is None and i.lower not in _FILLERS)).lower()
    if rest in lookup.words.marks.first or text.lower().strip(" !.") in lookup.words.marks.first:
        yield Note(scope=next((c.value for i in items if (c := i.cue("scope"))), None))
        return
    relation: Relation | None = None
    for item in items:
        if (cue := item.cue("order")) is not None:
            relation = (
                cue.relation if cue.syntax in ("verb", "preposition", "comparative", "symmetric", "adjective") else None
            )
        elif relation is not None and item.kind in ("name", "group"):
            yield Note(relation=relation, other=item)
        elif item.text in (";", "."):
            relation = None

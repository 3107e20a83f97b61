"""Leads: the bold words before a colon that open a bullet or paragraph, '**A beats B on X**: ...'."""

from __future__ import annotations

from claimgraph.extraction.items import Item
from claimgraph.reading import View

_LONGEST = 140  # characters


def lead_end(seen: View, article: str, start: int, end: int) -> int | None:
    """Where the lead of the sentence `seen.text[start:end]` ends, its colon left out; None if it opens without one."""
    colon = seen.text.find(": ", start, min(end, start + _LONGEST))
    if colon <= start:
        return None
    at, after = seen.source(colon, colon + 1)
    emphasised = article[:at].endswith("**") if at >= 2 else False
    return colon if emphasised or article.startswith("**", after) else None


def states_in_full(items: list[Item]) -> bool:
    """Whether the lead names whom it speaks of and says something of it: a name, and a cue of an order or a place."""
    names = any(item.kind == "name" for item in items)
    return names and any(cue.role in ("order", "place") or item.quantity for item in items for cue in item.cues)

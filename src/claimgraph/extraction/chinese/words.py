"""Function words of Chinese, as the lexicon classes them, and the folding of traditional characters."""

from __future__ import annotations

from functools import lru_cache

from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon


def means(item: Item, *classes: str) -> bool:
    """Whether the item is a function word of one of the classes."""
    return any(cue.role == "grammar" and cue.value in classes for cue in item.cues)


def simplify(text: str, lexicon: Lexicon) -> str:
    """The text with traditional characters replaced by simplified ones, each by one, so that offsets hold."""
    return text if text.isascii() else text.translate(_table(lexicon.lists.get("variants", ())))


@lru_cache(maxsize=4)
def _table(rows: tuple[str, ...]) -> dict[int, str]:
    return {ord(pair[0]): pair[1] for row in rows for pair in row.split()}

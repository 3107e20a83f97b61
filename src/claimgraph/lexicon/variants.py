"""Traditional characters as simplified ones, each by one, so that offsets hold."""

from __future__ import annotations

from functools import lru_cache

from claimgraph.lexicon.loader import load_lexicon


def simplify(text: str) -> str:
    """The text, of the same length, with traditional characters replaced by simplified ones."""
    return text if text.isascii() else text.translate(_table())


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    rows = load_lexicon("zh").lists.get("variants", ())
    return {ord(pair[0]): pair[1] for row in rows for pair in row.split()}

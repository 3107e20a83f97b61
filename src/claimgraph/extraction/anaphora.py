"""Words that point back to two models: a bare 'both', 'the two', 'the former' and 'the latter'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_SIZE = re.compile(r"\b\d+(?:\.\d+)?[Bb]\b")


def join_both(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with each 'both' that stands alone ('Both outperform B', 'is behind both') turned into an anaphor."""
    return [
        replace(item, kind="anaphor", plural=True)
        if item.kind == "word" and item.lower == "both" and (_acts(items, k, lexicon) or _suffers(items, k))
        else item
        for k, item in enumerate(items)
    ]


def _acts(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    """Whether a verb follows, with at most adverbs before it."""
    adverbs = lexicon.words("adverbs_before_verb")
    for item in items[k + 1 : k + 4]:
        if item.lower in lexicon.words("verbs") - {"model", "models", "'s"} - adverbs:
            return True
        if any(c.role in ("order", "place", "measure") and c.syntax in ("verb", "preposition") for c in item.cues):
            return True
        if not (item.kind == "word" and (item.lower.endswith("ly") or item.lower in adverbs)):
            return False
    return False


def _suffers(items: list[Item], k: int) -> bool:
    """Whether it ends a comparison: an order or 'than' before it, and no noun after it."""
    after = items[k + 1] if k + 1 < len(items) else None
    closed = after is None or after.text in (".", ",", ";", ")") or after.lower in ("on", "in", "at")
    return closed and k > 0 and (items[k - 1].cue("order") is not None or items[k - 1].lower == "than")


def models_named(items: list[Item]) -> tuple[Item, ...]:
    """The models that a row of items names, each once, in order."""
    named: dict[str, Item] = {}
    for item in items:
        if item.kind == "name" and item.name is not None and item.name.kind != "organization":
            named.setdefault(item.lower, item)
    return tuple(named.values())


def size_of(anaphor: Item) -> str | None:
    """The size by which an anaphor tells its model: '20b' of 'the 20B model'."""
    found = _SIZE.search(anaphor.text)
    return found.group().lower() if found else None


def one_of_pair(anaphor: Item, items: Sequence[Item], pair: tuple[Item, ...], lexicon: Lexicon) -> Item | None:
    """Whom 'the former' or 'the latter' means: of the two models named before it in its sentence, else of `pair`."""
    here = models_named([item for item in items if item.start < anaphor.start])
    two = here[-2:] if len(here) > 1 else pair
    if len(two) != 2:
        return None
    return two[0] if anaphor.lower in lexicon.words("former") else two[1]

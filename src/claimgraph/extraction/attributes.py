"""Country and openness of a model or maker, where the text itself states them beside the name."""

from __future__ import annotations

from dataclasses import dataclass

from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_REACH = 4  # items before a name in which its description stands


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the text says of a name: 'its Chinese model Kling 4', 'the open-weights Kimi K3', 'a French firm'."""

    country: str | None = None
    open_weights: bool | None = None


def attributes_before(items: list[Item], k: int, lexicon: Lexicon) -> Attributes:
    """What the words right before the name at item `k` say of it."""
    country, open_weights = None, None
    if items[k].kind != "name":
        return Attributes()
    for item in reversed(items[max(k - _REACH, 0) : k]):
        scope = item.cue("scope")
        value = scope.value if scope is not None and scope.value is not None else ""
        if value.startswith("country:") and not item.lower.startswith(("in ", "from ")):
            country = value.removeprefix("country:")
        elif value in ("open-weights", "proprietary"):
            open_weights = value == "open-weights"
        elif (
            not (
                item.kind == "word"
                and (item.lower in lexicon.words("nouns") or item.lower in ("ai", "new", "latest", "own"))
            )
            and item.text != "-"
            and item.kind != "anaphor"
        ):
            break
    return Attributes(country, open_weights)

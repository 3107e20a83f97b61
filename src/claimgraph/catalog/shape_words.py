"""The words that decide what the shape of a name is worth, from `data/shapes.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class ShapeWords(BaseModel):
    """Words in lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    numbered: frozenset[str]
    software: frozenset[str]
    given_names: frozenset[str]
    arenas: frozenset[str]
    prefixes: frozenset[str]
    adjectives: frozenset[str]
    counting_letters: frozenset[str]


@lru_cache(maxsize=1)
def load_shape_words() -> ShapeWords:
    """The shape words of the package."""
    text = (files("claimgraph.catalog") / "data" / "shapes.toml").read_text(encoding="utf-8")
    return ShapeWords.model_validate(tomllib.loads(text))

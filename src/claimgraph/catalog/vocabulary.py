"""The words of model names by their role, from `data/grammar.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Vocabulary(BaseModel):
    """Words in lower case; two-word ones are joined by a hyphen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tiers: frozenset[str]
    variants: frozenset[str]
    efforts: frozenset[str]
    synonyms: dict[str, str]


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the package."""
    text = (files("claimgraph.catalog") / "data" / "grammar.toml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))

"""The words of model names by their role, and the words around names, from `data/grammar.toml`."""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Vocabulary(BaseModel):
    """Words in lower case; two-word ones are joined by a hyphen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tiers: frozenset[str]
    variants: frozenset[str]
    efforts: frozenset[str]
    synonyms: dict[str, str]
    numerals: dict[str, str]
    beside: tuple[str, ...]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word that may follow a line's name, in any spelling."""
        return self.tiers | self.variants | self.efforts | self.synonyms.keys()


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the package."""
    text = (files("claimgraph.catalog") / "data" / "grammar.toml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))

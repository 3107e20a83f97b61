"""The words around names, from `data/surroundings.toml`."""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Surroundings(BaseModel):
    """Words and phrases in lower case that stand beside a name and are no part of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organization: frozenset[str]
    organization_zh: tuple[str, ...]
    model: tuple[str, ...]
    model_zh: tuple[str, ...]
    described: frozenset[str]
    benchmark: frozenset[str]
    benchmark_zh: tuple[str, ...]
    settings: tuple[str, ...]
    counts_mistakes: tuple[str, ...]
    maker_of: tuple[str, ...]
    newcomer: tuple[str, ...]

    @cached_property
    def describing(self) -> frozenset[str]:
        """Every word that in brackets behind a name only says something of what it names."""
        return self.described | self.organization | frozenset(self.model)


@lru_cache(maxsize=1)
def load_surroundings() -> Surroundings:
    """The surroundings of the package."""
    text = (files("claimgraph.catalog") / "data" / "surroundings.toml").read_text(encoding="utf-8")
    return Surroundings.model_validate(tomllib.loads(text))

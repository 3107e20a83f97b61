"""The words around names, from `data/surroundings.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Surroundings(BaseModel):
    """Words and phrases in lower case that stand beside a name and are no part of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organization: frozenset[str]
    organization_zh: tuple[str, ...]
    benchmark: frozenset[str]
    benchmark_zh: tuple[str, ...]
    settings: tuple[str, ...]
    maker_of: tuple[str, ...]
    newcomer: tuple[str, ...]


@lru_cache(maxsize=1)
def load_surroundings() -> Surroundings:
    """The surroundings of the package."""
    text = (files("claimgraph.catalog") / "data" / "surroundings.toml").read_text(encoding="utf-8")
    return Surroundings.model_validate(tomllib.loads(text))

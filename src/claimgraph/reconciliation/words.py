"""The word lists of reconciliation, read once from the TOML files beside this module and checked."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict

from claimgraph.model import Dimension


class CopyWords(BaseModel):
    """Words that help to tell copies and retellings; see copies.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bylines: tuple[str, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    measure_words: str
    numbers: dict[str, int]
    multipliers: dict[str, int]
    chinese_digits: dict[str, int]
    chinese_multipliers: dict[str, int]

    @property
    def byline(self) -> re.Pattern[str]:
        """Matches a line that names the article's own author."""
        return re.compile("|".join(self.bylines))


class PhraseWords(BaseModel):
    """Words in which findings are explained; see phrases.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    numbers: tuple[str, ...]
    ordinals: tuple[str, ...]
    months: tuple[str, ...]
    nationalities: dict[str, str]
    scopes: dict[str, str]
    settings: dict[str, str]
    dimensions: dict[Dimension, str]


@cache
def copy_words() -> CopyWords:
    """The words of copies.toml."""
    return CopyWords.model_validate(_read("copies.toml"))


@cache
def phrase_words() -> PhraseWords:
    """The words of phrases.toml."""
    return PhraseWords.model_validate(_read("phrases.toml"))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))

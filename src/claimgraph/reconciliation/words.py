"""The word lists of reconciliation, read once from the TOML files beside this module and checked."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

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


@cache
def field_parts() -> dict[str, tuple[str, ...]]:
    """For each field of fields.toml, the parts of names of the tests that are wholly about it."""
    return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(_read("fields.toml"))


@cache
def metric_pattern() -> re.Pattern[str]:
    """Matches the words of metrics.toml, each metric in a group of its own."""
    metrics = TypeAdapter(dict[str, list[str]]).validate_python(_read("metrics.toml"))
    return re.compile("|".join(f"({_whole_words(words)})" for words in metrics.values()), re.IGNORECASE)


@cache
def metric_names() -> tuple[str, ...]:
    """The names of the metrics, in the order of the groups of `metric_pattern`."""
    return tuple(_read("metrics.toml"))


def _whole_words(words: list[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])" for word in longest_first)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))

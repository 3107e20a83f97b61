"""The words by which sentences, dates and page furniture are recognised, read from `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SentenceWords(_Section):
    """Abbreviations, by what a dot behind them means, and words that begin sentences."""

    titles: frozenset[str]
    before_numbers: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


class DateWords(_Section):
    """Names of months and what stands around a date."""

    months: dict[str, int]
    announced: tuple[str, ...]
    weekdays: tuple[str, ...]


class MastheadWords(_Section):
    """What tells a byline and a publisher."""

    bylines: tuple[str, ...]
    sources: tuple[str, ...]
    labels: tuple[str, ...]
    passed_on: tuple[str, ...]


class FurnitureWords(_Section):
    """Headings of sections that are not the article, and lines that are not."""

    related: frozenset[str]
    late: frozenset[str]
    comments: frozenset[str]
    footers: frozenset[str]
    faq: frozenset[str]
    lines: frozenset[str]
    line_starts: tuple[str, ...]
    line_parts: tuple[str, ...]
    menu: frozenset[str]


class MarkupWords(_Section):
    """Words in the classes and ids of HTML elements."""

    furniture: frozenset[str]
    often_furniture: frozenset[str]
    negations: frozenset[str]
    posts: frozenset[str]


class Words(_Section):
    """All of `words.toml`."""

    sentences: SentenceWords
    dates: DateWords
    masthead: MastheadWords
    furniture: FurnitureWords
    markup: MarkupWords


@cache
def words() -> Words:
    """The word lists of the package, read and checked once."""
    return Words.model_validate(tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8")))

"""Words of table headings and cells as data: what a column holds, what a cell leaves out, how a run was made."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimgraph.errors import LexiconError

ColumnRole = Literal["subject", "maker", "benchmark", "group", "setting", "rank", "number", "notes", "ignored"]
_FILE = "tables.toml"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measures(_Part):
    """Words for a number on a board."""

    plain: frozenset[str]
    named: frozenset[str] = Field(description="Those that tell two columns of one board apart.")
    headings: frozenset[str] = Field(description="Of columns in which the measure of each row stands.")
    telling: frozenset[str] = Field(description="Those that only evaluations of models know.")
    averages: frozenset[str]
    totals: frozenset[str]
    arena: frozenset[str] = Field(description="Those counted in points.")
    lower_is_better: frozenset[str]
    higher_is_better: frozenset[str]


class Rows(_Part):
    """Words of cells that name no subject, or give no number."""

    secondary: frozenset[str] = Field(
        description="Headings of names that are no subjects beside another column of names."
    )
    runs: frozenset[str] = Field(description="Headings of numbers that tell the runs of one model apart.")
    qualifiers: frozenset[str] = Field(description="Headings of what makes a repeated name whole: a size, a version.")
    summary: frozenset[str]
    other: frozenset[str]
    no_name: frozenset[str] = Field(description="Words that stand in no name of a model.")
    remarks: frozenset[str] = Field(description="What brackets say of a name without being part of it.")
    own: frozenset[str] = Field(description="The model the article is about.")
    missing: frozenset[str]


class Marks(_Part):
    """Words of notes and legends."""

    first: frozenset[str]
    explains: tuple[str, ...]
    tied: frozenset[str]
    dated: tuple[str, ...]


class Boards(_Part):
    """Words by which a heading names a board that no catalogue knows."""

    heads: frozenset[str]
    generic: frozenset[str]
    fillers: frozenset[str] = Field(description="Words that say nothing beside the name of a part.")


class TableWords(_Part):
    """All words that the table reader knows; phrases are in lower case."""

    columns: dict[ColumnRole, frozenset[str]]
    placed: dict[str, int] = Field(description="Heading of a column of names -> the place those names have.")
    medals: dict[str, int]
    measures: Measures
    categories: dict[str, str] = Field(description="Heading -> category.")
    settings: dict[str, str] = Field(description="Phrase -> setting.")
    modes: dict[str, str] = Field(description="Phrase beside a model's name -> the form in which names carry it.")
    rows: Rows
    marks: Marks
    boards: Boards


@lru_cache(maxsize=1)
def load_table_words() -> TableWords:
    """The package's words of tables. Raises LexiconError, naming the entry, when the file is not as it must be."""
    text = resources.files("claimgraph.lexicon").joinpath(_FILE).read_text(encoding="utf-8")
    try:
        return TableWords.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise LexiconError(f"{_FILE}: {error}") from error

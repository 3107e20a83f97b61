"""The entries of a catalogue, and how the files of the package and of a user are read into them.

The package's own files are CSV, a line an entry, so that a change is one line of a diff; lists within a cell are
joined with `|`. A user's file is TOML with the same fields, under `[[organizations]]`, `[[families]]`, `[[models]]`
and `[[benchmarks]]`.
"""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from claimgraph.errors import CatalogError
from claimgraph.look_alikes import look_alikes
from claimgraph.model import BoardKind

EntryKind = Literal["organization", "family", "model", "benchmark"]


_LONGEST_NAME = 200
_LONGEST_SHOWN = 80


def _trouble(name: str) -> str | None:
    """Why a string is no name that a text could hold, or None."""
    if len(name) > _LONGEST_NAME:
        return f"a name has at most {_LONGEST_NAME} characters, this one {len(name)}"
    if unseen := next((c for c in name if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co")), None):
        return f"the name has the invisible character U+{ord(unseen):04X}"
    for word in re.findall(r"[^\W\d_]+", name):
        if foreign := look_alikes(word):
            return f"the name has letters that only look like Latin ones: {', '.join(map(ascii, sorted(foreign)))}"
    return None if any(c.isalnum() for c in name) else "a name has a letter or digit"


class Entry(BaseModel):
    """What every entry has. A *weak* name is one that is also an ordinary word: it needs evidence beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = Field((), description="Those of the names that are also ordinary words.")

    @field_validator("aliases", "weak", mode="before")
    @classmethod
    def _split_cell(cls, value: Any) -> Any:
        return tuple(filter(None, value.split("|"))) if isinstance(value, str) else value

    @field_validator("name", "aliases")
    @classmethod
    def _fit_for_names(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for name in (value,) if isinstance(value, str) else value:
            if trouble := _trouble(name):
                raise ValueError(trouble)
        return value

    @property
    def names(self) -> tuple[str, ...]:
        """The display name, then the aliases."""
        return (self.name, *self.aliases)


class Organization(Entry):
    """A maker of models, or of benchmarks."""

    country: str | None = Field(None, pattern=r"^[A-Z]{2}$", description="ISO 3166 alpha-2.")
    led_by: tuple[str, ...] = Field((), description="People it is called after: 'Sam Altman's company'.")

    @field_validator("led_by", mode="before")
    @classmethod
    def _split_people(cls, value: Any) -> Any:
        return tuple(filter(None, value.split("|"))) if isinstance(value, str) else value


class Family(Entry):
    """A line of models; `parent` is the wider line it belongs to, as Qwen3 belongs to Qwen."""

    organization: str
    parent: str | None = None


class Model(Entry):
    """One model; a variant (a preview, a dated snapshot, an effort) names its base in `variant_of`."""

    family: str | None = None
    organization: str | None = None
    release_date: str | None = Field(None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    open_weights: bool | None = None
    variant_of: str | None = None


class Benchmark(Entry):
    """A test, arena or index; `parent` is the one this is a release or a part of, scores run from 0 to `max_score`."""

    kind: BoardKind = "test"
    unit: str | None = None
    max_score: float | None = Field(None, allow_inf_nan=False)
    higher_is_better: bool = True
    categories: tuple[str, ...] = ()
    parent: str | None = None

    @field_validator("categories", mode="before")
    @classmethod
    def _split_categories(cls, value: Any) -> Any:
        return tuple(filter(None, value.split("|"))) if isinstance(value, str) else value


AnyEntry = Organization | Family | Model | Benchmark
TABLES: Mapping[str, type[AnyEntry]] = {
    "organizations": Organization,
    "families": Family,
    "models": Model,
    "benchmarks": Benchmark,
}
KINDS: Mapping[type[AnyEntry], EntryKind] = {
    Organization: "organization",
    Family: "family",
    Model: "model",
    Benchmark: "benchmark",
}


def kind_of(entry: AnyEntry) -> EntryKind:
    """The kind of entity an entry describes."""
    return KINDS[type(entry)]


def package_entries() -> Iterator[AnyEntry]:
    """The entries of the package's own files, in file order."""
    for table, record in TABLES.items():
        resource = files("claimgraph.catalog") / "data" / f"{table}.csv"
        for row in csv.DictReader(resource.read_text(encoding="utf-8").splitlines()):
            yield _entry(record, {k: v for k, v in row.items() if v not in ("", "unknown")}, f"{table}.csv")


def user_entries(path: Path) -> Iterator[AnyEntry]:
    """The entries of a user's TOML file; raises CatalogError, which names the file and the entry."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CatalogError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogError(f"{path}: is not TOML: {error}") from error
    except RecursionError as error:
        raise CatalogError(f"{path}: is nested too deeply") from error
    for table, rows in tables.items():
        if table not in TABLES:
            raise CatalogError(f"{path}: unknown table [[{table}]]; known are {', '.join(TABLES)}")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise CatalogError(f"{path}: {table} must be written as [[{table}]], one for each entry")
        for row in rows:
            yield _entry(TABLES[table], row, f"{path}, {table}")


def _entry(record: type[AnyEntry], row: Mapping[str, Any], place: str) -> AnyEntry:
    try:
        return record.model_validate(row)
    except ValidationError as error:
        raise CatalogError(
            f"{place}, entry {_short(row.get('id', '(without id)'))}: {_problems(error, record)}"
        ) from error


def _short(value: Any) -> str:
    """What was given, to print: escaped, and cut where it is long."""
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def _problems(error: ValidationError, record: type[AnyEntry]) -> str:
    def problem(item: Mapping[str, Any]) -> str:
        field = ".".join(map(str, item["loc"]))
        if item["type"] == "extra_forbidden":
            return f"unknown field {field!r}; known are {', '.join(record.model_fields)}"
        message = item["msg"].removeprefix("Value error, ")
        return f"{field}: {message[0].lower()}{message[1:]}, got {_short(item['input'])}"

    items: Iterable[Any] = error.errors(include_url=False)
    return "; ".join(problem(item) for item in items)

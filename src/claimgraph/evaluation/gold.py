"""Gold: passages and the claims that people found in them, one passage a line of a `.jsonl` file.

A name is given by all the forms that are right. Judgements that a careful reader may take either way are marked, so
that nobody is measured by them: `optional` claims, `soft` fields, and the further right values of `category_accept`
and the like.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from claimgraph.errors import ClaimgraphError
from claimgraph.model import ClaimKind, Relation, Stance, Zone

Names = Annotated[tuple[str, ...], Field(min_length=1)]
Rank = tuple[int, int | None]
SoftField = Literal[
    "benchmark", "category", "scope", "value", "unit", "rank", "tied", "relation", "margin", "setting", "count", "of",
    "as_of", "stance", "attributed_to", "zone",
]  # fmt: skip

_NEEDS: dict[ClaimKind, tuple[str, ...]] = {
    "score": ("value",),
    "rank": ("rank",),
    "comparison": ("object", "relation"),
    "share": ("count", "of"),
}
_MOST_PROBLEMS = 10


class GoldError(ClaimgraphError):
    """A gold file is wrong; the message names the file, the line and the field."""


class _GoldRecord(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class GoldClaim(_GoldRecord):
    """A claim as a person read it; the fields are those of a claim, with names as lists of all that is right."""

    kind: ClaimKind
    subject: Names = Field(description="Names that are right, best first.")
    object: Names | None = Field(None, description="Of a comparison: names that are right, best first.")
    benchmark: Annotated[tuple[str | None, ...], Field(min_length=1)] | None = Field(
        None, description="Names that are right, best first; a null among them: none is right too."
    )
    category: str | None = None
    scope: str | None = None
    value: float | None = None
    unit: str | None = None
    rank: Rank | None = None
    tied: bool | None = None
    relation: Relation | None = None
    margin: float | None = None
    setting: str | None = None
    count: int | None = None
    of: int | None = None
    as_of: str | None = None
    stance: Stance = "asserted"
    attributed_to: str | None = None
    zone: Zone | None = Field(None, description="Where null, that of the place in the passage.")
    quote: str = Field(min_length=1, description="Words of the passage that state it.")
    start: int | None = Field(
        None, ge=0, description="Of the quote, in code points behind any front matter; else it is looked for."
    )
    end: int | None = Field(None, ge=0)
    optional: bool = Field(False, description="Neither a miss when absent nor too much when found.")
    soft: tuple[SoftField, ...] = Field((), description="Fields on which any value is right.")
    category_accept: tuple[str | None, ...] = Field((), description="Other values that are right.")
    scope_accept: tuple[str | None, ...] = ()
    rank_accept: tuple[Rank, ...] = ()
    relation_accept: tuple[Relation, ...] = ()
    setting_accept: tuple[str | None, ...] = ()
    as_of_accept: tuple[str | None, ...] = ()
    stance_accept: tuple[Stance, ...] = ()
    attributed_to_accept: tuple[str | None, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> GoldClaim:
        lacking = [field for field in _NEEDS[self.kind] if getattr(self, field) is None]
        if lacking:
            raise ValueError(f"a {self.kind} needs {' and '.join(lacking)}")
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end are given both or not at all")
        return self


class GoldPassage(_GoldRecord):
    """One passage and all its claims: what it does not list is no claim."""

    doc: str = Field(min_length=1, description="The end of the article's id: its file's name without extension.")
    source: str | None = Field(None, description="Where the passage comes from; for people.")
    date: str | None = Field(None, description="Of the passage; for people.")
    style: str | None = Field(None, description="A word by which figures are grouped: prose, table, ...")
    claims: tuple[GoldClaim, ...]


def read_gold(path: Path) -> tuple[GoldPassage, ...]:
    """The passages of a gold file, in its order; empty lines are passed over.

    Raises GoldError, naming file, line and field, for what cannot be read, wrong rows, and a `doc` given twice.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    passages: list[GoldPassage] = []
    problems: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            passage = GoldPassage.model_validate_json(line)
        except ValidationError as error:
            problems += [f"line {number}: {_place(e['loc'])}{e['msg']}" for e in error.errors()]
            continue
        if passage.doc in seen:
            problems.append(f"line {number}: doc: {passage.doc!r} stands in line {seen[passage.doc]} already")
        seen.setdefault(passage.doc, number)
        passages.append(passage)
    if problems:
        more = f"; and {len(problems) - _MOST_PROBLEMS} more" if len(problems) > _MOST_PROBLEMS else ""
        raise GoldError(f"{path}: {'; '.join(problems[:_MOST_PROBLEMS])}{more}")
    if not passages:
        raise GoldError(f"{path}: holds no passage; give a file with one JSON object a line")
    return tuple(passages)


def _place(location: tuple[int | str, ...]) -> str:
    return ".".join(map(str, location)) + ": " if location else ""

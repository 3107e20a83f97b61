"""The words of the claim model as types: articles, entities, claims, findings.

These records are the border of the program: what is written to the output files and what the Python face returns.
They are immutable, refuse unknown fields, and import nothing else of ours.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

EntityKind = Literal["model", "family", "organization", "group", "benchmark"]
BoardKind = Literal["test", "arena", "index"]
ClaimKind = Literal["score", "rank", "comparison", "share"]
Relation = Literal[">", "<", "="]
Stance = Literal["asserted", "reported", "hedged", "denied", "expected"]
Zone = Literal["headline", "body", "list", "table", "related", "faq"]
Bound = Literal["exact", "about", "at-least", "at-most"]
Verdict = Literal["contradiction", "tension", "reconciled", "agreement", "echo"]
CLASHES: tuple[Verdict, ...] = ("contradiction", "tension")
"""The verdicts that leave something to be settled, the gravest first."""
Dimension = Literal[
    "scope",
    "category",
    "time",
    "variant",
    "benchmark",
    "subject",
    "setting",
    "metric",
    "evaluator",
    "scale",
    "rounding",
]
Rule = Literal[
    "value-clash",
    "rank-clash",
    "wrong-board",
    "two-firsts",
    "order-ring",
    "order-against-rank",
    "scope-nesting",
    "share-against-list",
    "agreement",
    "echo",
]


_HEADING_REACH = 1_000
_LONGEST_HEADING = 120


class Record(BaseModel):
    """A frozen record without room for unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(Record):
    """One article as read: its text never changes afterwards, and every offset counts code points of it."""

    id: str = Field(description="Path inside the folder given, or the file's name, without extension.")
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = Field(None, description="YYYY, YYYY-MM or YYYY-MM-DD: no more precise than stated.")
    language: str | None = Field(None, description="Main language of the text: 'en', 'zh', ...")
    sha256: str = Field(description="Of the file's bytes.")
    copy_of: str | None = Field(None, description="Id of the article that most of this one's paragraphs stand in.")
    notes: tuple[str, ...] = Field((), description="What the reader had to guess or leave out, in plain words.")
    text: str = ""

    @property
    def heading(self) -> str | None:
        """The title; where none is marked, the first line, if it is short, no sentence, and more stands below it."""
        if self.title:
            return self.title
        first, _, rest = self.text[:_HEADING_REACH].strip().partition("\n")
        first = first.strip("#* \t")
        is_title = 0 < len(first) <= _LONGEST_HEADING and first[0] not in "|-<>" and first[-1] not in ".。:："
        return first if is_title and rest.strip() else None


class Entity(Record):
    """Something a claim speaks of, with what is known of it; `None` means unknown or not applicable.

    The attributes below `provisional` let claims be reconciled without a catalogue at hand.
    """

    id: str = Field(description="Canonical slug.")
    name: str = Field(description="Canonical display name.")
    kind: EntityKind
    mention: str = Field(description="The words of the article.")
    provisional: bool = Field(False, description="True for a name the catalogue does not know.")
    reason: str = Field("", description="One readable line: why the mention was taken for this entity.")
    maker: str | None = Field(None, description="Id of the organization that makes the model or family.")
    family: str | None = Field(None, description="Id of the closest family a model or family belongs to.")
    variant_of: str | None = Field(None, description="Id of the base model of a variant.")
    country: str | None = Field(None, description="ISO 3166 alpha-2, of a model, maker or group.")
    open_weights: bool | None = Field(None, description="Of a model or group.")
    members: Literal["model", "organization"] | None = Field(None, description="What a group consists of.")
    parent: str | None = Field(None, description="Id of the benchmark this one is a release or a part of.")
    board: BoardKind | None = Field(None, description="Of a benchmark: a fixed test, or an arena or index that moves.")
    unit: str | None = Field(None, description="Of a benchmark: '%', 'points' or None.")
    higher_is_better: bool | None = Field(None, description="Of a benchmark.")
    named: bool = Field(True, description="False for a benchmark described but not named: 'a major Chinese benchmark'.")


class Claim(Record):
    """One checkable statement, tied to the characters that state it: `text[start:end] == quote`."""

    id: str
    article: str = Field(description="Id of the article.")
    kind: ClaimKind
    subject: Entity
    object: Entity | None = None
    benchmark: Entity | None = None
    category: str | None = None
    scope: str | None = None
    value: float | None = None
    value_text: str | None = Field(None, description="The number as written, for its precision: '57.50'.")
    bound: Bound = Field("exact", description="How the number is meant: 'about 58' widens it, 'over 88' bounds it.")
    unit: str | None = None
    rank: tuple[int, int | None] | None = Field(None, description="Best and worst place, both inclusive; 1 is best.")
    tied: bool = False
    relation: Relation | None = None
    margin: float | None = None
    setting: str | None = None
    count: int | None = None
    of: int | None = None
    as_of: str | None = Field(None, description="When it was true: YYYY, YYYY-MM or YYYY-MM-DD.")
    as_of_stated: bool = Field(False, description="True when the text dates the claim; else the article's date stands.")
    stance: Stance = "asserted"
    attributed_to: str | None = None
    zone: Zone = "body"
    quote: str
    start: int
    end: int
    why: str = Field("", description="Which cue and which mentions made the claim.")


class Finding(Record):
    """How two or more claims stand to each other."""

    id: str
    verdict: Verdict
    rule: Rule
    claims: tuple[str, ...] = Field(description="Ids of the smallest set that shows it, one for each side.")
    also: tuple[str, ...] = Field((), description="Ids of claims that say the same as one of them.")
    dimension: tuple[Dimension, ...] = ()
    explanation: str = Field(description="A plain sentence a person can read.")
    proof: tuple[str, ...] = Field((), description="The chain step by step; empty for two claims.")
    would_reconcile: tuple[str, ...] = Field((), description="Least changes that would make all true, likeliest first.")

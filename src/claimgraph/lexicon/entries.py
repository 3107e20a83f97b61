"""What a lexicon file holds.

A *cue* is a set of phrases that state or qualify a claim. `role` says what it does:

- `order`: one subject does better or worse than, or as well as, another (`relation`);
- `place`: a position in a ranking (`rank`);
- `measure`: a verb or noun that announces a score;
- `share`: a verb by which a group holds places;
- `stance`: changes the stance of what follows (`stance`);
- `speech`: a verb or phrase that puts a statement into someone's mouth;
- `scope`, `category`, `setting`, `metric`: a field of the claim (`value`);
- `barrier`: ends the reach of a subject (a conjunction, a contrast);
- `block`: looks like a cue and is none ("one of the best", "cheaper than"); its examples give no claim, its
  counterexamples do;
- `grammar`: a function word of several characters; `value` names the class by which the grammar looks for it.

`syntax` says where a cue looks for its slots; see `claimgraph.extraction` for each.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Role = Literal[
    "order",
    "place",
    "measure",
    "share",
    "stance",
    "speech",
    "scope",
    "category",
    "setting",
    "board",
    "barrier",
    "block",
    "grammar",
]
Syntax = Literal[
    "verb", "preposition", "noun", "adjective", "comparative", "symmetric", "intransitive", "passive", "adverb"
]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Cue(_Entry):
    """Phrases with one meaning, an example that must fire and, where confusion is likely, one that must not."""

    role: Role
    phrases: tuple[str, ...] = Field(description="Alternatives in brackets: 'outperform(s|ed|ing|)'.")
    syntax: Syntax = "verb"
    relation: Literal[">", "<", "="] | None = None
    rank: tuple[int, int | None] | None = None
    tied: bool = False
    stance: Literal["hedged", "reported", "denied", "expected"] | None = None
    value: str | None = Field(None, description="The field's value: 'math', 'country:CN', 'with-tools'.")
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Cue:
        needs = {
            "order": "relation",
            "stance": "stance",
            "scope": "value",
            "category": "value",
            "setting": "value",
            "grammar": "value",
        }
        needed = needs.get(self.role)
        if needed and getattr(self, needed) is None:
            raise ValueError(f"a cue of role {self.role!r} needs {needed!r}")
        return self


class GroupWords(_Entry):
    """What makes a noun phrase a group of models or of organizations."""

    heads: dict[str, Literal["model", "organization", "any"]] = Field(description="Plural noun -> what it names.")
    modifiers: tuple[str, ...] = ()
    countries: dict[str, str] = Field(default_factory=dict, description="Adjective or name -> ISO 3166 alpha-2.")
    openness: dict[str, bool] = Field(default_factory=dict)


class Lexicon(_Entry):
    """All entries of one language, or of several merged."""

    language: str
    cues: tuple[Cue, ...] = ()
    lists: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    numbers: dict[str, int] = Field(default_factory=dict, description="Number words: 'five' -> 5.")
    ordinals: dict[str, int] = Field(default_factory=dict, description="Ordinal words: 'fifth' -> 5.")
    groups: GroupWords = Field(default_factory=lambda: GroupWords(heads={}))

    @cached_property
    def _sets(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self.lists.items()}

    def words(self, name: str) -> frozenset[str]:
        """The words of a named list; empty when the language has none."""
        return self._sets.get(name, frozenset())

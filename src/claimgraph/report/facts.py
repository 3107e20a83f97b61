"""The table of facts: for each subject on each board, every figure that is stated, by whom, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from claimgraph.model import Entity
from claimgraph.report.cards import Card
from claimgraph.report.sides import Side
from claimgraph.report.wording import brief

Standing = Literal["disputed", "open", "agreed", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that is said, and all who say it; copies are among `sides`, but are no sources."""

    said: str
    sides: tuple[Side, ...]

    @property
    def sources(self) -> list[str]:
        """Those who say it and do not copy, each once."""
        return list(dict.fromkeys(side.source for side in self.sides if side.article.copy_of is None))


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of one subject on one board."""

    subject: Entity
    board: Entity | None
    figures: tuple[Figure, ...]
    standing: Standing


def facts(sides: Iterable[Side], cards: Sequence[Card]) -> tuple[Fact, ...]:
    """A fact for each subject, board and kind of figure, by the names of subjects and boards.

    Scores, ranks and shares that are claimed of the present; orders between two subjects are no figures.
    """
    groups: dict[tuple[str, ...], list[Side]] = {}
    for side in sides:
        claim = side.claim
        if claim.kind == "comparison" or claim.stance in ("denied", "expected"):
            continue
        board = claim.benchmark.id if claim.benchmark else ""
        groups.setdefault((claim.subject.kind, claim.subject.id, board, claim.kind), []).append(side)
    verdicts = _verdicts(cards)
    made = [_fact(group, verdicts) for group in groups.values()]
    return tuple(sorted(made, key=lambda f: (_name(f.subject), _name(f.board), f.figures[0].said)))


def _fact(group: Sequence[Side], verdicts: Mapping[str, set[str]]) -> Fact:
    by_words: dict[str, list[Side]] = {}
    for side in group:
        by_words.setdefault(brief(side.claim), []).append(side)
    figures = tuple(
        Figure(said, tuple(by_words[said])) for said in sorted(by_words, key=lambda s: (-len(by_words[s]), s))
    )
    claim = group[0].claim
    return Fact(claim.subject, claim.benchmark, figures, _standing(group, verdicts))


def _standing(group: Sequence[Side], verdicts: Mapping[str, set[str]]) -> Standing:
    found = set().union(*(verdicts.get(side.claim.id, set()) for side in group))
    if "contradiction" in found:
        return "disputed"
    if "tension" in found:
        return "open"
    return "agreed" if "agreement" in found else "unconfirmed"


def _verdicts(cards: Iterable[Card]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for card in cards:
        for side in chain(card.sides, card.also):
            found.setdefault(side.claim.id, set()).add(card.finding.verdict)
    return found


def _name(entity: Entity | None) -> tuple[str, str]:
    return (entity.name.casefold(), entity.id) if entity else ("", "")

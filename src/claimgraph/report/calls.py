"""Whom to ask what: the calls an editor makes before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimgraph.model import CLASHES, Claim, Dimension
from claimgraph.report.cards import Card
from claimgraph.report.sides import Side
from claimgraph.report.words import DIMENSIONS


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask of one source, and all that it is asked of: what is said there, with the gravest finding."""

    text: str
    about: tuple[tuple[str, Card], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A source to be asked, and what, gravest first."""

    witness: str
    questions: tuple[Question, ...]

    @property
    def statements(self) -> int:
        """How many statements it is asked about."""
        return len({said for question in self.questions for said, _ in question.about})


def calls(all_cards: Sequence[Card]) -> tuple[Call, ...]:
    """Whom to ask what, from the contradictions and tensions; whoever can settle most contradictions comes first."""
    asked: dict[str, dict[str, dict[str, Card]]] = {}
    contradictions: dict[str, set[str]] = {}
    for card in all_cards:
        if card.finding.verdict in CLASHES:
            for witness, question, said in _questions(card):
                asked.setdefault(witness, {}).setdefault(question, {}).setdefault(said, card)
                settled = contradictions.setdefault(witness, set())
                if card.finding.verdict == "contradiction":
                    settled.add(card.finding.id)
    made = [
        Call(witness, tuple(Question(text, tuple(about.items())) for text, about in questions.items()))
        for witness, questions in asked.items()
    ]
    return tuple(sorted(made, key=lambda call: -len(contradictions[call.witness])))


def _questions(card: Card) -> Iterator[tuple[str, str, str]]:
    """(whom, what, of what) to ask: who left a dimension open, about it; where none is open, each of its claim."""
    for one in card.sides:
        if one.article.copy_of is not None:
            continue
        if not card.finding.dimension:
            yield one.witness, "Is this right?", f"{one.statement} ({_others_say(card, one)})"
        unstated = [DIMENSIONS[d].question for d in card.finding.dimension if _leaves_open(one.claim, d)]
        if unstated:
            yield one.witness, " ".join(unstated), one.statement


def _others_say(card: Card, one: Side) -> str:
    other = next(side for side in card.sides if side.claim.id != one.claim.id)
    where = "the same article" if other.article.id == one.article.id else other.source
    return f"{where} says: {other.statement}"


def _leaves_open(claim: Claim, dimension: Dimension) -> bool:
    stated: dict[Dimension, bool] = {
        "scope": claim.scope is not None,
        "category": claim.category is not None,
        "time": claim.as_of_stated,
        "benchmark": claim.benchmark is not None and claim.benchmark.named,
        "setting": claim.setting is not None,
    }
    return not stated.get(dimension, False)

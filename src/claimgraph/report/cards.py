"""What a report shows, worked out once for every form it takes: findings as cards, gravest first, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from claimgraph.model import CLASHES, Article, Claim, Entity, Finding
from claimgraph.reading import sentences
from claimgraph.reconciliation.phrases import first_few
from claimgraph.report.sides import Place, Side, entities_of, side
from claimgraph.report.wording import board_name, listing
from claimgraph.report.words import DIMENSIONS, VERDICTS

MOST_QUOTES = 6
"""How many quotes a card shows; who else says the same is listed below them."""

MOST_ELSEWHERE = 20
"""How many of those are named; the records have all."""

_ORDER = {verdict: place for place, verdict in enumerate(VERDICTS)}
_UNSURE = ("hedged", "reported")
_DIFFERENCE = {"contradiction": "left unstated", "tension": "left open", "reconciled": "explained by"}


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its claims at hand; `also` are the claims that say the same as one of `sides`.

    `folded` are the findings of the same verdict that rest on the very same quotes: a reader meets these once.
    """

    finding: Finding
    sides: tuple[Side, ...]
    also: tuple[Side, ...]
    folded: tuple[Card, ...] = ()

    @property
    def all(self) -> tuple[Card, ...]:
        """The card itself and those folded into it."""
        return (self, *self.folded)

    @property
    def quotes(self) -> tuple[tuple[Side, ...], ...]:
        """Its sides and those of the folded, one group for each quote, each claim once; no more than `MOST_QUOTES`."""
        groups: dict[Place, dict[str, Side]] = {}
        for one in chain.from_iterable(card.sides for card in self.all):
            groups.setdefault(one.place, {}).setdefault(one.claim.id, one)
        return tuple(tuple(group.values()) for group in list(groups.values())[:MOST_QUOTES])

    @property
    def headline(self) -> str:
        """The first sentence of the explanation: what clashes."""
        return headline(self.finding)

    @property
    def detail(self) -> str:
        """The rest of the explanation, without what is listed as `would_reconcile` anyway."""
        listed = self.finding.would_reconcile
        rest = _sentences(self.finding.explanation)[1:]
        return " ".join(sentence for sentence in rest if not any(change in sentence for change in listed))

    @property
    def in_one_article(self) -> bool:
        """Whether all sides stand in one article."""
        return len({side.article.id for side in self.sides}) == 1

    @property
    def hardest(self) -> bool:
        """Whether it is a contradiction with nothing left unstated that could explain it."""
        return self.finding.verdict == "contradiction" and not self.finding.dimension

    @property
    def difference(self) -> str:
        """What stands between the sides, in a phrase: 'left unstated: who competes'."""
        finding = self.finding
        if not finding.dimension:
            return "no condition left unstated" if self.hardest else ""
        names = listing([DIMENSIONS[d].name for d in finding.dimension])
        return f"{_DIFFERENCE.get(finding.verdict, 'differs in')}: {names}"

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every subject, object and benchmark of its sides, once."""
        found = {(e.kind, e.id): e for side in self.sides for e in entities_of(side.claim)}
        return tuple(found.values())

    @property
    def elsewhere(self) -> tuple[Side, ...]:
        """One side for each further quote that says the same: several claims may be made by the same words."""
        shown = {group[0].place for group in self.quotes}
        others = chain(self.sides, *(card.also for card in self.all))
        return tuple({one.place: one for one in others if one.place not in shown}.values())

    @property
    def sources(self) -> list[str]:
        """Who publishes its sides, each once; no more names than a sentence bears."""
        return first_few(list(dict.fromkeys(side.source for side in self.sides)))

    @property
    def boards(self) -> list[str]:
        """The names of the benchmarks its sides speak of."""
        return [board_name(entity) for entity in self.entities if entity.kind == "benchmark"]

    @property
    def context(self) -> str:
        """What a headline leaves out: the boards, the article if it is one, and what stands between the sides."""
        where = f"within {self.sides[0].source}" if self.in_one_article else ""
        return "; ".join(filter(None, (listing(self.boards), where, self.difference)))

    @property
    def would_title(self) -> str:
        """What stands above `would_reconcile`."""
        them = "Both" if len(self.sides) == 2 else "All"
        return f"{them} could be true {'only ' if self.finding.verdict == 'contradiction' else ''}if"

    @property
    def advice(self) -> str:
        """The next step for an editor, in a sentence or two."""
        return _ADVICE[self.finding.verdict](self)


def headline(finding: Finding) -> str:
    """The first sentence of the finding's explanation."""
    return _sentences(finding.explanation)[0]


def cards(
    articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding], lines: Mapping[str, int]
) -> tuple[Card, ...]:
    """A card for each finding: contradictions first, those with nothing left unstated before the others."""
    article_by_id = {a.id: a for a in articles}
    sides = {c.id: side(c, article_by_id[c.article], lines.get(c.id)) for c in claims}
    made = [Card(f, tuple(sides[c] for c in f.claims), tuple(sides[c] for c in f.also)) for f in findings]
    return tuple(sorted(made, key=_gravity))


def folded(all_cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards in their order, those of one verdict on the very same quotes folded into the first of these."""
    groups: dict[object, list[Card]] = {}
    for card in all_cards:
        groups.setdefault((card.finding.verdict, frozenset(one.place for one in card.sides)), []).append(card)
    return tuple(replace(first, folded=tuple(others)) for first, *others in groups.values())


def printable(all_cards: Sequence[Card]) -> tuple[Card, ...]:
    """The agreements none of whose claims stands in a contradiction or a tension."""
    disputed = {
        s.claim.id for card in all_cards if card.finding.verdict in CLASHES for s in chain(card.sides, card.also)
    }
    agreements = (card for card in all_cards if card.finding.verdict == "agreement")
    return tuple(card for card in agreements if not any(s.claim.id in disputed for s in card.sides))


def _sentences(explanation: str) -> list[str]:
    return [explanation[start:end] for start, end in sentences(explanation)] or [explanation]


def _gravity(card: Card) -> tuple[int, bool, int, int]:
    unsure = sum(side.claim.stance in _UNSURE for side in card.sides)
    return _ORDER[card.finding.verdict], bool(card.finding.dimension), unsure, -len(card.also)


def _advise_on_contradiction(card: Card) -> str:
    either = "either" if len(card.sides) == 2 else "any of these"
    if card.in_one_article:
        return f"Do not print {either}. Call {card.sides[0].source}: the article contradicts itself."
    if card.finding.dimension:
        return f"Do not print {either} as it stands. Find out: {_open_questions(card)}"
    look = f" and look at {listing(card.boards)} itself" if card.boards else ""
    return f"Do not print {either} as it stands. No missing condition explains it: call {listing(card.sources)}{look}."


def _advise_on_tension(card: Card) -> str:
    if card.finding.dimension == ("rounding",):
        return "Print the figure with its source; the sources differ in the last digit."
    return f"Check before printing: {_open_questions(card)}"


def _advise_on_reconciled(card: Card) -> str:
    named = listing([DIMENSIONS[d].name for d in card.finding.dimension]) or "the difference"
    return f"Both can be printed, each with {named} stated."


def _advise_on_agreement(card: Card) -> str:
    return f"Can be printed: {listing(card.sources)} say the same, and neither copies the other."


def _advise_on_echo(_: Card) -> str:
    return "Count it once: the copy is no second source."


def _open_questions(card: Card) -> str:
    return " ".join(DIMENSIONS[d].question for d in card.finding.dimension) or "Do both speak of the same thing?"


_ADVICE = {
    "contradiction": _advise_on_contradiction,
    "tension": _advise_on_tension,
    "reconciled": _advise_on_reconciled,
    "agreement": _advise_on_agreement,
    "echo": _advise_on_echo,
}

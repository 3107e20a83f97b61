"""What a report shows, worked out once for every form it takes: findings as cards, gravest first, and what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from claimgraph.model import Article, Claim, Dimension, Entity, Finding
from claimgraph.reading import sentences
from claimgraph.report.wording import listing, source_name, statement
from claimgraph.report.words import DIMENSIONS, VERDICTS

CONTEXT = 160
"""How many characters of its line are shown on either side of a quote, at most."""

_ORDER = {verdict: place for place, verdict in enumerate(VERDICTS)}
_UNSURE = ("hedged", "reported")
_DIFFERENCE = {"contradiction": "left unstated", "tension": "left open", "reconciled": "explained by"}


@dataclass(frozen=True, slots=True)
class Side:
    """A claim where it stands: its article, line, and the text around its quote."""

    claim: Claim
    article: Article
    line: int | None
    before: str
    after: str

    @property
    def statement(self) -> str:
        """What the claim says, as a plain sentence."""
        return statement(self.claim)

    @property
    def source(self) -> str:
        """Who publishes it."""
        return source_name(self.article)

    @property
    def witness(self) -> str:
        """Whom to ask about it: the speaker where the article names one, else the publisher."""
        said_by = self.claim.attributed_to
        return f"{said_by} (quoted by {self.source})" if said_by else self.source


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its claims at hand; `also` are the claims that say the same as one of `sides`."""

    finding: Finding
    sides: tuple[Side, ...]
    also: tuple[Side, ...]

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
            return "nothing left unstated that could explain it" if self.hardest else ""
        names = listing([DIMENSIONS[d].name for d in finding.dimension])
        return f"{_DIFFERENCE.get(finding.verdict, 'differs in')}: {names}"

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every subject, object and benchmark of its sides, once."""
        found = {(e.kind, e.id): e for side in self.sides for e in entities_of(side.claim)}
        return tuple(found.values())

    @property
    def elsewhere(self) -> tuple[Side, ...]:
        """Of `also`, one for each quote: several claims may be made by the same words."""
        return tuple({(one.article.id, one.claim.start, one.claim.end): one for one in self.also}.values())

    @property
    def boards(self) -> list[str]:
        """The names of the benchmarks its sides speak of."""
        return [entity.name for entity in self.entities if entity.kind == "benchmark"]

    @property
    def context(self) -> str:
        """What a headline leaves out: the boards, the article if it is one, and what stands between the sides."""
        where = f"within {self.sides[0].source}" if self.in_one_article else ""
        return "; ".join(filter(None, (listing(self.boards), where, self.difference)))

    @property
    def advice(self) -> str:
        """The next step for an editor, in a sentence or two."""
        return _ADVICE[self.finding.verdict](self)


@dataclass(frozen=True, slots=True)
class Call:
    """A source to be asked, and what: (question, card it would settle), gravest first."""

    witness: str
    questions: tuple[tuple[str, Card], ...]


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


def side(claim: Claim, article: Article, line: int | None) -> Side:
    """The claim where it stands, with the rest of its line cut to `CONTEXT` characters at whole words."""
    text = article.text
    line_start = text.rfind("\n", 0, claim.start) + 1
    line_end = text.find("\n", claim.end)
    before = text[line_start : claim.start]
    after = text[claim.end : line_end if line_end >= 0 else len(text)]
    if len(before) > CONTEXT:
        before = "… " + re.sub(r"^\S*\s", "", before[-CONTEXT:])
    if len(after) > CONTEXT:
        after = re.sub(r"\s\S*$", "", after[:CONTEXT]) + " …"
    return Side(claim, article, line, before, after)


def entities_of(claim: Claim) -> list[Entity]:
    """The claim's subject, object and benchmark, those that it has."""
    return [entity for entity in (claim.subject, claim.object, claim.benchmark) if entity is not None]


def calls(all_cards: Sequence[Card]) -> tuple[Call, ...]:
    """Whom to ask what, from the contradictions and tensions; whoever can settle most contradictions comes first."""
    asked: dict[str, dict[str, Card]] = {}
    for card in all_cards:
        if card.finding.verdict in ("contradiction", "tension"):
            for witness, question in _questions(card):
                asked.setdefault(witness, {}).setdefault(question, card)
    made = [Call(witness, tuple(questions.items())) for witness, questions in asked.items()]
    return tuple(sorted(made, key=lambda call: -sum(c.finding.verdict == "contradiction" for _, c in call.questions)))


def printable(all_cards: Sequence[Card]) -> tuple[Card, ...]:
    """The agreements none of whose claims stands in a contradiction or a tension."""
    disputed = {
        s.claim.id
        for card in all_cards
        if card.finding.verdict in ("contradiction", "tension")
        for s in chain(card.sides, card.also)
    }
    agreements = (card for card in all_cards if card.finding.verdict == "agreement")
    return tuple(card for card in agreements if not any(s.claim.id in disputed for s in card.sides))


def _sentences(explanation: str) -> list[str]:
    return [explanation[start:end] for start, end in sentences(explanation)] or [explanation]


def _gravity(card: Card) -> tuple[int, bool, int, int]:
    unsure = sum(side.claim.stance in _UNSURE for side in card.sides)
    return _ORDER[card.finding.verdict], bool(card.finding.dimension), unsure, -len(card.also)


def _questions(card: Card) -> list[tuple[str, str]]:
    """(whom, what) to ask: those who left a dimension open, about it; where none is open, each about its claim."""
    asked = []
    for one in card.sides:
        if one.article.copy_of is not None:
            continue
        if not card.finding.dimension:
            asked.append((one.witness, f"Is it right that {one.statement}? {_others_say(card, one)}"))
        unstated = [DIMENSIONS[d].question for d in card.finding.dimension if _leaves_open(one.claim, d)]
        if unstated:
            asked.append((one.witness, " ".join([f"You say that {one.statement}.", *unstated])))
    return asked


def _others_say(card: Card, one: Side) -> str:
    other = next(side for side in card.sides if side.claim.id != one.claim.id)
    where = "The same article" if other.article.id == one.article.id else other.source
    return f"{where} says: {other.statement}."


def _leaves_open(claim: Claim, dimension: Dimension) -> bool:
    stated: dict[Dimension, bool] = {
        "scope": claim.scope is not None,
        "category": claim.category is not None,
        "time": claim.as_of_stated,
        "benchmark": claim.benchmark is not None and claim.benchmark.named,
        "setting": claim.setting is not None,
    }
    return not stated.get(dimension, False)


def _advise_on_contradiction(card: Card) -> str:
    either, both = ("either", "both") if len(card.sides) == 2 else ("any of these", "all of them")
    if card.in_one_article:
        return f"Do not print {either}. Call {card.sides[0].source}: the article contradicts itself."
    if card.finding.dimension:
        return f"Do not print {either} as it stands. Find out: {_open_questions(card)}"
    look = f" and look at {listing(card.boards)} itself" if card.boards else ""
    return f"Do not print {either} as it stands. One of them is wrong: call {both}{look}."


def _advise_on_tension(card: Card) -> str:
    if card.finding.dimension == ("rounding",):
        return "Print the figure with its source; the sources differ in the last digit."
    return f"Check before printing: {_open_questions(card)}"


def _advise_on_reconciled(card: Card) -> str:
    named = listing([DIMENSIONS[d].name for d in card.finding.dimension]) or "the difference"
    return f"Both can be printed, each with {named} stated."


def _advise_on_agreement(card: Card) -> str:
    sources = list(dict.fromkeys(side.source for side in card.sides))
    return f"Can be printed: {listing(sources)} say the same, and neither copies the other."


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

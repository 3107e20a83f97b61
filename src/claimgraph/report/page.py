"""What the HTML page shows, ready for the template: every list in its order, every record with its anchor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from claimgraph.graph import entities, entity_node
from claimgraph.model import Article, Claim, Entity, Verdict
from claimgraph.pipeline import Result
from claimgraph.reconciliation.phrases import setting_phrase
from claimgraph.report.anchors import anchors
from claimgraph.report.calls import Call, calls
from claimgraph.report.cards import Card, cards, folded, printable
from claimgraph.report.drawing import Drawing
from claimgraph.report.facts import Fact, facts
from claimgraph.report.marked_text import Line, marked_lines
from claimgraph.report.pictures import Links, chain_of, neighbourhood
from claimgraph.report.sides import Side, entities_of, side
from claimgraph.report.timeline import Series, timelines
from claimgraph.report.wording import day, number, place, plain_number, scope_phrase
from claimgraph.report.words import RULES, VERDICTS, VerdictWords

MOST_NEIGHBOURHOODS = 200
"""How many entities are drawn, those in the gravest findings first: the page must still open fast."""

MOST_AROUND = 10
"""How many claims are drawn around a finding."""

MOST_FINDINGS = 3
"""How many findings a claim names below its article, the gravest; the filters find all."""

MOST_FACTS = 1000
"""How many rows the table of facts has; all claims are in `claims.jsonl`."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """An entity, its claims and the picture of what surrounds it."""

    entity: Entity
    anchor: str
    drawing: Drawing
    sides: tuple[Side, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    """The cards of one verdict; one card may hold several findings."""

    verdict: Verdict
    words: VerdictWords
    cards: list[Card]

    @property
    def count(self) -> int:
        """How many findings they hold."""
        return sum(len(card.all) for card in self.cards)


class Page:
    """What the template asks for; every list in the order in which it is shown."""

    def __init__(self, result: Result) -> None:
        """Give every record its anchor; the rest is worked out when asked for."""
        self.result = result
        self.articles = {a.id: a for a in result.articles}
        self.sides = {c.id: side(c, self.articles[c.article], result.lines.get(c.id)) for c in result.claims}
        self.cards = cards(result.articles, result.claims, result.findings, result.lines)
        self.entities = entities(result.claims)
        self.article_anchors = anchors("article", self.articles)
        self.claim_anchors = anchors("claim", self.sides)
        self.finding_anchors = anchors("finding", (f.id for f in result.findings))
        self.drawn = self._entities_to_draw()
        self.entity_anchors = anchors("entity", self.drawn)

    @cached_property
    def by_verdict(self) -> list[VerdictGroup]:
        """The verdicts that occur, gravest first, with their cards."""
        grouped: dict[Verdict, list[Card]] = {verdict: [] for verdict in VERDICTS}
        for card in folded(self.cards):
            grouped[card.finding.verdict].append(card)
        return [VerdictGroup(v, VERDICTS[v], group) for v, group in grouped.items() if group]

    @cached_property
    def claims_by_article(self) -> Mapping[str, list[Claim]]:
        """Each article's claims in the order of its text."""
        grouped: dict[str, list[Claim]] = {article_id: [] for article_id in self.articles}
        for claim in self.result.claims:
            grouped[claim.article].append(claim)
        return {article_id: sorted(group, key=lambda c: (c.start, c.end)) for article_id, group in grouped.items()}

    @cached_property
    def cards_by_claim(self) -> Mapping[str, list[Card]]:
        """The cards in which each claim stands."""
        grouped: dict[str, list[Card]] = {}
        for card in self.cards:
            for one in chain(card.sides, card.also):
                grouped.setdefault(one.claim.id, []).append(card)
        return grouped

    @cached_property
    def links(self) -> Links:
        """Where the boxes of drawings lead."""
        by_key = {(e.kind, e.id): self.entity_anchors[key] for key, e in self.drawn.items()}
        return Links(self.article_anchors, self.claim_anchors, by_key)

    @cached_property
    def calls(self) -> Sequence[Call]:
        """Whom to ask what."""
        return calls(self.cards)

    @cached_property
    def printable(self) -> Sequence[Card]:
        """Agreements that nothing disputes."""
        return printable(self.cards)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """Every figure, by subject and board."""
        return facts(self.sides.values(), self.cards)

    @cached_property
    def timelines(self) -> Sequence[Series]:
        """Boards that move."""
        return timelines(self.sides.values())

    def lines(self, article: Article) -> tuple[Line, ...]:
        """The article's text, with every claim marked."""
        return marked_lines(article.text, self.claims_by_article[article.id])

    def first_line(self, article: Article) -> int:
        """The line of the file on which the article's text begins; 1 where no claim tells."""
        for claim in self.claims_by_article[article.id]:
            if claim.id in self.result.lines:
                return self.result.lines[claim.id] - article.text.count("\n", 0, claim.start)
        return 1

    def chain(self, card: Card) -> Drawing | None:
        """The drawing of the card's chain, if it has one."""
        return chain_of(card, self.links)

    def around(self, card: Card) -> Drawing:
        """The drawing of the card's neighbourhood."""
        sides = (card.sides + card.also)[:MOST_AROUND]
        return neighbourhood(card.headline, sides, [card], self.links, None)

    @cached_property
    def neighbourhoods(self) -> list[Neighbourhood]:
        """The pictures to explore, in the order of the entities' names."""
        sides_of: dict[str, list[Side]] = {key: [] for key in self.drawn}
        for one in sorted(self.sides.values(), key=lambda s: s.claim.id not in self.cards_by_claim):
            for key in dict.fromkeys(entity_node(e.kind, e.id) for e in entities_of(one.claim)):
                if key in sides_of:
                    sides_of[key].append(one)
        made = []
        for key, entity in sorted(self.drawn.items(), key=lambda item: (item[1].name.casefold(), item[0])):
            its_sides = tuple(sides_of[key])
            inside = {one.claim.id for one in its_sides}
            its_cards = tuple(card for card in self.cards if any(one.claim.id in inside for one in card.sides))
            drawing = neighbourhood(f"What is said of {entity.name}", its_sides, its_cards, self.links, entity)
            made.append(Neighbourhood(entity, self.entity_anchors[key], drawing, its_sides, its_cards))
        return made

    @cached_property
    def choices(self) -> dict[str, list[tuple[str, str]]]:
        """What the filters offer, as (value, shown), in the order of what is shown."""
        subjects: dict[str, str] = {}
        boards: dict[str, str] = {}
        articles: dict[str, str] = {}
        for card in self.cards:
            for entity in card.entities:
                (boards if entity.kind == "benchmark" else subjects)[entity.id] = entity.name
            for one in chain(card.sides, card.also):
                articles[self.article_anchors[one.article.id]] = self.title(one.article.id)
        rules = {str(rule): name for rule, name in RULES.items() if any(c.finding.rule == rule for c in self.cards)}
        found: dict[str, Mapping[str, str]] = {
            "rules": rules,
            "subjects": subjects,
            "boards": boards,
            "articles": articles,
        }
        return {name: sorted(map_.items(), key=lambda i: (i[1].casefold(), i[0])) for name, map_ in found.items()}

    def facet(self, card: Card, name: str) -> str:
        """What the card is found by, as words apart: rules, ids of subjects or boards, anchors of articles, dates."""
        sides = [one for each in card.all for one in each.sides]
        if name == "rules":
            found = [str(each.finding.rule) for each in card.all]
        elif name == "articles":
            found = [self.article_anchors[one.article.id] for one in chain(sides, *(each.also for each in card.all))]
        elif name == "dates":
            dates = (one.claim.as_of or one.article.published for one in sides)
            found = [d for d in dates if d is not None]
        else:
            entities = (e for each in card.all for e in each.entities)
            found = [e.id for e in entities if (e.kind == "benchmark") == (name == "boards")]
        return " ".join(dict.fromkeys(found))

    def title(self, article_id: str) -> str:
        """The article's title, else its first line if that may be one, else its id."""
        return self.articles[article_id].heading or article_id

    def verdicts(self, claims: Sequence[Claim]) -> list[Verdict]:
        """The gravest verdict over the claims, if they stand in a finding."""
        found = {card.finding.verdict for claim in claims for card in self.cards_by_claim.get(claim.id, ())}
        return [verdict for verdict in VERDICTS if verdict in found][:1]

    def notes(self, claims: Sequence[Claim]) -> str:
        """The numbers of claims in the list below their article: '3', '4-9'."""
        numbers = [self._number_in_article[claim.id] for claim in claims]
        return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"

    def fields(self, claim: Claim) -> list[tuple[str, str]]:
        """What else the claim states, as (label, value)."""
        stated = (
            ("value", number(claim)),
            ("place", place(claim.rank) + (", shared" if claim.tied else "") if claim.rank else ""),
            ("relation", {">": "better", "<": "worse", "=": "about the same"}.get(claim.relation or "", "")),
            ("margin", "" if claim.margin is None else plain_number(claim.margin)),
            ("share", "" if claim.count is None else f"{claim.count} of {claim.of}"),
            ("category", claim.category),
            ("field", scope_phrase(claim.scope)),
            ("setting", claim.setting and setting_phrase(claim.setting)),
            (
                "true on",
                day(claim.as_of) + ("" if claim.as_of_stated else ", the article's date") if claim.as_of else "",
            ),
        )
        return [(label, value) for label, value in stated if value]

    @cached_property
    def _number_in_article(self) -> Mapping[str, int]:
        return {c.id: number for group in self.claims_by_article.values() for number, c in enumerate(group, 1)}

    def _entities_to_draw(self) -> dict[str, Entity]:
        in_findings = [entity_node(e.kind, e.id) for card in self.cards for e in card.entities]
        keys = list(dict.fromkeys([*in_findings, *sorted(self.entities)]))[:MOST_NEIGHBOURHOODS]
        return {key: self.entities[key] for key in keys}

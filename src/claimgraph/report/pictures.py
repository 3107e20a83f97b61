"""What the report draws: the chain of a finding, and the neighbourhood of a finding or an entity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from claimgraph.model import Claim, Entity, EntityKind
from claimgraph.report.cards import Card
from claimgraph.report.drawing import Drawing, columns, ring
from claimgraph.report.sides import Side, entities_of
from claimgraph.report.wording import brief

MOST_CLAIMS = 24
"""How many claims a neighbourhood shows; more would be a hairball."""

_WIDTHS = (210.0, 250.0, 210.0)
_MOST_BOXES_IN_RING = 8


@dataclass(frozen=True, slots=True)
class Links:
    """Where boxes lead: anchors in the page by id, entities by (kind, id)."""

    articles: Mapping[str, str]
    claims: Mapping[str, str]
    entities: Mapping[tuple[EntityKind, str], str]


def chain_of(card: Card, links: Links) -> Drawing | None:
    """The subjects of a finding with their stated places, and an arrow from the better to the worse for each order.

    None where there is no chain to see: fewer than three claims and no order among them.
    """
    orders = [side for side in card.sides if side.claim.kind == "comparison" and side.claim.object is not None]
    if len(card.sides) < 3 and not orders:
        return None
    subjects: dict[tuple[EntityKind, str], Entity] = {}
    places: dict[tuple[EntityKind, str], list[str]] = {}
    for side in card.sides:
        for entity in filter(None, (side.claim.subject, side.claim.object)):
            subjects.setdefault((entity.kind, entity.id), entity)
        if side.claim.kind != "comparison":
            places.setdefault((side.claim.subject.kind, side.claim.subject.id), []).append(brief(side.claim))
    if not 2 <= len(subjects) <= _MOST_BOXES_IN_RING:
        return None
    keys = list(subjects)
    labels = [((subjects[key].name, *places.get(key, ())), links.entities.get(key)) for key in keys]
    arrows = []
    for side in orders:
        ends = [keys.index((e.kind, e.id)) for e in (side.claim.subject, side.claim.object) if e is not None]
        winner, loser = reversed(ends) if side.claim.relation == "<" else ends
        arrows.append((winner, loser, side.source, "equal" if side.claim.relation == "=" else "order"))
    return ring(labels, arrows, f"Who is ahead of whom: {card.headline}")


def neighbourhood(
    title: str, sides: Sequence[Side], cards: Sequence[Card], links: Links, centre: Entity | None
) -> Drawing:
    """Articles on the left, their claims in the middle, what the claims speak of on the right; clashing claims joined.

    `cards` are the findings to join claims by, where these are among `sides`; the `centre` is left out.
    """
    shown = sides[:MOST_CLAIMS]
    articles = list(dict.fromkeys(side.article.id for side in shown))
    by_article = {side.article.id: side for side in shown}
    rows = {side.claim.id: row for row, side in enumerate(sorted(shown, key=lambda s: articles.index(s.article.id)))}
    in_order = sorted(shown, key=lambda s: rows[s.claim.id])
    others: dict[tuple[EntityKind, str], Entity] = {}
    for entity in chain.from_iterable(entities_of(side.claim) for side in in_order):
        if centre is None or (entity.kind, entity.id) != (centre.kind, centre.id):
            others.setdefault((entity.kind, entity.id), entity)
    keys = list(others)
    left = [
        ((by_article[a].source, by_article[a].article.published or "no date"), "article", links.articles.get(a))
        for a in articles
    ]
    middle = [((_claim_label(side.claim, centre),), "says", links.claims.get(side.claim.id)) for side in in_order]
    right = [((others[key].name,), others[key].kind, links.entities.get(key)) for key in keys]
    joins: list[tuple[tuple[int, int], tuple[int, int], str]] = []
    for side in in_order:
        row = rows[side.claim.id]
        joins.append(((0, articles.index(side.article.id)), (1, row), "states"))
        joins += [
            ((1, row), (2, keys.index((e.kind, e.id))), "on")
            for e in entities_of(side.claim)
            if (e.kind, e.id) in others
        ]
    joins += _findings_between(rows, cards)
    return columns([left, middle, right], joins, title, _WIDTHS)


def _claim_label(claim: Claim, centre: Entity | None) -> str:
    """The claim in a few words, without its subject where the picture is about it."""
    is_centre = centre is not None and (claim.subject.kind, claim.subject.id) == (centre.kind, centre.id)
    return brief(claim) if is_centre else f"{claim.subject.name}: {brief(claim)}"


def _findings_between(
    rows: Mapping[str, int], cards: Sequence[Card]
) -> list[tuple[tuple[int, int], tuple[int, int], str]]:
    joined: list[tuple[tuple[int, int], tuple[int, int], str]] = []
    for card in cards:
        inside = [rows[side.claim.id] for side in card.sides if side.claim.id in rows]
        joined += [((1, a), (1, b), card.finding.verdict) for a, b in combinations(sorted(set(inside)), 2)]
    return joined

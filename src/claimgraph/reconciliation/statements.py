"""What claims say, apart from where they stand: claims that say the same are one statement with several sources.

Claim model, section 2, "Restatements" and "Copies": the first claim that states a thing speaks for it, a copy lends no
support, and what an article only quotes to refute, forecasts or shows in a teaser is not compared at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimgraph.model import Article, Claim, ClaimKind
from claimgraph.reconciliation.boards import Board, board_of, moves, scope_of
from claimgraph.reconciliation.dates import Period, period
from claimgraph.reconciliation.subjects import WHOLE, Names
from claimgraph.reconciliation.values import measure

Said = tuple[object, ...]
"""What a claim says, without article, words and time."""

_SIDE_ZONES = frozenset({"related", "faq"})


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """One thing said, by one claim or by several; its sources are independent of each other."""

    number: int
    said: Said
    claims: tuple[Claim, ...]
    """At least one; the first that states it comes first, and no copy is among them."""
    echoes: tuple[Claim, ...]
    board: Board
    scope: str
    moves: bool
    when: Period | None
    claim: Claim = field(init=False)
    """The claim that speaks for the statement."""
    kind: ClaimKind = field(init=False)
    subject: str = field(init=False)
    """The subject's id."""
    denied: bool = field(init=False)
    """Whether it says that something is not so."""
    order: tuple[str, str] | None = field(init=False)
    """The (better, worse) pair of a comparison; for one on a par, in the order of the ids."""

    def __post_init__(self) -> None:
        """What is asked for at every comparison is made once."""
        claim = self.claims[0]
        compares = claim.kind == "comparison"
        for name, value in (
            ("claim", claim),
            ("kind", claim.kind),
            ("subject", claim.subject.id),
            ("denied", claim.stance == "denied"),
            ("order", (str(self.said[1]), str(self.said[2])) if compares else None),
        ):
            object.__setattr__(self, name, value)

    @property
    def is_sole_first(self) -> bool:
        """Whether it puts its subject alone in first place."""
        return self.claim.rank == (1, 1) and not self.said_tied and not self.denied

    @property
    def said_tied(self) -> bool:
        """Whether the place is shared, by its own words or because its article gives it to several."""
        return self.kind == "rank" and bool(self.said[-2])

    @property
    def seems_tied(self) -> bool:
        """Whether its place is shared only because its article names several for it, perhaps in several fields."""
        return self.said_tied and not any(claim.tied for claim in self.claims)

    @property
    def on_par(self) -> bool:
        """Whether it calls two subjects equal."""
        return self.claim.relation == "="

    @property
    def compares_groups(self) -> bool:
        """Whether it is an order with a group on a side, which says nothing sure of any member."""
        claim = self.claim
        return claim.object is not None and "group" in (claim.subject.kind, claim.object.kind)

    @property
    def articles(self) -> tuple[str, ...]:
        """The independent articles that say it, the first that does first."""
        return tuple(dict.fromkeys(claim.article for claim in self.claims))


def make_statements(
    claims: Iterable[Claim], articles: Mapping[str, Article], names: Names, echoes: Mapping[str, str]
) -> list[Statement]:
    """Group comparable claims by what they say and when; `echoes` gives for the id of a copied claim its original's."""
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda c: _first(c, articles))}
    kept = [claim for claim in by_id.values() if _is_comparable(claim, articles)]
    refuted = _refuted(kept, names)
    shared = _shared_firsts(kept, names)
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in kept:
        if claim.id not in echoes and claim.id not in refuted:
            groups.setdefault(_key(claim, names, claim.id in shared), []).append(claim)
    copies: dict[str, list[Claim]] = {}
    for copy, original in echoes.items():
        if copy in by_id:
            copies.setdefault(original, []).append(by_id[copy])
    return [
        _statement(
            number,
            tuple(group),
            tuple(copy for claim in group for copy in copies.get(claim.id, ())),
            names,
            group[0].id in shared,
        )
        for number, group in enumerate(groups.values())
    ]


def reread(statement: Statement, claim: Claim, names: Names) -> Statement:
    """The statement as it would be if this were its claim."""
    return _statement(statement.number, (claim,), (), names, shared_first=False)


def _statement(
    number: int, claims: tuple[Claim, ...], echoes: tuple[Claim, ...], names: Names, shared_first: bool
) -> Statement:
    first = claims[0]
    said = what_is_said(first, names, shared_first)
    board = board_of(first, names)
    return Statement(number, said, claims, echoes, board, scope_of(first), moves(first, names), period(first.as_of))


def what_is_said(claim: Claim, names: Names, shared_first: bool = False) -> Said:
    """What a claim says: equal for two claims exactly when one restates the other (the time aside)."""
    board = board_of(claim, names)
    denied = claim.stance == "denied"
    if claim.kind == "comparison":
        first, second = claim.subject.id, claim.object.id if claim.object else ""
        if claim.relation == "<" or (claim.relation == "=" and second < first):
            first, second = second, first
        return ("comparison", first, second, claim.relation == "=", board, claim.setting, claim.margin, denied)
    head = (claim.kind, claim.subject.id, board, claim.setting)
    if claim.kind == "rank":
        return (*head, scope_of(claim), claim.rank, claim.tied or shared_first, denied)
    if claim.kind == "share":
        members = claim.subject.members
        group = (names.field_of(claim.subject), members) if claim.subject.kind == "group" else claim.subject.id
        return ("share", group, board, claim.setting, scope_of(claim), claim.count, claim.of, claim.bound, denied)
    found = measure(claim)
    return (*head, found and found.value.normalize(), claim.bound, denied)


def list_of(claim: Claim) -> str:
    """Which list a place stands in: the organizations are counted apart from the models."""
    if claim.kind == "share" and claim.subject.kind == "group":
        return claim.subject.members or "model"
    return "organization" if claim.subject.kind == "organization" else "model"


def comparable_list(claim: Claim) -> str:
    """The list a place stands in, and for a share of a narrower one, such as the open models, that one."""
    narrower = claim.kind == "share" and scope_of(claim) != WHOLE
    return f"{list_of(claim)} of {claim.scope}" if narrower else list_of(claim)


def _key(claim: Claim, names: Names, shared_first: bool) -> tuple[object, ...]:
    has_time = claim.kind == "comparison" or moves(claim, names)
    return (what_is_said(claim, names, shared_first), claim.as_of if has_time else None)


def _first(claim: Claim, articles: Mapping[str, Article]) -> tuple[object, ...]:
    article = articles.get(claim.article)
    return ((article and article.published) or "9999", claim.article, claim.start, claim.end, claim.id)


def _is_comparable(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether it speaks of now: no forecast, no teaser, and no former state, which a dated article leaves undated."""
    if claim.stance == "expected" or claim.zone in _SIDE_ZONES:
        return False
    article = articles.get(claim.article)
    is_former = claim.as_of is None and article is not None and article.published is not None
    return not is_former


def _refuted(claims: Sequence[Claim], names: Names) -> set[str]:
    """What an article only repeats, in another's mouth, to deny it."""
    denials = {(c.article, what_is_said(c, names)[:-1]) for c in claims if c.stance == "denied"}
    mouths = ("reported", "hedged")
    return {c.id for c in claims if c.stance in mouths and (c.article, what_is_said(c, names)[:-1]) in denials}


def _shared_firsts(claims: Sequence[Claim], names: Names) -> set[str]:
    """First places that one article gives to several in the same field, with a word of sharing or in one breath."""
    firsts: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.kind == "rank" and claim.rank == (1, 1) and claim.stance != "denied":
            place = (claim.article, board_of(claim, names), scope_of(claim), claim.setting, list_of(claim), claim.as_of)
            firsts.setdefault(place, []).append(claim)
    return {
        claim.id
        for group in firsts.values()
        if any(claim.tied for claim in group) or _names_several_in_one_zone(group)
        for claim in group
    }


def _names_several_in_one_zone(claims: Sequence[Claim]) -> bool:
    subjects: dict[str, set[str]] = {}
    for claim in claims:
        subjects.setdefault(claim.zone, set()).add(claim.subject.id)
    return any(len(names) > 1 for names in subjects.values())

"""What statements on one board say of places, as difference constraints; a negative cycle among them is a proof.

The axioms of a board (claim model, section 2), which hold whether shared places leave a gap behind them or not, and
whether a place is shared by equals or by all whom the votes cannot tell apart:

- A competitor's place is a whole number from 1, and nobody has a worse place than one whom he is ahead of.
- In a narrower field (one country, open weights) its members do not change their order, and nobody's place is worse
  than in the whole field.
- A first place that is not said to be shared has nobody level with it, and nobody of its field has a better place.
- Of the first k places a group holds as many as a share says, and others hold the rest.
- Orders form no ring, neither among themselves nor with scores.

A constraint `to - of <= by` is an edge from `of` to `to`. Orders have a layer of their own beside the places, as two
may share a place though one is ahead; and one more with the scores, as scores and places may be of different days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import WHOLE, Names
from claimgraph.reconciliation.values import match, same_scale

Node = tuple[str, ...]

ZERO: Node = ("zero",)
"""The node that stands for 0: bounds are constraints against it."""

LAST = 100_000
"""No place is beyond this one; it bounds what the statements leave open."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """`to - of <= by`, because of the statements with these numbers; of none where it is an axiom."""

    of: Node
    to: Node
    by: int
    because: frozenset[int] = frozenset()


def place(subject: str, scope: str = WHOLE) -> Node:
    """The node of a subject's place in a field."""
    return ("place", scope, subject)


def strength(subject: str) -> Node:
    """The node of how strong a subject is, smaller being stronger, whatever its place."""
    return ("strength", subject)


def held(scope: str, places: int) -> Node:
    """The node of how many of the first places a group holds."""
    return ("held", scope, str(places))


def at_most(node: Node, bound: int, because: frozenset[int] = frozenset()) -> Constraint:
    """`node <= bound`."""
    return Constraint(ZERO, node, bound, because)


def at_least(node: Node, bound: int, because: frozenset[int] = frozenset()) -> Constraint:
    """`node >= bound`."""
    return Constraint(node, ZERO, -bound, because)


def ahead(better: Node, worse: Node, by: int, because: frozenset[int] = frozenset()) -> Constraint:
    """`better` stands at least `by` places before `worse`."""
    return Constraint(worse, better, -by, because)


@dataclass(frozen=True)
class Field:
    """Who is known to compete in which field of a board."""

    names: Names
    subjects: Sequence[str]
    """Everyone whom a place or an order speaks of."""
    ranked: frozenset[tuple[str, str]]
    """(scope, subject) pairs for which a place in that field is stated."""
    scopes: Sequence[str]
    """The narrower fields in which a place is stated."""

    def members(self, scope: str) -> list[str]:
        """Who competes in a field, by a stated place in it or by what is known of the name."""
        return [s for s in self.subjects if (scope, s) in self.ranked or self.names.competes_in(s, scope)]

    def outsiders(self, scope: str) -> list[str]:
        """Who is known not to compete in it."""
        return [s for s in self.subjects if (scope, s) not in self.ranked and self.names.competes_in(s, scope) is False]


def field_of(statements: Iterable[Statement], names: Names) -> Field:
    """The competitors that the statements speak of."""
    subjects: dict[str, None] = {}
    ranked: dict[tuple[str, str], None] = {}
    scopes: dict[str, None] = {}
    for s in statements:
        if s.kind == "comparison":
            subjects.update(dict.fromkeys(s.order or ()))
        elif s.kind == "rank":
            subjects[s.subject] = None
            if s.scope != WHOLE:
                scopes[s.scope] = None
                if not s.denied:
                    ranked[s.scope, s.subject] = None
    return Field(names, sorted(subjects), frozenset(ranked), sorted(scopes))


def constraints(statements: Sequence[Statement], field: Field) -> list[Constraint]:
    """All that the statements and the axioms say as differences; what takes a choice is left to choices.py."""
    found = list(_axioms(field))
    for s in statements:
        because = frozenset({s.number})
        if s.kind == "rank":
            found += _places(s, field, because)
        elif s.kind == "comparison":
            found += _order(s, field, because)
        elif s.kind == "share":
            found += _share(s, field, because)
    found += _scores([s for s in statements if s.kind == "score" and not s.denied], field)
    found += _nested_shares(statements, field)
    return found


def _axioms(field: Field) -> Iterator[Constraint]:
    for subject in field.subjects:
        yield at_least(place(subject), 1)
        yield at_most(place(subject), LAST)
        for scope in field.scopes:
            if (scope, subject) in field.ranked or field.names.competes_in(subject, scope):
                yield at_least(place(subject, scope), 1)
                yield ahead(place(subject, scope), place(subject), 0)


def _places(s: Statement, field: Field, because: frozenset[int]) -> Iterator[Constraint]:
    assert s.claim.rank is not None
    best, worst = s.claim.rank
    node = place(s.subject, s.scope)
    if s.denied:
        if s.said_tied:
            return
        if best == 1 and worst is not None:
            yield at_least(node, worst + 1, because)
        elif worst is None:
            yield at_most(node, best - 1, because)
        return
    yield at_least(node, best, because)
    if worst is not None:
        yield at_most(node, worst, because)
    if s.is_sole_first:
        for other in field.members(s.scope):
            if other != s.subject:
                yield ahead(place(s.subject), place(other), 0, because)
                yield at_least(place(other, s.scope), 2, because)


def _order(s: Statement, field: Field, because: frozenset[int]) -> Iterator[Constraint]:
    assert s.order is not None
    better, worse = s.order
    scopes = [WHOLE, *(scope for scope in field.scopes if {better, worse} <= set(field.members(scope)))]
    ranks = [(place(better, scope), place(worse, scope)) for scope in scopes]
    layers = [((strength(better), strength(worse)), 1), ((("score", better), ("score", worse)), 1)]
    for (first, second), step in [*layers, *((pair, 0) for pair in ranks)]:
        if s.on_par:
            if not s.denied:
                yield ahead(first, second, 0, because)
                yield ahead(second, first, 0, because)
        elif s.denied:
            yield ahead(second, first, 0, because)
        else:
            yield ahead(first, second, step, because)


def _scores(scores: Sequence[Statement], field: Field) -> Iterator[Constraint]:
    """Each score against the next ones that are truly worse; chains of these order all of them."""
    ranked = _best_first(scores, field.names)
    for i, better in enumerate(ranked):
        worse = [s for s in ranked[i + 1 :] if are_apart(better, s)]
        for next_one in worse:
            if are_apart(worse[0], next_one):
                break
            if next_one.subject != better.subject:
                because = frozenset({better.number, next_one.number})
                yield ahead(("score", better.subject), ("score", next_one.subject), 1, because)


def are_apart(one: Statement, other: Statement) -> bool:
    """Whether two scores are surely different numbers."""
    pair = same_scale(one.claim, other.claim)
    return pair is not None and match(pair[0], pair[1]) == "apart"


def _best_first(scores: Sequence[Statement], names: Names) -> list[Statement]:
    if not scores or scores[0].board.root is None:
        return []
    benchmark = names.entities.get(scores[0].claim.benchmark.id) if scores[0].claim.benchmark else None
    lower_wins = benchmark is not None and benchmark.higher_is_better is False
    exact = [s for s in scores if s.claim.bound in ("exact", "about") and s.claim.value is not None]
    return sorted(exact, key=lambda s: (s.claim.value if lower_wins else -(s.claim.value or 0), s.number))


def _share(s: Statement, field: Field, because: frozenset[int]) -> Iterator[Constraint]:
    if s.claim.subject.kind != "group" or s.denied or s.claim.count is None or s.claim.of is None:
        return
    node = held(field.names.field_of(s.claim.subject), s.claim.of)
    yield at_least(node, 0)
    yield at_most(node, s.claim.of)
    if s.claim.bound != "at-least":
        yield at_most(node, s.claim.count, because)
    if s.claim.bound != "at-most":
        yield at_least(node, s.claim.count, because)


def _nested_shares(statements: Sequence[Statement], field: Field) -> Iterator[Constraint]:
    """Of more places a group holds no fewer, and no more than the places added."""
    shares = [s for s in statements if s.kind == "share" and s.claim.subject.kind == "group" and s.claim.of is not None]
    sizes: dict[str, set[int]] = {}
    for s in shares:
        sizes.setdefault(field.names.field_of(s.claim.subject), set()).add(s.claim.of or 0)
    for scope, of in sorted(sizes.items()):
        for small, large in pairwise(sorted(of)):
            yield ahead(held(scope, small), held(scope, large), 0)
            yield Constraint(held(scope, small), held(scope, large), large - small)

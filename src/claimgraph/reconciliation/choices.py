"""What a board demands beyond differences: for a trial placing that breaks a rule, the ways in which it could be kept.

A rule such as "of the first ten places five are held by others" is no difference constraint, but any placing that
breaks it can be mended in a few ways, each of which is one. The solver tries them in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from claimgraph.reconciliation.constraints import (
    LAST,
    ZERO,
    Constraint,
    Field,
    Node,
    ahead,
    at_least,
    at_most,
    held,
    place,
    strength,
)
from claimgraph.reconciliation.statements import Statement

Placing = Mapping[Node, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """Constraints of which one group must hold, because of these statements."""

    ways: tuple[tuple[Constraint, ...], ...]
    because: frozenset[int] = frozenset()


def first_broken_rule(placing: Placing, statements: Sequence[Statement], field: Field) -> Choice | None:
    """The first rule that the placing breaks, as a choice of ways to keep it; None for a placing that keeps all."""
    rules = (_denied_places, _denied_shares, _shares, _shares_and_places, _fields)
    return next((choice for rule in rules for choice in rule(placing, statements, field)), None)


def _denied_places(placing: Placing, statements: Sequence[Statement], field: Field) -> Iterator[Choice]:
    """A denied place in the middle: the true one is before it or after it."""
    del field
    for s in statements:
        if s.kind != "rank" or not s.denied or s.said_tied or s.claim.rank is None:
            continue
        best, worst = s.claim.rank
        node = place(s.subject, s.scope)
        if worst is not None and best > 1 and best <= placing.get(node, LAST) <= worst:
            yield Choice(((at_most(node, best - 1),), (at_least(node, worst + 1),)), frozenset({s.number}))


def _denied_shares(placing: Placing, statements: Sequence[Statement], field: Field) -> Iterator[Choice]:
    for s in _shares_of_groups(statements):
        if s.denied and s.claim.count is not None and s.claim.of is not None:
            node = held(field.names.field_of(s.claim.subject), s.claim.of)
            if placing.get(node) == s.claim.count:
                ways = ((at_most(node, s.claim.count - 1),), (at_least(node, s.claim.count + 1),))
                yield Choice(ways, frozenset({s.number}))


def _shares(placing: Placing, statements: Sequence[Statement], field: Field) -> Iterator[Choice]:
    """Among the places from one share's end to another's stand no more members, and no more others, than they leave."""
    for scope, sizes in _sizes(statements, field).items():
        for (low, low_numbers), (high, high_numbers) in combinations([(0, frozenset[int]()), *sizes], 2):
            begin, end = held(scope, low) if low else ZERO, held(scope, high)
            room = placing[end] - (placing[begin] if low else 0)
            because = low_numbers | high_numbers
            members = _within(placing, field.members(scope), low, high)
            if len(members) > room:
                more = Constraint(end, begin, -len(members))
                yield Choice((*_moved(members, low, high), (more,)), because)
            others = _within(placing, field.outsiders(scope), low, high)
            if len(others) > high - low - room:
                fewer = Constraint(begin, end, high - low - len(others))
                yield Choice((*_moved(others, low, high), (fewer,)), because)


def _shares_and_places(placing: Placing, statements: Sequence[Statement], field: Field) -> Iterator[Choice]:
    """Who stands beyond the first k places has all the group's members among them ahead, and who is within has not."""
    for scope, sizes in _sizes(statements, field).items():
        for size, numbers in sizes:
            node = held(scope, size)
            for s in statements:
                if s.kind != "rank" or s.scope != scope or s.denied:
                    continue
                whole, narrow = place(s.subject), place(s.subject, scope)
                if placing[whole] > size and placing[narrow] <= placing[node]:
                    yield Choice(((at_most(whole, size),), (ahead(node, narrow, 1),)), numbers)
                elif placing[whole] <= size and placing[narrow] > placing[node]:
                    yield Choice(((at_least(whole, size + 1),), (ahead(narrow, node, 0),)), numbers)


def _fields(placing: Placing, statements: Sequence[Statement], field: Field) -> Iterator[Choice]:
    """Nobody is before another in one field and behind in the other, or behind one who is weaker."""
    del statements
    for scope in field.scopes:
        for one, other in permutations(field.members(scope), 2):
            narrow_one, narrow_other = place(one, scope), place(other, scope)
            if placing[narrow_one] <= placing[narrow_other]:
                continue
            not_behind = (ahead(narrow_one, narrow_other, 0),)
            for layer_one, layer_other in ((place(one), place(other)), (strength(one), strength(other))):
                if placing.get(layer_one, LAST) < placing.get(layer_other, LAST):
                    yield Choice((not_behind, (ahead(layer_other, layer_one, 0),)))


def _sizes(statements: Sequence[Statement], field: Field) -> dict[str, list[tuple[int, frozenset[int]]]]:
    """For each group's field, how many first places are shared out, in rising order, and the statements that say so."""
    found: dict[str, dict[int, frozenset[int]]] = {}
    for s in _shares_of_groups(statements):
        if not s.denied and s.claim.of is not None:
            by_size = found.setdefault(field.names.field_of(s.claim.subject), {})
            by_size[s.claim.of] = by_size.get(s.claim.of, frozenset()) | {s.number}
    return {scope: sorted(by_size.items()) for scope, by_size in sorted(found.items())}


def _shares_of_groups(statements: Sequence[Statement]) -> list[Statement]:
    return [s for s in statements if s.kind == "share" and s.claim.subject.kind == "group"]


def _within(placing: Placing, subjects: Sequence[str], low: int, high: int) -> list[str]:
    return [s for s in subjects if low < placing[place(s)] <= high]


def _moved(subjects: Sequence[str], low: int, high: int) -> list[tuple[Constraint, ...]]:
    """For each subject, that it stands outside the places after `low` up to `high`."""
    beyond = [(at_least(place(s), high + 1),) for s in subjects]
    before = [(at_most(place(s), low),) for s in subjects] if low else []
    return [*beyond, *before]

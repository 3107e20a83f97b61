"""Whether statements on one board can all be true, and if not, which of them a proof needs.

Difference constraints are satisfiable exactly when their graph has no negative cycle, which Bellman and Ford's method
finds together with the latest places. Rules that take a choice are tried way by way, as a SAT solver modulo
differences does; a conflict is then what the proofs of all ways need together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, count

from claimgraph.reconciliation.choices import Placing, first_broken_rule
from claimgraph.reconciliation.constraints import (
    LAST,
    ZERO,
    Constraint,
    Field,
    Node,
    are_apart,
    constraints,
    field_of,
)
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import Names, are_disjoint

Conflict = frozenset[int]
"""Numbers of statements that cannot all be true."""


def find_conflict(statements: Sequence[Statement], names: Names) -> Conflict | None:
    """Some of the statements that cannot all be true, not always the fewest; None when all can be.

    All must stand on one board (benchmark, category, setting, list) and be of one time.
    """
    plain = _plain_conflict(statements, names)
    if plain is not None:
        return plain
    field = field_of(statements, names)
    return _search(constraints(statements, field), statements, field, count(1))


def negative_cycle(statements: Sequence[Statement], names: Names) -> list[Constraint]:
    """The constraints of a proof, each beginning where the one before ends; empty where a proof takes choices.

    It begins and ends at ZERO, or is a ring of orders.
    """
    if _plain_conflict(statements, names) is not None:
        return []
    _, cycle = _relax(constraints(statements, field_of(statements, names)))
    starts = [i for i, step in enumerate(cycle) if step.of == ZERO]
    return cycle[starts[0] :] + cycle[: starts[0]] if starts else cycle


def _search(
    known: list[Constraint], statements: Sequence[Statement], field: Field, marks: count[int]
) -> Conflict | None:
    placing, cycle = _relax(known)
    if cycle:
        return frozenset(number for step in cycle for number in step.because)
    choice = first_broken_rule(placing, statements, field)
    if choice is None:
        return None
    needed = choice.because
    for way in choice.ways:
        mark = -next(marks)  # apart from the statements' numbers
        because = choice.because | {mark}
        tried = [Constraint(c.of, c.to, c.by, because) for c in way]
        found = _search([*known, *tried], statements, field, marks)
        if found is None or mark not in found:
            return found
        needed |= found - {mark}
    return needed


def _relax(known: Sequence[Constraint]) -> tuple[Placing, list[Constraint]]:
    """The latest places that the constraints allow; or, where they allow none, a negative cycle of them."""
    steps = sorted(known, key=lambda c: (c.by, len(c.because), sorted(c.because)))
    nodes = dict.fromkeys(node for step in steps for node in (step.of, step.to))
    latest: dict[Node, int] = dict.fromkeys(nodes, LAST) | {ZERO: 0}
    reached_by: dict[Node, Constraint] = {}
    for _ in latest:
        moved = None
        for step in steps:
            if latest[step.of] + step.by < latest[step.to]:
                latest[step.to] = latest[step.of] + step.by
                reached_by[step.to] = step
                moved = step.to
        if moved is None:
            return latest, []
    return {}, _cycle_behind(moved, reached_by)


def _cycle_behind(node: Node | None, reached_by: Mapping[Node, Constraint]) -> list[Constraint]:
    """The cycle that lies on the way back from a node which moves on and on."""
    for _ in reached_by:
        node = reached_by[node].of if node is not None else None
    cycle: list[Constraint] = []
    while node is not None and (not cycle or node != cycle[0].to):
        cycle.append(reached_by[node])
        node = reached_by[node].of
    return cycle[::-1]


def _plain_conflict(statements: Sequence[Statement], names: Names) -> Conflict | None:
    """Two statements that exclude each other by their words: two scores, a place shared and not, a share denied."""
    by_subject: dict[tuple[str, str], list[Statement]] = {}
    for s in statements:
        by_subject.setdefault((s.kind, s.subject), []).append(s)
    for group in by_subject.values():
        for one, other in combinations(group, 2):
            if exclude_each_other(one, other):
                return frozenset({one.number, other.number})
    shares = [s for s in statements if s.kind == "share" and s.claim.subject.kind == "group" and not s.denied]
    for one, other in combinations(shares, 2):
        if _overfill(one, other, names):
            return frozenset({one.number, other.number})
    return None


def exclude_each_other(one: Statement, other: Statement) -> bool:
    """Whether two statements of one kind about one subject on one board exclude each other by their words alone."""
    if one.kind == "score":
        if one.denied != other.denied:
            return one.claim.value == other.claim.value and one.claim.bound == other.claim.bound
        return not one.denied and are_apart(one, other)
    if one.kind == "rank":
        both_first = one.claim.rank == other.claim.rank == (1, 1) and not one.denied and not other.denied
        return both_first and one.scope == other.scope and one.said_tied != other.said_tied
    if one.kind == "comparison":
        return one.order == other.order and one.on_par and other.on_par and one.denied != other.denied
    if one.claim.subject.kind != "group" and one.claim.of == other.claim.of and one.scope == other.scope:
        return (one.claim.count == other.claim.count) == (one.denied != other.denied)
    return False


def _overfill(one: Statement, other: Statement, names: Names) -> bool:
    """Whether two groups without common members hold more of the first places than there are."""
    if not are_disjoint(names.field_of(one.claim.subject), names.field_of(other.claim.subject)):
        return False
    if "at-most" in (one.claim.bound, other.claim.bound):
        return False
    return (one.claim.count or 0) + (other.claim.count or 0) > max(one.claim.of or 0, other.claim.of or 0)

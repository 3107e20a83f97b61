"""A board cut into pieces small enough to be searched completely, so that the whole stays near linear.

A small board is one piece. From a large one come: each subject's places, what is said of two subjects that are
compared, the first places, each narrower field with its best, each share with the places it speaks of, and the
shortest ring through each order (never a whole strongly connected component: a few wrong orders tie nearly all
subjects into one).

What a large board does not show, though a small one would: two places or two scores that clash only by way of several
orders (A is third, A beats B, B beats C, C is first); two or more shares together with a place; an unusual denial
("not second or worse") against another's place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import networkx as nx

from claimgraph.reconciliation.constraints import are_apart
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import WHOLE, Names

SMALL = 24
"""Statements that are searched together."""

_NEXT_BEST = 4


def pieces(statements: Sequence[Statement], names: Names, longest: int) -> Iterator[Sequence[Statement]]:
    """Parts of the board's statements; a minimal set that none of them holds is wider than a reader follows."""
    if len(statements) <= SMALL:
        yield statements
        return
    yield from places_and_shares(statements, names)
    yield from pairs(statements)
    yield from rings(statements, longest)


def places_and_shares(statements: Sequence[Statement], names: Names) -> Iterator[Sequence[Statement]]:
    """Each subject's places, the first places, each narrower field with its best, each share with its places."""
    places = [s for s in statements if s.kind == "rank"]
    by_subject: dict[str, list[Statement]] = {}
    for s in places:
        by_subject.setdefault(s.subject, []).append(s)
    for group in by_subject.values():
        yield from _chunks(group)
    yield from _chunks([s for s in places if s.claim.rank == (1, 1)])
    yield from _fields(places, names)
    yield from _shares(statements, places)


def _chunks(group: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """Overlapping stretches of a group that may be long itself."""
    for start in range(0, max(1, len(group) - SMALL // 2), SMALL // 2):
        chunk = group[start : start + SMALL]
        if len(chunk) > 1:
            yield chunk


def pairs(statements: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """What is said of two compared subjects, unless it can be seen at once that nothing speaks against the order."""
    by_subject: dict[str, list[Statement]] = {}
    for s in statements:
        if s.kind in ("rank", "score"):
            by_subject.setdefault(s.subject, []).append(s)
    orders: dict[tuple[str, ...], list[Statement]] = {}
    for s in statements:
        if s.order is not None:
            orders.setdefault(tuple(sorted(s.order)), []).append(s)
    for (one, other), compared in orders.items():
        first, second = by_subject.get(one, []), by_subject.get(other, [])
        if len(compared) > 1 or _may_stand_against(first, second):
            yield [*compared, *first, *second][:SMALL]


def _may_stand_against(first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    if any(s.kind == "rank" for s in (*first, *second)):
        return True
    return any(are_apart(a, b) for a in first for b in second)


def _fields(places: Sequence[Statement], names: Names) -> Iterator[Sequence[Statement]]:
    """For each best of a narrower field, its own places and those of the members said to stand highest."""
    highest = sorted(
        (s for s in places if s.scope == WHOLE and not s.denied and s.claim.rank and s.claim.rank[1] is not None),
        key=lambda s: (s.claim.rank[1] if s.claim.rank else 0, s.number),
    )
    scopes = dict.fromkeys(s.scope for s in places if s.scope != WHOLE)
    for scope in scopes:
        inside = [s for s in places if s.scope == scope]
        members = [s for s in highest if names.competes_in(s.subject, scope)]
        for best in (s for s in inside if s.claim.rank and s.claim.rank[0] <= 2):
            own = [s for s in places if s.subject == best.subject]
            ahead = [s for s in members if s.subject != best.subject][:_NEXT_BEST]
            yield list(dict.fromkeys((best, *own[:_NEXT_BEST], *ahead)))


def _shares(statements: Sequence[Statement], places: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    shares = [s for s in statements if s.kind == "share"]
    yield from _chunks(shares)
    for share in shares:
        of = share.claim.of or 0
        within = [s for s in places if s.claim.rank and s.claim.rank[1] is not None and s.claim.rank[1] <= of]
        narrower = [s for s in places if s.scope != WHOLE and s.claim.rank and s.claim.rank[0] == 1]
        beyond = [s for s in places for n in narrower if s.subject == n.subject and s.scope == WHOLE]
        yield list(dict.fromkeys((share, *within[: SMALL - 4], *narrower[:2], *beyond[:2])))


def rings(statements: Sequence[Statement], longest: int) -> Iterator[Sequence[Statement]]:
    """For each order, the shortest ring of orders through it."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for s in statements:
        for step in _steps(s):
            said = graph.get_edge_data(*step, {"by": []})["by"]
            graph.add_edge(*step, by=[*said, s][:2])
    seen: set[frozenset[tuple[str, str]]] = set()
    for component in nx.strongly_connected_components(graph):
        if len(component) < 2:
            continue
        part = graph.subgraph(component)
        for better, worse in sorted(part.edges):
            path = nx.shortest_path(part, worse, better)
            steps = frozenset([(better, worse), *pairwise(path)])
            if len(steps) <= longest and steps not in seen:
                seen.add(steps)
                yield list(dict.fromkeys(s for step in sorted(steps) for s in graph.edges[step]["by"]))


def _steps(s: Statement) -> list[tuple[str, str]]:
    """The steps from better (or level) to worse that an order allows in a ring."""
    if s.order is None:
        return []
    better, worse = s.order
    if s.on_par:
        return [] if s.denied else [(better, worse), (worse, better)]
    return [(worse, better)] if s.denied else [(better, worse)]

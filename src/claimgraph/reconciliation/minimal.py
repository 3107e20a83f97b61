"""Every smallest set of statements on one board that cannot all be true.

A set is made minimal by taking each statement out in turn. All minimal sets are found with Reiter's hitting-set tree
("A theory of diagnosis from first principles", 1987): take one statement of a conflict away, look for a conflict in
the rest, and so on. Large boards are looked at piece by piece: what two subjects' statements, first places, a field
with its best, a share with its list, and the shortest ring through each order make together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from claimgraph.reconciliation.pieces import pieces
from claimgraph.reconciliation.solver import Conflict, find_conflict
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import Names

MOST_SETS = 200
"""Minimal sets searched for on one piece; more would tell no reader more."""


def minimal_sets(statements: Sequence[Statement], names: Names, longest: int) -> list[tuple[Statement, ...]]:
    """The minimal sets of statements that cannot all be true, of at most `longest` members; the smallest first.

    All must stand on one board and be of one time; each set is in the order of the statements' numbers.
    """
    by_number = {s.number: s for s in statements}
    found: dict[Conflict, None] = {}
    for piece in pieces(statements, names, longest):
        found.update(dict.fromkeys(_all_minimal(piece, names)))
    kept = sorted((sorted(conflict) for conflict in found if len(conflict) <= longest), key=lambda c: (len(c), c))
    return [tuple(by_number[number] for number in conflict) for conflict in kept]


def minimise(conflict: Sequence[Statement], names: Names) -> tuple[Statement, ...]:
    """A part of the conflict that is one too, and is none any more when any statement is taken out."""
    kept = list(conflict)
    for statement in sorted(conflict, key=lambda s: -s.number):
        rest = [s for s in kept if s is not statement]
        smaller = find_conflict(rest, names)
        if smaller is not None:
            kept = [s for s in rest if s.number in smaller]
            return minimise(kept, names)
    return tuple(kept)


def _all_minimal(statements: Sequence[Statement], names: Names) -> Iterator[Conflict]:
    found: list[Conflict] = []
    queue: deque[Conflict] = deque([frozenset()])
    seen: set[Conflict] = {frozenset()}
    while queue and len(found) < MOST_SETS:
        removed = queue.popleft()
        conflict = next((c for c in found if not c & removed), None)
        if conflict is None:
            rest = [s for s in statements if s.number not in removed]
            raw = find_conflict(rest, names)
            if raw is None:
                continue
            conflict = frozenset(s.number for s in minimise([s for s in rest if s.number in raw], names))
            found.append(conflict)
            yield conflict
        for number in sorted(conflict):
            without = removed | {number}
            if without not in seen:
                seen.add(without)
                queue.append(without)

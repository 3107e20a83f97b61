"""Every smallest set of statements on one board that cannot all be true.

A set is made minimal by taking each statement out in turn. Pairs are tried one by one; the larger minimal sets are
found with Reiter's hitting-set tree ("A theory of diagnosis from first principles", 1987): take one statement of a
conflict away, look for a conflict in the rest, and so on. Where many pairs clash, the tree would have to try every way
to part them, so it is grown within groups of statements that are at peace in pairs. Large boards are looked at piece by
piece, see pieces.py.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimgraph.reconciliation.pieces import pieces
from claimgraph.reconciliation.solver import Conflict, find_conflict
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import Names

FEW_PAIRS = 8
"""Clashing pairs up to which the tree looks at all statements together: it has at most two to the power of this many
branches for them."""

MOST_TRIALS = 1000
"""Nodes of one tree; a board that needs more is disputed beyond what a list of clashes can tell."""


def minimal_sets(
    statements: Sequence[Statement], names: Names, longest: int, searched: set[tuple[int, ...]] | None = None
) -> list[tuple[Statement, ...]]:
    """The minimal sets of statements that cannot all be true, of at most `longest` members; the smallest first.

    All must stand on one board and be of one time; each set is in the order of the statements' numbers. `searched` are
    the pieces that need no second search, as those of another stretch of time on the same board; it is added to.
    """
    by_number = {s.number: s for s in statements}
    found: dict[Conflict, None] = {}
    for piece in pieces(statements, names, longest):
        numbers = tuple(s.number for s in piece)
        if searched is not None:
            if numbers in searched:
                continue
            searched.add(numbers)
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
    if find_conflict(statements, names) is None:
        return
    pairs = [
        frozenset({one.number, other.number})
        for one, other in combinations(statements, 2)
        if find_conflict((one, other), names) is not None
    ]
    yield from pairs
    groups = [statements] if len(pairs) <= FEW_PAIRS else _at_peace(statements, set(pairs))
    for group in groups:
        yield from _tree(group, names, pairs if len(groups) == 1 else [])


def _at_peace(statements: Sequence[Statement], pairs: set[Conflict]) -> list[Sequence[Statement]]:
    """For each statement, those that clash with none of the others chosen, taken from either end."""
    groups: dict[tuple[int, ...], Sequence[Statement]] = {}
    for first in statements:
        for rest in (statements, statements[::-1]):
            chosen = [first]
            for s in rest:
                if s is not first and not any(frozenset({s.number, c.number}) in pairs for c in chosen):
                    chosen.append(s)
            group = sorted(chosen, key=lambda s: s.number)
            groups.setdefault(tuple(s.number for s in group), group)
    return list(groups.values())


def _tree(statements: Sequence[Statement], names: Names, known: Sequence[Conflict]) -> Iterator[Conflict]:
    """The minimal conflicts besides the known ones."""
    found = list(known)
    queue: deque[Conflict] = deque([frozenset()])
    seen: set[Conflict] = {frozenset()}
    peaceful: list[Conflict] = []
    for _ in range(MOST_TRIALS):
        if not queue:
            return
        removed = queue.popleft()
        if any(enough <= removed for enough in peaceful):
            continue
        conflict = next((c for c in found if not c & removed), None)
        if conflict is None:
            rest = [s for s in statements if s.number not in removed]
            raw = find_conflict(rest, names)
            if raw is None:
                peaceful.append(removed)
                continue
            conflict = frozenset(s.number for s in minimise([s for s in rest if s.number in raw], names))
            found.append(conflict)
            yield conflict
        for number in sorted(conflict):
            without = removed | {number}
            if without not in seen:
                seen.add(without)
                queue.append(without)

"""Every smallest set of statements on one board that cannot all be true.

A set is made minimal by taking each statement out in turn. Pairs are tried one by one; the larger minimal sets are
found with Reiter's hitting-set tree ("A theory of diagnosis from first principles", 1987): take one statement of a
conflict away, look for a conflict in the rest, and so on. Where many pairs clash, the tree would have to try every way
to part them, so it is grown within groups of statements that are at peace in pairs. Boards are looked at piece by
piece, see stretches.py and pieces.py.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimgraph.reconciliation.solver import Conflict, find_conflict
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import Names

FEW_PAIRS = 8
"""Clashing pairs up to which the tree looks at all statements together: it has at most two to the power of this many
branches for them."""

MOST_TRIALS = 1000
"""Nodes of one tree; a board that needs more is disputed beyond what a list of clashes can tell."""


def minimal_sets(pieces: Iterable[Sequence[Statement]], names: Names, longest: int) -> Iterator[tuple[Statement, ...]]:
    """The minimal sets of statements that cannot all be true, of at most `longest` members, each once.

    The statements of a piece must stand on one board and be of one time; each set is in the order of their numbers.
    Pieces of several stretches of time are often the same ones; each is searched once.
    """
    searched: set[tuple[int, ...]] = set()
    found: set[Conflict] = set()
    for piece in pieces:
        numbers = tuple(s.number for s in piece)
        if numbers in searched:
            continue
        searched.add(numbers)
        for conflict in _all_minimal(piece, names):
            if len(conflict) <= longest and conflict not in found:
                found.add(conflict)
                yield tuple(sorted((s for s in piece if s.number in conflict), key=lambda s: s.number))


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

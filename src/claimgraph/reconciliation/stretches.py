"""What of one board is searched together: what moves, stretch of time by stretch; what stands still, once for all.

Two places clash only when they are near in time, while a score or an order on a fixed test holds at any time. A stretch
is a largest group of statements in which no two are too far apart to clash. Were all that stands still read again with
each of them, the time would grow with the product of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimgraph.reconciliation.dates import Timing
from claimgraph.reconciliation.pieces import SMALL, pairs, pieces, places_and_shares, rings
from claimgraph.reconciliation.statements import Said, Statement
from claimgraph.reconciliation.subjects import Names

Timed = Callable[[Statement, Statement], Timing]


def board_pieces(
    statements: Sequence[Statement], timing: Timed, names: Names, longest: int
) -> Iterator[Sequence[Statement]]:
    """Parts of a board's statements, each of one time and small enough to be searched, each thing in it said once."""
    moving = [s for s in statements if s.moves]
    dated = sorted((s for s in moving if s.when), key=_middle)
    undated = [s for s in moving if not s.when]
    still = _Still([s for s in statements if not s.moves], timing)
    if not dated:
        yield from pieces(_each_once([*undated, *still.at(None)]), names, longest)
        return
    apart = all(s.kind in ("rank", "share") for s in moving)
    crowded: list[Statement] = []
    for stretch in _stretches(dated, timing):
        first, together = stretch[0], _each_once([*stretch, *undated])
        if not apart or len(together) + len(still.sayings) <= SMALL:
            yield from pieces(_each_once([*together, *still.at(first)]), names, longest)
            continue
        crowded.append(first)
        around = sorted([*together, *still.about({s.subject for s in together}, first)], key=_number)
        yield from places_and_shares(around, names)
        yield from pairs(around)
    if crowded:
        yield from still.pieces(crowded, longest)


class _Still:
    """The statements of a board that no time changes; of those that say the same, each stretch has the nearest."""

    def __init__(self, statements: Iterable[Statement], timing: Timed) -> None:
        self._timing = timing
        self.sayings: dict[Said, list[Statement]] = {}
        self._orders: dict[str, list[Said]] = {}
        self._scores: dict[str, list[Said]] = {}
        self._shares: list[Said] = []
        for s in sorted(statements, key=_number):
            alike = self.sayings.setdefault(s.said, [])
            alike.append(s)
            if len(alike) > 1:
                continue
            if s.kind == "share":
                self._shares.append(s.said)
            for subject in s.order or (s.subject,):
                (self._scores if s.order is None else self._orders).setdefault(subject, []).append(s.said)

    def at(self, first: Statement | None) -> list[Statement]:
        """One statement for each thing said, for the stretch that begins with `first`."""
        return [self._nearest(said, first) for said in self.sayings]

    def about(self, subjects: Iterable[str], first: Statement) -> list[Statement]:
        """The orders in which one of the subjects stands, the scores of all these, and the shares."""
        orders = dict.fromkeys(said for subject in subjects for said in self._orders.get(subject, ()))
        chosen = [self._nearest(said, first) for said in orders]
        compared = dict.fromkeys(subject for s in chosen for subject in s.order or ())
        others = dict.fromkeys((*self._shares, *(said for name in compared for said in self._scores.get(name, ()))))
        return [*chosen, *(self._nearest(said, first) for said in others)]

    def pieces(self, firsts: Sequence[Statement], longest: int) -> Iterator[Sequence[Statement]]:
        """The pieces without anything that moves, as each of the stretches that begin with `firsts` has them."""
        once = sorted(self.at(None), key=_number)
        for piece in (*pairs(once), *rings(once, longest)):
            one_way = all(len(self.sayings[s.said]) == 1 for s in piece)
            for first in firsts[:1] if one_way else firsts:
                yield [self._nearest(s.said, first) for s in piece]

    def _nearest(self, said: Said, first: Statement | None) -> Statement:
        alike = self.sayings[said]
        if first is None or len(alike) == 1:
            return alike[0]
        return next((s for s in alike if self._timing(first, s) != "apart"), alike[0])


def _stretches(dated: Sequence[Statement], timing: Timed) -> Iterator[Sequence[Statement]]:
    end = 0
    for start, first in enumerate(dated):
        begin = end
        while end < len(dated) and timing(first, dated[end]) != "apart":
            end += 1
        if end > begin:
            yield dated[start:end]


def _each_once(statements: Iterable[Statement]) -> list[Statement]:
    first: dict[Said, Statement] = {}
    for s in statements:
        first.setdefault(s.said, s)
    return sorted(first.values(), key=_number)


def _number(statement: Statement) -> int:
    return statement.number


def _middle(statement: Statement) -> tuple[float, int]:
    return (statement.when.middle if statement.when else 0.0, statement.number)

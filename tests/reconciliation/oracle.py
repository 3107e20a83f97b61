"""Boards decided by brute force: every placing of a few competitors is tried, and each claim asked whether it holds.

The rules of a board are written out once more here, as definitions to be checked and not as constraints to be solved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from claimgraph.model import Claim

Places = Mapping[str, int]


@dataclass(frozen=True)
class World:
    """One way a board could be: places among all and among the Chinese, whether a first place is shared, shares."""

    place: Places
    among_chinese: Places
    first_is_shared: Mapping[str, bool]
    held: Mapping[int, int]
    """How many of the first k competitors are Chinese, for each k at which the board can be cut without a tie."""
    value: Mapping[str, int]


def minimal_clashes(claims: Sequence[Claim], last_place: int, sizes: Sequence[int] = ()) -> set[frozenset[str]]:
    """The ids of all minimal sets of claims that hold together in no world."""
    possible = {frozenset(c.id for c in claims if holds(c, world)) for world in worlds(claims, last_place, sizes)}
    found: set[frozenset[str]] = set()
    for size in range(1, len(claims) + 1):
        for chosen in combinations([c.id for c in claims], size):
            ids = frozenset(chosen)
            if not any(ids <= together for together in possible) and not any(smaller <= ids for smaller in found):
                found.add(ids)
    return found


def worlds(claims: Sequence[Claim], last_place: int, sizes: Sequence[int]) -> Iterator[World]:
    subjects = {e.id: e for c in claims for e in (c.subject, c.object) if e is not None and e.kind != "group"}
    names = sorted(subjects)
    chinese = [n for n in names if subjects[n].country == "CN"]
    others = [n for n in names if subjects[n].country not in ("CN", None)]
    values = sorted({int(c.value) for c in claims if c.value is not None}) or [0]
    for places in product(range(1, last_place + 1), repeat=len(names)):
        place = dict(zip(names, places, strict=True))
        scored = [dict(zip(names, v, strict=True)) for v in product(values, repeat=len(names))]
        for among in product(*(range(1, place[n] + 1) for n in chinese)):
            among_chinese = dict(zip(chinese, among, strict=True))
            if not _is_a_field_of(among_chinese, place):
                continue
            for shared, shared_chinese in product((False, True), repeat=2):
                if not (_first_fits(place, shared) and _first_fits(among_chinese, shared_chinese)):
                    continue
                for held in product(*((None, *range(size + 1)) for size in sizes)):
                    by_size = {size: n for size, n in zip(sizes, held, strict=True) if n is not None}
                    if not _shares_fit(by_size, place, among_chinese, others):
                        continue
                    for value in scored:
                        if all(place[a] < place[b] for a in names for b in names if value[a] > value[b]):
                            flags = {"global": shared, "country:CN": shared_chinese}
                            yield World(place, among_chinese, flags, by_size, value)


def holds(claim: Claim, world: World) -> bool:
    """Whether the claim is true in the world; a denied claim is true where what it denies is not."""
    return _states_truth(claim, world) != (claim.stance == "denied")


def _states_truth(claim: Claim, world: World) -> bool:
    if claim.kind == "comparison":
        return world.place[claim.subject.id] < world.place[claim.object.id]
    if claim.kind == "score":
        return world.value[claim.subject.id] == claim.value
    if claim.kind == "share":
        return world.held.get(claim.of) == claim.count
    scope = claim.scope or "global"
    places = world.place if scope == "global" else world.among_chinese
    best, worst = claim.rank
    inside = best <= places[claim.subject.id] and (worst is None or places[claim.subject.id] <= worst)
    if claim.rank == (1, 1) and claim.stance != "denied":
        return inside and world.first_is_shared[scope] == claim.tied
    return inside


def _is_a_field_of(narrow: Places, whole: Places) -> bool:
    """A narrower field keeps the order, and between any two of its members it has no more places than the whole."""
    for a, b in combinations(narrow, 2):
        step, whole_step = narrow[b] - narrow[a], whole[b] - whole[a]
        if (step > 0) != (whole_step > 0) or (step < 0) != (whole_step < 0) or abs(step) > abs(whole_step):
            return False
    return True


def _first_fits(places: Places, is_shared: bool) -> bool:
    return is_shared or sum(place == 1 for place in places.values()) <= 1


def _shares_fit(held: Mapping[int, int], place: Places, among_chinese: Places, others: Sequence[str]) -> bool:
    """Whether unnamed competitors can fill what the named ones leave of the first places."""
    for low, high in combinations([0, *sorted(held)], 2):
        room, size = held[high] - held.get(low, 0), high - low
        if sum(low < place[n] <= high for n in among_chinese) > room or room < 0:
            return False
        if sum(low < place[n] <= high for n in others) > size - room:
            return False
    return all(
        (narrow > count) if place[name] > size else (narrow <= count)
        for size, count in held.items()
        for name, narrow in among_chinese.items()
    )

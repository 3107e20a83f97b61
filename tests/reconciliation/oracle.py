"""Boards decided by brute force: every placing of a few competitors is tried, and each claim asked whether it holds.

The rules of a board are written out once more here, as definitions to be checked and not as constraints to be solved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from claimgraph.model import Claim

Places = Mapping[str, int]
Ids = frozenset[str]


@dataclass(frozen=True)
class Ranking:
    """Places among all and among the Chinese, whether a first place is shared, and how the first places are held."""

    place: Places
    among_chinese: Places
    first_is_shared: Mapping[str, bool]
    held: Mapping[int, int]
    """How many of the first k competitors are Chinese, for each k at which the board can be cut without a tie."""

    def makes_true(self, claim: Claim) -> bool:
        if claim.kind == "share":
            return self.held.get(claim.of) == claim.count
        scope = claim.scope or "global"
        place = (self.place if scope == "global" else self.among_chinese)[claim.subject.id]
        best, worst = claim.rank
        inside = best <= place and (worst is None or place <= worst)
        if claim.rank == (1, 1) and claim.stance != "denied":
            return inside and self.first_is_shared[scope] == claim.tied
        return inside


@dataclass(frozen=True)
class Strength:
    """Who is truly ahead of whom, and the scores; two may share a place though one is ahead."""

    strength: Mapping[str, int]
    value: Mapping[str, int]

    def makes_true(self, claim: Claim) -> bool:
        if claim.kind == "score":
            return self.value[claim.subject.id] == claim.value
        return self.strength[claim.subject.id] > self.strength[claim.object.id]


def minimal_clashes(claims: Sequence[Claim], last_place: int, sizes: Sequence[int] = ()) -> set[Ids]:
    """The ids of all minimal sets of claims that hold together in no world."""
    possible = _true_together(claims, last_place, sizes)
    found: set[Ids] = set()
    for size in range(1, len(claims) + 1):
        for chosen in combinations([c.id for c in claims], size):
            ids = frozenset(chosen)
            if not any(ids <= together for together in possible) and not any(smaller <= ids for smaller in found):
                found.add(ids)
    return found


def _true_together(claims: Sequence[Claim], last_place: int, sizes: Sequence[int]) -> set[Ids]:
    """For every world, the claims that are true in it."""
    of_places = [c for c in claims if c.kind in ("rank", "share")]
    of_strength = [c for c in claims if c.kind in ("comparison", "score")]
    subjects = {e.id: e for c in claims for e in (c.subject, c.object) if e is not None and e.kind != "group"}
    names = sorted(subjects)
    chinese = [n for n in names if subjects[n].country == "CN"]
    others = [n for n in names if subjects[n].country not in ("CN", None)]
    strengths = [(s, _true(of_strength, s)) for s in _strengths(claims, names)]
    found: set[Ids] = set()
    for places in product(range(1, last_place + 1), repeat=len(names)):
        place = dict(zip(names, places, strict=True))
        by_place: dict[tuple[int, ...], set[Ids]] = {}
        for ranking in _rankings(place, chinese, others, sizes):
            by_place.setdefault(tuple(ranking.among_chinese.values()), set()).add(_true(of_places, ranking))
        for narrow, true_of_places in by_place.items():
            among_chinese = dict(zip(chinese, narrow, strict=True))
            fitting = {t for s, t in strengths if _fits(place, s.strength) and _fits(among_chinese, s.strength)}
            found |= {one | other for one in fitting for other in true_of_places}
    return found


def _true(claims: Sequence[Claim], world: Ranking | Strength) -> Ids:
    """The claims that hold; a denied one holds where what it denies is not true."""
    return frozenset(c.id for c in claims if world.makes_true(c) != (c.stance == "denied"))


def _strengths(claims: Sequence[Claim], names: Sequence[str]) -> Iterator[Strength]:
    values = sorted({int(c.value) for c in claims if c.value is not None}) or [0]
    for strengths, scores in product(product(range(len(names)), repeat=len(names)), product(values, repeat=len(names))):
        strength, value = dict(zip(names, strengths, strict=True)), dict(zip(names, scores, strict=True))
        if all(strength[a] > strength[b] for a in names for b in names if value[a] > value[b]):
            yield Strength(strength, value)


def _fits(place: Places, strength: Mapping[str, int]) -> bool:
    """Nobody has a worse place than one with whom he is level or whom he is ahead of."""
    return all(place[a] <= place[b] for a in place for b in place if strength[a] >= strength[b])


def _rankings(place: Places, chinese: Sequence[str], others: Sequence[str], sizes: Sequence[int]) -> Iterator[Ranking]:
    for among in product(*(range(1, place[n] + 1) for n in chinese)):
        narrow = dict(zip(chinese, among, strict=True))
        if any((place[a] - place[b]) * (narrow[a] - narrow[b]) < 0 for a in chinese for b in chinese):
            continue
        for shared, shared_chinese in product((False, True), repeat=2):
            if not (_first_fits(place, shared) and _first_fits(narrow, shared_chinese)):
                continue
            for held in product(*((None, *range(size + 1)) for size in sizes)):
                by_size = {size: n for size, n in zip(sizes, held, strict=True) if n is not None}
                if _shares_fit(by_size, place, narrow, others):
                    yield Ranking(place, narrow, {"global": shared, "country:CN": shared_chinese}, by_size)


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

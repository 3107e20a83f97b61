"""Where a claim stands: the board on which it can be compared with others, on a plain reading.

Claim model, section 2: an unstated category is the whole board, an unstated scope everyone on it, an unstated setting
the usual one. The parts of an arena (its text, vision or web boards) are categories of it, and the text board is the
arena itself. Releases of a fixed test are boards of their own, and a category that only repeats what the test is about
is no part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from claimgraph.model import Claim, Entity
from claimgraph.reconciliation.subjects import WHOLE, Names
from claimgraph.reconciliation.words import field_parts

OVERALL = "overall"
_WHOLE_BOARD = frozenset({None, OVERALL, "general"})
_MAIN_PART = "text"
_MOVING = ("arena", "index")
_PART_ANYWHERE = 4

Closeness = Literal["same", "both-unnamed", "one-unnamed", "release", "sibling", "described", "other"]
"""How two boards stand to each other: `release`: one is a release or part of the other; `sibling`: both are releases of
one; `described`: one of them is described and not named; `both-unnamed` and `one-unnamed`: no board is mentioned."""


@dataclass(frozen=True, slots=True, order=True)
class Board:
    """A benchmark release and the part of it; `root` is None where the text names no benchmark."""

    root: str | None
    category: str = OVERALL

    @property
    def is_whole(self) -> bool:
        """Whether it is the benchmark's overall board."""
        return self.category == OVERALL


def board_of(claim: Claim, names: Names) -> Board:
    """The board a claim stands on, its unstated category read as the whole board."""
    if claim.benchmark is None:
        return Board(None, OVERALL if claim.category in _WHOLE_BOARD else str(claim.category))
    benchmark = names[claim.benchmark.id]
    category = claim.category
    if benchmark.board != "arena":
        is_whole = category in _WHOLE_BOARD or _is_wholly_about(benchmark, str(category))
        return Board(benchmark.id, OVERALL if is_whole else str(category))
    root, part = _arena(benchmark)
    if category in _WHOLE_BOARD or category in (_MAIN_PART, part):
        return Board(root, part or OVERALL)
    return Board(root, f"{part}/{category}" if part else str(category))


def states_category(claim: Claim, names: Names) -> bool:
    """Whether the claim says which part of its benchmark it means."""
    benchmark = claim.benchmark and names[claim.benchmark.id]
    if benchmark is not None and benchmark.board == "arena":
        return claim.category is not None or benchmark.parent is not None
    return claim.category == OVERALL or not board_of(claim, names).is_whole


def closeness(one: Board, other: Board, names: Names) -> Closeness:
    """How two boards stand to each other, whatever their categories."""
    if one.root is None or other.root is None:
        return "both-unnamed" if one.root == other.root else "one-unnamed"
    if one.root == other.root:
        return "same"
    found = (names.entities.get(one.root), names.entities.get(other.root))
    if any(benchmark is not None and not benchmark.named for benchmark in found):
        return "described"
    parents = [benchmark.parent if benchmark else None for benchmark in found]
    if one.root == parents[1] or other.root == parents[0]:
        return "release"
    return "sibling" if parents[0] is not None and parents[0] == parents[1] else "other"


def moves(claim: Claim, names: Names) -> bool:
    """Whether time may change what the claim says: only scores and orders on a fixed test stand still."""
    if claim.kind == "rank" or claim.benchmark is None:
        return True
    return (claim.kind == "share" and claim.subject.kind == "group") or names[claim.benchmark.id].board in _MOVING


def scope_of(claim: Claim) -> str:
    """Who competes; on a plain reading everyone on the board. A group's share of a list is one of everyone's."""
    own_field = f"country:{claim.subject.country}" if claim.kind == "share" else None
    return WHOLE if claim.scope in (None, own_field) else str(claim.scope)


def _is_wholly_about(benchmark: Entity, category: str) -> bool:
    """Whether a fixed test's name says that its field is the category, so that the category is no part of it."""
    words = re.findall(r"[a-z]+", benchmark.name.casefold())
    return any(
        word.startswith(part) or (len(part) >= _PART_ANYWHERE and part in word)
        for part in field_parts().get(category, ())
        for word in words
    )


def _arena(benchmark: Entity) -> tuple[str, str]:
    """An arena's root and part: ('lmarena', 'vision') for `lmarena-vision` of `lmarena`; the text board is no part."""
    if benchmark.parent is None:
        return benchmark.id, ""
    root = benchmark.parent.removesuffix(f"-{_MAIN_PART}")
    part = benchmark.id.removeprefix(benchmark.parent).removeprefix("-") or benchmark.id
    if part == benchmark.id:
        part = benchmark.id.removeprefix(root).removeprefix("-")
    return root, "" if part == _MAIN_PART else part

"""On which board, and on which part of it, a heading puts a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from claimgraph.catalog import Resolver, spot
from claimgraph.extraction.tables.labels import Label, is_proper
from claimgraph.extraction.tables.phrases import slug
from claimgraph.extraction.tables.surroundings import Surroundings
from claimgraph.model import Entity

_YEAR = re.compile(r"20\d\d")
Spot = tuple[Entity | None, str | None]
"""A board and a category of it."""


def board_of(label: Label, around: Surroundings, resolver: Resolver, *, named: bool) -> Spot:
    """The board and category of a score under `label`; no board when neither heading nor text names one.

    `named` says that the headings beside it name benchmarks: then an unknown one is a benchmark nobody has seen, and a
    part or an average belongs to the board of the text only if that stands beside the table.
    """
    if label.board is not None:
        return _directed(label.board, label), label.category
    if named and label.weak_board is not None:
        return _directed(label.weak_board, label), None
    if named and label.role == "unknown":
        return _unseen(label, resolver), label.category
    if label.average and label.category and not around.near:
        return _unseen(label, resolver), None
    if named and (label.category or label.average) and not around.near:
        return None, None
    if around.board is not None and _YEAR.fullmatch(label.own):
        release = resolver.resolve(f"{around.board.name} {label.own}", kind="benchmark")
        return (around.board, None) if release.provisional else (release, None)
    if around.board is not None:
        part = label.category
        if label.role == "unknown":
            part = "-".join(p for p in (slug(label.own), label.category) if p)
        return _directed(around.board, label), part or around.category
    if label.weak_board is not None:
        return _directed(label.weak_board, label), None
    if label.role == "unknown" and (
        is_proper(label.own) or any(n.kind == "benchmark" for n in spot(label.own, resolver.catalog))
    ):
        return _unseen(label, resolver), label.category
    if label.role == "unknown" and label.setting and re.search(r"@|\^|shot", label.setting):
        return _unseen(label, resolver), label.category
    if label.role == "score" and is_proper(label.part):
        return _unseen(replace(label, own=label.part), resolver), None
    return None, None


def rank_board(label: Label, scored: Iterable[Spot], around: Surroundings) -> Spot:
    """The board and category of a place: the heading's own, that of the only number beside it, or the one in force.

    The numbers beside it do not count under the name of a board that ranks: an arena, an index.
    """
    if label.board is not None:
        return label.board, label.category
    spots = {board.id: board for board, _ in scored if board is not None}
    parts = {category for board, category in scored if board is not None}
    ranking = around.near and around.board is not None and around.board.board in ("arena", "index")
    if label.category is None and len(spots) == 1 and not (ranking and around.board and around.board.id not in spots):
        return next(iter(spots.values())), parts.pop() if len(parts) == 1 else None
    return around.board, label.category or around.category


def is_plausible(value: float, board: Entity) -> bool:
    """Whether a number can be a score on the board: from 0 to 100 where it counts per cent."""
    return not (board.board == "test" and board.unit == "%" and not 0 <= value <= 100)


def _unseen(label: Label, resolver: Resolver) -> Entity | None:
    entity = resolver.resolve(label.own, kind="benchmark")
    return _directed(entity, label) if entity.kind == "benchmark" else None


def _directed(board: Entity, label: Label) -> Entity:
    """The board with the direction that its heading states."""
    if label.higher_is_better is None or board.higher_is_better == label.higher_is_better:
        return board
    return board.model_copy(update={"higher_is_better": label.higher_is_better})

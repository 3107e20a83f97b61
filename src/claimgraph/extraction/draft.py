"""A claim before its names are resolved: which items of the sentence fill its slots."""

from __future__ import annotations

from dataclasses import dataclass

from claimgraph.extraction.phrases import Member
from claimgraph.model import Bound, ClaimKind, Relation


@dataclass(frozen=True, slots=True)
class Draft:
    """What a frame read.

    `needs_board`: without a board, named or in force, there is no claim. `anchor` is the item whose clause gives
    context; a missing subject is the topic of the text.

    `board` None means that the sentence names none; `scope` and `category` are set when the frame itself read them.
    """

    kind: ClaimKind
    anchor: int
    why: str
    subject: Member | None = None
    object: Member | None = None
    board: Member | None = None
    relation: Relation | None = None
    margin: float | None = None
    value: float | None = None
    value_text: str | None = None
    unit: str | None = None
    bound: Bound = "exact"
    rank: tuple[int, int | None] | None = None
    category: str | None = None
    scope: str | None = None
    tied: bool = False
    count: int | None = None
    of: int | None = None
    first: int = 0
    last: int = 0
    near: int = 0
    needs_board: bool = False
    boardless: bool = False
    """Whether no board is meant where none is named: nothing is taken over from the text before."""
    errors: bool = False
    """Whether a rate of errors is spoken of: no board where higher is better is meant unless it is named."""

"""The reading of a heading: what stands under it, and on which board, part, scope and setting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from claimgraph.extraction.tables.phrases import slug
from claimgraph.lexicon.table_words import ColumnRole
from claimgraph.model import Entity

Role = ColumnRole | Literal["score", "versus", "placed", "share", "model", "unknown", "none"]

_PROPER = re.compile(r"(?:[A-Z]+[a-z]*[A-Z][\w+-]*|[A-Z][a-z]+\d+\w*)(?:[ -]?v?\d[\d.]*)?")


@dataclass(frozen=True, slots=True)
class Label:
    """The reading of a heading.

    `score`: a number on `board`, or on the board in force when it is None. `model`, `versus`: the heading names a model
    (`name`). `placed`: a column of names that have `place`. `share`: a count of places among the first `place`.
    `none`: an empty heading; `unknown`: words that say nothing to us, perhaps an unseen board or a part of one.
    `part` is what a heading says beside a measure.
    `own` is the heading's own words without brackets, where headings of several rows are joined.
    `weak_board` is the board meant if the headings beside it are boards too ("Math"), or if none is in force ("Arena").
    """

    text: str
    role: Role = "unknown"
    own: str = ""
    board: Entity | None = None
    weak_board: Entity | None = None
    category: str | None = None
    scope: str | None = None
    setting: str | None = None
    unit: str | None = None
    metric: str | None = None
    part: str = ""
    name: str | None = None
    place: int | None = None
    date: str | None = None
    average: bool = False
    higher_is_better: bool | None = None


def merge(upper: Label, lower: Label) -> Label:
    """Two headings of one cell as one: the lower, or inner, one says more, the upper one fills what it leaves open."""
    if "ignored" in (upper.role, lower.role):
        return replace(lower, role="ignored")
    own = lower.own or upper.own
    category = lower.category
    if lower.role in ("unknown", "none") and upper.role not in ("unknown", "none", "model"):
        role = upper.role
    else:
        role = lower.role if lower.role != "none" else upper.role
    if upper.role == "unknown" and lower.board is None and (role == "score" or is_proper(upper.own)):
        category = category or (slug(lower.own) if lower.role == "unknown" else None)
        role, own = "unknown", upper.own
    board = lower.board or upper.board
    if category is None and lower.board is None:
        category = upper.category or (slug(lower.own) if lower.role == "unknown" and upper.board is not None else None)
    settings = [s for s in (upper.setting, lower.setting) if s]
    return replace(
        lower,
        text=" / ".join(dict.fromkeys(t for t in (upper.text, lower.text) if t)),
        role=role,
        own=own,
        board=board,
        weak_board=lower.weak_board or upper.weak_board,
        category=category,
        scope=lower.scope or upper.scope,
        setting="-".join(dict.fromkeys(settings)) or None,
        unit=lower.unit or upper.unit,
        metric=lower.metric or upper.metric,
        name=lower.name or upper.name,
        place=lower.place or upper.place,
        date=lower.date or upper.date,
        average=lower.average,
        higher_is_better=lower.higher_is_better if lower.higher_is_better is not None else upper.higher_is_better,
    )


def is_proper(text: str) -> bool:
    """Whether a word is written as names of tests are: 'LAMBADA', 'ImageNet', 'Flickr30K'."""
    return _PROPER.fullmatch(text) is not None

"""Which ordinals, 'first N's, nouns and superlatives state a position in a ranking."""

from __future__ import annotations

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.frames.holders import ends_as_noun, holder_after
from claimgraph.extraction.chinese.sentence import Carried, is_field
from claimgraph.extraction.chinese.slots import object_after, said_of_something_else
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Cue

Rank = tuple[int, int | None]

_LINK_REACH = 9  # items between a place and the noun it qualifies: "排名第一的国产大模型"
_BACK = 6


def read_rank(clause: Clause, carried: Carried, r: int, leads: frozenset[str]) -> Rank | None:
    """The rank that the item at `r` states, if it states one. `leads` are verbs of being ahead ('领先')."""
    item = clause.row[r]
    if (
        carried.aside
        and not clause.boards
        and not clause.categories(0, r)
        and not any(f.part == "free" and f.last < r for f in clause.lists)
    ):
        return None  # goes on about price, use or the like
    if item.quantity is not None and item.quantity.kind in ("place", "top"):
        if item.quantity.kind == "top" and any(means(x, "drop-out") for x in clause.row[max(r - _BACK, 0) : r]):
            return (item.quantity.hi + 1, None) if item.quantity.hi is not None else None
        return (item.quantity.lo, item.quantity.hi) if _stated(clause, r) else None
    if item.text in leads and _leads(clause, carried, r):
        return 1, 1
    readers = {"verb": _verb, "noun": _noun, "adjective": _adjective, "preposition": _second, "intransitive": _record}
    for cue in item.cues:
        if cue.role == "place" and cue.rank is not None:
            rank = readers[cue.syntax](clause, carried, r, cue)
            if rank is not None:
                return rank
    return None


def _leads(clause: Clause, carried: Carried, r: int) -> bool:
    """'遥遥领先', '领先第二名 30 分': ahead of nobody in particular on a board."""
    after = clause.row[r + 1] if r + 1 < len(clause.row) else None
    second = (
        after is not None and after.quantity is not None and (after.quantity.kind == "place" and after.quantity.lo == 2)
    )
    named = bool(clause.boards or carried.boards)
    governed = any(found.before in ("than", "with") for found in clause.lists) or carried.rival is not None
    return named and not governed and (after is None or second) and not said_of_something_else(clause, 0, r)


def _stated(clause: Clause, r: int) -> bool:
    """Whether an ordinal or 'first N' is a position held now: not the place risen from, nor a list to count in."""
    item = clause.row[r]
    assert item.quantity is not None
    after = clause.row[r + 1] if r + 1 < len(clause.row) else None
    if _left_behind(clause, r) or (after is not None and after.quantity is not None and after.quantity.kind == "range"):
        return False
    if item.quantity.kind == "top" and is_field(clause, r):
        return False
    before = _significant(clause, r)
    if before is None:
        counts = len(clause.row) == 1 and not ends_as_noun(item)  # '第一,…;第二,…'
        return (
            clause.mark == "("
            or clause.mark == ":"
            or holder_after(clause, r) is not None
            or (r + 1 == len(clause.row) and not counts and item.quantity.kind == "place")
        )
    if said_of_something_else(clause, max(r - _BACK, 0), r):
        return False
    if (
        before.cue("scope")
        or before.cue("category")
        or before.cue("measure")
        or before.kind in ("board", "name", "group", "anaphor")
    ):
        return True
    if before.quantity is not None:
        return before.quantity.kind in ("place", "top")
    return (
        means(before, "place-verb", "inside", "board-noun", "rise", "join", "with", "be", "tied", "topic-noun", "each")
        or bool(before.cue("place"))
        or before.text == "、"
    )


def _significant(clause: Clause, r: int) -> Item | None:
    """The item before `r` that is no filler."""
    for k in range(r - 1, -1, -1):
        item = clause.row[k]
        if not (means(item, "adverb", "of") and not means(item, "place-verb", "each", "board-noun", "topic-noun")):
            return item
    return None


def _left_behind(clause: Clause, r: int) -> bool:
    """'从第14位升至第2': the place after 'from' is past."""
    start = next((k for k in range(r - 1, max(r - _BACK, -1), -1) if means(clause.row[k], "from")), None)
    if start is None or any(
        x.quantity is not None and x.quantity.kind in ("place", "top") for x in clause.row[start:r]
    ):
        return False
    return any(
        means(x, "rise", "place-verb") or (x.quantity is not None and x.quantity.kind == "place")
        for x in clause.row[r + 1 : r + 8]
    )


def _has_field(clause: Clause, carried: Carried) -> bool:
    return bool(
        clause.boards
        or carried.boards
        or carried.scope
        or clause.scopes(0, len(clause.row))
        or clause.categories()
        or carried.categories
    )


def _verb(clause: Clause, carried: Carried, r: int, cue: Cue) -> Rank | None:
    """'登顶', '夺冠': of a named subject or on a board; '希望夺冠' of nobody is none."""
    if said_of_something_else(clause, 0, len(clause.row)):
        return None
    named = (
        any(found.part == "free" and found.members[0].item.kind in ("name", "anaphor") for found in clause.lists)
        or carried.subject is not None
    )
    attributive = r + 1 < len(clause.row) and means(clause.row[r + 1], "of") and holder_after(clause, r) is None
    return cue.rank if not attributive and (named or clause.boards or carried.boards) else None


def _noun(clause: Clause, carried: Carried, r: int, cue: Cue) -> Rank | None:
    """'榜首', '冠军': held or reached by someone named, or on a board or in a field."""
    named = any(found.members[0].item.kind == "name" for found in clause.lists) or carried.subject is not None
    if said_of_something_else(clause, 0, len(clause.row)):
        return None
    nearest = _significant(clause, r)
    if nearest is not None and nearest.cue("order", "verb") and not means(nearest, "place-verb"):
        return None  # '落后榜首 53 分' is how far from it
    return cue.rank if _held(clause, r) and (named or _has_field(clause, carried)) else None


def _record(clause: Clause, carried: Carried, r: int, cue: Cue) -> Rank | None:
    """'SOTA', '最佳成绩', '新纪录': reached on a board or in a field, or alone in a bracket behind a result."""
    return cue.rank if _held(clause, r) and (clause.mark == "(" or _has_field(clause, carried)) else None


def _held(clause: Clause, r: int) -> bool:
    """Whether the noun for a place is what a verb says is held or reached, and not part of something else."""
    after = clause.row[r + 1] if r + 1 < len(clause.row) else None
    if after is not None and means(after, "model-noun") and holder_after(clause, r) is None:
        return False
    if any(means(x, "one-of") for x in clause.row[r + 1 : r + 3]):
        return False
    before = clause.row[max(r - _BACK, 0) : r]
    held = (
        any(means(x, "place-verb", "be", "rise") or x.cue("measure") is not None for x in before)
        or not before
        or holder_after(clause, r) is not None
    )
    if clause.mark == "(" or (r and (clause.row[r - 1].kind == "board" or clause.row[r - 1].cue("scope") is not None)):
        return True
    return held and not any(means(x, "own") and not means(x, "modifier") for x in before)


def _adjective(clause: Clause, carried: Carried, r: int, cue: Cue) -> Rank | None:
    """'最强的国产模型', '在 X 上成绩最好', '开源模型中最高的语音生成性能': a superlative needs a field or a board."""
    row = clause.row
    if any(means(x, "own") and not x.is_entity for x in row[:r]) or any(
        means(x, "one-of") for x in row[r + 1 : r + _LINK_REACH]
    ):
        return None
    if said_of_something_else(clause, max(r - _BACK, 0), r + 4):
        return None
    end = noun_after(clause, r)
    field = bool(clause.scopes(0, r)) or bool(clause.scopes(r + 1, end)) or carried.scope is not None
    if end > r + 1:
        return cue.rank if field or clause.boards or carried.boards else None
    after = row[r + 1] if r + 1 < len(row) else None
    if after is not None and (means(after, "of") or after.text.startswith("的")):
        quality = any(means(x, "level", "topic-noun") for x in row[r + 1 : r + 4])
        return cue.rank if field and (quality or clause.categories(r + 1)) else None
    measured = r > 0 and (
        row[r - 1].cue("measure") or means(row[r - 1], "topic-noun", "place-verb", "adverb") or "名" in row[r].text
    )
    return cue.rank if after is None and measured and bool(field or clause.boards or carried.boards) else None


def _second(clause: Clause, _carried: Carried, r: int, _cue: Cue) -> Rank | None:
    """'仅次于 X': the place after all that it names; a place stated in the same clause counts instead."""
    other = object_after(clause, r)
    if other is None or any(x.quantity is not None and x.quantity.kind == "place" for x in clause.row[:r]):
        return None
    place = 1 + len(other.members)
    return (place, place)


def noun_after(clause: Clause, r: int) -> int:
    """One past the noun for a model that a place at `r` qualifies ('第一的国产模型'); `r + 1` if there is none."""
    for k in range(r + 1, min(r + _LINK_REACH, len(clause.row))):
        item = clause.row[k]
        if item.kind == "group" or means(item, "model-noun", "maker-noun"):
            return k + 1
        if not (means(item, "of", "modifier", "adverb") or item.cue("scope") or item.cue("category")):
            break
    return r + 1

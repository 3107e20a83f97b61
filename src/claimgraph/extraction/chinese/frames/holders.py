"""Who holds a place: before it, behind it ('排名第一的模型是 X'), with someone ('与 X 并列'), or one each ('分列')."""

from __future__ import annotations

from claimgraph.extraction.chinese.clauses import Clause, names_field
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import Side, subjects
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList

_LINK_REACH = 9  # items between a place and the name that holds it: "排名第一的国产大模型是 X"
_BACK = 6


def holders_of(sentence: ChineseSentence, n: int, clause: Clause, carried: Carried, r: int) -> tuple[Side, bool]:
    """Who holds the place at `r`, and whether it is shared."""
    tied = any(means(x, "tied") for x in clause.row[max(r - _BACK, 0) : r + 3])
    after = holder_after(clause, r)
    if after is not None:
        return after.members, tied
    listed = _listed_after_colon(sentence, n, r)
    if listed is not None:
        return listed.members, tied
    moved = next((found for found in reversed(clause.lists) if found.before == "disposal" and found.last < r), None)
    if moved is not None:  # '把 X 挤到第二'
        return moved.members, tied
    partner = next((found for found in clause.lists if found.before == "with" and found.last < r), None)
    if partner is not None and tied:
        return (*subjects(clause, carried, partner.first), *partner.members), True
    found = subjects(clause, carried, r)
    place = _turn(clause, r)
    if place is not None and len(found) > 1 and place[1] == len(found):
        return (found[place[0]],), tied
    return found, tied or (len(found) > 1 and clause.row[r].quantity is not None and tied)


def in_order(sentence: ChineseSentence, n: int, r: int, holders: Side) -> bool:
    """'A、B、C 分列前三', '前三名依次为 A、B、C', '前三:A、B、C': as many names as places, each has its own."""
    clause = sentence.clauses[n]
    quantity = clause.row[r].quantity
    shared = quantity is not None and quantity.kind == "top" and quantity.hi == len(holders) > 1
    told = any(
        means(x, "each", "all") and (not means(x, "adverb") or k > r)
        for k, x in enumerate(clause.row)
        if r - _BACK <= k <= r + _BACK
    )
    return shared and (told or _listed_after_colon(sentence, n, r) is not None)


def _turn(clause: Clause, r: int) -> tuple[int, int] | None:
    """Which of the places after 'respectively' the one at `r` is, and of how many."""
    start = next((k for k in range(r, -1, -1) if means(clause.row[k], "each")), None)
    if start is None:
        return None
    places = [k for k in range(start, len(clause.row)) if _is_place(clause.row[k])]
    return (places.index(r), len(places)) if r in places else None


def _is_place(item: Item) -> bool:
    return (item.quantity is not None and item.quantity.kind in ("place", "top")) or item.cue("place") is not None


def holder_after(clause: Clause, r: int) -> EntityList | None:
    """'排名第一的模型是 X', '第一名 X', '冠军由 X 摘得': the name that a place leads to.

    It needs a particle, a verb of being, or, right behind a word for the place, nothing at all.
    """
    linked = ends_as_noun(clause.row[r]) or (r == 0 and clause.row[r].quantity is not None)
    for k in range(r + 1, min(r + _LINK_REACH, len(clause.row))):
        item = clause.row[k]
        found = next((one for one in clause.lists if one.first == k and item.kind in ("name", "anaphor")), None)
        if found is not None:
            return found if linked else None
        if (
            means(item, "of", "be")
            or (means(item, "each") and not means(item, "adverb"))
            or (linked and means(item, "each"))
        ):
            linked = True
        elif not (
            means(item, "model-noun", "modifier", "maker-noun", "adverb", "official")
            or item.kind == "group"
            or item.cue("scope")
            or item.cue("category")
            or item.text in '"《'
        ):
            return None
        elif item.kind == "group" or means(item, "model-noun"):
            linked = (linked and item.kind != "group") or linked
    return None


def ends_as_noun(item: Item) -> bool:
    """Whether the place is a noun behind which its holder may follow at once: '第一名 X', '冠军 X'."""
    return (item.quantity is not None and item.quantity.text.endswith(("名", "位"))) or item.cue(
        "place", "noun", "intransitive"
    ) is not None


def _listed_after_colon(sentence: ChineseSentence, n: int, r: int) -> EntityList | None:
    """'第一名:X': the place closes its clause and the next one is the name."""
    clause = sentence.clauses[n]
    if (
        r != len(clause.row) - 1
        or any(not names_field(clause, found) for found in clause.lists)
        or n + 1 >= len(sentence.clauses)
    ):
        return None
    follower = sentence.clauses[n + 1]
    return follower.lists[0] if follower.mark == ":" and follower.lists and follower.lists[0].first == 0 else None

"""Ranks: '位列第三', '登顶 X', '跻身前五', '仅次于 B', '其次是 A 和 B', '排名第一的模型是 X', '刷新 SOTA'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.chinese.clauses import Clause, names_field
from claimgraph.extraction.chinese.frames.share import read_shares
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence, is_field
from claimgraph.extraction.chinese.slots import (
    Boards,
    Side,
    boards_of,
    categories_of,
    is_conditional,
    object_after,
    said_of_something_else,
    scope_of,
    subjects,
)
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Cue

_Rank = tuple[int, int | None]

_LINK_REACH = 9  # items between a place and the name that holds it: "排名第一的国产大模型是 X"
_BACK = 6


def find_places(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, named benchmark and category."""
    assert isinstance(sentence, ChineseSentence)
    counted = {spot for share in read_shares(sentence) for spot in share.spots}
    reader = _Places(sentence)
    for clause, carried in sentence.views():
        n = sentence.clauses.index(clause)
        before = 0
        for r in range(len(clause.row)):
            if is_conditional(clause, r) or clause.index[r] in counted:
                continue
            if means(clause.row[r], "next-place"):
                yield from reader.following(clause, carried, r)
                continue
            rank = _rank(clause, carried, r, sentence.lexicon.words("leads"))
            if rank is not None and not (clause.row[r].cue("place", "preposition") and reader.stated(rank)):
                yield from reader.drafts(n, clause, carried, r, before, rank)
                before = r + 1


class _Places:
    """Reads the places of one sentence; remembers the last one, from which 'followed by' counts on."""

    def __init__(self, sentence: ChineseSentence) -> None:
        self.sentence = sentence
        self.last: tuple[_Rank, Boards, tuple[str | None, ...], str | None] | None = None

    def stated(self, rank: _Rank) -> bool:
        """Whether the last place of the sentence was the same: '位列第二,仅次于 X' is one rank."""
        return self.last is not None and self.last[0] == rank

    def drafts(self, at: int, clause: Clause, carried: Carried, r: int, before: int, rank: _Rank) -> Iterator[Draft]:
        holders, tied = _holders(self.sentence, at, clause, carried, r)
        if (
            clause.mark == ":"
            and carried.subject is not None
            and holders[0] is not None
            and holders[0].item.kind == "group"
        ):
            holders = carried.subject.members  # 'X 开源:国产模型登顶' speaks of X
        boards = boards_of(clause, carried, r)
        categories = categories_of(clause, carried, r, after=before)
        if clause.row[r].cue("place", "adjective") and (own := clause.categories(r + 1, r + _LINK_REACH)):
            categories = (own[0][1],)
        if categories == (None,) and before:
            categories = (
                categories_of(clause, carried, r) if not clause.boards or clause.categories(0, before) else categories
            )
        scope = scope_of(clause, carried, r, after=before, until=max(_noun_after(clause, r), _board_after(clause, r)))
        self.last = (rank, boards, categories, scope)
        ordered = _in_order(self.sentence, at, r, holders)
        for board in boards:
            for category in categories:
                for n, holder in enumerate(holders, start=1):
                    yield Draft(
                        "rank",
                        clause.index[r],
                        f"place '{clause.row[r].text}'",
                        subject=holder,
                        board=board,
                        rank=(n, n) if ordered else rank,
                        tied=tied,
                        category=category,
                        scope=scope,
                        near=clause.index[r],
                        boardless=board is None
                        and clause.row[r].text in self.sentence.lexicon.words("bare_superlatives"),
                    )

    def following(self, clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
        """'其次是 A 和 B': the places after the last one, in order."""
        if self.last is None or self.last[0][1] is None:
            return
        rank, boards, categories, scope = self.last
        later = next((found for found in clause.lists if found.first > r), None)
        free = [found for found in clause.lists if found.part == "free" and found.last < r]
        found = later if later is not None and later.first <= r + _BACK else free[-1] if free else None
        if found is None:
            return
        place = rank[1] or rank[0]
        for member in found.members:
            place += 1
            for board in boards:
                for category in categories:
                    yield Draft(
                        "rank",
                        clause.index[r],
                        f"next place '{clause.row[r].text}'",
                        subject=member,
                        board=board,
                        rank=(place, place),
                        category=category,
                        scope=scope,
                        near=clause.index[r],
                    )
        self.last = ((place, place), boards, categories, scope)


# ---------------------------------------------------------------- which places are positions


def _rank(clause: Clause, carried: Carried, r: int, leads: frozenset[str]) -> _Rank | None:
    item = clause.row[r]
    if (
        carried.aside
        and not clause.boards
        and not clause.categories(0, r)
        and not any(f.part == "free" and f.last < r for f in clause.lists)
    ):
        return None
    if item.quantity is not None and item.quantity.kind in ("place", "top"):
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
        counts = len(clause.row) == 1 and not _ends_as_noun(item)  # '第一,…;第二,…'
        return (
            clause.mark == "("
            or clause.mark == ":"
            or _holder_after(clause, r) is not None
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


def _verb(clause: Clause, carried: Carried, r: int, cue: Cue) -> _Rank | None:
    """'登顶', '夺冠': of a named subject or on a board; '希望夺冠' of nobody is none."""
    if said_of_something_else(clause, 0, len(clause.row)):
        return None
    named = (
        any(found.part == "free" and found.members[0].item.kind in ("name", "anaphor") for found in clause.lists)
        or carried.subject is not None
    )
    attributive = r + 1 < len(clause.row) and means(clause.row[r + 1], "of") and _holder_after(clause, r) is None
    return cue.rank if not attributive and (named or clause.boards or carried.boards) else None


def _noun(clause: Clause, carried: Carried, r: int, cue: Cue) -> _Rank | None:
    """'榜首', '冠军': held or reached by someone named, or on a board or in a field."""
    named = any(found.members[0].item.kind == "name" for found in clause.lists) or carried.subject is not None
    if said_of_something_else(clause, 0, len(clause.row)):
        return None
    return cue.rank if _held(clause, r) and (named or _has_field(clause, carried)) else None


def _record(clause: Clause, carried: Carried, r: int, cue: Cue) -> _Rank | None:
    """'SOTA', '最佳成绩', '新纪录': reached on a board or in a field, or alone in a bracket behind a result."""
    return cue.rank if _held(clause, r) and (clause.mark == "(" or _has_field(clause, carried)) else None


def _held(clause: Clause, r: int) -> bool:
    """Whether the noun for a place is what a verb says is held or reached, and not part of something else."""
    after = clause.row[r + 1] if r + 1 < len(clause.row) else None
    if after is not None and means(after, "model-noun") and _holder_after(clause, r) is None:
        return False
    if any(means(x, "one-of") for x in clause.row[r + 1 : r + 3]):
        return False
    before = clause.row[max(r - _BACK, 0) : r]
    held = (
        any(means(x, "place-verb", "be", "rise") or x.cue("measure") is not None for x in before)
        or not before
        or _holder_after(clause, r) is not None
    )
    if clause.mark == "(" or (r and (clause.row[r - 1].kind == "board" or clause.row[r - 1].cue("scope") is not None)):
        return True
    return held and not any(means(x, "own") and not means(x, "modifier") for x in before)


def _adjective(clause: Clause, carried: Carried, r: int, cue: Cue) -> _Rank | None:
    """'最强的国产模型', '在 X 上成绩最好', '开源模型中最高的语音生成性能': a superlative needs a field or a board."""
    row = clause.row
    if any(means(x, "own") and not x.is_entity for x in row[:r]) or any(
        means(x, "one-of") for x in row[r + 1 : r + _LINK_REACH]
    ):
        return None
    if said_of_something_else(clause, max(r - _BACK, 0), r + 4):
        return None
    end = _noun_after(clause, r)
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
    return cue.rank if after is None and measured and bool(clause.boards or carried.boards) else None


def _second(clause: Clause, carried: Carried, r: int, cue: Cue) -> _Rank | None:
    """'仅次于 X': the place after all that it names; a place stated in the same clause counts instead."""
    other = object_after(clause, r)
    aside = (
        carried.aside
        and not clause.boards
        and not any(found.part == "free" and found.last < r for found in clause.lists)
    )
    if other is None or aside or any(x.quantity is not None and x.quantity.kind == "place" for x in clause.row[:r]):
        return None
    place = 1 + len(other.members)
    return (place, place)


def _noun_after(clause: Clause, r: int) -> int:
    """One past the noun for a model that a place or superlative at `r` qualifies ('第一的国产模型'); `r + 1` if none."""
    for k in range(r + 1, min(r + _LINK_REACH, len(clause.row))):
        item = clause.row[k]
        if item.kind == "group" or means(item, "model-noun", "maker-noun"):
            return k + 1
        if not (means(item, "of", "modifier", "adverb") or item.cue("scope") or item.cue("category")):
            break
    return r + 1


def _board_after(clause: Clause, r: int) -> int:
    """Past the board that a verb at `r` leads to and the field named with it: '登顶 X 开源榜'."""
    if clause.row[r].cue("place", "verb") is None:
        return r + 1
    return next((found.last + 3 for found in clause.boards if found.first > r), r + 1)


# ---------------------------------------------------------------- who holds the place


def _holders(sentence: ChineseSentence, n: int, clause: Clause, carried: Carried, r: int) -> tuple[Side, bool]:
    """Who holds the place at `r`, and whether it is shared."""
    tied = any(means(x, "tied") for x in clause.row[max(r - _BACK, 0) : r + 3])
    after = _holder_after(clause, r)
    if after is not None:
        return after.members, tied
    listed = _listed_after_colon(sentence, n, r)
    if listed is not None:
        return listed.members, tied
    partner = next((found for found in clause.lists if found.before == "with" and found.last < r), None)
    if partner is not None and tied:
        return (*subjects(clause, carried, partner.first), *partner.members), True
    found = subjects(clause, carried, r)
    place = _turn(clause, r)
    if place is not None and len(found) > 1 and place[1] == len(found):
        return (found[place[0]],), tied
    return found, tied or (len(found) > 1 and clause.row[r].quantity is not None and tied)


def _in_order(sentence: ChineseSentence, n: int, r: int, holders: Side) -> bool:
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


def _holder_after(clause: Clause, r: int) -> EntityList | None:
    """'排名第一的模型是 X', '第一名 X', '冠军由 X 摘得': the name that a place leads to.

    It needs a particle, a verb of being, or, right behind a word for the place, nothing at all.
    """
    linked = _ends_as_noun(clause.row[r]) or (r == 0 and clause.row[r].quantity is not None)
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


def _ends_as_noun(item: Item) -> bool:
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

"""Ranks: '位列第三', '登顶 X', '跻身前五', '仅次于 B', '其次是 A 和 B', '排名第一的模型是 X', '刷新 SOTA'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.frames.holders import holders_of, in_order
from claimgraph.extraction.chinese.frames.positions import Rank, noun_after, read_rank
from claimgraph.extraction.chinese.frames.share import read_shares
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import Boards, boards_of, categories_of, is_conditional, scope_of
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.sentence import Sentence

_LINK_REACH = 9  # items in which a superlative names what it is about: "最高的语音生成性能"
_BACK = 6


def find_places(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, named benchmark and category."""
    assert isinstance(sentence, ChineseSentence)
    drafts = list(_places(sentence))
    told = {(_holder(draft), draft.rank) for draft in drafts if draft.board is not None}
    for draft in drafts:  # '升至第1,重返 X 榜首' is one place, on X
        if draft.board is not None or draft.category or draft.scope or (_holder(draft), draft.rank) not in told:
            yield draft


def _holder(draft: Draft) -> tuple[int, int] | None:
    return (draft.subject.item.start, draft.subject.item.end) if draft.subject is not None else None


def _places(sentence: ChineseSentence) -> Iterator[Draft]:
    counted = {spot for share in read_shares(sentence) for spot in share.spots}
    reader = _Places(sentence)
    for clause, carried in sentence.views():
        n = sentence.clauses.index(clause)
        before = 0
        for r in range(len(clause.row)):
            if is_conditional(clause, r) or clause.index[r] in counted:
                continue
            if means(clause.row[r], "next-place"):
                yield from reader.following(clause, r)
                continue
            rank = read_rank(clause, carried, r, sentence.lexicon.words("leads"))
            if rank is not None and not (clause.row[r].cue("place", "preposition") and reader.stated(rank)):
                yield from reader.drafts(n, clause, carried, r, before, rank)
                before = r + 1


class _Places:
    """Reads the places of one sentence; remembers the last one, from which 'followed by' counts on."""

    def __init__(self, sentence: ChineseSentence) -> None:
        self.sentence = sentence
        self.last: tuple[Rank, Boards, tuple[str | None, ...], str | None] | None = None
        self.told = False
        """Whether a superlative has used up the field of '国产模型中,': places after it are those of the whole list."""

    def stated(self, rank: Rank) -> bool:
        """Whether the last place of the sentence was the same: '位列第二,仅次于 X' is one rank."""
        return self.last is not None and self.last[0] == rank

    def drafts(self, at: int, clause: Clause, carried: Carried, r: int, before: int, rank: Rank) -> Iterator[Draft]:
        holders, tied = holders_of(self.sentence, at, clause, carried, r)
        if (
            clause.mark == ":"
            and carried.subject is not None
            and holders[0] is not None
            and holders[0].item.kind == "group"
        ):
            holders = carried.subject.members  # 'X 开源:国产模型登顶' speaks of X
        if means(clause.row[0], "this") and holders[0] is not None and holders[0].item.kind == "group":
            return  # '这也是国产模型的最好成绩' is a remark on the place told before
        boards = boards_of(clause, carried, r)
        categories = categories_of(clause, carried, r, after=before)
        if clause.row[r].cue("place", "adjective") and (own := clause.categories(r + 1, r + _LINK_REACH)):
            categories = (own[0][1],)
        if categories == (None,) and before:
            categories = (
                categories_of(clause, carried, r) if not clause.boards or clause.categories(0, before) else categories
            )
        field = replace(carried, scope=None) if self.told else carried
        self.told = self.told or (clause.row[r].quantity is None and carried.scope is not None)
        scope = scope_of(clause, field, r, after=before, until=max(noun_after(clause, r), _board_after(clause, r)))
        self.last = (rank, boards, categories, scope)
        ordered = in_order(self.sentence, at, r, holders)
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

    def following(self, clause: Clause, r: int) -> Iterator[Draft]:
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


def _board_after(clause: Clause, r: int) -> int:
    """Past the board that a verb at `r` leads to and the field named with it: '登顶 X 开源榜'."""
    if clause.row[r].cue("place", "verb") is None:
        return r + 1
    return next((found.last + 3 for found in clause.boards if found.first > r), r + 1)

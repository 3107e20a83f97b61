"""Scores: '在 X 上取得 64.6 分', 'X 得分 64.6', 'B 的 62.6', '从 14.0% 升至 72.5%', 'A、B 分别为 a 和 b'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import (
    boards_of,
    categories_of,
    is_conditional,
    said_of_something_else,
    subjects,
)
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.sentence import Sentence

_MEASURE_REACH = 8
_BACK = 6
_LARGE = 100  # a whole number from here on is no count of things


def find_scores(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject and number that stands on a board."""
    assert isinstance(sentence, ChineseSentence)
    for clause, carried in sentence.views():
        attached = {m.value: m for found in clause.lists for m in found.members if m.value is not None}
        for value, member in attached.items():
            if value < 0:  # in a bracket of its own
                yield from _drafts(clause, carried, member.last, member, sentence.items[-1 - value])
        for r, item in enumerate(clause.row):
            quantity = item.quantity
            if (
                quantity is None
                or quantity.kind != "number"
                or quantity.bound in ("at-least", "at-most")
                or is_conditional(clause, r)
            ):
                continue
            owner = attached.get(r)
            if owner is not None and clause.opener is not None:
                continue
            if _is_score(sentence, clause, carried, r, owner is not None):
                yield from _drafts(clause, carried, r, owner, item)


def _drafts(clause: Clause, carried: Carried, r: int, member: Member | None, item: Item) -> Iterator[Draft]:
    quantity = item.quantity
    assert quantity is not None
    boards, holders = boards_of(clause, carried, r), (member,) if member is not None else subjects(clause, carried, r)
    if (
        member is None
        and carried.pair
        and holders == _carried(carried)
        and any(means(x, "each", "all") for x in clause.row[:r])
    ):
        holders = carried.pair
    categories = categories_of(clause, carried, r)
    place, total = _turn(clause, r) if member is None else (0, 1)
    if total > 1:
        if len(holders) == total:
            holders = holders[place : place + 1]
        elif len(boards) == total:
            boards = boards[place : place + 1]
        elif len(categories) == total:
            categories = categories[place : place + 1]
        else:
            return  # which number is whose cannot be told
    for board in boards:
        for category in categories:
            for holder in holders:
                yield Draft(
                    "score",
                    clause.index[r],
                    f"number '{quantity.text}'",
                    subject=holder,
                    board=board,
                    value=quantity.value,
                    value_text=quantity.digits,
                    unit=quantity.unit,
                    bound=quantity.bound,
                    category=category,
                    near=clause.index[r],
                    errors=any(means(x, "error-noun") for x in clause.row),
                )


def _carried(carried: Carried) -> tuple[Member, ...]:
    return carried.subject.members if carried.subject is not None else ()


def _turn(clause: Clause, r: int) -> tuple[int, int]:
    """Which of the numbers in one series ('62.3、64.5 和 70.1') the one at `r` is, and of how many."""
    first = last = r
    while (before := _joined_number(clause, first, -1)) is not None:
        first = before
    while (after := _joined_number(clause, last, 1)) is not None:
        last = after
    numbers = [k for k in range(first, last + 1) if clause.row[k].quantity is not None]
    return numbers.index(r), len(numbers)


def _joined_number(clause: Clause, r: int, step: int) -> int | None:
    """The number that a comma of lists or an 'and' joins to the one at `r`, in the direction of `step`."""
    k = r + 2 * step
    if not 0 <= k < len(clause.row):
        return None
    sign, item = clause.row[r + step], clause.row[k]
    joined = sign.text == "、" or means(sign, "join")
    return k if joined and item.quantity is not None and item.quantity.kind == "number" else None


def _is_score(sentence: ChineseSentence, clause: Clause, carried: Carried, r: int, attached: bool) -> bool:
    """Whether the number at `r` is a result: announced by a word of measure, or beside its subject or board.

    Gaps, the value risen from, shares of people and numbers of something else are none.
    """
    row, quantity = clause.row, clause.row[r].quantity
    assert quantity is not None
    if _is_gap(clause, r) or _left_behind(clause, r) or any(means(x, "win-noun") for x in row[:r]):
        return False
    after = row[r + 1 : r + 4]
    if (
        after
        and means(after[0], "of")
        and len(after) > 1
        and (after[1].is_entity or means(after[1], "official", "human-noun", "non-quality", "model-noun"))
    ):
        return False
    if said_of_something_else(clause, max(r - _BACK, 0), r + 3):
        return False
    boards = bool(clause.boards or carried.boards)
    if attached:
        return boards or quantity.unit is not None or "." in (quantity.digits or "")
    whole = quantity.unit is None and "." not in (quantity.digits or "")
    near = row[max(r - _MEASURE_REACH, 0) : r]
    nouns = any(x.cue("measure", "noun") for x in (*near, *after)) and not (
        whole and not boards and (quantity.value or 0) < _LARGE
    )
    verbs = bool(near) and _announced(near)
    if nouns and (verbs or _adjacent_noun(row, r)):
        return True
    if verbs and not boards and quantity.unit != "points" and not _plain_predicate(sentence, clause, r):
        return False
    if verbs:
        return quantity.unit is not None or (boards and not whole) or (boards and (quantity.value or 0) >= _LARGE)
    if r and row[r - 1].kind == "board":
        return True
    return clause.mark in "(:" and ((boards and not whole) or quantity.unit is not None) and (r == 0 or len(row) == 1)


def _plain_predicate(sentence: ChineseSentence, clause: Clause, r: int) -> bool:
    """'X 达到 76.2%': if the verb says no more than 'is', no unknown word may stand before it ('X 涨幅达 109%')."""
    weak = sentence.lexicon.words("weak_measures")
    verb = next((x for x in reversed(clause.row[:r]) if x.cue("measure", "verb")), None)
    return verb is None or verb.text not in weak or not any(x.kind == "word" for x in clause.row[:r])


def _announced(near: tuple[Item, ...]) -> bool:
    """A verb of measure directly before the number, with only fillers between."""
    for item in reversed(near):
        if item.cue("measure", "verb"):
            return True
        if not (
            means(item, "adverb", "of", "be", "join", "each")
            or item.cue("measure")
            or item.quantity is not None
            or item.text in "、约近高"
        ):
            return False
    return False


def _adjacent_noun(row: tuple[Item, ...], r: int) -> bool:
    """'准确率 87.8%', '87.8% 的准确率'."""
    for k in range(r - 1, max(r - 4, -1), -1):
        if row[k].cue("measure", "noun"):
            return True
        if not (
            means(row[k], "adverb", "be", "of", "join", "each") or row[k].quantity is not None or row[k].text == "、"
        ):
            break
    after = row[r + 1 : r + 4]
    return bool(after) and (
        after[0].cue("measure", "noun") is not None
        or (means(after[0], "of") and any(x.cue("measure", "noun") for x in after[1:]))
    )


def _is_gap(clause: Clause, r: int) -> bool:
    """'高 4 分', '领先 B 4 分', '以 4 分优势', '提升了 4.3%': a difference and no result."""
    row = clause.row
    if any(means(x, "lead") for x in row[r + 1 : r + 4]):
        return True
    for k in range(r - 1, max(r - _BACK, -1), -1):
        item = row[k]
        if means(item, "lead"):
            return True
        if item.cue("order", "comparative") and not item.cue("measure"):
            return True
        if item.quantity is not None or item.text == "、" or means(item, "join"):
            continue
        if item.cue("measure") and not means(item, "be", "merely"):
            return False
        if item.is_entity:
            return k > 0 and any(x.cue("order") for x in row[max(k - 4, 0) : k]) and r == k + 1
        if item.cue("order"):
            return True
        if not means(item, "adverb", "be", "merely"):
            return False
    return False


def _left_behind(clause: Clause, r: int) -> bool:
    """'从 14.0% 提升至 72.5%': the value after 'from' is past."""
    row = clause.row
    start = next((k for k in range(r - 1, max(r - 4, -1), -1) if means(row[k], "from")), None)
    if start is None or any(x.quantity is not None for x in row[start:r]):
        return False
    return any(means(x, "rise") for x in row[r + 1 : r + 7])

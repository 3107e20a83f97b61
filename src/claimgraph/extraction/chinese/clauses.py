"""A sentence cut into clauses: rows of items between commas, with what stands in brackets as rows of their own.

In Chinese a comma ends a clause, and a clause without a subject, board or category of its own goes on with those of the
clause before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimgraph.extraction.chinese.lists import board_lists, entity_lists
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s?[Bb]")
_ENDS = frozenset(",;:。!?…—")
_OPENS = frozenset("([【")
_CLOSES = frozenset(")]】")


@dataclass(frozen=True, slots=True)
class Clause:
    """Items of a clause in order (`row`) with their places in the sentence (`index`).

    `mark` is the sign before it; `opener` is, for a bracket, the place in the sentence of the item it stands behind.
    Positions in `lists` and `boards` count items of the row.
    """

    row: tuple[Item, ...]
    index: tuple[int, ...]
    mark: str
    opener: int | None
    lists: tuple[EntityList, ...]
    boards: tuple[EntityList, ...]

    def scopes(self, first: int, last: int) -> list[tuple[int, str]]:
        """The fields of competitors named among the items `first`..`last` (not counted)."""
        found = []
        for k in range(max(first, 0), min(last, len(self.row))):
            cue = self.row[k].cue("scope")
            value = cue.value if cue is not None else self._size_class(k)
            if value is not None:
                found.append((k, value))
        return found

    def _size_class(self, k: int) -> str | None:
        """'25B 以下' as `under-25b`, '10B 级别' as `10b-class`."""
        quantity = self.row[k].quantity
        size = _SIZE.fullmatch(quantity.text) if quantity is not None else None
        after = self.row[k + 1] if k + 1 < len(self.row) else None
        if size is None or after is None:
            return None
        if means(after, "below"):
            return f"under-{size[1].lower()}b"
        return f"{size[1].lower()}b-class" if means(after, "level", "modifier") else None

    def categories(self, first: int = 0, last: int | None = None) -> list[tuple[int, str]]:
        """The categories among the items, where a word stands as one: before '方面', a board, a place, or in a list."""
        end = len(self.row) if last is None else last
        found = []
        for k in range(max(first, 0), min(end, len(self.row))):
            cue = self.row[k].cue("category")
            if cue is not None and cue.value is not None and self._is_category(k) and not self._describes_board(k):
                found.append((k, cue.value))
        return found

    def _describes_board(self, k: int) -> bool:
        """Whether the word only says what the board after it is about: '针对长文本理解的综合评测基准 X'."""
        for j in range(k + 1, len(self.row)):
            if self.row[j].kind == "board":
                return any(means(x, "of", "board-noun") for x in self.row[k + 1 : j])
            if means(self.row[j], "inside") or self.row[j].is_entity or self.row[j].quantity is not None:
                return False
        return False

    def _is_category(self, k: int) -> bool:
        before = self.row[k - 1] if k else None
        after = self.row[k + 1] if k + 1 < len(self.row) else None
        if (
            before is not None
            and before.kind == "board"
            and (after is None or not means(after, "model-noun", "maker-noun"))
        ):
            return True
        if after is None:
            return (
                before is None
                or before.kind == "board"
                or before.cue("block") is not None
                or means(before, "at", "of", "join", "be")
                or before.text in "、/"
                or self.mark == "("
            )
        if (
            means(after, "topic-noun", "inside", "place-verb", "join", "et-cetera", "with", "from")
            or after.text in "、/"
            or after.cue("measure")
            or after.cue("order")
        ):
            return True
        if means(after, "adverb"):
            return any(c.role in ("order", "place", "measure") for item in self.row[k + 1 :] for c in item.cues)
        if after.cue("scope") or after.cue("place") or after.kind == "board" or after.cue("category"):
            return True
        if after.quantity is not None:
            return after.quantity.kind in ("place", "top", "number", "ratio")
        return means(after, "board-noun")


def names_field(clause: Clause, found: EntityList) -> bool:
    """Whether a group only says among whom: '在所有开源模型中', '开源模型榜首', '国产模型第一'."""
    rest = clause.row[found.last + 1 : found.last + 3]
    after = rest[1] if len(rest) > 1 and means(rest[0], "of") else rest[0] if rest else None
    if found.members[0].item.kind != "group" or after is None:
        return False
    placed = after.cue("place", "noun", "adjective", "intransitive") is not None or (
        after.quantity is not None and after.quantity.kind in ("place", "top")
    )
    return placed or means(after, "inside", "ranking-noun") or after.kind == "board"


def clauses(items: Sequence[Item]) -> list[Clause]:
    """The clauses in the order in which they begin; a bracket comes after the clause that it interrupts."""
    rows = _rows(items)
    brackets = [row for row in rows if row.opener is not None]
    numbers = {row.opener: row.index[0] for row in brackets if row.opener is not None and _only_number(row, items)}
    found = []
    for row in rows:
        if not row.index:
            continue
        index = _with_examples(row, brackets, items)
        own = tuple(items[i] for i in index)
        at = {place: k for k, place in enumerate(index)}
        values = {at[opener]: -1 - number for opener, number in numbers.items() if opener in at}
        lists = _announced(own, entity_lists(own, values))
        found.append(Clause(own, tuple(index), row.mark, row.opener, tuple(lists), tuple(board_lists(own))))
    return sorted(found, key=lambda clause: clause.index[0])


def _announced(row: Sequence[Item], lists: list[EntityList]) -> list[EntityList]:
    """'X 团队发布 Y': who announces a name is not whom the clause is about."""
    at = next((k for k, item in enumerate(row) if means(item, "release")), None)
    if at is None or not any(found.first > at and found.members[0].item.kind == "name" for found in lists):
        return lists
    return [replace(found, part="speaker") if found.last < at and found.part == "free" else found for found in lists]


@dataclass(slots=True)
class _Row:
    index: list[int]
    mark: str
    opener: int | None = None
    spent: bool = False


def _rows(items: Sequence[Item]) -> list[_Row]:
    rows = [_Row([], "")]
    open_rows = [rows[0]]
    for i, item in enumerate(items):
        sign = item.text if item.kind == "mark" else ""
        if sign in _OPENS and sign:
            opener = open_rows[-1].index[-1] if open_rows[-1].index else None
            row = _Row([], "(", opener)
            rows.append(row)
            open_rows.append(row)
        elif sign in _CLOSES and sign and len(open_rows) > 1:
            open_rows.pop()
        elif sign in _ENDS and sign:
            row = _Row([], sign, open_rows[-1].opener)
            rows.append(row)
            open_rows[-1] = row
        else:
            open_rows[-1].index.append(i)
    return rows


def _only_number(row: _Row, items: Sequence[Item]) -> bool:
    """A bracket that holds nothing but a number: '(62.6%)'."""
    quantity = items[row.index[0]].quantity if len(row.index) == 1 else None
    return quantity is not None and quantity.kind == "number"


def _with_examples(row: _Row, brackets: list[_Row], items: Sequence[Item]) -> list[int]:
    """The row with the names of a bracket in the place of the group they exemplify: '其他模型(如 A 和 B)'."""
    for bracket in brackets:
        if (
            bracket.spent
            or not bracket.index
            or bracket.opener not in row.index
            or not means(items[bracket.index[0]], "example")
        ):
            continue
        if items[bracket.opener].kind == "group" or means(items[bracket.opener], "model-noun"):
            bracket.spent = True
            k = row.index.index(bracket.opener)
            index = row.index[:k] + bracket.index[1:] + row.index[k + 1 :]
            bracket.index = []
            return index
    return row.index

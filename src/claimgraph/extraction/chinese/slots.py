"""How frames fill their slots: subject, object, boards, categories and scope of a cue at position `r` of a row."""

from __future__ import annotations

from collections.abc import Sequence

from claimgraph.extraction.chinese.clauses import Clause, names_field
from claimgraph.extraction.chinese.sentence import Carried
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member

Side = tuple[Member | None, ...]
Boards = tuple[Member | None, ...]

_OBJECT_REACH = 10
_UNKNOWN_WORDS = 6
_MOST_BOARDS = 12


def subject_list(clause: Clause, carried: Carried, r: int) -> EntityList | None:
    """The list that a cue at `r` speaks of: the nearest before it that nothing governs, else the carried one."""
    free = [
        found for found in clause.lists if found.part == "free" and found.last < r and not names_field(clause, found)
    ]
    return free[-1] if free else _cleft(clause, r) or carried.subject


def _cleft(clause: Clause, r: int) -> EntityList | None:
    """'登顶 X 的是 Y': Y."""
    for found in clause.lists:
        if (
            r < found.first - 1
            and found.first > 1
            and means(clause.row[found.first - 1], "be")
            and means(clause.row[found.first - 2], "of")
        ):
            return found
    return None


def subjects(clause: Clause, carried: Carried, r: int) -> Side:
    """The members of `subject_list`; `(None,)`, the topic of the text, when the sentence names nobody."""
    found = subject_list(clause, carried, r)
    return found.members if found is not None else (None,)


def object_after(clause: Clause, r: int) -> EntityList | None:
    """The list that a verb at `r` governs."""
    starts = {found.first: found for found in clause.lists}
    unknown, counted = 0, False
    for k in range(r + 1, min(r + _OBJECT_REACH, len(clause.row))):
        item = clause.row[k]
        if k in starts:
            if counted and not (item.group is not None and item.group.members is None):
                return None  # '超过 70% 的开源模型' says how many percent
            return _examples(clause, starts[k])
        share = (
            item.quantity is not None
            and item.quantity.unit == "%"
            and k + 1 < len(clause.row)
            and means(clause.row[k + 1], "of")
        )
        counted = counted or share
        if item.kind == "word":
            unknown += 1
        elif not share and not _passes(item):
            return None
        if unknown > _UNKNOWN_WORDS:
            return None
    return None


def _passes(item: Item) -> bool:
    """What may stand between a verb and its object."""
    if item.quantity is not None:
        return item.quantity.kind in ("place", "date")
    if item.kind in ("board", "mark"):
        return item.text not in "、/"
    if (
        item.cue("stance")
        or item.cue("speech")
        or (means(item, "non-quality", "official", "release") and not means(item, "modifier"))
    ):
        return False
    return (
        means(item, "adverb", "modifier", "of", "model-noun", "example", "place-verb", "inside", "maker-noun", "level")
        or item.cue("scope") is not None
        or item.cue("category") is not None
        or item.cue("place") is not None
        or item.cue("block") is not None
        or item.cue("measure", "noun") is not None
    )


def _examples(clause: Clause, group: EntityList) -> EntityList:
    """The names that illustrate a group, for the group they belong to: '其他模型如 A 和 B'."""
    if group.members[-1].item.kind != "group":
        return group
    for found in clause.lists:
        if found.part == "examples" and group.last < found.first <= group.last + 3:
            return found
    return group


def boards_of(clause: Clause, carried: Carried, r: int) -> Boards:
    """The benchmarks a cue at `r` speaks of; `(None,)` when the sentence has named none."""
    if not clause.boards and len(carried.named) > 1 and any(means(x, "each", "all") for x in clause.row[:r] if x.text):
        return carried.named[:_MOST_BOARDS]
    left = [found for found in clause.boards if found.last < r]
    right = [found for found in clause.boards if found.first > r]
    if left or right:
        return (left or right[:1])[-1].members[:_MOST_BOARDS]
    return carried.boards[:_MOST_BOARDS] or (None,)


def categories_of(clause: Clause, carried: Carried, r: int, *, after: int = 0, near: int = 0) -> tuple[str | None, ...]:
    """The categories a cue at `r` speaks of, among the items from `after` on; `(None,)` when none is said.

    Those between the cue and its object at `near` ('此前的数学高手 X') outweigh what is carried.
    """
    found = clause.categories(after, r) or clause.categories(r + 1, near)
    if found:
        nearest = _nearest_together(clause.row, found)
        summed = nearest == ("overall",) and clause.row[found[-1][0]].cue("measure") is not None
        return carried.categories if summed and carried.categories else nearest
    if clause.boards and any(b.last < r for b in clause.boards):
        return (None,)
    later = clause.categories(r + 1)
    if later and not carried.categories:
        return (later[0][1],)
    return carried.categories or (None,)


def _nearest_together(row: Sequence[Item], found: list[tuple[int, str]]) -> tuple[str, ...]:
    """Of the categories, the last and those joined with it: '数学、编程和写作'."""
    kept = [found[-1]]
    for k, value in reversed(found[:-1]):
        gap = row[k + 1 : kept[-1][0]]
        if not any(item.text in "、/" or means(item, "join") for item in gap) or any(
            item.quantity or item.cue("order") for item in gap
        ):
            break
        kept.append((k, value))
    return tuple(dict.fromkeys(value for _, value in reversed(kept)))


def scope_of(clause: Clause, carried: Carried, r: int, *, after: int = 0, until: int | None = None) -> str | None:
    """Who competes for the place at `r`: the nearest narrow field before it, one after it, 'global', the carried one.

    Words that belong to the subject's own phrase ('国产模型 Kimi K2 位列第三') are no field.
    """
    found = [(k, value) for k, value in clause.scopes(after, r) if not _of_subject(clause, k, r)]
    narrow = [value for _, value in found if value != "global"]
    if narrow:
        return narrow[-1]
    behind = [value for _, value in clause.scopes(r + 1, r + 1 if until is None else until)]
    if behind:
        return next((value for value in behind if value != "global"), behind[0])
    return found[-1][1] if found else carried.scope


def _of_subject(clause: Clause, k: int, r: int) -> bool:
    """Whether the scope word at `k` stands in the phrase of a list before `r` that is not itself the field."""
    for found in clause.lists:
        if found.last < r and k <= found.last and not names_field(clause, found):
            between = clause.row[k + 1 : found.first]
            if k >= found.first or all(
                means(x, "modifier", "model-noun", "maker-noun", "of") or x.cue("scope") or x.cue("category")
                for x in between
            ):
                return True
    return False


def is_conditional(clause: Clause, r: int) -> bool:
    """Whether a word of condition stands before the cue in its clause."""
    return any(means(item, "condition") for item in clause.row[:r])


def said_of_something_else(clause: Clause, first: int, last: int) -> bool:
    """Whether price, speed, size or the like is spoken of among the items `first`..`last` (not counted)."""
    return any(
        means(clause.row[k], "non-quality") and not _attribute(clause, k)
        for k in range(max(first, 0), min(last, len(clause.row)))
    )


def _attribute(clause: Clause, k: int) -> bool:
    """'以 8B 的参数量': a figure before the word makes it a remark by the way."""
    before = clause.row[max(k - 2, 0) : k]
    return any(item.quantity is not None and item.quantity.kind in ("range", "number", "ratio") for item in before)

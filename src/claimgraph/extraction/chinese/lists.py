"""Coordination in a row of items: 'A、B 和 C 等主流模型', and what part a list plays in its clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member

_OWNER_REACH = 12  # items between a maker and its model: "阿里巴巴最新发布的旗舰大模型 Qwen3-Max"
_JOIN_REACH = 6
_PREDICATES = ("order", "place", "measure", "speech", "stance")
_QUOTES = frozenset("\"'《》「」『』“”*")


def entity_lists(row: Sequence[Item], numbers: Mapping[int, int]) -> list[EntityList]:
    """All lists of subjects and objects of a row. `numbers` gives, for an item, the number in a bracket behind it."""
    lists = _lists(row, lambda item: item.is_entity, lambda i: _member(row, i, numbers))
    if _is_comparison_base(row):
        return [replace(found, part="complement", before="than") for found in lists]
    return [_with_part(found, row) for found in lists]


def _is_comparison_base(row: Sequence[Item]) -> bool:
    """'相比去年发布的 X': a clause that only says with whom the next one compares."""
    first = next((item for item in row if not means(item, "adverb", "even")), None)
    return (
        first is not None
        and means(first, "than")
        and len(first.text) > 1
        and not any(
            item.cue("order") or item.cue("place") or (item.quantity is not None and item.quantity.kind == "number")
            for item in row
        )
    )


def board_lists(row: Sequence[Item]) -> list[EntityList]:
    """All lists of benchmarks of a row."""
    return _lists(row, lambda item: item.kind == "board", lambda i: Member(row[i], i, i))


def _lists(row: Sequence[Item], wanted: Callable[[Item], bool], member: Callable[[int], Member]) -> list[EntityList]:
    lists: list[EntityList] = []
    i = 0
    while i < len(row):
        if not wanted(row[i]):
            i += 1
            continue
        members = [member(i)]
        while (follower := _next(row, members[-1].last + 1, wanted)) is not None:
            members.append(member(follower))
        last = _closed(row, members)
        lists.append(EntityList(tuple(members), i, last))
        i = last + 1
    return lists


def _member(row: Sequence[Item], i: int, numbers: Mapping[int, int]) -> Member:
    """The entity at `i` with its number; a maker before its model is the model's owner."""
    item, owner, last = row[i], None, i
    if item.name is not None and (
        item.name.kind == "organization" or (not item.name.known and i + 1 < len(row) and means(row[i + 1], "of"))
    ):
        model = _owned(row, i)
        if model is not None:
            item, owner, last = row[model], item.name, model
    value, end = _number_of(row, last)
    if value is None and last in numbers:
        value = numbers[last]
    return Member(item, i, end, owner, value)


def _owned(row: Sequence[Item], i: int) -> int | None:
    """Index of the model that belongs to the maker at `i`: 'OpenAI 的 GPT-5', '谷歌 Veo 3', '阿里推出的 Qwen3-Max'."""
    particle = False
    for k in range(i + 1, min(i + _OWNER_REACH, len(row))):
        item = row[k]
        if item.kind == "name" and item.name is not None and item.name.kind != "organization":
            return k if particle or k == i + 1 or all(_apposed(x) for x in row[i + 1 : k]) else None
        if item.name is not None and item.name.kind == "organization" and row[k - 1].text == "&":
            continue
        if item.is_entity or item.kind in ("board", "quantity") or item.text in "、,":
            return None
        if means(item, "join", "with") and not means(item, "modifier"):
            return None
        particle = particle or means(item, "of")
        if any(c.role in _PREDICATES for c in item.cues) and not means(item, "modifier", "of"):
            return None
        if means(item, "release") and not (k + 1 < len(row) and means(row[k + 1], "of")):
            return None
    return None


def _apposed(item: Item) -> bool:
    """What may stand between a maker and its model without a particle: '阿里巴巴旗舰大模型 Qwen3-Max'."""
    return (
        means(item, "modifier", "model-noun", "maker-noun")
        or item.cue("scope") is not None
        or item.text in _QUOTES
        or item.cue("category") is not None
    )


def _number_of(row: Sequence[Item], last: int) -> tuple[int | None, int]:
    """A number bound to the entity that ends at `last` ('的 62.6', '得分 62.6'): its index and the new end."""
    particle = False
    for k in range(last + 1, min(last + 6, len(row))):
        item = row[k]
        if item.quantity is not None:
            direct = item.quantity.kind == "number" and (
                particle or (k == last + 1 and (item.quantity.unit is not None or "." in (item.quantity.digits or "")))
            )
            return (k, k) if direct else (None, last)
        if means(item, "of"):
            particle = True
        elif not (
            item.cue("measure", "noun") or means(item, "model-noun") or item.text in _QUOTES or item.cue("category")
        ):
            return None, last
    return None, last


def _next(row: Sequence[Item], i: int, wanted: Callable[[Item], bool]) -> int | None:
    """Index of the next coordinated item, if the list goes on at `i`."""
    joined = False
    for k in range(i, min(i + _JOIN_REACH, len(row))):
        item = row[k]
        if wanted(item):
            return k if joined else None
        if item.text in "、/&" or (means(item, "join") and not (joined and means(item, "with") and k > i + 1)):
            joined = True
        elif item.text in _QUOTES or (not joined and means(item, "model-noun", "board-noun")):
            continue
        elif not (joined and (means(item, "modifier", "of", "model-noun") or item.cue("scope") is not None)):
            return None
    return None


def _closed(row: Sequence[Item], members: list[Member]) -> int:
    """Where the list ends: '等主流模型' and '在内的闭源模型' only name its class."""
    last = members[-1].last
    k = last + 1
    while k < len(row) and row[k].text in _QUOTES:
        k += 1
    while k < len(row) and means(row[k], "model-noun", "board-noun"):
        k += 1
    closed = False
    while k < len(row) and means(row[k], "et-cetera", "of", "modifier", "inside"):
        closed = closed or means(row[k], "et-cetera")
        k += 1
    if not closed:
        return last
    quantity = row[k].quantity if k < len(row) else None
    if quantity is not None and quantity.kind == "ratio":
        k += 1
        while k < len(row) and means(row[k], "of", "modifier"):
            k += 1
    if k < len(row) and (
        row[k].kind == "group" or means(row[k], "model-noun", "board-noun", "rival-noun", "maker-noun")
    ):
        return k
    return last


def _with_part(found: EntityList, row: Sequence[Item]) -> EntityList:
    """The list with the part it plays, read from what stands before and behind it."""
    before = _before(row, found.first)
    after = _after(row, found.last)
    if before is not None and before.cue("order", "verb") and not means(before, "passive"):
        return replace(found, part="object")
    if before is not None and means(before, "be") and _is_class(found, row):
        return replace(found, part="object")
    if before is not None and before.cue("place", "preposition"):
        return replace(found, part="object")
    if before is not None and means(before, "example"):
        closing = row[found.last]
        verb = _before(row, row.index(before)) if before in row else None
        if verb is not None and verb.cue("order", "verb"):
            return replace(found, part="object")
        if closing.kind == "group" and found.last > found.members[-1].last:
            return replace(found, members=(Member(closing, found.last, found.last),))
        return replace(found, part="examples")
    behind = row[found.last + 1 : found.last + 3]
    if before is not None and means(before, "with") and any(means(item, "than", "contest") for item in behind):
        return replace(found, part="complement", before="than")
    if before is not None and before.cue("speech", "preposition"):
        return replace(found, part="speaker")
    if after is not None and after.cue("speech", "verb") and not means(after, "release", "passive"):
        return replace(found, part="speaker")
    if after is not None and after.cue("order", "preposition") and before is not None and means(before, "behind-verb"):
        return replace(found, part="complement", before="behind")
    for role in ("than", "with", "disposal", "passive", "governed", "located"):
        if before is not None and means(before, role):
            return replace(found, part="complement", before=role)
    return found


def _is_class(found: EntityList, row: Sequence[Item]) -> bool:
    """'X 是开源模型': a group that only says what the entity before it is."""
    return found.members[0].item.kind == "group" and any(item.is_entity for item in row[: found.first])


def _before(row: Sequence[Item], first: int) -> Item | None:
    """What governs a list that begins at `first`: the last item before it that is no filler."""
    for k in range(first - 1, -1, -1):
        item = row[k]
        filler = item.text in _QUOTES or means(item, "adverb")
        if (
            (means(item, "modifier") and not item.cue("order"))
            or item.cue("scope")
            or means(item, "model-noun", "previous-noun")
            or filler
        ):
            continue
        return item
    return None


def _after(row: Sequence[Item], last: int) -> Item | None:
    for k in range(last + 1, len(row)):
        if row[k].text not in _QUOTES and not means(row[k], "adverb"):
            return row[k]
    return None

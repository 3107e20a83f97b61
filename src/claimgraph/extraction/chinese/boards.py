"""Boards in a sentence: names in the place of a board ('在 X 上', 'X 测试'), and boards described without a name."""

from __future__ import annotations

import re
from dataclasses import replace

from claimgraph.catalog import NameSpan
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_SOME_REACH = 8
_DESCRIPTION = 2  # items that make "12 tests" a board of its own: "12 项行业标准基准"


def boards(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Names in the place of a board turned into boards; a general word after a board ('榜') is part of it."""
    platforms, endings = lexicon.words("platforms"), lexicon.lists.get("board_endings", ())
    joined: list[Item] = []
    for k, item in enumerate(items):
        if item.kind == "board" and item.name is not None and (part := _named_part(item, lexicon)) is not None:
            joined += part
        elif item.kind == "name" and (_sounds_like_board(item, endings) or _is_board(items, k, joined, platforms)):
            assert item.name is not None
            joined.append(
                replace(item, kind="board", name=NameSpan(item.start, item.end, "benchmark", None, item.name.known))
            )
        elif item.cue("board") and _part_of_board(joined):
            continue
        elif (
            (item.cue("board") or item.kind == "board")
            and joined
            and joined[-1].kind == "board"
            and _same_board(joined[-1], item)
        ):
            if joined[-1].name is None and item.name is not None:  # '代码竞技场 Code Arena': the name says more
                joined[-1] = item
            cues = tuple(c for c in item.cues if c.role == "category")
            if cues:
                joined.append(replace(item, kind="cue", cues=cues))
        elif item.cue("board") and not item.cue("category") and not (joined and _some(joined)):
            joined.append(replace(item, kind="board"))
        else:
            joined.append(item)
    return joined


def _named_part(item: Item, lexicon: Lexicon) -> list[Item] | None:
    """A board whose name ends with its part ('SuperCLUE总榜', 'X视频榜') as the board and, after it, the part."""
    name = re.sub(r"榜单?$", "", item.text)
    found = [
        (len(phrase), text, phrase, cue)
        for cue in lexicon.cues
        if cue.role == "category"
        for phrase in cue.phrases
        for text in (item.text, name)
        if not phrase.isascii() and text.endswith(phrase) and len(phrase) < len(text)
    ]
    if not found:
        return None
    _, text, phrase, cue = max(found, key=lambda one: one[0])
    end = item.start + len(text)
    return [item, Item("cue", phrase, end - len(phrase), end, cues=(cue,))]


def _part_of_board(before: list[Item]) -> bool:
    """'LMArena 文生图榜单': a general word for a board behind a board and its part is no board of its own."""
    for item in reversed(before):
        if item.kind == "board":
            return item is not before[-1]
        counted = item.quantity is not None and item.quantity.kind in ("date", "ratio")
        told = means(item, "of", "join", "modifier", "maker-noun", "model-noun", "board-noun") or item.text == "、"
        if not (counted or told or item.cue("category") or item.cue("scope")):
            return False
    return False


def _some(before: list[Item]) -> bool:
    return any(means(item, "some") or _one(item) for item in before[-_SOME_REACH:])


def _one(item: Item) -> bool:
    quantity = item.quantity
    return quantity is not None and quantity.kind == "ratio" and quantity.of == 0 and quantity.count == 1


def _same_board(board: Item, item: Item) -> bool:
    """Whether a second board directly after the first only says it again: 'LMArena 大模型竞技场'."""
    if item.start - board.end > 1:
        return False
    if item.name is None or board.name is None:
        return True
    return item.name.id is not None and item.name.id == board.name.id


def _sounds_like_board(item: Item, endings: tuple[str, ...]) -> bool:
    """'XYBench', 'SWE-bench': a name that the catalogue has for no model, with the ending of a test's name."""
    return item.name is not None and item.name.id is None and item.lower.endswith(endings)


def _is_board(items: list[Item], k: int, before: list[Item], platforms: frozenset[str]) -> bool:
    """Whether a name that is no known model stands where a board stands."""
    name = items[k].name
    assert name is not None
    if name.id is not None and name.kind != "organization":
        return False
    after = items[k + 1] if k + 1 < len(items) else None
    if after is None:
        return False
    noun = (
        after if not (after.cue("category") or after.cue("scope")) else (items[k + 2] if k + 2 < len(items) else after)
    )
    if name.kind == "organization":
        head = after if means(after, "ranking-noun") else noun
        located = k > 0 and means(items[k - 1], "at")  # 'OpenAI 排名第一' is no board, '在 OpenAI 排名中' is
        return means(head, "ranking-noun") and (located or not means(head, "place-verb"))
    if means(after, "board-noun"):
        return not name.known or _located(items, k, before)
    return name.kind == "model" and items[k].lower not in platforms and _located(items, k, before)


def _located(items: list[Item], k: int, before: list[Item]) -> bool:
    """'在 X 上', '在 X、Y 和 Z 测试中': 'at' before the list, a word of place or a noun for a test after it."""
    left = len(before)
    while left and (
        before[left - 1].kind == "board"
        or means(before[left - 1], "join")
        or before[left - 1].text in "、,/"
        or before[left - 1].cue("category")
        or means(before[left - 1], "modifier")
    ):
        left -= 1
    if not (left and means(before[left - 1], "at")) and not (
        left < len(before) and any(b.kind == "board" for b in before[left:])
    ):
        return False
    right = k + 1
    while right < len(items) and (
        items[right].kind in ("name", "board")
        or means(items[right], "join", "et-cetera", "modifier")
        or items[right].text in "、/"
    ):
        right += 1
    if right >= len(items) or means(items[right], "model-noun"):
        return False
    return means(items[right], "inside", "board-noun") or items[right].cue("measure") is not None


def described_boards(items: list[Item]) -> list[Item]:
    """'某项国内权威评测', '12 项行业标准基准' as one board without a name."""
    counts = [item for item in items if item.quantity is not None and item.quantity.kind == "ratio"]
    scored = any(item.quantity is not None and item.quantity.kind == "number" for item in items)
    joined: list[Item] = []
    for item in items:
        if item.kind == "cue" and means(item, "board-noun"):
            start = _some_before(joined, alone=len(counts) == 1 and scored)
            if start is not None:
                told = [w for w in joined[start:] if not _one(w) and not means(w, "some")]
                words = "".join(w.text for w in told) + item.text
                begin = joined[start].start
                del joined[start:]
                joined.append(Item("board", words, begin, item.end))
                continue
        joined.append(item)
    return joined


def _some_before(before: list[Item], *, alone: bool) -> int | None:
    """Where 'a', 'some' or, if it is the only count of the sentence, a number of tests begins the description."""
    for k in range(len(before) - 1, max(len(before) - 1 - _SOME_REACH, -1), -1):
        item = before[k]
        if means(item, "some") or _one(item):
            return k - 1 if k and before[k - 1].cue("scope") else k
        if alone and item.quantity is not None and item.quantity.kind == "ratio":
            more = k > 0 and means(before[k - 1], "et-cetera")  # 'X、Y 等 30 项基准'
            return k if len(before) - k > _DESCRIPTION and not more else None
        plain = (
            item.kind == "word"
            or item.cue("scope")
            or item.cue("category")
            or means(item, "modifier", "maker-noun", "model-noun", "official")
        )
        if not plain:
            return None
    return None

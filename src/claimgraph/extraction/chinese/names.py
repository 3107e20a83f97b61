"""Names that no catalogue has: Latin words among Chinese ones, and variants of a name ('32B 版本').

Chinese sets Latin names among Chinese words, so a Latin word is a likely name; `boards` tells tests from models.
"""

from __future__ import annotations

import itertools
import re

from claimgraph.catalog import NameSpan
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.lexicon import Lexicon

_VERSION = re.compile(r"[A-Z]{0,2}\d")
_HAN = re.compile(r"[一-鿿]$")
_SIZE = re.compile(r"\d{1,4}(?:\.\d)?\s?[BbMT]")


def latin_names(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Runs of Latin words joined into one item of kind `name` (not known) where they look like a name."""
    ordinary = lexicon.words("latin_words")
    joined: list[Item] = []
    k = 0
    while k < len(items):
        run = _latin_run(items, k) or _unfinished(items, k)
        while run and items[k + run - 1].text in ordinary and not _glued(items, k + run - 1):
            run -= 1
        if run and _name_like(items[k : k + run], ordinary):
            joined.append(_name(items[k : k + run]))
            k += run
        else:
            joined.append(items[k])
            k += 1
    return joined


def _latin_run(items: list[Item], k: int) -> int:
    """How many items from `k` on are Latin words or numbers, glued or one space apart; 0 unless a word begins."""
    if not (_latin(items[k]) and items[k].text[0].isalpha()):
        return 0
    end = k + 1
    while end < len(items):
        item, gap = items[end], items[end].start - items[end - 1].end
        follower = items[end + 1] if end + 1 < len(items) and items[end + 1].start == item.end else None
        glue = item.text in "-.+_·" and gap == 0 and follower is not None and (_latin(follower) or _sized(follower))
        if not (glue or (_latin(item) and gap <= 1) or (_sized(item) and gap == 0)):
            break
        end += 1
    return end - k


def _unfinished(items: list[Item], k: int) -> int:
    """How many items belong to a name at `k` that goes on without a gap: 'OSWorld' and '-G'."""
    name, end = items[k].name, k + 1
    if name is None:
        return 0
    while end < len(items) and items[end].start == items[end - 1].end:
        hyphen = items[end].text == "-" and end + 1 < len(items) and items[end + 1].start == items[end].end
        if hyphen and (_latin(items[end + 1]) or _sized(items[end + 1])):
            end += 2
        elif _latin(items[end]) and not name.known:
            end += 1
        else:
            break
    return end - k if end > k + 1 else 0


def _sized(item: Item) -> bool:
    return item.quantity is not None and _SIZE.fullmatch(item.quantity.text) is not None


def _latin(item: Item) -> bool:
    return item.kind == "word" and item.text.isascii() and item.text.replace(".", "").isalnum()


def _glued(items: list[Item], k: int) -> bool:
    return k > 0 and items[k - 1].end == items[k].start and items[k - 1].text in "-._+"


def _name_like(run: list[Item], ordinary: frozenset[str]) -> bool:
    words = [item for item in run if _latin(item) or item.name is not None]
    capital = any(c.isupper() for item in words for c in item.text)
    letters = sum(len(item.text) for item in words)
    return (
        capital
        and letters >= 2
        and not all(item.text in ordinary or item.text.isdigit() for item in words)
        and not run[0].text.islower()
    )


def _name(run: list[Item]) -> Item:
    parts = [run[0].text]
    for before, item in itertools.pairwise(run):
        parts += [" " * (item.start - before.end), item.text]
    start, end = run[0].start, run[-1].end
    board = run[0].kind == "board"
    name = NameSpan(start, end, "benchmark" if board else "model", None, False)
    return Item("board" if board else "name", "".join(parts), start, end, name=name)


def versions(items: list[Item]) -> list[Item]:
    """'豆包大模型1.5 Pro', '腾讯混元T1': the name of a line and the version behind it as one name."""
    joined: list[Item] = []
    for item in items:
        line = _line_before(joined, item) if not joined or item.start - joined[-1].end <= 1 else None
        if line is None:
            joined.append(item)
            continue
        parts = [*joined[line:], item]
        del joined[line:]
        joined.append(_name(parts))
    return joined


def _line_before(before: list[Item], version: Item) -> int | None:
    """Where the Chinese name of a line of models begins that `version` goes on: with '大模型' between, or a name."""
    k = len(before) - 1
    noun = k > 0 and means(before[k], "line-noun")
    k -= noun
    name = before[k].name if k >= 0 else None
    if name is None or name.kind not in ("family", "organization") or not _HAN.search(before[k].text):
        return None
    named = version.name is not None and version.name.id is None and _VERSION.match(version.text) is not None
    number = version.quantity is not None and version.quantity.kind == "number" and version.quantity.unit is None
    return k if (version.kind == "name" and named) or (noun and number) else None


def variants(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """'Pro 版', '32B 版本' as anaphors: a variant of the model that the sentence has named, by the word in `label`."""
    words = lexicon.words("variant_words")
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before is not None and means(item, "version-noun") and (_sized(before) or before.text in words):
            joined[-1] = Item(
                "anaphor",
                f"{before.text} {item.text}",
                before.start,
                item.end,
                plural=True,
                group=GroupNoun(item.text, "model", label=before.text.strip()),
            )
        else:
            joined.append(item)
    return joined

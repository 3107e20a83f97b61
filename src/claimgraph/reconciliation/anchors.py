"""What survives when a story is retold or translated: its names and numbers, in their order.

Claim model, section 2, "Copies": the same distinctive numbers and names in the same order weigh as much as words.
Two independent reports of one result share the result; a retelling also shares everything beside it, the cities, the
people, the numbers of things. So what a result consists of (names with digits, numbers with decimals) counts half.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimgraph.reconciliation.words import copy_words

MOST_ANCHORS = 300
"""Anchors looked at in one article: enough for any news story, and it bounds the comparison of two."""

LEAST_WEIGHT, LEAST_ORDINARY, LEAST_SHARE = 4.0, 3, 0.7
"""Two tellings are one story from this shared weight, this many shared anchors that are no results, and this share of
the shorter one's weight; tried on pairs of independent articles about one event, which stay well below."""

_ANCHOR = re.compile(
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?![\w])"
    r"|(?P<chinese>[一二两三四五六七八九十百千万亿]+)"
    r"|(?P<word>[^\W\d_\u3040-\u30ff\u3400-\u9fff][^\W_\u3040-\u30ff\u3400-\u9fff]*(?:[-.+'’][^\W_\u3040-\u30ff\u3400-\u9fff]+)*)"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:。！？：\n])[\s\"'“”‘’(（*#>-]*$")
_LOOK_BACK = 12


def anchors(text: str) -> tuple[str, ...]:
    """The names and numbers of a text in their order, folded; without dates and without words that open a sentence."""
    found: list[str] = []
    undated = _dates().sub(" ", text)
    position, last_name_end = 0, -1
    pending: list[tuple[int, int]] = []
    for at in _ANCHOR.finditer(undated):
        if len(found) >= MOST_ANCHORS:
            break
        position = at.start()
        kind, written = str(at.lastgroup), at.group()
        if kind == "word" and (number := _number_word(written)) is not None:
            pending.append((number, at.end()))
            continue
        _flush(pending, found)
        if kind == "number":
            found.append(written.replace(",", ""))
        elif kind == "chinese":
            found += _chinese_number(written, undated[at.end() : at.end() + 1])
        elif _is_name(written, undated, position):
            if last_name_end >= 0 and undated[last_name_end:position] == " " and found:
                found[-1] += " " + written.casefold()
            else:
                found.append(written.casefold())
            last_name_end = at.end()
    _flush(pending, found)
    return tuple(found)


def tell_one_story(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sequences of anchors are so alike in content and order that one text retells the other."""
    shared = _longest_common(one, other)
    weight = sum(map(_weight, shared))
    ordinary = sum(1 for anchor in shared if _weight(anchor) == 1)
    shorter = min(sum(map(_weight, one)), sum(map(_weight, other)))
    return weight >= LEAST_WEIGHT and ordinary >= LEAST_ORDINARY and weight >= LEAST_SHARE * shorter


def _weight(anchor: str) -> float:
    has_digit = any(c.isdigit() for c in anchor)
    return 0.5 if has_digit and not anchor.isdecimal() else 1.0


def _is_name(word: str, text: str, start: int) -> bool:
    if not any(c.isupper() or c.isdigit() for c in word) or word.casefold() in _calendar():
        return False
    if any(c.isupper() or c.isdigit() for c in word[1:]):
        return True
    return len(word) > 1 and not _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start)


def _flush(pending: list[tuple[int, int]], found: list[str]) -> None:
    """Turn number words that stood together into one number: 'two', 'thousand' is 2000."""
    if pending:
        total, part = 0, 0
        for value, _ in pending:
            if value >= 100:
                part = max(part, 1) * value
                if value > 100:
                    total, part = total + part, 0
            else:
                part += value
        found.append(str(total + part))
        pending.clear()


def _number_word(word: str) -> int | None:
    words = copy_words()
    folded = word.casefold()
    return words.numbers.get(folded) or words.multipliers.get(folded)


def _chinese_number(numeral: str, following: str) -> list[str]:
    words = copy_words()
    if not following or following not in words.measure_words:
        return []
    total, part = 0, 0
    for character in numeral:
        if character in words.chinese_digits:
            part = words.chinese_digits[character]
        else:
            total, part = total + max(part, 1) * words.chinese_multipliers[character], 0
    return [str(total + part)] if total + part > 1 else []


def _longest_common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The heaviest common subsequence, by the usual table."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(other) - 1, -1, -1):
            if one[i] == other[j]:
                best[i][j] = best[i + 1][j + 1] + _weight(one[i])
            else:
                best[i][j] = max(best[i + 1][j], best[i][j + 1])
    i = j = 0
    shared = []
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            shared.append(one[i])
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return shared


@cache
def _dates() -> re.Pattern[str]:
    month = "(?:" + "|".join(copy_words().months) + r")\b\.?"
    return re.compile(
        rf"\b{month}\s+\d{{1,2}}\b(?:,?\s*\d{{4}}\b)?|\b\d{{1,2}}\s+{month}(?:\s+\d{{4}})?|\b{month},?\s+\d{{4}}\b"
        r"|(?:\d{4}\s*年)?\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日|\d{4}\s*年|\b\d{4}-\d{2}(?:-\d{2})?\b|\b(?:19|20)\d{2}\b",
        re.IGNORECASE,
    )


@cache
def _calendar() -> frozenset[str]:
    words = copy_words()
    return frozenset((*words.months, *words.weekdays))

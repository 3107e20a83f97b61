"""What survives when a story is retold or translated: its names and numbers, in their order.

Claim model, section 2, "Copies": the same distinctive numbers and names in the same order weigh as much as words.
Two independent reports of one result share the result; a retelling also shares everything beside it, the cities, the
people, the numbers of things. So what may be part of a result counts half: what stands in a sentence that states one,
names with digits, numbers with decimals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from claimgraph.reconciliation.words import copy_words

MOST_ANCHORS = 300
"""Anchors looked at in one article: enough for any news story, and it bounds the comparison of two."""


class Likeness(NamedTuple):
    """What two tellings of one story share at least."""

    weight: float
    """Of all that they share."""
    besides: int
    """How many shared anchors are no part of a result."""
    of_shorter: float
    """Share of the weight of the one that has less of it."""
    of_longer: float


RETOLD = (Likeness(6.0, 5, 0.6, 0.55), Likeness(4.0, 3, 0.75, 0.5), Likeness(3.0, 2, 0.8, 0.8))
"""Each is enough: the less two tellings share, the more of them it must be. Pairs of independent articles about one
event stay well below."""


class Anchor(NamedTuple):
    """A name or a number, folded, and how much it tells."""

    word: str
    weight: float


class Story(NamedTuple):
    """What a text would keep in any retelling."""

    anchors: tuple[Anchor, ...]
    is_chinese: bool


_NAME_START, _NAME_REST = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]", r"[^\W_\u3040-\u30ff\u3400-\u9fff]"
_SENTENCE_START = re.compile(r"(?:^|[.!?:。！？：\n]|\s[-–—])[\s\"'“”‘’(（*#>-]*$")
_LOOK_BACK = 12
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def story(text: str, results: Iterable[tuple[int, int]] = ()) -> Story:
    """The names and numbers of a text in their order; without dates and without words that open a sentence.

    `results` are the (start, end) of the sentences that state results.
    """
    spans = sorted(results)
    undated = _dates().sub(lambda date: " " * len(date.group()), text)
    found: list[Anchor] = []
    number = _WrittenNumber()
    name_end = -1
    for at in _anchor_pattern().finditer(undated):
        if len(found) >= MOST_ANCHORS:
            break
        word, start = at["word"], at.start()
        if word and number.takes(word):
            continue
        in_result = any(begin <= start < end for begin, end in spans)
        found += (_anchor(made, in_result) for made in number.finish())
        if at["digits"]:
            found.append(_anchor(_multiplied(at["digits"], at["times"]), in_result))
        elif at["chinese"]:
            made = _chinese_number(at["chinese"], undated[at.end() : at.end() + 1])
            found += (_anchor(one, in_result) for one in made)
        elif _is_name(word, undated, start):
            if found and undated[name_end:start] == " ":
                found[-1] = _anchor(f"{found[-1].word} {word.casefold()}", in_result)
            else:
                found.append(_anchor(word.casefold(), in_result))
            name_end = at.end()
    found += (_anchor(word, False) for word in number.finish())
    return Story(tuple(found), len(_CHINESE.findall(text)) > len(text) / 4)


def tell_one_story(one: Story, other: Story) -> bool:
    """Whether two texts keep so much of the same in the same order that one retells the other."""
    mine, yours = _survivors(one, other), _survivors(other, one)
    shared = _common(mine, yours)
    weight, besides = sum(shared), sum(1 for weight in shared if weight == 1)
    shorter, longer = sorted((sum(anchor.weight for anchor in mine), sum(anchor.weight for anchor in yours)))
    return any(
        weight >= least.weight
        and besides >= least.besides
        and weight >= least.of_shorter * shorter
        and weight >= least.of_longer * longer
        for least in RETOLD
    )


def _survivors(told: Story, other: Story) -> Sequence[Anchor]:
    """The anchors that would survive in the other's script: in Chinese, only few names keep their letters."""
    if told.is_chinese or not other.is_chinese:
        return told.anchors
    kept = {anchor.word for anchor in other.anchors}
    return [anchor for anchor in told.anchors if anchor.word in kept or any(c.isdigit() for c in anchor.word)]


def _anchor(word: str, in_result: bool) -> Anchor:
    is_result = any(c.isdigit() for c in word) and not word.isdecimal()  # 'GPT-5', '71.3'
    return Anchor(word, 0.5 if in_result or is_result else 1.0)


def _is_name(word: str, text: str, start: int) -> bool:
    if not any(c.isupper() or c.isdigit() for c in word) or word.casefold() in _calendar():
        return False
    if any(c.isupper() or c.isdigit() for c in word[1:]):
        return True
    return len(word) > 1 and not _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start)


class _WrittenNumber:
    """Number words as they come, which together make one number: 'two', 'thousand' is 2000."""

    def __init__(self) -> None:
        self._total, self._part, self._open = 0, 0, False

    def takes(self, word: str) -> bool:
        """Take the word if it is a number word, and say so."""
        words, folded = copy_words(), word.casefold()
        if folded in words.multipliers:
            self._total, self._part = self._total + max(self._part, 1) * words.multipliers[folded], 0
        elif folded in words.numbers:
            self._part += words.numbers[folded]
        else:
            return False
        self._open = True
        return True

    def finish(self) -> list[str]:
        """The number that the words so far make, if there were any; the next word begins a new one."""
        made = [str(self._total + self._part)] if self._open else []
        self._total, self._part, self._open = 0, 0, False
        return made


def _multiplied(digits: str, times: str | None) -> str:
    """'1.2' and 'million' are 1200000."""
    words = copy_words()
    value = Decimal(digits.replace(",", ""))
    for multiplier in (times or "").split():
        value *= words.multipliers.get(multiplier.casefold()) or words.chinese_multipliers[multiplier]
    return f"{value.normalize():f}" if times else str(value)


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


def _common(one: Sequence[Anchor], other: Sequence[Anchor]) -> list[float]:
    """The weights of the heaviest common subsequence, by the usual table."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(other) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if one[i].word == other[j].word:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + min(one[i].weight, other[j].weight))
    i = j = 0
    shared = []
    while i < len(one) and j < len(other):
        both = min(one[i].weight, other[j].weight)
        if one[i].word == other[j].word and best[i][j] == best[i + 1][j + 1] + both:
            shared.append(both)
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return shared


@cache
def _anchor_pattern() -> re.Pattern[str]:
    words = copy_words()
    numerals = "".join((*words.chinese_digits, *words.chinese_multipliers))
    times = "|".join((*words.multipliers, *words.chinese_multipliers))
    return re.compile(
        rf"(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)(?![A-Za-z\d])(?:\s?(?P<times>{times})(?![A-Za-z]))?"
        rf"|(?P<chinese>[{numerals}]+)"
        rf"|(?P<word>{_NAME_START}{_NAME_REST}*(?:[-.+]{_NAME_REST}+)*)"
    )


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

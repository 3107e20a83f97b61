"""How far a model's name runs to the right of its stem: 'Qwen' in 'Qwen3.5-Max-Preview leads' runs to 'Preview'.

Every pattern here is tried at one position and consumes what it matches, so the walk is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.shape_words import load_shape_words
from claimgraph.catalog.vocabulary import load_vocabulary

# A name ends where a Latin letter or a digit could not follow; Chinese may. No version ends within a decimal.
END = r"(?![A-Za-z0-9])"
_WHOLE = END + r"(?![.,]\d)"

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
_FULL_DATE = re.compile(rf"20\d\d-[01]\d-[0-3]\d{END}|20\d\d[01]\d[0-3]\d{END}|2[3-9][01]\d[0-3]\d{END}")
_SHORT_DATE = re.compile(rf"(?:(?:0\d|1[0-2])[0-3]\d|2[3-9](?:0[1-9]|1[0-2])){_WHOLE}")
_DASHED_DATE = re.compile(rf"[01]\d-(?:[0-3]\d|20\d\d){END}")
_BRACKETED_DATE = (
    rf"20\d\d(?:-\d\d){{0,2}}|20\d{{6}}|\d\d-(?:20)?\d\d|{_SHORT_DATE.pattern}|2[3-9]\.(?:0[1-9]|1[0-2])|2[3-9]\d{{4}}|[vV]{_NUMBER}|"
    rf"{_MONTH} \d{{1,2}}(?:,? 20\d\d)?|{_MONTH},? (?:20)?\d\d|{_MONTH}|20\d\d年\d{{1,2}}月"
)
_SIZE = re.compile(
    rf"(?:\d{{1,3}}x)?\d{{1,4}}(?:\.\d{{1,2}})?[BbTM](?:[- ]?A\d{{1,3}}(?:\.\d)?B)?{END}"
    rf"|[AE]\d{{1,3}}(?:\.\d)?B{END}|\d{{1,3}}[KkE]{END}"
)
_VERSION = re.compile(
    rf"[vV]?{_NUMBER}(?:[a-z]|V)?{_WHOLE}"
    rf"|[vV]?{_NUMBER}(?=[A-Z][A-Za-z])"
    rf"|[A-Za-z]{{1,2}}\d{{1,2}}(?:\.\d{{1,2}})?(?:[a-z]|V)?{_WHOLE}"
)
_WORD = re.compile(rf"[A-Za-z]+{END}")
_CHUNK = re.compile(rf"[A-Za-z0-9]+(?:\.\d+)*(?:\+(?![A-Za-z0-9]))?{END}")
_BRACKETS = re.compile(rf" ?\((?:({_BRACKETED_DATE})|([A-Za-z0-9]+(?:[- ][A-Za-z0-9]+){{0,2}}))\)")

# "GPT-5 64.6", "Claude 3 times": a number that counts or measures something.
_COUNTED = re.compile(
    r" ?(?:%|percent|per cent|points?\b|pts?\b|times\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b|million|billion|"
    r"models?\b|benchmarks?\b|others?\b|places?\b|spots?\b|of\b|out of|x\b|ms\b|tokens?\b|users?\b|/\d|"
    r"分|个|次|倍|名|款|年|月)"
)
# What brackets may hold of a name: "(thinking)", "(high)", "(no thinking)", "(32k thinking)", "(high effort)".
_QUALIFIER = re.compile(
    r"(?:(?:no|non|with|without|w/|w/o|at|max)[- ]?)?(?:(?:extended|adaptive|deep) )?(?:\d{1,3}k )?"
    r"(?:thinking|reasoning|non-thinking|think|no-think|instant|high|xhigh|x-high|extra high|medium|low|minimal|max|"
    r"preview|experimental|exp|beta|alpha|latest|fast|instruct|chat|base|new|old|full|mini|pro|flash|adaptive)"
    r"(?:[- ](?:effort|mode|reasoning|thinking|\d{1,3}k))?",
    re.IGNORECASE,
)
# An effort in lower case ends a name only where no noun can follow: "o3 high scores", but not "GPT-5 high latency".
_EFFORT = re.compile(
    r" (?:xhigh|(?:high|medium|low)(?=$|[^\w\s-]|\s\d|\s\("
    r"|\s(?:and|but|or|in|on|at|with|scores?|gets|is|was|has|vs|to|by|for)\b))"
)
# Words of names that no sentence has after a name: in lower case they still belong to it.
_PLAIN_WORDS = frozenset(
    {
        "mini",
        "nano",
        "opus",
        "sonnet",
        "haiku",
        "turbo",
        "preview",
        "pro",
        "flash",
        "ultra",
        "lite",
        "codex",
        "instruct",
    }
)
# No tail is longer: a chain of hyphens cannot make the walk from each of its names quadratic.
_LONGEST = 100
# The highest number a version is believed to be beyond those known.
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of a line of models: its versions ('5.4') and the words of its names, in lower case."""

    generations: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _tail_words() -> frozenset[str]:
    every = load_vocabulary().all
    parts = {part for word in every for part in word.split("-")}
    return (every | parts) - {"it", "non", "no"}


def tail_end(text: str, end: int, line: Line, *, numbered: bool) -> tuple[int, bool]:
    """Where the name that has reached `end` really ends, and whether it bears a number; `numbered`: it did before."""
    limit = end + _LONGEST
    while end < limit:
        step, number = _step(text, end, numbered, line)
        if step == end:
            break
        end, numbered = step, numbered or number
    return end, numbered


def _step(text: str, end: int, numbered: bool, line: Line) -> tuple[int, bool]:
    mark = text[end : end + 1]
    if mark == "+" and text[end - 1].isalnum() and not text[end + 1 : end + 2].isalnum():
        return end + 1, False
    if mark and mark in "-_":
        return _hyphenated(text, end, line)
    if mark and mark in " (":
        brackets = _BRACKETS.match(text, end)
        if brackets and (brackets[1] or _QUALIFIER.fullmatch(brackets[2])):
            return brackets.end(), bool(brackets[1])
        return _spaced(text, end, numbered, line) if mark == " " else (end, False)
    return _glued(text, end, numbered)


def _hyphenated(text: str, end: int, line: Line) -> tuple[int, bool]:
    for pattern in (_FULL_DATE, _DASHED_DATE, _SIZE, _SHORT_DATE, _VERSION):
        if m := pattern.match(text, end + 1):
            return m.end(), True
    m = _CHUNK.match(text, end + 1)
    if not m:
        return end, False
    word = m[0]
    known = word.lower() in line.words or word.lower() in _tail_words()
    if not known and (word.lower() in load_shape_words().adjectives or (word == "it" and "it" not in line.words)):
        return end, False
    if not known and word.islower() and (text[end] == "_" or re.search(r"(?:ed|ing|er|ly)$", word)):
        return end, False
    return m.end(), any(c.isdigit() for c in word)


def _spaced(text: str, end: int, numbered: bool, line: Line) -> tuple[int, bool]:
    at = end + 1
    for pattern in (_FULL_DATE, _SIZE):
        if m := pattern.match(text, at):
            return m.end(), True
    if m := _SHORT_DATE.match(text, at):
        # 1001 to 1231 may as well be arena points.
        return (m.end(), True) if text[at] in "02" and not _COUNTED.match(text, m.end()) else (end, False)
    if m := _VERSION.match(text, at):
        counted = _COUNTED.match(text, m.end())
        if not counted and (_is_marked(m[0]) if numbered else _is_plausible(m[0], line)):
            return m.end(), True
        return end, False
    if m := _EFFORT.match(text, end):
        return m.end(), False
    m = _WORD.match(text, at)
    if m and (m[0][0].isupper() or m[0] in _PLAIN_WORDS):
        word = m[0].lower()
        if word in line.words or word in _tail_words():
            return m.end(), False
    return end, False


def _glued(text: str, end: int, numbered: bool) -> tuple[int, bool]:
    for pattern in (_SIZE, _VERSION):
        if m := pattern.match(text, end):
            return m.end(), True
    m = _WORD.match(text, end)
    if m and m[0][0].isupper() and (text[end - 1].isdigit() if numbered else m[0].lower() in _tail_words()):
        return m.end(), False
    return end, False


def _is_marked(version: str) -> bool:
    """Whether a second number is a version for certain: 'v2'."""
    return version[0] in "vV" and version[1:2].isdigit()


def _is_plausible(version: str, line: Line) -> bool:
    """Whether a bare number after a space is a version: a known one, or at most a little beyond the highest known."""
    if not (version[0].isdigit() and version[-1].isdigit()) or version in line.generations:
        return True
    known = [int(re.split(r"\D", g)[0]) for g in line.generations if g[:1].isdigit()]
    highest = max((g for g in known if g < 20), default=4)
    return int(version.split(".")[0]) <= highest + _AHEAD and version.count(".") <= 1

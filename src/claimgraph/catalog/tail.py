"""How far a model's name runs to the right of its stem: 'Qwen' in 'Qwen3.5-Max-Preview leads' runs to the 'w' of Preview.

Every pattern here is tried at one position and consumes what it matches, so the walk is linear in the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimgraph.catalog.vocabulary import load_vocabulary

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:20\d\d-\d\d-\d\d|20\d{{6}}|\d\d-20\d\d|{_MONTH} \d{{1,2}}(?:,? 20\d\d)?|{_MONTH},? (?:20)?\d\d|{_MONTH}|20\d\d年\d{{1,2}}月)"

# A name ends where a letter or digit could not follow; Chinese may.
_END = r"(?![A-Za-z0-9])"
_NO_DECIMAL = r"(?![.,]\d)"

_SIZE = re.compile(
    rf"(?:\d{{1,3}}x)?\d{{1,4}}(?:\.\d{{1,2}})?[BbTM](?:[- ]?A\d{{1,3}}(?:\.\d)?B)?{_END}|[AE]\d{{1,3}}(?:\.\d)?B{_END}|\d{{1,3}}[Kk]{_END}|\d{{1,3}}E{_END}"
)
_VERSION = re.compile(
    rf"[vV]?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}(?:[a-z]|V)?{_END}{_NO_DECIMAL}|[vV]?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}(?=[A-Z][A-Za-z])|[A-Za-z]{{1,2}}\d{{1,2}}(?:\.\d{{1,2}})?(?:[a-z]|V)?{_END}{_NO_DECIMAL}"
)
_FULL_DATE = re.compile(rf"20\d\d-[01]\d-[0-3]\d{_END}|20\d\d[01]\d[0-3]\d{_END}|\d{{6}}{_END}")
_SHORT_DATE = re.compile(rf"(?:0\d|1[0-2])[0-3]\d{_END}{_NO_DECIMAL}|2[3-9](?:0[1-9]|1[0-2]){_END}{_NO_DECIMAL}")
_DASHED_DATE = re.compile(rf"[01]\d-(?:[0-3]\d|20\d\d){_END}")
_WORD = re.compile(rf"[A-Za-z][A-Za-z]*{_END}")
_CHUNK = re.compile(rf"[A-Za-z0-9]+(?:\.\d+)*\+?{_END}")
_PAREN = re.compile(
    rf" ?\((?:({_DATE}|v?\d{{1,2}}(?:\.\d{{1,2}})?|\d{{4}}|\d\d-20\d\d|20\d\d-\d\d-\d\d)|([A-Za-z0-9]+(?:[- ][A-Za-z0-9]+){{0,2}}))\)"
)
# "GPT-5 64.6", "Claude 3 times": a number that counts or measures something.
_COUNTED = re.compile(
    r" ?(?:%|percent|per cent|points?\b|pts?\b|times\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b|million|billion|"
    r"models?\b|benchmarks?\b|others?\b|places?\b|spots?\b|of\b|out of|x\b|ms\b|tokens?\b|users?\b|/\d|分|个|次|倍|名|款|年|月)"
)

# After a hyphen these make an adjective of the name, not a longer name.
_ADJECTIVE = re.compile(
    r"(?:class|level|like|based|style|powered|era|generation|grade|tier|series|family|ready|compatible|driven|enabled|"
    r"native|only|vs|and|or|to|sized|scale|quality|type|beating|topping|linked|owned|backed|led|specific|related|"
    r"turn|first|free|assisted|optimi[sz]ed|tuned|inspired|equivalent|adjacent|as|in|for|the|shot)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _tail_words() -> frozenset[str]:
    words = load_vocabulary()
    every = words.tiers | words.variants | words.efforts | words.synonyms.keys()
    return frozenset(every | {part for word in every if "-" in word for part in word.split("-")} - {"it", "non", "no"})


# Words of the vocabulary that are ordinary in running text: after a space they need a capital letter.
_LOWER_OK = frozenset(
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
# Words that begin another phrase even when capitalised: "Claude Code", "Gemini Live", "Qwen Agent" are products, still names.
_QUALIFIER = re.compile(
    r"(?:no|non|with|without|w/|w/o|at|max)?[- ]?(?:extended |adaptive |deep )?(?:\d{1,3}k )?"
    r"(?:thinking|reasoning|non-thinking|think|no-think|instant|high|xhigh|x-high|extra high|medium|low|minimal|max|"
    r"preview|experimental|exp|beta|alpha|latest|fast|instruct|chat|base|new|old|full|mini|pro|flash|adaptive)"
    r"(?:[- ](?:effort|mode|reasoning|thinking|\d{1,3}k))?",
    re.IGNORECASE,
)


def tail_end(
    text: str,
    end: int,
    *,
    generations: frozenset[str] = frozenset(),
    words: frozenset[str] = frozenset(),
    numbered: bool = False,
) -> tuple[int, bool]:
    """Where the name that has reached `end` really ends, and whether it has a version, size or date.

    `generations` are the versions the family is known to have, `words` the words known in its names.
    """
    known_words = _tail_words() | words

    while True:
        nxt, number = _step(text, end, numbered, generations, known_words)
        if nxt == end:
            return end, numbered
        end, numbered = nxt, numbered or number


def _step(text: str, end: int, numbered: bool, generations: frozenset[str], words: frozenset[str]) -> tuple[int, bool]:
    if end >= len(text):
        return end, False
    mark = text[end]
    if mark == "+" and text[end - 1].isalnum():
        return end + 1, False
    if mark in "-_" and end + 1 < len(text):
        return _hyphenated(text, end)
    if mark in " (":
        if paren := _PAREN.match(text, end):
            if paren[1] or _QUALIFIER.fullmatch(paren[2]):
                return paren.end(), bool(paren[1])
        if mark == " ":
            return _spaced(text, end, numbered, generations, words)
        return end, False
    return _glued(text, end, numbered)


def _hyphenated(text: str, end: int) -> tuple[int, bool]:
    at = end + 1
    for pattern in (_FULL_DATE, _DASHED_DATE, _SIZE, _SHORT_DATE, _VERSION):
        if m := pattern.match(text, at):
            return m.end(), True
    if _ADJECTIVE.match(text, at):
        return end, False
    if m := _CHUNK.match(text, at):
        word = m[0]
        if word.islower() and re.search(r"(?:ed|ing|er|ly)$", word) and word not in _tail_words():
            return end, False
        return m.end(), any(c.isdigit() for c in word)
    return end, False


def _spaced(
    text: str, end: int, numbered: bool, generations: frozenset[str], words: frozenset[str]
) -> tuple[int, bool]:
    at = end + 1
    for pattern in (_FULL_DATE, _SIZE):
        if m := pattern.match(text, at):
            return m.end(), True
    if m := _SHORT_DATE.match(text, at):
        if text[at] in "02":
            return (end, False) if _COUNTED.match(text, m.end()) else (m.end(), True)
        return end, False
    if m := _VERSION.match(text, at):
        if not numbered and not _COUNTED.match(text, m.end()) and _plausible(m[0], generations):
            return m.end(), True
        if numbered and m[0][0] in "vV" and m[0][1:2].isdigit():
            return m.end(), True
        return end, False
    if m := _WORD.match(text, at):
        word = m[0]
        lower = word.lower()
        if lower in words and (word[0].isupper() or lower in _LOWER_OK):
            # "Qwen3 Max", but not "Claude Code" before "review" and the like: a plain word in the catalogue's sense.
            return m.end() + (1 if text[m.end() : m.end() + 1] == "+" else 0), False
    return end, False


def _glued(text: str, end: int, numbered: bool) -> tuple[int, bool]:
    for pattern in (_SIZE, _VERSION):
        if m := pattern.match(text, end):
            return m.end(), True
    if numbered and (m := _WORD.match(text, end)) and m[0][0].isupper() and text[end - 1].isdigit():
        return m.end(), False
    return end, False


def _plausible(version: str, generations: frozenset[str]) -> bool:
    """Whether a bare number after a space is a version: a known one, or at most two beyond the highest known."""
    bare = version.lstrip("vV")
    if version != bare or not bare[0].isdigit() or not bare[-1].isdigit():
        return True
    if bare in generations:
        return True
    major = int(bare.split(".")[0])
    known = [int(re.split(r"\D", g)[0]) for g in generations if g[:1].isdigit()]
    highest = max((g for g in known if g < 20), default=4)
    return major <= highest + 2 and bare.count(".") <= 1

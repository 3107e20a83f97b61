"""Names no catalogue has, by their shape: a capitalised word with a version or size, a benchmark's usual endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits

from ahocorasick_rs import AhoCorasick

from claimgraph.catalog.shape_words import load_shape_words
from claimgraph.catalog.surfaces import is_latin
from claimgraph.catalog.tail import Line, tail_end
from claimgraph.catalog.vocabulary import load_vocabulary

_VERSION = r"[vV]?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?"
_SIZE = r"(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?(?:[BbT]|(?<=\d\d)M)"
_TAIL = r"(?:-[A-Za-z0-9]+(?:\.\d{1,2})*){0,9}"
_END = r"(?![A-Za-z0-9])(?![.,]\d)"
_LEFT = r"(?<![A-Za-z0-9.@#$€£/_-])"

# A word that may be the first of two, and those that open a sentence instead.
_OPENERS = (
    r"(?:The|This|That|These|Those|Our|Their|Its|New|And|But|With|While|When|In|On|At|For|From|If|As|Both|All|An"
    r"|[A-Z][a-z]+ing)\b"
)
_FIRST = rf"(?!{_OPENERS})[A-Z][A-Za-z]{{2,15}}"

MODEL_SHAPES = (
    # Parlance-2, Solar-Pro-3, Whisper-v4, Lumen-Coder-33B, Phi-4-mini-flash-reasoning
    re.compile(rf"{_LEFT}([A-Z][A-Za-z]{{1,20}})(?:-[A-Z][A-Za-z]{{0,15}}){{0,3}}-(?:{_SIZE}|{_VERSION}){_TAIL}{_END}"),
    # Foo 2.5, Foo V3, Foo 70B
    re.compile(
        rf"{_LEFT}(?:{_FIRST} )?([A-Z][A-Za-z]{{2,20}}) (?:\d\.\d|[vV]\d(?:\.\d)?|{_SIZE})"
        rf"(?:-[A-Za-z0-9]+){{0,4}}{_END}"
    ),
    # Hy5, Qwill3, Foo2.5-Max, Borealis8x7B
    re.compile(rf"{_LEFT}([A-Z][A-Za-z]{{1,20}})(?:\d\.\d|\d{{1,3}}[BbT]|\d(?=-[A-Z])){_TAIL}{_END}"),
    # Obsidian-R, Seed-X
    re.compile(
        rf"{_LEFT}([A-Z][A-Za-z]{{3,20}})-"
        rf"(?:R|X|V|VL|XL|Max|Pro|Mini|Ultra|Flash|Plus|Coder|Instruct|Chat|Lite|Turbo|Nano){_TAIL}{_END}"
    ),
)
_LETTERED_VERSION = re.compile(rf"{_LEFT}(?:([A-Za-z])\d(?:\.\d)?|\d([a-z]))(?![A-Za-z0-9])(?!\.\d)")
_VARIANT = re.compile(r"-([A-Z][a-z]{2,15})(?![A-Za-z0-9])")
_CAPITAL_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]* $")
CHINESE_MODEL = re.compile(r"[一-鿿]{2,4}大模型 ?[vV]?\d(?:\.\d)?")
_BENCH_END = r"(?:Bench|bench|BENCH|Eval|EVAL|QA|VQA|Arena|ARENA|MMLU|GPQA|IFEval|Gym|Math|MATH|Leaderboard)"
_SEGMENT = r"[A-Z0-9τ][A-Za-z0-9+]{0,24}"
BENCHMARK_SHAPE = re.compile(
    rf"(?<![A-Za-z0-9@#/_.-])(?:(?:{_SEGMENT}-){{0,4}}{_SEGMENT}?{_BENCH_END}|(?:{_SEGMENT}-){{1,4}}{_BENCH_END})"
    rf"(?:[- ](?:Hard|Pro|Lite|Plus|Verified|Ultra|Mini|Live|v\d(?:\.\d)?)|-[A-Z0-9][A-Za-z0-9]{{0,24}})?{_END}"
)
_ENDINGS = AhoCorasick(_BENCH_END[3:-1].split("|"))
_CAMEL = re.compile(r"(?<![A-Za-z0-9@#/_.-])(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z][a-z]{1,3}[A-Z]{2,5})(?![A-Za-z0-9])")
_BENCH_NOUN = re.compile(
    r" (?:benchmark|leaderboard|score|accuracy|test set|dataset|eval|suite|evaluation)|[榜评测]| ?\(?: ?\d"
)
_NAMED_ARENA = re.compile(r"(?<![A-Za-z0-9-])((?:[A-Z][A-Za-z-]{1,15} )?[A-Z][A-Za-z-]{1,15}) Arena(?![A-Za-z])")
_SCORED_ON = re.compile(r"\d%?(?: [A-Za-z]+){0,3} on(?: the)? $")
_ON = re.compile(r"(?:\bon|\bOn|在)(?: the)? $")


# Quick tests that spare most texts the patterns above. They look at the text with each character as its class, `0` for
# digits, `a` for small letters and `A` for capitals, and begin with one character, which is found many times faster.
_CLASSES = bytes.maketrans(
    (digits + ascii_lowercase + ascii_uppercase).encode(),
    b"0" * len(digits) + b"a" * len(ascii_lowercase) + b"A" * len(ascii_uppercase),
)
_NUMBERED = re.compile(rb"0(?:(?<=[aA]0)|(?<=[aA]-0)|(?<=a 0)(?=\.0)|(?=A))")
_LETTERED = re.compile(rb"-(?=A)")
_SIGNS = (
    re.compile(rb"-(?<=[aA]-)[aA]?0"),
    re.compile(rb" (?<=[aA] )[aA]?0"),
    re.compile(rb"0(?<=[aA]0)"),
    _LETTERED,
)
"""For each of `MODEL_SHAPES`, what every match of it holds."""
_NUMBER_OF_LETTER = re.compile(rb"0(?:(?<=[aA]0)(?<![aA0].0)|(?=a)(?<![aA0]0))", re.DOTALL)
_HUMP = re.compile(rb"A(?<=aA)")


def _classes(text: str) -> bytes:
    return text.encode("ascii", "replace").translate(_CLASSES)


def model_shapes(text: str, *, among_names: bool, maker_ends: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Spans that look like a model's name; the looser shapes only in a text that bears other names.

    `maker_ends` are the ends of makers' names, directly after which a mere version is a name.
    """
    classes = _classes(text)
    if not (_NUMBERED.search(classes) or _LETTERED.search(classes) or "大模型" in text):
        return
    numbered = load_shape_words().numbered
    step = 1 if among_names else 2
    for sign, pattern in zip(_SIGNS[::step], MODEL_SHAPES[::step], strict=True):
        for m in pattern.finditer(text) if sign.search(classes) else ():
            if m[1].lower() not in numbered and not (m[1].isupper() and len(m[1]) < 3 and "." not in m[0]):
                end, _ = tail_end(text, m.end(), Line(), numbered=True)
                yield m.start(), end
    for m in CHINESE_MODEL.finditer(text) if "大模型" in text else ():
        yield m.span()
    yield from _lettered_versions(text, classes, among_names, maker_ends)
    for m in _tiers_with_version().finditer(text) if among_names else ():
        yield m.span()


def _lettered_versions(
    text: str, classes: bytes, among_names: bool, maker_ends: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Names of a letter and a number: 'o1', 'o4-mini', '4o-mini', 'M2.1'.

    A bare one, and any in capitals, needs another name beside it. Capitals alone number too much else ('C4', 'L2').
    """
    counting = load_shape_words().counting_letters
    for number in _NUMBER_OF_LETTER.finditer(classes):
        before = classes[number.start() - 1 : number.start()]
        m = _LETTERED_VERSION.match(text, number.start() - (before in (b"a", b"A")))
        if m is None:
            continue
        letter = m[1] or m[2]
        if letter.lower() in counting and not (letter in "vV" and "." in m[0] and _variant_follows(text, m.end())):
            continue
        end, _ = tail_end(text, m.end(), Line(), numbered=True)
        bare = end == m.end()
        if letter.isupper() and text[m.end() : m.end() + 1] == " " and "." not in m[0]:
            continue  # 'M4 Max' is a chip
        if bare and (m[2] or (letter.isupper() and "." not in m[0])):
            continue
        of_maker = bool({m.start() - 1, m.start() - 3} & maker_ends)
        if (
            letter.isupper()
            and bare
            and not of_maker
            and _CAPITAL_BEFORE.search(text, max(0, m.start() - 20), m.start())
        ):
            continue  # the version of a name in short, 'DS R1.5', which is not known by it alone
        beside = among_names or of_maker
        if beside or not (bare or letter.isupper()):
            yield m.start(), end


def _variant_follows(text: str, end: int) -> bool:
    """Whether a hyphen and a word for a variant follow: 'V3.2-Exp' for 'DeepSeek-V3.2-Exp'."""
    m = _VARIANT.match(text, end)
    return m is not None and m[1].lower() in load_vocabulary().all


@lru_cache(maxsize=1)
def _tiers_with_version() -> re.Pattern[str]:
    """A version and a tier whose line is left out: '1.5 Pro'."""
    tiers = "|".join(sorted(word.capitalize() for word in load_vocabulary().tiers))
    return re.compile(rf"{_LEFT}\d\.\d (?:{tiers}){_END}")


def _has_ending(text: str) -> bool:
    """Whether a word of the text ends as names of benchmarks do."""
    found = _ENDINGS.find_matches_as_indexes(text, overlapping=True)
    return any(not is_latin(text[end : end + 1]) for _, _, end in found)


def _camels(text: str) -> Iterator[re.Match[str]]:
    """The words with a capital behind a small letter, 'LiveBench'."""
    classes = _classes(text)
    end = 0
    for hump in _HUMP.finditer(classes):
        start = hump.start()
        if start >= end:
            while start and classes[start - 1] in b"aA":
                start -= 1
            if m := _CAMEL.match(text, start):
                end = m.end()
                yield m


def benchmark_shapes(text: str, among_names: bool) -> Iterator[tuple[int, int]]:
    """Spans that look like a benchmark's name; a mixed-case word only beside a cue."""
    for m in BENCHMARK_SHAPE.finditer(text) if _has_ending(text) else ():
        if len(m[0]) > 5 or "-" in m[0]:
            yield m.span()
    arenas = load_shape_words().arenas
    for m in _NAMED_ARENA.finditer(text) if "Arena" in text else ():
        last = m[1].split(" ")[-1]
        start = m.start() if m[1].lower() in arenas else m.end(1) - len(last)
        if text[start : m.end(1)].lower() in arenas and (among_names or _BENCH_NOUN.match(text, m.end())):
            yield start, m.end()
    for m in _camels(text):
        on = (_ON if among_names else _SCORED_ON).search(text, max(0, m.start() - 40), m.start())
        if m[0].lower() not in load_shape_words().software and (on or _BENCH_NOUN.match(text, m.end())):
            yield m.span()

# ruff: noqa: E501 - a case is a line
"""Texts made to be slow to read, each beside an ordinary one of the same size: how many times longer does it take?"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from itertools import count, islice

from benchmarks import synthetic
from claimgraph.extraction import extract, load_extractor
from claimgraph.reading import Limits, ReadOptions
from claimgraph.reading.document import Document
from claimgraph.reading.formats import read_source
from claimgraph.reading.sentences import weight
from claimgraph.reading.source import Budget, Source

BOUND = 50
"""No text may take more times as long as an ordinary one of its size."""

NAMES = ("GPT-5", "Qwen3-Max", "Kimi K2", "Claude Opus 4", "DeepSeek-V3.1", "Gemini 3 Pro", "Grok 4", "GLM-4.5")
CHARACTERS = {
    "spaces": " ", "line ends": "\n", "tabs": "\t", "letters": "a", "capitals": "A", "digits": "7", "stops": ".", "commas": ",",
    "dashes": "-", "long dashes": "—", "underscores": "_", "stars": "*", "backticks": "`", "tildes": "~", "hashes": "#",
    "pipes": "|", "opened brackets": "(", "closed brackets": ")", "square brackets": "[", "angles": "<", "closing angles": ">",
    "ampersands": "&", "quotes": '"', "curled quotes": "“", "apostrophes": "'", "percent": "%", "slashes": "/", "backslashes": "\\",
    "equals": "=", "plus": "+", "colons": ":", "Han": "模", "Han digits": "三", "Chinese stops": "。", "Chinese commas": "、",
    "full-width digits": "７", "combining marks": "e\u0301", "zero-width": "\u200b", "right-to-left": "\u202e", "emoji": "😀",
    "Cyrillic": "Д", "bullets": "•", "carriage returns": "\r",
}  # fmt: skip
"""A class of characters each, repeated behind a name."""

PIECES = {
    "a letter and a digit": "a1", "a digit and a stop": "1.", "a digit and a comma": "1,", "a letter and a dash": "a-", "words": "word ",
    "numbers": "64.6 ", "percentages": "64.6% ", "places": "15th ", "years": "2026 ", "dates": "March 3, 2026 ", "ranges": "1-3 ",
    "names in a row": "GPT-5 ", "boards in a row": "SuperGPQA ", "names and commas": "GPT-5, Qwen3-Max, ", "new names": None,
    "verbs": "beats ", "names and verbs": "GPT-5 beats ", "names and numbers": "GPT-5 64.6 ", "and": "GPT-5 and ", "not": "not ",
    "it": "it beats GPT-5 on SuperGPQA and ", "quoted": "“GPT-5 ", "bracketed": "(GPT-5 ", "square": "[GPT-5](", "bold": "**GPT-5 ",
    "Chinese names": "通义千问、", "Chinese claims": "通义千问得分64.6", "Chinese orders": "通义千问超过GPT-5", "Chinese places": "第三名",
    "scores in one sentence": "GPT-5 scores 64.6 on SuperGPQA, ", "orders in one sentence": "GPT-5 beats Qwen3-Max on SuperGPQA, ",
    "places in one sentence": "GPT-5 is third on LMArena, ", "shares in one sentence": "five of the top ten models are Chinese, ",
    "sentences of claims": "GPT-5 scores 64.6 on SuperGPQA. ", "orders": "Qwen3-Max beats GPT-5. ", "sources": "Alibaba says that GPT-5 ",
    "abbreviations": "U.S. ", "links": "[GPT-5](https://a.example/) ", "entities": "&amp;GPT-5 ", "comments": "<!-- GPT-5 ",
    "tags": "<b>GPT-5 ", "spans": "<span>GPT-5</span> ", "open tables": "<table>\nGPT-5\n",
    "headings": "# GPT-5 scores 64.6 on SuperGPQA\n\n", "bullets of claims": "- GPT-5 scores 64.6 on SuperGPQA\n",
    "numbered": "1. GPT-5\n", "short lines": "GPT-5\n", "paragraphs of a word": "GPT-5\n\n", "rows": "| GPT-5 | 64.6 | 71.2 |\n",
    "tables": "| Model | SuperGPQA |\n|---|---|\n| GPT-5 | 64.6 |\n\n", "rows of tabs": "GPT-5\t64.6\t71.2\n", "quotes of mails": "> GPT-5 scores 64.6\n",
    "code fences": "```\nGPT-5\n", "rulers": "---\n", "underlined": "GPT-5\n=====\n", "teasers": "Related articles\n\nGPT-5 beats Qwen3-Max\n\n",
    "questions": "Does GPT-5 beat Qwen3-Max? ", "colons of names": "GPT-5: 64.6; ", "slashed": "GPT-5/Qwen3-Max/", "long dashed": "GPT-5 — ",
}  # fmt: skip
"""A piece each, repeated; None where every piece is another."""

SENTENCES = (
    "names and verbs", "names and numbers", "it", "scores in one sentence", "orders in one sentence", "places in one sentence",
    "shares in one sentence", "colons of names", "names in a row", "names and commas", "bold", "Chinese orders", "Chinese claims", "Chinese names",
)  # fmt: skip
"""The pieces that are also put into sentences as long as may be."""

Make = Callable[[int], str]


def ordinary(size: int) -> str:
    """An AI digest, as newspapers have them: what the others are measured against."""
    return _filled(synthetic.digests(1_000_000), size)


def shapes() -> Iterator[tuple[str, str, Make]]:
    """The name of each text, the suffix it is read as, and what makes one of so many bytes."""
    for name, character in CHARACTERS.items():
        yield name, ".md", lambda size, c=character: "GPT-5 leads LMArena " + c * (size // len(c.encode()))
    for name, piece in PIECES.items():
        yield name, ".md", lambda size, p=piece: _filled(_new_names() if p is None else _same(p), size)
    for name in SENTENCES:
        piece = PIECES[name] or ""
        yield f"{name}, up to the limit", ".md", lambda size, p=piece: _filled(_same(_sentence(p)), size)
    yield (
        "giant cells",
        ".md",
        lambda size: _filled(
            _same("| Model | Remarks |\n|---|---|\n| GPT-5 | " + "beats Kimi K2 " * 140 + "|\n\n"), size
        ),
    )
    yield (
        "giant headings",
        ".md",
        lambda size: _filled(
            _same("# " + "GPT-5 beats Kimi K2, " * 90 + "\n\n| A | B |\n|---|---|\n| GPT-5 | 64.6 |\n\n"), size
        ),
    )
    yield "tables below a giant paragraph", ".md", _tables_below
    yield "a wide table", ".md", _wide_table
    yield "a wide table of names", ".md", _table_of_names
    yield "a long table", ".md", lambda size: _filled(_rows(), size)
    yield "a long ranking", ".md", lambda size: _filled((f"{n}. {_new(n)} - {n}.5\n" for n in count(1)), size)
    yield (
        "nested bullets",
        ".md",
        lambda size: _filled((" " * (2 * (n % 40)) + "- GPT-5 is third\n" for n in count()), size),
    )
    yield "nested brackets", ".md", lambda size: "GPT-5 " + "(" * (size // 2) + ")" * (size // 2)
    yield "a page of spans", ".html", lambda size: "<p>" + _filled(_same("<span>GPT-5 beats</span> "), size)
    yield "a page of paragraphs", ".html", lambda size: _filled(_same("<p>GPT-5 scores 64.6 on SuperGPQA."), size)
    yield "a page of links", ".html", lambda size: _filled(_same('<li><a href="/x">GPT-5 beats Kimi K2</a>'), size)
    yield "a page of cells", ".html", lambda size: "<table><tr>" + _filled(_same("<td>64.6"), size)
    yield "a page of rows", ".html", lambda size: "<table>" + _filled(_same("<tr><td>GPT-5<td>64.6"), size)
    yield "a page of attributes", ".html", lambda size: "<p " + _filled(_same("a=b "), size) + ">GPT-5 is third"


def times_slower(size: int) -> Iterator[tuple[str, float, int]]:
    """The name of each text, how many times longer it takes than an ordinary one of its size, and its claims.

    Infinitely many times where it is given up, at `BOUND`.
    """
    seconds(ordinary(size // 20), ".md", float("inf"))  # what is loaded once is loaded now
    usual, _ = seconds(ordinary(size), ".md", float("inf"))
    for name, suffix, make in shapes():
        took, claims = seconds(make(size), suffix, BOUND * usual)
        yield name, took / usual, claims


def seconds(text: str, suffix: str, limit: float) -> tuple[float, int]:
    """Processor seconds from the bytes to the claims, and how many claims; infinitely many where it takes longer."""
    source = Source(f"a{suffix}", "a", suffix, text.encode(), budget=Budget(10**9))
    extractor = load_extractor()
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, min(limit, 10**6))
    begin, claims = time.process_time(), 0
    try:
        for found in read_source(source, ReadOptions()):
            claims += len(extract(found, extractor)) if isinstance(found, Document) else 0
    except TooLongError:
        return float("inf"), 0
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begin, claims


class TooLongError(BaseException):
    """The time is up; no `except Exception` on the way takes it for a fault."""


def _stop(*_: object) -> None:
    raise TooLongError


def _filled(pieces: Iterator[str], size: int) -> str:
    taken: list[str] = []
    while size > 0:
        block = "".join(islice(pieces, 100))
        if not block:
            break
        taken.append(block[:size] if block.isascii() else block)
        size -= len(block.encode())
    return "".join(taken)


def _same(piece: str) -> Iterator[str]:
    while True:
        yield piece


def _new(number: int) -> str:
    return f"Orca-{number}B"


def _new_names() -> Iterator[str]:
    return (f"{_new(n)} scores {n % 90}.4 on Bird{n}Bench. " for n in count())


def _sentence(piece: str) -> str:
    """A sentence of such pieces, as long as one may be that is read."""
    return piece * (Limits().sentence_characters // weight(piece) - 1) + ("。" if not piece.isascii() else "end. ")


def _tables_below(size: int) -> str:
    words = _filled(_same("GPT-5 beats Kimi K2 on SuperGPQA and "), size // 2)
    return words + "\n\n" + _filled(_same("| A | B |\n|---|---|\n| GPT-5 | 64.6 |\n\n"), size // 2)


def _wide_table(size: int) -> str:
    width = size // 21
    return (
        "| Model " + "| SuperGPQA " * width + "|\n|" + "---|" * (width + 1) + "\n| GPT-5 " + "| 64.6 " * width + "|\n"
    )


def _table_of_names(size: int) -> str:
    names = [NAMES[n % len(NAMES)] for n in range(size // 28)]
    return (
        "| Test | "
        + " | ".join(names)
        + " |\n|"
        + "---|" * (len(names) + 1)
        + "\n| AIME | "
        + " | ".join("7" for _ in names)
        + " |\n"
    )


def _rows() -> Iterator[str]:
    yield "| Rank | Model | SuperGPQA | AIME 2025 |\n|---|---|---|---|\n"
    yield from (f"| {n} | {_new(n)} | {n % 90}.6 | {n % 80}.1 |\n" for n in count(1))

"""`python -m benchmarks` measures everything and writes RESULTS.md; `--quick` takes a minute instead of many."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks import extraction, growth, hostile, page, planted
from benchmarks.measuring import alone, exponent
from benchmarks.texts import collections

RESULTS = Path(__file__).parent / "RESULTS.md"
FULL = {
    "characters": 1_200_000,
    "long": 5_000_000,
    "articles": (100, 1_000, 10_000),
    "compared": (1_000, 10_000, 100_000),
    "planted": (1_000, 10_000, 100_000),
    "streamed": (1_000, 100_000, 1_000_000),
    "hostile": 1_000_000,
    "shown": (50, 500),
}
QUICK = {
    "characters": 300_000,
    "long": 500_000,
    "articles": (50, 200),
    "compared": (1_000, 4_000),
    "planted": (1_000, 4_000),
    "hostile": 50_000,
    "streamed": (1_000, 20_000),
    "shown": (50,),
}


def main() -> None:
    """Measure, print and write."""
    sizes = QUICK if "--quick" in sys.argv else FULL
    lines: list[str] = []
    for line in report(sizes):
        print(line, flush=True)
        lines.append(line)
    if sizes is FULL:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(sizes: dict[str, Any]) -> Iterator[str]:
    """The lines of RESULTS.md, each as soon as it is known."""
    yield from ["# Speed and scale", "", "Written by `python -m benchmarks`. " + machine()]
    yield "Absolute figures move with what else the machine does; read the ratios, which are each of one run."
    for texts in collections(sizes["characters"]):
        yield from ["", f"## One core: {texts.name}, {texts.megabytes:.2f} million characters", ""]
        rows = extraction.rows(texts)
        scan, spacy = (
            next(speed for name, speed in rows if sign in name) for sign in ("Aho-Corasick", "blank tokenizer")
        )
        table = ((name, f"{speed:.2f}", f"{speed / scan:.3f}", f"{speed / spacy:.2f}") for name, speed in rows)
        yield from _table(("", "million characters/s", "of the scan", "of spaCy's tokenizer"), table)
    yield from ["", "## One long article", ""]
    yield from _lengths(sizes["long"])
    yield from ["", f"## Peers on the same {extraction.PEER_SENTENCES} sentences with digits", ""]
    yield from _table(("", "sentences/s"), ((name, f"{speed:,.0f}") for name, speed in extraction.peers(texts)))
    yield from ["", "## From articles to claims in parts on disk", "", "One of ten articles speaks of models.", ""]
    yield from _engines(sizes["articles"])
    yield from ["", f"## Texts made to be slow, of {sizes['hostile']:,} bytes", ""]
    slow = sorted(hostile.times_slower(sizes["hostile"]), key=lambda row: -row[1])
    rows = ((name, f"{times:.1f}", f"{claims:,}") for name, times, claims in slow)
    yield from _table(("", f"times an ordinary text, at most {hostile.BOUND}", "claims"), rows)
    yield from ["", "## Claims", ""]
    yield from _claims(sizes["compared"], sizes["streamed"])
    yield from ["", "## Planted conflicts", "", *planted.lines(sizes["planted"], planted.IN_TEXT)]
    if page.is_possible():
        yield from ["", "## The report in a browser", ""]
        yield f"Headless Chromium, medians of {page.TIMES}; a bare page holds the same articles and nothing else."
        yield ""
        yield from _table(page.HEADS, page.rows(sizes["shown"]))


def _lengths(longest: int) -> Iterator[str]:
    """The same text as articles of each length, each in a process of its own."""
    texts = collections(longest)[-1]
    lengths = (10_000, 100_000, 1_000_000, longest) if longest > 1_000_000 else (10_000, 100_000, longest)
    speeds = [alone(extraction.of_length, texts, length).result for length in lengths]
    heads = (f"{texts.name}, characters an article", "million characters/s", "of the shortest's")
    rows = ((f"{n:,}", f"{speed:.2f}", f"{speed / speeds[0]:.2f}") for n, speed in zip(lengths, speeds, strict=True))
    yield from _table(heads, rows)


def machine() -> str:
    """What was measured on and with."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30 if hasattr(os, "sysconf") else 0
    tools = ", ".join(f"{name} {version(name)}" for name in ("spacy", "ahocorasick_rs", "pydantic"))
    load = f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}, {tools}; {load}."
    )


def _engines(sizes: Sequence[int]) -> Iterator[str]:
    ways = [("here", 1), ("pool", 1), ("pool", 2), *([("dask", 2)] if find_spec("distributed") else [])]
    seconds: dict[tuple[str, int], list[float]] = {way: [] for way in ways}
    rows: list[tuple[str, ...]] = []
    found: dict[int, int] = {}
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            growth.archive(count, Path(folder))
            for engine, workers in ways:
                run = alone(growth.extract_all, Path(folder), engine, workers)
                took, busy, claims = run.result
                found.setdefault(count, claims)
                if claims != found[count]:
                    raise SystemExit(f"{engine} found {claims} claims in {count} articles, not {found[count]}")
                seconds[engine, workers].append(took)
                way = f"{engine}, {workers} worker{'s' * (workers > 1)}" if engine != "here" else "here"
                first = seconds["here", 1][-1]
                rows.append(
                    (
                        f"{count:,}",
                        way,
                        f"{claims:,}",
                        f"{took:.1f}",
                        f"{count / took:,.0f}",
                        f"{first / took:.2f}",
                        f"{busy:.1f}",
                        f"{run.megabytes:.0f}",
                    )
                )
    yield from _table(
        (
            "articles",
            "engine",
            "claims",
            "s",
            "articles/s",
            "speed-up",
            "s busy, this process",
            "MB at most, this process",
        ),
        rows,
    )
    yield from ["", f"Time here grows with the articles to the power of {exponent(sizes, seconds['here', 1]):.2f}."]


def _claims(compared: Sequence[int], streamed: Sequence[int]) -> Iterator[str]:
    rows, times = [], []
    for count in compared:
        run = alone(growth.compare_all, count)
        took = run.result
        times.append(took["compare"])
        rows.append(
            (
                f"{count:,}",
                f"{took['sort and write']:.2f}",
                f"{took['compare']:.2f}",
                f"{took['compare'] / took['sort and write']:.1f}",
                f"{took['write the graph']:.2f}",
                f"{took['findings']:,.0f}",
                f"{run.megabytes:.0f}",
            )
        )
    heads = ("claims", "sort and write, s", "compare, s", "ratio", "write the graph, s", "findings", "MB at most")
    yield from _table(heads, rows)
    yield from ["", f"The time to compare grows with the claims to the power of {exponent(compared, times):.2f}.", ""]
    written = []
    for count in streamed:
        run = alone(growth.stream_claims, count)
        written.append((f"{count:,}", f"{run.result:.1f}", f"{count / run.result:,.0f}", f"{run.megabytes:.0f}"))
    yield from _table(("claims written in parts", "s", "claims/s", "MB at most"), written)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


if __name__ == "__main__":
    main()

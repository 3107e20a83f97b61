"""The texts that speed is measured on: shared ones where they lie beside the repository, else of our own making."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks import synthetic

SHARED = Path(os.environ.get("CLAIMGRAPH_SHARED", Path(__file__).parent.parent.parent / "shared")) / "text"


@dataclass(frozen=True, slots=True)
class Texts:
    """Some articles of one sort."""

    name: str
    texts: tuple[str, ...]

    @property
    def megabytes(self) -> float:
        """In millions of characters."""
        return sum(map(len, self.texts)) / 1e6


def collections(characters: int) -> list[Texts]:
    """News that says nothing about models, and digests full of it, of about so many characters each."""
    return [
        _some("general news", SHARED / "general-news.jsonl.gz", synthetic.news(100_000), characters),
        _some("AI digest", SHARED / "ai-digest.jsonl.gz", synthetic.digests(100_000), characters),
    ]


def _some(name: str, shared: Path, own: Iterator[str], characters: int) -> Texts:
    if shared.is_file():
        with gzip.open(shared, "rt", encoding="utf-8") as file:
            return Texts(name, tuple(_up_to((json.loads(line)["text"] for line in file), characters)))
    return Texts(f"{name} of our own making", tuple(_up_to(own, characters)))


def _up_to(texts: Iterator[str], characters: int) -> Iterator[str]:
    for text in islice(texts, 100_000):
        yield text
        characters -= len(text)
        if characters <= 0:
            return

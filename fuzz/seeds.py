"""Where a search begins: files of the tests' and the corpus' own material, always the same."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from fuzz.targets import BETWEEN_FILES, SINGLE, SUFFIXES
from fuzz.vocabulary import vocabulary

ROOT = Path(__file__).parents[1]
LONGEST = 4096
"""Bytes of an input; the laws do not need longer ones, and the search is faster on short ones."""


def seeds(target: str) -> Iterator[bytes]:
    """The first inputs of a target, none longer than what the search makes itself."""
    yield from (
        seed[:LONGEST] for seed in {"formats": _formats, "names": _names, "words": _words}.get(target, _texts)(target)
    )


def write_seeds(target: str, folder: Path) -> None:
    """Write them as files named by what they hold."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds(target):
        Path(folder, hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


def dictionary(folder: Path) -> Path:
    """A file of the words we know, in libFuzzer's form, for a search over text to put in."""
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"' for word in vocabulary() if len(word) < 40)
    path = folder / "words.dict"
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def _formats(_: str) -> Iterator[bytes]:
    sys.path.insert(0, str(ROOT / "tests"))
    from reading.pages import SHAPES
    from reading.test_damage import FILES
    from reading.test_hostile import CASES

    for suffix, build in FILES.items():
        yield bytes([SUFFIXES.index(suffix)]) + build()
    for shape in SHAPES:
        yield bytes([SUFFIXES.index(".html")]) + shape().encode()
    for case in CASES:
        suffix = next(s for s in sorted(SUFFIXES, key=len, reverse=True) if case.file.endswith(s))
        yield bytes([SUFFIXES.index(suffix)]) + case.build()[:LONGEST]


def _texts(target: str) -> Iterator[bytes]:
    """Each paragraph, table or list of the corpus, and runs of six of them."""
    paragraphs = [
        paragraph.encode()
        for path in sorted(Path(ROOT, "corpus").rglob("*"))
        if path.suffix in (".txt", ".md")
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    ]
    if target == "text":
        yield from paragraphs
        return
    for at in range(0, len(paragraphs), 6):
        yield BETWEEN_FILES.join(bytes([n % len(SINGLE)]) + p[:600] for n, p in enumerate(paragraphs[at : at + 6]))


def _names(_: str) -> Iterator[bytes]:
    yield from (word.encode() for word in vocabulary())


def _words(_: str) -> Iterator[bytes]:
    """Every phrase between a name and a number, in the numbers of the vocabulary."""
    known = len(vocabulary())
    for at in range(0, known, 40):
        run = range(at, min(known, at + 40))
        yield b"".join(
            ((n if n & 3 else n + known) % 65536).to_bytes(2, "big")
            for i in run
            for n in (known - 1 - i, i, 30 + i % 8)
        )

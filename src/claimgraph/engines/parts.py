"""The work of a run cut into parts: each small enough to be done again, large enough to be worth handing over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike, fspath

from claimgraph.reading import Failure, Item, Located, ReadOptions, locate
from claimgraph.reading.formats import CONTAINERS, suffix_of
from claimgraph.reading.source import Source

PART_BYTES = 512 * 1024
"""What a part aims at: about a second of work of one core, so that little is lost with a worker."""

PART_FILES = 256
"""Files in a part at most, however small they are."""

MOST_SLICES = 32
"""Parts that one archive is cut into at most; each unpacks the whole archive, which costs little beside reading."""

_PACKED = (".gz", ".tgz", ".bz2", ".xz", ".zip", ".parquet", ".docx", ".pdf")
_UNPACKED_RATIO = 4  # of text, as a first guess; it decides about speed alone


@dataclass(frozen=True, slots=True)
class Slice:
    """The articles of one archive from byte `number * size` to `(number + 1) * size`; the last slice has the rest."""

    number: int
    count: int
    size: int


@dataclass(frozen=True, slots=True)
class Part:
    """Things to be read in a row, or a slice of a single one."""

    number: int
    items: tuple[Item, ...]
    size: int
    """In bytes as stored, for the estimate of the time left."""
    slice: Slice | None = None

    @property
    def fingerprint(self) -> str:
        """Changes when another file, or the same file changed, is to be read."""
        items = [(i.name, i.sha256) if isinstance(i, Source) else i for i in self.items]
        return hashlib.sha256(repr((self.slice, items)).encode()).hexdigest()[:16]

    def names(self) -> str:
        """What it reads, for messages: the first path and how many more."""
        named = [item.path if isinstance(item, Located) else "standard input" for item in self.items]
        return named[0] + (f" and {len(named) - 1} more" if len(named) > 1 else "")


def plan(paths: Iterable[str | PathLike[str]], options: ReadOptions) -> Iterator[Part]:
    """The parts of what is to be read, in the order of reading; nothing but standard input is read for it."""
    number = 0
    items: list[Item] = []
    size = 0
    for item in locate([fspath(path) for path in paths], options):
        here, unpacked = _sizes(item)
        slices = _slices(item, unpacked)
        if items and (slices or size + unpacked > PART_BYTES or len(items) == PART_FILES):
            yield Part(number, tuple(items), size)
            number, items, size = number + 1, [], 0
        for one in slices:
            yield Part(number, (item,), here // one.count, one)
            number += 1
        if not slices:
            items.append(item)
            size += here
    if items:
        yield Part(number, tuple(items), size)


def _sizes(item: Item) -> tuple[int, int]:
    """Bytes as stored, and as a guess of the text in them."""
    if isinstance(item, Source):
        return len(item.data), len(item.data)
    if isinstance(item, Failure):
        return 0, 0
    return item.size, item.size * (_UNPACKED_RATIO if item.path.lower().endswith(_PACKED) else 1)


def _slices(item: Item, unpacked: int) -> list[Slice]:
    if not isinstance(item, Located) or suffix_of(item.path) not in CONTAINERS or unpacked <= PART_BYTES:
        return []
    count = min(MOST_SLICES, -(-unpacked // PART_BYTES))
    return [Slice(number, count, -(-unpacked // count)) for number in range(count)]

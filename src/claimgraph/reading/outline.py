"""Which headings the blocks of a document stand under; made once, so that a long document costs no more a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimgraph.reading.document import Block


@dataclass(frozen=True, slots=True)
class Outline:
    """Blocks by their number in the document."""

    positions: dict[int, int]
    """The number of a block by where it starts."""
    nearest: tuple[int | None, ...]
    """The last heading before each block."""
    above: dict[int, int | None]
    """The heading of a lower level that each heading stands under."""
    repeated: frozenset[int]
    """Headings whose first row of a table stands below another one of that level, under the same heading."""

    @classmethod
    def of(cls, text: str, blocks: Sequence[Block]) -> Outline:
        """The outline of a document's blocks; headings that are passed over head nothing."""
        nearest: list[int | None] = []
        above: dict[int, int | None] = {}
        rows: dict[int, str] = {}
        last: int | None = None
        for number, block in enumerate(blocks):
            nearest.append(last)
            if block.kind == "heading" and not block.passed_over:
                wider = last
                while wider is not None and blocks[wider].level >= block.level:
                    wider = above[wider]
                above[number] = wider
                last = number
            elif block.kind == "row":
                heading = last
                while heading is not None and heading not in rows:
                    rows[heading] = "".join(text[block.start : block.end].split())
                    heading = above[heading]
        alike = Counter((above[heading], blocks[heading].level, row) for heading, row in rows.items())
        repeated = (h for h, row in rows.items() if alike[above[h], blocks[h].level, row] > 1)
        return cls(
            {b.start: n for n, b in reversed(list(enumerate(blocks)))}, tuple(nearest), above, frozenset(repeated)
        )

    def headings_over(self, number: int) -> list[int]:
        """The headings that a block stands under, the nearest first."""
        found: list[int] = []
        heading = self.nearest[number]
        while heading is not None:
            found.append(heading)
            heading = self.above[heading]
        return found

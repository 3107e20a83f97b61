"""Building a text from blocks, for formats whose files are not the text: HTML, Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimgraph.reading.document import BlockKind
from claimgraph.reading.fragments import Grid
from claimgraph.reading.structure import Piece


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its words, and how many columns and rows it covers."""

    words: str
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class TextBuilder:
    """Gathers blocks and writes them as a plain text with Markdown's marks, keeping where each one stands."""

    pieces: list[Piece] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _grid: Grid = field(default_factory=Grid)
    _tables: int = 0

    def add(
        self,
        kind: BlockKind,
        words: str,
        level: int = 0,
        *,
        explicit: bool = True,
        furniture: bool = False,
        linked: bool = False,
        inside_list: bool = False,
    ) -> None:
        """Add a heading (level 1 to 6), a bullet (depth from 0) or a paragraph; without words nothing is added."""
        if not words:
            return
        mark = {"heading": "#" * level + " ", "bullet": "  " * level + "- "}.get(kind, "  " if inside_list else "")
        close = kind == "bullet" and bool(self.pieces) and self.pieces[-1].kind == "bullet"
        start = self._write(mark, words, close=close)
        self.pieces.append(
            Piece(
                kind,
                start,
                self._length,
                level,
                lines=words.count("\n") + 1,
                explicit=explicit and kind == "heading",
                furniture=furniture,
                linked=linked,
                inside_list=inside_list,
            )
        )

    def begin_table(self) -> None:
        """Start a table; the rows that follow belong to it."""
        self._grid = Grid()
        self._tables += 1

    def add_row(self, cells: Sequence[Cell], *, header: bool, furniture: bool = False) -> None:
        """Add a row of the table begun last."""
        words = [cell.words.replace("|", "\\|") for cell in cells]
        row = "| " + " | ".join(words) + " |"
        table = self._tables - 1
        close = bool(self.pieces) and self.pieces[-1].table == table
        start = at = self._write("", row, close=close)
        for cell, written in zip(cells, words, strict=True):
            at += 2
            self._grid.place((at, at + len(written)), cell.columns, cell.rows)
            at += len(written) + 1
        placed = self._grid.end_row()
        if placed:
            self.pieces.append(
                Piece("row", start, self._length, table=table, cells=placed, header=header, furniture=furniture)
            )

    def text(self) -> str:
        """What was added, blocks apart by a blank line, bullets and rows by a line end."""
        return "".join(self._parts)

    def _write(self, mark: str, words: str, *, close: bool) -> int:
        """Write a block behind the others; returns where its words begin."""
        gap = ("\n" if close else "\n\n") if self._parts else ""
        self._parts.append(gap + mark + words)
        start = self._length + len(gap) + len(mark)
        self._length = start + len(words)
        return start

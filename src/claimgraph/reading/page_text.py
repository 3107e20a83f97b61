"""The visible words of a page, block by block."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from claimgraph.reading.headings import label
from claimgraph.reading.lines import ends_sentence
from claimgraph.reading.page_layout import BLOCKS, UNSEEN, Layout
from claimgraph.reading.render import Cell, TextBuilder
from claimgraph.reading.words import words

_FURNITURE = words().furniture
_SECTIONS = _FURNITURE.related | _FURNITURE.late | _FURNITURE.comments | _FURNITURE.footers
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_LISTS = frozenset({"ul", "ol", "dl", "dir", "menu"})
_ITEMS = frozenset({"li", "dt", "dd"})
_LONGEST_CELL = 400
_NOT_IN_CELLS = ("h1", "h2", "h3", "article", "section", "nav", "form")
_LONGEST_BOLD_HEADING = 120
_NOTE = re.compile(r"\[?[\s\d,*†‡§¶#a-z+\-–]{1,4}\]?")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_COLUMNS = 100
_MOST_ROWS = 500


def render(root: etree._Element, layout: Layout) -> TextBuilder:
    """The blocks of a page in order; what lies outside of the article or in furniture is marked as furniture."""
    around = {layout.main, *layout.main.iterancestors()} if layout.main is not None else set()
    writer = _Writer(layout, _outside_title(root, layout), around)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element.tag not in UNSEEN and element is not writer.skipped:
                writer.leave(element)
            writer.say(element.tail)
        elif element.tag in UNSEEN:
            walk.skip_subtree()
        elif element.tag == "table" and _is_data(element):
            writer.table(element)
            writer.skipped = element
            walk.skip_subtree()
        elif element.tag in ("sup", "sub"):
            writer.script(element)
            writer.skipped = element
            walk.skip_subtree()
        else:
            writer.enter(element)
    writer.flush()
    return writer.builder


def _outside_title(root: etree._Element, layout: Layout) -> etree._Element | None:
    """The title of the article where it stands outside of it: the first `h1` that the page's own title repeats."""
    if layout.main is None or next(layout.main.iter("h1"), None) is not None:
        return None
    page = _squeezed(" ".join(_text(e) for e in root.iter("title")))
    return next((e for e in root.iter("h1") if (own := _squeezed(_text(e))) and own in page), None)


def _squeezed(words: str) -> str:
    return "".join(words.split()).lower()


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


@dataclass(slots=True)
class _Writer:
    layout: Layout
    title: etree._Element | None
    around_main: set[etree._Element]
    builder: TextBuilder = field(default_factory=TextBuilder)
    skipped: etree._Element | None = None
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    said: int = 0
    in_link: int = 0
    in_bold: int = 0
    in_pre: int = 0
    furniture: list[etree._Element] = field(default_factory=list)
    inside_main: int = 0
    headings: list[etree._Element] = field(default_factory=list)
    items: list[tuple[etree._Element, bool]] = field(default_factory=list)  # open items, and whether already written
    lists: int = 0

    def enter(self, element: etree._Element) -> None:
        """Begin an element: flush what stood before a block, and note what the words below are in."""
        tag = element.tag
        if tag == "br":
            self.parts.append("\n")
        elif tag in BLOCKS:
            self.flush()
        if element is self.layout.main:
            self.inside_main += 1
        if element in self.layout.furniture:
            self.furniture.append(element)
        self.in_link += tag == "a"
        self.in_bold += tag in _BOLD
        self.in_pre += tag == "pre"
        if tag in _HEADINGS:
            self.headings.append(element)
        self.lists += tag in _LISTS
        if tag in _ITEMS:
            self.items.append((element, False))
        self.say(element.text)

    def leave(self, element: etree._Element) -> None:
        """End an element."""
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
        if element is self.layout.main:
            self.inside_main -= 1
        if self.furniture and self.furniture[-1] is element:
            self.furniture.pop()
        self.in_link -= tag == "a"
        self.in_bold -= tag in _BOLD
        self.in_pre -= tag == "pre"
        if self.headings and self.headings[-1] is element:
            self.headings.pop()
        self.lists -= tag in _LISTS
        if self.items and self.items[-1][0] is element:
            self.items.pop()

    def say(self, text: str | None) -> None:
        """Add words to the block being read."""
        if not text:
            return
        self.parts.append(text if self.in_pre else " ".join(f"|{text}|".split())[1:-1])
        size = len(text.strip())
        self.said += size
        self.linked += size if self.in_link else 0
        self.bold += size if self.in_bold else 0

    def script(self, element: etree._Element) -> None:
        """A raised or lowered piece: a footnote mark or deviation is written as `[^1]`, part of a name as it is."""
        inner = _text(element)
        before = "".join(self.parts[-1:])[-1:]
        if element.tag == "sup" and inner.isdigit() and before.isalpha() and (element.tail or "")[:1] in ("-", "‑"):
            self.say(inner.translate(_RAISED))
        elif element.tag == "sub" and not (before.isdigit() and inner[:1] in "±+-–0123456789"):
            self.say(inner)
        elif element.tag == "sup" and not _NOTE.fullmatch(inner):
            self.say(f" {inner}")
        elif inner:
            self.parts.append(f"[^{inner.strip('[]').replace(' ', '')}]")

    def flush(self) -> None:
        """Write the block read so far, if it has words; two line breaks divide it, one does not."""
        raw, linked, bold, said = "".join(self.parts), self.linked, self.bold, self.said
        self.parts.clear()
        self.linked = self.bold = self.said = 0
        if not raw or raw.isspace():
            return
        for piece in re.split(r"\n[^\S\n]*\n\s*", raw):
            lines = (" ".join(line.split()) for line in piece.split("\n"))
            self._write("\n".join(filter(None, lines)), linked >= said > 0, bold >= said > 0)

    def _write(self, words: str, linked: bool, bold: bool) -> None:
        if not words:
            return
        element = self.headings[-1] if self.headings else None
        furniture = self._is_furniture(element)
        if element is not None:
            level = _HEADINGS[str(element.tag)]
            self.builder.add("heading", " ".join(words.split()), level, furniture=furniture, linked=linked)
            self._close_section(element, words)
        elif self.items and not self.items[-1][1]:
            self.items[-1] = (self.items[-1][0], True)
            self.builder.add("bullet", words, max(self.lists - 1, 0), furniture=furniture, linked=linked)
        elif bold and not self.items and len(words) <= _LONGEST_BOLD_HEADING and not ends_sentence(words):
            self.builder.add("heading", " ".join(words.split()), 4, explicit=False, furniture=furniture, linked=linked)
        else:
            self.builder.add("paragraph", words, furniture=furniture, linked=linked, inside_list=bool(self.items))

    def _is_furniture(self, heading: etree._Element | None = None) -> bool:
        if heading is not None and heading is self.title:
            return False
        return bool(self.furniture) or (self.layout.main is not None and not self.inside_main)

    def _close_section(self, heading: etree._Element, words: str) -> None:
        """A heading such as "Related" makes furniture of the element it heads, if that is not the article itself."""
        if label(words) not in _SECTIONS or self._is_furniture():
            return
        holder = heading.getparent()
        if holder is None or holder in self.around_main or holder.tag in ("body", "html"):
            return
        self.builder.pieces[-1].furniture = True
        self.furniture.append(holder)

    def table(self, table: etree._Element) -> None:
        """Write a table of data row by row."""
        self.flush()
        furniture = self._is_furniture() or table in self.layout.furniture
        caption = table.find("caption")
        if caption is not None:
            self.builder.add("paragraph", _text(caption), furniture=furniture)
        self.builder.begin_table()
        for row in table.iter("tr"):
            cells = [e for e in row if e.tag in ("td", "th")]
            if cells:
                parent = row.getparent()
                in_head = parent is not None and parent.tag == "thead"
                header = in_head or all(e.tag == "th" for e in cells)
                self.builder.add_row([_cell(e) for e in cells], header=header, furniture=furniture)


def _is_data(table: etree._Element) -> bool:
    """Whether a table holds data, and not the layout of a page."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[e for e in row if e.tag in ("td", "th")] for row in table.iter("tr")]
    if not any(len(cells) > 1 for cells in rows) or next(table.iter(*_NOT_IN_CELLS), None) is not None:
        return False
    return all(len(_text(cell)) <= _LONGEST_CELL for cells in rows for cell in cells)


def _cell(cell: etree._Element) -> Cell:
    return Cell(_cell_words(cell), _covered(cell, "colspan", _MOST_COLUMNS), _covered(cell, "rowspan", _MOST_ROWS))


def _covered(cell: etree._Element, name: str, most: int) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 6 else 1


def _cell_words(cell: etree._Element) -> str:
    """The words of a cell, with blocks apart and footnote marks told from numbers."""
    writer = _Writer(Layout(None), None, set())
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element is not cell:
                writer.say(f" {element.tail or ''}" if element.tag in BLOCKS or element.tag == "br" else element.tail)
        elif element.tag in UNSEEN:
            walk.skip_subtree()
        elif element.tag in ("sup", "sub"):
            writer.script(element)
            walk.skip_subtree()
        else:
            writer.say(element.text)
    return " ".join("".join(writer.parts).split())

"""A block as plain words, with the way back to the characters they came from.

Rules of extraction should see words, not markup. A view drops Markdown and HTML markup, decodes entities and escapes,
collapses white space, folds typographic and full-width forms and letters that only look like Latin ones, and
remembers where each piece came from.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right

from claimgraph.look_alikes import as_latin
from claimgraph.reading.document import Span

_KEPT = frozenset("、。《》〈〉「」『』【】〜…—")
_DASHES = dict.fromkeys("‐‑‒–−﹣－", "-") | {"―": "—"}
_QUOTES = dict.fromkeys("‘’‚‛′ʼ＇", "'") | dict.fromkeys("“”„‟″〝〞＂«»", '"')


class _Folding(dict[int, int | str]):
    """Code point to folded code point, worked out at first sight; always one character for one."""

    def __missing__(self, code: int) -> int | str:
        character = chr(code)
        folded = _DASHES.get(character) or _QUOTES.get(character) or unicodedata.normalize("NFKC", character)
        plain = len(folded) == 1 and character not in _KEPT and unicodedata.category(character) != "No"
        self[code] = ord(folded) if plain else code
        return self[code]


_FOLDING = _Folding()

# Spelled out because `\s` inside a class with other signs reads badly; includes the invisible signs that join nothing.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff\x00-\x08\x0e-\x1b\x7f"

# `plain` comes first and takes long runs at once: everything that begins no other alternative.
_TOKEN = re.compile(
    rf"""
      (?P<plain>      (?: [^\s\\&<\[\]!*_`~†‡⁰¹²³⁴-⁹hw\ufb00-\ufb06\u2160-\u217f{_INVISIBLE}]+
                        | [ ](?!\s) | h(?!ttps?:) | w(?!ww\.) | !(?!\[) | ~(?!~)
                        | (?<=[A-Za-z0-9])_(?=[A-Za-z0-9]) ){{1,2000}}+ )
    | (?P<space>      (?:\\?\n[ \t]*(?:>[ \t]?)*|[^\S\n])+ )
    | (?P<drop>       [{_INVISIBLE}]+ | <!--.{{0,1000}}?--> | ~~ | `+ | \[\^[^\]\s]{{1,40}}\] | [†‡]+
                    | \[\d{{1,3}}(?:[ ]?[,–-][ ]?\d{{1,3}}){{0,9}}\](?!\()
                    | <:[^\s<>]{{1,60}}> | <[@\#][^\s<>]{{1,60}}> )
    | (?P<url>        <?(?:https?://|www\.)[!-;=?-Z^-z|~]+>? )
    | (?P<escape>     \\[!-/:-@\[-`{{-~] )
    | (?P<entity>     &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
    | (?P<script>     <(?P<which>su[pb])(?:\s[^<>]{{0,200}})?>(?P<inner>[^<>]{{0,80}})</(?P=which)> | [⁰¹²³⁴-⁹]+ )
    | (?P<break>      <(?:br|/?p|/?div|/?li|/?t[rdh]|/?h[1-6])(?:\s[^<>]{{0,1000}})?/?> )
    | (?P<tag>        </?[A-Za-z][A-Za-z0-9:-]{{0,30}}(?:\s[^<>]{{0,1000}})?/?> )
    | (?P<image>      !\[ )
    | (?P<open>       \[ )
    | (?P<target>     \]\((?:[^()\s]|\([^()\s]{{0,300}}\)){{0,2000}}(?:\s{{1,3}}"[^"\n]{{0,300}}")?\)
                    | \]\[[^\[\]\n]{{0,100}}\] )
    | (?P<close>      \] )
    | (?P<stars>      \*+ )
    | (?P<lines>      _+ )
    | (?P<ligature>   [\ufb00-\ufb06\u2160-\u217f] )
    """,
    re.VERBOSE | re.DOTALL,
)
_NOTE = re.compile(r"[\s\d,*†‡§¶#+\-–]{0,6}|[a-z]")
_DEVIATION = re.compile(r"[\s±+\-–]*\d[\d.,%\s]*")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff65]")
_TRAILING = ".,;:!?'\"*_~"


class View:
    """The plain words of a block (`text`), each with the way back to the article (`source`)."""

    __slots__ = ("_ends", "_origin", "_sources", "_starts", "text")

    def __init__(self, text: str, starts: list[int], sources: list[Span], origin: int) -> None:
        """Pieces in order: where each begins in `text`, and the span of the article it came from.

        A piece as long as its source maps character by character, any other maps as a whole. `origin` is where the
        block begins, for a view without words.
        """
        self.text = text
        self._origin = origin
        self._starts = starts
        self._sources = sources
        self._ends = [*starts[1:], len(text)] if starts else []

    def source(self, start: int, end: int) -> Span:
        """Span of the article's text that `text[start:end]` came from; raises IndexError outside of the view."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}:{end} lies outside of a view of {len(self.text)} characters")
        if not self._starts:
            return (self._origin, self._origin)
        if start == end:
            at = self._character(start)[0] if start < len(self.text) else self._sources[-1][1]
            return (at, at)
        return (self._character(start)[0], self._character(end - 1)[1])

    def _character(self, index: int) -> Span:
        piece = bisect_right(self._starts, index) - 1
        start, end = self._sources[piece]
        if end - start != self._ends[piece] - self._starts[piece]:
            return (start, end)
        at = start + index - self._starts[piece]
        return (at, at + 1)


def view(text: str, start: int = 0, end: int | None = None) -> View:
    """The plain words of `text[start:end]`; offsets that `View.source` gives are those of `text`.

    Links keep their words and lose their targets, images keep their alternative text, bare URLs and footnote marks go,
    emphasis goes but underscores and stars inside a name stay. 、。《》「」 stay as they are; other full-width forms,
    typographic quotes, hyphens and en dashes become ASCII.
    """
    end = len(text) if end is None else end
    pieces = _Pieces(text)
    at = start
    for token in _TOKEN.finditer(text, start, end):
        if token.lastgroup == "plain" or token.start() < at:
            continue
        pieces.copy(at, token.start())
        at = _take(pieces, token, start, end)
    pieces.copy(at, end)
    return pieces.view(start)


class _Pieces:
    """Pieces gathered so far, as (words, start, end), and the openers that may still find their closer."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[tuple[str, int, int]] = []
        self.brackets: list[int] = []
        self.underscores: list[int] = []

    def copy(self, start: int, end: int) -> None:
        if start < end:
            piece = self.text[start:end]
            self.found.append((piece if piece.isascii() else piece.translate(_FOLDING), start, end))

    def put(self, words: str, start: int, end: int) -> None:
        self.found.append((words, start, end))

    def drop(self, index: int) -> None:
        _, start, end = self.found[index]
        self.found[index] = ("", start, end)

    def view(self, origin: int) -> View:
        """Join the pieces; of the white space at the ends and in a row nothing but single spaces stays."""
        words: list[str] = []
        starts: list[int] = []
        sources: list[Span] = []
        length, spaced = 0, True
        for piece, start, end in self.found:
            if not piece or (piece == " " and spaced):
                continue
            if spaced and piece[0] == " ":
                start += len(piece) == end - start
                piece = piece[1:]
            spaced = piece[-1] == " "
            words.append(piece)
            starts.append(length)
            sources.append((start, end))
            length += len(piece)
        if words and words[-1][-1] == " ":
            if words[-1] == " ":
                words, starts, sources = words[:-1], starts[:-1], sources[:-1]
            else:
                words[-1] = words[-1][:-1]
                sources[-1] = (sources[-1][0], sources[-1][1] - 1)
        return View(as_latin("".join(words)), starts, sources, origin)


def _take(pieces: _Pieces, token: re.Match[str], begin: int, limit: int) -> int:
    """Add what a piece of markup stands for, and say where reading goes on."""
    kind, words, start, end = token.lastgroup, token.group(), token.start(), token.end()
    if token.group("script") is not None:
        kind = "script"
    match kind:
        case "space" if "\n" in words and _between_han(pieces.text, begin, start, end, limit):
            pass  # Chinese sets no space where a line was broken
        case "space" | "break":
            pieces.put(" ", start, end)
        case "url":
            while words[-1] in _TRAILING and not words.startswith("<"):
                words, end = words[:-1], end - 1
        case "escape":
            pieces.put(words[1], start, end)
        case "entity":
            decoded = html.unescape(words)
            plain = decoded.translate(_FOLDING) if decoded != words else words
            pieces.put(" " if plain.isspace() else plain, start, end)
        case "script":
            pieces.put(_script(token, pieces.text, begin, limit), start, end)
        case "image" | "open":
            pieces.brackets.append(len(pieces.found))
            pieces.put(words, start, end)
        case "target":
            if pieces.brackets:
                pieces.drop(pieces.brackets.pop())
            else:
                pieces.copy(start, end)
        case "close":
            if pieces.brackets:
                pieces.brackets.pop()
            pieces.put(words, start, end)
        case "stars":
            if _keeps_stars(pieces.text, begin, start, end, limit):
                pieces.put(words, start, end)
        case "lines":
            _underscores(pieces, begin, start, end, limit)
        case "ligature":
            pieces.put(unicodedata.normalize("NFKC", words), start, end)
    return end


def _between_han(text: str, begin: int, start: int, end: int, limit: int) -> bool:
    return (
        begin < start and end < limit and _HAN.match(text[start - 1]) is not None and _HAN.match(text[end]) is not None
    )


def _script(token: re.Match[str], text: str, begin: int, limit: int) -> str:
    """What a raised or lowered piece says: nothing for a footnote mark or a deviation, else its words."""
    inner = token.group("inner")
    before = text[token.start() - 1] if token.start() > begin else " "
    after = text[token.end()] if token.end() < limit else " "
    if inner is None or (
        inner.isdigit() and token.group("which") == "sup"
    ):  # part of a name as in τ²-bench, else a note
        digits = unicodedata.normalize("NFKC", inner or token.group())
        return digits if before.isalpha() and (after.isalnum() or after == "-") else ""
    if token.group("which") == "sub":
        if _DEVIATION.fullmatch(inner):
            return inner if before.isalpha() else ""
    elif _NOTE.fullmatch(inner):
        return ""
    words = " ".join(html.unescape(inner).translate(_FOLDING).split())
    return words if before.isspace() or not words else " " + words


def _keeps_stars(text: str, begin: int, start: int, end: int, limit: int) -> bool:
    """Whether stars are signs of their own: alone between spaces ("3 * 4"), or one between two digits."""
    before = text[start - 1] if start > begin else " "
    after = text[end] if end < limit else " "
    return (before.isspace() and after.isspace()) or (end - start == 1 and before.isdigit() and after.isdigit())


def _underscores(pieces: _Pieces, begin: int, start: int, end: int, limit: int) -> None:
    """Drop a pair of underscore runs at word boundaries; underscores inside a name stay."""
    before = pieces.text[start - 1] if start > begin else " "
    after = pieces.text[end] if end < limit else " "
    closes = not before.isspace() and not after.isalnum()
    if closes and pieces.underscores:
        pieces.drop(pieces.underscores.pop())
        return
    if not before.isalnum() and not after.isspace():
        pieces.underscores.append(len(pieces.found))
    pieces.put(pieces.text[start:end], start, end)

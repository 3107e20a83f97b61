"""Where the sentences of a text begin and end: a regular expression, a list of abbreviations, a few tie-breaks."""

from __future__ import annotations

import re

from claimgraph.reading.document import Span
from claimgraph.reading.structure import Piece
from claimgraph.reading.view import view
from claimgraph.reading.words import words

_WORDS = words().sentences

_STOP = re.compile(
    r"""
    [.!?。！？]+            # the stop itself; "..." is told apart below
    ["'”’)\]}」』》】〉*_]*   # quotes and brackets that close behind it
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s\"'“‘(\[{「『《,;:—/]*$")
_WORD_AFTER = re.compile(r"[\s\"'“‘(\[{「『《*_]*([^\s\"'”’)\]},;:.!?。！？]*)")
_CJK = "[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_CJK_CHAR = re.compile(_CJK)
_LONGEST_WORD = 40
_WEIGHTIEST = 5  # what one character may count


def sentences(text: str) -> list[Span]:
    """Spans of the sentences of a text, in order, trimmed, without overlap; every non-space character is in one.

    The text is a view's text or a piece of plain text. Dots of decimals, versions and abbreviations end nothing, nor do
    `...`, semicolons and dashes. A quote or bracket that closes behind the stop belongs to the sentence.
    Time is linear in the length of the text.
    """
    found: list[Span] = []
    begin = 0
    for stop in _STOP.finditer(text):
        end = _sentence_end(text, begin, stop)
        if end is not None:
            _keep(found, text, begin, end)
            begin = end
    _keep(found, text, begin, len(text))
    return found


def is_too_long(text: str, piece: Piece, limit: int) -> bool:
    """Whether a piece of a text has a sentence, or a table's row a cell, of more than `limit` characters."""
    if _WEIGHTIEST * (piece.end - piece.start) <= limit:
        return False
    if piece.kind == "row":
        return any(weight(text[start:end]) > limit for start, end in piece.cells)
    words = view(text, piece.start, piece.end).text
    return any(weight(words[start:end]) > limit for start, end in sentences(words))


def weight(sentence: str) -> int:
    """Its characters; one of Chinese says as much as five Latin ones, and takes as long to read."""
    return len(sentence) + 4 * len(_CJK_CHAR.findall(sentence))


def _keep(found: list[Span], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    start = begin + len(piece) - len(piece.lstrip())
    stop = begin + len(piece.rstrip())
    if start < stop:
        found.append((start, stop))


def _sentence_end(text: str, begin: int, stop: re.Match[str]) -> int | None:
    """Where the sentence ends whose stop this may be, or None if it goes on."""
    mark, end = stop.group(), stop.end()
    marks = mark.rstrip("\"'”’)]}」』》】〉*_")
    if "。" in marks or "！" in marks or "？" in marks:
        return _without_opening_quote(text, begin, stop, marks)
    following = text[end : end + 1]
    if following and not following.isspace():
        # "3.5", "v2.0", "Yahoo!Japan" go on; Chinese sets no space behind a stop.
        if not (_CJK_CHAR.match(following) or following in "“「『《"):
            return None
        if marks[-1] == "." and not _CJK_CHAR.match(text[max(stop.start() - 1, 0)]):
            return None
        return _without_opening_quote(text, begin, stop, marks)
    if marks.startswith(".."):
        return None
    after = _WORD_AFTER.match(text, end)
    next_word = after.group(1)[:_LONGEST_WORD] if after else ""
    if not next_word:
        return end
    if marks == ".":
        return end if _dot_ends(text, begin, stop.start(), next_word) else None
    return end if _may_begin(next_word) else None


def _without_opening_quote(text: str, begin: int, stop: re.Match[str], marks: str) -> int:
    """The end behind a Chinese stop; a straight quote there closes only if one is open."""
    end = stop.start() + len(marks)
    for character in text[end : stop.end()]:
        if character == '"' and text.count('"', begin, end) % 2 == 0:
            break
        end += 1
    return end


def _dot_ends(text: str, begin: int, dot: int, next_word: str) -> bool:
    """Whether the dot ends a sentence, by the words on both sides of it."""
    before = _WORD_BEFORE.search(text[max(begin, dot - _LONGEST_WORD) : dot])
    word = before.group().lower() if before else ""
    starter = next_word.lower() in _WORDS.starters
    if word in _WORDS.titles:
        return False
    if word in _WORDS.before_numbers:
        return not (next_word[0].isdigit() or next_word[0].islower())
    if word in _WORDS.either or (
        len(word) == 1 and word.isalpha() and word.isascii() and before and before.group().isupper()
    ):
        return starter and next_word[0].isupper()
    if word.isdigit() and not text[begin:dot].strip().strip(word):
        return False  # the number of a list item
    if word.isdigit() and len(word) < 3 and text[begin:dot][: -len(word)].rstrip().endswith((";", ":")):
        return False  # the number of an item in a list that runs on in the line: "1. A; 2. B"
    return starter or _may_begin(next_word)


def _may_begin(word: str) -> bool:
    """Whether a sentence may begin with this word: anything but a plain lower-case one ("o3-mini" may)."""
    return not word[0].islower() or any(c.isdigit() or c == "-" or c.isupper() for c in word[1:])

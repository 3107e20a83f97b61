"""Bytes to text: UTF-8 first, then what is declared, then a guess that says that it is one."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from claimgraph.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1252", "cp1251"]
"""What texts of the web are in, if not in Unicode. A longer list makes the guess worse: cp1250 is taken for cp1252."""
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252"}
"""What is meant where the smaller encoding is declared."""
_SAMPLE = 65_536
_BINARY_SHARE = 0.01
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))
"""Bytes that no text has in any of the encodings guessed at."""
_FEW_BAD = 0.002


def decode(data: bytes, *, declared: str | None = None, name: str = "") -> tuple[str, str | None]:
    """The text of some bytes, and a note where its encoding had to be guessed or bytes had to be replaced.

    Raises ReadingError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(data, encoding)
    if data.count(0) > _BINARY_SHARE * len(data):
        wide = _wide_encoding(data)
        if wide is None:
            raise ReadingError(f"{name}: is not text in any known encoding; convert it, or say which with --encoding")
        return _whole(data, wide, f"encoding guessed: {wide}")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if declared and (known := _known(declared)):
        try:
            return data.decode(known), None
        except UnicodeDecodeError:
            pass
    nearly = data.decode("utf-8", "replace")
    if nearly.count("\ufffd") <= _FEW_BAD * len(nearly) and _has_multibyte(nearly):
        return nearly, f"{nearly.count(chr(0xFFFD))} characters were not UTF-8 and are replaced"
    if sum(map(data.count, _CONTROLS)) > _BINARY_SHARE * len(data):
        raise ReadingError(f"{name}: is not text in any known encoding; convert it, or say which with --encoding")
    guess = _guess(data)
    return _whole(data, guess, f"encoding guessed: {guess}")


def _whole(data: bytes, encoding: str, note: str | None = None) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), note
    except UnicodeDecodeError:
        broken = "broken characters are replaced"
        return data.decode(encoding, "replace"), f"{note}; {broken}" if note else broken


def _known(declared: str) -> str | None:
    name = declared.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(_SUPERSETS.get(name, name))
    except (LookupError, ValueError):
        return None
    return codec.name if codec._is_text_encoding else None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero halves of its Latin letters."""
    sample = data[:_SAMPLE]
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if max(odd, even) < len(sample) // 5 or min(odd, even) > max(odd, even) // 10:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _has_multibyte(text: str) -> bool:
    return re.search(r"[^\x00-\x7f\ufffd]", text) is not None


def _guess(data: bytes) -> str:
    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=_GUESSES).best()
    return best.encoding if best else "cp1252"

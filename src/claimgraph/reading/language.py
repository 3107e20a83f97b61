"""Which language a piece of text is in, by its script: quick, and enough to choose word lists."""

from __future__ import annotations

import re

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")


def language_of(text: str) -> str:
    """`ja` where kana, `ko` where hangul, `zh` where Han characters dominate the letters, else `en`.

    A Han character weighs as much as a Latin word: it says about as much.
    """
    if text.isascii():
        return "en"
    han = len(_HAN.findall(text))
    kana = len(_KANA.findall(text))
    hangul = len(_HANGUL.findall(text))
    words = len(_LATIN.findall(text))
    if max(han + kana, hangul) <= words:
        return "en"
    if hangul > han + kana:
        return "ko"
    return "ja" if kana * 4 > han else "zh"

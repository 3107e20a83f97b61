"""One spelling for the many ways a name is typed, so that what is left to compare is the name."""

from __future__ import annotations

import re
import unicodedata

# Typographic signs that mean the same as an ASCII one.
_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("‘’‚‛′＇`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("×✕", "x"),
        **dict.fromkeys("·・•‧", "."),
        "²": "2",
        "³": "3",
    }
)
# Cyrillic and Greek letters with the Latin ones they look like.
LOOK_ALIKES = dict(
    zip(
        "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0458\u0455"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "aceopxyijsABEKMHOPCTXIJSABEZHIKMNOPTYXo",
        strict=True,
    )
)
_LATIN = str.maketrans(LOOK_ALIKES)
_WORD = re.compile(r"[^\W\d_]+")
_GREEK = {"τ": "tau", "π": "pi", "α": "alpha", "β": "beta"}


def look_alikes(word: str) -> set[str]:
    """The letters of a word that only look like the Latin ones beside them; none where another letter is foreign."""
    foreign = {c for c in word if "\u0370" <= c <= "\u052f"}
    latin = any(c.isascii() for c in word)
    return foreign if latin and foreign <= LOOK_ALIKES.keys() else set()


def _as_latin(word: re.Match[str]) -> str:
    return word[0].translate(_LATIN) if look_alikes(word[0]) else word[0]


def plain(text: str) -> str:
    """The text, of the same length, with typographic signs as ASCII ones: what spotting expects of raw text."""
    return text.translate(_SAME)


def fold(text: str) -> str:
    """The text in lower case with full-width forms, accents, typographic signs and spaces made plain.

    The result may be shorter or longer than the text: offsets do not carry over.
    """
    if not text.isascii():
        text = _WORD.sub(_as_latin, text)
        text = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
        text = "".join(_GREEK.get(c, c) for c in text if not unicodedata.combining(c))
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.translate(_ASCII_SAME).lower().split())


_ASCII_SAME = str.maketrans("`", "'")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_SEPARATOR = re.compile(r"(?<!\d)\.|\.(?!\d)|[^\w.+]|_")


def squash(text: str) -> str:
    """The folded text without separators, but for a dot or comma between digits: 'GPT-5.4 mini' is 'gpt5.4mini'."""
    return _SEPARATOR.sub("", _DECIMAL_COMMA.sub(".", fold(text)))

"""One spelling for the many ways a name is typed, so that what is left to compare is the name."""

from __future__ import annotations

import re
import unicodedata

from claimgraph.look_alikes import as_latin

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
_GREEK = {"τ": "tau", "π": "pi", "α": "alpha", "β": "beta"}


def plain(text: str) -> str:
    """The text, of the same length, with typographic signs as ASCII ones: what spotting expects of raw text."""
    return text.translate(_SAME)


def fold(text: str) -> str:
    """The text in lower case with full-width forms, accents, typographic signs and spaces made plain.

    The result may be shorter or longer than the text: offsets do not carry over.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", as_latin(text).translate(_SAME)).casefold()
        text = "".join(_GREEK.get(c, c) for c in text if not unicodedata.combining(c))
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.translate(_ASCII_SAME).lower().split())


_ASCII_SAME = str.maketrans("`", "'")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_SEPARATOR = re.compile(r"(?<!\d)\.|\.(?!\d)|[^\w.+]|_")


def squash(text: str) -> str:
    """The folded text without separators, but for a dot or comma between digits: 'GPT-5.4 mini' is 'gpt5.4mini'."""
    return _SEPARATOR.sub("", _DECIMAL_COMMA.sub(".", fold(text)))

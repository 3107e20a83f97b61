"""Letters of other scripts that look like Latin ones, as they stand in copied or disguised names."""

from __future__ import annotations

import re

# Cyrillic and Greek letters with the Latin ones they look like.
_LATIN = dict(
    zip(
        "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0458\u0455"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "aceopxyijsABEKMHOPCTXIJSABEZHIKMNOPTYXo",
        strict=True,
    )
)
_TABLE = str.maketrans(_LATIN)
_FOREIGN = re.compile(r"[\u0370-\u052f]")
_NAME = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")


def look_alikes(name: str) -> set[str]:
    """The letters of a name that only look like the Latin ones beside them; none where another letter is foreign."""
    foreign = set(_FOREIGN.findall(name))
    latin = any(c.isascii() and c.isalpha() for c in name)
    return foreign if latin and foreign <= _LATIN.keys() else set()


def as_latin(text: str) -> str:
    """The text, of the same length, with the look-alikes in each name as the Latin letters they stand for."""
    if text.isascii() or not _FOREIGN.search(text):
        return text
    return _NAME.sub(lambda name: name[0].translate(_TABLE) if look_alikes(name[0]) else name[0], text)

"""Chinese numerals: '五', '十五', '一百二十'."""

from __future__ import annotations

from collections.abc import Mapping


def read_numeral(text: str, digits: Mapping[str, int]) -> int | None:
    """The number that `text` writes in digits or in Chinese numerals, or None.

    `digits` gives each sign its value; signs from ten upward multiply what stands before them. Two plain signs in a row
    are decimal places: '二五' is 25.
    """
    if text.isdigit() and text.isascii():
        return int(text)
    total = current = 0
    for sign in text:
        value = digits.get(sign)
        if value is None:
            return None
        if value >= 10:
            total += (current or 1) * value
            current = 0
        else:
            current = current * 10 + value
    return total + current if text else None

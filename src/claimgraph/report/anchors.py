"""Names of places in the report that links can point at."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_IN_ANCHOR = re.compile(r"[^\w.-]+")


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """An anchor for each id, readable and unique: 'daily/zephyr' -> 'article-daily-zephyr'.

    The same ids in the same order give the same anchors; where two would be equal, the later ones are numbered.
    """
    taken: set[str] = set()
    made: dict[str, str] = {}
    for one in ids:
        plain = f"{prefix}-{_NOT_IN_ANCHOR.sub('-', one)}"
        anchor, number = plain, 1
        while anchor in taken:
            number += 1
            anchor = f"{plain}-{number}"
        taken.add(anchor)
        made[one] = anchor
    return made

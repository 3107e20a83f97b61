"""Releases and parts behind a benchmark's name: 'AIME25', 'LiveCodeBench v6', 'SWE-bench Verified'."""

from __future__ import annotations

import re

from claimgraph.catalog.catalog import Catalog

_PARTS = r"(?:Verified|Pro|Lite|Hard|Diamond|Multilingual|Multimodal|Plus|Redux|Ultra|Max|Platinum|Live|Mini|Full)"
_RELEASE = re.compile(
    rf"(?:[ -]?[vV]\d{{1,2}}(?:\.\d{{1,2}})?|[- ]?20[1-3]\d(?![\d.])|[- ]?'2\d|-?2\d(?![\d.%])"
    rf"|[- ]\d(?:\.\d)?(?![\d.%A-Za-z-])| ?\((?:20[1-3]\d|[vV]\d(?:\.\d)?|{_PARTS})\)"
    rf"|[- ]{_PARTS}(?![A-Za-z]))(?![A-Za-z0-9])"
)
# So far beyond the highest release known a bare number is believed to be one.
_AHEAD = 2


def release_end(text: str, end: int, id: str | None, catalog: Catalog) -> int:  # noqa: A002 - the entry's own field
    """Where a release or part that follows the name of benchmark `id` at `end` ends; `end` when none follows."""
    m = _RELEASE.match(text, end)
    return m.end() if m and _may_be_release(catalog, id, m[0]) else end


def _may_be_release(catalog: Catalog, id: str | None, written: str) -> bool:  # noqa: A002
    """Whether what follows is a release: a part, a full year, a number marked by v, quote or brackets always are.

    A bare number is one where the benchmark has numbered releases ('ARC-AGI-4') or yearly ones ('AIME25').
    """
    stated = written.strip(" ()-'vV")
    if not re.fullmatch(r"\d(?:\.\d)?|2\d", stated) or re.search(r"[vV'(]", written):
        return True
    releases = " ".join(release.name for release in catalog.releases(id or ""))
    if re.fullmatch(r"2\d", stated):
        return bool(re.search(r"20\d\d", releases))
    numbers = [float(n) for n in re.findall(r"(?<![\d.])\d(?:\.\d)?(?![\d.])", releases)]
    return bool(numbers) and float(stated) <= max(numbers) + _AHEAD

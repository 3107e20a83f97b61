"""Short writing for expected claims: what is left out is as it is where nothing is stated.

Claims are compared whole, but for their place in the text and what is known of an entity beyond its name. An order may
be told from either side, so the better one is always written first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimgraph.extraction import extract
from claimgraph.model import Claim
from claimgraph.reading import read_text

Expected = dict[str, Any]
UNSTATED: Expected = {
    "benchmark": None, "category": None, "scope": None, "setting": None, "as_of": None, "stance": "asserted",
    "attributed_to": None, "zone": "body",
}  # fmt: skip
OWN_FIELDS = {
    "score": ("value", "unit", "bound"),
    "rank": ("rank", "tied"),
    "comparison": ("relation", "object", "margin"),
    "share": ("count", "of"),
}


def score(subject: str, value: float, benchmark: str | None = None, **stated: Any) -> Expected:
    own = {"value": value, "unit": None, "bound": "exact"}
    return UNSTATED | own | {"kind": "score", "subject": subject, "benchmark": benchmark} | stated


def rank(subject: str, place: int | tuple[int, int | None], benchmark: str | None = None, **stated: Any) -> Expected:
    bounds = (place, place) if isinstance(place, int) else place
    return (
        UNSTATED | {"kind": "rank", "subject": subject, "rank": bounds, "tied": False, "benchmark": benchmark} | stated
    )


def order(subject: str, relation: str, other: str, benchmark: str | None = None, **stated: Any) -> Expected:
    if relation == "<" or (relation == "=" and subject > other):
        subject, other = other, subject
    own = {"relation": "=" if relation == "=" else ">", "object": other, "margin": None}
    return UNSTATED | own | {"kind": "comparison", "subject": subject, "benchmark": benchmark} | stated


def share(subject: str, count: int, of: int, benchmark: str | None = None, **stated: Any) -> Expected:
    return UNSTATED | {"kind": "share", "subject": subject, "count": count, "of": of, "benchmark": benchmark} | stated


def maybe(expected: Expected) -> Expected:
    """A claim that a careful reader may take or leave."""
    return expected | {"maybe": True}


def written(claim: Claim) -> Expected:
    """A claim in the notation of what is expected."""
    fields = {name: getattr(claim, name) for name in (*UNSTATED, "kind", *OWN_FIELDS[claim.kind])}
    names = {role: entity.name for role in ("subject", "object", "benchmark") if (entity := getattr(claim, role))}
    fields |= names
    if claim.kind == "comparison":
        return fields | order(
            claim.subject.name, claim.relation or "", claim.object.name if claim.object else "", **_context(fields)
        )
    return fields


def _context(fields: Expected) -> Expected:
    return {name: fields[name] for name in (*UNSTATED, "margin")}


def read(text: str, format: str = "md") -> list[Expected]:  # noqa: A002
    return [written(claim) for claim in extract(read_text(text, id="case", format=format))]  # type: ignore[arg-type]


def differences(found: Sequence[Expected], expected: Sequence[Expected]) -> tuple[list[Expected], list[Expected]]:
    """What is missing and what is too much; claims that may be left out are neither."""
    left, missing = list(found), []
    for one in sorted(expected, key=lambda one: "maybe" in one):
        plain = {name: value for name, value in one.items() if name != "maybe"}
        if plain in left:
            left.remove(plain)
        elif "maybe" not in one:
            missing.append(plain)
    return missing, left

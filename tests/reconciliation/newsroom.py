"""Claims with defaults, articles to hold them, and what `reconcile` makes of them: for the tests of reconciliation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from claimgraph.model import Article, Claim, Entity, Finding
from claimgraph.reconciliation import Options, reconcile
from factory import arena, board, entity

DAY = "2026-03-20"

ARENA = arena("Duel Arena")
VISION = arena("Duel Arena Vision", parent="duel-arena")
TEST = board("Reason Test")
V1, V2 = board("Reason Test v1", parent="reason-test"), board("Reason Test v2", parent="reason-test")
OTHER_TEST = board("Word Test")
ERRORS = board("Error Test", higher_is_better=False)
INDEX = board("Quality Index", board="index", unit="points")
LOCAL = board("a large local benchmark", named=False)

LUMEN, LUMEN_MAX = entity("Lumen 2", maker="lumen-labs", country="CN", open_weights=True), entity("Lumen 3")
LUMEN_LABS = entity("Lumen Labs", "organization", country="CN")
PREVIEW = entity("Lumen 2 Preview", maker="lumen-labs", country="CN", variant_of="lumen-2")
THINKING = entity("Lumen 2 Thinking", maker="lumen-labs", country="CN", variant_of="lumen-2")
FAMILY = entity("Nimbus", "family")
MEMBER, OTHER_MEMBER = entity("Nimbus 7B", family="nimbus"), entity("Nimbus 70B", family="nimbus")
JADE = entity("Jade 1", maker="jade-works", country="CN", open_weights=True)
OAK, ELM, ASH = entity("Oak 5", country="US", open_weights=False), entity("Elm 4", country="US"), entity("Ash 1")
SOLEIL = entity("Soleil 3", country="FR", open_weights=True)

CHINESE = entity("Chinese models", "group", country="CN", members="model")
CHINESE_COMPANIES = entity("Chinese companies", "group", country="CN", members="organization")
AMERICAN = entity("American models", "group", country="US", members="model")


def claim(article: str, kind: str, subject: Entity, **fields: Any) -> Claim:
    """A claim of the article; an id and a quote of its own follow from what it says."""
    said = repr((kind, subject.id, sorted((k, repr(v)) for k, v in fields.items())))
    digest = hashlib.sha256(said.encode()).hexdigest()[:8]
    start = fields.pop("start", int(digest[:4], 16))
    whole = {
        "id": f"{article}:{digest}",
        "article": article,
        "kind": kind,
        "subject": subject,
        "as_of": DAY,
        "quote": f"quote {digest}",
        "start": start,
        "end": start + 1,
    }
    return Claim(**(whole | fields))


def score(article: str, subject: Entity, value: str, on: Entity = TEST, **fields: Any) -> Claim:
    return claim(article, "score", subject, value=float(value), value_text=value, benchmark=on, **fields)


def rank(
    article: str, subject: Entity, best: int, worst: int | None = 0, on: Entity | None = ARENA, **fields: Any
) -> Claim:
    """A place, or places from best to worst; `worst=None` is an open end."""
    return claim(article, "rank", subject, rank=(best, best if worst == 0 else worst), benchmark=on, **fields)


def order(
    article: str, subject: Entity, relation: str, other: Entity, on: Entity | None = TEST, **fields: Any
) -> Claim:
    return claim(article, "comparison", subject, relation=relation, object=other, benchmark=on, **fields)


def share(article: str, group: Entity, count: int, of: int, on: Entity | None = ARENA, **fields: Any) -> Claim:
    return claim(article, "share", group, count=count, of=of, benchmark=on, **fields)


def articles_of(claims: Iterable[Claim], **fields: dict[str, Any]) -> list[Article]:
    """An article for each that the claims name, published on `DAY`; fields by article id."""
    ids = sorted({c.article for c in claims})
    return [Article(**({"id": i, "published": DAY, "sha256": i} | fields.get(i, {}))) for i in ids]


def findings_of(*claims: Claim, options: Options | None = None, **fields: dict[str, Any]) -> list[Finding]:
    return reconcile(articles_of(claims, **fields), claims, options or Options())


def told(findings: Sequence[Finding], claims: Sequence[Claim]) -> set[tuple[str, str, str]]:
    """Each finding as its verdict, rule and the letters of its claims' articles: ('tension', 'rank-clash', 'ab')."""
    article = {c.id: c.article for c in claims}
    return {(f.verdict, f.rule, "".join(sorted(article[i] for i in f.claims))) for f in findings}


def outcome(*claims: Claim, **fields: Any) -> set[tuple[str, str, str]]:
    return told(findings_of(*claims, **fields), claims)

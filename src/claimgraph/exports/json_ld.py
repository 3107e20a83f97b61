"""Articles, claims and findings as JSON-LD, in the words of schema.org and our own where it has none."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from claimgraph.graph import EdgeType, entities
from claimgraph.graph.elements import article_node, claim_node, entity_node, finding_node
from claimgraph.model import Article, Claim, Entity, Finding
from claimgraph.report.wording import statement

CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "claimgraph": "urn:claimgraph:",
    "id": "@id",
    "type": "@type",
    **{link: {"@type": "@id"} for link in ("appearance", "about", "isBasedOn", f"claimgraph:{EdgeType.JOINS}")},
}
"""How the document is to be read."""

_TYPES = {"organization": "Organization", "model": "SoftwareApplication", "family": "SoftwareApplication"}


def to_json_ld(articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding]) -> bytes:
    """Every article, claim, entity and finding as a thing with an id of its own, linked by these ids."""
    things = [
        *map(_article, articles),
        *map(_claim, claims),
        *(_entity(entity) for _, entity in sorted(entities(claims).items())),
        *map(_finding, findings),
    ]
    return (json.dumps({"@context": CONTEXT, "@graph": things}, ensure_ascii=False, indent=1) + "\n").encode()


def _article(article: Article) -> dict[str, Any]:
    return _thing(
        article_node(article.id),
        "NewsArticle",
        {
            "headline": article.title,
            "publisher": article.publisher and {"type": "Organization", "name": article.publisher},
            "url": article.url,
            "datePublished": article.published,
            "inLanguage": article.language,
            "isBasedOn": article.copy_of and _iri(article_node(article.copy_of)),
        },
    )


def _claim(claim: Claim) -> dict[str, Any]:
    about = [entity for entity in (claim.subject, claim.object, claim.benchmark) if entity is not None]
    return _thing(
        claim_node(claim.id),
        "Claim",
        {
            "name": statement(claim),
            "text": claim.quote,
            "appearance": _iri(article_node(claim.article)),
            "about": [_iri(entity_node(entity.kind, entity.id)) for entity in about],
            "author": claim.attributed_to and {"type": "Thing", "name": claim.attributed_to},
            "temporalCoverage": claim.as_of,
            "claimgraph:stance": claim.stance,
        },
    )


def _entity(entity: Entity) -> dict[str, Any]:
    known = {"name": entity.name, "claimgraph:kind": entity.kind}
    return _thing(entity_node(entity.kind, entity.id), _TYPES.get(entity.kind, "Thing"), known)


def _finding(finding: Finding) -> dict[str, Any]:
    return _thing(
        finding_node(finding.id),
        "claimgraph:Finding",
        {
            "description": finding.explanation,
            "claimgraph:verdict": finding.verdict,
            "claimgraph:rule": finding.rule,
            f"claimgraph:{EdgeType.JOINS}": [_iri(claim_node(claim_id)) for claim_id in finding.claims],
        },
    )


def _iri(node: str) -> str:
    return f"claimgraph:{node}"


def _thing(node: str, kind: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    stated = {name: value for name, value in properties.items() if value is not None}
    return {"id": _iri(node), "type": kind, **stated}

"""Articles, claims and findings as JSON-LD: schema.org for things, W3C Web Annotation for places, PROV for origins."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from claimgraph.graph import EdgeType, entities
from claimgraph.graph.elements import article_node, claim_node, entity_node, finding_node
from claimgraph.model import Article, Claim, Entity, Finding
from claimgraph.outputs import Outputs
from claimgraph.report.wording import statement

_LINKS = (
    "appearance",
    "about",
    "isBasedOn",
    "oa:hasBody",
    "oa:hasSource",
    "oa:motivatedBy",
    "prov:wasDerivedFrom",
    "prov:wasGeneratedBy",
    "prov:wasAssociatedWith",
    f"claimgraph:{EdgeType.JOINS}",
    f"claimgraph:{EdgeType.ALSO}",
)
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "claimgraph": "urn:claimgraph:",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "id": "@id",
    "type": "@type",
    **{link: {"@type": "@id"} for link in _LINKS},
}
"""How the document is to be read; it needs nothing from elsewhere."""

_TYPES = {"organization": "Organization", "model": "SoftwareApplication", "family": "SoftwareApplication"}
_RUN, _TOOL = "claimgraph:run", "claimgraph:tool"


def to_json_ld(found: Outputs) -> bytes:
    """Every article, claim, place, entity and finding as a thing with an id of its own, linked by these ids."""
    things = [
        _thing(_TOOL, "prov:SoftwareAgent", name="claimgraph", softwareVersion=version("claimgraph")),
        _thing(_RUN, "prov:Activity", **{"prov:wasAssociatedWith": _TOOL}),
        *map(_article, found.articles),
        *(_claim(claim) for claim in found.claims),
        *(_annotation(claim, found.graph.nodes[claim_node(claim.id)]) for claim in found.claims),
        *(_entity(entity) for _, entity in sorted(entities(found.claims).items())),
        *map(_finding, found.findings),
    ]
    return (json.dumps({"@context": CONTEXT, "@graph": things}, ensure_ascii=False, indent=1) + "\n").encode()


def _article(article: Article) -> dict[str, Any]:
    original = article.copy_of and _iri(article_node(article.copy_of))
    return _thing(
        _iri(article_node(article.id)),
        "NewsArticle",
        "prov:Entity",
        headline=article.title,
        publisher=article.publisher and {"type": "Organization", "name": article.publisher},
        url=article.url,
        datePublished=article.published,
        inLanguage=article.language,
        isBasedOn=original,
        **{"prov:wasDerivedFrom": original},
    )


def _claim(claim: Claim) -> dict[str, Any]:
    about = [entity for entity in (claim.subject, claim.object, claim.benchmark) if entity is not None]
    article = _iri(article_node(claim.article))
    return _thing(
        _iri(claim_node(claim.id)),
        "Claim",
        "prov:Entity",
        name=statement(claim),
        text=claim.quote,
        appearance=article,
        about=[_iri(entity_node(entity.kind, entity.id)) for entity in about],
        author=claim.attributed_to and {"type": "Thing", "name": claim.attributed_to},
        temporalCoverage=claim.as_of,
        **{
            "claimgraph:stance": claim.stance,
            "prov:wasDerivedFrom": article,
            "prov:wasGeneratedBy": _RUN,
        },
    )


def _annotation(claim: Claim, place: Mapping[str, Any]) -> dict[str, Any]:
    """Ties the claim to the characters that state it, by their position and by the words around them."""
    position = {"type": "oa:TextPositionSelector", "oa:start": claim.start, "oa:end": claim.end}
    words = {
        "type": "oa:TextQuoteSelector",
        "oa:exact": claim.quote,
        "oa:prefix": place.get("prefix", ""),
        "oa:suffix": place.get("suffix", ""),
    }
    target = {
        "type": "oa:SpecificResource",
        "oa:hasSource": _iri(article_node(claim.article)),
        "oa:hasSelector": [position, words],
    }
    return _thing(
        _iri(f"annotation:{claim.id}"),
        "oa:Annotation",
        **{"oa:motivatedBy": "oa:identifying", "oa:hasBody": _iri(claim_node(claim.id)), "oa:hasTarget": target},
    )


def _entity(entity: Entity) -> dict[str, Any]:
    node = _iri(entity_node(entity.kind, entity.id))
    return _thing(node, _TYPES.get(entity.kind, "Thing"), name=entity.name, **{"claimgraph:kind": entity.kind})


def _finding(finding: Finding) -> dict[str, Any]:
    joined, also = ([_iri(claim_node(claim)) for claim in claims] for claims in (finding.claims, finding.also))
    return _thing(
        _iri(finding_node(finding.id)),
        "claimgraph:Finding",
        "prov:Entity",
        description=finding.explanation,
        **{
            "claimgraph:verdict": finding.verdict,
            "claimgraph:rule": finding.rule,
            "claimgraph:dimension": list(finding.dimension),
            f"claimgraph:{EdgeType.JOINS}": joined,
            f"claimgraph:{EdgeType.ALSO}": also,
            "prov:wasDerivedFrom": joined,
            "prov:wasGeneratedBy": _RUN,
        },
    )


def _iri(node: str) -> str:
    return f"claimgraph:{quote(node, safe='/:')}"


def _thing(iri: str, *types: str, **properties: Any) -> dict[str, Any]:
    stated = {name: value for name, value in properties.items() if value not in (None, [])}
    return {"id": iri, "type": types[0] if len(types) == 1 else list(types), **stated}

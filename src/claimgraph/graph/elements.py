"""The graph's nodes and typed edges as two streams, made straight from the records.

Both the networkx graph and the file `graph.json` are fed from here, so neither can know more than the other, and a
large graph can be written without ever being held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from claimgraph.model import Article, Claim, Entity, EntityKind, Finding

if TYPE_CHECKING:
    from claimgraph.reading.document import Origin

Attributes = dict[str, Any]


CONTEXT = 32
"""Characters before and behind a quote that let it be found again in a text that has changed."""


class NodeType(StrEnum):
    """What a node stands for; every node bears it as `type`."""

    ARTICLE = "article"
    CLAIM = "claim"
    ENTITY = "entity"
    FINDING = "finding"


class EdgeType(StrEnum):
    """What an edge says, read from source to target; it is also the edge's key."""

    STATES = "states"  # article -> claim
    ABOUT = "about"  # claim -> subject
    COMPARED_WITH = "compared-with"  # claim -> object of a comparison
    ON = "on"  # claim -> benchmark
    SAME_AS = "same-as"  # claim -> the first claim that makes the same statement
    MADE_BY = "made-by"  # model or family -> organization
    MEMBER_OF = "member-of"  # model -> family, family -> wider family
    VARIANT_OF = "variant-of"  # model -> base model
    PART_OF = "part-of"  # release or part -> benchmark
    JOINS = "joins"  # finding -> a claim of its smallest set
    ALSO = "also"  # finding -> a claim that says the same as one of them
    COPIES = "copies"  # article -> the article it was copied from


class Node(NamedTuple):
    """A node's id, which is the record's own id behind its type (an entity's kind): `claim:a-1`; and its attributes."""

    id: str
    attributes: Attributes


class Edge(NamedTuple):
    """A typed edge between two node ids."""

    source: str
    target: str
    type: EdgeType


class _Link(NamedTuple):
    """What an entity points at."""

    record_id: str
    kind: EntityKind
    type: EdgeType

    @property
    def target(self) -> str:
        return entity_node(self.kind, self.record_id)


_ENTITY_LINKS: tuple[tuple[str, EntityKind, EdgeType], ...] = (
    ("maker", "organization", EdgeType.MADE_BY),
    ("family", "family", EdgeType.MEMBER_OF),
    ("variant_of", "model", EdgeType.VARIANT_OF),
    ("parent", "benchmark", EdgeType.PART_OF),
)
_CLAIM_ROLES = (("subject", EdgeType.ABOUT), ("object", EdgeType.COMPARED_WITH), ("benchmark", EdgeType.ON))
_ENTITY_FIELDS_OF_ONE_MENTION = {"mention", "reason"}


def article_node(record_id: str) -> str:
    """Node id of an article."""
    return f"article:{record_id}"


def claim_node(record_id: str) -> str:
    """Node id of a claim."""
    return f"claim:{record_id}"


def finding_node(record_id: str) -> str:
    """Node id of a finding."""
    return f"finding:{record_id}"


def entity_node(kind: str, record_id: str) -> str:
    """Node id of an entity; ids are unique only within a kind (the model and the family `qwen3`)."""
    return f"{kind}:{record_id}"


def nodes(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    lines: Mapping[str, int],
    names: Mapping[str, str],
    origins: Mapping[str, Origin],
) -> Iterator[Node]:
    """Articles, claims, entities (sorted by id) and findings; attributes that are not known are left out.

    `lines` tells by claim id on which line of its file a quote begins; `names` the name of entities that no claim
    speaks of, but that others are linked to, by id; `origins` the files of articles, by their id. Where the articles
    have their text, claims say what stands around the quote, too.
    """
    texts = {article.id: article.text for article in articles if article.text}
    for article in articles:
        attributes = _attributes(NodeType.ARTICLE, article, exclude={"text"})
        if article.id in origins:
            attributes["file"] = origins[article.id].file
        yield Node(article_node(article.id), attributes)
    for claim in claims:
        attributes = _attributes(NodeType.CLAIM, claim, exclude={role for role, _ in _CLAIM_ROLES})
        if claim.id in lines:
            attributes["line"] = lines[claim.id]
        if claim.article in texts:
            attributes |= _place(claim, texts[claim.article], lines.get(claim.id), origins.get(claim.article))
        yield Node(claim_node(claim.id), attributes)
    known = entities(claims)
    linked = {link.target: link for entity in known.values() for link in _links(entity)}
    for key in sorted(known.keys() | linked.keys()):
        if key in known:
            yield Node(key, _attributes(NodeType.ENTITY, known[key], exclude=_ENTITY_FIELDS_OF_ONE_MENTION))
        else:
            link = linked[key]
            name = names.get(link.record_id, link.record_id)
            yield Node(key, {"type": NodeType.ENTITY.value, "name": name, "kind": link.kind})
    for finding in findings:
        yield Node(finding_node(finding.id), _attributes(NodeType.FINDING, finding, exclude={"claims", "also"}))


def edges(articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding]) -> Iterator[Edge]:
    """Every edge once, grouped by where it comes from: articles, claims, entities, findings."""
    for article in articles:
        if article.copy_of is not None:
            yield Edge(article_node(article.id), article_node(article.copy_of), EdgeType.COPIES)
    first: dict[tuple[object, ...], str] = {}
    for claim in claims:
        here = claim_node(claim.id)
        yield Edge(article_node(claim.article), here, EdgeType.STATES)
        for role, edge_type in _CLAIM_ROLES:
            entity: Entity | None = getattr(claim, role)
            if entity is not None:
                yield Edge(here, entity_node(entity.kind, entity.id), edge_type)
        same = first.setdefault(statement_key(claim), here)
        if same != here:
            yield Edge(here, same, EdgeType.SAME_AS)
    for key, entity in sorted(entities(claims).items()):
        yield from (Edge(key, link.target, link.type) for link in _links(entity))
    for finding in findings:
        here = finding_node(finding.id)
        yield from (Edge(here, claim_node(claim_id), EdgeType.JOINS) for claim_id in finding.claims)
        yield from (Edge(here, claim_node(claim_id), EdgeType.ALSO) for claim_id in finding.also)


def entities(claims: Iterable[Claim]) -> dict[str, Entity]:
    """Every entity the claims speak of by node id; what one mention left open is filled in from the others."""
    found: dict[str, Entity] = {}
    for entity in chain.from_iterable((c.subject, c.object, c.benchmark) for c in claims):
        if entity is None:
            continue
        key = entity_node(entity.kind, entity.id)
        before = found.get(key)
        if before is None:
            found[key] = entity
        elif before != entity:
            news = {name: value for name, value in entity if value is not None and getattr(before, name) is None}
            found[key] = before.model_copy(update=news) if news else before
    return found


def statement_key(claim: Claim) -> tuple[object, ...]:
    """What a claim says, without where and when it stands: claims with equal keys make the same statement."""
    return (
        claim.kind,
        *(entity and (entity.kind, entity.id) for entity in (claim.subject, claim.object, claim.benchmark)),
        claim.category,
        claim.scope,
        claim.setting,
        (claim.value, claim.bound, claim.unit),
        (claim.rank, claim.tied),
        (claim.relation, claim.margin),
        (claim.count, claim.of),
        claim.stance in ("denied", "expected") and claim.stance,
    )


def linked_ids(claims: Iterable[Claim]) -> set[str]:
    """The ids of all makers, families, base models and benchmarks that the claims' entities point at."""
    return {link.record_id for entity in entities(claims).values() for link in _links(entity)}


def _links(entity: Entity) -> Iterator[_Link]:
    here = entity_node(entity.kind, entity.id)
    for field, kind, edge_type in _ENTITY_LINKS:
        record_id = getattr(entity, field)
        if record_id is not None and entity_node(kind, record_id) != here:
            yield _Link(record_id, kind, edge_type)


def _place(claim: Claim, text: str, line: int | None, origin: Origin | None) -> Attributes:
    """Where the quote stands: its context, and its columns (from 1, the last one past it) and offset in the file."""
    before, after = text[max(0, claim.start - CONTEXT) : claim.start], text[claim.end : claim.end + CONTEXT]
    place: Attributes = {"prefix": before, "suffix": after}
    if line is not None:
        place["column"] = claim.start - text.rfind("\n", 0, claim.start)
        place["end_line"] = line + claim.quote.count("\n")
        place["end_column"] = claim.end - text.rfind("\n", 0, claim.end)
        if origin is not None and origin.offset is not None:
            place["offset"] = origin.offset + claim.start
    return {name: value for name, value in place.items() if value != ""}


def _attributes(node_type: NodeType, record: Article | Claim | Entity | Finding, exclude: set[str]) -> Attributes:
    dumped = record.model_dump(mode="json", exclude=exclude | {"id"}, exclude_none=True)
    return {"type": node_type.value} | {name: value for name, value in dumped.items() if value not in ("", [])}

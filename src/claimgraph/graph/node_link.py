"""The graph as JSON: networkx's node-link form, one node or edge a line, the same bytes for the same records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import networkx as nx

from claimgraph.graph.elements import edges, nodes
from claimgraph.model import Article, Claim, Finding

if TYPE_CHECKING:
    from claimgraph.reading.document import Origin

HEADER: dict[str, Any] = {"format": "claimgraph", "version": 1}
"""What the graph says of itself, under `graph`."""


def build_graph(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    lines: Mapping[str, int] | None = None,
    names: Mapping[str, str] | None = None,
    origins: Mapping[str, Origin] | None = None,
) -> nx.MultiDiGraph[str]:
    """The graph of articles, claims, entities and findings; an edge's key is its type (see `EdgeType`).

    `lines` tells by claim id on which line of its file a quote begins; `names` the names of linked entities by id;
    `origins` the files of articles, by their id.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(**HEADER)
    graph.add_nodes_from(nodes(articles, claims, findings, lines or {}, names or {}, origins or {}))
    for source, target, edge_type in edges(articles, claims, findings):
        graph.add_edge(source, target, key=edge_type.value)
    return graph


def to_node_link(graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """The graph in node-link form, with the edges under `edges`."""
    data: dict[str, Any] = nx.node_link_data(graph, edges="edges")
    return data


def from_node_link(data: dict[str, Any]) -> nx.MultiDiGraph[str]:
    """The graph that `to_node_link`, or a `graph.json` parsed as JSON, describes."""
    return cast("nx.MultiDiGraph[str]", nx.node_link_graph(data, directed=True, multigraph=True, edges="edges"))


def node_link_text(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    lines: Mapping[str, int] | None = None,
    names: Mapping[str, str] | None = None,
    origins: Mapping[str, Origin] | None = None,
) -> Iterator[str]:
    """The text of `graph.json` in pieces, written from the records without building the graph."""
    yield f'{{"directed": true, "multigraph": true, "graph": {_json(HEADER)}, "nodes": ['
    rows = nodes(articles, claims, findings, lines or {}, names or {}, origins or {})
    yield from _rows({"id": node.id} | node.attributes for node in rows)
    yield '], "edges": ['
    yield from _rows(
        {"source": source, "target": target, "key": edge_type.value}
        for source, target, edge_type in edges(articles, claims, findings)
    )
    yield "]}\n"


def _rows(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    separator = "\n"
    for row in rows:
        yield separator + _json(row)
        separator = ",\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

"""The graph as GraphML, which Gephi, yEd, Cytoscape, igraph and others read."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from typing import Any

import networkx as nx

from claimgraph.graph import build_graph
from claimgraph.model import Article, Claim, Finding

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_graphml(articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding]) -> bytes:
    """The graph as GraphML; lists are written as JSON, and characters that XML has no place for are replaced."""
    graph = build_graph(articles, claims, findings)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        plain.add_node(_for_xml(node), **{name: _for_xml(value) for name, value in attributes.items()})
    for source, target, key in graph.edges(keys=True):
        plain.add_edge(_for_xml(source), _for_xml(target), type=key)
    buffer = io.BytesIO()
    nx.write_graphml_xml(plain, buffer, named_key_ids=True)
    return buffer.getvalue()


def _for_xml(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value

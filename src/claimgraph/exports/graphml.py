"""The graph as GraphML, which Gephi, yEd, Cytoscape, igraph and others read."""

from __future__ import annotations

import io

import networkx as nx

from claimgraph.exports.flat import for_xml, labelled
from claimgraph.outputs import Outputs


def to_graphml(found: Outputs) -> bytes:
    """The graph as GraphML; an edge's type is its `type`, lists are written as JSON."""
    graph = labelled(found)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        plain.add_node(for_xml(node), **{name: for_xml(value) for name, value in attributes.items()})
    for source, target, key in graph.edges(keys=True):
        plain.add_edge(for_xml(source), for_xml(target), type=key)
    buffer = io.BytesIO()
    nx.write_graphml_xml(plain, buffer, named_key_ids=True)
    return buffer.getvalue()

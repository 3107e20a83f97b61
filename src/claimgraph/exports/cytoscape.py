"""The graph as the JSON of Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json

import networkx as nx

from claimgraph.exports.flat import labelled
from claimgraph.outputs import Outputs


def to_cytoscape(found: Outputs) -> bytes:
    """The graph as Cytoscape JSON; `name` is to be shown, a claim's value is `number` (`value` is the node's id)."""
    graph = labelled(found)
    for _, attributes in graph.nodes(data=True):
        attributes["name"] = attributes.pop("label")
        if "value" in attributes:
            attributes["number"] = attributes.pop("value")
    return (json.dumps(nx.cytoscape_data(graph), ensure_ascii=False, indent=1) + "\n").encode()

"""The graph with what formats of graphs have in common: labels to show, and no values but text, numbers and truths."""

from __future__ import annotations

import json
import re
from typing import Any

import networkx as nx

from claimgraph.graph import NodeType
from claimgraph.graph.elements import claim_node
from claimgraph.outputs import Outputs
from claimgraph.report.wording import statement

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHOWN_AS: dict[str, str] = {NodeType.ARTICLE: "title", NodeType.ENTITY: "name", NodeType.FINDING: "explanation"}


def labelled(found: Outputs) -> nx.MultiDiGraph[str]:
    """The graph with a `label` on every node, and the two ends of a rank as `rank_best` and `rank_worst`."""
    statements = {claim_node(claim.id): statement(claim) for claim in found.claims}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(**found.graph.graph)
    for node, attributes in found.graph.nodes(data=True):
        shown = attributes.get(_SHOWN_AS[attributes["type"]]) if attributes["type"] in _SHOWN_AS else None
        flat = {name: value for name, value in attributes.items() if name != "rank"}
        best, worst = attributes.get("rank", (None, None))
        rank = {"rank_best": best, "rank_worst": worst}
        label = statements.get(node) or shown or node
        graph.add_node(node, label=label, **flat, **{name: value for name, value in rank.items() if value is not None})
    graph.add_edges_from(found.graph.edges(keys=True))
    return graph


def for_xml(value: Any) -> Any:
    """The value as XML can hold it: a list as JSON, a character that XML has no place for as U+FFFD."""
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value

"""The graph of articles, claims, entities and findings: building it, writing it, reading it back."""

from claimgraph.graph.elements import EdgeType, NodeType, entities, entity_node, linked_ids, statement_key
from claimgraph.graph.node_link import build_graph, from_node_link, node_link_text, to_node_link

__all__ = [
    "EdgeType",
    "NodeType",
    "build_graph",
    "entities",
    "entity_node",
    "from_node_link",
    "linked_ids",
    "node_link_text",
    "statement_key",
    "to_node_link",
]

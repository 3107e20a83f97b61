"""The graph as a Cypher script that Neo4j and its kin can run, as often as one likes."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from claimgraph.exports.flat import labelled
from claimgraph.graph import NodeType
from claimgraph.outputs import Outputs

ROWS = 500
"""Nodes or relationships that one statement makes: few enough for the memory of any server."""

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def to_cypher(found: Outputs) -> bytes:
    """A script that makes the graph where it is not yet, or brings its properties up to date.

    Nodes are labelled `Article`, `Claim`, `Entity` and `Finding`, and known by `id`; a relationship's type is the
    edge's. First come constraints that keep the ids unique.
    """
    graph = labelled(found)
    label_of = {node: str(attributes["type"]).capitalize() for node, attributes in graph.nodes(data=True)}
    statements = [
        f"CREATE CONSTRAINT claimgraph_{kind} IF NOT EXISTS FOR (n:{kind.capitalize()}) REQUIRE n.id IS UNIQUE;"
        for kind in NodeType
    ]
    for label, of_label in groupby(sorted(label_of, key=label_of.__getitem__), key=label_of.__getitem__):
        rows = ({"id": node, "properties": _properties(graph.nodes[node])} for node in of_label)
        statements += _statements(rows, f"MERGE (n:{label} {{id: row.id}}) SET n += row.properties")
    ends = sorted((key, label_of[a], label_of[b], a, b) for a, b, key in graph.edges(keys=True))
    for (key, source, target), alike in groupby(ends, key=lambda end: end[:3]):
        rows = ({"source": a, "target": b} for *_, a, b in alike)
        statements += _statements(
            rows,
            f"MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"MERGE (a)-[:{key.upper().replace('-', '_')}]->(b)",
        )
    return ("\n".join(statements) + "\n").encode()


def literal(value: Any) -> str:
    """A value in Cypher; what cannot be seen in text, or turns its direction, is escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {literal(item)}" for name, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(literal, value)) + "]"
    return "'" + "".join(map(_character, value)) + "'" if isinstance(value, str) else json.dumps(value)


def _properties(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Without the node's type, which is its label."""
    return {name: value for name, value in attributes.items() if name != "type"}


def _statements(rows: Iterable[dict[str, Any]], action: str) -> Iterator[str]:
    rows = iter(rows)
    while some := list(islice(rows, ROWS)):
        yield "UNWIND [\n" + ",\n".join(f"  {literal(row)}" for row in some) + f"\n] AS row\n{action};"


def _character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if unicodedata.category(character) not in _HIDDEN:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))

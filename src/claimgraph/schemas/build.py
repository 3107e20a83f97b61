"""The published schemas made from the records: `python -m claimgraph.schemas.build` rewrites the files.

The files are committed, so that they can be linked to and a change in them is seen; a test compares both.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimgraph.evaluation import GoldPassage
from claimgraph.graph import EdgeType, NodeType
from claimgraph.graph.node_link import HEADER
from claimgraph.model import Article, Claim, Entity, Finding, Record
from claimgraph.outputs import ENTITY_ALWAYS
from claimgraph.reconciliation import Fact
from claimgraph.schemas import NAMES

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = {
    "articles": "One article, a line of articles.jsonl.",
    "claims": "One claim, a line of claims.jsonl. Offsets count code points of the article's text.",
    "findings": "One finding, a line of findings.jsonl.",
    "facts": "What the articles together say of one subject on one board, a line of facts.jsonl.",
    "failures": "One source that gave no article, a line of failures.jsonl.",
    "graph": (
        "The graph in networkx's node-link form. A node's id is a record's id behind its type (an entity's kind): "
        "'claim:a-1', 'model:qwen3-max'. Attributes that are not known are left out; an edge's key is its type."
    ),
    "gold": "One passage and the claims that people found in it, a line of a file for `claimgraph evaluate`.",
}


def build(name: str) -> Schema:
    """The JSON Schema of the named file."""
    body = {
        "articles": _articles,
        "claims": _claims,
        "findings": _findings,
        "facts": _facts,
        "failures": _failures,
        "graph": _graph,
        "gold": _gold,
    }
    described = body[name]()
    return {
        "$schema": _DIALECT,
        "title": f"claimgraph {name}",
        "description": _ABOUT[name],
        **{key: value for key, value in described.items() if key not in ("title", "description")},
    }


def text(schema: Schema) -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _articles() -> Schema:
    return _every_field_of(Article, without={"text"})


def _claims() -> Schema:
    schema = _every_field_of(Claim)
    schema["$defs"]["Entity"]["required"] = list(ENTITY_ALWAYS)
    return schema


def _facts() -> Schema:
    return _every_field_of(Fact)


def _findings() -> Schema:
    return _every_field_of(Finding)


def _every_field_of(record: type[Record], without: frozenset[str] | set[str] = frozenset()) -> Schema:
    schema = record.model_json_schema()
    kept = {name: value for name, value in schema["properties"].items() if name not in without}
    return schema | {"properties": kept, "required": list(kept)}


def _failures() -> Schema:
    fields = {
        "source": "Path of the file, with the member of an archive or the number of a record behind '#'.",
        "reason": "Why it gave no article, and what to do.",
    }
    return _object({name: {"type": "string", "description": about} for name, about in fields.items()}, list(fields))


def _gold() -> Schema:
    return GoldPassage.model_json_schema()


def _graph() -> Schema:
    file = {"type": "string", "description": "The file it was read from, inside the folder given."}
    place = {
        "line": _number(1, "Line of the article's file on which the quote begins."),
        "column": _number(1, "Column of the line at which it begins, in code points."),
        "end_line": _number(1, "Line on which it ends."),
        "end_column": _number(1, "Column behind its last character."),
        "offset": _number(0, "Characters of the file before it; left out where line ends are not plain newlines."),
        "prefix": {"type": "string", "description": "The characters before the quote."},
        "suffix": {"type": "string", "description": "The characters behind the quote."},
    }
    kinds = {
        NodeType.ARTICLE: _node(NodeType.ARTICLE, Article, without={"text"}, more={"file": file}),
        NodeType.CLAIM: _node(NodeType.CLAIM, Claim, without={"subject", "object", "benchmark"}, more=place),
        NodeType.ENTITY: _node(NodeType.ENTITY, Entity, without={"mention", "reason"}),
        NodeType.FINDING: _node(NodeType.FINDING, Finding, without={"claims", "also"}),
    }
    edge = _object(
        {"source": {"type": "string"}, "target": {"type": "string"}, "key": {"enum": [t.value for t in EdgeType]}},
        ["source", "target", "key"],
    )
    header = _object({name: {"const": value} for name, value in HEADER.items()}, list(HEADER))
    return _object(
        {
            "directed": {"const": True},
            "multigraph": {"const": True},
            "graph": header,
            "nodes": {"type": "array", "items": {"oneOf": list(kinds.values())}},
            "edges": {"type": "array", "items": edge},
        },
        ["directed", "multigraph", "graph", "nodes", "edges"],
    )


def _node(node_type: NodeType, record: type[Record], without: set[str], more: Schema | None = None) -> Schema:
    properties = record.model_json_schema()["properties"]
    kept = {name: value for name, value in properties.items() if name not in without}
    return _object(
        {**kept, "id": {"type": "string"}, "type": {"const": node_type.value}, **(more or {})}, ["id", "type"]
    )


def _number(minimum: int, description: str) -> Schema:
    return {"type": "integer", "minimum": minimum, "description": description}


def _object(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


if __name__ == "__main__":
    for name in NAMES:
        Path(__file__).with_name(f"{name}.schema.json").write_text(text(build(name)), encoding="utf-8")

"""The results of a run in other tools' formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from claimgraph.exports.cypher import to_cypher
from claimgraph.exports.cytoscape import to_cytoscape
from claimgraph.exports.gexf import to_gexf
from claimgraph.exports.graphml import to_graphml
from claimgraph.exports.json_ld import to_json_ld
from claimgraph.exports.sarif import to_sarif
from claimgraph.exports.table import to_csv, to_parquet
from claimgraph.exports.workbook import to_xlsx
from claimgraph.outputs import Outputs

Format = Literal["graphml", "gexf", "cytoscape", "cypher", "csv", "parquet", "jsonld", "sarif", "xlsx"]

WRITERS: Mapping[Format, Callable[[Outputs], bytes]] = {
    "graphml": to_graphml,
    "gexf": to_gexf,
    "cytoscape": to_cytoscape,
    "cypher": to_cypher,
    "csv": lambda found: to_csv(found.claims, found.findings),
    "parquet": lambda found: to_parquet(found.claims, found.findings),
    "jsonld": to_json_ld,
    "sarif": to_sarif,
    "xlsx": to_xlsx,
}
"""For each format what makes the bytes of its file."""


def export(found: Outputs, file_format: Format) -> bytes:
    """What was found, as the bytes of a file; raises `ExportError` where a library that the format needs is missing."""
    return WRITERS[file_format](found)

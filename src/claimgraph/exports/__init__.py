"""The results of a run in other tools' formats."""

from __future__ import annotations

from typing import Literal

from claimgraph.exports.graphml import to_graphml
from claimgraph.exports.json_ld import to_json_ld
from claimgraph.exports.table import to_csv, to_parquet
from claimgraph.outputs import Outputs

Format = Literal["graphml", "jsonld", "csv", "parquet"]


def export(found: Outputs, file_format: Format) -> bytes:
    """The whole graph (graphml, jsonld), or the claims as a table (csv, parquet), as the bytes of a file."""
    if file_format == "graphml":
        return to_graphml(found.articles, found.claims, found.findings)
    if file_format == "jsonld":
        return to_json_ld(found.articles, found.claims, found.findings)
    if file_format == "csv":
        return to_csv(found.claims, found.findings)
    return to_parquet(found.claims, found.findings)

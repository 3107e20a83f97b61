"""The results of a run in other tools' formats."""

from __future__ import annotations

from collections.abc import Callable

from claimgraph.exports.graphml import to_graphml
from claimgraph.exports.json_ld import to_json_ld
from claimgraph.exports.table import to_csv, to_parquet
from claimgraph.outputs import Outputs

FORMATS: dict[str, Callable[[Outputs], bytes]] = {
    "graphml": lambda found: to_graphml(found.articles, found.claims, found.findings),
    "jsonld": lambda found: to_json_ld(found.articles, found.claims, found.findings),
    "csv": lambda found: to_csv(found.claims, found.findings),
    "parquet": lambda found: to_parquet(found.claims, found.findings),
}
"""What can be exported to, by the name of the format."""

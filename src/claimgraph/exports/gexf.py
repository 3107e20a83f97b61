"""The graph as GEXF with times, for Gephi's timeline."""

from __future__ import annotations

import calendar
import io
import re
from typing import Any

import networkx as nx

from claimgraph.exports.flat import for_xml, labelled
from claimgraph.outputs import Outputs

_TAKEN = {"start": "quote_start", "end": "quote_end"}
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def to_gexf(found: Outputs) -> bytes:
    """The graph as GEXF 1.2; an edge's type is its label, lists are written as JSON.

    `start` and `end` of a claim are the first and last day on which it was said to be true; an article has a `start`,
    the day it was published. The offsets of a quote are called `quote_start` and `quote_end`.
    """
    graph = labelled(found)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        kept = {_TAKEN.get(name, name): for_xml(value) for name, value in attributes.items()}
        plain.add_node(for_xml(node), **kept, **_times(attributes))
    for source, target, key in graph.edges(keys=True):
        plain.add_edge(for_xml(source), for_xml(target), key=key, label=key)
    buffer = io.BytesIO()
    nx.write_gexf(plain, buffer)
    return _TODAY.sub(b"", buffer.getvalue(), count=1)  # the same graph gives the same bytes on any day


def _times(attributes: dict[str, Any]) -> dict[str, str]:
    if "as_of" in attributes:
        days = _days(attributes["as_of"])
        return dict(zip(("start", "end"), days, strict=True)) if days else {}
    days = _days(attributes.get("published", ""))
    return {"start": days[0]} if days else {}


def _days(date: str) -> tuple[str, str] | None:
    """First and last day of a date, month or year."""
    match = _DATE.fullmatch(date)
    if match is None or int(match[1]) == 0:
        return None
    year, month, day = match.groups()
    last = calendar.monthrange(int(year), int(month or 12))[1]
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or last}"

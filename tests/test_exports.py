import csv
import io
import json

import networkx as nx
import pytest

from claimgraph import exports
from claimgraph.cli.export import FORMATS
from claimgraph.exports.table import COLUMNS
from claimgraph.outputs import Outputs
from factory import article, claim, hostile, sample

RESULT = sample()


def export(name: str, result=RESULT) -> bytes:
    return exports.export(Outputs(result.articles, result.claims, result.findings, result.lines), name)


def records(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("result", [RESULT, hostile()])
def test_graphml_holds_the_graph(result):
    graph = nx.read_graphml(io.BytesIO(export("graphml", result)), force_multigraph=True)
    assert len(graph) == len(result.graph)
    assert sorted(data["type"] for *_, data in graph.edges(data=True)) == sorted(
        key for *_, key in result.graph.edges(keys=True)
    )


def test_csv_has_a_row_for_each_claim():
    rows = records(export("csv"))
    assert [row["id"] for row in rows] == [c.id for c in RESULT.claims]
    assert list(rows[0]) == COLUMNS
    (row,) = [row for row in rows if row["id"] == "wire-0-1"]
    read = {
        name: row[name] for name in ("subject_name", "benchmark_id", "rank_best", "rank_worst", "value", "verdicts")
    }
    assert read == {
        "subject_name": "Zephyr 2",
        "benchmark_id": "lmarena",
        "rank_best": "15",
        "rank_worst": "15",
        "value": "",
        "verdicts": "contradiction reconciled",
    }


@pytest.mark.parametrize("quote", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_of_a_spreadsheet_is_a_formula(quote):
    source = article("a", quote)
    result = type(RESULT)((source,), (claim(source, quote, "A 1", rank=(1, 1)),), ())
    assert records(export("csv", result))[0]["quote"] == f"'{quote}"


def test_parquet_holds_the_same_table_with_types():
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(export("parquet")))
    assert table.column_names == COLUMNS
    row = next(row for row in table.to_pylist() if row["id"] == "wire-0-1")
    assert (row["rank_best"], row["value"], row["tied"], row["quote"][:8]) == (15, None, False, "Zephyr 2")


def test_json_ld_links_only_things_that_are_there():
    things = json.loads(export("jsonld"))["@graph"]
    ids = [thing["id"] for thing in things]
    assert len(ids) == len(set(ids))
    linked = {thing[key] for thing in things for key in ("appearance", "isBasedOn") if key in thing}
    linked |= {link for thing in things for key in ("about", "claimgraph:joins") for link in thing.get(key, [])}
    assert linked <= set(ids)
    assert {thing["type"] for thing in things} >= {"NewsArticle", "Claim", "claimgraph:Finding", "SoftwareApplication"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_result_gives_the_same_bytes(name):
    if name == "parquet":
        pytest.importorskip("pyarrow")
    assert export(name) == export(name)

import json

import networkx as nx
import pytest

from claimgraph.graph import EdgeType, build_graph, from_node_link, node_link_text, to_node_link
from claimgraph.model import Claim
from factory import arena, article, claim, entity, sample

RESULT = sample()


def text_of(result=RESULT) -> str:
    return "".join(node_link_text(result.articles, result.claims, result.findings, result.lines))


def edges_of(graph: nx.MultiDiGraph, edge_type: EdgeType) -> set[tuple[str, str]]:
    return {(source, target) for source, target, key in graph.edges(keys=True) if key == edge_type}


def test_graph_json_loads_back_to_an_equal_graph():
    assert nx.utils.graphs_equal(from_node_link(json.loads(text_of())), RESULT.graph)
    assert nx.utils.graphs_equal(nx.node_link_graph(json.loads(text_of()), edges="edges"), RESULT.graph)


def test_node_link_form_of_the_graph_is_what_is_streamed():
    streamed = json.loads(text_of())
    assert to_node_link(RESULT.graph)["nodes"] == streamed["nodes"]
    assert sorted(map(str, to_node_link(RESULT.graph)["edges"])) == sorted(map(str, streamed["edges"]))


@pytest.mark.parametrize(
    ("edge_type", "source", "target"),
    [
        (EdgeType.STATES, "article:wire", "claim:wire-0-1"),
        (EdgeType.ABOUT, "claim:wire-0-1", "model:zephyr-2"),
        (EdgeType.ON, "claim:wire-0-1", "benchmark:lmarena"),
        (EdgeType.COMPARED_WITH, "claim:daily/zephyr-60-2", "model:borealis-3"),
        (EdgeType.SAME_AS, "claim:daily/zephyr-22-1", "claim:copy-0-1"),
        (EdgeType.MADE_BY, "model:zephyr-2", "organization:zephyr-labs"),
        (EdgeType.MEMBER_OF, "model:zephyr-2", "family:zephyr"),
        (EdgeType.PART_OF, "benchmark:gpqa-diamond", "benchmark:gpqa"),
        (EdgeType.COPIES, "article:copy", "article:daily/zephyr"),
        (EdgeType.JOINS, "finding:echo-daily/zephyr-22-1-copy-0-1", "claim:copy-0-1"),
        (EdgeType.ALSO, "finding:value-clash-daily/zephyr-60-1-wire-74-1", "claim:later-43-1"),
    ],
)
def test_edges_say_how_things_hang_together(edge_type, source, target):
    assert (source, target) in edges_of(RESULT.graph, edge_type)


def test_every_edge_joins_nodes_that_are_described():
    assert all("type" in attributes for _, attributes in RESULT.graph.nodes(data=True))


def test_a_variant_is_linked_to_its_base():
    source = article("a", "Zephyr 2 Mini is third.")
    mini = entity("Zephyr 2 Mini", variant_of="zephyr-2")
    graph = build_graph([source], [claim(source, source.text, mini, rank=(3, 3))], [])
    assert edges_of(graph, EdgeType.VARIANT_OF) == {("model:zephyr-2-mini", "model:zephyr-2")}
    assert graph.nodes["model:zephyr-2"] == {"type": "entity", "name": "zephyr-2", "kind": "model"}


def test_a_model_and_a_family_with_one_id_are_two_nodes():
    source = article("a", "Zephyr is third.")
    claims = [claim(source, source.text, entity("Zephyr", kind), rank=(3, 3)) for kind in ("model", "family")]
    graph = build_graph([source], [c.model_copy(update={"id": f"c{i}"}) for i, c in enumerate(claims)], [])
    assert {"model:zephyr", "family:zephyr"} <= set(graph)


def test_what_one_mention_leaves_open_is_filled_in_from_another():
    source = article("a", "Zephyr 2 is first. Zephyr 2 is first.")
    bare = claim(source, source.text, entity("Zephyr 2"), rank=(1, 1))
    full = claim(source, source.text, entity("Zephyr 2", country="FR"), nth=2, rank=(1, 1))
    graph = build_graph([source], [bare, full], [])
    assert graph.nodes["model:zephyr-2"]["country"] == "FR"


@pytest.mark.parametrize("change", [{"rank": (2, 2)}, {"scope": "global"}, {"stance": "denied"}, {"benchmark": None}])
def test_claims_that_say_something_else_are_not_the_same(change):
    source = article("a", "Zephyr 2 is first. Zephyr 2 is first.")
    one = claim(source, source.text, "Zephyr 2", rank=(1, 1), benchmark=arena())
    other: Claim = one.model_copy(update={"id": "other"} | change)
    assert not edges_of(build_graph([source], [one, other], []), EdgeType.SAME_AS)


def test_an_empty_result_is_an_empty_graph():
    assert json.loads("".join(node_link_text([], [], [])))["nodes"] == []
    assert len(build_graph([], [], [])) == 0

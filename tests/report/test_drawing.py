from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.report.cards import cards
from claimgraph.report.drawing import columns, ring, shorten, text_width
from claimgraph.report.page import Page
from claimgraph.report.pictures import Links
from factory import article, claim, entity, finding, sample

NO_LINKS = Links({}, {}, {})


def apart(drawing) -> bool:
    return all(
        a.right <= b.left or b.right <= a.left or a.y + a.height / 2 <= b.top or b.y + b.height / 2 <= a.top
        for a, b in combinations(drawing.boxes, 2)
    )


def inside(drawing) -> bool:
    return all(
        b.left >= 0 and b.top >= 0 and b.right <= drawing.width and b.y + b.height / 2 <= drawing.height
        for b in drawing.boxes
    )


names = st.text(alphabet="Claude Opus文.", min_size=1, max_size=24)


@given(st.lists(names, min_size=2, max_size=8))
def test_boxes_of_a_ring_stand_apart_and_inside_the_picture(labels):
    drawing = ring([((label, "1st"), None) for label in labels], [(0, 1, "says", "order")], "ring")
    assert apart(drawing)
    assert inside(drawing)


@given(st.lists(st.lists(names, max_size=6), min_size=3, max_size=3))
def test_boxes_of_columns_stand_apart_and_inside_the_picture(labels):
    drawing = columns([[((label,), "claim", None) for label in column] for column in labels], [], "", (100, 150, 100))
    assert apart(drawing)
    assert inside(drawing)


@given(st.text(max_size=60), st.integers(10, 300))
def test_shortened_text_fits(text, width):
    assert text_width(shorten(text, width)) <= width


def test_a_ring_has_an_arrow_for_each_order_and_says_who_states_it():
    result = sample()
    page = Page(result)
    (card,) = [c for c in page.cards if c.finding.rule == "order-ring"]
    drawing = page.chain(card)
    assert [box.lines[0] for box in drawing.boxes] == ["Zephyr 2", "Borealis 3", "Cirrus 1"]
    assert [arrow.label for arrow in drawing.arrows] == ["The Daily Sample", "Sample Wire", "Sample Wire"]


@pytest.mark.parametrize(("relation", "down"), [(">", 1), ("<", 0)])
def test_arrows_run_from_the_better_to_the_worse(relation, down):
    source = article("a", "A beats B.")
    order = claim(source, source.text, "A 1", relation=relation, object=entity("B 1"))
    rank = claim(source, source.text, "A 1", nth=2, rank=(15, 15))
    (card,) = cards([source], [order, rank], [finding("contradiction", "order-against-rank", [order, rank])], {})
    from claimgraph.report.pictures import chain_of

    drawing = chain_of(card, NO_LINKS)
    assert drawing.boxes[0].lines == ("A 1", "15th")
    x = [float(part) for part in drawing.arrows[0].path.replace("M", "").replace("L", " ").split()[::2]]
    assert (x[0] < x[1]) == bool(down)


def test_two_values_need_no_chain():
    page = Page(sample())
    (card,) = [c for c in page.cards if c.finding.rule == "value-clash"]
    assert page.chain(card) is None


def test_clashing_claims_are_joined_in_the_neighbourhood():
    page = Page(sample())
    near = {n.entity.name: n for n in page.neighbourhoods}["LMArena"]
    assert "contradiction" in [arrow.look for arrow in near.drawing.arrows]
    assert [c.finding.verdict for c in near.cards] == ["contradiction", "reconciled", "echo"]

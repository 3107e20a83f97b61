"""A board too large to be searched at once: what its pieces hold is found, and nothing else is."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph.model import Claim
from factory import entity
from reconciliation.newsroom import ARENA, ASH, ELM, OAK, TEST, findings_of, order, rank, score
from reconciliation.oracle import minimal_clashes
from reconciliation.test_oracle import ORDERS, RANKS, SCORES, on_one_board

FILLERS = [entity(f"Filler {i}", country="FR") for i in range(40)]
ONE_DAY = [rank(f"z{i}", filler, 50 + i, on=ARENA) for i, filler in enumerate(FILLERS)]
MANY_DAYS = [
    rank(f"z{i}", filler, 50 + i, on=TEST, as_of=f"{2024 + i % 3}-{1 + i % 12:02}-03")
    for i, filler in enumerate(FILLERS)
]


def found(claims: Sequence[Claim]) -> set[frozenset[str]]:
    return {frozenset(f.claims) for f in findings_of(*claims) if f.verdict == "contradiction"}


@pytest.mark.parametrize(
    "strategy",
    [
        pytest.param(on_one_board(RANKS, ORDERS, most=6), id="ranks and orders"),
        pytest.param(on_one_board(ORDERS, SCORES, most=6), id="scores and orders"),
    ],
)
def test_in_a_crowd_only_places_and_scores_behind_several_orders_are_missed(strategy: st.SearchStrategy[list[Claim]]):
    @settings(max_examples=80, deadline=None, database=None, derandomize=True)
    @given(strategy)
    def check(claims: list[Claim]) -> None:
        orders = {claim.id for claim in claims if claim.kind == "comparison"}
        all_of_them = minimal_clashes(claims, last_place=5, sizes=())
        in_the_crowd = found([*claims, *ONE_DAY])
        assert in_the_crowd <= all_of_them
        assert all(clash - orders and len(clash & orders) > 1 for clash in all_of_them - in_the_crowd)

    check()


@pytest.mark.parametrize(
    ("claims", "clashes"),
    [
        pytest.param([order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", ASH, ">", OAK)], 1, id="a ring"),
        pytest.param(
            [order("a", OAK, ">", ELM, as_of="2024-01-05"), order("b", OAK, ">", ELM), order("c", ELM, ">", OAK)],
            1,
            id="opposite orders, one stated twice",
        ),
        pytest.param([order("a", OAK, ">", ELM), score("b", OAK, "50.5"), score("c", ELM, "61.5")], 1, id="scores"),
        pytest.param(
            [order("a", OAK, ">", ELM), rank("b", OAK, 9, on=TEST), rank("c", ELM, 2, on=TEST)], 1, id="places"
        ),
        pytest.param([rank("a", OAK, 9, on=TEST), rank("b", OAK, 2, on=TEST)], 1, id="two places"),
        pytest.param([rank("a", OAK, 1, on=TEST), rank("b", ELM, 1, on=TEST)], 1, id="two firsts"),
        pytest.param(
            [order("a", OAK, ">", ELM, as_of="2024-01-05"), rank("b", OAK, 9, on=TEST), rank("c", ELM, 2, on=TEST)],
            0,
            id="an order of other days",
        ),
    ],
)
def test_among_places_of_many_days_a_fixed_test_keeps_its_clashes(claims: list[Claim], clashes: int):
    assert len(found(claims)) == clashes
    assert found([*claims, *MANY_DAYS]) == found(claims)

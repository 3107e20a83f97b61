"""What single cells of a table hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.extraction import extract
from claimgraph.extraction.tables.values import read_place, read_value
from claimgraph.reading import read_text


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("72.5", 72.5, None),
        ("72.5%", 72.5, "%"),
        ("1.8 %", 1.8, "%"),
        ("1,483", 1483, None),
        ("1502 points", 1502, "points"),
        ("89.2分", 89.2, "points"),
        ("0.460", 0.46, None),
        ("07.6", 7.6, None),
        ("53.7 (±1.2)", 53.7, None),
        ("44.2 ± 0.3", 44.2, None),
        ("1502 (+5/-5)", 1502, None),
        ("137.5 (91.8%)", 137.5, None),
        ("8.61 (8.67/8.61/8.56)", 8.61, None),
        ("57.5 [55.1, 59.9]", 57.5, None),
        ("85/100", 85, None),
        ("12 of 30", 12, None),
        ("42.0a", 42.0, None),
        ("98.1 ↑2.3", 98.1, None),
        ("-15.0%", -15.0, "%"),
        ("83.7% 5-shot", 83.7, "%"),
        ("34.5(SoM)", 34.5, None),
    ],
)
def test_one_number_is_read_with_what_stands_beside_it(text: str, value: float, unit: str | None) -> None:
    read = read_value(text)
    assert read.kind == "number"
    assert read.number is not None
    assert (read.number.value, read.number.unit) == (value, unit)


@pytest.mark.parametrize("text", ["", "-", "—", "n/a", "N/A (refused)", "TBD", "✓", "-/-", "varies", "?"])
def test_a_cell_may_say_nothing(text: str) -> None:
    assert read_value(text).kind == "empty"


@pytest.mark.parametrize("text", ["63-66%", ">20%", "90+", "61.5/67.6", "55.5|84.7", "10-20+"])
def test_ranges_bounds_and_pairs_are_no_number(text: str) -> None:
    read = read_value(text)
    assert (read.kind, read.number) == ("open", None)


@pytest.mark.parametrize(
    "text", ["635M", "24B (6x larger)", "$0.50", "3×", "97 s", "12 GB", "143k", "2023-09-01", "GPT-4"]
)
def test_amounts_of_other_things_are_words(text: str) -> None:
    assert read_value(text).kind == "text"


@pytest.mark.parametrize("text", ["+5.8", "+4 points", "▲3", "↓2.1"])
def test_signed_numbers_are_gaps(text: str) -> None:
    assert read_value(text).kind == "gap"


@pytest.mark.parametrize(
    ("text", "place", "tied"),
    [
        ("5th", (5, 5), False),
        ("#2", (2, 2), False),
        ("Top 3", (1, 3), False),
        ("T-3", (3, 3), True),
        ("No. 4", (4, 4), False),
        ("第5", (5, 5), False),
        ("前10", (1, 10), False),
        ("15th (tied)", (15, 15), True),
        ("🥇", (1, 1), False),
    ],
)
def test_some_places_show_by_their_form(text: str, place: tuple[int, int], tied: bool) -> None:
    read = read_value(text)
    assert (read.kind, read.place, read.tied) == ("place", place, tied)


@pytest.mark.parametrize(
    ("text", "place", "tied"),
    [
        ("3", (3, 3), False),
        ("3 (tie)", (3, 3), True),
        ("=3", (3, 3), True),
        ("1-3", (1, 3), False),
        ("10+", (10, None), False),
        ("10-20+", (10, None), False),
        ("3/120", (3, 3), False),
        ("2 (↑1)", (2, 2), False),
        ("first", (1, 1), False),
    ],
)
def test_in_a_column_of_places_a_number_is_one(text: str, place: tuple[int, int | None], tied: bool) -> None:
    read = read_place(text)
    assert read is not None
    assert (read.place, read.tied) == (place, tied)


@pytest.mark.parametrize("text", ["0", "1.5", "N/A", "GPT-4", "5-2", ""])
def test_other_cells_are_no_places(text: str) -> None:
    assert read_place(text) is None


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from(["", "%", " %", " points"]))
def test_a_number_is_read_as_it_is_written(number: object, unit: str) -> None:
    read = read_value(f"{number}{unit}")
    assert read.number is not None
    assert read.number.digits == str(number)
    assert read.number.value == float(str(number))


_CELL = st.sampled_from(
    [
        "GPT-5 (high)",
        "o3",
        "Model",
        "MMLU",
        "Rank",
        "Score (%)",
        "88.1%",
        "5th",
        "-",
        "",
        "1",
        "vs o3",
        "+2.1",
        "SOTA",
        "**",
        "1st place",
    ]
) | st.text(alphabet="aZ1 .%()-+#/*🥇数", max_size=8)


@given(st.lists(st.lists(_CELL, min_size=1, max_size=5), min_size=1, max_size=5))
def test_whatever_stands_in_a_table_each_claim_quotes_its_row(rows: list[list[str]]) -> None:
    lines = ["| " + " | ".join(cell.replace("|", "") for cell in row) + " |" for row in rows]
    text = "\n".join(["GPT-5 on MMLU:", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
    for claim in extract(read_text(text, id="table", format="md")):
        assert claim.quote == text[claim.start : claim.end]
        if claim.zone == "table":
            assert claim.quote.strip() in lines

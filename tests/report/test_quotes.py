import pytest

from claimgraph.report.quotes import row_of, unmarked
from factory import article, board, claim

TABLE = """Scores of spring

| **Model** | GPQA Diamond | [AIME 2025](https://x.example/a_(b)) | Rank |
|---|---:|---:|---|
| **Zephyr 2** | 88.1% | 91.3 | 1 |
| Borealis 3 | **84.0**% | 84.0 | 2 |

More of it below.
"""


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Zephyr 2** is *first* on `GPQA`.", "Zephyr 2 is first on GPQA."),
        ('- [**Zephyr 2**](https://x.example/a_(b) "title") leads', "Zephyr 2 leads"),
        ("![a chart](chart.png) __Zephyr__ leads", "a chart Zephyr leads"),
        ("## > Zephyr 2 leads", "Zephyr 2 leads"),
        ("leads** by far", "leads by far"),
        ("2*3*4, snake_case_name, 57.5* and 2**3", "2*3*4, snake_case_name, 57.5* and 2**3"),
        ("<b>15.</b> & -5", "<b>15.</b> & -5"),
        ("15. Zephyr 2", "15. Zephyr 2"),
    ],
)
def test_marks_are_left_out_and_nothing_else(written, shown):
    assert unmarked(written) == shown


def test_a_mark_in_the_middle_opens_nothing():
    assert unmarked(" - and so on", opening=False) == " - and so on"


def score(text, quote, value, **fields):
    return claim(article("a", text), quote, "Zephyr 2", benchmark=board("X"), value=value, zone="table", **fields)


def test_a_row_has_its_headings_and_says_which_cell_is_meant():
    found = row_of(score(TABLE, "| **Zephyr 2** | 88.1% | 91.3 | 1 |", 88.1, value_text="88.1"), TABLE)
    assert [(cell.heading, cell.words) for cell in found] == [
        ("Model", "Zephyr 2"),
        ("GPQA Diamond", "88.1%"),
        ("AIME 2025", "91.3"),
        ("Rank", "1"),
    ]
    assert [cell.stated for cell in found] == [False, True, False, False]


def test_a_number_in_two_cells_marks_neither():
    found = row_of(score(TABLE, "| Borealis 3 | **84.0**% | 84.0 | 2 |", 84.0, value_text="84.0"), TABLE)
    assert not any(cell.stated for cell in found)


@pytest.mark.parametrize(
    ("text", "quote", "cells"),
    [
        ("Model\tGPQA\nZephyr 2\t88.1\n", "Zephyr 2\t88.1", [("Model", "Zephyr 2"), ("GPQA", "88.1")]),
        ("| Zephyr 2 | 88.1 |\n| Borealis 3 | 84.0 |", "| Borealis 3 | 84.0 |", [("", "Borealis 3"), ("", "84.0")]),
    ],
)
def test_tables_of_other_forms(text, quote, cells):
    assert [(cell.heading, cell.words) for cell in row_of(score(text, quote, 88.1), text)] == cells


def test_a_row_is_still_cells_where_the_text_is_not_at_hand():
    found = row_of(score(TABLE, "| **Zephyr 2** | 88.1% | 91.3 | 1 |", 88.1), "")
    assert [cell.words for cell in found] == ["Zephyr 2", "88.1%", "91.3", "1"]


def test_what_stands_in_no_table_is_no_row():
    text = "Zephyr 2 scores 88.1 | and more."
    assert row_of(claim(article("a", text), text, "Zephyr 2", value=88.1), text) == ()
    assert row_of(score(text, "Zephyr 2 scores 88.1", 88.1), text) == ()

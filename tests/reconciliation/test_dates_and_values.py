"""Times and numbers as values: how two of them stand to each other."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.reconciliation.dates import period, timing
from claimgraph.reconciliation.values import Measure, match, measure
from reconciliation.newsroom import OAK, claim

DAYS = st.dates().map(str)
MONTHS = DAYS.map(lambda day: day[:7])
MEASURES = st.builds(
    lambda value, places, bound: Measure(Decimal(value).scaleb(-places), Decimal(1).scaleb(-places), bound),
    st.integers(0, 2000),
    st.integers(0, 2),
    st.sampled_from(["exact", "about", "at-least", "at-most"]),
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2026-03-20", "2026-03-20", "same"),
        ("2026-03-20", "2026-04-03", "same"),
        ("2026-03-20", "2026-04-04", "apart"),
        ("2026-03", "2026-03", "same"),
        ("2026-03", "2026-03-20", "open"),
        ("2026-03", "2026-04", "apart"),
        ("2026-02", "2026-03-01", "apart"),
        ("2026", "2026-03", "open"),
        ("2025", "2026", "apart"),
        (None, "2026-03-20", "same"),
        (None, None, "same"),
        ("2026-02-30", "2026-03-20", "same"),
        ("soon", "2026-03-20", "same"),
    ],
)
def test_timing(one, other, expected):
    assert timing(period(one), period(other), 14) == expected


@given(st.one_of(DAYS, MONTHS), st.one_of(DAYS, MONTHS), st.integers(0, 100))
def test_timing_is_symmetric(one, other, window):
    assert timing(period(one), period(other), window) == timing(period(other), period(one), window)


@given(DAYS, DAYS)
def test_a_wider_window_never_sets_dates_apart(one, other):
    if timing(period(one), period(other), 14) != "apart":
        assert timing(period(one), period(other), 30) != "apart"


@given(MEASURES, MEASURES)
def test_match_is_symmetric(one, other):
    assert match(one, other) == match(other, one)


@given(MEASURES)
def test_a_number_matches_itself(one):
    assert match(one, one) == "equal"


@pytest.mark.parametrize(
    ("written", "digits"),
    [("1464", 4), ("1,464", 4), ("90", 1), ("1500", 2), ("57.48", 4), ("57.40", 3), ("0.878", 3), ("100.0", 1)],
)
def test_significant_digits(written, digits):
    said = claim("a", "score", OAK, value=float(written.replace(",", "")), value_text=written)
    assert measure(said).significant_digits == digits


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [("57.50", 57.5, "0.01"), ("58", 58.0, "1"), (None, 57.5, "0.1"), ("forty", 40.0, "1"), ("12 of 40", 40.0, "1")],
)
def test_the_last_written_digit_says_how_precise_a_number_is(text, value, step):
    said = claim("a", "score", OAK, value=value, value_text=text)
    assert measure(said).step == Decimal(step)

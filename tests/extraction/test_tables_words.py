"""The words of tables are data: what holds for all of them."""

from __future__ import annotations

from itertools import combinations

from claimgraph.lexicon.table_words import load_table_words

WORDS = load_table_words()


def test_phrases_are_in_lower_case_without_spaces_at_their_ends() -> None:
    lists = [*WORDS.columns.values(), WORDS.measures.plain, WORDS.measures.named, WORDS.rows.summary, WORDS.rows.other]
    tables = [WORDS.placed, WORDS.categories, WORDS.settings, WORDS.modes]
    for phrase in [*(p for found in lists for p in found), *(p for table in tables for p in table)]:
        assert phrase == phrase.lower().strip()


def test_a_phrase_names_one_kind_of_column() -> None:
    shared = {
        (first, second, phrase)
        for first, second in combinations(sorted(WORDS.columns), 2)
        for phrase in WORDS.columns[first] & WORDS.columns[second]
    }
    assert shared == set()


def test_measures_are_not_among_what_is_left_out() -> None:
    assert not (WORDS.measures.plain | WORDS.measures.named) & WORDS.columns["ignored"]


def test_values_are_written_as_claims_carry_them() -> None:
    for value in [*WORDS.settings.values(), *WORDS.categories.values()]:
        assert value == value.lower()
        assert " " not in value

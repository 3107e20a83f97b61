"""The package's own catalogue holds together."""

import re
from collections import Counter

import pytest

from claimgraph.catalog import load_catalog, parse_name, problems
from claimgraph.catalog.entries import Benchmark, Family, Model, Organization, kind_of, package_entries
from claimgraph.catalog.shape_words import load_shape_words
from claimgraph.catalog.spelling import is_slip, ordinary_words
from claimgraph.catalog.surroundings import load_surroundings
from claimgraph.catalog.vocabulary import load_vocabulary

ENTRIES = list(package_entries())


def test_ids_are_unique_over_all_files():
    assert [entry_id for entry_id, n in Counter(entry.id for entry in ENTRIES).items() if n > 1] == []


def test_references_resolve_names_are_claimed_once_and_every_name_reads_back():
    assert problems(load_catalog()) == []


@pytest.mark.parametrize("record", [Organization, Family, Model, Benchmark])
def test_files_are_sorted_by_id(record):
    ids = [entry.id for entry in ENTRIES if type(entry) is record]
    assert ids
    assert ids == sorted(ids)


def test_makers_have_a_country():
    assert [e.id for e in ENTRIES if isinstance(e, Organization) and not e.country] == []


def test_benchmarks_know_how_they_are_scored():
    benchmarks = [e for e in ENTRIES if isinstance(e, Benchmark)]
    assert [b.id for b in benchmarks if not b.categories] == []
    assert [b.id for b in benchmarks if b.unit == "%" and b.max_score not in (100, None)] == []
    assert [b.id for b in benchmarks if b.unit == "WER" and b.higher_is_better] == []


def test_names_are_written_cleanly():
    odd = [
        (entry.id, name)
        for entry in ENTRIES
        for name in entry.names
        if name != name.strip() or "  " in name or re.search(r"\d \.\d|[\x00-\x1f​]", name)
    ]
    assert odd == []


def test_no_entry_repeats_a_name():
    assert [entry.id for entry in ENTRIES if len(set(entry.names)) < len(entry.names)] == []


def test_a_variant_bears_its_bases_version():
    catalog = load_catalog()
    for model in catalog.models:
        base = catalog.get(model.variant_of)
        if base and parse_name(base.name).generation:
            assert set(parse_name(base.name).generation) <= set(parse_name(model.name).generation) | set(
                parse_name(f"{base.name} {model.name}").generation
            ), model.id


def test_a_variant_is_as_open_as_its_base():
    catalog = load_catalog()
    pairs = [(m, catalog.get(m.variant_of)) for m in catalog.models if m.variant_of]
    differ = {
        m.id
        for m, base in pairs
        if None not in (m.open_weights, base.open_weights) and m.open_weights != base.open_weights
    }
    assert differ == {"codestral-2501"}  # its weights were never published


def test_a_dated_snapshot_was_released_in_the_year_of_its_stamp():
    stamps = [(m, parse_name(m.name).stamp) for m in load_catalog().models if m.release_date]
    assert [m.id for m, stamp in stamps if stamp and stamp.year and not m.release_date.startswith(stamp.year)] == []


def test_ordinary_words_are_each_near_a_word_of_a_name_and_none_themselves():
    catalog = load_catalog()
    stems = {w for m in catalog.models for w in re.findall(r"[a-z]+", m.name.lower())}
    assert {"ministry", "queens", "geneva"} & ordinary_words()
    assert not ordinary_words() & {"claude", "gemini", "qwen", "mini", "flash", "preview"}
    assert any(is_slip(word, stem) for word in ("ministry", "gamma") for stem in stems)


def test_roles_of_words_do_not_overlap():
    words = load_vocabulary()
    assert not words.tiers & words.variants
    assert not words.tiers & words.efforts
    assert not words.variants & words.efforts
    assert all(target in words.all for target in words.synonyms.values())


@pytest.mark.parametrize("load", [load_vocabulary, load_surroundings, load_shape_words])
def test_word_lists_are_in_lower_case(load):
    for field, value in load():
        assert all(word == word.lower() for word in value), field


def test_kinds_are_told_by_the_record():
    assert {kind_of(entry) for entry in ENTRIES} == {"organization", "family", "model", "benchmark"}

"""A user's files laid over the catalogue."""

from pathlib import Path

import pytest

import claimgraph
from claimgraph.catalog import Resolver, load_catalog, spot
from claimgraph.errors import CatalogError

ZORB = """
[[organizations]]
id = "acme"
name = "Acme AI"
aliases = ["Acme Labs"]
country = "NZ"

[[families]]
id = "zorb"
name = "Zorb"
organization = "acme"

[[models]]
id = "zorb-2-max"
name = "Zorb 2 Max"
family = "zorb"
release_date = "2026-03"
open_weights = true

[[benchmarks]]
id = "zorbench"
name = "ZorBench"
kind = "arena"
unit = "points"
"""


def write(folder: Path, text: str, name: str = "names.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_entries_are_added(tmp_path):
    catalog = load_catalog([write(tmp_path, ZORB)])
    resolver = Resolver(catalog)
    model = resolver.resolve("Acme's zorb2-max", "model")
    assert (model.id, model.maker, model.country, model.open_weights) == ("zorb-2-max", "acme", "NZ", True)
    assert resolver.resolve("Zorb 3", "model").family == "zorb"
    assert resolver.resolve("Acme", "organization").id == "acme"
    assert [s.id for s in spot("Zorb 2 Max tops ZorBench", catalog)] == ["zorb-2-max", "zorbench"]
    assert "acme" not in load_catalog().entries


def test_an_entry_replaces_one_with_its_id_and_later_files_go_over_earlier_ones(tmp_path):
    first = write(tmp_path, '[[organizations]]\nid = "openai"\nname = "OpenAI"\ncountry = "CA"\n', "a.toml")
    second = write(tmp_path, '[[organizations]]\nid = "openai"\nname = "OpenAI"\ncountry = "GB"\n', "b.toml")
    assert Resolver(load_catalog([first])).resolve("OpenAI", "organization").country == "CA"
    assert Resolver(load_catalog([first, second])).resolve("OpenAI", "organization").country == "GB"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[model]]\nid = 'x'", "unknown table [[model]]; known are organizations, families, models, benchmarks"),
        ("models = 3", "models must be written as [[models]]"),
        ("models = [", "is not TOML"),
        (
            "[[models]]\nid = 'x1'\nname = 'X 1'\nfamilly = 'qwen'",
            "entry 'x1': unknown field 'familly'; known are id, name",
        ),
        ("[[models]]\nname = 'X 1'", "entry '(without id)': id: field required"),
        ("[[models]]\nid = 'X 1'\nname = 'X 1'", "entry 'X 1': id: string should match pattern"),
        (
            "[[models]]\nid = 'x1'\nname = 'Xar 1'\nfamily = 'quen'",
            "entry x1: family 'quen' is no family of the catalogue",
        ),
        ("[[models]]\nid = 'x1'\nname = 'Xar 1'", "entry x1: needs a family or an organization"),
        (
            "[[models]]\nid = 'openai'\nname = 'Xar 1'\nfamily = 'qwen'",
            "entry 'openai': another kind of entry has this id",
        ),
        ("[[benchmarks]]\nid = 'x'\nname = 'XarBench'\nparent = 'x'", "entry x: is its own parent"),
        ("[[benchmarks]]\nid = 'x'\nname = 'XarBench'\nweak = ['Xar']", "entry x: the weak name 'Xar' is neither"),
        (
            "[[models]]\nid = 'x1'\nname = 'GPT-5.4'\nfamily = 'gpt'",
            "entry gpt-5.4, x1: all claim the model name 'gpt5.4'",
        ),
        (
            "[[benchmarks]]\nid = 'x'\nname = 'Xar'\n[[benchmarks]]\nid = 'x'\nname = 'XarBench'",
            "two entries have the id 'x'",
        ),
        (
            "[[models]]\nid = 'x1'\nname = 'Xar 1'\nfamily = 'qwen'\nvariant_of = 'x2'\n"
            "[[models]]\nid = 'x2'\nname = 'Xar 2'\nfamily = 'qwen'\nvariant_of = 'x1'",
            "entry x1: is its own parent, by way of x2",
        ),
        ("x = " + "[" * 50_000, "is nested too deeply"),
        (f"[[organizations]]\nid = 'x'\nname = '{'X' * 10**6}'", "name: a name has at most 200 characters"),
        ('[[organizations]]\nid = "x"\nname = "Xa\\u001br"', "name: the name has the invisible character U+001B"),
        (
            '[[organizations]]\nid = "x"\nname = "Xar"\naliases = ["Xa\\u200br"]',
            "aliases: the name has the invisible character U+200B",
        ),
        (
            '[[organizations]]\nid = "x"\nname = "X\\u0430r"',
            "name: the name has letters that only look like Latin ones",
        ),
        ("[[organizations]]\nid = 'x'\nname = '---'", "name: a name has a letter or digit"),
        ("[[benchmarks]]\nid = 'x'\nname = 'Xar'\nmax_score = nan", "max_score: input should be a finite number"),
    ],
)
def test_errors_name_the_file_the_entry_and_what_is_wrong(tmp_path, text, says):
    path = write(tmp_path, text)
    with pytest.raises(CatalogError) as raised:
        load_catalog([path])
    assert str(raised.value).startswith(str(path))
    assert says in str(raised.value)


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(CatalogError, match=r"absent\.toml: cannot be read"):
        load_catalog([tmp_path / "absent.toml"])


def test_importing_claimgraph_does_not_load_the_catalogue():
    import subprocess
    import sys

    code = "import sys, claimgraph; print('claimgraph.catalog' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_an_error_is_short_and_safe_to_print(tmp_path):
    path = write(tmp_path, f'[[organizations]]\nid = "x"\nname = "\\u001b[31m{"X" * 10**6}"')
    with pytest.raises(CatalogError) as raised:
        load_catalog([path])
    assert str(raised.value).isprintable()
    assert len(str(raised.value)) < len(str(path)) + 300


def test_a_name_in_another_alphabet_may_join_a_latin_one(tmp_path):
    path = write(tmp_path, '[[organizations]]\nid = "x"\nname = "Xar"\naliases = ["\u042f\u0434GPT"]')
    assert load_catalog([path]).entries["x"].aliases


def test_a_users_names_are_read_in_running_text(tmp_path):
    file = write(tmp_path, ZORB.replace('"Zorb 2 Max"', '"Halcyon Reverie"').replace("zorb-2-max", "halcyon-reverie"))
    article = tmp_path / "article.txt"
    article.write_text("On LMArena, the model Halcyon Reverie scores 1402 and beats GPT-5.\n")
    known = claimgraph.run([article], catalog=[file])
    assert {claim.subject.id for claim in known.claims} == {"halcyon-reverie"}
    assert {claim.subject.maker for claim in known.claims} == {"acme"}


@pytest.mark.parametrize(
    "text",
    [
        "Zorb 2 Max scores 61.5 on ZorBench.",
        "| Model | ZorBench |\n|---|---|\n| Zorb 2 Max | 61.5 |\n| GPT-5.4 | 60.1 |",
        "| Benchmark | Zorb 2 Max | GPT-5.4 |\n|---|---|---|\n| ZorBench | 61.5 | 60.1 |",
        "ZorBench: Zorb 2 Max 61.5, GPT-5.4 60.1",
    ],
    ids=["prose", "a table", "a table of models beside each other", "a list in a line"],
)
def test_a_users_names_are_read_wherever_they_stand(tmp_path, text):
    (tmp_path / "article.md").write_text(f"# Results\n\n{text}\n")
    found = claimgraph.run([tmp_path / "article.md"], catalog=[write(tmp_path, ZORB)])
    (claim,) = (claim for claim in found.claims if claim.value == 61.5)
    assert (claim.subject.id, claim.benchmark and claim.benchmark.id) == ("zorb-2-max", "zorbench")

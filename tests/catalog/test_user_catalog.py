"""A user's files laid over the catalogue."""

from pathlib import Path

import pytest

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

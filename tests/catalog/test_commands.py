"""The commands `resolve` and `catalog`."""

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli.catalog import catalog
from claimgraph.cli.resolve import resolve

ZORB = """
[[organizations]]
id = "acme"
name = "Acme AI"

[[families]]
id = "zorb"
name = "Zorb"
organization = "acme"
"""


def call(command, *arguments: object):
    return CliRunner().invoke(command, [str(a) for a in arguments])


@pytest.fixture
def user_file(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(ZORB)
    return path


def test_resolve_says_what_a_name_means_and_why():
    result = call(resolve, "GPT5.4", "Gemini 9 Pro")
    assert result.exit_code == 0
    assert result.output == (
        "GPT5.4 -> gpt-5.4: GPT-5.4, model\n"
        "  'GPT5.4' is a name of GPT-5.4\n"
        "Gemini 9 Pro -> gemini-9-pro: Gemini 9 Pro, model (not in the catalogue)\n"
        "  no entry has these parts; one of Gemini\n"
    )


def test_resolve_prints_json_a_line_for_each_name():
    result = call(resolve, "--json", "--kind", "organization", "智谱", "the ChatGPT maker")
    assert [json.loads(line)["id"] for line in result.output.splitlines()] == ["z-ai", "openai"]


def test_resolve_takes_context_and_a_catalogue(user_file):
    assert "deepseek-v3.2" in call(resolve, "V3.2", "--context", "DeepSeek serves V3.2.").output
    assert "family zorb" not in call(resolve, "Zorb 3").output
    assert "one of Zorb" in call(resolve, "Zorb 3", "--catalog", user_file).output


def test_search_finds_the_likest_first(user_file):
    assert call(catalog, "search", "opus 4.6", "--limit", 1).output.startswith(
        "claude-opus-4.6: Claude Opus 4.6, model\n"
    )
    assert call(catalog, "search", "zorb", "--catalog", user_file).output.startswith("zorb: Zorb, family\n")
    lines = call(catalog, "search", "lm arena", "--json").output.splitlines()
    assert json.loads(lines[0])["id"] == "lmarena"


def test_check_says_that_a_file_is_well(user_file):
    result = call(catalog, "check", user_file)
    assert (result.exit_code, result.output) == (0, f"{user_file}: 2 entries, all well\n")


def test_check_names_what_is_wrong(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('[[models]]\nid = "x"\nname = "Xar 1"\nfamily = "quen"\n')
    result = call(catalog, "check", path)
    assert result.exit_code != 0
    assert "family 'quen' is no family" in str(result.exception)


def test_search_says_when_nothing_is_alike():
    done = call(catalog, "search", "zzzzzz")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "claimgraph: no entry is like 'zzzzzz'\n"

"""What the reader guessed or left out stands in what is written, and the limits can be moved."""

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.reading import Limits, ReadOptions, read_paths, read_text

CHINESE = "千问3-Max在评测中得分64.6，超过了其他模型。" + "这篇报道没有更多内容，编辑部明天继续关注。" * 9
LONG = "GPT-5 scores 64.6 on SuperGPQA, and " * 80 + "that is all."
SHORT = "Qwen3-Max scores 61.2 on SuperGPQA."


def run(*arguments):
    return CliRunner().invoke(commands, list(map(str, arguments)), prog_name="claimgraph")


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_guessed_encoding_is_told_everywhere(tmp_path):
    given, out = tmp_path / "given", tmp_path / "out"
    given.mkdir()
    (given / "guess.txt").write_bytes(CHINESE.encode("gb18030"))
    (given / "sure.txt").write_text(SHORT)
    done = run("run", given, "--out", out)
    note = "encoding guessed: gb18030"
    assert done.exit_code == 0
    assert f"{note}: guess" in done.output
    assert [row["notes"] for row in rows(out / "articles.jsonl")] == [[note], []]
    assert (out / "report.md").read_text(encoding="utf-8").count(note) == 1
    assert (out / "report.html").read_text(encoding="utf-8").count(note) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"{SHORT}\n\n{LONG}"),
        ("a.html", f"<p>{SHORT}</p><p>{LONG}</p>"),
        ("a.md", f"{SHORT}\n\n| Model | Remark |\n|---|---|\n| GPT-5 | {LONG} |"),
        ("a.md", SHORT + "\n\n" + "千问3-Max得分64.6，" * 120 + "完。"),
    ],
)
def test_no_claim_is_looked_for_in_a_sentence_without_end(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert run("run", tmp_path / name, "--out", out).exit_code == 0
    assert [claim["quote"] for claim in rows(out / "claims.jsonl")] == [SHORT]
    notes = rows(out / "articles.jsonl")[0]["notes"]
    assert len(notes) == 1
    assert "1 passage with" in notes[0]
    assert "sentence_characters" in notes[0]


def test_a_limit_can_be_moved(tmp_path):
    (tmp_path / "a.md").write_text(LONG)
    documents, _ = read_paths([tmp_path / "a.md"], ReadOptions(limits=Limits(sentence_characters=10_000)))
    assert documents[0].article.notes == ()
    moved = run("run", tmp_path / "a.md", "--out", tmp_path / "out", "--limit", "characters=20")
    assert moved.exit_code == 2
    assert "limit `characters`" in moved.output


@pytest.mark.parametrize("limit", ["wings=2", "characters", "characters=many", "characters=-1"])
def test_a_limit_that_is_none_is_wrong_usage(tmp_path, limit):
    (tmp_path / "a.md").write_text(SHORT)
    refused = run("run", tmp_path / "a.md", "--out", tmp_path / "out", "--limit", limit)
    assert refused.exit_code == 2
    assert "sentence_characters" in refused.output


@pytest.mark.parametrize(("broken", "code"), [(False, 0), (True, 2)])
def test_strict_tells_by_the_exit_code_that_something_could_not_be_read(tmp_path, broken, code):
    given = tmp_path / "given"
    given.mkdir()
    (given / "a.md").write_text(SHORT)
    if broken:
        (given / "b.json").write_text("{")
    assert run("run", given, "--out", tmp_path / "out").exit_code == 0
    assert run("run", given, "--out", tmp_path / "out", "--strict").exit_code == code
    assert len(rows(tmp_path / "out" / "articles.jsonl")) == 1


@pytest.mark.parametrize(
    ("head", "unread"),
    [
        ("title: [unclosed\ndate: 2026-13-45\npublisher: Wire", ["title", "date"]),
        (f"title: {'long ' * 3000}\ndate: 2026-03-04", ["title"]),
        ("title: Fine\ndate: 2026-03-04\nweather: [", []),
        ("title:\nsource: https://wire.example/a", []),
    ],
)
def test_front_matter_that_cannot_be_read_is_noted(head, unread):
    notes = read_text(f"---\n{head}\n---\n\nA sentence of the text.\n", id="a").article.notes
    assert notes == tuple(f"{key!r} in the front matter cannot be read" for key in unread)

import json
from dataclasses import replace

import pytest

from claimgraph.model import Claim, Finding
from claimgraph.outputs import OutputsError, load, write, write_files
from claimgraph.reading import Failure
from factory import sample

RESULT = replace(sample(), failures=(Failure("bad.txt", "not UTF-8"),))
FILES = {f"{name}.jsonl" for name in ("articles", "claims", "findings", "facts", "failures")} | {
    "graph.json",
    "report.md",
    "report.html",
}


@pytest.fixture
def folder(tmp_path):
    write(RESULT, tmp_path / "made" / "here")
    return tmp_path / "made" / "here"


def rows(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_file_is_written_and_no_other_is_left(folder):
    assert {p.name for p in folder.iterdir()} >= FILES
    assert not [p for p in folder.iterdir() if p.suffix == ".tmp"]


def test_what_is_written_is_read_back(folder):
    found = load(folder)
    assert (found.claims, found.findings, dict(found.lines)) == (RESULT.claims, RESULT.findings, RESULT.lines)
    assert [a.id for a in found.articles] == [a.id for a in RESULT.articles]


def test_the_same_result_gives_the_same_bytes(folder, tmp_path):
    write(sample(), tmp_path / "b")
    write(sample(), tmp_path / "b")
    same = [name for name in FILES if (folder / name).read_bytes() == (tmp_path / "b" / name).read_bytes()]
    assert set(same) == FILES - {"failures.jsonl", "report.md", "report.html"}  # one has a failure, the other none


def test_a_claim_has_every_field_and_null_where_nothing_is_stated(folder):
    (row,) = [row for row in rows(folder / "claims.jsonl") if row["id"] == "wire-0-1"]
    assert set(row) == set(Claim.model_fields)
    assert row["object"] is None
    assert row["value"] is None
    assert row["rank"] == [15, 15]
    assert {"id", "name", "kind", "mention"} <= set(row["subject"])


def test_an_article_is_written_without_its_text(folder):
    names = ["id", "title", "publisher", "url", "published", "language", "sha256", "copy_of", "notes"]
    assert list(rows(folder / "articles.jsonl")[0]) == names


def test_a_finding_has_every_field(folder):
    assert set(rows(folder / "findings.jsonl")[0]) == set(Finding.model_fields)


def test_what_could_not_be_read_is_listed(folder):
    assert rows(folder / "failures.jsonl") == [{"source": "bad.txt", "reason": "not UTF-8"}]
    assert "bad.txt" in (folder / "report.md").read_text(encoding="utf-8")


def test_all_files_are_there_whole_or_as_they_were(tmp_path):
    def broken():
        yield b"half"
        raise RuntimeError

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("before")
    with pytest.raises(RuntimeError):
        write_files({tmp_path / "a.txt": [b"after"], tmp_path / "b.txt": broken()})
    assert sorted((p.name, p.read_text()) for p in tmp_path.iterdir()) == [("a.txt", "before"), ("b.txt", "before")]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("claims.jsonl", None, "claims.jsonl cannot be read"),
        ("claims.jsonl", "no json\n", "claims.jsonl, line 1"),
        ("findings.jsonl", '{"id": "f"}\n', "findings.jsonl, line 1: verdict"),
        ("graph.json", "[]", "graph.json is not a graph"),
    ],
)
def test_a_folder_of_something_else_is_told_apart(folder, name, content, message):
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(OutputsError, match=message):
        load(folder)

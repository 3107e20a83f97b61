"""Claims written in parts are the claims of a run."""

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.engines import Settings, archive, read_articles
from engines.newsroom import fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = fill(tmp_path_factory.mktemp("articles"), 9)
    (folder / "nothing.txt").write_text("Nothing is said here of anything.\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-nothing")
    return folder


def call(*arguments):
    result = CliRunner().invoke(commands, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.output


def joined(folder):
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_the_parts_together_are_what_a_run_writes(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_CLAIMS", 5)
    said = call("extract", folder, "--out", tmp_path / "parts")
    call("run", folder, "--out", tmp_path / "run")
    assert len(list((tmp_path / "parts" / "claims").iterdir())) > 3
    assert joined(tmp_path / "parts" / "claims") == (tmp_path / "run" / "claims.jsonl").read_bytes()
    articles, compared = joined(tmp_path / "parts" / "articles"), (tmp_path / "run" / "articles.jsonl").read_bytes()
    without_copies = [json.loads(line) | {"copy_of": None} for line in compared.decode().splitlines()]
    assert [json.loads(line) for line in articles.decode().splitlines()] == without_copies
    assert (tmp_path / "parts" / "failures.jsonl").read_bytes() == (tmp_path / "run" / "failures.jsonl").read_bytes()
    assert "10 articles; 1 could not be read" in said


def test_parquet_holds_the_same_claims(folder, tmp_path, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(archive, "MOST_CLAIMS", 5)
    for parts in ("jsonl", "parquet"):
        call("extract", folder, "--out", tmp_path / parts, "--parts", parts)
    rows = [json.loads(line) for line in joined(tmp_path / "jsonl" / "claims").decode().splitlines()]
    tables = [parquet.read_table(path).to_pylist() for path in sorted((tmp_path / "parquet" / "claims").iterdir())]
    found = [(row["id"], row["quote"], row["value"], row["subject_id"]) for table in tables for row in table]
    assert found == [(row["id"], row["quote"], row["value"], row["subject"]["id"]) for row in rows]


def test_no_more_than_one_part_is_held(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_ARTICLES", 2)
    drawn = []

    def watched():
        for found in read_articles([folder], Settings()):
            written = len(list((tmp_path / "articles").glob("*.jsonl"))) if drawn else 0
            drawn.append(found)
            assert len(drawn) - 2 * written <= 4
            yield found

    archive.write_archive(watched(), tmp_path)
    assert len(drawn) == 11


def test_parts_of_an_earlier_run_are_gone(folder, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "MOST_CLAIMS", 5)
        call("extract", folder, "--out", tmp_path)
    call("extract", folder, "--out", tmp_path, "--parts", "jsonl")
    assert [path.name for path in (tmp_path / "claims").iterdir()] == ["part-00000.jsonl"]

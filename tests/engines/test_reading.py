"""What is read does not depend on how the work is cut up, nor on where and in how many goes it is done."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph.engines import Engine, Reading, Settings, Store, here, parts, read_articles
from claimgraph.engines.work import decoded, read_part, readings, renamed
from claimgraph.errors import ClaimgraphError
from claimgraph.extraction import extract
from claimgraph.reading import Failure, ReadOptions, iterate_paths, read_text
from engines.newsroom import article, fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = fill(tmp_path_factory.mktemp("articles"), 6)
    (folder / "a0001.txt").write_text(article(11))  # would be a0001 too
    (folder / "sub").mkdir()
    (folder / "sub" / "empty.txt").write_text("Nothing is said here of anything.\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-nothing")
    rows = [json.dumps({"id": f"a{n:04}", "text": article(n)}) for n in range(4, 16)]
    (folder / "more.jsonl").write_text("\n".join([*rows[:5], "{not json", *rows[5:]]))
    (folder / "packed.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    return folder


def one_by_one(folder):
    """What reading and extraction give without any engine."""
    for found in iterate_paths([folder]):
        if isinstance(found, Failure):
            yield found
        else:
            claims = tuple(extract(found))
            lines = tuple(found.line_of(claim.start) for claim in claims)
            yield Reading(found.article, claims, lines, found.origin)


@pytest.fixture(scope="module")
def expected(folder):
    return list(one_by_one(folder))


@pytest.mark.parametrize(
    ("part_bytes", "part_files", "slices"), [(512 * 1024, 256, 32), (1, 1, 1), (1, 1, 5), (900, 3, 32)]
)
def test_how_the_work_is_cut_up_changes_nothing(folder, expected, monkeypatch, part_bytes, part_files, slices):
    monkeypatch.setattr(parts, "PART_BYTES", part_bytes)
    monkeypatch.setattr(parts, "PART_FILES", part_files)
    monkeypatch.setattr(parts, "MOST_SLICES", slices)
    assert list(read_articles([folder], Settings())) == expected


def test_every_claim_counts_in_the_comparison(expected):
    read = [found for found in expected if isinstance(found, Reading)]
    assert sum(len(found.claims) for found in read) > 2 * len(read)
    assert any(claim.benchmark and not claim.benchmark.named for found in read for claim in found.claims)
    assert [type(found).__name__ for found in expected].count("Failure") == 2


def test_records_come_back_from_bytes_as_they_were(folder, expected):
    (part,) = parts.plan([folder], ReadOptions())
    raw = list(readings(part, Settings()))
    assert list(decoded(read_part(part, Settings()))) == raw
    assert len(raw) == len(expected)


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
@settings(max_examples=10, deadline=None)
def test_a_renamed_reading_is_what_another_id_would_have_given(old, new):
    def reading(article_id):
        document = read_text(article(3), id=article_id)
        return Reading(document.article, tuple(extract(document)), ())

    assert renamed(reading(old), new) == reading(new)


def test_texts_of_articles_without_claims_can_be_left_out(folder, expected):
    slim = list(read_articles([folder], Settings(texts_of_all=False)))
    for full, less in zip(expected, slim, strict=True):
        if isinstance(full, Reading) and not full.claims:
            assert less.article == full.article.model_copy(update={"text": ""})
        else:
            assert less == full


class Counting:
    """An engine that does its work here, counts it, and may be cut off after so many tasks."""

    def __init__(self, most: int = 1000) -> None:
        self.most = most
        self.done = 0

    def __call__(self, function, tasks):
        for task in tasks:
            if self.done == self.most:
                raise KeyboardInterrupt
            self.done += 1
            yield function(task)


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(parts, "PART_FILES", 2)


@pytest.mark.usefixtures("small_parts")
def test_a_run_that_is_cut_off_goes_on_where_it_was(folder, expected, tmp_path):
    store = Store(tmp_path / "store", Settings())
    first, second, third = Counting(2), Counting(), Counting()
    with pytest.raises(KeyboardInterrupt):
        list(read_articles([folder], Settings(), engine=first, store=store))
    assert list(read_articles([folder], Settings(), engine=second, store=store)) == expected
    assert list(read_articles([folder], Settings(), engine=third, store=store)) == expected
    everything = len(list(parts.plan([folder], ReadOptions())))
    assert (first.done, second.done, third.done) == (2, everything - 2, 0)


@pytest.mark.usefixtures("small_parts")
def test_what_changed_since_is_read_again(tmp_path):
    folder = fill(tmp_path / "articles", 6)
    store = Store(tmp_path / "store", Settings())
    list(read_articles([folder], Settings(), engine=Counting(), store=store))
    (folder / "a0003.md").write_text(article(30))
    again = Counting()
    assert list(read_articles([folder], Settings(), engine=again, store=store)) == list(one_by_one(folder))
    assert again.done == 1


@pytest.mark.usefixtures("small_parts")
def test_other_settings_read_everything_again(tmp_path):
    folder = fill(tmp_path / "articles", 4)
    for said in (Settings(), Settings(reading=ReadOptions(exclude=("x",))), Settings(texts_of_all=False)):
        engine = Counting()
        list(read_articles([folder], said, engine=engine, store=Store(tmp_path / "store", said)))
        assert engine.done == 2


def test_a_store_that_cannot_be_written_is_a_users_error(folder, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ClaimgraphError, match="cannot write to"):
        list(read_articles([folder], Settings(), store=Store(tmp_path / "file" / "store", Settings())))


def test_here_is_an_engine():
    engine: Engine = here
    assert list(engine(len, ["a", "", "abc"])) == [1, 0, 3]


def test_progress_ends_at_all_bytes(folder):
    told = []
    list(read_articles([folder], Settings(), progress=lambda *step: told.append(step)))
    dones, totals = [done for _, done, _ in told], {total for _, _, total in told}
    assert dones == sorted(dones)
    assert totals == {dones[-1]} == {sum(file.stat().st_size for file in folder.rglob("*.*"))}

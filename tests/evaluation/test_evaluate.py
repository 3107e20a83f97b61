import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.evaluation import Figures, Tally, evaluate, read_gold

SHARED = Path(os.environ.get("CLAIMGRAPH_SHARED") or Path(__file__).parents[3] / "shared")

SCORE = "Qwen3-Max scores 88.1 on GPQA Diamond."
TOPS = "Qwen3-Max tops LMArena."
BEATS = "Qwen3-Max beats GPT-5 on AIME 2025."
NO_CLAIM = "Qwen3-Max costs less."
SCORE_GOLD = {"kind": "score", "subject": ["Qwen3-Max"], "benchmark": ["GPQA Diamond"], "value": 88.1, "quote": SCORE}
TOPS_GOLD = {"kind": "rank", "subject": ["Qwen3-Max"], "benchmark": ["LMArena"], "rank": [1, 1], "quote": TOPS}
MISSED_GOLD = {"kind": "share", "subject": ["Chinese models"], "count": 3, "of": 5, "quote": NO_CLAIM}

PASSAGES = {"first": f"{SCORE} {TOPS}\n", "second": f"# {TOPS}\n\n- {BEATS}\n- {NO_CLAIM}\n", "quiet": f"{NO_CLAIM}\n"}
GOLD = [
    {"doc": "first", "style": "prose", "claims": [SCORE_GOLD, TOPS_GOLD | {"scope": "global"}]},
    {"doc": "second", "style": "list", "claims": [TOPS_GOLD | {"optional": True}, MISSED_GOLD]},
    {"doc": "quiet", "style": "prose", "claims": []},
]
"""One found in full, one at its core; one missed, one too much, and an optional one that counts for nothing."""


def call(*arguments: object):
    return CliRunner().invoke(commands, ["evaluate", *map(str, arguments)], prog_name="claimgraph")


def write_gold(folder, rows=GOLD):
    (folder / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder / "gold.jsonl"


@pytest.fixture
def files(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for name, text in PASSAGES.items():
        (docs / f"{name}.md").write_text(text, encoding="utf-8")
    return write_gold(tmp_path), docs


def test_everything_is_counted_once_and_optional_claims_not_at_all(files):
    gold, docs = files
    evaluation = evaluate(read_gold(gold), docs)
    assert evaluation.problems == ()
    assert evaluation.whole == Tally(found=2, found_in_full=1, extra=1, missed=1)
    assert evaluation.whole.core == Figures(found=2, extra=1, missed=1)
    assert evaluation.whole.full == Figures(found=1, extra=2, missed=2)
    assert evaluation.kinds() == {
        "score": Tally(found=1, found_in_full=1),
        "rank": Tally(found=1),
        "comparison": Tally(extra=1),
        "share": Tally(missed=1),
    }
    assert evaluation.styles() == {"list": Tally(extra=1, missed=1), "prose": Tally(found=2, found_in_full=1)}
    assert evaluation.zones() == {"body": Tally(found=2, found_in_full=1), "list": Tally(extra=1, missed=1)}


@pytest.mark.parametrize(
    ("figures", "precision", "recall", "f1"),
    [
        (Figures(found=3, extra=1, missed=1), 0.75, 0.75, 0.75),
        (Figures(found=1, extra=0, missed=3), 1.0, 0.25, 0.4),
        (Figures(found=0, extra=2, missed=0), 0.0, 0.0, 0.0),
        (Figures(found=0, extra=0, missed=0), 0.0, 0.0, 0.0),
    ],
)
def test_figures(figures, precision, recall, f1):
    assert (figures.precision, figures.recall, pytest.approx(figures.f1)) == (precision, recall, f1)


@pytest.mark.parametrize("place", ["first", "week-1/first", "a/b/first"])
def test_passages_are_found_by_the_end_of_the_article_id(tmp_path, place):
    file = tmp_path / "docs" / f"{place}.txt"
    file.parent.mkdir(parents=True)
    file.write_text(PASSAGES["first"], encoding="utf-8")
    (tmp_path / "docs" / "at-first.txt").write_text(PASSAGES["second"], encoding="utf-8")
    evaluation = evaluate(read_gold(write_gold(tmp_path, GOLD[:1])), tmp_path / "docs")
    assert (evaluation.whole.found, evaluation.problems) == (2, ())


def test_quotes_are_placed_where_stated_or_where_they_stand_first(tmp_path):
    text = f"---\ndate: 2026-03-01\n---\n{SCORE} {SCORE}\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    second = len(SCORE) + 1
    placed = SCORE_GOLD | {"start": second, "end": second + len(SCORE)}
    for claims, extra in (([placed], [0]), ([SCORE_GOLD], [second]), ([SCORE_GOLD | {"start": 3, "end": 9}], [second])):
        gold = read_gold(write_gold(tmp_path, [{"doc": "a", "claims": claims}]))
        (passage,) = evaluate(gold, tmp_path / "a.md").passages
        assert [claim.start for claim in passage.matching.extra] == extra


def test_what_cannot_be_measured_is_named_and_left_out(files):
    gold, docs = files
    (docs / "quiet.md").write_text("", encoding="utf-8")
    (docs / "more").mkdir()
    (docs / "more" / "first.txt").write_text(TOPS, encoding="utf-8")
    rows = [
        GOLD[0] | {"claims": [SCORE_GOLD, TOPS_GOLD | {"quote": "Qwen4 tops it."}]},
        *GOLD[1:],
        GOLD[0] | {"doc": "gone"},
    ]
    evaluation = evaluate(read_gold(write_gold(gold.parent, rows)), docs)
    assert evaluation.problems == (
        "first: claim 2: the passage does not hold the quote “Qwen4 tops it.”",
        "first: a second article, more/first, ends in this; it is passed over",
        "quiet: holds no text; leave it out, or save it again",
        f"gone: no such passage in {docs}",
    )
    assert [passage.doc for passage in evaluation.passages] == ["first", "second"]
    assert evaluation.whole == Tally(found=1, found_in_full=1, extra=2, missed=1)


def test_command_prints_figures_by_kind_style_and_zone(files):
    result = call(*files)
    assert result.exit_code == 0
    rows = {words[0]: words[1:] for line in result.stdout.splitlines() if (words := line.split())}
    assert rows["all"] == ["0.667", "0.667", "0.667", "0.333", "0.333", "0.333", "2", "1", "1"]
    assert {"score", "rank", "comparison", "share", "prose", "list", "body"} <= set(rows)
    assert result.stderr == ""


def test_command_shows_what_was_missed_and_what_was_too_much(files):
    output = call(*files, "--misses", 5, "--extras", 5).stdout
    assert "missed second: share: Chinese models hold 3 of 5 places\n    “Qwen3-Max costs less.”" in output
    assert "extra second: comparison: Qwen3-Max does better than GPT-5 on AIME 2025\n    “Qwen3-Max beats" in output
    assert "missed" not in call(*files, "--extras", 5).stdout.split("extra second")[0]


def test_command_as_json_holds_the_same(files):
    written = json.loads(call(*files, "--json", "--misses", 1, "--extras", 1).stdout)
    assert written["passages"] == 3
    assert written["core"] == {"precision": 0.667, "recall": 0.667, "f1": 0.667, "found": 2, "extra": 1, "missed": 1}
    assert written["full"]["f1"] == 0.333
    assert written["kinds"]["score"]["full"]["f1"] == 1.0
    assert written["styles"]["list"]["core"]["missed"] == written["zones"]["list"]["core"]["extra"] == 1
    assert [claim["doc"] for claim in written["missed"] + written["extra"]] == ["second", "second"]
    assert written["missed"][0]["quote"] == NO_CLAIM
    assert json.loads(call(*files, "--json").stdout)["missed"] == []


@pytest.mark.parametrize(("need", "code"), [(0.66, 0), (0.67, 1), (1.5, 2)])
def test_need_sets_the_exit_code(files, need, code):
    assert call(*files, "--need", need).exit_code == code


def test_command_names_problems_on_stderr_and_goes_on(files):
    gold, docs = files
    (docs / "quiet.md").unlink()
    result = call(gold, docs)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == ["claimgraph: 1 problem with the gold:", f"  quiet: no such passage in {docs}"]


def test_nothing_to_measure_is_wrong_usage(files, tmp_path):
    (tmp_path / "empty").mkdir()
    result = call(files[0], tmp_path / "empty")
    assert result.exit_code == 2
    assert "none of the passages" in result.stderr


@pytest.mark.skipif(not (SHARED / "tools" / "score.py").exists(), reason="the reference measure is not here")
def test_figures_are_those_of_the_reference_measure(tmp_path):
    from claimgraph.outputs import write
    from claimgraph.pipeline import read

    gold, docs = SHARED / "gold" / "seeds" / "gold.jsonl", SHARED / "seeds"
    write(read([docs]), tmp_path)
    command = [sys.executable, SHARED / "tools" / "score.py", "claims", gold, tmp_path / "claims.jsonl", "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = evaluate(read_gold(gold), docs)
    figures = {"core": ours.whole.core, "full": ours.whole.full, **{k: t.core for k, t in ours.kinds().items()}}
    for name, row in ((name, f.row()) for name, f in figures.items()):
        assert [row[k] for k in ("precision", "recall", "f1", "found", "extra", "missed")] == list(
            theirs[name].values()
        )

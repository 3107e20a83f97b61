"""`claimgraph check`: a draft on its lines against articles or a run, and what settles a finding."""

import json
import re

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from claimgraph.cli import commands
from sarif_schema import SARIF

ARTICLE = (
    "---\ntitle: Morning\npublisher: Morning Paper\npublished: 2026-03-02\n---\n\nGPT-5.4 scores 61.2% on MMLU-Pro.\n"
)
FRONT = "---\ntitle: Draft\npublished: 2026-03-03\n---\n"
CLASH = "GPT-5.4 scores 70.9% on MMLU-Pro."
IGNORE = "<!-- claimgraph: ignore value-clash: run by ourselves -->"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "morning.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def draft(text: str, name: str = "draft.md") -> str:
    with open(name, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123
        file.write(text)
    return name


def check(*arguments: str, name: str = "draft.md", against: str = "articles"):
    return CliRunner().invoke(commands, ["check", name, "--against", against, *arguments])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{FRONT}\n{CLASH}\n", "draft.md:6:1: contradiction (value-clash): "),
        (f"{FRONT}\nAs said. {CLASH}\n", "draft.md:6:10: contradiction (value-clash): "),
        (f"{CLASH}\n", "draft.md:1:1: contradiction (value-clash): "),
        (f"\r\n\r\n{CLASH}\r\n", "draft.md:3:1: contradiction (value-clash): "),
    ],
)
def test_a_finding_is_told_on_the_drafts_line(text, place):
    draft(text)
    result = check()
    assert result.exit_code == 0
    assert result.stdout.startswith(place)
    assert f"here: “{CLASH}”" in result.stdout
    assert "there: Morning Paper, articles/morning.md:7, 2026-03-02" in result.stdout
    assert result.stdout.endswith("draft.md: 1 claim against 1 article: 1 contradiction.\n")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (CLASH, "contradiction", 1),
        (CLASH, "tension", 1),
        ("GPT-5.4 scores 61.3% on MMLU-Pro.", "tension", 1),
        ("GPT-5.4 scores 61.3% on MMLU-Pro.", "contradiction", 0),
        ("GPT-5.4 scores 61.2% on MMLU-Pro.", "tension", 0),
        ("Nothing is claimed.", "tension", 0),
        (f"{IGNORE}\n{CLASH}", "contradiction", 0),
    ],
)
def test_the_exit_code_follows_what_is_open(text, fail_on, code):
    draft(f"{FRONT}\n{text}\n")
    assert check("--fail-on", fail_on).exit_code == code


@pytest.mark.usefixtures("desk")
def test_a_draft_is_not_held_against_itself_nor_told_what_others_say_of_each_other(desk):
    (desk / "articles" / "evening.md").write_text(
        ARTICLE.replace("Morning", "Evening").replace("61.2", "50.1"), encoding="utf-8"
    )
    draft(f"{FRONT}\nNothing is claimed.\n", "articles/draft.md")
    result = check(name="articles/draft.md")
    assert result.stdout == "articles/draft.md: 0 claims against 2 articles: nothing to note.\n"


@pytest.mark.usefixtures("desk")
def test_the_corpus_may_be_the_folder_of_a_run():
    draft(f"{FRONT}\n{CLASH}\n")
    CliRunner().invoke(commands, ["run", "articles", "--out", "report"])
    now, earlier = (json.loads(check("--format", "json", against=a).stdout) for a in ("articles", "report"))
    keys = ("verdict", "rule", "claims", "line", "fingerprint")
    assert [[f[k] for k in keys] for f in now["findings"]] == [[f[k] for k in keys] for f in earlier["findings"]]
    assert [f["there"][0]["line"] for f in earlier["findings"]] == [7]


@pytest.mark.usefixtures("desk")
def test_the_folder_of_a_run_is_not_read_as_articles():
    draft(f"{FRONT}\n{CLASH}\n")
    CliRunner().invoke(commands, ["run", "articles", "--out", "report"])
    result = check("--against", "report")
    assert result.exit_code == 2
    assert "report is what an earlier run wrote" in result.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "text",
    [
        f"{IGNORE}\n{CLASH}",
        f"{IGNORE}\n\n{CLASH}",
        f"{CLASH} {IGNORE}",
        f"First words.\n\n- {CLASH} {IGNORE}",
        f"<!-- claimgraph: ignore rank-clash, value-clash: run\nby ourselves -->\n{CLASH}",
    ],
)
def test_a_comment_with_a_reason_settles_a_finding(text):
    draft(f"{FRONT}\n{text}\n")
    result = check("--fail-on", "contradiction")
    assert result.exit_code == 0
    assert result.stdout == "draft.md: 1 claim against 1 article: 1 contradiction, 1 ignored.\n"
    (finding,) = json.loads(check("--format", "json").stdout)["findings"]
    assert finding["ignored"] == "run by ourselves"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- claimgraph: ignore value-clash -->", "gives no reason"),
        ("<!-- claimgraph: ignore value-clash:   -->", "gives no reason"),
        (
            "<!-- claimgraph: ignore values: why -->",
            "no rule is called 'values'; the rules are value-clash, rank-clash",
        ),
        ("<!-- claimgraph: forget it -->", "is not understood; write it like <!-- claimgraph: ignore rank-clash: "),
    ],
)
def test_a_wrong_comment_is_an_error_that_names_the_line(comment, said):
    draft(f"{FRONT}\n{comment}\n{CLASH}\n")
    result = check()
    assert result.exit_code == 2
    assert result.stderr.startswith("claimgraph: draft.md, line 6: ")
    assert said in result.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("far", [f"{IGNORE}\n\nOther words.\n\n{CLASH}", f"{CLASH}\n\n{IGNORE}\n\nOther words."])
def test_a_comment_that_settles_nothing_is_told(far):
    draft(f"{FRONT}\n{far}\n")
    line = FRONT.count("\n") + 2 + far[: far.index("<!--")].count("\n")
    result = check("--fail-on", "contradiction")
    assert result.exit_code == 1
    assert f"draft.md:{line}: nothing to ignore here: no value-clash was found; remove the comment" in result.stdout
    assert f"::warning file=draft.md,line={line}," in check("--format", "github").stdout
    assert f"line {line}" in check("--format", "sarif").stderr


@pytest.mark.usefixtures("desk")
def test_a_baseline_outlives_moved_lines_and_other_words_but_not_another_value():
    draft(f"{FRONT}\n{CLASH}\n")
    assert check("--baseline", "accepted.json", "--write-baseline").exit_code == 0
    for text, code in [
        (f"Words before.\n\n{CLASH}", 0),
        ("On MMLU-Pro, GPT-5.4 scores 70.9%.", 0),
        (CLASH.replace("70.9", "75.2"), 1),
    ]:
        draft(f"{FRONT}\n{text}\n")
        result = check("--baseline", "accepted.json", "--fail-on", "contradiction")
        assert result.exit_code == code, result.output
        assert ("1 in the baseline" in result.stdout) == (code == 0)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "accepted.json cannot be read"), ("[]", "accepted.json is not a baseline"), ("{", "is not a baseline")],
)
def test_a_wrong_baseline_is_an_error_that_says_how_to_make_one(content, said):
    draft(CLASH)
    if content is not None:
        draft(content, "accepted.json")
    result = check("--baseline", "accepted.json")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "--write-baseline" in result.stderr


@pytest.mark.usefixtures("desk")
def test_commands_for_github_are_escaped():
    name = draft(f"{FRONT}\n{CLASH}\n", "50%, a:b.md")
    (line,) = check("--format", "github", name=name).stdout.splitlines()
    match = re.fullmatch(r"::error ([^\n]*?)::(.*)", line)
    parameters = dict(pair.split("=", 1) for pair in match[1].split(","))
    assert parameters == {
        "file": "50%25%2C a%3Ab.md",
        "line": "6",
        "endLine": "6",
        "col": "1",
        "endColumn": str(len(CLASH) + 1),
        "title": "contradiction%3A value-clash",
    }
    assert "70.9%25" in match[2]
    assert "%0AMorning Paper, articles/morning.md:7" in match[2]


@pytest.mark.usefixtures("desk")
def test_sarif_points_at_the_draft_and_keeps_what_is_settled():
    draft(f"{FRONT}\n{CLASH}\n\n{IGNORE}\nGPT-5.4 scores 75.2% on MMLU-Pro.\n")
    log = json.loads(check("--format", "sarif").stdout)
    Draft202012Validator(SARIF).validate(log)
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "draft.md"
        files = {p["physicalLocation"]["artifactLocation"]["uri"] for p in result["relatedLocations"]}
        assert files <= {"draft.md", "articles/morning.md"}
    reasons = [s for r in log["runs"][0]["results"] for s in r["suppressions"]]
    assert {"kind": "inSource", "justification": "run by ourselves"} in reasons


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.md", "--against", "articles"], "missing.md"),
        (["articles", "--against", "articles/morning.md"], "a draft is one file"),
        (["draft.md", "--against", "nowhere"], "nowhere"),
        (["draft.md", "--against", "empty"], "nothing to check against"),
        (["draft.md", "--against", "articles", "--write-baseline"], "--baseline"),
        (["draft.md"], "--against"),
    ],
)
def test_wrong_use_is_an_error_that_says_what_to_do(arguments, said, desk):
    draft(CLASH)
    (desk / "empty").mkdir()
    (desk / "articles" / "second.md").write_text("Words.", encoding="utf-8")
    result = CliRunner().invoke(commands, ["check", *arguments])
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.usefixtures("desk")
def test_a_page_has_no_lines_but_its_findings_are_told():
    draft(f"<html><body><h1>Draft</h1><p>{CLASH}</p></body></html>", "draft.html")
    assert check(name="draft.html").stdout.startswith("draft.html: contradiction (value-clash): ")
    assert check("--format", "github", name="draft.html").stdout.startswith("::error file=draft.html,title=")


@pytest.mark.usefixtures("desk")
def test_hostile_words_of_the_corpus_are_told_as_text(desk):
    evil = "::error::x \u202egnp\x1b[31m %0A"
    (desk / "articles" / "morning.md").write_text(
        ARTICLE.replace("publisher: Morning Paper", f"publisher: {json.dumps(evil)}"), encoding="utf-8"
    )
    draft(f"{FRONT}\n{CLASH}\n")
    for form in ("text", "github"):
        output = check("--format", form).stdout
        assert not set(output) & set("\x1b\u202e")
        assert not [line for line in output.splitlines()[1:] if line.startswith("::")]
    assert "%250A" in check("--format", "github").stdout

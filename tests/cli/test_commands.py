import contextlib
import json
import os
import resource
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.outputs import write
from factory import sample

COMMANDS = commands.list_commands(Context(commands))
FIRST = "Qwen3-Max is in first place on LMArena. Qwen3-Max scores 88.1 on GPQA Diamond.\n"
SECOND = "Qwen3-Max ranks 15th on LMArena. Qwen3-Max scores 84.0 on GPQA Diamond.\n"


def call(*arguments: object):
    return CliRunner().invoke(commands, [str(a) for a in arguments], prog_name="claimgraph")


@pytest.fixture
def articles(tmp_path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST)
    (folder / "second.md").write_text(SECOND)
    return folder


@pytest.fixture
def written(tmp_path) -> Path:
    write(sample(), tmp_path / "written")
    return tmp_path / "written"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command):
    result = call(command, "--help")
    assert result.exit_code == 0
    assert f"claimgraph {command} " in result.output.split("Example")[1].split("Options:")[0]


def test_help_lists_every_command_with_an_example():
    output = call("--help").output
    assert "claimgraph run articles/ --out report/" in output
    assert [line.split()[0] for line in output.split("Commands:\n")[1].splitlines()] == list(COMMANDS)


def test_run_says_what_matters_and_writes_the_files(articles, tmp_path):
    result = call("run", articles, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.output.startswith("2 articles, 4 claims: 2 contradictions.\n")
    assert "“Qwen3-Max scores 88.1 on GPQA Diamond.”" in result.output
    assert "“Qwen3-Max scores 84.0 on GPQA Diamond.”" in result.output
    assert f"Report: {tmp_path / 'out' / 'report.html'}" in result.output.replace("\n", "")
    assert {"claims.jsonl", "report.html", "report.md"} <= {p.name for p in (tmp_path / "out").iterdir()}


def test_run_twice_gives_the_same_bytes(articles, tmp_path):
    for name in ("a", "b"):
        call("run", articles, "--out", tmp_path / name)
    files = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert [p for p in files if (tmp_path / "a" / p).read_bytes() != (tmp_path / "b" / p).read_bytes()] == []


@pytest.mark.parametrize(
    ("texts", "fail_on", "code"),
    [
        ([FIRST, SECOND], "contradiction", 1),
        ([FIRST, SECOND], "tension", 1),
        ([FIRST], "tension", 0),
        (["Qwen3-Max scores 88.1 on GPQA Diamond.", "Qwen3-Max scores 88.2 on GPQA Diamond."], "contradiction", 0),
        (["Qwen3-Max scores 88.1 on GPQA Diamond.", "Qwen3-Max scores 88.2 on GPQA Diamond."], "tension", 1),
    ],
)
def test_fail_on_sets_the_exit_code_and_writes_all_the_same(tmp_path, texts, fail_on, code):
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text)
    result = call("run", *sorted(tmp_path.glob("*.txt")), "--out", tmp_path / "out", "--fail-on", fail_on)
    assert result.exit_code == code
    assert (tmp_path / "out" / "report.html").exists()


def test_the_order_of_the_files_changes_no_byte(articles, tmp_path):
    one, other = articles / "first.txt", articles / "second.md"
    call("run", one, other, "--out", tmp_path / "a")
    call("run", other, one, "--out", tmp_path / "b")
    files = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert [n for n in files if (tmp_path / "a" / n).read_bytes() != (tmp_path / "b" / n).read_bytes()] == []


def test_export_says_where_it_cannot_write(written, tmp_path):
    done = call("export", written, "--to", "csv", "--out", tmp_path / "nowhere" / "claims.csv")
    assert done.exit_code == 2
    assert "cannot write to" in done.output


def test_an_unknown_encoding_is_wrong_usage(articles, tmp_path):
    done = call("run", articles, "--out", tmp_path / "out", "--encoding", "nope")
    assert done.exit_code == 2
    assert "no encoding is called 'nope'" in done.output


def test_run_goes_on_past_what_it_cannot_read(articles, tmp_path):
    (articles / "broken.pdf").write_bytes(b"no PDF at all")
    result = call("run", articles, tmp_path / "nowhere.txt", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stderr == ""
    said = result.stdout.split("2 files could not be read:\n")[1]
    assert "broken.pdf: " in said
    assert "nowhere.txt: is not there; check the path" in said
    failures = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert [Path(f["source"]).name for f in failures] == ["broken.pdf", "nowhere.txt"]


@pytest.mark.parametrize(
    "arguments", [["run"], ["run", "a.txt"], ["run", "no-such.txt", "--out", "out"], ["run", ".", "--oops"]]
)
def test_wrong_usage_and_nothing_to_read_exit_with_2(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("a.txt", lambda _: None, "is not there; check the path"),
        ("a", Path.mkdir, "is a folder without articles; give one that holds"),
        ("a.txt", Path.touch, "holds no text; leave it out"),
        ("a.txt", lambda path: path.write_bytes(b"\0" * 5000), "is not text in any known encoding; convert it"),
        ("a.txt", lambda path: path.symlink_to("nowhere"), "is a link to a file that is not there; mend or remove it"),
        ("a.txt", lambda path: path.symlink_to(path), "is a link that leads in a circle; remove it"),
        ("a.txt", os.mkfifo, "is not a file but a device or pipe; give files or folders"),
        ("a.exe", Path.touch, "no format known for '.exe'; known are"),
    ],
)
def test_bad_input_is_named_in_one_line_that_says_what_to_do(tmp_path, name, make, said):
    make(tmp_path / name)
    result = call("run", tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].startswith(f"claimgraph: {tmp_path / name}: {said}")
    assert result.stderr.splitlines()[1].startswith("claimgraph: nothing could be read; give ")
    assert not (tmp_path / "out").exists()


def test_a_folder_is_read_past_links_that_lead_out_or_nowhere(articles, tmp_path):
    (tmp_path / "secret.txt").write_text(FIRST)
    (articles / "out.txt").symlink_to(tmp_path / "secret.txt")
    (articles / "broken.txt").symlink_to("nowhere")
    (articles / "itself").symlink_to(articles)
    result = call("run", articles, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.output.startswith("2 articles, ")
    said = result.output.replace("\n", " ")
    assert "out.txt: is a link that leads out of the folder; name the file itself" in said
    assert "broken.txt: is a link to a file that is not there; mend or remove it" in said


def test_a_disk_that_fills_leaves_no_file_and_says_how_to_go_on(articles, tmp_path):
    def little_room():  # what a full disk does to a file that grows, done by a limit on the size of files
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [sys.executable, "-m", "claimgraph", "run", articles, "--out", tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=little_room, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"claimgraph: cannot write to {tmp_path / 'out' / 'report.html'}: ")
    assert done.stderr.endswith("--resume goes on from there\n")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".claimgraph-unfinished"]
    assert call("run", articles, "--out", tmp_path / "out", "--resume").exit_code == 0
    assert not (tmp_path / "out" / ".claimgraph-unfinished").exists()


def test_run_cannot_write_where_a_file_is(articles, tmp_path):
    (tmp_path / "out").write_text("a file")
    result = call("run", articles, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "out" in result.stderr


def test_a_wrong_catalogue_is_named_in_one_line(articles, tmp_path):
    (tmp_path / "names.toml").write_text("this is no catalogue")
    command = [sys.executable, "-c", "from claimgraph.cli import main; main()", "run", str(articles)]
    options = ["--out", str(tmp_path / "out"), "--catalog", str(tmp_path / "names.toml")]
    done = subprocess.run(command + options, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("claimgraph: ")
    assert "names.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_piped_output_is_plain(articles, tmp_path):
    environment = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR")}
    command = [sys.executable, "-c", "from claimgraph.cli import main; main()", "run", str(articles)]
    done = subprocess.run([*command, "--out", tmp_path / "out"], capture_output=True, env=environment, check=True)
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo terminal")
@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({"TERM": "xterm-256color"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)],
)
@pytest.mark.parametrize("command", [["show"], ["show", "order-ring"], ["diff"]])
def test_colour_where_the_terminal_has_it(written, tmp_path, command, variables, coloured):
    write(replace(sample(), findings=sample().findings[1:]), tmp_path / "less")
    folders = [written, tmp_path / "less"] if command[0] == "diff" else [written]
    asked = [sys.executable, "-c", "from claimgraph.cli import main; main()", command[0], *folders, *command[1:]]
    environment = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR", "TERM", "COLORTERM")}
    ours, theirs = os.openpty()
    with subprocess.Popen(asked, stdout=theirs, stdin=theirs, env=environment | variables) as process:
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # the other end is closed: all is read
            while piece := os.read(ours, 65536):
                said += piece
        os.close(ours)
    assert process.returncode == 0
    assert (b"\x1b[1;31m" in said or b"\x1b[33m" in said) == coloured


def test_escape_codes_of_articles_do_not_reach_the_terminal(tmp_path):
    (tmp_path / "a.txt").write_text("Qwen3-Max scores 88.1 on GPQA Diamond\x1b[2J and [bold]more[/bold].")
    result = call("claims", tmp_path / "a.txt")
    assert "\x1b" not in result.output
    assert "[bold]more[/bold]" in result.output


def test_claims_shows_what_was_read_out_of_an_article(articles):
    output = call("claims", articles / "first.txt").output
    assert "Qwen3-Max scores 88.1 on GPQA" in output
    assert "line" in output.splitlines()[0]


def test_claims_of_a_folder_name_each_article(articles):
    (articles / "third.txt").write_text("Nothing of note.\n")
    lines = call("claims", articles).output.splitlines()
    assert [line for line in lines if line in ("first", "second", "third")] == ["first", "second", "third"]
    assert lines[-1] == "No claim in third."


def test_claims_as_json_are_the_lines_of_the_file(articles, tmp_path):
    call("run", articles / "first.txt", "--out", tmp_path / "out")
    assert call("claims", articles / "first.txt", "--json").output == (tmp_path / "out" / "claims.jsonl").read_text()


@pytest.mark.parametrize(("text", "code", "said"), [("Nothing.", 0, "No claim in"), (None, 2, "a.txt: ")])
def test_claims_of_nothing(tmp_path, text, code, said):
    if text is not None:
        (tmp_path / "a.txt").write_text(text)
    result = call("claims", tmp_path / "a.txt")
    assert result.exit_code == code
    assert said in result.output


def test_show_lists_the_findings_gravest_first(written):
    lines = call("show", written).output.splitlines()
    assert lines[0] == "5 articles, 10 claims: 2 contradictions, 1 tension, 1 reconciled, 1 agreement, 1 echo."
    assert lines[1].startswith("contradiction  Zephyr 2 scores 88.1 or 84.0")


def test_show_prints_a_finding_in_full(written):
    output = call("show", written, "order-ring").output
    for said in ("Tension: Zephyr 2, Borealis 3", "Sample Wire, wire, line 3", "2. Borealis 3 is ahead of Cirrus 1"):
        assert said in output


@pytest.mark.parametrize(("finding", "said"), [("nothing", "no finding"), ("rank-clash", "2 findings")])
def test_show_names_what_it_cannot_tell(written, finding, said):
    result = call("show", written, finding)
    assert result.exit_code == 2
    assert said in result.stderr


def test_diff_says_what_changed_and_why(written, tmp_path):
    result = sample()
    write(type(result)(result.articles, result.claims, result.findings[1:], lines=result.lines), tmp_path / "less")
    assert call("diff", written, written).output == "Nothing changed.\n"
    assert call("diff", written, tmp_path / "less").output.splitlines()[:2] == [
        "Gone (1)",
        "  contradiction: Zephyr 2 scores 88.1 or 84.0 on GPQA Diamond.",
    ]
    changed = json.loads(call("diff", tmp_path / "less", written, "--json").output)
    assert [change["after"]["rule"] for change in changed["new"]] == ["value-clash"]
    assert changed["gone"] == changed["changed"] == []


def test_schema_prints_json():
    assert json.loads(call("schema", "claims").output)["title"] == "claimgraph claims"

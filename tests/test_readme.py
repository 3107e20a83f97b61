"""README.md, docs/commands.md and outputs/ say what the program really does.

`CLAIMGRAPH_REWRITE=1 pytest tests/test_readme.py` brings them up to date; read the difference before committing it.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from claimgraph.cli import commands

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "commands.md"
COMMANDS = commands.list_commands(click.Context(commands))
REWRITE = os.environ.get("CLAIMGRAPH_REWRITE") == "1"

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(README.read_text(encoding="utf-8")) if kind == language]


def call(command: str):
    name, *arguments = shlex.split(command)
    assert name == "claimgraph"
    result = CliRunner().invoke(commands, arguments, prog_name="claimgraph", terminal_width=80)
    assert result.exit_code == 0, result.output or result.exception
    return result


def up_to_date(path: Path, now: str) -> bool:
    if REWRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    return path.exists() and path.read_text(encoding="utf-8") == now


@pytest.fixture
def beside_corpus(tmp_path, monkeypatch):
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_two_commands_set_everything_up():
    first, second = (body.strip() for body in blocks("sh"))
    assert all(command.startswith("python3 -m venv .venv && .venv/bin/pip install") for command in (first, second))
    assert first.endswith("&& .venv/bin/claimgraph run corpus --out outputs")
    assert second.endswith("&& .venv/bin/pytest")


@pytest.mark.usefixtures("beside_corpus")
def test_shown_output_is_real():
    def real(block: re.Match[str]) -> str:
        if block[1] != "console":
            return block[0]
        command = block[2].split("\n", 1)[0].removeprefix("$ ")
        return f"```console\n$ {command}\n{call(command).output}```"

    assert up_to_date(README, BLOCK.sub(real, README.read_text(encoding="utf-8")))


def test_every_command_shown_can_be_called():
    shown = re.findall(r"`(claimgraph [^`]+)`", README.read_text(encoding="utf-8"))
    assert {shlex.split(command)[1] for command in shown} <= set(COMMANDS)
    for command in shown:
        _, name, *arguments = shlex.split(command)
        with click.Context(commands, **commands.context_settings) as context:
            commands.get_command(context, name).make_context(name, arguments, parent=context, resilient_parsing=True)


@pytest.mark.usefixtures("beside_corpus")
def test_python_sample_runs(capsys):
    (sample,) = blocks("python")
    found: dict[str, object] = {}
    exec(compile(sample, "README.md", "exec"), found)
    contradictions = [f for f in found["result"].findings if f.verdict == "contradiction"]
    assert capsys.readouterr().out.splitlines() == [f.explanation for f in contradictions]
    for said in re.findall(r"^(\S.*?)  # ('[^']+')$", sample, re.MULTILINE):
        assert repr(eval(said[0], found)) == said[1]


def test_command_reference_is_complete_and_true():
    parts = ["# Commands\n", "What `claimgraph --help` and each command's `--help` say.\n"]
    for name in ("", *COMMANDS):
        command = f"claimgraph {name}".strip()
        # in a process of its own: other tests must not decide how a help text is laid out
        words = [sys.executable, "-m", "claimgraph", *name.split(), "--help"]
        environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
        shown = subprocess.run(
            words, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
        )
        parts.append(f"## {command}\n\n```text\n{shown.stdout}```\n")
    assert up_to_date(REFERENCE, "\n".join(parts)), "run CLAIMGRAPH_REWRITE=1 pytest tests/test_readme.py"


def test_outputs_are_what_the_corpus_gives(beside_corpus):
    call("claimgraph run corpus --out outputs")
    written, kept = beside_corpus / "outputs", ROOT / "outputs"
    if REWRITE:
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(written, kept)
    names = sorted(p.name for p in written.iterdir())
    assert sorted(p.name for p in kept.iterdir()) == names
    assert [n for n in names if (kept / n).read_bytes() != (written / n).read_bytes()] == []


def test_links_lead_somewhere():
    for document in (README, ROOT / "CHANGELOG.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert target.startswith("https://") or (ROOT / target).exists(), target


@pytest.mark.usefixtures("beside_corpus")
def test_corpus_shows_every_verdict_and_rule():
    from claimgraph import run
    from claimgraph.report.words import RULES, VERDICTS

    findings = run(["corpus"]).findings
    assert {f.verdict for f in findings} == set(VERDICTS)
    assert {f.rule for f in findings} == set(RULES)

"""Why a claim was made, and why none was."""

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.extraction import explain, extract
from claimgraph.reading import read_text

TABLE = "| Model | {} |\n|---|---|\n| GPT-5.4 | 33 |"


def explained(text):
    return list(explain(read_text(text, id="note", format="md")))


def test_a_claim_names_its_cue_and_what_its_names_were_resolved_to():
    (found,) = explained("GPT5.4 beats Kimi K2.5 on SciCode.")
    (claim,) = found.claims
    assert "'beats'" in claim.why
    assert [(entity.mention, entity.id) for entity in found.names] == [
        ("GPT5.4", "gpt-5.4"),
        ("Kimi K2.5", "kimi-k2.5"),
        ("SciCode", "scicode"),
    ]
    assert all(entity.reason for entity in found.names)
    assert found.reason is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Does GPT-5.4 score 88 on GPQA Diamond?", "a question states nothing"),
        ("If GPT-5.4 scores 88 on GPQA Diamond, it wins.", "said on a condition"),
        (
            "GPT-5.4 is 40% cheaper than Kimi K2.5.",
            "'cheaper than' looks like a statement of rank or order and is none",
        ),
        ("GPT-5.4 scores 88.", "measure 'scores': no number of a model on a benchmark stands beside it"),
        ("GPT-5.4 was shown to 300 guests in Rome.", "no word in it says that a number is a score"),
        (TABLE.format("X"), "does not say which model has which number on which benchmark"),
    ],
)
def test_a_sentence_with_names_and_numbers_says_why_it_makes_no_claim(text, reason):
    (found,) = explained(text)
    assert found.claims == ()
    assert found.names
    assert found.numbers
    assert reason in found.reason


def test_a_sentence_without_names_or_numbers_needs_no_explanation():
    assert explained("GPT-5.4 was shown in Rome. Some 300 guests came.") == []


def test_explaining_changes_no_claim_and_leaves_none_out():
    prose = "Kimi K2.5 ranks first, ahead of GPT-5.4 with 61.2%. That is false."
    document = read_text(f"# SciCode\n\n{prose}\n\n{TABLE.format('MMLU-Pro')}\n", id="note", format="md")
    assert [claim for found in explain(document) for claim in found.claims] == extract(document)


def test_the_command_explains_as_text_and_as_json(tmp_path):
    (tmp_path / "note.md").write_text("GPT-5.4 scores 88 on SciCode. Does Kimi K2.5 score 90?\n")
    command = ["claims", str(tmp_path / "note.md"), "--why"]
    text = CliRunner().invoke(commands, command).output
    assert "GPT-5.4 scores 88 on SciCode" in text
    assert "no claim: a question states nothing" in text
    rows = [json.loads(line) for line in CliRunner().invoke(commands, [*command, "--json"]).output.splitlines()]
    assert [(row["line"], len(row["claims"]), row["no_claim_because"] is None) for row in rows] == [
        (1, 1, True),
        (1, 0, False),
    ]

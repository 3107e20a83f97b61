"""Lines and lists that rank models without a sentence. Models are real names, figures made up."""

from __future__ import annotations

import pytest

from claimgraph.extraction import extract
from claimgraph.model import Claim
from claimgraph.reading import read_text


def said(claim: Claim) -> tuple[str, str, str, object]:
    board = claim.benchmark.name if claim.benchmark else "-"
    part = f"{board}/{claim.category}" if claim.category else board
    return claim.kind, claim.subject.mention, part, claim.value if claim.kind == "score" else claim.rank


def claims_of(text: str) -> list[tuple[str, str, str, object]]:
    return [said(claim) for claim in extract(read_text(text, id="list", format="md"))]


def test_a_line_of_the_first_three_gives_places_and_scores() -> None:
    text = "## LMArena Text\n\nTop-3: Gemini 3 Pro (1502), Grok 4.1 (1,498), Claude Opus 4.5 (1490)\n"
    assert claims_of(text) == [
        ("rank", "Gemini 3 Pro", "LMArena Text", (1, 1)),
        ("score", "Gemini 3 Pro", "LMArena Text", 1502),
        ("rank", "Grok 4.1", "LMArena Text", (2, 2)),
        ("score", "Grok 4.1", "LMArena Text", 1498),
        ("rank", "Claude Opus 4.5", "LMArena Text", (3, 3)),
        ("score", "Claude Opus 4.5", "LMArena Text", 1490),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Gemini 3 Pro - 1502",
        "Gemini 3 Pro: 1502 points",
        "Gemini 3 Pro (1502)",
        "**Gemini 3 Pro** — 1502 Elo",
        "**Gemini 3 Pro** - 1502 (Google)",
    ],
)
@pytest.mark.parametrize("marker", ["1.", "1)"])
def test_items_of_a_numbered_list_have_places(marker: str, item: str) -> None:
    text = f"## LMArena leaderboard\n\n{marker} {item}\n{marker.replace('1', '2')} Grok 4.1 - 1498\n"
    assert claims_of(text)[:2] == [
        ("rank", "Gemini 3 Pro", "LMArena", (1, 1)),
        ("score", "Gemini 3 Pro", "LMArena", 1502),
    ]


def test_a_numbered_list_out_of_order_ranks_nothing() -> None:
    text = "## GPQA Diamond\n\n1. o3: 83.3%\n2. Grok 4: 87.5%\n3. GPT-4o: 53.6%\n"
    assert claims_of(text) == [
        ("score", "o3", "GPQA Diamond", 83.3),
        ("score", "Grok 4", "GPQA Diamond", 87.5),
        ("score", "GPT-4o", "GPQA Diamond", 53.6),
    ]


def test_a_lead_names_the_part_of_the_board() -> None:
    text = "## LiveBench\n\n- **Code Translation**: GPT-5.2 (high) (85.33%), Claude Opus 4.6 (83.67%)\n"
    assert claims_of(text) == [
        ("score", "GPT-5.2 (high)", "LiveBench/code-translation", 85.33),
        ("score", "Claude Opus 4.6", "LiveBench/code-translation", 83.67),
    ]


def test_the_quote_is_the_whole_line() -> None:
    text = "## LMArena\n\nTop 2: o3 (1440), Grok 4 (1431).\n"
    for claim in extract(read_text(text, id="list", format="md")):
        assert claim.quote == text[claim.start : claim.end] == "Top 2: o3 (1440), Grok 4 (1431)."


@pytest.mark.parametrize(
    "text",
    [
        "## API pricing\n\n- GPT-4o: 2.50\n- Claude 3.5 Sonnet: 3.00\n",
        "## Context window\n\n- GPT-4o: 128,000\n- Gemini 1.5 Pro: 1,000,000\n",
        "## SWE-bench Verified\n\nPrices: GPT-4o (2.50), Claude 3.5 Sonnet (3.00)\n",
        "## GPQA Diamond\n\n- GPT-4o: 1500\n- o1: 1800\n",
        "## Films\n\n1. Alien - 92\n2. Heat - 88\n",
    ],
    ids=["prices", "context windows", "prices beside a board", "numbers the board cannot have", "films"],
)
def test_other_lists_state_nothing(text: str) -> None:
    assert claims_of(text) == []

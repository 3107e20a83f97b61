"""Scores whose board, subject or setting is read from what stands around them: lists, headings, brackets, rows."""

import pytest

from extraction.notation import differences, order, rank, read, score

SWE = "SWE-bench Verified"

ROWS = [
    (
        "GLM-4.6 achieved MMLU-Pro 83.2, IFEval 88.1, MT-Bench 9.12.",
        [score("GLM-4.6", 83.2, "MMLU-Pro"), score("GLM-4.6", 88.1, "IFEval"), score("GLM-4.6", 9.12, "MT-Bench")],
    ),
    (
        "Kimi K2 is out. Its scores: 97.4 (MATH-500), 65.8 (SWE-bench Verified), 53.7 (LiveCodeBench v6).",
        [score("Kimi K2", 97.4, "MATH-500"), score("Kimi K2", 65.8, SWE), score("Kimi K2", 53.7, "LiveCodeBench v6")],
    ),
    (
        "For comparison, Grok 4: MMLU-Pro 86.6, GPQA Diamond 87.5.",
        [score("Grok 4", 86.6, "MMLU-Pro"), score("Grok 4", 87.5, "GPQA Diamond")],
    ),
    (
        "Kimi K2 reaches GPQA 68.4, MATH-500 94, and AIME 2024 59.4, as a chart on LMArena shows.",
        [score("Kimi K2", 68.4, "GPQA"), score("Kimi K2", 94, "MATH-500"), score("Kimi K2", 59.4, "AIME 2024")],
    ),
    ("Kimi K2 has a 12% performance decrease on AIME 2025.", []),
    ("Kimi K2 solves 1/4th of FrontierMath.", []),
    # whose the second number of a board is stays open
    ("GLM-4.6 gets 82.9 on GPQA Diamond (79.1).", [score("GLM-4.6", 82.9, "GPQA Diamond")]),
    ("A preprint names GPT-5 and AIME 2025, see arXiv:2511.01234.", []),
]

SETTINGS = [
    (
        "GPT-5 scores 68.1% on BrowseComp and, with tools, 71.6%.",
        [
            score("GPT-5", 68.1, "BrowseComp", unit="%"),
            score("GPT-5", 71.6, "BrowseComp", unit="%", setting="with-tools"),
        ],
    ),
    (
        "Kimi K2 scores 96.1 on AIME 2025 and 50.2 on BrowseComp with tools.",
        [score("Kimi K2", 96.1, "AIME 2025"), score("Kimi K2", 50.2, "BrowseComp", setting="with-tools")],
    ),
    (
        "With tools, Kimi K2 scores 96.1 on AIME 2025 and 50.2 on BrowseComp.",
        [
            score("Kimi K2", 96.1, "AIME 2025", setting="with-tools"),
            score("Kimi K2", 50.2, "BrowseComp", setting="with-tools"),
        ],
    ),
]

HOLDERS = [
    (
        "Claude Sonnet 4 managed 64 percent on OSWorld. The figure for GPT-5 is 61, that for Grok 4 58.5.",
        [
            score("Claude Sonnet 4", 64, "OSWorld", unit="%"),
            score("GPT-5", 61, "OSWorld"),
            score("Grok 4", 58.5, "OSWorld"),
        ],
    ),
    (
        "All eyes are on AIME 2025. The 94.6 belongs to GPT-5; the cheaper Grok 4 earns 91.7.",
        [score("GPT-5", 94.6, "AIME 2025"), score("Grok 4", 91.7, "AIME 2025")],
    ),
    ("The result was 54.4% on MMLU-Pro, next to 57.7% for GPT-5.", [score("GPT-5", 57.7, "MMLU-Pro", unit="%")]),
    (
        "Kimi K2 has an error rate of 3.1% on FLEURS and 5.4% for Hindi; OpenAI's GPT-4o is slower.",
        [score("Kimi K2", 3.1, "FLEURS", unit="%"), score("Kimi K2", 5.4, "FLEURS", unit="%")],
    ),
    # the model at work inside an agent has not scored, nor has the one that wrote the summary
    ("A new agent running Claude Sonnet 4 scored 76.4% on SWE-bench Verified.", []),
]

LISTS = [
    (
        "## Kimi K2 results\n\n- MMLU-Pro – 81.1\n- AIME 2025 – 49.5\n- GPQA Diamond of 75.1%\n",
        [
            score("Kimi K2", 81.1, "MMLU-Pro", zone="list"),
            score("Kimi K2", 49.5, "AIME 2025", zone="list"),
            score("Kimi K2", 75.1, "GPQA Diamond", unit="%", zone="list"),
        ],
    ),
    (
        "**SuperGPQA**\n\nQwen3-Max leads with 64.6.\n\n**AIME 2025**\n\nHere GPT-5 leads with 94.6%.\n",
        [
            rank("Qwen3-Max", 1, "SuperGPQA"),
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            rank("GPT-5", 1, "AIME 2025"),
            score("GPT-5", 94.6, "AIME 2025", unit="%"),
        ],
    ),
    (
        "DeepSeek-V3.2-Exp is here. V3.2-Exp obtains 85.0 on MMLU-Pro.",
        [score("DeepSeek-V3.2-Exp", 85.0, "MMLU-Pro")],
    ),
    (
        "Gemini 3 Pro tops LMArena. The Google model reaches 1501 there, the Alibaba model 1440.",
        [
            rank("Gemini 3 Pro", 1, "LMArena"),
            score("Gemini 3 Pro", 1501, "LMArena", unit="points"),
        ],
    ),
]

NAMES = [
    ("An entry says 54.4% on SWE-Bench Pro (xhigh) for GPT-5.", [score("GPT-5", 54.4, "SWE-Bench Pro", unit="%")]),
    (
        "- **Grok 4 Nearly Aces AIME 2025**: Grok 4 scores 98.8% there.",
        [score("Grok 4", 98.8, "AIME 2025", unit="%", zone="list")],
    ),
    ("Open models keep up—GLM-4.6 outperforms GPT-4o.", [order("GLM-4.6", ">", "GPT-4o")]),
    # "80+" counts, and the first of several tests is no place
    ("Trained on 80+ coding languages, Codestral outperforms GPT-4o.", [order("Codestral", ">", "GPT-4o")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS + SETTINGS + HOLDERS + LISTS + NAMES)
def test_scores_in_their_context(text, expected):
    assert differences(read(text), expected) == ([], [])


DIGEST = """
- **Grok 4 tops AIME 2025**: Grok 4 scores 98.8% there.
{others}
## Discord summaries

The channel was busy, the mods were not.

A vote on channel names was held.

Nobody won.

- **New agent framework**: It achieves 65.1% on AlpacaEval, outperforming GPT-4o.
"""


def test_a_list_is_not_about_a_model_of_other_sections():
    names = "GPT-5, Kimi K2, GLM-4.5, Claude Opus 4, Gemini 2.5 Pro, Qwen3-Max, Llama 4 Scout, DeepSeek-R1, o3"
    others = "".join(f"- {name} was discussed.\n" for name in names.split(", "))
    found = read(DIGEST.format(others=others))
    assert {claim["subject"] for claim in found} == {"Grok 4"}


LEADS = [
    (
        "- **Kimi K2 beats GPT-4o on AIME 2025**: Users found that Kimi K2 outperforms GPT-4o there.",
        2,
    ),
    ("- **Kimi K2 in coding**: Kimi K2 outperforms GPT-4o on LiveCodeBench v6.", 1),
]


@pytest.mark.parametrize(("text", "count"), LEADS)
def test_a_bold_lead_that_states_a_claim_is_a_sentence_of_its_own(text, count):
    assert len([claim for claim in read(text) if claim["kind"] == "comparison"]) == count


def test_a_ranking_in_one_line_with_numbers():
    text = "Top of the LiveBench ranking: 1. GPT-5, 78.4; 2. Qwen3-Max, 77.9; 3. Kimi K2, 77.1."
    names = ("GPT-5", 78.4), ("Qwen3-Max", 77.9), ("Kimi K2", 77.1)
    expected = [
        claim
        for place, (name, value) in enumerate(names, start=1)
        for claim in (rank(name, place, "LiveBench"), score(name, value, "LiveBench"))
    ]
    assert differences(read(text), expected) == ([], [])

"""Scores: a number on a benchmark."""

import pytest

from extraction.notation import differences, order, rank, read, score

SWE = "SWE-bench Verified"

CASES = [
    ("Qwen3-Max scores 64.6 on SuperGPQA.", [score("Qwen3-Max", 64.6, "SuperGPQA")]),
    ("On GPQA Diamond, Kimi K2 reaches 75.1%.", [score("Kimi K2", 75.1, "GPQA Diamond", unit="%")]),
    ("Grok 4 lands at 86.6 on MMLU-Pro.", [score("Grok 4", 86.6, "MMLU-Pro")]),
    ("GPT-5's MMLU-Pro score is 87.1.", [score("GPT-5", 87.1, "MMLU-Pro")]),
    ("Qwen3-Max got 0.646 on SuperGPQA.", [score("Qwen3-Max", 0.646, "SuperGPQA")]),
    ("GPT-5 averages 78.6 on LiveBench.", [score("GPT-5", 78.6, "LiveBench")]),
    ("Qwen3-Max has 1,464 points on LMArena.", [score("Qwen3-Max", 1464, "LMArena", unit="points")]),
    ("GLM-4.5 has an Elo rating of 1411 on LMArena.", [score("GLM-4.5", 1411, "LMArena", unit="points")]),
    (
        "Gemini 3 Pro achieves an accuracy of 91.9 percent on GPQA Diamond.",
        [score("Gemini 3 Pro", 91.9, "GPQA Diamond", unit="%")],
    ),
    (
        "Claude Opus 4.5 scores about 81% on SWE-bench Verified.",
        [score("Claude Opus 4.5", 81, SWE, unit="%", bound="about")],
    ),
    ("A score of 65.8% on SWE-bench Verified was achieved by Kimi K2.", [score("Kimi K2", 65.8, SWE, unit="%")]),
    (
        "Kimi K2, which scored 65.8% on SWE-bench Verified, was trained in China.",
        [score("Kimi K2", 65.8, SWE, unit="%")],
    ),
    ("Kimi K2, a model from Moonshot AI, scores 65.8% on SWE-bench Verified.", [score("Kimi K2", 65.8, SWE, unit="%")]),
    ("Moonshot AI's Kimi K2 solved 65.8% of the tasks in SWE-bench Verified.", [score("Kimi K2", 65.8, SWE, unit="%")]),
    ("AIME 2025: GPT-5 94.6%.", [score("GPT-5", 94.6, "AIME 2025", unit="%")]),
]

SEVERAL = [
    (
        "GLM-4.5 posted 84.6% on MMLU-Pro and 64.2% on SWE-bench Verified.",
        [score("GLM-4.5", 84.6, "MMLU-Pro", unit="%"), score("GLM-4.5", 64.2, SWE, unit="%")],
    ),
    (
        "Qwen3-Max scored 64.6 on SuperGPQA, 69.6 on SWE-bench Verified and 74.8 on LiveCodeBench v6.",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            score("Qwen3-Max", 69.6, SWE),
            score("Qwen3-Max", 74.8, "LiveCodeBench v6"),
        ],
    ),
    (
        "On AIME 2025, Claude Opus 4 scored 75.5% and Gemini 2.5 Pro 86.7%.",
        [score("Claude Opus 4", 75.5, "AIME 2025", unit="%"), score("Gemini 2.5 Pro", 86.7, "AIME 2025", unit="%")],
    ),
    (
        "Kimi K2 scored 97.4 on MATH-500, Claude Opus 4 94.4 and GPT-4o 92.6.",
        [
            score("Kimi K2", 97.4, "MATH-500"),
            score("Claude Opus 4", 94.4, "MATH-500"),
            score("GPT-4o", 92.6, "MATH-500"),
        ],
    ),
    (
        "Kimi K2 (65.8%) and GLM-4.5 (64.2%) were both run on SWE-bench Verified.",
        [score("Kimi K2", 65.8, SWE, unit="%"), score("GLM-4.5", 64.2, SWE, unit="%")],
    ),
    (
        "SWE-bench Verified: Claude Opus 4.5 80.9%, Gemini 3 Pro 76.2%, GPT-5.1 76.3%.",
        [
            score("Claude Opus 4.5", 80.9, SWE, unit="%"),
            score("Gemini 3 Pro", 76.2, SWE, unit="%"),
            score("GPT-5.1", 76.3, SWE, unit="%"),
        ],
    ),
    (
        "MMLU-Pro scores: GPT-5 87.1, Grok 4 86.6.",
        [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro")],
    ),
    (
        "GPT-5 and Grok 4 are both at 49.8 on LiveBench.",
        [score("GPT-5", 49.8, "LiveBench"), score("Grok 4", 49.8, "LiveBench")],
    ),
    (
        "GPT-5 and Grok 4 score 87.1 and 86.6 on MMLU-Pro, respectively.",
        [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro")],
    ),
    (
        "On SuperGPQA, Qwen3-Max's 64.6 stands against GLM-4.5's 62.6.",
        [score("Qwen3-Max", 64.6, "SuperGPQA"), score("GLM-4.5", 62.6, "SuperGPQA")],
    ),
    (
        "GPT-5 scores 94.6% on AIME 2025, while Grok 4 reaches 88.9% on GPQA Diamond.",
        [score("GPT-5", 94.6, "AIME 2025", unit="%"), score("Grok 4", 88.9, "GPQA Diamond", unit="%")],
    ),
    (
        "GPT-5 reached 94.6 on AIME 2025 but only 24.8 on Humanity's Last Exam.",
        [score("GPT-5", 94.6, "AIME 2025"), score("GPT-5", 24.8, "Humanity's Last Exam")],
    ),
]

CHANGES = [
    (
        "DeepSeek-V3.1 went from 37.7% to 38.1% on Humanity's Last Exam.",
        [score("DeepSeek-V3.1", value, "Humanity's Last Exam", unit="%") for value in (37.7, 38.1)],
    ),
    (
        "Kimi K2's accuracy on MMLU-Pro rose from 77.4% to 81.1%.",
        [score("Kimi K2", value, "MMLU-Pro", unit="%") for value in (77.4, 81.1)],
    ),
    (
        "GLM-4.5 improved its MATH-500 score from 91.2 to 98.2.",
        [score("GLM-4.5", value, "MATH-500") for value in (91.2, 98.2)],
    ),
]

WITH_AN_ORDER = [
    (
        "Qwen3-Max's 64.6 on SuperGPQA tops GLM-4.5's 62.6.",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            score("GLM-4.5", 62.6, "SuperGPQA"),
            order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA"),
        ],
    ),
    (
        "Qwen3-Max edges out GLM-4.5 on SuperGPQA, 64.6 to 62.6.",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            score("GLM-4.5", 62.6, "SuperGPQA"),
            order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA"),
        ],
    ),
    (
        "Kimi K2 outscores GLM-4.5 65.8% to 64.2% on SWE-bench Verified.",
        [
            score("Kimi K2", 65.8, SWE, unit="%"),
            score("GLM-4.5", 64.2, SWE, unit="%"),
            order("Kimi K2", ">", "GLM-4.5", SWE),
        ],
    ),
    (
        "On SuperGPQA, Qwen3-Max scores 64.6, ahead of GLM-4.5's 62.6 and DeepSeek-V3.1's 59.8.",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            score("GLM-4.5", 62.6, "SuperGPQA"),
            score("DeepSeek-V3.1", 59.8, "SuperGPQA"),
            order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA"),
            order("Qwen3-Max", ">", "DeepSeek-V3.1", "SuperGPQA"),
        ],
    ),
    (
        "With a score of 1464, Qwen3-Max is third on LMArena.",
        [score("Qwen3-Max", 1464, "LMArena", unit="points"), rank("Qwen3-Max", 3, "LMArena")],
    ),
    (
        "GPT-5 sets a new record on AIME 2025 with 94.6%.",
        [score("GPT-5", 94.6, "AIME 2025", unit="%"), rank("GPT-5", 1, "AIME 2025")],
    ),
]

VARIED = [
    (
        "On SuperGPQA it is Qwen3-Max's 64.6 to GLM-4.5's 62.6.",
        [score("Qwen3-Max", 64.6, "SuperGPQA"), score("GLM-4.5", 62.6, "SuperGPQA")],
    ),
    (
        "Qwen3-Max (64.6) leads GLM-4.5 (62.6) on SuperGPQA.",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA"),
            score("GLM-4.5", 62.6, "SuperGPQA"),
            order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA"),
        ],
    ),
    (
        "Claude Opus 4.5's 80.9% on SWE-bench Verified is the highest score yet.",
        [score("Claude Opus 4.5", 80.9, SWE, unit="%"), rank("Claude Opus 4.5", 1, SWE)],
    ),
    (
        "Gemini 3 Pro scored 1501 on LMArena, the highest score ever.",
        [score("Gemini 3 Pro", 1501, "LMArena", unit="points"), rank("Gemini 3 Pro", 1, "LMArena")],
    ),
    (
        "Kimi K2: 65.8% on SWE-bench Verified, 53.7% on LiveCodeBench v6, 97.4% on MATH-500.",
        [
            score("Kimi K2", 65.8, SWE, unit="%"),
            score("Kimi K2", 53.7, "LiveCodeBench v6", unit="%"),
            score("Kimi K2", 97.4, "MATH-500", unit="%"),
        ],
    ),
    (
        "DeepSeek-R1 manages 79.8% pass@1 on AIME 2024.",
        [score("DeepSeek-R1", 79.8, "AIME 2024", unit="%", setting="pass@1")],
    ),
    ("GPT-5 solved 94.6 percent of AIME 2025.", [score("GPT-5", 94.6, "AIME 2025", unit="%")]),
    (
        "On MMLU-Pro, GPT-5 got 87.1, compared with 86.6 for Grok 4 and 84.6 for GLM-4.5.",
        [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro"), score("GLM-4.5", 84.6, "MMLU-Pro")],
    ),
    ("MMLU-Pro: 87.1 (GPT-5), 86.6 (Grok 4).", [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro")]),
    (
        "GPT-5 scores 87.1 on MMLU-Pro vs. 86.6 for Grok 4.",
        [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro")],
    ),
    (
        "Grok 4's 86.6 on MMLU-Pro falls short of GPT-5's 87.1.",
        [
            score("GPT-5", 87.1, "MMLU-Pro"),
            score("Grok 4", 86.6, "MMLU-Pro"),
            order("GPT-5", ">", "Grok 4", "MMLU-Pro"),
        ],
    ),
    (
        "GPT-5 scored 87.1 on MMLU-Pro, Grok 4 scored 86.6 and GLM-4.5 scored 84.6.",
        [score("GPT-5", 87.1, "MMLU-Pro"), score("Grok 4", 86.6, "MMLU-Pro"), score("GLM-4.5", 84.6, "MMLU-Pro")],
    ),
    ("The 235B model Qwen3-235B-A22B scores 85.7 on AIME 2024.", [score("Qwen3-235B-A22B", 85.7, "AIME 2024")]),
    ("Released on Monday, GLM-4.5 scores 84.6 on MMLU-Pro.", [score("GLM-4.5", 84.6, "MMLU-Pro")]),
    ("GLM-4.5 scores 84.6 on MMLU-Pro and costs $0.60 per million tokens.", [score("GLM-4.5", 84.6, "MMLU-Pro")]),
    ("With 355 billion parameters, GLM-4.5 scores 84.6 on MMLU-Pro.", [score("GLM-4.5", 84.6, "MMLU-Pro")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES + SEVERAL + CHANGES + WITH_AN_ORDER + VARIED)
def test_scores(text, expected):
    assert differences(read(text), expected) == ([], [])


def test_a_bare_without_denies_the_setting_before_it():
    found = read("Kimi K2.5 scored 50.2% on HLE with tools and 31.5% without.")
    assert [(one["value"], one["setting"]) for one in found] == [(50.2, "with-tools"), (31.5, "no-tools")]


@pytest.mark.parametrize(
    "text",
    [
        "GPT-5.4 on ARC-AGI ([Score: 138, Comments: 88]) was read by many.",
        "The cloud runs GPT-5.4 at 969 output tokens per second on MMLU.",
        "Users of GPT-5.4 said that 5.4 is more adaptive on MMLU.",
        "GPT-5.4 ran 100% locally on MMLU.",
    ],
)
def test_numbers_that_measure_something_else_are_no_scores(text):
    assert [claim for claim in read(text) if claim["kind"] == "score"] == []


def test_an_unseen_name_of_line_generation_and_tier_is_one_name():
    (one,) = read("Zorb 2 Max scores 91% on ZorBench.")
    assert (one["subject"], one["benchmark"], one["value"]) == ("Zorb 2 Max", "ZorBench", 91)

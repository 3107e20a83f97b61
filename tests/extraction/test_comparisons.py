"""Comparisons: an order between two subjects, told from either side."""

import pytest

from extraction.notation import differences, order, read

BETTER = [
    "Kimi K2 beats GLM-4.5 on MMLU-Pro.",
    "Kimi K2 edges out GLM-4.5 on MMLU-Pro.",
    "On MMLU-Pro, Kimi K2 outperforms GLM-4.5.",
    "Kimi K2 is better than GLM-4.5 on MMLU-Pro.",
    "Kimi K2 is slightly ahead of GLM-4.5 on MMLU-Pro.",
    "Kimi K2 scores higher than GLM-4.5 on MMLU-Pro.",
    "Kimi K2 scores higher on MMLU-Pro than GLM-4.5.",
    "Kimi K2 matches or surpasses GLM-4.5 on MMLU-Pro.",
    "Kimi K2 overtook GLM-4.5 on MMLU-Pro.",
    "Compared with GLM-4.5, Kimi K2 does better on MMLU-Pro.",
    "Unlike Grok 3, Kimi K2 beats GLM-4.5 on MMLU-Pro.",
    "Kimi K2, released in July, beats GLM-4.5 on MMLU-Pro.",
    "Kimi K2, which beats GLM-4.5 on MMLU-Pro, is open.",
    "Kimi K2 beats Zhipu's GLM-4.5 on MMLU-Pro.",
    "Kimi K2 beats models such as GLM-4.5 on MMLU-Pro.",
    "Beating GLM-4.5 on MMLU-Pro, Kimi K2 has made its mark.",
    "GLM-4.5 trails Kimi K2 on MMLU-Pro.",
    "GLM-4.5 lags behind Kimi K2 on MMLU-Pro.",
    "GLM-4.5 fares worse than Kimi K2 on MMLU-Pro.",
    "GLM-4.5 loses to Kimi K2 on MMLU-Pro.",
    "GLM-4.5 fell short of Kimi K2 on MMLU-Pro.",
    "GLM-4.5 is not as good as Kimi K2 on MMLU-Pro.",
    "GLM-4.5 is beaten by Kimi K2 on MMLU-Pro.",
    "GLM-4.5 was outperformed on MMLU-Pro by Kimi K2.",
    "GLM-4.5 has been surpassed by Kimi K2 on MMLU-Pro.",
]

EQUAL = [
    "GPT-5 is on par with Grok 4 on MMLU-Pro.",
    "GPT-5 and Grok 4 are neck and neck on MMLU-Pro.",
    "Grok 4 rivals GPT-5 on MMLU-Pro.",
    "Grok 4 matches GPT-5 on MMLU-Pro.",
    "On MMLU-Pro, Grok 4 performs as well as GPT-5.",
    "Grok 4 is comparable to GPT-5 on MMLU-Pro.",
    "GPT-5 and Grok 4 perform similarly on MMLU-Pro.",
    "Grok 4 has caught up with GPT-5 on MMLU-Pro.",
]

MARGINS = [
    ("GLM-4.5 trails Kimi K2 by 4 points on MMLU-Pro.", 4),
    ("Kimi K2 leads GLM-4.5 by 4 points on MMLU-Pro.", 4),
    ("Kimi K2 beats GLM-4.5 by 1.6 percentage points on MMLU-Pro.", 1.6),
    ("GLM-4.5 is 1.6% behind Kimi K2 on MMLU-Pro.", 1.6),
]

SEVERAL = [
    (
        "GPT-5 beats Claude Opus 4 and Grok 3 on AIME 2025 and GPQA Diamond.",
        [
            order("GPT-5", ">", other, board)
            for other in ("Claude Opus 4", "Grok 3")
            for board in ("AIME 2025", "GPQA Diamond")
        ],
    ),
    (
        "GPT-5 outperforms Claude Opus 4, Grok 3 and DeepSeek-R1 on AIME 2025.",
        [order("GPT-5", ">", other, "AIME 2025") for other in ("Claude Opus 4", "Grok 3", "DeepSeek-R1")],
    ),
    (
        "Both Kimi K2 and GLM-4.5 beat GPT-4o on MATH-500.",
        [order(subject, ">", "GPT-4o", "MATH-500") for subject in ("Kimi K2", "GLM-4.5")],
    ),
    (
        "GPT-5 is stronger than Grok 4 on GPQA Diamond, but weaker on Humanity's Last Exam.",
        [order("GPT-5", ">", "Grok 4", "GPQA Diamond"), order("GPT-5", "<", "Grok 4", "Humanity's Last Exam")],
    ),
    (
        "GPT-5 beats Grok 4, which beats Claude Opus 4 on AIME 2025.",
        [order("GPT-5", ">", "Grok 4", "AIME 2025"), order("Grok 4", ">", "Claude Opus 4", "AIME 2025")],
    ),
    (
        "Kimi K2 beats GPT-4o on MATH-500, and GLM-4.5 beats Grok 3 on MMLU-Pro.",
        [order("Kimi K2", ">", "GPT-4o", "MATH-500"), order("GLM-4.5", ">", "Grok 3", "MMLU-Pro")],
    ),
]

OTHER_SUBJECTS = [
    ("Kimi K2 beats GPT-4o.", [order("Kimi K2", ">", "GPT-4o")]),
    ("Kimi K2 is better than GPT-4o at coding.", [order("Kimi K2", ">", "GPT-4o", category="coding")]),
    (
        "Chinese models trail US models on Humanity's Last Exam.",
        [order("Chinese models", "<", "US models", "Humanity's Last Exam")],
    ),
]

HLE = "Humanity's Last Exam"

VARIED = [
    ("GPT-5 has a clear edge over Grok 4 on AIME 2025.", [order("GPT-5", ">", "Grok 4", "AIME 2025")]),
    ("GPT-5 is no match for Gemini 3 Pro on GPQA Diamond.", [order("GPT-5", "<", "Gemini 3 Pro", "GPQA Diamond")]),
    (
        "Gemini 3 Pro, GPT-5 and Claude Opus 4.5 all outperform Grok 4 on LiveBench.",
        [order(a, ">", "Grok 4", "LiveBench") for a in ("Gemini 3 Pro", "GPT-5", "Claude Opus 4.5")],
    ),
    (
        "Grok 4 is outperformed by GPT-5, Gemini 3 Pro and Claude Opus 4.5 on LiveBench.",
        [order(a, ">", "Grok 4", "LiveBench") for a in ("Gemini 3 Pro", "GPT-5", "Claude Opus 4.5")],
    ),
    (
        "Kimi K2 outperforms even Claude Opus 4 on LiveCodeBench v6.",
        [order("Kimi K2", ">", "Claude Opus 4", "LiveCodeBench v6")],
    ),
    ("Kimi K2 narrowly beats GLM-4.5 on MMLU-Pro.", [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro")]),
    (
        "GPT-5 does not quite match Gemini 3 Pro on GPQA Diamond.",
        [order("GPT-5", "=", "Gemini 3 Pro", "GPQA Diamond", stance="denied")],
    ),
    ("Kimi K2 is nowhere near as good as GPT-5 on Humanity's Last Exam.", [order("Kimi K2", "<", "GPT-5", HLE)]),
    ("Kimi K2's coding is better than GPT-4o's.", [order("Kimi K2", ">", "GPT-4o", category="coding")]),
    (
        "In coding, Kimi K2 beats GPT-4o; in math, it loses to GPT-4o.",
        [order("Kimi K2", ">", "GPT-4o", category="coding"), order("Kimi K2", "<", "GPT-4o", category="math")],
    ),
    (
        "GPT-5 is better than Grok 4 and worse than Gemini 3 Pro on LiveBench.",
        [order("GPT-5", ">", "Grok 4", "LiveBench"), order("GPT-5", "<", "Gemini 3 Pro", "LiveBench")],
    ),
    ("Kimi K2 sits just behind GLM-4.5 on MMLU-Pro.", [order("Kimi K2", "<", "GLM-4.5", "MMLU-Pro")]),
    (
        "Open models trail proprietary models on Humanity's Last Exam.",
        [order("Open models", "<", "proprietary models", HLE)],
    ),
    ("Despite its size, Qwen3-4B outperforms GPT-4o on MATH-500.", [order("Qwen3-4B", ">", "GPT-4o", "MATH-500")]),
    (
        "Qwen3-4B, with only four billion parameters, outperforms GPT-4o on MATH-500.",
        [order("Qwen3-4B", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "GPT-5 and Gemini 3 Pro outperform Grok 4 and Kimi K2 on LiveBench.",
        [order(a, ">", b, "LiveBench") for a in ("GPT-5", "Gemini 3 Pro") for b in ("Grok 4", "Kimi K2")],
    ),
    ("Tests show Kimi K2 ahead of GLM-4.5 on MMLU-Pro.", [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro")]),
]


@pytest.mark.parametrize("text", BETTER)
def test_one_is_better(text):
    assert differences(read(text), [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro")]) == ([], [])


@pytest.mark.parametrize("text", EQUAL)
def test_neither_is_better(text):
    assert differences(read(text), [order("GPT-5", "=", "Grok 4", "MMLU-Pro")]) == ([], [])


@pytest.mark.parametrize(("text", "margin"), MARGINS)
def test_margins(text, margin):
    assert differences(read(text), [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro", margin=margin)]) == ([], [])


@pytest.mark.parametrize(("text", "expected"), SEVERAL + OTHER_SUBJECTS + VARIED)
def test_comparisons(text, expected):
    assert differences(read(text), expected) == ([], [])

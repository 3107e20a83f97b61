"""What a sentence takes from those before it, and from the headings above it."""

import pytest

from extraction.notation import differences, maybe, order, rank, read, score

SWE = "SWE-bench Verified"

COREFERENCE = [
    ("Kimi K2 is out. It beats GPT-4o on MATH-500.", [order("Kimi K2", ">", "GPT-4o", "MATH-500")]),
    ("Alibaba released Qwen3-Max today. The model scores 64.6 on SuperGPQA.", [score("Qwen3-Max", 64.6, "SuperGPQA")]),
    ("Alibaba has shown Qwen3-Max. The new model ranks third on LMArena.", [rank("Qwen3-Max", 3, "LMArena")]),
    ("LMArena was updated on Monday. On the platform, Qwen3-Max is third.", [rank("Qwen3-Max", 3, "LMArena")]),
    (
        "On LMArena, GPT-5 is first. Qwen3-Max ranks third on the same leaderboard.",
        [rank("GPT-5", 1, "LMArena"), rank("Qwen3-Max", 3, "LMArena")],
    ),
    (
        "The picture is different on SWE-bench Verified. Kimi K2 scores 65.8%, GLM-4.5 64.2%.",
        [score("Kimi K2", 65.8, SWE, unit="%"), score("GLM-4.5", 64.2, SWE, unit="%")],
    ),
    (
        "GPT-5 scores 94.6% on AIME 2025. It also posts 88.4% on GPQA Diamond.",
        [score("GPT-5", 94.6, "AIME 2025", unit="%"), score("GPT-5", 88.4, "GPQA Diamond", unit="%")],
    ),
    (
        "Kimi K2 and GLM-4.5 are both open. Both models beat GPT-4o on MATH-500.",
        [order("Kimi K2", ">", "GPT-4o", "MATH-500"), order("GLM-4.5", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "Kimi K2 scores 65.8% on SWE-bench Verified. That puts it ahead of GLM-4.5.",
        [score("Kimi K2", 65.8, SWE, unit="%"), order("Kimi K2", ">", "GLM-4.5", SWE)],
    ),
    (
        "GPT-5 leads LMArena. Gemini 3 Pro follows in second place, Grok 4 is third.",
        [rank("GPT-5", 1, "LMArena"), rank("Gemini 3 Pro", 2, "LMArena"), rank("Grok 4", 3, "LMArena")],
    ),
]

HEADINGS = [
    (
        "## Qwen3-Max\n\n- SuperGPQA: 64.6\n- AIME 2025: 80.6\n",
        [score("Qwen3-Max", 64.6, "SuperGPQA", zone="list"), score("Qwen3-Max", 80.6, "AIME 2025", zone="list")],
    ),
    (
        "## Results on SuperGPQA\n\n- Qwen3-Max: 64.6\n- GLM-4.5: 62.6\n",
        [score("Qwen3-Max", 64.6, "SuperGPQA", zone="list"), score("GLM-4.5", 62.6, "SuperGPQA", zone="list")],
    ),
    (
        "## LMArena\n\nQwen3-Max is third. GPT-5 is first.\n",
        [rank("Qwen3-Max", 3, "LMArena"), rank("GPT-5", 1, "LMArena")],
    ),
    (
        "- SuperGPQA: Qwen3-Max scores 64.6, ahead of GLM-4.5's 62.6\n- AIME 2025: Qwen3-Max beats GPT-4o\n",
        [
            score("Qwen3-Max", 64.6, "SuperGPQA", zone="list"),
            score("GLM-4.5", 62.6, "SuperGPQA", zone="list"),
            order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA", zone="list"),
            order("Qwen3-Max", ">", "GPT-4o", "AIME 2025", zone="list"),
        ],
    ),
    ("# Qwen3-Max tops LMArena\n\nAlibaba is pleased.\n", [rank("Qwen3-Max", 1, "LMArena", zone="headline")]),
    (
        "Alibaba showed Qwen3-Max in Hangzhou on Tuesday, and developers can try it in the app.\n\n"
        "The company did not say when it will be sold abroad, and what it will cost there.\n\n"
        "## Related articles\n\n- Kimi K2 tops LMArena\n",
        [rank("Kimi K2", 1, "LMArena", zone="related")],
    ),
    (
        "LMArena, March 2026:\n\n1. GPT-5\n2. Gemini 3 Pro\n",
        [
            maybe(rank("GPT-5", 1, "LMArena", zone="list", as_of="2026-03")),
            maybe(rank("Gemini 3 Pro", 2, "LMArena", zone="list", as_of="2026-03")),
        ],
    ),
]

TABLES = [
    (
        "| Model | MMLU-Pro | AIME 2025 |\n|---|---|---|\n| GPT-5 | 87.1 | 94.6% |\n| Grok 4 | 86.6 | 91.7% |\n",
        [
            score("GPT-5", 87.1, "MMLU-Pro", zone="table"),
            score("GPT-5", 94.6, "AIME 2025", unit="%", zone="table"),
            score("Grok 4", 86.6, "MMLU-Pro", zone="table"),
            score("Grok 4", 91.7, "AIME 2025", unit="%", zone="table"),
        ],
    ),
    (
        "## LMArena\n\n| Rank | Model | Score |\n|---|---|---|\n| 1 | GPT-5 | 1481 |\n| 2 | Grok 4 | 1430 |\n",
        [
            rank("GPT-5", 1, "LMArena", zone="table"),
            score("GPT-5", 1481, "LMArena", unit="points", zone="table"),
            rank("Grok 4", 2, "LMArena", zone="table"),
            score("Grok 4", 1430, "LMArena", unit="points", zone="table"),
        ],
    ),
]

MARKUP = [
    (
        "**Kimi K2** scores **65.8%** on [SWE-bench Verified](https://swe.example).",
        [score("Kimi K2", 65.8, SWE, unit="%")],
    ),
    ("`Kimi K2` *beats* GPT‑4o on MATH‑500.", [order("Kimi K2", ">", "GPT-4o", "MATH-500")]),
    (
        "Kimi K2 &amp; GLM-4.5 beat GPT-4o on MATH-500.",
        [order(one, ">", "GPT-4o", "MATH-500") for one in ("Kimi K2", "GLM-4.5")],
    ),
    ("Kimi K2\nscores 65.8% on\nSWE-bench Verified.", [score("Kimi K2", 65.8, SWE, unit="%")]),
]

VARIED = [
    (
        "GPT-5 was the favourite. But Gemini 3 Pro beats it on LiveBench.",
        [order("Gemini 3 Pro", ">", "GPT-5", "LiveBench")],
    ),
    (
        "Qwen3-Max scores 64.6 on SuperGPQA. GLM-4.5 comes in at 62.6.",
        [score("Qwen3-Max", 64.6, "SuperGPQA"), score("GLM-4.5", 62.6, "SuperGPQA")],
    ),
    (
        "Qwen3-Max scores 64.6 on SuperGPQA. This is better than GLM-4.5.",
        [score("Qwen3-Max", 64.6, "SuperGPQA"), order("Qwen3-Max", ">", "GLM-4.5", "SuperGPQA")],
    ),
    ("xAI has shown Grok 4. The chatbot beats GPT-4o on MATH-500.", [order("Grok 4", ">", "GPT-4o", "MATH-500")]),
    (
        "Moonshot AI released Kimi K2. The open model outperforms GPT-4o on MATH-500 and trails GPT-5 on AIME 2025.",
        [order("Kimi K2", ">", "GPT-4o", "MATH-500"), order("Kimi K2", "<", "GPT-5", "AIME 2025")],
    ),
    (
        "## Coding\n\n- LiveCodeBench v6: Kimi K2 beats GPT-4o\n\n## Math\n\n- MATH-500: GPT-4o beats Kimi K2\n",
        [
            order("Kimi K2", ">", "GPT-4o", "LiveCodeBench v6", zone="list"),
            order("GPT-4o", ">", "Kimi K2", "MATH-500", zone="list"),
        ],
    ),
    (
        "Alibaba showed Qwen3-Max in Hangzhou on Tuesday, and developers can try it in the app.\n\n"
        "The company did not say when it will be sold abroad, and what it will cost there.\n\n"
        "## FAQ\n\n### Is Qwen3-Max good?\n\nQwen3-Max ranks third on LMArena.\n",
        [rank("Qwen3-Max", 3, "LMArena", zone="faq")],
    ),
    (
        "GPT-5 is strong at math. On AIME 2025, it scores 94.6%, Grok 4 91.7%.",
        [score("GPT-5", 94.6, "AIME 2025", unit="%"), score("Grok 4", 91.7, "AIME 2025", unit="%")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COREFERENCE + HEADINGS + TABLES + MARKUP + VARIED)
def test_discourse(text, expected):
    assert differences(read(text), expected) == ([], [])

"""Ranks: a position, or a range of positions, in a ranking."""

import pytest

from extraction.notation import differences, maybe, order, rank, read, score

PLACES = [
    ("Qwen3-Max ranks 15th on LMArena.", 15),
    ("Qwen3-Max is ranked fifteenth on LMArena.", 15),
    ("Qwen3-Max sits at No. 3 on LMArena.", 3),
    ("Qwen3-Max is #1 on LMArena.", 1),
    ("Qwen3-Max takes first place on LMArena.", 1),
    ("Qwen3-Max remains in second place on LMArena.", 2),
    ("Qwen3-Max finished second on LMArena.", 2),
    ("Qwen3-Max debuted at number eight on LMArena.", 8),
    ("Qwen3-Max is in the top five on LMArena.", (1, 5)),
    ("Qwen3-Max enters the top-5 of LMArena.", (1, 5)),
    ("Qwen3-Max is among the top three on LMArena.", (1, 3)),
    ("Qwen3-Max dropped out of the top 10 on LMArena.", (11, None)),
    ("Qwen3-Max tops the LMArena leaderboard.", 1),
    ("Qwen3-Max leads LMArena.", 1),
    ("Qwen3-Max topped LMArena.", 1),
    ("Qwen3-Max sets a new state of the art on LMArena.", 1),
    ("Qwen3-Max is the best model on LMArena.", 1),
    ("Qwen3-Max has the highest score on LMArena.", 1),
    ("The highest score on LMArena belongs to Qwen3-Max.", 1),
    ("The number one spot on LMArena belongs to Qwen3-Max.", 1),
    ("Third place on LMArena goes to Qwen3-Max.", 3),
    ("LMArena ranks Qwen3-Max third.", 3),
    ("Qwen3-Max was ranked third by LMArena.", 3),
    ("Of the 200 models on LMArena, Qwen3-Max places 15th.", 15),
    ("Qwen3-Max outperforms all other models on LMArena.", 1),
]

CONTEXT = [
    ("Qwen3-Max ranks 15th globally on LMArena.", [rank("Qwen3-Max", 15, "LMArena", scope="global")]),
    ("Qwen3-Max is the best model in the world on LMArena.", [rank("Qwen3-Max", 1, "LMArena", scope="global")]),
    ("Qwen3-Max is the top Chinese model on LMArena.", [rank("Qwen3-Max", 1, "LMArena", scope="country:CN")]),
    ("Mistral Large 3 is the best European model on LMArena.", [rank("Mistral Large 3", 1, "LMArena", scope="europe")]),
    ("Among American models, GPT-5 is first on LMArena.", [rank("GPT-5", 1, "LMArena", scope="country:US")]),
    ("GLM-4.5 is the best open-weights model on LMArena.", [rank("GLM-4.5", 1, "LMArena", scope="open-weights")]),
    (
        "GLM-4.5 is the world's best open-source model on LMArena.",
        [rank("GLM-4.5", 1, "LMArena", scope="open-weights")],
    ),
    ("Among Chinese models, GLM-5 holds first place on LMArena.", [rank("GLM-5", 1, "LMArena", scope="country:CN")]),
    ("Among open models, GLM-5 ranks second on LMArena.", [rank("GLM-5", 2, "LMArena", scope="open-weights")]),
    (
        "On LMArena, GLM-5 shares the lead with Grok 4.1.",
        [rank("GLM-5", 1, "LMArena", tied=True), rank("Grok 4.1", 1, "LMArena", tied=True)],
    ),
    ("GLM-5 ranks third on LMArena with style control.", [rank("GLM-5", 3, "LMArena", category="style-control")]),
    ("GLM-5 ranks third on LMArena without style control.", [rank("GLM-5", 3, "LMArena", category="no-style-control")]),
    ("GLM-5 did not make the top 20 on LMArena.", [rank("GLM-5", (1, 20), "LMArena", stance="denied")]),
    (
        "ROME, March 4, 2026 - GLM-5 ranked sixth on LMArena in February.",
        [rank("GLM-5", 6, "LMArena", as_of="2026-02")],
    ),
    ("LMArena is currently led by GLM-5.", [rank("GLM-5", 1, "LMArena")]),
    ("GLM-5 now sits atop LMArena.", [rank("GLM-5", 1, "LMArena")]),
    ("Among proprietary models, Grok 4 is third on LMArena.", [rank("Grok 4", 3, "LMArena", scope="proprietary")]),
    ("Qwen3-4B is state of the art for its size on MMLU-Pro.", [rank("Qwen3-4B", 1, "MMLU-Pro", scope="same-size")]),
    ("Qwen3-Max is third overall on LMArena.", [rank("Qwen3-Max", 3, "LMArena", category="overall")]),
    (
        "Claude Opus 4.5 holds the top spot in coding on LMArena.",
        [rank("Claude Opus 4.5", 1, "LMArena", category="coding")],
    ),
    ("In math, Qwen3-Max ranks fifth on LMArena.", [rank("Qwen3-Max", 5, "LMArena", category="math")]),
    (
        "On LMArena's vision leaderboard, Gemini 3 Pro is first.",
        [rank("Gemini 3 Pro", 1, "LMArena", category="vision")],
    ),
]

SEVERAL = [
    (
        "Qwen3-Max is the top Chinese model on LMArena and 15th globally.",
        [rank("Qwen3-Max", 1, "LMArena", scope="country:CN"), rank("Qwen3-Max", 15, "LMArena", scope="global")],
    ),
    (
        "GLM-4.5 ranks third overall and first among open models on LiveBench.",
        [rank("GLM-4.5", 3, "LiveBench", category="overall"), rank("GLM-4.5", 1, "LiveBench", scope="open-weights")],
    ),
    (
        "Qwen3-Max ranks fifth in math and third in coding on LMArena.",
        [rank("Qwen3-Max", 5, "LMArena", category="math"), rank("Qwen3-Max", 3, "LMArena", category="coding")],
    ),
    (
        "GPT-5 is the best model on AIME 2025, GPQA Diamond and MMLU-Pro.",
        [rank("GPT-5", 1, board) for board in ("AIME 2025", "GPQA Diamond", "MMLU-Pro")],
    ),
    (
        "GPT-5 leads LMArena, Gemini 3 Pro is second and Grok 4 third.",
        [rank("GPT-5", 1, "LMArena"), rank("Gemini 3 Pro", 2, "LMArena"), rank("Grok 4", 3, "LMArena")],
    ),
    (
        "Kimi K2 climbed from 12th to 5th on LMArena.",
        [rank("Kimi K2", 5, "LMArena"), maybe(rank("Kimi K2", 12, "LMArena"))],
    ),
]

TIED = [
    (
        "GPT-5 and Gemini 3 Pro are tied for first on LMArena.",
        [
            rank("GPT-5", 1, "LMArena", tied=True),
            rank("Gemini 3 Pro", 1, "LMArena", tied=True),
            maybe(order("GPT-5", "=", "Gemini 3 Pro", "LMArena")),
        ],
    ),
    (
        "Qwen3-Max shares third place with Grok 4 on LMArena.",
        [
            rank("Qwen3-Max", 3, "LMArena", tied=True),
            rank("Grok 4", 3, "LMArena", tied=True),
            maybe(order("Qwen3-Max", "=", "Grok 4", "LMArena")),
        ],
    ),
    ("Qwen3-Max is in joint third place on LMArena.", [rank("Qwen3-Max", 3, "LMArena", tied=True)]),
]

WITH_AN_ORDER = [
    (
        "GLM-4.5 is second only to GPT-5 on LiveBench.",
        [rank("GLM-4.5", 2, "LiveBench"), maybe(order("GLM-4.5", "<", "GPT-5", "LiveBench"))],
    ),
    (
        "GLM-4.5 came in third on LiveBench, behind GPT-5 and Grok 4.",
        [
            rank("GLM-4.5", 3, "LiveBench"),
            order("GPT-5", ">", "GLM-4.5", "LiveBench"),
            order("Grok 4", ">", "GLM-4.5", "LiveBench"),
        ],
    ),
    (
        "Behind GPT-5, Kimi K2 is second on LMArena.",
        [rank("Kimi K2", 2, "LMArena"), order("GPT-5", ">", "Kimi K2", "LMArena")],
    ),
    (
        "GPT-5 leads LMArena, followed by Gemini 3 Pro and Grok 4.",
        [
            rank("GPT-5", 1, "LMArena"),
            order("GPT-5", ">", "Gemini 3 Pro", "LMArena"),
            order("GPT-5", ">", "Grok 4", "LMArena"),
        ],
    ),
    (
        "GPT-5 tops LMArena ahead of Grok 4.",
        [rank("GPT-5", 1, "LMArena"), order("GPT-5", ">", "Grok 4", "LMArena")],
    ),
    (
        "Claude Opus 4.5 sets a new record on SWE-bench Verified, beating Gemini 3 Pro.",
        [
            rank("Claude Opus 4.5", 1, "SWE-bench Verified"),
            order("Claude Opus 4.5", ">", "Gemini 3 Pro", "SWE-bench Verified"),
        ],
    ),
]

VARIED = [
    ("Qwen3-Max is No. 1 on LMArena.", [rank("Qwen3-Max", 1, "LMArena")]),
    ("Moonshot's Kimi K2 has climbed to fourth place on LMArena.", [rank("Kimi K2", 4, "LMArena")]),
    ("Kimi K2 now ranks No. 1 among open models on LMArena.", [rank("Kimi K2", 1, "LMArena", scope="open-weights")]),
    (
        "Claude Opus 4.5 is in a three-way tie for second on LMArena.",
        [rank("Claude Opus 4.5", 2, "LMArena", tied=True)],
    ),
    ("Overall, Qwen3-Max is 15th on LMArena.", [rank("Qwen3-Max", 15, "LMArena", category="overall")]),
    ("Alibaba is in the global top five on LMArena.", [rank("Alibaba", (1, 5), "LMArena", scope="global")]),
    (
        "With 1464 points, Qwen3-Max ranks third globally and first in China on LMArena.",
        [
            score("Qwen3-Max", 1464, "LMArena", unit="points"),
            rank("Qwen3-Max", 3, "LMArena", scope="global"),
            rank("Qwen3-Max", 1, "LMArena", scope="country:CN"),
        ],
    ),
    (
        "Qwen3-Max ranks in the top 10 for coding on LMArena.",
        [rank("Qwen3-Max", (1, 10), "LMArena", category="coding")],
    ),
    ("GPT-5 came out on top on AIME 2025.", [rank("GPT-5", 1, "AIME 2025")]),
    ("Qwen3-Max ranks outside the top ten on LMArena.", [rank("Qwen3-Max", (11, None), "LMArena")]),
    (
        "Not GPT-5 but Gemini 3 Pro leads LMArena.",
        [rank("Gemini 3 Pro", 1, "LMArena"), maybe(rank("GPT-5", 1, "LMArena", stance="denied"))],
    ),
    (
        "Gemini 3 Pro leads LMArena in text, vision and coding.",
        [rank("Gemini 3 Pro", 1, "LMArena", category=c) for c in ("text", "vision", "coding")],
    ),
    ("GPT-5 has held first place on LMArena for three weeks.", [rank("GPT-5", 1, "LMArena")]),
    ("Kimi K2 ranks 12th of 40 models on LiveBench.", [rank("Kimi K2", 12, "LiveBench")]),
    ("Kimi K2 slipped two places to seventh on LMArena.", [rank("Kimi K2", 7, "LMArena")]),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text, place):
    assert differences(read(text), [rank("Qwen3-Max", place, "LMArena")]) == ([], [])


@pytest.mark.parametrize(("text", "expected"), CONTEXT + SEVERAL + TIED + WITH_AN_ORDER + VARIED)
def test_ranks(text, expected):
    assert differences(read(text), expected) == ([], [])

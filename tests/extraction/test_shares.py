"""Shares: how many places of a list a group holds, or on how many benchmarks a model leads."""

import pytest

from extraction.notation import differences, maybe, order, rank, read, share

CASES = [
    ("Chinese companies hold five of the top ten spots on LMArena.", [share("Chinese companies", 5, 10, "LMArena")]),
    ("Chinese companies hold half of the top ten spots on LMArena.", [share("Chinese companies", 5, 10, "LMArena")]),
    ("Chinese companies occupy 6 of the top 20 places on LMArena.", [share("Chinese companies", 6, 20, "LMArena")]),
    ("Five of the top ten models on LMArena are Chinese.", [share("Chinese models", 5, 10, "LMArena")]),
    ("Half of the ten leading models on LMArena are American.", [share("American models", 5, 10, "LMArena")]),
    (
        "There is not a single Chinese company among the top ten on LMArena.",
        [share("Chinese companies", 0, 10, "LMArena")],
    ),
    ("Not one open model is in the top ten on LMArena.", [share("open models", 0, 10, "LMArena")]),
    ("Of the top ten on LMArena, only three are American.", [share("American models", 3, 10, "LMArena")]),
    (
        "Seven of the top ten models on LMArena come from the United States.",
        [share("models from the United States", 7, 10, "LMArena")],
    ),
    ("Chinese labs account for six of the top 20 models on LMArena.", [share("Chinese labs", 6, 20, "LMArena")]),
    ("No Chinese company is in the top ten on LMArena.", [share("Chinese companies", 0, 10, "LMArena")]),
    ("The top four places on LMArena are all held by US companies.", [share("US companies", 4, 4, "LMArena")]),
    ("Gemini 3 Pro leads 22 of 36 audio benchmarks.", [share("Gemini 3 Pro", 22, 36, category="audio")]),
    ("Only one of the top ten models on LMArena is European.", [share("European models", 1, 10, "LMArena")]),
    ("OpenAI holds three of the top five spots on LMArena.", [share("OpenAI", 3, 5, "LMArena")]),
    ("GPT-5 is ahead in 11 of the 14 tests.", [share("GPT-5", 11, 14)]),
    ("All of the top five models on LMArena are American.", [share("American models", 5, 5, "LMArena")]),
    ("None of the top five models on LMArena is Chinese.", [share("Chinese models", 0, 5, "LMArena")]),
    ("Half of the top ten on LMArena are open-weights models.", [share("open-weights models", 5, 10, "LMArena")]),
    ("GPT-5 wins on 8 of 10 benchmarks.", [share("GPT-5", 8, 10)]),
    ("GPT-5 beats Grok 4 on 7 of 9 benchmarks.", [share("GPT-5", 7, 9), order("GPT-5", ">", "Grok 4")]),
    (
        "Kimi K2 is the only open model in the top five on LMArena.",
        [share("open models", 1, 5, "LMArena"), maybe(rank("Kimi K2", (1, 5), "LMArena"))],
    ),
    (
        "Alibaba says Chinese companies hold five of the top ten spots on LMArena.",
        [share("Chinese companies", 5, 10, "LMArena", stance="reported", attributed_to="Alibaba")],
    ),
    (
        "US companies hold five of the top ten spots on LMArena, Chinese companies the other five.",
        [share("US companies", 5, 10, "LMArena"), maybe(share("Chinese companies", 5, 10, "LMArena"))],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_shares(text, expected):
    assert differences(read(text), expected) == ([], [])

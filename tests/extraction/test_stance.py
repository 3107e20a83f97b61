"""Stance, speaker, setting and date: how, by whom, under which conditions and when."""

import pytest

from extraction.notation import differences, order, rank, read, score

SWE, HLE = "SWE-bench Verified", "Humanity's Last Exam"
DATED = "---\ndate: 2026-03-20\n---\n\n"
BEATS = ("Kimi K2", ">", "GPT-5", "AIME 2025")
TOPS = ("Qwen3-Max", 1, "LMArena")

REPORTED = [
    ("Moonshot AI says Kimi K2 beats GPT-5 on AIME 2025.", order(*BEATS), "Moonshot AI"),
    ("Kimi K2 beats GPT-5 on AIME 2025, Moonshot AI claims.", order(*BEATS), "Moonshot AI"),
    ("Kimi K2 beats GPT-5 on AIME 2025, according to Moonshot AI.", order(*BEATS), "Moonshot AI"),
    (
        "Moonshot AI reports a score of 65.8% for Kimi K2 on SWE-bench Verified.",
        score("Kimi K2", 65.8, SWE, unit="%"),
        "Moonshot AI",
    ),
    ("Alibaba announced that Qwen3-Max tops LMArena.", rank(*TOPS), "Alibaba"),
]

STANCES = [
    ("Kimi K2 reportedly beats GPT-5 on AIME 2025.", order(*BEATS), "hedged"),
    ("Kimi K2 may outperform GPT-5 on AIME 2025.", order(*BEATS), "hedged"),
    ("Qwen3-Max may be the best model on LMArena.", rank(*TOPS), "hedged"),
    ("Kimi K2 appears to be ahead of GPT-5 on AIME 2025.", order(*BEATS), "hedged"),
    ("Kimi K2 seems to be on par with GPT-5 on AIME 2025.", order("Kimi K2", "=", "GPT-5", "AIME 2025"), "hedged"),
    ("Kimi K2 is expected to beat GPT-5 on AIME 2025.", order(*BEATS), "expected"),
    ("Kimi K2 will beat GPT-5 on AIME 2025.", order(*BEATS), "expected"),
    ("Qwen3-Max is set to take first place on LMArena.", rank(*TOPS), "expected"),
    ("Qwen3-Max is not first on LMArena.", rank(*TOPS), "denied"),
    ("Qwen3-Max is no longer the best model on LMArena.", rank(*TOPS), "denied"),
    ("It is not true that Qwen3-Max tops LMArena.", rank(*TOPS), "denied"),
    ("Kimi K2 does not outperform GPT-5 on AIME 2025.", order(*BEATS), "denied"),
    ("Kimi K2 didn't beat GPT-5 on AIME 2025.", order(*BEATS), "denied"),
    ("Kimi K2 fails to beat GPT-5 on AIME 2025.", order(*BEATS), "denied"),
    ("Kimi K2 isn't on par with GPT-5 on AIME 2025.", order("Kimi K2", "=", "GPT-5", "AIME 2025"), "denied"),
    ("Kimi K2 did not score 65.8% on SWE-bench Verified.", score("Kimi K2", 65.8, SWE, unit="%"), "denied"),
    ("Qwen3-Max did not top LMArena.", rank(*TOPS), "denied"),
]

REACH = [
    (
        "Qwen3-Max reportedly scores 64.6 on SuperGPQA; GLM-4.5 scores 62.6.",
        [score("Qwen3-Max", 64.6, "SuperGPQA", stance="hedged"), score("GLM-4.5", 62.6, "SuperGPQA")],
    ),
    (
        "Kimi K2 is not cheap, but it beats GPT-5 on AIME 2025.",
        [order(*BEATS)],
    ),
    (
        "Neither GLM-4.5 nor Kimi K2 beats GPT-5 on AIME 2025.",
        [order(subject, ">", "GPT-5", "AIME 2025", stance="denied") for subject in ("GLM-4.5", "Kimi K2")],
    ),
    (
        "Qwen3-Max does not lead LMArena, but it is first in math.",
        [rank(*TOPS, stance="denied"), rank("Qwen3-Max", 1, "LMArena", category="math")],
    ),
]

VARIED = [
    (
        "xAI claims that Grok 4 outperforms GPT-5 on Humanity's Last Exam.",
        [order("Grok 4", ">", "GPT-5", HLE, stance="reported", attributed_to="xAI")],
    ),
    (
        "In a blog post, OpenAI said that GPT-5 scores 94.6% on AIME 2025.",
        [score("GPT-5", 94.6, "AIME 2025", unit="%", stance="reported", attributed_to="OpenAI")],
    ),
    ("Contrary to reports, Qwen3-Max is not the best model on LMArena.", [rank(*TOPS, stance="denied")]),
    ("The claim that Qwen3-Max tops LMArena is false.", [rank(*TOPS, stance="denied")]),
    (
        "Reports that Qwen3-Max tops LMArena are wrong: it ranks 15th.",
        [rank(*TOPS, stance="denied"), rank("Qwen3-Max", 15, "LMArena")],
    ),
    ("Kimi K2 never beat GPT-5 on AIME 2025.", [order(*BEATS, stance="denied")]),
    ("Kimi K2 is likely to beat GPT-5 on AIME 2025.", [order(*BEATS, stance="hedged")]),
    ("Kimi K2 is rumored to beat GPT-5 on AIME 2025.", [order(*BEATS, stance="hedged")]),
    ("Kimi K2 claims to beat GPT-5 on AIME 2025.", [order(*BEATS, stance="hedged")]),
    ("Kimi K2 is poised to overtake GPT-5 on AIME 2025.", [order(*BEATS, stance="expected")]),
    (
        "Without hesitation, users say that Kimi K2 beats GPT-5 on AIME 2025.",
        [order(*BEATS, stance="reported", attributed_to="users")],
    ),
    (DATED + "Last month, Qwen3-Max was first on LMArena.", [rank(*TOPS, as_of="2026-02")]),
    ("Kimi K2 reached second place on LMArena in early May 2025.", [rank("Kimi K2", 2, "LMArena", as_of="2025-05")]),
    ("By June 2025, Kimi K2 had fallen to tenth place on LMArena.", [rank("Kimi K2", 10, "LMArena", as_of="2025-06")]),
    (DATED + "On March 5, Qwen3-Max took first place on LMArena.", [rank(*TOPS, as_of="2026-03-05")]),
]

CONTRASTS = [
    ("Qwen3-Max is not only first overall on LMArena but also cheap.", [rank(*TOPS, category="overall")]),
    ("Qwen3-Max is not just cheap: it tops LMArena.", [rank(*TOPS)]),
    ("Although Qwen3-Max is not cheap, it tops LMArena.", [rank(*TOPS)]),
    ("Qwen3-Max will top LMArena.", [rank(*TOPS, stance="expected")]),
    ("Qwen3-Max may top LMArena.", [rank(*TOPS, stance="hedged")]),
    ("Qwen3-Max failed to top LMArena.", [rank(*TOPS, stance="denied")]),
    ("Qwen3-Max tops LMArena. That is false.", [rank(*TOPS, stance="denied")]),
    ("“Qwen3-Max tops LMArena.” It did not.", [rank(*TOPS, stance="denied")]),
    ("Qwen3-Max tops LMArena. It was not cheap.", [rank(*TOPS)]),
    ("Alibaba denied that Qwen3-Max tops LMArena.", [rank(*TOPS, stance="denied")]),
    ("Qwen3-Max might top LMArena by the summer.", [rank(*TOPS, stance="expected")]),
    ("Qwen3-Max might top LMArena.", [rank(*TOPS, stance="hedged")]),
    (
        "Qwen3-Max tops LMArena. That is wrong: Qwen3-Max is 15th on LMArena.",
        [rank(*TOPS, stance="denied"), rank("Qwen3-Max", 15, "LMArena")],
    ),
    ("Qwen3-Max tops LMArena, a claim that was refuted since.", [rank(*TOPS, stance="denied")]),
]

SETTINGS = [
    (
        "GPT-5 scores 35.2% on Humanity's Last Exam with tools and 24.8% without tools.",
        [
            score("GPT-5", 35.2, HLE, unit="%", setting="with-tools"),
            score("GPT-5", 24.8, HLE, unit="%", setting="no-tools"),
        ],
    ),
    ("In thinking mode, GLM-4.5 reaches 91.0 on AIME 2024.", [score("GLM-4.5", 91.0, "AIME 2024", setting="thinking")]),
    (
        "GLM-4.5 has a pass@1 of 72.9% on LiveCodeBench v6.",
        [score("GLM-4.5", 72.9, "LiveCodeBench v6", unit="%", setting="pass@1")],
    ),
    (
        "With tools, Kimi K2 beats GPT-5 on Humanity's Last Exam.",
        [order("Kimi K2", ">", "GPT-5", HLE, setting="with-tools")],
    ),
]

DATES = [
    ("Qwen3-Max is first on LMArena.", None),
    (DATED + "Qwen3-Max is first on LMArena.", "2026-03-20"),
    ("As of March 2026, Qwen3-Max is first on LMArena.", "2026-03"),
    ("On 12 March 2026, Qwen3-Max took first place on LMArena.", "2026-03-12"),
    ("On March 12, 2026, Qwen3-Max took first place on LMArena.", "2026-03-12"),
    (DATED + "Qwen3-Max was first on LMArena in February.", "2026-02"),
    (DATED + "Qwen3-Max was first on LMArena in December.", "2025-12"),
    (DATED + "Qwen3-Max was first on LMArena in 2025.", "2025"),
    (DATED + "As of February 2026, Qwen3-Max is first on LMArena.", "2026-02"),
    (DATED + "Yesterday, Qwen3-Max took first place on LMArena.", "2026-03-19"),
]


@pytest.mark.parametrize(("text", "claim", "speaker"), REPORTED)
def test_put_in_someones_mouth(text, claim, speaker):
    assert differences(read(text), [claim | {"stance": "reported", "attributed_to": speaker}]) == ([], [])


@pytest.mark.parametrize(("text", "claim", "stance"), STANCES)
def test_stances(text, claim, stance):
    assert differences(read(text), [claim | {"stance": stance}]) == ([], [])


@pytest.mark.parametrize(("text", "expected"), REACH + VARIED + CONTRASTS + SETTINGS)
def test_reach(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text, date):
    assert differences(read(text), [rank(*TOPS, as_of=date)]) == ([], [])


def test_two_dates_in_one_sentence():
    text = "In May 2025, Qwen3-Max was fifth on LMArena; in June 2025, it was second."
    expected = [rank("Qwen3-Max", 5, "LMArena", as_of="2025-05"), rank("Qwen3-Max", 2, "LMArena", as_of="2025-06")]
    assert differences(read(text), expected) == ([], [])

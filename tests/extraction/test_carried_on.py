"""Orders and places that lean on another clause, on the sentence before, or on names seen for the first time."""

import pytest

from extraction.notation import differences, order, rank, read, score, share

VERBS_LEFT_OUT = [
    (
        "Kimi K2 beats GLM-4.5 on MMLU-Pro and GPT-4o on MATH-500.",
        [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro"), order("Kimi K2", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "GPT-5 outperforms Grok 4 in coding, Kimi K2 in math and GLM-4.5 on SimpleQA.",
        [
            order("GPT-5", ">", "Grok 4", category="coding"),
            order("GPT-5", ">", "Kimi K2", category="math"),
            order("GPT-5", ">", "GLM-4.5", "SimpleQA", category="math"),
        ],
    ),
    (
        "Kimi K2 beats GPT-5 on SWE-bench Verified but not on AIME 2025.",
        [
            order("Kimi K2", ">", "GPT-5", "SWE-bench Verified"),
            order("Kimi K2", ">", "GPT-5", "AIME 2025", stance="denied"),
        ],
    ),
    (
        "Gemini 3 Pro leads on GPQA Diamond, GPT-5 on AIME 2025 and Kimi K2 on SimpleQA.",
        [
            rank("Gemini 3 Pro", 1, "GPQA Diamond"),
            rank("GPT-5", 1, "AIME 2025"),
            rank("Kimi K2", 1, "SimpleQA"),
        ],
    ),
    (
        "GPT-5 is on a par with Grok 4 and beats Kimi K2 on AIME 2025.",
        [order("GPT-5", "=", "Grok 4"), order("GPT-5", ">", "Kimi K2", "AIME 2025")],
    ),
]

SPOKEN_OF_BEFORE = [
    (
        "Kimi K2 and GLM-4.5 were both tested. Both outperform GPT-4o on MATH-500.",
        [order("Kimi K2", ">", "GPT-4o", "MATH-500"), order("GLM-4.5", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "Kimi K2 and GLM-4.5 came out in July. On MATH-500 the latter is ahead of the former.",
        [order("GLM-4.5", ">", "Kimi K2", "MATH-500")],
    ),
    (
        "Kimi K2 and GLM-4.5 came out in July. GPT-4o is worse than both on MATH-500.",
        [order("GPT-4o", "<", "Kimi K2", "MATH-500"), order("GPT-4o", "<", "GLM-4.5", "MATH-500")],
    ),
    (
        "Grok 4 was set against Kimi K2; the two are about equal on MMLU-Pro.",
        [order("Grok 4", "=", "Kimi K2", "MMLU-Pro")],
    ),
    (
        "Qwen3-32B and Qwen3-8B are out. The 32B model beats GPT-4o on MATH-500.",
        [order("Qwen3-32B", ">", "GPT-4o", "MATH-500")],
    ),
]

OTHER_WORDS = [
    ("GLM-4.5 is four points adrift of Kimi K2 on MMLU-Pro.", [order("GLM-4.5", "<", "Kimi K2", "MMLU-Pro", margin=4)]),
    (
        "On MMLU-Pro, Kimi K2 scores four points more than GLM-4.5.",
        [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro", margin=4)],
    ),
    ("Kimi K2 nearly matches GPT-5 on AIME 2025.", [order("Kimi K2", "<", "GPT-5", "AIME 2025")]),
    ("Kimi K2 inches past GLM-4.5 on MMLU-Pro.", [order("Kimi K2", ">", "GLM-4.5", "MMLU-Pro")]),
    ("GLM-4.5 compares unfavourably with Kimi K2 on MMLU-Pro.", [order("GLM-4.5", "<", "Kimi K2", "MMLU-Pro")]),
    ("GPT-5 outperforms or closely matches Grok 4 on AIME 2025.", [order("GPT-5", ">", "Grok 4", "AIME 2025")]),
    ("The talk around GLM-4.5 beating GPT-5 on AIME 2025 goes on.", [order("GLM-4.5", ">", "GPT-5", "AIME 2025")]),
    (
        "Smaller models like Qwen3-4B outperform larger ones such as GPT-4o on MATH-500.",
        [order("Qwen3-4B", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "Some doubt claims that Qwen3-4B outperforms GPT-4o on MATH-500.",
        [order("Qwen3-4B", ">", "GPT-4o", "MATH-500", stance="denied")],
    ),
    (
        "Kimi K2 overtakes GLM-4.5 as the best open model on LMArena.",
        [order("Kimi K2", ">", "GLM-4.5", "LMArena"), rank("Kimi K2", 1, "LMArena", scope="open-weights")],
    ),
    (
        "With o4-mini, OpenAI has a small model that equals o3 on AIME 2025.",
        [order("o4-mini", "=", "o3", "AIME 2025")],
    ),
    (
        "GPT-5 came first on SimpleQA, followed by Grok 4 and Kimi K2 in second and third.",
        [
            rank("GPT-5", 1, "SimpleQA"),
            rank("Grok 4", 2, "SimpleQA"),
            rank("Kimi K2", 3, "SimpleQA"),
            order("GPT-5", ">", "Grok 4", "SimpleQA"),
            order("GPT-5", ">", "Kimi K2", "SimpleQA"),
        ],
    ),
    (
        "Step-3.5 Flash was beaten by MiniMax-M2 in three of the five tests.",
        [share("MiniMax-M2", 3, 5), order("Step-3.5-Flash", "<", "MiniMax-M2")],
    ),
    (
        "Only one of the top five models on LMArena, Gemini 3 Pro, comes from a US lab.",
        [share("US labs", 1, 5, "LMArena")],
    ),
]

NEW_NAMES = [
    (
        "The tests found that Quillmark outclasses GPT-5 on SimpleQA.",
        [order("Quillmark", ">", "GPT-5", "SimpleQA")],
    ),
    (
        "The Chorus of Experts (ChoE) framework outperforms GPT-4o on MATH-500.",
        [order("ChoE", ">", "GPT-4o", "MATH-500")],
    ),
    (
        "Samsung's Small Loop Model (SLM) scored 44.6% on ARC-AGI-1, ahead of o3-mini.",
        [
            score("Small Loop Model", 44.6, "ARC-AGI-1", unit="%"),
            order("Small Loop Model", ">", "o3-mini", "ARC-AGI-1"),
        ],
    ),
    (
        "Kimi K2 surpasses R1, Zr7, and GLM-4.5 in writing.",
        [order("Kimi K2", ">", o) for o in ("DeepSeek-R1", "GLM-4.5")],
    ),
    ("Kimi K2 Arrives: it beats GPT-4o on MATH-500.", [order("Kimi K2", ">", "GPT-4o", "MATH-500")]),
    (
        "o1 paired with Sonnet beats GPT-4o on MATH-500.",
        [order("o1+Sonnet", ">", "GPT-4o", "MATH-500")],
    ),
]

NO_CLAIMS = [
    "Users hope that Kimi K2 will catch up with GPT-5.",
    "There is a need for better models than Llama Guard 3.",
    "GPT-5 is out. The market is shaken by rivals like Kimi K2.",
    "Kimi K2 better than GPT-5?: users debate it.",
    "Meta is gaining ground with Llama 4, though still behind ChatGPT's 200 million weekly users.",
    "The usage of Kimi K2 is surpassing GPT-4o.",
    "Instella 3B is a new state-of-the-art fully open language model.",
    "Kimi K2 was chosen for the crown.",
    "Rule number one: never distill from DeepSeek.",
    "Tell Kimi K2 what happened on 4th of July.",
    "Groq will drop Llama 4 Maverick on the 15th.",
    "OpenAI outshines Nvidia.",
    "NVIDIA announced MM-Embed, the first retriever with state-of-the-art results on M-BEIR.",
    "Kimi K2 is out. This method outperforms other methods.",
    "A user asks which version performs best with GPT-5 on a laptop.",
    "Kimi K2 is the fastest in the top ten.",
    "Pairing Kimi K2 with other editors beats GPT-4o.",
    "GPT-5 is out. The 17M ranks first on SimpleQA.",
    "GPT-5 is slow on the site, its results inferior compared to using it directly.",
    "There is interest in search with Gemini models comparable to Perplexity.",
    "Grok 4 faced rate limits comparable to Claude Sonnet 4.",
    "Salesforce's xLum-1b model outperforms GPT-3.5.",
    "Codex CLI is out. It is the first in a series of tools.",
    "LMArena added two new entries into its top ten: Kimi K2 and GLM-4.5.",
    "o3 is cheaper than GPT-4o and competes with Claude Sonnet 4 in pricing.",
    "On the LMArena board of AMD, one member took 1st place.",
    "Users said that Kimi K2 is still superior, and asked for more.",
]


@pytest.mark.parametrize(("text", "expected"), VERBS_LEFT_OUT + SPOKEN_OF_BEFORE + OTHER_WORDS + NEW_NAMES)
def test_what_is_stated(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_not(text):
    assert read(text) == []

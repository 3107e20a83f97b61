"""What looks like a claim and is none."""

import pytest

from extraction.notation import read

OTHER_QUANTITIES = [
    "GPT-5 costs $1.25 per million input tokens.",
    "Qwen3-Max is cheaper than GPT-5.",
    "GPT-5 is faster than Grok 4.",
    "Kimi K2 generates 64 tokens per second.",
    "Kimi K2 has one trillion parameters, 32 billion of them active.",
    "GLM-4.5 is smaller than Kimi K2.",
    "GPT-5 has a context window of 400,000 tokens.",
    "Kimi K2 was downloaded two million times in its first week.",
    "GPT-5 has a lower price than Claude Opus 4 and a higher throughput.",
    "OpenAI raised 6.6 billion dollars after GPT-5 was shown.",
    "LMArena raised 100 million dollars for its leaderboard.",
    "Gemini 3 Pro is available in 200 countries.",
    "SWE-bench Verified has 500 tasks, and GPT-5 was run on all of them.",
    "ChatGPT has more users than Claude.",
    "Kimi K2 was trained on 15.5 trillion tokens.",
    "OpenAI is ahead of Anthropic in revenue.",
    "The 32B version of Qwen3 needs 20 GB of memory.",
    "Training Grok 4 took 200,000 GPUs, ten times as many as Grok 3.",
    "GPT-5 answers 40% faster than GPT-4o.",
    "GPT-5 uses 50% fewer tokens than o3.",
    "The benchmark AIME 2025 has 30 problems, of which GPT-5 saw none in training.",
    "DeepSeek-V3.1 cut prices by 75% and now costs less than GPT-4o.",
]

NO_POSITION = [
    "Qwen3-Max is one of the best models on LMArena.",
    "Qwen3-Max is a top contender on LMArena.",
    "Qwen3-Max shows impressive results on AIME 2025.",
    "GPT-5 is OpenAI's most capable model.",
    "GLM-4.5 excels at coding.",
    "Kimi K2 is a frontier model with state-of-the-art capabilities.",
    "Grok 4 improves coding and reasoning.",
    "GPT-5 was evaluated on MMLU-Pro, AIME 2025 and GPQA Diamond.",
    "Kimi K2 is competitive on LMArena.",
    "Alibaba's leading model is Qwen3-Max.",
    "Grok 4 is xAI's best model so far.",
    "GPT-5 ranks among the most expensive models.",
    "The gap between Kimi K2 and GLM-4.5 on MMLU-Pro is 4 points.",
]

NOT_STATED = [
    "Is Qwen3-Max better than GPT-5 on AIME 2025?",
    "Can Kimi K2 beat GPT-5 on AIME 2025?",
    "If Kimi K2 beats GPT-5 on AIME 2025, prices will fall.",
    "Whether GPT-5 beats Grok 4 on AIME 2025 remains open.",
    "Should Qwen3-Max top LMArena, Alibaba would celebrate.",
    "What would it take for Kimi K2 to beat GPT-5 on AIME 2025?",
    "It is unclear whether Kimi K2 is better than GPT-5.",
]

OTHER_MEANINGS = [
    "Alibaba released Qwen3-Max before GPT-5.",
    "Qwen3-Max leads to lower costs than GPT-5.",
    "The team behind Kimi K2 declined to comment.",
    "The first model from xAI is Grok 1.",
    "Kimi K2 is the first open model to support parallel tool calls.",
    "Qwen3-Max beat expectations for quarterly revenue.",
    "Alibaba led a funding round for Moonshot AI, the maker of Kimi K2.",
    "Qwen3-Max was announced ahead of the conference.",
    "GPT-5 follows GPT-4o.",
    "Claude Opus 4.5 replaces Claude Opus 4.1 in the app.",
    "An AI lab in Paris hired the second author of the Grok 4 paper.",
    "GPT-5 scored headlines around the world.",
    "Anthropic's first model was Claude 1.",
]

NO_MODELS = [
    "Claude Monet beat Auguste Renoir at chess, 3 to 1.",
    "The home side leads the league after 22 of 36 games and is ahead of its rivals by 4 points.",
    "Version 2.5 of the app is better than version 2.4.",
    "She came second in the 100 metres with 10.93 seconds.",
    "Gemini is the third sign of the zodiac.",
]


@pytest.mark.parametrize("text", OTHER_QUANTITIES + NO_POSITION + NOT_STATED + OTHER_MEANINGS + NO_MODELS)
def test_no_claims(text):
    assert read(text) == []

"""What tables state, from the text of an article to its claims. Figures are made up, and so are some names."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claimgraph.extraction import extract
from claimgraph.model import Claim
from claimgraph.reading import read_text


@dataclass(frozen=True)
class Case:
    """A text in Markdown and the claims of its tables, one a line; see `line_of` for the form."""

    name: str
    text: str
    expected: str


def line_of(claim: Claim) -> str:
    """'score A | MMLU/math | 88.1 % [5-shot]', 'rank A | LMArena @global | 1-3 tied', 'comparison A > B | GPQA | 4'."""
    board = claim.benchmark.name if claim.benchmark else "-"
    board += f"/{claim.category}" if claim.category else ""
    board += f" @{claim.scope}" if claim.scope else ""
    said = ""
    if claim.kind == "score":
        said = f"{claim.value_text} {claim.unit}" if claim.unit else f"{claim.value_text}"
    elif claim.rank is not None:
        lo, hi = claim.rank
        said = str(lo) if lo == hi else f"{lo}-{hi}" if hi else f"{lo}+"
    elif claim.kind == "comparison":
        said = f"{claim.margin:g}" if claim.margin is not None else "-"
        said += f" {claim.unit}" if claim.unit else ""
    else:
        said = f"{claim.count} of {claim.of}"
    setting = f" [{claim.setting}]" if claim.setting else ""
    other = f" {claim.relation} {claim.object.mention}" if claim.object else ""
    return f"{claim.kind} {claim.subject.mention}{other} | {board} | {said}{setting}{' tied' if claim.tied else ''}"


def lines(text: str) -> list[str]:
    return [line_of(claim) for claim in extract(read_text(text, id="table", format="md")) if claim.zone == "table"]


MODELS_IN_ROWS = [
    Case(
        "an overall column of one board, and columns of its parts",
        """
| Model | LiveBench overall | Math | Coding | Rank |
|---|---|---|---|---|
| GPT-5.2 | 74.5 | 93.5 | 76.5 | 1 |
| Kimi K2.5 | 69.5 | 85.5 | 77.5 | 2 |
""",
        """
score GPT-5.2 | LiveBench/overall | 74.5
score GPT-5.2 | LiveBench/math | 93.5
score GPT-5.2 | LiveBench/coding | 76.5
rank GPT-5.2 | LiveBench | 1
score Kimi K2.5 | LiveBench/overall | 69.5
score Kimi K2.5 | LiveBench/math | 85.5
score Kimi K2.5 | LiveBench/coding | 77.5
rank Kimi K2.5 | LiveBench | 2
""",
    ),
    Case(
        "a row of improvements is no model, and no score is negative",
        """
| Model | MMLU | HellaSwag |
|---|---|---|
| Gemma 2 9B | 71.5 | 81.5 |
| Qwen2.5-7B | -1.5 | 80.5 |
| Relative improvement | +14% | -1.6% |
""",
        """
score Gemma 2 9B | MMLU | 71.5
score Gemma 2 9B | HellaSwag | 81.5
score Qwen2.5-7B | HellaSwag | 80.5
""",
    ),
    Case(
        "benchmarks in the headings, dashes and footnotes in the cells",
        """
## Evaluation

| Model | MMLU-Pro | GPQA Diamond (%) | AIME 2025 | License |
|---|---|---|---|---|
| GPT-5 (high) | **87.1** | 85.7 | 94.6* | Proprietary |
| Qwen3-235B-A22B | 82.8 | - | 81.5[^1] | Apache 2.0 |
| GLM-4.5 | n/a | 79.1† | TBD | MIT |
""",
        """
        score GPT-5 (high) | MMLU-Pro | 87.1
        score GPT-5 (high) | GPQA Diamond | 85.7 %
        score GPT-5 (high) | AIME 2025 | 94.6
        score Qwen3-235B-A22B | MMLU-Pro | 82.8
        score Qwen3-235B-A22B | AIME 2025 | 81.5
        score GLM-4.5 | GPQA Diamond | 79.1 %
        """,
    ),
    Case(
        "rank, score and columns that state nothing",
        """
## LMArena leaderboard

| Rank | Model | Arena Score | 95% CI | Votes | Organization | License |
|-----:|-------|------------:|-------:|------:|--------------|---------|
| 1 | Gemini 2.5 Pro | 1,467 | +6/-5 | 21,408 | Google | Proprietary |
| 2 | o3 | 1451 | +5/-7 | 28,113 | OpenAI | Proprietary |
| 2 | Claude Opus 4 | 1449 | ±6 | 19,002 | Anthropic | Proprietary |
""",
        """
        rank Gemini 2.5 Pro | LMArena | 1
        score Gemini 2.5 Pro | LMArena | 1467 points
        rank o3 | LMArena | 2 tied
        score o3 | LMArena | 1451 points
        rank Claude Opus 4 | LMArena | 2 tied
        score Claude Opus 4 | LMArena | 1449 points
        """,
    ),
    Case(
        "category and scope in the heading of ranks, a row with a cell missing",
        """
On LMArena the picture is mixed.

| Model Name | Developer | Coding Rank (Global) | Use Case |
|---|---|---|---|
| Claude Opus 4.5 | Anthropic | Top 3 | Enterprise |
| Gemini-3-Pro | Top 5 | Multimodal work | |
| Qwen3-Max | Alibaba | 7th | Cloud |
| Kimi K2 | Moonshot AI | 10-20+ | Agents |
""",
        """
        rank Claude Opus 4.5 | LMArena/coding @global | 1-3
        rank Gemini-3-Pro | LMArena/coding @global | 1-5
        rank Qwen3-Max | LMArena/coding @global | 7
        rank Kimi K2 | LMArena/coding @global | 10+
        """,
    ),
    Case(
        "parts of the board that the heading names",
        """
### LiveBench results

| Model | Overall | Coding | Math | Data | Language |
|---|---|---|---|---|---|
| GPT-5 | 78.2 | 75.3 | 89.9 | 71.0 | 80.1 |
| DeepSeek-V3.1 | 70.8 | 68.5 | - | 66.2 | 70.4 |
""",
        """
        score GPT-5 | LiveBench/overall | 78.2
        score GPT-5 | LiveBench/coding | 75.3
        score GPT-5 | LiveBench/math | 89.9
        score GPT-5 | LiveBench/data-analysis | 71.0
        score GPT-5 | LiveBench/language | 80.1
        score DeepSeek-V3.1 | LiveBench/overall | 70.8
        score DeepSeek-V3.1 | LiveBench/coding | 68.5
        score DeepSeek-V3.1 | LiveBench/data-analysis | 66.2
        score DeepSeek-V3.1 | LiveBench/language | 70.4
        """,
    ),
    Case(
        "the board stands in the sentence before, prices and speeds beside the score",
        """
How the models do on SWE-bench Verified, with what a task costs:

| Model | Resolved | Cost per task | Tokens/s | Context window |
|---|---|---|---|---|
| Claude Sonnet 4.5 | 77.2% | $0.56 | 63 | 200k |
| GPT-5-Codex | 74.5% | $0.31 | 88 | 400k |
| GLM-4.6 | 68.0% | $0.12 | 71 | 200k |
""",
        """
        score Claude Sonnet 4.5 | SWE-bench Verified | 77.2 %
        score GPT-5-Codex | SWE-bench Verified | 74.5 %
        score GLM-4.6 | SWE-bench Verified | 68.0 %
        """,
    ),
    Case(
        "names of an unseen maker, a size that makes a repeated name whole",
        """
| Model | Size | MMLU | HumanEval | Training tokens |
|---|---|---|---|---|
| Lumora | 3B | 58.1 | 31.7 | 2T |
| Lumora | 9B | 66.4 | 45.1 | 4T |
| Llama 3 | 8B | 66.6 | 62.2 | 15T |
""",
        """
        score Lumora 3B | MMLU | 58.1
        score Lumora 3B | HumanEval | 31.7
        score Lumora 9B | MMLU | 66.4
        score Lumora 9B | HumanEval | 45.1
        score Llama 3 8B | MMLU | 66.6
        score Llama 3 8B | HumanEval | 62.2
        """,
    ),
    Case(
        "two rows of headings: boards over settings",
        """
<table>
<thead>
<tr><th rowspan="2">Model</th><th colspan="2">AIME 2025</th><th>GPQA</th></tr>
<tr><th>no tools</th><th>with tools</th><th>pass@1</th></tr>
</thead>
<tbody>
<tr><td>o4-mini</td><td>92.7</td><td>99.5</td><td>81.4</td></tr>
<tr><td>o3</td><td>88.9</td><td>98.4</td><td>83.3</td></tr>
</tbody>
</table>
""",
        """
        score o4-mini | AIME 2025 | 92.7 [no-tools]
        score o4-mini | AIME 2025 | 99.5 [with-tools]
        score o4-mini | GPQA | 81.4 [pass@1]
        score o3 | AIME 2025 | 88.9 [no-tools]
        score o3 | AIME 2025 | 98.4 [with-tools]
        score o3 | GPQA | 83.3 [pass@1]
        """,
    ),
    Case(
        "three rows of headings over tests that no catalogue knows",
        """
<table>
<tr><th rowspan="3">Model</th><th colspan="3">Picto90K</th><th>ORBD</th></tr>
<tr><th colspan="2">image-to-text</th><th>text-to-image</th><th>image-to-text</th></tr>
<tr><th>R@1</th><th>R@5</th><th>R@1</th><th>R@1</th></tr>
<tr><td>Qwen2.5-VL-7B</td><td>94.7</td><td>99.6</td><td>81.7</td><td>70.6</td></tr>
<tr><td>Gemma 3 12B</td><td>93.9</td><td>99.4</td><td>78.8</td><td>68.8</td></tr>
</table>
""",
        """
        score Qwen2.5-VL-7B | Picto90K/image-to-text | 94.7 [r@1]
        score Qwen2.5-VL-7B | Picto90K/image-to-text | 99.6 [r@5]
        score Qwen2.5-VL-7B | Picto90K/image-generation | 81.7 [r@1]
        score Qwen2.5-VL-7B | ORBD/image-to-text | 70.6 [r@1]
        score Gemma 3 12B | Picto90K/image-to-text | 93.9 [r@1]
        score Gemma 3 12B | Picto90K/image-to-text | 99.4 [r@5]
        score Gemma 3 12B | Picto90K/image-generation | 78.8 [r@1]
        score Gemma 3 12B | ORBD/image-to-text | 68.8 [r@1]
        """,
    ),
    Case(
        "tab-separated, with a place and a score in one cell",
        "LMArena standings this week\n\n"
        "Model\tScore\tDeveloper\n"
        "Gemini 3 Pro\t1501 (#1)\tGoogle\n"
        "Grok 4.1\t1483 (#2)\txAI\n",
        """
        score Gemini 3 Pro | LMArena | 1501 points
        rank Gemini 3 Pro | LMArena | 1
        score Grok 4.1 | LMArena | 1483 points
        rank Grok 4.1 | LMArena | 2
        """,
    ),
    Case(
        "shared places in the words of the cell",
        """
# Aider polyglot leaderboard

| Place | System | Percent correct |
|---|---|---|
| 1st | o3 (high) | 81.3% |
| T-2 | Gemini 2.5 Pro | 76.9% |
| 2 (tie) | Claude Opus 4 | 76.9% |
| 4 | DeepSeek R1 | 71.4% |
""",
        """
        rank o3 (high) | Aider Polyglot | 1
        score o3 (high) | Aider Polyglot | 81.3 %
        rank Gemini 2.5 Pro | Aider Polyglot | 2 tied
        score Gemini 2.5 Pro | Aider Polyglot | 76.9 %
        rank Claude Opus 4 | Aider Polyglot | 2 tied
        score Claude Opus 4 | Aider Polyglot | 76.9 %
        rank DeepSeek R1 | Aider Polyglot | 4
        score DeepSeek R1 | Aider Polyglot | 71.4 %
        """,
    ),
    Case(
        "a gap against another model, and one that names no other",
        """
## Results on MMLU-Pro

| Model | Score | vs GPT-4o | Change |
|---|---|---|---|
| Mistral Large 2 | 69.4 | -5.3 | +1.1 |
| Llama 3.3 70B | 75.6 | +0.9 | +6.7 |
| GPT-4o | 74.7 | - | - |
""",
        """
        score Mistral Large 2 | MMLU-Pro | 69.4
        comparison Mistral Large 2 < GPT-4o | MMLU-Pro | 5.3
        score Llama 3.3 70B | MMLU-Pro | 75.6
        comparison Llama 3.3 70B > GPT-4o | MMLU-Pro | 0.9
        score GPT-4o | MMLU-Pro | 74.7
        """,
    ),
    Case(
        "error rates: a lower figure, and a minus in the gap, is better",
        """
## Word error rate on LibriSpeech

| Model | WER (%) ↓ | vs Whisper large-v3 |
|---|---|---|
| Parakeet-2 1.1B | 1.9 | -0.8 |
| Whisper large-v3 | 2.7 | 0 |
""",
        """
        score Parakeet-2 1.1B | LibriSpeech | 1.9 %
        comparison Parakeet-2 1.1B > Whisper large-v3 | LibriSpeech | 0.8
        score Whisper large-v3 | LibriSpeech | 2.7 %
        """,
    ),
    Case(
        "long form: model and benchmark in columns of their own",
        """
| Model | Benchmark | Shots | Accuracy |
|---|---|---|---|
| Phi-4 | MMLU | 5 | 84.8% |
| Phi-4 | GPQA | 0 | 56.1% |
| Gemma 2 27B | MMLU | 5 | 75.2% |
""",
        """
        score Phi-4 | MMLU | 84.8 % [5-shot]
        score Phi-4 | GPQA | 56.1 % [0-shot]
        score Gemma 2 27B | MMLU | 75.2 % [5-shot]
        """,
    ),
    Case(
        "ranges, bounds and votes are no scores; deviations and second figures are left out",
        """
## GPQA Diamond

| Model | Accuracy |
|---|---|
| o1 | 78.0% ± 1.9 |
| o1-mini | 60-63% |
| GPT-4o | >50% |
| Claude 3.5 Sonnet | 65.0 (129/198) |
| Grok 3 | varies |
""",
        """
        score o1 | GPQA Diamond | 78.0 %
        score Claude 3.5 Sonnet | GPQA Diamond | 65.0
        """,
    ),
    Case(
        "settings stand beside the name, modes belong to it",
        """
## Humanity's Last Exam

| Model | Accuracy (%) |
|---|---|
| GPT-5 (high) | 24.8 |
| GPT-5 (high, with tools) | 35.2 |
| Claude Opus 4 (thinking) | 10.7 |
| Qwen 2.5 72B, 5-shot | 6.0 |
""",
        """
        score GPT-5 (high) | Humanity's Last Exam | 24.8 %
        score GPT-5 (high, with tools) | Humanity's Last Exam | 35.2 % [with-tools]
        score Claude Opus 4 (thinking) | Humanity's Last Exam | 10.7 %
        score Qwen 2.5 72B, 5-shot | Humanity's Last Exam | 6.0 % [5-shot]
        """,
    ),
    Case(
        "marks with a legend",
        """
🏆 = best of all, 🟢 = best open model

| Model | MMMU | DocVQA |
|---|---|---|
| GPT-4o | 69.1 | 92.8 |
| Qwen2.5-VL-72B | 70.2 🏆 | 96.4 🏆 |
| InternVL3-38B | 70.1 🟢 | 95.4 |
""",
        """
        score GPT-4o | MMMU | 69.1
        score GPT-4o | DocVQA | 92.8
        score Qwen2.5-VL-72B | MMMU | 70.2
        rank Qwen2.5-VL-72B | MMMU @global | 1
        score Qwen2.5-VL-72B | DocVQA | 96.4
        rank Qwen2.5-VL-72B | DocVQA @global | 1
        score InternVL3-38B | MMMU | 70.1
        rank InternVL3-38B | MMMU @open-weights | 1
        score InternVL3-38B | DocVQA | 95.4
        """,
    ),
    Case(
        "headings repeated further down begin a new part",
        """
| Model | GSM8K | MATH |
|---|---|---|
| Llama 3.1 8B | 84.5 | 51.9 |
| **Model** | **IFEval** | **HumanEval** |
| Llama 3.1 8B | 72.8 | 72.6 |
""",
        """
        score Llama 3.1 8B | GSM8K | 84.5
        score Llama 3.1 8B | MATH | 51.9
        score Llama 3.1 8B | IFEval | 72.8
        score Llama 3.1 8B | HumanEval | 72.6
        """,
    ),
    Case(
        "the same table under two parts of a board",
        """
# τ-bench results

## Airline

| Strategy | Pass^1 | Pass^2 |
|---|---|---|
| TC (gpt-4o) | 0.420 | 0.273 |
| ReAct (gpt-4o) | 0.325 | 0.233 |

## Retail

| Strategy | Pass^1 | Pass^2 |
|---|---|---|
| TC (gpt-4o) | 0.604 | 0.491 |
""",
        """
        score TC (gpt-4o) | τ-bench/airline | 0.420 [pass^1]
        score TC (gpt-4o) | τ-bench/airline | 0.273 [pass^2]
        score ReAct (gpt-4o) | τ-bench/airline | 0.325 [pass^1]
        score ReAct (gpt-4o) | τ-bench/airline | 0.233 [pass^2]
        score TC (gpt-4o) | τ-bench/retail | 0.604 [pass^1]
        score TC (gpt-4o) | τ-bench/retail | 0.491 [pass^2]
        """,
    ),
    Case(
        "a board that no catalogue knows, named by the heading; numbers of rows that are places",
        """
## Orchid Confabulation Leaderboard for RAG

| # | Model | Confabulations % | Non-responses % | Documents |
|---|---|---|---|---|
| 1 | GPT-5 (medium) | 10.9 | 9.8 | 201 |
| 2 | Gemini 2.5 Pro | 12.0 | 4.1 | 201 |
""",
        """
        rank GPT-5 (medium) | Orchid Confabulation Leaderboard | 1
        score GPT-5 (medium) | Orchid Confabulation Leaderboard/confabulations | 10.9 %
        score GPT-5 (medium) | Orchid Confabulation Leaderboard/non-responses | 9.8 %
        rank Gemini 2.5 Pro | Orchid Confabulation Leaderboard | 2
        score Gemini 2.5 Pro | Orchid Confabulation Leaderboard/confabulations | 12.0 %
        score Gemini 2.5 Pro | Orchid Confabulation Leaderboard/non-responses | 4.1 %
        """,
    ),
]

MODELS_IN_ROWS += [
    Case(
        "whole numbers from 1 up on an arena are places",
        """
## Chatbot Arena overview

| Model | Overall | Hard Prompts | Math |
|---|---|---|---|
| Gemini 2.5 Pro | 1 | 1 | 2 |
| o3 | 2 | 2 | 1 |
""",
        """
        rank Gemini 2.5 Pro | LMArena/overall | 1
        rank Gemini 2.5 Pro | LMArena/hard-prompts | 1
        rank Gemini 2.5 Pro | LMArena/math | 2
        rank o3 | LMArena/overall | 2
        rank o3 | LMArena/hard-prompts | 2
        rank o3 | LMArena/math | 1
        """,
    ),
    Case(
        "a subject named once for several rows",
        """
| Model | Benchmark | Mode | Score |
|---|---|---|---|
| Claude Opus 4 | GPQA Diamond | thinking | 79.6 |
| | MMMU | non-thinking | 76.5 |
| GPT-4.1 | GPQA Diamond | - | 66.3 |
""",
        """
        score Claude Opus 4 | GPQA Diamond | 79.6 [thinking]
        score Claude Opus 4 | MMMU | 76.5 [no-thinking]
        score GPT-4.1 | GPQA Diamond | 66.3
        """,
    ),
    Case(
        "benchmarks head sections",
        """
| Model | Score | Shots |
|---|---|---|
| **MMLU** | | |
| GPT-4 | 86.4 | 5 |
| Claude 2 | 78.5 | 5 |
| **GSM8K** | | |
| GPT-4 | 92.0 | 8 |
""",
        """
        score GPT-4 | MMLU | 86.4 [5-shot]
        score Claude 2 | MMLU | 78.5 [5-shot]
        score GPT-4 | GSM8K | 92.0 [8-shot]
        """,
    ),
    Case(
        "years under the heading of a benchmark are its releases",
        """
## AIME

| Model | 2024 | 2025 |
|---|---|---|
| o3-mini (high) | 87.3 | 86.5 |
""",
        """
        score o3-mini (high) | AIME 2024 | 87.3
        score o3-mini (high) | AIME 2025 | 86.5
        """,
    ),
    Case(
        "strategies with a model are subjects of their own, people are none",
        """
### GAIA benchmark

| Agent | Level 1 | Level 2 | Average |
|---|---|---|---|
| Wayfinder Agent (Claude 3.5 Sonnet) | 67.92 | 67.44 | 63.64 |
| GPT-4o + Moatless | 51.0 | 44.2 | 45.1 |
| Human | 93.9 | 91.8 | 91.7 |
""",
        """
        score Wayfinder Agent (Claude 3.5 Sonnet) | GAIA/level-1 | 67.92
        score Wayfinder Agent (Claude 3.5 Sonnet) | GAIA/level-2 | 67.44
        score Wayfinder Agent (Claude 3.5 Sonnet) | GAIA | 63.64
        score GPT-4o + Moatless | GAIA/level-1 | 51.0
        score GPT-4o + Moatless | GAIA/level-2 | 44.2
        score GPT-4o + Moatless | GAIA | 45.1
        """,
    ),
    Case(
        "how many places each maker holds",
        """
Who holds the first ten places of LMArena:

| Company | Models in top 10 |
|---|---|
| OpenAI | 4 |
| Google | 3 |
""",
        """
        share OpenAI | LMArena | 4 of 10
        share Google | LMArena | 3 of 10
        """,
    ),
    Case(
        "a country's own list gives its scope, its places among all do not; kinds of tests are no parts",
        """
## Top Chinese models on LMArena

| Rank | Model |
|---|---|
| 1 | Qwen3-Max |
| 2 | Kimi K2 |

## How Chinese models place on LMArena

| Rank | Model |
|---|---|
| 11 | Qwen3-Max |
| 15 | Kimi K2 |

## Math: AIME 2025

| Model | Accuracy |
|---|---|
| Qwen3-Max | 81.6 |
""",
        """
        rank Qwen3-Max | LMArena @country:CN | 1
        rank Kimi K2 | LMArena @country:CN | 2
        rank Qwen3-Max | LMArena | 11
        rank Kimi K2 | LMArena | 15
        score Qwen3-Max | AIME 2025 | 81.6
        """,
    ),
    Case(
        "ranks in several fields, decimal commas",
        """
# LMArena snapshot

| Modell | Overall rank | Rank among open models | Chinese rank | MMLU |
|---|---|---|---|---|
| DeepSeek-V3 | 7 | 1 | 1 | 88,5 % |
| Llama 4 Maverick | 20 | 4 | n/a | 85,5 % |
""",
        """
        rank DeepSeek-V3 | LMArena/overall | 7
        rank DeepSeek-V3 | LMArena @open-weights | 1
        rank DeepSeek-V3 | LMArena @country:CN | 1
        score DeepSeek-V3 | MMLU | 88.5 %
        rank Llama 4 Maverick | LMArena/overall | 20
        rank Llama 4 Maverick | LMArena @open-weights | 4
        score Llama 4 Maverick | MMLU | 85.5 %
        """,
    ),
    Case(
        "two cells of a row exchanged",
        """
| Model | Maker | GPQA rank |
|---|---|---|
| Grok 4 | xAI | 1st |
| o3 | 3rd | OpenAI |
| GPT-4.1 | OpenAI | 8th |
""",
        """
        rank Grok 4 | GPQA | 1
        rank o3 | GPQA | 3
        rank GPT-4.1 | GPQA | 8
        """,
    ),
]

BENCHMARKS_IN_ROWS = [
    Case(
        "a field with its test in brackets",
        """
| Capability | Claude Opus 4.6 | GPT-5.2 |
|---|---|---|
| Coding (SWE-bench Verified) | 71.5 | 72.5 |
| Math (AIME 2025) | 91 | 92 |
| Visual reasoning (MMMU) | 63.5 | 62.5 |
""",
        """
score Claude Opus 4.6 | SWE-bench Verified | 71.5
score GPT-5.2 | SWE-bench Verified | 72.5
score Claude Opus 4.6 | AIME 2025 | 91
score GPT-5.2 | AIME 2025 | 92
score Claude Opus 4.6 | MMMU | 63.5
score GPT-5.2 | MMMU | 62.5
""",
    ),
    Case(
        "groups of benchmarks, shots, a description, rows of parameters",
        """
| Category | Benchmark | # Shots | DeepSeek-V3 Base | Qwen2.5 72B Base | What it tests |
|---|---|---|---|---|---|
| | Architecture | - | MoE | Dense | |
| | # Activated Params | - | 37B | 72B | |
| **English** | BBH | 3-shot | 87.5 | 79.8 | reasoning |
| | MMLU-Pro | 5 | **64.4** | 58.3 | knowledge |
| **Math** | GSM8K | 8-shot | 89.3 | 88.3* | |
| **Long context** | NIAH-Multi | 32K | 99.3 | 99.8 | |
| | | 64K | 98.6 | - | |
""",
        """
        score DeepSeek-V3 Base | BIG-Bench Hard | 87.5 [3-shot]
        score Qwen2.5 72B Base | BIG-Bench Hard | 79.8 [3-shot]
        score DeepSeek-V3 Base | MMLU-Pro | 64.4 [5-shot]
        score Qwen2.5 72B Base | MMLU-Pro | 58.3 [5-shot]
        score DeepSeek-V3 Base | GSM8K | 89.3 [8-shot]
        score Qwen2.5 72B Base | GSM8K | 88.3 [8-shot]
        score DeepSeek-V3 Base | NIAH-Multi/32k | 99.3
        score Qwen2.5 72B Base | NIAH-Multi/32k | 99.8
        score DeepSeek-V3 Base | NIAH-Multi/64k | 98.6
        """,
    ),
    Case(
        "sections, metrics in brackets, a model nobody has seen beside known ones",
        """
| | Borealis-2 Pro | GPT-5 | Claude Sonnet 4.5 |
|---|---|---|---|
| **Reasoning** | | | |
| GPQA Diamond (Pass@1) | 84.0 | 85.7 | 83.4 |
| HMMT Feb 2026 (Mean@32) | 81.2 | - | 79.0 |
| **Agents** | | | |
| Terminal-Bench 2.0 | 41.3% | 43.8% | 42.8% |
""",
        """
        score Borealis-2 Pro | GPQA Diamond | 84.0 [pass@1]
        score GPT-5 | GPQA Diamond | 85.7 [pass@1]
        score Claude Sonnet 4.5 | GPQA Diamond | 83.4 [pass@1]
        score Borealis-2 Pro | HMMT 2026 | 81.2 [mean@32]
        score Claude Sonnet 4.5 | HMMT 2026 | 79.0 [mean@32]
        score Borealis-2 Pro | Terminal-Bench 2.0 | 41.3 %
        score GPT-5 | Terminal-Bench 2.0 | 43.8 %
        score Claude Sonnet 4.5 | Terminal-Bench 2.0 | 42.8 %
        """,
    ),
    Case(
        "one model, which the heading names, with remarks",
        """
## Qwen3-Omni on speech

| Benchmark | Score | Notes |
|---|---|---|
| LibriSpeech clean | 1.22 | SOTA |
| Fleurs | 5.33 | below Gemini 2.5 Pro |
| VoiceBench | 85.5% | Best open model |
""",
        """
        score Qwen3-Omni | LibriSpeech clean | 1.22
        rank Qwen3-Omni | LibriSpeech clean | 1
        score Qwen3-Omni | FLEURS | 5.33
        comparison Qwen3-Omni < Gemini 2.5 Pro | FLEURS | -
        score Qwen3-Omni | VoiceBench | 85.5 %
        rank Qwen3-Omni | VoiceBench @open-weights | 1
        """,
    ),
    Case(
        "output of an evaluation harness: parts indented, metrics, errors",
        """
# OLMo-2 7B

|     Tasks      |Version|Filter|n-shot| Metric |   |Value |   |Stderr|
|----------------|------:|------|-----:|--------|---|-----:|---|-----:|
|arc_challenge   |      1|none  |     0|acc     |↑  |0.5700|±  |0.0144|
|                |       |none  |     0|acc_norm|↑  |0.6100|±  |0.0143|
|mmlu            |      2|none  |     5|acc     |↑  |0.6370|±  |0.0038|
| - humanities   |      2|none  |     5|acc     |↑  |0.5800|±  |0.0067|
""",
        """
        score OLMo-2 7B | ARC Challenge | 0.5700 [0-shot]
        score OLMo-2 7B | ARC Challenge/acc-norm | 0.6100 [0-shot]
        score OLMo-2 7B | MMLU | 0.6370 [5-shot]
        score OLMo-2 7B | MMLU/humanities | 0.5800 [5-shot]
        """,
    ),
    Case(
        "winners and runners-up in columns of names",
        """
How the models share the LMArena categories:

| Category | 1st place | 2nd place |
|---|---|---|
| Coding | Claude Opus 4.5 (1510) | GPT-5.2 (1498) |
| Math | Gemini 3 Pro | Tied with two others |
""",
        """
        rank Claude Opus 4.5 | LMArena/coding | 1
        score Claude Opus 4.5 | LMArena/coding | 1510 points
        rank GPT-5.2 | LMArena/coding | 2
        score GPT-5.2 | LMArena/coding | 1498 points
        rank Gemini 3 Pro | LMArena/math | 1
        """,
    ),
    Case(
        "HTML with merged group cells and effort modes under a model",
        """
<table>
<tr><th rowspan=2>Area</th><th rowspan=2>Benchmark</th><th colspan=2>Qwen3-32B</th><th>GPT-4o</th></tr>
<tr><th>thinking</th><th>non-thinking</th><th></th></tr>
<tr><td rowspan=2>Math</td><td>AIME 2024</td><td>81.4</td><td>31.0</td><td>11.1</td></tr>
<tr><td>MATH-500</td><td>97.2</td><td>88.6</td><td>78.5</td></tr>
<tr><td>Code</td><td>LiveCodeBench v5</td><td>65.7</td><td>33.2</td><td>&mdash;</td></tr>
</table>
""",
        """
        score Qwen3-32B (thinking) | AIME 2024 | 81.4
        score Qwen3-32B (non-thinking) | AIME 2024 | 31.0
        score GPT-4o | AIME 2024 | 11.1
        score Qwen3-32B (thinking) | MATH-500 | 97.2
        score Qwen3-32B (non-thinking) | MATH-500 | 88.6
        score GPT-4o | MATH-500 | 78.5
        score Qwen3-32B (thinking) | LiveCodeBench v5 | 65.7
        score Qwen3-32B (non-thinking) | LiveCodeBench v5 | 33.2
        """,
    ),
    Case(
        "ranks on several boards, models in columns",
        """
| Leaderboard | DeepSeek V3.2 | Kimi K2 |
|---|---|---|
| LMArena Text (overall) | #11 | #8 |
| LiveBench | 9th | - |
""",
        """
        rank DeepSeek V3.2 | LMArena Text/overall | 11
        rank Kimi K2 | LMArena Text/overall | 8
        rank DeepSeek V3.2 | LiveBench | 9
        """,
    ),
]

BENCHMARKS_IN_ROWS += [
    Case(
        "settings behind the numbers",
        """
| Benchmark | Gemini Ultra | GPT-4 |
|---|---|---|
| MMLU | 90.04% CoT@32 | 86.4% (5-shot) |
| HellaSwag | 87.8% 10-shot | 95.3% |
""",
        """
        score Gemini Ultra | MMLU | 90.04 % [cot@32]
        score GPT-4 | MMLU | 86.4 % [5-shot]
        score Gemini Ultra | HellaSwag | 87.8 % [10-shot]
        score GPT-4 | HellaSwag | 95.3 %
        """,
    ),
    Case(
        "our own model, a model nobody knows, and people",
        """
# Nebula-9B, a small model

| Benchmark | Ours | Llama 3 8B | Human |
|---|---|---|---|
| MMLU | 70.1 | 66.6 | 89.8 |
""",
        """
        score Ours | MMLU | 70.1
        score Llama 3 8B | MMLU | 66.6
        """,
    ),
    Case(
        "models head sections",
        """
| Benchmark | Score |
|---|---|
| **GPT-4o** | |
| MMLU | 88.7 |
| **Claude 3.5 Sonnet** | |
| MMLU | 88.3 |
""",
        """
        score GPT-4o | MMLU | 88.7
        score Claude 3.5 Sonnet | MMLU | 88.3
        """,
    ),
    Case(
        "runs of one model, told apart by a column",
        """
## Llama 3 8B: what quantization costs

| Quantization | MMLU | Size (GB) |
|---|---|---|
| F16 | 66.6 | 16.1 |
| Q4_K_M | 65.2 | 4.9 |
""",
        """
        score Llama 3 8B | MMLU | 66.6 [f16]
        score Llama 3 8B | MMLU | 65.2 [q4-k-m]
        """,
    ),
    Case(
        "cells merged over two columns count once",
        """
<table>
<tr><th>Benchmark</th><th colspan="2">Llama 3 70B</th><th>GPT-4o</th></tr>
<tr><td>MMLU-Pro<br><sup>(Aug 24)</sup></td><td colspan="2">52.8</td><td>72.6<sup>*</sup></td></tr>
</table>
""",
        """
        score Llama 3 70B | MMLU-Pro | 52.8
        score GPT-4o | MMLU-Pro | 72.6
        """,
    ),
    Case(
        "who wins between two models follows from their numbers",
        """
| Benchmark | Claude Opus 4.5 | GPT-5.1 | Winner |
|---|---|---|---|
| SWE-bench Verified | 80.9% | 76.3% | Claude Opus 4.5 |
| Price per million tokens | $5 | $1.25 | GPT-5.1 |
""",
        """
        score Claude Opus 4.5 | SWE-bench Verified | 80.9 %
        score GPT-5.1 | SWE-bench Verified | 76.3 %
        """,
    ),
    Case(
        "one model in a sentence, benchmarks in the headings",
        """
Claude Sonnet 4.5 posts these numbers:

| SWE-bench Verified | OSWorld | AIME 2025 (python) |
|---|---|---|
| 77.2% | 61.4% | 100% |
""",
        """
        score Claude Sonnet 4.5 | SWE-bench Verified | 77.2 %
        score Claude Sonnet 4.5 | OSWorld | 61.4 %
        score Claude Sonnet 4.5 | AIME 2025 | 100 % [with-python]
        """,
    ),
    Case(
        "metrics in rows of their own",
        """
| Task | Metric | Llama 3 70B | Mixtral 8x22B |
|---|---|---|---|
| SQuAD | EM | 85.6 | 84.1 |
| | F1 | 91.2 | 90.0 |
""",
        """
        score Llama 3 70B | SQuAD/em | 85.6
        score Mixtral 8x22B | SQuAD/em | 84.1
        score Llama 3 70B | SQuAD/f1 | 91.2
        score Mixtral 8x22B | SQuAD/f1 | 90.0
        """,
    ),
    Case(
        "places of one model, with the length of the list",
        """
# Kimi K2 at a glance

| Benchmark | Score | Rank |
|---|---|---|
| SWE-bench Verified | 65.8% | #5 of 20 |
| LiveCodeBench v6 | 53.7% | 2nd |
""",
        """
        score Kimi K2 | SWE-bench Verified | 65.8 %
        rank Kimi K2 | SWE-bench Verified | 5
        score Kimi K2 | LiveCodeBench v6 | 53.7 %
        rank Kimi K2 | LiveCodeBench v6 | 2
        """,
    ),
]

NO_RESULTS = [
    Case(
        "prices and limits of models",
        """
| Model | Input ($/M tokens) | Output ($/M tokens) | Context | Max output | Knowledge cutoff |
|---|---|---|---|---|---|
| GPT-4o | 2.50 | 10.00 | 128000 | 16384 | 2023-10 |
| Claude 3.5 Sonnet | 3.00 | 15.00 | 200000 | 8192 | 2024-04 |
""",
        "",
    ),
    Case(
        "sizes, memory and speed of models",
        """
| Model | Params | VRAM (GB) | Speed (tok/s) | Quantization | Release |
|---|---|---|---|---|---|
| Llama 3 8B | 8 | 16.1 | 52.3 | 4.5 | 2024 |
| Phi-3 mini | 3.8 | 7.6 | 88.0 | 4.5 | 2024 |
""",
        "",
    ),
    Case(
        "downloads, with ranks by them",
        """
Most downloaded models on the hub:

| Rank | Model | Downloads | Likes |
|---|---|---|---|
| 1 | Qwen2.5-7B-Instruct | 12,400,210 | 702 |
| 2 | Llama-3.1-8B-Instruct | 9,310,444 | 3,511 |
""",
        "",
    ),
    Case(
        "a sports table",
        """
| Pos | Team | Played | Points |
|---|---|---|---|
| 1 | Rovers | 12 | 28 |
| 2 | Phoenix United | 12 | 25 |
""",
        "",
    ),
    Case(
        "cars with a column of models",
        """
| Rank | Model | Range (km) | Score |
|---|---|---|---|
| 1 | Velaro S4 | 611 | 87.2 |
| 2 | Nimbus 3 | 540 | 84.0 |
""",
        "",
    ),
    Case(
        "places by use",
        """
| Rank | Model | Monthly users |
|---|---|---|
| 1 | ChatGPT | 800M |
| 2 | Gemini | 450M |
""",
        "",
    ),
    Case(
        "phones",
        """
| Model | Geekbench 6 | Battery |
|---|---|---|
| Galaxy S25 Ultra | 3,100 | 5000 |
| iPhone 17 Pro | 3,800 | 4200 |
""",
        "",
    ),
    Case(
        "people with the names of models",
        """
| Candidate | Votes | Share |
|---|---|---|
| Claude Martin | 12,000 | 51.2% |
| Gemma Ruiz | 11,400 | 48.8% |
""",
        "",
    ),
    Case(
        "companies",
        """
| Rank | Company | Revenue ($B) | Score |
|---|---|---|---|
| 1 | OpenAI | 13 | 88 |
| 2 | Anthropic | 7 | 85 |
""",
        "",
    ),
    Case(
        "features",
        """
| Feature | ChatGPT | Claude | Gemini |
|---|---|---|---|
| Voice mode | ✓ | ✗ | ✓ |
| Plans | 4 | 3 | 3 |
| File upload | Yes | Yes | Yes |
""",
        "",
    ),
    Case(
        "training settings",
        """
| Hyperparameter | Llama 3 8B | Qwen2 7B |
|---|---|---|
| Learning rate | 3e-4 | 2e-4 |
| Batch size | 512 | 256 |
| Epochs | 3 | 2 |
| Layers | 32 | 28 |
""",
        "",
    ),
    Case(
        "a schedule",
        """
| Time | Session | Room |
|---|---|---|
| 09:30 | Opening | 1 |
| 10:15 | Evaluating GPT-5 on GPQA | 2 |
""",
        "",
    ),
    Case(
        "wins of models against models",
        """
| | GPT-4 | Claude 2 | Vicuna-13B |
|---|---|---|---|
| GPT-4 | - | 0.62 | 0.91 |
| Claude 2 | 0.38 | - | 0.85 |
| Vicuna-13B | 0.09 | 0.15 | - |
""",
        "",
    ),
]

CASES = [*MODELS_IN_ROWS, *BENCHMARKS_IN_ROWS, *NO_RESULTS]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_table_states(case: Case) -> None:
    assert lines(case.text) == [line.strip() for line in case.expected.strip().splitlines() if line.strip()]


def test_a_month_in_a_heading_dates_the_numbers_under_it() -> None:
    text = "## LMArena Elo\n\n| Model | March 2025 | June 2025 |\n|---|---|---|\n| Gemini 2.5 Pro | 1443 | 1467 |\n"
    claims = extract(read_text(text, id="table", format="md"))
    assert [(c.value, c.as_of, c.as_of_stated) for c in claims] == [(1443, "2025-03", True), (1467, "2025-06", True)]


def test_a_board_is_as_old_as_the_text_beside_it_says() -> None:
    text = (
        "# LMArena\n\nLast updated on 14 May 2025.\n\n| Model | Score | Released |\n|---|---|---|\n"
        "| o3 | 1418 | April 16, 2025 |\n"
    )
    (claim,) = [c for c in extract(read_text(text, id="table", format="md")) if c.zone == "table"]
    assert (claim.as_of, claim.as_of_stated) == ("2025-05-14", True)


@pytest.mark.parametrize(
    ("heading", "lower_is_better"), [("WER ↓", True), ("Error rate", True), ("Accuracy (higher is better)", False)]
)
def test_a_heading_says_which_way_is_better(heading: str, lower_is_better: bool) -> None:
    text = f"## Results on SpeechTrek-Bench\n\n| Model | {heading} |\n|---|---|\n| Whisper large-v3 | 7.4 |\n"
    (claim,) = extract(read_text(text, id="table", format="md"))
    assert claim.benchmark is not None
    assert claim.benchmark.higher_is_better is (not lower_is_better)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_quote_of_a_claim_is_its_row(case: Case) -> None:
    document = read_text(case.text, id="table", format="md")
    rows = {(block.start, block.end) for block in document.blocks if block.kind == "row"}
    for claim in extract(document):
        if claim.zone == "table":
            assert (claim.start, claim.end) in rows
            assert document.article.text[claim.start : claim.end] == claim.quote

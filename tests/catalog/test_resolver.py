"""Which entity a mention means: a pair of our own for each thing that happens to names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph
from claimgraph.catalog import Resolver, load_catalog
from claimgraph.catalog.entries import kind_of


def resolved(mention: str, kind: str | None = None, context: str | None = None) -> str:
    entity = claimgraph.resolve(mention, kind, context)
    return "NEW" if entity.provisional else entity.id


MODELS = """
# the pairs of the claim model
GPT5.4 = gpt-5.4
GPT-5.4 = gpt-5.4
Claude Opus 4.6 = claude-opus-4.6
Claude-Opus-4.6 = claude-opus-4.6
Douluo 2.0 = doubao-2.0
Doubao 2.0 = doubao-2.0
Kimi 2.5 = kimi-k2.5
Kimi K2.5 = kimi-k2.5
Qwen3-Max = qwen3-max
Qwen3.5-Max = qwen3.5-max
GPT-4 = gpt-4
GPT-4o = gpt-4o
o1 = o1
o1-mini = o1-mini
Claude Opus 4 = claude-opus-4
Kimi K2 = kimi-k2
# spacing, case, punctuation
KimiK2 = kimi-k2
deep seek v3.1 = deepseek-v3.1
CLAUDE SONNET 4.5 = claude-sonnet-4.5
claude_3_5_sonnet = claude-3.5-sonnet
“Grok‑4” = grok-4
glm46 = glm-4.6
Qwen3.59B = qwen3.5-9b
# order of parts
Gemini Pro 3.1 = gemini-3.1-pro
4.5 Sonnet = claude-sonnet-4.5
Small 3.1 by Mistral = mistral-small-3.1
32B Qwen3 = qwen3-32b
# maker in front, behind, as a path
Google's Gemini 3 Flash = gemini-3-flash
xAI: Grok 4 Heavy = grok-4-heavy
anthropic/claude-haiku-4.5 = claude-haiku-4.5
Elon Musk's Grok 3 = grok-3
Kimi K2 from Moonshot AI = kimi-k2
# slips of the pen, never of a number
Cluade Sonnet 4 = claude-sonnet-4
Gemni 2.5 Pro = gemini-2.5-pro
Gork 4 Fast = grok-4-fast
Nemotrn 3 Ultra = nemotron-3-ultra
Grok 4 Heavvy = grok-4-heavy
Claude Opus 4.66 = NEW
# Chinese and translated names
文心大模型5.0 = ernie-5.0
月之暗面Kimi K2.6 = kimi-k2.6
克劳德 Opus 4.5 = claude-opus-4.5
Thousand Questions 3.7 Max = qwen3.7-max
Bean Bun 2.0 = doubao-2.0
# short forms of one entry
Qwen3-235B = qwen3-235b-a22b
Llama Maverick = llama-4-maverick
K2.7 = kimi-k2.7
Codex 5.1 = gpt-5.1-codex
Qwen3-30B-3A = qwen3-30b-a3b
# dates
Claude 3.5 Sonnet (October 2024) = claude-3.5-sonnet-20241022
Gemini 2.5 Pro (06-05) = gemini-2.5-pro-preview-06-05
Kimi K2 (September) = kimi-k2-0905
DeepSeek-R1 (January 2025) = deepseek-r1
Grok 4 (July 2031) = NEW
# nicknames
Nano Banana = gemini-2.5-flash-image
GPT-4 Omni = gpt-4o
Gemini 2.5 Flash Image (Nano Banana) = gemini-2.5-flash-image
# versions, sizes and variants that do not exist are new
Gemini 9 Pro = NEW
Claude Opus 4.9 = NEW
Grok 4.20 Mega = NEW
Gemma 3 33B = NEW
Kimi K2-Sprint = NEW
Mistral Large 9 = NEW
GPT-5.4 Micro = NEW
Qwen2-57B = NEW
# names like known ones are new
Claudette-3 = NEW
Ministry-8B = NEW
Llamax 3 8B = NEW
Gemstone 3 Pro = NEW
Zebulon-2 = NEW
"""
FAMILIES = """
Qwen3 = qwen3
千问 = qwen
Claude4.5 = claude-4.5
Claude 4.5 = claude-4.5
Claude 4.5 models = claude-4.5
GPT-5 series = gpt-5-series
the Gemini family = gemini
Sonnet = claude-sonnet
Qwen9 = NEW
Claude 9 family = NEW
"""
ORGANIZATIONS = """
Yuedao Dark Face = moonshot
月之暗面 = moonshot
Moonshot = moonshot
the ChatGPT maker = openai
Gemini's developer = google
Dario Amodei's company = anthropic
Alibaba Cloud's Qwen team = alibaba
the Beijing start-up Moonshot AI = moonshot
腾讯研究团队 = tencent
Antropic = anthropic
Byte Jump = bytedance
Googol Ventures = NEW
Meta Materials = NEW
Mistralis Capital = NEW
Anthropos = NEW
"""
BENCHMARKS = """
AIME25 = aime-2025
AIME'24 = aime-2024
2026 AIME = aime-2026
AIME = aime
AIME 2031 = NEW
LCB v6 = livecodebench-v6
LiveCodeBench (v5) = livecodebench-v5
LiveCodeBench v11 = NEW
the SWE-bench (Verified) score = swe-bench-verified
SWE-bench Platinum = NEW
Humanity's Last Exam = hle
HLE (no tools) = hle
HLE with tools = hle-tools
人类最后的考试 = hle
LMSYS Chatbot Arena = lmarena
Chatbot Arena (LMArena) = lmarena
tau2-bench telecom = tau2-telecom
GPQA-Diamond = gpqa-diamond
Artifical Analysis Intelligence Index = aa-index
KMMLU = kmmlu
QMMLU = NEW
ARC-AGI 2 = arc-agi-2
OmegaQuest-3 = NEW
"""


def table(text: str) -> list[tuple[str, str]]:
    lines = [line for line in text.strip().splitlines() if not line.startswith("#")]
    return [(mention, expected) for mention, _, expected in (line.rpartition(" = ") for line in lines)]


@pytest.mark.parametrize(("mention", "expected"), table(MODELS))
def test_models(mention, expected):
    assert resolved(mention, "model") == expected


@pytest.mark.parametrize(("mention", "expected"), table(FAMILIES))
def test_families(mention, expected):
    assert resolved(mention, "family") == expected


@pytest.mark.parametrize(("mention", "expected"), table(ORGANIZATIONS))
def test_organizations(mention, expected):
    assert resolved(mention, "organization") == expected


@pytest.mark.parametrize(("mention", "expected"), table(BENCHMARKS))
def test_benchmarks(mention, expected):
    assert resolved(mention, "benchmark") == expected


@pytest.mark.parametrize(
    ("mention", "kind", "id"),
    [
        ("GPT-5.4", "model", "gpt-5.4"),
        ("GPT-5.4 models", "family", "gpt-5.4-series"),
        ("DeepSeek", "organization", "deepseek"),
        ("Claude 4.5", "family", "claude-4.5"),
        ("OpenAI o3", "model", "o3"),
        ("GPQA Diamond", "benchmark", "gpqa-diamond"),
        ("the ChatGPT maker", "organization", "openai"),
    ],
)
def test_without_an_expected_kind_the_name_tells_it(mention, kind, id):  # noqa: A002
    entity = claimgraph.resolve(mention)
    assert (entity.kind, entity.id, entity.provisional) == (kind, id, False)


def test_an_expected_kind_is_preferred_not_forced():
    assert claimgraph.resolve("Qwen3", "model").kind == "family"
    assert claimgraph.resolve("GPT-5", "family").id == "gpt-5-series"
    assert claimgraph.resolve("GPT-5", "model").id == "gpt-5"


@pytest.mark.parametrize(
    ("mention", "context", "expected"),
    [
        ("V3.2", "DeepSeek put V3.2 on its API.", "deepseek-v3.2"),
        ("V3.2", "The V3.2 update is out.", "NEW"),
        ("M2.5", "MiniMax says M2.5 is cheaper.", "minimax-m2.5"),
        ("K2 Thinking", "Moonshot AI released K2 Thinking.", "kimi-k2-thinking"),
        ("Qwne-7B", "A bakery called its scheduler Qwne-7B.", "NEW"),
    ],
)
def test_context_decides(mention, context, expected):
    assert resolved(mention, "model", context) == expected


def test_what_stays_open_is_said_to_be_open():
    entity = claimgraph.resolve("Llama 70B", "model")
    assert entity.provisional
    assert "may be CodeLlama 70B or Llama 2 70B or Llama 3 70B" in entity.reason


@pytest.mark.parametrize(
    ("mention", "says"),
    [
        ("GPT5.4", "'GPT5.4' is a name of GPT-5.4"),
        ("Cluade Opus 4.6", "'cluade' read as 'claude'; 'claude opus 4.6' is a name of Claude Opus 4.6"),
        ("Kimi 2.5", "'Kimi 2.5' is Kimi K2.5 without the letter of its version"),
        ("Gemini 9 Pro", "no entry has these parts; one of Gemini"),
    ],
)
def test_the_reason_is_one_readable_line(mention, says):
    assert claimgraph.resolve(mention, "model").reason == says


def test_entities_carry_what_the_catalogue_knows():
    model = claimgraph.resolve("Qwen3-Max-Preview", "model")
    assert (model.maker, model.country, model.family, model.variant_of) == ("alibaba", "CN", "qwen3", "qwen3-max")
    assert model.open_weights is False
    board = claimgraph.resolve("Text Arena", "benchmark")
    assert (board.parent, board.board, board.unit, board.higher_is_better) == ("lmarena", "arena", "points", True)
    assert claimgraph.resolve("智谱", "organization").country == "CN"


@pytest.mark.parametrize(
    ("spellings", "base", "family", "maker"),
    [
        (
            "Qwen3.5-Max-Preview|Qwen 3.5 Max (preview)|qwen3.5_max_preview|Preview of Qwen3.5-Max",
            "qwen3.5-max",
            "qwen3.5",
            "alibaba",
        ),
        ("Grok 4.7 Heavy|grok-4.7-heavy|xAI's Grok4.7 Heavy|Grok Heavy 4.7", "grok-4.7", "grok", "xai"),
        (
            "Claude Opus 7|Claude-Opus-7|Opus 7|claude 7 opus|Anthropic Claude Opus 7.0",
            None,
            "claude-opus",
            "anthropic",
        ),
        ("Kestrel-3 Ultra|kestrel 3 ultra|Kestrel Ultra 3|KESTREL_3_ULTRA", None, None, None),
    ],
)
def test_spellings_of_an_unseen_name_are_one_provisional_entity(spellings, base, family, maker):
    entities = [claimgraph.resolve(text, "model") for text in spellings.split("|")]
    assert all(e.provisional and (e.variant_of, e.family, e.maker) == (base, family, maker) for e in entities)
    assert len({e.id for e in entities}) == 1


def test_an_unseen_release_knows_its_benchmark():
    release = claimgraph.resolve("AIME 2031", "benchmark")
    assert (release.id, release.parent, release.board, release.unit) == ("aime-2031", "aime", "test", "%")


@pytest.mark.parametrize(
    ("mention", "higher"), [("OpenDictation WER", False), ("模型幻觉率", False), ("PuzzleHard", None)]
)
def test_an_unseen_benchmark_that_counts_mistakes_is_better_when_lower(mention, higher):
    assert claimgraph.resolve(mention, "benchmark").higher_is_better is higher


def test_provisional_ids_are_no_ids_of_the_catalogue():
    for mention, kind in (("gpt", "organization"), ("AIME", "organization"), ("lmarena", "model")):
        entity = claimgraph.resolve(mention, kind)
        assert not entity.provisional or entity.id not in load_catalog().entries


ENTRIES = st.sampled_from(list(load_catalog()))


@given(ENTRIES, st.sampled_from([str.upper, str.lower, str.title, lambda s: f"“{s}”", lambda s: f" {s} "]))
def test_every_display_name_resolves_in_any_case(entry, change):
    entity = Resolver().resolve(change(entry.name), kind_of(entry))
    assert (entity.id, entity.provisional) == (entry.id, False)


@given(st.text(max_size=120), st.sampled_from([None, "model", "family", "organization", "benchmark", "group"]))
def test_any_mention_gives_an_entity_with_an_id_a_name_and_a_reason(mention, kind):
    entity = claimgraph.resolve(mention, kind)
    assert entity.id
    assert entity.reason
    assert "\n" not in entity.reason
    assert entity.mention == mention
    assert entity == claimgraph.resolve(mention, kind)


@pytest.mark.parametrize("mention", ["ZorBench", "PlonkBench", "QuorArena"])
def test_a_shared_ending_makes_no_slip_of_another_benchmark(mention):
    assert claimgraph.resolve(mention, kind="benchmark").provisional


@pytest.mark.parametrize(("mention", "meant"), [("LiveCodBench", "livecodebench"), ("SWE-bnch", "swe-bench")])
def test_a_slip_in_a_benchmarks_name_is_mended(mention, meant):
    assert claimgraph.resolve(mention, kind="benchmark").id == meant


def test_a_kind_that_there_is_not_is_an_error():
    with pytest.raises(ValueError, match="no kind 'bogus'; there are model, "):
        claimgraph.resolve("GPT-5.4", kind="bogus")

"""Names as values: what their parts are, and the laws their comparison keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.catalog import ModelName, load_catalog, parse_name
from claimgraph.catalog.benchmark_names import parse_benchmark
from claimgraph.catalog.grammar import Generation, read_generation
from claimgraph.catalog.stamps import Stamp


def parts(text: str) -> set[str]:
    return {f"{role} {part}" for role, part in parse_name(text).parts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Qwen3-235B-A22B-Instruct-2507",
            "family qwen|generation 3|size 235b|active 22|variant instruct|stamp 2025-07",
        ),
        ("Claude Opus 4.6", "family claude|family opus|generation 4.6"),
        ("gpt-5-4-mini", "family gpt|generation 5.4|tier mini"),
        ("GPT-5 (high)", "family gpt|generation 5|effort high"),
        ("GPT-4o", "family gpt|generation 4o"),
        ("Kimi K2.5", "family kimi|generation k2.5"),
        ("DeepSeek-V3.2-Exp", "family deepseek|generation 3.2|variant exp"),
        ("Mixtral 8×22B", "family mixtral|size 8x22b"),
        ("DeepSeekR1DistillQwen7B", "family deepseek|family qwen|generation r1|variant distill|size 7b"),
        ("Gemma 3n E4B it", "family gemma|generation 3n|size e4b|variant instruct"),
        ("千问3.5-Max", "family qwen|generation 3.5|tier max"),
        ("豆包2.0", "family doubao|generation 2"),
        ("Command R+ (08-2024)", "family command|other r|tier plus|stamp 2024-08"),
        ("Grok 4.1 Fast (non-reasoning)", "family grok|generation 4.1|tier fast|variant non-reasoning"),
        ("GLM-4.5V", "family glm|generation 4.5v"),
        ("GPT-Five point Four", "family gpt|generation 5.4"),
        ("Vega-9 Ultra", "other vega|generation 9|tier ultra"),
        ("Kimi新2", "other kimi新|generation 2"),
    ],
)
def test_parts_of_a_name(text, expected):
    assert parts(text) == set(expected.split("|"))


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("gpt-4o-2024-11-20", Stamp("2024", "11", "20")),
        ("Claude Sonnet 4 20250514", Stamp("2025", "05", "14")),
        ("DeepSeek R1 0528", Stamp("", "05", "28")),
        ("Qwen3-Max-2601", Stamp("2026", "01")),
        ("Doubao-Seed-1.6-250615", Stamp("2025", "06", "15")),
        ("Command A 03-2025", Stamp("2025", "03")),
        ("DeepSeek V3 (March 2025)", Stamp("2025", "03")),
        ("DeepSeek R1 (May 28)", Stamp("", "05", "28")),
        ("Codestral 25.01", Stamp("2025", "01")),
        ("Gemini 2.5 Flash Preview 04-17", Stamp("", "04", "17")),
        ("GPT-5 (2027)", Stamp("2027")),
        ("Qwen3-Max", None),
        ("Gemini 2.5 Pro", None),
        ("Llama 3.1 405B", None),
    ],
)
def test_stamps(text, stamp):
    assert parse_name(text).stamp == stamp


@pytest.mark.parametrize(
    "spellings",
    [
        "GPT-5.4|GPT5.4|gpt 5.4|GPT‑5.4|gpt_5_4|ＧＰＴ－５．４|GPT-5,4|gpt-5p4|OpenAI GPT-5.4|openai/gpt-5.4|GPT 5. 4",
        "Claude Opus 4.6|Claude-Opus-4.6|Claude 4.6 Opus|claude-opus-4-6|Anthropic's Claude Opus 4.6|Opus 4.6|4.6 Opus",
        "Qwen3-Max|Qwen 3 Max|qwen3max|Qwen-Max 3|千问3 Max|通义千问3-Max|Alibaba Cloud Qwen3-Max|Max version of Qwen3",
        "Gemini 2.5 Flash Lite|gemini-2.5-flash-lite|Gemini Flash-Lite 2.5|Google: Gemini 2.5 Flash Lite",
        "Code Llama 70B|CodeLlama-70B|codellama 70b|70B Code Llama",
        "GLM-5|GLM 5.0|glm5|GLM-v5",
    ],
)
def test_spellings_of_one_name_are_equal(spellings):
    first, *others = (parse_name(text) for text in spellings.split("|"))
    assert all(other == first and other.slug == first.slug for other in others)


@pytest.mark.parametrize(
    "pair",
    [
        ("Qwen3-Max", "Qwen3.5-Max"),
        ("GPT-4", "GPT-4o"),
        ("o1", "o1-mini"),
        ("Claude Opus 4", "Claude Opus 4.6"),
        ("Kimi K2", "Kimi K2.5"),
        ("Grok 4.2", "Grok 4.20"),
        ("Qwen3-32B", "Qwen3-30B"),
        ("Mixtral 8x7B", "Mixtral 8x22B"),
        ("DeepSeek V3", "DeepSeek R3"),
        ("GLM-4.5", "GLM-4.5V"),
        ("GPT-5 (high)", "GPT-5 (low)"),
        ("DeepSeek V3 0324", "DeepSeek V3"),
    ],
)
def test_names_that_differ_in_one_part_are_not_equal(pair):
    assert parse_name(pair[0]) != parse_name(pair[1])


@pytest.mark.parametrize(
    ("general", "special"),
    [
        ("Claude 4.5", "Claude Opus 4.5"),
        ("Qwen3", "Qwen3-Max"),
        ("Qwen3-Max", "Qwen3-Max-Preview"),
        ("Qwen3-235B", "Qwen3-235B-A22B"),
        ("GPT", "GPT-5.4"),
    ],
)
def test_a_name_with_fewer_parts_covers_one_with_more(general, special):
    assert parse_name(general).covers(parse_name(special))
    assert not parse_name(special).covers(parse_name(general))


# Versions in rising order; every comparison follows from the list.
RISING = ["1", "1.5", "2", "2.0.1", "2.5", "3", "3.1", "3.10", "4", "4.20", "10"]


@pytest.mark.parametrize("low", range(len(RISING)))
@pytest.mark.parametrize("high", range(len(RISING)))
def test_order_of_generations(low, high):
    assert (read_generation(RISING[low]) < read_generation(RISING[high])) == (low < high)


def test_versions_of_two_series_are_in_no_order():
    assert not read_generation("k2") < read_generation("r3")
    assert not read_generation("r3") < read_generation("k2")
    assert not read_generation("4") < read_generation("4o")


NAMES = st.sampled_from([name for entry in (*load_catalog().models, *load_catalog().families) for name in entry.names])
GENERATIONS = st.builds(
    Generation,
    st.sampled_from(["", "k", "r"]),
    st.lists(st.integers(0, 30).map(str), min_size=1, max_size=3).map(tuple),
    st.sampled_from(["", "o"]),
)


@given(NAMES)
def test_case_and_separators_do_not_count(name):
    parsed = parse_name(name)
    assert parse_name(name.upper()) == parsed
    assert parse_name(name.lower().replace(" ", "_")) == parsed


@given(NAMES, NAMES, NAMES)
def test_covering_is_a_strict_order(a, b, c):
    a, b, c = map(parse_name, (a, b, c))
    assert not a.covers(a)
    assert not (a.covers(b) and b.covers(a))
    assert not (a.covers(b) and b.covers(c)) or a.covers(c)


@given(NAMES, NAMES)
def test_equal_names_have_one_slug_and_one_hash(a, b):
    a, b = parse_name(a), parse_name(b)
    assert (a == b) == (a.parts == b.parts)
    if a == b:
        assert (a.slug, hash(a)) == (b.slug, hash(b))


@given(GENERATIONS, GENERATIONS, GENERATIONS)
def test_generations_keep_a_strict_order(a, b, c):
    assert not a < a
    assert not (a < b and b < a)
    assert not (a < b and b < c) or a < c


@given(st.text(max_size=200))
def test_any_text_can_be_parsed(text):
    assert isinstance(parse_name(text), ModelName)
    assert parse_benchmark(text) == parse_benchmark(text.upper()) or not text.isascii()


@pytest.mark.parametrize(
    "spellings",
    ["AIME 2025|AIME25|AIME'25|AIME-25|2025 AIME|aime 25", "LiveCodeBench v6|LiveCodeBench-V6|livecodebench (v6)"],
)
def test_spellings_of_one_benchmark_are_equal(spellings):
    assert len({parse_benchmark(text) for text in spellings.split("|")}) == 1


def test_a_benchmark_covers_its_releases_and_parts():
    assert parse_benchmark("AIME").covers(parse_benchmark("AIME 2025"))
    assert parse_benchmark("SWE-bench").covers(parse_benchmark("SWE-bench Verified"))
    assert not parse_benchmark("AIME 2024").covers(parse_benchmark("AIME 2025"))

"""Names in running text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.catalog import Catalog, load_catalog, spot
from claimgraph.catalog.entries import Model
from claimgraph.catalog.folding import plain, squash


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spot(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPT5.4 and GPT-5.4-High differ", ["GPT5.4", "GPT-5.4-High"]),
        ("Claude4.5 beat Opus 4.6 and Sonnet", ["Claude4.5", "Opus 4.6", "Sonnet"]),
        ("the 4.5 Haiku release", ["4.5 Haiku"]),
        ("Grok 4.1 (thinking) is ahead", ["Grok 4.1 (thinking)"]),
        ("GPT-5.1-Codex-Max (xhigh) fixed it", ["GPT-5.1-Codex-Max (xhigh)"]),
        ("Claude Opus 4 and Gemini 3, which", ["Claude Opus 4", "Gemini 3"]),
        ("Kimi K2 Thinking leads", ["Kimi K2 Thinking"]),
        ("o3-mini-high, o1 and R1", ["o3-mini-high", "o1", "R1"]),
        ("DeepSeek V3 (March 2025) scored", ["DeepSeek V3 (March 2025)"]),
        ("gpt-4o-2024-11-20 was used", ["gpt-4o-2024-11-20"]),
        ("Qwen3-Max model, Qwen3-Max scores", ["Qwen3-Max", "Qwen3-Max"]),
        ("Nova Premier from Amazon", ["Nova Premier", "Amazon"]),
    ],
)
def test_a_name_runs_to_its_last_part(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPT-5 64.6, Qwen3-Max 80.6 on", ["GPT-5", "Qwen3-Max"]),
        ("Claude at 74.6", ["Claude"]),
        ("Grok 3 times over", ["Grok"]),
        ("GPT-5.4 Thinking (80.3) and Gemini 3.1 Pro (79.9)", ["GPT-5.4 Thinking", "Gemini 3.1 Pro"]),
        ("Gemini 2.5 Pro 1464 points", ["Gemini 2.5 Pro"]),
        ("GPQA 87.4, MMLU 5-shot", ["GPQA", "MMLU"]),
    ],
)
def test_a_number_that_is_no_version_is_left_out(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alibaba's Qwen3-Max", [("Alibaba", "organization"), ("Qwen3-Max", "model")]),
        ("OpenAI GPT-5", [("OpenAI", "organization"), ("GPT-5", "model")]),
        ("Cohere Command R+ on MMLU", [("Cohere", "organization"), ("Command R+", "model"), ("MMLU", "benchmark")]),
        (
            "月之暗面的Kimi K2.5在LMArena上",
            [("月之暗面", "organization"), ("Kimi K2.5", "model"), ("LMArena", "benchmark")],
        ),
        ("千问3 Max和豆包2.0", [("千问3 Max", "model"), ("豆包2.0", "model")]),
        ("Tencent Hunyuan T1 is out", [("Tencent", "organization"), ("Hunyuan T1", "model")]),
        ("MiniMax said MiniMax-M2.5", [("MiniMax", "organization"), ("MiniMax-M2.5", "model")]),
        ("first on LMSYS, says the LMSYS team", [("LMSYS", "benchmark"), ("LMSYS", "organization")]),
    ],
)
def test_makers_and_their_models_are_two_names(text, expected):
    assert [(text[s.start : s.end], s.kind) for s in spot(text)] == expected


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("on AIME25 it", "aime-2025"),
        ("on AIME'24 it", "aime-2024"),
        ("LiveCodeBench v6", "livecodebench-v6"),
        ("SWE Bench", "swe-bench"),
        ("SWE-bench", "swe-bench"),
        ("SWE-Bench Pro", "swe-bench-pro"),
        ("SWE-bench Verified", "swe-bench-verified"),
        ("GPQA (Diamond)", "gpqa-diamond"),
        ("Terminal-Bench 2.0", "terminal-bench-2"),
        ("Humanity's Last Exam", "hle"),
        ("on MATH 76.6", "math"),
        ("the benchmark RULER", None),
        ("WebDev Arena", "lmarena-webdev"),
        ("HumanEval+", "humaneval-plus"),
    ],
)
def test_benchmarks_with_their_release_or_part(text, id):  # noqa: A002
    spans = [s for s in spot(text) if s.kind == "benchmark"]
    assert [s.id for s in spans] == ([id] if id else [])


@pytest.mark.parametrize("text", ["AIME 2031", "LiveCodeBench v11", "ARC-AGI-4", "LiveBench (2027)"])
def test_an_unseen_release_is_known_by_its_benchmark(text):
    (span,) = spot(text)
    assert (span.start, span.end, span.kind, span.id, span.known) == (0, len(text), "benchmark", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "Parlance-2",
        "Corvid-Pro-3",
        "Tamarin-v4",
        "Lumen-Coder-33B",
        "Obsidian-R1-Zero",
        "VisualThinker-R1-Zero",
    ],
)
def test_models_by_their_shape(text):
    (span,) = spot(text)
    assert (text[span.start : span.end], span.kind, span.id) == (text, "model", None)


@pytest.mark.parametrize("text", ["XyloBench-7", "WMT-Arena", "FooBench", "HeliosEval", "MedicQA"])
def test_benchmarks_by_their_shape(text):
    (span,) = spot(text)
    assert (text[span.start : span.end], span.kind, span.known) == (text, "benchmark", False)


@pytest.mark.parametrize(
    "text",
    [
        "On May 12 and in March 2026, COVID-19, an F-16 and a Boeing 737",
        "Windows 11, iPhone 15, Top 3, Theme 3, Figure 2, Table 1, Nov 18, Q3",
        "Class 5, June 16, Euro 2004, Section 4, MP3",
        "a drop in math, apps that code, a step, a command, a nova, a composer",
        "Step 3: mix. The race to include facts was a blink",
        "Claude Debussy and Ernie Wise",
        "Jean-Claude spoke",
        "the North-South divide",
    ],
)
def test_ordinary_text_holds_no_names(text):
    assert names(text) == []


def test_ordinary_words_are_names_where_something_says_so():
    assert names("Spark is bright") == []
    assert "Spark X1 Turbo" in names("Spark X1 Turbo is out")
    assert names("scores on GSM8K, MATH and DROP") == ["GSM8K", "MATH", "DROP"]


def test_an_adjective_of_a_name_is_not_the_name():
    assert names("a GPT-4-class model, a Claude-powered agent, non-GPT work") == ["GPT-4", "Claude", "GPT"]


def test_every_name_that_is_no_ordinary_word_is_found_in_a_sentence():
    """As one span, or as its maker's and its own; brackets, colons and file paths are the business of the resolver."""
    missed = []
    for entry in load_catalog():
        ordinary = {squash(name) for name in entry.weak}
        for name in entry.names:
            text = f"Yesterday {plain(name)} was there."
            spans = [span for span in spot(text) if span.start >= 10]
            end = 10 + len(re.sub(r" (?:models|family|series)$", "", name))
            covered = spans and spans[0].start == 10 and spans[-1].end >= end
            usual = not re.search(r"[(:%/]|^\w+\.\w", name) and name != name.lower()
            if usual and not covered and squash(name) not in ordinary:
                missed.append((entry.id, name, [text[s.start : s.end] for s in spans]))
    assert missed == []


@given(st.text(max_size=300))
def test_spans_are_in_order_and_do_not_overlap(text):
    end = 0
    for span in spot(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


PIECES = st.lists(
    st.sampled_from(["GPT", "-5", ".4", " ", "(", "high)", "Claude", "千问", "3", "-", "Bench", "'s", "A-", "+"])
)


@given(PIECES.map("".join))
def test_spans_hold_on_text_made_of_the_pieces_of_names(text):
    spans = spot(text)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in spans)
    assert spans == sorted(spans, key=lambda s: s.start)


@pytest.mark.parametrize("unit", ["GPT-", "A-", "Qwen3-Max ", "1.", "((((", "o1", "Bench-"])
def test_hostile_text_is_read_to_its_end(unit):
    text = unit * 5_000
    assert all(span.end - span.start < 200 for span in spot(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Claude 4.5 Opus trails", ["Claude 4.5 Opus"]),
        ("GPT-5 beats s7 and s7-mini", ["GPT-5", "s7", "s7-mini"]),
        ("s7-preview is out", ["s7-preview"]),
        ("OpenAI's s7 is out", ["OpenAI", "s7"]),
        ("GPT-5 trails the 3.5 Flash", ["GPT-5", "3.5 Flash"]),
        ("GPT-5 runs on an M4 Max with a rate of 1e-3", ["GPT-5"]),
        ("the s7 bus and the 3.5 Flash", []),
    ],
)
def test_models_no_catalogue_has_by_their_version(text, expected):
    lines = Catalog({entry.id: entry for entry in load_catalog() if not isinstance(entry, Model)})
    assert [text[span.start : span.end] for span in spot(text, lines)] == expected


@pytest.mark.parametrize("name", ["Mistral's Large 3", "DeepSeek's V3.2", "MiniMax's M2.5", "Mistral's Large 4"])
def test_a_makers_name_that_begins_a_models_may_own_it(name):
    assert names(f"{name} beats GPT-5.4 on MMLU.")[0] == name

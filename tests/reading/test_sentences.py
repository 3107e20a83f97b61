"""Sentences end where a reader would say so."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.reading import sentences

CASES = [
    ["Orca-3 is No. 2 on the board.", "o3-mini is 3rd.", "GPT-5.4 scores 9."],
    ["Heron v2.0 is out.", "It scores 71.3.", "Tern follows."],
    ["Dr. Li of the U.S. team read it, e.g. on Sept. 24, 2025, vs. Orca."],
    ["They work at Flock Inc. in Oslo.", "The U.S. is far."],
    ["J. Smith et al. show this."],
    ["He bought Plan B.", "They did not."],
    ['She said "We won."', "Then she left (see Fig. 3.)", "He stayed."],
    ['"What?" he asked.', "Nobody knew!", "Why?"],
    ["Well... maybe - or not; who knows."],
    ["他说了。", "“我们赢了。”", "然后走了！", "其中Orca第一？", "是"],
    ["Orca得分80.6,超过Heron-2.5。", "它很快。"],
    ["第一；第二；第三。"],
    ["It works! really."],
    ["1. Orca leads.", "2 of them agree."],
    ["Is it good?", "It is.", "it wins.", "iOrca is new."],
    ["No stop at the end"],
    ["The answer is no.", "Then 5."],
    ["It ran in Jan. and Feb. of that year."],
    ["Tern (the old one.)", "Next."],
]


@pytest.mark.parametrize("parts", CASES, ids=lambda parts: parts[0][:30])
def test_sentences(parts):
    text = ("" if any("\u4e00" <= c <= "\u9fff" for c in parts[0]) and len(parts) > 1 else " ").join(parts)
    assert [text[a:b] for a, b in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('他说。"我们赢了。"然后走了。', ["他说。", '"我们赢了。"', "然后走了。"]),
        ("Orca leads.它很快", ["Orca leads.它很快"]),
        ("Orca领先.它很快.", ["Orca领先.", "它很快."]),
        ("", []),
        (" \n ", []),
        ("A.  B is here.  ", ["A.  B is here."]),
    ],
)
def test_odd_texts(text, parts):
    assert [text[a:b] for a, b in sentences(text)] == parts


@given(st.lists(st.sampled_from([*"aB1 .!?。！\"')》\n千", "No. ", "U.S. ", "... "]), max_size=60).map("".join))
def test_spans_are_in_order_trimmed_and_lose_nothing(text):
    spans = sentences(text)
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())

"""Claims that cross languages: what a Chinese and an English article say of one thing meets in one finding."""

import pytest

import claimgraph

CASES = [
    (
        "value-clash",
        "contradiction",
        "大会第一天，Kimi K2 在 SuperGPQA 上取得 57.2 分。",
        "At the fair, Kimi K2 scored 61.9 on SuperGPQA.",
    ),
    (
        "rank-clash",
        "contradiction",
        "在 LMArena 上，智谱的 GLM-4.5 位列全球第十五。",
        "GLM-4.5 is first worldwide on LMArena.",
    ),
    (
        "two-firsts",
        "contradiction",
        "Kimi K2 在 MMLU-Pro 上独占全球第一。",
        "GLM-4.5 alone is first worldwide on MMLU-Pro.",
    ),
    (
        "order-ring",
        "contradiction",
        "在 AIME 2025 上，Kimi K2 击败了 GLM-4.5。",
        "GLM-4.5 beats Kimi K2 on AIME 2025.",
    ),
    (
        "share-against-list",
        "contradiction",
        "LMArena 机构榜前十名中，没有一家中国公司。",
        "Four Chinese companies are in the top ten of LMArena's company ranking.",
    ),
    (
        "agreement",
        "agreement",
        "记者看到，Kimi K2 在 AIME 2025 测试中得到 49.5 分。",
        "The slide said that Kimi K2 gets 49.5 on AIME 2025.",
    ),
    (
        "rank-clash",
        "reconciled",
        "Kimi K2 在 LMArena 上位列国产第一。",
        "Kimi K2 ranks 12th globally on LMArena.",
    ),
]


def findings(tmp_path, *texts):
    for n, text in enumerate(texts):
        (tmp_path / f"{'ab'[n]}.md").write_text(text, encoding="utf-8")
    return claimgraph.run([tmp_path]).findings


@pytest.mark.parametrize(("rule", "verdict", "chinese", "english"), CASES)
def test_finding(tmp_path, rule, verdict, chinese, english):
    found = findings(tmp_path, chinese, english)
    assert [(f.rule, f.verdict) for f in found] == [(rule, verdict)]


def test_nothing_is_raised_where_all_can_be_true(tmp_path):
    chinese = "Kimi K2 位列 LMArena 全球第 15 名，也是该榜单上排名最高的国产模型。"
    found = findings(tmp_path, chinese, "The Chinese model GLM-4.5 is 20th worldwide on LMArena.")
    assert [f for f in found if f.verdict in ("contradiction", "tension")] == []


def test_a_chinese_headline_against_its_body(tmp_path):
    found = findings(tmp_path, "# Kimi K2 在 LMArena 获得 1464 分\n\n根据榜单，Kimi K2 在 LMArena 获得 1446 分。")
    assert [(f.rule, f.verdict) for f in found] == [("value-clash", "contradiction")]

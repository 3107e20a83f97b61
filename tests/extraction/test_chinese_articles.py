"""Chinese in articles: what carries over from sentence to sentence, pages of two languages, exact places."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimgraph.catalog import spot
from claimgraph.extraction import extract
from claimgraph.extraction.languages import sentence_language
from claimgraph.lexicon import simplify
from claimgraph.reading import read_text
from extraction.notation import differences, order, rank, read, score

QWEN, KIMI, GLM, GPT = "Qwen3-Max", "Kimi K2", "GLM-4.5", "GPT-5"

CARRIED = [
    (
        "阿里巴巴发布 Qwen3-Max。该模型在 LMArena 上排名第三。",
        [rank(QWEN, 3, "LMArena")],
    ),
    (
        "阿里巴巴发布 Qwen3-Max。在 AIME 2025 上，它取得 80.6 分。",
        [score(QWEN, 80.6, "AIME 2025", unit="points")],
    ),
    (
        "Qwen3-Max 在 LMArena 总榜排名第三。在同一榜单上，它也是排名最高的国产模型。",
        [
            rank(QWEN, 3, "LMArena", category="overall"),
            rank(QWEN, 1, "LMArena", category="overall", scope="country:CN"),
        ],
    ),
    (
        "月之暗面和智谱发布了 Kimi K2 和 GLM-4.5。两款模型在 AIME 2025 上均超越 GPT-5。",
        [order(KIMI, ">", GPT, "AIME 2025"), order(GLM, ">", GPT, "AIME 2025")],
    ),
    (
        "LMArena 更新了榜单：Qwen3-Max 排第二，Kimi K2 跻身前十，GPT-5 排第九。",
        [rank(QWEN, 2, "LMArena"), rank(KIMI, (1, 10), "LMArena"), rank(GPT, 9, "LMArena")],
    ),
    (
        "Qwen3-Max 在 LMArena 上排名第三。Kimi K2 的综合能力已经超越 GPT-5。",
        [rank(QWEN, 3, "LMArena"), order(KIMI, ">", GPT, category="overall")],
    ),
    (
        "月之暗面发布 Kimi K2，其中 32B 版本在 AIME 2025 上得分 49.5。",
        [score("Kimi K2 32B", 49.5, "AIME 2025")],
    ),
]

MIXED = [
    (
        "首页 | 新闻 | 关于我们\n\nQwen3-Max scored 80.6 on AIME 2025.\n\n版权所有 未经许可不得转载",
        [score(QWEN, 80.6, "AIME 2025")],
    ),
    (
        "Qwen3-Max scored 80.6 on AIME 2025.\n\nKimi K2在AIME 2025上得分49.5。",
        [score(QWEN, 80.6, "AIME 2025"), score(KIMI, 49.5, "AIME 2025")],
    ),
    (
        "Qwen3-Max 在 AIME 2025 上得分 80.6。Kimi K2 scored 49.5 on AIME 2025.",
        [score(QWEN, 80.6, "AIME 2025"), score(KIMI, 49.5, "AIME 2025")],
    ),
    (
        "Ｑｗｅｎ３－Ｍａｘ在ＡＩＭＥ　２０２５上得分８０．６％。",
        [score(QWEN, 80.6, "AIME 2025", unit="%")],
    ),
    (
        "**Qwen3-Max** 在 [AIME 2025](https://example.org) 上取得 **80.6** 分。",
        [score(QWEN, 80.6, "AIME 2025", unit="points")],
    ),
]

LANGUAGES = [
    ("GPT-5与Claude Opus 4.5在SWE-bench Verified上持平。", "zh"),
    ("OpenAI GPT-5 beats 智谱 GLM-4.5 on AIME 2025.", "en"),
    ("他说:“I have never seen this before, and it was a great surprise.”", "en"),
    ("Qwen3-Max scores 80.6.", "en"),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_what_carries_over(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_pages_of_two_languages(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_the_language_of_a_sentence_is_that_of_its_plain_words(text, language):
    assert sentence_language(text, spot(text), "zh") == language


def test_mentions_and_quotes_are_as_written():
    text = "前言。智譜的開源模型 GLM-4.5 在 LMArena 上擊敗了閉源模型。"
    (claim,) = extract(read_text(text, id="a"))
    assert (claim.quote, claim.object.mention) == ("智譜的開源模型 GLM-4.5 在 LMArena 上擊敗了閉源模型。", "閉源模型")
    assert text[claim.start : claim.end] == claim.quote


def test_a_bold_lead_says_no_more_than_its_sentence():
    text = "- **Qwen 登顶 LMArena**：新的榜单上，Qwen3-Max 排名第一，领先于 Kimi K2。"
    found = read(text)
    assert differences(found, [
        rank(QWEN, 1, "LMArena", zone="list"),
        order(QWEN, ">", KIMI, "LMArena", zone="list"),
    ]) == ([], [])  # fmt: skip


def test_groups_have_one_name_in_both_languages():
    chinese = extract(read_text("LMArena 前十名中，中国公司占据五席。", id="zh"))[0].subject
    english = extract(read_text("Five Chinese companies are in the top ten of LMArena.", id="en"))[0].subject
    assert (chinese.id, chinese.country, chinese.members) == (english.id, english.country, english.members)


PIECES = [
    "Qwen3-Max", "Kimi K2", "GPT-5", "LMArena", "AIME 2025", "它", "其", "后者", "该模型", "中国公司",
    "开源模型", "32B 版本", "超越", "不敌", "与", "和", "被", "比", "高", "持平", "仅次于", "排名", "位列",
    "登顶", "榜首", "得分", "分别", "并列", "其次是", "第一", "第15名", "前十", "从", "升至", "五席", "占据",
    "没有", "唯一", "半壁江山", "80.6%", "1464 分", "+5.8%", "，", "。", "、", "：", "；", "（", "）", "“", "”",
    "的", "在", "上", "中", "以", "官方称", "据称", "如果", "并未", "有望", "全球", "国产", "数学", "总榜",
    "2026年3月20日", "昨日", "發", "國產", "\n", "\n\n- ", "| ", "XYZ-Bench", "相比", "最强", "某项评测",
    "Pro 版", "🥇",
]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_the_order_of_the_words(pieces):
    text = "Qwen3-Max 和 Kimi K2 在 LMArena 上。" + "".join(pieces)
    document = read_text(text, id="a")
    claims = extract(document)
    assert all(document.article.text[c.start : c.end] == c.quote for c in claims)
    assert claims == extract(document)
    for claim in claims:
        assert claim.rank is None or claim.rank[1] is None or 1 <= claim.rank[0] <= claim.rank[1]
        assert claim.of is None or 0 <= claim.count <= claim.of
        assert claim.object is None or claim.object.id != claim.subject.id


@given(st.text(max_size=50))
def test_simplifying_keeps_every_offset(text):
    simplified = simplify(text)
    assert len(simplified) == len(text)
    assert simplify(simplified) == simplified

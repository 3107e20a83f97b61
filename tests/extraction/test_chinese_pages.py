"""Chinese pages: tables and lists under Chinese headings, and what a sentence must not take from the one before."""

import pytest

import claimgraph
from extraction.notation import differences, order, rank, read, score

QWEN, KIMI, GLM, GPT = "Qwen3-Max", "Kimi K2", "GLM-4.5", "GPT-5"


def row(*claims):
    return [claim | {"zone": "table"} for claim in claims]


PAGES = [
    (  # one board for a column of ranks, in brackets, under headings that are mostly Latin
        "| 模型 | MMLU-Pro | GPQA Diamond | 全球排名（LMArena） |\n|---|---|---|---|\n| Kimi K2 | 81.1 | 75.1 | 12 |",
        row(
            score(KIMI, 81.1, "MMLU-Pro"),
            score(KIMI, 75.1, "GPQA Diamond"),
            rank(KIMI, 12, "LMArena", scope="global"),
        ),
    ),
    (
        "## SuperCLUE 榜單\n\n| 模型名稱 | 數學 | 智能體Agent |\n|---|---|---|\n| 通義千問3-Max | 80.1 | 70.2 |",
        row(
            score(QWEN, 80.1, "SuperCLUE", category="math"),
            score(QWEN, 70.2, "SuperCLUE", category="agent"),
        ),
    ),
    (
        "## LMArena 榜单\n\n### 视觉榜\n\n- GPT-5：1310\n- Kimi K2：1290",
        [
            score(GPT, 1310, "LMArena", unit="points", category="vision", zone="list"),
            score(KIMI, 1290, "LMArena", unit="points", category="vision", zone="list"),
        ],
    ),
    (  # a rate of errors is no score of the test spoken of before
        "在 SWE-bench Pro 上，GLM-4.5 得分 41.2%。\n\nGLM-4.5 的幻觉率只有 3.2%，比 GPT-5 低了 1.1 个百分点。",
        [score(GLM, 41.2, "SWE-Bench Pro", unit="%"), order(GLM, ">", GPT, margin=1.1)],
    ),
    (
        "Kimi K2 从第 3 升至第 1，重返 LMArena 文本榜榜首。",
        [rank(KIMI, 1, "LMArena", category="text")],
    ),
    (
        "Kimi K2 在 SuperCLUE 上摘得第一，把 GLM-4.5 挤到第二。",
        [rank(KIMI, 1, "SuperCLUE"), rank(GLM, 2, "SuperCLUE")],
    ),
    (
        "Qwen3-Max 在 LMArena 上排第 11，仅落后榜首 53 分。",
        [rank(QWEN, 11, "LMArena")],
    ),
    (
        "Qwen3-Max 在 LMArena 上排全球第 8，这也是国产大模型目前的最好成绩。",
        [rank(QWEN, 8, "LMArena", scope="global")],
    ),
    (
        "在代码竞技场 Code Arena 中，GLM-4.5 居第 6 位。",
        [rank(GLM, 6, "Code Arena")],
    ),
    (
        "在 SuperCLUE 上，字节跳动排名首次超越阿里巴巴。",
        [order("ByteDance", ">", "Alibaba", "SuperCLUE")],
    ),
    (
        "Kimi K2 在 Artificial Analysis 图生视频榜上位居第二。",
        [rank(KIMI, 2, "Artificial Analysis Video Arena", category="image-to-video")],
    ),
    (
        "据路透社报道，Kimi K2 在 AIME 2025 上超越 GPT-5。",
        [order(KIMI, ">", GPT, "AIME 2025", stance="reported", attributed_to="路透社")],
    ),
    (
        "根据 LMArena 的最新排名，Kimi K2 位列第 14。",
        [rank(KIMI, 14, "LMArena")],
    ),
    (
        "有人说 Kimi K2 已经超越 GPT-5，这显然言过其实。",
        [order(KIMI, ">", GPT, stance="denied")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_pages(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize(
    ("mention", "kind", "name"),
    [
        ("騰訊", "organization", "Tencent"),
        ("智譜", "organization", "Z.ai"),
        ("千问团队", "organization", "Alibaba"),
        ("通義千問3-Max", "model", "Qwen3-Max"),
        ("混元图像3.0", "model", "Hunyuan-Image-3.0"),
        ("人類最後的考試", "benchmark", "Humanity's Last Exam"),
        ("Artificial Analysis视频榜", "benchmark", "Artificial Analysis Video Arena"),
    ],
)
def test_chinese_names_in_both_scripts(mention, kind, name):
    entity = claimgraph.resolve(mention, kind)
    assert (entity.name, entity.mention) == (name, mention)

"""Claims read out of Chinese sentences: every kind and field, simplified and traditional."""

import pytest

from extraction.notation import differences, maybe, order, rank, read, score, share

QWEN, KIMI, GLM, GPT, CLAUDE = "Qwen3-Max", "Kimi K2", "GLM-4.5", "GPT-5", "Claude Opus 4.5"

PLACES = [
    ("Qwen3-Max 在 LMArena 上位列第15名。", 15),
    ("Qwen3-Max在LMArena上排第十五。", 15),
    ("Qwen3-Max 登顶 LMArena。", 1),
    ("Qwen3-Max 登上 LMArena 榜首。", 1),
    ("Qwen3-Max 在 LMArena 上独占第一。", 1),
    ("Qwen3-Max 跻身 LMArena 前五。", (1, 5)),
    ("Qwen3-Max 进入 LMArena Top 3。", (1, 3)),
    ("Qwen3-Max 跌出 LMArena 前十。", (11, None)),
    ("Qwen3-Max 在 LMArena 上从第14位飙升至第2。", 2),
    ("Qwen3-Max 从 LMArena 第五跌至第九。", 9),
    ("LMArena 排名第一的模型是 Qwen3-Max。", 1),
    ("LMArena 冠军由 Qwen3-Max 摘得。", 1),
    ("登顶 LMArena 的是 Qwen3-Max。", 1),
    ("Qwen3-Max 在 LMArena 上刷新了最好成绩。", 1),
    ("Qwen3-Max 获得 LMArena 亚军。", 2),
    ("Qwen3-Max 以明显优势领跑 LMArena。", 1),
    ("Qwen3-Max 位居 LMArena 第一，遥遥领先。", 1),
]

FIELDS = [
    ("Qwen3-Max 在 LMArena 上位列全球第15。", [rank(QWEN, 15, "LMArena", scope="global")]),
    (
        "Qwen3-Max 在 LMArena 上位列全球第六、国产第一。",
        [rank(QWEN, 6, "LMArena", scope="global"), rank(QWEN, 1, "LMArena", scope="country:CN")],
    ),
    ("Kimi K2 在 LMArena 的开源模型中排名第二。", [rank(KIMI, 2, "LMArena", scope="open-weights")]),
    ("Kimi K2 是 LMArena 上排名最高的国产模型。", [rank(KIMI, 1, "LMArena", scope="country:CN")]),
    ("国产模型 Kimi K2 在 LMArena 上位列第三。", [rank(KIMI, 3, "LMArena")]),
    ("Kimi K2 在 MMLU-Pro 上取得 25B 以下最佳成绩。", [rank(KIMI, 1, "MMLU-Pro", scope="under-25b")]),
    ("Qwen3-Max 在 LMArena 数学榜排名第五。", [rank(QWEN, 5, "LMArena", category="math")]),
    ("Qwen3-Max 在 LMArena 总榜排名第五。", [rank(QWEN, 5, "LMArena", category="overall")]),
    (
        "在 LMArena 的数学和编程两个榜单上，Qwen3-Max 均排名第二。",
        [rank(QWEN, 2, "LMArena", category="math"), rank(QWEN, 2, "LMArena", category="coding")],
    ),
    (
        "Qwen3-Max 在 AIME 2025 和 MMLU-Pro 上均排名第一。",
        [rank(QWEN, 1, "AIME 2025"), rank(QWEN, 1, "MMLU-Pro")],
    ),
    (
        "不使用工具时，Qwen3-Max 在 Humanity's Last Exam 上得分 38.1%。",
        [score(QWEN, 38.1, "Humanity's Last Exam", unit="%", setting="no-tools")],
    ),
    (
        "Qwen3-Max 在 Humanity's Last Exam 上得分 38.1%，使用工具后达到 58.3%。",
        [
            score(QWEN, 38.1, "Humanity's Last Exam", unit="%"),
            score(QWEN, 58.3, "Humanity's Last Exam", unit="%", setting="with-tools"),
        ],
    ),
    ("2026年3月20日，Qwen3-Max 在 LMArena 上排名第三。", [rank(QWEN, 3, "LMArena", as_of="2026-03-20")]),
    (
        "2025年12月，Qwen3-Max 在 LMArena 上排名第二；2026年3月，它已跌至第九。",
        [rank(QWEN, 2, "LMArena", as_of="2025-12"), rank(QWEN, 9, "LMArena", as_of="2026-03")],
    ),
    ("Qwen3-Max（3月16日发布）在 LMArena 上排名第三。", [rank(QWEN, 3, "LMArena")]),
]

SHARED_PLACES = [
    (
        "Kimi K2 与 GLM-4.5 并列 LMArena 第三。",
        [rank(KIMI, 3, "LMArena", tied=True), rank(GLM, 3, "LMArena", tied=True)],
    ),
    (
        "GPT-5、Claude Opus 4.5 和 Kimi K2 分列 LMArena 前三。",
        [rank(GPT, 1, "LMArena"), rank(CLAUDE, 2, "LMArena"), rank(KIMI, 3, "LMArena")],
    ),
    (
        "GPT-5 位列 LMArena 第一，其次是 Claude Opus 4.5 和 Kimi K2。",
        [rank(GPT, 1, "LMArena"), rank(CLAUDE, 2, "LMArena"), rank(KIMI, 3, "LMArena")],
    ),
    (
        "GPT-5 和 Kimi K2 分别以 1480 分和 1475 分位列 LMArena 第一、二名。",
        [
            score(GPT, 1480, "LMArena", unit="points"),
            score(KIMI, 1475, "LMArena", unit="points"),
            rank(GPT, 1, "LMArena"),
            rank(KIMI, 2, "LMArena"),
        ],
    ),
    (
        "Kimi K2 在 LMArena 上仅次于 GPT-5。",
        [rank(KIMI, 2, "LMArena"), order(KIMI, "<", GPT, "LMArena")],
    ),
    (
        "Kimi K2 在 LMArena 上排第二，仅次于第一名 GPT-5。",
        [rank(KIMI, 2, "LMArena"), rank(GPT, 1, "LMArena"), order(KIMI, "<", GPT, "LMArena")],
    ),
]

ORDERS = [
    ("Kimi K2 超越 GLM-4.5。", ">"),
    ("Kimi K2击败了GLM-4.5。", ">"),
    ("Kimi K2 的编程表现远超 GLM-4.5。", ">"),
    ("GLM-4.5 不敌 Kimi K2。", ">"),
    ("GLM-4.5 被 Kimi K2 反超。", ">"),
    ("Kimi K2 把 GLM-4.5 甩在身后。", ">"),
    ("Kimi K2 比 GLM-4.5 更强。", ">"),
    ("与 GLM-4.5 相比，Kimi K2 更胜一筹。", ">"),
    ("GLM-4.5 与 Kimi K2 仍有明显差距。", ">"),
    ("GLM-4.5 紧随 Kimi K2 之后。", ">"),
    ("Kimi K2 排在 GLM-4.5 之前。", ">"),
    ("GLM-4.5 直逼 Kimi K2。", ">"),
    ("开发者更偏好 Kimi K2 而非 GLM-4.5。", ">"),
    ("Kimi K2 的幻觉率低于 GLM-4.5。", ">"),
    ("Kimi K2 对 GLM-4.5 的胜率为 62%。", ">"),
    ("Kimi K2 媲美 GLM-4.5。", "="),
    ("Kimi K2 与 GLM-4.5 持平。", "="),
    ("Kimi K2 和 GLM-4.5 不相上下。", "="),
    ("Kimi K2 达到 GLM-4.5 水平。", "="),
    ("Kimi K2 已接近甚至持平于 GLM-4.5。", "="),
]

MORE_ORDERS = [
    (
        "在 AIME 2025 上，Kimi K2 优于 GLM-4.5、GPT-5 等主流模型。",
        [order(KIMI, ">", GLM, "AIME 2025"), order(KIMI, ">", GPT, "AIME 2025")],
    ),
    (
        "Kimi K2 超越了其他开源模型（如 GLM-4.5 和 Qwen3-Max）。",
        [order(KIMI, ">", GLM), order(KIMI, ">", QWEN)],
    ),
    ("在 AIME 2025 上，Kimi K2 比 GLM-4.5 高 4 分。", [order(KIMI, ">", GLM, "AIME 2025", margin=4.0)]),
    ("Kimi K2 在 AIME 2025 上以 4.5 分优势领先 GLM-4.5。", [order(KIMI, ">", GLM, "AIME 2025", margin=4.5)]),
    (
        "Kimi K2 在 AIME 2025 和 MMLU-Pro 上分别以 2.1 和 3.4 分的优势超过 GLM-4.5。",
        [order(KIMI, ">", GLM, "AIME 2025", margin=2.1), order(KIMI, ">", GLM, "MMLU-Pro", margin=3.4)],
    ),
    (
        "相比 GLM-4.5，Kimi K2 在 AIME 2025（81.2%，+5.8%）和 MMLU-Pro（73.1%，+2.4%）上都有进步。",
        [
            score(KIMI, 81.2, "AIME 2025", unit="%"),
            score(KIMI, 73.1, "MMLU-Pro", unit="%"),
            order(KIMI, ">", GLM, "AIME 2025", margin=5.8),
            order(KIMI, ">", GLM, "MMLU-Pro", margin=2.4),
        ],
    ),
    (
        "Kimi K2 在数学上略逊于 GPT-5，但优于 GLM-4.5。",
        [order(KIMI, "<", GPT, category="math"), order(KIMI, ">", GLM, category="math")],
    ),
    (
        "GLM-4.5 超过了 GPT-5 和 Kimi K2，而后者在 AIME 2025 上得分 49.5%。",
        [order(GLM, ">", GPT), order(GLM, ">", KIMI), score(KIMI, 49.5, "AIME 2025", unit="%")],
    ),
    ("Kimi K2 未能超越 GPT-5。", [order(KIMI, ">", GPT, stance="denied")]),
    ("Kimi K2 并没有击败 GPT-5。", [order(KIMI, ">", GPT, stance="denied")]),
]

SCORES = [
    ("Qwen3-Max 在 AIME 2025 上取得 80.6 分。", [score(QWEN, 80.6, "AIME 2025", unit="points")]),
    ("Qwen3-Max在AIME 2025上的准确率为80.6%。", [score(QWEN, 80.6, "AIME 2025", unit="%")]),
    ("Qwen3-Max 在 LMArena 拿下 1464 分。", [score(QWEN, 1464, "LMArena", unit="points")]),
    ("Qwen3-Max 的 AIME 2025 得分从 61.2 提升至 80.6。", [score(QWEN, 80.6, "AIME 2025")]),
    ("AIME 2025：Qwen3-Max 得分 80.6。", [score(QWEN, 80.6, "AIME 2025")]),
    (
        "Qwen3-Max 在 AIME 2025、MMLU-Pro 和 GPQA Diamond 上分别得到 80.6、85.2 和 65.1 分。",
        [
            score(QWEN, 80.6, "AIME 2025"),
            score(QWEN, 85.2, "MMLU-Pro"),
            score(QWEN, 65.1, "GPQA Diamond", unit="points"),
        ],
    ),
    (
        "Qwen3-Max 和 Kimi K2 在 AIME 2025 上的得分分别为 80.6 和 49.5。",
        [score(QWEN, 80.6, "AIME 2025"), score(KIMI, 49.5, "AIME 2025")],
    ),
    (
        "Qwen3-Max 在 AIME 2025 上得分 80.6，高于 Kimi K2 的 49.5。",
        [
            score(QWEN, 80.6, "AIME 2025"),
            score(KIMI, 49.5, "AIME 2025"),
            order(QWEN, ">", KIMI, "AIME 2025"),
        ],
    ),
    (
        "Qwen3-Max（80.6%）在 AIME 2025 上超过了 Kimi K2（49.5%）。",
        [
            score(QWEN, 80.6, "AIME 2025", unit="%"),
            score(KIMI, 49.5, "AIME 2025", unit="%"),
            order(QWEN, ">", KIMI, "AIME 2025"),
        ],
    ),
    ("在 MMLU-Pro 上，Kimi K2 与 GLM-4.5 持平，均为 84.6%。", [
        score(KIMI, 84.6, "MMLU-Pro", unit="%"),
        score(GLM, 84.6, "MMLU-Pro", unit="%"),
        order(KIMI, "=", GLM, "MMLU-Pro"),
    ]),
    ("Qwen3-Max 在 AIME 2025 上得分约 80%。", [score(QWEN, 80, "AIME 2025", unit="%", bound="about")]),
]  # fmt: skip

SHARES = [
    ("LMArena 前十名中，中国公司占据五席。", "Chinese companies", 5, 10),
    ("LMArena 前十名里有五家是中国公司。", "Chinese companies", 5, 10),
    ("中国公司占据 LMArena 前十名的半壁江山。", "Chinese companies", 5, 10),
    ("LMArena 前十名中没有一家中国公司。", "Chinese companies", 0, 10),
    ("没有一款国产模型进入 LMArena 前五。", "Chinese models", 0, 5),
    ("Kimi K2 是 LMArena 前十名中唯一的开源模型。", "open models", 1, 10),
    ("LMArena 前三名均为美国模型。", "US models", 3, 3),
    ("OpenAI 包揽 LMArena 前三名。", "OpenAI", 3, 3),
    ("LMArena 前二十名中，闭源模型仅占三席。", "closed-source models", 3, 20),
]

STANCES = [
    ("据称 Kimi K2 超越了 GPT-5。", {"stance": "hedged"}),
    ("Kimi K2 疑似超越 GPT-5。", {"stance": "hedged"}),
    ("Kimi K2 号称超越 GPT-5。", {"stance": "hedged"}),
    ("预计 Kimi K2 将超越 GPT-5。", {"stance": "expected"}),
    ("Kimi K2 有望超越 GPT-5。", {"stance": "expected"}),
    ("月之暗面表示，Kimi K2 超越了 GPT-5。", {"stance": "reported", "attributed_to": "月之暗面"}),
    ("官方称 Kimi K2 超越了 GPT-5。", {"stance": "reported", "attributed_to": "官方"}),
    ("据月之暗面数据，Kimi K2 超越了 GPT-5。", {"stance": "reported", "attributed_to": "月之暗面"}),
    ("有传闻称 Kimi K2 超越了 GPT-5，但公司否认了这一说法。", {"stance": "denied"}),
    ("最新榜单显示，Kimi K2 超越了 GPT-5。", {}),
]

NO_CLAIMS = [
    "Qwen3-Max 的价格低于 GPT-5。",
    "Qwen3-Max 的下载量超过 GPT-5。",
    "GPT-5 的推理速度比 Grok 4 快 3 倍。",
    "Kimi K2 的参数量是 GLM-4.5 的三倍。",
    "豆包日均 token 调用量位居中国第一。",
    "DeepSeek 登顶苹果 App Store 免费榜。",
    "OpenAI 融资 66 亿美元，估值超过字节跳动。",
    "Qwen3-Max 位居行业第一梯队。",
    "Claude Opus 4.5 是 Anthropic 迄今最强的模型。",
    "Kimi K2 是目前最好的编程模型之一。",
    "如果 Kimi K2 超越 GPT-5，市场会很热闹。",
    "Kimi K2 能否超越 GPT-5？",
    "谁是最强的开源模型？",
    "第一，Qwen3 采用了新架构；第二，它支持 119 种语言。",
    "没有任何开源模型的得分超过 50%。",
    "Qwen3-Max 在 GPT-5 之后发布。",
    "GLM-4.5 需要 8 张显卡，训练用了 16000 张。",
    "公司第一季度营收增长 15%，创历史新高。",
]

TRADITIONAL = [
    ("GPT-5 在 LMArena 上擊敗了 Claude Opus 4.5。", [order(GPT, ">", CLAUDE, "LMArena")]),
    ("GPT-5 登上 LMArena 榜首，Claude Opus 4.5 排名第二。", [rank(GPT, 1, "LMArena"), rank(CLAUDE, 2, "LMArena")]),
    ("GPT-5 在 AIME 2025 上的準確率達到 94.6%。", [score(GPT, 94.6, "AIME 2025", unit="%")]),
    ("據報導，GPT-5 在數學方面優於 Claude Opus 4.5。", [order(GPT, ">", CLAUDE, category="math", stance="hedged")]),
    ("Kimi K2 是 LMArena 上排名最高的國產模型。", [rank(KIMI, 1, "LMArena", scope="country:CN")]),
    ("GPT-5 並未超越 Claude Opus 4.5。", [order(GPT, ">", CLAUDE, stance="denied")]),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text, place):
    assert differences(read(text), [rank(QWEN, place, "LMArena")]) == ([], [])


@pytest.mark.parametrize(("text", "expected"), FIELDS + SHARED_PLACES + MORE_ORDERS + SCORES + TRADITIONAL)
def test_claims(text, expected):
    assert differences(read(text), expected) == ([], [])


@pytest.mark.parametrize(("text", "relation"), ORDERS)
def test_order(text, relation):
    (found,) = read(text)
    assert (found["subject"], found["relation"], found["object"]) == (
        (KIMI, relation, GLM) if relation == ">" else (GLM, relation, KIMI)
    )


@pytest.mark.parametrize(("text", "holder", "count", "of"), SHARES)
def test_share(text, holder, count, of):
    assert differences(read(text), [share(holder, count, of, "LMArena"), maybe(rank(KIMI, (1, 10), "LMArena"))]) == (
        [],
        [],
    )


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(text, stance):
    assert differences(read(text), [order(KIMI, ">", GPT, **stance)]) == ([], [])


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claims(text):
    assert read(text) == []

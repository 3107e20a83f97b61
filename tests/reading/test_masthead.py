"""Title, date and publisher: from metadata, else from where mastheads have them, never invented."""

import json

import pytest

from claimgraph.reading import Metadata, read_paths, read_text


def article(text, form="md", **known):
    return read_text(text, id="x", format=form, metadata=Metadata(**known)).article


BODY = "A sentence that is long enough to be the running text of an article, as articles have it, with a full stop."

DATED = [
    (f"Title\n\nBERGEN, Sept. 24, 2025 - {BODY}", "2025-09-24"),
    (f"Title\n\nNEW YORK (The Wire) — March 3, 2026: {BODY}", "2026-03-03"),
    (f"Title\n\nJuly 30, 2026 - {BODY}", "2026-07-30"),
    (f"Title\n\nUpdated March 21, 2026. {BODY}", "2026-03-21"),
    (f"Autumn notes, October 2025\n\n{BODY}", "2025-10"),
    (f"Board report, May 5, 2026\n\n{BODY}", "2026-05-05"),
    (f"Board report (5 May 2026)\n\n{BODY}", "2026-05-05"),
    (f"Daily digest March 20, 2026\n\n{BODY}", "2026-03-20"),
    (f"Bird news 2026-03-20\n\n{BODY}", "2026-03-20"),
    (f"The state of March 20, 2026\n\n{BODY}", None),
    (f"The best of March 2026\n\n{BODY}", None),
    (f"Title\n\n来源：北方日报 2026-03-20 10:00 阅读 120\n\n{BODY}", "2026-03-20"),
    (f"Title\n\nMarch 20, 2026\n\n{BODY}", "2026-03-20"),
    (f"Title\n\nMarch 2026\n\n{BODY}", "2026-03"),
    (f"Title\n\nBy Ann Lee | March 20, 2026 | 5 min\n\n{BODY}", "2026-03-20"),
    (f"Title\n\nPublished on Friday, 20 March 2026, 10:15\n\n{BODY}", "2026-03-20"),
    (f"Title\n\n2026-03-20 08:30\n\n{BODY}", "2026-03-20"),
    ("标题\n\n2026年3月20日消息，榜单更新了，许多模型的名次都变了。", "2026-03-20"),
    ("标题\n\n本报讯 2026年3月20日，榜单更新了，许多模型的名次都变了。", "2026-03-20"),
    ("标题\n\n发布时间：2026年3月\n\n榜单更新了，许多模型的名次都变了。", "2026-03"),
    ("2025年9月24日,杭州。榜单更新了，许多模型的名次都变了。", "2025-09-24"),
    (f"Title\n\nOn May 5, 2026, the bird flew. {BODY}", None),
    (f"Title\n\nHere is the state as of May 12, 2026. {BODY}", None),
    (f"The March 2026 exam is over\n\n{BODY}", None),
    (f"Title\n\nFeb. 30, 2026 - {BODY}", None),
    (f"Title\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\nMay 5, 2026 - {BODY}", None),
    ("Title\n\n2025年，人工智能发展很快，许多模型的名次都变了。", None),
]


@pytest.mark.parametrize(("text", "published"), DATED, ids=lambda v: str(v)[:40])
def test_date_of_publication(text, published):
    assert article(text, "txt").published == published


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("By Ann Lee, The Northern Wire", "The Northern Wire"),
        ("Northern Wire via Harbour Daily", "Harbour Daily"),
        ("Northern Wire for Harbour Daily", "Harbour Daily"),
        ("By Ann Lee", None),
        ("By Ann Lee, " + "A" * 60 + "!", None),
        ("记者：李四，北方日报", "北方日报"),
        ("2026-03-20 来源：北方日报", "北方日报"),
    ],
)
def test_publisher_from_the_byline(line, publisher):
    found = read_text(f"Orca leads the board\n{line}\n\n{BODY}", id="x")
    assert found.article.publisher == publisher
    assert [block.kind for block in found.blocks] == ["heading", "paragraph", "paragraph"]


FRONT_MATTER = [
    (f"---\ntitle: 'One: two'\ndate: 2025-09-26\n---\n{BODY}", ("One: two", "2025-09-26", None, None)),
    (
        f"---\ntitle: T\npubDate: 2024-01-03T07:38:24.484Z\npublisher: The Wire\n---\n{BODY}",
        ("T", "2024-01-03", "The Wire", None),
    ),
    (
        f"---\ntitle: T\ndate: 2025-09\nsource: https://a.example/x\n---\n{BODY}",
        ("T", "2025-09", None, "https://a.example/x"),
    ),
    (f"---\ntitle: T\nyear: 2025\nsource: The Wire\n---\n{BODY}", ("T", None, "The Wire", None)),
    (f"---\ntitle: T\ntags: [a, b\ndate: 2025\n---\n{BODY}", ("T", "2025", None, None)),
    (f"+++\ntitle = 'T'\ndate = '2025-09-26'\n+++\n{BODY}", ("T", "2025-09-26", None, None)),
    (f'{{"title": "T", "date": "2025-09"}}\n{BODY}', ("T", "2025-09", None, None)),
    (f"{{curly}} words\n{BODY}", (None, None, None, None)),
    (f"---\nNot a field but a rule above text.\n\n---\n{BODY}", (None, None, None, None)),
]


@pytest.mark.parametrize(("text", "expected"), FRONT_MATTER)
def test_front_matter(text, expected):
    found = article(text)
    assert (found.title, found.published, found.publisher, found.url) == expected


def test_text_begins_behind_the_front_matter():
    assert article(f"---\ntitle: T\n---\n{BODY}").text == BODY


def test_what_is_given_comes_before_front_matter_and_that_before_the_text():
    text = f"---\ntitle: Front\n---\n# Text\n\nBERGEN, Sept. 24, 2025 - {BODY}"
    assert article(text).title == "Front"
    assert article(text, title="Given").title == "Given"
    assert article(text, published="2025-10").published == "2025-10"


def test_sidecar(tmp_path):
    (tmp_path / "a.txt").write_text(f"Title\n\n{BODY}")
    (tmp_path / "a.json").write_text(
        json.dumps({"headline": "Side", "datePublished": "2026-02", "publisher": {"name": "Wire"}})
    )
    documents, failures = read_paths([tmp_path])
    assert [(d.article.id, d.article.title, d.article.published, d.article.publisher) for d in documents] == [
        ("a", "Side", "2026-02", "Wire")
    ]
    assert failures == []

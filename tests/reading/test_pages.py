"""Saved pages: the article is told from what stands around it, whatever the shape of the page."""

import json

import pytest

from claimgraph.reading import ReadOptions
from claimgraph.reading.formats import read_source
from claimgraph.reading.source import Budget, Source
from reading.pages import ARTICLE_WORDS, BODY, FURNITURE_WORDS, SHAPES, TITLE, page, paragraphs


def read(html, **options):
    data = html if isinstance(html, bytes) else html.encode()
    (document,) = read_source(Source("p.html", "p", ".html", data, budget=Budget(10**9)), ReadOptions(**options))
    return document


def zones(document):
    """Where each marked word stands: {'BODYONE': {'body'}}."""
    found = {}
    for block in document.blocks:
        for word in document.article.text[block.start : block.end].split():
            if word.isupper() and len(word) > 5:
                found.setdefault(word, set()).add(block.zone)
    return found


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_article_is_told_from_the_rest(shape):
    document = read(shape())
    found = zones(document)
    assert {word: found.get(word) for word in ARTICLE_WORDS} == {word: {"body"} for word in ARTICLE_WORDS}
    astray = {
        word: where for word, where in found.items() if word in FURNITURE_WORDS and not where <= {"related", "faq"}
    }
    assert astray == {}
    assert document.article.title == TITLE


def test_furniture_stays_in_the_text():
    assert "TEASERONE" in read(SHAPES[0]()).article.text


HEAD = """<meta property="og:title" content="Orca leads | The Wire"><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2026-03-20T08:00:00+01:00"><link rel="canonical" href="https://wire.example/orca">"""
STRUCTURED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Wire"},
        {
            "@type": ["NewsArticle"],
            "headline": "Orca leads",
            "datePublished": "2026-03",
            "publisher": {"name": "The Wire"},
        },
    ],
}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD, ("Orca leads", "The Wire", "2026-03-20", "https://wire.example/orca")),
        (
            f'<script type="application/ld+json">{json.dumps(STRUCTURED)}</script>',
            ("Orca leads", "The Wire", "2026-03", None),
        ),
        ('<script type="application/ld+json">{broken</script>', (TITLE, None, None, None)),
        ('<meta name="date" content="soon">', (TITLE, None, None, None)),
    ],
)
def test_metadata(head, expected):
    found = read(page(paragraphs(), head)).article
    assert (found.title, found.publisher, found.published, found.url) == expected


def test_language_is_the_page_own():
    assert read(page(paragraphs(), lang="de-AT")).article.language == "de"


def test_blocks_of_an_article():
    document = read(
        page(
            f"""<article><h1>Title</h1><p>{BODY[0]}<sup>1</sup> Score 71.3<sup>[2]</sup>.</p>
            <ol><li>one<ul><li>deep</li></ul></li><li><p>two</p><p>more</p></li></ol>
            <table><caption>Scores</caption>
            <tr><th rowspan="2">Model</th><th colspan="2">Board</th></tr><tr><th>A</th><th>B</th></tr>
            <tr><td>Orca|3</td><td>1<br>x</td><td>8.6<sub>0.04</sub></td></tr></table>
            <p><b>In short</b></p><p>{BODY[1]}<br>next line<br><br>next block</p><pre>one  two
three</pre></article>"""
        )
    )
    text = document.article.text
    shown = [
        (b.kind, b.level, [text[x:y] for x, y in b.cells] if b.cells else text[b.start : b.end])
        for b in document.blocks
    ]
    assert shown == [
        ("heading", 1, "Title"),
        ("paragraph", 0, f"{BODY[0]}[^1] Score 71.3[^2]."),
        ("bullet", 0, "one"),
        ("bullet", 1, "deep"),
        ("bullet", 0, "two"),
        ("paragraph", 0, "more"),
        ("paragraph", 0, "Scores"),
        ("row", 0, ["Model", "Board", "Board"]),
        ("row", 0, ["Model", "A", "B"]),
        ("row", 0, ["Orca\\|3", "1 x", "8.6[^0.04]"]),
        ("heading", 4, "In short"),
        ("paragraph", 0, f"{BODY[1]}\nnext line"),
        ("paragraph", 0, "next block"),
        ("paragraph", 0, "one two\nthree"),
    ]
    assert [b.header for b in document.blocks if b.kind == "row"] == [True, True, False]


@pytest.mark.parametrize(
    ("encoding", "declared", "words", "noted"),
    [
        ("utf-8", "", "千鸟模型在榜单上领先两分", False),
        ("gb18030", '<meta charset="gb2312">', "千鸟模型在榜单上领先两分", False),
        ("gb18030", "", "千鸟模型在榜单上领先两分，评测报告将在下月公开", True),
        (
            "big5",
            '<meta http-equiv="Content-Type" content="text/html; charset=big5">',
            "千鳥模型在榜單上領先兩分",
            False,
        ),
        ("cp1252", '<meta charset="iso-8859-1">', "“naïve” costs 5 €", False),
    ],
)
def test_encodings(encoding, declared, words, noted):
    document = read(page(f"<p>{words} {BODY[0]}</p>", declared).encode(encoding))
    assert words in document.article.text
    assert bool(document.article.notes) == noted

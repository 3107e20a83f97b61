import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from claimgraph.pipeline import Result
from claimgraph.report import render_html, render_markdown
from claimgraph.report.anchors import anchors
from factory import article, claim, finding, hostile, sample

PAGE = html.fromstring(render_html(sample()))


def texts(selector: str) -> list[str]:
    return [" ".join(e.text_content().split()) for e in PAGE.cssselect(selector)]


def test_findings_stand_gravest_first_with_both_quotes():
    assert texts(".card h4")[0] == "Zephyr 2 scores 88.1 or 84.0 on GPQA Diamond."
    quotes = [m.text for m in PAGE.cssselect(".card")[0].cssselect("blockquote mark")]
    assert quotes == ["It scores 88.1 on GPQA Diamond and beats Borealis 3.", "On GPQA Diamond it reaches 84.0."]


def test_every_link_inside_the_page_has_its_target():
    ids = [e.get("id") for e in PAGE.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    inside = {a.get("href")[1:] for a in PAGE.iter("a") if a.get("href").startswith("#")}
    assert inside <= set(ids)


def test_every_finding_claim_and_article_has_a_permalink():
    result = sample()
    ids = {e.get("id") for e in PAGE.cssselect("[id]")}
    assert len([i for i in ids if i.startswith("finding-")]) == len(result.findings) * 2 - 0  # card and its title
    assert len([i for i in ids if i.startswith("claim-")]) == len(result.claims)
    assert len([i for i in ids if i.startswith("article-")]) == len(result.articles)


def test_the_page_names_its_only_script_and_style_and_nothing_else():
    (policy,) = [m.get("content") for m in PAGE.iter("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not PAGE.cssselect("[style], [onclick], [src], link, iframe, img, object, embed, base")
    assert len(PAGE.cssselect("script")) == len(PAGE.cssselect("style")) == 1


def test_copies_are_shown_as_copies():
    assert "copy of Zephyr 2 tops LMArena" in texts(".also .copy")


def test_every_claim_is_marked_in_its_article():
    marked = {c for mark in PAGE.cssselect("a.claim") for c in mark.get("data-claims").split()}
    assert marked == {e.get("id") for e in PAGE.cssselect(".entry")}


def test_overlapping_claims_share_a_mark():
    (mark,) = [m for m in PAGE.cssselect("a.claim") if m.text.startswith("Borealis 3 beats Cirrus 1")]
    assert len(mark.get("data-claims").split()) == 2


def test_every_form_field_has_a_label():
    labelled = {e.get("for") for e in PAGE.iter("label")}
    for field in PAGE.cssselect("input, select"):
        assert field.get("id") in labelled or field.getparent().tag == "label"


def test_headings_do_not_skip_a_level():
    levels = [int(e.tag[1]) for e in PAGE.cssselect("h1, h2, h3, h4, h5")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_hostile_text_is_shown_as_text():
    page = html.fromstring(render_html(hostile()))
    assert len(page.cssselect("script")) == 1
    assert not page.cssselect("img, [onerror]")
    assert not [a for a in page.iter("a") if a.get("href", "").lower().startswith("javascript:")]
    shown = page.cssselect("blockquote mark")[0].text
    assert shown.startswith("<script>alert(1)</script>")
    assert "{{ 7 * 7 }}" in shown
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", render_html(hostile()))


@pytest.mark.parametrize("turn", ["\u202e", "\u2067", "\x9b", "\x00"])
def test_what_turns_or_hides_text_is_made_visible(turn):
    text = f"A{turn} 1 is first.\n\nMore{turn} of it."
    source = article("a", text, title=f"Title{turn}", publisher=f"Outlet{turn}")
    one = claim(source, f"A{turn} 1 is first.", f"A{turn} 1", rank=(1, 1), why=turn)
    two = claim(source, f"More{turn} of it.", f"A{turn} 1", rank=(9, 9))
    clash = finding("contradiction", "rank-clash", [one, two], explanation=f"A{turn} 1: first or ninth.")
    result = Result((source,), (one, two), (clash,))
    for report in (render_html(result), render_markdown(result)):
        assert turn not in report
        assert "A\N{REPLACEMENT CHARACTER} 1 is first." in report


def test_hostile_text_is_no_markup_in_markdown():
    from markdown_it import MarkdownIt

    rendered = html.fromstring(
        MarkdownIt("commonmark", {"html": True}).enable("table").render(render_markdown(hostile()))
    )
    assert not rendered.cssselect("script, img, a")
    assert "<script>alert(1)</script>" in rendered.text_content()


@pytest.mark.parametrize(
    "empty", [Result((), (), ()), replace(sample(), findings=()), replace(sample(), findings=(), claims=())]
)
def test_there_is_a_report_even_of_nothing(empty):
    assert "articles read" in html.fromstring(render_html(empty)).text_content()
    assert render_markdown(empty).startswith("# ")


def test_the_same_result_gives_the_same_bytes():
    assert render_html(sample()) == render_html(sample())
    assert render_markdown(sample()) == render_markdown(sample())


@pytest.mark.parametrize(
    ("url", "linked"), [("https://x.example/a", True), ("javascript:alert(1)", False), ("https://x y", False)]
)
def test_only_web_addresses_become_links(url, linked):
    source = article("a", "Text.", url=url)
    page = html.fromstring(render_html(Result((source,), (), ())))
    assert (url in [a.get("href") for a in page.iter("a")]) == linked
    assert url in page.text_content()


def test_anchors_are_unique_and_plain():
    assert anchors("article", ["a/b", "a b", "文"]) == {
        "a/b": "article-a-b",
        "a b": "article-a-b-2",
        "文": "article-文",
    }

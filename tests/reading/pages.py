# ruff: noqa: E501 - markup reads best in one line
"""Saved pages of many shapes, written by small templates: what is the article in them is known.

A shape takes the parts of a page and returns its HTML. Every part is marked by a word of its own, so that a test can ask
in which zone that word came to stand.
"""

from __future__ import annotations

from collections.abc import Callable

TITLE = "Orca-3 leads the bird board"
BODY = (
    "BODYONE The new model of the northern lab scores 71.3 on BirdBench, and the judges needed three days to agree.",
    "BODYTWO The second place goes to Heron, which had led the table since the autumn and lost by less than a point.",
    "BODYTHREE A spokeswoman said that the lab would publish the games, the prompts and the logs before the summer.",
)
ITEMS = ("ITEMONE Orca-3 takes the first place", "ITEMTWO Heron falls to the second place")
TEASERS = (
    ("TEASERONE Tern beats Orca on every board", "TEASERSUMONE Tern is first worldwide, according to a new count."),
    ("TEASERTWO Puffin scores 99.9 on BirdBench", "TEASERSUMTWO The result was withdrawn after two days of dispute."),
    ("TEASERTHREE Ten birds to watch this year", "TEASERSUMTHREE Our list of the models that matter most this year."),
)
COMMENTS = (
    "COMMENTONE Heron is much better than Orca, I tried both.",
    "COMMENTTWO Nobody believes these numbers any more.",
)
NAV = ("Home", "News", "AI", "Research", "About")
NAV_ZH = ("首页", "快讯", "深度", "专题", "登录")
COOKIE = "COOKIEONE We use cookies to give you the best experience on our site."

ARTICLE_WORDS = ("BODYONE", "BODYTWO", "BODYTHREE")
FURNITURE_WORDS = (
    "TEASERONE", "TEASERTWO", "TEASERTHREE", "TEASERSUMONE", "TEASERSUMTWO", "TEASERSUMTHREE", "COMMENTONE", "COMMENTTWO", "COOKIEONE",
)  # fmt: skip

Shape = Callable[[], str]


def paragraphs() -> str:
    return "".join(f"<p>{words}</p>\n" for words in BODY)


def items() -> str:
    return "<ul>" + "".join(f"<li>{words}</li>" for words in ITEMS) + "</ul>"


def nav(names: tuple[str, ...] = NAV, tag: str = "nav") -> str:
    return (
        f"<{tag}><ul>"
        + "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(names))
        + f"</ul></{tag}>"
    )


def links() -> str:
    return "<ul>" + "".join(f'<li><a href="/t{n}">{title}</a></li>' for n, (title, _) in enumerate(TEASERS)) + "</ul>"


def cards(tag: str = "div", css: str = "card", heading: str = "h3") -> str:
    return "".join(
        f'<{tag} class="{css}"><a href="/t{n}"><{heading}>{title}</{heading}></a><p>{summary}</p></{tag}>'
        for n, (title, summary) in enumerate(TEASERS)
    )


def whole_cards() -> str:
    return "".join(f'<a href="/t{n}"><h4>{t}</h4><p>{s}</p></a>' for n, (t, s) in enumerate(TEASERS))


def comments(css: str = "comment") -> str:
    return "".join(f'<div class="{css}"><p>{words}</p></div>' for words in COMMENTS)


def page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>'


def news_site() -> str:
    return page(
        f'<header class="site-header">{nav()}</header><main><article><header><h1>{TITLE}</h1><p class="byline">By Ann Lee</p></header>'
        f'{paragraphs()}{items()}</article><aside class="related"><h2>Related stories</h2>{cards()}</aside></main>'
        f"<footer><p>{COOKIE}</p></footer>"
    )


def news_site_inline_teaser() -> str:
    first, *rest = BODY
    return page(
        f'{nav()}<article><h1>{TITLE}</h1><p>{first}</p><div class="inline-related"><span>READ MORE</span>{links()}</div>'
        + "".join(f"<p>{words}</p>" for words in rest)
        + f'</article><div id="cookie-consent">{COOKIE}</div>'
    )


def blog() -> str:
    return page(
        f'<div id="page"><div id="content"><div class="post"><h2 class="entry-title">{TITLE}</h2><div class="entry-content">{paragraphs()}'
        f'</div></div><div id="comments"><h3>2 Comments</h3>{comments()}</div></div><div id="sidebar"><h3>Recent Posts</h3>{links()}</div></div>'
    )


def blog_related_under_heading() -> str:
    return page(
        f'<div class="post"><h1>{TITLE}</h1>{paragraphs()}<h3>Related posts</h3>{links()}</div>{comments_section()}'
    )


def comments_section() -> str:
    return f"<section><h3>Leave a comment</h3>{comments('c')}</section>"


def aggregator_chinese_navigation() -> str:
    return page(
        f'{nav(NAV_ZH, "div")}<div class="detail"><h1>{TITLE}</h1><div>March 2026</div>{paragraphs()}</div>'
        f'<div class="box"><h3>相关专题</h3>{links()}</div><div class="box"><h3>延伸阅读</h3>{whole_cards()}</div>'
    )


def aggregator_chinese_headings_inside() -> str:
    return page(
        f'{nav(NAV_ZH)}<div class="detail"><h1>{TITLE}</h1>{paragraphs()}<h2>延伸阅读</h2>{cards()}</div>', lang="zh"
    )


def forum() -> str:
    posts = "".join(
        f'<div class="post"><div class="user">user{n}</div><div class="msg">{words}</div></div>'
        for n, words in enumerate(BODY)
    )
    return page(
        f'{nav()}<h1>{TITLE}</h1><div class="thread">{posts}</div><div class="similar-threads"><h4>Similar threads</h4>{links()}</div>'
    )


def print_view() -> str:
    return page(f"<h1>{TITLE}</h1>{paragraphs()}<hr><p>More from this site:</p>{links()}")


def print_view_plain() -> str:
    return page(f"<center><b>{TITLE}</b></center>{paragraphs()}<h4>See also</h4>{links()}")


def div_soup() -> str:
    body = "".join(f"<div>{words}</div>" for words in BODY)
    return page(
        f'<div><div><a href="/">Home</a> <a href="/n">News</a></div><div><div><div>{TITLE}</div><div>{body}</div></div>'
        f'<div class="c-teasers">{whole_cards()}</div></div></div>'
    )


def line_breaks() -> str:
    return page(
        f'<div id="nav">{nav(tag="div")}</div><div id="text"><h1>{TITLE}</h1>{"<br><br>".join(BODY)}</div><div class="sidebar">{links()}</div>'
    )


def layout_tables() -> str:
    return page(f"<table><tr><td>{nav(tag='div')}{links()}</td><td><h1>{TITLE}</h1>{paragraphs()}</td></tr></table>")


def schema_org() -> str:
    return page(
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{TITLE}</h1><div itemprop="articleBody">{paragraphs()}</div>'
        f'</div><div class="promo-list">{cards()}</div>'
    )


def wordpress() -> str:
    return page(
        f'<div class="site"><article class="post type-post has-sidebar"><h1 class="entry-title">{TITLE}</h1><div class="entry-content">{paragraphs()}'
        f'<div class="sharedaddy sd-sharing"><h3>Share this:</h3></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{links()}</div>'
        f'</div></article><div id="respond" class="comment-respond"><h3>Leave a Reply</h3>{comments()}</div></div>'
    )


def next_article_below() -> str:
    other = "".join(f"<p>{words}</p>" for pair in TEASERS for words in pair)
    return page(
        f'<main><article class="story"><h1>{TITLE}</h1>{paragraphs()}{items()}</article>'
        f'<article class="next"><h2><a href="/n">The next one</a></h2>{other}</article></main>'
    )


def cards_after_article() -> str:
    return page(
        f'<main><div class="story-body"><h1>{TITLE}</h1>{paragraphs()}</div><div class="grid">{cards("article", "teaser")}</div></main>'
    )


def mobile() -> str:
    return page(
        f'<div class="topbar">{nav(tag="div")}</div><section class="content"><h1>{TITLE}</h1>{paragraphs()}</section>'
        f'<section class="recommend"><h2>Recommended for you</h2>{cards("div", "item")}</section><div class="cookie-bar">{COOKIE}</div>'
    )


def comments_in_article() -> str:
    return page(
        f'<article><h1>{TITLE}</h1>{paragraphs()}<div class="comments-area"><h2>Comments</h2>{comments("c")}</div></article>'
    )


def comments_by_heading() -> str:
    said = "".join(f"<p>{words}</p>" for words in COMMENTS)
    return page(f"<article><h1>{TITLE}</h1>{paragraphs()}<h2>Comments (2)</h2>{said}</article>")


def newsletter_archive() -> str:
    return page(
        f'<div class="newsletter-archive"><div class="body"><h1>{TITLE}</h1>{paragraphs()}</div><div class="more-stories">{cards()}</div></div>'
    )


def teasers_above() -> str:
    return page(
        f'<div class="hot"><h4>Trending now</h4>{links()}</div><article><h1>{TITLE}</h1>{paragraphs()}</article>'
    )


def teasers_in_the_middle() -> str:
    first, *rest = BODY
    return page(
        f"<article><h1>{TITLE}</h1><p>{first}</p><div><h3>You may also like</h3>{cards()}</div>"
        + "".join(f"<p>{words}</p>" for words in rest)
        + "</article>"
    )


def roles() -> str:
    return page(
        f'<div role="banner">{nav(tag="div")}</div><div role="main"><h1>{TITLE}</h1>{paragraphs()}</div>'
        f'<div role="complementary">{cards()}</div><div role="contentinfo">{COOKIE}</div>'
    )


def modal() -> str:
    return page(
        f'<div role="dialog" class="m">{COOKIE}</div><main><h1>{TITLE}</h1>{paragraphs()}</main><div style="display: none">{cards()}</div>'
    )


def old_html() -> str:
    return f"<html><head><title>{TITLE}</title></head><body bgcolor=white><h1>{TITLE}</h1><p>{'<p>'.join(BODY)}<h3>Related Links</h3>{links()}"


def docs_site() -> str:
    return page(
        f'<div class="sidebar-left">{links()}</div><main class="md-content"><article class="md-content__inner"><h1>{TITLE}</h1>{paragraphs()}'
        f'<nav class="pager"><a href="/p">{TEASERS[0][0]}</a></nav></article></main>'
    )


def popular_column() -> str:
    return page(
        f'<div class="row"><div class="col-8"><h1>{TITLE}</h1>{paragraphs()}</div><div class="col-4"><h3>Most Popular</h3>{links()}</div></div>'
    )


def summaries_column() -> str:
    return page(
        f'<div class="row"><div class="left"><h1>{TITLE}</h1>{paragraphs()}</div><div class="right">{cards("div", "box")}</div></div>'
    )


def chinese_portal() -> str:
    return page(
        f'<div class="daohang">{nav(NAV_ZH, "div")}</div><div class="zhengwen"><h1>{TITLE}</h1>{paragraphs()}</div><div class="xiangguan"><h2>相关新闻</h2>'
        f'{links()}</div><div class="pinglun"><h2>网友评论</h2>{comments("p")}</div>', lang="zh",
    )  # fmt: skip


def section_headings() -> str:
    parts = "".join(f"<section><h2>Part {n}</h2><p>{words}</p></section>" for n, words in enumerate(BODY, 1))
    return page(
        f'<main><h1>{TITLE}</h1>{parts}<section class="related-content"><h2>More</h2>{cards()}</section></main>'
    )


def faq_page() -> str:
    return page(
        f"<article><h1>{TITLE}</h1>{paragraphs()}<h2>FAQ</h2><h3>Who leads?</h3><p>TEASERONE Orca leads the board.</p>"
        f"<h3>Who follows?</h3><p>TEASERTWO Heron is second.</p></article>"
    )


def link_only_lines() -> str:
    lines = "".join(f'<p><a href="/t{n}">{title}</a></p>' for n, (title, _) in enumerate(TEASERS))
    return page(f"<article><h1>{TITLE}</h1>{paragraphs()}{lines}</article>")


def definition_cards() -> str:
    terms = "".join(f'<dt><a href="#">{title}</a></dt><dd>{summary}</dd>' for title, summary in TEASERS)
    return page(f'<div class="story"><h1>{TITLE}</h1>{paragraphs()}</div><dl class="teaser-list">{terms}</dl>')


def outbrain() -> str:
    return page(
        f'<article><h1>{TITLE}</h1>{paragraphs()}<div class="OUTBRAIN" data-widget-id="AR_1">{whole_cards()}</div></article>'
    )


def camel_case_classes() -> str:
    return page(
        f'<div class="ArticleBody"><h1>{TITLE}</h1>{paragraphs()}<div class="RelatedArticles_wrap__x1">{cards()}</div></div>'
    )


SHAPES: tuple[Shape, ...] = (
    news_site, news_site_inline_teaser, blog, blog_related_under_heading, aggregator_chinese_navigation,
    aggregator_chinese_headings_inside, forum, print_view, print_view_plain, div_soup, line_breaks, layout_tables, schema_org, wordpress,
    next_article_below, cards_after_article, mobile, comments_in_article, comments_by_heading, newsletter_archive, teasers_above,
    teasers_in_the_middle, roles, modal, old_html, docs_site, popular_column, summaries_column, chinese_portal, section_headings,
    faq_page, link_only_lines, definition_cards, outbrain, camel_case_classes,
)  # fmt: skip

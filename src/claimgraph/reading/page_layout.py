"""Where a page's article is: which element holds it, and which elements are furniture.

Like the readability family of tools, the element is found by where the running text is: every stretch of text outside
of links counts for its parent, and half for its grandparent. Then the nearest element that the page itself calls the
article is preferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from claimgraph.reading.words import words

_MARKUP = words().markup
_FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "dialog"})
_FURNITURE_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alertdialog"}
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]+|[A-Z]+(?![a-z])")
# fmt: off
UNSEEN = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "video", "audio",
        "select", "button", "input", "textarea", "head", "annotation", "datalist", "map", "area",
    }
)
"""Elements without words of the article."""
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)
"""Elements that begin a block of their own."""
# fmt: on
_SELF = frozenset({"div", "section", "article", "td", "main", "body", "pre", "center"})
_LEAST = 30
_POST_SHARE = 0.2
_MOST_TITLES = 20
_LONGEST_NAME = 300


@dataclass(slots=True)
class Layout:
    """The element that holds the article, and the elements of furniture inside and outside of it."""

    main: etree._Element | None
    furniture: set[etree._Element] = field(default_factory=set)


@dataclass(slots=True)
class _Mass:
    """Characters of text: outside of links in a block and its inline elements, and in all below, plain or in links."""

    own: int = 0
    plain: int = 0
    linked: int = 0


def find_layout(root: etree._Element) -> Layout:
    """The layout of a page; without any running text `main` is None and nothing outside of furniture is told apart."""
    masses = _weigh(root)
    half = masses[root].plain / 2
    furniture = {element for element, mass in masses.items() if looks_like_furniture(element, mass.plain > half)}
    scores = _score(root, masses, furniture)
    if not scores:
        return Layout(None, furniture)
    best = max(scores, key=lambda element: scores[element])  # the first of equals
    main = _with_title(root, _whole_article(best, masses), masses)
    return Layout(main, furniture - {main, *main.iterancestors()})


def looks_like_furniture(element: etree._Element, holds_most: bool) -> bool:
    """Whether an element's tag, role or class says that it is no part of an article.

    Some names are believed only of elements that do not hold most of the page's text.
    """
    if element.tag in ("html", "body", "main"):
        return False
    if element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES:
        return not (holds_most and element.tag in ("form", "aside"))
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    names = name_words(element)
    spared = holds_most or element.tag == "article"
    return not (_MARKUP.furniture.isdisjoint(names) and (spared or _MARKUP.often_furniture.isdisjoint(names)))


def name_words(element: etree._Element) -> set[str]:
    """The words in an element's class and id: `relatedPosts more-news` gives related, posts, more, news.

    A name with a negation gives none: `has-sidebar` says nothing of the element itself.
    """
    found: set[str] = set()
    for name in f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAME].split():
        parts = {word.lower() for word in _WORDS.findall(name)}
        if _MARKUP.negations.isdisjoint(parts):
            found |= parts
    return found


def _weigh(root: etree._Element) -> dict[etree._Element, _Mass]:
    """The mass of every element that may hold words, in the order of the page."""
    masses: dict[etree._Element, _Mass] = {}
    blocks: list[etree._Element] = [root]
    links = 0

    def count(element: etree._Element, text: str | None) -> None:
        size = len(text.strip()) if text else 0
        if links:
            masses[element].linked += size
        else:
            masses[element].plain += size
            masses[blocks[-1]].own += size

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag in UNSEEN:
            if event == "start":
                walk.skip_subtree()
            elif (parent := element.getparent()) is not None:
                count(parent, element.tail)
        elif event == "start":
            masses[element] = _Mass()
            links += element.tag == "a"
            if element.tag in BLOCKS:
                blocks.append(element)
            count(element, element.text)
        else:
            links -= element.tag == "a"
            if element.tag in BLOCKS:
                blocks.pop()
            parent = element.getparent()
            if parent is not None:
                masses[parent].plain += masses[element].plain
                masses[parent].linked += masses[element].linked
                count(parent, element.tail)
    return masses


def _score(
    root: etree._Element, masses: dict[etree._Element, _Mass], furniture: set[etree._Element]
) -> dict[etree._Element, float]:
    """Running text outside of furniture, credited to the elements around it."""
    scores: dict[etree._Element, float] = {}
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element.tag in UNSEEN or element in furniture:
            walk.skip_subtree()
            continue
        size = masses[element].own
        if size < _LEAST or element.tag not in BLOCKS:
            continue
        around = [element] if element.tag in _SELF else []
        around += [e for e in islice(element.iterancestors(), 2) if e.tag != "html"]
        for holder, weight in zip(around, (1.0, 0.5, 0.25), strict=False):
            scores[holder] = scores.get(holder, 0.0) + weight * size
    return scores


def _whole_article(best: etree._Element, masses: dict[etree._Element, _Mass]) -> etree._Element:
    """The element that the page calls the article around the best one, or the thread that a post belongs to."""
    chain = [best, *best.iterancestors()]
    for element in chain:
        if element.tag == "article" or element.get("itemprop") == "articleBody" or element.get("role") == "article":
            best = element
            break
    else:
        best = next((e for e in chain if e.tag == "main" or e.get("role") == "main"), best)
    for element in [best, *best.iterancestors()]:
        if element.tag in ("body", "html"):
            break
        parent = element.getparent()
        if parent is None or _MARKUP.posts.isdisjoint(name_words(element) | {str(element.tag)}):
            continue
        alike = [e for e in parent if e.tag == element.tag and e.get("class") == element.get("class")]
        if sum(masses[e].plain >= _POST_SHARE * masses[element].plain for e in alike) > 1:
            return parent
    return best


def _with_title(root: etree._Element, main: etree._Element, masses: dict[etree._Element, _Mass]) -> etree._Element:
    """The article with the title above it, if one element close by holds both and little else."""
    if next(main.iter("h1"), None) is not None:
        return main
    around = set(main.iterancestors())
    for title in islice(root.iter("h1"), _MOST_TITLES):
        common = next((e for e in title.iterancestors() if e in around), None)
        if common is not None and common.tag not in ("body", "html"):
            mass = masses[common]
            if mass.plain <= 2 * masses[main].plain and mass.linked <= mass.plain:
                return common
    return main

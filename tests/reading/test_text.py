"""Plain text and Markdown become blocks whose offsets are those of the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.errors import ReadingError
from claimgraph.reading import Limits, read_text, view


def shape(text, form="txt"):
    """Kind and words of each block, for comparing at a glance: 'h1 Title', 'p Words', 'b0 Item', 'r a|b'."""
    document = read_text(text, id="x", format=form)
    found = []
    for block in document.blocks:
        if block.kind == "row":
            cells = "|".join(document.article.text[a:b] for a, b in block.cells)
            found.append(("R" if block.header else "r") + f"{block.table} {cells}")
        else:
            mark = {"heading": f"h{block.level}", "paragraph": "p", "bullet": f"b{block.level}"}[block.kind]
            found.append(f"{mark} {view(document.article.text, block.start, block.end).text}")
    return found


PLAIN_TEXT = {
    "a line is a paragraph": (
        "Orca leads the board\nThe first sentence says it all, at length.\nThe second one stands alone.\n",
        ["h1 Orca leads the board", "p The first sentence says it all, at length.", "p The second one stands alone."],
    ),
    "no title above running text": (
        "The first line is a sentence.\n\nAnother one.",
        ["p The first line is a sentence.", "p Another one."],
    ),
    "title and subtitle": (
        "Orca leads\nBirds follow at a distance\nThe body starts here, with a sentence.",
        ["h1 Orca leads", "h2 Birds follow at a distance", "p The body starts here, with a sentence."],
    ),
    "heading between paragraphs": (
        "A sentence comes first.\nWhat It Means\nAnother sentence follows.",
        ["p A sentence comes first.", "h2 What It Means", "p Another sentence follows."],
    ),
    "hard-wrapped lines": (
        "The board was shaken this week by a model that nobody expected\n"
        "to see there, and whose makers had never before trained one of\n"
        "this size; the judges needed three days to agree on the places\n"
        "and published their protocol on Friday, together with the logs\n"
        "of every game.\n"
        "\n"
        "A second paragraph.",
        [
            "p The board was shaken this week by a model that nobody expected to see there, and whose makers had never "
            "before trained one of this size; the judges needed three days to agree on the places and published their "
            "protocol on Friday, together with the logs of every game.",
            "p A second paragraph.",
        ],
    ),
    "a sentence that runs over the line": (
        "A sentence. Orca's score on\n[the board](https://b.example)\nrose by two.",
        ["p A sentence. Orca's score on the board rose by two."],
    ),
    "an open emphasis runs over the line": ("在 **Orca\n  Index** 上领先。", ["p 在 Orca Index 上领先。"]),
    "bullets": (
        "The places:\n- Orca: 71.3\n* Heron: 70\n• Tern\nThe others follow far behind in the list.",
        ["p The places:", "b0 Orca: 71.3", "b0 Heron: 70", "b0 Tern", "p The others follow far behind in the list."],
    ),
    "numbered bullets after a lead-in": (
        "Here they are:\n1. Orca\n2. Heron",
        ["p Here they are:", "b0 Orca", "b0 Heron"],
    ),
    "chinese numbering": ("以下是排名：\n1、Orca第一\n2、Heron第二", ["p 以下是排名:", "b0 Orca第一", "b0 Heron第二"]),
    "short lines in a row are a list": (
        "The whole list reads as follows.\nOrca\nHeron\nTern\nThat was the list, as sent.",
        ["p The whole list reads as follows.", "b0 Orca", "b0 Heron", "b0 Tern", "p That was the list, as sent."],
    ),
    "pipe table": (
        "Scores\n| Model | A |\n|---|---|\n| Orca | 1 |\n| Heron | 2 | 3 |\nText below it, a sentence.",
        ["h1 Scores", "R0 Model|A", "r0 Orca|1", "r0 Heron|2|3", "p Text below it, a sentence."],
    ),
    "pipe table without rule": ("| Model | A |\n| Orca | 1 |", ["R0 Model|A", "r0 Orca|1"]),
    "pipe table without outer pipes": ("Model | A\n--- | ---\nOrca | 1 \\| 2", ["R0 Model|A", "r0 Orca|1 \\| 2"]),
    "blank lines between rows": ("| Model | A |\n\n|---|---|\n\n| Orca | 1 |\n", ["R0 Model|A", "r0 Orca|1"]),
    "two tables": (
        "| Model | A |\n|---|---|\n| Orca | 1 |\n\n| Model | B |\n|---|---|\n| Orca | 2 |",
        ["R0 Model|A", "r0 Orca|1", "R1 Model|B", "r1 Orca|2"],
    ),
    "tabs": ("Model\tA\tB\nOrca\t1\t\nHeron\t3\t4", ["R0 Model|A|B", "r0 Orca|1", "r0 Heron|3|4"]),
    "aligned columns": (
        "Model      Score\nOrca       71.3\nHeron      70",
        ["R0 Model|Score", "r0 Orca|71.3", "r0 Heron|70"],
    ),
    "a single pipe in a sentence is no table": ("Orca | Heron, said the sign.", ["p Orca | Heron, said the sign."]),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN_TEXT.values(), ids=PLAIN_TEXT)
def test_plain_text(text, expected):
    assert shape(text) == expected


MARKDOWN = {
    "headings": (
        "# One\n\n## Two ##\n\nSet\n===\n\nUnder\n-----\n\ntext.",
        ["h1 One", "h2 Two", "h1 Set", "h2 Under", "p text."],
    ),
    "bold line": ("**Theme 1. Orca wins**\n\nText.", ["h4 Theme 1. Orca wins", "p Text."]),
    "bold lead-in stays": ("**Orca** leads. More.", ["p Orca leads. More."]),
    "lines of a paragraph": ("One line.\nAnother line.\n\nNext.", ["p One line. Another line.", "p Next."]),
    "hard line break": ("One  \ntwo\\\nthree<br>\nfour", ["p One two three four"]),
    "quote": ("> One\n> two\n\nthree.", ["p One two", "p three."]),
    "nested bullets": (
        "- one\n  goes on\n  - two\n    - three\n- four\n\n  inside",
        ["b0 one goes on", "b1 two", "b2 three", "b0 four", "p inside"],
    ),
    "a quote below a list": ("- one\n\n## Two\n\n> three", ["b0 one", "h2 Two", "p three"]),
    "a number inside a sentence": ("It was built in\n2. of them agree", ["p It was built in 2. of them agree"]),
    "rules, references and comments are no blocks": (
        "one\n\n---\n\n[1]: https://a.example\n<!-- hidden\ntext -->\n\ntwo",
        ["p one", "p two"],
    ),
    "footnote text": ("one[^1]\n\n[^1]: the note", ["p one", "p the note"]),
    "fenced lines": ("```\n# no heading\n- no bullet\n```\nend", ["p # no heading", "p - no bullet", "p end"]),
    "fence never closed": ("```\n# one\n\n- two", ["h1 one", "b0 two"]),
    "code in a sentence is no fence": ("```x``` is one.\n\n# two", ["p x is one.", "h1 two"]),
    "html heading and paragraph": ("<h3 id=a>One</h3>\n<p>Two</p>\n</div>", ["h3 One", "p Two"]),
    "html list": (
        "<ul><li>one</li>\n<li>two<ol><li>three</li></ol></li></ul>\nafter",
        ["b0 one", "b0 two", "b1 three", "p after"],
    ),
    "html list never closed": ("<ul>\n<li>one\n<li>two\n\nafter", ["b0 one", "b0 two", "p after"]),
    "html table with merged cells": (
        "A sentence.\n\n<table><caption>Cap</caption>\n"
        "<tr><th rowspan=2>Model</th><th colspan='2'>Board</th></tr><tr><th>A</th><th>B</th></tr>\n"
        "<tr><td><b>Orca</b></td><td>1</td><td>2</td></tr>\n"
        "<tr><td colspan=3>Open</td></tr>\n"
        "<tr><td>Heron</td><td rowspan=2>3</td><td></td></tr><tr><td>Tern</td><td>5</td></tr></table>",
        [
            "p A sentence.",
            "h2 Cap",
            "R0 Model|Board|Board",
            "R0 Model|A|B",
            "r0 Orca|1|2",
            "r0 Open|Open|Open",
            "r0 Heron|3|",
            "r0 Tern|3|5",
        ],
    ),
    "html table never closed": ("<table>\n\nText goes on.", ["p Text goes on."]),
}


@pytest.mark.parametrize(("text", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(text, expected):
    assert shape(text, "md") == expected


def test_text_is_kept_save_for_line_ends_and_mark():
    document = read_text("\ufeffOne.\r\n\r\nTwo \x00 \u202e three.\rFour", id="x")
    assert document.article.text == "One.\n\nTwo \x00 \u202e three.\nFour"


def test_lone_surrogates_can_be_written():
    assert read_text("One \ud800 two.", id="x").article.text == "One \ufffd two."


def test_line_numbers_are_those_of_the_file():
    document = read_text("---\ntitle: T\n---\n\nOne.\n\nTwo.", id="x", format="md")
    assert [document.line_of(block.start) for block in document.blocks] == [5, 7]


@pytest.mark.parametrize(
    ("text", "language", "blocks"),
    [
        ("Orca leads the board by far.", "en", ["en"]),
        ("千鸟在榜单上领先 Orca 两分。", "zh", ["zh"]),
        ("チドリは首位です。", "ja", ["ja"]),
        ("물떼새가 일등입니다.", "ko", ["ko"]),
        ("千鸟在榜单上领先两分，其他模型落后很多。\n\nSee the board.", "zh", ["zh", "en"]),
    ],
)
def test_language_by_script(text, language, blocks):
    document = read_text(text, id="x")
    assert document.article.language == language
    assert [block.language for block in document.blocks] == blocks


@pytest.mark.parametrize("text", ["", " \n\n", "---\ntitle: only\n---\n"])
def test_no_text_is_an_error(text):
    with pytest.raises(ReadingError, match="holds no text"):
        read_text(text, id="x")


def test_too_long_is_an_error_that_names_the_limit():
    with pytest.raises(ReadingError, match="characters"):
        read_text("x" * 101, id="x", limits=Limits(characters=100))


SAMPLE = """
# Head
Short line
A whole sentence stands here.
- item
  - deeper
1. one
| a | b |
|---|---|
a\tb
<table>
<tr><td rowspan=3>x</td><td>
</tr>
</table>
<ul><li>x
</ul>
```
> quote
**bold**
<!--
-->
===
Related articles
FAQ
千鸟领先。
a  b
Home
[x](y)
By Ann Lee, The Wire
---"""
LINES = st.lists(st.sampled_from(SAMPLE.splitlines()), max_size=25).map("\n".join)


@given(LINES, st.sampled_from(["txt", "md"]))
def test_blocks_lie_in_order_inside_the_text(text, form):
    if not text.strip():
        return
    try:
        document = read_text(text, id="x", format=form)
    except ReadingError:
        return
    size = len(document.article.text)
    assert all(0 <= b.start < b.end <= size for b in document.blocks)
    assert all(a.end <= b.start for a, b in pairwise(document.blocks))
    assert all((block.kind == "row") == (block.table is not None) for block in document.blocks)
    assert all(0 <= a <= b <= block.end for block in document.blocks for a, b in block.cells)

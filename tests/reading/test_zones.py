# ruff: noqa: E501 - a case is a line
"""Zones of plain and Markdown texts: what is not the article is marked, whatever shape it was pasted in."""

import os
from pathlib import Path

import pytest

from claimgraph.reading import read_paths, read_text, view

LONG = (
    "The new model of the northern lab took the first place on the board this week, and the judges needed three days to "
    "agree on the places, because the votes arrived late and some of them had been cast twice by the same people."
)
HAN = "北方实验室的新模型本周登上榜首，评委花了三天时间才就名次达成一致，因为投票来得很晚，其中一些还是同一批人重复投出的，主办方已经把这些票删除，并公布了全部记录，供外界查阅和复核，后续还会更新。"

CASES = {
    "sections at the end": (
        f"Orca leads\n\n{LONG}\n\nRelated articles\n\nTern is first\n\nTern beats all others, a count says.\n\nFAQ\n\nWho leads?\n\nOrca leads.",
        "headline body related related related faq faq faq",
    ),
    "a section in the middle": (
        f"Orca leads\n\n{LONG}\n\nYou may also like:\n\nTern is first\n\nPuffin is second\n\n{LONG} One.\n\n{LONG} Two.",
        "headline body related related related body body",
    ),
    "a line in the middle": (f"Orca leads\n\n{LONG}\n\nRead more: Tern is first\n\n{LONG} Two.", "headline body related body"),
    "chinese sections": (
        f"北方模型登顶\n\n{HAN}\n\n相关专题\n\n鸟类35 篇相关文章\n\n延伸阅读\n\n燕鸥第一\n\n常见问题\n\n谁领先？\n\n北方模型领先。\n\n{HAN}",
        "headline body related related related related faq faq faq faq",
    ),
    "markdown sections end with a heading": (
        f"# Orca leads\n\n{LONG}\n\n## Related\n\n### Tern\n\nTern is first.\n\n## Outlook\n\n{LONG}\n\n## FAQ\n\n### Who leads?\n\nOrca.\n\n## Method\n\nText.",
        "headline body related related related headline body faq faq faq headline body",
    ),
    "comments to the end": (
        f"Orca leads\n\n{LONG}\n\nComments\n\nAnn\n\n{LONG} One.\n\n{LONG} Two.",
        "headline body related related related related",
    ),
    "a menu above": (f"Home\nNews\nAI\nLogin\nOrca leads the board\n\n{LONG}", "related related related related headline body"),
    "glued teasers at the end": (
        f"Orca leads\n\n{LONG}\n\n{LONG}\n\n"
        "Tern is firstTern beats all others, a count says.Puffin withdrawsThe result did not stand for long, the lab "
        "admits.Ten birds to watchOur list of the models that matter this year.Orca hiresThe lab looks for ten people.",
        "headline body body related",
    ),
    "names left over": (f"Orca leads\n\n{LONG}\n\nAnn Lee\n\nAnn Lee\n", "headline body related related"),
    "cookie notice and footer": (
        f"We use cookies to make this better.\n\nOrca leads\n\n{LONG}\n\n© 2026 The Wire. All rights reserved.",
        "related headline body related",
    ),
    "answers that repeat the body": (
        f"Orca leads\n\n{LONG}\n\nMore follows here, as a sentence.\n\nWho took the first place?\n\n{LONG[:90]}…",
        "headline body body faq faq",
    ),
    "an article about related matters": (
        f"Orca leads\n\n{LONG}\n\nRelated work at other labs goes on.\n\nComments on the result were few.\n\nThe end comes here.",
        "headline body body body body",
    ),
    "names of sections in a menu": (
        f"Comments (12)\n\nRelated topics\n\nFAQ\n\nOrca leads the board\n\n{LONG}\n\nThe end comes here.",
        "related related related headline body body",
    ),
    "a digest names its own sections so": (
        f"# The week\n\nA word before, of a hundred characters or more, so that the first section is not taken for a menu by itself.\n\n## Top stories\n\n{LONG}\n\n## Trending\n\n{LONG}\n\n{LONG}\n\n## Most read\n\nTern is first",
        "headline body headline body headline body body related related",
    ),
    "zones by kind": ("# T\n\ntext.\n\n- item\n\n| a | b |\n|---|---|\n| 1 | 2 |", "headline body list table table"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_zones(text, expected):
    assert (
        " ".join(block.zone for block in read_text(text, id="x", format="md" if "#" in text else "txt").blocks)
        == expected
    )


SHARED = Path(os.environ.get("CLAIMGRAPH_SHARED", Path(__file__).parents[2].parent / "shared"))


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs the shared material")
def test_no_teaser_of_the_seeds_is_in_the_article():
    """Behind the first heading of teasers or questions nothing is body; before it, nearly everything is."""
    documents, failures = read_paths([SHARED / "seeds"])
    assert failures == []
    for document in documents:
        names = [view(document.article.text, b.start, b.end).text for b in document.blocks]
        marks = [n for n, name in enumerate(names) if name in ("相关专题", "延伸阅读", "常见问题")]
        behind = document.blocks[min(marks, default=len(names)) :]
        assert {block.zone for block in behind} <= {"related", "faq"}
        before = document.blocks[: min(marks, default=len(names))]
        assert sum(b.end - b.start for b in before if b.zone in ("related", "faq")) < 200

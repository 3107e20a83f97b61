"""Names that no catalogue and no shape gives away: found by the words around them.

'Nova Labs' Orchid tops LMArena', 'Reve launched Halfmoon', 'OpenAI Deep Research', 'R1 + Sonnet'.
"""

from __future__ import annotations

from itertools import pairwise

from claimgraph.catalog import NameSpan
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_PRODUCT_WORDS = 3
_FEW_WORDS = 5  # fewer words are too few to tell title case from names
_LONGEST_LEAD = 14  # items before the colon that ends the lead of a bullet
_TITLE_CASE = 0.6  # share of capitalised words from which on capitals tell nothing


def join_unseen(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with pairs of models, products behind their maker's name, and new names turned into names."""
    marks = {item.text for item in items if item.kind == "mark"}
    if "-" in marks:
        items = _lettered(items)
    if "+" in marks:
        items = _pairs(items)
    items = _products(items, lexicon)
    words = {item.lower for item in items}
    quiet = words.isdisjoint(lexicon.words("scoring")) and words.isdisjoint(lexicon.words("launch_verbs"))
    return items if quiet else _new_names(items, lexicon)


def _name(text: str, start: int, end: int) -> Item:
    return Item("name", text, start, end, name=NameSpan(start, end, "model", None, False))


def _lettered(items: list[Item]) -> list[Item]:
    """'Seed-X': a capitalised word and a single capital letter."""
    joined: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        letter = items[k + 2] if k + 2 < len(items) and items[k + 1].text == "-" else None
        if (
            letter is not None
            and item.kind == "word"
            and item.text[0].isupper()
            and len(letter.text) == 1
            and letter.text.isupper()
            and letter.start == item.end + 1
        ):
            joined.append(_name(f"{item.text}-{letter.text}", item.start, letter.end))
            k += 3
        else:
            joined.append(item)
            k += 1
    return joined


def _pairs(items: list[Item]) -> list[Item]:
    """'R1 + Sonnet': a pair of models at work together is a subject of its own."""
    joined: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        if item.kind == "name" and k + 2 < len(items) and items[k + 1].text == "+" and items[k + 2].kind == "name":
            joined.append(_name(f"{item.text}+{items[k + 2].text}", item.start, items[k + 2].end))
            k += 3
        else:
            joined.append(item)
            k += 1
    return joined


def _products(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """'OpenAI Deep Research', 'Amazon Q Developer Agent': a name and the capitalised words that go on with it."""
    if not any(
        item.kind == "name" and follower.kind == "word" and follower.text[0].isupper()
        for item, follower in pairwise(items)
    ):
        return items
    titled = _titled(items)
    lead = next((k for k, item in enumerate(items[:_LONGEST_LEAD]) if item.text == ":"), 0)
    joined: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        last = k
        if not titled and item.kind == "name" and not item.text[-1].isdigit():
            while last + 1 < len(items) and last - k < _PRODUCT_WORDS and _capitalised(items[last + 1], lexicon):
                last += 1
            if k < lead and (k > 0 or last + 1 < lead):
                last = k  # capitals tell nothing in a lead, "OpenAI Ships Codex: ...", that is not the name alone
        if last > k:
            joined.append(_name(" ".join(x.text for x in items[k : last + 1]), item.start, items[last].end))
        else:
            joined.append(item)
        k = last + 1
    return joined


def _titled(items: list[Item]) -> bool:
    """Whether the sentence is in title case, so that capitals tell nothing."""
    words = [item for item in items if item.kind in ("word", "cue", "anaphor") and item.text[0].isalpha()]
    return len(words) >= _FEW_WORDS and sum(item.text[0].isupper() for item in words) > len(words) * _TITLE_CASE


def _new_names(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """A capitalised word before a scoring verb, where a board or a rival is named too, or after 'launched'."""
    launches = lexicon.words("launch_verbs")
    company = any(item.kind in ("board", "name") for item in items)
    joined: list[Item] = []
    for k, item in enumerate(items):
        follower = items[k + 1].lower if k + 1 < len(items) else ""
        before = items[k - 1] if k else None
        scoring = follower in lexicon.words("scoring") and company
        launched = before is not None and before.lower in launches
        made = before is not None and before.lower == "'s" and _of_maker(items, k) and _odd_capitals(item.text)
        if (
            (scoring or launched or made)
            and _capitalised(item, lexicon)
            and not (before is not None and before.kind in ("name", "board"))
        ):
            joined.append(_name(item.text, item.start, item.end))
        else:
            joined.append(item)
    return joined


def _of_maker(items: list[Item], k: int) -> bool:
    """Whether a maker and "'s" stand before item `k`."""
    owner = items[k - 2].name if k > 1 else None
    return owner is not None and owner.kind == "organization"


def _odd_capitals(text: str) -> bool:
    """'MoA', 'DiffuCoder': capitals that only a name has."""
    return text.isalpha() and text != text.upper() and any(c.isupper() for c in text[1:])


def _capitalised(item: Item, lexicon: Lexicon) -> bool:
    text = item.text
    if item.kind != "word" or not text.isalpha() or not text[0].isupper() or item.lower in lexicon.words("never_names"):
        return False
    return (
        not (text.isupper() and len(text) <= 4 and len(text) > 1)
        and item.lower not in lexicon.groups.heads
        and item.lower not in lexicon.words("model_nouns")
    )

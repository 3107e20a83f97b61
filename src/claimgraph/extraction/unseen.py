"""Names that no catalogue and no shape gives away: found by the words around them.

'Nova Labs' Orchid tops LMArena', 'Reve launched Halfmoon', 'OpenAI Deep Research', 'R1 + Sonnet'.
"""

from __future__ import annotations

import re

from claimgraph.catalog import NameSpan
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_PRODUCT_WORDS = 3
_GENERATION = re.compile(r"\d{1,2}(?:\.\d)?")
_LONG_WORD = 4  # letters; shorter words with a number are parts, chips and quarters
_VERBAL = ("ed", "ing", "es", "ks", "ts", "ds", "ns", "ps", "rs", "ms")
_CAPITALS = 2  # letters in capitals of a name in short
_LETTERS = 5  # of a product's name in capitals
_LEAD_IN = 20  # items within which a colon ends a title
_FEW_WORDS = 5  # fewer words are too few to tell title case from names
_TITLE_CASE = 0.6  # share of capitalised words from which on capitals tell nothing


def join_unseen(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with pairs of models, products behind their maker's name, and new names turned into names."""
    if any(item.text == "-" for item in items):
        items = _lettered(items)
    return _new_names(_products(_pairs(_numbered(items)), lexicon), lexicon)


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
        partner = _partner(items, k) if item.kind == "name" else None
        if partner is not None:
            other, last = partner
            joined.append(_name(f"{item.text}+{items[other].text}", item.start, items[last].end))
            k = last + 1
        else:
            joined.append(item)
            k += 1
    return joined


def _partner(items: list[Item], k: int) -> tuple[int, int] | None:
    """The model at work with the one at item `k`, and the last item of the pair.

    'R1 + Sonnet', 'o1 paired with Sonnet', 'R1 as architect with Sonnet as editor'.
    """
    words = [item.lower for item in items[k + 1 : k + 4]]
    if words[:1] == ["+"]:
        other = k + 2
    elif words[:2] in (["paired", "with"], ["combined", "with"]):
        other = k + 3
    elif words[:1] == ["as"] and words[2:] == ["with"]:
        other = k + 4
    else:
        return None
    if other >= len(items) or items[other].kind != "name":
        return None
    role = words[:1] == ["as"] and len(items) > other + 2 and items[other + 1].lower == "as"
    return other, other + 2 if role else other


def _products(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """'OpenAI Deep Research', 'Amazon Q Developer Agent': a name and the capitalised words that go on with it."""
    titled, lead = _titled(items), _lead_in(items)
    joined: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        last = k
        if item.kind == "name" and not item.text[-1].isdigit():
            while last + 1 < len(items) and last - k < _PRODUCT_WORDS and _goes_on(items[last + 1], item, lexicon):
                last += 1
            of_maker = item.name is not None and item.name.kind == "organization"
            if (titled or k < lead) and not (of_maker and last + 1 == lead):
                last = k  # a title's capitals tell nothing; 'OpenAI Deep Research: 26.6%' is a name
        owned = _owned_product(items, k) if k >= lead and not titled else k
        if owned > k:
            joined += items[k : k + 2]
            joined.append(
                _name(" ".join(x.text for x in items[k + 2 : owned + 1]), items[k + 2].start, items[owned].end)
            )
            last = owned
        elif last > k:
            joined.append(_name(" ".join(x.text for x in items[k : last + 1]), item.start, items[last].end))
        else:
            joined.append(item)
        k = last + 1
    return joined


def _owned_product(items: list[Item], k: int) -> int:
    """The last item of 'Samsung's Tiny Recursive Model (TRM)' before its verb; `k` itself where nothing is owned."""
    maker = items[k].name
    if maker is None or maker.kind != "organization" or k + 3 >= len(items) or items[k + 1].lower != "'s":
        return k
    last = k + 1
    while last + 1 < len(items) and last - k <= _PRODUCT_WORDS and items[last + 1].text[0].isupper():
        if items[last + 1].kind != "word":
            return k
        last += 1
    after = last + 1
    if after + 2 < len(items) and items[after].text == "(" and items[after + 2].text == ")":
        return last  # the brackets give its name in short
    stated = after < len(items) and any(
        c.role in ("order", "measure") and c.syntax == "verb" for c in items[after].cues
    )
    return last if stated and last > k + 2 else k


def _goes_on(item: Item, name: Item, lexicon: Lexicon) -> bool:
    """Whether a capitalised word may belong to the name before it; 'Released', 'Leads' and 'Chasing' do not."""
    if item.kind == "cue":  # 'Nomic Embed Vision'
        return item.text.istitle() and item.text.isalpha() and all(c.role == "category" for c in item.cues)
    maker = name.name is not None and name.name.kind == "organization"
    letters = item.kind == "word" and item.text.isupper() and 3 <= len(item.text) <= _LETTERS
    acronym = maker and letters and item.lower not in lexicon.words("acronyms")  # 'OpenAI CLIP'
    return acronym or (_capitalised(item, lexicon) and not item.lower.endswith(_VERBAL))


def _lead_in(items: list[Item]) -> int:
    """Where the words before a first colon end, which are a title: 'Grok-2 Beta Arrives: xAI has ...'."""
    return next((k for k, item in enumerate(items[:_LEAD_IN]) if item.text == ":"), 0)


def _titled(items: list[Item]) -> bool:
    """Whether most words begin with a capital, as in a title."""
    words = [item for item in items if item.kind in ("word", "cue", "anaphor") and item.text[0].isalpha()]
    if len(words) < _FEW_WORDS and items and items[-1].text != ".":
        return bool(words) and all(item.text[0].isupper() for item in words)
    return len(words) >= _FEW_WORDS and sum(item.text[0].isupper() for item in words) > len(words) * _TITLE_CASE


def _judged(items: list[Item], k: int) -> bool:
    """Whether an order follows the word in mid-sentence: 'they found that Riftline outclasses GPT-5'."""
    verb = items[k + 1] if k + 1 < len(items) else None
    if verb is None or not k or items[k - 1].kind not in ("word", "cue") or not verb.text[0].islower():
        return False
    return verb.cue("order", "verb") is not None and verb.lower.endswith(("s", "ed"))


def _in_short(items: list[Item], k: int) -> bool:
    """'The Mixture of Agents (MoA) framework outperforms B': a name given in short, in brackets, before its verb."""
    capitals = sum(c.isupper() for c in items[k].text)
    if not 0 < k < len(items) - 2 or capitals < _CAPITALS or (items[k - 1].text, items[k + 1].text) != ("(", ")"):
        return False
    after = items[k + 2 : k + 4]
    verbs = [x for x in after if x.cue("order", "verb") and x.text[0].islower() and x.lower.endswith(("s", "ed"))]
    return bool(verbs) and (verbs[0] is after[0] or after[0].kind == "word")


def _numbered(items: list[Item]) -> list[Item]:
    """'Brezel3 scores 63.2 on ...': a capitalised word with a number glued on, before a verb of results."""
    joined: list[Item] = []
    k = 0
    while k < len(items):
        if _takes_number(items[k : k + 3]):
            word, number = items[k : k + 2]
            joined.append(_name(f"{word.text}{number.text}", word.start, number.end))
            k += 2
        else:
            joined.append(items[k])
            k += 1
    return joined


def _takes_number(items: list[Item]) -> bool:
    """Whether three items are a long capitalised word, a short number glued to it, and a verb."""
    if len(items) < 3:
        return False
    word, number, verb = items
    glued = number.start == word.end and number.text.isdigit() and len(number.text) < len(word.text)
    stated = any(c.role in ("order", "measure", "place") and c.syntax == "verb" for c in verb.cues)
    return glued and stated and word.kind == "word" and len(word.text) >= _LONG_WORD and word.text[0].isupper()


def _new_names(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """A capitalised word before a scoring verb, where a board or a rival is named too, or after 'launched'."""
    launches, titled = lexicon.words("launch_verbs"), _titled(items)
    company = any(item.kind in ("board", "name") for item in items)
    joined: list[Item] = []
    for k, item in enumerate(items):
        follower = items[k + 1].lower if k + 1 < len(items) else ""
        before = items[k - 1] if k else None
        scoring = company and (follower in lexicon.words("scoring") or (not titled and _judged(items, k)))
        scoring = scoring or (company and _in_short(items, k))
        launched = before is not None and before.lower in launches
        made = before is not None and before.lower == "'s" and _of_maker(items, k) and _odd_capitals(item.text)
        if (
            (scoring or launched or made)
            and _capitalised(item, lexicon)
            and not (before is not None and before.kind in ("name", "board"))
        ):
            parts = [item]
            if _numbers(joined, lexicon):
                parts = [*joined[-2:], item]  # "Zorb 2 Max scores 61 on X"
                del joined[-2:]
            while joined and len(parts) < _PRODUCT_WORDS and _proper(joined[-1], lexicon):
                parts.insert(0, joined.pop())  # "the Nova Quill outscores B": all of the name
            joined.append(_name(" ".join(x.text for x in parts), parts[0].start, item.end))
        else:
            joined.append(item)
    return joined


def _numbers(before: list[Item], lexicon: Lexicon) -> bool:
    """Whether a capitalised word and a small number, the generation of its line, end the items before a tier."""
    if len(before) < 2 or before[-1].quantity is None or not _GENERATION.fullmatch(before[-1].text):
        return False
    return before[-2].kind == "word" and _capitalised(before[-2], lexicon)


def _of_maker(items: list[Item], k: int) -> bool:
    """Whether a maker and "'s" stand before item `k`."""
    owner = items[k - 2].name if k > 1 else None
    return owner is not None and owner.kind == "organization"


def _odd_capitals(text: str) -> bool:
    """'MoA', 'DiffuCoder': capitals that only a name has."""
    return text.isalpha() and text != text.upper() and any(c.isupper() for c in text[1:])


def _proper(item: Item, lexicon: Lexicon) -> bool:
    """Whether the word may open a name of several words; one that begins the sentence only in capitals."""
    capitals = item.kind == "word" and item.text.isupper() and len(item.text) > 2
    return capitals or (item.start > 0 and _capitalised(item, lexicon))


def _capitalised(item: Item, lexicon: Lexicon) -> bool:
    text = item.text
    if item.kind != "word" or not text.isalpha() or not text[0].isupper() or item.lower in lexicon.words("never_names"):
        return False
    return (
        not (text.isupper() and len(text) <= 4 and len(text) > 1)
        and item.lower not in lexicon.groups.heads
        and item.lower not in lexicon.words("model_nouns")
    )

"""Places in figures: an ordinal, '#3', 'top five', '4th to 6th', where the words around make them a position."""

from __future__ import annotations

from claimgraph.extraction.frames.holder import inverted, opens_main_clause, place_run
from claimgraph.extraction.items import Item
from claimgraph.extraction.quantities import MONTHS
from claimgraph.extraction.sentence import Sentence

_SURE_PLACE = 20  # beyond it a number sign needs a board beside it
_CLOSE = ("", ",", "and", ".", ";", "place", "with", "at", "(")
_THOSE = frozenset({"these", "those", "them", "its", "their"})  # "on the first of these" is no place
_LAST_PLACE = 300  # a number sign with more is an issue or a ticket


def stated_place(sentence: Sentence, i: int) -> tuple[int, int | None] | None:
    """The rank of an ordinal, '#3' or 'top five', when its surroundings make it a position, not a date or count."""
    quantity = sentence.items[i].quantity
    assert quantity is not None
    items, lexicon = sentence.items, sentence.lexicon
    rank = (quantity.lo, quantity.hi)
    if quantity.kind == "place" and _runs_on(items, i):
        return None  # the end of the range says it
    if (start := _range_start(items, i)) is not None:
        first = items[start].quantity
        assert first is not None
        rank = (first.lo, quantity.hi)
    begin = i if start is None else start
    before = items[begin - 1].lower if begin else ""
    after = items[i + 1].lower if i + 1 < len(items) else ""
    if before == "from" or (
        before in ("a", "an") and after not in ("place", "position", "-", "spot") and quantity.kind == "place"
    ):
        return None
    if quantity.hi is None and quantity.text.endswith("+") and sentence.has(i + 1, i + 4, lexicon.words("counted")):
        return None  # "trained on 80+ languages"
    if after == "in" and sentence.has(i + 2, i + 4, frozenset({"series"})):
        return None  # "the first in a series"
    of_month = after == "of" and sentence.has(i + 2, i + 2, frozenset(MONTHS) | _THOSE)
    if of_month or before in lexicon.words("not_ranked") or before == "&":
        return None
    on_a_day = before == "the" and begin > 1 and items[begin - 2].lower in ("on", "by", "until", "since")
    if on_a_day and after not in lexicon.words("place_nouns") and quantity.kind == "place":
        return None  # "gone on the 15th"
    if [x.lower for x in items[i + 1 : i + 3]] in (["-", "best"], ["-", "strongest"], ["-", "ranked"]) or (
        after in ("best", "strongest") and before == "the"
    ):
        return rank  # "the eighth-best model"
    if quantity.text.startswith("#") or quantity.text[:2].lower() in ("no", "nu", "ra"):
        certain = quantity.lo <= _SURE_PLACE or bool(sentence.boards)
        return rank if quantity.lo <= _LAST_PLACE and certain else None
    if quantity.kind == "top":
        if sentence.has(i - 4, i - 1, lexicon.words("not_best")):
            return None  # "the fastest in the top ten"
        if sentence.has(i - 3, i - 1, frozenset({"out", "outside"})) and quantity.hi is not None:
            return (quantity.hi + 1, None)
        return rank if _enters(sentence, i) else None
    if after in ("to", "time", "model", "half", "try", "-", "attempt", "party") and not (
        after == "-" and i + 2 < len(items) and items[i + 2].lower == "place"
    ):
        return None
    if before == "the" and sentence.has(i + 1, i + 4, sentence.lexicon.words("model_nouns")) and after != "place":
        return None  # "the first open model that ..."
    if after == "-" or after in ("place", "position", "spot", "rank", "slot"):
        return rank
    if (
        items[i - 1].kind == "name"
        and i
        and any(
            x.cue("place") or x.lower in ("rankings", "ranking", "leaderboard") or x.kind == "board" for x in items[:i]
        )
    ):
        return rank if after in _CLOSE else None  # "with o3 second and Grok 4 third"
    run = place_run(sentence, i)
    if len(run) > 1 and run[0] < i and stated_place(sentence, run[0]) is not None:
        return rank
    if _fronted(sentence, i) or _apposed(sentence, i):
        return rank
    named = (
        before in lexicon.words("place_verbs")
        or before == "between"
        or (before == "," and any(_is_place(x) for x in items[: i - 1]) and after in ("in", "on", "at"))
        or (before in ("and", "but") and any(_is_place(x) for x in items[: i - 1]))
        or (before == "for" and is_tied(sentence, i))
        or (i > 0 and items[i - 1].cue("stance") is not None)
        or (i > 0 and items[i - 1].cue("block") is not None and before.split()[0] in lexicon.words("place_verbs"))
    )
    closed = (
        after in lexicon.words("place_nouns")
        or after in (",", ".", ")", ";", "(", "", "while", "with", "behind", "out", "and", "there", "at", "by", "as")
        or (i + 1 < len(items) and bool(items[i + 1].cues) and quantity.hi is not None)  # not "80+ coding tasks"
    )
    return rank if named and closed else None


def _runs_on(items: list[Item], i: int) -> bool:
    """Whether the place at item `i` is the start of a range."""
    return i + 2 < len(items) and _range_start(items, i + 2) == i


def _range_start(items: list[Item], i: int) -> int | None:
    """The item that starts a range of places ending at item `i`: '4th to 6th', 'between 10th and 12th'."""
    if i < 2:
        return None
    first, last = items[i - 2].quantity, items[i].quantity
    link = items[i - 1].lower
    linked = link in ("to", "-", "–", "or") or (link == "and" and i > 2 and items[i - 3].lower == "between")
    if first is None or last is None or not linked or first.kind != "place" or last.kind != "place":
        return None
    rises = i > 2 and items[i - 3].lower == "from"
    return i - 2 if not rises and last.hi is not None and first.lo < last.hi else None


def _fronted(sentence: Sentence, i: int) -> bool:
    """'Third on LMArena, X is ...', 'First on LiveBench is X; second is Y'."""
    items = sentence.items
    opens = i == 0 or items[i - 1].text in (";", ",")
    return opens and (
        (sentence.has(i + 1, i + 1, frozenset({"is", "was"})) and inverted(sentence, i) is not None)
        or (i == 0 and sentence.has(1, 1, frozenset({"on", "in", "at", "among"})) and opens_main_clause(sentence, i))
        or (i == 0 and sentence.has(1, 1, frozenset({"on", "in", "at"})) and inverted(sentence, i) is not None)
    )


def _apposed(sentence: Sentence, i: int) -> bool:
    """'X, third on LMArena, is out'."""
    items = sentence.items
    return (
        i > 1
        and items[i - 1].text == ","
        and items[i - 2].kind == "name"
        and sentence.has(i + 1, i + 1, frozenset({"on", "in", "at", "among", "behind"}))
    )


def _enters(sentence: Sentence, i: int) -> bool:
    """'in the global top five', 'entered the top three', 'has become the top-10'."""
    k = i - 1
    while k >= 0 and (
        sentence.items[k].lower in ("the", "its", "a", "all-time", "'s")
        or sentence.items[k].kind == "board"
        or sentence.items[k].cue("scope")
        or sentence.items[k].cue("category")
    ):
        k -= 1
    if k > 0 and sentence.items[k].lower == "to":
        return sentence.items[k - 1].lower in sentence.lexicon.words("rising")
    if k > 0 and sentence.items[k].lower == "and" and any(_is_place(x) for x in sentence.items[:k]):
        return True
    return k >= 0 and (
        sentence.items[k].lower in sentence.lexicon.words("entering")
        or sentence.items[k].text.lower().split()[-1] in sentence.lexicon.words("entering")
    )


def is_tied(sentence: Sentence, i: int) -> bool:
    """'tied for first', 'shares first place'."""
    cue = sentence.items[i].cue("place")
    if cue is not None and cue.tied:
        return True
    words = sentence.lexicon.words("tied")
    return any(item.lower.split()[-1] in words for item in sentence.items[max(i - 4, 0) : i + 3])


def _is_place(item: Item) -> bool:
    return item.cue("place") is not None or (item.quantity is not None and item.quantity.kind in ("place", "top"))

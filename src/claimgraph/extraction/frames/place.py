"""Ranks: 'ranks 15th', 'tops LMArena', 'the best open model', 'in the top five', 'a record', 'second only to B'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.frames.share import read_share
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Cue

_NOUN_REACH = 6
_SURE_PLACE = 20  # beyond it a number sign needs a board beside it
_LAST_PLACE = 300  # a number sign with more is an issue or a ticket
_COPULA_REACH = 7


def find_places(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject and named benchmark."""
    for i, item in enumerate(sentence.items):
        if item.quantity is not None and item.quantity.kind in ("place", "top"):
            share = read_share(sentence, i)
            rank = _stated_place(sentence, i) if share is None or share.only else None
        else:
            rank = _cue_place(sentence, i)
        if rank is None or sentence.other_measure(i):
            continue
        tied, needs = _tied(sentence, i), _needs_board(sentence, i)
        for board in boards_of(sentence, i):
            for subject in _subjects(sentence, i):
                if item.lower.endswith(("spots", "positions")) and subject is not None and subject.item.kind == "group":
                    continue  # several places of several models
                yield Draft(
                    "rank",
                    i,
                    f"place '{item.text}'",
                    subject=subject,
                    board=board,
                    rank=rank,
                    tied=tied,
                    near=i,
                    needs_board=needs,
                )
            if tied and (rival := _tied_with(sentence, i)) is not None:
                yield from (
                    Draft("rank", i, f"place '{item.text}'", subject=m, board=board, rank=rank, tied=tied, near=i)
                    for m in rival.members
                )


def _tied_with(sentence: Sentence, i: int) -> EntityList | None:
    """'ties for #1 with B': B shares the place."""
    near = [found for found in sentence.entities if 0 < found.first - i <= 3 and found.before == "with"]
    return near[0] if near else None


def _is_place(item: Item) -> bool:
    return item.cue("place") is not None or (item.quantity is not None and item.quantity.kind in ("place", "top"))


def _tied(sentence: Sentence, i: int) -> bool:
    """'tied for first', 'shares first place'."""
    words = sentence.lexicon.words("tied")
    return any(item.lower.split()[-1] in words for item in sentence.items[max(i - 4, 0) : i + 3])


def _stated_place(sentence: Sentence, i: int) -> tuple[int, int | None] | None:
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
    if before in lexicon.words("not_ranked"):
        return None
    if [x.lower for x in items[i + 1 : i + 3]] in (["-", "best"], ["-", "strongest"], ["-", "ranked"]) or (
        after in ("best", "strongest") and before == "the"
    ):
        return rank  # "the eighth-best model"
    if quantity.text.startswith("#") or quantity.text[:2].lower() in ("no", "nu", "ra"):
        certain = quantity.lo <= _SURE_PLACE or bool(sentence.boards)
        return rank if quantity.lo <= _LAST_PLACE and certain else None
    if quantity.kind == "top":
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
        return rank if after in ("", ",", "and", ".", ";", "place") else None  # "with o3 second and Grok 4 third"
    run = _run(sentence, i)
    if len(run) > 1 and run[0] < i and _stated_place(sentence, run[0]) is not None:
        return rank
    if _fronted(sentence, i) or _apposed(sentence, i):
        return rank
    named = (
        before in lexicon.words("place_verbs")
        or before == "between"
        or (before == "," and any(_is_place(x) for x in items[: i - 1]) and after in ("in", "on", "at"))
        or (before in ("and", "but") and any(_is_place(x) for x in items[: i - 1]))
        or (before == "for" and _tied(sentence, i))
        or (i > 0 and items[i - 1].cue("stance") is not None)
        or (i > 0 and items[i - 1].cue("block") is not None and before.split()[0] in lexicon.words("place_verbs"))
    )
    closed = (
        after in lexicon.words("place_nouns")
        or after in (",", ".", ")", ";", "(", "", "while", "with", "behind", "out", "and", "there", "at", "by", "as")
        or (i + 1 < len(items) and bool(items[i + 1].cues))
    )
    return rank if named and closed else None


def _run(sentence: Sentence, i: int) -> list[int]:
    """The items of the list of places that the one at item `i` stands in: 'third, fourth and fifth'."""
    places = [k for k, x in enumerate(sentence.items) if x.quantity is not None and x.quantity.kind == "place"]
    run: list[int] = []
    for k in places:
        if run and not all(x.text in (",", "and") for x in sentence.items[run[-1] + 1 : k]):
            if i in run:
                break
            run = []
        run.append(k)
    return run if i in run else []


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
        (sentence.has(i + 1, i + 1, frozenset({"is", "was"})) and _inverted(sentence, i) is not None)
        or (i == 0 and sentence.has(1, 1, frozenset({"on", "in", "at", "among"})) and _comma_name(sentence, i))
        or (i == 0 and sentence.has(1, 1, frozenset({"on", "in", "at"})) and _inverted(sentence, i) is not None)
    )


def _comma_name(sentence: Sentence, i: int) -> bool:
    """Whether the first list after item `i` opens the main clause: 'Third on LMArena, X is ...'."""
    found = sentence.subject_after(i + 1)
    return found is not None and found.first > 0 and sentence.items[found.first - 1].text == ","


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
        sentence.items[k].lower in ("the", "its", "a", "all-time")
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


def _cue_place(sentence: Sentence, i: int) -> tuple[int, int | None] | None:
    item = sentence.items[i]
    cue = item.cue("place")
    if cue is None or cue.rank is None:
        return None
    readers = {"verb": _verb, "noun": _noun, "adjective": _adjective, "intransitive": _always}
    for candidate in item.cues:
        if (
            candidate.role == "place"
            and candidate.rank is not None
            and readers[candidate.syntax](sentence, i, candidate)
        ):
            return candidate.rank
    return None


def _always(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'first place', 'the crown': the words say it all, except before another noun ("the number one paste tool")."""
    follower = sentence.items[i + 1] if i + 1 < len(sentence.items) else None
    noun = (
        follower is not None
        and follower.kind == "word"
        and sentence.items[i].lower in ("number one", "number-one", "number two")
    )
    return not noun or (
        follower is not None
        and (follower.lower in sentence.lexicon.words("place_nouns") or _adjective(sentence, i, _cue))
    )


def _verb(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'tops', 'leads': a place when a board, field or category is led; with a rival as object it is an order."""
    items = sentence.items
    before = items[i - 1].lower if i else ""
    rival = sentence.object_after(i + 1)
    if items[i].lower == "top" and not (
        before in sentence.lexicon.words("modals") or (i and items[i - 1].cue("stance") is not None)
    ):
        return False
    if before in ("the", "a", "to", "its", "of", "in", "as") or (
        rival is not None and rival.members[0].item.kind != "group"
    ):
        return False
    _, last = sentence.clause(i)
    if any(x.lower.split()[-1] in sentence.lexicon.words("not_boards") for x in items[i + 1 : i + 7]) and not any(
        items[k].kind == "board" and not items[k].cues for k in range(i + 1, min(i + 5, len(items)))
    ):
        return False
    if any(x.quantity is not None and x.quantity.kind == "ratio" for x in items[i + 1 : i + 3]):
        return False
    reach = range(i + 1, min(i + 9, last + 1))
    led = any(
        items[k].kind == "board"
        or any(c.role in ("scope", "category") for c in items[k].cues)
        or items[k].lower in sentence.lexicon.words("led")
        for k in reach
    )
    return led and not (
        (items[i].lower in ("leading", "wins", "won", "win", "rules", "rule") or items[i].lower.startswith("dominat"))
        and not any(items[k].kind == "board" for k in reach)
    )


def _noun(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'state of the art', 'a new record', 'the highest score'."""
    before = sentence.items[i - 1].lower if i else ""
    return before not in ("previous", "prior", "almost", "nearly", "near")


def _needs_board(sentence: Sentence, i: int) -> bool:
    """Whether the place means something only on a board: a record of nothing in particular is none."""
    cue = sentence.items[i].cue("place")
    if cue is None or cue.syntax != "noun":
        return False
    first, last = sentence.clause(i)
    items = sentence.items[first : last + 1]
    field = any(c.role == "scope" and c.value not in ("global", None) for x in items for c in x.cues)
    return not (sentence.boards or field)


def _adjective(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'the best open model': definite, followed within a few words by a noun for a model."""
    items, nouns = sentence.items, sentence.lexicon.words("model_nouns")
    before = items[i - 1].lower if i else ""
    earlier = items[i - 2].lower if i > 1 else ""
    if before in sentence.lexicon.words("own") and before != "its":
        return False
    if (
        items[i].lower in ("leading", "top", "premier")
        and before not in ("the", "is", "as", "'s")
        and items[i].lower != "premier"
    ):
        return False
    if not _predicative(sentence, i):
        return False
    if (
        items[i].lower in ("best", "top")
        and sentence.has(i + 1, i + 4, frozenset({"models", "ones"}))
        and before != "are"
    ):
        return False
    if (
        before in ("a", "an")
        or (before == "of" and earlier == "one")
        or before in ("among", "many", "other", "several", "some")
    ):
        return False
    if items[i].lower == "leading":
        return False
    for k in range(i + 1, min(i + _NOUN_REACH, len(items))):
        item = items[k]
        if item.lower in nouns or (item.cue("category") and item.lower.split()[-1] in nouns):
            return not item.lower.endswith("models") or before in ("the", "is", "are", "as")
        if item.kind == "group":
            return before in ("the", "are", "as")
        if not (
            item.kind in ("word", "name", "board")
            or item.text in ("-", ")", "(", "'s", "/")
            or any(c.role in ("scope", "category") for c in item.cues)
        ):
            return False
        if item.lower in ("in", "on", "at", "for", "of", "to", "and", "with"):
            return item.lower in ("in", "on", "at") and before in ("considered", "is", "the", "are", "performs")
    return False


def _predicative(sentence: Sentence, i: int) -> bool:
    """Whether the superlative says something of a subject: after a copula or 'as', in apposition, in a heading."""
    items = sentence.items
    if _inverted(sentence, i) is not None:
        return True
    if i <= 1:
        return sentence.subject_after(i + 1) is not None
    for k in range(i - 1, max(i - _COPULA_REACH, -1), -1):
        item = items[k]
        if item.lower in sentence.lexicon.words("copulas") or item.lower.split()[-1] in sentence.lexicon.words(
            "copulas"
        ):
            return True
        if item.text in (",", ":", "(", '"', "-"):
            subject = sentence.subject_before(i)
            return subject is not None and (k - subject.last <= 2 or items[k].text == ":")
        if not (
            item.lower in sentence.lexicon.words("between")
            or item.lower.endswith("ly")
            or item.cue("scope")
            or item.cue("category")
            or item.cue("stance")
        ):
            return False
    return False


def _subjects(sentence: Sentence, i: int) -> tuple[Member | None, ...]:
    """Who holds the place: left of it, or right of it in an inverted sentence; the topic when nobody is named."""
    inverted = _inverted(sentence, i)
    if inverted is not None:
        return inverted.members
    if i == 0 and _comma_name(sentence, i):
        fronted = sentence.subject_after(i + 1)
        return fronted.members if fronted is not None else (None,)
    beside = _beside(sentence, i)
    if beside is not None:
        return (beside,)
    left = sentence.subject_before(i)
    if left is not None:
        run = _run(sentence, i)
        if len(run) == len(left.members) > 1:
            return (left.members[run.index(i)],)  # "A, B and C rank third, fourth and fifth"
        near = _apposition(sentence, left, i)
        return near.members if near is not None else left.members
    right = sentence.subject_after(i + 1)
    if (
        right is not None
        and right.members[0].item.kind == "name"
        and (right.first - i <= 4 or right.before in ("by", "from", "to"))
    ):
        return right.members
    return (None,)


def _beside(sentence: Sentence, i: int) -> Member | None:
    """'B at #3', 'C (#4)', 'made it as the best': the entity right before the place."""
    k = i - 1
    while k > 0 and sentence.items[k].lower in ("as", "at", "in", "(", "the", "number"):
        k -= 1
    if k == i - 1 and not (i > 1 and sentence.items[k].kind == "name" and sentence.items[i].quantity):
        return None
    if k < i - 1 and sentence.items[k].kind == "anaphor" and sentence.items[k + 1].lower == "as":
        return next((sentence.named_by(found).members[-1] for found in sentence.entities if found.last == k), None)
    return next(
        (
            m
            for found in sentence.entities
            for m in found.members
            if m.last == k and m.item.kind == "name" and found.part != "speaker"
        ),
        None,
    )


def _inverted(sentence: Sentence, i: int) -> EntityList | None:
    """'the top model is X', 'the best open model, X', 'led by X', 'first place goes to X'."""
    items = sentence.items
    for found in sentence.entities:
        if not i < found.first <= i + 8:
            continue
        gap = items[i + 1 : found.first]
        words = [g.lower for g in gap]
        if any(g.text == ";" for g in gap) or found.members[0].item.kind != "name":
            return None
        if (words and words[-1] in ("is", "was", "by", "remains", "being")) or words[-2:] in (
            ["goes", "to"],
            ["went", "to"],
            ["belongs", "to"],
            ["taken", "by"],
        ):
            return (
                found
                if not sentence.entities
                or sentence.subject_before(i) is None
                or words[-1] in ("by", "to")
                or (i and items[i - 1].text == ";")
                else None
            )
        return None
    return None


def _apposition(sentence: Sentence, left: EntityList, i: int) -> EntityList | None:
    """With 'A at #2 and B at #3' the member nearest before the place is meant, not the whole list."""
    items = sentence.items
    gap: list[Item] = items[left.last + 1 : i]
    if len(left.members) > 1 and any(g.lower in ("at", "in", "(", "to") for g in gap[:1]):
        return EntityList(left.members[-1:], left.members[-1].first, left.last, left.part)
    return None

"""Ranks: 'ranks 15th', 'tops LMArena', 'the best open model', 'in the top five', 'a record', 'second only to B'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.frames.gapping import gapped
from claimgraph.extraction.frames.holder import holders, inverted
from claimgraph.extraction.frames.position import is_tied, stated_place
from claimgraph.extraction.frames.share import read_share
from claimgraph.extraction.phrases import EntityList
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Cue

_NOUN_REACH = 6
_COPULA_REACH = 7
_HOLDER_REACH = 4  # items between a holder and the place
_TAKING_REACH = 8  # items between a verb and the crown it takes


def find_places(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject and named benchmark."""
    for i, item in enumerate(sentence.items):
        if item.quantity is not None and item.quantity.kind in ("place", "top"):
            share = read_share(sentence, i)
            rank = stated_place(sentence, i) if share is None or share.only else None
        else:
            rank = _cue_place(sentence, i)
        if rank is None or sentence.other_measure(i) or _of_usage(sentence, i):
            continue
        if sentence.has(i - _HOLDER_REACH, i - 1, sentence.lexicon.words("unnamed")):
            continue  # "one member taking 1st place"
        tied, needs = is_tied(sentence, i), _needs_board(sentence, i)
        own, further = gapped(sentence, i) if item.cue("place") else (None, [])
        for found, (anchor, boards) in further:  # "A leads on X, B on Y"
            yield from (
                Draft("rank", i, f"place '{item.text}'", subject=m, board=board, rank=rank, near=anchor)
                for m in found.members
                for board in boards
            )
        for board in own[1] if further and own is not None else boards_of(sentence, i):
            for subject in holders(sentence, i):
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


def _of_usage(sentence: Sentence, i: int) -> bool:
    """Whether the sentence ranks by use or sale and names no board: 'the most adopted; A ranks in the top five'."""
    return not sentence.boards and sentence.has(0, i, sentence.lexicon.words("usage"))


def _tied_with(sentence: Sentence, i: int) -> EntityList | None:
    """'ties for #1 with B': B shares the place."""
    near = [found for found in sentence.entities if 0 < found.first - i <= 3 and found.before == "with"]
    return near[0] if near else None


def _cue_place(sentence: Sentence, i: int) -> tuple[int, int | None] | None:
    item = sentence.items[i]
    cue = item.cue("place")
    if cue is None or cue.rank is None:
        return None
    readers = {
        "verb": _verb,
        "preposition": _verb,
        "noun": _noun,
        "adjective": _adjective,
        "intransitive": _always,
        "passive": _passive,
    }
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
    if sentence.items[i].lower.endswith("crown") and not sentence.has(
        i - _TAKING_REACH, i - 1, sentence.lexicon.words("taking")
    ):
        return False  # "chosen for the crown"
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
    owner = i + 1 < len(items) and items[i + 1].kind == "name" and rival is None  # "leads Google's in every area"
    if (
        owner
        or before in ("the", "a", "to", "its", "of", "in", "as")
        or (rival is not None and rival.members[0].item.kind != "group")
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
        or (items[k - 1].lower == "at" and items[k].quantity is not None)
        for k in reach
    )
    return led and not (
        (items[i].lower in ("leading", "wins", "won", "win", "rules", "rule") or items[i].lower.startswith("dominat"))
        and not any(items[k].kind == "board" for k in reach)
    )


def _passive(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'LMArena is led by X': a board before the cue, and nothing but its noun and a copula between them."""
    copulas = sentence.lexicon.words("copulas")
    for k in range(i - 1, max(i - _NOUN_REACH, -1), -1):
        item = sentence.items[k]
        if item.kind == "board":
            return sentence.has(k, i - 1, copulas)
        if item.kind != "word":
            return False
    return False


def _noun(sentence: Sentence, i: int, _cue: Cue) -> bool:
    """'state of the art', 'a new record', 'the highest score'."""
    before = sentence.items[i - 1].lower if i else ""
    if before in sentence.lexicon.words("not_current"):
        return False
    return not (sentence.items[i].lower in sentence.lexicon.words("sota") and _attributive(sentence, i))


def _attributive(sentence: Sentence, i: int) -> bool:
    """'a new state-of-the-art model', 'state-of-the-art capabilities': praise of a noun that is no result."""
    items, words = sentence.items, sentence.lexicon.words
    if i and items[i - 1].lower in words("own"):
        return True
    if i and items[i - 1].lower == "the":
        return False
    for k in range(i + 1, min(i + _NOUN_REACH, len(items))):
        if items[k].lower in words("sota_nouns") or items[k].kind == "board":
            return False
        if items[k].lower in words("praised") | words("model_nouns") or items[k].kind == "group":
            return True
        plain = items[k].kind in ("word", "quantity") and items[k].lower not in words("prepositions") | words(
            "conjunctions"
        )
        if not (plain or items[k].text in ("-", ",") or items[k].cue("category") or items[k].cue("scope")):
            return False
    return False


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
    if inverted(sentence, i) is not None:
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

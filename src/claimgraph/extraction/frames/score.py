"""Scores: 'scores 64.6 on X', "B's 62.6", 'X (70.1%, C at 63.2%)', 'from 37.7% to 38.1%', 'X: 57.5'."""

from __future__ import annotations

from collections.abc import Iterator

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.frames.score_boards import bound_boards, goes_on, is_precise, second_of_board
from claimgraph.extraction.frames.score_holders import owner_after, owner_named, score_subjects
from claimgraph.extraction.frames.score_pairs import respective, versus
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.sentence import Sentence

_MEASURE_REACH = 8
_LIGHT_REACH = 4
_CLOSE = 3  # items from a number to the model it is said to come from
_ELO = 900  # whole numbers from here on may be ratings; smaller ones need a unit, a decimal or their board beside them


def find_scores(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject and number that stands on a board."""
    pairs = versus(sentence) | respective(sentence)
    attached = {m.value: (found, m) for found in sentence.entities for m in found.members if m.value is not None}
    before: tuple[int, tuple[Member | None, ...]] | None = None  # the last score and its boards
    for i, item in enumerate(sentence.items):
        quantity = item.quantity
        if quantity is None or quantity.kind != "number" or _not_a_score(sentence, i):
            continue
        if second_of_board(sentence, i):
            continue
        bound = bound_boards(sentence, i)
        if not bound and before is not None and goes_on(sentence, before[0], i):
            bound = before[1]
        found, member = attached.get(i, (None, None))
        evidence = _evidence(sentence, i, member is not None, bool(bound)) or ("one of a pair" if i in pairs else "")
        if not evidence:
            continue
        boards = bound or (bound_boards(sentence, pairs[i][1]) if i in pairs else ()) or boards_of(sentence, i)
        before = (i, boards)
        subjects = pairs[i][0] if i in pairs and member is None else score_subjects(sentence, i, found, member)
        for board in boards:
            for subject in subjects:
                yield Draft(
                    "score",
                    i,
                    f"{evidence} '{quantity.text}'",
                    subject=subject,
                    board=board,
                    value=quantity.value,
                    value_text=quantity.digits,
                    unit=quantity.unit,
                    bound=quantity.bound,
                    near=i,
                )


def _not_a_score(sentence: Sentence, i: int) -> bool:
    """Counts, years, prices, gaps and bounds are no scores."""
    items, quantity = sentence.items, sentence.items[i].quantity
    assert quantity is not None
    assert quantity.value is not None
    before = items[i - 1].lower if i else ""
    after = [x.lower for x in items[i + 1 : i + 3]]
    if quantity.bound in ("at-least", "at-most") or quantity.text[0].isalpha():
        return True  # "four points" are a gap
    if sentence.has(i - 4, i - 1, sentence.lexicon.words("people")):
        return True  # "the human baseline of 83.7%"
    if before == "by" or (before in sentence.lexicon.words("approximators") and i > 1 and items[i - 2].lower == "by"):
        return True
    if before in sentence.lexicon.words("labels") or (before == "of" and i > 1 and items[i - 2].lower == "out"):
        return True
    if [x.text for x in items[i + 1 : i + 2]] == ["."] and i + 2 < len(items) and quantity.unit is None:
        return True  # "2. Model B": the number of an item in a list
    if (quantity.digits or "").startswith("00"):
        return True  # the stamp of a release, '002'
    if before == ":" and i > 1 and items[i - 2].lower in sentence.lexicon.words("identifiers"):
        return True  # "arXiv:2501.01234"
    if before == "-" and not (i > 1 and items[i - 2].kind == "board"):
        return True
    if quantity.unit == "points" and i + 1 < len(items) and items[i + 1].cue("order", "preposition"):
        return True  # "4 points ahead of"
    if after[:1] and after[-1] in sentence.lexicon.words("changes") and quantity.unit == "%":
        return True  # "a 12% performance decrease"
    if [x.lower for x in items[i + 1 : i + 3]] == [",", "comments"]:
        return True  # votes of a forum post
    blockers = sentence.lexicon.words("score_blockers")
    if after[:1] and after[0] in sentence.lexicon.words("count_qualifiers") and after[-1] in blockers:
        return True  # "969 output tokens"
    if after[:1] and after[0] in blockers and (quantity.unit is None or quantity.value == 100):
        return True  # "128 tokens", "100% locally"
    if after[:1] and after[0] in ("is", "was", "has") and quantity.unit is None and before in ("", "that", "and", ","):
        return True  # a version as a name: "they say that 5.1 is more adaptive"
    if (
        quantity.unit is not None
        and after[:1]
        and after[0] in sentence.lexicon.words("gap_words") | sentence.lexicon.words("gap_followers")
        and after[0] != "points"
    ):
        return after[0] != "of" or after[1:2] == ["users"]
    whole = quantity.unit is None and float(quantity.value).is_integer() and "." not in (quantity.digits or "")
    if whole and 1990 <= quantity.value <= 2035:
        return True
    return bool(after[:1] and after[0] == "-" and after[1:2] and after[1] in sentence.lexicon.words("compound_units"))


def _evidence(sentence: Sentence, i: int, attached: bool, board_bound: bool) -> str:
    """Why the number is a score: it hangs on a subject or a board, or a verb or noun of measure stands before it."""
    quantity = sentence.items[i].quantity
    assert quantity is not None
    if board_bound:
        return "on a board"
    first, _ = sentence.clause(i)
    measured = _measured(sentence, i, first)
    named = bool(sentence.boards)
    if attached and (named or quantity.unit == "points" or _has_sibling(sentence, i)):
        return "beside its subject"
    if _with_its_place(sentence, i) and (named or is_precise(sentence.items[i]) or _rating(sentence.items[i])):
        return "with its place"
    if attached and (
        sentence.items[i - 1].text == ":" or (len(sentence.items) <= 8 and sentence.items[i - 1].text == "(")
    ):
        return "in a list"
    if owner_named(sentence, i) is not None:
        return "said to be of"
    if _got(sentence, i):
        return "after a verb"
    if measured and (
        named or quantity.unit is not None or "." in (quantity.digits or "") or (quantity.value or 0) >= _ELO
    ):
        return "after a measure"
    if quantity.unit == "points" and (named or (quantity.value or 0) >= _ELO):
        return "points"
    owner = owner_after(sentence, i)
    close = owner is not None and owner.first - i <= _CLOSE and is_precise(sentence.items[i])
    if named and owner is not None and (close or _has_sibling(sentence, i)):
        return "beside its subject"
    if (
        named
        and (quantity.unit is not None or "." in (quantity.digits or ""))
        and any(found.last < i and found.first <= 1 for found in sentence.boards)
    ):
        return "under its board"
    return ""


def _got(sentence: Sentence, i: int) -> bool:
    """'B earns 73.3.': a model, a verb that says no more than 'has', and a decimal that ends the clause."""
    items = sentence.items
    ends = i + 1 == len(items) or items[i + 1].text in (",", ";", ".", ")") or items[i + 1].lower == "and"
    return (
        i > 1
        and ends
        and "." in items[i].text
        and items[i - 1].lower in sentence.lexicon.words("plain_gets")
        and items[i - 2].kind == "name"
    )


def _measured(sentence: Sentence, i: int, first: int) -> bool:
    """Whether a verb or noun of measure governs the number; a light verb ('has', 'gets') only from close by."""
    for k in range(i - 1, max(first, i - _MEASURE_REACH) - 1, -1):
        item = sentence.items[k]
        if item.cue("measure", "verb", "noun") or (
            item.cue("measure")
            and i - k <= _LIGHT_REACH
            and (sentence.boards or any(x.cue("place") for x in sentence.items))
        ):
            return True
        if item.text in (";", ")") or (item.text == "," and i - k > 2):
            return False
    return False


def _is_place(item: Item) -> bool:
    return item.quantity is not None and item.quantity.kind == "place"


def _rating(item: Item) -> bool:
    return item.quantity is not None and (item.quantity.value or 0) >= _ELO


def _with_its_place(sentence: Sentence, i: int) -> bool:
    """'at #2 (1465)', 'second at 76.3%', 'the new state of the art, with 80.9%': the number that goes with a place."""
    items = sentence.items
    before = items[i - 2] if i >= 2 and items[i - 1].text == "(" else None
    if before is not None and (_is_place(before) or before.cue("place")):
        return True
    placed = any(
        x.cue("place") or (x.quantity is not None and x.quantity.kind in ("place", "top"))
        for x in items[max(i - 9, 0) : i]
    )
    return placed and i > 0 and items[i - 1].lower in ("with", "at") and (is_precise(items[i]) or _rating(items[i]))


def _has_sibling(sentence: Sentence, i: int) -> bool:
    """Another number of the same kind in the sentence: a comparison of scores on a board named before."""
    mine = sentence.items[i].quantity
    return any(
        k != i
        and x.quantity is not None
        and x.quantity.kind == "number"
        and mine is not None
        and x.quantity.unit == mine.unit
        and (
            mine.unit is not None
            or "." in (x.quantity.digits or "")
            or min(x.quantity.value or 0, mine.value or 0) >= _ELO
        )
        for k, x in enumerate(sentence.items)
    )

"""Clauses whose verb stands only in the clause before: 'A beats B on X and C on Y', '... but not on Y'."""

from __future__ import annotations

from claimgraph.extraction.draft import Draft
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Relation

Side = tuple[Member | None, ...]
"""One side of an order; None for what the text speaks of."""
Field = tuple[int, tuple[Member | None, ...]]
"""Where a field of comparison stands, and the boards it names: none of them for a category or a task."""

_FIELD_PREPOSITIONS = ("on", "in", "at", "for")
_FIELD_WORDS = 4  # words of a field: 'at the hardest coding tasks'


def carried_on(
    sentence: Sentence, i: int, relation: Relation, subjects: Side, objects: Side
) -> tuple[list[Draft], bool]:
    """The orders for which the verb at item `i` holds as well, and whether those of `objects` are among them.

    'A beats B on X and C on Y' (each object keeps to its own field), 'A beats B on X but not on Y' (denied there).
    """
    if objects[-1] is None or objects[-1].first < i:
        return [], False
    own, further = gapped(sentence, objects[-1].last)
    parts: list[tuple[Side, Field]] = [(found.members, field) for found, field in further]
    told = bool(parts) and own is not None
    if parts and own is not None:
        parts.insert(0, (objects, own))
    if (excepted := field_excepted(sentence, i)) is not None:
        parts.append((objects, excepted))
    why = f"order cue '{sentence.items[i].text}', carried on"
    drafts = [
        Draft(
            "comparison", anchor, why, subject, other, board, relation, near=anchor, boardless=board is None
        )
        for others, (anchor, boards) in parts
        for subject in subjects
        for other in others
        for board in boards
    ]  # fmt: skip
    return drafts, told


def gapped(sentence: Sentence, last: int) -> tuple[Field | None, list[tuple[EntityList, Field]]]:
    """The field right after item `last`, and each further list of models that follows with a field of its own."""
    end = _field_end(sentence, last + 1)
    if end is None:
        return None, []
    own = _field(sentence, last + 1, end)
    further: list[tuple[EntityList, Field]] = []
    while True:
        start = _after_comma_and(sentence, end + 1)
        found = next((f for f in sentence.entities if f.first == start and f.members[0].item.kind == "name"), None)
        end = _field_end(sentence, found.last + 1) if found is not None else None
        if found is None or end is None:
            return own, further
        further.append((found, _field(sentence, found.last + 1, end)))


def field_excepted(sentence: Sentence, i: int) -> Field | None:
    """The field after 'but not on', in which the order at item `i` does not hold."""
    items = sentence.items
    for k in range(i + 1, len(items) - 2):
        if items[k].text in (";", "—", "–"):
            return None
        if items[k].cue("barrier") is not None:
            denied = items[k].lower == "but" and items[k + 1].lower == "not"
            end = _field_end(sentence, k + 2) if denied else None
            return _field(sentence, k + 2, end) if end is not None else None
    return None


def _field(sentence: Sentence, first: int, last: int) -> Field:
    boards = [m for found in sentence.boards if first <= found.first and found.last <= last for m in found.members]
    return last, tuple(boards) or (None,)


def _field_end(sentence: Sentence, k: int) -> int | None:
    """The last item of a field that starts at item `k`: a preposition, a few words, and a board or a category."""
    items = sentence.items
    if k >= len(items) or items[k].lower not in _FIELD_PREPOSITIONS:
        return None
    for j in range(k + 1, min(k + 1 + _FIELD_WORDS, len(items))):
        board = next((found for found in sentence.boards if found.first == j), None)
        if board is not None:
            return board.last
        if items[j].cue("category") is not None:
            noun = (
                j + 1 < len(items) and items[j + 1].kind == "word" and items[j + 1].lower not in ("on", "with", "and")
            )
            return j + 1 if noun else j
        if items[j].kind != "word":
            return None
    return None


def _after_comma_and(sentence: Sentence, k: int) -> int | None:
    """The item after ', and', 'and' or ','; None where neither stands."""
    start = k
    while start < len(sentence.items) and (
        sentence.items[start].text == "," or sentence.items[start].lower in ("and", "the")
    ):
        start += 1
    return start if start > k else None

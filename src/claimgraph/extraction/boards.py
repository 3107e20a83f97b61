"""Benchmarks in a sentence: those described without a name, and which one a cue or number speaks of."""

from __future__ import annotations

from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence

_DESCRIBED_HEADS = frozenset({"benchmark", "leaderboard", "evaluation", "ranking", "index"})
_DESCRIBED_REACH = 6
_BEFORE_BOARD = frozenset({"on", "in", "across", "at", "for", "of", "including", "to", "by", "from", "both", "atop", "with", "over", "through"})


def join_boards(items: list[Item]) -> list[Item]:
    """The items with boards spoken of without a name ("a major Chinese benchmark", "the platform") turned into boards."""
    joined: list[Item] = []
    for item in items:
        if item.cue("board"):
            joined.append(Item("board", item.text, item.start, item.end, cues=item.cues))
        elif item.kind == "word" and item.lower in _DESCRIBED_HEADS:
            joined.append(_described(joined, item) or item)
        else:
            joined.append(item)
    return joined


def _described(before: list[Item], head: Item) -> Item | None:
    """'a major Chinese AI benchmark' as one board item without a name; removes its words from `before`."""
    for k in range(len(before) - 1, max(len(before) - 1 - _DESCRIBED_REACH, -1), -1):
        item = before[k]
        if item.lower in ("a", "an", "another"):
            words = before[k + 1 :]
            if not words:
                return None
            del before[k:]
            text = " ".join(w.text for w in words) + " " + head.text
            return Item("board", text, item.start, head.end)
        if not (item.kind == "word" or item.kind == "group" or (item.kind == "cue" and all(c.role in ("scope", "category") for c in item.cues))):
            return None
    return None


def boards_of(sentence: Sentence, i: int) -> tuple[Member | None, ...]:
    """The benchmarks that the cue at item `i` speaks of: right of it in its clause, else left, else anywhere near.

    `(None,)` when the sentence names none.
    """
    first, last = sentence.clause(i)
    inside = [found for found in sentence.boards if first <= found.first and found.last <= last]
    right = [found for found in inside if found.first > i and _governed(sentence, found)]
    left = [found for found in inside if found.last < i]
    for choice in (right[:1], left[-1:], [f for f in inside if f.first > i][:1], _elsewhere(sentence, i)):
        if choice:
            return tuple(choice[0].members)
    return (None,)


def _elsewhere(sentence: Sentence, i: int) -> list[EntityList]:
    """A board before the clause governs what follows; one after it does only when nothing else is near."""
    before = [found for found in sentence.boards if found.last < i]
    if before:
        return before[-1:]
    return [found for found in sentence.boards if found.first > i][:1]


def _governed(sentence: Sentence, found: EntityList) -> bool:
    """Whether a preposition leads to the list: 'on AIME', 'across both the A and B'."""
    for k in range(found.first - 1, max(found.first - 7, -1), -1):
        item = sentence.items[k]
        if item.lower in _BEFORE_BOARD:
            return True
        if item.kind not in ("word", "cue", "name", "quantity", "group") and item.text not in ("'s", '"', "("):
            return False
    return False

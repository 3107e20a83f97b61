"""Benchmarks in a sentence: those described without a name, and which one a cue or number speaks of."""

from __future__ import annotations

from claimgraph.catalog import NameSpan
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Lexicon

_REACH = 6  # words of a description


def join_boards(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with boards that no catalogue names turned into boards.

    "a major Chinese benchmark" (described), "the platform" (spoken of before), "Aider's refactoring benchmark" (owned),
    "the AMI meetings test" (named by its words), "81.7% on HandScript" (a proper name where a board must stand).
    """
    if not _may_hold_boards(items, lexicon):
        return items
    joined: list[Item] = []
    for k, item in enumerate(items):
        if item.cue("board"):
            joined.append(Item("board", item.text, item.start, item.end, cues=item.cues))
        elif (
            item.lower in lexicon.words("heads")
            and joined
            and joined[-1].kind == "board"
            and joined[-1].name is None
            and not joined[-1].cues
        ):
            last = joined.pop()
            joined.append(Item("board", f"{last.text} {item.text}", last.start, item.end))
        elif (
            item.text in lexicon.words("title_heads")
            and joined
            and joined[-1].kind in ("word", "cue")
            and joined[-1].text[0].isupper()
            and joined[-1].lower not in ("the", "our", "this")
        ):
            joined.append(_titled(joined, item))
        elif (
            item.kind == "word"
            and item.lower in lexicon.words("list_heads")
            and joined
            and joined[-1].kind == "word"
            and _proper(joined[-1].text)
        ):
            last = joined.pop()
            joined += [_named(last.text, last.start, last.end), item]
        elif item.kind == "word" and item.lower in lexicon.words("heads"):
            joined.append(
                _owned(joined, item, lexicon) or _described(joined, item, lexicon) or _worded(joined, item) or item
            )
        elif (
            item.kind == "word"
            and _proper(item.text)
            and _scored(joined, lexicon)
            and not _leads_to_head(items[k + 1 : k + 4], lexicon)
        ):
            joined.append(_named(item.text, item.start, item.end))
        else:
            joined.append(item)
    return joined


def _may_hold_boards(items: list[Item], lexicon: Lexicon) -> bool:
    """Whether any head of a board, a cue of one, or a number said to be 'on' something stands there."""
    words = {item.lower for item in items}
    return (
        not words.isdisjoint(lexicon.words("heads"))
        or not words.isdisjoint(lexicon.words("list_heads"))
        or not words.isdisjoint(word.lower() for word in lexicon.words("title_heads"))
        or any(item.cues and item.cue("board") for item in items)
        or (
            not words.isdisjoint(lexicon.words("scored_on"))
            and any(item.quantity is not None and item.quantity.kind == "number" for item in items)
        )
    )


def _titled(before: list[Item], head: Item) -> Item:
    """'the Video Arena': capitalised words before a capitalised head."""
    k = len(before)
    while (
        k
        and before[k - 1].kind in ("word", "cue")
        and before[k - 1].text[0].isupper()
        and before[k - 1].lower not in ("the", "on", "in", "a")
    ):
        k -= 1
    start = before[k].start if k < len(before) else head.start
    text = " ".join([*(w.text for w in before[k:]), head.text])
    del before[k:]
    return _named(text, start, head.end)


def _named(text: str, start: int, end: int) -> Item:
    return Item("board", text, start, end, name=NameSpan(start, end, "benchmark", None, False))


def _plain(item: Item) -> bool:
    return (
        item.kind in ("word", "group")
        or item.text == "-"
        or (item.kind == "cue" and all(c.role in ("scope", "category") for c in item.cues))
    )


def _owned(before: list[Item], head: Item, lexicon: Lexicon) -> Item | None:
    """'Aider's code editing benchmark': a possessor, a few words, and the head."""
    if head.lower not in lexicon.words("own_heads"):
        return None
    for k in range(len(before) - 1, max(len(before) - 1 - _REACH, 0), -1):
        if before[k].text in ("'s", "'") and before[k - 1].kind in ("name", "board", "word") and not before[k - 1].cues:
            words = before[k + 1 :]
            if not words:
                return None
            owner = before[k - 1]
            text = f"{owner.text} {' '.join(w.text for w in words)} {head.text}"
            del before[k - 1 :]
            return _named(text, owner.start, head.end)
        if not _plain(before[k]):
            return None
    return None


def _described(before: list[Item], head: Item, lexicon: Lexicon) -> Item | None:
    """'a major Chinese AI benchmark' as one board item without a name; removes its words from `before`."""
    scored = head.lower in lexicon.words("scored_heads") and any(item.quantity is not None for item in before)
    if head.lower not in lexicon.words("described_heads") and not scored:
        return None
    for k in range(len(before) - 1, max(len(before) - 1 - _REACH, -1), -1):
        if before[k].lower in ("a", "an", "another"):
            words = before[k + 1 :]
            start = before[k].start
            if (
                not words
                or words[0].lower in ("modest", "strong", "solid")
                or (k > 1 and before[k - 1].text == "," and before[k - 2].kind == "board")
            ):
                return None
            del before[k:]
            return Item("board", " ".join(w.text for w in words) + " " + head.text, start, head.end)
        if not _plain(before[k]) or before[k].lower == "of":
            return None
    return None


def _worded(before: list[Item], head: Item) -> Item | None:
    """'the AMI meetings test': words with a proper name among them, after 'on', 'in' or 'the'."""
    k = len(before)
    while (
        k
        and len(before) - k < _REACH
        and before[k - 1].kind == "word"
        and before[k - 1].lower
        not in ("the", "on", "in", "of", "a", "this", "that", "and", "to", "for", "at", "by", "with", "our", "its")
    ):
        k -= 1
    while k < len(before) and not before[k].text[0].isupper():
        k += 1
    words = before[k:]
    if words and not k and head.lower in ("benchmark", "leaderboard") and all(w.kind == "word" for w in words):
        del before[:]
        return _named(" ".join(w.text for w in words) + " " + head.text, words[0].start, head.end)
    if (
        not words
        or (head.lower in ("set", "index") and not any(_proper(w.text) for w in words))
        or not k
        or not (before[k - 1].lower in ("the", "on", "in", "new") or before[k - 1].kind in ("word", "quantity"))
    ):
        return None
    start = words[0].start
    text = " ".join(w.text for w in words) + " " + head.text
    del before[k:]
    return _named(text, start, head.end)


def _proper(text: str) -> bool:
    """Looks like the name of a test: inner capitals or an acronym."""
    return len(text) >= 3 and text[0].isupper() and sum(c.isupper() for c in text) >= 2 and text.isalpha()


def _leads_to_head(after: list[Item], lexicon: Lexicon) -> bool:
    """Whether the name goes on to a head: 'AMI meetings test'."""
    for item in after:
        if item.lower in lexicon.words("heads"):
            return True
        if item.kind != "word":
            return False
    return False


def _scored(before: list[Item], lexicon: Lexicon) -> bool:
    """Whether a number and 'on' stand before, with nothing but words between."""
    for k in range(len(before) - 1, max(len(before) - 8, 0), -1):
        if before[k].lower in lexicon.words("scored_on"):
            quantity = before[k - 1].quantity
            if quantity is None or quantity.kind != "number":
                return False
            return (
                quantity.unit is not None
                or "." in (quantity.digits or "")
                or any(x.cue("measure", "verb", "noun") for x in before[max(k - 4, 0) : k])
            )
        if before[k].kind not in ("word", "cue"):
            return False
    return False


def boards_of(sentence: Sentence, i: int) -> tuple[Member | None, ...]:
    """The benchmarks that the cue at item `i` speaks of: right of it in its clause, else left, else anywhere near.

    `(None,)` when the sentence names none.
    """
    first, last = sentence.clause(i)
    inside = [found for found in sentence.boards if first <= found.first and found.last <= last]
    inside = [found for found in inside if found.last < i or not _taken(sentence, i, found)]
    right = [found for found in inside if found.first > i and _governed(sentence, found)]
    left = [found for found in inside if found.last < i and (len(found.members) == 1 or found.first <= 2)]
    for choice in (right[:1], left[-1:], [f for f in inside if f.first > i][:1], _elsewhere(sentence, i)):
        if choice:
            members = _named_after(sentence, choice[0]).members
            return (*members, *_further(sentence, choice[0], right)) if choice == right[:1] else members
    return (None,)


def _taken(sentence: Sentence, i: int, found: EntityList) -> bool:
    """Whether another comparing verb stands between the cue and the board: the board is that verb's."""
    return any(item.cue("order", "verb") for item in sentence.items[i + 1 : found.first])


def _joined(sentence: Sentence, i: int, found: EntityList) -> bool:
    """Whether the verb that takes the board is joined to the cue by 'and': 'is on par with A and beats B on X'."""
    items = sentence.items
    verb = next((k for k in range(i + 1, found.first) if items[k].cue("order", "verb")), i)
    return verb > i and any(x.lower == "and" for x in items[max(verb - 2, i + 1) : verb])


def _further(sentence: Sentence, chosen: EntityList, right: list[EntityList]) -> tuple[Member, ...]:
    """Boards that 'as well as on' adds to the list chosen."""
    added: list[Member] = []
    last = chosen.last
    for found in right[1:]:
        between = [x.lower for x in sentence.items[last + 1 : found.first]]
        if (
            "as" not in between
            or "well" not in between
            or any(x.cue("order") for x in sentence.items[last + 1 : found.first])
        ):
            break
        added += found.members
        last = found.last
    return tuple(added)


def _named_after(sentence: Sentence, found: EntityList) -> EntityList:
    """'the overall ranking of the Video Arena' is that board: the name that follows an anaphor."""
    if not found.members[0].item.cues:
        return found
    near = [other for other in sentence.boards if 0 < other.first - found.last <= 3 and not other.members[0].item.cues]
    return near[0] if near else found


def heading_board(items: list[Item], lexicon: Lexicon) -> Member | None:
    """A board that a heading opens with: a proper name that is nobody's else ("KoBALT, April 2026")."""
    first = items[0] if items else None
    if (
        first is None
        or first.kind != "word"
        or not _proper(first.text)
        or any(item.kind in ("name", "board") for item in items)
    ):
        return None
    if not any(
        item.cue("category") or item.lower in lexicon.words("list_heads") or item.lower in ("results", "scores")
        for item in items[1:]
    ):
        return None
    return Member(_named(first.text, first.start, first.end), 0, 0)


def _elsewhere(sentence: Sentence, i: int) -> list[EntityList]:
    """A board before the clause governs what follows; one after it does only when nothing else is near."""
    before = [found for found in sentence.boards if found.last < i]
    if before:
        return before[-1:]
    return [found for found in sentence.boards if found.first > i and not _joined(sentence, i, found)][:1]


def _governed(sentence: Sentence, found: EntityList) -> bool:
    """Whether a preposition leads to the list: 'on AIME', 'across both the A and B'."""
    for k in range(found.first - 1, max(found.first - 7, -1), -1):
        item = sentence.items[k]
        if item.lower in sentence.lexicon.words("before_board"):
            return True
        if item.kind not in ("word", "cue", "name", "quantity", "group") and item.text not in ("'s", '"', "("):
            return False
    return False

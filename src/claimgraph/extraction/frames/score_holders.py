"""Whose a score is: the name it hangs on, 'for X' after it, or the subject of its clause."""

from __future__ import annotations

from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence


def score_subjects(
    sentence: Sentence, i: int, found: EntityList | None, member: Member | None
) -> tuple[Member | None, ...]:
    """Who has the score: the entity it hangs on, 'for X' after it, or the subject of its clause."""
    items = sentence.items
    if member is not None and found is not None:
        shared = (
            any(items[k].lower == "both" for k in range(max(found.first - 2, 0), found.first))
            or items[found.last - 1].lower == "at"
        )
        others = [m for m in found.members if m.value is not None]
        return (
            found.members
            if shared
            and len(others) == 1
            and len(found.members) == 2
            and items[member.value - 1 if member.value else 0].lower == "at"
            else (member,)
        )
    follower = owner_after(sentence, i) or owner_named(sentence, i)
    if follower is not None:
        return follower.members
    subject = sentence.subject_before(i)
    if subject is not None:
        return subject.members
    later = sentence.subject_after(i + 1)
    if later is None:
        return (None,)
    opener = items[0].lower
    if i <= 2 and (opener == "at" or opener.endswith("ing")) and items[later.first - 1].text == ",":
        return later.members  # "Scoring 65.8% on X, B has ...", "At 64.6, B leads X"
    gap = [g.text for g in items[i + 1 : later.first]]
    alone = later.members[-1].value is None and sentence.has(later.last + 1, later.last + 1, frozenset({")"}))
    bracketed = "(" in gap and not alone
    puts = (
        later.part == "free"
        and not bracketed  # "X: 65.4% (B: 64.7%)", but "65.4% (A)"
        and len(gap) <= 3
        and ((gap == [","] and items[i - 1].text != "(") or not any(g in ",;:" for g in gap))
    )
    governed = later.part == "complement" and later.before in ("for", "from", "by")
    own = not any(is_number(x) for x in items[i + 1 : later.first])
    return later.members if puts or (governed and own) else (None,)


def owner_after(sentence: Sentence, i: int) -> EntityList | None:
    """'64.8% for X', '13.8% from X', '70.0% by X'."""
    for found in sentence.entities:
        if found.first > i:
            gap = sentence.items[i + 1 : found.first]
            words = [g.lower for g in gap]
            unbroken = not any(g.text in (",", ";", ":") for g in gap)
            near = bool(words) and len(words) <= 3 and words[0] in ("for", "from", "by") and unbroken
            across = (
                found.part == "complement"
                and found.before == "for"
                and len(gap) <= 6
                and any(g.kind == "board" for g in gap)
                and not any(g.quantity for g in gap)
            )
            return found if near or across else None
    return None


def owner_named(sentence: Sentence, i: int) -> EntityList | None:
    """'the figure for X is 61', 'that of X 58.5', 'the 80.9 belongs to X', 'the 57 of X', 'lifts X to 45.1%'."""
    items, words = sentence.items, sentence.lexicon.words
    for found in sentence.entities:
        if found.first < i and found.before in ("for", "of") and items[found.first - 2].lower in words("rates"):
            gap = [x.lower for x in items[found.members[-1].last + 1 : i]]
            if gap in (["is"], ["was"], ["stands", "at"], ["stood", "at"]) or found.members[-1].value == i:
                return found
        following = items[i + 1].lower if found.first == i + 2 else ""
        if following == "that" or (following == "of" and i and items[i - 1].lower == "the"):
            return found  # "the 52.9% that X had managed"
        if found.last == i - 2 and items[i - 1].lower == "to" and items[found.first - 1].lower in words("lifts"):
            return found
        if found.first == i + 3 and items[i + 1].lower in words("owns") and found.before == "to":
            return found
    return None


def is_number(item: Item) -> bool:
    """Whether the item is a plain number, neither a place nor a count of something."""
    return item.quantity is not None and item.quantity.kind == "number"

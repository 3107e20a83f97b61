"""Numbers in pairs and rows: 'x vs y', 'x to y', 'x and y, respectively'."""

from __future__ import annotations

from claimgraph.extraction.frames.score_holders import is_number, owner_after
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence


def versus(sentence: Sentence) -> dict[int, tuple[tuple[Member | None, ...], int]]:
    """Numbers of 'x vs y': whose they are, in order, and where their board is bound.

    The sides are those of the comparison before the pair ("A beats B on X (89.0% vs. 85.5%)"), or its one list of two.
    """
    sides: dict[int, tuple[tuple[Member | None, ...], int]] = {}
    items = sentence.items
    for k, item in enumerate(items):
        if item.lower not in ("vs", "versus", "to") or not 0 < k < len(items) - 1:
            continue
        right = next((j for j in range(k + 1, min(k + 4, len(items))) if is_number(items[j])), None)
        if right is None or not is_number(items[k - 1]):
            continue
        left = k - 1
        owner = owner_after(sentence, right)
        order = next((j for j in range(left, -1, -1) if items[j].cue("order")), None)
        pair = [found for found in sentence.entities if found.last < left]
        if owner is not None:
            sides[right] = (owner.members, right)
        elif (
            order is not None
            and (other := sentence.object_after(order + 1) or _after_than(sentence, order)) is not None
        ):
            subject = sentence.subject_before(order)
            sides[left] = (subject.members if subject is not None else (None,), left)
            sides[right] = (other.members, left)
        elif pair and len(pair[-1].members) == 2:
            sides[left] = (pair[-1].members[:1], left)
            sides[right] = (pair[-1].members[1:], left)
        elif item.lower != "to":
            sides[right] = ((), right)  # somebody's, but nobody says whose
    return sides


def respective(sentence: Sentence) -> dict[int, tuple[tuple[Member | None, ...], int]]:
    """'A and B scored x and y, respectively': each number is that of the entity in its place."""
    if not any(item.lower == "respectively" for item in sentence.items):
        return {}
    numbers = [k for k, item in enumerate(sentence.items) if is_number(item)]
    fitting = [found for found in sentence.entities if len(found.members) == len(numbers)]
    if len(numbers) < 2 or not fitting:
        return {}
    return {k: ((member,), k) for k, member in zip(numbers, fitting[-1].members, strict=True)}


def _after_than(sentence: Sentence, order: int) -> EntityList | None:
    than = next((k for k in range(order, len(sentence.items)) if sentence.items[k].lower == "than"), None)
    return sentence.object_after(than + 1) if than is not None else None

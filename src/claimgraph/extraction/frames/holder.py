"""Who holds a place: left of it, right of it where the sentence is inverted, beside it, or in its turn of a list."""

from __future__ import annotations

from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence


def holders(sentence: Sentence, i: int) -> tuple[Member | None, ...]:
    """Who holds the place: left of it, or right of it in an inverted sentence; the topic when nobody is named."""
    after = inverted(sentence, i)
    if after is not None:
        return after.members
    if i == 0 and opens_main_clause(sentence, i):
        fronted = sentence.subject_after(i + 1)
        return fronted.members if fronted is not None else (None,)
    run = place_run(sentence, i)
    served = [f for f in sentence.entities if len(f.members) == len(run) > 1 and 0 < run[0] - f.last <= 2]
    if served:
        return (served[0].members[run.index(i)],)  # "followed by B and C in second and third"
    beside = _beside(sentence, i)
    if beside is not None:
        winner = _successor(sentence, beside)
        return winner.members if winner is not None else (beside,)
    left = sentence.subject_before(i)
    if left is not None:
        if (defined := _defined(sentence, left, i)) is not None:
            return defined.members
        if len(run) == len(left.members) > 1:
            return (left.members[run.index(i)],)  # "A, B and C rank third, fourth and fifth"
        near = _apposition(sentence, left, i)
        return near.members if near is not None else left.members
    right = sentence.subject_after(i + 1)
    if (
        right is not None
        and right.members[0].item.kind == "name"
        and (right.first - i <= 4 or right.before in ("by", "from", "to"))
        and (right.first - i <= 4 or not sentence.has(i + 1, right.first, frozenset(":;")))
    ):
        return right.members
    return (None,)


def _defined(sentence: Sentence, left: EntityList, i: int) -> EntityList | None:
    """'The model that ranks first on BFCL is X': X, of whom the clause tells."""
    relative = sentence.has(left.last + 1, left.last + 1, sentence.lexicon.words("relative_pronouns"))
    if left.members[0].item.kind != "anaphor" or not relative:
        return None
    named = (found for found in sentence.entities if found.first > i and found.members[0].item.kind == "name")
    found = next(named, None)
    copula = found is not None and sentence.has(found.first - 1, found.first - 1, sentence.lexicon.words("be"))
    return found if copula else None


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


def _successor(sentence: Sentence, beaten: Member) -> EntityList | None:
    """'A overtakes B as the best open model': A, who takes the place from B."""
    if not sentence.has(beaten.last + 1, beaten.last + 1, frozenset({"as"})):
        return None
    for k in range(beaten.first - 1, max(beaten.first - 4, -1), -1):
        cue = sentence.items[k].cue("order", "verb")
        if cue is not None:
            return sentence.subject_before(k) if cue.relation == ">" else None
    return None


def inverted(sentence: Sentence, i: int) -> EntityList | None:
    """'the top model is X', 'the best open model, X', 'led by X', 'first place goes to X'."""
    items = sentence.items
    for found in sentence.entities:
        if not i < found.first <= i + 8:
            continue
        gap = items[i + 1 : found.first]
        words = [g.lower for g in gap]
        if (
            any(g.text == ";" or g.cue("barrier") or g.cue("order", "verb") for g in gap)
            or found.members[0].item.kind != "name"
        ):
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
                or words[-1] in ("by", "to", "being")
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


def opens_main_clause(sentence: Sentence, i: int) -> bool:
    """Whether the first list after item `i` opens the main clause: 'Third on LMArena, X is ...'."""
    found = sentence.subject_after(i + 1)
    return found is not None and found.first > 0 and sentence.items[found.first - 1].text == ","


def place_run(sentence: Sentence, i: int) -> list[int]:
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

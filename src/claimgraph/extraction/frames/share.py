"""Shares: 'five of the top ten are Chinese', 'leads 22 of 36 benchmarks', 'the only open model in the top five'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence

_AFTER_RATIO = 4
_BEHIND = 9  # items between a list and the count behind it


def find_shares(sentence: Sentence) -> Iterator[Draft]:
    """One draft per stated share."""
    for i, item in enumerate(sentence.items):
        share = read_share(sentence, i)
        if share is not None:
            yield Draft(
                "share",
                i,
                f"share '{item.text}'",
                subject=share.holder,
                board=boards_of(sentence, i)[0],
                count=share.count,
                of=share.of,
                near=i,
            )


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of` places are the holder's; `only` when one model alone of its kind is among them."""

    count: int
    of: int
    holder: Member
    only: bool = False


def read_share(sentence: Sentence, i: int) -> Share | None:
    """The share that the quantity at item `i` states, if it states one."""
    quantity = sentence.items[i].quantity
    if quantity is None:
        return None
    if quantity.kind == "ratio" and _of_a_list(sentence, i) and quantity.count <= quantity.of:
        holder = _holder(sentence, i)
        return Share(quantity.count, quantity.of, holder) if holder is not None else None
    if quantity.kind == "top" and quantity.hi is not None:
        if (
            sentence.has(i + 1, i + 1, sentence.lexicon.words("list_nouns"))
            and (taken := _taken_by(sentence, i)) is not None
        ):
            return Share(quantity.hi, quantity.hi, taken)
        only = _only(sentence, i) if _counted_behind(sentence, i) is None else None
        if only is not None and not only.item.lower.endswith("s"):
            return Share(1, quantity.hi, only, only=True)
        if (
            only is not None
            and only.item.kind == "group"
            and (named := sentence.subject_before(only.first)) is not None
        ):
            return Share(len(named.members), quantity.hi, only, only=True)
        field = (
            _field_after(sentence, i)
            if i <= 1 and sentence.has(i + 1, i + 1, sentence.lexicon.words("list_nouns"))
            else None
        )
        if field is not None:  # "the top three models are American"
            return Share(quantity.hi, quantity.hi, field)
        read = (
            _not_one(sentence, i)
            or _counted_behind(sentence, i)
            or _of_a_board(sentence, i)
            or _counted(sentence, i)
            or _placed(sentence, i)
        )
        return Share(read[0], quantity.hi, read[1]) if read is not None and read[0] <= quantity.hi else None
    return None


def _of_a_list(sentence: Sentence, i: int) -> bool:
    """Whether 'N of M' counts places or benchmarks: a top list, or a noun of places within a few words."""
    quantity = sentence.items[i].quantity
    assert quantity is not None
    if "top" in quantity.text.lower():
        return True
    nouns = sentence.lexicon.words("list_nouns")
    counted = any(item.lower.split()[-1] in nouns for item in sentence.items[i + 1 : i + 1 + _AFTER_RATIO])
    return counted and "/" not in quantity.text


def _holder(sentence: Sentence, i: int) -> Member | None:
    """Who holds the places: 'G holds N of M', 'N of the top M are G', 'N of M spots are taken by G'."""
    beaten = _winner(sentence, i)
    if beaten is not None:
        return beaten
    subject = sentence.subject_before(i)
    if subject is not None and subject.last >= i - 8:
        return subject.members[0]
    for found in sentence.entities:
        if found.first > i and found.first - i <= 10 and not _inserted(sentence, found):
            return found.members[0]
    return _field_after(sentence, i)


def _winner(sentence: Sentence, i: int) -> Member | None:
    """'A was beaten by B in three of five tests', 'A trails B in ...': B, for whom the count speaks."""
    items = sentence.items
    for k in range(max(i - 8, 0), i):
        cue = items[k].cue("order", "verb")
        if cue is None:
            continue
        passive = cue.relation == ">" and sentence.has(k + 1, k + 1, frozenset({"by"}))
        if passive or cue.relation == "<":
            better = sentence.object_after(k + 2 if passive else k + 1)
            return better.members[0] if better is not None and better.last < i else None
    return None


def _inserted(sentence: Sentence, found: EntityList) -> bool:
    """'one of the top five, Gemini 3 Pro, comes from ...': between commas, an example of what is counted."""
    return sentence.has(found.first - 1, found.first - 1, frozenset(",")) and sentence.has(
        found.last + 1, found.last + 1, frozenset(",")
    )


def _field_after(sentence: Sentence, i: int) -> Member | None:
    """'... are now Chinese', '... are American': a scope word as predicate stands for the group."""
    for k in range(i + 1, min(i + 14, len(sentence.items))):
        item = sentence.items[k]
        country = item.lower in sentence.lexicon.groups.countries and item.text[0].isupper()
        if (item.cue("scope") or country) and any(
            sentence.items[j].lower in sentence.lexicon.words("predicating") for j in range(max(k - 2, 0), k)
        ):
            return Member(_field(sentence, k), k, k)
    return None


def _field(sentence: Sentence, k: int) -> Item:
    """A scope word as a group: 'Chinese' in 'five of the top ten companies are Chinese' means Chinese companies."""
    item, words = sentence.items[k], sentence.lexicon.groups
    noun = next((x.lower for x in sentence.items[k : k + 3] if x.lower in words.heads), None)
    noun = noun or next(
        (
            x.lower
            for x in sentence.items
            if x.lower in words.heads and x.lower.endswith("s") and x.kind in ("word", "group")
        ),
        "models",
    )
    noun = noun if noun.endswith("s") else noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    members = words.heads.get(noun, "model")
    scope = item.cue("scope")
    country = scope.value.removeprefix("country:") if scope and scope.value and ":" in scope.value else None
    group = GroupNoun(
        noun,
        None if members == "any" else members,
        words.countries.get(item.lower, country),
        words.openness.get(item.lower),
        label=f"{noun} {item.text}" if " " in item.text else f"{item.text} {noun}",
    )
    return Item("group", item.text, item.start, item.end, cues=item.cues, group=group)


def _counted(sentence: Sentence, i: int) -> tuple[int, Member] | None:
    """'Five Chinese companies rank among the top ten', 'no Chinese company is in the top ten', 'the only one there'."""
    numbers = sentence.lexicon.numbers
    for found in reversed([f for f in sentence.entities if f.last < i]):
        item = found.members[0].item
        if item.kind != "group" or len(found.members) > 1:
            continue
        words = item.lower.split()
        before = sentence.items[found.first - 1].lower if found.first else ""
        if (
            item.group is not None
            and words[-1] in sentence.lexicon.words("unqualified")
            and not _told_apart(item.group)
        ):
            return None  # "two new entries in the top ten"
        if words[0] == "no":
            return 0, found.members[0]
        count = numbers.get(before, numbers.get(words[0]))
        if count is None and before.isdigit():
            count = int(before)
        if count is not None:
            return count, found.members[0]
        return None
    return None


def _not_one(sentence: Sentence, i: int) -> tuple[int, Member] | None:
    """'There is not a single Chinese company in the top ten', 'not one open model': none of the field."""
    items = sentence.items
    for k in range(max(i - _BEHIND, 1), i):
        denied = any(item.cue("stance") and item.lower.split()[-1] == "not" for item in items[max(k - 2, 0) : k])
        if denied and items[k].lower in ("single", "one"):
            field = next((j for j in range(k + 1, i) if items[j].cue("scope")), None)
            return (0, Member(_field(sentence, field), field, field)) if field is not None else None
    return None


def _counted_behind(sentence: Sentence, i: int) -> tuple[int, Member] | None:
    """'Of the top ten on X, only three are American': the count behind the list."""
    items, numbers = sentence.items, sentence.lexicon.numbers
    for k in range(i + 1, min(i + _BEHIND, len(items) - 1)):
        count = numbers.get(items[k].lower)
        if count is not None and sentence.has(k + 1, k + 2, sentence.lexicon.words("predicating")):
            field = _field_after(sentence, k)
            return (count, field) if field is not None else None
    return None


def _of_a_board(sentence: Sentence, i: int) -> tuple[int, Member] | None:
    """'claim half of the LMArena top 20': the count before a list that is named after its board."""
    items, k = sentence.items, i - 1
    while k > 1 and (items[k].kind == "board" or items[k].lower in ("the", "'s")):
        k -= 1
    quantity = items[i].quantity
    if k == i - 1 or quantity is None or quantity.hi is None or items[k].lower != "of":
        return None
    half = quantity.hi // 2 if items[k - 1].lower == "half" and quantity.hi % 2 == 0 else None
    count = sentence.lexicon.numbers.get(items[k - 1].lower, half)
    holder = sentence.subject_before(k - 1)
    return (count, holder.members[0]) if count is not None and holder is not None else None


def _told_apart(group: GroupNoun) -> bool:
    return group.country is not None or group.open_weights is not None or group.owner is not None


def _placed(sentence: Sentence, i: int) -> tuple[int, Member] | None:
    """'Alibaba has three models in the top ten': how many of its own an owner has there."""
    items, numbers = sentence.items, sentence.lexicon.numbers
    for k in range(i - 1, max(i - 5, 0), -1):
        count = numbers.get(items[k - 1].lower)
        if items[k].lower in sentence.lexicon.words("list_nouns") and count is not None:
            owner = sentence.subject_before(k - 1)
            if owner is not None and len(owner.members) == 1 and owner.members[0].item.kind == "name":
                return count, owner.members[0]
    return None


def _taken_by(sentence: Sentence, i: int) -> Member | None:
    """'the top 4 slots are taken by OpenAI models': who holds them all."""
    for found in sentence.entities:
        if (
            found.first > i
            and found.before == "by"
            and sentence.has(i, found.first, sentence.lexicon.words("taken_by"))
        ):
            return found.members[0]
    return None


def _only(sentence: Sentence, i: int) -> Member | None:
    """'is the only open model in the top five', 'in the top five, the only open model': the field after 'only'."""
    items = sentence.items
    for k in range(max(i - 14, 0), min(i + 12, len(items))):
        words = items[k].lower.split()
        if words[0] == "only":
            if items[k].kind == "group":
                return Member(items[k], k, k)
            for j in range(k + 1, min(k + 4, len(items))):
                if items[j].quantity is not None:
                    break
                if items[j].cue("scope") and items[j].kind != "group":
                    return Member(_field(sentence, j), j, j)
    return None

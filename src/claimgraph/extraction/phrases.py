"""Coordination: which entities, and which boards, stand in one list, and what part the list plays in its sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from claimgraph.catalog import NameSpan, parse_name
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

Part = Literal["free", "object", "complement", "speaker", "examples"]
_BRACKETED = 12  # items of brackets that a list passes over: "(62.6)", "($10/$30 per million tokens)"
_OWNER_GAP = 6  # words between a maker and its model: "Alibaba's latest flagship model, Qwen3-Max"


@dataclass(frozen=True, slots=True)
class Member:
    """One entity of a list: its item, the items it spans, the maker that owns it, and a number attached to it."""

    item: Item
    first: int
    last: int
    owner: NameSpan | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True)
class EntityList:
    """Coordinated entities over items `first`..`last` (both counted). `before` is the preposition that governs it."""

    members: tuple[Member, ...]
    first: int
    last: int
    part: Part = "free"
    before: str = ""
    possessor: bool = False


def entity_lists(items: list[Item], lexicon: Lexicon) -> list[EntityList]:
    """All lists of subjects and objects in a sentence, in order."""
    if not any(item.is_entity for item in items):
        return []
    found = _lists(items, lambda item: item.is_entity, lexicon, numbers=True)
    return [_with_part(part, items, lexicon) for entities in found for part in _without_speaker(entities, items)]


def _without_speaker(found: EntityList, items: list[Item]) -> tuple[EntityList, ...]:
    """'GPT-5, OpenAI says, scores 94.6%': the speaker is no member of the list."""
    after = items[found.last + 1] if found.last + 1 < len(items) else None
    if len(found.members) < 2 or after is None or not _speaks(found, after):
        return (found,)
    *others, speaker = found.members
    if items[speaker.first - 1].text != ",":
        return (found,)
    return (
        replace(found, members=tuple(others), last=others[-1].last),
        replace(found, members=(speaker,), first=speaker.first),
    )


def board_lists(items: list[Item], lexicon: Lexicon) -> list[EntityList]:
    """All lists of benchmarks in a sentence, in order."""
    if not any(item.kind == "board" for item in items):
        return []
    return _lists(items, lambda item: item.kind == "board", lexicon, numbers=False)


def _lists(items: list[Item], wanted: Callable[[Item], bool], lexicon: Lexicon, *, numbers: bool) -> list[EntityList]:
    lists: list[EntityList] = []
    i = 0
    while i < len(items):
        if not wanted(items[i]):
            i += 1
            continue
        members = [_member(items, i, lexicon, numbers)]
        follower = _next_in_list(items, members, wanted, lexicon)
        while follower is not None:
            members.append(_member(items, follower, lexicon, numbers))
            follower = _next_in_list(items, members, wanted, lexicon)
        members = _shared_stem(members)
        last = members[-1].last
        possessor = last + 1 < len(items) and items[last + 1].lower == "'s"
        lists.append(EntityList(tuple(members), i, last, possessor=possessor))
        i = last + 1
    return lists


def _shared_stem(members: list[Member]) -> list[Member]:
    """'Claude 4.1 Sonnet/Opus': a bare tier after a full name shares that name's family and generation."""
    completed = members[:1]
    for member in members[1:]:
        before = completed[-1].item
        item = member.item
        if (
            item.kind == "name"
            and before.kind == "name"
            and not any(c.isdigit() for c in item.text)
            and any(c.isdigit() for c in before.text)
        ):
            tiers, own = parse_name(before.full or before.text).tier, parse_name(item.text)
            word = next((w for w in before.text.split() if w.lower() in tiers), None)
            if (
                word is not None
                and own.tier
                and not own.generation
                and own.family in ((), parse_name(before.text).family)
            ):
                item = replace(item, full=(before.full or before.text).replace(word, item.text))
        completed.append(replace(member, item=item))
    return completed


def _member(items: list[Item], i: int, lexicon: Lexicon, numbers: bool = True) -> Member:
    """The entity at `i`; a maker directly before its model is the model's owner."""
    item, owner, last = items[i], None, i
    if item.name is not None and item.name.kind == "organization":
        model = _owned(items, i, lexicon)
        if model is not None:
            item, owner, last = items[model], item.name, model
    item, last = _flagship(items, i, item, last, lexicon)
    value, end = _attached_number(items, last) if numbers else (None, last)
    return Member(item, i, end, owner, value)


def _flagship(items: list[Item], i: int, item: Item, last: int, lexicon: Lexicon) -> tuple[Item, int]:
    """ "Alibaba's flagship" without a name: an anaphor that keeps its maker; other items as they are."""
    if item.name is None or item.name.kind != "organization" or i + 2 >= len(items) or items[i + 1].lower != "'s":
        return item, last
    for k in range(i + 2, min(i + 5, len(items))):
        if items[k].lower in lexicon.words("flagships"):
            text = f"{item.text}'s " + " ".join(x.text for x in items[i + 2 : k + 1])
            return Item("anaphor", text, item.start, items[k].end, name=item.name), k
        if items[k].kind != "word":
            break
    return item, last


def _owned(items: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Index of the model that the organization at `i` owns: "OpenAI GPT-5", "Alibaba's new flagship, Qwen3-Max"."""
    possessive = i + 1 < len(items) and items[i + 1].lower == "'s"
    j = i + (2 if possessive else 1)
    for k in range(j, min(j + (_OWNER_GAP if possessive else 1), len(items))):
        item = items[k]
        if item.kind == "name" and item.name is not None and item.name.kind != "organization":
            return k
        comma = item.text == "," and items[k - 1].lower in lexicon.words("apposition_heads")
        plain = (
            item.kind == "word"
            or (item.kind == "cue" and all(c.role in ("scope", "category") for c in item.cues))
            or item.text == "-"
        )
        if not (plain or comma):
            return None
    return None


def _attached_number(items: list[Item], last: int) -> tuple[int | None, int]:
    """A number bound to the entity that ends at `last` ("'s 62.6", "at 49.8", "(62.6)"): its index, and the new end."""
    window = items[last + 1 : last + 6]
    words = [w.lower for w in window]
    after = _skip_parenthesis(items, last + 1)
    if after > last + 1 and after + 1 < len(items) and items[after].text == ":" and _is_number(items[after + 1]):
        return after + 1, after + 1
    if words[:1] == ["'s"]:
        for k, item in enumerate(window[1:], start=1):
            if _is_number(item):
                return last + 1 + k, last + 1 + k
            if not (
                item.cue("measure", "noun")
                or item.cue("place", "noun")
                or item.lower in ("score", "of", "rating", "a", "elo", "arena", "about")
            ):
                break
        return None, last
    if (
        window
        and _is_number(window[0])
        and (len(window) == 1 or window[1].text in (",", ";", ")", ".") or window[1].lower == "and")
        and items[last].kind == "name"
        and not _is_part_number(items[last], window[0])
    ):
        return last + 1, last + 1
    if words[:1] in (["at"], ["with"], [":"]):
        for k, item in enumerate(window[1:3], start=1):
            if _is_number(item):
                return last + 1 + k, last + 1 + k
            if item.lower not in ("a", "an", "about", "only", "just", "around") and not item.cue("measure", "noun"):
                break
    gapped = words[:1] == [","] and last and items[last - 1].text == ";" and items[last].kind == "name"
    if gapped and len(window) > 1 and _is_number(window[1]) and (len(window) == 2 or window[2].text in (".", ";")):
        return last + 2, last + 2  # "A has 79.8; B, 63.6."
    if words[:1] == ["("] and len(window) > 2 and _is_number(window[1]) and window[2].text in (")", ",", ";"):
        return last + 2, last + 3 if window[2].text == ")" else last + 2
    return None, last


def _is_part_number(maker: Item, number: Item) -> bool:
    """'Nvidia 4080' is a product, 'Anthropic 61.2' a score."""
    whole = number.text.isdigit()
    return whole and maker.name is not None and maker.name.kind == "organization"


def _is_number(item: Item) -> bool:
    return item.quantity is not None and item.quantity.kind == "number"


def _next_in_list(
    items: list[Item], members: list[Member], wanted: Callable[[Item], bool], lexicon: Lexicon
) -> int | None:
    """Index of the next coordinated entity after the last member, if the list goes on."""
    boards = wanted(items[members[0].first]) and items[members[0].first].kind == "board"
    i = _skip_parenthesis(items, members[-1].last + 1)
    conjunctions, determiners = lexicon.words("conjunctions"), lexicon.words("determiners")
    joined = comma = False
    for k in range(i, min(i + 6, len(items))):
        item = items[k]
        if wanted(item):
            apposed = members[-1].item.kind == "anaphor" or (boards and bool(item.cues))
            if comma and apposed and not any(x.lower in conjunctions for x in items[i:k]):
                return None  # an apposition: "the previous flagship, Gemini 2.5 Pro"
            if not joined or (comma and not boards and _starts_clause(items, members, k, lexicon)):
                return None
            return k
        if boards and (item.text in "()" or item.cue("category") or item.lower in ("tasks", "problems")):
            continue
        if item.text == "'s" and not joined:
            continue
        if item.text in (",", "/", "&", "+") or item.lower in conjunctions or (item.lower == "vs" and joined):
            joined = True
            comma = comma or item.text == "," or item.lower == "and"
        elif item.cue("scope") and joined:
            continue
        elif not (
            joined
            and (
                item.lower in determiners
                or item.lower in ("new", "latest", "previous", "then", "relatively")
                or (item.lower in ("as", "well") and any(x.lower == "well" for x in items[k - 1 : k + 2]))
            )
        ):
            return _past_unknown(items, k, wanted, lexicon) if comma and not boards else None
    return None


def _past_unknown(items: list[Item], k: int, wanted: Callable[[Item], bool], lexicon: Lexicon) -> int | None:
    """Index of the entity behind a short unknown name in a list: 'R1, K2, V3, and Gemma 3 27B'."""
    if not items[k].text[0].isupper() or items[k].kind != "word":
        return None
    j = k + 1
    while j < len(items) and j - k <= 2 and items[j].kind == "word" and items[j].start == items[j - 1].end:
        j += 1
    if j < len(items) and items[j].text == ",":
        j += 1
    if j >= len(items) or (items[j - 1].text != "," and items[j].lower not in lexicon.words("conjunctions")):
        return None
    j += items[j].lower in lexicon.words("conjunctions")
    return j if j < len(items) and wanted(items[j]) and items[j].kind == "name" else None


def _starts_clause(items: list[Item], members: list[Member], k: int, lexicon: Lexicon) -> bool:
    """Whether the entity at `k` is the subject of a new clause: the list so far is an object, and a verb follows it.

    'Among Chinese models, X holds first place', 'beats A on Y, and B beats C'.
    """
    before = items[members[0].first - 1] if members[0].first else None
    if before is None or not (
        before.cues
        or before.lower
        in lexicon.words("prepositions") | lexicon.words("object_fillers") - lexicon.words("determiners")
    ):
        return False
    if len(members) == 1 and items[k - 1].lower == "and" and items[k - 2].text == ",":
        return True  # a list of two takes no comma before its 'and'
    after = _member(items, k, lexicon).last + 1
    if after >= len(items):
        return False
    follower = items[after]
    verbs = lexicon.words("be") | lexicon.words("ranking_verbs")
    return follower.lower in verbs or any(
        c.role in ("order", "place", "measure", "share", "speech") and c.syntax in ("verb", "intransitive")
        for c in follower.cues
    )


def _skip_parenthesis(items: list[Item], i: int) -> int:
    if i < len(items) and items[i].text == "(":
        for k in range(i + 1, min(i + _BRACKETED, len(items))):
            if items[k].cue("order") or items[k].cue("place"):
                return i
            if items[k].text == ")":
                return k + 1
    return i


def _with_part(found: EntityList, items: list[Item], lexicon: Lexicon) -> EntityList:
    """The list with the part it plays, read from what stands before and after it."""
    after = items[found.last + 1] if found.last + 1 < len(items) else None
    prepositions, fillers = (
        lexicon.words("prepositions"),
        lexicon.words("determiners") | {"new", "latest", "newer", "previous", "even", "then"},
    )
    i = found.first - 1
    while i >= 0 and (
        items[i].lower in fillers
        or items[i].text in ('"', "'", "-", "*")
        or (items[i].kind != "group" and items[i].cue("scope") and not items[i].cue("order"))
    ):
        i -= 1
    before = items[i] if i >= 0 else None
    if after is not None and _speaks(found, after):
        return replace(found, part="speaker")
    if before is None:
        return found
    if i == 0 and before.lower in lexicon.words("means"):
        return replace(found, part="object")  # "Pairing A with B beats C" is not about A
    if before.cue("speech") and before.lower == "according to":
        return replace(found, part="speaker")
    if before.lower in lexicon.words("example_words") or (before.lower == "as" and i and items[i - 1].lower == "such"):
        return replace(found, part="examples", before=before.lower)
    if before.cues and before.text.lower().split()[-1] in prepositions and before.cue("order") is None:
        return replace(found, part="complement", before=before.text.lower().split()[-1])
    order = before.cue("order")
    if order is not None and order.syntax in ("verb", "preposition", "passive"):
        return replace(found, part="object")
    if before.cue("block"):
        return replace(found, part="complement", before="than")
    if before.lower in lexicon.words("at_work"):
        return replace(found, part="complement", before="using")
    if before.lower in prepositions:
        after = _after_examples(items, found, lexicon) or after
        if after is not None and after.lower in lexicon.words("team_words") and found.last + 2 < len(items):
            after = items[found.last + 2]  # "with the Gemini team considered best"
        absolute = (
            before.lower in ("with", "after", "since", "until", "as")
            and after is not None
            and _predicated(before.lower, after, lexicon)
        )
        return found if absolute else replace(found, part="complement", before=before.lower)
    return found


def _after_examples(items: list[Item], found: EntityList, lexicon: Lexicon) -> Item | None:
    """What follows the one example that illustrates a group: 'as competitors like Claude 3 seem to lead'."""
    if found.members[-1].item.kind != "group" or found.last + 3 >= len(items):
        return None
    like, example = items[found.last + 1], items[found.last + 2]
    illustrated = like.lower in lexicon.words("example_words") and example.kind == "name"
    return items[found.last + 3] if illustrated else None


def _predicated(preposition: str, after: Item, lexicon: Lexicon) -> bool:
    """Whether the list is the subject of what follows: 'with A at 49.8', 'after B got 65%'."""
    if preposition == "with":
        return after.lower in lexicon.words("absolute_followers") or bool(after.cues) or after.text == ":"
    return after.lower in lexicon.words("be") or any(
        c.role in ("order", "place", "measure", "stance") and c.syntax in ("verb", "intransitive") for c in after.cues
    )


def _speaks(found: EntityList, after: Item) -> bool:
    """'Alibaba says': an organization before a verb of speech. A model that 'claims' something is still the subject."""
    name = found.members[-1].item.name
    return after.cue("speech") is not None and name is not None and name.kind == "organization" and not found.possessor

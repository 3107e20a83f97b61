"""Comparisons: 'A beats B', 'A is behind B', 'A scores higher on X than B', 'A and B perform similarly'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimgraph.extraction.boards import boards_of
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.frames.gapping import Side, carried_on
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Cue
from claimgraph.model import Relation

FLIP: dict[Relation, Relation] = {">": "<", "<": ">", "=": "="}
_THAN_REACH = 14
_PARTICIPLE_ENDINGS = ("ed", "en", "done")
_BY_REACH = 8
_TWO = ("the former", "the latter")  # whom 'the two' stands for


def find_orders(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, object and named benchmark."""
    last: tuple[Side, Side] | None = None
    for i, item in enumerate(sentence.items):
        cue = item.cue("order") or _gap_over(sentence, i) or _led(sentence, i)
        if cue is None:
            continue
        if sentence.other_measure(i) or _attributive(sentence, i):
            continue
        found = list(_orders(sentence, i, cue)) or list(_elliptic(sentence, i, cue, last))
        found = found or list(_contrasted(sentence, i, cue))
        for relation, subjects, objects in found:
            last = (subjects, objects)
            margin = _margin(sentence, i)
            carried, told = carried_on(sentence, i, relation, subjects, objects)
            yield from carried
            for board in () if told else boards_of(sentence, i):
                if relation == ">" and len(objects) == 1 and _everyone(objects[0]):
                    yield from (
                        Draft(
                            "rank", i, f"ahead of all others '{item.text}'", subject=s, board=board, rank=(1, 1), near=i
                        )
                        for s in subjects
                    )
                    continue
                for subject in subjects:
                    for other in objects:
                        if subject is None or other is None or subject.item is not other.item:
                            yield Draft(
                                "comparison",
                                i,
                                f"order cue '{item.text}'",
                                subject=subject,
                                object=other,
                                board=board,
                                relation=relation,
                                margin=margin,
                                near=other.first if other is not None else i,
                            )


def _orders(sentence: Sentence, i: int, cue: Cue) -> Iterator[tuple[Relation, Side, Side]]:
    assert cue.relation is not None
    relation = cue.relation
    if cue.syntax == "symmetric":
        subject = sentence.subject_before(i)
        if subject is not None and len(subject.members) == 2:
            yield relation, subject.members[:1], subject.members[1:]
        elif subject is not None and subject.members[0].item.lower in sentence.lexicon.words("pairs"):
            two = subject.members[0]
            former, latter = (replace(two, item=replace(two.item, text=text)) for text in _TWO)
            yield relation, (former,), (latter,)
        return
    if cue.syntax == "comparative":
        yield from _comparative(sentence, i, relation)
        return
    agent = _agent(sentence, i) if cue.syntax == "verb" else None
    if agent is not None:
        yield FLIP[relation], _members(sentence.subject_before(i)), agent.members
        return
    if cue.syntax == "preposition" and not _predicate(sentence, i):
        return
    than = sentence.items[i].lower == "more"  # "three points more than B"
    other = sentence.object_after(i + 2 if than else i + 1)
    if other is None:
        other = _antecedent(sentence, i) if relation == "<" and cue.syntax == "verb" else None
        if other is not None:
            spoken = [
                f
                for f in sentence.entities
                if f.last < other.first and f.members[0].item.kind == "anaphor" and not f.members[0].item.plural
            ]
            yield FLIP[relation], spoken[-1].members if spoken else (None,), other.members
        return
    if sentence.has(other.last + 1, other.last + 1, frozenset({"to"})):
        return  # "beat GPT-5 to market"
    subject = sentence.subject_before(i)
    if subject is None and not _opens(sentence, i):
        return
    other = _rival_meant(sentence, other, subject)
    if (
        relation == "="
        and sentence.items[i - 1].lower == "to"
        and sentence.items[i].lower in ("rival", "match", "compete with")
    ):
        return  # a purpose, not a result
    if subject is None and i <= 2:
        later = sentence.subject_after(other.last + 1)
        if later is not None and later.part == "free" and sentence.items[later.first - 1].text == ",":
            subject = later
    if subject is not None and (subject.first == other.first or _describes(subject, i, cue)):
        return
    yield relation, _members(subject), other.members


def _describes(subject: EntityList, i: int, cue: Cue) -> bool:
    """'search within Gemini models comparable to Perplexity': the cue belongs to the noun before it, in passing."""
    passing = subject.part == "complement" or subject.members[-1].item.lower.endswith(" models")
    return cue.relation == "=" and cue.syntax == "preposition" and passing and subject.last == i - 1


def _rival_meant(sentence: Sentence, other: EntityList, subject: EntityList | None) -> EntityList:
    """For 'it' as the object the named list before it that is not the subject: 'is cheaper than B and beats it'."""
    if other.members[0].item.lower not in ("it", "them") or subject is None:
        return other
    mine = {m.item.lower for m in subject.members}
    named = [
        f
        for f in sentence.entities
        if f.last < other.first
        and f.members[0].item.kind == "name"
        and mine.isdisjoint(m.item.lower for m in f.members)
    ]
    return named[-1] if named else other


def _attributive(sentence: Sentence, i: int) -> bool:
    """'surpasses rival Qwen3', 'rivals like Qwen3': the noun, not the verb."""
    if sentence.items[i].lower not in ("rival", "rivals") or not i:
        return False
    before = sentence.items[i - 1]
    words = sentence.lexicon.words
    if sentence.has(i + 1, i + 1, words("example_words") | {"such", "in", "to"}):
        return True
    determined = before.lower in (words("determiners") | words("prepositions")) - {
        "that",
        "this",
        "to",
    } or before.text in (",", "'s")
    return determined or before.cue("order") is not None


def _gap_over(sentence: Sentence, i: int) -> Cue | None:
    """'21.4% over GPT-4o', '1.6 points more than B': a stated gap makes an order of 'over'."""
    before = sentence.items[i - 1].quantity if i else None
    word = sentence.items[i].lower
    over = (
        (word == "over" or (word == "more" and sentence.has(i + 1, i + 1, frozenset({"than"}))))
        and before is not None
        and before.kind in ("number", "delta")
        and before.unit is not None
    )
    return Cue(role="order", phrases=("over",), syntax="preposition", relation=">") if over else None


def _led(sentence: Sentence, i: int) -> Cue | None:
    """'leads Kimi K2.5 by 4 points': with a rival as object the verb of first place is an order."""
    cue = sentence.items[i].cue("place", "verb")
    rival = sentence.object_after(i + 1) if cue is not None else None
    if (
        cue is None
        or rival is None
        or rival.members[0].item.kind == "group"
        or sentence.has(i + 1, i + 1, sentence.lexicon.words("conjunctions") | sentence.lexicon.words("model_nouns"))
        or (i and sentence.items[i - 1].lower in ("the", "a", "to", "its", "of", "in"))
        or (i and sentence.items[i - 1].cue("order") is not None)  # "matching top models like B"
    ):
        return None
    return cue.model_copy(update={"role": "order", "relation": ">"})


def _elliptic(
    sentence: Sentence, i: int, cue: Cue, last: tuple[Side, Side] | None
) -> Iterator[tuple[Relation, Side, Side]]:
    """'A beats B on X but underperforms on Y', '... while B is stronger on Z': the other side is as before.

    Without one, 'A scored slightly lower at 79.2%' is against the topic of the text.
    """
    assert cue.relation is not None
    follower = [x.lower for x in sentence.items[i + 1 : i + 4]]
    if (
        cue.syntax not in ("verb", "comparative")
        or cue.relation == "="
        or sentence.has(i - 1, i + 2, sentence.lexicon.words("non_quality"))
    ):
        return
    subject = sentence.subject_before(i)
    if last is not None and follower[:1] and follower[0] in ("on", "in", "at", "for"):
        subjects, objects = last
        same = subject is None or any(m is not None and subject.members[0].item is m.item for m in subjects)
        swapped = subject is not None and any(
            m is not None and subject.members[0].item.lower == m.item.lower for m in objects
        )
        if swapped:
            yield cue.relation, _members(subject), subjects
        elif same or any(
            m is not None and subject is not None and subject.members[0].item.lower == m.item.lower for m in subjects
        ):
            yield cue.relation, subjects, objects
    elif (
        last is None
        and subject is not None
        and (_scored_apart(sentence, i, cue) or sentence.items[i].lower.endswith("closely behind"))
    ):
        yield cue.relation, subject.members, (None,)


def _contrasted(sentence: Sentence, i: int, cue: Cue) -> Iterator[tuple[Relation, Side, Side]]:
    """'A better for maths but B superior for code': each is ahead of the other in its own field."""
    if cue.syntax != "comparative" or cue.relation == "=" or not _followed_by_field(sentence, i):
        return
    for k, item in enumerate(sentence.items):
        other = item.cue("order", "comparative")
        if k == i or other is None or other.relation != cue.relation or not _followed_by_field(sentence, k):
            continue
        mine, theirs = _right_before(sentence, i), _right_before(sentence, k)
        parted = any(x.cue("barrier") or x.text == "," for x in sentence.items[min(i, k) : max(i, k)])
        if mine is not None and theirs is not None and parted:
            assert cue.relation is not None
            yield cue.relation, mine.members, theirs.members


def _followed_by_field(sentence: Sentence, i: int) -> bool:
    return sentence.has(i + 1, i + 1, frozenset({"for", "at", "in", "on", "with"}))


def _right_before(sentence: Sentence, i: int) -> EntityList | None:
    """The named list that ends right before a cue, with at most a copula between: 'A is better', 'A better'."""
    k = i - 1
    while k > 0 and (sentence.items[k].lower in sentence.lexicon.words("be") or sentence.items[k].lower.endswith("ly")):
        k -= 1
    return next((f for f in sentence.entities if f.last == k and f.members[0].item.kind == "name"), None)


def _scored_apart(sentence: Sentence, i: int, cue: Cue) -> bool:
    """'scored slightly lower at 79.2%', 'trailed slightly with a score of 96.4%'."""
    after = sentence.items[i + 1 : i + 7]
    number = any(x.quantity is not None and x.quantity.kind == "number" for x in after) and any(
        x.lower in ("at", "with") for x in after
    )
    measured = any(sentence.items[k].cue("measure") for k in range(max(i - 3, 0), i))
    return number and (measured or (cue.relation == "<" and cue.syntax == "verb"))


def _members(found: EntityList | None) -> Side:
    return found.members if found is not None else (None,)


def _predicate(sentence: Sentence, i: int) -> bool:
    """Whether the preposition says how somebody did: not 'the technology behind ChatGPT' nor 'a wrapper like it'."""
    items, lexicon = sentence.items, sentence.lexicon
    before = items[i - 1] if i else None
    text = items[i].lower
    if text in lexicon.words("loose_equals"):
        near = items[max(i - 6, 0) : i + 7]
        return any(not lexicon.words("quality_nouns").isdisjoint(x.lower.split()) for x in near)
    if text in ("behind", "above", "below", "following") and before is not None and before.kind in ("word", "group"):
        counted = before.lower in lexicon.numbers  # "one place above A and two below B"
        return counted or before.lower in lexicon.words("before_behind") or before.lower.endswith("ly")
    return True


def _everyone(member: Member | None) -> bool:
    """'all other models', 'all alternatives': the whole field, so that being ahead of it is first place."""
    words = member.item.lower.split() if member is not None and member.item.kind == "group" else []
    return (
        len(words) > 1
        and words[0] in ("all", "every")
        and all(w in ("all", "every", "other", "existing", "current") for w in words[:-1])
    )


def _agent(sentence: Sentence, i: int) -> EntityList | None:
    """Who did it, in the passive: 'was beaten by B', 'was outperformed on X by B'."""
    items = sentence.items
    if not (items[i].lower.endswith(_PARTICIPLE_ENDINGS) or items[i].lower == "beat"):
        return None
    for k in range(i + 1, min(i + _BY_REACH, len(items))):
        if items[k].lower == "by":
            passive = k == i + 1 or sentence.has(i - 2, i - 1, sentence.lexicon.words("passive"))
            agent = sentence.object_after(k + 1) if passive else None
            return agent if agent is None or agent.members[0].item.quantity is None else None
        if items[k].is_entity or items[k].text in (",", ";"):
            return None
    return None


def _antecedent(sentence: Sentence, i: int) -> EntityList | None:
    """'A and B, which trailed behind': the list before the relative pronoun did worse than the topic."""
    for k in range(i - 1, max(i - 4, -1), -1):
        if sentence.items[k].lower in ("which", "who"):
            return sentence.subject_before(i)
    return None


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether the cue may take the topic as its subject: nothing but words without names stands before it."""
    return not any(sentence.items[k].lower in ("you", "we", "i") for k in range(max(i - 5, 0), i))


def _comparative(sentence: Sentence, i: int, relation: Relation) -> Iterator[tuple[Relation, Side, Side]]:
    """'higher on X than B': the object stands after 'than', or after 'compared to' on either side."""
    lexicon = sentence.lexicon
    reach = range(i + 1, min(i + _THAN_REACH, len(sentence.items)))
    than = next((k for k in reach if sentence.items[k].lower == "than"), None)
    if than is not None and any(sentence.items[k].cue("order", "comparative") for k in range(i + 1, than)):
        than = None  # another comparative's
    end = than if than is not None else min(i + 5, len(sentence.items) - 1)
    if sentence.has(i - 1, end, lexicon.words("non_quality")):
        return
    other = sentence.object_after(than + 1) if than is not None else _compared(sentence)
    if other is None:
        return
    if sentence.has(i, end, lexicon.words("error_nouns")):
        relation = FLIP[relation] if sentence.items[i].lower in ("lower", "higher", "greater") else relation
    subject = sentence.subject_before(i)
    if subject is not None and subject.first == other.first:
        return
    if subject is None:
        later = sentence.subject_after(other.last + 1)
        subject = later if later is not None and later.part == "free" else None
    if subject is None and not _opens(sentence, i):
        return
    yield relation, _members(subject), other.members


def _compared(sentence: Sentence) -> EntityList | None:
    """The list after 'compared to', 'compared with', 'relative to'."""
    for found in sentence.entities:
        for k in range(found.first - 1, max(found.first - 4, 0), -1):
            if sentence.has(k + 1, found.first - 1, frozenset({"using"})):
                break  # "inferior compared to using it directly"
            if sentence.items[k].lower in ("to", "with") and sentence.items[k - 1].lower in sentence.lexicon.words(
                "compared"
            ):
                return sentence.examples_of(found) or found
    return None


def _margin(sentence: Sentence, i: int) -> float | None:
    """A stated gap: 'by 4 points', '3.3 points ahead of', 'by approximately 10%'."""
    items = sentence.items
    first, last = sentence.clause(i)
    for k in range(max(first, i - 3), min(last, i + 14) + 1):
        quantity = items[k].quantity
        if quantity is None or quantity.kind not in ("number", "delta"):
            continue
        after_by = any(items[j].lower == "by" for j in range(max(k - 3, 0), k))
        before_cue = k == i - 1 and quantity.unit is not None and items[k - 1].lower not in ("at", "with")
        if (after_by and k > i) or before_cue:
            return quantity.value
    return None

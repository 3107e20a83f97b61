"""Who says it and how surely: denied, expected, hedged, reported or plainly asserted."""

from __future__ import annotations

from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Stance

_STANCE_REACH = {"denied": 7, "hedged": 12, "expected": 8, "reported": 4}


def read_stance(sentence: Sentence, draft: Draft) -> tuple[Stance, str | None]:
    """Denied before hedged before expected before reported: the strongest that reaches the claim."""
    first, _ = sentence.clause(draft.anchor)
    cues = [(k, cue.stance) for k, cue in sentence.cues("stance", first, draft.anchor - 1)]
    cues += [(k, cue.stance) for k, cue in sentence.cues("stance", 0, first) if _sentential(sentence.items[k])]
    _, last = sentence.clause(draft.anchor)
    if draft.kind == "rank" and draft.anchor and sentence.items[draft.anchor - 1].lower == "no":
        return "denied", None  # "No first place for Kling 4"
    if any(item.cue("stance", "passive") for item in sentence.items[draft.anchor + 1 : last + 1]):
        return "denied", None
    start = draft.subject.last if draft.subject is not None and draft.subject.last < draft.anchor else first
    leads = draft.subject.first - 1 if draft.subject is not None else -1
    speaker = _speaker(sentence, draft)
    none = draft.kind == "share" and draft.count == 0  # "not a single one" counts, and denies nothing
    for kind in ("denied", "expected", "hedged", "reported"):
        for k, stance in cues:
            if stance == "denied" and none:
                continue
            reach = _STANCE_REACH[kind]
            sentential = _sentential(sentence.items[k])
            if stance == kind and (
                sentential
                or (
                    draft.anchor - k <= reach
                    and (k >= start or kind == "hedged" or sentence.items[k].lower == "neither" or k == leads)
                    and not _other_cue_between(sentence, k, draft.anchor)
                    and not _anew(sentence, k, draft.anchor)
                )
            ):
                if kind == "hedged" and _by_then(sentence, draft.anchor, last):
                    return "expected", None
                return kind, speaker if kind == "hedged" else None
    if _boasts(sentence, draft):
        return "hedged", None
    return ("reported", speaker) if speaker is not None else ("asserted", None)


def _by_then(sentence: Sentence, anchor: int, last: int) -> bool:
    """Whether a time to come stands behind the claim: 'might reach 50% by the summer'."""
    times = sentence.lexicon.words("times_to_come")
    ahead = (k for k in range(anchor + 1, last + 1) if sentence.items[k].lower == "by")
    return any(sentence.has(k + 1, min(k + 3, last), times) for k in ahead)


def _sentential(item: Item) -> bool:
    """Whether the cue speaks of a whole clause: 'it is not true that', 'doubts that'."""
    words = item.lower.split()
    return len(words) > 3 or (len(words) > 1 and words[-1] == "that")


def _other_cue_between(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether another claim stands between: an adverb reaches only its own verb."""
    return (
        any(c.role in ("order", "place") for j in range(k + 1, anchor) for c in sentence.items[j].cues)
        and anchor - k > 3
    )


def _anew(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether a new statement begins between the adverb and the claim.

    'is not cheap, it tops X', 'is not cheap and tops X', 'not a small model, beats X'.
    """
    items = sentence.items
    if any(items[j].text in (",", ":") and items[j + 1].kind == "anaphor" for j in range(k + 1, anchor)):
        return True
    before, verb = items[anchor - 1], items[anchor]
    apposed = items[k - 1].text == "," and before.text == ","
    joined = before.lower == "and" and verb.lower.endswith(("s", "ed")) and anchor - k > 2
    return verb.kind == "cue" and (apposed or joined)


def _boasts(sentence: Sentence, draft: Draft) -> bool:
    """'Opus 4.5 claims 80.9%': a model as the subject of its own boast."""
    if draft.subject is None:
        return False
    k = draft.subject.last + 1
    if draft.kind == "rank" and sentence.items[draft.anchor].quantity is not None and draft.anchor - k <= 2:
        return False  # "claims the #1 spot" takes it
    return k < draft.anchor and sentence.items[k].lower in ("claims", "claimed", "claiming")


def _speaker(sentence: Sentence, draft: Draft) -> str | None:
    """Whose mouth: '@x reported that', 'according to Y', 'users note', '..., the company said'."""
    items = sentence.items
    for k, item in enumerate(items):
        if item.cue("speech") is None:
            continue
        if any(x.text == ";" for x in items[min(k, draft.anchor) : max(k, draft.anchor)]):
            continue
        if item.lower == "according to":
            end = next(
                (j for j in range(k + 1, min(k + 5, len(items))) if items[j].text in (",", ".", ";", "(")), k + 5
            )
            source = items[k + 1 : end]
            printed = any(x.kind == "board" or x.lower in sentence.lexicon.words("printed") for x in source)
            return None if printed else _words(items, k + 1, end)
        if k < draft.anchor or k > len(items) - 5:
            speaker = _before_speech(sentence, k) or (_after_quote(items, k) if k > draft.anchor else None)
            if speaker is not None:
                return speaker
    return None


def _before_speech(sentence: Sentence, k: int) -> str | None:
    """The speaker that ends right before a verb of speech."""
    items = sentence.items
    for found in sentence.entities:
        if found.part == "speaker" and found.last == k - 1:
            return found.members[-1].item.text
    j = k - 1
    while j >= 0 and (
        items[j].lower in ("also", "further", "even", "have", "has", "it", "that") or items[j].text in (")", "]")
    ):
        j -= 1
    if j < 0:
        return None
    for back in range(j, max(j - 4, -1), -1):  # "users on Reddit say"
        if items[back].lower in sentence.lexicon.words("crowd"):
            j = back
            break
        if items[back].kind != "word":
            break
    word = items[j]
    if word.text.startswith("@") or word.lower in sentence.lexicon.words("crowd"):
        return (
            _words(items, max(j - 1, 0), j + 1)
            if word.lower in sentence.lexicon.words("crowd")
            and j
            and items[j - 1].lower in sentence.lexicon.words("crowd_adjectives")
            else word.text
        )
    return None


def _after_quote(items: list[Item], k: int) -> str | None:
    """'"...," said Jane Doe': the capitalized words after the verb that ends a quotation."""
    named = []
    for item in items[k + 1 : k + 4]:
        if not item.text[:1].isupper():
            break
        named.append(item.text)
    return " ".join(named) or None


def _words(items: list[Item], first: int, last: int) -> str | None:
    """The words of items `first`..`last` (not counted), up to a comma."""
    kept: list[str] = []
    for item in items[first:last]:
        if item.text in (",", ".", ";", "("):
            break
        kept.append(item.text)
    return " ".join(kept) or None

"""The fields a claim takes from its surroundings: category, scope, setting, date, stance, speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.extraction.dates import stated_date
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.sentence import Sentence
from claimgraph.extraction.stance import read_stance
from claimgraph.model import Stance

_LEADS_TO = 4  # items between a setting and the number it leads up to


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence says around a draft; None and 'asserted' where it says nothing."""

    category: str | None = None
    scope: str | None = None
    setting: str | None = None
    date: str | None = None
    stance: Stance = "asserted"
    attributed_to: str | None = None
    categories: tuple[str, ...] = ()
    """All of a list of categories that one place holds in: 'first in coding, maths and hard prompts'."""


def read_context(sentence: Sentence, draft: Draft) -> Context:
    """The context of a draft, from its clause first and its sentence where a field reaches that far."""
    stance, speaker = read_stance(sentence, draft)
    categories = _categories(sentence, draft)
    return Context(
        category=categories[0] if categories else None,
        categories=categories,
        scope=_scope(sentence, draft) if draft.kind in ("rank", "share") else None,
        setting=_setting(sentence, draft),
        date=stated_date(sentence, draft.near),
        stance=stance,
        attributed_to=speaker,
    )


def _setting(sentence: Sentence, draft: Draft) -> str | None:
    """The setting of the claim: the nearest in its clause, else in its sentence; of numbers each has its own."""
    at = draft.near
    first, last = sentence.clause(at)
    found = sentence.cues("setting", first, last, at) or sentence.cues("setting", 0, len(sentence.items) - 1)
    if draft.kind == "score":
        if (other := _the_other_way(sentence, at)) is not None:
            return other
        found = [(k, cue) for k, cue in found if _sets(sentence, k, at)]
    return min(found, key=lambda pair: (abs(pair[0] - at), pair[0]))[1].value if found else None


def _the_other_way(sentence: Sentence, at: int) -> str | None:
    """'50.2% with tools and 31.5% without': the setting that the last word denies."""
    items, k = sentence.items, at + 1
    ends = k + 1 >= len(items) or items[k + 1].kind == "mark"
    if not (k < len(items) and items[k].lower in sentence.lexicon.words("lacking") and ends):
        return None
    stated = (cue.value or "" for _, cue in sentence.cues("setting", 0, at))
    return next((f"no-{value.removeprefix('with-')}" for value in stated if value.startswith("with-")), None)


def _sets(sentence: Sentence, k: int, at: int) -> bool:
    """Whether the setting at item `k` is that of the number at item `at`.

    It is that of the number it stands behind ('96.1 on X and 50.2 on Y with tools'), or of those it leads up to ('68%
    on X and, with tools, 71.6%'), which are all that follow where it comes first.
    """
    numbers = [j for j, x in enumerate(sentence.items) if x.quantity is not None and x.quantity.kind == "number"]
    before = [j for j in numbers if j < k]
    after = [j for j in numbers if j > k]
    if not before or not after:
        return not before or at == before[-1]
    opened = sentence.items[k - 1].text in (",", ";", "and", "but", "(") and sentence.items[k + 1].text != ")"
    leads = opened and after[0] - k <= _LEADS_TO
    return at == (after[0] if leads else before[-1])


def _categories(sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """The category nearest to the claim, and for a place those coordinated with it; 'overall' outweighs 'text'."""
    first, last = sentence.clause(draft.near)
    found = [
        (k, cue)
        for k, cue in sentence.cues("category", first, last, draft.near)
        if _is_category(sentence, k, draft) and _own(sentence, k, draft)
    ]
    if not found:  # "In the category of maths - ... - A came fifth"
        found = [
            (k, cue)
            for k, cue in sentence.cues("category", 0, min(5, first))
            if sentence.items[0].lower in ("in", "on", "for")
        ]
    values = {cue.value for _, cue in found}
    if any(x.kind == "board" and x.cues and "overall" in x.lower for x in sentence.items[first : last + 1]):
        values.add("overall")
    if "overall" in values and values <= {"overall", "text"}:
        return ("overall",)
    if not found:
        return ()
    at = draft.near
    nearest = min(found, key=lambda pair: (abs(pair[0] - at) + (3 if pair[1].value == "text" else 0), pair[0] < at))
    chosen = nearest[1].value or ""
    if sentence.has(nearest[0] - 1, nearest[0] - 1, sentence.lexicon.words("lacking")):
        return (f"no-{chosen}",)  # "without style control"
    return (chosen, *_coordinated(sentence, nearest[0], chosen)) if draft.kind == "rank" else (chosen,)


def _coordinated(sentence: Sentence, k: int, first: str) -> Iterator[str]:
    """Further categories in one list with that at item `k`, on both sides: 'coding, maths and hard prompts'."""
    seen = {first}
    for step in (1, -1):
        j = k + step
        while 0 <= j < len(sentence.items):
            item = sentence.items[j]
            cue = item.cue("category")
            if cue is not None and cue.value and cue.value not in seen and cue.value != "overall":
                seen.add(cue.value)
                yield cue.value
            elif (
                cue is None
                and item.kind != "board"
                and item.text not in (",", "/", "&")
                and item.lower not in sentence.lexicon.words("between_categories")
            ):
                break
            j += step


def _is_category(sentence: Sentence, k: int, draft: Draft) -> bool:
    items = sentence.items
    before = items[k - 1].lower if k else ""
    after = items[k + 1].lower if k + 1 < len(items) else ""
    cue = items[k].cue("category")
    assert cue is not None
    if cue.value == "overall":
        return after not in ("model", "performance", "lead") and not (
            draft.kind == "comparison" and after.startswith("score")
        )
    if sentence.items[k - 1].kind == "name" and k and cue.value == "reasoning":
        return False
    if _apart(sentence, k, draft.near):
        return False
    if draft.kind == "score":
        return before in ("in", "on", "for", "at", "the") or (k == 0 and after == ":")
    if draft.kind == "share" and 0 < k - draft.near <= 2:
        return True
    if cue.value in ("text", "search", "vision", "expert", "audio", "knowledge", "english", "agentic"):
        return (
            after
            in (
                "category",
                "leaderboard",
                "ranking",
                "rankings",
                "arena",
                "board",
                "table",
                "rank",
                "list",
                "-",
                "subset",
                "prompts",
            )
            or (draft.kind == "rank" and before == "in")
            or after == "overall"
        )
    if items[k - 1].kind == "board" and after in ("benchmark", "benchmarks", "test", "tests", "leaderboard"):
        return False
    return (
        (k == 0 and after == ":")
        or before in sentence.lexicon.words("category_before")
        or after in sentence.lexicon.words("category_nouns")
        or items[k - 1].cue("place") is not None
        or items[k - 1].cue("scope") is not None
    )


def _own(sentence: Sentence, k: int, draft: Draft) -> bool:
    """Whether the word at item `k` is nearest to this place of all: 'third in the world and first in China'."""
    if draft.kind != "rank":
        return True
    items = sentence.items
    places = [
        j
        for j, x in enumerate(items)
        if x.cue("place") or (x.quantity is not None and x.quantity.kind in ("place", "top"))
    ]
    mine = abs(k - draft.near)
    return all(abs(k - j) >= mine or abs(j - draft.near) <= 2 for j in places)


def _apart(sentence: Sentence, k: int, at: int) -> bool:
    """Whether a further verb stands between: 'tops LMArena, excelling in maths' says nothing of a place in maths."""
    items = sentence.items
    low, high = min(k, at), max(k, at)
    return any(
        items[j].text == "," and (items[j + 1].lower.endswith("ing") or items[j + 1].lower in ("the", "a", "which"))
        for j in range(low + 1, high - 1)
    )


def _scope(sentence: Sentence, draft: Draft) -> str | None:
    """Who competes: a field next to the place ("the top Chinese model", "15th worldwide", "among open models").

    Words inside the subject's own name phrase ("the open-weights Kimi K3 is ninth") are not the field.
    """
    first, last = sentence.clause(draft.near)
    subject = draft.subject
    found = []
    for k, cue in sentence.cues("scope", first, last, draft.near):
        if sentence.has(k - 2, k - 1, frozenset({"only"})):
            continue
        if subject is not None and draft.kind == "share" and k == subject.first:
            continue
        if (
            subject is not None
            and k < subject.first
            and k < draft.near
            and not _introduced(sentence, k)
            and cue.value != "global"
        ):
            continue
        if sentence.items[k].kind == "group" and not _introduced(sentence, k):
            continue
        if k > draft.near and _further_verb(sentence, draft.near, k):
            continue
        if _describes_board(sentence, k) or not _own(sentence, k, draft):
            continue
        found.append((k, cue))
    if not found:
        return _size_class(sentence, first, last)
    narrow = [pair for pair in found if pair[1].value != "global"]
    nearest = min(found, key=lambda pair: (abs(pair[0] - draft.near), pair[0]))
    if narrow and nearest[1].value == "global":
        closest = min(narrow, key=lambda pair: abs(pair[0] - draft.near))
        if abs(closest[0] - draft.near) <= 3:
            return closest[1].value
    return nearest[1].value


def _further_verb(sentence: Sentence, at: int, k: int) -> bool:
    """'is third on X, was trained in China': the word belongs to another verb."""
    be = sentence.lexicon.words("be")
    return any(sentence.items[j].text == "," and sentence.items[j + 1].lower in be for j in range(at, k))


def _size_class(sentence: Sentence, first: int, last: int) -> str | None:
    """'at the 70B scale', 'in the 7 billion parameter class': `70b-scale`."""
    for k in range(first + 1, last + 1):
        if sentence.items[k].lower in ("scale", "class", "range"):
            words = " ".join(x.lower for x in sentence.items[max(k - 3, first) : k])
            size = re.search(r"(\d+(?:\.\d+)?)\s?(?:b\b|billion)", words)
            if size:
                return f"{size.group(1)}b-scale"
    return None


def _introduced(sentence: Sentence, k: int) -> bool:
    """'among Chinese models', 'in China', 'out of all models'."""
    words = [sentence.items[j].lower.split()[-1] for j in range(max(k - 3, 0), k)]
    return bool(sentence.lexicon.words("scope_prepositions").intersection(words)) or sentence.items[k].lower.split()[
        0
    ] in (
        "among",
        "in",
        "of",
        "globally",
        "worldwide",
    )


def _describes_board(sentence: Sentence, k: int) -> bool:
    """'a Chinese benchmark', 'the open LLM leaderboard': the word belongs to the board, not to the field."""
    follower = sentence.items[k + 1] if k + 1 < len(sentence.items) else None
    return (
        follower is not None
        and follower.kind == "board"
        and sentence.items[k].lower not in ("'s", "global", "globally", "worldwide")
    )

"""The fields a claim takes from its surroundings: category, scope, setting, date, stance, speaker."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Cue
from claimgraph.lexicon.entries import Role
from claimgraph.model import Stance

_STANCE_REACH = {"denied": 7, "hedged": 12, "expected": 8, "reported": 4}


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
    stance, speaker = _stance(sentence, draft)
    categories = _categories(sentence, draft)
    return Context(
        category=categories[0] if categories else None,
        categories=categories,
        scope=_scope(sentence, draft) if draft.kind in ("rank", "share") else None,
        setting=_nearest(sentence, draft.near, "setting", whole=True),
        date=_date(sentence, draft.near),
        stance=stance,
        attributed_to=speaker,
    )


def _cues(sentence: Sentence, role: Role, first: int, last: int, at: int | None = None) -> list[tuple[int, Cue]]:
    """Cues of a role between two items; with `at`, only those not shut away from that item in brackets."""
    found = [(k, cue) for k in range(first, last + 1) if (cue := sentence.items[k].cue(role)) is not None]
    return found if at is None else [(k, cue) for k, cue in found if not _bracketed(sentence, k, at)]


def _bracketed(sentence: Sentence, k: int, at: int) -> bool:
    """Whether item `k` stands in brackets that item `at` is outside of."""
    depth = 0
    for item in sentence.items[min(k, at) : max(k, at)]:
        depth += (item.text == "(") - (item.text == ")")
        if k < at and depth < 0:
            return True
    return k > at and depth > 0


def _nearest(sentence: Sentence, at: int, role: Role, *, whole: bool = False) -> str | None:
    first, last = sentence.clause(at)
    found = _cues(sentence, role, first, last, at) or (
        _cues(sentence, role, 0, len(sentence.items) - 1) if whole else []
    )
    return min(found, key=lambda pair: (abs(pair[0] - at), pair[0]))[1].value if found else None


def _categories(sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """The category nearest to the claim, and for a place those coordinated with it; 'overall' outweighs 'text'."""
    first, last = sentence.clause(draft.near)
    found = [
        (k, cue)
        for k, cue in _cues(sentence, "category", first, last, draft.near)
        if _is_category(sentence, k, draft) and _own(sentence, k, draft)
    ]
    if not found:  # "In the category of maths - ... - A came fifth"
        found = [
            (k, cue)
            for k, cue in _cues(sentence, "category", 0, min(5, first))
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
            elif cue is None and item.text not in (",", "/", "&") and item.lower not in ("and", "the"):
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
        items[j].text == "," and (items[j + 1].lower.endswith("ing") or items[j + 1].lower in ("the", "a"))
        for j in range(low + 1, high - 1)
    )


def _scope(sentence: Sentence, draft: Draft) -> str | None:
    """Who competes: a field next to the place ("the top Chinese model", "15th worldwide", "among open models").

    Words inside the subject's own name phrase ("the open-weights Kimi K3 is ninth") are not the field.
    """
    first, last = sentence.clause(draft.near)
    subject = draft.subject
    found = []
    for k, cue in _cues(sentence, "scope", first, last, draft.near):
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


def _date(sentence: Sentence, at: int) -> str | None:
    """The date stated in the sentence; the nearest one when there are several. 'today' and 'yesterday' stay words."""
    days = sentence.lexicon.words("deictic_days")
    found = [
        (abs(k - at), k, item.quantity.date)
        for k, item in enumerate(sentence.items)
        if item.quantity is not None and item.quantity.date
    ]
    found += [(abs(k - at), k, item.lower) for k, item in enumerate(sentence.items) if item.lower in days]
    months = sentence.lexicon.words("deictic_months")
    pairs = ((k, f"{item.lower} {sentence.items[k + 1].lower}") for k, item in enumerate(sentence.items[:-1]))
    found += [(abs(k - at), k, pair) for k, pair in pairs if pair in months]
    return min(found)[2] if found else None


def resolve_date(stated: str | None, published: str | None) -> str | None:
    """A date as YYYY[-MM[-DD]]: a missing year and words such as 'yesterday' count from the article's date."""
    if stated is None:
        return None
    if stated in ("today", "yesterday", "tomorrow"):
        if published is None or len(published) < 10:
            return None
        day = dt.date.fromisoformat(published) + dt.timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[stated])
        return day.isoformat()
    if stated.endswith((" month", " year")):
        return _relative(stated, published)
    if stated.startswith("--"):
        return published[:4] + stated[1:] if published else None
    return stated


def _relative(stated: str, published: str | None) -> str | None:
    """'last month' as YYYY-MM, 'last year' as YYYY, counted from the article's date."""
    if published is None or (stated.endswith(" month") and len(published) < len("YYYY-MM")):
        return None
    year, back = int(published[:4]), int(stated.startswith("last"))
    if stated.endswith(" year"):
        return str(year - back)
    month = int(published[5:7]) - back
    return f"{year:04d}-{month:02d}" if month else f"{year - 1:04d}-12"


def _stance(sentence: Sentence, draft: Draft) -> tuple[Stance, str | None]:
    """Denied before hedged before expected before reported: the strongest that reaches the claim."""
    first, _ = sentence.clause(draft.anchor)
    cues = [(k, cue.stance) for k, cue in _cues(sentence, "stance", first, draft.anchor - 1)]
    cues += [
        (k, cue.stance) for k, cue in _cues(sentence, "stance", 0, first) if len(sentence.items[k].text.split()) > 3
    ]
    _, last = sentence.clause(draft.anchor)
    if draft.kind == "rank" and draft.anchor and sentence.items[draft.anchor - 1].lower == "no":
        return "denied", None  # "No first place for Kling 4"
    if any(item.cue("stance", "passive") for item in sentence.items[draft.anchor + 1 : last + 1]):
        return "denied", None
    start = draft.subject.last if draft.subject is not None and draft.subject.last < draft.anchor else first
    leads = draft.subject.first - 1 if draft.subject is not None else -1
    speaker = _speaker(sentence, draft)
    for kind in ("denied", "expected", "hedged", "reported"):
        for k, stance in cues:
            reach = _STANCE_REACH[kind]
            sentential = len(sentence.items[k].text.split()) > 3
            if stance == kind and (
                sentential
                or (
                    draft.anchor - k <= reach
                    and (k >= start or kind == "hedged" or sentence.items[k].lower == "neither" or k == leads)
                    and not _other_cue_between(sentence, k, draft.anchor)
                    and not _anew(sentence, k, draft.anchor)
                )
            ):
                return kind, speaker if kind == "hedged" else None
    if _boasts(sentence, draft):
        return "hedged", None
    return ("reported", speaker) if speaker is not None else ("asserted", None)


def _other_cue_between(sentence: Sentence, k: int, anchor: int) -> bool:
    """Whether another claim stands between: an adverb reaches only its own verb."""
    return (
        any(c.role in ("order", "place") for j in range(k + 1, anchor) for c in sentence.items[j].cues)
        and anchor - k > 3
    )


def _anew(sentence: Sentence, k: int, anchor: int) -> bool:
    """'is not cheap, it tops X', 'is not just cheap: it tops X': a new statement between the adverb and the claim."""
    items = sentence.items
    return any(items[j].text in (",", ":") and items[j + 1].kind == "anaphor" for j in range(k + 1, anchor))


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
            return (
                None
                if sentence.has(k + 1, k + 4, sentence.lexicon.words("printed"))
                or any(x.kind == "board" for x in items[k + 1 : k + 4])
                else _words(items, k + 1, k + 5)
            )
        if k < draft.anchor or k > len(items) - 5:
            speaker = _before_speech(sentence, k)
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
            and items[j - 1].lower
            in ("one", "a", "some", "several", "many", "multiple", "another", "technical", "top", "early")
            else word.text
        )
    return None


def _words(items: list[Item], first: int, last: int) -> str | None:
    """The words of items `first`..`last` (not counted), up to a comma."""
    kept: list[str] = []
    for item in items[first:last]:
        if item.text in (",", ".", ";", "("):
            break
        kept.append(item.text)
    return " ".join(kept) or None


def speaker_lists(sentence: Sentence) -> list[EntityList]:
    """Lists that speak rather than compete."""
    return [found for found in sentence.entities if found.part == "speaker"]

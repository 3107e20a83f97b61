"""What a Chinese sentence says around a claim: setting, date, stance, speaker; category and scope are of the frames."""

from __future__ import annotations

import datetime as dt

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.sentence import ChineseSentence
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.context import Context
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Stance

_DENIAL_REACH = 8
_SPEAKER_REACH = 6
_HEAD = 3  # items at the beginning of a clause
_LONGEST_NAME = 8  # characters of a speaker the catalogue does not know


def read_context(sentence: Sentence, draft: Draft) -> Context:
    """The context of a draft. A draft that states nothing asks for the scene: category and scope near its anchor."""
    assert isinstance(sentence, ChineseSentence)
    if not sentence.clauses:
        return Context(category=draft.category, scope=draft.scope)
    n = sentence.clause_of(draft.anchor)
    category, scope = draft.category, draft.scope
    if draft.kind == "rank" and draft.rank is None:
        clause = sentence.clauses[n]
        category = next((value for _, value in clause.categories()), None)
        scope = next((value for _, value in clause.scopes(0, len(clause.row))), None)
    stance, speaker = _stance(sentence, n, draft)
    return Context(category, scope, _setting(sentence, n), _date(sentence, draft.near), stance, speaker)


def _setting(sentence: ChineseSentence, n: int) -> str | None:
    """The setting said in the clause, a bracket in it, a remark on it ('这是…的成绩'), or before any number."""
    clause = sentence.clauses[n]
    inside = [other for other in sentence.clauses if other.opener in clause.index]
    before = [other for other in reversed(sentence.clauses[:n]) if other.opener is None and not _has_number(other)]
    remark = [other for other in sentence.clauses[n + 1 : n + 2] if any(means(x, "this") for x in other.row[:_HEAD])]
    for other in (clause, *inside, *remark, *before):
        for item in other.row:
            cue = item.cue("setting")
            if cue is not None:
                return cue.value
    return None


def _has_number(clause: Clause) -> bool:
    return any(item.quantity is not None and item.quantity.kind == "number" for item in clause.row)


# ---------------------------------------------------------------- dates


def _date(sentence: ChineseSentence, at: int) -> str | None:
    """The last date before the claim, else the first after it; not the day of something else ('4月16日发布')."""
    found = [
        (k, item.quantity.date)
        for k, item in enumerate(sentence.items)
        if item.quantity is not None and item.quantity.date and not _dates_something_else(sentence, k)
    ]
    before = [date for k, date in found if k <= at]
    return before[-1] if before else found[0][1] if found else None


def _dates_something_else(sentence: ChineseSentence, k: int) -> bool:
    stops = sentence.lexicon.words("date_stops")
    after = sentence.items[k + 1 : k + 2]
    clause = sentence.clauses[sentence.clause_of(k)]
    in_bracket = clause.opener is not None and len(clause.row) <= 3
    return in_bracket or any(item.text in stops for item in after)


def resolve_date(stated: str | None, published: str | None) -> str | None:
    """A date as YYYY[-MM[-DD]]; what is relative ('--03-20', '-1-12', 'yesterday') counts from the article's day."""
    if stated is None:
        return None
    if stated in ("today", "yesterday"):
        if published is None or len(published) < 10:
            return None
        return (dt.date.fromisoformat(published) - dt.timedelta(days=stated == "yesterday")).isoformat()
    if stated.startswith("--"):
        return published[:4] + stated[1:] if published else None
    if stated[0] in "+-":
        return f"{int(published[:4]) + int(stated[:2])}{stated[2:]}" if published else None
    return stated


# ---------------------------------------------------------------- stance and speaker


def _stance(sentence: ChineseSentence, n: int, draft: Draft) -> tuple[Stance, str | None]:
    """Denied, expected, hedged by a word before the claim in its clause; reported by a speaker before it."""
    clause = sentence.clauses[n]
    at = clause.index.index(draft.anchor) if draft.anchor in clause.index else 0
    speaker = _speaker(sentence, n, at)
    near = _stances(clause, at)
    if ("denied" in near and _denies(clause, at)) or _refuted(sentence, n):
        return "denied", None
    if "expected" in near or _goes_on(sentence, n, "expected"):
        return "expected", None
    if "hedged" in near or _hedged_before(sentence, n):
        return "hedged", speaker
    return ("reported", speaker) if speaker is not None else ("asserted", None)


def _stances(clause: Clause, at: int) -> list[str]:
    return [
        cue.stance
        for item in clause.row[:at]
        for cue in item.cues
        if cue.role == "stance" and cue.syntax == "verb" and cue.stance
    ]


def _denies(clause: Clause, at: int) -> bool:
    """Whether a denial reaches the claim: near before it, with no other verb of order or place between."""
    for k in range(at - 1, max(at - _DENIAL_REACH, -1), -1):
        cue = clause.row[k].cue("stance")
        if cue is not None and cue.stance == "denied":
            return True
        if clause.row[k].cue("order") or (clause.row[k].cue("place") and not means(clause.row[k], "place-verb")):
            return False
    return False


def _refuted(sentence: ChineseSentence, n: int) -> bool:
    """',但 X 否认了这一说法': a later clause takes back what was said."""
    return any(item.cue("stance", "passive") is not None for clause in sentence.clauses[n + 1 :] for item in clause.row)


def _goes_on(sentence: ChineseSentence, n: int, stance: str) -> bool:
    """'有望媲美 X,甚至超越它': a clause that begins with 'even' or 'and' goes on with what was expected."""
    clause = sentence.clauses[n]
    if not clause.row or not means(clause.row[0], "even") or n == 0:
        return False
    earlier = [c for c in sentence.clauses[:n] if c.opener is None]
    return bool(earlier) and stance in _stances(earlier[-1], len(earlier[-1].row))


def _hedged_before(sentence: ChineseSentence, n: int) -> bool:
    """'据称', '有报道称' at the head of a clause up to the claim's: all that follows is hearsay."""
    for clause in sentence.clauses[: n + 1]:
        first = clause.lists[0].first if clause.lists else len(clause.row)
        for item in clause.row[: min(first, _HEAD)]:
            cue = item.cue("stance")
            if cue is not None and cue.stance == "hedged" and len(item.text) > 1:
                return True
    return False


def _speaker(sentence: ChineseSentence, n: int, at: int) -> str | None:
    """Whose mouth: 'X 宣布', '官方称', '据 X 数据', in the clause before the claim or an earlier one."""
    for k in range(n, -1, -1):
        clause = sentence.clauses[k]
        end = at if k == n else len(clause.row)
        for j in range(end - 1, -1, -1):
            cue = clause.row[j].cue("speech")
            if cue is None:
                continue
            found = _source_after(clause, j) if cue.syntax == "preposition" else _source_before(clause, j)
            if found is not None:
                return found
    return None


def _source_before(clause: Clause, j: int) -> str | None:
    """Who stands before a verb of speech; a board that 'shows' something speaks for itself."""
    for k in range(j - 1, max(j - _SPEAKER_REACH, -1), -1):
        item = clause.row[k]
        if item.kind == "name" or means(item, "official") or item.kind == "anaphor":
            return item.text if item.kind != "name" or _is_maker(item) or k == j - 1 else None
        if item.kind == "board" or means(item, "board-data"):
            return None
        if any(c.role in ("order", "place") for c in item.cues):
            return None
    unknown = clause.row[:j]
    if unknown and len(unknown) <= _LONGEST_NAME and all(item.kind == "word" or item.text == "·" for item in unknown):
        return "".join(item.text for item in unknown)
    return None


def _source_after(clause: Clause, j: int) -> str | None:
    """Who stands after 'according to'; a plain ranking does not count as a speaker."""
    last = clause.row[-1]
    unknown = ""
    for item in clause.row[j + 1 : j + 1 + _SPEAKER_REACH]:
        if item.kind == "word" and len(unknown) + len(item.text) <= _LONGEST_NAME:
            unknown += item.text
            continue
        if unknown and item.cue("speech", "verb") is not None:  # '据路透社报道'
            return unknown
        if item.kind in ("name", "board") and item.name is not None:
            ranks = item.kind == "board" and any(means(x, "ranking-noun") for x in clause.row[j + 1 :])
            return None if ranks or (item.kind == "board" and item is last) else item.text
        if means(item, "official"):
            return item.text
        if item.kind == "board" or means(item, "board-data"):
            return None
    return None


def _is_maker(item: Item) -> bool:
    return item.name is not None and item.name.kind == "organization"

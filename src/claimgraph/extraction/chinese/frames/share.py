"""Shares: '前十名中，中国公司占据五席', '唯一进入前十的国产模型', '包揽前三', '36 项中拿下 22 项第一'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimgraph.extraction.chinese.clauses import Clause, names_field
from claimgraph.extraction.chinese.groups import group_of
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import boards_of, is_conditional
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.quantities import Quantity
from claimgraph.extraction.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of` places held by `holder`; `at` is the item that counts, `spots` all items it used up."""

    count: int
    of: int
    holder: Member
    clause: Clause
    carried: Carried
    at: int
    spots: tuple[int, ...]


def find_shares(sentence: Sentence) -> Iterator[Draft]:
    """One draft per stated share."""
    assert isinstance(sentence, ChineseSentence)
    for share in read_shares(sentence):
        place = share.clause.index.index(share.at)
        board = boards_of(share.clause, share.carried, place)[0]
        why = f"share '{sentence.items[share.at].text}'"
        yield Draft(
            "share", share.at, why, subject=share.holder, board=board, count=share.count, of=share.of, near=share.at
        )


def read_shares(sentence: ChineseSentence) -> list[Share]:
    """All shares of a sentence."""
    found: list[Share] = []
    for clause, carried in sentence.views():
        top = _top(clause, carried)
        if top is not None:
            found += _of_top(sentence, clause, carried, *top)
        else:
            found += _of_tests(clause, carried)
    return found


def _top(clause: Clause, carried: Carried) -> tuple[Quantity, int | None] | None:
    """The list whose places the clause counts, and its item when it stands here."""
    for k, item in enumerate(clause.row):
        if item.quantity is not None and item.quantity.kind == "top":
            return item.quantity, k
    return (carried.top, None) if carried.top is not None else None


def _of_top(sentence: ChineseSentence, clause: Clause, carried: Carried, top: Quantity, at: int | None) -> list[Share]:
    assert top.hi is not None
    used = (clause.index[at],) if at is not None else ()
    shares = []
    for k, item in enumerate(clause.row):
        if is_conditional(clause, k):
            continue
        count = _count(clause, k, at, top.hi)
        if count is None or count > top.hi:
            continue
        holders = _holders(sentence, clause, carried, k)
        if item.quantity is None and len(holders) == top.hi and len(holders) > 1:
            continue  # 'A、B、C 包揽前三' are three places
        spots = (*used, clause.index[k])
        shares += [Share(count, top.hi, holder, clause, carried, clause.index[k], spots) for holder in holders]
        if item.quantity is None and shares:
            break
    return shares


def _count(clause: Clause, k: int, at: int | None, of: int) -> int | None:
    """How many places the item at `k` says are held, if it counts places of the list."""
    item = clause.row[k]
    if item.quantity is not None:
        counts = item.quantity.kind == "ratio" and item.quantity.of == 0
        return item.quantity.count if counts and _counts_places(clause, k) else None
    if means(item, "half"):
        return of // 2 if of % 2 == 0 else None
    if (
        means(item, "all")
        and at is not None
        and (k < at or _all_of(clause, k))
        and not any(x.quantity is not None and x.quantity.kind == "ratio" for x in clause.row[k:])
    ):
        return of
    if means(item, "only") and not any(x.quantity is not None for x in clause.row[k + 1 : k + 3]):
        return 1 if _field_near(clause, k) is not None else None
    if means(item, "none"):
        return 0 if _field_near(clause, k) is not None else None
    return None


def _all_of(clause: Clause, k: int) -> bool:
    """'前三名均为美国模型', '前十名全部来自美国'."""
    after = clause.row[k + 1] if k + 1 < len(clause.row) else None
    return after is not None and (after.kind == "group" or after.cue("scope") is not None)


def _counts_places(clause: Clause, k: int) -> bool:
    """Whether the count at `k` is of places: held by a verb before it, or followed by who holds them."""
    before = clause.row[max(k - 3, 0) : k]
    held = any(x.cue("share") or means(x, "each", "be") for x in before)
    after = clause.row[k + 1 : k + 4]
    owned = any(x.cue("share") or means(x, "be") or x.kind == "group" for x in after) or (
        bool(after) and after[0].cue("scope") is not None
    )
    return held or owned


def _field_near(clause: Clause, k: int) -> Item | None:
    """The group, or word for a field, right of an 'only' or 'no' at `k`, or left of it where it is the subject."""
    for item in clause.row[k + 1 :]:
        if item.kind == "group" or item.cue("scope") is not None:
            return item
    return next((item for item in reversed(clause.row[:k]) if item.kind == "group"), None)


def _holders(sentence: ChineseSentence, clause: Clause, carried: Carried, k: int) -> list[Member]:
    """Who holds the places counted at `k`."""
    item = clause.row[k]
    if means(item, "only", "none"):
        found = _field_near(clause, k)
        return [_as_group(sentence, clause, found)] if found is not None else []
    left = [
        one
        for one in clause.lists
        if one.part in ("free", "examples") and one.last < k and not names_field(clause, one)
    ]
    if left:
        return list(left[-1].members)
    for one in clause.lists:
        if k < one.first <= k + 8:
            return list(one.members)
    scoped = next((x for x in clause.row[k + 1 : k + 8] if x.cue("scope")), None)
    if scoped is not None:
        return [_as_group(sentence, clause, scoped)]
    return list(carried.subject.members) if carried.subject is not None else []


def _as_group(sentence: ChineseSentence, clause: Clause, item: Item) -> Member:
    at = clause.row.index(item)
    if item.kind == "group":
        return Member(item, at, at)
    cue = item.cue("scope")
    assert cue is not None
    head = next((x for x in sentence.items if means(x, "maker-noun")), None)
    return Member(group_of(cue, item, head, sentence.lexicon), at, at)


def _of_tests(clause: Clause, carried: Carried) -> list[Share]:
    """'36 项测试中拿下 22 项第一', '22/36': of so many tests, in so many the subject leads."""
    counts = [
        k
        for k, x in enumerate(clause.row)
        if x.quantity is not None and x.quantity.kind == "ratio" and x.quantity.text.rstrip().endswith("项")
    ]
    if len(counts) != 2:
        return []
    whole, part = counts
    between, after = clause.row[whole + 1 : part], clause.row[part + 1 : part + 6]
    leads = any(_first(x) or x.cue("order") for x in after) or any(x.cue("order") or _first(x) for x in between)
    if not leads or not any(means(x, "inside") for x in between):
        return []
    of, count = clause.row[whole].quantity, clause.row[part].quantity
    assert of is not None
    assert count is not None
    free = [one for one in clause.lists if one.part == "free"]
    holders = free[0].members if free else carried.subject.members if carried.subject is not None else ()
    spots = (
        clause.index[whole],
        clause.index[part],
        *(clause.index[part + 1 + j] for j, x in enumerate(after) if _first(x)),
    )
    if count.count > of.count:
        return []
    return [Share(count.count, of.count, holder, clause, carried, clause.index[part], spots) for holder in holders]


def _first(item: Item) -> bool:
    return item.cue("place") is not None or (
        item.quantity is not None and item.quantity.kind == "place" and item.quantity.lo == 1
    )

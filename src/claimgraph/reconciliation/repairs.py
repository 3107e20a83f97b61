"""The least changes that would make the claims of a clash all true: what a journalist should ask first.

Each change is tried: one claim is read otherwise (in a narrower field, another category, at another time, ...), and it
counts only when the claims can then all be true. The likeliest comes first: a slip that can be seen, then what a claim
leaves unstated, then what it states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimgraph.model import Claim
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.phrases import competitors, the_best, value
from claimgraph.reconciliation.solver import find_conflict
from claimgraph.reconciliation.statements import Statement, list_of, reread
from claimgraph.reconciliation.subjects import OPENNESS, WHOLE
from claimgraph.reconciliation.telling import article_names

MOST_REPAIRS = 4
"""Changes named for one finding."""

_DIGIT = re.compile(r"\d")
_ELSEWHERE = "\u0000elsewhere"


@dataclass(frozen=True, slots=True)
class Repair:
    """One claim read otherwise, and what that reading says."""

    side: int
    reading: Claim
    text: str
    unlikely: int


def would_reconcile(clash: Clash, ledger: Ledger) -> tuple[str, ...]:
    """Conditions under which all the claims would be true ("A means ..."), the likeliest first; empty if none clash."""
    if clash.verdict not in ("contradiction", "tension"):
        return ()
    if clash.rule == "wrong-board":
        return _one_board(clash, ledger)
    names = article_names((claim.article for claim in clash.claims), ledger.articles)
    repairs = sorted(_candidates(clash, names, ledger), key=lambda r: (r.unlikely, r.side))
    texts: dict[str, None] = {}
    for repair in repairs:
        if repair.text not in texts and _mends(repair, clash, ledger):
            texts[repair.text] = None
        if len(texts) == MOST_REPAIRS:
            break
    return tuple(texts)


def _one_board(clash: Clash, ledger: Ledger) -> tuple[str, ...]:
    boards = [ledger.names[claim.benchmark.id] for claim in clash.claims if claim.benchmark]
    named = [b.name for b in boards if b.named]
    described = [b.name for b in boards if not b.named]
    same = f"the “{described[0]}” is {named[0]}" if named and described else "one of them names the wrong benchmark"
    return (same, "the two numbers are alike by chance")


def _mends(repair: Repair, clash: Clash, ledger: Ledger) -> bool:
    """Whether the claims can all be true once one is read otherwise; one that speaks of something else always can."""
    if repair.reading.category == _ELSEWHERE:
        return True
    changed = reread(clash.sides[repair.side], repair.reading, ledger.names)
    sides = [changed if i == repair.side else s for i, s in enumerate(clash.sides)]
    return find_conflict(sides, ledger.names) is None


def _candidates(clash: Clash, names: Mapping[str, str], ledger: Ledger) -> Iterator[Repair]:
    in_one = len(names) == 1
    for i, (side, claim) in enumerate(zip(clash.sides, clash.claims, strict=True)):
        who = f"the {_part(claim)}" if in_one else names[claim.article]
        others = [c for j, c in enumerate(clash.claims) if j != i]
        yield from _slips(i, claim, others, who)
        if claim.kind == "rank":
            yield from _fields(i, side, claim, who, ledger)
        yield from _circumstances(i, side, claim, who, ledger, clash)


def _slips(i: int, claim: Claim, others: Sequence[Claim], who: str) -> Iterator[Repair]:
    """Two digits swapped, or a share of one taken for a percentage."""
    for other in others:
        if other.kind != claim.kind or other.subject.id != claim.subject.id:
            continue
        mine, theirs = _digits(claim), _digits(other)
        if mine and theirs and i and _are_swapped(mine, theirs):
            yield Repair(i, _as(claim, other), f"one of them has two digits swapped ({theirs} and {mine})", 0)
        if claim.value and other.value and abs(claim.value * 100 - other.value) < 1e-6:
            yield Repair(i, _as(claim, other), f"{who} gives a share of one, not a percentage", 0)


def _fields(i: int, side: Statement, claim: Claim, who: str, ledger: Ledger) -> Iterator[Repair]:
    """A place in a narrower field; the country first."""
    if side.scope != WHOLE or claim.rank is None or claim.stance == "denied":
        return
    entity = ledger.names[claim.subject.id]
    scopes = [f"country:{entity.country}"] if entity.country else []
    scopes += [scope for scope, is_open in OPENNESS.items() if entity.open_weights is is_open]
    for n, scope in enumerate(scopes):
        members = list_of(claim)
        first = claim.rank == (1, 1)
        means = f"means {the_best(scope, members)}" if first else f"counts {competitors(scope, members)} only"
        reading = claim.model_copy(update={"scope": scope})
        yield Repair(i, reading, f"{who} {means}", (1 if claim.scope is None else 5) + n)


def _circumstances(i: int, side: Statement, claim: Claim, who: str, ledger: Ledger, clash: Clash) -> Iterator[Repair]:
    """Another category, time, setting, benchmark or variant."""
    unstated = set(clash.dimension)
    if side.moves and claim.kind != "share" and side.board.is_whole and side.board.root is not None:
        unlikely = 6 if ledger.states_category(side) else 2
        yield _elsewhere(i, claim, f"{who} means one category, not the whole board", unlikely)
    if side.board.root is None or "benchmark" in unstated:
        yield _elsewhere(i, claim, f"{who} means another benchmark", 2 if side.board.root is None else 3)
    if side.moves and i:
        undated = side.when is None or "time" in unstated
        yield _elsewhere(i, claim, "they speak of different days" if undated else "the board moved between the two", 3)
    if claim.kind == "score" and not side.moves:
        both = all(c.setting is None for c in clash.claims)
        words = "the runs had different settings (tools, effort, attempts)" if both else f"{who} means another setting"
        if claim.setting is None:
            yield _elsewhere(i, claim, words, 2)
    if claim.kind == "score" and "evaluator" in unstated and i:
        yield _elsewhere(i, claim, "the maker's own run and the other one differ", 1)
    if claim.kind in ("score", "comparison") and i:
        yield _elsewhere(i, claim, "they mean different variants or releases", 7)


def _elsewhere(i: int, claim: Claim, text: str, unlikely: int) -> Repair:
    return Repair(i, claim.model_copy(update={"category": _ELSEWHERE}), text, unlikely)


def _part(claim: Claim) -> str:
    return {"headline": "headline", "table": "table", "list": "list"}.get(claim.zone, "text")


def _as(claim: Claim, other: Claim) -> Claim:
    return claim.model_copy(update={"value": other.value, "value_text": other.value_text, "rank": other.rank})


def _digits(claim: Claim) -> str:
    if claim.kind == "score":
        return value(claim)
    return str(claim.rank[0]) if claim.rank and claim.rank[0] == claim.rank[1] else ""


def _are_swapped(one: str, other: str) -> bool:
    """Whether two neighbouring digits stand the other way round and all else is alike: 1464 and 1446, 71.3 and 73.1."""
    if _DIGIT.sub("0", one) != _DIGIT.sub("0", other):
        return False
    mine, yours = _DIGIT.findall(one), _DIGIT.findall(other)
    at = [i for i, (a, b) in enumerate(zip(mine, yours, strict=True)) if a != b]
    return len(at) == 2 and at[1] == at[0] + 1 and mine[at[0] : at[0] + 2] == yours[at[0] : at[0] + 2][::-1]

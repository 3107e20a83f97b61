"""The least changes that would make the claims of a clash all true: what a journalist should ask first.

Of a contradiction each change is tried: one claim is read otherwise, and it counts only when the claims can then all be
true. The likeliest comes first: a slip that can be seen, then what a claim leaves unstated, then what it states. Of a
tension, the changes are what the text leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimgraph.model import Claim, Dimension
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.phrases import competitors, the_best, value
from claimgraph.reconciliation.solver import find_conflict
from claimgraph.reconciliation.statements import list_of, reread
from claimgraph.reconciliation.subjects import OPENNESS, WHOLE
from claimgraph.reconciliation.telling import article_names

MOST_REPAIRS = 4
"""Changes named for one finding."""

_DIGIT = re.compile(r"\d")

_LEFT_OPEN: dict[Dimension, str] = {
    "time": "they speak of different days",
    "variant": "they mean different variants of the model",
    "subject": "the family's figure is that of another member",
    "setting": "the runs had different settings (tools, effort, attempts)",
    "rounding": "one of them is rounded or cut off",
    "benchmark": "they mean different benchmarks or releases",
}


@dataclass(frozen=True, slots=True)
class Repair:
    """What would have to be so; `reading` is a side's claim read that way, None where it speaks of something else."""

    text: str
    unlikely: int
    side: int = 0
    reading: Claim | None = None


def would_reconcile(clash: Clash, ledger: Ledger) -> tuple[str, ...]:
    """Conditions under which all the claims would be true ("A means ..."), the likeliest first; empty if none clash."""
    if clash.rule == "wrong-board":
        return _one_board(clash, ledger)
    if clash.verdict == "tension":
        open_dimensions = (_LEFT_OPEN[d] for d in clash.dimension if d in _LEFT_OPEN)
        return tuple(open_dimensions) or ("they are so close that either may be called ahead",)
    if clash.verdict != "contradiction":
        return ()
    repairs = sorted(_candidates(clash, ledger), key=lambda r: (r.unlikely, r.side))
    texts: dict[str, None] = {}
    for repair in repairs:
        if len(texts) < MOST_REPAIRS and repair.text not in texts and _mends(repair, clash, ledger):
            texts[repair.text] = None
    return tuple(texts)


def _mends(repair: Repair, clash: Clash, ledger: Ledger) -> bool:
    if repair.reading is None:
        return True
    changed = reread(clash.sides[repair.side], repair.reading, ledger.names)
    sides = [changed if i == repair.side else s for i, s in enumerate(clash.sides)]
    return find_conflict(sides, ledger.names) is None


def _candidates(clash: Clash, ledger: Ledger) -> Iterator[Repair]:
    names = article_names((claim.article for claim in clash.claims), ledger.articles)
    who = [_speaker(claim, names) for claim in clash.claims]
    yield from _slips(clash.claims, who)
    yield from _fields(clash, who, ledger)
    yield from _parts_of_boards(clash, who, ledger)
    if any(s.moves for s in clash.sides):
        undated = "time" in clash.dimension
        yield Repair("they speak of different days" if undated else "the board moved between the two", 3)
    if any(claim.kind == "share" for claim in clash.claims):
        yield Repair("they count different lists, such as companies and models", 4)
    yield from _runs(clash, who)


def _slips(claims: Sequence[Claim], who: Sequence[str]) -> Iterator[Repair]:
    """Two digits swapped, or a share of one taken for a percentage."""
    for i, claim in enumerate(claims):
        for other in claims[i + 1 :]:
            if (other.kind, other.subject.id) == (claim.kind, claim.subject.id):
                mine, theirs = _written(claim), _written(other)
                if mine and theirs and _are_swapped(mine, theirs):
                    yield Repair(f"one of them has two digits swapped ({mine} and {theirs})", 0)
    for claim, speaker in zip(claims, who, strict=True):
        values = [c.value for c in claims if c.kind == "score" and c.subject.id == claim.subject.id and c.value]
        if claim.value and any(abs(claim.value * 100 - value) < 1e-6 for value in values):
            yield Repair(f"{speaker} gives a share of one, not a percentage", 0)


def _fields(clash: Clash, who: Sequence[str], ledger: Ledger) -> Iterator[Repair]:
    """A place in a narrower field, that of the country first."""
    for i, (side, claim) in enumerate(zip(clash.sides, clash.claims, strict=True)):
        if claim.kind != "rank" or side.scope != WHOLE or side.denied:
            continue
        entity = ledger.names[claim.subject.id]
        scopes = [f"country:{entity.country}"] if entity.country else []
        scopes += [scope for scope, is_open in OPENNESS.items() if entity.open_weights is is_open]
        for n, scope in enumerate(scopes):
            members, first = list_of(claim), claim.rank == (1, 1)
            among = f"ranks {entity.name} among {competitors(scope, members)} only"
            means = f"means {the_best(scope, members)}" if first else among
            reading = claim.model_copy(update={"scope": scope})
            yield Repair(f"{who[i]} {means}", (1 if claim.scope is None else 5) + n, i, reading)


def _parts_of_boards(clash: Clash, who: Sequence[str], ledger: Ledger) -> Iterator[Repair]:
    """Another category of the board, or another board."""
    unnamed = [i for i, side in enumerate(clash.sides) if side.board.root is None]
    if unnamed:
        yield Repair("they mean different benchmarks", 1)
        return
    whole = [i for i, side in enumerate(clash.sides) if side.moves and side.board.is_whole and side.kind != "share"]
    silent = [i for i in whole if not ledger.states_category(clash.sides[i])]
    if len(silent) == 1:
        yield Repair(f"{who[silent[0]]} means one category, not the whole board", 2)
    elif whole:
        yield Repair("one of them means one category, not the whole board", 2 if silent else 6)


def _runs(clash: Clash, who: Sequence[str]) -> Iterator[Repair]:
    """What may differ between two runs of a test."""
    scores = [i for i, side in enumerate(clash.sides) if side.kind == "score" and not side.moves]
    silent = [i for i in scores if clash.claims[i].setting is None]
    if "evaluator" in clash.dimension:
        yield Repair("the maker's own run and the other one differ", 1)
    if len(silent) == 1:
        yield Repair(f"{who[silent[0]]} means another setting", 2)
    elif silent:
        yield Repair(_LEFT_OPEN["setting"], 2)
    if any(claim.kind in ("score", "comparison") for claim in clash.claims):
        yield Repair("they mean different variants or releases", 7)


def _one_board(clash: Clash, ledger: Ledger) -> tuple[str, ...]:
    boards = [ledger.names[claim.benchmark.id] for claim in clash.claims if claim.benchmark]
    named = [b.name for b in boards if b.named]
    described = [b.name for b in boards if not b.named]
    same = f"“{described[0]}” is {named[0]}" if named and described else "one of them names the wrong benchmark"
    return (same, "the two numbers are alike by chance")


def _speaker(claim: Claim, names: Mapping[str, str]) -> str:
    if len(names) > 1:
        return names[claim.article]
    return {"headline": "the headline", "table": "the table", "list": "the list"}.get(claim.zone, "the text")


def _written(claim: Claim) -> str:
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

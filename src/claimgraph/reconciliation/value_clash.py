"""Rule 1, value clash: one subject, benchmark, category, setting and time, but different values.

Claim model, section 2, "What must be noticed" 1, and "Rounding", "Setting", "Margins", "Base name and variant" of the
settled questions. A score on a fixed test does not move; one on an arena or an index does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from claimgraph.model import Rule
from claimgraph.reconciliation.boards import Board
from claimgraph.reconciliation.clash import (
    Clash,
    at_odds,
    contradiction,
    in_one_article,
    in_several_articles,
    speakers,
    weigh,
)
from claimgraph.reconciliation.differences import differences
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.values import Match, Measure, difference, margin, match, same_scale

RULE: Rule = "value-clash"

_ROWS = ("table", "list")


def find(ledger: Ledger) -> Iterator[Clash]:
    """Clashes of scores and of margins."""
    for group in ledger.groups("score"):
        by_root = ledger.by_root(group)
        for root, scores in by_root.items():
            if root is not None:
                yield from _of_one_subject(scores, ledger)
        for root, release in ledger.releases(by_root):
            yield from _open(product(by_root[root], by_root[release]), ledger)
    yield from _of_relatives(ledger)
    yield from _margins(ledger)


def _of_one_subject(scores: Sequence[Statement], ledger: Ledger) -> Iterator[Clash]:
    """Scores of one subject on one benchmark, in whatever category and setting."""
    open_settings: dict[Board, dict[int, Statement]] = {}
    for one, other in combinations(scores, 2):
        if one.board != other.board and not (one.board.is_whole or other.board.is_whole):
            continue
        apart = _compare(one, other)
        if apart not in ("near", "apart") or _other_row_agrees(one, other, scores):
            continue
        between = differences(one, other, ledger)
        if between.stated == () and between.open == ("setting",):
            if not _setting_explains(one, other, scores):
                open_settings.setdefault(one.board, {}).update({one.number: one, other.number: other})
        elif between.stated == ("time",) and _has_between(one, other, scores):
            continue
        elif apart == "apart":
            found = weigh(RULE, one, other, ledger)
            if found is not None and found.verdict == "contradiction" and _gives_several(one, other, scores):
                found = _in_tension(one, other)
            if found is not None and not _is_one_of_many(found, scores):
                yield found
        elif not between.stated and not between.open and (claims := speakers((one, other), at_odds)):
            yield Clash("tension", RULE, (one, other), claims, ("rounding",))
    for by_number in open_settings.values():  # once for a subject and benchmark, with all its values
        sides = tuple(by_number[number] for number in sorted(by_number))
        if claims := speakers(sides, in_several_articles):
            yield Clash("tension", RULE, sides, claims, ("setting",))


def _setting_explains(one: Statement, other: Statement, scores: Sequence[Statement]) -> bool:
    """Whether the value without a setting is known from another setting, so that it is clear which one is meant."""
    bare = one if one.claim.setting is None else other
    stated = [s for s in scores if s.claim.setting is not None and s.board == bare.board]
    return any(_compare(bare, s) in ("equal", "rounded") for s in stated)


def _is_one_of_many(clash: Clash, scores: Sequence[Statement]) -> bool:
    """Whether one article gives more than two values for the place, and so speaks of several runs."""
    if not in_one_article(clash.claims):
        return False
    article, board = clash.claims[0].article, clash.sides[0].board
    return sum(article in s.articles and s.board == board for s in scores) > 2


def _in_tension(one: Statement, other: Statement) -> Clash | None:
    claims = speakers((one, other), in_several_articles)
    return Clash("tension", RULE, (one, other), claims, ("setting",)) if claims else None


def _open(pairs: Iterator[tuple[Statement, Statement]], ledger: Ledger) -> Iterator[Clash]:
    """Pairs that clash only if two boards or two subjects are one."""
    for one, other in pairs:
        if one.board.category == other.board.category and _compare(one, other) == "apart":
            found = weigh(RULE, one, other, ledger)
            if found is not None and found.verdict == "tension":
                yield found


def _of_relatives(ledger: Ledger) -> Iterator[Clash]:
    """A base against its variant, a family against its member, where no other of them has the value either."""
    pairs = [(upper, lower) for _, upper, lower in ledger.kin("score") if upper.board == lower.board]
    known = {upper.number for upper, lower in pairs if _compare(upper, lower) in ("equal", "rounded", "near")}
    yield from _open(((upper, lower) for upper, lower in pairs if upper.number not in known), ledger)


def _margins(ledger: Ledger) -> Iterator[Clash]:
    """Two stated gaps between one pair of subjects, or a stated gap and two scores with another one."""
    gaps: dict[tuple[tuple[str, str], Board, str | None], list[Statement]] = {}
    for s in ledger.statements:
        if s.order and s.claim.margin is not None and not s.denied and s.board.root is not None:
            gaps.setdefault((s.order, s.board, s.claim.setting), []).append(s)
    for (_, board, setting), group in gaps.items():
        for one, other in combinations(group, 2):
            found = _gap_match(margin(one.claim), margin(other.claim))
            if found == "apart" and (clash := weigh(RULE, one, other, ledger)):
                yield clash
        for s in group:
            yield from _gap_against_scores(s, board, setting, ledger)


def _gap_against_scores(gap: Statement, board: Board, setting: str | None, ledger: Ledger) -> Iterator[Clash]:
    assert gap.order is not None
    first, second = (
        [s for s in ledger.by_subject.get(("score", name), ()) if s.board == board and s.claim.setting == setting]
        for name in gap.order
    )
    for better, worse in product(first, second):
        stated, pair = margin(gap.claim), same_scale(better.claim, worse.claim)
        if stated is None or pair is None or better.denied or worse.denied:
            continue
        ahead = pair[0].value > pair[1].value
        lower_wins = ledger.names[board_id(gap)].higher_is_better is False
        relative = pair[1].value and Measure(100 * abs(pair[0].value - pair[1].value) / pair[1].value, stated.step)
        readings = [difference(pair[0], pair[1]), *([relative] if relative else [])]
        if ahead != lower_wins and all(_gap_match(stated, reading) == "apart" for reading in readings):
            found = contradiction(RULE, sorted((gap, better, worse), key=lambda s: s.number), ledger)
            if found is not None:
                yield found


def board_id(s: Statement) -> str:
    """The id of the benchmark a statement names."""
    assert s.claim.benchmark is not None
    return s.claim.benchmark.id


def _gap_match(one: Measure | None, other: Measure | None) -> Match:
    return "compatible" if one is None or other is None else match(one, other)


def _compare(one: Statement, other: Statement) -> Match:
    """How two scores stand; a denied one is apart from what it denies and compatible with all else."""
    pair = same_scale(one.claim, other.claim)
    if pair is None:
        return "compatible"
    found = match(pair[0], pair[1])
    if one.denied or other.denied:
        return "apart" if one.denied != other.denied and found == "equal" else "compatible"
    return found


def _has_between(one: Statement, other: Statement, scores: Sequence[Statement]) -> bool:
    """Whether a third value dated between the two makes their comparison needless."""
    if one.when is None or other.when is None:
        return False
    early, late = sorted((one.when.middle, other.when.middle))
    return any(s.when and early < s.when.middle < late for s in scores if s.board == one.board == other.board)


def _other_row_agrees(one: Statement, other: Statement, scores: Sequence[Statement]) -> bool:
    """Whether a table or list that gives one value also gives the other's, in a row we cannot tell apart."""
    return any(
        _compare(row, b) in ("equal", "rounded")
        for a, b in ((one, other), (other, one))
        for article in _row_articles(a)
        for row in scores
        if row is not a and row.board == a.board and article in _row_articles(row)
        if not set(b.articles) <= {article}
    )


def _gives_several(one: Statement, other: Statement, scores: Sequence[Statement]) -> bool:
    """Whether a side stands only in rows of articles that give its subject several values, so that the run is open."""
    return any(
        s.claim.setting is None
        and all(c.zone in _ROWS for c in s.claims)
        and any(row is not s and row.board == s.board and _row_articles(row) & _row_articles(s) for row in scores)
        for s in (one, other)
    )


def _row_articles(s: Statement) -> set[str]:
    """The articles that say it in a row of a table or list, where what tells it from its neighbours may be unread."""
    return {claim.article for claim in s.claims if claim.zone in _ROWS}

"""What stands between two statements: what they state differently, what the text leaves open, what is unstated.

Claim model, section 2. What is stated differently explains (`reconciled`); what one side states and the other may or
may not mean is open (`tension`); what no plain reading can add but a writer might have meant is unstated and goes with
a `contradiction`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import get_args

from claimgraph.model import Claim, Dimension
from claimgraph.reconciliation.boards import closeness
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.subjects import WHOLE
from claimgraph.reconciliation.words import metric_names, metric_pattern

DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)

_HUNDRED, _FAR_BEYOND = 100, 2


@dataclass(frozen=True, slots=True)
class Differences:
    """What stands between two statements of one kind about one subject or two related ones."""

    stated: tuple[Dimension, ...]
    """What both state, and differently."""
    open: tuple[Dimension, ...]
    """What the text leaves open."""
    alike: bool
    """Whether a reader would hold the two against each other at all."""

    @property
    def explanation(self) -> Dimension | None:
        """The one stated difference that explains a clash; None where there is none, or more than a reader needs."""
        return self.stated[0] if self.alike and len(self.stated) == 1 and not self.open else None


def differences(one: Statement, other: Statement, ledger: Ledger) -> Differences:
    """Compare the circumstances of two statements, not what they say."""
    notes = _Notes()
    if one.kind == "rank" and one.scope != other.scope:
        notes.add("scope", explains=True, looks_alike=WHOLE in (one.scope, other.scope))
    if one.board.category != other.board.category:
        notes.add("category", explains=True, looks_alike=one.board.is_whole or other.board.is_whole)
    timing = ledger.timing(one, other)
    if timing != "same":
        notes.add("time", explains=timing == "apart")
    near = closeness(one.board, other.board, ledger.names)
    if near in ("one-unnamed", "release"):
        named_apart = near == "release" and _named_apart(one, other, [one.board.root, other.board.root], ledger)
        notes.add("benchmark", explains=named_apart, looks_alike=not named_apart)
    elif near not in ("same", "both-unnamed"):
        notes.add("benchmark", explains=True, looks_alike=False)
    if one.kind != "comparison" and one.subject != other.subject:
        _compare_subjects(one, other, ledger, notes)
    setting, other_setting = one.claim.setting, other.claim.setting
    if setting != other_setting:
        notes.add("setting", explains=None not in (setting, other_setting))
    if _far_apart(one.claim, other.claim):
        notes.add("metric", explains=True, looks_alike=False)
    elif one.kind == "score" and len({metric_of(one.claim), metric_of(other.claim)} - {None}) > 1:
        notes.add("metric", explains=True)
    return Differences(_in_order(notes.stated), _in_order(notes.open), notes.alike)


def unstated(statements: Sequence[Statement], ledger: Ledger) -> tuple[Dimension, ...]:
    """What some statement of a contradiction leaves unsaid and might have explained it, had it been said."""
    found: set[Dimension] = set()
    for s in statements:
        claim = s.claim
        if s.kind == "rank" and claim.scope is None:
            found.add("scope")
        if s.board.root is None:
            found.add("benchmark")
        elif not ledger.states_category(s) and (s.moves or any(ledger.states_category(o) for o in statements)):
            found.add("category")
        if s.moves and s.when is None:
            found.add("time")
        if s.kind == "score" and not s.moves and claim.setting is None:
            found.add("setting")
    if _evaluators_differ(statements, ledger):
        found.add("evaluator")
    return _in_order(found)


@dataclass
class _Notes:
    stated: list[Dimension] = field(default_factory=list)
    open: list[Dimension] = field(default_factory=list)
    alike: bool = True

    def add(self, dimension: Dimension, explains: bool, looks_alike: bool = True) -> None:
        (self.stated if explains else self.open).append(dimension)
        self.alike = self.alike and looks_alike


def _compare_subjects(one: Statement, other: Statement, ledger: Ledger, notes: _Notes) -> None:
    kinship = ledger.names.kinship(one.subject, other.subject)
    apart = _spoken_apart(one, other, ledger)
    if kinship == "variant":
        notes.add("variant", explains=apart, looks_alike=not apart)
    elif kinship == "family":
        notes.add("subject", explains=apart, looks_alike=not apart)
    else:
        notes.add("subject", explains=True, looks_alike=kinship == "maker")


def _spoken_apart(one: Statement, other: Statement, ledger: Ledger) -> bool:
    """Whether one of the articles names both subjects, so that it means two."""
    both = {one.subject, other.subject}
    return any(both <= ledger.spoken_of[claim.article] for claim in (*one.claims, *other.claims))


def _named_apart(one: Statement, other: Statement, roots: Iterable[str | None], ledger: Ledger) -> bool:
    both = set(roots)
    return any(both <= ledger.boards_named[claim.article] for claim in (*one.claims, *other.claims))


def metric_of(claim: Claim) -> str | None:
    """The metric that a score's sentence names; None where it names none or several."""
    found = {at.lastindex for at in metric_pattern().finditer(claim.quote)}
    return metric_names()[(found.pop() or 1) - 1] if len(found) == 1 else None


def _far_apart(one: Claim, other: Claim) -> bool:
    """Whether one number is far beyond a hundred and the other not, as points and a percentage are."""
    if one.value is None or other.value is None:
        return False
    low, high = sorted((one.value, other.value))
    return low <= _HUNDRED < high and high > _FAR_BEYOND * low


def _evaluators_differ(statements: Sequence[Statement], ledger: Ledger) -> bool:
    """Whether the maker speaks for one score and somebody else for another."""
    scores = [s.claim for s in statements if s.kind == "score"]
    own = [_is_own_figure(claim, ledger) for claim in scores]
    return any(own) and not all(own)


def _is_own_figure(claim: Claim, ledger: Ledger) -> bool:
    """Whether the score is in its maker's mouth: 'Lumen Labs says', of a model by `lumen-labs` or `lumen`."""
    maker = ledger.names[claim.subject.id].maker
    if maker is None or claim.attributed_to is None:
        return False
    speaker, names = _words(claim.attributed_to), (_words(maker), _words(ledger.names.name(maker)))
    return any(name <= speaker or speaker <= name for name in names)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def _in_order(found: Iterable[Dimension]) -> tuple[Dimension, ...]:
    present = set(found)
    return tuple(d for d in DIMENSIONS if d in present)

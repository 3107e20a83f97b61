"""Rule 3, score on the wrong board: one telling number for one subject on two boards.

Claim model, section 2, "What must be noticed" 3, and "Wrong board" of the settled questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimgraph.model import Rule
from claimgraph.reconciliation.boards import closeness
from claimgraph.reconciliation.clash import Clash, in_several_articles, speakers
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.statements import Statement
from claimgraph.reconciliation.values import measure

RULE: Rule = "wrong-board"

TELLING_DIGITS, TELLING_ANYWHERE = 3, 4
"""Significant digits of a number that is no chance on two parts of one benchmark, and on any two benchmarks."""


def find(ledger: Ledger) -> Iterator[Clash]:
    """Numbers that one article gives for one board and another article for another, each once.

    An article that describes a board in several ways most likely means one board.
    """
    for group in ledger.groups("score"):
        by_value: dict[object, list[Statement]] = {}
        for s in group:
            found = measure(s.claim)
            if found is not None and not s.denied and s.claim.bound == "exact" and s.board.root is not None:
                by_value.setdefault(found.value.normalize(), []).append(s)
        for alike in by_value.values():
            pairs: dict[tuple[object, ...], list[tuple[Statement, Statement]]] = {}
            for one, other in combinations(alike, 2):
                if one.board != other.board and _is_suspicious(one, other, ledger):
                    pairs.setdefault((_place(one, ledger), _place(other, ledger)), []).append((one, other))
            for sides, *restated in pairs.values():
                if claims := speakers(sides, in_several_articles):
                    others = tuple(dict.fromkeys(s for pair in restated for s in pair if s not in sides))
                    yield Clash("tension", RULE, sides, claims, ("benchmark",), others)


def _place(s: Statement, ledger: Ledger) -> object:
    """A named board; of those only described, the article that describes them."""
    return s.board if is_named(s, ledger) else s.articles[0]


def is_named(s: Statement, ledger: Ledger) -> bool:
    """Whether the statement's board goes by a name."""
    return s.claim.benchmark is not None and ledger.names[s.claim.benchmark.id].named


def _is_suspicious(one: Statement, other: Statement, ledger: Ledger) -> bool:
    digits = min(m.significant_digits for m in (measure(one.claim), measure(other.claim)) if m is not None)
    near = closeness(one.board, other.board, ledger.names)
    if near == "described":
        telling = TELLING_DIGITS if is_named(one, ledger) or is_named(other, ledger) else None
    else:
        telling = TELLING_DIGITS if near in ("same", "release", "sibling") else TELLING_ANYWHERE
    if telling is None or digits < telling or ledger.timing(one, other) == "apart":
        return False
    return not set(one.articles) & set(other.articles)

"""A proof that three or more claims cannot all be true, step by step, in words.

Where differences alone prove it, the steps follow the negative cycle: each constraint carries the bound one step on,
until it stands against the one it began with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimgraph.model import CLASHES, Claim
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.constraints import ZERO, Constraint, Node
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.phrases import competitors, full_sentence, ordinal
from claimgraph.reconciliation.solver import negative_cycle
from claimgraph.reconciliation.statements import list_of
from claimgraph.reconciliation.telling import article_names


def proof(clash: Clash, ledger: Ledger) -> tuple[str, ...]:
    """The steps of the proof, the last one the absurdity; empty for two claims, and where nothing is proved."""
    if len(clash.sides) < 3 or clash.verdict not in CLASHES or clash.rule == "value-clash":
        return ()
    names = article_names((claim.article for claim in clash.claims), ledger.articles)
    speakers = {s.number: claim for s, claim in zip(clash.sides, clash.claims, strict=True)}
    cycle = negative_cycle(clash.sides, ledger.names)
    if not cycle:
        return (*(f"{_said(claim, names)}." for claim in clash.claims), _no_room(clash))
    if cycle[0].of != ZERO:
        cycle = _best_first(cycle)
    return tuple(_steps(cycle, speakers, names, ledger))


def _best_first(ring: list[Constraint]) -> list[Constraint]:
    """A ring of orders as a reader follows it: each step from the better to the worse, the first claim first."""
    steps = ring[::-1]
    first = min(range(len(steps)), key=lambda i: (min(steps[i].because, default=0), i))
    return steps[first:] + steps[:first]


def _steps(
    cycle: Sequence[Constraint], speakers: Mapping[int, Claim], names: Mapping[str, str], ledger: Ledger
) -> list[str]:
    steps: list[str] = []
    worst: int | None = None
    for constraint in cycle:
        sources = [speakers[number] for number in sorted(constraint.because)]
        said = "; ".join(_said(claim, names) for claim in sources)
        worst = constraint.by if constraint.of == ZERO else None if worst is None else worst + constraint.by
        if constraint.to == ZERO:
            if sources:
                steps.append(f"{said}.")
            steps.append(_clash_of_bounds(constraint, worst))
            return steps
        steps.append(_step(constraint, said, worst, ledger))
    return [*steps, f"So {_subject(cycle[0].to, ledger)} would be ahead of itself."]


def _step(constraint: Constraint, said: str, worst: int | None, ledger: Ledger) -> str:
    name = _subject(constraint.to, ledger)
    bound = f", so {name} is {_at_worst(worst)}" if worst is not None else ""
    if constraint.of == ZERO:
        return f"{said}."
    if not constraint.because:
        scope = constraint.to[1]
        return f"A place among {competitors(scope)} is never worse than one among all{bound}."
    other = _subject(constraint.of, ledger)
    if constraint.to[0] == "score" and len(constraint.because) == 2:
        return f"{said}; so {name} is ahead of {other}."
    if other not in said:
        return f"{said}, where {other} competes too{bound}."
    return f"{said}{bound}."


def _clash_of_bounds(last: Constraint, worst: int | None) -> str:
    """What the chain has come to, `worst` below zero by as much as the last lower bound was missed."""
    best = -last.by
    reached = (worst or 0) + best
    if best == 1:
        return "Nobody can be ahead of the first place." if reached < 1 else "No place is left."
    return f"{_at_worst(reached).capitalize()} and {ordinal(best)} at best cannot both be."


def _at_worst(worst: int) -> str:
    return f"{ordinal(worst)} at worst" if worst >= 1 else "ahead of the first place"


def _subject(node: Node, ledger: Ledger) -> str:
    return ledger.names.name(node[-1])


def _said(claim: Claim, names: Mapping[str, str]) -> str:
    return f"{names[claim.article]}: {full_sentence(claim, list_of(claim))}"


def _no_room(clash: Clash) -> str:
    shares = [claim for claim in clash.claims if claim.kind == "share"]
    if shares:
        return f"The top {max(claim.of or 0 for claim in shares)} have no room for all of that."
    return "No order of the board keeps all of that."

"""From clashes to findings: one finding for each thing found, however often its sides are restated."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from claimgraph.model import Claim, Finding
from claimgraph.reconciliation.clash import Clash
from claimgraph.reconciliation.explain import explain
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.proofs import proof
from claimgraph.reconciliation.repairs import would_reconcile
from claimgraph.reconciliation.statements import Statement

VERDICTS = ("contradiction", "tension", "reconciled", "agreement", "echo")
"""In the order in which they are reported."""


def to_findings(clashes: Iterable[Clash], ledger: Ledger) -> list[Finding]:
    """Merge what restates the same clash, put the findings in order, and explain them."""
    merged: dict[tuple[object, ...], list[tuple[Clash, list[Statement]]]] = {}
    for clash in sorted(clashes, key=_order):
        alike = merged.setdefault((clash.verdict, clash.rule, frozenset(s.said for s in clash.sides)), [])
        for first, restated in alike:
            if _of_one_time(first, clash, ledger):
                restated += clash.sides
                break
        else:
            alike.append((clash, list(clash.sides)))
    kept = [pair for alike in merged.values() for pair in alike]
    findings: dict[str, Finding] = {}
    for clash, restated in sorted(kept, key=lambda pair: _order(pair[0])):
        finding = _finding(clash, restated, ledger)
        findings.setdefault(finding.id, finding)
    return list(findings.values())


def finding_id(verdict: str, rule: str, claims: Iterable[str]) -> str:
    """The same for the same verdict, rule and claims, whatever else changes."""
    written = "\n".join((verdict, rule, *sorted(claims)))
    return "f-" + hashlib.sha256(written.encode()).hexdigest()[:10]


def _finding(clash: Clash, restated: list[Statement], ledger: Ledger) -> Finding:
    claims = tuple(claim.id for claim in clash.claims)
    repairs = would_reconcile(clash, ledger)
    return Finding(
        id=finding_id(clash.verdict, clash.rule, claims),
        verdict=clash.verdict,
        rule=clash.rule,
        claims=claims,
        also=_also(clash, restated, ledger),
        dimension=clash.dimension,
        explanation=explain(clash, repairs, ledger),
        proof=proof(clash, ledger),
        would_reconcile=repairs,
    )


def _also(clash: Clash, restated: list[Statement], ledger: Ledger) -> tuple[str, ...]:
    """The ids of claims that restate a side; copies are no part of an agreement, and all there is to an echo."""
    said = {s.said for s in clash.sides}
    same = [s for s in ledger.restatements(said) if all(ledger.timing(s, side) != "apart" for side in clash.sides)]
    found: dict[str, Claim] = {}
    for s in dict.fromkeys((*clash.sides, *clash.restated, *restated, *same)):
        found |= {} if clash.verdict == "echo" else {claim.id: claim for claim in s.claims}
        found |= {} if clash.verdict == "agreement" else {claim.id: claim for claim in s.echoes}
    for claim in clash.claims:
        found.pop(claim.id, None)
    return tuple(c.id for c in sorted(found.values(), key=lambda c: (c.article, c.start, c.end, c.id)))


def _order(clash: Clash) -> tuple[object, ...]:
    return (
        VERDICTS.index(clash.verdict),
        len(clash.dimension) if clash.verdict == "contradiction" else 0,
        -sum(len(s.articles) for s in clash.sides),
        len(clash.sides),
        [s.number for s in clash.sides],
        clash.rule,
        [(c.article, c.start, c.id) for c in clash.claims],
    )


def _of_one_time(one: Clash, other: Clash, ledger: Ledger) -> bool:
    return all(ledger.timing(a, b) != "apart" for a in one.sides for b in other.sides)

"""The reconciled view: what the articles together support of each subject on each board, and what is disputed.

Nothing is decided here: a fact on which articles differ shows every side with the number of its independent sources.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import Field

from claimgraph.model import CLASHES, Article, Claim, ClaimKind, Entity, Finding, Record
from claimgraph.reconciliation.agreement import agreeing
from claimgraph.reconciliation.dates import timing
from claimgraph.reconciliation.options import Options
from claimgraph.reconciliation.phrases import said
from claimgraph.reconciliation.statements import Statement, comparable_list, list_of, make_statements
from claimgraph.reconciliation.subjects import known_names

Standing = Literal["disputed", "open", "agreed", "single"]
"""`disputed`: a contradiction speaks against it; `open`: a tension does; `agreed`: two independent sources or more say
so and nothing speaks against it; `single`: one source says so."""


class FactSide(Record):
    """One thing that is said of a fact, by whoever says it."""

    said: str = Field(description="In words, as the first source has it: '87.8%', 'in the top three'.")
    value: float | None = None
    unit: str | None = None
    rank: tuple[int, int | None] | None = None
    count: int | None = None
    of: int | None = None
    sources: int = Field(description="Articles that say it independently of each other.")
    articles: tuple[str, ...] = Field(description="Ids of these articles, the first that says it first.")
    copies: tuple[str, ...] = Field((), description="Ids of articles that only repeat it.")
    claims: tuple[str, ...] = Field(description="Ids of the claims that say it, those of copies among them.")


class Fact(Record):
    """A score, place or share of one subject on one board, in one field, setting and time."""

    id: str
    kind: ClaimKind
    subject: str = Field(description="Id of the subject.")
    subject_name: str
    benchmark: str | None = Field(description="Id of the benchmark; None where no article names one.")
    benchmark_name: str | None
    category: str = Field(description="On a plain reading: 'overall' where no article states one.")
    scope: str = Field(description="Who competes, on a plain reading: 'global' where no article states it.")
    setting: str | None = None
    dates: tuple[str, ...] = Field((), description="When it was true, as the claims have it, in order.")
    standing: Standing
    sides: tuple[FactSide, ...] = Field(description="What is said of it, that with the most sources first.")
    findings: tuple[str, ...] = Field((), description="Ids of the contradictions and tensions about it.")


def facts(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    options: Options = Options(),  # noqa: B008 (it cannot be changed)
) -> list[Fact]:
    """What all claims together say of each subject and board, by their names; the articles need no text.

    Who copies whom is taken from the findings. Orders between two subjects, forecasts and denials are no facts.
    """
    names = known_names(claims)
    statements = make_statements(claims, {a.id: a for a in articles}, names, _echoes(findings))
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for s in statements:
        if s.kind != "comparison" and not s.denied:
            who = names.field_of(s.claim.subject) if s.claim.subject.kind == "group" else s.subject
            key = (s.kind, who, s.board, s.scope, s.claim.setting, comparable_list(s.claim), s.claim.of)
            groups.setdefault(key, []).append(s)
    against = _against(findings)
    made = [
        _fact(together, names.entities.get(together[0].subject), against)
        for group in groups.values()
        for together in _of_one_time(group, options)
    ]
    return sorted(made, key=_order)


def _fact(group: Sequence[Statement], subject: Entity | None, against: dict[str, list[Finding]]) -> Fact:
    sides = sorted((_side(alike) for alike in agreeing(group)), key=lambda side: -side.sources)
    claims = [claim for s in group for claim in (*s.claims, *s.echoes)]
    doubts = {f.id: f for claim in claims for f in against.get(claim.id, ())}
    first = group[0].claim
    key = "\n".join(sorted(claim.id for claim in claims))
    return Fact(
        id="t-" + hashlib.sha256(key.encode()).hexdigest()[:10],
        kind=first.kind,
        subject=first.subject.id,
        subject_name=subject.name if subject else first.subject.name,
        benchmark=first.benchmark.id if first.benchmark else None,
        benchmark_name=first.benchmark.name if first.benchmark else None,
        category=group[0].board.category,
        scope=group[0].scope,
        setting=first.setting,
        dates=tuple(sorted({claim.as_of for claim in claims if claim.as_of and group[0].moves})),
        standing=_standing(sides, doubts.values()),
        sides=tuple(sides),
        findings=tuple(sorted(doubts)),
    )


def _side(alike: Sequence[Statement]) -> FactSide:
    claims = sorted((c for s in alike for c in s.claims), key=lambda c: (c.as_of or "9999", c.article, c.start))
    echoes = [claim for s in alike for claim in s.echoes]
    articles = tuple(dict.fromkeys(claim.article for claim in claims))
    first = alike[0].claim
    return FactSide(
        said=said(first.model_copy(update={"category": None, "scope": None, "setting": None}), list_of(first)),
        value=first.value,
        unit=first.unit,
        rank=first.rank,
        count=first.count,
        of=first.of,
        sources=len(articles),
        articles=articles,
        copies=tuple(sorted({claim.article for claim in echoes} - set(articles))),
        claims=tuple(claim.id for claim in (*claims, *echoes)),
    )


def _standing(sides: Sequence[FactSide], doubts: Iterable[Finding]) -> Standing:
    verdicts = {finding.verdict for finding in doubts}
    if "contradiction" in verdicts:
        return "disputed"
    if "tension" in verdicts:
        return "open"
    return "agreed" if sides[0].sources > 1 and len(sides) == 1 else "single" if len(sides) == 1 else "open"


def _echoes(findings: Iterable[Finding]) -> dict[str, str]:
    """For each claim that only repeats another, that other."""
    return {
        copy: finding.claims[0]
        for finding in findings
        if finding.verdict == "echo"
        for copy in (*finding.claims[1:], *finding.also)
    }


def _against(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.verdict in CLASHES:
            for claim in (*finding.claims, *finding.also):
                found.setdefault(claim, []).append(finding)
    return found


def _of_one_time(group: Sequence[Statement], options: Options) -> list[list[Statement]]:
    """The statements by time, each near in time to the first of its part; what does not move stays together."""
    parts: list[list[Statement]] = []
    for s in sorted(group, key=lambda s: (s.when.middle if s.when else 0.0, s.number)):
        near = bool(parts) and timing(parts[-1][0].when, s.when, options.window_days) != "apart"
        if parts and (near or not s.moves):
            parts[-1].append(s)
        else:
            parts.append([s])
    return parts


def _order(fact: Fact) -> tuple[str, ...]:
    board = (fact.benchmark_name or "").casefold()
    return (fact.subject_name.casefold(), board, fact.kind, fact.category, fact.scope, *fact.dates[:1], fact.id)

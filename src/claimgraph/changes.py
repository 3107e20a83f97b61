"""What changed between two runs: findings that are new, gone or different, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from claimgraph.graph import statement_key
from claimgraph.model import Article, Claim, Finding
from claimgraph.outputs import Outputs
from claimgraph.report.wording import brief, listing

ChangeKind = Literal["new", "gone", "changed"]

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that is not as it was; `before` is None for a new one, `after` for one that is gone."""

    kind: ChangeKind
    before: Finding | None
    after: Finding | None
    why: tuple[str, ...]
    """Plain sentences, never empty."""

    @property
    def finding(self) -> Finding:
        """The finding as it is, or as it was if it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change is of a finding")
        return found


def changes(old: Outputs, new: Outputs) -> tuple[Change, ...]:
    """The changes from one run to another: new findings, then those gone, then those changed.

    A finding is the same in both when its rule is and its claims make the same statements in the same articles.
    """
    before, after = _Run(old), _Run(new)
    added = [
        Change("new", None, f, _why_new(f, before, after))
        for key, f in after.findings.items()
        if key not in before.findings
    ]
    gone = [
        Change("gone", f, None, _why_gone(f, before, after))
        for key, f in before.findings.items()
        if key not in after.findings
    ]
    both = ((before.findings[key], f) for key, f in after.findings.items() if key in before.findings)
    changed = [Change("changed", a, b, why) for a, b in both if (why := tuple(_differences(a, b, before, after)))]
    return (*added, *gone, *changed)


class _Run:
    """One run with its records at hand."""

    def __init__(self, outputs: Outputs) -> None:
        self.articles: Mapping[str, Article] = {a.id: a for a in outputs.articles}
        self.claims: Mapping[str, Claim] = {c.id: c for c in outputs.claims}
        self.stated = {_claim_key(c) for c in outputs.claims}
        self.findings: dict[_Key, Finding] = {}
        for finding in outputs.findings:
            key: _Key = (finding.rule, frozenset(_claim_key(self.claims[c]) for c in finding.claims))
            self.findings.setdefault(key, finding)

    def claims_of(self, finding: Finding) -> list[Claim]:
        return [self.claims[c] for c in finding.claims]


def _claim_key(claim: Claim) -> _Key:
    return (claim.article, *statement_key(claim))


def _why_new(finding: Finding, before: _Run, after: _Run) -> tuple[str, ...]:
    claims = after.claims_of(finding)
    disputed = finding.verdict == "contradiction"
    moved = filter(None, (_board_moved(claim, before, disputed=disputed) for claim in claims))
    return (*_reasons(claims, here=after, there=before, word="new"), *moved) or (
        "The same claims stood there before; they are compared differently now.",
    )


def _why_gone(finding: Finding, before: _Run, after: _Run) -> tuple[str, ...]:
    claims = before.claims_of(finding)
    return tuple(_reasons(claims, here=before, there=after, word="gone")) or (
        "Its claims are all still there; they are compared differently now, or stand in another finding.",
    )


def _reasons(claims: list[Claim], here: _Run, there: _Run, word: str) -> Iterator[str]:
    """Why claims of a finding in one run have no match in the other, an article at a time."""
    for article in dict.fromkeys(c.article for c in claims):
        if article not in there.articles:
            yield f"Article {article} is {word}."
        elif here.articles[article].sha256 != there.articles[article].sha256:
            yield f"Article {article} has changed."
        elif any(c.article == article and _claim_key(c) not in there.stated for c in claims):
            yield f"Article {article} is the same, but is read differently."


def _board_moved(claim: Claim, before: _Run, *, disputed: bool) -> str | None:
    """How the claim differs from the latest earlier one about the same place on the same moving board.

    Where the finding is a contradiction nobody knows whether the board moved; then it is only said what stood before.
    """
    board = claim.benchmark
    if board is None or claim.as_of is None or not (claim.rank or board.board in ("arena", "index")):
        return None
    if _claim_key(claim) in before.stated:
        return None
    earlier = [
        c
        for c in before.claims.values()
        if c.as_of is not None
        and c.as_of < claim.as_of
        and _position(c) == _position(claim)
        and brief(c) != brief(claim)
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda c: (c.as_of or "", c.id))
    if disputed:
        return f"Said before: {claim.subject.name} on {board.name} is {brief(last)} ({last.as_of})."
    return (
        f"The board moved: {claim.subject.name} on {board.name} was {brief(last)} ({last.as_of}), "
        f"is {brief(claim)} ({claim.as_of})."
    )


def _position(claim: Claim) -> _Key:
    """The place on a board that the claim speaks of; unstated means everyone on the whole board."""
    board = claim.benchmark.id if claim.benchmark else None
    return claim.kind, claim.subject.id, board, claim.category or "overall", claim.scope or "global", claim.setting


def _differences(a: Finding, b: Finding, before: _Run, after: _Run) -> Iterator[str]:
    if a.verdict != b.verdict:
        yield f"It was a case of {a.verdict}, it is one of {b.verdict}."
    if a.dimension != b.dimension:
        yield f"What stands between the claims was {_dimensions(a)}, it is {_dimensions(b)}."
    joined = _articles_beside(b, after) - _articles_beside(a, before)
    left = _articles_beside(a, before) - _articles_beside(b, after)
    if joined:
        yield f"Also said now by {listing(sorted(joined))}."
    if left:
        yield f"No longer said by {listing(sorted(left))}."


def _articles_beside(finding: Finding, run: _Run) -> set[str]:
    return {run.claims[c].article for c in finding.also}


def _dimensions(finding: Finding) -> str:
    return listing(list(finding.dimension)) or "nothing"

"""A claim as a plain sentence, and the small phrases a reader needs around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimgraph.model import Article, Claim, Entity, Verdict
from claimgraph.reconciliation.phrases import setting_phrase
from claimgraph.report.words import COUNTRIES, SCOPES, STANCES, VERDICTS

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_BOUNDS = {"exact": "", "about": "about ", "at-least": "at least ", "at-most": "at most "}
_RELATIONS = {">": "does better than", "<": "does worse than", "=": "is on a par with"}
_MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]


def harmless(text: str) -> str:
    """The text with control characters and turns of direction, which show as nothing and hide much, as �."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def statement(claim: Claim) -> str:
    """What the claim says, in one line without a full stop: 'Zephyr 2 is 15th on LMArena, worldwide'."""
    said = " ".join(filter(None, (claim.subject.name, _predicate(claim), _board(claim))))
    details = [scope_phrase(claim.scope), setting_phrase(claim.setting)]
    said = ", ".join([said, *filter(None, details)])
    if claim.stance == "denied":
        return f"It is not so that {said}"
    return f"{said} (expected)" if claim.stance == "expected" else said


def number(claim: Claim) -> str:
    """The claim's value as written, with its unit and how it is meant: 'about 58%'."""
    if claim.value is None:
        return ""
    written = claim.value_text or plain_number(claim.value)
    unit = {"%": "%", None: ""}.get(claim.unit, f" {claim.unit}")
    return _BOUNDS[claim.bound] + (written if written.endswith(unit) else written + unit)


def plain_number(value: float) -> str:
    """The shortest decimal that reads back as the value, without a trailing '.0'."""
    return repr(value).removesuffix(".0")


def place(rank: tuple[int, int | None]) -> str:
    """A range of ranks in words: '15th', 'in the top 3', '4th to 6th', '10th or lower'."""
    best, worst = rank
    if worst is None:
        return f"{ordinal(best)} or lower"
    if best == worst:
        return ordinal(best)
    return f"in the top {worst}" if best == 1 else f"{ordinal(best)} to {ordinal(worst)}"


def ordinal(n: int) -> str:
    """'1st', '2nd', '3rd', '11th'."""
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def scope_phrase(scope: str | None) -> str:
    """Who competes, as a phrase; empty where the claim does not say."""
    if scope is None:
        return ""
    if scope.startswith("country:"):
        code = scope.removeprefix("country:")
        return f"among those from {COUNTRIES.get(code, code)}"
    return SCOPES.get(scope) or "among " + scope.replace("-", " ")


def source_name(article: Article) -> str:
    """Who speaks: the publisher, else the article itself."""
    return article.publisher or article.heading or article.id


def board_name(benchmark: Entity) -> str:
    """Its name; the article's words in quotation marks where it is described but not named."""
    return benchmark.name if benchmark.named else f"“{benchmark.name}”"


def stance_phrase(claim: Claim) -> str:
    """How it is said and by whom: 'reported, says Alibaba'."""
    return STANCES[claim.stance] + (f", says {claim.attributed_to}" if claim.attributed_to else "")


def listing(items: Sequence[str]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def counted(n: int, one: str, many: str | None = None) -> str:
    """'1 claim', '2 claims'."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def _predicate(claim: Claim) -> str:
    if claim.kind == "score":
        return f"scores {number(claim)}"
    if claim.kind == "rank" and claim.rank is not None:
        return f"{'shares' if claim.tied else 'is'} {place(claim.rank)}" + (" place" if claim.tied else "")
    if claim.kind == "comparison" and claim.relation is not None:
        other = claim.object.name if claim.object else "others"
        by = f" by {plain_number(claim.margin)}" if claim.margin is not None else ""
        return f"{_RELATIONS[claim.relation]} {other}{by}"
    return f"hold {claim.count or 'none'} of {claim.of} places"


def _board(claim: Claim) -> str:
    board = f"on {board_name(claim.benchmark)}" if claim.benchmark else ""
    if claim.category is None:
        return board
    return f"{board} overall".strip() if claim.category == "overall" else f"{board} in {claim.category}".strip()


def brief(claim: Claim) -> str:
    """What the claim says of its subject in a few words: '88.1%', '15th, worldwide', 'better than Borealis 3'."""
    if claim.kind == "score":
        said = number(claim)
    elif claim.kind == "rank" and claim.rank is not None:
        said = place(claim.rank) + (", shared" if claim.tied else "")
    elif claim.kind == "comparison" and claim.relation is not None:
        word = {">": "better than", "<": "worse than", "=": "on a par with"}[claim.relation]
        said = f"{word} {claim.object.name if claim.object else 'others'}"
    else:
        said = f"{claim.count} of {claim.of}"
    if claim.stance in ("denied", "expected"):
        said = f"{claim.stance}: {said}"
    return ", ".join(filter(None, (said, claim.category, scope_phrase(claim.scope), setting_phrase(claim.setting))))


def day(written: str | None) -> str:
    """A date as a reader likes it: '20 March 2026', 'March 2026', '2026'; empty for none."""
    if written is None:
        return ""
    parts = written.split("-")
    if len(parts) == 1 or not parts[1].isdecimal() or not 1 <= int(parts[1]) <= 12:
        return written
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{parts[2].lstrip('0')} {month}"


def verdict_count(verdict: Verdict, n: int) -> str:
    """'1 contradiction', '6 reconciled'."""
    words = VERDICTS[verdict]
    return counted(n, words.one.lower(), words.many.lower())

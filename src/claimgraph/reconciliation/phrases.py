"""Claims, places, fields and dates in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from claimgraph.model import Claim
from claimgraph.reconciliation.boards import OVERALL
from claimgraph.reconciliation.subjects import WHOLE
from claimgraph.reconciliation.words import phrase_words

_BOUNDS = {"exact": "", "about": "about ", "at-least": "at least ", "at-most": "at most "}
_RELATIONS = {">": "ahead of", "<": "behind", "=": "on a par with"}


def ordinal(n: int) -> str:
    """'first' to 'tenth', then '11th', '22nd'."""
    words = phrase_words().ordinals
    if n <= len(words):
        return words[n - 1]
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def number(n: int) -> str:
    """'no', 'one' to 'twelve', then digits."""
    words = phrase_words().numbers
    return words[n] if n < len(words) else str(n)


def place(rank: tuple[int, int | None], tied: bool = False) -> str:
    """A range of places: 'first', 'in the top three', '4th to 6th', '10th or lower', 'joint third'."""
    best, worst = rank
    if worst is None:
        return f"{ordinal(best)} or lower"
    if best == worst:
        return f"joint {ordinal(best)}" if tied else ordinal(best)
    return f"in the top {number(worst)}" if best == 1 else f"{ordinal(best)} to {ordinal(worst)}"


def competitors(scope: str, members: str = "model") -> str:
    """Who competes in a field: 'Chinese models', 'open-weights models', 'all models'."""
    noun = "companies" if members == "organization" else "models"
    if scope == WHOLE:
        return f"all {noun}"
    if scope.startswith("group:"):
        return scope.removeprefix("group:").replace("-", " ")
    return " ".join((*(_adjective(trait) for trait in scope.split("+")), noun))


def field_phrase(scope: str | None, members: str = "model") -> str:
    """A stated field: 'worldwide', 'among Chinese models'; empty where none is stated."""
    if scope is None:
        return ""
    return "worldwide" if scope == WHOLE else f"among {competitors(scope, members)}"


def said(claim: Claim, members: str = "model") -> str:
    """What a claim says of its subject, in a few words: 'first overall, worldwide', '87.8% with tools', 'not first'."""
    if claim.kind == "comparison":
        words = order(claim)
    elif claim.kind == "share":
        words = share(claim)
    elif claim.kind == "rank" and claim.rank is not None:
        words = place(claim.rank, claim.tied)
    else:
        words = value(claim)
    if claim.stance == "denied":
        words = f"not {words}"
    category = "overall" if claim.category == OVERALL else f"in {_spaced(claim.category)}" if claim.category else ""
    setting = setting_phrase(claim.setting)
    detail = " ".join(filter(None, (category, setting))) if claim.kind != "share" else ""
    return ", ".join(filter(None, (f"{words} {detail}".strip(), field_phrase(claim.scope, members))))


def setting_phrase(setting: str | None) -> str:
    """How a test was run: 'with tools', 'in thinking mode', else the setting in brackets; empty where unstated."""
    if setting is None:
        return ""
    return phrase_words().settings.get(setting, f"({_spaced(setting)})")


def the_best(scope: str, members: str = "model") -> str:
    """Who is first in a field: 'the best Chinese model'."""
    noun = "company" if members == "organization" else "model"
    return f"the best {' '.join(_adjective(trait) for trait in scope.split('+'))} {noun}"


def value(claim: Claim) -> str:
    """A score as written, with its unit: 'about 58%', '1464 points'."""
    written = claim.value_text or f"{claim.value!r}".removesuffix(".0")
    unit = "%" if claim.unit == "%" else f" {claim.unit}" if claim.unit else ""
    return _BOUNDS[claim.bound] + (written if written.endswith(unit) else written + unit)


def order(claim: Claim) -> str:
    """A comparison's other half: 'ahead of Kimi K2.5 by 4'."""
    gap = f" by {claim.margin!r}".removesuffix(".0") if claim.margin is not None else ""
    other = claim.object.name if claim.object else "the others"
    return f"{_RELATIONS[claim.relation or '=']} {other}{gap}"


def share(claim: Claim) -> str:
    """A share of a list: 'five of the top ten', 'none of the top ten', '22 of 36'."""
    count, of = claim.count or 0, claim.of or 0
    held = "none" if count == 0 else "all" if count == of else number(count)
    if claim.subject.kind != "group":
        return f"{count} of {of}"
    return _BOUNDS[claim.bound] + f"{held} of the top {number(of)}"


def full_sentence(claim: Claim, members: str = "model") -> str:
    """The claim as a sentence without a full stop: 'GLM-5 is third, among Chinese models'."""
    name = claim.subject.name
    if claim.kind == "score":
        verb = "does not score" if claim.stance == "denied" else "scores"
        return f"{name} {verb} {said(claim, members).removeprefix('not ')}"
    if claim.kind == "share":
        verb = "do not hold" if claim.stance == "denied" else "hold"
        return f"{name} {verb} {said(claim, members).removeprefix('not ')}"
    return f"{name} is {said(claim, members)}"


def day(written: str) -> str:
    """A date for a reader: 'on 20 March 2026', 'in March 2026', 'in 2026'."""
    parts = written.split("-")
    if len(parts) == 1:
        return f"in {written}"
    month = f"{phrase_words().months[int(parts[1]) - 1]} {parts[0]}"
    return f"in {month}" if len(parts) == 2 else f"on {int(parts[2])} {month}"


def listing(items: Sequence[str], last: str = "and") -> str:
    """'A', 'A and B', 'A, B and C'."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def first_few(items: Sequence[str], most: int = 6) -> list[str]:
    """The items, or the first of them and how many others there are, so that a sentence stays one."""
    return list(items) if len(items) <= most else [*items[: most - 1], f"{len(items) - most + 1} others"]


def _adjective(trait: str) -> str:
    words = phrase_words()
    if trait.startswith("country:"):
        code = trait.removeprefix("country:")
        return words.nationalities.get(code, code)
    return words.scopes.get(trait, _spaced(trait))


def _spaced(label: str | None) -> str:
    return (label or "").replace("/", ", ").replace("-", " ")

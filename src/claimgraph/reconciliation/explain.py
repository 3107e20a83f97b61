"""A finding in sentences that can be printed: who says what, of which board and time, and how both could be true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from claimgraph.model import CLASHES, Claim
from claimgraph.reconciliation.boards import OVERALL
from claimgraph.reconciliation.clash import Clash, in_one_article
from claimgraph.reconciliation.ledger import Ledger
from claimgraph.reconciliation.phrases import competitors, day, first_few, full_sentence, listing, said, setting_phrase
from claimgraph.reconciliation.statements import list_of
from claimgraph.reconciliation.telling import article_names, manners
from claimgraph.reconciliation.words import phrase_words

_ZONES = {"headline": "the headline", "table": "the table", "list": "the list"}


def explain(clash: Clash, repairs: Sequence[str], ledger: Ledger) -> str:
    """What was found, who says it, of what, and what would make it true; `repairs` are the conditions for that."""
    copies = [copy.article for side in clash.sides for copy in side.echoes]
    names = article_names([*(claim.article for claim in clash.claims), *copies], ledger.articles)
    sentences = [
        _who_says_what(clash, names),
        _where_and_when(clash, names),
        *_verdict(clash, repairs),
        manners(clash.claims, names) if clash.verdict in CLASHES else "",
        _copies(clash, copies, names),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _who_says_what(clash: Clash, names: Mapping[str, str]) -> str:
    if clash.verdict == "echo":
        original, *copies = clash.claims
        repeating = listing(first_few([names[claim.article] for claim in copies]))
        verb = "repeats" if len(copies) == 1 else "repeat"
        return f"{repeating} only {verb} {names[original.article]}: {_full(original)}."
    if clash.verdict == "agreement":
        return (
            f"{listing(first_few([names[claim.article] for claim in clash.claims]))} agree: {_full(clash.claims[0])}."
        )
    one_subject = len({claim.subject.id for claim in clash.claims}) == 1
    one_kind = len({claim.kind for claim in clash.claims}) == 1
    if one_subject and one_kind and clash.claims[0].kind != "comparison":
        sides = [f"{_speaker(claim, clash, names)} says {_short(claim)}" for claim in clash.claims]
        return f"{clash.claims[0].subject.name}: {'; '.join(sides)}."
    spoken = groupby(clash.claims, key=lambda claim: _speaker(claim, clash, names))
    sides = [f"{speaker} says that {', and that '.join(map(_full, claims))}" for speaker, claims in spoken]
    return _capital("; ".join(sides)) + "."


def _speaker(claim: Claim, clash: Clash, names: Mapping[str, str]) -> str:
    if len({c.article for c in clash.claims}) > 1:
        return names[claim.article]
    return _ZONES.get(claim.zone, "the text")


def _where_and_when(clash: Clash, names: Mapping[str, str]) -> str:
    """The board and time all speak of, and that it is one article where it is."""
    boards = list(dict.fromkeys(_board(claim) for claim in clash.claims if claim.benchmark))
    if clash.verdict in ("agreement", "echo"):
        return f"The benchmark is {listing(boards)}." if boards else ""
    everyone = "Both" if len(clash.claims) == 2 else "All"
    inside = (
        f"{everyone} stand in one article, {names[clash.claims[0].article]}. " if in_one_article(clash.claims) else ""
    )
    if not boards:
        return f"{inside}No benchmark is named."
    if len({side.board.root for side in clash.sides}) == 1:
        return f"{inside}{everyone} speak of {boards[0]}{_when(clash)}."
    places = dict.fromkeys(f"{names[claim.article]} speaks of {_board(claim)}" for claim in clash.claims)
    return f"{inside}{_capital('; '.join(places))}."


def _board(claim: Claim) -> str:
    if claim.benchmark is None:
        return "no named benchmark"
    return claim.benchmark.name if claim.benchmark.named else f"“{claim.benchmark.name}”"


def _when(clash: Clash) -> str:
    """' on 20 March 2026', ' in March and April 2026'; empty where nothing moves or no date is known."""
    if not any(s.moves for s in clash.sides):
        return ""
    dates = sorted({claim.as_of for claim in clash.claims if claim.as_of})
    return f" {listing([day(date) for date in dates])}" if dates else ""


def _verdict(clash: Clash, repairs: Sequence[str]) -> list[str]:
    all_of_them = "Both" if len(clash.claims) == 2 else "All"
    if clash.verdict == "reconciled":
        return [_reconciled(clash)]
    if clash.verdict == "agreement":
        return _how_they_agree(clash)
    if clash.verdict == "echo":
        return ["A copy lends no support."]
    found = []
    if clash.verdict == "tension" and clash.dimension:
        words = phrase_words().dimensions
        found.append(f"The text leaves open {listing([words[d] for d in clash.dimension])}.")
    elif clash.verdict == "tension":
        found.append("On a par says only that neither is clearly ahead.")
    elif not clash.dimension:
        found.append("No condition is left unstated.")
    if repairs and clash.verdict == "contradiction":
        other = next((r for r in repairs[1:] if r.split(" means ")[0] != repairs[0].split(" means ")[0]), None)
        found.append(f"{all_of_them} could be true only if {repairs[0]}{f', or if {other}' if other else ''}.")
    return found


def _reconciled(clash: Clash) -> str:
    one, other = clash.claims
    explained = {
        "scope": f"they count {_field(one)} and {_field(other)}",
        "category": f"they speak of different categories, {_category(one)} and {_category(other)}",
        "time": "the board moved in between",
        "subject": f"{one.subject.name} and {other.subject.name} are different subjects",
        "setting": f"the runs differ, {setting_phrase(one.setting)} and {setting_phrase(other.setting)}",
        "metric": "the metrics differ",
    }
    return f"Both can be true: {explained.get(clash.dimension[0], 'the circumstances differ')}."


def _how_they_agree(clash: Clash) -> list[str]:
    found = []
    values = listing(list(dict.fromkeys(_short(claim) for claim in clash.claims)))
    if "rounding" in clash.dimension:
        found.append(f"One number is another one rounded ({values}).")
    if "scale" in clash.dimension:
        found.append(f"The numbers are one on different scales ({values}).")
    return [*found, f"{len(clash.claims)} independent articles say so."]


def _copies(clash: Clash, copies: Sequence[str], names: Mapping[str, str]) -> str:
    others = [names[article] for article in dict.fromkeys(copies) if article not in {c.article for c in clash.claims}]
    if not others or clash.verdict == "echo":
        return ""
    verb = "is a copy and counts" if len(others) == 1 else "are copies and count"
    return f"{listing(first_few(others))} {verb} for nothing."


def _short(claim: Claim) -> str:
    return said(claim, list_of(claim))


def _full(claim: Claim) -> str:
    return full_sentence(claim, list_of(claim))


def _field(claim: Claim) -> str:
    return competitors(claim.scope or "global", list_of(claim))


def _category(claim: Claim) -> str:
    return claim.category or OVERALL


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

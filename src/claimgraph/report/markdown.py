"""The report as Markdown, for a reader in a terminal, an editor or a repository's web page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimgraph.pipeline import Result
from claimgraph.report.calls import Call, calls
from claimgraph.report.cards import MOST_ELSEWHERE, Card, cards, folded, printable
from claimgraph.report.sides import Side
from claimgraph.report.wording import counted, harmless, listing, stance_phrase, verdict_count
from claimgraph.report.words import RULES, VERDICTS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])|^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def render_markdown(result: Result) -> str:
    """`report.md`: what to do first, then every finding with its quotes and where they stand."""
    every_card = cards(result.articles, result.claims, result.findings, result.lines)
    all_cards = folded(every_card)
    blocks = ["# What these articles say, and where they clash", _counts(result)]
    blocks += _first_of_all(all_cards, printable(every_card))
    for verdict, words in VERDICTS.items():
        of_verdict = [card for card in all_cards if card.finding.verdict == verdict]
        if of_verdict:
            findings = sum(len(card.all) for card in of_verdict)
            blocks += [f"## {words.many} ({findings})", words.meaning]
            blocks += [block for number, card in enumerate(of_verdict, 1) for block in _finding(number, card)]
    blocks += [*_whom_to_ask(calls(every_card)), *_articles(result), *_failures(result)]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """The text as Markdown that shows exactly this text: on one line, no markup, no HTML, no control characters."""
    one_line = harmless(" ".join(text.split()))
    return _SPECIAL.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}{m[3][:-1]}\\{m[3][-1]}", one_line)


def _counts(result: Result) -> str:
    found = [counted(len(result.articles), "article"), counted(len(result.claims), "claim")]
    numbers = Counter(finding.verdict for finding in result.findings)
    found += [verdict_count(verdict, numbers[verdict]) for verdict in VERDICTS if numbers[verdict]]
    return listing(found) + "."


def _first_of_all(all_cards: Sequence[Card], safe: Sequence[Card]) -> Iterator[str]:
    """The minute's read: what not to print, what can be printed."""
    contradictions = [card for card in all_cards if card.finding.verdict == "contradiction"]
    if contradictions:
        yield "## Do not print before it is settled"
        yield "\n".join(f"- {escape(card.headline)} *{escape(card.context)}*" for card in contradictions)
    if safe:
        yield "## Said by more than one source, disputed by none"
        yield "\n".join(f"- {escape(card.sides[0].statement)}: {escape(listing(card.sources))}" for card in safe)


def _finding(number: int, card: Card) -> Iterator[str]:
    finding = card.finding
    yield f"### {number}. {escape(card.headline)}"
    facts = [RULES[finding.rule]]
    if card.in_one_article:
        facts.append("within one article")
    if card.difference:
        facts.append(card.difference)
    yield f"*{'; '.join(facts)}.* {escape(card.advice)}"
    if card.detail:
        yield escape(card.detail)
    for group in card.quotes:
        yield _quote(group)
    for other in card.folded:
        yield f"The same words also show: {escape(other.headline)} *{RULES[other.finding.rule]}; {other.difference}.*"
    if elsewhere := card.elsewhere:
        further = len(elsewhere) - MOST_ELSEWHERE
        more = f"; and {further} more" if further > 0 else ""
        yield "Also: " + "; ".join(_place(one) for one in elsewhere[:MOST_ELSEWHERE]) + f"{more}."
    if finding.proof:
        yield "Step by step:"
        yield "\n".join(f"{step}. {escape(text)}" for step, text in enumerate(finding.proof, 1))
    if finding.would_reconcile:
        yield f"{card.would_title} " + escape("; or ".join(finding.would_reconcile)).rstrip(".") + "."
    ids = [f"`{each.finding.id.replace('`', '')}`" for each in card.all]
    yield f"<sub>{'Finding' if len(ids) == 1 else 'Findings'} {listing(ids)}</sub>"


def _quote(group: Sequence[Side]) -> str:
    one = group[0]
    read = "; and as: ".join(escape(side.statement) for side in group)
    return f"> {escape(one.quote)}\n>\n> — {_place(one)}; {escape(stance_phrase(one.claim))}. Read as: {read}."


def _whom_to_ask(to_call: Sequence[Call]) -> Iterator[str]:
    if to_call:
        yield "## Whom to ask"
        yield "\n".join(line for call in to_call for line in _call(call))


def _call(call: Call) -> Iterator[str]:
    yield f"- **{escape(call.witness)}**"
    for question in call.questions:
        yield f"  - {escape(question.text)}"
        yield from (f"    - {escape(said)}" for said, _ in question.about)


def _place(one: Side) -> str:
    where = [f"**{escape(one.source)}**", f"`{one.article.id.replace('`', '')}`"]
    if one.line is not None:
        where.append(f"line {one.line}")
    if one.article.published:
        where.append(one.article.published)
    copied = f" (a copy of `{one.article.copy_of.replace('`', '')}`)" if one.article.copy_of else ""
    return ", ".join(where) + copied


def _articles(result: Result) -> Iterator[str]:
    if not result.articles:
        return
    yield "## The articles"
    rows = ["| article | publisher | date | claims | |", "|---|---|---|---|---|"]
    counts: dict[str, int] = {}
    for claim in result.claims:
        counts[claim.article] = counts.get(claim.article, 0) + 1
    for article in result.articles:
        title = escape(article.heading or article.id)
        remarks = [f"a copy of {article.copy_of}"] if article.copy_of else []
        cells = [
            title,
            escape(article.publisher or ""),
            article.published or "",
            str(counts.get(article.id, 0)),
            escape("; ".join([*remarks, *article.notes])),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    yield "\n".join(rows)


def _failures(result: Result) -> Iterator[str]:
    if result.failures:
        yield "## Could not be read"
        yield "\n".join(f"- {escape(failure.source)}: {escape(failure.reason)}" for failure in result.failures)

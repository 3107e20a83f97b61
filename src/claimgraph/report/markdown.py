"""The report as Markdown, for a reader in a terminal, an editor or a repository's web page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claimgraph.pipeline import Result
from claimgraph.report.cards import Card, Side, calls, cards, printable
from claimgraph.report.wording import counted, listing, stance_phrase, verdict_count
from claimgraph.report.words import RULES, VERDICTS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])|^(\s*)([-+=]|\d+[.)])", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def render_markdown(result: Result) -> str:
    """`report.md`: what to do first, then every finding with its quotes and where they stand."""
    all_cards = cards(result.articles, result.claims, result.findings, result.lines)
    blocks = ["# What these articles say, and where they clash", _counts(result), *_first_of_all(all_cards)]
    for verdict, words in VERDICTS.items():
        of_verdict = [card for card in all_cards if card.finding.verdict == verdict]
        if of_verdict:
            blocks += [f"## {words.many} ({len(of_verdict)})", words.meaning]
            blocks += [block for number, card in enumerate(of_verdict, 1) for block in _finding(number, card)]
    blocks += [*_articles(result), *_failures(result)]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """The text as Markdown that shows exactly this text: on one line, no markup, no HTML, no control characters."""
    one_line = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
    return _SPECIAL.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}{m[3][:-1]}\\{m[3][-1]}", one_line)


def _counts(result: Result) -> str:
    found = [counted(len(result.articles), "article"), counted(len(result.claims), "claim")]
    numbers = Counter(finding.verdict for finding in result.findings)
    found += [verdict_count(verdict, numbers[verdict]) for verdict in VERDICTS if numbers[verdict]]
    return listing(found) + "."


def _first_of_all(all_cards: tuple[Card, ...]) -> Iterator[str]:
    """The minute's read: what not to print, whom to call, what can be printed."""
    contradictions = [card for card in all_cards if card.finding.verdict == "contradiction"]
    if contradictions:
        yield "## Do not print before it is settled"
        yield "\n".join(f"- {escape(card.headline)} *{escape(card.context)}*" for card in contradictions)
    to_call = calls(all_cards)
    if to_call:
        yield "## Whom to ask"
        yield "\n".join(
            f"- **{escape(call.witness)}**\n" + "\n".join(f"  - {escape(question)}" for question, _ in call.questions)
            for call in to_call
        )
    safe = printable(all_cards)
    if safe:
        yield "## Said by more than one source, disputed by none"
        yield "\n".join(f"- {escape(card.sides[0].statement)}: {escape(_sources(card))}" for card in safe)


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
    for one in card.sides:
        yield _quote(one)
    if card.also:
        yield "Also: " + "; ".join(_place(one) for one in card.elsewhere) + "."
    if finding.proof:
        yield "Step by step:"
        yield "\n".join(f"{step}. {escape(text)}" for step, text in enumerate(finding.proof, 1))
    if finding.would_reconcile:
        yield "All would be true if " + escape("; or ".join(finding.would_reconcile)).rstrip(".") + "."
    yield f"<sub>Finding `{finding.id.replace('`', '')}`</sub>"


def _quote(one: Side) -> str:
    manner = stance_phrase(one.claim)
    return f"> {escape(one.claim.quote)}\n>\n> — {_place(one)}; {escape(manner)}. Read as: {escape(one.statement)}."


def _place(one: Side) -> str:
    where = [f"**{escape(one.source)}**", f"`{one.article.id.replace('`', '')}`"]
    if one.line is not None:
        where.append(f"line {one.line}")
    if one.article.published:
        where.append(one.article.published)
    copied = f" (a copy of `{one.article.copy_of.replace('`', '')}`)" if one.article.copy_of else ""
    return ", ".join(where) + copied


def _sources(card: Card) -> str:
    return listing(list(dict.fromkeys(one.source for one in card.sides)))


def _articles(result: Result) -> Iterator[str]:
    if not result.articles:
        return
    yield "## The articles"
    rows = ["| article | publisher | date | claims | |", "|---|---|---|---|---|"]
    counts: dict[str, int] = {}
    for claim in result.claims:
        counts[claim.article] = counts.get(claim.article, 0) + 1
    for article in result.articles:
        title = escape(article.title or article.id)
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

"""What a person reads in the terminal: the summary of a run, one finding in full, the claims of an article.

Everything is made as rich text, which shows markup and control characters of articles as they are, and leaves out
colour where the terminal has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click
from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimgraph.changes import Change
from claimgraph.model import Claim, Finding, Verdict
from claimgraph.pipeline import Result
from claimgraph.reading import Failure
from claimgraph.report.cards import Card, cards, folded, headline
from claimgraph.report.sides import Side
from claimgraph.report.wording import counted, harmless, listing, stance_phrase, statement, verdict_count
from claimgraph.report.words import RULES, VERDICTS, ZONES

MOST_SHOWN = 3
"""How many contradictions the summary quotes in full, and articles it names for a note; the report has them all."""

PIPED_WIDTH = 100

COLOURS: dict[Verdict, str] = {
    "contradiction": "bold red",
    "tension": "yellow",
    "reconciled": "blue",
    "agreement": "green",
    "echo": "dim",
}
_QUOTE_LIMIT = 300


def console(*, stderr: bool = False) -> Console:
    """A console on stdout or stderr, with the colours and the width of the terminal."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def say(what: RenderableType, *, stderr: bool = False) -> None:
    """Print it; where the output is no terminal, plain, 100 characters wide and without trailing spaces."""
    output = console(stderr=stderr)
    if output.is_terminal:
        output.print(what)
        return
    output.width = PIPED_WIDTH
    with output.capture() as captured:
        output.print(what, crop=False)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()), err=stderr)


def summary(result: Result, folder: Path) -> RenderableType:
    """The end of a run: counts, the gravest contradictions with their quotes, what failed, where the report is."""
    all_cards = cards(result.articles, result.claims, result.findings, result.lines)
    gravest = [card for card in folded(all_cards) if card.finding.verdict == "contradiction"]
    parts: list[RenderableType] = [counts(len(result.articles), len(result.claims), result.findings)]
    for card in gravest[:MOST_SHOWN]:
        parts += [Text(), finding_heading(card), *(_side(group[0]) for group in card.quotes)]
        if card.folded:
            parts.append(Text(f"  The same words show {counted(len(card.folded), 'more contradiction')}.", "dim"))
    if more := sum(len(card.all) for card in gravest[MOST_SHOWN:]):
        parts += [Text(), Text(f"… and {counted(more, 'more contradiction')} in the report.")]
    if result.failures:
        parts += [Text(), Text(f"{counted(len(result.failures), 'file')} could not be read:", "bold")]
        parts += [_unbroken(f"{failure.source}: {failure.reason}") for failure in result.failures]
    if noted := _notes(result):
        parts += [Text(), Text("Guessed or left out while reading:", "bold"), *map(_unbroken, noted)]
    parts += [Text(), Text.assemble("Report: ", (str(folder / "report.html"), "bold"))]
    return Group(*parts)


def _notes(result: Result) -> list[str]:
    """Each note with the articles it is on, the first few by name."""
    articles: dict[str, list[str]] = {}
    for article in result.articles:
        for note in article.notes:
            articles.setdefault(note, []).append(article.id)
    return [
        f"{note}: {listing([*ids[:MOST_SHOWN], *([f'{len(ids) - MOST_SHOWN} more'] if len(ids) > MOST_SHOWN else [])])}"
        for note, ids in articles.items()
    ]


def _unbroken(text: str) -> Text:
    """A line of its own, however long, for those who search the output."""
    line = plain(text)
    line.no_wrap, line.overflow = True, "ignore"
    return line


def counts(articles: int, claims: int, findings: Iterable[Finding]) -> Text:
    """'6 articles, 10 claims: 2 contradictions, 1 tension.'"""
    found = list(findings)
    line = Text(f"{counted(articles, 'article')}, {counted(claims, 'claim')}")
    separator = ": "
    for verdict in VERDICTS:
        if n := sum(finding.verdict == verdict for finding in found):
            line.append(separator)
            line.append(verdict_count(verdict, n), COLOURS[verdict])
            separator = ", "
    return line.append(".")


def finding_heading(card: Card) -> Text:
    """The verdict and the sentence that says what clashes."""
    verdict = card.finding.verdict
    return Text.assemble((VERDICTS[verdict].one, COLOURS[verdict]), ": ", plain(card.headline))


def full_finding(card: Card) -> RenderableType:
    """One finding with everything that is known of it."""
    finding = card.finding
    facts = [RULES[finding.rule], "within one article" if card.in_one_article else "", card.difference, finding.id]
    parts: list[RenderableType] = [finding_heading(card), plain("; ".join(filter(None, facts)), "dim"), Text()]
    if card.detail:
        parts += [plain(card.detail), Text()]
    for group in card.quotes:
        read = (Padding(plain(f"read as: {side.statement}", "dim"), (0, 0, 0, 4)) for side in group)
        parts += [_side(group[0]), *read, Text()]
    if card.elsewhere:
        parts += [plain("Also said by " + listing([_where(side) for side in card.elsewhere]) + "."), Text()]
    if finding.proof:
        parts += [plain(f"{number}. {step}") for number, step in enumerate(finding.proof, 1)]
        parts.append(Text())
    if finding.would_reconcile:
        parts += [
            plain(f"{card.would_title}:"),
            *(plain(f"- {change}") for change in finding.would_reconcile),
            Text(),
        ]
    parts.append(plain(card.advice, "bold"))
    return Group(*parts)


def finding_list(all_cards: Sequence[Card]) -> RenderableType:
    """Every finding on a line or two, with the id that `show` takes."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for card in all_cards:
        finding = card.finding
        table.add_row(Text(finding.verdict, COLOURS[finding.verdict]), plain(card.headline), plain(finding.id, "dim"))
    return table


def claim_tables(result: Result) -> RenderableType:
    """The claims of each article, under its id and title where there are several."""
    parts: list[RenderableType] = []
    for article in result.articles:
        if len(result.articles) > 1:
            title = f": {article.heading}" if article.heading else ""
            parts += [*([Text()] if parts else []), plain(f"{article.id}{title}", "bold")]
        claims = [claim for claim in result.claims if claim.article == article.id]
        parts.append(claim_table(claims, result.lines) if claims else plain(f"No claim in {article.id}."))
    return Group(*parts)


def claim_table(claims: Sequence[Claim], lines: Mapping[str, int]) -> RenderableType:
    """The claims of an article: where each stands, how it was read, how it is said, and the words that state it."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("line", justify="right", no_wrap=True)
    table.add_column("read as", overflow="fold", ratio=2)
    table.add_column("manner", overflow="fold")
    table.add_column("quote", overflow="fold", ratio=3)
    for claim in claims:
        manner = stance_phrase(claim) if claim.stance != "asserted" else ""
        said = "; ".join(filter(None, (manner, ZONES[claim.zone] if claim.zone != "body" else "")))
        line = str(lines.get(claim.id, ""))
        table.add_row(line, plain(statement(claim)), plain(said), plain(_shortened(claim.quote), "italic"))
    return table


def change_list(changes: Sequence[Change]) -> RenderableType:
    """What changed between two runs, a finding at a time, with the reasons."""
    parts: list[RenderableType] = []
    for kind, title in (("new", "New"), ("gone", "Gone"), ("changed", "Changed")):
        of_kind = [change for change in changes if change.kind == kind]
        if of_kind:
            parts.append(Text(f"{title} ({len(of_kind)})", "bold"))
        for change in of_kind:
            verdict = change.finding.verdict
            said = Text.assemble((verdict, COLOURS[verdict]), ": ", plain(headline(change.finding)))
            parts.append(Padding(said, (0, 0, 0, 2)))
            parts += [Padding(plain(why, "dim"), (0, 0, 0, 4)) for why in change.why]
    return Group(*parts) if parts else Text("Nothing changed.")


def plain(text: str, style: str = "") -> Text:
    """Text of an article, made harmless for a terminal: control characters and turns of direction become �."""
    return Text(harmless(" ".join(text.split())), style)


def failure_line(failure: Failure) -> str:
    """What could not be read, and why, on one line however long."""
    return plain(f"claimgraph: {failure.source}: {failure.reason}").plain


def _side(side: Side) -> RenderableType:
    quote = Text.assemble("“", plain(_shortened(side.quote)), "”", style="italic")
    lines: Iterator[Text] = iter((quote, plain(f"{_where(side)}; {stance_phrase(side.claim)}", "dim")))
    return Padding(Group(*lines), (0, 0, 0, 2))


def _where(side: Side) -> str:
    line = f", line {side.line}" if side.line is not None else ""
    date = f", {side.article.published}" if side.article.published else ""
    copied = f" (copy of {side.article.copy_of})" if side.article.copy_of is not None else ""
    named = f"{side.source}, {side.article.id}" if side.source != side.article.id else side.source
    return f"{named}{line}{date}{copied}"


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _QUOTE_LIMIT else quote[:_QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"

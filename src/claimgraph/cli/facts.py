"""`claimgraph facts`: what the articles of an earlier run support together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.table import Table

    from claimgraph.reconciliation import Fact, FactSide

_STYLES = {"disputed": "bold red", "open": "yellow", "agreed": "green", "single": ""}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--about", metavar="NAME", help="Only subjects and benchmarks with this in their name.")
@click.option("--disputed", is_flag=True, help="Only facts on which the articles differ.")
@click.option("--json", "as_json", is_flag=True, help="One fact a line, as JSON, for programs.")
def facts(folder: Path, about: str | None, disputed: bool, as_json: bool) -> None:
    """Print what the articles of the FOLDER that `claimgraph run` wrote say of each subject on each board.

    A fact on which they differ shows every side with the number of its independent sources; copies do not count.

    \b
    Examples:
      claimgraph facts report/
      claimgraph facts report/ --about Qwen3 --disputed
    """
    from claimgraph.outputs import load
    from claimgraph.reconciliation import facts as all_facts
    from claimgraph.report.terminal import say

    found = load(folder)
    wanted = [
        fact
        for fact in all_facts(found.articles, found.claims, found.findings)
        if (not disputed or fact.standing in ("disputed", "open"))
        and (about is None or about.casefold() in f"{fact.subject_name}\n{fact.benchmark_name or ''}".casefold())
    ]
    if as_json:
        for fact in wanted:
            click.echo(fact.model_dump_json())
    else:
        say(_table(wanted) if wanted else "No such facts.")


def _table(facts: Iterable[Fact]) -> Table:
    """A row for each fact, in it a line for each side."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from claimgraph.report.terminal import plain

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("Subject", "Board", "Said", "Sources", "Standing"):
        table.add_column(heading)
    for fact in facts:
        said = Text("\n").join(plain(side.said) for side in fact.sides)
        sources = Text("\n").join(plain(_sources(side)) for side in fact.sides)
        standing = Text(fact.standing, _STYLES[fact.standing])
        table.add_row(plain(fact.subject_name), plain(_board(fact)), said, sources, standing)
    return table


def _board(fact: Fact) -> str:
    """'LMArena, math, open-weights, 2026-03-20': the benchmark and whatever is not the plain reading."""
    category = fact.category if fact.category != "overall" else ""
    scope = fact.scope.removeprefix("country:") if fact.scope != "global" else ""
    dates = " to ".join(dict.fromkeys((*fact.dates[:1], *fact.dates[-1:])))
    return ", ".join(filter(None, (fact.benchmark_name or "no named benchmark", category, scope, fact.setting, dates)))


def _sources(side: FactSide) -> str:
    """'2: daily, wire (copied by post)'."""
    copied = f" (copied by {', '.join(side.copies)})" if side.copies else ""
    return f"{side.sources}: {', '.join(side.articles)}{copied}"

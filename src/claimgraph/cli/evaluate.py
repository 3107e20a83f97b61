"""`claimgraph evaluate`: how well claims are read, measured against claims that people wrote down."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from claimgraph.cli import options


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("docs", type=click.Path(exists=True, path_type=Path))
@click.option("--misses", default=0, metavar="N", help="Show up to N claims of the gold that were not found.")
@click.option("--extras", default=0, metavar="N", help="Show up to N claims that are not in the gold.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--need", type=click.FloatRange(0, 1), metavar="X", help="Exit with 1 when F1 at the core is below X.")
@options.resources
@options.reading
def evaluate(
    gold: Path,
    docs: Path,
    misses: int,
    extras: int,
    as_json: bool,
    need: float | None,
    catalog: tuple[Path, ...],
    lexicon: tuple[Path, ...],
    **reading: Any,
) -> None:
    """Measure what is read out of the passages in DOCS against the claims in GOLD.

    GOLD holds a passage and its claims on each line (`claimgraph schema gold`); DOCS is the folder of the passages,
    whose ids end in the `doc` of their line. Core: the statement is right, and stands in the right place. Full:
    benchmark, category, scope and stance are right too.

    \b
    Examples:
      claimgraph evaluate gold.jsonl docs/
      claimgraph evaluate gold.jsonl docs/ --misses 20 --extras 20
      claimgraph evaluate gold.jsonl docs/ --json --need 0.9

    Exit codes: 0 done; 1 below --need; 2 wrong usage, or nothing could be measured.
    """
    from claimgraph import evaluation
    from claimgraph.cli.run import progress_bar
    from claimgraph.evaluation import showing
    from claimgraph.report.terminal import plain, say
    from claimgraph.report.wording import counted

    passages = evaluation.read_gold(gold)
    with progress_bar() as progress:
        measured = evaluation.evaluate(
            passages,
            docs,
            catalog=catalog,
            lexicon=lexicon,
            reading=options.read_options(**reading),
            progress=progress,
        )
    if measured.problems:
        click.echo(f"claimgraph: {counted(len(measured.problems), 'problem')} with the gold:", err=True)
        for problem in measured.problems:
            click.echo(f"  {plain(problem).plain}", err=True)
    if not measured.passages:
        raise click.UsageError(f"none of the passages of {gold} is in {docs}")
    if as_json:
        click.echo(json.dumps(showing.as_json(measured, misses, extras), ensure_ascii=False, indent=2))
    else:
        if misses:
            say(showing.missed_list(measured, misses))
        if extras:
            say(showing.extra_list(measured, extras))
        say(showing.figure_table(measured))
    if need is not None and measured.whole.core.f1 < need:
        raise SystemExit(1)

"""`claimgraph claims`: what was read out of one article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from claimgraph.cli import options


@click.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="One claim a line, as in claims.jsonl.")
@options.resources
@options.reading
def claims(file: str, as_json: bool, catalog: tuple[Path, ...], lexicon: tuple[Path, ...], **reading: Any) -> None:
    """Show the claims of one article: where each stands, how it was read, and the words that state it.

    \b
    Examples:
      claimgraph claims article.txt
      claimgraph claims article.md --json
    """
    from claimgraph.outputs import claim_row
    from claimgraph.pipeline import read
    from claimgraph.report.terminal import claim_table, failure_line, plain, say

    result = read([file], catalog=catalog, lexicon=lexicon, reading=options.read_options(**reading))
    for failure in result.failures:
        click.echo(failure_line(failure), err=True)
    if not result.articles:
        raise SystemExit(2)
    if as_json:
        for claim in result.claims:
            click.echo(json.dumps(claim_row(claim), ensure_ascii=False))
    elif result.claims:
        say(claim_table(result.claims, result.lines))
    else:
        say(plain(f"No claim in {file}."))

"""`claimgraph claims`: what was read out of one article."""

from __future__ import annotations

import json
from pathlib import Path

import click

from claimgraph.cli.options import resources


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One claim a line, as in claims.jsonl.")
@resources
def claims(file: Path, as_json: bool, catalog: tuple[Path, ...], lexicon: tuple[Path, ...]) -> None:
    """Show the claims of one article: where each stands, how it was read, and the words that state it.

    \b
    Examples:
      claimgraph claims article.txt
      claimgraph claims article.md --json
    """
    from claimgraph.outputs import claim_row
    from claimgraph.pipeline import read
    from claimgraph.report.terminal import claim_table, failure_line, plain, say

    result = read([file], catalog=catalog, lexicon=lexicon)
    for failure in result.failures:
        say(failure_line(failure), stderr=True)
    if not result.articles:
        raise SystemExit(2)
    if as_json:
        for claim in result.claims:
            click.echo(json.dumps(claim_row(claim), ensure_ascii=False))
    elif result.claims:
        say(claim_table(result.claims, result.lines))
    else:
        say(plain(f"No claim in {file}."))

"""`claimgraph claims`: what was read out of an article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from claimgraph.cli import options


@click.command()
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="One claim a line, as in claims.jsonl.")
@options.resources
@options.reading
def claims(article: str, as_json: bool, catalog: tuple[Path, ...], lexicon: tuple[Path, ...], **reading: Any) -> None:
    """Show the claims of an article: where each stands, how it was read, and the words that state it.

    ARTICLE is a file, a web address, or - for standard input; of a folder or an archive, each article has its table.

    \b
    Examples:
      claimgraph claims article.txt
      claimgraph claims article.md --json
    """
    from claimgraph.outputs import claim_row
    from claimgraph.pipeline import read
    from claimgraph.report.terminal import claim_tables, failure_line, say

    result = read([article], catalog=catalog, lexicon=lexicon, reading=options.read_options(**reading))
    for failure in result.failures:
        click.echo(failure_line(failure), err=True)
    if not result.articles:
        raise SystemExit(2)
    if as_json:
        for claim in result.claims:
            click.echo(json.dumps(claim_row(claim), ensure_ascii=False))
    else:
        say(claim_tables(result))

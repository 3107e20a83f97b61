"""`claimgraph claims`: what was read out of an article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.cli import options

if TYPE_CHECKING:
    from claimgraph.reading import ReadOptions


@click.command()
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="One claim a line, as in claims.jsonl.")
@click.option("--why", is_flag=True, help="By sentence: cue and names of each claim, or why there is none.")
@options.resources
@options.reading
def claims(
    article: str, as_json: bool, why: bool, catalog: tuple[Path, ...], lexicon: tuple[Path, ...], **reading: Any
) -> None:
    """Show the claims of an article: where each stands, how it was read, and the words that state it.

    ARTICLE is a file, a web address, or - for standard input; of a folder or an archive, each article has its table.

    \b
    Examples:
      claimgraph claims article.txt
      claimgraph claims article.md --json
      claimgraph claims article.md --why
    """
    if why:
        _explain(article, as_json, catalog, lexicon, options.read_options(**reading))
        return
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


def _explain(
    article: str, as_json: bool, catalog: tuple[Path, ...], lexicon: tuple[Path, ...], reading: ReadOptions
) -> None:
    from claimgraph.extraction import explain, load_extractor
    from claimgraph.reading import read_paths
    from claimgraph.report.terminal import failure_line, plain, say
    from claimgraph.report.why import explanation_list, explanation_row

    extractor = load_extractor(catalog, lexicon)
    documents, failures = read_paths([article], reading)
    for failure in failures:
        click.echo(failure_line(failure), err=True)
    if not documents:
        raise SystemExit(2)
    for document in documents:
        found = list(explain(document, extractor))
        if as_json:
            for explanation in found:
                click.echo(json.dumps(explanation_row(explanation, document), ensure_ascii=False))
        elif found:
            say(explanation_list(found, document))
        else:
            say(plain(f"No sentence of {document.article.id} has names and numbers."))

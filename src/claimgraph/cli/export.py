"""`claimgraph export`: the results of an earlier run in other tools' formats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from claimgraph.exports import Format

FORMATS: tuple[Format, ...] = (
    "graphml",
    "gexf",
    "cytoscape",
    "cypher",
    "csv",
    "parquet",
    "jsonld",
    "sarif",
    "xlsx",
)
_BINARY = ("parquet", "xlsx")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--to", "file_format", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to instead of stdout.")
def export(folder: Path, file_format: Format, out: Path | None) -> None:
    """Write what is in the FOLDER of a run for other tools.

    The whole graph: graphml, gexf (with times), cytoscape, cypher, jsonld. The claims as a table: csv, parquet; with
    articles, findings and facts: xlsx. The findings on the articles' lines: sarif.

    \b
    Examples:
      claimgraph export report/ --to graphml --out graph.graphml
      claimgraph export report/ --to csv > claims.csv
      claimgraph export report/ --to sarif --out findings.sarif
    """
    from claimgraph import exports
    from claimgraph.outputs import load, write_files

    if out is None and file_format in _BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{file_format} is no text to be shown; give a file with --out")
    content = exports.export(load(folder), file_format)
    if out is None:
        click.echo(content, nl=False)
    else:
        write_files({out: [content]})

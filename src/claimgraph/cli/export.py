"""`claimgraph export`: the results of an earlier run in other tools' formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from claimgraph.exports import Format

FORMATS: tuple[Format, ...] = ("graphml", "jsonld", "csv", "parquet")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--format", "file_format", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to instead of stdout.")
def export(folder: Path, file_format: Format, out: Path | None) -> None:
    """Write the graph (graphml, jsonld) or the claims as a table (csv, parquet) of the FOLDER of a run.

    \b
    Examples:
      claimgraph export report/ --format graphml --out graph.graphml
      claimgraph export report/ --format csv > claims.csv
    """
    from claimgraph import exports
    from claimgraph.outputs import load, write_files

    content = exports.export(load(folder), file_format)
    if out is None:
        click.echo(content, nl=False)
        return
    try:
        write_files({out: [content]})
    except OSError as error:
        raise click.UsageError(f"cannot write to {out}: {error.strerror}; give another file with --out") from error

"""`claimgraph export`: the results of an earlier run in other tools' formats."""

from __future__ import annotations

from pathlib import Path

import click

NAMES = ("graphml", "jsonld", "csv", "parquet")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--format", "name", type=click.Choice(NAMES), required=True, help="What to write.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to instead of stdout.")
def export(folder: Path, name: str, out: Path | None) -> None:
    """Write the graph (graphml, jsonld) or the claims as a table (csv, parquet) of the FOLDER of a run.

    \b
    Examples:
      claimgraph export report/ --format graphml --out graph.graphml
      claimgraph export report/ --format csv > claims.csv
    """
    from claimgraph.exports import FORMATS
    from claimgraph.outputs import load, write_bytes

    content = FORMATS[name](load(folder))
    if out is None:
        click.get_binary_stream("stdout").write(content)
    else:
        write_bytes(out, [content])

"""`claimgraph schema`: the JSON Schema of a file."""

from __future__ import annotations

import click

from claimgraph.schemas import NAMES, schema_text


@click.command()
@click.argument("name", type=click.Choice(NAMES))
def schema(name: str) -> None:
    """Print the JSON Schema of a file; for a .jsonl file, of one of its lines.

    \b
    Example:
      claimgraph schema claims > claims.schema.json
    """
    click.echo(schema_text(name), nl=False)

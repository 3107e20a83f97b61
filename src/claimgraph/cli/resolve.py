"""`claimgraph resolve`: which entity a name means, and why."""

from __future__ import annotations

import json
from pathlib import Path

import click

from claimgraph.cli.catalog import with_catalogs

_KINDS = ("model", "family", "organization", "benchmark")


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(_KINDS), help="What the names are expected to name.")
@click.option("--context", metavar="TEXT", help="Text around the names, which may decide between entities.")
@click.option("--json", "as_json", is_flag=True, help="Print the entities as JSON, one a line.")
@with_catalogs
def resolve(
    names: tuple[str, ...], kind: str | None, context: str | None, as_json: bool, catalog: tuple[Path, ...]
) -> None:
    """Say which entity each NAME means, and why.

    \b
    Examples:
      claimgraph resolve "GPT5.4" "Claude 4.5 Opus"
      claimgraph resolve --kind organization "the ChatGPT maker" --json
    """
    from claimgraph.catalog import Resolver, load_catalog

    resolver = Resolver(load_catalog(catalog))
    if not all(name.strip() for name in names):
        raise click.BadParameter("a name has a letter or digit", param_hint="NAME")
    for name in names:
        entity = resolver.resolve(name, kind, context)  # type: ignore[arg-type]
        if as_json:
            click.echo(json.dumps(entity.model_dump(mode="json"), ensure_ascii=False))
            continue
        new = " (not in the catalogue)" if entity.provisional else ""
        click.echo(f"{name} -> {entity.id}: {entity.name}, {entity.kind}{new}")
        click.echo(f"  {entity.reason}")

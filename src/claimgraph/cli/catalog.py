"""`claimgraph catalog`: looking into the catalogue, and checking a file that adds to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from claimgraph.catalog.entries import AnyEntry


with_catalogs = click.option(
    "--catalog",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of further models, makers and benchmarks; may be given several times.",
)
"""The option that lays the user's files over the catalogue."""


@click.group()
def catalog() -> None:
    """Look into the catalogue of models, makers and benchmarks, or check a file that adds to it.

    \b
    Examples:
      claimgraph catalog search "qwen3 max"
      claimgraph catalog check names.toml
    """


@catalog.command()
@click.argument("name")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="Most entries to print.")
@click.option("--json", "as_json", is_flag=True, help="Print the entries as JSON, one a line.")
@with_catalogs
def search(name: str, limit: int, as_json: bool, catalog: tuple[Path, ...]) -> None:
    """Print the entries whose names are most like NAME, the likest first.

    \b
    Example:
      claimgraph catalog search "opus 4.6"
    """
    from claimgraph.catalog import load_catalog
    from claimgraph.catalog.entries import kind_of
    from claimgraph.catalog.searching import search as entries_like

    found = entries_like(load_catalog(catalog), name, limit)
    if not found:
        click.echo(f"claimgraph: no entry is like {name!r}", err=True)
    for entry in found:
        if as_json:
            fields = entry.model_dump(mode="json", exclude_defaults=True)
            click.echo(json.dumps({"kind": kind_of(entry), **fields}, ensure_ascii=False))
        else:
            click.echo(_line(entry))


def _line(entry: AnyEntry) -> str:
    from claimgraph.catalog.entries import kind_of

    aliases = f"  also {', '.join(entry.aliases)}" if entry.aliases else ""
    fields = entry.model_dump(mode="json", exclude_defaults=True, exclude={"id", "name", "aliases", "weak"})
    facts = "; ".join(f"{field} {_text(value)}" for field, value in fields.items())
    return "\n".join(filter(None, [f"{entry.id}: {entry.name}, {kind_of(entry)}", facts and f"  {facts}", aliases]))


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


@catalog.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check that each FILE can be laid over the catalogue, in the order given.

    A FILE is TOML; an entry with the id of a known one replaces it, any other is added. Every problem is named with
    its entry.

    \b
    Example:
      claimgraph catalog check names.toml
    \b
    A file may hold:
      [[organizations]]
      id = "acme"
      name = "Acme AI"
      country = "NZ"
    \b
      [[families]]
      id = "zorb"
      name = "Zorb"
      organization = "acme"
    \b
      [[models]]
      id = "zorb-2-max"
      name = "Zorb 2 Max"
      aliases = ["Zorb Max"]
      family = "zorb"
      release_date = "2026-03"
      open_weights = true
    \b
      [[benchmarks]]
      id = "zorbench"
      name = "ZorBench"
      kind = "test"
      unit = "%"
      max_score = 100
    """
    from claimgraph.catalog import load_catalog
    from claimgraph.catalog.entries import user_entries

    load_catalog(files)
    for file in files:
        added = [entry.id for entry in user_entries(file)]
        click.echo(f"{file}: {len(added)} entries, all well" if added else f"{file}: no entries")

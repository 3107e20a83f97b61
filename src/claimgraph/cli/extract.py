"""`claimgraph extract`: the claims of any number of articles, in parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.cli import options
from claimgraph.cli.run import UNFINISHED, forget, keeping, progress_bar

if TYPE_CHECKING:
    from claimgraph.engines import EngineName
    from claimgraph.engines.archive import PartFormat


@click.command()
@click.argument("articles", nargs=-1, required=True)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder to write to.")
@click.option(
    "--parts", type=click.Choice(["jsonl", "parquet"]), default="jsonl", show_default=True, help="Format of the claims."
)
@options.engines
@options.resources
@options.reading
def extract(
    articles: tuple[str, ...],
    out: Path,
    parts: PartFormat,
    engine: EngineName,
    workers: int | None,
    scheduler: str | None,
    resume: bool,
    catalog: tuple[Path, ...],
    lexicon: tuple[Path, ...],
    **reading: Any,
) -> None:
    """Read ARTICLES and write their claims in parts, without comparing them; memory stays small however many there are.

    \b
    Examples:
      claimgraph extract archive/ --out claims/ --parts parquet
      claimgraph extract archive/ --out claims/ --resume
    """
    from claimgraph import engines
    from claimgraph.engines.archive import write_archive
    from claimgraph.report.terminal import plain, say

    settings = engines.Settings(catalog, lexicon, options.read_options(**reading), texts_of_all=False)
    unfinished = out / UNFINISHED
    if not resume:
        forget(unfinished)
    with progress_bar() as progress, keeping(out):
        found = engines.read_articles(
            articles,
            settings,
            engine=engines.choose(engine, workers, scheduler),
            store=engines.Store(unfinished, settings),
            progress=progress,
        )
        counts = write_archive(found, out, parts)
    forget(unfinished)
    say(plain(f"{counts.claims:,} claims in {counts.articles:,} articles; {counts.failures:,} could not be read."))
    if not counts.articles:
        raise SystemExit(2)

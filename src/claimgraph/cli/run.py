"""`claimgraph run`: articles in, report and graph out."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.cli import options
from claimgraph.cli.progress import Lines
from claimgraph.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimgraph.engines import EngineName
    from claimgraph.model import Verdict
    from claimgraph.pipeline import Progress

FAILING: dict[str, tuple[Verdict, ...]] = {"contradiction": ("contradiction",), "tension": ("contradiction", "tension")}
"""Which verdicts each value of --fail-on fails on."""

UNFINISHED = ".claimgraph-unfinished"
"""Inside the folder written to: the parts that are done, while a run lasts and after one that was cut off."""


@click.command()
@click.argument("articles", nargs=-1, required=True)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder to write to.")
@click.option(
    "--fail-on", type=click.Choice(list(FAILING)), help="Exit with 1 when there is one; 'tension' means either."
)
@click.option("--strict", is_flag=True, help="Exit with 2 when something could not be read.")
@click.option(
    "--window-days",
    type=click.IntRange(min=0),
    default=14,
    show_default=True,
    help="Days after which a moving board explains a difference.",
)
@options.engines
@options.resources
@options.reading
def run(
    articles: tuple[str, ...],
    out: Path,
    fail_on: str | None,
    strict: bool,
    window_days: int,
    engine: EngineName,
    workers: int | None,
    scheduler: str | None,
    resume: bool,
    catalog: tuple[Path, ...],
    lexicon: tuple[Path, ...],
    **reading: Any,
) -> None:
    """Read ARTICLES and write what they claim, and where they clash, into a folder.

    ARTICLES are files, folders of them, web addresses, or - for standard input.

    \b
    Examples:
      claimgraph run articles/ --out report/
      claimgraph run monday.txt tuesday.md --out report/ --fail-on contradiction
      claimgraph run archive/ --out report/ --engine dask --scheduler tcp://10.0.0.1:8786 --resume

    Exit codes: 0 done; 1 something of --fail-on was found; 2 wrong usage, or nothing could be read, or with --strict
    something could not.
    """
    from claimgraph import engines, outputs, pipeline
    from claimgraph.errors import ReadingError
    from claimgraph.reconciliation import Options
    from claimgraph.report.terminal import failure_line, say, summary

    parts = out / UNFINISHED
    if not resume:
        forget(parts)
    with progress_bar() as progress, keeping(out):
        result = pipeline.run(
            articles,
            catalog=catalog,
            lexicon=lexicon,
            reading=options.read_options(**reading),
            options=Options(window_days=window_days),
            engine=engines.choose(engine, workers, scheduler),
            store=parts,
            progress=progress,
        )
        if result.articles:
            outputs.write(result, out)
    forget(parts)
    if not result.articles:
        for failure in result.failures:
            click.echo(failure_line(failure), err=True)
        raise ReadingError("nothing could be read; give articles such as .txt or .md files, or folders of them")
    say(summary(result, out))
    if strict and result.failures:
        raise SystemExit(2)
    if fail_on and any(finding.verdict in FAILING[fail_on] for finding in result.findings):
        raise SystemExit(1)


def forget(parts: Path) -> None:
    """Remove what is kept of an unfinished run, and the folder it is in if it holds nothing else."""
    if parts.is_dir():
        shutil.rmtree(parts, ignore_errors=True)
        with suppress(OSError):
            parts.parent.rmdir()


@contextmanager
def keeping(out: Path) -> Iterator[None]:
    """Adds to an error of writing what is kept and how to go on from there."""
    try:
        yield
    except WriteError as error:
        parts = out / UNFINISHED
        kept = (
            f"; what was read is kept in {parts}, --resume goes on from there"
            if parts.is_dir() and any(parts.iterdir())
            else ""
        )
        raise WriteError(f"{error}{kept}") from error


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress bar on stderr while inside, where that is a terminal; else a line there now and then."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    from claimgraph.report.terminal import console

    errors = console(stderr=True)
    if not errors.is_terminal:
        yield Lines(lambda line: click.echo(line, err=True))
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        task = bar.add_task("Reading articles", total=None)
        yield lambda step, done, total: bar.update(task, description=step, completed=done, total=total)

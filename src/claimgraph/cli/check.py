"""`claimgraph check`: a draft held against what others, or oneself, have written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimgraph.cli import options
from claimgraph.cli.run import FAILING, progress_bar

if TYPE_CHECKING:
    from claimgraph.checking.told import CheckFormat


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "--against",
    multiple=True,
    required=True,
    metavar="CORPUS",
    type=click.Path(exists=True, path_type=Path),
    help="Articles, a folder of them, or the folder of a run; may be given several times.",
)
@click.option(
    "--format",
    "check_format",
    type=click.Choice(["text", "github", "sarif", "json"]),
    default="text",
    show_default=True,
    help="What to print: for people, for GitHub's workflows, for code scanning, for programs.",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to instead of stdout.")
@click.option(
    "--fail-on", type=click.Choice(list(FAILING)), help="Exit with 1 when there is one; 'tension' means either."
)
@click.option("--baseline", type=click.Path(dir_okay=False, path_type=Path), help="File of findings to accept.")
@click.option("--write-baseline", is_flag=True, help="Write what is found now into the --baseline file.")
@options.resources
def check(
    draft: Path,
    against: tuple[Path, ...],
    check_format: CheckFormat,
    out: Path | None,
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: bool,
    catalog: tuple[Path, ...],
    lexicon: tuple[Path, ...],
) -> None:
    """Hold the claims of one DRAFT against a corpus, and show what clashes on the draft's lines.

    A comment in the draft settles a finding on its own line or the next:
    <!-- claimgraph: ignore RULE: the reason -->

    \b
    Examples:
      claimgraph check draft.md --against articles/ --fail-on contradiction
      claimgraph check draft.md --against report/ --format github --baseline accepted.json

    Exit codes: 0 done; 1 something of --fail-on was found; 2 wrong usage, or the draft could not be read.
    """
    from claimgraph.checking import check, read_baseline, told, written_baseline
    from claimgraph.outputs import write_files
    from claimgraph.report.terminal import failure_line
    from claimgraph.report.wording import counted

    if write_baseline and baseline is None:
        raise click.UsageError("--write-baseline needs the file to write; give it with --baseline")
    accepted = read_baseline(baseline) if baseline is not None and not write_baseline else frozenset()
    with progress_bar() as progress:
        checked = check(draft, against, baseline=accepted, catalog=catalog, lexicon=lexicon, progress=progress)
    for failure in checked.failures:
        click.echo(failure_line(failure), err=True)
    if write_baseline and baseline is not None:
        write_files({baseline: [written_baseline((p.fingerprint, p.finding) for p in checked.open)]})
        click.echo(f"{counted(len(checked.open), 'finding')} accepted in {baseline}", err=True)
        return
    output = told(checked, check_format)
    if out is None:
        click.echo(output, nl=False)
    else:
        write_files({out: [output.encode()]})
    if check_format in ("sarif", "json"):
        for comment in checked.unused:
            click.echo(f"claimgraph: {draft}, line {comment.line}: a comment to ignore is unused; remove it", err=True)
    if fail_on and any(problem.finding.verdict in FAILING[fail_on] for problem in checked.open):
        raise SystemExit(1)

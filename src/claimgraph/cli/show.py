"""`claimgraph show`: the findings of an earlier run."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("finding", required=False)
def show(folder: Path, finding: str | None) -> None:
    """Print one FINDING of the FOLDER that `claimgraph run` wrote, in full; without one, list them all.

    \b
    Examples:
      claimgraph show report/
      claimgraph show report/ f-3f2a9c
    """
    from claimgraph.outputs import load
    from claimgraph.report.cards import cards
    from claimgraph.report.terminal import counts, finding_list, full_finding, say

    found = load(folder)
    all_cards = cards(found.articles, found.claims, found.findings, found.lines)
    if finding is None:
        say(counts(len(found.articles), len(found.claims), found.findings))
        say(finding_list(all_cards))
        return
    meant = [c for c in all_cards if c.finding.id == finding] or [
        c for c in all_cards if c.finding.id.startswith(finding)
    ]
    if len(meant) != 1:
        problem = "no finding" if not meant else f"{len(meant)} findings"
        raise click.UsageError(f"{problem} of {folder} with the id {finding!r}; `claimgraph show {folder}` lists them")
    say(full_finding(meant[0]))

"""`claimgraph diff`: what changed between two runs."""

from __future__ import annotations

import json
from pathlib import Path

import click

_FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as one JSON object: new, gone, changed.")
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Say which findings are new, gone or changed between the folders OLD and NEW of two runs, and why.

    \b
    Examples:
      claimgraph diff monday/ tuesday/
      claimgraph diff monday/ tuesday/ --json
    """
    from claimgraph.changes import changes
    from claimgraph.outputs import load
    from claimgraph.report.terminal import change_list, say

    found = changes(load(old), load(new))
    if as_json:
        rows: dict[str, list[object]] = {"new": [], "gone": [], "changed": []}
        for change in found:
            records = {"before": change.before, "after": change.after}
            written = {name: f.model_dump(mode="json") for name, f in records.items() if f is not None}
            rows[change.kind].append({**written, "why": list(change.why)})
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        say(change_list(found))

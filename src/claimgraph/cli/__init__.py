"""The command line: a module for each command, each a thin shell over a function of the library."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import click

COMMANDS = ("run", "extract", "claims", "show", "diff", "facts", "resolve", "catalog", "schema", "export", "evaluate")
"""In the order of the help; each is a module of this package that holds a click command of its name."""


class CommandsByName(click.Group):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, D102
        return [name for name in COMMANDS if find_spec(f"{__name__}.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: D102
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command


@click.group(cls=CommandsByName, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claimgraph", message="%(prog)s %(version)s")
def commands() -> None:
    """Read news about AI models and show where the articles contradict each other.

    \b
    Example:
      claimgraph run articles/ --out report/

    Works offline; the same articles always give the same files.
    """


def main() -> None:
    """Run the command line; an error of the user's is one line on stderr and exit code 2."""
    from claimgraph.errors import ClaimgraphError

    try:
        commands(prog_name="claimgraph")
    except ClaimgraphError as error:
        click.echo(f"claimgraph: {error}", err=True)
        raise SystemExit(2) from None

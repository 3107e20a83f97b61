"""The command line: a module for each command, each a thin shell over a function of the library."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import IO, Any

import click

from claimgraph.errors import ClaimgraphError

COMMANDS = (
    "run",
    "extract",
    "claims",
    "show",
    "diff",
    "facts",
    "check",
    "resolve",
    "catalog",
    "schema",
    "export",
    "evaluate",
)
"""In the order of the help; each is a module of this package that holds a click command of its name."""


class Problem(click.ClickException):
    """What is wrong with what the user gave, as one line on stderr; exit code 2."""

    exit_code = 2

    def show(self, file: IO[str] | None = None) -> None:  # noqa: D102
        click.echo(f"claimgraph: {self.message}", file=file, err=True)


class CommandsByName(click.Group):
    """A group that imports a command's module only when the command is asked for, and says what goes wrong in it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, D102
        return [name for name in COMMANDS if find_spec(f"{__name__}.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: D102
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: D102
        try:
            return super().invoke(ctx)
        except ClaimgraphError as error:
            raise Problem(str(error)) from error


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
    """Run the command line."""
    commands(prog_name="claimgraph")

"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def resources(command: _F) -> _F:
    """The options `--catalog` and `--lexicon`: files of the user's that add to those of the package."""
    for name, what in (("--lexicon", "cue words"), ("--catalog", "models, makers and benchmarks")):
        add = click.option(
            name, multiple=True, type=_FILE, help=f"A file of further {what}; may be given several times."
        )
        command = add(command)
    return command

"""Options that several commands share."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from claimgraph.reading import Limits, ReadOptions

_F = TypeVar("_F", bound=Callable[..., Any])

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OURS = ("text", "id", "title", "published", "publisher", "url", "language")


def resources(command: _F) -> _F:
    """The options `--catalog` and `--lexicon`: files of the user's that add to those of the package."""
    for name, what in (("--lexicon", "cue words"), ("--catalog", "models, makers and benchmarks")):
        add = click.option(
            name, multiple=True, type=_FILE, help=f"A file of further {what}; may be given several times."
        )
        command = add(command)
    return command


def engines(command: _F) -> _F:
    """The options `--engine`, `--workers`, `--scheduler` and `--resume`: where articles are read, and from where on."""
    for option in (
        click.option("--resume", is_flag=True, help="Go on where a run into the same folder was cut off."),
        click.option("--scheduler", metavar="ADDRESS", help="Of a running Dask cluster, such as tcp://10.0.0.1:8786."),
        click.option(
            "--workers", type=click.IntRange(min=1), help="How many processes read; by default one a processor."
        ),
        click.option(
            "--engine",
            type=click.Choice(["auto", "here", "pool", "dask"]),
            default="auto",
            show_default=True,
            help="Where articles are read: in this process, in several, or on a Dask cluster; auto: here if few.",
        ),
    ):
        command = option(command)
    return command


def reading(command: _F) -> _F:
    """The options of reading; the command takes them as `**reading` and turns them into `read_options`."""
    several = "; may be given several times."
    for option in (
        click.option(
            "--limit",
            multiple=True,
            metavar="NAME=NUMBER",
            help=f"Another bound on reading, such as characters or sentence_characters{several}",
        ),
        click.option("--field", multiple=True, metavar="OURS=THEIRS", help=f"Name of a field in data files{several}"),
        click.option("--encoding", help="Encoding of text files, where it is known."),
        click.option("--format", "suffix", metavar="SUFFIX", help="Read every file as this, such as .html."),
        click.option("--exclude", multiple=True, metavar="PATTERN", help=f"Files of a folder to pass over{several}"),
        click.option("--include", multiple=True, metavar="PATTERN", help=f"Files of a folder to read{several}"),
    ):
        command = option(command)
    return command


def read_options(
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    suffix: str | None,
    encoding: str | None,
    field: tuple[str, ...],
    limit: tuple[str, ...],
) -> ReadOptions:
    """What the options of `reading` say; an unknown encoding or limit, or a field that is not `ours=theirs`, is wrong
    usage.
    """
    from claimgraph.reading import ReadOptions

    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError as error:
            raise click.BadParameter(f"no encoding is called {encoding!r}", param_hint="--encoding") from error
    fields = []
    for pair in field:
        ours, equals, theirs = pair.partition("=")
        if not equals or not theirs or ours not in _OURS:
            raise click.BadParameter(
                f"{pair!r} is not OURS=THEIRS with one of {', '.join(_OURS)}", param_hint="--field"
            )
        fields.append((ours, theirs))
    return ReadOptions(
        include=include,
        exclude=exclude,
        format=suffix,
        encoding=encoding,
        fields=tuple(fields),
        limits=_limits(limit),
    )


def _limits(pairs: tuple[str, ...]) -> Limits:
    """The limits with those of the user in their places."""
    from claimgraph.reading import Limits

    known = asdict(Limits())
    for pair in pairs:
        name, _, number = pair.partition("=")
        if name not in known or not number.isascii() or not number.isdigit():
            raise click.BadParameter(
                f"{pair!r} is not NAME=NUMBER with one of {', '.join(known)}", param_hint="--limit"
            )
        known[name] = type(known[name])(number)
    return Limits(**known)

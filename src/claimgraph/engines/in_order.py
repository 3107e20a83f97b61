"""What an engine is, and the simplest of them: one thing after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from claimgraph.errors import ClaimgraphError

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Runs a function over many things, somewhere."""

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        """The results in the order of the tasks; only a few tasks are taken before their results are asked for.

        A task whose worker is lost is done again. The function and the tasks must be such that they can be pickled.
        """
        ...


class LostWorkerError(ClaimgraphError):
    """A task brought down every worker that tried it; the message names the task."""

    def __init__(self, task: object) -> None:
        """`task` is named by its `names()`, where it has such a method."""
        names = getattr(task, "names", None)
        named = names() if callable(names) else repr(task)
        super().__init__(
            f"every worker that tried to read {named} was lost, perhaps for want of memory; use fewer workers, "
            "or leave it out with --exclude; --resume goes on from here"
        )


def here(function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
    """In this process."""
    return map(function, tasks)

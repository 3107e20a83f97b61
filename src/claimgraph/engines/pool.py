"""Many processes on one machine; what a lost process was doing is done again."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import wait
from typing import Generic

from claimgraph.engines.in_order import LostWorkerError, R, T

WINDOW = 4
"""Tasks in hand for each worker: enough that none waits while the oldest task takes its time."""

TRIES = 2
"""How often the pool may break before a task is run alone, and how often it may break over one task alone."""


def cores() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Pool:
    """An engine of so many processes."""

    workers: int

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        """See `Engine`. Raises `LostWorkerError` for a task that takes its process down each time, even alone."""
        todo = iter(tasks)
        with _Processes(function, self.workers) as processes:
            waiting: deque[_Pending[T, R]] = deque()
            losses = 0
            while True:
                if losses < TRIES:
                    waiting.extend(_Pending(task) for task in islice(todo, self.workers * WINDOW - len(waiting)))
                    processes.submit(waiting)
                elif losses < 2 * TRIES:
                    processes.submit([waiting[0]])
                else:
                    raise LostWorkerError(waiting[0].task)
                if not waiting:
                    return
                try:
                    result = waiting[0].result()
                except BrokenProcessPool:
                    losses += 1
                    processes.restart(waiting)
                else:
                    losses = 0
                    waiting.popleft()
                    yield result


@dataclass(slots=True, eq=False)
class _Pending(Generic[T, R]):
    """A task and the future that may come to hold its result."""

    task: T
    future: Future[R] | None = None

    def result(self) -> R:
        assert self.future is not None
        return self.future.result()

    @property
    def is_done(self) -> bool:
        future = self.future
        return future is not None and future.done() and not future.cancelled() and future.exception() is None


class _Processes(Generic[T, R]):
    """The processes, and how to begin anew when one of them is gone and the executor with it."""

    def __init__(self, function: Callable[[T], R], workers: int) -> None:
        self._function = function
        self._workers = workers
        # Not by fork: the command line's progress bar is a thread, and a fork would copy its locks.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self._context = multiprocessing.get_context(method)
        self._pool = self._started()

    def __enter__(self) -> _Processes[T, R]:
        return self

    def __exit__(self, *exception: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def submit(self, pending: Iterable[_Pending[T, R]]) -> None:
        """Hand over what is not in hand yet."""
        for one in pending:
            if one.future is None:
                try:
                    one.future = self._pool.submit(self._function, one.task)
                except BrokenProcessPool as broken:
                    one.future = Future()
                    one.future.set_exception(broken)

    def restart(self, pending: Iterable[_Pending[T, R]]) -> None:
        """New processes; whatever has no result is to be handed over again."""
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._started()
        for one in pending:
            if not one.is_done:
                one.future = None

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, mp_context=self._context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Have this process end when the one that started it does, however it does: a killed run leaves nothing behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()

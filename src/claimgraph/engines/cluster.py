"""Many machines, by Dask distributed: its scheduler hands the tasks out and has those of a lost worker done again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from claimgraph.engines.in_order import LostWorkerError, R, T
from claimgraph.engines.pool import WINDOW
from claimgraph.errors import ClaimgraphError

PATIENCE = 30
"""Seconds to wait for the scheduler and for its first worker."""


class ClusterError(ClaimgraphError):
    """There is no cluster to run on; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Dask:
    """An engine on a cluster that is there, or, without an address, on one made for the run."""

    scheduler: str | None = None
    """Such as `tcp://10.0.0.1:8786`."""
    workers: int = 1
    """Processes of a cluster made for the run."""

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        """See `Engine`. Raises `ClusterError` without a cluster, and `LostWorkerError` as a pool does."""
        todo = iter(tasks)
        with ExitStack() as stack:
            client = self._client(stack)
            killed = _distributed().KilledWorker
            waiting: deque[tuple[T, Any]] = deque()
            while True:
                window = WINDOW * max(1, sum(client.nthreads().values()))
                for task in islice(todo, max(0, window - len(waiting))):
                    waiting.append((task, client.submit(function, task, pure=False)))
                if not waiting:
                    return
                task, future = waiting.popleft()
                try:
                    result: R = future.result()
                except killed as error:
                    raise LostWorkerError(task) from error
                yield result

    def _client(self, stack: ExitStack) -> Any:
        distributed = _distributed()
        if self.scheduler is None:
            cluster = distributed.LocalCluster(
                n_workers=self.workers, threads_per_worker=1, dashboard_address=None, silence_logs=50
            )
            stack.callback(_close, cluster)
            return stack.enter_context(distributed.Client(cluster))
        try:
            client = stack.enter_context(distributed.Client(self.scheduler, timeout=PATIENCE))
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Dask scheduler answers at {self.scheduler}: {error}") from error
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise ClusterError(
                f"the scheduler at {self.scheduler} has no worker; start some with: dask worker {self.scheduler}"
            ) from error
        return client


def _close(cluster: Any) -> None:
    """Close the cluster; one that was just starting a lost worker again has none to stop, and says so."""
    with suppress(AssertionError):
        cluster.close()


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise ClusterError("the engine 'dask' needs the extra: pip install 'claimgraph[dask]'") from error
    return distributed

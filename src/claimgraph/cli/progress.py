"""How far a long run is, for where no bar can be drawn: a line now and then, with an estimate of the time left."""

from __future__ import annotations

import time
from collections.abc import Callable

EVERY = 30.0
"""Seconds between two lines; what is done sooner says nothing."""


class Lines:
    """A `Progress` that says a line through `say` every so often; `clock` gives seconds."""

    def __init__(self, say: Callable[[str], object], clock: Callable[[], float] = time.monotonic) -> None:
        """The time begins to count now."""
        self._say = say
        self._clock = clock
        self._step = ""
        self._began = self._said = clock()
        self._first = 0

    def __call__(self, step: str, done: int, total: int | None) -> None:
        """See `claimgraph.pipeline.Progress`."""
        now = self._clock()
        if step != self._step:
            self._step, self._began, self._first = step, now, done
        if now - self._said < EVERY:
            return
        self._said = now
        self._say(f"{step}: {_share(done, total)}{_left(now - self._began, done - self._first, done, total)}")


def _share(done: int, total: int | None) -> str:
    return f"{100 * done // total} %" if total else f"{done:,}"


def _left(seconds: float, recently: int, done: int, total: int | None) -> str:
    """From the speed since the step began; what an earlier run had done does not count towards it."""
    if total is None or recently <= 0:
        return ""
    left = round(seconds * (total - done) / recently)
    hours, minutes = divmod(-(-left // 60), 60)
    return f", about {f'{hours} h {minutes} min' if hours else f'{minutes} min'} left"

"""Times and memory: each measured thing in a process of its own, or side by side with what it is compared with."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any


def seconds_of(function: Callable[[Any], object], things: Iterable[Any]) -> float:
    """Processor seconds for all things, once: whoever remembers words has not seen these, but the first."""
    things = list(things)
    function(things[0])
    begin = time.process_time()
    for thing in things:
        function(thing)
    return time.process_time() - begin


@dataclass(frozen=True, slots=True)
class Run:
    """What a function took in a process of its own."""

    seconds: float
    """By the wall clock."""
    megabytes: float
    """The most memory the process ever held."""
    result: Any


def alone(function: Callable[..., Any], *arguments: Any) -> Run:
    """Call a function of a module in a fresh process."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_report, args=(theirs, function, arguments))
    process.start()
    theirs.close()
    run: Run = ours.recv()
    process.join()
    return run


def _report(pipe: Any, function: Callable[..., Any], arguments: Sequence[Any]) -> None:
    begin = time.perf_counter()
    result = function(*arguments)
    took = time.perf_counter() - begin
    pipe.send(Run(took, _most_memory(), result))


def _most_memory() -> float:
    """In megabytes. Linux tells it of this program alone; elsewhere it may be that of the program which started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def exponent(sizes: Sequence[float], figures: Sequence[float]) -> float:
    """The power of the size that a figure grows with: the slope of a line through the logarithms (least squares)."""
    xs, ys = [log(size) for size in sizes], [log(max(figure, 1e-6)) for figure in figures]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)

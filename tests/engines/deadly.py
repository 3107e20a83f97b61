"""Tasks that kill their process: in a module of their own, for workers import them by its name."""

import os
import signal
import time
from pathlib import Path


def squared(number, marks: Path, deadly: int | None = None):
    """Squares a number after a moment, notes where; a deadly one kills its first process, a negative one every one."""
    mark = marks / f"deadly-{number}"
    if deadly is not None and number == abs(deadly) and (deadly < 0 or not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.1)
    from distributed import get_worker

    address = get_worker().address
    (marks / f"{number}-{address.split('//')[1].split(':')[0]}").touch()
    return number * number


def slowly_squared(number, marks: Path, deadly: int | None = None):
    """Squares a number; the first process that is given the deadly one dies over it, or every one if it is negative."""
    mark = marks / str(number)
    if deadly is not None and number == abs(deadly) and (deadly < 0 or not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.01)
    return number * number

"""Real processes are killed, and nothing is lost."""

import subprocess
import sys
import time
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from claimgraph.engines import LostWorkerError, Pool
from engines.deadly import slowly_squared
from engines.newsroom import fill

pytestmark = pytest.mark.slow


def test_results_come_in_order_and_few_tasks_are_taken_ahead(tmp_path):
    taken = []
    tasks = (taken.append(n) or n for n in range(100))
    results = Pool(2)(partial(slowly_squared, marks=tmp_path), tasks)
    assert list(islice(results, 5)) == [0, 1, 4, 9, 16]
    assert len(taken) < 20
    results.close()


@pytest.mark.parametrize("deadly", [0, 7, 29])
def test_a_killed_process_loses_nothing(tmp_path, deadly):
    task = partial(slowly_squared, marks=tmp_path, deadly=deadly)
    assert list(Pool(2)(task, range(30))) == [n * n for n in range(30)]
    assert (tmp_path / str(deadly)).exists() or deadly == 0


def test_what_kills_every_process_is_named_and_the_rest_was_done(tmp_path):
    results = Pool(2)(partial(slowly_squared, marks=tmp_path, deadly=-5), range(30))
    assert list(islice(results, 5)) == [0, 1, 4, 9, 16]
    with pytest.raises(LostWorkerError, match="every worker that tried to read 5 was lost"):
        next(results)


def command(folder, out, *options):
    return [sys.executable, "-m", "claimgraph", "run", str(folder), "--out", str(out), *options]


def files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("articles"), 600)


@pytest.fixture(scope="module")
def expected(folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("here")
    subprocess.run(command(folder, out, "--engine", "here"), check=True, capture_output=True)
    return files(out)


def wait_until(condition, seconds=30.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def children(pid: int) -> list[int]:
    """The processes below this one, from the deepest up."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [*children(child), child]
    return found


def test_a_killed_run_goes_on_and_leaves_no_process_behind(folder, expected, tmp_path):
    if not Path("/proc/self/task").is_dir():
        pytest.skip("needs /proc")
    run = subprocess.Popen(command(folder, tmp_path, "--engine", "pool", "--workers", "2"))
    unfinished = tmp_path / ".claimgraph-unfinished"
    wait_until(lambda: unfinished.is_dir() and any(unfinished.glob("*.jsonl")))
    workers = children(run.pid)
    run.kill()
    run.wait()
    assert not (tmp_path / "claims.jsonl").exists()
    kept = {path.name: path.stat().st_mtime_ns for path in unfinished.glob("*.jsonl")}
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() and _is_alive(pid) for pid in workers))
    subprocess.run(command(folder, tmp_path, "--engine", "pool", "--resume"), check=True, capture_output=True)
    assert kept
    assert files(tmp_path) == expected


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False

"""Dask's workers, and a whole node of two, are killed while they work, and nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.engines import ClusterError, Dask, LostWorkerError
from engines.deadly import squared
from engines.newsroom import fill

distributed = pytest.importorskip("distributed")

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

TASKS = 40


@pytest.mark.parametrize("deadly", [None, 5])
def test_a_killed_worker_loses_nothing(tmp_path, deadly):
    task = partial(squared, marks=tmp_path, deadly=deadly)
    assert list(Dask(workers=2)(task, range(12))) == [n * n for n in range(12)]


def test_what_kills_every_worker_is_named(tmp_path):
    with pytest.raises(LostWorkerError, match="every worker that tried to read 1 was lost"):
        list(Dask(workers=2)(partial(squared, marks=tmp_path, deadly=-1), range(4)))


@pytest.fixture
def nodes(tmp_path):
    """The address of a scheduler, and two nodes of one worker each, on loopback addresses of their own."""
    address_file = tmp_path / "scheduler.json"
    with ExitStack() as stack:
        path = os.pathsep.join((str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", "")))

        def start(*arguments):
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments],
                env=os.environ | {"PYTHONPATH": path},
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            stack.callback(kill, process)
            return process

        start(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(address_file), "--no-dashboard"
        )
        deadline = time.monotonic() + 30
        while not address_file.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        workers = {
            host: start(
                "worker", "--scheduler-file", str(address_file), "--host", host, "--nthreads", "1", "--no-dashboard"
            )
            for host in ("127.0.0.2", "127.0.0.3")
        }
        with distributed.Client(scheduler_file=str(address_file)) as client:
            client.wait_for_workers(2, timeout=30)
            address = client.scheduler.address
        yield address, workers


def kill(process):
    """The whole node at once: the worker and the nanny that would start it again."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_killed_node_loses_nothing(nodes, tmp_path):
    address, workers = nodes
    marks = tmp_path / "marks"
    marks.mkdir()
    results = []
    for result in Dask(address)(partial(squared, marks=marks), range(TASKS)):
        results.append(result)
        if len(results) == TASKS // 4:
            kill(workers["127.0.0.2"])
    assert results == [n * n for n in range(TASKS)]
    assert list(marks.glob("*-127.0.0.2"))
    assert len(list(marks.glob("*-127.0.0.3"))) > TASKS // 2


def test_a_running_cluster_gives_the_same_bytes(nodes, tmp_path):
    folder = fill(tmp_path / "articles", 12)
    for out, options in (("here", ["--engine", "here"]), ("dask", ["--scheduler", nodes[0]])):
        done = CliRunner().invoke(commands, ["run", str(folder), "--out", str(tmp_path / out), *options])
        assert done.exit_code == 0, done.output
    here, dask = ({p.name: p.read_bytes() for p in (tmp_path / out).iterdir()} for out in ("here", "dask"))
    assert here == dask


def test_no_scheduler_is_a_users_error(monkeypatch):
    monkeypatch.setattr("claimgraph.engines.cluster.PATIENCE", 1)
    with pytest.raises(ClusterError, match="no Dask scheduler answers"):
        list(Dask("tcp://127.0.0.1:9")(len, ["a"]))

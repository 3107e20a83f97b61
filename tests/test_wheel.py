"""The wheel alone is enough: names, cue words, templates and schemas are in it."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """An environment with the wheel of this tree, and what it depends on from the environment of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    venv.create(folder / "env", with_pip=False, symlinks=True)
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        folder / "env",
        "install",
        "--no-deps",
        "-q",
        *folder.glob("*.whl"),
        cwd=folder,
    )
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))  # comes after the environment's own
    return folder / "env"


def run(*command, cwd: Path) -> str:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True).stdout


def test_the_main_job_runs_from_the_wheel_and_gives_the_outputs_shown(installed, tmp_path):
    where = run(installed / "bin" / "python", "-c", "import claimgraph; print(claimgraph.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    run(installed / "bin" / "claimgraph", "run", ROOT / "corpus", "--out", "outputs", cwd=tmp_path)
    made, shown = tmp_path / "outputs", ROOT / "outputs"
    names = sorted(path.name for path in made.iterdir())
    assert names == sorted(path.name for path in shown.iterdir())
    assert [name for name in names if (made / name).read_bytes() != (shown / name).read_bytes()] == []


@pytest.mark.parametrize("command", [("resolve", "GPT5.4"), ("schema", "claims"), ("catalog", "search", "qwen3 max")])
def test_what_is_looked_up_is_in_the_wheel(installed, tmp_path, command):
    assert run(installed / "bin" / "claimgraph", *command, cwd=tmp_path)

"""The command `python -m fuzz`; see `fuzz/README.md`."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

HELP = """Search for bytes that break a law of a target, guided by coverage (atheris must be installed).

What the search learns is kept in FOLDER/TARGET, what breaks a law in FOLDER/TARGET.found; both outside of the sources.
With --replay the target gets every file that is named, or lies in FOLDER/TARGET, without atheris."""


def main() -> None:
    """Read the arguments and search or replay."""
    parser = argparse.ArgumentParser("python -m fuzz", description=HELP)
    parser.add_argument("target", choices=("formats", "text", "words", "names", "runs"))
    parser.add_argument("--folder", type=Path, required=True, help="where what is learnt is kept")
    parser.add_argument("--seconds", type=int, default=600, help="how long to search (600)")
    parser.add_argument("--timeout", type=int, default=20, help="seconds that one input may take (20)")
    parser.add_argument("--seed", type=int, default=1, help="of the random choices (1)")
    parser.add_argument("--replay", nargs="*", type=Path, metavar="FILE", help="run over files instead of searching")
    chosen = parser.parse_args()
    if chosen.replay is None:
        search(chosen.target, chosen.folder, chosen.seconds, chosen.timeout, chosen.seed)
    else:
        replay(chosen.target, chosen.replay or sorted((chosen.folder / chosen.target).iterdir()))


def search(target: str, folder: Path, seconds: int, timeout: int, seed: int) -> None:
    """Let atheris look for inputs; it ends the process."""
    import atheris

    with atheris.instrument_imports(include=["claimgraph"]):
        from fuzz import targets
    from fuzz.seeds import LONGEST, dictionary, write_seeds

    corpus, found = folder / target, folder / f"{target}.found"
    write_seeds(target, corpus)
    found.mkdir(exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={timeout}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        f"-artifact_prefix={found}/",
    ]
    if target in ("text", "names", "runs"):
        options.append(f"-dict={dictionary(folder)}")
    atheris.Setup([sys.argv[0], *options, str(corpus)], keeping(targets.TARGETS[target], found))
    atheris.Fuzz()


def keeping(target: Callable[[bytes], None], found: Path) -> Callable[[bytes], None]:
    """The target, but an input that fails is written down, once for each place that raises, and the search goes on."""
    places: set[str] = set()

    def run(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            place = f"{type(error).__name__}-{Path(frames[-1].filename).stem}-{frames[-1].lineno}"
            if place not in places:
                places.add(place)
                Path(found, place).write_bytes(data)
                print(f"found: {place}: {str(error)[:200]}", flush=True)

    return run


def replay(target: str, files: list[Path]) -> None:
    """Run the target over files, so that a failure shows its traceback and coverage can be measured."""
    from fuzz.targets import TARGETS

    for file in files:
        print(file, flush=True)
        TARGETS[target](file.read_bytes())


if __name__ == "__main__":
    main()

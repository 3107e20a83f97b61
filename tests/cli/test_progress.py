"""Lines that tell how far a long run is."""

from claimgraph.cli.progress import EVERY, Lines


def told(*steps):
    """What is said, of steps given as (seconds after the start, step, done, total)."""
    said, now = [], [0.0]
    lines = Lines(said.append, lambda: now[0])
    for seconds, *step in steps:
        now[0] = seconds
        lines(*step)
    return said


def test_what_is_done_soon_says_nothing():
    assert told((0, "Reading", 0, 10), (EVERY - 1, "Reading", 10, 10)) == []


def test_a_line_now_and_then_with_the_time_left():
    steps = [(10 * n, "Reading", n, 100) for n in range(10)]
    assert told(*steps) == [
        "Reading: 3 %, about 17 min left",
        "Reading: 6 %, about 16 min left",
        "Reading: 9 %, about 16 min left",
    ]


def test_what_an_earlier_run_did_does_not_count_as_speed():
    assert told((0, "Reading", 50, 100), (EVERY, "Reading", 51, 100)) == ["Reading: 51 %, about 25 min left"]


def test_hours_are_told_as_hours():
    assert told((0, "Reading", 0, 1000), (60, "Reading", 5, 1000)) == ["Reading: 0 %, about 3 h 19 min left"]


def test_a_step_of_unknown_length_tells_what_is_done():
    assert told((0, "Comparing", 0, None), (EVERY, "Comparing", 1234, None)) == ["Comparing: 1,234"]

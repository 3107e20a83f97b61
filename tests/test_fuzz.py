"""The laws that fuzzing looks for hold for the inputs it begins with; so the harness stays usable."""

import pytest
from fuzz.seeds import seeds
from fuzz.targets import TARGETS

SHARE = {"names": 200, "formats": 3}
"""Every so many-th seed of a target is tried; of the others every tenth."""


@pytest.mark.parametrize("target", TARGETS)
def test_first_inputs_break_no_law(target):
    tried = list(seeds(target))[:: SHARE.get(target, 10)]
    assert tried
    for seed in tried:
        TARGETS[target](seed)


@pytest.mark.parametrize("target", sorted(TARGETS.keys() - {"formats"}))
def test_first_inputs_are_always_the_same(target):
    """Archives and mails hold the time they were made, and boundaries made up then."""
    assert list(seeds(target)) == list(seeds(target))

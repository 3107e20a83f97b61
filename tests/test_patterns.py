"""No pattern of ours can be made to run wild: none repeats without end what repeats without end."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as sre
from re import _parser as parser

import pytest

import claimgraph

ENDLESS = (sre.MAX_REPEAT, sre.MIN_REPEAT)  # possessive repeats never go back


REVIEWED = {
    "claimgraph.catalog.benchmark_names._PIECE[0]",
    "claimgraph.catalog.grammar._GENERATION[0]",
    "claimgraph.catalog.grammar._PIECE[0]",
    "claimgraph.catalog.shapes._CAMEL[0]",
    "claimgraph.catalog.tail._CHUNK[0]",
    "claimgraph.evaluation.names._PIECE[0]",
    "claimgraph.extraction.explaining._DIGITS[0]",
    "claimgraph.extraction.tables.boards._DATE_WORD[0]",
    "claimgraph.extraction.tables.subjects._NAME_SHAPE[0]",
    "claimgraph.look_alikes._NAME[0]",
    "claimgraph.reading.structure._RULE[0]",
    "claimgraph.reading.tables._SEPARATOR[0]",
    "claimgraph.reading.view._TOKEN[0]",
    "claimgraph.reconciliation.copies._TOKEN[0]",
    "claimgraph.report.quotes._LINK[0]",
    "claimgraph.report.quotes._OPENING[0]",
}
"""Each round of the outer repeat begins with a sign that the inner one cannot take: a text is read in one way."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(claimgraph.__path__, "claimgraph."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            found = value if isinstance(value, tuple | list) else (value,)
            for number, one in enumerate(found):
                if isinstance(one, re.Pattern):
                    yield f"{module.name}.{name}[{number}]", one


def endless_within_endless(tree: object, *, inside: bool = False) -> bool:
    """Whether a repeat without end stands within another, where both may go back."""
    for operation, argument in tree:  # type: ignore[attr-defined]
        here = inside
        if operation in ENDLESS:
            _, most, inner = argument
            endless = most is sre.MAXREPEAT
            if (endless and inside) or endless_within_endless(inner, inside=inside or endless):
                return True
        elif operation is sre.POSSESSIVE_REPEAT:
            if endless_within_endless(argument[2]):
                return True
        elif operation is sre.SUBPATTERN:
            if endless_within_endless(argument[3], inside=here):
                return True
        elif operation is sre.ATOMIC_GROUP:
            if endless_within_endless(argument):
                return True
        elif operation in (sre.ASSERT, sre.ASSERT_NOT):
            if endless_within_endless(argument[1]):
                return True
        elif operation is sre.BRANCH and any(endless_within_endless(way, inside=here) for way in argument[1]):
            return True
    return False


@pytest.mark.parametrize(
    ("pattern", "wild"), [("(a+)+", True), ("(?:a|b*)*", True), ("(?:ab){1,3}c*", False), ("(?:a++)+", False)]
)
def test_the_check_tells_wild_patterns(pattern, wild):
    assert endless_within_endless(parser.parse(pattern)) is wild


def test_no_pattern_repeats_endlessly_what_repeats_endlessly():
    found = dict(patterns())
    assert len(found) > 100
    wild = {name for name, one in found.items() if endless_within_endless(parser.parse(one.pattern, one.flags))}
    assert wild == REVIEWED

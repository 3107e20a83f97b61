"""Comments in a draft that ask to ignore a rule on a line, with the reason why.

    <!-- claimgraph: ignore rank-clash: the board's owner confirmed it -->

stands on the lines of the claim, or on the line before it; blank lines between do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from claimgraph.checking.errors import CheckError
from claimgraph.model import Rule

RULES: tuple[Rule, ...] = tuple(rule for rule in get_args(Rule) if rule not in ("agreement", "echo"))
"""The rules that may be ignored: those that can find something wrong."""

_COMMENT = re.compile(r"<!--\s*claimgraph:(.{0,2000}?)-->", re.DOTALL)
_IGNORE = re.compile(r"\s*ignore\s+(?P<rules>[^:]+?)\s*(?::(?P<reason>.*))?", re.DOTALL)
_EXAMPLE = "<!-- claimgraph: ignore rank-clash: why it may stay -->"


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment: the lines it stands on, the first line behind it with words, the rules to ignore, and why."""

    line: int
    end_line: int
    next_line: int
    rules: tuple[Rule, ...]
    reason: str

    def covers(self, rule: Rule, line: int, end_line: int) -> bool:
        """Whether it speaks of a rule's finding at a claim on these lines."""
        beside = self.line <= end_line and line <= self.end_line
        return rule in self.rules and (beside or line == self.next_line)


def suppressions(text: str, first_line: int, path: str) -> Iterator[Suppression]:
    """The comments of a draft's text, which begins on `first_line` of the file.

    Raises `CheckError` for one that names no known rule or gives no reason.
    """
    for comment in _COMMENT.finditer(text):
        line = first_line + text.count("\n", 0, comment.start())
        end_line = line + comment.group().count("\n")
        behind = text[comment.end() :]
        blank = len(behind) - len(behind.lstrip())
        yield Suppression(
            line, end_line, end_line + behind.count("\n", 0, blank), *_asked(comment[1], f"{path}, line {line}")
        )


def _asked(words: str, place: str) -> tuple[tuple[Rule, ...], str]:
    match = _IGNORE.fullmatch(words)
    if match is None:
        raise CheckError(f"{place}: this comment is not understood; write it like {_EXAMPLE}")
    named = [name.strip() for name in match["rules"].split(",")]
    unknown = [name for name in named if name not in RULES]
    if unknown:
        raise CheckError(f"{place}: no rule is called {unknown[0]!r}; the rules are {', '.join(RULES)}")
    reason = " ".join((match["reason"] or "").split())
    if not reason:
        raise CheckError(f"{place}: the comment gives no reason; write it like {_EXAMPLE}")
    return tuple(rule for rule in RULES if rule in named), reason

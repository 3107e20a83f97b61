"""A model's name as a value with parts, so that names are compared part by part and never letter by letter.

`Qwen3-235B-A22B-Instruct-2507` is family qwen, generation 3, size 235b, active 22b, variant instruct, stamp 2025-07.
Spacing, case, hyphens and the order of the parts do not count; a number always does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimgraph.catalog.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Generation:
    """A version: 'K2.5' is series k, numbers (2, 5); '4o' is numbers (4,), suffix o. A plain 'v' is no series."""

    series: str
    numbers: tuple[str, ...]
    suffix: str = ""

    def __str__(self) -> str:
        """As it is written: 'k2.5'."""
        return f"{self.series}{'.'.join(self.numbers)}{self.suffix}"

    def __lt__(self, other: Generation) -> bool:
        """Whether this one came before; only versions of one series and suffix are in order."""
        same_line = (self.series, self.suffix) == (other.series, other.suffix)
        return same_line and [int(n) for n in self.numbers] < [int(n) for n in other.numbers]


@dataclass(frozen=True, slots=True)
class ModelName:
    """The parts of a name, each sorted, so that two orders of one name are equal.

    `family` holds the words that name lines of models, `other` those no list knows. The maker and whether the words
    spoke of a whole line ('GPT-5 series') are no part of the name's identity.
    """

    family: tuple[str, ...] = ()
    generation: tuple[Generation, ...] = ()
    tier: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    variant: tuple[str, ...] = ()
    effort: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    stamp: Stamp | None = None
    maker: str | None = field(default=None, compare=False)
    plural: bool = field(default=False, compare=False)
    parts: frozenset[tuple[str, str]] = field(init=False, compare=False, repr=False)
    """Every part as (role, text)."""

    def __post_init__(self) -> None:
        """The parts are compared far more often than names are made."""
        pairs = [(role, str(part)) for role in _ROLES for part in getattr(self, role)]
        object.__setattr__(self, "parts", frozenset(pairs + ([("stamp", str(self.stamp))] if self.stamp else [])))

    def covers(self, other: ModelName) -> bool:
        """Whether this is the more general name: 'Claude 4.5' covers 'Claude Opus 4.5', and no name covers itself."""
        return self.parts < other.parts

    @property
    def slug(self) -> str:
        """One id for every spelling of the name."""
        words = [str(part) for role in _SLUG_ORDER for part in getattr(self, role)]
        words += [f"a{part}" for part in self.active] + list(self.variant) + list(self.effort)
        return "-".join([*words, *([str(self.stamp)] if self.stamp else [])])


_ROLES = ("family", "generation", "tier", "size", "active", "variant", "effort", "other")
_SLUG_ORDER = ("family", "generation", "tier", "other", "size")

_DECIMAL = re.compile(r"(?<=\d)(?: \.|\. |,|p)(?=\d)")
_DASHED_DECIMAL = re.compile(r"(?<![\d.])([1-9]\d?)[-_](\d|[12]\d)(?![\d.]|[-_]\d\d\b|[a-z]?b\b|x\d|[kmt]\b)")
_OMNI = re.compile(r"(?<=\d)\.o\b")
_CHUNK = re.compile(r"[^\W_](?:[^\W_]|\.(?=\d))*\+?")
_PIECE = re.compile(
    r"a(?P<active>\d+(?:\.\d+)?)b(?![a-z])|(?<=[bt])a(?P<active_only>\d+(?:\.\d+)?)b?(?![a-z])"
    r"|(?P<size>(?:\d+x)?\d+(?:\.\d+)?[bt](?:(?![a-z])|(?=a\d))|\d{3}m(?![a-z])|e\d+b(?![a-z]))"
    r"|(?P<context>\d+[ke](?![a-z])|0\d\d(?![\da-z.]))"
    r"|(?P<generation>(?:(?<![a-z])[a-z])?\d+(?:\.\d+)*(?:[a-z](?![a-z\d]))?)"
    r"|(?P<word>[^\W\d_]+)|(?P<plus>\+)|(?P<rest>.)"
)


def raw_parts(folded: str) -> list[tuple[str, str]]:
    """The pieces of a folded name in order, as (role, text).

    The role is word, generation (joined, when a word stands directly before it), size, active or context.
    """
    text = _OMNI.sub("o", _DASHED_DECIMAL.sub(r"\1.\2", _DECIMAL.sub(".", folded)))
    found: list[tuple[str, str]] = []
    for chunk in _CHUNK.findall(text):
        before = None
        for m in _PIECE.finditer(chunk):
            match m.lastgroup:
                case "active" | "active_only":
                    found.append(("active", m[m.lastgroup]))
                case "generation" if before == "word":
                    found.append(("joined", m[0]))
                case "plus" if before:
                    found.append(("word", "plus"))
                case "size" | "context" | "generation" | "word":
                    found.append((m.lastgroup, m[0]))
            before = m.lastgroup
    return found


_GENERATION = re.compile(r"([a-z]?)(\d+(?:\.\d+)*)([a-z]?)")


def read_generation(text: str) -> Generation:
    """A folded version as a value: a leading v says nothing, nor do trailing zeros ('5.0' is 5) or leading ones."""
    m = _GENERATION.fullmatch(text)
    assert m, text
    numbers = m[2].split(".")
    while len(numbers) > 1 and not numbers[-1].strip("0"):
        numbers.pop()
    numbers[0] = numbers[0].lstrip("0") or "0"
    return Generation(m[1] if m[1] != "v" else "", tuple(numbers), m[3])

"""Which sentences are worth reading: a scan of the raw text, before any of it is cut into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise, product
from string import digits

from ahocorasick_rs import AhoCorasick

from claimgraph.extraction.quantities import MONTHS, POINTS
from claimgraph.lexicon import Cue, Lexicon

_STATING = ("order", "place")  # scores and shares have digits, or a top list
_LONGEST_DENIAL = 80  # characters of a sentence that only denies
_LETTERED = re.compile(r"-(?<=[A-Za-z]-)[^\W\d_](?![A-Za-z])")  # a name that no list knows: 'Seed-X'
_DIGIT = re.compile(r"\d")
_BEFORE_DIGIT = ("#", "# ", "no.", "no. ", "no ", "number ", "rank ", "rank #", "top ", "top-", "best ")
_BEHIND_DIGIT = ("st", "nd", "rd", "th", "/", "+", " of", " out of")
_NAMING = ("heads", "title_heads", "list_heads", "launch_verbs")


@dataclass(slots=True)
class Gate:
    """The words of one language that a sentence must hold to state anything, or to tell what later ones speak of."""

    cues: dict[str, tuple[Cue, ...]]
    lexicon: Lexicon
    triggers: AhoCorasick = field(init=False)
    denials: AhoCorasick = field(init=False)
    nameless: AhoCorasick = field(init=False)
    counting: AhoCorasick = field(init=False)

    def __post_init__(self) -> None:
        """Compile the words."""
        self.triggers = AhoCorasick(_triggers(self.cues, self.lexicon))
        self.denials = AhoCorasick(_denials(self.cues, self.lexicon))
        self.nameless = AhoCorasick(_nameless(self.cues, self.lexicon))
        self.counting = AhoCorasick(_counting(self.cues, self.lexicon))

    def passes(self, text: str, *, named: bool) -> bool:
        """Whether to read the sentence; `named` tells that it names a model, maker or benchmark."""
        lowered = text.lower()
        if len(text) <= _LONGEST_DENIAL and self.denials.find_matches_as_indexes(lowered):
            return True
        if not self.triggers.find_matches_as_indexes(lowered):
            return False
        if named or self.lexicon.language != "en":
            return True
        return (
            _holds(lowered, self.nameless)
            or (_DIGIT.search(text) is not None and _holds(lowered, self.counting))
            or _LETTERED.search(text) is not None
        )


def _holds(text: str, words: AhoCorasick) -> bool:
    """Whether any of the words stands in the text, whole."""
    return any(_whole(text, start, end) for _, start, end in words.find_matches_as_indexes(text, overlapping=True))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no letter goes on beside the match, so that it is whole words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalpha() and text[start].isalpha()) and not (after.isalpha() and text[end - 1].isalpha())


def _triggers(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Strings one of which a sentence must hold to state anything: ordinals and the most telling word of each cue."""
    common = lexicon.words("prepositions") | lexicon.words("determiners")
    telling = {
        _telling(phrase.split(), common)
        for phrase, entries in cues.items()
        if any(cue.role in _STATING for cue in entries) and not any(c.isdigit() for c in phrase)
    }
    return sorted({*digits, *lexicon.ordinals, *telling, *lexicon.words("launch_verbs")})


def _denials(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Strings one of which a sentence must hold that does nothing but deny the one before it."""
    passive = {
        phrase for phrase, entries in cues.items() if any(c.role == "stance" and c.syntax == "passive" for c in entries)
    }
    return sorted(passive | lexicon.words("bare_denials"))


def _nameless(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Words one of which a sentence must hold that names nobody and has no number.

    It gives the topic, a group or an anaphor a place or an order, or introduces a name or board that no list knows.
    """
    stating = (phrase for phrase, entries in cues.items() if any(cue.role in _STATING for cue in entries))
    words = set(chain.from_iterable(map(_written, stating)))
    words |= {word.lower() for name in _NAMING for word in lexicon.words(name)}
    words |= {*lexicon.ordinals, *(f"{before}{number}" for before in _BEFORE_DIGIT for number in lexicon.numbers)}
    words |= {f"{number}{behind}" for number in (*lexicon.numbers, "half", "all") for behind in (" of", " out of")}
    return sorted(words | {f"{number}{sign}point" for number in lexicon.numbers for sign in " -"})


def _counting(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Words one of which must stand beside a number, in a sentence that names nobody and has none of the others."""
    told = (
        phrase
        for phrase, entries in cues.items()
        if not entries or any(cue.role in ("measure", "board") for cue in entries)  # those without entries are anaphors
    )
    words = set(chain.from_iterable(map(_written, told)))
    words |= {*lexicon.groups.heads, *MONTHS, *POINTS, "-0", "-1"}
    words |= {f"{before}{digit}" for before in _BEFORE_DIGIT for digit in digits}
    words |= {f"{digit}{behind}" for digit in digits for behind in _BEHIND_DIGIT}
    units = (*digits, *POINTS, "%", "percent", "cent", "pp", "bleu", "+")
    return sorted(words | {f"{unit} {word}" for unit in units for word in lexicon.words("scored_on")})


def _written(phrase: str) -> Iterator[str]:
    """The ways in which a phrase may stand in a text: beside a mark or number ('state-of-the-art') a space may lack."""
    words = phrase.split()
    gaps = [(" ",) if before.isalpha() and word.isalpha() else ("", " ") for before, word in pairwise(words)]
    for chosen in product(*gaps):
        yield "".join(chain.from_iterable(zip(words, (*chosen, ""), strict=True)))


def _telling(words: list[str], common: frozenset[str]) -> str:
    """The longest word that is not a common one; of common words the longest."""
    return max(words, key=lambda word: (word not in common, len(word), word))

"""Which sentences are worth reading: a scan of the raw text, before any of it is cut into words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import digits

from ahocorasick_rs import AhoCorasick

from claimgraph.extraction.quantities import MONTHS, POINTS
from claimgraph.lexicon import Cue, Lexicon

_STATING = ("order", "place")  # scores and shares have digits, or a top list
_ANNOUNCING = ("order", "place", "measure", "board")
_LONGEST_DENIAL = 80  # characters of a sentence that only denies
_LETTERED = re.compile(r"-(?<=[A-Za-z]-)[^\W\d_](?![A-Za-z])")  # a name that no list knows: 'Seed-X'
_HEADS = ("heads", "title_heads", "list_heads", "launch_verbs", "anaphors", "plural_anaphors", "maker_anaphors")
_PLACES = ("#", "no", "number", "rank", "top", "the best", "half", "all")


@dataclass(slots=True)
class Gate:
    """The words of one language that a sentence must hold to state anything, or to tell what later ones speak of."""

    cues: dict[str, tuple[Cue, ...]]
    lexicon: Lexicon
    triggers: AhoCorasick = field(init=False)
    denials: AhoCorasick = field(init=False)
    nameless: AhoCorasick | None = field(init=False)

    def __post_init__(self) -> None:
        """Compile the words; only English has those of sentences without a name."""
        self.triggers = AhoCorasick(_triggers(self.cues, self.lexicon))
        self.denials = AhoCorasick(_denials(self.cues, self.lexicon))
        self.nameless = AhoCorasick(_nameless(self.cues, self.lexicon)) if self.lexicon.language == "en" else None

    def passes(self, text: str, *, named: bool) -> bool:
        """Whether to read the sentence; `named` tells that it names a model, maker or benchmark."""
        lowered = text.lower()
        if len(text) <= _LONGEST_DENIAL and self.denials.find_matches_as_indexes(lowered):
            return True
        if not self.triggers.find_matches_as_indexes(lowered):
            return False
        if named or self.nameless is None:
            return True
        found = self.nameless.find_matches_as_indexes(lowered, overlapping=True)
        return any(_whole(lowered, start, end) for _, start, end in found) or bool(_LETTERED.search(text))


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
    return sorted({*digits, *lexicon.ordinals, *telling})


def _denials(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Strings one of which a sentence must hold that does nothing but deny the one before it."""
    passive = {
        phrase for phrase, entries in cues.items() if any(c.role == "stance" and c.syntax == "passive" for c in entries)
    }
    return sorted(passive | lexicon.words("bare_denials"))


def _nameless(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Words one of which a sentence must hold that names nobody.

    It states something of the topic, of a group or by an anaphor ('It scores 57.5', 'Third in maths'), introduces a name
    or board that no list knows, or sets the date.
    """
    common = lexicon.words("prepositions") | lexicon.words("determiners")
    phrases = [phrase for phrase, entries in cues.items() if any(cue.role in _ANNOUNCING for cue in entries)]
    words = {_telling([w for w in phrase.split() if not w.isdigit()] or [phrase], common) for phrase in phrases}
    words |= {_telling(phrase.split(), common) for phrase, entries in cues.items() if not entries}  # anaphors
    words |= {word.lower() for name in _HEADS for word in lexicon.words(name) if "(" not in word}
    words |= {*lexicon.groups.heads, *lexicon.ordinals, *MONTHS, *POINTS, *_PLACES, "-0", "-1"}
    numbers = (*digits, *lexicon.numbers)
    words |= {f"{number} {of}" for number in numbers for of in ("of", "out of")}
    words |= {f"{digit}{ending}" for digit in digits for ending in ("st", "nd", "rd", "th", "/", "+")}
    units = (*digits, *POINTS, "%", "percent", "cent", "pp", "bleu", "+")
    words |= {f"{unit} {word}" for unit in units for word in lexicon.words("scored_on")}
    return sorted(words - {""})


def _telling(words: list[str], common: frozenset[str]) -> str:
    """The longest word that is not a common one; of common words the longest."""
    return max(words, key=lambda word: (word not in common, len(word), word))

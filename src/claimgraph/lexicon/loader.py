"""Reads lexicon files: the package's own, and those a user adds."""

from __future__ import annotations

import itertools
import re
import tomllib
from functools import lru_cache
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from claimgraph.errors import LexiconError
from claimgraph.lexicon.entries import Lexicon

LANGUAGES = ("en", "zh")
_ALTERNATIVES = re.compile(r"\(([^()]*)\)")


def expand(phrase: str) -> list[str]:
    """All forms of a phrase with alternatives: 'beat(s|ing|)' gives 'beats', 'beating', 'beat'."""
    parts = _ALTERNATIVES.split(phrase)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return ["".join(combination) for combination in itertools.product(*choices)]


@lru_cache(maxsize=16)
def load_lexicon(language: str, extra: tuple[Path, ...] = ()) -> Lexicon:
    """The lexicon of a language with the user's files added; entries of later files come first.

    Raises LexiconError, naming the file and the entry, for unreadable files and unknown or missing fields.
    """
    package = resources.files("claimgraph.lexicon").joinpath(f"{language}.toml")
    lexicon = _parse(package.read_text(encoding="utf-8"), f"{language}.toml")
    for path in extra:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise LexiconError(f"{path}: cannot be read: {error}") from error
        added = _parse(text, str(path))
        if added.language == language:
            lexicon = _merge(lexicon, added)
    return lexicon


def _parse(text: str, name: str) -> Lexicon:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: not valid TOML: {error}") from error
    try:
        return Lexicon.model_validate(data)
    except ValidationError as error:
        problems = "; ".join(f"{_place(e['loc'], data)}: {e['msg']}" for e in error.errors())
        raise LexiconError(f"{name}: {problems}") from error


def _place(location: tuple[int | str, ...], data: dict[str, object]) -> str:
    """'cues[12] (outperform)' for an error location, so that the entry can be found."""
    words = ".".join(str(part) for part in location)
    cues = data.get("cues")
    if len(location) > 1 and location[0] == "cues" and isinstance(cues, list) and isinstance(location[1], int):
        phrases = cues[location[1]].get("phrases") or ["?"]
        return f"{words} ({phrases[0]})"
    return words


def _merge(base: Lexicon, added: Lexicon) -> Lexicon:
    lists = {name: tuple(dict.fromkeys((*base.lists.get(name, ()), *words))) for name, words in added.lists.items()}
    groups = base.groups.model_copy(
        update={
            "heads": {**base.groups.heads, **added.groups.heads},
            "modifiers": (*base.groups.modifiers, *added.groups.modifiers),
            "countries": {**base.groups.countries, **added.groups.countries},
            "openness": {**base.groups.openness, **added.groups.openness},
        }
    )
    return base.model_copy(
        update={
            "cues": (*added.cues, *base.cues),
            "lists": {**base.lists, **lists},
            "numbers": {**base.numbers, **added.numbers},
            "ordinals": {**base.ordinals, **added.ordinals},
            "groups": groups,
        }
    )

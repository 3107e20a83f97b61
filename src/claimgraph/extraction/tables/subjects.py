"""The model that a cell or heading names, with the settings and the number that stand beside the name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from claimgraph.catalog import Catalog, NameSpan, spot
from claimgraph.extraction.tables.phrases import read_settings, slug, tidy
from claimgraph.extraction.tables.values import CellValue, read_value
from claimgraph.lexicon.table_words import TableWords

_BRACKET = re.compile(r"\s*[(（\[]([^()（）\[\]]{0,100})[)）\]]")
_PATH = re.compile(r"(?P<owner>[A-Za-z0-9][\w.-]{0,60})/(?P<name>[A-Za-z0-9][\w.-]{1,90})")
_MODE = re.compile(
    r"(?:x?high|medium|low|minimal|max|none|(?:non-|no[- ])?(?:thinking|reasoning)|\d+k(?: thinking)?"
    r"|preview|instruct|chat|base|beta|exp|latest)(?:[ ,/-]+\w{1,12}){0,2}",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\d+(?:\.\d+)?[BMT](?:[-/ ]A?\d+(?:\.\d+)?B)?(?: params| parameters| active)?", re.IGNORECASE)
_STAMP = re.compile(r"\d{2,4}(?:-\d{2})?(?:-\d{2,4})?|v\d+(?:\.\d+)?", re.IGNORECASE)
_NAME_SHAPE = re.compile(
    r"(?=.*\d)(?=.*[A-Za-z])[\w.+-]+(?: [\w.+-]+){0,5}|[a-z]+(?:[-_][a-z0-9]+)+|[A-Z][a-z]+[A-Z]\w*(?:[ -]\w+){0,3}"
)
_LONGEST = 80  # characters of a cell that names a model
_LONGEST_NAME = 6  # words
_WAY = re.compile(r"(?:no|with|without|w/o?|using|via) \w[\w -]{0,30}", re.IGNORECASE)
_PARAMETERS = re.compile(r"(?<![\w.])\d{1,4}(?:\.\d+)?[Bb](?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What cells are read with: the words of tables, and the names of a catalogue."""

    words: TableWords
    catalog: Catalog

    def names(self, text: str) -> list[NameSpan]:
        """The names in a cell or heading."""
        return spot(text, self.catalog)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a cell has it (`mention`, without a size or number in brackets), and in the form to resolve (`text`).

    `remarks` stand in brackets and are no part of the name: "ours", the maker.
    `composite`: a strategy or a pair with a model in it, which is neither ("Act (gpt-4o)", "R1+Sonnet").
    """

    mention: str
    text: str
    setting: str | None = None
    value: CellValue | None = None
    composite: bool = False
    remarks: tuple[str, ...] = ()


def read_name(cell: str, lookup: Lookup, *, scored: bool = False) -> Name | None:
    """The name in a cell; None when the cell is empty, a number, too long for a name, or sums up other rows.

    `scored` says that a number in brackets is a score, and not the stamp of a version.
    """
    words = lookup.words
    mention = _undecorated(cell)
    if not mention or len(mention) > _LONGEST or mention.lower() in words.rows.missing | words.rows.summary:
        return None
    if read_value(mention, words).is_quantity and not any(n.kind in ("model", "family") for n in lookup.names(mention)):
        return None
    kept: list[str] = []
    settings: list[str] = []
    remarks: list[str] = []
    value: CellValue | None = None
    for inner in _BRACKET.findall(mention):
        pieces = []
        for piece in (p.strip() for p in inner.split(",")):
            found = read_value(piece, words)
            mode = words.modes.get(piece.lower())
            stated, rest = read_settings(piece, words)
            stamped = _STAMP.fullmatch(piece) is not None and not (scored and found.kind == "number")
            if mode or stamped or _MODE.fullmatch(piece) or _SIZE.fullmatch(piece):
                pieces.append(mode or piece)
            elif found.kind in ("number", "place"):
                value = found
            elif piece.lower() in words.rows.remarks or is_maker(piece, lookup):
                remarks.append(piece)
            elif (stated and not rest) or _WAY.fullmatch(piece):
                settings += stated or [slug(piece)]
            else:
                pieces.append(piece)
        if pieces:
            kept.append(", ".join(pieces))
    plain = tidy(_BRACKET.sub(" ", mention))
    outer_settings, bare = read_settings(plain, words) if not _MODE.fullmatch(plain) else ([], plain)
    if not bare:
        return None
    path = _PATH.fullmatch(bare)
    text = path["name"] if path else bare
    composite = _composite(text, kept, lookup)
    return Name(
        plain if not settings and all(_SIZE.fullmatch(k) for k in kept) else mention,
        " ".join([text, *(k if composite else f"({k})" for k in kept)]),
        "-".join(dict.fromkeys([*outer_settings, *settings])) or None,
        value,
        composite,
        tuple(remarks),
    )


def is_maker(text: str, lookup: Lookup) -> bool:
    """Whether a text is an organization's name and nothing else."""
    spans = lookup.names(text)
    return len(spans) == 1 and spans[0].kind == "organization" and spans[0].end - spans[0].start == len(text)


def _composite(text: str, brackets: list[str], lookup: Lookup) -> bool:
    """Whether a model stands in brackets behind something that is none, or is one of a pair."""
    outside = [n for n in lookup.names(text) if n.kind in ("model", "family")]
    inside = any(n.kind == "model" for b in brackets for n in lookup.names(b) if n.end - n.start > len(b) * 0.7)
    if inside and not outside:
        return not text[0].isupper() or len(text.split()) <= 2
    return bool(outside) and bool(re.search(r"\s\+\s|\w\+[A-Z]", text))


def is_model_name(cell: str, lookup: Lookup) -> bool:
    """Whether a cell names a model of the catalogue's or of a name's usual shape, and little else."""
    name = read_name(cell, lookup)
    if name is None:
        return False
    spans = [n for n in lookup.names(name.text) if n.kind in ("model", "family")]
    return bool(spans) and sum(n.end - n.start for n in spans) * 2 >= len(tidy(_BRACKET.sub("", name.text)))


def is_known_model(cell: str, lookup: Lookup) -> bool:
    """Whether a cell holds a name of the catalogue's, or of a line of models that it knows."""
    return any(n.kind in ("model", "family") and n.known for n in lookup.names(cell))


def looks_like_name(cell: str, lookup: Lookup) -> bool:
    """Whether a cell could be a name: short, not a number, not a sentence."""
    name = read_name(cell, lookup)
    if name is None or name.text.endswith((".", "!", "?")):
        return False
    pieces = name.text.lower().split()
    return len(pieces) <= _LONGEST_NAME and lookup.words.rows.no_name.isdisjoint(pieces)


def is_name_shaped(cell: str, lookup: Lookup) -> bool:
    """Whether a cell has a shape that names of models have and words of a language have not."""
    name = read_name(cell, lookup)
    if name is None or not looks_like_name(cell, lookup):
        return False
    return _NAME_SHAPE.fullmatch(tidy(_BRACKET.sub("", name.text))) is not None


def has_size(name: str) -> bool:
    """Whether a name carries a count of parameters, as names of language models do: '7B', '1.1B'."""
    return _PARAMETERS.search(name.replace("-", " ").replace("_", " ")) is not None


def _undecorated(cell: str) -> str:
    """The cell without medals, pictures and marks at its ends."""
    kept = "".join(c for c in cell if unicodedata.category(c) not in ("So", "Sk", "Cs"))
    plain = re.sub(r"^[\s*_·•#>]+|[\s*_†‡^:]+$", "", " ".join(kept.split()))
    return re.sub(r"(?<=[)）])\d{1,2}$", "", plain)

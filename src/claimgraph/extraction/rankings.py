"""Lines that rank models without a sentence: 'Top-3: A (1502), B (1498)', '1. A - 1502', 'A: 85.7%'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from claimgraph.catalog import Catalog
from claimgraph.extraction.attributes import Attributes
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.boards import boards_in
from claimgraph.extraction.tables.entities import Subject, find_subjects, name_item
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.labels import Label
from claimgraph.extraction.tables.naming import board_of, is_plausible
from claimgraph.extraction.tables.reader import Resources, label_reader
from claimgraph.extraction.tables.subjects import Lookup, Name, is_known_model, is_maker, is_model_name, read_name
from claimgraph.extraction.tables.surroundings import Surroundings, read_surroundings
from claimgraph.extraction.tables.values import CellValue, read_value
from claimgraph.lexicon.table_words import load_table_words
from claimgraph.model import Claim, Entity
from claimgraph.reading import Block, Document, view

_LONGEST = 600
_LONGEST_LEAD = 8  # words
_LONGEST_PART = 4
_NEIGHBOURS = 6  # items of a list that show whether it is in order
_LONGEST_MARKER = 40  # characters, with the white space before it
_CANDIDATE = re.compile(
    r"\d\s?(?:%|points?|pts|Elo|分)?[)）*_.]{0,4}\s*(?:[(（][^()（）\d]{1,40}[)）][*_.]{0,4}\s*)?$", re.IGNORECASE
)
_MARKER = re.compile(r"(?:^|\n)[ \t>]*(\d{1,3})[.)、][ \t]*$")
_SPLIT = re.compile(r"(?:[,;] |[，；、]| > )(?:and |& )?(?![^()（）]*[)）])")
_SEMICOLONS = re.compile(r"; (?:and )?")
_PLACE = re.compile(r"(?:#|No\. ?)?(\d{1,2})(?:[.):]|st|nd|rd|th)\s+(?=\D)")
_AT_END = re.compile(r"\s*[(（]([^()（）]{1,40})[)）]$")
_SEPARATED = re.compile(r"\s*(?:[:：](?=\d)|(?:[:：=]|\s[-–—]|\sat|\swith)\s+(?=\S))")
_COMMA = re.compile(r",\s+(?=\d)")
_GLUED = re.compile(r"\s(?=\d[\d,.]*\s?(?:%|points\b|pts\b|Elo\b|分))")
_RANKED = re.compile(
    r"\btop[- ]?(?:\d{1,2}|three|five|ten)\b|\branking|\bstandings|\bleaderboard|\bpodium|前\s?[三五十\d]|排名|榜",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its number or place, or both."""

    name: Name
    value: CellValue
    place: int | None = None


def read_ranking(block: Block, document: Document, discourse: Discourse, extractor: Resources) -> list[Claim] | None:
    """The claims of a block that only lists models with numbers, none if these are prices; None for every other block.

    The quote is the block. Places come from the numbers of a list, from 'Top-3' before it, or are written ('1st A');
    a list that is not in the order of its numbers ranks nothing.
    """
    if block.kind not in ("bullet", "paragraph") or block.end - block.start > _LONGEST:
        return None
    if not _CANDIDATE.search(document.article.text, block.start, block.end):
        return None
    text = view(document.article.text, block.start, block.end).text
    lead, entries = _read(text, extractor.resolver.catalog)
    if not entries or (not lead and block.kind != "bullet"):
        return None
    reader = label_reader(block, document, extractor)
    around = read_surroundings([block], document, discourse, reader)
    label = _label(lead, reader)
    if label.role == "ignored":
        return []
    if label.role == "model" or not around.quality:
        return None
    board, category = board_of(label, around, extractor.resolver, named=False)
    known = any(is_known_model(entry.name.text, reader.lookup) for entry in entries)
    if board is None or not (known or not board.provisional):
        return None
    if any(entry.value.number and not is_plausible(entry.value.number.value, board) for entry in entries):
        return []
    subjects = find_subjects([(entry.name, "") for entry in entries], discourse, reader, around.subject)
    places = _places(lead, entries) if lead else [_place_in_list(block, document, reader.lookup.catalog)]
    claims: list[Claim] = []
    for entry, place in zip(entries, places, strict=True):
        if (subject := subjects.get(entry.name)) is not None:
            claims += _claims(entry, entry.place or place, subject, board, category, label, around, block, document)
    for entry in entries:
        discourse.introduce(name_item(entry.name), text, Attributes())
    return claims


@lru_cache(maxsize=256)
def _read(text: str, catalog: Catalog) -> tuple[str, tuple[Entry, ...]]:
    """What stands before the colon, and the entries; no entries when anything else stands in the text."""
    lookup = Lookup(load_table_words(), catalog)
    single = _entry(text.rstrip("."), lookup)
    if single is not None:
        return "", (single,)
    lead, colon, rest = re.split(r"([:：])\s*", text, maxsplit=1) if re.search(r"[:：]", text) else ("", "", "")
    if not colon or not lead.strip() or len(lead.split()) > _LONGEST_LEAD:
        return "", ()
    split = _SEMICOLONS if "; " in rest else _SPLIT
    entries = [_entry(piece, lookup) for piece in split.split(rest.rstrip(". "))]
    found = [entry for entry in entries if entry is not None]
    return (lead.strip(), tuple(found)) if len(found) == len(entries) > 1 else ("", ())


def _entry(text: str, lookup: Lookup) -> Entry | None:
    """'2. Foo 3 Pro - 1498', 'Foo 3 Pro (1498)', 'Foo 3 Pro: 85.7%'."""
    marked = _PLACE.match(text)
    text = _without_remark(text[marked.end() :].strip() if marked else text.strip(), lookup)
    for name_text, value_text in _halves(text):
        value = read_value(value_text, lookup.words)
        if value.kind not in ("number", "place") or not is_model_name(name_text, lookup):
            continue
        if re.search(r"[,;:，；：]", name_text) or sum(n.kind == "model" for n in lookup.names(name_text)) > 1:
            continue
        name = read_name(name_text, lookup)
        if name is not None and name.value is None:
            return Entry(name, value, int(marked[1]) if marked else None)
    return None


def _without_remark(text: str, lookup: Lookup) -> str:
    """The entry without a maker, or a word such as 'open', in brackets behind its number."""
    m = _AT_END.search(text)
    if m is None or not (m[1].lower() in lookup.words.rows.remarks or is_maker(m[1], lookup)):
        return text
    before = text[: m.start()]
    return before if before.endswith("%") or before[-1:].isdigit() else text


def _halves(text: str) -> list[tuple[str, str]]:
    """The ways in which a name and a number may be set apart."""
    found = [(text[: m.start()], m[1]) for m in _AT_END.finditer(text)]
    for pattern in (_SEPARATED, _GLUED, _COMMA):
        found += [(text[: m.start()], text[m.end() :]) for m in pattern.finditer(text)]
    return found


def _label(lead: str, reader: LabelReader) -> Label:
    """The lead as a heading: its board, and the part of it that the words beside it name."""
    plain = _RANKED.sub(" ", lead).strip(" -–—")
    if not plain:
        return Label(lead, "score")
    named = boards_in(lead, reader)
    label = reader.read(plain, numeric=True)
    if len(named) == 1:
        return Label(lead, "score", board=named[0], category=label.category, setting=label.setting)
    long = len(plain.split()) > _LONGEST_PART or any(c.isdigit() for c in plain)
    return Label(lead, "score") if long and label.role == "unknown" else label


def _places(lead: str, entries: Sequence[Entry]) -> list[int | None]:
    """The places of entries in one line: in order, when the words before them say that they are ranked."""
    if _RANKED.search(lead) and _in_order([entry.value for entry in entries]):
        return list(range(1, len(entries) + 1))
    return [None] * len(entries)


def _place_in_list(block: Block, document: Document, catalog: Catalog) -> int | None:
    """The number before an item, when its list is in the order of the numbers behind the names."""
    number = _number_before(block, document)
    if number is None:
        return None
    blocks, at = document.blocks, document.blocks.index(block)
    numbered = lambda b: _number_before(b, document) is not None  # noqa: E731
    before = takewhile(numbered, reversed(blocks[max(0, at - _NEIGHBOURS) : at]))
    after = takewhile(numbered, blocks[at : at + _NEIGHBOURS])
    items = [*reversed(list(before)), *after]
    entries = [_read(view(document.article.text, b.start, b.end).text, catalog)[1] for b in items]
    values = [found[0].value for found in entries if len(found) == 1]
    return number if 1 < len(values) == len(items) and _in_order(values) else None


def _number_before(block: Block, document: Document) -> int | None:
    """The number of a list that stands before an item, outside of its block."""
    if block.kind != "bullet":
        return None
    marker = _MARKER.search(document.article.text, max(0, block.start - _LONGEST_MARKER), block.start)
    return int(marker[1]) if marker else None


def _in_order(values: Sequence[CellValue]) -> bool:
    numbers = [value.number.value for value in values if value.number is not None]
    if len(numbers) != len(values):
        return False
    return all(a >= b for a, b in pairwise(numbers)) or all(a <= b for a, b in pairwise(numbers))


def _claims(
    entry: Entry,
    place: int | None,
    subject: Subject,
    board: Entity,
    category: str | None,
    label: Label,
    around: Surroundings,
    block: Block,
    document: Document,
) -> list[Claim]:
    article = document.article
    settings = [s for s in (entry.name.setting, subject.setting, label.setting or around.setting) if s]
    common = {
        "id": "",
        "article": article.id,
        "subject": subject.entity,
        "benchmark": board,
        "category": category,
        "setting": "-".join(dict.fromkeys(settings)) or None,
        "as_of": around.date or article.published,
        "as_of_stated": around.date is not None,
        "zone": block.zone,
        "quote": article.text[block.start : block.end],
        "start": block.start,
        "end": block.end,
        "why": f"{entry.name.mention!r} in a list under {label.text or board.name!r}",
    }
    claims = []
    number = entry.value.number
    rank = (place, place) if place else entry.value.place
    if rank is not None:
        claims.append(Claim(kind="rank", rank=rank, scope=label.scope, tied=entry.value.tied, **common))
    if number is not None:
        unit = number.unit or label.unit or ("points" if board.board == "arena" else None)
        claims.append(
            Claim(
                kind="score",
                value=number.value,
                value_text=number.digits,
                unit=unit,
                bound=entry.value.bound,
                **common,
            )
        )
    return claims

"""Turns a sentence into items: names and quantities become single tokens, cues are matched over tokens by spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from spacy.attrs import LOWER
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimgraph.catalog import NameSpan
from claimgraph.extraction.gate import Gate
from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.items import Item, ItemKind
from claimgraph.extraction.quantities import Quantity
from claimgraph.lexicon import Cue, Lexicon, expand

_TOKEN = re.compile(r"'(?:s|t|ll|re|ve|d|m)\b|n't\b|@\w+|[A-Za-z]+|\d+(?:\.\d+)?|[^\W\d_]|\S")
_SETTING_TAIL = re.compile(r"\s\(?(?:with|without|no|w/o|w/) (?:tools?|search|python)\b.*$", re.IGNORECASE)
_LONGEST_PHRASE = 8  # tokens; a longer phrase in a lexicon is a sentence, not a cue
_MODEL_KINDS = ("model", "family", "organization")
_EVALUATORS = frozenset(
    {"artificial-analysis-org", "lmarena-org", "lmsys", "vectara", "metr", "epoch-ai"}
)  # their names stand for their boards
_NAME = "\x00"  # stands for every name: a vocabulary keeps its words for good, and of names there is no end


@dataclass(slots=True)
class Annotator:
    """Holds the matcher of one language; built once."""

    lexicon: Lexicon
    grammar: Grammar
    vocab: Vocab = field(init=False)
    matcher: PhraseMatcher = field(init=False)
    cues: dict[str, tuple[Cue, ...]] = field(init=False)
    gate: Gate = field(init=False)
    anaphors: frozenset[str] = field(init=False)
    plural_anaphors: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile every phrase of the lexicon; one key per phrase, whatever entries share it."""
        self.vocab = Vocab(lex_attr_getters={LOWER: str.lower})  # of a word nothing else is asked
        phrases: dict[str, list[Cue]] = defaultdict(list)
        for cue in self.lexicon.cues:
            for pattern in cue.phrases:
                for phrase in expand(pattern):
                    phrases[_key(phrase)].append(cue)
        self.plural_anaphors = self._forms("plural_anaphors")
        self.anaphors = self.plural_anaphors | self._forms("anaphors") | self._forms("maker_anaphors")
        for phrase in self.anaphors:
            phrases.setdefault(phrase, [])
        self.cues = {phrase: tuple(cues) for phrase, cues in phrases.items()}
        self.gate = Gate(self.cues, self.lexicon)
        self.matcher = PhraseMatcher(self.vocab, attr="LOWER")
        self.matcher.add("cue", [self._doc(_words(phrase, 0, len(phrase))) for phrase in self.cues if phrase])

    def _forms(self, name: str) -> frozenset[str]:
        return frozenset(_key(form) for phrase in self.lexicon.words(name) for form in expand(phrase))

    def items(self, text: str, names: list[NameSpan]) -> list[Item]:
        """The items of a sentence whose names were spotted; offsets count from the start of `text`.

        A sentence without any word or digit of a claim is left unread but for its names.
        """
        names = [_without_setting(text, name) for name in names if not _in_handle(text, name)]
        if not self.gate.passes(text, named=bool(names)):
            return [_named(text, name) for name in names]
        quantities = self.grammar.find_quantities(_blank(text, names), self.lexicon)
        plain = _items(text, names, quantities)
        spans = self._cue_spans(plain)
        items: list[Item] = []
        position = 0
        while position < len(plain):
            end = spans.get(position)
            if end is None:
                items.append(plain[position])
                position += 1
                continue
            start_char, end_char = plain[position].start, plain[end - 1].end
            key = " ".join([item.lower for item in plain[position:end]])
            kind: ItemKind = "anaphor" if key in self.anaphors and not self.cues[key] else "cue"
            plural = key in self.plural_anaphors
            items.append(
                Item(kind, text[start_char:end_char], start_char, end_char, cues=self.cues[key], plural=plural)
            )
            position = end
        return self.grammar.join(items, self.lexicon)

    def _doc(self, items: list[Item]) -> Doc:
        return Doc(self.vocab, words=[item.text if item.name is None else _NAME for item in items])

    def _cue_spans(self, items: list[Item]) -> dict[int, int]:
        """Start -> end of the cues that stand: the longest first, then the leftmost; never across a name."""
        found = [(start, end) for _, start, end in self.matcher(self._doc(items)) if end - start <= _LONGEST_PHRASE]
        found = [(s, e) for s, e in found if not any(x.name or (x.quantity and e - s == 1) for x in items[s:e])]
        taken: set[int] = set()
        spans: dict[int, int] = {}
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                spans[start] = end
        return spans


def _without_setting(text: str, name: NameSpan) -> NameSpan:
    """'HLE with tools' is the benchmark and a setting."""
    setting = _SETTING_TAIL.search(text, name.start, name.end) if name.kind == "benchmark" else None
    return replace(name, end=setting.start(), id=None) if setting else name


def _in_handle(text: str, name: NameSpan) -> bool:
    """Whether the name is part of '@handle'."""
    start = name.start
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return start > 0 and text[start - 1] == "@"


def _key(phrase: str) -> str:
    return " ".join(item.lower for item in _words(phrase, 0, len(phrase)))


def _blank(text: str, names: list[NameSpan]) -> str:
    """The text with its names made unreadable for quantities, every offset kept."""
    for name in names:
        text = text[: name.start] + "\x00" * (name.end - name.start) + text[name.end :]
    return text


def _items(text: str, names: list[NameSpan], quantities: list[Quantity]) -> list[Item]:
    """The names, the quantities, and each word and mark between them."""
    fixed = [_named(text, name) for name in names]
    fixed += [Item("quantity", q.text, q.start, q.end, quantity=q) for q in quantities]
    fixed.sort(key=lambda item: item.start)
    items: list[Item] = []
    position = 0
    for item in fixed:
        items += _words(text, position, item.start)
        items.append(item)
        position = item.end
    return items + _words(text, position, len(text))


def _words(text: str, start: int, end: int) -> list[Item]:
    return [
        Item("word" if (word := m[0])[0].isalnum() or word[0] in "'@" else "mark", word, m.start(), m.end())
        for m in _TOKEN.finditer(text, start, end)
    ]


def _named(text: str, name: NameSpan) -> Item:
    kind: ItemKind = "name" if name.kind in _MODEL_KINDS and name.id not in _EVALUATORS else "board"
    return Item(kind, text[name.start : name.end], name.start, name.end, name=name)

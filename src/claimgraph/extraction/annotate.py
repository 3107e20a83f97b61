"""Turns a sentence into items: names and quantities become single tokens, cues are matched over tokens by spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from ahocorasick_rs import AhoCorasick
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab, create_vocab

from claimgraph.catalog import NameSpan
from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.items import Item, ItemKind
from claimgraph.extraction.quantities import Quantity
from claimgraph.lexicon import Cue, Lexicon, expand

_TOKEN = re.compile(r"'(?:s|t|ll|re|ve|d|m)\b|n't\b|@\w+|[A-Za-z]+|\d+(?:\.\d+)?|[^\W\d_]|\S")
_SETTING_TAIL = re.compile(r"\s\(?(?:with|without|no|w/o|w/) (?:tools?|search|python)\b.*$", re.IGNORECASE)
_STATING = ("order", "place")  # scores and shares have digits, or a top list
_LONGEST_PHRASE = 8  # tokens; a longer phrase in a lexicon is a sentence, not a cue
_LONGEST_DENIAL = 80  # characters of a sentence that only denies
_MODEL_KINDS = ("model", "family", "organization")
_EVALUATORS = frozenset(
    {"artificial-analysis-org", "lmarena-org", "lmsys", "vectara", "metr", "epoch-ai"}
)  # their names stand for their boards


@dataclass(slots=True)
class _Token:
    text: str
    start: int
    end: int
    name: NameSpan | None = None
    quantity: Quantity | None = None


@dataclass(slots=True)
class Annotator:
    """Holds the matcher of one language; built once."""

    lexicon: Lexicon
    grammar: Grammar
    vocab: Vocab = field(init=False)
    matcher: PhraseMatcher = field(init=False)
    cues: dict[str, tuple[Cue, ...]] = field(init=False)
    triggers: AhoCorasick = field(init=False)
    denials: AhoCorasick = field(init=False)
    anaphors: frozenset[str] = field(init=False)
    plural_anaphors: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile every phrase of the lexicon; one key per phrase, whatever entries share it."""
        self.vocab = create_vocab(self.lexicon.language, Language.Defaults)
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
        self.triggers = AhoCorasick(_triggers(self.cues, self.lexicon))
        self.denials = AhoCorasick(_denials(self.cues, self.lexicon))
        self.matcher = PhraseMatcher(self.vocab, attr="LOWER")
        self.matcher.add("cue", [self._doc(_tokens(phrase, [], [])) for phrase in self.cues if phrase])

    def _forms(self, name: str) -> frozenset[str]:
        return frozenset(_key(form) for phrase in self.lexicon.words(name) for form in expand(phrase))

    def items(self, text: str, names: list[NameSpan]) -> list[Item]:
        """The items of a sentence whose names were spotted; offsets count from the start of `text`.

        A sentence without any word or digit of a claim is left unread but for its names.
        """
        names = [_without_setting(text, name) for name in names if not _in_handle(text, name)]
        lowered = text.lower()
        denies = len(text) <= _LONGEST_DENIAL and self.denials.find_matches_as_indexes(lowered)
        if not denies and not self.triggers.find_matches_as_indexes(lowered):
            return [_plain(_Token(text[n.start : n.end], n.start, n.end, name=n)) for n in names]
        quantities = self.grammar.find_quantities(_blank(text, names), self.lexicon)
        tokens = _tokens(text, names, quantities)
        spans = self._cue_spans(self._doc(tokens), tokens)
        items: list[Item] = []
        position = 0
        while position < len(tokens):
            end = spans.get(position)
            if end is None:
                items.append(_plain(tokens[position]))
                position += 1
                continue
            start_char, end_char = tokens[position].start, tokens[end - 1].end
            words = text[start_char:end_char]
            key = " ".join(t.text.lower() for t in tokens[position:end])
            kind: ItemKind = "anaphor" if key in self.anaphors and not self.cues[key] else "cue"
            items.append(
                Item(kind, words, start_char, end_char, cues=self.cues[key], plural=key in self.plural_anaphors)
            )
            position = end
        return self.grammar.join(items, self.lexicon)

    def _doc(self, tokens: list[_Token]) -> Doc:
        return Doc(self.vocab, words=[t.text for t in tokens])

    def _cue_spans(self, doc: Doc, tokens: list[_Token]) -> dict[int, int]:
        """Start -> end of the cues that stand: the longest first, then the leftmost; never across a name."""
        found = [(start, end) for _, start, end in self.matcher(doc) if end - start <= _LONGEST_PHRASE]
        found = [(s, e) for s, e in found if not any(t.name or (t.quantity and e - s == 1) for t in tokens[s:e])]
        taken: set[int] = set()
        spans: dict[int, int] = {}
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                spans[start] = end
        return spans


def _triggers(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Strings one of which a sentence must hold to state anything: ordinals and the most telling word of each cue."""
    common = lexicon.words("prepositions") | lexicon.words("determiners")
    telling = {
        _telling(phrase.split(), common)
        for phrase, entries in cues.items()
        if any(cue.role in _STATING for cue in entries) and not any(c.isdigit() for c in phrase)
    }
    return sorted({*"0123456789", *lexicon.ordinals, *telling, *lexicon.words("launch_verbs")})


def _denials(cues: dict[str, tuple[Cue, ...]], lexicon: Lexicon) -> list[str]:
    """Strings one of which a sentence must hold that does nothing but deny the one before it."""
    passive = {
        phrase for phrase, entries in cues.items() if any(c.role == "stance" and c.syntax == "passive" for c in entries)
    }
    return sorted(passive | lexicon.words("bare_denials"))


def _telling(words: list[str], common: frozenset[str]) -> str:
    """The longest word that is not a common one; of common words the longest."""
    return max(words, key=lambda word: (word not in common, len(word), word))


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
    return " ".join(t.text.lower() for t in _tokens(phrase, [], []))


def _blank(text: str, names: list[NameSpan]) -> str:
    """The text with its names made unreadable for quantities, every offset kept."""
    for name in names:
        text = text[: name.start] + "\x00" * (name.end - name.start) + text[name.end :]
    return text


def _tokens(text: str, names: list[NameSpan], quantities: list[Quantity]) -> list[_Token]:
    fixed = [_Token(text[n.start : n.end], n.start, n.end, name=n) for n in names]
    fixed += [_Token(q.text, q.start, q.end, quantity=q) for q in quantities]
    fixed.sort(key=lambda t: t.start)
    tokens: list[_Token] = []
    position = 0
    for token in fixed:
        tokens += _words(text, position, token.start)
        tokens.append(token)
        position = token.end
    return tokens + _words(text, position, len(text))


def _words(text: str, start: int, end: int) -> list[_Token]:
    return [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]


def _plain(token: _Token) -> Item:
    if token.name is not None:
        kind = "name" if token.name.kind in _MODEL_KINDS and token.name.id not in _EVALUATORS else "board"
        return Item(kind, token.text, token.start, token.end, name=token.name)  # type: ignore[arg-type]
    if token.quantity is not None:
        return Item("quantity", token.text, token.start, token.end, quantity=token.quantity)
    kind = "word" if token.text[0].isalnum() or token.text[0] in "'@" else "mark"
    return Item(kind, token.text, token.start, token.end)  # type: ignore[arg-type]

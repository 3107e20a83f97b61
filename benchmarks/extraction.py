"""Extraction on one core, beside floors (what any reader must do) and peers (tools that do a part of it)."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.matcher import PhraseMatcher

from benchmarks.measuring import seconds_of
from benchmarks.texts import Texts
from claimgraph.catalog import load_catalog, spot
from claimgraph.extraction import extract, load_extractor
from claimgraph.reading import read_text, sentences, view

MOST_NAMES = 3000
PEER_SENTENCES = 150


def rows(texts: Texts) -> list[tuple[str, float]]:
    """What was measured, and its speed in millions of characters a second; all of it in this process, one by one."""
    names = sorted({name.lower() for entry in load_catalog() for name in entry.names})[:MOST_NAMES]
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    blank = spacy.blank("en")
    with_sentences = spacy.blank("en")
    with_sentences.add_pipe("sentencizer")
    phrases = PhraseMatcher(with_sentences.vocab, attr="LOWER")
    phrases.add("name", list(with_sentences.tokenizer.pipe(names)))
    extractor = load_extractor()
    extract(read_text("GPT-5 scores 61.2% on GPQA Diamond, ahead of Grok 4.", id="a"), extractor)  # loads what is left
    documents = [read_text(text, id=str(number)) for number, text in enumerate(texts.texts)]
    lines = [line for text in texts.texts for line in text.split("\n") if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.txt") for number in range(len(texts.texts))]
        for file, text in zip(files, texts.texts, strict=True):
            file.write_text(text, encoding="utf-8")
        measured: list[tuple[str, Callable[[Any], object], Any]] = [
            ("floor: reading the files", Path.read_text, files),
            (
                f"floor: Aho-Corasick scan, {len(names):,} names",
                lambda t: automaton.find_matches_as_indexes(t.lower()),
                texts.texts,
            ),
            ("peer: spaCy, blank tokenizer", blank.make_doc, lines),
            ("peer: spaCy, tokenizer, sentencizer, phrase matcher", lambda t: phrases(with_sentences(t)), lines),
            ("ours: names spotted in whole articles", spot, texts.texts),
            ("ours: articles read (blocks, zones)", lambda t: read_text(t, id="a"), texts.texts),
            ("ours: claims extracted from read articles", lambda d: extract(d, extractor), documents),
        ]
        return [(name, texts.megabytes / seconds_of(function, things)) for name, function, things in measured]


def of_length(texts: Texts, length: int) -> float:
    """Millions of characters a second, of the texts run together and cut at line ends into articles of this length."""
    lines = "\n\n".join(texts.texts).splitlines(keepends=True)
    parts: list[list[str]] = [[]]
    size = 0
    for line in lines:
        if size >= length:
            parts.append([])
            size = 0
        parts[-1].append(line)
        size += len(line)
    articles = ["".join(part) for part in parts if "".join(part).strip()]
    extractor = load_extractor()
    documents = [read_text(text, id=str(number)) for number, text in enumerate(articles)]
    begin = time.process_time()
    for document in documents:
        extract(document, extractor)
    return texts.megabytes / (time.process_time() - begin)


def peers(texts: Texts) -> list[tuple[str, float]]:
    """Sentences a second of readers of numbers and of ours, on the same sentences; those not installed are left out."""
    chosen = [s for s in _sentences(texts) if any(c.isdigit() for c in s)][:PEER_SENTENCES]
    extractor = load_extractor()
    documents = [read_text(sentence, id="a") for sentence in chosen]
    found = [("ours: claims", seconds_of(lambda d: extract(d, extractor), documents))]
    if parse := _quantulum():
        found.append(("quantulum3: quantities", seconds_of(parse, chosen)))
    if recognize := _recognizers():
        found.append(("recognizers-text: numbers, ordinals, percentages", seconds_of(recognize, chosen)))
    return [(name, len(chosen) / seconds) for name, seconds in found]


def _sentences(texts: Texts) -> list[str]:
    plain = (view(line).text for text in texts.texts for line in text.split("\n"))
    return [line[start:end] for line in plain for start, end in sentences(line) if 40 < end - start < 400]


def _quantulum() -> Callable[[str], object] | None:
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        return None
    classifier.USE_CLF = False  # its pickled classifier does not load with a current scikit-learn
    parse: Callable[[str], object] = parser.parse
    return parse


def _recognizers() -> Callable[[str], object] | None:
    try:
        from recognizers_number import Culture, NumberRecognizer
    except ImportError:
        return None
    recognizer = NumberRecognizer(Culture.English)
    models = [recognizer.get_number_model(), recognizer.get_ordinal_model(), recognizer.get_percentage_model()]
    return lambda sentence: [model.parse(sentence) for model in models]

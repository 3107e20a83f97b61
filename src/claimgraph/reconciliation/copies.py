"""Which articles and passages are copies of others, before support is counted.

Claim model, section 2, "Copies". Method: 5-word shingles; of every 8 in a row the one with the smallest hash is looked
up in one index, so that no shared run of 12 words is missed (Schleimer, Wilkerson and Aiken, "Winnowing", 2003); the
few articles found that way are compared in full. Every shingle belongs to the most original article that has it, so the
cost stays near linear in the text. Retellings and translations share no words; their names and numbers are compared
instead (see anchors.py).
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from claimgraph.model import Article, Claim
from claimgraph.reconciliation.anchors import story, tell_one_story
from claimgraph.reconciliation.dates import period
from claimgraph.reconciliation.words import copy_words

SHINGLE = 5
"""Words (or Chinese characters) in a shingle."""

LONG_RUN = 12
"""Shared words in a row that are no chance; a stock sentence is shorter. Two Chinese characters count as a word."""

QUOTED_RUN = 8
"""Shared words in a row that are enough where they stand in quotation marks."""

WINDOW = LONG_RUN - SHINGLE + 1
"""Shingles of which one is looked up: as many as begin in the shortest run that must not be missed."""

MOST_OF_SENTENCE = 0.6
"""Share of a claim's sentence from which it is taken from where that share stands."""

MOST_OF_LINE, MOST_OF_ARTICLE = 0.6, 0.5
"""Shares of its words from which a line, and of its lines from which an article, is a copy."""

CANDIDATES = 5
"""Articles that one article is compared with in full, those with most shared samples first."""

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_TOKEN = re.compile(rf"[{_CJK}]|\d+(?:[.,]\d+)*|[^\W\d_{_CJK}]+")
_MOST_OWNERS = 12
_OPENING, _CLOSING = re.compile(r"[\"“„«「『‘']\s*$"), re.compile(r"[\s.,!?。，！？]{0,3}[\"”“»」』’']")


@dataclass(frozen=True, slots=True)
class CopiedSpan:
    """Characters of an article that stand in another one, in the same words or retold."""

    article: str
    start: int
    end: int
    source: str


@dataclass(frozen=True)
class Copies:
    """What is copied from where."""

    original: Mapping[str, str] = field(default_factory=dict)
    """For an article of which most stands in another, that other article's id."""

    spans: Sequence[CopiedSpan] = ()
    """All copied passages, also of articles that are no copies as a whole; in no article twice from one source."""

    @cached_property
    def _by_article(self) -> Mapping[str, list[CopiedSpan]]:
        found: dict[str, list[CopiedSpan]] = {}
        for span in self.spans:
            found.setdefault(span.article, []).append(span)
        return found

    def sources(self, article: str, start: int, end: int) -> tuple[str, ...]:
        """The articles in which most of these characters of an article stand already, the original first."""
        found: Counter[str] = Counter()
        for span in self._by_article.get(article, ()):
            found[span.source] += max(0, min(end, span.end) - max(start, span.start))
        copied = [source for source, shared in found.items() if shared >= MOST_OF_SENTENCE * (end - start)]
        whole = self.original.get(article)
        return tuple(sorted(copied, key=lambda source: (source != whole, source)))


def find_copies(articles: Iterable[Article], claims: Iterable[Claim] = ()) -> Copies:
    """Find the copies among the articles, by their text; the order of the articles does not matter.

    Of two articles the original is the one published earlier, then the one with a byline of its own, then the longer.
    The claims, where given, tell what two independent reports may share anyway.
    """
    results: dict[str, set[tuple[int, int]]] = {}
    for claim in claims:
        results.setdefault(claim.article, set()).add((claim.start, claim.end))
    original: dict[str, str] = {}
    spans: list[CopiedSpan] = []
    shingles, stories = _Index(), _Index(most=_MOST_OWNERS)
    for article in sorted(articles, key=_originality):
        tokens = _Tokens(article, results.get(article.id, ()))
        copied_share: dict[str, float] = {}
        for source in shingles.candidates(tokens.samples()):
            found, share = tokens.copied_from(source)
            spans += found
            copied_share[source.article.id] = share
        source_id = max(copied_share, key=lambda s: (copied_share[s], s), default=None)
        if source_id is not None and copied_share[source_id] <= MOST_OF_ARTICLE:
            source_id = None
        if source_id is None:
            told = stories.candidates(tokens.steps, at_least=max(2, len(tokens.steps) // 8))
            source_id = next((s.article.id for s in told if tell_one_story(s.story, tokens.story)), None)
            if source_id is not None:
                spans.append(CopiedSpan(article.id, 0, len(article.text), source_id))
        if source_id is not None:
            original[article.id] = original.get(source_id, source_id)
        shingles.add(tokens, tokens.samples())
        stories.add(tokens, tokens.steps)
    return Copies(original, tuple(spans))


def _originality(article: Article) -> tuple[object, ...]:
    published = period(article.published)
    head = "\n".join(article.text[:500].split("\n")[:4])
    own_byline = any(copy_words().byline.search(line) for line in head.split("\n"))
    return (published.last if published else 10**7, not own_byline, -len(article.text), article.id)


class _Tokens:
    """An article's words with their places, cut into lines."""

    def __init__(self, article: Article, results: Iterable[tuple[int, int]]) -> None:
        self.article = article
        self.story = story(article.text, results)
        self.words: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.lines: list[tuple[int, int]] = []
        start = 0
        for line in article.text.split("\n"):
            first = len(self.words)
            for at in _TOKEN.finditer(line):
                self.words.append(at.group().casefold())
                self.places.append((start + at.start(), start + at.end()))
            if len(self.words) > first:
                self.lines.append((first, len(self.words)))
            start += len(line) + 1

    @cached_property
    def shingles(self) -> list[int]:
        """The hash of the shingle that begins at each word; a line's last words begin none."""
        found = [-1] * len(self.words)
        for first, last in self.lines:
            for i in range(first, last - SHINGLE + 1):
                found[i] = zlib.crc32("\x1f".join(self.words[i : i + SHINGLE]).encode())
        return found

    @cached_property
    def all_shingles(self) -> frozenset[int]:
        return frozenset(self.shingles) - {-1}

    @cached_property
    def steps(self) -> tuple[int, ...]:
        """Hashes of neighbouring anchors, next to each other or with one between, each once."""
        words = [anchor.word for anchor in self.story.anchors]
        neighbours = [*pairwise(words), *zip(words, words[2:], strict=False)]
        return tuple(dict.fromkeys(zlib.crc32("\x1f".join(pair).encode()) for pair in neighbours))

    def samples(self) -> tuple[int, ...]:
        """Of every window of shingles in a line, the one with the smallest hash."""
        chosen: dict[int, None] = {}
        for first, last in self.lines:
            line = self.shingles[first : last - SHINGLE + 1]
            for start in range(max(1, len(line) - WINDOW + 1)):
                if window := line[start : start + WINDOW]:
                    chosen[min(window)] = None
        return tuple(chosen)

    def copied_from(self, source: _Tokens) -> tuple[list[CopiedSpan], float]:
        """The passages that stand in the source, and which share of the article's lines, by length, they are."""
        spans, copied, total = [], 0.0, 0.0
        for first, last in self.lines:
            runs = list(self._runs(first, last, source.all_shingles))
            size = self._length(first, last)
            shared = sum(self._length(*run) for run in runs)
            if size >= SHINGLE:
                total += size
            if shared >= max(LONG_RUN, MOST_OF_LINE * size):
                copied += size
                spans.append(self._span(first, last, source))
            else:
                spans += [self._span(*run, source) for run in runs if self._is_telling(run)]
        return spans, copied / total if total else 0.0

    def _runs(self, first: int, last: int, known: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Stretches of words in a line, as (first, last + 1), that are covered by known shingles."""
        begin = end = -1
        for i in range(first, last):
            if self.shingles[i] in known:
                if i > end:
                    if begin >= 0:
                        yield begin, end
                    begin = i
                end = i + SHINGLE
        if begin >= 0:
            yield begin, end

    def _is_telling(self, run: tuple[int, int]) -> bool:
        """Whether a run is too long for chance, or a quotation."""
        length = self._length(*run)
        return length >= LONG_RUN or (length >= QUOTED_RUN and self._is_quoted(run))

    def _is_quoted(self, run: tuple[int, int]) -> bool:
        text, start, end = self.article.text, self.places[run[0]][0], self.places[run[1] - 1][1]
        return bool(_OPENING.search(text, max(0, start - 3), start) and _CLOSING.match(text, end))

    def _length(self, first: int, last: int) -> float:
        """The length of a stretch in words, two Chinese characters to the word."""
        return sum(0.5 if len(word) == 1 and word >= "\u3040" else 1.0 for word in self.words[first:last])

    def _span(self, first: int, last: int, source: _Tokens) -> CopiedSpan:
        start, end = self.places[first][0], self.places[last - 1][1]
        return CopiedSpan(self.article.id, start, end, source.article.id)


class _Index:
    """From hashes to the articles that had them first."""

    def __init__(self, most: int = 1) -> None:
        self._owners: dict[int, list[_Tokens]] = {}
        self._most = most

    def add(self, tokens: _Tokens, hashes: Iterable[int]) -> None:
        for key in hashes:
            owners = self._owners.setdefault(key, [])
            if len(owners) < self._most:
                owners.append(tokens)

    def candidates(self, hashes: Iterable[int], at_least: int = 1) -> list[_Tokens]:
        """The articles that share most of the hashes, at most `CANDIDATES`."""
        found: Counter[_Tokens] = Counter(owner for key in hashes for owner in self._owners.get(key, ()))
        enough = [(owner, n) for owner, n in found.items() if n >= at_least]
        return [owner for owner, _ in sorted(enough, key=lambda pair: -pair[1])[:CANDIDATES]]

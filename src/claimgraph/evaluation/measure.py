"""From gold and passages to figures: read, extract, find the quotes, match, count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from claimgraph.evaluation.figures import Outcome, Tally, tally
from claimgraph.evaluation.gold import GoldClaim, GoldPassage
from claimgraph.evaluation.matching import Matching, Wanted, match
from claimgraph.model import Claim, ClaimKind, Zone

if TYPE_CHECKING:
    from claimgraph.pipeline import Progress
    from claimgraph.reading import Document, ReadOptions

KINDS: tuple[ClaimKind, ...] = ("score", "rank", "comparison", "share")
ZONES: tuple[Zone, ...] = ("headline", "body", "list", "table", "faq", "related")
NO_STYLE = "no style"
"""Group of the passages whose gold names no style."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the gold and how what was read out of it stands to it."""

    doc: str
    style: str
    matching: Matching


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The passages that could be measured, in the order of the gold, and what could not, in plain sentences."""

    passages: tuple[Passage, ...]
    problems: tuple[str, ...] = ()

    @property
    def whole(self) -> Tally:
        """Everything together; its `core.f1` is the figure that sums it up."""
        return tally(outcome for outcome, _, _ in self._outcomes())

    def kinds(self) -> dict[str, Tally]:
        """The counts of each kind of claim."""
        return self._grouped(lambda _, one: one.kind if isinstance(one, Claim) else one.gold.kind, KINDS)

    def styles(self) -> dict[str, Tally]:
        """The counts of each style of passage."""
        return self._grouped(lambda passage, _: passage.style, sorted({passage.style for passage in self.passages}))

    def zones(self) -> dict[str, Tally]:
        """The counts of each zone of the page."""
        return self._grouped(lambda _, one: one.zone, ZONES)

    def _grouped(self, by: Callable[[Passage, Wanted | Claim], str], order: Sequence[str]) -> dict[str, Tally]:
        groups: defaultdict[str, list[Outcome]] = defaultdict(list)
        for outcome, passage, one in self._outcomes():
            groups[by(passage, one)].append(outcome)
        return {word: tally(groups[word]) for word in order if word in groups}

    def _outcomes(self) -> Iterator[tuple[Outcome, Passage, Wanted | Claim]]:
        """Everything that counts, each with its passage; claims of the gold that are optional never do."""
        for passage in self.passages:
            for hit in passage.matching.hits:
                if not hit.wanted.gold.optional:
                    yield ("full" if hit.in_full else "core"), passage, hit.wanted
            for wanted in passage.matching.missed:
                yield "missed", passage, wanted
            for claim in passage.matching.extra:
                yield "extra", passage, claim


def evaluate(
    gold: Sequence[GoldPassage],
    docs: str | PathLike[str],
    *,
    catalog: Sequence[Path] = (),
    lexicon: Sequence[Path] = (),
    reading: ReadOptions | None = None,
    progress: Progress | None = None,
) -> Evaluation:
    """Read the passages in `docs`, take out their claims, and measure them against the gold.

    A passage belongs to the article whose id is its `doc`, or ends in it behind a slash; other articles are passed
    over. Passages without an article, and claims whose quote does not stand in it, are left out of the figures and
    named in the problems.
    """
    from claimgraph.extraction import extract, load_extractor
    from claimgraph.reading import Failure, iterate_paths

    extractor = load_extractor(tuple(catalog), tuple(lexicon))
    wanted = {passage.doc: passage for passage in gold}
    measured: dict[str, Passage] = {}
    unreadable: dict[str, str] = {}
    problems: list[str] = []
    for document in iterate_paths([fspath(docs)], reading):
        if isinstance(document, Failure):
            unreadable[Path(document.source).stem] = document.reason
            continue
        passage = next((wanted[doc] for doc in _endings(document.article.id) if doc in wanted), None)
        if passage is None:
            continue
        if passage.doc in measured:
            problems.append(f"{passage.doc}: a second article, {document.article.id}, ends in this; it is passed over")
            continue
        if progress:
            progress("Reading passages", len(measured), len(gold))
        placed = list(_placed(passage, document, problems))
        matching = match(placed, extract(document, extractor))
        measured[passage.doc] = Passage(passage.doc, passage.style or NO_STYLE, matching)
    absent = f"no such passage in {fspath(docs)}"
    lacking = [passage.doc for passage in gold if passage.doc not in measured]
    problems += [f"{doc}: {unreadable.get(Path(doc).name, absent)}" for doc in lacking]
    return Evaluation(tuple(measured[p.doc] for p in gold if p.doc in measured), tuple(problems))


def _endings(article: str) -> Iterator[str]:
    """'a/b/c' -> 'a/b/c', 'b/c', 'c'."""
    parts = article.split("/")
    return ("/".join(parts[first:]) for first in range(len(parts)))


def _placed(passage: GoldPassage, document: Document, problems: list[str]) -> Iterator[Wanted]:
    """The passage's claims with their places; claims whose quote is not there become problems."""
    for number, claim in enumerate(passage.claims, 1):
        start = _start(claim, document.article.text)
        if start is None:
            problems.append(f"{passage.doc}: claim {number}: the passage does not hold the quote “{claim.quote}”")
            continue
        end = start + len(claim.quote)
        yield Wanted(claim, start, end, claim.zone or _zone(document, start, end))


def _zone(document: Document, start: int, end: int) -> Zone:
    return next((block.zone for block in document.blocks if block.start < end and start < block.end), "body")


def _start(claim: GoldClaim, text: str) -> int | None:
    """Where the quote begins: at the stated offset if it stands there, else where it stands first."""
    if claim.start is not None and text.startswith(claim.quote, claim.start):
        return claim.start
    found = text.find(claim.quote)
    return found if found >= 0 else None

"""Planted conflicts: boards with known contradictions and innocent look-alikes, at any size, as claims and as text.

`python -m benchmarks.planted` prints precision and recall of the contradictions, and the time per claim as the claims
grow; `--most N` goes up to N claims. Every board is a world of its own, so what is planted is all there is to find.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import claimgraph
from benchmarks.measuring import alone, exponent
from claimgraph.model import Article, Claim, Entity
from claimgraph.reconciliation import Options, reconcile
from claimgraph.reconciliation.copies import Copies

SIZES = (1_000, 10_000, 100_000)
IN_TEXT = 300
"""Boards that are also written out as articles and read again."""

_LINES = ("Lyra", "Orion", "Vega", "Altair", "Deneb", "Rigel", "Mira", "Castor")
_BOARDS_A_GENERATION = 40  # then come new models
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu")  # no two boards a slip of the pen apart
_COUNTRIES = ("CN", "US", "CN", "US", "CN", "US", "US", "CN")
_DAY, _LATER = "2026-03-02", "2026-06-20"


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of a board, before it has an article: who (as a number), what, and the sentence that states it."""

    sentence: str
    kind: str
    who: int
    other: int | None = None
    relation: str | None = None
    value: str | None = None
    rank: tuple[int, int] | None = None
    scope: str | None = None
    category: str | None = None
    setting: str | None = None
    day: str = _DAY


def _score(who: int, value: str, tail: str = "", **context: str) -> Said:
    return Said(f"{{m{who}}} scores {value} on {{board}}{tail}.", "score", who, value=value, **context)


def _rank(who: int, place: int, tail: str = "", **context: str) -> Said:
    return Said(
        f"{{m{who}}} ranks {place}{_ending(place)} on {{board}}{tail}.", "rank", who, rank=(place, place), **context
    )


def _order(who: int, other: int) -> Said:
    return Said(f"{{m{who}}} outperforms {{m{other}}} on {{board}}.", "comparison", who, other, ">")


def _ending(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number, "th")


Plant = tuple[list[Said], list[frozenset[int]]]
"""What is said, and which of it, by position, cannot all be true."""


def _value_clash(a: int, b: int, c: int) -> Plant:
    return [_score(a, "61.4"), _score(a, "71.9"), _score(b, "55.0"), _order(a, c)], [frozenset({0, 1})]


def _rank_clash(a: int, b: int, c: int) -> Plant:
    return [_rank(a, 4), _rank(a, 9), _rank(b, 5), _rank(c, 12)], [frozenset({0, 1})]


def _two_firsts(a: int, b: int, c: int) -> Plant:
    return [_rank(a, 1), _rank(b, 1), _rank(c, 7)], [frozenset({0, 1})]


def _ring(a: int, b: int, c: int) -> Plant:
    return [_order(a, b), _order(b, c), _order(c, a)], [frozenset({0, 1, 2})]


def _order_and_places(a: int, b: int, c: int) -> Plant:
    return [_order(a, b), _rank(a, 8), _rank(b, 3), _rank(c, 14)], [frozenset({0, 1, 2})]


def _order_and_scores(a: int, b: int, c: int) -> Plant:
    return [_order(a, b), _score(a, "50.5"), _score(b, "60.5"), _score(c, "70.5")], [frozenset({0, 1, 2})]


def _nesting(a: int, b: int, c: int) -> Plant:
    field = f"country:{_COUNTRIES[a]}"
    among = " among Chinese models" if _COUNTRIES[a] == "CN" else " among American models"
    places = [_rank(a, 6, among, scope=field), _rank(a, 3, " worldwide", scope="global"), _rank(b, 20), _rank(c, 22)]
    return places, [frozenset({0, 1})]


PLANTED: tuple[Callable[[int, int, int], Plant], ...] = (
    _value_clash, _rank_clash, _two_firsts, _ring, _order_and_places, _order_and_scores, _nesting,
)  # fmt: skip


def _innocent(kind: int, a: int, b: int, c: int) -> list[Said]:
    """What looks like a clash and is none: another category, field, time, setting, or a rounded number."""
    among = " among Chinese models" if _COUNTRIES[a] == "CN" else " among American models"
    return (
        [_rank(a, 2, " in coding", category="coding"), _rank(a, 9, " in math", category="math"), _rank(b, 4)],
        [_rank(a, 1, among, scope=f"country:{_COUNTRIES[a]}"), _rank(a, 15, " worldwide", scope="global")],
        [replace(_rank(a, 2), day=_DAY), replace(_rank(a, 11), day=_LATER)],
        [
            _score(a, "44.1", " with tools", setting="with-tools"),
            _score(a, "29.7", " without tools", setting="no-tools"),
        ],
        [_score(a, "61.4"), _score(a, "61.40"), _score(b, "55.0")],
        [_order(a, b), _order(b, c), _order(a, c), _rank(a, 2), _rank(b, 5), _rank(c, 9)],
    )[kind]


@dataclass(frozen=True, slots=True)
class World:
    """Articles with their claims, and the sets of claims, by id, that contradict each other."""

    articles: list[Article]
    claims: list[Claim]
    conflicts: frozenset[frozenset[str]]


def boards(seed: int = 5) -> Iterator[Plant]:
    """Endless boards, every other one with a conflict."""
    chance = random.Random(seed)
    while True:
        a, b, c = chance.sample(range(len(_LINES)), 3)
        if chance.random() < 0.5:
            yield chance.choice(PLANTED)(a, b, c)
        else:
            yield _innocent(chance.randrange(6), a, b, c), []


def as_claims(count: int) -> World:
    """At least so many claims, each from an article of its own."""
    articles: list[Article] = []
    claims: list[Claim] = []
    conflicts: set[frozenset[str]] = set()
    for number, (said, clashing) in enumerate(boards()):
        ids = [f"b{number:07}-{place}#1" for place in range(len(said))]
        for one, claim_id in zip(said, ids, strict=True):
            article = claim_id.removesuffix("#1")
            articles.append(Article(id=article, published=one.day, language="en", sha256=f"{len(articles):064x}"))
            claims.append(_claim(one, claim_id, article, number))
        conflicts.update(frozenset(ids[place] for place in sides) for sides in clashing)
        if len(claims) >= count:
            return World(articles, claims, frozenset(conflicts))
    raise AssertionError("boards are endless")


def _claim(said: Said, claim_id: str, article: str, board: int) -> Claim:
    moving = said.kind == "rank"
    name = _board_name(board, moving=moving)
    return Claim(
        id=claim_id,
        article=article,
        kind=said.kind,  # type: ignore[arg-type]
        subject=_model(said.who, board),
        object=None if said.other is None else _model(said.other, board),
        benchmark=Entity(id=f"board-{board}", name=name, kind="benchmark", mention=name, board="arena", unit="points"),
        relation=said.relation,  # type: ignore[arg-type]
        value=None if said.value is None else float(said.value),
        value_text=said.value,
        rank=said.rank,
        scope=said.scope,
        category=said.category,
        setting=said.setting,
        as_of=said.day,
        quote=said.sentence,
        start=0,
        end=len(said.sentence),
    )


def _board_name(number: int, *, moving: bool) -> str:
    word = "".join(_SYLLABLES[int(digit)] for digit in f"{number:05}").capitalize()
    return f"{word}Arena" if moving else f"{word}Bench"


def _name(line: int, board: int) -> str:
    return f"{_LINES[line]}-{1 + board // _BOARDS_A_GENERATION}"


def _model(number: int, board: int) -> Entity:
    name = _name(number, board)
    return Entity(
        id=name.lower().replace(" ", "-"),
        name=name,
        kind="model",
        mention=name,
        country=_COUNTRIES[number],
        maker=f"m{number}",
    )


def _sentence(said: Said, number: int, board: str) -> str:
    names = {f"m{line}": _name(line, number) for line in range(len(_LINES))}
    return said.sentence.format(board=board, **names)


def write_articles(folder: Path, count: int) -> frozenset[frozenset[str]]:
    """So many boards as articles, a sentence each; the sets of articles, by id, that contradict each other."""
    conflicts: set[frozenset[str]] = set()
    for number, (said, clashing) in zip(range(count), boards(), strict=False):
        moving = any(one.kind == "rank" for one in said)
        board = _board_name(number, moving=moving)
        for place, one in enumerate(said):
            sentence = _sentence(one, number, board)
            text = f"---\npublished: {one.day}\n---\n\nThe {board} benchmark has news.\n\n{sentence}\n"
            Path(folder, f"b{number:07}-{place}.md").write_text(text, encoding="utf-8")
        conflicts.update(frozenset(f"b{number:07}-{place}" for place in sides) for sides in clashing)
    return frozenset(conflicts)


def measured(world: World) -> tuple[float, float, float]:
    """Seconds to compare, precision and recall of the contradictions."""
    begin = time.perf_counter()
    findings = reconcile(world.articles, world.claims, Options(), Copies())
    took = time.perf_counter() - begin
    found = {frozenset(finding.claims) for finding in findings if finding.verdict == "contradiction"}
    return took, *_quality(found, world.conflicts)


def _measured_anew(size: int) -> tuple[float, float, float]:
    return measured(as_claims(size))


def in_text(count: int) -> tuple[int, float, float]:
    """Claims read, precision and recall of the contradictions between so many boards written out as articles."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = write_articles(Path(folder), count)
        result = claimgraph.run([folder])
    of = {claim.id: claim.article for claim in result.claims}
    clashes = (finding for finding in result.findings if finding.verdict == "contradiction")
    return len(result.claims), *_quality({frozenset(of[claim] for claim in f.claims) for f in clashes}, wanted)


def _quality(found: set[frozenset[str]], wanted: frozenset[frozenset[str]]) -> tuple[float, float]:
    right = len(found & wanted)
    return right / len(found) if found else 1.0, right / len(wanted) if wanted else 1.0


def lines(sizes: tuple[int, ...], texts: int) -> Iterator[str]:
    """The benchmark as Markdown."""
    yield "| claims | seconds | microseconds a claim | precision | recall | memory, MB |"
    yield "|--:|--:|--:|--:|--:|--:|"
    points = []
    for size in sizes:
        run = alone(_measured_anew, size)
        took, precision, recall = run.result
        points.append((size, took))
        memory = run.megabytes
        yield f"| {size:,} | {took:.2f} | {1e6 * took / size:.0f} | {precision:.3f} | {recall:.3f} | {memory:,.0f} |"
    yield ""
    power = exponent(*zip(*points, strict=True))
    yield f"Growth with the exponent {power:.2f}: ten times the claims take {10**power:.1f} times as long."
    claims, precision, recall = in_text(texts)
    yield f"Written out as articles and read again, {claims:,} claims: precision {precision:.3f}, recall {recall:.3f}."


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the most claims")
    most = parser.parse_args().most
    sizes = tuple(size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= most) or (most,)
    for line in lines(sizes, IN_TEXT):
        print(line, flush=True)


if __name__ == "__main__":
    main()

"""Which claims only repeat another article: by a copied passage, or by naming the article they have it from.

Claim model, section 2, "Copies": a copy lends no support, and "as P reported" is an echo of P when P is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimgraph.model import Article, Claim
from claimgraph.reconciliation.copies import Copies
from claimgraph.reconciliation.subjects import Names
from claimgraph.reconciliation.values import measure

_LONGEST_NAME = 5
"""Words of a publisher's name that are looked for in a sentence."""

_PUNCTUATION = re.compile(r"[\W_]+")


def find_echoes(
    claims: Sequence[Claim], articles: Mapping[str, Article], copies: Copies, names: Names
) -> dict[str, str]:
    """For the id of each claim that repeats another article's claim, the id of that claim.

    Only what says the same is an echo: a copy that gives another number is a source of its own for that number.
    """
    said: dict[tuple[str, object], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.start, c.end, c.id)):
        said.setdefault((claim.article, _gist(claim)), []).append(claim)
    publishers = _publishers(articles.values(), names)
    echoes: dict[str, str] = {}
    for claim in claims:
        origins = (*_copied_from(claim, articles, copies), *_named_sources(claim, publishers))
        for article in origins:
            originals = said.get((article, _gist(claim)), ()) if article != claim.article else ()
            original = next((c for c in originals if _same_board(c, claim, names)), None)
            if original is not None:
                echoes[claim.id] = original.id
                break
    return {copy: _root(original, echoes) for copy, original in echoes.items() if _root(original, echoes) != copy}


def _copied_from(claim: Claim, articles: Mapping[str, Article], copies: Copies) -> tuple[str, ...]:
    """A passage's sources, and for an article that is a copy as a whole, its original."""
    article = articles.get(claim.article)
    whole = (copies.original.get(claim.article), article.copy_of if article else None)
    return (*copies.sources(claim.article, claim.start, claim.end), *(source for source in whole if source))


def _named_sources(claim: Claim, publishers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The articles of a publisher whom the claim is attributed to or whom its sentence names: 'as P reported'."""
    if claim.attributed_to is not None:
        yield from publishers.get(_folded(claim.attributed_to), ())
    words = _folded(claim.quote).split() if publishers else []
    for length in range(1, _LONGEST_NAME + 1):
        for start in range(len(words) - length + 1):
            yield from publishers.get(" ".join(words[start : start + length]), ())


def _publishers(articles: Iterable[Article], names: Names) -> dict[str, list[str]]:
    """Articles by publisher, the earliest first; makers and boards are named for other reasons than as a source."""
    others = {_folded(entity.name) for entity in names.entities.values()}
    found: dict[str, list[str]] = {}
    for article in sorted(articles, key=lambda a: (a.published or "9999", a.id)):
        if article.publisher and _folded(article.publisher) not in others:
            found.setdefault(_folded(article.publisher), []).append(article.id)
    return found


def _folded(name: str) -> str:
    return _PUNCTUATION.sub(" ", name.casefold()).strip().removeprefix("the ")


def _gist(claim: Claim) -> tuple[object, ...]:
    """What a claim says, without its board: a copied passage may have lost the sentence that names it."""
    value = measure(claim)
    return (
        claim.kind,
        claim.subject.id,
        claim.object and claim.object.id,
        claim.relation,
        value and value.value.normalize(),
        claim.rank,
        claim.count,
        claim.of,
        claim.stance == "denied",
    )


def _same_board(original: Claim, copy: Claim, names: Names) -> bool:
    """One board, or none named in the copy; a described board has an id of its own in every article."""
    if copy.benchmark is None or original.benchmark is None or copy.benchmark.id == original.benchmark.id:
        return True
    return not names[copy.benchmark.id].named and not names[original.benchmark.id].named


def _root(claim_id: str, echoes: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while claim_id in echoes and claim_id not in seen:
        seen.add(claim_id)
        claim_id = echoes[claim_id]
    return claim_id

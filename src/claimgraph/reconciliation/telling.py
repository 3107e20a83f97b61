"""Who says it: articles by a name a reader knows, and how firmly they say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from claimgraph.model import Article, Claim
from claimgraph.reconciliation.phrases import listing

_LONGEST_TITLE = 70


def article_names(ids: Iterable[str], articles: Mapping[str, Article]) -> dict[str, str]:
    """For each article its publisher, with the title where publishers are alike; else its title, else its id."""
    wanted = list(dict.fromkeys(ids))
    publishers = Counter(a.publisher for i in wanted if (a := articles.get(i)) is not None)
    titles = Counter(a.heading for i in wanted if (a := articles.get(i)) is not None)
    return {i: _name(i, articles.get(i), publishers, titles) for i in wanted}


def manner(claim: Claim) -> str:
    """How a claim is made, where it is not plainly asserted: 'quoting Alibaba', 'with a hedge'; else empty."""
    if claim.stance == "reported":
        return f"quoting {claim.attributed_to}" if claim.attributed_to else "quoting others"
    if claim.stance == "hedged":
        return f"with a hedge, from {claim.attributed_to}" if claim.attributed_to else "with a hedge"
    return ""


def manners(claims: Iterable[Claim], names: Mapping[str, str]) -> str:
    """A sentence on who of several does not plainly assert; empty where all do."""
    unsure: dict[str, str] = {}
    for claim in claims:
        if words := manner(claim):
            unsure.setdefault(names[claim.article], words)
    said = [f"{name} says so {words}" for name, words in unsure.items()]
    return f"{listing(said)}." if said else ""


def _name(
    article_id: str, article: Article | None, publishers: Counter[str | None], titles: Counter[str | None]
) -> str:
    if article is None:
        return article_id
    title = article.heading if article.heading and titles[article.heading] == 1 else None
    short = title and (title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…")
    if article.publisher:
        if publishers[article.publisher] == 1:
            return article.publisher
        return f"{article.publisher} (“{short}”)" if short else f"{article.publisher} ({article_id})"
    return f"“{short}”" if short else article_id

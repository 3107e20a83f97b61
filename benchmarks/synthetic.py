"""Articles and claims of our own making, any number of them, always the same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from claimgraph.engines import Reading
from claimgraph.model import Article, Claim, Entity

CLAIMS_AN_ARTICLE = 5
ODD = 0.02
"""The share of claims that say something else than the rest."""

_MODELS = ("Qwen3-Max", "GPT-5", "Kimi K2", "Claude Opus 4", "DeepSeek-V3.1", "Gemini 2.5 Pro", "Grok 4", "GLM-4.6")
_TESTS = ("AIME 2025", "SuperGPQA", "GPQA Diamond", "LiveCodeBench v6", "MMLU-Pro", "HLE")
_FILLER = (
    "The team met on a grey morning and went through the agenda without much hurry.",
    "Prices in the region rose a little over the quarter, and nobody in the room seemed surprised.",
    "A spokesperson declined to say more, and the hall emptied before the coffee was cold.",
    "Engineers spent the week on tooling, on the old tests and on a leak in the roof of the east wing.",
    "Readers wrote in large numbers about the new tram line, which opens in 2027 at the earliest.",
)


def news(count: int) -> Iterator[str]:
    """So many texts of some 1,500 characters that say nothing about models."""
    chance = random.Random(7)
    for number in range(count):
        paragraphs = [" ".join(chance.choices(_FILLER, k=3)) for _ in range(5)]
        yield f"Notes of day {number}\n\n" + "\n\n".join(paragraphs) + "\n"


def digests(count: int) -> Iterator[str]:
    """So many Markdown texts of some 3,000 characters with a claim in every other sentence."""
    chance = random.Random(11)
    for number in range(count):
        lines = [f"# Model notes {number}\n"]
        for _ in range(12):
            one, other = chance.sample(range(len(_MODELS)), 2)
            test = chance.randrange(len(_TESTS))
            odd = chance.random() < ODD
            link = f"[{_MODELS[one]}](https://models.example/{one})"
            lines.append(
                f"- **{link}** scores {_score(one, test, odd)} on {_TESTS[test]}. {chance.choice(_FILLER)} "
                f"It {'beats' if (one < other) != odd else 'trails'} {_MODELS[other]} there.\n"
            )
        yield "\n".join(lines)


def _score(model: int, test: int, odd: bool) -> float:
    return 90 - 3 * model - 2 * test + (1.7 if odd else 0)


def readings(claims: int) -> Iterator[Reading]:
    """Articles with so many claims in all: scores, orders and places of models on boards, more of both in a larger run.

    Nearly all agree with an order of the models that is fixed; the rest do not, so there is something to be found.
    """
    chance = random.Random(13)
    models, boards = max(20, int(3 * claims**0.5)), max(5, int(claims**0.5))
    first = date(2024, 1, 1)
    for number in range(-(-claims // CLAIMS_AN_ARTICLE)):
        day = (first + timedelta(days=number % 700)).isoformat()
        article = Article(id=f"a{number:07}", published=day, language="en", sha256=f"{number:064x}")
        size = min(CLAIMS_AN_ARTICLE, claims - number * CLAIMS_AN_ARTICLE)
        made = tuple(_claim(article, place, chance, models, boards) for place in range(size))
        yield Reading(article, made, (None,) * size)


def _claim(article: Article, place: int, chance: random.Random, models: int, boards: int) -> Claim:
    # Few models and boards are much spoken of, most hardly ever.
    one, other = (int(models * chance.random() ** 2) for _ in range(2))
    board = int(boards * chance.random() ** 2)
    odd = chance.random() < ODD
    benchmark = Entity(
        id=f"board-{board}", name=f"Board {board}", kind="benchmark", mention=f"Board {board}", board="test", unit="%"
    )
    kind = chance.random()
    if kind < 0.6 or one == other:
        value = 95 - 80 * one / models - board % 10 + (3.1 if odd else 0)
        said = {"kind": "score", "value": round(value, 1), "value_text": f"{value:.1f}", "unit": "%"}
    elif kind < 0.9:
        said = {"kind": "comparison", "object": _model(other), "relation": ">" if (one < other) != odd else "<"}
    else:
        said = {"kind": "rank", "rank": (one + 1 + odd, one + 1 + odd)}
    start = 100 * place
    return Claim(
        id=f"{article.id}#{place + 1}",
        article=article.id,
        subject=_model(one),
        benchmark=benchmark,
        as_of=article.published,
        quote=f"Sentence {place} of {article.id} states it.",
        start=start,
        end=start + 40,
        **said,
    )


def _model(number: int) -> Entity:
    maker, country = f"maker-{number % 40}", ("CN", "US", "FR")[number % 3]
    name = f"Model {number}"
    return Entity(id=f"model-{number}", name=name, kind="model", mention=name, maker=maker, country=country)

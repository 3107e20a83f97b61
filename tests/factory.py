"""Small records for tests: an article, entities, claims whose quotes stand in it, findings, and one sample of all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from claimgraph.model import Article, Claim, Dimension, Entity, EntityKind, Finding, Rule, Verdict
from claimgraph.pipeline import Result


def article(id: str, text: str, **fields: Any) -> Article:  # noqa: A002
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=id, text=text, sha256=sha256, **({"language": "en"} | fields))


def entity(name: str, kind: EntityKind = "model", **fields: Any) -> Entity:
    slug = re.sub(r"[^\w.]+", "-", name.casefold()).strip("-")
    return Entity(id=slug, name=name, kind=kind, **({"mention": name} | fields))


def board(name: str, **fields: Any) -> Entity:
    return entity(name, "benchmark", **({"board": "test", "unit": "%", "higher_is_better": True} | fields))


def arena(name: str = "LMArena", **fields: Any) -> Entity:
    return board(name, **({"board": "arena", "unit": "points"} | fields))


def claim(source: Article, quote: str, subject: Entity | str, nth: int = 1, **fields: Any) -> Claim:
    """A claim quoted from the article; its kind follows from the fields, its id from where it stands."""
    start = source.text.index(quote)
    kind = (
        "comparison" if "relation" in fields else "rank" if "rank" in fields else "share" if "of" in fields else "score"
    )
    whole = {
        "id": f"{source.id}-{start}-{nth}",
        "article": source.id,
        "kind": kind,
        "subject": entity(subject) if isinstance(subject, str) else subject,
        "as_of": source.published,
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "why": "made by hand",
    }
    return Claim(**(whole | fields))


def finding(verdict: Verdict, rule: Rule, claims: Sequence[Claim], *dimension: Dimension, **fields: Any) -> Finding:
    whole = {
        "id": f"{rule}-" + "-".join(c.id for c in claims),
        "verdict": verdict,
        "rule": rule,
        "claims": tuple(c.id for c in claims),
        "dimension": dimension,
        "explanation": f"{claims[0].quote!r} stands against {claims[-1].quote!r}.",
    }
    return Finding(**(whole | fields))


def sample() -> Result:
    """Six articles that show every verdict: a hard and a soft contradiction, a ring, a moving board, a copy."""
    first = article(
        "daily/zephyr",
        "Zephyr 2 tops LMArena\n"
        "The new Zephyr 2 is first on LMArena. It scores 88.1 on GPQA Diamond and beats Borealis 3.",
        title="Zephyr 2 tops LMArena",
        publisher="The Daily Sample",
        published="2026-03-20",
        url="https://daily.example/zephyr",
    )
    second = article(
        "wire",
        "Zephyr 2 is only 15th worldwide on LMArena, the Sample Wire has counted.\n\n"
        "On GPQA Diamond it reaches 84.0. Borealis 3 beats Cirrus 1, and Cirrus 1 beats Zephyr 2.",
        title="Zephyr 2 lands in fifteenth place",
        publisher="Sample Wire",
        published="2026-03-22",
    )
    third = article(
        "later",
        "A month on, Zephyr 2 is second on LMArena. It scores 88.1 on GPQA Diamond, says its maker.",
        title="A month on",
        publisher="Third Paper",
        published="2026-04-25",
    )
    copy = article(
        "copy",
        "The new Zephyr 2 is first on LMArena. It scores 88.1 on GPQA Diamond and beats Borealis 3.",
        publisher="Copy & Paste <b>",
        published="2026-03-21",
        copy_of=first.id,
    )
    quiet = article("quiet", "Nothing of note.\n")
    zephyr, borealis, cirrus = (
        entity("Zephyr 2", maker="zephyr-labs", family="zephyr"),
        entity("Borealis 3"),
        entity("Cirrus 1", provisional=True),
    )
    gpqa, lmarena = board("GPQA Diamond", parent="gpqa"), arena()
    tops = claim(first, "The new Zephyr 2 is first on LMArena.", zephyr, benchmark=lmarena, rank=(1, 1))
    high = claim(
        first,
        "It scores 88.1 on GPQA Diamond and beats Borealis 3.",
        zephyr,
        benchmark=gpqa,
        value=88.1,
        value_text="88.1",
        unit="%",
    )
    beats = claim(first, high.quote, zephyr, nth=2, relation=">", object=borealis)
    only = claim(
        second,
        "Zephyr 2 is only 15th worldwide on LMArena, the Sample Wire has counted.",
        zephyr,
        benchmark=lmarena,
        rank=(15, 15),
        scope="global",
    )
    low = claim(
        second, "On GPQA Diamond it reaches 84.0.", zephyr, benchmark=gpqa, value=84.0, value_text="84.0", unit="%"
    )
    sentence = "Borealis 3 beats Cirrus 1, and Cirrus 1 beats Zephyr 2."
    ring_1 = claim(second, sentence, borealis, relation=">", object=cirrus)
    ring_2 = claim(second, sentence, cirrus, nth=2, relation=">", object=zephyr)
    later = claim(third, "A month on, Zephyr 2 is second on LMArena.", zephyr, benchmark=lmarena, rank=(2, 2))
    again = claim(
        third,
        "It scores 88.1 on GPQA Diamond, says its maker.",
        zephyr,
        benchmark=gpqa,
        value=88.1,
        value_text="88.1",
        unit="%",
        stance="reported",
        attributed_to="Zephyr Labs",
    )
    copied = claim(copy, "The new Zephyr 2 is first on LMArena.", zephyr, benchmark=lmarena, rank=(1, 1))
    findings = (
        finding(
            "contradiction",
            "value-clash",
            [high, low],
            explanation="Zephyr 2 scores 88.1 or 84.0 on GPQA Diamond.",
            also=(again.id,),
        ),
        finding(
            "contradiction",
            "rank-clash",
            [tops, only],
            "scope",
            explanation="Zephyr 2 is first or 15th on LMArena.",
            also=(copied.id,),
            would_reconcile=("the first place were among one country's models",),
        ),
        finding(
            "tension",
            "order-ring",
            [beats, ring_1, ring_2],
            "benchmark",
            explanation="Zephyr 2, Borealis 3 and Cirrus 1 each beat the next.",
            proof=(
                "Zephyr 2 is ahead of Borealis 3",
                "Borealis 3 is ahead of Cirrus 1",
                "Cirrus 1 is ahead of Zephyr 2",
            ),
        ),
        finding(
            "reconciled",
            "rank-clash",
            [only, later],
            "time",
            explanation="15th in March, second in April: the board moved.",
        ),
        finding(
            "agreement", "agreement", [high, again], explanation="Two articles give Zephyr 2 88.1 on GPQA Diamond."
        ),
        finding("echo", "echo", [tops, copied], explanation="The second article is a copy of the first."),
    )
    claims = (copied, tops, high, beats, later, again, only, low, ring_1, ring_2)
    articles = (copy, first, third, quiet, second)
    texts = {a.id: a.text for a in articles}
    lines = {c.id: texts[c.article].count("\n", 0, c.start) + 1 for c in claims}
    return Result(articles, claims, findings, lines=lines)


HOSTILE = (
    "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> {{ 7 * 7 }} "
    "\x00\x1b[31m ]]> & `code` [a](javascript:x) | #"
)


def hostile() -> Result:
    """One contradiction whose every word comes from someone who wishes us ill."""
    text = f"{HOSTILE}\n{HOSTILE} tops LMArena. Zephyr is 9th."
    source = article("a/<b>", text, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(3)", published="2026-03-01")
    subject = entity("Zephyr", mention=HOSTILE, reason=HOSTILE).model_copy(update={"name": HOSTILE, "id": HOSTILE})
    one = claim(
        source, f"{HOSTILE} tops LMArena.", subject, rank=(1, 1), category=HOSTILE, attributed_to=HOSTILE, why=HOSTILE
    )
    two = claim(
        source, "Zephyr is 9th.", subject, rank=(9, 9), scope=HOSTILE, setting=HOSTILE, object=subject, relation=">"
    )
    both = [one, two.model_copy(update={"kind": "rank"})]
    words = {"explanation": HOSTILE, "proof": (HOSTILE,), "would_reconcile": (HOSTILE,)}
    return Result((source,), tuple(both), (finding("contradiction", "rank-clash", both, "scope", **words),))

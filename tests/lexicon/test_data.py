"""Every entry of the package's lexicons, by its own examples.

An example is read as an article of its own. Where a cue fires it must be this one: the claim names it in `why`, or
carries what the entry stands for. Entries of role `block` turn this round: their examples give no claim, their
counterexamples do.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from claimgraph.extraction import Extractor, extract, load_extractor
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.languages import GRAMMARS
from claimgraph.lexicon import Cue, expand, load_lexicon
from claimgraph.model import Claim
from claimgraph.reading import read_text

TURNED = {">": "<", "<": ">", "=": "="}
WITHOUT_CLAIM = ("block", "grammar")
ENTRIES = [(language, n) for language in ("en", "zh") for n in range(len(load_lexicon(language).cues))]


def entry(language: str, number: int) -> Cue:
    return load_lexicon(language).cues[number]


def named(key: tuple[str, int]) -> str:
    cue = entry(*key)
    return f"{key[0]}-{key[1]}-{cue.role}-{cue.phrases[0]}"


def forms(cue: Cue) -> list[str]:
    return [form for phrase in cue.phrases for form in expand(phrase)]


@cache
def claims_of(text: str) -> tuple[Claim, ...]:
    return tuple(extract(read_text(text, id="example")))


def fires(cue: Cue, claim: Claim) -> bool:
    """Whether the claim is one that the cue is there to make, or to colour."""
    cited = any(f"'{form.casefold()}'" in claim.why.casefold() for form in forms(cue))
    match cue.role:
        case "order":
            return cited and claim.relation in (cue.relation, TURNED[cue.relation])
        case "place":
            return cited and claim.rank == cue.rank
        case "measure":
            return claim.kind == "score"
        case "share":
            return claim.kind == "share"
        case "stance":
            return claim.stance == cue.stance
        case "speech":
            return claim.stance == "reported" and claim.attributed_to is not None
        case "scope" | "category" | "setting":
            return getattr(claim, cue.role) == cue.value
        case _:
            return True


def examples(*, against: bool = False, but: tuple[str, ...] = WITHOUT_CLAIM) -> list:
    rows = [
        (key, text) for key in ENTRIES for text in (entry(*key).counterexamples if against else entry(*key).examples)
    ]
    return [
        pytest.param(entry(*key), text, id=f"{named(key)}: {text}") for key, text in rows if entry(*key).role not in but
    ]


@pytest.mark.parametrize("key", ENTRIES, ids=named)
def test_every_entry_has_an_example_with_one_of_its_phrases(key):
    cue = entry(*key)
    assert cue.examples
    for example in cue.examples:
        assert any(form.casefold() in example.casefold() for form in forms(cue)), example


@pytest.mark.parametrize("key", ENTRIES, ids=named)
def test_phrases_are_clean_and_stand_once(key):
    found = forms(entry(*key))
    assert [form for form, n in Counter(found).items() if n > 1] == []
    assert [
        form for form in found if not form or form != " ".join(form.split()) or re.search(r"[?*+()|\[\]]", form)
    ] == []


@pytest.mark.parametrize(("cue", "text"), examples())
def test_example_fires(cue, text):
    assert any(fires(cue, claim) for claim in claims_of(text)), claims_of(text)


@pytest.mark.parametrize(("cue", "text"), examples(against=True))
def test_counterexample_does_not(cue, text):
    assert [claim for claim in claims_of(text) if fires(cue, claim)] == []


BLOCKS = [key for key in ENTRIES if entry(*key).role == "block"]


@pytest.mark.parametrize("key", BLOCKS, ids=named)
def test_block_keeps_its_examples_from_making_claims_and_nothing_else(key):
    assert [text for text in entry(*key).examples if claims_of(text)] == []
    assert [text for text in entry(*key).counterexamples if not claims_of(text)] == []


@pytest.mark.parametrize(
    "number",
    [n for language, n in ENTRIES if language == "en" and entry("en", n).role in ("board", "barrier", "block")],
)
def test_example_reads_otherwise_without_its_entry(number):
    """Entries that make no claim themselves: each example hangs on one of them."""
    whole, lexicon = load_extractor(), load_lexicon("en")
    rest = lexicon.model_copy(update={"cues": lexicon.cues[:number] + lexicon.cues[number + 1 :]})
    without = Extractor({**whole.annotators, "en": Annotator(rest, GRAMMARS["en"])}, whole.resolver)
    for text in lexicon.cues[number].examples:
        assert extract(read_text(text, id="example"), without) != list(claims_of(text)), text

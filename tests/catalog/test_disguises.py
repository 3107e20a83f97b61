"""Names typed in odd characters are still the names, and their spans are those of the text as it is written."""

import pytest

import claimgraph
from claimgraph.extraction import extract
from claimgraph.reading import read_text

DISGUISES = {
    "a Cyrillic letter": "Qwen3-M\u0430x",
    "a word of Cyrillic letters": "Qwen3-\u041c\u0430\u0445",
    "a Greek letter": "Qwen3-\u039cax",
    "a zero-width space": "Qwen\u200b3-Max",
    "a soft hyphen": "Qw\u00aden3-Max",
    "full-width forms": "Ｑｗｅｎ３－Ｍａｘ",
    "another hyphen": "Qwen3\u2011Max",
    "a turn of direction": "Qwen3\u202a-Max",
}


@pytest.mark.parametrize("mention", DISGUISES.values(), ids=DISGUISES)
def test_a_disguised_mention_is_resolved(mention):
    assert claimgraph.resolve(mention, kind="model").id == "qwen3-max"


@pytest.mark.parametrize("mention", DISGUISES.values(), ids=DISGUISES)
def test_a_disguised_name_is_found_in_text_and_the_quote_is_as_written(mention):
    sentence = f"{mention} scores 88.1 on GPQA Diamond."
    document = read_text(f"A note.\n\n{sentence}\n", id="a")
    (claim,) = extract(document)
    assert claim.subject.id == "qwen3-max"
    assert claim.quote == document.article.text[claim.start : claim.end] == sentence


@pytest.mark.parametrize("text", ["модель GPT-модель", "тест", "τ-bench"])
def test_words_of_other_scripts_are_no_disguise(text):
    assert claimgraph.resolve(text, kind="model").name == text


@pytest.mark.parametrize("mention", ["Qwen3-Max" + "!" * 100_000, "Qwen3-Max" + " " * 100_000 + "GPT-5"])
def test_of_a_mention_without_end_the_beginning_is_read(mention):
    assert claimgraph.resolve(mention, kind="model").id == "qwen3-max"


def test_an_endless_name_becomes_one_of_300_characters():
    assert len(claimgraph.resolve("Q" * 100_000, kind="model").name) == 300

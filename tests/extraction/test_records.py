"""What a claim carries besides its statement: its place, the number as written, what is known of its entities."""

import pytest

from claimgraph.extraction import extract
from claimgraph.model import Claim
from claimgraph.reading import read_text


def claims(text: str) -> list[Claim]:
    return extract(read_text(text, id="week-12/daily", format="md"))


def only(text: str) -> Claim:
    (claim,) = claims(text)
    return claim


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Good news. Qwen3-Max scores 64.6 on SuperGPQA. More soon.", "Qwen3-Max scores 64.6 on SuperGPQA."),
        ("Intro.\n\n- **Qwen3-Max** tops LMArena\n- Other things", "**Qwen3-Max** tops LMArena"),
        ("# Qwen3-Max tops LMArena\n\nText.", "Qwen3-Max tops LMArena"),
        ("| Model | MMLU-Pro |\n|---|---|\n| GPT-5 | 87.1 |\n", "| GPT-5 | 87.1 |"),
        ("At No. 3 on LMArena, i.e. close to the top, is Qwen3-Max. It is new.", None),
        ("春节前，Qwen3-Max is third on LMArena.", "春节前，Qwen3-Max is third on LMArena."),
    ],
)
def test_quote_is_the_sentence_bullet_or_row(text, quote):
    for claim in claims(text):
        assert claim.quote == quote
        assert read_text(text, id="a", format="md").article.text[claim.start : claim.end] == quote


@pytest.mark.parametrize(
    ("written", "value", "unit", "bound"),
    [
        ("57.50", 57.5, None, "exact"),
        ("57.5%", 57.5, "%", "exact"),
        ("about 58", 58, None, "about"),
        ("around 58%", 58, "%", "about"),
        ("58 percent", 58, "%", "exact"),
    ],
)
def test_numbers_keep_how_they_were_written(written, value, unit, bound):
    claim = only(f"Qwen3-Max scores {written} on SuperGPQA.")
    assert (claim.value, claim.unit, claim.bound) == (value, unit, bound)
    assert claim.value_text is not None
    assert claim.value_text.rstrip("%") in written


def test_ids_are_the_articles_with_a_running_number():
    found = claims("Qwen3-Max scores 64.6 on SuperGPQA. GPT-5 tops LMArena. Kimi K2 beats GPT-4o on MATH-500.")
    assert [claim.id for claim in found] == [f"week-12/daily#{n}" for n in (1, 2, 3)]
    assert {claim.article for claim in found} == {"week-12/daily"}


def test_entities_say_what_the_catalogue_knows():
    claim = only("According to tests, Qwen3-Max scores 64.6 on SuperGPQA.")
    assert (claim.subject.id, claim.subject.kind, claim.subject.maker) == ("qwen3-max", "model", "alibaba")
    assert (claim.subject.country, claim.subject.provisional) == ("CN", False)
    assert claim.benchmark is not None
    assert (claim.benchmark.kind, claim.benchmark.board) == ("benchmark", "test")
    assert claim.why


def test_mentions_are_the_words_of_the_article():
    claim = only("Qwen 3 Max is stronger than GPT5 on AIME25.")
    assert claim.object is not None
    assert claim.benchmark is not None
    assert [e.mention for e in (claim.subject, claim.object, claim.benchmark)] == ["Qwen 3 Max", "GPT5", "AIME25"]
    assert [e.id for e in (claim.subject, claim.object, claim.benchmark)] == ["qwen3-max", "gpt-5", "aime-2025"]


def test_a_model_never_seen_before_is_provisional():
    claim = only("The new AI model Zephyrion-9 scores 64.6 on SuperGPQA.")
    assert claim.subject.name == "Zephyrion-9"
    assert claim.subject.provisional


def test_versions_are_not_mixed_up():
    found = claims("Qwen3-Max scores 64.6 on SuperGPQA, Qwen3.5-Max scores 67.1 and Qwen3-Max-Preview scores 65.1.")
    assert len({claim.subject.id for claim in found}) == 3


def test_groups_know_their_members():
    claim = only("Chinese companies hold five of the top ten spots on LMArena.")
    assert (claim.subject.kind, claim.subject.members, claim.subject.country) == ("group", "organization", "CN")


def test_a_board_without_a_name_is_marked_so():
    claim = only("Qwen3-Max scored 1464 points on a major Chinese benchmark.")
    assert claim.benchmark is not None
    assert not claim.benchmark.named


@pytest.mark.parametrize(
    ("text", "as_of", "stated"),
    [
        ("---\ndate: 2026-03-20\n---\n\nQwen3-Max is third on LMArena.", "2026-03-20", False),
        ("---\ndate: 2026-03-20\n---\n\nAs of March 2026, Qwen3-Max is third on LMArena.", "2026-03", True),
        ("Qwen3-Max is third on LMArena.", None, False),
    ],
)
def test_a_date_of_the_text_is_told_from_that_of_the_article(text, as_of, stated):
    claim = only(text)
    assert (claim.as_of, claim.as_of_stated) == (as_of, stated)


def test_stated_twice_is_two_claims():
    found = claims("# Qwen3-Max tops LMArena\n\nQwen3-Max tops LMArena, as of this week.\n")
    assert [claim.zone for claim in found] == ["headline", "body"]

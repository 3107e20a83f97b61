"""Copies are found before support is counted: whole articles, passages, retellings and translations."""

import random

import pytest

from claimgraph.model import Article
from claimgraph.reconciliation import find_copies, reconcile
from factory import entity
from reconciliation.newsroom import OAK, rank, score, told

OPENING = "In a shed behind the fish market seven people are copying the logs of 412 ships."
RESULT = "Oak 5 scores 71.3% on Reason Test, the leader of the team, Tove Lund, told visitors on Tuesday."
MIDDLE = "The work began with a grant of 1.2 million kroner from the Havn Foundation."
CLOSING = "The logs fill 38 metres of shelf, and a second town, Molde, will join in May with twelve volunteers."
STORY = "\n\n".join((OPENING, MIDDLE, RESULT, CLOSING))

RETOLD = (
    "Behind the market for fish, in a shed, a group of seven transcribes what 412 vessels wrote down. The Havn "
    "Foundation pays 1.2 million kroner for it. According to Tove Lund, who heads the team, Oak 5 achieves 71.3% on "
    "Reason Test. Shelves 38 metres long hold the books. From spring on, Molde takes part with twelve helpers."
)
TRANSLATED = (
    "在鱼市后面的棚屋里，七个人正在抄录412艘船的日志。Havn基金会为此资助了120万克朗。"
    "团队负责人Tove Lund对访客表示，Oak 5在Reason Test上取得71.3%的成绩。这些日志占了38米长的书架。"
    "另一个城镇Molde将派12名志愿者参加。"
)
INDEPENDENT = (
    "Our own run is finished. Oak 5 scores 71.3% on Reason Test. It took four hours on eight cards, and the university "
    "of Molde lent us the room. We will repeat it in June with two larger sets."
)
PRESS_KIT = (
    "A press kit is out. Oak 5 scores 71.3% on Reason Test and 64.8% on Word Test, and ranks third on Duel Arena. "
    "The maker, Oakworks, will speak in Lyon. "
)
SAME_KIT = (
    "Here is what we know of the new model: Oak 5 gets 71.3% on Reason Test and 64.8% on Word Test; on Duel Arena it "
    "is third. Oakworks has hired forty people this year and moves to a larger building in the autumn."
)


def article(id: str, text: str, published: str | None = "2026-03-20", **fields) -> Article:  # noqa: A002
    return Article(id=id, text=text, published=published, sha256=id, **fields)


def result_in(source: Article, quote: str, value: str = "71.3", **fields):
    start = source.text.index(quote)
    return score(source.id, OAK, value, unit="%", quote=quote, start=start, end=start + len(quote), **fields)


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        pytest.param(STORY, True, id="word for word"),
        pytest.param("Another headline\n\n" + STORY, True, id="under a new headline"),
        pytest.param("Dear members, this came by post.\n\n" + STORY, True, id="under a new opening"),
        pytest.param(STORY.replace("\n\n", "\n"), True, id="with other paragraph breaks"),
        pytest.param(STORY.replace("seven", "eight").replace("shed", "barn"), True, id="with a few words changed"),
        pytest.param(RETOLD, True, id="respun"),
        pytest.param(TRANSLATED, True, id="translated"),
        pytest.param(INDEPENDENT, False, id="an article of its own with the same result"),
        pytest.param(MIDDLE + "\n\n" + INDEPENDENT * 3, False, id="one stock sentence in common"),
        pytest.param("", False, id="no text"),
    ],
)
def test_an_article_is_a_copy_when_most_of_it_stands_in_another(text, is_copy):
    later = article("later", text, "2026-03-22")
    copies = find_copies([later, article("first", STORY)])
    assert copies.original == ({"later": "first"} if is_copy else {})


def test_reports_of_one_press_kit_share_the_results_and_are_no_copies():
    first, second = article("first", PRESS_KIT), article("second", SAME_KIT, "2026-03-21")
    claims = [
        result_in(first, "Oak 5 scores 71.3% on Reason Test and 64.8% on Word Test, and ranks third on Duel Arena."),
        result_in(second, "Oak 5 gets 71.3% on Reason Test and 64.8% on Word Test; on Duel Arena it is third."),
    ]
    assert find_copies([first, second], claims).original == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"published": "2026-03-20"}, {"published": "2026-03-21"}, id="earlier"),
        pytest.param({"published": "2026-03-20"}, {"published": None}, id="dated"),
        pytest.param({"text": f"By Ilse Brandt\n\n{STORY}"}, {"text": f"A wire report\n\n{STORY}"}, id="own byline"),
        pytest.param(
            {"text": f"本报记者 张三\n\n{STORY}"}, {"text": f"转载自网络\n\n{STORY}"}, id="own byline in Chinese"
        ),
        pytest.param({"text": f"{STORY}\n\n{INDEPENDENT}"}, {"text": STORY}, id="longer"),
    ],
)
def test_the_original_is(one, other):
    whole = {"text": STORY, "published": "2026-03-20"}
    original, copy = article("z-original", **(whole | one)), article("a-copy", **(whole | other))
    assert find_copies([copy, original]).original == {"a-copy": "z-original"}
    assert find_copies([original, copy]).original == {"a-copy": "z-original"}


def test_a_copy_of_a_copy_goes_back_to_the_original():
    story = [article(name, STORY, f"2026-03-{day}") for name, day in (("c", 22), ("a", 20), ("b", 21))]
    assert find_copies(story).original == {"b": "a", "c": "a"}


def test_a_copied_passage_is_found_where_it_stands():
    own = "Our paper has looked at the harbour for years, and its editors have an opinion on ships of any size. " * 4
    later = article("later", f"{own}\n\n{RESULT}\n\n{own}", "2026-03-22")
    copies = find_copies([article("first", STORY), later])
    assert copies.original == {}
    start = later.text.index(RESULT)
    assert copies.sources("later", start, start + len(RESULT)) == ("first",)
    assert copies.sources("later", 0, len(own)) == ()


QUOTATION = "Oak 5 scores 71.3% on Reason Test, the leader of the team, Tove Lund, told visitors"


@pytest.mark.parametrize(
    ("sentence", "is_quoted"),
    [
        pytest.param(f"The wire wrote: “{QUOTATION}.”", True, id="in quotation marks"),
        pytest.param("The wire wrote: “Oak 5 scores 71.3% on Reason Test.”", False, id="too short a quotation"),
        pytest.param("Oak 5 scores 71.3% on Reason Test, the wire said.", False, id="the same result"),
    ],
)
def test_a_quotation_is_found_in_the_article_it_is_from(sentence, is_quoted):
    silence = " Nobody at the company picked up the phone during the whole of a long and rainy afternoon."
    copies = find_copies([article("first", STORY), article("later", sentence + silence, "2026-03-22")])
    assert copies.sources("later", 0, len(sentence)) == (("first",) if is_quoted else ())


def test_a_copy_lends_no_support_but_its_claim_is_told_as_an_echo():
    first, copy, own = (
        article("a", STORY),
        article("b", RETOLD, "2026-03-21"),
        article("c", INDEPENDENT, "2026-03-22"),
    )
    claims = [
        result_in(first, RESULT),
        result_in(copy, "According to Tove Lund, who heads the team, Oak 5 achieves 71.3% on Reason Test."),
        result_in(own, "Oak 5 scores 71.3% on Reason Test."),
    ]
    findings = reconcile([copy, own, first], claims)
    assert told(findings, claims) == {("agreement", "agreement", "ac"), ("echo", "echo", "ab")}
    (agreement,) = (f for f in findings if f.verdict == "agreement")
    assert claims[1].id not in agreement.also
    assert "b is a copy" in agreement.explanation


def test_a_clash_is_raised_once_with_the_original_and_names_the_copies():
    first, copy, own = (
        article("a", STORY),
        article("b", STORY, "2026-03-21"),
        article("c", INDEPENDENT, "2026-03-22"),
    )
    claims = [result_in(first, RESULT), result_in(copy, RESULT), result_in(own, "Oak 5 scores 71.3% on", "52.7")]
    findings = reconcile([first, copy, own], claims)
    assert told(findings, claims) == {("contradiction", "value-clash", "ac"), ("echo", "echo", "ab")}
    assert findings[0].also == (claims[1].id,)
    assert "b is a copy" in findings[0].explanation


def test_a_copy_that_gives_another_number_is_no_echo():
    first, copy = article("a", STORY), article("b", STORY.replace("71.3", "73.1"), "2026-03-21")
    claims = [result_in(first, RESULT), result_in(copy, RESULT.replace("71.3", "73.1"), "73.1")]
    findings = reconcile([first, copy], claims)
    assert told(findings, claims) == {("contradiction", "value-clash", "ab")}
    assert findings[0].would_reconcile[0] == "one of them has two digits swapped (71.3% and 73.1%)"


@pytest.mark.parametrize(
    "repeated",
    [
        pytest.param({"stance": "reported", "attributed_to": "Sample Wire"}, id="attributed"),
        pytest.param({"quote": "Oak 5 scores 71.3% on Reason Test, as the Sample Wire reported."}, id="named"),
    ],
)
def test_as_a_paper_reported_is_an_echo_of_that_paper(repeated):
    paper, other = article("a", INDEPENDENT, publisher="The Sample Wire"), article("b", "")
    claims = [result_in(paper, "Oak 5 scores 71.3% on"), score("b", OAK, "71.3", unit="%", **repeated)]
    assert told(reconcile([paper, other], claims), claims) == {("echo", "echo", "ab")}


def test_a_maker_that_publishes_is_named_for_its_model_and_not_as_a_source():
    maker = entity("Oakworks", "organization")
    paper, other = article("a", INDEPENDENT, publisher="Oakworks"), article("b", "")
    quote = "Oakworks' Oak 5 scores 71.3% on Reason Test."
    claims = [
        result_in(paper, "Oak 5 scores 71.3% on"),
        score("b", OAK, "71.3", unit="%", quote=quote),
        rank("b", maker, 4),
    ]
    assert told(reconcile([paper, other], claims), claims) == {("agreement", "agreement", "ab")}


def test_what_the_articles_say_of_copies_counts_where_there_is_no_text():
    claims = [score("a", OAK, "71.3"), score("b", OAK, "71.3")]
    articles = [article("a", ""), article("b", "", copy_of="a")]
    assert told(reconcile(articles, claims), claims) == {("echo", "echo", "ab")}


def test_the_order_of_the_articles_does_not_matter():
    articles = [article(str(i), STORY if i % 3 else INDEPENDENT + str(i), f"2026-03-{10 + i}") for i in range(9)]
    expected = find_copies(articles)
    for seed in range(5):
        shuffled = random.Random(seed).sample(articles, len(articles))
        assert find_copies(shuffled) == expected

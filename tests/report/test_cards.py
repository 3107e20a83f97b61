import pytest

from claimgraph.report.calls import calls
from claimgraph.report.cards import MOST_QUOTES, cards, folded, printable
from claimgraph.report.facts import facts
from claimgraph.report.sides import CONTEXT, side
from claimgraph.report.timeline import timelines
from factory import arena, article, claim, entity, finding, sample

RESULT = sample()
CARDS = cards(RESULT.articles, RESULT.claims, RESULT.findings, RESULT.lines)


def one_card(verdict, *dimension, claims=None, **fields):
    source, other = article("a", "A 1 is first. B 2 is third.", publisher="Outlet A"), article("b", "A 1 is 9th.")
    made = claims or [claim(source, "A 1 is first.", "A 1", rank=(1, 1)), claim(other, other.text, "A 1", rank=(9, 9))]
    (card,) = cards([source, other], made, [finding(verdict, "rank-clash", made, *dimension, **fields)], {})
    return card


def test_the_hardest_contradiction_comes_first_then_by_verdict():
    shuffled = cards(RESULT.articles, RESULT.claims, RESULT.findings[::-1], RESULT.lines)
    assert [c.finding.verdict for c in shuffled] == [
        "contradiction",
        "contradiction",
        "tension",
        "reconciled",
        "agreement",
        "echo",
    ]
    assert shuffled[0].hardest
    assert not shuffled[1].hardest


def test_hedged_sides_come_after_sides_stated_as_fact():
    source = article("a", "A 1 is first. A 1 is 9th. A 1 is 20th.")
    ranks = [
        ((1, 1), "A 1 is first.", "asserted"),
        ((9, 9), "A 1 is 9th.", "hedged"),
        ((20, 20), "A 1 is 20th.", "asserted"),
    ]
    first, hedged, last = (claim(source, quote, "A 1", rank=rank, stance=stance) for rank, quote, stance in ranks)
    pairs = [[first, hedged], [first, last]]
    found = cards([source], [first, hedged, last], [finding("contradiction", "rank-clash", p) for p in pairs], {})
    assert [c.sides[1].claim.id for c in found] == [last.id, hedged.id]


@pytest.mark.parametrize(
    ("verdict", "dimension", "advice"),
    [
        ("contradiction", (), "No missing condition explains it: call Outlet A and b"),
        ("contradiction", ("scope",), "Find out: Who is ranked"),
        ("tension", ("benchmark",), "Which benchmark, and which release of it?"),
        ("tension", ("rounding",), "differ in the last digit"),
        ("reconciled", ("time", "scope"), "each with the date and who competes stated"),
        ("agreement", (), "Outlet A and b say the same"),
        ("echo", (), "no second source"),
    ],
)
def test_advice_names_the_next_step(verdict, dimension, advice):
    assert advice in one_card(verdict, *dimension).advice


def test_an_article_against_itself_is_one_call():
    source = article("a", "A 1 is first. A 1 is 9th.", publisher="Outlet A")
    both = [claim(source, "A 1 is first.", "A 1", rank=(1, 1)), claim(source, "A 1 is 9th.", "A 1", rank=(9, 9))]
    (card,) = cards([source], both, [finding("contradiction", "rank-clash", both)], {})
    assert card.in_one_article
    assert card.advice.endswith("Call Outlet A: the article contradicts itself.")


def test_those_are_asked_who_left_it_open():
    source, other = article("a", "A 1 is first."), article("b", "A 1 is 9th worldwide.")
    open_claim = claim(source, source.text, "A 1", rank=(1, 1))
    stated = claim(other, other.text, "A 1", rank=(9, 9), scope="global")
    found = cards(
        [source, other],
        [open_claim, stated],
        [finding("contradiction", "rank-clash", [open_claim, stated], "scope")],
        {},
    )
    (call,) = calls(found)
    assert call.witness == "a"
    assert [(question.text, [said for said, _ in question.about]) for question in call.questions] == [
        ("Who is ranked: everyone, one country, only open models?", ["A 1 is 1st"])
    ]


def test_one_question_to_a_source_covers_all_it_left_open_in_that_way():
    source = article("a", "A 1 is first. B 2 is first. C 3 is first.")
    firsts = [claim(source, f"{name} is first.", name, rank=(1, 1)) for name in ("A 1", "B 2", "C 3")]
    pairs = [finding("contradiction", "two-firsts", pair, "scope") for pair in (firsts[:2], firsts[1:])]
    (call,) = calls(cards([source], firsts, pairs, {}))
    (question,) = call.questions
    assert [said for said, _ in question.about] == ["A 1 is 1st", "B 2 is 1st", "C 3 is 1st"]
    assert call.statements == 3


def test_a_speaker_is_asked_before_the_outlet_that_quotes():
    source, other = article("a", "A 1 is first, Labs says.", publisher="Outlet A"), article("b", "A 1 is 9th.")
    said = claim(source, source.text, "A 1", rank=(1, 1), stance="reported", attributed_to="Labs")
    denied = claim(other, other.text, "A 1", rank=(9, 9))
    found = cards([source, other], [said, denied], [finding("contradiction", "rank-clash", [said, denied])], {})
    assert {call.witness for call in calls(found)} == {"Labs (quoted by Outlet A)", "b"}


def test_copies_are_not_asked():
    source, copy = article("a", "A 1 is first."), article("b", "A 1 is 9th.", copy_of="c")
    both = [claim(source, source.text, "A 1", rank=(1, 1)), claim(copy, copy.text, "A 1", rank=(9, 9))]
    found = cards([source, copy], both, [finding("contradiction", "rank-clash", both)], {})
    assert [call.witness for call in calls(found)] == ["a"]


def test_only_undisputed_agreements_can_be_printed():
    assert printable(CARDS) == ()  # its claims stand in a contradiction
    undisputed = [c for c in CARDS if c.finding.verdict == "agreement"]
    assert printable(undisputed) == tuple(undisputed)


def test_a_quote_comes_with_the_rest_of_its_line_cut_at_words():
    text = "line before\n" + "lead " * 60 + "A 1 is first." + " tail" * 60 + "\nline after"
    source = article("a", text)
    shown = side(claim(source, "A 1 is first.", "A 1", rank=(1, 1)), source, 2)
    assert shown.before.startswith("… lead")
    assert shown.after.endswith("tail …")
    assert max(len(shown.before), len(shown.after)) <= CONTEXT + 2
    assert "line before" not in shown.before


def test_facts_gather_who_says_what_and_how_it_stands():
    texts = {a.id: a for a in RESULT.articles}
    sides = [side(c, texts[c.article], 1) for c in RESULT.claims]
    score, rank = facts(sides, CARDS)
    assert (score.subject.name, score.board.name, score.standing) == ("Zephyr 2", "GPQA Diamond", "disputed")
    assert [(f.said, f.sources) for f in score.figures] == [
        ("88.1%", ["The Daily Sample", "Third Paper"]),
        ("84.0%", ["Sample Wire"]),
    ]
    assert [f.sources for f in rank.figures if f.said == "1st"] == [["The Daily Sample"]]  # a copy is no source
    assert {f.standing for f in facts(sides, [])} == {"unconfirmed"}


def test_a_timeline_joins_dated_claims_on_a_moving_board():
    page_sides = [side(c, next(a for a in RESULT.articles if a.id == c.article), 1) for c in RESULT.claims]
    (series,) = timelines(page_sides)
    assert (series.subject, series.board) == ("Zephyr 2", "LMArena")
    dated = [(p.side.claim.as_of, p.label) for p in series.points]
    assert dated == [("2026-03-20", "1st"), ("2026-03-22", "15th, worldwide"), ("2026-04-25", "2nd")]
    assert series.points[0].y < series.points[2].y < series.points[1].y


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": "expected"},
        {"benchmark": None},
        {"as_of": None},
        {"rank": None, "kind": "score", "value": 80.0},
    ],
)
def test_a_timeline_leaves_out_what_does_not_move_or_is_not_dated(fields):
    source = article("a", "A 1 is first.")
    test_board = arena(board="test")
    ranks = [
        claim(source, source.text, entity("A 1"), nth=n, rank=(n, n), benchmark=test_board, as_of=f"2026-03-0{n}")
        for n in (1, 2)
    ]
    changed = [r.model_copy(update=fields) for r in ranks]
    assert timelines([side(c, source, None) for c in ranks])
    assert not timelines([side(c, source, None) for c in changed])


def two_orders(*verdicts):
    """An article with two orders in a sentence, against another with both the other way round."""
    one, other = article("a", "A 1 beats B 2 and C 3."), article("b", "A 1 trails both B 2 and C 3.")
    made = [
        claim(source, source.text, "A 1", nth=n, relation=relation, object=entity(name))
        for n, name in enumerate(("B 2", "C 3"), 1)
        for source, relation in ((one, ">"), (other, "<"))
    ]
    pairs = (made[:2], made[2:])
    findings = [finding(verdict, "order-ring", pair) for verdict, pair in zip(verdicts, pairs, strict=True)]
    return cards([one, other], made, findings, {})


def test_findings_on_the_same_quotes_are_one_card():
    (card,) = folded(two_orders("contradiction", "contradiction"))
    assert [len(group) for group in card.quotes] == [2, 2]
    assert len(card.all) == 2


def test_findings_of_different_verdicts_stay_apart():
    assert len(folded(two_orders("contradiction", "tension"))) == 2
    assert len(folded(CARDS)) == len(CARDS)


def test_a_card_shows_a_few_quotes_and_names_who_else_says_it():
    sources = [article(f"a{n}", "A 1 is first.", publisher=f"Outlet {n}") for n in range(MOST_QUOTES + 3)]
    made = [claim(source, source.text, "A 1", rank=(1, 1)) for source in sources]
    (card,) = cards(sources, made, [finding("agreement", "agreement", made)], {})
    assert len(card.quotes) == MOST_QUOTES
    assert [one.source for one in card.elsewhere] == ["Outlet 6", "Outlet 7", "Outlet 8"]
    assert "Outlet 4 and 4 others say the same" in card.advice


@pytest.mark.parametrize(("dimension", "said"), [((), "no condition left unstated"), (("scope",), "who competes")])
def test_what_is_left_unstated_and_what_would_be_needed_do_not_contradict_each_other(dimension, said):
    card = one_card("contradiction", *dimension, would_reconcile=("they mean different variants",))
    assert said in card.difference
    assert card.would_title == "Both could be true only if"


def test_a_paragraph_of_broken_lines_is_one_context():
    text = (
        "A heading\n\nThe board has moved a little since the spring, and the\n"
        "new figures are out: A 1 is first. Nobody had expected that to be\nso, says the paper.\n\nAnother paragraph."
    )
    source = article("a", text)
    shown = side(claim(source, "A 1 is first.", "A 1", rank=(1, 1)), source, 4)
    assert shown.before.startswith("The board has moved")
    assert shown.after.endswith("says the paper.")


def test_a_title_that_is_not_marked_is_the_first_short_line():
    assert article("a", "A 1 takes the lead\n\nIt is first.").heading == "A 1 takes the lead"
    assert article("a", "A 1 takes the lead\nIt is first.", title="Marked").heading == "Marked"
    for text in ("A 1 is first.\nSo it is.", "A 1 takes the lead", "long " * 40 + "\nmore", "| a | b |\n| 1 | 2 |"):
        assert article("a", text).heading is None

import pytest

from claimgraph.report.wording import brief, counted, day, listing, ordinal, place, scope_phrase, statement
from factory import arena, article, board, claim, entity

SOURCE = article("a", "Zephyr 2 was tested.")
GPQA = board("GPQA Diamond")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"value": 88.1, "value_text": "88.10", "unit": "%", "benchmark": GPQA},
            "Zephyr 2 scores 88.10% on GPQA Diamond",
        ),
        ({"value": 58.0, "bound": "about", "benchmark": GPQA}, "Zephyr 2 scores about 58 on GPQA Diamond"),
        ({"value": 1464.0, "unit": "points", "benchmark": arena()}, "Zephyr 2 scores 1464 points on LMArena"),
        ({"value": 88.0, "value_text": "88%", "unit": "%"}, "Zephyr 2 scores 88%"),
        ({"rank": (1, 1), "benchmark": arena(), "tied": True}, "Zephyr 2 shares 1st place on LMArena"),
        (
            {"rank": (15, 15), "benchmark": arena(), "category": "overall", "scope": "global"},
            "Zephyr 2 is 15th on LMArena overall, worldwide",
        ),
        ({"rank": (1, 3), "category": "math"}, "Zephyr 2 is in the top 3 in math"),
        ({"rank": (1, 1), "scope": "country:CN"}, "Zephyr 2 is 1st, among those from China"),
        ({"relation": ">", "object": entity("B 1"), "margin": 4.0}, "Zephyr 2 does better than B 1 by 4"),
        (
            {"relation": "=", "object": entity("B 1"), "benchmark": GPQA},
            "Zephyr 2 is on a par with B 1 on GPQA Diamond",
        ),
        (
            {"value": 38.1, "setting": "no-tools", "benchmark": GPQA},
            "Zephyr 2 scores 38.1 on GPQA Diamond, without tools",
        ),
        ({"count": 5, "of": 10, "benchmark": arena()}, "Zephyr 2 hold 5 of 10 places on LMArena"),
        ({"rank": (1, 1), "stance": "denied"}, "It is not so that Zephyr 2 is 1st"),
        ({"rank": (1, 1), "stance": "expected"}, "Zephyr 2 is 1st (expected)"),
    ],
)
def test_a_claim_as_a_sentence(fields, said):
    assert statement(claim(SOURCE, SOURCE.text, "Zephyr 2", **fields)) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 88.1, "unit": "%"}, "88.1%"),
        ({"rank": (15, 15), "scope": "global"}, "15th, worldwide"),
        ({"rank": (1, 1), "tied": True}, "1st, shared"),
        ({"relation": "<", "object": entity("B 1")}, "worse than B 1"),
        ({"count": 5, "of": 10}, "5 of 10"),
        ({"rank": (1, 1), "stance": "denied"}, "denied: 1st"),
    ],
)
def test_a_claim_in_a_few_words(fields, said):
    assert brief(claim(SOURCE, SOURCE.text, "Zephyr 2", **fields)) == said


@pytest.mark.parametrize(
    ("rank", "said"),
    [((1, 1), "1st"), ((1, 3), "in the top 3"), ((10, None), "10th or lower"), ((4, 6), "4th to 6th")],
)
def test_places(rank, said):
    assert place(rank) == said


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th"), (121, "121st")]
)
def test_ordinals(n, said):
    assert ordinal(n) == said


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (None, ""),
        ("global", "worldwide"),
        ("country:US", "among those from the United States"),
        ("country:XX", "among those from XX"),
        ("open-weights", "among open-weights models"),
        ("small-models", "among small models"),
    ],
)
def test_scopes(scope, said):
    assert scope_phrase(scope) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (None, ""),
        ("2026", "2026"),
        ("2026-03", "March 2026"),
        ("2026-03-05", "5 March 2026"),
        ("spring", "spring"),
        ("2026-99-01", "2026-99-01"),
    ],
)
def test_days(written, said):
    assert day(written) == said


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_listings(items, said):
    assert listing(items) == said


@pytest.mark.parametrize(("n", "said"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")])
def test_counts(n, said):
    assert counted(n, "claim") == said

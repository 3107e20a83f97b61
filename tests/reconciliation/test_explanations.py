"""What a finding tells its reader: explanation, proof, dimensions, and what would make all claims true."""

import pytest

from reconciliation.newsroom import (
    ARENA,
    ASH,
    CHINESE,
    ELM,
    ERRORS,
    JADE,
    LOCAL,
    LUMEN,
    LUMEN_LABS,
    OAK,
    PREVIEW,
    findings_of,
    order,
    rank,
    score,
    share,
)

NAMES = {"a": {"publisher": "The Daily Sample"}, "b": {"publisher": "Sample Wire"}, "c": {"title": "A third voice"}}
WORLD, IN_CHINA = {"scope": "global"}, {"scope": "country:CN"}


def first_finding(*claims, **fields):
    named = {i: NAMES[i] | fields.get(i, {}) for i in NAMES if i in {c.article for c in claims}}
    return findings_of(*claims, **named)[0]


@pytest.mark.parametrize(
    ("claims", "explanation"),
    [
        pytest.param(
            [rank("a", LUMEN, 1, **WORLD), rank("b", LUMEN, 15)],
            "Lumen 2: The Daily Sample says first, worldwide; Sample Wire says 15th. Both speak of Duel Arena on 20 "
            "March "
            "2026. Both could be true only if one of them means one category, not the whole board, or if the board "
            "moved "
            "between the two.",
            id="places",
        ),
        pytest.param(
            [rank("a", LUMEN, 1, zone="headline", start=1), rank("a", LUMEN, 15, category="overall", start=9, **WORLD)],
            "Lumen 2: the headline says first; the text says 15th overall, worldwide. Both stand in one article, "
            "The Daily "
            "Sample. Both speak of Duel Arena on 20 March 2026. Both could be true only if the headline means the "
            "best "
            "Chinese model, or if the board moved between the two.",
            id="one article",
        ),
        pytest.param(
            [
                score("a", OAK, "80.6", setting="no-tools", stance="reported", attributed_to="Oakworks"),
                score("c", OAK, "74.9", setting="no-tools", stance="hedged"),
            ],
            "Oak 5: The Daily Sample says 80.6 without tools; “A third voice” says 74.9 without tools. Both speak "
            "of Reason "
            "Test. No condition is left unstated. Both could be true only if they mean different "
            "variants "
            "or releases. The Daily Sample says so quoting Oakworks and “A third voice” says so with a hedge.",
            id="reported and hedged",
        ),
        pytest.param(
            [rank("a", OAK, 1, category="overall", **WORLD), rank("b", OAK, 1, stance="denied")],
            "Oak 5: The Daily Sample says first overall, worldwide; Sample Wire says not first. Both speak of Duel "
            "Arena on "
            "20 March 2026. Both could be true only if Sample Wire means one category, not the whole board, or if "
            "the board "
            "moved between the two.",
            id="denied",
        ),
        pytest.param(
            [score("a", OAK, "52.1", setting="with-tools"), score("b", OAK, "39.8")],
            "Oak 5: The Daily Sample says 52.1 with tools; Sample Wire says 39.8. Both speak of Reason Test. The "
            "text leaves "
            "open how the test was run.",
            id="tension",
        ),
        pytest.param(
            [order("a", OAK, ">", ELM), order("b", ELM, ">", OAK, on=None)],
            "The Daily Sample says that Oak 5 is ahead of Elm 4; Sample Wire says that Elm 4 is ahead of Oak 5. The "
            "Daily "
            "Sample speaks of Reason Test; Sample Wire speaks of no named benchmark. The text leaves open which "
            "benchmark "
            "is meant.",
            id="no board on one side",
        ),
        pytest.param(
            [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15, **WORLD)],
            "Lumen 2: The Daily Sample says first, among Chinese models; Sample Wire says 15th, worldwide. Both "
            "speak of "
            "Duel Arena on 20 March 2026. Both can be true: they count Chinese models and all models.",
            id="reconciled by the field",
        ),
        pytest.param(
            [rank("a", LUMEN_LABS, 4), rank("b", LUMEN, 15)],
            "The Daily Sample says that Lumen Labs is fourth; Sample Wire says that Lumen 2 is 15th. Both speak of "
            "Duel "
            "Arena on 20 March 2026. Both can be true: Lumen Labs and Lumen 2 are different subjects.",
            id="reconciled by the subject",
        ),
        pytest.param(
            [score("a", OAK, "57.6"), score("b", OAK, "58"), score("c", OAK, "57.6")],
            "The Daily Sample, “A third voice” and Sample Wire agree: Oak 5 scores 57.6. The benchmark is Reason "
            "Test. One "
            "number is another one rounded (57.6 and 58). 3 independent articles say so.",
            id="agreement",
        ),
    ],
)
def test_the_explanation_can_be_printed(claims, explanation):
    assert first_finding(*claims).explanation == explanation


def test_articles_of_one_publisher_are_told_apart_by_their_titles():
    same = {"publisher": "The Daily Sample"}
    finding = first_finding(
        score("a", OAK, "80"), score("b", OAK, "70"), a={"title": "Monday"}, b={"title": "Tuesday", **same}
    )
    assert "The Daily Sample (“Monday”) says 80; The Daily Sample (“Tuesday”) says 70" in finding.explanation


@pytest.mark.parametrize(
    ("claims", "proof"),
    [
        pytest.param([score("a", OAK, "80"), score("b", OAK, "70")], [], id="two claims need none"),
        pytest.param(
            [order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", ASH, ">", OAK)],
            [
                "The Daily Sample: Oak 5 is ahead of Elm 4.",
                "Sample Wire: Elm 4 is ahead of Ash 1.",
                "“A third voice”: Ash 1 is ahead of Oak 5.",
                "So Oak 5 would be ahead of itself.",
            ],
            id="ring",
        ),
        pytest.param(
            [order("a", OAK, ">", ELM, on=ARENA), rank("b", OAK, 15, start=1), rank("b", ELM, 1, 3, start=5)],
            [
                "Sample Wire: Elm 4 is in the top three.",
                "The Daily Sample: Oak 5 is ahead of Elm 4, so Oak 5 is third at worst.",
                "Sample Wire: Oak 5 is 15th.",
                "Third at worst and 15th at best cannot both be.",
            ],
            id="order and places",
        ),
        pytest.param(
            [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15, **WORLD), rank("c", JADE, 12, **WORLD)],
            [
                "“A third voice”: Jade 1 is 12th, worldwide.",
                "The Daily Sample: Lumen 2 is first, among Chinese models, where Jade 1 competes too, so Lumen 2 is "
                "12th at "
                "worst.",
                "Sample Wire: Lumen 2 is 15th, worldwide.",
                "12th at worst and 15th at best cannot both be.",
            ],
            id="best of a country",
        ),
        pytest.param(
            [
                order("a", OAK, ">", ELM, on=ERRORS),
                score("b", OAK, "14.8", ERRORS, start=5),
                score("b", ELM, "11.2", ERRORS, start=1),
            ],
            [
                "The Daily Sample: Oak 5 is ahead of Elm 4.",
                "Sample Wire: Elm 4 scores 11.2; Sample Wire: Oak 5 scores 14.8; so Elm 4 is ahead of Oak 5.",
                "So Oak 5 would be ahead of itself.",
            ],
            id="order and scores",
        ),
        pytest.param(
            [share("a", CHINESE, 1, 3), rank("b", JADE, 2), rank("c", LUMEN, 3)],
            [
                "The Daily Sample: Chinese models hold one of the top three.",
                "Sample Wire: Jade 1 is second.",
                "“A third voice”: Lumen 2 is third.",
                "The top 3 have no room for all of that.",
            ],
            id="share and places",
        ),
    ],
)
def test_three_claims_or_more_are_proved_step_by_step(claims, proof):
    assert list(first_finding(*claims).proof) == proof


@pytest.mark.parametrize(
    ("claims", "likeliest"),
    [
        pytest.param(
            [rank("a", LUMEN, 1), rank("b", LUMEN, 15, category="overall", **WORLD)],
            "The Daily Sample means the best Chinese model",
            id="field",
        ),
        pytest.param(
            [rank("a", LUMEN_LABS, 1), rank("b", LUMEN_LABS, 4, **WORLD)],
            "The Daily Sample means the best Chinese company",
            id="field of companies",
        ),
        pytest.param(
            [rank("a", ASH, 2, **WORLD), rank("b", ASH, 9, category="overall", **WORLD)],
            "The Daily Sample means one category, not the whole board",
            id="category",
        ),
        pytest.param(
            [rank("a", ASH, 2, category="math", **WORLD), rank("b", ASH, 9, category="math", **WORLD)],
            "the board moved between the two",
            id="time",
        ),
        pytest.param(
            [score("a", OAK, "1464", ARENA), score("b", OAK, "1446", ARENA)],
            "one of them has two digits swapped (1464 and 1446)",
            id="swapped digits",
        ),
        pytest.param(
            [score("a", OAK, "0.878", unit="%"), score("b", OAK, "87.8", unit="%")],
            "The Daily Sample gives a share of one, not a percentage",
            id="scale",
        ),
        pytest.param(
            [score("a", OAK, "80"), score("b", OAK, "70")],
            "the runs had different settings (tools, effort, attempts)",
            id="setting",
        ),
        pytest.param(
            [score("a", LUMEN, "80", attributed_to="Lumen-Labs", stance="reported"), score("b", LUMEN, "70")],
            "the maker's own run and the other one differ",
            id="evaluator",
        ),
        pytest.param(
            [score("a", LUMEN, "80"), score("b", PREVIEW, "70")],
            "they mean different variants of the model",
            id="variant",
        ),
        pytest.param(
            [order("a", OAK, ">", ELM, on=None), order("b", ELM, ">", OAK, on=None)],
            "they mean different benchmarks",
            id="benchmark",
        ),
        pytest.param(
            [score("a", OAK, "1464", ARENA), score("b", OAK, "1464", LOCAL)],
            "“a large local benchmark” is Duel Arena",
            id="wrong board",
        ),
        pytest.param(
            [rank("a", OAK, 5), rank("b", OAK, 2, as_of="2026-03")], "they speak of different days", id="open date"
        ),
    ],
)
def test_the_likeliest_change_that_would_make_all_true_comes_first(claims, likeliest):
    assert first_finding(*claims).would_reconcile[0] == likeliest


def test_a_field_that_would_not_help_is_not_named():
    """Third among Chinese models is still no second place worldwide."""
    finding = first_finding(rank("a", LUMEN, 3, **IN_CHINA), rank("b", LUMEN, 2, **WORLD))
    assert not any("best" in change or "Chinese models only" in change for change in finding.would_reconcile[:2])


@pytest.mark.parametrize(
    ("claims", "dimension"),
    [
        pytest.param([rank("a", OAK, 1), rank("b", OAK, 9)], ("scope", "category"), id="nothing stated"),
        pytest.param([rank("a", OAK, 1, **WORLD), rank("b", OAK, 9, **WORLD)], ("category",), id="category left out"),
        pytest.param(
            [rank("a", OAK, 1, category="overall", **WORLD), rank("b", OAK, 9, category="overall", **WORLD)],
            (),
            id="all is stated",
        ),
        pytest.param([score("a", OAK, "80"), score("b", OAK, "70", setting="no-tools")], ("setting",), id="setting"),
        pytest.param(
            [order("a", OAK, ">", ELM, on=None), order("b", ELM, ">", OAK, on=None)], ("benchmark",), id="benchmark"
        ),
        pytest.param([score("a", OAK, "57.5"), score("b", OAK, "57.6")], ("rounding",), id="rounding"),
        pytest.param([score("a", OAK, "0.878"), score("b", OAK, "87.8")], ("scale",), id="scale"),
    ],
)
def test_the_dimension_says_what_stands_between_the_claims(claims, dimension):
    assert first_finding(*claims).dimension == dimension


def test_an_undated_claim_leaves_the_time_unstated():
    undated = [rank("a", OAK, 1, as_of=None, **WORLD), rank("b", OAK, 9, **WORLD)]
    assert first_finding(*undated, a={"published": None}).dimension == ("category", "time")


def test_findings_are_sorted_gravest_first():
    claims = [
        rank("a", OAK, 1, category="overall", **WORLD),
        rank("b", OAK, 9, category="overall", **WORLD),
        rank("a", ELM, 3),
        rank("b", ELM, 12),
        score("a", ASH, "57.5"),
        score("b", ASH, "57.6"),
        score("a", JADE, "70"),
        score("b", JADE, "70"),
    ]
    assert [(f.verdict, len(f.dimension)) for f in findings_of(*claims)] == [
        ("contradiction", 0),
        ("contradiction", 2),
        ("tension", 1),
        ("agreement", 0),
    ]


def test_the_first_that_states_a_thing_speaks_for_it_and_the_others_stand_beside():
    claims = [
        score("b", OAK, "64.8"),
        score("a", OAK, "64.8", start=50),
        score("a", OAK, "64.8", start=10, category="overall"),
        score("c", OAK, "59.3"),
    ]
    clash = findings_of(*claims)[0]
    assert clash.claims == (claims[2].id, claims[3].id)
    assert clash.also == (claims[1].id, claims[0].id)

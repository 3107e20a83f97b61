import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.evaluation.gold import GoldClaim
from claimgraph.evaluation.matching import Wanted, match, meets, meets_in_full
from factory import arena, article, board, claim, entity

FIRST = "Zephyr 2 is first."
SCORES = "Zephyr 2 scores 81.5."
AHEAD = "It is ahead of Borealis 3."
HOLD = "Chinese labs hold 5 of 10 places."
SOURCE = article("a", " ".join((FIRST, SCORES, AHEAD, HOLD)))

ZEPHYR, BOREALIS, MMLU = entity("Zephyr 2"), entity("Borealis 3"), board("MMLU-Pro")
LABS = entity("Chinese AI labs", "group")


def wanted(quote, **fields):
    start = SOURCE.text.index(quote)
    return Wanted(GoldClaim(**({"subject": ("Zephyr 2",), "quote": quote} | fields)), start, start + len(quote), "body")


RANK = wanted(FIRST, kind="rank", rank=(1, 1))
RANK_ON_BOARD = wanted(FIRST, kind="rank", rank=(1, 1), rank_accept=((1, 3),), benchmark=("LMArena",))
SCORE = wanted(SCORES, kind="score", value=81.5, benchmark=("MMLU-Pro",))
SCORE_OF_NOTHING = wanted(SCORES, kind="score", value=81.5)
SCORE_OF_ANYTHING = wanted(SCORES, kind="score", value=81.5, soft=("benchmark",))
ORDER = wanted(AHEAD, kind="comparison", relation=">", object=("Borealis 3",), relation_accept=("=",))
LOOSE_ORDER = wanted(AHEAD, kind="comparison", relation=">", object=("Borealis 3",), soft=("relation",))
SHARE = wanted(HOLD, kind="share", subject=("Chinese labs",), count=5, of=10)


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        (RANK, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1))),
        (RANK, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1), benchmark=arena())),
        (RANK, claim(SOURCE, "first. Zephyr 2 scores", ZEPHYR, rank=(1, 1))),
        (RANK_ON_BOARD, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1), benchmark=arena())),
        (RANK_ON_BOARD, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 3), benchmark=arena())),
        (SCORE, claim(SOURCE, SCORES, ZEPHYR, value=81.5, benchmark=MMLU)),
        (SCORE_OF_NOTHING, claim(SOURCE, SCORES, ZEPHYR, value=81.5)),
        (SCORE_OF_ANYTHING, claim(SOURCE, SCORES, ZEPHYR, value=81.5, benchmark=MMLU)),
        (ORDER, claim(SOURCE, AHEAD, ZEPHYR, relation=">", object=BOREALIS)),
        (ORDER, claim(SOURCE, AHEAD, BOREALIS, relation="<", object=ZEPHYR)),
        (ORDER, claim(SOURCE, AHEAD, BOREALIS, relation="=", object=ZEPHYR)),
        (LOOSE_ORDER, claim(SOURCE, AHEAD, ZEPHYR, relation="<", object=BOREALIS)),
        (SHARE, claim(SOURCE, HOLD, LABS, count=5, of=10)),
    ],
)
def test_a_claim_that_says_the_same_at_the_same_place_meets_the_gold(gold, read):
    assert meets(read, gold)


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        (RANK, claim(SOURCE, FIRST, ZEPHYR, value=1)),
        (RANK, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 3))),
        (RANK, claim(SOURCE, FIRST, ZEPHYR, rank=(1, None))),
        (RANK, claim(SOURCE, FIRST, BOREALIS, rank=(1, 1))),
        (RANK, claim(SOURCE, SCORES, ZEPHYR, rank=(1, 1))),
        (RANK_ON_BOARD, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1))),
        (RANK_ON_BOARD, claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1), benchmark=MMLU)),
        (SCORE, claim(SOURCE, SCORES, ZEPHYR, value=81.4, benchmark=MMLU)),
        (SCORE, claim(SOURCE, SCORES, ZEPHYR, value=81.5)),
        (SCORE_OF_NOTHING, claim(SOURCE, SCORES, ZEPHYR, value=81.5, benchmark=MMLU)),
        (ORDER, claim(SOURCE, AHEAD, ZEPHYR, relation="<", object=BOREALIS)),
        (ORDER, claim(SOURCE, AHEAD, BOREALIS, relation=">", object=ZEPHYR)),
        (LOOSE_ORDER, claim(SOURCE, AHEAD, ZEPHYR, relation=">", object=entity("Cirrus 1"))),
        (SHARE, claim(SOURCE, HOLD, LABS, count=5, of=11)),
    ],
)
def test_a_claim_that_says_something_else_does_not(gold, read):
    assert not meets(read, gold)


@pytest.mark.parametrize(
    ("gold", "read", "in_full"),
    [
        ({}, {}, True),
        ({"category": "math"}, {"category": "math"}, True),
        ({"category": "math"}, {}, False),
        ({"category": "math", "soft": ("category",)}, {}, True),
        ({"category": "math", "category_accept": (None,)}, {}, True),
        ({}, {"category": "math"}, False),
        ({"scope": "global"}, {"scope": "country:CN"}, False),
        ({"scope": "global", "scope_accept": ("country:CN",)}, {"scope": "country:CN"}, True),
        ({"stance": "hedged"}, {}, False),
        ({"stance": "hedged", "stance_accept": ("reported",)}, {"stance": "reported"}, True),
        ({"stance": "hedged", "soft": ("stance",)}, {}, True),
        ({}, {"benchmark": MMLU}, False),
        ({"benchmark": ("MMLU-Pro",)}, {"benchmark": MMLU}, True),
        ({"setting": "with-tools"}, {}, True),
    ],
)
def test_full_asks_for_benchmark_category_scope_and_stance_too(gold, read, in_full):
    assert (
        meets_in_full(
            claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1), **read), wanted(FIRST, kind="rank", rank=(1, 1), **gold).gold
        )
        is in_full
    )


def test_each_claim_is_spent_once():
    once = claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1))
    matching = match([RANK, RANK], [once])
    assert (len(matching.hits), len(matching.missed), matching.extra) == (1, 1, ())
    assert match([RANK], [once, once.model_copy(update={"id": "b"})]).extra[0].id == "b"


def test_a_claim_that_agrees_in_full_is_taken_first():
    plain = claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1))
    scoped = claim(SOURCE, FIRST, ZEPHYR, nth=2, rank=(1, 1), scope="global")
    matching = match([wanted(FIRST, kind="rank", rank=(1, 1), scope="global")], [plain, scoped])
    assert matching.hits[0].claim == scoped
    assert matching.hits[0].in_full
    assert matching.extra == (plain,)


def test_optional_claims_choose_last_and_are_never_missed():
    optional = wanted(FIRST, kind="rank", rank=(1, 1), optional=True)
    only = claim(SOURCE, FIRST, ZEPHYR, rank=(1, 1))
    matching = match([optional, RANK], [only])
    assert [hit.wanted for hit in matching.hits] == [RANK]
    assert matching.missed == matching.extra == ()


GOLD = st.sampled_from([RANK, RANK_ON_BOARD, SCORE, SCORE_OF_ANYTHING, ORDER, SHARE]).flatmap(
    lambda one: st.booleans().map(
        lambda optional: Wanted(one.gold.model_copy(update={"optional": optional}), one.start, one.end, one.zone)
    )
)
READ = st.one_of(
    st.builds(claim, st.just(SOURCE), st.just(FIRST), st.sampled_from([ZEPHYR, BOREALIS]), rank=st.just((1, 1))),
    st.builds(claim, st.just(SOURCE), st.just(SCORES), st.just(ZEPHYR), value=st.sampled_from([81.5, 80.0])),
    st.builds(claim, st.just(SOURCE), st.just(HOLD), st.just(LABS), count=st.just(5), of=st.just(10)),
)


@given(st.lists(GOLD, max_size=6), st.lists(READ, max_size=6))
def test_nothing_is_lost_and_nothing_counted_twice(gold, read):
    matching = match(gold, read)
    required = [one for one in gold if not one.gold.optional]
    assert len(matching.hits) + len(matching.extra) == len(read)
    assert sum(not hit.wanted.gold.optional for hit in matching.hits) + len(matching.missed) == len(required)
    assert all(meets(hit.claim, hit.wanted) for hit in matching.hits)
    assert not any(meets(claim, one) for claim in matching.extra for one in matching.missed)

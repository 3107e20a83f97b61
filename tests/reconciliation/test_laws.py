"""Laws that hold for any claims: order, copies, additions, minimality, ids."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph.model import Claim
from claimgraph.reconciliation import Options, reconcile
from reconciliation.newsroom import (
    ARENA,
    ASH,
    CHINESE,
    ELM,
    JADE,
    LUMEN,
    OAK,
    PREVIEW,
    TEST,
    articles_of,
    findings_of,
    order,
    rank,
    score,
    share,
)

MODELS = st.sampled_from([OAK, ELM, ASH, LUMEN, JADE, PREVIEW])
ARTICLES = st.sampled_from(["a", "b", "c", "d"])
STATED = st.fixed_dictionaries(
    {
        "as_of": st.sampled_from(["2026-03-20", "2026-03-20", "2026-03-26", "2026-05-01", "2026-03"]),
        "stance": st.sampled_from(["asserted", "asserted", "asserted", "reported", "denied", "expected"]),
        "category": st.sampled_from([None, None, "overall", "math"]),
    }
)
SCOPES = st.sampled_from([None, None, "global", "country:CN"])
VALUES = st.sampled_from(["80.6", "74.9", "75", "0.749"])
ANY = st.one_of(
    st.builds(lambda a, s, v, f: score(a, s, v, **f), ARTICLES, MODELS, VALUES, STATED),
    st.builds(
        lambda a, s, r, scope, f: rank(a, s, *r, scope=scope, **f),
        ARTICLES,
        MODELS,
        st.sampled_from([(1,), (2,), (1, 3), (5, None)]),
        SCOPES,
        STATED,
    ),
    st.builds(
        lambda a, s, r, o, on, f: order(a, s, r, o, on=on, **f),
        ARTICLES,
        MODELS,
        st.sampled_from(["<", ">", "="]),
        MODELS,
        st.sampled_from([ARENA, TEST, None]),
        STATED,
    ).filter(lambda c: c.subject.id != c.object.id),
    st.builds(
        lambda a, n, of, f: share(a, CHINESE, min(n, of), of, **f), ARTICLES, st.integers(0, 3), st.just(3), STATED
    ),
)
CLAIMS = st.lists(ANY, max_size=9, unique_by=lambda c: c.id)
few = settings(max_examples=60, deadline=None, database=None, derandomize=True)


def contradictions(claims: list[Claim]) -> set[frozenset[str]]:
    return {frozenset(f.claims) for f in findings_of(*claims) if f.verdict == "contradiction"}


@few
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_articles_never_matters(claims, random):
    articles = articles_of(claims)
    expected = reconcile(articles, claims)
    assert reconcile(random.sample(articles, len(articles)), random.sample(claims, len(claims))) == expected


@few
@given(CLAIMS)
def test_a_claim_is_on_one_list_and_ids_are_unique(claims):
    findings = findings_of(*claims)
    known = {c.id for c in claims}
    assert len({f.id for f in findings}) == len(findings)
    for f in findings:
        listed = [*f.claims, *f.also]
        assert len(listed) == len(set(listed))
        assert set(listed) <= known
        assert len(f.claims) > 1


@few
@given(CLAIMS, st.sampled_from(["a", "b", "c", "d"]))
def test_adding_a_copy_never_changes_a_verdict(claims, copied):
    repeated = [c.model_copy(update={"id": f"copy-{c.id}", "article": "copy"}) for c in claims if c.article == copied]
    articles = articles_of(claims)
    copy = [a.model_copy(update={"id": "copy", "copy_of": copied}) for a in articles if a.id == copied]
    before = reconcile(articles, claims)
    after = reconcile([*articles, *copy], [*claims, *repeated])
    assert [(f.id, f.verdict) for f in after if f.verdict != "echo"] == [(f.id, f.verdict) for f in before]


@few
@given(st.lists(ANY, min_size=1, max_size=7, unique_by=lambda c: c.id), ANY)
def test_adding_an_article_never_removes_a_contradiction(claims, added):
    added = added.model_copy(update={"id": "added", "article": "e", "zone": "body"})
    stand = {claim for clash in contradictions([*claims, added]) for claim in clash}
    restated = {c for f in findings_of(*claims, added) for c in (*f.claims, *f.also) if f.verdict == "contradiction"}
    for clash in contradictions(claims):
        assert clash <= stand | restated


@few
@given(CLAIMS)
def test_without_any_one_of_its_claims_a_contradiction_is_gone(claims):
    by_id = {c.id: c for c in claims}
    for clash in contradictions(claims):
        for rest in combinations(sorted(clash), len(clash) - 1):
            assert not contradictions([by_id[i] for i in rest])


@few
@given(CLAIMS)
def test_a_clash_stays_one_when_nothing_else_is_said(claims):
    by_id = {c.id: c for c in claims}
    for clash in contradictions(claims):
        assert clash in contradictions([by_id[i] for i in sorted(clash)])


@few
@given(CLAIMS)
def test_forecasts_never_clash_or_agree(claims):
    expected = {c.id for c in claims if c.stance == "expected"}
    assert not expected & {i for f in findings_of(*claims) for i in (*f.claims, *f.also)}


def test_a_longer_ring_than_asked_for_is_not_told():
    ring = [order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", ASH, ">", OAK)]
    assert findings_of(*ring)
    assert not findings_of(*ring, options=Options(longest_proof=2))


def test_the_window_in_which_a_board_stands_still_can_be_set():
    places = [rank("a", OAK, 1), rank("b", OAK, 5, as_of="2026-03-26")]
    assert [f.verdict for f in findings_of(*places)] == ["contradiction"]
    assert [f.verdict for f in findings_of(*places, options=Options(window_days=3))] == ["reconciled"]


def test_nothing_in_nothing_out():
    assert reconcile([], []) == []

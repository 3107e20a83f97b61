"""What the rules find on small boards is exactly what brute force finds."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph.model import Claim, Entity
from factory import entity
from reconciliation.newsroom import ARENA, CHINESE, findings_of, order, rank, score, share
from reconciliation.oracle import minimal_clashes

PAN, QIU, RUE = entity("Pan 1", country="CN"), entity("Qiu 2", country="CN"), entity("Rue 3", country="US")
SIN = entity("Sin 4")
SUBJECTS = (PAN, QIU, RUE)

Draft = tuple[object, ...]


def on_one_board(*kinds: st.SearchStrategy[Draft], most: int) -> st.SearchStrategy[list[Claim]]:
    """Claims that say different things, each in an article of its own."""
    drafts = st.lists(st.one_of(*kinds), min_size=2, max_size=most, unique_by=_without_article)
    return drafts.map(lambda found: [_claim(f"a{i}", draft) for i, draft in enumerate(found)])


def _without_article(draft: Draft) -> str:
    said = _claim("", draft)
    return repr(
        (said.subject.id, said.object, said.value, said.rank, said.tied, said.scope, said.count, said.of, said.stance)
    )


def _claim(article: str, draft: Draft) -> Claim:
    kind, subject, *rest = draft
    if kind == "rank":
        (best, more), scope, tied, stance = rest
        worst = None if more is None else best + more
        return rank(article, subject, best, worst, scope=scope, tied=tied and (best, worst) == (1, 1), stance=stance)
    if kind == "order":
        other, stance = rest
        return order(article, subject, ">", other, on=ARENA, stance=stance)
    if kind == "share":
        count, of = rest
        return share(article, CHINESE, min(count, of), of)
    return score(article, subject, str(rest[0]), on=ARENA)


def subjects(*among: Entity) -> st.SearchStrategy[Entity]:
    return st.sampled_from(among or SUBJECTS)


STANCES = st.sampled_from(["asserted", "asserted", "asserted", "denied"])
EXTENTS = st.tuples(st.integers(1, 3), st.sampled_from([0, 0, 0, 1, None]))
POSSIBLE_TO_DENY = EXTENTS.filter(lambda extent: extent != (1, None))
RANKS = st.tuples(st.just("rank"), subjects(), EXTENTS, st.none(), st.booleans(), st.just("asserted"))
DENIED_RANKS = st.tuples(
    st.just("rank"),
    subjects(),
    POSSIBLE_TO_DENY,
    st.none(),
    st.just(False),
    st.just("denied"),
)
NARROW = st.tuples(
    st.just("rank"), subjects(PAN, QIU), EXTENTS, st.just("country:CN"), st.booleans(), st.just("asserted")
)
PAIRS = st.sampled_from([(a, b) for a in SUBJECTS for b in SUBJECTS if a is not b])
ORDERS = st.tuples(PAIRS, STANCES).map(lambda drawn: ("order", *drawn[0], drawn[1]))
SHARES = st.tuples(st.just("share"), st.just(CHINESE), st.integers(0, 3), st.integers(1, 3))
SCORES = st.tuples(st.just("score"), subjects(), st.sampled_from([40, 60, 80]))


def found(claims: Sequence[Claim]) -> set[frozenset[str]]:
    return {frozenset(f.claims) for f in findings_of(*claims) if f.verdict == "contradiction"}


def without_single(clashes: set[frozenset[str]]) -> set[frozenset[str]]:
    return {clash for clash in clashes if len(clash) > 1}


@pytest.mark.parametrize(
    ("strategy", "sizes"),
    [
        pytest.param(on_one_board(RANKS, ORDERS, most=6), (), id="ranks and orders"),
        pytest.param(on_one_board(RANKS, DENIED_RANKS, ORDERS, most=6), (), id="denied places"),
        pytest.param(on_one_board(RANKS, NARROW, most=6), (), id="scopes"),
        pytest.param(on_one_board(RANKS, NARROW, ORDERS, most=6), (), id="scopes and orders"),
        pytest.param(on_one_board(RANKS, SHARES, most=5), (1, 2, 3), id="shares"),
        pytest.param(on_one_board(RANKS, NARROW, ORDERS, SHARES, most=5), (1, 2, 3), id="all together"),
        pytest.param(on_one_board(ORDERS, SCORES, most=6), (), id="scores and orders"),
    ],
)
def test_the_minimal_clashes_are_those_of_brute_force(strategy: st.SearchStrategy[list[Claim]], sizes: tuple[int, ...]):
    @settings(max_examples=40, deadline=None, database=None, derandomize=True)
    @given(strategy)
    def check(claims: list[Claim]) -> None:
        told_of = {c.of for c in claims if c.of is not None}
        assert found(claims) == minimal_clashes(claims, last_place=5, sizes=[s for s in sizes if s in told_of])

    check()

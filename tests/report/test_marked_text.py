from hypothesis import given
from hypothesis import strategies as st

from claimgraph.report.marked_text import marked_lines
from factory import article, claim

TEXT = "A beats B on X.\n\nC is first,\nD second."


def spans(text: str, *ends: tuple[int, int]):
    source = article("a", text or " ")
    base = claim(source, source.text, "Zephyr 2", rank=(1, 1))
    return [base.model_copy(update={"id": f"c{i}", "start": s, "end": e}) for i, (s, e) in enumerate(ends)]


def test_a_claim_is_marked_where_it_stands():
    (first, *_) = marked_lines(TEXT, spans(TEXT, (0, 9)))
    assert [(s.text, len(s.claims)) for s in first.segments] == [("A beats B", 1), (" on X.", 0)]


def test_a_claim_over_two_lines_is_marked_on_both():
    lines = marked_lines(TEXT, spans(TEXT, (17, 38)))
    assert [[s.text for s in line.segments if s.claims] for line in lines] == [[], ["C is first,"], ["D second."]]
    assert [[len(s.ending) for s in line.segments] for line in lines] == [[0], [0], [1]]


def test_blank_lines_are_left_out_and_still_counted():
    assert [line.number for line in marked_lines(TEXT, [])] == [1, 3, 4]


def test_overlapping_claims_share_a_segment():
    (line,) = marked_lines("abcdef", spans("abcdef", (0, 4), (2, 6), (2, 4)))
    assert [(s.text, [c.id for c in s.claims]) for s in line.segments] == [
        ("ab", ["c0"]),
        ("cd", ["c0", "c2", "c1"]),
        ("ef", ["c1"]),
    ]


def test_rows_of_tables_are_known():
    assert [line.is_row for line in marked_lines("| a | b |\nwords", [])] == [True, False]


@given(st.data())
def test_the_segments_are_the_text_and_mark_exactly_the_claims(data):
    text = data.draw(st.text(alphabet="ab \n文", min_size=1, max_size=60))
    offsets = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(offsets, offsets).map(lambda p: tuple(sorted(p))), max_size=6))
    claims = spans(text, *pairs)
    lines = marked_lines(text, claims)
    rows = text.split("\n")
    assert all("".join(s.text for s in line.segments) == rows[line.number - 1] for line in lines)
    for one in claims:
        marked = "".join(s.text for line in lines for s in line.segments if one in s.claims)
        assert "".join(marked.split()) == "".join(text[one.start : one.end].split())

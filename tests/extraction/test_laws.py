"""What holds for every text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimgraph.extraction import extract
from claimgraph.model import Claim
from claimgraph.reading import read_text

unhurried = settings(suppress_health_check=[HealthCheck.too_slow])

MODELS = [
    "Qwen3-Max",
    "GPT-5",
    "Claude Opus 4.5",
    "Kimi K2",
    "GLM-4.5",
    "Gemini 3 Pro",
    "DeepSeek-V3.1",
    "Grok 4",
    "o3",
]
BOARDS = ["SuperGPQA", "LMArena", "AIME 2025", "GPQA Diamond", "SWE-bench Verified", "MMLU-Pro"]
CUES = [
    "beats", "is ahead of", "trails", "is on par with", "is second on", "tops", "scores 64.6 on", "reaches 77.8% on",
    "is first among open models on", "does not beat", "may top", "is expected to lead", "leads 22 of 36", "by 4 points",
]  # fmt: skip
GLUE = [
    " ", ", ", " and ", ". ", "; ", ": ", " (", ") ", "\n", "\n\n", "\n- ", "\n# ", "\n| ", " | ", "|\n", "**", "`",
    "%", " but ", " which ", " while ", " it ", " the model ", "Alibaba says ", "1464", "15th ", "“", "” ",
    "\u200b", " 第三 ", "得分", "&amp;", "<b>", "[x](y)",
]  # fmt: skip
PIECES = st.lists(st.sampled_from(MODELS + BOARDS + CUES + GLUE + ["top ten", "five of the"]), max_size=40).map(
    " ".join
)
"""Texts full of what claims are made of, mostly without sense."""

ORDINARY = [
    "the", "a", "team", "rose", "first", "second", "third", "best", "better", "worse", "leads", "beats", "ahead",
    "behind", "top", "ten", "five", "of", "places", "points", "score", "scored", "wins", "record", "in", "on",
    "and", "but", "which", "while", "is", "was", "not", "may", "will", "says", "house", "river", "league", "game",
    "season", "trains", "country", "people", "won", "15th", "64.6", "77%", "1464", "22", "36", "No. 1", "#1",
]  # fmt: skip
OF_THE_FIELD = ["AI", "model", "models", "language", "benchmark", "leaderboard", "Chinese", "American", "companies"]


def read(text: str) -> tuple[str, list[Claim]]:
    document = read_text(text, id="a", format="md")
    return document.article.text, extract(document)


@unhurried
@given(PIECES | st.text(max_size=400))
def test_every_quote_stands_where_it_says(text):
    whole, claims = read(f"GPT-5 and {text}")
    for claim in claims:
        assert whole[claim.start : claim.end] == claim.quote != ""


@unhurried
@given(PIECES)
def test_the_same_text_gives_the_same_claims(text):
    assert read(f"GPT-5 {text}") == read(f"GPT-5 {text}")


@unhurried
@given(PIECES | st.text(max_size=400))
def test_claims_come_in_the_order_of_the_text_and_are_complete(text):
    _, claims = read(f"LMArena. {text}")
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert [claim.id for claim in claims] == [f"a#{n}" for n in range(1, len(claims) + 1)]
    for claim in claims:
        needed = {"score": ["value"], "rank": ["rank"], "comparison": ["relation", "object"], "share": ["count", "of"]}
        assert [name for name in needed[claim.kind] if getattr(claim, name) is None] == []
        if claim.rank is not None:
            best, worst = claim.rank
            assert 1 <= best <= (worst or best)
        if claim.of is not None and claim.count is not None:
            assert 0 <= claim.count <= claim.of
        assert claim.margin is None or claim.margin > 0
        assert claim.object is None or claim.object.id != claim.subject.id


@unhurried
@given(
    st.lists(st.sampled_from(ORDINARY + OF_THE_FIELD), min_size=1, max_size=30),
    st.sampled_from([" ", ", ", ". ", "\n\n", "\n- "]),
)
def test_without_the_name_of_a_model_or_its_maker_nothing_is_claimed(words, between):
    _, claims = read(between.join(words))
    assert [claim for claim in claims if claim.subject.kind in ("model", "family")] == []


@unhurried
@given(st.lists(st.sampled_from(ORDINARY), min_size=1, max_size=30))
def test_without_any_word_of_the_field_there_is_no_claim_at_all(words):
    assert read(" ".join(words))[1] == []


STATEMENTS = {
    "{a} beats {b} on {board}.": ("comparison", "a", "b"),
    "{a} trails {b} by 4 points on {board}.": ("comparison", "a", "b"),
    "On {board}, {a} is on par with {b}.": ("comparison", "a", "b"),
    "{a} ranks third on {board}, behind {b}.": ("rank", "a", None),
    "{a} scores 64.6 on {board}, {b} 62.6.": ("score", "a", None),
    "Unlike {b}, {a} scores 64.6 on {board}.": ("score", "a", None),
}


@unhurried
@given(st.sampled_from(sorted(STATEMENTS)), st.permutations(MODELS), st.sampled_from(BOARDS))
def test_names_do_not_matter(statement, models, board):
    """Whatever the models and the board are called, the same sentence states the same."""
    one, other = models[:2]
    kind, subject, object_ = STATEMENTS[statement]
    names = {"a": one, "b": other}
    _, claims = read(statement.format(**names, board=board))
    expected = (kind, names[subject], names.get(object_ or ""), board)
    found = [(c.kind, c.subject.name, c.object and c.object.name, c.benchmark and c.benchmark.name) for c in claims]
    assert expected in found


@unhurried
@given(st.sampled_from(sorted(STATEMENTS)), st.permutations(MODELS), st.sampled_from(BOARDS))
def test_what_follows_takes_nothing_back(statement, models, board):
    text = statement.format(a=models[0], b=models[1], board=board)
    _, alone = read(text)
    _, followed = read(f"{text}\n\nThe weather in Hangzhou was mild, and the trains ran on time.")
    assert [claim.model_dump() for claim in followed] == [claim.model_dump() for claim in alone]

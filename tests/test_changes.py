import pytest

from claimgraph.changes import changes
from claimgraph.outputs import Outputs
from factory import arena, article, claim, finding, sample

RESULT = sample()


def outputs(articles=RESULT.articles, claims=RESULT.claims, findings=RESULT.findings) -> Outputs:
    return Outputs(tuple(articles), tuple(claims), tuple(findings), {})


def without(article_id: str) -> Outputs:
    gone = {c.id for c in RESULT.claims if c.article == article_id}
    findings = [f for f in RESULT.findings if not gone & set(f.claims)]
    return outputs(
        [a for a in RESULT.articles if a.id != article_id],
        [c for c in RESULT.claims if c.id not in gone],
        [f.model_copy(update={"also": tuple(c for c in f.also if c not in gone)}) for f in findings],
    )


def told(old: Outputs, new: Outputs) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(c.kind, c.finding.rule, c.why) for c in changes(old, new)]


def test_nothing_changed():
    assert told(outputs(), outputs()) == []


def test_ids_do_not_matter():
    renamed = {c.id: f"x{i}" for i, c in enumerate(RESULT.claims)}
    claims = [c.model_copy(update={"id": renamed[c.id]}) for c in RESULT.claims]
    findings = [
        f.model_copy(
            update={
                "id": f"f{i}",
                "claims": tuple(renamed[c] for c in f.claims),
                "also": tuple(renamed[c] for c in f.also),
            }
        )
        for i, f in enumerate(RESULT.findings)
    ]
    assert told(outputs(), outputs(claims=claims, findings=findings)) == []


def test_a_new_article_brings_findings():
    found = told(without("copy"), outputs())
    assert found == [
        ("new", "echo", ("Article copy is new.",)),
        ("changed", "rank-clash", ("Also said now by copy.",)),
    ]


def test_an_article_that_went_takes_its_findings_along():
    found = told(outputs(), without("copy"))
    assert found == [
        ("gone", "echo", ("Article copy is gone.",)),
        ("changed", "rank-clash", ("No longer said by copy.",)),
    ]


def test_a_moved_board_is_told():
    found = told(without("later"), outputs())
    (moved,) = [why for kind, rule, why in found if rule == "rank-clash" and kind == "new"]
    assert moved == (
        "Article later is new.",
        "The board moved: Zephyr 2 on LMArena was 15th, worldwide (2026-03-22), is 2nd (2026-04-25).",
    )


def test_of_a_contradiction_only_what_stood_before_is_told():
    findings = [finding.model_copy(update={"verdict": "contradiction"}) for finding in RESULT.findings]
    found = told(without("later"), outputs(findings=findings))
    whys = [why for kind, rule, why in found if rule == "rank-clash" and kind == "new"]
    assert whys == [("Article later is new.", "Said before: Zephyr 2 on LMArena is 15th, worldwide (2026-03-22).")]


@pytest.mark.parametrize(
    ("update", "why"),
    [
        ({"verdict": "tension"}, "It was a case of contradiction, it is one of tension."),
        ({"dimension": ("scope",)}, "What stands between the claims was nothing, it is scope."),
    ],
)
def test_a_finding_that_stands_differently_is_changed(update, why):
    altered = [RESULT.findings[0].model_copy(update=update), *RESULT.findings[1:]]
    assert told(outputs(), outputs(findings=altered)) == [("changed", "value-clash", (why,))]


def test_an_edited_article_is_named():
    before, after = article("a", "A 1 is first."), article("a", "A 1 is 9th. Corrected.")
    other = article("b", "A 1 is first.")
    old_claims = [claim(before, "A 1 is first.", "A 1", rank=(1, 1)), claim(other, other.text, "A 1", rank=(1, 1))]
    new_claims = [claim(after, "A 1 is 9th.", "A 1", rank=(9, 9)), old_claims[1]]
    old = outputs([before, other], old_claims, [finding("agreement", "agreement", old_claims)])
    new = outputs([after, other], new_claims, [finding("contradiction", "rank-clash", new_claims)])
    assert told(old, new) == [
        ("new", "rank-clash", ("Article a has changed.",)),
        ("gone", "agreement", ("Article a has changed.",)),
    ]


def test_a_different_reading_of_the_same_text_is_named():
    source, other = article("a", "A 1 is first."), article("b", "A 1 is 9th.")
    one, two = claim(source, source.text, "A 1", rank=(1, 1)), claim(other, other.text, "A 1", rank=(9, 9))
    reread = one.model_copy(update={"benchmark": arena()})
    old = outputs([source, other], [one, two], [])
    new = outputs([source, other], [reread, two], [finding("contradiction", "rank-clash", [reread, two])])
    assert told(old, new) == [("new", "rank-clash", ("Article a is the same, but is read differently.",))]

"""The reconciled view: what the articles support together, and what is disputed."""

import json

import pytest
from click.testing import CliRunner

from claimgraph.cli import commands
from claimgraph.outputs import write
from claimgraph.pipeline import Result
from claimgraph.reconciliation import facts, reconcile
from reconciliation.newsroom import (
    ARENA,
    CHINESE,
    ELM,
    JADE,
    LUMEN,
    OAK,
    TEST,
    articles_of,
    order,
    rank,
    score,
    share,
)


def facts_of(*claims, **fields):
    articles = articles_of(claims, **fields)
    return facts(articles, claims, reconcile(articles, claims))


def sides(fact):
    return [(side.said, side.sources) for side in fact.sides]


@pytest.mark.parametrize(
    ("claims", "standing", "expected"),
    [
        pytest.param([score("a", OAK, "80.6")], "single", [("80.6", 1)], id="one source"),
        pytest.param([score("a", OAK, "80.6"), score("b", OAK, "80.6")], "agreed", [("80.6", 2)], id="two sources"),
        pytest.param([score("a", OAK, "57.6"), score("b", OAK, "58")], "agreed", [("57.6", 2)], id="one rounded"),
        pytest.param(
            [score("a", OAK, "59.3"), score("b", OAK, "64.8"), score("c", OAK, "64.8")],
            "disputed",
            [("64.8", 2), ("59.3", 1)],
            id="two against one",
        ),
        pytest.param(
            [score("a", OAK, "57.5"), score("b", OAK, "57.6")], "open", [("57.5", 1), ("57.6", 1)], id="a last digit"
        ),
        pytest.param(
            [rank("a", OAK, 1, 3), rank("b", OAK, 2)], "open", [("in the top three", 1), ("second", 1)], id="range"
        ),
        pytest.param([share("a", CHINESE, 5, 10)], "single", [("five of the top ten", 1)], id="share"),
    ],
)
def test_a_fact_shows_each_side_with_its_sources(claims, standing, expected):
    (fact,) = facts_of(*claims)
    assert (fact.standing, sides(fact)) == (standing, expected)


def test_copies_are_named_and_do_not_count():
    (fact,) = facts_of(score("a", OAK, "80.6"), score("b", OAK, "80.6"), b={"copy_of": "a"})
    assert (fact.standing, sides(fact)) == ("single", [("80.6", 1)])
    assert fact.sides[0].copies == ("b",)


def test_one_article_that_says_a_thing_twice_is_one_source():
    (fact,) = facts_of(score("a", OAK, "80.6", start=1), score("a", OAK, "80.6", start=9))
    assert sides(fact) == [("80.6", 1)]


def test_boards_fields_settings_and_months_are_facts_of_their_own():
    found = facts_of(
        rank("a", LUMEN, 15),
        rank("a", LUMEN, 1, scope="country:CN"),
        rank("a", LUMEN, 5, category="math"),
        rank("b", LUMEN, 9, as_of="2026-06-01"),
        score("a", LUMEN, "52", TEST, setting="with-tools"),
        score("a", LUMEN, "39", TEST),
    )
    assert {(f.category, f.scope, f.setting, f.dates) for f in found} == {
        ("overall", "global", None, ("2026-03-20",)),
        ("overall", "country:CN", None, ("2026-03-20",)),
        ("math", "global", None, ("2026-03-20",)),
        ("overall", "global", None, ("2026-06-01",)),
        ("overall", "global", "with-tools", ()),
        ("overall", "global", None, ()),
    }


def test_orders_forecasts_and_denials_are_no_facts():
    assert not facts_of(
        order("a", OAK, ">", ELM), rank("b", OAK, 1, stance="expected"), rank("c", OAK, 1, stance="denied")
    )


def test_a_disputed_fact_names_its_findings():
    claims = [rank("a", OAK, 1), rank("b", OAK, 9), rank("b", JADE, 3)]
    articles = articles_of(claims)
    (clash,) = reconcile(articles, claims)
    found = {f.subject: f for f in facts(articles, claims, [clash])}
    assert found["oak-5"].findings == (clash.id,)
    assert found["jade-1"].findings == ()


def test_facts_do_not_depend_on_the_order_of_claims():
    claims = [score("b", OAK, "64.8"), score("a", OAK, "59.3"), rank("c", ELM, 4), score("c", OAK, "64.8")]
    assert facts_of(*claims) == facts_of(*reversed(claims))


@pytest.fixture
def folder(tmp_path):
    claims = [
        rank("a", OAK, 1),
        rank("b", OAK, 9),
        score("a", ELM, "80.6"),
        score("b", ELM, "80.6"),
        score("c", ELM, "80.6", ARENA),
    ]
    articles = articles_of(claims, c={"text": ""})
    write(Result(tuple(articles), tuple(claims), tuple(reconcile(articles, claims))), tmp_path)
    return tmp_path


def call(*arguments):
    return CliRunner().invoke(commands, ["facts", *map(str, arguments)])


def test_the_command_prints_a_table(folder):
    output = call(folder).output
    assert [line.split()[0] for line in output.splitlines() if line.startswith(" ") and "─" not in line] == [
        "Subject",
        "Elm",
        "Elm",
        "Oak",
        "ninth",
    ]
    assert "disputed" in output


def test_the_command_can_keep_to_what_is_disputed_or_to_a_name(folder):
    assert "Elm" not in call(folder, "--disputed").output
    assert "Oak" not in call(folder, "--about", "elm").output
    assert call(folder, "--about", "nobody").output == "No such facts.\n"


def test_the_command_prints_json_for_programs(folder):
    rows = [json.loads(line) for line in call(folder, "--json", "--disputed").output.splitlines()]
    assert [(row["subject"], row["standing"], len(row["sides"])) for row in rows] == [("oak-5", "disputed", 2)]


def test_a_folder_without_a_run_is_a_plain_error(tmp_path):
    result = call(tmp_path / "nothing")
    assert result.exit_code == 2
    assert "claimgraph run" in result.stderr

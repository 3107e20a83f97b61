import pytest

from claimgraph.evaluation.names import same_benchmark, same_entity
from factory import board, entity


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("Zephyr 2", ["Borealis", "Zephyr 2"]),
        ("zephyr-2-max", ["Zephyr 2 Max"]),
        ("Max Zephyr 2", ["Zephyr-2 Max"]),
        ("OpenAI Zephyr 2", ["Zephyr 2"]),
        ("Alibaba's Zephyr 2", ["Zephyr 2"]),
        ("Ｚｅｐｈｙｒ２", ["Zephyr 2"]),
        ("西风 2", ["西风2"]),
        ("Google", ["Google"]),
    ],
)
def test_case_order_and_punctuation_do_not_tell_names_apart(name, accepted):
    assert same_entity(entity(name), accepted)


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("Zephyr 2", ["Zephyr 2.5"]),
        ("Zephyr 2", ["Zephyr 2 Max"]),
        ("Zephyr 2", ["Zephyr"]),
        ("Google", ["Microsoft"]),
        ("Zephyr 2", None),
        ("Zephyr 2 Max models", ["Zephyr 2 models"]),
    ],
)
def test_versions_and_variants_do(name, accepted):
    assert not same_entity(entity(name), accepted)


def test_the_words_of_the_article_are_as_good_as_the_canonical_name():
    assert same_entity(entity("Zephyr 2", mention="the west wind"), ["west wind"])


def test_nothing_is_right_where_nothing_is_wanted():
    assert same_entity(None, None)
    assert not same_entity(None, ["Zephyr 2"])


def test_groups_need_only_half_of_their_words_in_common():
    assert same_entity(entity("Chinese AI companies", "group"), ["Chinese companies"])
    assert same_entity(entity("Chinese AI companies", "organization"), ["Chinese companies"], described=True)
    assert not same_entity(entity("Chinese AI companies", "organization"), ["Chinese companies"])
    assert not same_entity(entity("Chinese AI companies", "group"), ["French labs"])


@pytest.mark.parametrize(
    ("name", "accepted", "same"),
    [
        ("MMLU-Pro", ["MMLU Pro"], True),
        ("the MMLU-Pro benchmark", ["MMLU-Pro"], True),
        ("AIME 2025", ["AIME25"], True),
        ("AIME 2025", ["AIME"], True),
        ("AIME 2025", ["AIME 2024"], False),
        ("LiveCodeBench v6", ["LiveCodeBench v5"], False),
        ("MMLU", ["GPQA"], False),
        ("the new benchmark", ["the leaderboard"], False),
        ("MMLU-Pro", [None], False),
        ("MMLU-Pro", None, False),
    ],
)
def test_a_board_may_be_named_longer_or_shorter_but_not_by_other_numbers(name, accepted, same):
    assert same_benchmark(board(name), accepted) is same


@pytest.mark.parametrize(("accepted", "right"), [(None, True), (["MMLU", None], True), (["MMLU"], False)])
def test_no_board_is_right_where_none_is_named_or_none_is_accepted(accepted, right):
    assert same_benchmark(None, accepted) is right

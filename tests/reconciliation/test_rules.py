"""Each rule: what clashes, what only might, what is explained, and what must not be raised."""

import pytest

from factory import arena, board, entity
from reconciliation.newsroom import (
    AMERICAN,
    ARENA,
    ASH,
    CHINESE,
    CHINESE_COMPANIES,
    ELM,
    ERRORS,
    FAMILY,
    INDEX,
    JADE,
    LOCAL,
    LUMEN,
    LUMEN_LABS,
    LUMEN_MAX,
    MEMBER,
    OAK,
    OTHER_MEMBER,
    OTHER_TEST,
    PREVIEW,
    SOLEIL,
    TEST,
    THINKING,
    V1,
    V2,
    VISION,
    order,
    outcome,
    rank,
    score,
    share,
)

LATER, NEXT_WEEK, MONTH = {"as_of": "2026-04-20"}, {"as_of": "2026-03-27"}, {"as_of": "2026-03"}
WORLD, IN_CHINA, OPEN = {"scope": "global"}, {"scope": "country:CN"}, {"scope": "open-weights"}
DENIED, EXPECTED, HEDGED = {"stance": "denied"}, {"stance": "expected"}, {"stance": "hedged"}
WITH_TOOLS, NO_TOOLS = {"setting": "with-tools"}, {"setting": "no-tools"}
TIED = {"tied": True}
ZONES = ("headline", "body", "list")


def contradiction(rule, articles="ab"):
    return {("contradiction", rule, articles)}


def tension(rule, articles="ab"):
    return {("tension", rule, articles)}


def reconciled(rule, articles="ab"):
    return {("reconciled", rule, articles)}


AGREEMENT = {("agreement", "agreement", "ab")}
NOTHING = set()

VALUES = [
    ("two values", [score("a", OAK, "80.6"), score("b", OAK, "74.9")], contradiction("value-clash")),
    ("hedged", [score("a", OAK, "80.6", **HEDGED), score("b", OAK, "74.9")], contradiction("value-clash")),
    ("forecast", [score("a", OAK, "80.6", **EXPECTED), score("b", OAK, "74.9")], NOTHING),
    ("teaser", [score("a", OAK, "80.6", zone="related"), score("b", OAK, "74.9")], NOTHING),
    ("question and answer", [score("a", OAK, "80.6", zone="faq"), score("b", OAK, "80.6")], NOTHING),
    ("two models", [score("a", OAK, "80.6"), score("b", ELM, "74.9")], NOTHING),
    ("two tests", [score("a", OAK, "80.6"), score("b", OAK, "74.9", OTHER_TEST)], NOTHING),
    ("two releases", [score("a", OAK, "80.6", V1), score("b", OAK, "74.9", V2)], NOTHING),
    ("a release and the test", [score("a", OAK, "80.6", V1), score("b", OAK, "74.9", TEST)], tension("value-clash")),
    (
        "a release and the test, named apart by one article",
        [score("a", OAK, "80.6", V1), score("a", ELM, "60", TEST), score("b", OAK, "74.9", TEST)],
        NOTHING,
    ),
    ("the same", [score("a", OAK, "80.6"), score("b", OAK, "80.60")], AGREEMENT),
    ("one rounded", [score("a", OAK, "57.6"), score("b", OAK, "58")], AGREEMENT),
    ("rounded to even", [score("a", OAK, "62.5"), score("b", OAK, "62")], AGREEMENT),
    ("a last digit", [score("a", OAK, "57.5"), score("b", OAK, "57.6")], tension("value-clash")),
    ("cut off, not rounded", [score("a", OAK, "57.6"), score("b", OAK, "57")], tension("value-clash")),
    ("two last digits", [score("a", OAK, "57.5"), score("b", OAK, "57.7")], contradiction("value-clash")),
    ("about", [score("a", OAK, "58", bound="about"), score("b", OAK, "57.2")], AGREEMENT),
    (
        "too far from about",
        [score("a", OAK, "58", bound="about"), score("b", OAK, "60.1")],
        contradiction("value-clash"),
    ),
    ("more than", [score("a", OAK, "88", bound="at-least"), score("b", OAK, "91.2")], NOTHING),
    ("less than said", [score("a", OAK, "88", bound="at-least"), score("b", OAK, "84")], contradiction("value-clash")),
    ("up to", [score("a", OAK, "88", bound="at-most"), score("b", OAK, "91")], contradiction("value-clash")),
    ("share and percentage", [score("a", OAK, "0.878"), score("b", OAK, "87.8", unit="%")], AGREEMENT),
    ("share against percentage", [score("a", OAK, "0.812"), score("b", OAK, "87.8")], contradiction("value-clash")),
    (
        "less than one percent",
        [score("a", OAK, "0.9", unit="%"), score("b", OAK, "90", unit="%")],
        contradiction("value-clash"),
    ),
    ("points and percentage", [score("a", OAK, "1464", ARENA), score("b", OAK, "62", ARENA, unit="%")], NOTHING),
    (
        "points of a hundred",
        [score("a", OAK, "64", unit="points"), score("b", OAK, "69", unit="%")],
        contradiction("value-clash"),
    ),
    (
        "two metrics",
        [score("a", OAK, "71", quote="an accuracy of 71"), score("b", OAK, "64", quote="召回率为64")],
        reconciled("value-clash"),
    ),
    (
        "one metric named",
        [score("a", OAK, "71", quote="an accuracy of 71"), score("b", OAK, "64", quote="it scores 64")],
        contradiction("value-clash"),
    ),
    ("denied value", [score("a", OAK, "80.6"), score("b", OAK, "80.6", **DENIED)], contradiction("value-clash")),
    ("denied other value", [score("a", OAK, "80.6"), score("b", OAK, "74.9", **DENIED)], NOTHING),
    (
        "fixed tests do not move",
        [score("a", OAK, "80.6"), score("b", OAK, "74.9", **LATER)],
        contradiction("value-clash"),
    ),
    (
        "arenas move",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1402", ARENA, **LATER)],
        reconciled("value-clash"),
    ),
    ("indexes move", [score("a", OAK, "64", INDEX), score("b", OAK, "69", INDEX, **LATER)], reconciled("value-clash")),
    (
        "within two weeks",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1402", ARENA, **NEXT_WEEK)],
        contradiction("value-clash"),
    ),
    (
        "a day and its month",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1402", ARENA, **MONTH)],
        tension("value-clash"),
    ),
    (
        "other settings",
        [score("a", OAK, "52.1", **WITH_TOOLS), score("b", OAK, "39.8", **NO_TOOLS)],
        reconciled("value-clash"),
    ),
    ("one setting stated", [score("a", OAK, "52.1", **WITH_TOOLS), score("b", OAK, "39.8")], tension("value-clash")),
    (
        "one tension with all values",
        [
            score("a", OAK, "52.1", **WITH_TOOLS),
            score("b", OAK, "39.8"),
            score("c", OAK, "60.3", setting="high-effort"),
        ],
        tension("value-clash", "abc") | reconciled("value-clash", "ac"),
    ),
    (
        "a setting that explains the bare value",
        [score("a", OAK, "52.1", **WITH_TOOLS), score("a", OAK, "39.8", **NO_TOOLS), score("b", OAK, "39.8")],
        NOTHING,
    ),
    (
        "same setting",
        [score("a", OAK, "52.1", **NO_TOOLS), score("b", OAK, "39.8", **NO_TOOLS)],
        contradiction("value-clash"),
    ),
    (
        "category and whole board",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1500", ARENA, category="math")],
        reconciled("value-clash"),
    ),
    (
        "two categories",
        [score("a", OAK, "1464", ARENA, category="coding"), score("b", OAK, "1500", ARENA, category="math")],
        NOTHING,
    ),
    (
        "a category that is all the test is about",
        [score("a", OAK, "80", category="reasoning"), score("b", OAK, "74")],
        contradiction("value-clash"),
    ),
    (
        "a part of a test",
        [score("a", OAK, "80", category="airline"), score("b", OAK, "74", category="retail")],
        NOTHING,
    ),
    (
        "overall is the whole board",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1500", ARENA, category="overall")],
        contradiction("value-clash"),
    ),
    (
        "the text board is the arena",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1500", ARENA, category="text")],
        contradiction("value-clash"),
    ),
    ("base and variant", [score("a", LUMEN, "80.6"), score("b", PREVIEW, "74.9")], tension("value-clash")),
    (
        "base and variant named apart",
        [score("a", LUMEN, "80.6"), score("a", PREVIEW, "74.9"), score("b", PREVIEW, "74.9")],
        AGREEMENT,
    ),
    ("versions", [score("a", LUMEN, "80.6"), score("b", LUMEN_MAX, "91.3")], NOTHING),
    ("family and member", [score("a", FAMILY, "80.6"), score("b", MEMBER, "74.9")], tension("value-clash")),
    (
        "a family's value is one of its members'",
        [score("a", FAMILY, "80.6"), score("b", MEMBER, "74.9"), score("c", OTHER_MEMBER, "80.6")],
        NOTHING,
    ),
    (
        "a base's value is one of its variants'",
        [score("a", LUMEN, "80.6"), score("b", PREVIEW, "74.9"), score("c", THINKING, "80.6")],
        NOTHING,
    ),
    (
        "two against one",
        [score("a", OAK, "64.8"), score("b", OAK, "64.8"), score("c", OAK, "59.3")],
        AGREEMENT | contradiction("value-clash", "ac"),
    ),
    (
        "three of one mind",
        [score("a", OAK, "64.8"), score("b", OAK, "64.8"), score("c", OAK, "65")],
        {("agreement", "agreement", "abc")},
    ),
    (
        "two margins",
        [order("a", OAK, ">", ELM, margin=4), order("b", ELM, "<", OAK, margin=9)],
        contradiction("value-clash"),
    ),
    (
        "a margin and two scores",
        [order("a", OAK, ">", ELM, margin=4), score("b", OAK, "80"), score("c", ELM, "71")],
        contradiction("value-clash", "abc"),
    ),
    (
        "a margin that fits",
        [order("a", OAK, ">", ELM, margin=9), score("b", OAK, "80"), score("c", ELM, "71")],
        NOTHING,
    ),
    (
        "a margin in per cent of the other",
        [order("a", OAK, ">", ELM, margin=25), score("b", OAK, "80"), score("c", ELM, "64")],
        NOTHING,
    ),
]

PLACES = [
    ("first and 15th", [rank("a", OAK, 1), rank("b", OAK, 15)], contradiction("rank-clash")),
    ("ranges that touch", [rank("a", OAK, 1, 3), rank("b", OAK, 3, 5)], NOTHING),
    ("ranges apart", [rank("a", OAK, 1, 3), rank("b", OAK, 4, 5)], contradiction("rank-clash")),
    ("an open end", [rank("a", OAK, 10, None), rank("b", OAK, 4)], contradiction("rank-clash")),
    ("inside an open end", [rank("a", OAK, 10, None), rank("b", OAK, 40)], NOTHING),
    ("the same place", [rank("a", OAK, 4), rank("b", OAK, 4, **WORLD)], AGREEMENT),
    ("two boards", [rank("a", OAK, 1), rank("b", OAK, 15, on=INDEX)], NOTHING),
    ("a part of the arena", [rank("a", OAK, 1, on=VISION), rank("b", OAK, 15)], reconciled("rank-clash")),
    (
        "category",
        [rank("a", OAK, 5, category="math"), rank("b", OAK, 15, category="overall")],
        reconciled("rank-clash"),
    ),
    ("two categories", [rank("a", OAK, 5, category="math"), rank("b", OAK, 15, category="coding")], NOTHING),
    ("field", [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15, **WORLD)], reconciled("rank-clash")),
    (
        "field against an unstated one",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15)],
        reconciled("rank-clash"),
    ),
    ("two narrow fields", [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 4, **OPEN)], NOTHING),
    ("two dates", [rank("a", OAK, 5), rank("b", OAK, 2, **LATER)], reconciled("rank-clash")),
    (
        "two dates on a fixed test",
        [rank("a", OAK, 5, on=TEST), rank("b", OAK, 2, on=TEST, **LATER)],
        reconciled("rank-clash"),
    ),
    ("two months", [rank("a", OAK, 5, as_of="2026-05"), rank("b", OAK, 2, as_of="2026-06")], reconciled("rank-clash")),
    ("a day and its month", [rank("a", OAK, 5), rank("b", OAK, 2, **MONTH)], tension("rank-clash")),
    ("a day and its year", [rank("a", OAK, 5), rank("b", OAK, 2, as_of="2026")], tension("rank-clash")),
    ("one week apart", [rank("a", OAK, 5), rank("b", OAK, 2, **NEXT_WEEK)], contradiction("rank-clash")),
    (
        "only neighbours in time",
        [rank("a", OAK, 5), rank("b", OAK, 2, **LATER), rank("c", OAK, 1, as_of="2026-07-01")],
        reconciled("rank-clash") | reconciled("rank-clash", "bc"),
    ),
    ("two explanations", [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15, **WORLD, **LATER)], NOTHING),
    ("company and model", [rank("a", LUMEN_LABS, 4), rank("b", LUMEN, 15)], reconciled("rank-clash")),
    ("company and another's model", [rank("a", LUMEN_LABS, 4), rank("b", OAK, 15)], NOTHING),
    ("base and variant", [rank("a", LUMEN, 3), rank("b", PREVIEW, 15)], tension("rank-clash")),
    ("family and member", [rank("a", FAMILY, 1), rank("b", MEMBER, 15)], tension("rank-clash")),
    ("denied", [rank("a", OAK, 1), rank("b", OAK, 1, **DENIED)], contradiction("rank-clash")),
    ("denied range", [rank("a", OAK, 2), rank("b", OAK, 1, 3, **DENIED)], contradiction("rank-clash")),
    ("partly denied", [rank("a", OAK, 1, 5), rank("b", OAK, 1, 3, **DENIED)], NOTHING),
    ("both denied", [rank("a", OAK, 1, **DENIED), rank("b", OAK, 2, **DENIED)], NOTHING),
    ("denied and another place", [rank("a", OAK, 15), rank("b", OAK, 1, **DENIED)], NOTHING),
    ("first and joint first", [rank("a", OAK, 1), rank("b", OAK, 1, **TIED)], contradiction("rank-clash")),
    ("no board at all", [rank("a", OAK, 4, on=None), rank("b", OAK, 9, on=None)], contradiction("rank-clash")),
    ("no board against an arena", [rank("a", OAK, 1, on=None), rank("b", OAK, 9)], tension("rank-clash")),
    ("no board against a test", [rank("a", OAK, 1, on=None), rank("b", OAK, 9, on=TEST)], NOTHING),
    ("former place", [rank("a", OAK, 1, as_of=None), rank("b", OAK, 9)], NOTHING),
]

BOARDS = [
    ("named and described", [score("a", OAK, "1464", ARENA), score("b", OAK, "1464", LOCAL)], tension("wrong-board")),
    ("three digits, described", [score("a", OAK, "64.8"), score("b", OAK, "64.8", LOCAL)], tension("wrong-board")),
    ("two digits, described", [score("a", OAK, "64"), score("b", OAK, "64", LOCAL)], NOTHING),
    ("two releases", [score("a", OAK, "57.4", V1), score("b", OAK, "57.4", V2)], tension("wrong-board")),
    ("a round number", [score("a", OAK, "90", V1), score("b", OAK, "90", V2)], NOTHING),
    ("trailing zeros say nothing", [score("a", OAK, "1500", ARENA), score("b", OAK, "1500", INDEX)], NOTHING),
    ("two tests, three digits", [score("a", OAK, "96.7"), score("b", OAK, "96.7", OTHER_TEST)], NOTHING),
    (
        "two tests, four digits",
        [score("a", OAK, "96.71"), score("b", OAK, "96.71", OTHER_TEST)],
        tension("wrong-board"),
    ),
    (
        "two parts of an arena",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1464", VISION)],
        tension("wrong-board"),
    ),
    (
        "stated for both by one",
        [score("a", OAK, "57.4", V1), score("a", OAK, "57.4", V2), score("b", OAK, "57.4", V2)],
        AGREEMENT,
    ),
    ("two models", [score("a", OAK, "1464", ARENA), score("b", ELM, "1464", LOCAL)], NOTHING),
    (
        "the arena's text board",
        [score("a", OAK, "1464", ARENA), score("b", OAK, "1464", arena("Duel Arena Text", parent="duel-arena"))],
        AGREEMENT,
    ),
]

FIRSTS = [
    ("alone, both", [rank("a", OAK, 1), rank("b", ELM, 1)], contradiction("two-firsts")),
    ("shared, both", [rank("a", OAK, 1, **TIED), rank("b", ELM, 1, **TIED)], NOTHING),
    ("shared and alone", [rank("a", OAK, 1, **TIED), rank("b", ELM, 1)], contradiction("two-firsts")),
    ("two categories", [rank("a", OAK, 1, category="math"), rank("b", ELM, 1, category="coding")], NOTHING),
    ("world and country", [rank("a", OAK, 1, **WORLD), rank("b", LUMEN, 1, **IN_CHINA)], NOTHING),
    ("open and proprietary", [rank("a", LUMEN, 1, **OPEN), rank("b", OAK, 1, scope="proprietary")], NOTHING),
    ("records months apart", [rank("a", OAK, 1, on=TEST), rank("b", ELM, 1, on=TEST, as_of="2026-07-20")], NOTHING),
    ("a model and its variant", [rank("a", LUMEN, 1), rank("b", PREVIEW, 1)], NOTHING),
    ("company and model", [rank("a", LUMEN_LABS, 1), rank("b", OAK, 1)], NOTHING),
    ("two of one table", [rank("a", OAK, 1, zone="table"), rank("a", ELM, 1, zone="table")], NOTHING),
    (
        "several of one table, alone elsewhere",
        [rank("a", OAK, 1, zone="table"), rank("a", ELM, 1, zone="table"), rank("b", ASH, 1)],
        NOTHING,
    ),
    ("two in the text of one article", [rank("a", OAK, 1), rank("a", ELM, 1)], NOTHING),
    (
        "headline against text",
        [
            rank("a", OAK, 1, zone="headline", category="overall", **WORLD),
            rank("a", ELM, 1, category="overall", **WORLD),
        ],
        contradiction("two-firsts", "aa"),
    ),
    ("headline against text, the field left out", [rank("a", OAK, 1, zone="headline"), rank("a", ELM, 1)], NOTHING),
    ("no board", [rank("a", OAK, 1, on=None), rank("b", ELM, 1, on=None)], NOTHING),
]

ORDERS = [
    ("each beats the other", [order("a", OAK, ">", ELM), order("b", ELM, ">", OAK)], contradiction("order-ring")),
    ("said from the other side", [order("a", OAK, ">", ELM), order("b", OAK, "<", ELM)], contradiction("order-ring")),
    ("agreeing from the other side", [order("a", OAK, ">", ELM), order("b", ELM, "<", OAK)], AGREEMENT),
    (
        "a ring of three",
        [order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", ASH, ">", OAK)],
        contradiction("order-ring", "abc"),
    ),
    (
        "a ring of four",
        [order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", ASH, ">", JADE), order("d", JADE, ">", OAK)],
        contradiction("order-ring", "abcd"),
    ),
    ("a chain", [order("a", OAK, ">", ELM), order("b", ELM, ">", ASH), order("c", OAK, ">", ASH)], NOTHING),
    ("two tests", [order("a", OAK, ">", ELM), order("b", ELM, ">", OAK, on=OTHER_TEST)], NOTHING),
    ("no test on one side", [order("a", OAK, ">", ELM), order("b", ELM, ">", OAK, on=None)], tension("order-ring")),
    (
        "no test on either",
        [order("a", OAK, ">", ELM, on=None), order("b", ELM, ">", OAK, on=None)],
        contradiction("order-ring"),
    ),
    (
        "a summary of a named test",
        [order("a", OAK, ">", ELM, on=OTHER_TEST), order("a", OAK, ">", ELM, on=None), order("b", ELM, ">", OAK)],
        NOTHING,
    ),
    ("on a par against ahead", [order("a", OAK, "=", ELM), order("b", ELM, ">", OAK)], tension("order-ring")),
    (
        "a ring with a par",
        [order("a", OAK, ">", ELM), order("b", ELM, "=", ASH), order("c", ASH, ">", OAK)],
        tension("order-ring", "abc"),
    ),
    (
        "pars are not transitive",
        [order("a", OAK, "=", ELM), order("b", ELM, "=", ASH), order("c", ASH, ">", OAK)],
        NOTHING,
    ),
    ("denied", [order("a", OAK, ">", ELM), order("b", OAK, ">", ELM, **DENIED)], contradiction("order-ring")),
    ("denied, so equal or worse", [order("a", OAK, ">", ELM, **DENIED), order("b", OAK, "=", ELM)], NOTHING),
    ("forecast", [order("a", OAK, ">", ELM, **EXPECTED), order("b", ELM, ">", OAK)], NOTHING),
    ("a smaller sibling", [order("a", MEMBER, ">", ELM), order("b", ELM, ">", OTHER_MEMBER)], NOTHING),
    ("groups", [order("a", OAK, ">", CHINESE), order("b", CHINESE, ">", OAK)], NOTHING),
    (
        "opinions of different years",
        [order("a", OAK, ">", ELM, on=None), order("b", ELM, ">", OAK, on=None, as_of="2027-03-20")],
        NOTHING,
    ),
    (
        "an arena moves",
        [order("a", OAK, ">", ELM, on=ARENA), order("b", ELM, ">", OAK, on=ARENA, **LATER)],
        reconciled("order-ring"),
    ),
]

ORDERS_AND_PLACES = [
    (
        "15th beats the top three",
        [order("a", OAK, ">", ELM, on=ARENA), rank("b", OAK, 15), rank("b", ELM, 1, 3)],
        contradiction("order-against-rank", "abb"),
    ),
    (
        "beats the sole leader",
        [order("a", OAK, ">", ELM, on=ARENA), rank("b", ELM, 1)],
        contradiction("order-against-rank"),
    ),
    ("ahead of a joint leader", [order("a", OAK, ">", ELM, on=ARENA), rank("b", ELM, 1, **TIED)], NOTHING),
    ("level though ahead", [order("a", OAK, ">", ELM, on=ARENA), rank("b", ELM, 8), rank("b", OAK, 8)], NOTHING),
    (
        "in another category",
        [order("a", OAK, ">", ELM, on=ARENA, category="math"), rank("b", OAK, 15), rank("b", ELM, 1, 3)],
        NOTHING,
    ),
    (
        "of another month",
        [order("a", OAK, ">", ELM, on=ARENA, **LATER), rank("b", OAK, 15), rank("b", ELM, 1, 3)],
        NOTHING,
    ),
    ("a new model on a fixed test", [order("a", OAK, ">", ELM, **LATER), rank("b", ELM, 1, on=TEST)], NOTHING),
    (
        "through a third",
        [
            order("a", OAK, ">", ELM, on=ARENA),
            order("b", ELM, ">", ASH, on=ARENA),
            rank("c", OAK, 9),
            rank("d", ASH, 4),
        ],
        contradiction("order-against-rank", "abcd"),
    ),
    (
        "against scores",
        [order("a", OAK, ">", ELM), score("b", OAK, "69.3"), score("b", ELM, "74.9")],
        contradiction("order-against-rank", "abb"),
    ),
    ("with scores", [order("a", OAK, ">", ELM), score("b", OAK, "74.9"), score("b", ELM, "69.3")], NOTHING),
    (
        "scores that are one, rounded",
        [order("a", OAK, ">", ELM), score("b", OAK, "75"), score("b", ELM, "75.2")],
        NOTHING,
    ),
    (
        "lower is better",
        [order("a", OAK, ">", ELM, on=ERRORS), score("b", OAK, "14.8", ERRORS), score("b", ELM, "11.2", ERRORS)],
        contradiction("order-against-rank", "abb"),
    ),
    (
        "lower is better, as said",
        [order("a", OAK, ">", ELM, on=ERRORS), score("b", OAK, "2.6", ERRORS), score("b", ELM, "4.9", ERRORS)],
        NOTHING,
    ),
    ("a par bears two scores", [order("a", OAK, "=", ELM), score("b", OAK, "69.3"), score("b", ELM, "74.9")], NOTHING),
    (
        "denied order",
        [order("a", OAK, ">", ELM, **DENIED), score("b", OAK, "80"), score("b", ELM, "74.9")],
        contradiction("order-against-rank", "abb"),
    ),
    (
        "no test named, and an arena says otherwise",
        [order("a", OAK, ">", ELM, on=None), rank("b", OAK, 9), rank("b", ELM, 2)],
        tension("order-against-rank", "abb"),
    ),
    (
        "no test named, and a fixed test says otherwise",
        [order("a", OAK, ">", ELM, on=None), score("b", OAK, "60"), score("b", ELM, "70")],
        NOTHING,
    ),
    ("ahead of its own variant", [order("a", PREVIEW, ">", LUMEN, on=ARENA), rank("b", LUMEN, 1)], NOTHING),
]

FIELDS = [
    (
        "worse in the smaller field",
        [rank("a", LUMEN, 3, **IN_CHINA), rank("b", LUMEN, 2, **WORLD)],
        contradiction("scope-nesting"),
    ),
    (
        "the best is behind another member",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15), rank("c", JADE, 12)],
        contradiction("scope-nesting", "abc") | reconciled("rank-clash"),
    ),
    (
        "the best is ahead",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15), rank("c", JADE, 20)],
        reconciled("rank-clash"),
    ),
    (
        "the best is level with another member",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15), rank("c", JADE, 15)],
        reconciled("rank-clash"),
    ),
    (
        "no member in between",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15), rank("c", SOLEIL, 12)],
        reconciled("rank-clash"),
    ),
    (
        "unknown origin in between",
        [rank("a", LUMEN, 1, **IN_CHINA), rank("b", LUMEN, 15), rank("c", ASH, 12)],
        reconciled("rank-clash"),
    ),
    (
        "best open model",
        [rank("a", SOLEIL, 1, **OPEN), rank("a", SOLEIL, 20), rank("b", JADE, 9)],
        contradiction("scope-nesting", "aab") | reconciled("rank-clash", "aa"),
    ),
    (
        "the best of Europe is behind a model from there",
        [rank("a", ELM, 1, scope="europe"), rank("a", ELM, 15), rank("b", SOLEIL, 9)],
        contradiction("scope-nesting", "aab") | reconciled("rank-clash", "aa"),
    ),
    (
        "the best of Europe is behind a model from elsewhere",
        [rank("a", ELM, 1, scope="europe"), rank("a", ELM, 15), rank("b", JADE, 9)],
        reconciled("rank-clash", "aa"),
    ),
    (
        "first of all, and another first of its country",
        [rank("a", LUMEN, 1), rank("b", JADE, 1, **IN_CHINA)],
        contradiction("scope-nesting"),
    ),
    (
        "two places the other way round",
        [rank("a", LUMEN, 2, **IN_CHINA), rank("a", JADE, 3, **IN_CHINA), rank("b", LUMEN, 15), rank("b", JADE, 12)],
        contradiction("scope-nesting", "aabb") | reconciled("rank-clash", "ab"),
    ),
    ("in another category", [rank("a", LUMEN, 3, category="math", **IN_CHINA), rank("b", LUMEN, 2, **WORLD)], NOTHING),
]

SHARES = [
    ("none and five", [share("a", CHINESE, 0, 10), share("b", CHINESE, 5, 10)], contradiction("share-against-list")),
    ("the same share", [share("a", CHINESE, 5, 10), share("b", CHINESE, 5, 10)], AGREEMENT),
    (
        "the same share, no board named",
        [share("a", CHINESE, 5, 10), share("b", CHINESE_COMPANIES, 5, 10, on=None)],
        AGREEMENT,
    ),
    ("companies and models", [share("a", CHINESE_COMPANIES, 5, 10), share("b", CHINESE, 2, 10)], NOTHING),
    ("a longer list", [share("a", CHINESE, 0, 10), share("b", CHINESE, 3, 20)], NOTHING),
    (
        "fewer of a longer list",
        [share("a", CHINESE, 5, 10), share("b", CHINESE, 4, 20)],
        contradiction("share-against-list"),
    ),
    (
        "more than the longer list adds",
        [share("a", CHINESE, 1, 10), share("b", CHINESE, 7, 15)],
        contradiction("share-against-list"),
    ),
    (
        "two groups overfill it",
        [share("a", CHINESE, 6, 10), share("b", AMERICAN, 5, 10)],
        contradiction("share-against-list"),
    ),
    ("two groups share it", [share("a", CHINESE, 5, 10), share("b", AMERICAN, 5, 10)], NOTHING),
    (
        "all of three, and another second",
        [share("a", AMERICAN, 3, 3), rank("b", JADE, 2)],
        contradiction("share-against-list"),
    ),
    ("all of three, and one of them", [share("a", AMERICAN, 3, 3), rank("b", OAK, 2)], NOTHING),
    ("all of three, and a place beyond", [share("a", AMERICAN, 3, 3), rank("b", JADE, 4)], NOTHING),
    (
        "none of ten, and a member fourth",
        [share("a", CHINESE, 0, 10), rank("b", JADE, 4)],
        contradiction("share-against-list"),
    ),
    (
        "the best of them is beyond",
        [share("a", CHINESE, 5, 10), rank("b", LUMEN, 1, **IN_CHINA), rank("c", LUMEN, 15)],
        contradiction("share-against-list", "abc") | reconciled("rank-clash", "bc"),
    ),
    (
        "the fourth of them is beyond",
        [share("a", CHINESE, 3, 10), rank("b", LUMEN, 4, **IN_CHINA), rank("c", LUMEN, 15)],
        reconciled("rank-clash", "bc"),
    ),
    (
        "one too many",
        [share("a", CHINESE, 1, 3), rank("b", JADE, 2), rank("c", LUMEN, 3)],
        contradiction("share-against-list", "abc"),
    ),
    ("at least five", [share("a", CHINESE, 5, 10, bound="at-least"), share("b", CHINESE, 7, 10)], NOTHING),
    (
        "at least five, and three",
        [share("a", CHINESE, 5, 10, bound="at-least"), share("b", CHINESE, 3, 10)],
        contradiction("share-against-list"),
    ),
    ("denied", [share("a", CHINESE, 5, 10, **DENIED), share("b", CHINESE, 5, 10)], contradiction("share-against-list")),
    ("another denied", [share("a", CHINESE, 5, 10, **DENIED), share("b", CHINESE, 4, 10)], NOTHING),
    ("lists of different weeks", [share("a", CHINESE, 0, 10), share("b", CHINESE, 5, 10, **LATER)], NOTHING),
    ("wins of a model", [share("a", OAK, 22, 36, on=None), share("b", OAK, 18, 36, on=None)], NOTHING),
    (
        "wins of a model on one suite",
        [share("a", OAK, 22, 36, on=TEST), share("b", OAK, 18, 36, on=TEST)],
        contradiction("share-against-list"),
    ),
    (
        "wins among the open models",
        [share("a", OAK, 32, 36, on=TEST, **OPEN), share("b", OAK, 18, 36, on=TEST)],
        NOTHING,
    ),
]


ONE_ARTICLE = [
    ("headline and text", [rank("a", OAK, 1, zone="headline"), rank("a", OAK, 2)], contradiction("rank-clash", "aa")),
    (
        "table and text",
        [score("a", OAK, "72.5", zone="table"), score("a", OAK, "75.9")],
        contradiction("value-clash", "aa"),
    ),
    ("two sentences", [score("a", OAK, "72.5"), score("a", OAK, "75.9")], contradiction("value-clash", "aa")),
    ("one sentence", [score("a", OAK, "72.5", start=9), score("a", OAK, "75.9", start=9)], NOTHING),
    ("two voices", [score("a", OAK, "72.5", stance="reported"), score("a", OAK, "75.9")], NOTHING),
    ("two items of a list", [score("a", OAK, "72.5", zone="list"), score("a", OAK, "75.9", zone="list")], NOTHING),
    ("two rows", [score("a", OAK, "72.5", zone="table"), score("a", OAK, "75.9", zone="table")], NOTHING),
    ("three values", [score("a", OAK, v, zone=z) for v, z in zip(("72", "75", "78"), ZONES, strict=True)], NOTHING),
    ("two dates", [rank("a", OAK, 1), rank("a", OAK, 3, as_of="2026-03-25")], NOTHING),
    ("one setting stated", [score("a", OAK, "72.5", **WITH_TOOLS), score("a", OAK, "65.9")], NOTHING),
    ("two settings stated", [score("a", OAK, "72.5", **WITH_TOOLS), score("a", OAK, "65.9", **NO_TOOLS)], NOTHING),
    ("base and variant", [score("a", LUMEN, "72.5"), score("a", PREVIEW, "65.9")], NOTHING),
    ("quoted to refute", [rank("a", OAK, 1, stance="reported"), rank("a", OAK, 1, **DENIED)], NOTHING),
    (
        "headline denied by the text",
        [rank("a", OAK, 1, zone="headline"), rank("a", OAK, 1, **DENIED)],
        contradiction("rank-clash", "aa"),
    ),
    ("orders without a board", [order("a", OAK, ">", ELM, on=None), order("a", ELM, ">", OAK, on=None)], NOTHING),
    (
        "order against its own table",
        [
            order("a", OAK, ">", ELM),
            score("a", OAK, "69", zone="table", start=90000),
            score("a", ELM, "74", zone="table", start=91000),
        ],
        contradiction("order-against-rank", "aaa"),
    ),
    (
        "a table with one value that another article gives",
        [score("a", OAK, "72.5", zone="table"), score("a", OAK, "75.9", zone="table"), score("b", OAK, "75.9")],
        AGREEMENT,
    ),
    (
        "a table with several values, none of them another article's",
        [score("a", OAK, "72.5", zone="table"), score("a", OAK, "75.9", zone="table"), score("b", OAK, "60")],
        tension("value-clash"),
    ),
]


def table(cases):
    return pytest.mark.parametrize(("claims", "expected"), [pytest.param(c, e, id=name) for name, c, e in cases])


@table(VALUES)
def test_values(claims, expected):
    assert outcome(*claims) == expected


@table(PLACES)
def test_places(claims, expected):
    assert outcome(*claims) == expected


@table(BOARDS)
def test_numbers_on_two_boards(claims, expected):
    assert outcome(*claims) == expected


@table(FIRSTS)
def test_first_places(claims, expected):
    assert outcome(*claims) == expected


@table(ORDERS)
def test_orders(claims, expected):
    assert outcome(*claims) == expected


@table(ORDERS_AND_PLACES)
def test_orders_against_places_and_scores(claims, expected):
    assert outcome(*claims) == expected


@table(FIELDS)
def test_places_in_narrower_fields(claims, expected):
    assert outcome(*claims) == expected


@table(SHARES)
def test_shares_of_a_list(claims, expected):
    assert outcome(*claims) == expected


@table(ONE_ARTICLE)
def test_inside_one_article(claims, expected):
    assert outcome(*claims) == expected


def test_an_unseen_arena_needs_no_catalogue():
    fresh = arena("Kite Fights", provisional=True)
    assert outcome(rank("a", OAK, 1, on=fresh), rank("b", OAK, 9, on=fresh)) == contradiction("rank-clash")


def test_a_benchmark_with_one_known_direction_keeps_it_for_all_articles():
    known, unknown = board("Slip Rate", higher_is_better=False), board("Slip Rate", higher_is_better=None)
    claims = [order("a", OAK, ">", ELM, on=unknown), score("b", OAK, "2", known), score("b", ELM, "7", known)]
    assert outcome(*claims) == NOTHING


def test_a_country_said_in_one_article_counts_for_all():
    mute, told = entity("Quartz 1"), entity("Quartz 1", country="CN")
    claims = [share("a", AMERICAN, 3, 3), rank("b", mute, 2), score("c", told, "50")]
    assert outcome(*claims) == contradiction("share-against-list")

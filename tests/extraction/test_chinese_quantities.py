"""Numbers, places, counts and dates of Chinese text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.extraction.chinese.context import resolve_date
from claimgraph.extraction.chinese.numerals import read_numeral
from claimgraph.extraction.chinese.quantities import find_quantities
from claimgraph.lexicon import load_lexicon

LEXICON = load_lexicon("zh")
SIGNS = "零一二三四五六七八九"

PLACES = [
    ("位列第15位", 15, 15),
    ("位列第十五", 15, 15),
    ("排名第 3 名", 3, 3),
    ("排第二十一", 21, 21),
    ("暂列第10-15名", 10, 15),
    ("位居第二到第五", 2, 5),
    ("NO.1", 1, 1),
]
TOPS = [("跻身前五", 5), ("进入前 10 名", 10), ("前二十", 20), ("Top 3", 3), ("TOP10", 10), ("八强", 8), ("前三甲", 3)]
NO_PLACES = ["第一次", "第二代", "第一梯队", "第三方", "第一季度", "前两年", "前一代", "前5%", "第2大"]
NUMBERS = [
    ("得分 1464 分", 1464, "points", "exact"),
    ("得分64.6", 64.6, None, "exact"),
    ("准确率87.8%", 87.8, "%", "exact"),
    ("约 78%", 78, "%", "about"),
    ("近 90 分", 90, "points", "about"),
    ("超过 80%", 80, "%", "at-least"),
    ("80% 以上", 80, "%", "at-least"),
    ("不到 50%", 50, "%", "at-most"),
    ("1,464 分", 1464, "points", "exact"),
    ("八成", 80, "%", "about"),
    ("三成半", 35, "%", "about"),
    ("百分之八十", 80, "%", "exact"),
    ("3.2 个百分点", 3.2, "%", "exact"),
    ("两个百分点", 2, "%", "exact"),
    ("1483 Elo", 1483, "points", "exact"),
]
OTHER = [
    "3.5 万亿",
    "128K",
    "7B",
    "1600 亿",
    "3 美元",
    "$15",
    "1.5 倍",
    "两倍",
    "120 个月",
    "30 分钟",
    "十分之一",
    "62-66%",
]
DATES = [
    ("2026年3月20日", "2026-03-20"),
    ("2026 年 3 月", "2026-03"),
    ("2025年", "2025"),
    ("3月16日", "--03-16"),
    ("9月", "--09"),
    ("十二月三日", "--12-03"),
    ("2026-03-20", "2026-03-20"),
    ("2026/3/5", "2026-03-05"),
    ("今年3月", "+0-03"),
    ("去年12月", "-1-12"),
    ("今日", "today"),
    ("昨天", "yesterday"),
]


def only(text):
    (found,) = find_quantities(text, LEXICON)
    assert text[found.start : found.end] == found.text
    return found


@pytest.mark.parametrize(("text", "lo", "hi"), PLACES)
def test_places(text, lo, hi):
    found = only(text)
    assert (found.kind, found.lo, found.hi) == ("place", lo, hi)


@pytest.mark.parametrize(("text", "hi"), TOPS)
def test_tops(text, hi):
    found = only(text)
    assert (found.kind, found.lo, found.hi) == ("top", 1, hi)


@pytest.mark.parametrize("text", NO_PLACES)
def test_ordinals_and_firsts_of_something_else(text):
    assert not any(q.kind in ("place", "top") for q in find_quantities(text, LEXICON))


@pytest.mark.parametrize(("text", "value", "unit", "bound"), NUMBERS)
def test_numbers(text, value, unit, bound):
    found = only(text)
    assert (found.kind, found.value, found.unit, found.bound) == ("number", value, unit, bound)


@pytest.mark.parametrize("text", OTHER)
def test_amounts_of_something_else_are_no_numbers(text):
    assert {q.kind for q in find_quantities(text, LEXICON)} == {"range"}


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text, date):
    found = only(text)
    assert (found.kind, found.date) == ("date", date)


@pytest.mark.parametrize(
    ("stated", "published", "date"),
    [
        ("2026-03", "2025-01-01", "2026-03"),
        ("--03-16", "2026-03-20", "2026-03-16"),
        ("--09", "2023", "2023-09"),
        ("+0-03", "2026-05-01", "2026-03"),
        ("-1-12", "2026-05-01", "2025-12"),
        ("today", "2026-03-20", "2026-03-20"),
        ("yesterday", "2026-03-01", "2026-02-28"),
        ("yesterday", "2026-03", None),
        ("--03-16", None, None),
        (None, "2026-03-20", None),
    ],
)
def test_relative_dates_count_from_the_article(stated, published, date):
    assert resolve_date(stated, published) == date


def test_places_that_share_an_ordinal_sign():
    assert [(q.lo, q.text) for q in find_quantities("分列第二、三、四位", LEXICON)] == [
        (2, "第二"),
        (3, "三"),
        (4, "四位"),
    ]


def test_counts_of_places():
    assert [(q.kind, q.count, q.of) for q in find_quantities("占五席，拿下 4 个，22/36", LEXICON)] == [
        ("ratio", 5, 0),
        ("ratio", 4, 0),
        ("ratio", 22, 36),
    ]


def test_latin_letters_go_on_behind_a_number():
    assert [q.kind for q in find_quantities("1.5 Pro", LEXICON)] == ["number"]


def write_numeral(number: int) -> str:
    """A number below 1000 as it is written out: 215 is '二百一十五', 15 '十五'."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = (SIGNS[hundreds] + "百") if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else SIGNS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (SIGNS[ones] if ones else "")


@given(st.integers(min_value=1, max_value=999))
def test_numerals_are_read_as_they_are_written(number):
    assert read_numeral(write_numeral(number), LEXICON.numbers) == number
    assert read_numeral(str(number), LEXICON.numbers) == number


@given(st.text(alphabet="第前一二十百0123456789.,%分名月日年-~至个家约超+/零 GPT", max_size=40))
def test_quantities_stand_in_order_and_apart(text):
    found = find_quantities(text, LEXICON)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

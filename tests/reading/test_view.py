"""A view shows words without markup, and knows where each of them came from."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.reading import view

PLAIN = [
    ("**Orca-3** leads", "Orca-3 leads"),
    ("Orca**3** leads", "Orca3 leads"),
    ("*Orca* and _Heron_ and __Tern__", "Orca and Heron and Tern"),
    ("run gpt_5_4_mini now", "run gpt_5_4_mini now"),
    ("`@Bird_Leaks_And_News` said", "@Bird_Leaks_And_News said"),
    ("[the board](https://board.example/a_(b)?x=1) moved", "the board moved"),
    ('[the board](https://board.example "A title") moved', "the board moved"),
    ("[**Orca**](https://a.example) won", "Orca won"),
    ("[the board][1] moved", "the board moved"),
    ("[Wow, this one wins]", "[Wow, this one wins]"),
    ("([@keeper](https://a.example/status/123)) wrote", "(@keeper) wrote"),
    ("![a bar chart](chart.png) below", "a bar chart below"),
    ("see https://board.example/top?rank=1#2. It moved", "see . It moved"),
    ("see <https://board.example/top> now", "see now"),
    ("see www.board.example/5 now", "see now"),
    ("scored 71.3[^2] and 70", "scored 71.3 and 70"),
    ("scored 71.3<sup>2</sup> and 70†", "scored 71.3 and 70"),
    ("scored 71.3¹ and 70*", "scored 71.3 and 70"),
    ("as reported [12] and again [3, 4]", "as reported and again"),
    ("8.61<sub>0.04</sub> points", "8.61 points"),
    ("Birds<sub>(acc)</sub>", "Birds (acc)"),
    ("CodeFlock v6<br><sup>(May to June)</sup>", "CodeFlock v6 (May to June)"),
    ("τ²-bench", "τ2-bench"),
    ("one<br>two<br/>three", "one two three"),
    ("<td align='left'>Orca</td><td>5</td>", "Orca 5"),
    ("<b>Orca</b>-<i>3</i>", "Orca-3"),
    ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ("~37% at $5", "~37% at $5"),
    ("~~old~~ new", "old new"),
    ("a \\| b and \\*c\\*", "a | b and *c*"),
    ("R&amp;D&nbsp;team &lt;3", "R&D team <3"),
    ("3 * 4 and 3*4", "3 * 4 and 3*4"),
    ("one\n  two\t three", "one two three"),
    ("> one\n> two", "> one two"),
    ("千鸟，\n领先 Orca\n两分。", "千鸟,领先 Orca 两分。"),
    ("GPT‑5 – “quoted” ‘words’ − 3", "GPT-5 - \"quoted\" 'words' - 3"),
    ("reason—a word", "reason—a word"),
    ("得分８０．６％，超过“ＧＰＴ－５”！", '得分80.6%,超过"GPT-5"!'),
    ("《千鸟》、「一」。", "《千鸟》、「一」。"),
    ("co\u00adop\u200berate\ufeff", "cooperate"),
    ("ﬁrst ﬂight", "first flight"),
    ("𝗢𝗿𝗰𝗮 ①", "Orca ①"),
    ("", ""),
    ("   ", ""),
]


@pytest.mark.parametrize(("source", "words"), PLAIN)
def test_words_without_markup(source, words):
    assert view(source, 0, len(source)).text == words


@pytest.mark.parametrize(
    ("source", "word", "piece"),
    [
        ("**Orca-3** scores 71.3", "Orca-3", "Orca-3"),
        ("Orca**3** scores", "Orca3", "Orca**3"),
        ("the [**big** board](https://a.example) says", "big board", "big** board"),
        ("R&amp;D won", "R&D", "R&amp;D"),
        ("得分８０．６％", "80.6%", "８０．６％"),
        ("one  \n two", "one two", "one  \n two"),
        ("ends with space ", "space", "space"),
        ("x <b> y</b> z", "y", "y"),
    ],
)
def test_way_back(source, word, piece):
    seen = view(source)
    at = seen.text.index(word)
    start, end = seen.source(at, at + len(word))
    assert source[start:end] == piece


def test_offsets_are_those_of_the_whole_text():
    text = "Before. **Orca** won. After."
    seen = view(text, 8, 21)
    assert seen.text == "Orca won."
    assert seen.source(0, 4) == (10, 14)


def test_span_outside_is_refused():
    with pytest.raises(IndexError):
        view("Orca").source(0, 5)


def test_empty_span_has_a_place():
    seen = view("a **b**")
    assert seen.source(2, 2) == (4, 4)
    assert seen.source(3, 3) == (5, 5)


PIECES = (
    "Orca 71.3 ** * _ __ ` [ ] ]( ) ( https://a.example/x &amp; &nbsp; <b> </b> <br> <sup>1</sup> <sub>x</sub> \\| \n "
    "> ６ ＡＢ ， 。 ﬁ ² – “ [^1] [1] ![ ~~ † 千鸟 \u200b \u3000 é <!-- --> <: :> Ⅳ ! ~ h w"
)
MARKUP = st.lists(st.sampled_from([" ", *PIECES.split(" ")]) | st.text(max_size=4), max_size=40).map("".join)


@given(MARKUP, st.integers(0, 5), st.integers(0, 5))
def test_every_character_comes_from_inside_the_block_in_order(text, skip, leave):
    start, end = min(skip, len(text)), max(min(skip, len(text)), len(text) - leave)
    seen = view(text, start, end)
    spans = [seen.source(i, i + 1) for i in range(len(seen.text))]
    assert all(start <= a < b <= end for a, b in spans)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(spans))


@given(MARKUP)
def test_white_space_is_single_and_inside(text):
    seen = view(text).text
    assert seen == seen.strip(" ")
    assert "  " not in seen


@given(MARKUP)
def test_a_word_leads_back_to_the_characters_that_spell_it(text):
    seen = view(text)
    for word in re.finditer(r"[A-Za-z0-9]+", seen.text):
        start, end = seen.source(*word.span())
        spelled = iter(unicodedata.normalize("NFKC", text[start:end]))
        assert all(character in spelled for character in word.group())

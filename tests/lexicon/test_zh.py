"""The Chinese lexicon against the grammar that reads it."""

import re
from dataclasses import replace
from importlib import resources

import pytest

from claimgraph.catalog import spot
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.chinese import CHINESE
from claimgraph.lexicon import expand, load_lexicon, simplify

LEXICON = load_lexicon("zh")
GRAMMAR = [cue for cue in LEXICON.cues if cue.role == "grammar"]
ANNOTATOR = Annotator(LEXICON, replace(CHINESE, join=lambda items, _: items))
PACKAGE = resources.files("claimgraph.extraction.chinese")
NAME = r'"([a-z-]+)"'


def sources() -> str:
    folders = (PACKAGE, PACKAGE / "frames")
    return "\n".join(f.read_text("utf-8") for d in folders for f in d.iterdir() if f.name.endswith(".py"))


@pytest.mark.parametrize("cue", GRAMMAR, ids=lambda cue: cue.value)
def test_function_words_are_found_in_their_examples(cue):
    for example in cue.examples:
        text = example.replace("，", ",").replace("（", "(").replace("）", ")")
        assert any(cue in item.cues for item in ANNOTATOR.items(text, spot(text))), example


def test_no_phrase_is_hidden_by_a_longer_one_or_a_number():
    forms = [(cue, form) for cue in LEXICON.cues for phrase in cue.phrases for form in expand(phrase)]
    assert [f for cue, f in forms if not any(cue in item.cues for item in ANNOTATOR.items(f"得1.5%,{f},", []))] == []


def test_every_class_of_function_words_is_asked_for():
    assert [cue.value for cue in GRAMMAR if f'"{cue.value}"' not in sources()] == []


def test_every_class_asked_for_is_known():
    asked = re.findall(rf"means\(\w+(?:\[[^\]]*\])?((?:, {NAME})+)\)", sources())
    assert {name for names, _ in asked for name in re.findall(NAME, names)} <= {cue.value for cue in GRAMMAR}


def test_every_list_is_asked_for_somewhere():
    folders = [resources.files(name) for name in ("claimgraph.extraction", "claimgraph.lexicon")]
    files = [f for folder in folders for f in folder.iterdir() if f.name.endswith(".py")]
    code = sources() + "\n".join(f.read_text("utf-8") for f in files)
    assert [name for name in LEXICON.lists if f'"{name}"' not in code and not name.startswith("deictic")] == []


def test_traditional_characters_are_pairs_and_stand_once():
    pairs = [pair for row in LEXICON.lists["variants"] for pair in row.split()]
    assert [pair for pair in pairs if len(pair) != 2 or pair[0] == pair[1]] == []
    assert len({pair[0] for pair in pairs}) == len(pairs)
    assert {pair[0] for pair in pairs} & {pair[1] for pair in pairs} == set()


def test_phrases_are_written_in_simplified_characters():
    phrases = [form for cue in LEXICON.cues for phrase in cue.phrases for form in expand(phrase)]
    words = [word for name, words in LEXICON.lists.items() if name != "variants" for word in words]
    assert [phrase for phrase in phrases + words if simplify(phrase) != phrase] == []

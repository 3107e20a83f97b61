import pytest

from claimgraph.errors import LexiconError
from claimgraph.extraction import Extractor, extract, load_extractor
from claimgraph.lexicon import expand, load_lexicon
from claimgraph.reading import read_text


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("ahead of", ["ahead of"]),
        ("beat(s|en|)", ["beats", "beaten", "beat"]),
        ("com(e|es) out (first|on top)", ["come out first", "come out on top", "comes out first", "comes out on top"]),
        ("(|the )crown", ["crown", "the crown"]),
    ],
)
def test_alternatives_of_a_phrase_are_spelled_out(phrase, forms):
    assert expand(phrase) == forms


def lexicon_file(folder, body: str, language: str = "en"):
    file = folder / "mine.toml"
    file.write_text(f'language = "{language}"\n{body}', encoding="utf-8")
    return file


def cue(**fields: str) -> str:
    return "[[cues]]\n" + "".join(f"{name} = {value}\n" for name, value in fields.items())


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            cue(role='"order"', phrases='["steamroll(s|ed)"]'),
            "cues.0 (steamroll(s|ed)): Value error, a cue of role 'order' needs",
        ),
        (cue(role='"scope"', phrases='["lunar"]'), "cues.0 (lunar): Value error, a cue of role 'scope' needs 'value'"),
        (cue(role='"rumour"', phrases='["hear that"]'), "cues.0.role (hear that): "),
        (cue(role='"place"', phrases='["on top"]', rank="[1]"), "cues.0.rank"),
        (cue(role='"place"', phrases='["on top"]', meaning='"first"'), "cues.0.meaning (on top): "),
        (cue(role='"stance"', phrases='["word is"]', stance='"doubted"'), "cues.0.stance (word is): "),
        (cue(role='"block"', phrases='["not really"]') + cue(role='"block"'), "cues.1.phrases (?): "),
        ('[numbers]\ndozen = "twelve"', "numbers.dozen: "),
        ("[[cues]", "not valid TOML"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path, body, said):
    file = lexicon_file(tmp_path, body)
    with pytest.raises(LexiconError) as error:
        load_lexicon("en", (file,))
    assert str(error.value).startswith(f"{file}: ")
    assert said in str(error.value)


@pytest.mark.parametrize("content", [None, b"language = '\xff'"])
def test_an_unreadable_file_is_named(tmp_path, content):
    if content is not None:
        (tmp_path / "mine.toml").write_bytes(content)
    with pytest.raises(LexiconError, match=r"mine\.toml: cannot be read"):
        load_lexicon("en", (tmp_path / "mine.toml",))


def test_a_file_of_another_language_adds_nothing(tmp_path):
    file = lexicon_file(tmp_path, cue(role='"block"', phrases='["rien"]'), language="fr")
    assert load_lexicon("en", (file,)) == load_lexicon("en")


ADDED = {
    "order": cue(role='"order"', relation='">"', phrases='["steamroll(s|ed|ing|)"]'),
    "worse": cue(role='"order"', relation='"<"', syntax='"preposition"', phrases='["a whisker under"]'),
    "place": cue(role='"place"', rank="[1, 1]", phrases='["ace(s|d)"]'),
    "second": cue(role='"place"', rank="[2, 2]", syntax='"adjective"', phrases='["silver-winning"]'),
    "stance": cue(role='"stance"', stance='"hedged"', phrases='["word has it"]'),
    "scope": cue(role='"scope"', value='"nordic"', phrases='["nordic"]'),
    "category": cue(role='"category"', value='"sailing"', phrases='["sailing"]'),
    "setting": cue(role='"setting"', value='"blindfold"', phrases='["wearing a blindfold"]'),
    "block": cue(role='"block"', phrases='["best garden model"]'),
    "number": "[numbers]\nhalf-dozen = 6\n",
    "ordinal": "[ordinals]\numpteenth = 77\n",
}


@pytest.fixture(scope="module")
def mine(tmp_path_factory) -> Extractor:
    """An extractor that knows all that the user added."""
    return load_extractor(lexicons=(lexicon_file(tmp_path_factory.mktemp("lexicon"), "".join(ADDED.values())),))


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Qwen3-Max steamrolled GPT-5 on AIME 2025.", {"kind": "comparison", "relation": ">"}),
        (
            "Kimi K2 scores 64.6 on SuperGPQA, a whisker under GPT-5.",
            {"kind": "comparison", "relation": "<"},
        ),
        ("Qwen3-Max aced LMArena.", {"kind": "rank", "rank": (1, 1)}),
        ("Qwen3-Max is the silver-winning model on LMArena.", {"kind": "rank", "rank": (2, 2)}),
        ("Word has it Qwen3-Max beats GPT-5 on AIME 2025.", {"kind": "comparison", "stance": "hedged"}),
        ("Qwen3-Max is the best Nordic model on LMArena.", {"kind": "rank", "scope": "nordic"}),
        ("Qwen3-Max is first in sailing on LMArena.", {"kind": "rank", "category": "sailing"}),
        (
            "Wearing a blindfold, Qwen3-Max scores 64.6 on SuperGPQA.",
            {"kind": "score", "setting": "blindfold"},
        ),
        ("Qwen3-Max ranks umpteenth on LMArena.", {"kind": "rank", "rank": (77, 77)}),
        ("Chinese companies hold half-dozen of the top ten spots on LMArena.", {"kind": "share", "count": 6}),
    ],
)
def test_what_a_user_adds_fires(mine, sentence, fields):
    document = read_text(sentence, id="a")

    def says_so(extractor: Extractor) -> bool:
        return any(fields.items() <= dict(claim).items() for claim in extract(document, extractor))

    assert says_so(mine)
    assert not says_so(load_extractor())


def test_a_block_of_the_user_silences_a_cue(mine):
    document = read_text("Qwen3-Max is the best garden model on LMArena.", id="a")
    assert extract(document) != []
    assert extract(document, mine) == []


def test_several_files_add_up(tmp_path):
    for name in ("order", "place"):
        (tmp_path / name).mkdir()
    files = tuple(lexicon_file(tmp_path / name, ADDED[name]) for name in ("order", "place"))
    base, whole = load_lexicon("en"), load_lexicon("en", files)
    assert [cue.role for cue in whole.cues[:2]] == ["place", "order"], "the last file comes first"
    assert whole.cues[2:] == base.cues
    assert whole.lists == base.lists

"""No English phrase is dead: each of its forms does its work in a frame that its role and syntax allow."""

import pytest

from claimgraph.extraction import extract
from claimgraph.lexicon import Cue, expand, load_lexicon
from claimgraph.model import Claim
from claimgraph.reading import read_text

VERB = (
    "Qwen3-Max {} GPT-5 on MMLU-Pro.",
    "Qwen3-Max has {} GPT-5 on MMLU-Pro.",
    "Qwen3-Max, {} GPT-5 on MMLU-Pro, is out.",
)
PLACE = (
    "Qwen3-Max {} LMArena.",
    "Qwen3-Max {} on LMArena.",
    "Qwen3-Max is {} on LMArena.",
    "Qwen3-Max is the {} LMArena.",
    "Qwen3-Max is the {} model on LMArena.",
    "Qwen3-Max is at the {} LMArena.",
    "Qwen3-Max takes {} on LMArena.",
    "Qwen3-Max takes the {} on LMArena.",
    "Qwen3-Max finished {} LMArena.",
    "Qwen3-Max, {} LMArena, is out.",
)
STATED = (
    "Qwen3-Max {} tops LMArena.",
    "Qwen3-Max {} beat GPT-5 on LMArena.",
    "Qwen3-Max {} beating GPT-5 on LMArena.",
    "Qwen3-Max is {} the best model on LMArena.",
    "Qwen3-Max {} be the best model on LMArena.",
    "{} Qwen3-Max tops LMArena.",
    "{}, Qwen3-Max tops LMArena.",
)
FRAMES: dict[tuple[str, str] | str, tuple[str, ...]] = {
    ("order", "verb"): VERB,
    ("order", "passive"): ("Qwen3-Max tops MMLU-Pro, {} GPT-5.",),
    ("order", "preposition"): (
        "Qwen3-Max is {} GPT-5 on MMLU-Pro.",
        "Qwen3-Max scores 64.6 on MMLU-Pro, {} GPT-5.",
        "Qwen3-Max achieves {} GPT-5 on MMLU-Pro.",
    ),
    ("order", "comparative"): (
        "Qwen3-Max is {} on MMLU-Pro than GPT-5.",
        "Qwen3-Max has a {} score on MMLU-Pro than GPT-5.",
        "Qwen3-Max shows {} on MMLU-Pro than GPT-5.",
    ),
    ("order", "symmetric"): ("Qwen3-Max and GPT-5 {} on MMLU-Pro.",),
    "place": PLACE,
    "measure": (
        "Qwen3-Max {} 64.6% on SuperGPQA.",
        "Qwen3-Max has a {} of 64.6% on SuperGPQA.",
        "Qwen3-Max, {} 64.6% on SuperGPQA, is out.",
    ),
    "share": (
        "Chinese companies {} five of the top ten spots on LMArena.",
        "Five of the top ten spots on LMArena are {} Chinese companies.",
        "Qwen3-Max {} 22 of 36 benchmarks.",
    ),
    ("place", "passive"): ("LMArena is {} Qwen3-Max.",),
    "stance": STATED,
    "speech": (
        "Alibaba {} that Qwen3-Max beats GPT-5 on MMLU-Pro.",
        "Qwen3-Max beats GPT-5 on MMLU-Pro, {} Alibaba.",
        "Users {} that Qwen3-Max beats GPT-5 on MMLU-Pro.",
    ),
    "scope": (
        "Qwen3-Max is the best {} model on LMArena.",
        "Qwen3-Max ranks first {} on LMArena.",
        "Qwen3-Max has the highest score {} on LMArena.",
    ),
    "category": ("Qwen3-Max is first in {} on LMArena.", "In the {} category of LMArena, Qwen3-Max is first."),
    "setting": ("Qwen3-Max scores 64.6% on SuperGPQA {}.", "{}, Qwen3-Max scores 64.6% on SuperGPQA."),
}
ENTRIES = [cue for cue in load_lexicon("en").cues if cue.role not in ("board", "barrier", "block", "grammar")]


def frames(cue: Cue) -> tuple[str, ...]:
    return FRAMES.get((cue.role, cue.syntax)) or FRAMES[cue.role]


def does_its_work(cue: Cue, claim: Claim) -> bool:
    match cue.role:
        case "order":
            better = "qwen3-max" if cue.relation == ">" else "gpt-5"
            return claim.relation == cue.relation == "=" or (claim.relation, claim.subject.id) in (
                (">", better),
                ("<", "gpt-5" if better == "qwen3-max" else "qwen3-max"),
            )
        case "place":
            return claim.rank == cue.rank and claim.subject.id == "qwen3-max"
        case "measure":
            return claim.value == 64.6
        case "share":
            return (claim.count, claim.of) in ((5, 10), (22, 36))
        case "stance":
            return claim.stance == cue.stance
        case "speech":
            return claim.stance == "reported" and claim.attributed_to in ("Alibaba", "Users")
        case _:
            return getattr(claim, cue.role) == cue.value


@pytest.mark.parametrize("cue", ENTRIES, ids=lambda cue: f"{cue.role}-{cue.phrases[0]}")
def test_each_form_of_each_phrase_does_its_work(cue):
    def fires(form: str) -> bool:
        sentences = (frame.format(form) for frame in frames(cue))
        texts = (sentence[0].upper() + sentence[1:] for sentence in sentences)
        return any(does_its_work(cue, claim) for text in texts for claim in extract(read_text(text, id="a")))

    assert [form for phrase in cue.phrases for form in expand(phrase) if not fires(form)] == []

"""The grammar of each language, and which language a sentence is in."""

from __future__ import annotations

import re

from claimgraph.catalog import NameSpan
from claimgraph.extraction.anaphora import join_both
from claimgraph.extraction.boards import join_boards
from claimgraph.extraction.chinese import CHINESE
from claimgraph.extraction.context import read_context
from claimgraph.extraction.dates import resolve_date
from claimgraph.extraction.frames import FRAMES
from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.groups import join_groups
from claimgraph.extraction.items import Item
from claimgraph.extraction.quantities import find_quantities
from claimgraph.extraction.sentence import parse
from claimgraph.extraction.unseen import join_unseen
from claimgraph.lexicon import Lexicon

_HAN = re.compile(r"[㐀-鿿]")
_ENGLISH_WORD = re.compile(r"(?<![A-Za-z0-9.-])[a-z]+(?![A-Za-z0-9-])")


def _join(items: list[Item], lexicon: Lexicon) -> list[Item]:
    named = join_both(join_unseen(items, lexicon), lexicon)
    return join_boards(join_groups(named, lexicon), lexicon)


ENGLISH = Grammar(
    find_quantities, _join, parse, FRAMES, read_context, resolve_date, stating=frozenset(("order", "place"))
)

GRAMMARS = {"en": ENGLISH, "zh": CHINESE}


def sentence_language(text: str, names: list[NameSpan], block: str) -> str:
    """The language of a sentence, `en` or `zh`, where its block is in one of the two; else the block's language.

    Names tell nothing, for English ones stand in Chinese sentences: what is left is Chinese when it has more Han
    characters than plain English words.
    """
    if block not in GRAMMARS or text.isascii():
        return "en" if text.isascii() else block
    rest = text
    for name in names:
        rest = rest[: name.start] + " " * (name.end - name.start) + rest[name.end :]
    return "zh" if len(_HAN.findall(rest)) > len(_ENGLISH_WORD.findall(rest)) else "en"

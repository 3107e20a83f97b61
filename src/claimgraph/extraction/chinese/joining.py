"""Items that only their neighbours make out: names no catalogue has, boards, and groups."""

from __future__ import annotations

from claimgraph.extraction.chinese.boards import boards, described_boards
from claimgraph.extraction.chinese.groups import groups
from claimgraph.extraction.chinese.names import latin_names, variants, versions
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon

_LONGEST = 800  # items of a sentence; what goes on longer without a stop is no sentence, and is not read to its end


def join(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items of a sentence with unlisted names, boards and groups made out, in this order."""
    named = variants(versions(latin_names(items[:_LONGEST], lexicon)), lexicon)
    return groups(described_boards(boards(named, lexicon)), lexicon)

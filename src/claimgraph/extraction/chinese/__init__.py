"""How Chinese sentences are read: the functions that differ from English, over the same items, lists and drafts.

A sentence is cut into clauses at its commas (`clauses`); each clause goes on with the subject, boards and categories
of the ones before it (`sentence`); frames read cues within a clause (`frames`, with the searches of `slots`).
"""

from claimgraph.extraction.chinese.context import read_context, resolve_date
from claimgraph.extraction.chinese.frames import FRAMES
from claimgraph.extraction.chinese.joining import join
from claimgraph.extraction.chinese.quantities import find_quantities
from claimgraph.extraction.chinese.sentence import parse
from claimgraph.extraction.chinese.words import as_written
from claimgraph.extraction.grammar import Grammar

CHINESE = Grammar(find_quantities, join, parse, FRAMES, read_context, resolve_date, drops_subject=True)

__all__ = ["CHINESE", "as_written"]

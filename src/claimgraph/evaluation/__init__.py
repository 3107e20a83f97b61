"""How well claims are read out of articles, measured against claims that people have written down.

`gold` says what such a file holds, `names` when two names mean one thing, `matching` which claim meets which, `figures`
what is counted, and `measure` puts passages, claims and figures together.
"""

from claimgraph.evaluation.figures import Figures, Tally
from claimgraph.evaluation.gold import GoldClaim, GoldError, GoldPassage, read_gold
from claimgraph.evaluation.measure import Evaluation, evaluate

__all__ = ["Evaluation", "Figures", "GoldClaim", "GoldError", "GoldPassage", "Tally", "evaluate", "read_gold"]

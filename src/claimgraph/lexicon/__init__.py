"""Cue words as data: one TOML file per language, checked on loading, and extensible by files of the user."""

from claimgraph.lexicon.entries import Cue, GroupWords, Lexicon
from claimgraph.lexicon.loader import expand, load_lexicon
from claimgraph.lexicon.variants import simplify

__all__ = ["Cue", "GroupWords", "Lexicon", "expand", "load_lexicon", "simplify"]

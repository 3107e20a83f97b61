"""One module a kind of claim: what a sentence states about orders, places, scores and shares."""

from claimgraph.extraction.frames.order import find_orders
from claimgraph.extraction.frames.place import find_places
from claimgraph.extraction.frames.score import find_scores
from claimgraph.extraction.frames.share import find_shares

FRAMES = (find_shares, find_scores, find_places, find_orders)

__all__ = ["FRAMES", "find_orders", "find_places", "find_scores", "find_shares"]

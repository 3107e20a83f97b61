"""One module a kind of claim: what a Chinese sentence states about orders, places, scores and shares."""

from claimgraph.extraction.chinese.frames.order import find_orders
from claimgraph.extraction.chinese.frames.place import find_places
from claimgraph.extraction.chinese.frames.score import find_scores
from claimgraph.extraction.chinese.frames.share import find_shares

FRAMES = (find_shares, find_scores, find_places, find_orders)

__all__ = ["FRAMES", "find_orders", "find_places", "find_scores", "find_shares"]

"""Documents in, claims out: see `extractor` for the way, `frames` for what each kind of claim looks like."""

from claimgraph.extraction.explaining import Explanation, explain
from claimgraph.extraction.extractor import Extractor, extract, load_extractor

__all__ = ["Explanation", "Extractor", "explain", "extract", "load_extractor"]

"""Bytes in, documents out: articles with their blocks, and plain views of them."""

from claimgraph.reading.document import Block, Document, Failure, Span
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import Limits, ReadOptions
from claimgraph.reading.sentences import sentences
from claimgraph.reading.sources import iterate_paths, read_paths
from claimgraph.reading.text import read_text
from claimgraph.reading.view import View, view

__all__ = [
    "Block",
    "Document",
    "Failure",
    "Limits",
    "Metadata",
    "ReadOptions",
    "Span",
    "View",
    "iterate_paths",
    "read_paths",
    "read_text",
    "sentences",
    "view",
]

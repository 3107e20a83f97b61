"""Bytes in, documents out: articles with their blocks, and plain views of them."""

from claimgraph.reading.document import Block, Document, Failure, Origin, Span
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import Limits, ReadOptions
from claimgraph.reading.sentences import sentences
from claimgraph.reading.sources import Item, Located, iterate_paths, locate, read_item, read_paths, unique_id
from claimgraph.reading.text import read_text
from claimgraph.reading.view import View, view

__all__ = [
    "Block",
    "Document",
    "Failure",
    "Item",
    "Limits",
    "Located",
    "Metadata",
    "Origin",
    "ReadOptions",
    "Span",
    "View",
    "iterate_paths",
    "locate",
    "read_item",
    "read_paths",
    "read_text",
    "sentences",
    "unique_id",
    "view",
]

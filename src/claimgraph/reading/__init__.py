"""Bytes in, documents out: articles with their blocks, and plain views of them."""

from claimgraph.reading.document import Block, Document, Failure, Span
from claimgraph.reading.sentences import sentences
from claimgraph.reading.view import View, view

__all__ = ["Block", "Document", "Failure", "Span", "View", "sentences", "view"]

"""What can go wrong with an export."""

from claimgraph.errors import ClaimgraphError


class ExportError(ClaimgraphError):
    """An export cannot be made; the message says what is missing."""

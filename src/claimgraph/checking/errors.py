"""What can be wrong with a draft's comments or a baseline."""

from claimgraph.errors import ClaimgraphError


class CheckError(ClaimgraphError):
    """A comment in the draft or a baseline file is wrong; the message names the place and what is allowed."""

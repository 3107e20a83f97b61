"""The errors claimgraph raises; only the command line turns them into messages and exit codes."""


class ClaimgraphError(Exception):
    """Something is wrong with what the user gave; the message names the place and what to do."""


class ReadingError(ClaimgraphError):
    """A file could not be read as an article."""


class CatalogError(ClaimgraphError):
    """A catalogue file is wrong; the message names the file and the entry."""


class LexiconError(ClaimgraphError):
    """A lexicon file is wrong; the message names the file and the entry."""

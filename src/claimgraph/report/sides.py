"""A claim where it stands: its article, its line, and the words around its quote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimgraph.model import Article, Claim, Entity
from claimgraph.report.quotes import Cell, row_of, surroundings, unmarked
from claimgraph.report.wording import source_name, statement

Place = tuple[str, int, int]
"""An article's id, where a quote starts in it and where it ends."""

CONTEXT = 160
"""How many characters of its line are shown on either side of a quote, at most."""

_REACH = 10 * CONTEXT  # characters looked at: the targets of links are not shown


@dataclass(frozen=True, slots=True)
class Side:
    """A claim where it stands: its article, line, and the text around its quote."""

    claim: Claim
    article: Article
    line: int | None
    before: str
    after: str

    @property
    def quote(self) -> str:
        """The words that state it, without the marks of Markdown; a row of a table with its headings."""
        cells = self.row
        if not cells:
            return unmarked(self.claim.quote)
        return " · ".join(f"{cell.heading}: {cell.words}" if cell.heading else cell.words for cell in cells)

    @property
    def row(self) -> tuple[Cell, ...]:
        """The row of the table that states it, if one does."""
        return row_of(self.claim, self.article.text)

    @property
    def place(self) -> Place:
        """Where the quote stands: article, start, end."""
        return (self.claim.article, self.claim.start, self.claim.end)

    @property
    def statement(self) -> str:
        """What the claim says, as a plain sentence."""
        return statement(self.claim)

    @property
    def source(self) -> str:
        """Who publishes it."""
        return source_name(self.article)

    @property
    def witness(self) -> str:
        """Whom to ask about it: the speaker where the article names one, else the publisher."""
        said_by = self.claim.attributed_to
        return f"{said_by} (quoted by {self.source})" if said_by else self.source


def side(claim: Claim, article: Article, line: int | None) -> Side:
    """The claim where it stands, with the words around it cut to `CONTEXT` characters at whole words."""
    begin, end = surroundings(article.text, claim.start, claim.end, _REACH)
    before = unmarked(article.text[begin : claim.start])
    after = unmarked(article.text[claim.end : end], opening=False)
    if len(before) > CONTEXT:
        before = "… " + re.sub(r"^\S*\s", "", before[-CONTEXT:])
    if len(after) > CONTEXT:
        after = re.sub(r"\s\S*$", "", after[:CONTEXT]) + " …"
    return Side(claim, article, line, before, after)


def entities_of(claim: Claim) -> list[Entity]:
    """The claim's subject, object and benchmark, those that it has."""
    return [entity for entity in (claim.subject, claim.object, claim.benchmark) if entity is not None]

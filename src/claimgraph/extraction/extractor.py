"""From a document to its claims: sentence by sentence, table by table, with the discourse carried along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from claimgraph.catalog import Resolver, load_catalog, spot
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.assembly import Statement, assemble, quote_span, refutes
from claimgraph.extraction.chinese import as_written
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.languages import GRAMMARS, sentence_language
from claimgraph.extraction.leads import in_full, parts
from claimgraph.extraction.memory import remember
from claimgraph.extraction.passages import Passage
from claimgraph.extraction.rankings import read_ranking
from claimgraph.extraction.relevance import speaks_of_models
from claimgraph.extraction.tables import read_table
from claimgraph.lexicon import load_lexicon, simplify
from claimgraph.model import Claim
from claimgraph.reading import Block, Document, view


@dataclass(frozen=True, slots=True)
class Extractor:
    """The resources of extraction, loaded once: one annotator a language, and the resolver."""

    annotators: dict[str, Annotator]
    resolver: Resolver

    def annotator(self, language: str) -> Annotator:
        """The annotator of a language; English for languages without a lexicon."""
        return self.annotators.get(language) or self.annotators["en"]


@lru_cache(maxsize=4)
def load_extractor(catalogs: tuple[Path, ...] = (), lexicons: tuple[Path, ...] = ()) -> Extractor:
    """The extractor over the package's catalogue and lexicons and the user's files."""
    annotators = {
        language: Annotator(load_lexicon(language, lexicons), grammar) for language, grammar in GRAMMARS.items()
    }
    return Extractor(annotators, Resolver(load_catalog(catalogs)))


def extract(
    document: Document, extractor: Extractor | None = None, passages: list[Passage] | None = None
) -> list[Claim]:
    """All claims of a document, in the order of the text; ids are the article's id and a running number.

    `passages` gets every sentence and row of a table as it was read, for those who ask why (see `explain`).
    """
    extractor = extractor or load_extractor()
    if not speaks_of_models(document.article.text, extractor.resolver.catalog):
        return []
    discourse = Discourse(extractor.resolver, document.article.id)
    claims = sorted(_read(document, discourse, extractor, passages), key=lambda claim: (claim.start, claim.end))
    return [_finished(claim, n, discourse) for n, claim in enumerate(claims, start=1)]


def _read(
    document: Document, discourse: Discourse, extractor: Extractor, passages: list[Passage] | None
) -> Iterator[Claim]:
    blocks = (block for block in document.blocks if not block.passed_over)
    for table, group in groupby(blocks, key=lambda block: block.table):
        if table is not None:
            rows = tuple(group)
            told = list(read_table(rows, document, discourse, extractor))
            yield from told
            _leave_board(told, discourse)
            if passages is not None:
                passages += [_row(row, document) for row in rows]
            continue
        for block in group:
            if block.kind != "heading":
                discourse.start_block(block.level if block.kind == "bullet" else None)
            ranked = read_ranking(block, document, discourse, extractor)
            if ranked is None:
                yield from _read_block(block, document, discourse, extractor, passages)
                continue
            yield from ranked
            if passages is not None:
                passages.append(_row(block, document))


def _leave_board(told: list[Claim], discourse: Discourse) -> None:
    """A table on one board leaves it in force for the text below."""
    boards = {claim.benchmark.id: claim.benchmark for claim in told if claim.benchmark is not None}
    if len(boards) == 1:
        (board,) = boards.values()
        discourse.see_board(board)
        discourse.scene = replace(discourse.scene, board=board)


def _row(block: Block, document: Document) -> Passage:
    """A row of a table, or an item of a ranking."""
    return Passage(block.start, block.end, view(document.article.text, block.start, block.end).text, (), row=True)


def _read_block(
    block: Block, document: Document, discourse: Discourse, extractor: Extractor, passages: list[Passage] | None
) -> list[Claim]:
    article = document.article
    stated: list[list[Claim]] = []
    seen = view(article.text, block.start, block.end)
    for start, end in parts(seen, article.text, lambda lead: _states(lead, block, extractor)):
        written = seen.text[start:end]
        text = simplify(written)
        names = spot(text, extractor.resolver.catalog)
        annotator = extractor.annotator(sentence_language(text, names, block.language))
        items = annotator.items(text, names)
        if not items and block.kind != "heading":
            stated.append([])
            continue
        sentence = annotator.grammar.parse(items, annotator.lexicon)
        statement = Statement(
            sentence, text, *quote_span(article.text, *seen.source(start, end), block.start), block.zone
        )
        drafted, refusals = assemble(statement, annotator.grammar, discourse, article)
        claims = [as_written(claim, text, written) for claim in drafted]
        if passages is not None:
            passages.append(Passage(statement.start, statement.end, written, tuple(sentence.items), tuple(refusals)))
        remember(statement, claims, annotator.grammar, discourse, heading=block.kind == "heading")
        if stated and refutes(sentence):
            stated[-1] = [claim.model_copy(update={"stance": "denied"}) for claim in stated[-1]]
        stated.append(claims)
    return [claim for claims in stated for claim in claims]


def _states(lead: str, block: Block, extractor: Extractor) -> bool:
    """Whether the lead of a block states something in full."""
    annotator = extractor.annotator(block.language)
    items = annotator.items(lead, spot(lead, extractor.resolver.catalog))
    return in_full(annotator.grammar.parse(items, annotator.lexicon), annotator.grammar)


def _finished(claim: Claim, number: int, discourse: Discourse) -> Claim:
    """The claim with its id, and with all that the article says of its entities."""
    other = discourse.informed(claim.object) if claim.object is not None else None
    return claim.model_copy(
        update={"id": f"{claim.article}#{number}", "subject": discourse.informed(claim.subject), "object": other}
    )

"""Reads the claims of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from claimgraph.catalog import Resolver
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.tables.columns import read_columns
from claimgraph.extraction.tables.grid import read_parts
from claimgraph.extraction.tables.headings import LabelReader
from claimgraph.extraction.tables.layout import read_layout
from claimgraph.extraction.tables.statements import read_statements
from claimgraph.extraction.tables.surroundings import Surroundings, read_surroundings
from claimgraph.extraction.tables.table import Statement, Table
from claimgraph.model import Claim
from claimgraph.reading import Block, Document

_HAN = re.compile(r"[\u3400-\u9fff]")


class Resources(Protocol):
    """What the reader needs of the extractor."""

    @property
    def resolver(self) -> Resolver:
        """Finds the entities of names."""

    def annotator(self, language: str) -> Annotator:
        """Finds the cues of a language."""


def read_table(
    rows: Sequence[Block], document: Document, discourse: Discourse, extractor: Resources
) -> Iterator[Claim]:
    """The claims of one table, whose rows are `rows`, row by row; their ids are left empty.

    The quote of a claim is its row. `discourse` gives the board, the subject and the names in force, and learns the
    names of the table once its claims have been read.
    """
    reader = label_reader(rows[0], document, extractor)
    around = read_surroundings(rows, document, discourse, reader)
    for part in read_parts(rows, document.article.text, reader.words):
        columns = read_columns(part, reader)
        if columns is None:
            continue
        spoken = [entity.name for entity in discourse.introduced.values() if entity.kind == "model"]
        table = Table.of(read_layout(part, columns, reader, spoken), around, discourse, reader)
        for statement in read_statements(table):
            yield _claim(statement, document, around, reader)
        table.introduce()


def label_reader(head: Block, document: Document, extractor: Resources) -> LabelReader:
    """The reader for the first row or item: of Chinese, and English with it, where that or the article has it."""
    chinese = document.article.language == "zh" or _HAN.search(document.article.text, head.start, head.end)
    if head.language in ("en", "zh") and chinese:
        return LabelReader.of(extractor.annotator("zh"), extractor.resolver, extractor.annotator("en"))
    return LabelReader.of(extractor.annotator(head.language), extractor.resolver)


def _claim(said: Statement, document: Document, around: Surroundings, reader: LabelReader) -> Claim:
    block, label, article = said.reading.row.block, said.reading.label, document.article
    date = reader.annotator.grammar.resolve_date(label.date, article.published) or around.date
    number = said.number
    unit = None
    if number is not None:
        arena = "points" if said.board is not None and said.board.board == "arena" else None
        unit = number.unit or label.unit or (arena if said.kind == "score" else None)
    return Claim(
        id="",
        article=article.id,
        kind=said.kind,
        subject=said.subject,
        object=said.object,
        benchmark=said.board,
        category=said.category,
        scope=said.scope,
        value=number.value if number is not None and said.kind == "score" else None,
        value_text=number.digits if number is not None and said.kind == "score" else None,
        bound=said.bound,
        unit=unit,
        rank=said.rank,
        tied=said.tied,
        relation=said.relation,
        margin=number.value if number is not None and said.kind == "comparison" else None,
        setting=said.setting,
        count=said.count,
        of=said.of,
        as_of=date or article.published,
        as_of_stated=date is not None,
        zone=block.zone,
        quote=article.text[block.start : block.end],
        start=block.start,
        end=block.end,
        why=f"cell {said.reading.cell.text!r} under {label.text!r}, row of {said.subject.mention!r}",
    )

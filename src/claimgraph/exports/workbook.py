"""The results as a workbook for Excel and its kin: articles, claims, findings and facts, a sheet each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from claimgraph.exports.errors import ExportError
from claimgraph.exports.flat import for_xml
from claimgraph.exports.table import COLUMNS, FORMULA, rows
from claimgraph.model import Article, Finding
from claimgraph.outputs import Outputs
from claimgraph.reconciliation import Fact, facts

CELL_LIMIT = 32_767
"""Characters that a cell can hold, as Excel counts them: in units of UTF-16."""

_CUT = " …"
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

Sheet = tuple[Sequence[str], Iterable[Mapping[str, Any]]]


def to_xlsx(found: Outputs) -> bytes:
    """The workbook; raises `ExportError` where openpyxl is not installed.

    No cell is a formula: text is text, whatever it begins with. Characters that XML has no place for
    become U+FFFD, and text longer than a cell can hold ends with an ellipsis.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise ExportError("XLSX needs openpyxl: pip install 'claimgraph[xlsx]'") from error
    book = Workbook(write_only=True)
    book.properties.creator = "claimgraph"
    for title, (columns, lines) in _sheets(found).items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for line in ([*columns], *([line[name] for name in columns] for line in lines)):
            cells = [WriteOnlyCell(sheet, _cell(value)) for value in line]
            for cell in cells:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
                    cell.quotePrefix = cell.value.startswith(FORMULA)  # text it stays when it is edited
            sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return _without_times(buffer)


def _sheets(found: Outputs) -> dict[str, Sheet]:
    articles = [name for name in Article.model_fields if name != "text"]
    sides = ("said", "sources", "articles", "copies", "claims")
    fact_columns = [name for name in Fact.model_fields if name not in ("sides", "findings")]
    return {
        "articles": (articles, (article.model_dump(mode="json") for article in found.articles)),
        "claims": (COLUMNS, rows(found.claims, found.findings)),
        "findings": (list(Finding.model_fields), (finding.model_dump(mode="json") for finding in found.findings)),
        "facts": ([*fact_columns, *sides, "findings"], _fact_rows(found)),
    }


def _fact_rows(found: Outputs) -> Iterator[dict[str, Any]]:
    """A row for each side of each fact."""
    for fact in facts(found.articles, found.claims, found.findings):
        whole = fact.model_dump(mode="json")
        for side in whole.pop("sides"):
            yield {**side, **whole}


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "\n".join(map(str, value))
    if not isinstance(value, str):
        return value
    value = for_xml(value)
    units = value.encode("utf-16-le")
    if len(units) <= 2 * CELL_LIMIT:
        return value
    return units[: 2 * (CELL_LIMIT - len(_CUT))].decode("utf-16-le", "ignore") + _CUT


def _without_times(written: io.BytesIO) -> bytes:
    """The same package without the time of writing in it, so that the same results give the same bytes."""
    buffer = io.BytesIO()
    with ZipFile(written) as before, ZipFile(buffer, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            after.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return buffer.getvalue()

"""The claims as a flat table, a claim a row: CSV for spreadsheets, Parquet for everything that computes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from claimgraph.exports.errors import ExportError
from claimgraph.model import Claim, Entity, Finding

_ROLES = ("subject", "object", "benchmark")
_ENTITY_PARTS = ("id", "name", "kind")
_IN_SEVERAL_COLUMNS = {role: [f"{role}_{part}" for part in _ENTITY_PARTS] for role in _ROLES} | {
    "rank": ["rank_best", "rank_worst"]
}
COLUMNS = [*(c for name in Claim.model_fields for c in _IN_SEVERAL_COLUMNS.get(name, [name])), "verdicts"]
"""The table's columns: the fields of a claim, its entities as id, name and kind, and its findings' verdicts."""

_WHOLE_NUMBERS = ("start", "end", "rank_best", "rank_worst", "count", "of")
_DECIMALS = ("value", "margin")
_TRUTHS = ("tied", "as_of_stated")
FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # the wide forms, too: spreadsheets set to Chinese or Japanese take them


def rows(claims: Iterable[Claim], findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    """The table's rows, in the order of the claims."""
    verdicts: dict[str, dict[str, None]] = {}
    for finding in findings:
        for claim_id in (*finding.claims, *finding.also):
            verdicts.setdefault(claim_id, {})[finding.verdict] = None
    for claim in claims:
        row = claim.model_dump(mode="json", exclude={*_ROLES, "rank"})
        for role in _ROLES:
            entity: Entity | None = getattr(claim, role)
            row |= {f"{role}_{part}": getattr(entity, part, None) for part in _ENTITY_PARTS}
        row["rank_best"], row["rank_worst"] = claim.rank or (None, None)
        row["verdicts"] = " ".join(verdicts.get(claim.id, ())) or None
        yield {name: row[name] for name in COLUMNS}


def to_csv(claims: Iterable[Claim], findings: Iterable[Finding]) -> bytes:
    """The table as CSV in UTF-8 with a mark; a cell that a spreadsheet would run as a formula gets a ' before it."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows(claims, findings))
    return buffer.getvalue().encode("utf-8-sig")


def to_parquet(claims: Iterable[Claim], findings: Iterable[Finding]) -> bytes:
    """The table as Parquet; raises `ExportError` where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: pip install 'claimgraph[parquet]'") from error
    types = {
        **dict.fromkeys(COLUMNS, pyarrow.string()),
        **dict.fromkeys(_WHOLE_NUMBERS, pyarrow.int64()),
        **dict.fromkeys(_DECIMALS, pyarrow.float64()),
        **dict.fromkeys(_TRUTHS, pyarrow.bool_()),
    }
    table = pyarrow.Table.from_pylist(list(rows(claims, findings)), pyarrow.schema(list(types.items())))
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(table, sink)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

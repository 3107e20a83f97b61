"""Whatever is done to a file's bytes, what comes out are documents and foreseen failures."""

import gzip
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.reading import ReadOptions
from claimgraph.reading.formats import read_source
from claimgraph.reading.source import Budget, Source
from reading.pages import SHAPES
from reading.test_formats import ATOM, BODY, MEMBERS, RECORDS, RSS, WORD_XML, mail, pdf, tarred, warc_records, zipped


def parquet():
    arrow, tables = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    packed = io.BytesIO()
    tables.write_table(arrow.table({"id": ["a"], "text": [BODY]}), packed)
    return packed.getvalue()


FILES = {
    ".rss": RSS.encode,
    ".xml": ATOM.encode,
    ".eml": lambda: mail(f"<p>{BODY}</p>"),
    ".mbox": lambda: b"From x\n" + mail(),
    ".json": lambda: json.dumps(RECORDS).encode(),
    ".jsonl": lambda: "\n".join(map(json.dumps, RECORDS)).encode(),
    ".csv": lambda: f'id,text\n1,"{BODY}"'.encode(),
    ".parquet": parquet,
    ".warc": lambda: b"".join(warc_records()),
    ".warc.gz": lambda: b"".join(map(gzip.compress, warc_records())),
    ".docx": lambda: zipped(**{"word/document.xml": WORD_XML}),
    ".pdf": lambda: pdf([BODY], ["More."]),
    ".zip": lambda: zipped(**MEMBERS),
    ".tar": lambda: tarred(MEMBERS),
    ".tar.gz": lambda: gzip.compress(tarred(MEMBERS)),
    ".html": lambda: SHAPES[0]().encode(),
    ".md": lambda: f"---\ntitle: T\n---\n# T\n\n{BODY}\n\n| a | b |\n|---|---|\n| 1 | 2 |".encode(),
}
DAMAGE = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 20), st.binary(max_size=8)), min_size=1, max_size=6)


@pytest.mark.parametrize("suffix", FILES)
def test_damaged_files(suffix):
    whole = FILES[suffix]()

    @given(DAMAGE)
    def check(damage):
        data = bytearray(whole)
        for at, taken, put in damage:
            at %= len(data) + 1
            data[at : at + taken] = put
        source = Source(f"a{suffix}", "a", suffix, bytes(data), budget=Budget(10**8))
        for found in read_source(source, ReadOptions()):
            assert not getattr(found, "reason", "").startswith("unexpectedly")

    check()

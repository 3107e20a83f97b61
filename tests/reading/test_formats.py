"""Each format gives the article that is in it, with what the format says of it."""

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from email.message import EmailMessage

import pytest

from claimgraph.reading import Metadata, ReadOptions, read_paths

BODY = "Orca-3 scores 71.3 on BirdBench, and the judges needed three days to agree on it."
OTHER = "Heron follows with 70.2, which was good enough for the first place in the autumn."


def read(folder, name, data, **options):
    """Documents and failures of one file with these bytes."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_paths([path], ReadOptions(**options))


def facts(documents):
    return [(d.article.id, d.article.title, d.article.publisher, d.article.published, d.article.url) for d in documents]


def words(documents):
    return [" ".join(d.article.text[b.start : b.end] for b in d.blocks) for d in documents]


def zipped(**members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(members):
    packed = io.BytesIO()
    with tarfile.TarFile(fileobj=packed, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Wire</title><language>en-GB</language>
<item><title>Orca leads</title><link>https://wire.example/orca</link><pubDate>Fri, 20 Mar 2026 08:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>{BODY}</p>]]></content:encoded></item>
<item><title>Heron</title><description>&lt;p&gt;{OTHER}&lt;/p&gt;</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title>
<entry><title>Orca leads</title><link rel="self" href="https://wire.example/self"/><link href="https://wire.example/orca"/>
<published>2026-03-20T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p></div></content></entry></feed>"""


def test_rss(tmp_path):
    documents, failures = read(tmp_path, "feed.rss", RSS)
    assert facts(documents) == [
        ("feed/1", "Orca leads", "The Wire", "2026-03-20", "https://wire.example/orca"),
        ("feed/2", "Heron", "The Wire", None, None),
    ]
    assert words(documents) == [BODY, OTHER]
    assert [(f.source.rpartition("/")[2], f.reason) for f in failures] == [("feed.rss#3", "an entry without text")]


def test_atom(tmp_path):
    documents, _ = read(tmp_path, "feed.xml", ATOM)
    assert facts(documents) == [("feed/1", "Orca leads", "The Wire", "2026-03-20", "https://wire.example/orca")]
    assert words(documents) == [BODY]


def mail(html=None):
    message = EmailMessage()
    message["Subject"] = "Orca leads"
    message["From"] = "The Wire <news@wire.example>"
    message["Date"] = "Fri, 20 Mar 2026 08:00:00 +0100"
    message.set_content(f"{BODY}\n")
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def test_mail(tmp_path):
    documents, _ = read(tmp_path, "a.eml", mail())
    assert facts(documents) == [("a", "Orca leads", "The Wire", "2026-03-20", None)]
    assert words(documents) == [BODY]


def test_mail_prefers_html(tmp_path):
    documents, _ = read(tmp_path, "a.eml", mail(f"<p>{OTHER}</p>"))
    assert words(documents) == [OTHER]


def test_mailbox(tmp_path):
    box = b"".join(b"From x Fri Mar 20 08:00:00 2026\n" + m + b"\n" for m in (mail(), mail(f"<p>{OTHER}</p>")))
    documents, _ = read(tmp_path, "box.mbox", box)
    assert [d.article.id for d in documents] == ["box/1", "box/2"]
    assert words(documents) == [BODY, OTHER]


RECORDS = [
    {"id": "orca", "title": "Orca leads", "text": BODY, "date": "2026-03", "source": "The Wire"},
    {"headline": "Heron", "content": f"<p>{OTHER}</p>", "url": "https://wire.example/heron"},
]
FOUND = [
    ("orca", "Orca leads", "The Wire", "2026-03", None),
    ("r/2", "Heron", None, None, "https://wire.example/heron"),
]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("r.json", json.dumps(RECORDS)),
        ("r.json", json.dumps({"count": 2, "articles": RECORDS})),
        ("r.jsonl", "\n".join(map(json.dumps, RECORDS))),
        ("r.ndjson", "\ufeff" + "\r\n".join(map(json.dumps, RECORDS)) + "\r\n\r\n"),
    ],
)
def test_json(tmp_path, name, data):
    documents, failures = read(tmp_path, name, data)
    assert facts(documents) == FOUND
    assert words(documents) == [BODY, OTHER]
    assert failures == []


def test_one_json_object_is_one_article(tmp_path):
    documents, _ = read(tmp_path, "one.json", json.dumps({"markdown": f"# Orca leads\n\n{BODY}"}))
    assert facts(documents) == [("one", "Orca leads", None, None, None)]


def test_fields_by_option(tmp_path):
    record = {"payload": {"said": BODY}, "key": 7, "when": "20 March 2026", "text": "wrong"}
    fields = (("text", "payload.said"), ("id", "key"), ("published", "when"))
    documents, _ = read(tmp_path, "r.jsonl", json.dumps(record), fields=fields)
    assert facts(documents) == [("7", None, None, "2026-03-20", None)]
    assert words(documents) == [BODY]


def test_a_record_without_text_names_its_fields(tmp_path):
    _, failures = read(tmp_path, "r.jsonl", json.dumps({"a": 1, "b": 2}))
    assert failures[0].reason == "no text field among: a, b; name it with --field, as in --field text=body"


@pytest.mark.parametrize(("name", "delimiter"), [("t.csv", ","), ("t.csv", ";"), ("t.tsv", "\t")])
def test_csv(tmp_path, name, delimiter):
    table = io.StringIO()
    writer = csv.writer(table, delimiter=delimiter)
    writer.writerows([["id", "title", "text"], ["orca", "Orca leads", f"{BODY}\n\n{OTHER}"], ["heron", "", OTHER]])
    documents, _ = read(tmp_path, name, table.getvalue())
    assert facts(documents) == [("orca", "Orca leads", None, None, None), ("heron", None, None, None, None)]
    assert words(documents) == [f"{BODY} {OTHER}", OTHER]


def test_parquet(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    packed = io.BytesIO()
    parquet.write_table(
        arrow.table({"id": ["orca", "heron"], "text": [BODY, OTHER], "date": ["2026-03-20", None]}), packed
    )
    documents, _ = read(tmp_path, "t.parquet", packed.getvalue())
    assert facts(documents) == [("orca", None, None, "2026-03-20", None), ("heron", None, None, None, None)]
    assert words(documents) == [BODY, OTHER]


def record(address, body, kind="text/html; charset=utf-8", status="200 OK", extra="", length=None):
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + body
    length = len(answer) if length is None else length
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {length}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def warc_records():
    page = f"<title>Orca leads</title><p>{BODY}</p>".encode()
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (page[:30], page[30:])) + b"0\r\n\r\n"
    return [
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n",
        record("https://a.example/1", page),
        record("https://a.example/2", b"not here", status="404 Not Found"),
        record("https://a.example/3", chunked, extra="Transfer-Encoding: chunked\r\n"),
        record("https://a.example/4", gzip.compress(page), extra="Content-Encoding: gzip\r\n"),
        record("https://a.example/5.png", b"\x89PNG", kind="image/png"),
    ]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_warc(tmp_path, packed):
    data = b"".join(gzip.compress(r) if packed else r for r in warc_records())
    documents, failures = read(tmp_path, "w.warc.gz" if packed else "w.warc", data)
    assert [d.article.url for d in documents] == ["https://a.example/1", "https://a.example/3", "https://a.example/4"]
    assert words(documents) == [BODY] * 3
    assert failures == []


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_XML = f"""<w:document xmlns:w="{WORD}"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Orca leads</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">{BODY} </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>an</w:t><w:tab/><w:t>item</w:t></w:r></w:p>
<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>
<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Both</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Orca</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"""


def test_word(tmp_path):
    documents, _ = read(tmp_path, "w.docx", zipped(**{"word/document.xml": WORD_XML}))
    text = documents[0].article.text
    shown = [
        (b.kind, b.level, [text[x:y] for x, y in b.cells] if b.cells else text[b.start : b.end], b.header)
        for b in documents[0].blocks
    ]
    assert shown == [
        ("heading", 1, "Orca leads", False),
        ("paragraph", 0, BODY, False),
        ("bullet", 1, "an item", False),
        ("row", 0, ["Both", "Both"], True),
        ("row", 0, ["Orca", ""], False),
    ]


def pdf(*pages, password=None):
    """A PDF with a line of text for each string of each page."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = writer._add_object(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
    )
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        content = DecodedStreamObject()
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        content.set_data(f"BT /F1 12 Tf 50 750 Td {shown}ET".encode())
        page[NameObject("/Contents")] = writer._add_object(content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


def test_pdf(tmp_path):
    pages = [
        ["The Wire 2026", f"{name} leads the table in the coming", "sea-", f"son of {name}.", str(n)]
        for n, name in enumerate("ABC", 1)
    ]
    documents, _ = read(tmp_path, "p.pdf", pdf(*pages))
    assert documents[0].article.text == "\n\n".join(
        f"{name} leads the table in the coming\nseason of {name}." for name in "ABC"
    )
    assert documents[0].article.notes == ("running heads left out: 6",)
    assert documents[0].line_of(0) is None


MEMBERS = {
    "b/two.md": f"# Heron\n\n{OTHER}".encode(),
    "one.txt": BODY.encode(),
    "notes.bin": b"\x00",
    ".hidden.txt": b"no",
}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(**MEMBERS)),
        ("a.tar", tarred(MEMBERS)),
        ("a.tar.gz", gzip.compress(tarred(MEMBERS))),
        ("a.tgz", gzip.compress(tarred(MEMBERS))),
        ("a.tar.bz2", bz2.compress(tarred(MEMBERS))),
        ("a.tar.xz", lzma.compress(tarred(MEMBERS))),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_archives(tmp_path, name, data):
    documents, failures = read(tmp_path, name, data)
    assert [d.article.id for d in documents] == ["a/b/two", "a/one"]
    assert documents[1].source == f"{tmp_path / name}#one.txt" or documents[1].source.endswith("#one.txt")
    assert failures == []


@pytest.mark.parametrize(
    ("name", "pack"), [("a.txt.gz", gzip.compress), ("a.txt.bz2", bz2.compress), ("a.txt.xz", lzma.compress)]
)
def test_packed_files(tmp_path, name, pack):
    documents, _ = read(tmp_path, name, pack(BODY.encode()))
    assert [(d.article.id, d.article.text) for d in documents] == [("a", BODY)]


def test_archive_in_an_archive(tmp_path):
    documents, _ = read(tmp_path, "a.zip", zipped(**{"in.tar.gz": gzip.compress(tarred(MEMBERS))}))
    assert [d.article.id for d in documents] == ["a/in/b/two", "a/in/one"]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (BODY.encode(), None),
        (f"<html><p>{BODY}</p></html>".encode(), None),
        (json.dumps({"text": BODY}).encode(), None),
        (gzip.compress(BODY.encode()), None),
        (zipped(**{"a.txt": BODY}), None),
    ],
    ids=["text", "html", "json", "gzip", "zip"],
)
def test_standard_input(monkeypatch, data, form):
    class Stdin:
        buffer = io.BytesIO(data)

    monkeypatch.setattr("sys.stdin", Stdin)
    documents, failures = read_paths(["-"], ReadOptions(format=form))
    assert words(documents) == [BODY], failures


def test_what_the_user_says_comes_first(tmp_path):
    text = f"---\ntitle: Front\ndate: 2025\n---\n{BODY}"
    documents, _ = read(tmp_path, "a.md", text, metadata=Metadata(title="Given"))
    assert facts(documents) == [("a", "Given", None, "2025", None)]


@pytest.mark.parametrize("name", ["a.doc", "a", "a.png"])
def test_unknown_format_is_a_failure_where_the_file_was_named(tmp_path, name):
    _, failures = read(tmp_path, name, BODY)
    assert "no format known" in failures[0].reason


@pytest.mark.parametrize("extra", ["pypdf", "pyarrow"])
def test_a_missing_extra_is_named(tmp_path, monkeypatch, extra):
    monkeypatch.setitem(__import__("sys").modules, extra, None)
    name = {"pypdf": "a.pdf", "pyarrow": "a.parquet"}[extra]
    _, failures = read(tmp_path, name, b"%PDF-")
    assert f"claimgraph[{name.rpartition('.')[2]}]" in failures[0].reason

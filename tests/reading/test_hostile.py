# ruff: noqa: E501 - a case is a line
"""Files made to harm, or broken: each has an outcome that is known beforehand, and the rest is read all the same."""

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimgraph.reading import Limits, ReadOptions, read_paths, view
from reading.test_formats import BODY, MEMBERS, OTHER, pdf, record, tarred, zipped

DEFAULTS = Limits()


@dataclass(frozen=True)
class Case:
    """A file and what comes of it: the ids of its articles, and a piece of the reason of each failure."""

    name: str
    file: str
    build: Callable[[], bytes]
    ids: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    limits: Limits = DEFAULTS


def nested_zip(depth):
    data = zipped(**{"a.txt": BODY})
    for _ in range(depth):
        data = zipped(**{"in.zip": data})
    return data


def tar_with_links():
    packed = io.BytesIO()
    with tarfile.TarFile(fileobj=packed, mode="w") as archive:
        for name, kind in (
            ("link.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
    return packed.getvalue()


def locked_zip():
    data = bytearray(zipped(**{"a.txt": BODY}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def nameless():
    return zipped(**{"Q.txt": BODY}).replace(b"Q.txt", b"\0.txt")


def damaged_zip():
    data = bytearray(zipped(**{"a.txt": BODY * 50, "b.txt": OTHER}))
    data[60:70] = b"\xff" * 10
    return bytes(data)


def wrong_lengths():
    page = f"<title>T</title><p>{BODY}</p>".encode()
    return (
        record("https://a.example/1", page, length=9)
        + record("https://a.example/2", page, length=99_999)
        + record("https://a.example/3", page)
    )


def cut_archive():
    parts = [gzip.compress(record(f"https://a.example/{n}", f"<p>{BODY}</p>".encode())) for n in (1, 2)]
    return b"".join(parts)[:-40]


LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY file SYSTEM "file:///etc/hostname">]>
<rss><channel><title>T</title><item><title>x</title><description>%s %s</description></item></channel></rss>"""


CASES = (
    Case("zip bomb", "a.zip", lambda: zipped(**{"a.txt": b"0" * 30_000_000, "b.txt": BODY}), ("a/b",), ("unpacking_ratio",)),
    Case("gzip bomb", "a.txt.gz", lambda: gzip.compress(b"0" * 30_000_000), (), ("unpacking_ratio",)),
    Case("all together too large", "a.zip", lambda: zipped(**MEMBERS), (), ("unpacked_bytes",), Limits(unpacked_bytes=50)),
    Case("member too large", "a.zip", lambda: zipped(**{"a.txt": BODY * 9}), (), ("file_bytes",), Limits(file_bytes=600)),
    Case("too many members", "a.zip", lambda: zipped(**MEMBERS), (), ("members",), Limits(members=2)),
    Case("archives in archives", "a.zip", lambda: nested_zip(6), (), ("packed too deeply",)),
    Case("archives in archives, but few", "a.zip", lambda: nested_zip(2), ("a/in/in/a",)),
    Case(
        "names that lead out of a zip",
        "a.zip",
        lambda: zipped(**{"../up.txt": BODY, "/abs.txt": BODY, "c:\\win.txt": BODY, "d/../../e.txt": BODY, "ok.txt": BODY}),
        ("a/ok",),
        ("leads out", "absolute", "absolute", "leads out"),
    ),
    Case("names that lead out of a tar", "a.tar", lambda: tarred({"../up.txt": b"x", "/abs.txt": b"x"}), (), ("leads out", "absolute")),
    Case("links and devices in a tar", "a.tar", tar_with_links, (), ("a link or device",) * 3),
    Case("zip with a password", "a.zip", locked_zip, (), ("encrypted",)),
    Case("damaged member", "a.zip", damaged_zip, ("a/b",), ("cannot be unpacked",)),
    Case("not a zip", "a.zip", lambda: b"PK\x03\x04 no", (), ("not a readable zip",)),
    Case("not a tar", "a.tar", lambda: b"no" * 999, (), ("not a readable tar",)),
    Case("cut gzip", "a.txt.gz", lambda: gzip.compress(os.urandom(999))[:-99], (), ("cannot be unpacked",)),
    Case("html nested 100,000 deep", "a.html", lambda: b"<div>" * 100_000 + b"x", (), ("nested too deeply",)),
    Case("html of 100,000 open inline tags", "a.html", lambda: b"<b>" * 100_000 + b"x", (), ("nested too deeply",)),
    Case("html of 100,000 open paragraphs", "a.html", lambda: b"<p>x" * 100_000, ("a",)),
    Case("html of 100,000 items below one heading", "a.html", lambda: b"<h3>Related</h3>" + b"<li><a>x</a>" * 100_000, ("a",)),
    Case("html of a thousand levels", "a.html", lambda: b"<div>" * 1000 + BODY.encode(), ("a",)),
    Case("html without text", "a.html", lambda: b"<script>x</script>", (), ("holds no text",)),
    Case("html table of 100,000 cells", "a.html", lambda: b"<table>" + (b"<tr>" + b"<td>1" * 100) * 1000, ("a",)),
    Case("merged cells without end", "a.html", lambda: b"<table>" + b"<tr><td rowspan=65000 colspan=65000>1<td>2" * 2000, ("a",)),
    Case("markdown table of 100,000 cells", "a.md", lambda: b"|1|2|3|4|5|6|7|8|9|0|\n" * 10_000, ("a",)),
    Case("markdown of 100,000 open tables", "a.md", lambda: b"<table>\n" * 100_000, ("a",)),
    Case("markdown of 100,000 open comments", "a.md", lambda: b"x\n" + b"<!--\n" * 100_000, ("a",)),
    Case("markdown of 100,000 open brackets", "a.md", lambda: b"[" * 100_000 + b"](" * 100_000, ("a",)),
    Case("markdown of stars and underscores", "a.md", lambda: b"*_`" * 100_000, ("a",)),
    Case("bullets 1,000 deep", "a.md", lambda: b"".join(b" " * n + b"- x\n" for n in range(1000)), ("a",)),
    Case("a line of 50 MB", "a.txt", lambda: b"x " * 25_000_000, (), ("characters",)),
    Case("front matter that repeats itself", "a.md", lambda: b"---\ntitle: &a [x]\ndate: *a\n---\n" + BODY.encode(), ("a",)),
    Case("front matter nested deeply", "a.md", lambda: b"---\ntitle: " + b"[" * 1500 + b"\n---\n" + BODY.encode(), ("a",)),
    Case("NULs in a text", "a.txt", lambda: BODY.encode() + b"\x00" + BODY.encode(), ("a",)),
    Case("a member without a name", "a.zip", nameless, (), ("name",)),
    Case("a binary file of few zeros", "a.txt", lambda: bytes(range(1, 256)) * 40, (), ("is not text",)),
    Case("a binary file", "a.txt", lambda: bytes(range(256)) * 40 + b"\x00" * 999, (), ("is not text",)),
    Case("utf-16 without a mark", "a.txt", lambda: BODY.encode("utf-16-le"), ("a",)),
    Case("broken utf-8", "a.txt", lambda: ("千鸟" * 500).encode() + b"\xff" + BODY.encode(), ("a",)),
    Case("halves of surrogates", "a.json", lambda: json.dumps({"text": f"\ud800 {BODY}"}).encode(), ("a",)),
    Case("json nested 100,000 deep", "a.json", lambda: b"[" * 100_000 + b"]" * 100_000, (), ("nested too deeply",)),
    Case("json too long", "a.json", lambda: json.dumps({"text": BODY}).encode(), (), ("json_bytes",), Limits(json_bytes=50)),
    Case("json of something else", "a.json", lambda: b"3", (), ("not an object",)),
    Case(
        "broken lines of json",
        "a.jsonl",
        lambda: "\n".join([json.dumps({"text": BODY}), "{broken", "[1]", "", json.dumps({"text": OTHER})]).encode(),
        ("a/1", "a/5"),
        ("not JSON", "not an object"),
    ),
    Case("ids in records that lead up a path", "a.jsonl", lambda: json.dumps({"id": "../../x\x00\u202e", "text": BODY}).encode(), ("x",)),
    Case("csv field too long", "a.csv", lambda: b"text\n" + b"x" * 999, (), ("field larger",), Limits(characters=99)),
    Case("csv without text", "a.csv", lambda: b"a,b\n1,2", (), ("no text field among: a, b",)),
    Case("xml entities that multiply", "a.rss", lambda: (LAUGHS % ("&c;", BODY)).encode(), ("a/1",)),
    Case("xml entity that reads a file", "a.rss", lambda: (LAUGHS % ("&file;", BODY)).encode(), ("a/1",)),
    Case("broken xml", "a.xml", lambda: b"<rss><channel>", (), ("not well-formed",)),
    Case("xml of something else", "a.xml", lambda: b"<svg/>", (), ("neither RSS nor Atom",)),
    Case("word document without its text", "a.docx", lambda: zipped(**{"x.xml": "x"}), (), ("not a readable Word document",)),
    Case("word document as a bomb", "a.docx", lambda: zipped(**{"word/document.xml": b" " * 30_000_000}), (), ("unpacking_ratio",)),
    Case("pdf with a password", "a.pdf", lambda: pdf([BODY], password="x"), (), ("password",)),
    Case("pdf without text", "a.pdf", lambda: pdf([]), (), ("without a text layer",)),
    Case("not a pdf", "a.pdf", lambda: b"%PDF-1.7 no", (), ("not a readable PDF",)),
    Case("pdf of too many pages", "a.pdf", lambda: pdf([BODY], [OTHER]), (), ("pages",), Limits(pages=1)),
    Case("mail without a body", "a.eml", lambda: b"Subject: x\nContent-Type: image/png\n\nx", (), ("without a text body",)),
    Case("mail of a thousand parts in parts", "a.eml", lambda: b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 1000, (), ("",)),
    Case("not a mailbox", "a.mbox", lambda: b"Dear all", (), ("not an mbox file",)),
    Case("web archive with wrong lengths", "a.warc", wrong_lengths, ("a/1", "a/2", "a/3")),
    Case("web archive cut off", "a.warc.gz", cut_archive, ("a/1",), ("cut off",)),
    Case("not a web archive", "a.warc", lambda: b"no", (), ("not a web archive",)),
    Case("empty file", "a.txt", lambda: b"", (), ("holds no text",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_outcome(tmp_path, case):
    (tmp_path / case.file).write_bytes(case.build())
    documents, failures = read_paths([tmp_path / case.file], ReadOptions(limits=case.limits))
    assert tuple(document.article.id for document in documents) == case.ids
    assert len(failures) == len(case.reasons), failures
    assert all(piece in failure.reason for piece, failure in zip(case.reasons, failures, strict=True)), failures
    for document in documents:
        text = document.article.text
        text.encode()
        for block in document.blocks:
            seen = view(text, block.start, block.end)
            assert seen.source(0, len(seen.text))[1] <= block.end


def test_entities_are_not_expanded(tmp_path):
    (tmp_path / "a.rss").write_text(LAUGHS % ("&c;&file;", BODY))
    documents, _ = read_paths([tmp_path])
    assert "haha" not in documents[0].article.text
    assert (
        Path("/etc/hostname").exists() is False
        or Path("/etc/hostname").read_text().strip() not in documents[0].article.text
    )


def test_wrong_lengths_are_noted(tmp_path):
    (tmp_path / "a.warc").write_bytes(wrong_lengths())
    documents, _ = read_paths([tmp_path])
    assert [bool(document.article.notes) for document in documents] == [True, True, False]
    assert all(BODY in document.article.text for document in documents)


def test_controls_of_direction_stay_in_the_text_and_leave_the_words():
    text = "Orca\u202e-3 leads\u2066 the\u2069 board"
    assert view(text).text == "Orca-3 leads the board"


def test_links_out_of_the_folder(tmp_path):
    (tmp_path / "secret.txt").write_text(OTHER)
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY)
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "up").symlink_to(tmp_path)
    documents, failures = read_paths([folder])
    assert [d.article.id for d in documents] == ["a", "inside"]
    assert sorted(Path(f.source).name for f in failures) == ["loop.txt", "outside.txt"]


def test_a_pipe_is_not_read(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    _, failures = read_paths([tmp_path / "a.txt"])
    assert "not a file" in failures[0].reason


def test_a_file_that_is_not_there(tmp_path):
    _, failures = read_paths([tmp_path / "none.txt"])
    assert failures[0].reason == "is not there; check the path"


def test_ids_that_collide_get_numbers(tmp_path):
    for name in ("a.md", "a.txt", "e\u0301.txt", "\u00e9.txt", "b/a.txt"):
        path = tmp_path / "x" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY)
    documents, _ = read_paths([tmp_path / "x", tmp_path / "x" / "a.txt"])
    assert [d.article.id for d in documents] == ["a", "a-2", "b/a", "\u00e9", "\u00e9-2", "a-3"]


def test_patterns_choose_files(tmp_path):
    for name in ("a.txt", "old/b.txt", "c.md", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY)

    def ids(**options):
        return [d.article.id for d in read_paths([tmp_path], ReadOptions(**options))[0]]

    assert ids() == ["a", "c", "old/b"]
    assert ids(include=("*.txt",)) == ["a", "old/b"]
    assert ids(exclude=("old/*", "c.*")) == ["a"]


def test_a_run_over_a_thousand_files_of_which_fifty_are_broken(tmp_path):
    good, mixed = tmp_path / "good", tmp_path / "mixed"
    good.mkdir()
    mixed.mkdir()
    makers = (
        ("txt", lambda n: f"Title {n}\n\n{BODY}".encode()),
        ("md", lambda n: f"# Title {n}\n\n{OTHER}".encode()),
        ("html", lambda n: f"<title>T</title><h1>Title {n}</h1><p>{BODY}</p>".encode()),
        ("jsonl", lambda n: json.dumps({"text": f"{BODY} {n}"}).encode()),
    )
    broken = (("html", b""), ("zip", b"PK"), ("txt", b"\x00" * 99), ("pdf", b"%PDF"), ("jsonl", b"{"))
    for n in range(950):
        suffix, make = makers[n % len(makers)]
        for folder in (good, mixed):
            (folder / f"{n:04d}.{suffix}").write_bytes(make(n))
    for n in range(50):
        suffix, data = broken[n % len(broken)]
        (mixed / f"{n * 19:04d}-broken.{suffix}").write_bytes(data)
    documents, failures = read_paths([mixed])
    alone, none = read_paths([good])
    assert none == []
    assert len(failures) == 50
    assert all(failure.reason and "broken" in failure.source for failure in failures)
    assert [(d.article, d.blocks) for d in documents] == [(d.article, d.blocks) for d in alone]


def test_a_zip_can_hold_what_is_broken(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", BODY)
        archive.writestr("b.json", "{")
    documents, failures = read_paths([tmp_path / "a.zip"])
    assert [d.article.id for d in documents] == ["a/a"]
    assert failures[0].source.endswith("a.zip#b.json")

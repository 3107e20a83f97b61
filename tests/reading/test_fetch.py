"""Fetching: one request within limits, and never into the house unless the user allows it."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claimgraph.reading import Limits, ReadOptions, read_paths

BODY = "Orca-3 scores 71.3 on BirdBench, and the judges needed three days to agree on it."
PAGES = {
    "/page": ("text/html; charset=gb2312", f"<title>Orca</title><p>千鸟。{BODY}</p>".encode("gb18030")),
    "/notes/a.txt": ("text/plain", BODY.encode()),
    "/raw.md": ("application/octet-stream", f"# Orca\n\n{BODY}".encode()),
    "/picture": ("image/png", b"\x89PNG"),
    "/large": ("text/plain", b"x" * 9_000),
}
REDIRECTS = {
    "/moved": "/notes/a.txt",
    "/loop": "/loop2",
    "/loop2": "/loop",
    "/file": "file:///etc/hostname",
    "/ftp": "ftp://a.example/",
}


SEEN = []


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        SEEN.append((self.path, self.headers["User-Agent"]))
        if self.path in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[self.path])
            self.end_headers()
            return
        kind, data = PAGES.get(self.path, ("text/plain", b"none"))
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


@pytest.fixture
def address():
    SEEN.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def fetched(url, **limits):
    return read_paths([url], ReadOptions(allow_private_addresses=True, user_agent="reader", limits=Limits(**limits)))


def test_a_page(address):
    documents, failures = fetched(f"{address}/page")
    assert failures == []
    article = documents[0].article
    assert (article.id, article.title, article.url) == ("127.0.0.1/page", "Orca", f"{address}/page")
    assert article.text == f"千鸟。{BODY}"
    assert SEEN == [("/page", "reader")]


@pytest.mark.parametrize(
    ("path", "name"),
    [("/notes/a.txt", "127.0.0.1/notes/a"), ("/moved", "127.0.0.1/notes/a"), ("/raw.md", "127.0.0.1/raw")],
)
def test_ids_come_from_the_last_address(address, path, name):
    documents, _ = fetched(address + path)
    assert [d.article.id for d in documents] == [name]


@pytest.mark.parametrize(
    ("path", "reason", "limits"),
    [
        ("/none", "the server answers 404", {}),
        ("/picture", "holds image/png", {}),
        ("/loop", "limit `redirects`", {}),
        ("/moved", "limit `redirects`", {"redirects": 0}),
        ("/file", "not allowed", {}),
        ("/ftp", "no web address", {}),
        ("/large", "limit `fetched_bytes`", {"fetched_bytes": 5_000}),
        ("/page", "", {"seconds": 0.0}),
    ],
)
def test_what_is_not_taken(address, path, reason, limits):
    documents, failures = fetched(address + path, **limits)
    assert documents == []
    assert reason in failures[0].reason


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "0.0.0.0", "2130706433"]
)
def test_private_addresses_are_refused(host):
    _, failures = read_paths([f"http://{host}:9/"])
    assert "private address" in failures[0].reason


@pytest.mark.parametrize("url", ["http://", "http://[", "http://a:b/", "https://name.invalid/"])
def test_addresses_that_lead_nowhere(url):
    _, failures = read_paths([url])
    assert failures[0].source == url
    assert failures[0].reason

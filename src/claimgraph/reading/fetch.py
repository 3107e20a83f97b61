"""Fetching a page that the user gave an address for: one polite request, within limits, and never into the house.

The address is resolved here, checked, and then connected to as resolved, so that a name cannot lead elsewhere between
the check and the connection. Each redirect is checked the same way.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import urllib.error
import urllib.request
from email.message import Message
from typing import IO, Any
from urllib.parse import urlsplit

from claimgraph.errors import ReadingError
from claimgraph.reading.options import ReadOptions

ACCEPTED = (
    "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf, application/rss+xml, "
    "application/atom+xml, application/xml;q=0.8, application/json;q=0.8"
)
_CHUNK = 65_536


def fetch(url: str, options: ReadOptions) -> tuple[bytes, str, str | None, str]:
    """The bytes at an address, their content type, the declared encoding, and the address after redirects.

    Raises ReadingError for anything but a complete, successful answer within the limits.
    """
    deadline = time.monotonic() + options.limits.seconds
    opener = urllib.request.OpenerDirector()
    for handler in (
        _Connections(options.allow_private_addresses, deadline),
        _Redirects(options.limits.redirects),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(url, headers={"User-Agent": options.user_agent, "Accept": ACCEPTED})
        with opener.open(request, timeout=options.limits.seconds) as answer:
            data = _read(answer, url, options.limits.fetched_bytes, deadline)
            headers: Message = answer.headers
            return data, headers.get_content_type(), headers.get_content_charset(), answer.geturl()
    except urllib.error.HTTPError as error:
        raise ReadingError(f"{url}: the server answers {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise ReadingError(f"{url}: {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ReadingError(f"{url}: cannot be fetched: {error or type(error).__name__}") from error


def _read(answer: Any, url: str, most: int, deadline: float) -> bytes:
    data = bytearray()
    while chunk := answer.read(_CHUNK):
        data += chunk
        if len(data) > most:
            raise ReadingError(f"{url}: longer than {most:,} bytes (limit `fetched_bytes`)")
        if time.monotonic() > deadline:
            raise ReadingError(f"{url}: takes longer than the limit `seconds`")
    return bytes(data)


def _connect(host: str, port: int, allow_private: bool, deadline: float) -> socket.socket:
    """A connection to the first address of a host, all of whose addresses must be public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, place in found:
        address = ipaddress.ip_address(str(place[0]).partition("%")[0])
        if not allow_private and not address.is_global:
            raise ReadingError(
                f"{host}: leads to the private address {address}; allow it with `allow_private_addresses`"
            )
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("out of time")
    family, kind, protocol, _, place = found[0]
    connection = socket.socket(family, kind, protocol)
    connection.settimeout(left)
    try:
        connection.connect(place)
    except OSError:
        connection.close()
        raise
    return connection


class _Connections(urllib.request.HTTPHandler):
    """Opens http and https by way of `_connect`; there is no proxy, no cookie, no other scheme."""

    def __init__(self, allow_private: bool, deadline: float) -> None:
        super().__init__()
        self.allow_private = allow_private
        self.deadline = deadline
        self.context = ssl.create_default_context()

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection(http.client.HTTPConnection, None), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection(http.client.HTTPConnection, self.context), req)

    https_request = urllib.request.HTTPHandler.do_request_

    def _connection(self, kind: type[http.client.HTTPConnection], context: ssl.SSLContext | None) -> Any:
        allow_private, deadline = self.allow_private, self.deadline

        class Connection(kind):  # type: ignore[misc,valid-type]
            default_port = 443 if context else 80

            def connect(self) -> None:
                self.sock = _connect(self.host, self.port, allow_private, deadline)
                if context is not None:
                    self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

        return Connection


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https, so many and no more."""

    def __init__(self, most: int) -> None:
        self.left = most

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise ReadingError(f"{req.full_url}: leads to {newurl[:80]!r}, which is no web address")
        self.left -= 1
        if self.left < 0:
            raise ReadingError(f"{req.full_url}: leads on and on (limit `redirects`)")
        return super().redirect_request(req, fp, code, msg, headers, newurl)

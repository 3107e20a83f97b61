"""Mails and mailboxes: newsletters, mostly. The subject is the title, the sender the publisher."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from claimgraph.errors import ReadingError
from claimgraph.reading.document import Document, Failure
from claimgraph.reading.metadata import Metadata
from claimgraph.reading.options import ReadOptions
from claimgraph.reading.source import Source

_MESSAGE_START = re.compile(rb"^From [^\n]*\n", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_SUFFIXES = {"text/html": ".html", "text/plain": ".txt", "text/markdown": ".md"}


def read_message(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The body of a mail: HTML if it has it, else plain text. Attachments are left alone."""
    del options
    try:
        message = email.message_from_bytes(source.data, policy=email.policy.default)
        body = message.get_body(("html", "plain")) if isinstance(message, EmailMessage) else None
        payload = body.get_payload(decode=True) if body is not None else None
        metadata = _metadata(message) if isinstance(message, EmailMessage) else Metadata()
    except (ValueError, LookupError, AttributeError, IndexError, TypeError, KeyError, RecursionError) as error:
        raise ReadingError(f"{source.name}: not a readable mail: {error}; save it again") from error
    if body is None or not isinstance(payload, bytes):
        raise ReadingError(f"{source.name}: is a mail without a text body; leave it out")
    suffix = _SUFFIXES.get(body.get_content_type(), ".txt")
    charset = body.get_content_charset()
    yield source.member("body", payload, suffix, id=source.id, metadata=metadata, encoding=charset)


def read_mailbox(source: Source, options: ReadOptions) -> Iterator[Document | Source | Failure]:
    """The mails of an mbox file."""
    starts = list(_MESSAGE_START.finditer(source.data))
    if not starts or starts[0].start() != 0:
        raise ReadingError(
            f"{source.name}: not an mbox file: does not begin with 'From '; give it as .eml if it is one mail"
        )
    if len(starts) > options.limits.members:
        raise ReadingError(f"{source.name}: more mails than the limit `members`")
    ends = [start.start() for start in starts[1:]] + [len(source.data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        data = _QUOTED_FROM.sub(rb"\1", source.data[start.end() : end])
        yield source.member(str(number), data, ".eml")


def _metadata(message: EmailMessage) -> Metadata:
    subject, date = message["subject"], message["date"]
    sender = getattr(message["from"], "addresses", ())
    try:
        published = parsedate_to_datetime(str(date)).date().isoformat() if date else None
    except (ValueError, TypeError, IndexError):
        published = None
    return Metadata(
        title=" ".join(str(subject).split()) or None if subject else None,
        publisher=sender[0].display_name or None if sender else None,
        published=published,
    )

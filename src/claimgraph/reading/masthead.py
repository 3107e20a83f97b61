"""What stands around a title: byline, publisher and the date of publication.

A date counts only where mastheads have it: on a line of its own, at the end of the title, or as the dateline that opens
one of the first paragraphs. A date inside a sentence of the body says nothing about when the article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimgraph.reading.dates import DATE, iso_date
from claimgraph.reading.words import words

_DATES, _MASTHEAD = words().dates, words().masthead
_FLAGS = re.VERBOSE | re.IGNORECASE


def _one_of(terms: Iterable[str]) -> str:
    return "|".join(re.escape(term).replace(r"\ ", r"\s") for term in sorted(terms, key=lambda t: (-len(t), t)))


_ANNOUNCED = rf"(?:(?:{_one_of(_DATES.announced)})\s*[:：]?\s*)?"
_WEEKDAY = rf"(?:(?:{_one_of(_DATES.weekdays)})\.?,?\s+)?"
_TIME = r"(?:[\s,T|·•-]*(?:at\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?)?"

# "HANGZHOU, Sept. 24, 2025 - ", "LONDON (Agency) — March 3, 2026: ", "2025年9月24日,杭州。"
_PLACE = r"(?:[^\W\d_][\w .'’-]{1,40}(?:,\s[^\W\d_][\w .'’-]{1,30})?(?:\s?\([^()]{1,40}\))?\s?(?:,|/|--?|[–—])\s?)"
_DATELINE = re.compile(
    rf"(?:{_PLACE})?[(\[]?{_ANNOUNCED}{_WEEKDAY}{DATE}[)\]]?{_TIME}\s?(?:--?|[–—:：.|·(/]|,(?=[\u3400-\u9fff])|$)",
    _FLAGS,
)
# Chinese papers open with the date or with a mark before it: "本报讯 2026年3月20日," "【新华社北京2025年9月24日电】".
_CHINESE_DATELINE = re.compile(rf"[【\[(（]?(?:[\u3400-\u9fff]{{1,12}}[\s,，:：]{{0,2}})?{DATE}", _FLAGS)
_LABELS = _one_of(_MASTHEAD.labels + _MASTHEAD.sources)
_LABELED = rf"(?:{_LABELS})\s?[:：]?\s?\S{{1,30}}"
_LINE = re.compile(
    rf"""(?:[^|·•]{{0,80}}[|·•,/—–-]\s*|(?:{_LABELED}\s+){{1,3}})?{_ANNOUNCED}{_WEEKDAY}{DATE}{_TIME}
         (?:\s*(?:[|·•,/—–-]|\()[^|]{{0,60}}|(?:\s+{_LABELED}){{1,4}})?""",
    _FLAGS,
)
_SOURCE = re.compile(rf"(?:^|\s)(?:{_one_of(_MASTHEAD.sources)})\s?[:：]\s?(?P<publisher>[^\s|·,，]{{2,30}})", _FLAGS)
_TITLE_DATE = re.compile(
    rf"(?:^|(?P<mark>[,，:：(（\[|–—-])|(?P<word>[^\W\d]+)?\s)\s*{_WEEKDAY}{DATE}\s*[)）\]]?\s*$", _FLAGS
)
# "The state of May 5, 2026" dates what is spoken of; "Daily digest May 5, 2026" dates itself.
_LEADS_TO_DATE = frozenset(
    {"of", "on", "in", "by", "to", "from", "for", "since", "until", "till", "before", "after", "at", "as"}
)
_TITLE_TAIL = 40

_BYLINE = re.compile(
    rf"""(?:{_one_of(_MASTHEAD.bylines)})(?:\s*[:：|]\s*|\s+)(?P<who>[^,，|·]{{2,60}})
         (?:[,，|·]\s*(?P<publisher>[^,，|·]{{2,60}}))?""",
    _FLAGS,
)
_PASSED_ON = re.compile(
    rf"(?P<source>[A-Z][\w&'’. -]{{2,50}}?)\s(?:{_one_of(_MASTHEAD.passed_on)})\s(?P<publisher>[A-Z][\w&'’. -]{{2,50}})"
)
_SHORT = 120
_NAME = re.compile(r"(?:[A-Z0-9][\w&'’.-]*+|of|the|and|de|van|von|der|al|for|\s)+|[\u3400-\u9fff·]{2,20}")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a text says of itself; None where it says nothing."""

    published: str | None = None
    publisher: str | None = None


def read_masthead(title: str | None, opening: Iterable[str]) -> Masthead:
    """The date and publisher that the title and the first blocks behind it state, given as plain words."""
    published = publisher = None
    for plain in opening:
        publisher = publisher or _publisher(plain)
        published = _finer(published, _line_date(plain) or _dateline(plain))
    return Masthead(_finer(published, _title_date(title)) if title else published, publisher)


def is_masthead(plain: str) -> bool:
    """Whether a short line is a byline, a credit or a date, and so no heading."""
    return len(plain) <= _SHORT and (_line_date(plain) is not None or _byline(plain) is not None)


def _finer(first: str | None, second: str | None) -> str | None:
    """The first date, or the second where it only adds the day or month."""
    if first is None or (second is not None and second.startswith(first)):
        return second or first
    return first


def _line_date(plain: str) -> str | None:
    found = _LINE.fullmatch(plain) if len(plain) <= _SHORT else None
    return iso_date(found) if found and not plain.endswith((".", "。")) else None


def _dateline(plain: str) -> str | None:
    found = _DATELINE.match(plain) or _CHINESE_DATELINE.match(plain)
    return iso_date(found) if found else None


def _title_date(title: str) -> str | None:
    found = _TITLE_DATE.search(title, max(0, len(title) - _TITLE_TAIL))
    stated = iso_date(found) if found else None
    if found is None or stated is None or found.group("mark") or found.start() == 0:
        return stated
    to_the_day = stated.count("-") == 2
    return stated if to_the_day and (found.group("word") or "").lower() not in _LEADS_TO_DATE else None


def _byline(plain: str) -> re.Match[str] | None:
    found = _BYLINE.fullmatch(plain)
    if found and _NAME.fullmatch(found.group("who").strip()):
        return found
    return _PASSED_ON.fullmatch(plain)


def _publisher(plain: str) -> str | None:
    found = (_byline(plain) or _SOURCE.search(plain)) if len(plain) <= _SHORT else None
    return found.group("publisher").strip() if found and found.group("publisher") else None

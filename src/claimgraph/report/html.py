"""The report as one HTML page: it works from a file, without a network and without scripts, and better with them."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from claimgraph.pipeline import Result
from claimgraph.report import words
from claimgraph.report.cards import MOST_ELSEWHERE
from claimgraph.report.page import MOST_FACTS, MOST_FINDINGS, Page
from claimgraph.report.wording import brief, counted, day, harmless, listing, number, place, scope_phrase, stance_phrase

_NAME_WITH_NUMBER = re.compile(r"\b[A-Za-z0-9.]{1,16}(?:-[A-Za-z0-9.]{1,16}){0,2}-\d[A-Za-z0-9.]{0,12}\b")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def render_html(result: Result) -> str:
    """`report.html`: one file that asks nothing of the network; all that came from articles is escaped."""
    style, script = _part("style.css"), _part("script.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template("report.html.j2")
    return template.render(page=Page(result), result=result, policy=policy, style=Markup(style), script=Markup(script))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("claimgraph.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_without_control_characters,
    )
    limits = {"most_facts": MOST_FACTS, "most_elsewhere": MOST_ELSEWHERE, "most_findings": MOST_FINDINGS}
    environment.globals.update(words=words, **limits)
    helpers = (brief, counted, day, listing, number, place, scope_phrase, stance_phrase, web_address, whole_names)
    environment.filters.update({helper.__name__: helper for helper in helpers})
    return environment


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web; None for anything else, such as `javascript:`."""
    return url if url is not None and _WEB_ADDRESS.fullmatch(url) else None


def whole_names(text: str) -> Markup:
    """The text as HTML in which names such as GPT-5.4 are not broken at the end of a line."""
    shown = str(escape(_without_control_characters(text)))
    return Markup(_NAME_WITH_NUMBER.sub(r'<span class="whole">\g<0></span>', shown))


def _without_control_characters(value: Any) -> Any:
    return harmless(value) if type(value) is str else value


def _part(name: str) -> str:
    return files("claimgraph.report").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

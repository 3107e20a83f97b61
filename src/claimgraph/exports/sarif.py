"""The findings as SARIF 2.1.0, so that an editor or a code host shows them on the articles' lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from claimgraph.exports.rules import NOTICES
from claimgraph.fingerprints import fingerprint
from claimgraph.graph.elements import article_node, claim_node
from claimgraph.model import Claim, Finding, Verdict
from claimgraph.outputs import Outputs
from claimgraph.report.wording import statement
from claimgraph.report.words import RULES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_KINDS: dict[Verdict, tuple[str, str]] = {
    "contradiction": ("fail", "error"),
    "tension": ("fail", "warning"),
    "reconciled": ("fail", "note"),
    "agreement": ("pass", "none"),
    "echo": ("informational", "none"),
}
"""A result's `kind` and `level`; the format wants `none` for all that is no failure."""

_LEVELS = {"wrong-board": "warning", "agreement": "none", "echo": "none"}
_INDEX = {rule: index for index, rule in enumerate(NOTICES)}
_WEB = re.compile(r"https?://\S+")

Object = dict[str, Any]


def to_sarif(found: Outputs) -> bytes:
    """A log of one run with a result for each finding; articles are named by their paths inside the folder read."""
    claims = {claim.id: claim for claim in found.claims}
    return log(result(finding, found, claims) for finding in found.findings)


def log(results: Iterable[Object]) -> bytes:
    """A log with these results."""
    rules = [
        {
            "id": rule,
            "name": "".join(word.capitalize() for word in rule.split("-")),
            "shortDescription": {"text": RULES[rule]},
            "fullDescription": {"text": notices},
            "help": {"text": f"{notices} Look up both places, and correct the one that is wrong or say what differs."},
            "defaultConfiguration": {"level": _LEVELS.get(rule, "error")},
        }
        for rule, notices in NOTICES.items()
    ]
    driver = {"name": "claimgraph", "semanticVersion": version("claimgraph"), "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(results)}
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def result(
    finding: Finding,
    found: Outputs,
    claims: Mapping[str, Claim],
    first: str | None = None,
    paths: Mapping[str, str] | None = None,
) -> Object:
    """A finding as a result at its first claim, or at the claim of the id `first`; the other claims are related.

    `paths` are those to be shown for articles, by id, where they are not the paths inside the folder read.
    """
    kind, level = _KINDS[finding.verdict]
    ids = list(dict.fromkeys((*((first,) if first else ()), *finding.claims, *finding.also)))
    places = [_location(claims[claim_id], found, paths or {}) for claim_id in ids]
    return {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "kind": kind,
        "level": level,
        "message": {"text": finding.explanation},
        "locations": places[:1],
        "relatedLocations": [
            {"id": number, **place, "message": {"text": _said(claims[claim_id])}}
            for number, (claim_id, place) in enumerate(zip(ids[1:], places[1:], strict=True), 1)
        ],
        "partialFingerprints": {"claimgraph/v1": fingerprint(finding, claims)},
        "properties": {
            "finding": finding.id,
            "verdict": finding.verdict,
            "dimension": list(finding.dimension),
            "claims": list(finding.claims),
            "proof": list(finding.proof),
        },
    }


def _said(claim: Claim) -> str:
    return f"{claim.article}: {statement(claim)}."


def _location(claim: Claim, found: Outputs, paths: Mapping[str, str]) -> Object:
    """Where the quote stands: lines and columns where the file has them, else only the article."""
    node, source = found.graph.nodes[claim_node(claim.id)], found.graph.nodes[article_node(claim.article)]
    physical: Object = {
        "artifactLocation": {"uri": _uri(paths.get(claim.article) or source.get("file"), source, claim)}
    }
    if "column" in node:
        physical["region"] = {
            "startLine": node["line"],
            "startColumn": node["column"],
            "endLine": node["end_line"],
            "endColumn": node["end_column"],
            "snippet": {"text": claim.quote},
        }
        if "offset" in node:
            physical["region"] |= {"charOffset": node["offset"], "charLength": claim.end - claim.start}
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": claim.article, "kind": "module"}],
    }


def _uri(path: str | None, source: Mapping[str, Any], claim: Claim) -> str:
    """The file's path, the article's address on the web, or else its id; hostile names cannot break out of it."""
    web = source.get("url") or ""
    if path is None and _WEB.fullmatch(web):
        return quote(web, safe="/:?#&=@+,;%~[]!$'()*")
    written = quote(path if path is not None else claim.article, safe="/", errors="replace")
    return f"file://{written}" if written.startswith("/") else written

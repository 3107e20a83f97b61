"""What makes a finding the same finding after lines have moved and words around it have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from claimgraph.graph import statement_key
from claimgraph.model import Claim, Finding


def fingerprint(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """A short text that depends on the rule, and on which articles state what; `claims` are by id."""
    sides = sorted(json.dumps([c.article, *statement_key(c)]) for c in map(claims.__getitem__, finding.claims))
    return hashlib.sha256("\n".join((finding.rule, *sides)).encode()).hexdigest()[:20]

"""Findings that were accepted before, in a file: only what is new is told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from claimgraph.checking.errors import CheckError
from claimgraph.model import Finding, Record, Rule, Verdict

Accepted = frozenset[tuple[str, Verdict]]
"""Fingerprints of findings with the verdicts they had: one that has become graver is new."""


class _Entry(Record):
    fingerprint: str
    verdict: Verdict
    rule: Rule
    explanation: str


class _Baseline(Record):
    format: Literal["claimgraph-baseline"] = "claimgraph-baseline"
    version: Literal[1] = 1
    findings: tuple[_Entry, ...]


def read_baseline(path: Path) -> Accepted:
    """What the file lists; raises `CheckError` where it cannot be read or holds something else."""
    try:
        baseline = _Baseline.model_validate_json(path.read_bytes())
    except OSError as error:
        raise CheckError(f"{path} cannot be read: {error.strerror}; make one with --write-baseline") from error
    except ValidationError as error:
        raise CheckError(f"{path} is not a baseline; make one with --write-baseline") from error
    return frozenset((entry.fingerprint, entry.verdict) for entry in baseline.findings)


def written_baseline(findings: Iterable[tuple[str, Finding]]) -> bytes:
    """A baseline of findings, each with its fingerprint, as the bytes of a file; their order does not matter."""
    entries = {
        (mark, f.verdict): _Entry(fingerprint=mark, verdict=f.verdict, rule=f.rule, explanation=f.explanation)
        for mark, f in findings
    }
    baseline = _Baseline(findings=tuple(entries[key] for key in sorted(entries)))
    return (json.dumps(baseline.model_dump(), ensure_ascii=False, indent=1) + "\n").encode()

"""What a check found, as text for people, as commands for GitHub's workflows, as SARIF or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from claimgraph.checking.check import Checked, Problem
from claimgraph.checking.suppressions import Suppression
from claimgraph.exports.sarif import log, result
from claimgraph.model import Claim, Verdict
from claimgraph.report.terminal import plain
from claimgraph.report.wording import counted, stance_phrase, verdict_count
from claimgraph.report.words import VERDICTS

CheckFormat = Literal["text", "github", "sarif", "json"]

_LEVELS: Mapping[Verdict, str] = {"contradiction": "error", "tension": "warning"}


def told(checked: Checked, check_format: CheckFormat) -> str:
    """The whole output of a check in a format, with a newline at its end where there is any."""
    return FORMATS[check_format](checked)


def _text(checked: Checked) -> str:
    lines: list[str] = []
    for problem in checked.open:
        finding = problem.finding
        lines.append(f"{_place(checked, problem)}: {finding.verdict} ({finding.rule}): {_clean(finding.explanation)}")
        lines.append(f"  here: “{_clean(problem.claim.quote)}”")
        lines += (f"  there: {there}" for there in _there(checked, problem))
    lines += (f"{checked.path}:{comment.line}: {_unused(comment)}" for comment in checked.unused)
    return "\n".join((*lines, _summary(checked), ""))


def _github(checked: Checked) -> str:
    """Workflow commands, one a line."""
    lines = [_command(checked, problem) for problem in checked.open]
    for comment in checked.unused:
        where = _parameters(file=checked.path, line=comment.line, endLine=comment.end_line, title="claimgraph")
        lines.append(f"::warning {where}::{_data(_unused(comment))}")
    return "".join(f"{line}\n" for line in lines)


def _sarif(checked: Checked) -> str:
    claims = {claim.id: claim for claim in checked.outputs.claims}
    return log(_result(checked, problem, claims) for problem in checked.problems).decode()


def _json(checked: Checked) -> str:
    whole = {
        "draft": checked.path,
        "claims": checked.claims,
        "articles": checked.compared,
        "counts": dict(sorted(checked.counts.items())),
        "findings": [
            {
                **problem.finding.model_dump(mode="json"),
                "fingerprint": problem.fingerprint,
                "line": problem.line,
                "column": problem.column,
                "ignored": problem.ignored,
                "in_baseline": problem.accepted,
                "here": problem.claim.quote,
                "there": [_other(checked, claim) for claim in problem.others],
            }
            for problem in checked.problems
        ],
        "unused": [{"line": c.line, "rules": list(c.rules), "reason": c.reason} for c in checked.unused],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[CheckFormat, Callable[[Checked], str]] = {
    "text": _text,
    "github": _github,
    "sarif": _sarif,
    "json": _json,
}
"""For each format what makes the output."""


def _place(checked: Checked, problem: Problem) -> str:
    """`draft.md:6:30`."""
    return ":".join(str(part) for part in (checked.path, problem.line, problem.column) if part is not None)


def _there(checked: Checked, problem: Problem) -> Iterator[str]:
    for claim in problem.others:
        other = _other(checked, claim)
        line = f":{other['line']}" if other["line"] and other["file"] else ""
        place = f"{other['file'] or claim.article}{line}"
        where = ", ".join(_clean(part) for part in (other["publisher"], place, claim.as_of) if part)
        yield f"{where}; {_clean(stance_phrase(claim))}: “{_clean(claim.quote)}”"


def _other(checked: Checked, claim: Claim) -> dict[str, Any]:
    article = next(a for a in checked.outputs.articles if a.id == claim.article)
    return {
        "claim": claim.id,
        "article": article.id,
        "file": checked.paths.get(article.id),
        "line": checked.outputs.lines.get(claim.id),
        "publisher": article.publisher,
        "quote": claim.quote,
    }


def _command(checked: Checked, problem: Problem) -> str:
    finding = problem.finding
    where: dict[str, Any] = {"file": checked.path, "line": problem.line, "endLine": problem.end_line}
    if problem.line == problem.end_line:  # columns are for commands of one line only
        where |= {"col": problem.column, "endColumn": problem.end_column}
    message = "\n".join((_clean(finding.explanation), *_there(checked, problem)))
    parameters = _parameters(**where, title=f"{finding.verdict}: {finding.rule}")
    return f"::{_LEVELS[finding.verdict]} {parameters}::{_data(message)}"


def _parameters(**parameters: Any) -> str:
    stated = {name: str(value) for name, value in parameters.items() if value is not None}
    return ",".join(f"{name}={_property(value)}" for name, value in stated.items())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _result(checked: Checked, problem: Problem, claims: Mapping[str, Claim]) -> dict[str, Any]:
    made = result(problem.finding, checked.outputs, claims, problem.claim.id, checked.paths)
    reasons = []
    if problem.ignored is not None:
        reasons.append({"kind": "inSource", "justification": problem.ignored})
    if problem.accepted:
        reasons.append({"kind": "external", "justification": "in the baseline"})
    return {**made, "suppressions": reasons}


def _unused(comment: Suppression) -> str:
    return f"nothing to ignore here: no {' or '.join(comment.rules)} was found; remove the comment"


def _summary(checked: Checked) -> str:
    found = [verdict_count(verdict, n) for verdict in VERDICTS if (n := checked.counts.get(verdict))]
    ignored = sum(problem.ignored is not None for problem in checked.problems)
    accepted = sum(problem.accepted for problem in checked.problems)
    settled = [f"{ignored} ignored"] * bool(ignored) + [f"{accepted} in the baseline"] * bool(accepted)
    against = f"{counted(checked.claims, 'claim')} against {counted(checked.compared, 'article')}"
    parts = ", ".join((*found, *settled)) or "nothing to note"
    return f"{checked.path}: {against}: {parts}."


def _clean(text: str) -> str:
    return plain(text).plain

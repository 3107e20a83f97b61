"""claimgraph reads news about AI models, turns what it states into claims, and shows where articles contradict.

    result = claimgraph.run(["articles/"])
    for finding in result.findings:
        print(finding.verdict, finding.explanation)

Importing this is cheap: what is behind a name is loaded when the name is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimgraph.catalog import resolve
    from claimgraph.errors import ClaimgraphError
    from claimgraph.model import Article, Claim, Entity, Finding
    from claimgraph.pipeline import Result, run

__all__ = ["Article", "Claim", "ClaimgraphError", "Entity", "Finding", "Result", "resolve", "run"]

_HOMES = {"ClaimgraphError": "errors", "Result": "pipeline", "resolve": "catalog", "run": "pipeline"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

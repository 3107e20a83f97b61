"""claimgraph reads news about AI models, turns what it states into claims, and shows where articles contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimgraph.model import Entity, EntityKind

__all__ = ["resolve"]


def resolve(mention: str, kind: EntityKind | None = None, context: str | None = None) -> Entity:
    """The entity a mention means; see `claimgraph.catalog.Resolver` for the rules.

    The catalogue is loaded at the first call, not when claimgraph is imported.
    """
    from claimgraph.catalog import resolve as resolve_name

    return resolve_name(mention, kind, context)

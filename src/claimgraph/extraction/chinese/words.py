"""Function words of Chinese, as the lexicon classes them, and claims put back into the characters of the text."""

from __future__ import annotations

from claimgraph.extraction.items import Item
from claimgraph.model import Claim, Entity


def means(item: Item, *classes: str) -> bool:
    """Whether the item is a function word of one of the classes."""
    return any(cue.role == "grammar" and cue.value in classes for cue in item.cues)


def as_written(claim: Claim, simplified: str, written: str) -> Claim:
    """The claim of a simplified sentence with its mentions as the sentence was written."""
    if simplified == written:
        return claim
    entities = {name: getattr(claim, name) for name in ("subject", "object", "benchmark")}
    return claim.model_copy(update={name: _mentioned(entity, simplified, written) for name, entity in entities.items()})


def _mentioned(entity: Entity | None, simplified: str, written: str) -> Entity | None:
    at = simplified.find(entity.mention) if entity is not None else -1
    if entity is None or at < 0:
        return entity
    return entity.model_copy(update={"mention": written[at : at + len(entity.mention)]})

"""Who claims speak of: what all articles together know of a name, how two names are related, who competes where.

Claim model, section 2, "Base name and variant", "Family against member", "Company and model", "Entities carry".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from claimgraph.model import Claim, Entity

Kinship = Literal["variant", "family", "maker"]
"""How two subjects belong together: base and variant, family and member, maker and model."""

WHOLE = "global"
"""The scope of a place among all competitors; the plain reading of an unstated one."""

OPENNESS = {"open-weights": True, "proprietary": False}
"""The fields that a model's weights decide."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every entity the claims name, by id, with the attributes that the articles do not dispute."""

    entities: Mapping[str, Entity] = field(default_factory=dict)

    def __getitem__(self, entity_id: str) -> Entity:
        """What is known of a name; raises KeyError for one that no claim names."""
        return self.entities[entity_id]

    def name(self, entity_id: str | None) -> str:
        """The display name; the id itself for what no claim names."""
        found = self.entities.get(entity_id or "")
        return found.name if found else (entity_id or "")

    def kinship(self, one: str, other: str) -> Kinship | None:
        """How two different subjects belong together; None where they are simply two."""
        return self._kinship(one, other) or self._kinship(other, one)

    def _kinship(self, whole: str, part: str) -> Kinship | None:
        upper, lower = self.entities.get(whole), self.entities.get(part)
        if upper is None or lower is None:
            return None
        if lower.variant_of == whole:
            return "variant"
        if upper.kind == "family" and whole in self.families_of(part):
            return "family"
        if upper.kind == "organization" and lower.kind != "organization" and lower.maker == whole:
            return "maker"
        return None

    def families_of(self, entity_id: str) -> tuple[str, ...]:
        """The families a subject belongs to, the closest first."""
        found: list[str] = []
        entity = self.entities.get(entity_id)
        if entity is not None and entity.family is None and entity.variant_of is not None:
            entity = self.entities.get(entity.variant_of, entity)
        while entity is not None and entity.family is not None and entity.family not in (*found, entity_id):
            found.append(entity.family)
            entity = self.entities.get(entity.family)
        return tuple(found)

    def competes_in(self, entity_id: str, scope: str) -> bool | None:
        """Whether a subject competes in a field such as `country:CN` or `open-weights`; None where nobody says."""
        if scope == WHOLE:
            return True
        entity = self.entities.get(entity_id)
        if entity is None:
            return None
        answers = [_has(entity, trait) for trait in scope.split("+")]
        return False if False in answers else None if None in answers else True

    def field_of(self, group: Entity) -> str:
        """The field whose members a group is: 'Chinese companies' are `country:CN`, an unknown group is its own."""
        traits = [f"country:{group.country}"] if group.country else []
        traits += [scope for scope, is_open in OPENNESS.items() if group.open_weights is is_open]
        return "+".join(traits) or f"group:{group.id}"


def known_names(claims: Iterable[Claim]) -> Names:
    """What the claims' entities say of each name, put together; where they differ, the attribute is unknown."""
    mentions: dict[str, dict[tuple[object, ...], Entity]] = {}
    for claim in claims:
        for entity in (claim.subject, claim.object, claim.benchmark):
            if entity is not None:
                said = tuple(getattr(entity, attribute) for attribute in ("kind", "name", "named", *_MERGED))
                mentions.setdefault(entity.id, {}).setdefault(said, entity)
    return Names({entity_id: _merge(found) for entity_id, found in mentions.items()})


def are_disjoint(scope: str, other: str) -> bool:
    """Whether nobody can compete in both fields: two countries, or open weights and proprietary models."""
    mine, yours = set(scope.split("+")), set(other.split("+"))
    countries = [{t for t in traits if t.startswith("country:")} for traits in (mine, yours)]
    openness = [traits & set(OPENNESS) for traits in (mine, yours)]
    if any(a and b and not a & b for a, b in (countries, openness)):
        return True
    regions = [traits & {"europe"} for traits in (mine, yours)]
    pairs = ((regions[0], countries[1]), (regions[1], countries[0]))
    return any(
        region and named and not any(t.removeprefix("country:") in _EUROPE for t in named) for region, named in pairs
    )


def _has(entity: Entity, trait: str) -> bool | None:
    if trait.startswith("country:"):
        return None if entity.country is None else entity.country == trait.removeprefix("country:")
    if trait == "europe":
        return None if entity.country is None else entity.country in _EUROPE
    if trait in OPENNESS:
        return None if entity.open_weights is None else entity.open_weights is OPENNESS[trait]
    return None


_EUROPE = frozenset({
    "AD", "AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "EU", "FI",
    "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
    "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK", "SM", "UA", "VA", "XK",
})  # fmt: skip
"""The countries of the field `europe`, by their ISO 3166 codes."""

_MERGED = ("maker", "family", "variant_of", "country", "open_weights", "parent", "board", "unit", "higher_is_better")


def _merge(mentions: dict[tuple[object, ...], Entity]) -> Entity:
    first = mentions[min(mentions, key=repr)]
    if len(mentions) == 1:
        return first
    known: dict[str, object] = {}
    for attribute in _MERGED:
        values = {value for entity in mentions.values() if (value := getattr(entity, attribute)) is not None}
        known[attribute] = values.pop() if len(values) == 1 else None
    return first.model_copy(update=known)

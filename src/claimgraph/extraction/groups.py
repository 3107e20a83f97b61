"""Noun phrases that name a group: 'Chinese companies', 'other open models', 'its competitors', 'OpenAI models'."""

from __future__ import annotations

from claimgraph.catalog import NameSpan
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.lexicon import Lexicon


def join_groups(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with each group phrase joined into one; modifiers left of the head noun belong to it."""
    words = lexicon.groups
    heads = words.heads.keys() & {item.lower for item in items}
    if not heads and not any(item.kind == "name" and item.lower.endswith(" models") for item in items):
        return items
    joined: list[Item] = []
    for item in items:
        head = item.lower
        kind = (
            words.heads.get(head)
            if item.kind == "word"
            else "model"
            if _line_of_models(item, joined, lexicon)
            else None
        )
        if kind is None:
            joined.append(item)
            continue
        first = len(joined)
        while first and _modifies(joined[first - 1], lexicon):
            first -= 1
        modifiers = joined[first:]
        while modifiers and modifiers[0].lower in ("'s", "and", "-", "tier", "end", "source"):
            modifiers = modifiers[1:]
            first += 1
        joint = max((k for k, m in enumerate(modifiers) if m.lower == "and"), default=-1)
        if any(m.kind == "name" for m in modifiers[: max(joint, 0)]):  # "A and previous models"
            modifiers = modifiers[joint + 1 :]
            first += joint + 1
        if _anaphoric(head, modifiers, joined[:first]):
            start = joined[first - 1].start
            del joined[first - 1 :]
            text = " ".join(["the", *(m.text for m in modifiers), item.text])
            maker = next((m for m in modifiers if m.name is not None and m.name.kind == "organization"), None)
            name, full = (maker.name, maker.text) if maker is not None else (None, None)
            joined.append(Item("anaphor", text, start, item.end, name=name, full=full))
            continue
        if not _stands(head, modifiers, lexicon):
            joined.append(item)
            continue
        members = None if kind == "any" else kind
        start = modifiers[0].start if modifiers else item.start
        group = GroupNoun(head, members, _country(modifiers, lexicon), _openness(modifiers, lexicon), _owner(modifiers))
        del joined[first:]
        text = " ".join(m.text for m in modifiers) + (" " if modifiers else "") + item.text
        cues = tuple(cue for m in modifiers for cue in m.cues if cue.role == "scope")
        joined.append(
            Item("group", text.replace(" - ", "-").replace(" 's", "'s"), start, item.end, cues=cues, group=group)
        )
    return joined


def _line_of_models(item: Item, before: list[Item], lexicon: Lexicon) -> bool:
    """'previous Claude models': the family's plural name, narrowed by a modifier, is a group."""
    return (
        item.kind == "name"
        and item.lower.endswith(" models")
        and bool(before)
        and before[-1].lower in lexicon.groups.modifiers
    )


def _anaphoric(head: str, modifiers: list[Item], before: list[Item]) -> bool:
    """'the latest xAI model', 'the Chinese model': one model, spoken of before."""
    if (
        head not in ("model", "flagship", "system", "chatbot", "variant", "version", "checkpoint")
        or not before
        or before[-1].lower not in ("the", "this", "its")
    ):
        return False
    return not any(
        m.kind == "name" and m.name is not None and m.name.kind in ("model", "family") for m in modifiers
    ) and not {"other", "only", "first"}.intersection(m.lower for m in modifiers)


def _modifies(item: Item, lexicon: Lexicon) -> bool:
    if item.cue("place") or item.cue("order") or item.cue("measure") or item.cue("block") or item.cue("share"):
        return False
    if item.kind == "name":
        return True
    if item.kind == "cue":
        return item.cue("scope") is not None or item.cue("category") is not None
    return (
        item.lower in lexicon.groups.modifiers
        or item.lower in lexicon.groups.countries
        or (item.quantity is not None and item.quantity.kind == "range")
        or item.lower in ("'s", "-", "no", "any", "every", "each", "only")
    )


def _stands(head: str, modifiers: list[Item], lexicon: Lexicon) -> bool:
    """Singular heads are a group only with a quantifier; a name alone before 'model' is that model, not a group."""
    if head in lexicon.words("singular_always"):
        return True
    first = modifiers[0].lower if modifiers else ""
    if not head.endswith("s"):
        return bool(modifiers) and first in ("no", "any", "every", "each", "other")
    if any(m.kind == "name" and m.name is not None and m.name.kind == "model" for m in modifiers):
        return False
    return bool(modifiers) or head in ("competitors", "rivals", "peers", "predecessors")


def _country(modifiers: list[Item], lexicon: Lexicon) -> str | None:
    return next((lexicon.groups.countries[m.lower] for m in modifiers if m.lower in lexicon.groups.countries), None)


def _openness(modifiers: list[Item], lexicon: Lexicon) -> bool | None:
    text = "-".join(m.lower for m in modifiers)
    for word, is_open in sorted(lexicon.groups.openness.items(), key=lambda pair: -len(pair[0])):
        if word.replace(" ", "-") in text:
            return is_open
    return None


def _owner(modifiers: list[Item]) -> NameSpan | None:
    return next((m.name for m in modifiers if m.kind == "name"), None)

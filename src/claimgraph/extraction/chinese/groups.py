"""Noun phrases that name a group: '国产模型', '其他主流闭源模型', '18家公司的大模型', '人类专家'."""

from __future__ import annotations

from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.lexicon import Cue, Lexicon

_GROUP_REACH = 8


def groups(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items with each group phrase joined: '国产模型', '其他主流闭源模型', '18家公司的大模型', '人类专家'."""
    joined: list[Item] = []
    for k, item in enumerate(items):
        if item.kind != "cue" or not means(
            item, "model-noun", "maker-noun", "rival-noun", "human-noun", "previous-noun"
        ):
            joined.append(item)
            continue
        if means(item, "model-noun") and _several(joined):
            start = joined.pop().start
            joined.append(Item("anaphor", item.text, start, item.end, plural=True))
            continue
        first = _group_start(joined)
        modifiers = joined[first:]
        if _continues(items, k) or not _stands(item, modifiers):
            joined.append(item)
            continue
        del joined[first:]
        joined.append(_group(item, modifiers, lexicon))
    return joined


def _several(before: list[Item]) -> bool:
    """'两款模型' at the head of a clause or after a demonstrative: models named before."""
    quantity = before[-1].quantity if before else None
    if quantity is None or quantity.kind != "ratio" or quantity.of or quantity.count < 2:
        return False
    return len(before) == 1 or before[-2].kind == "mark" or means(before[-2], "this")


def _group_start(before: list[Item]) -> int:
    """Where the modifiers of a group noun begin; a leading particle belongs to what stands before."""
    first = len(before)
    while first and len(before) - first < _GROUP_REACH:
        item = before[first - 1]
        counted = (
            item.quantity is not None
            and item.quantity.kind == "ratio"
            and item.quantity.of == 0
            and len(before) - first >= 1
            and any(means(x, "maker-noun") for x in before[first:])
        )
        if not (
            item.cue("scope") or item.cue("category") or means(item, "modifier", "model-noun", "maker-noun") or counted
        ):
            break
        if item.cue("order") or item.cue("place"):
            break
        first -= 1
    while first < len(before) and (means(before[first], "of") or before[first].text == "级"):
        first += 1
    return first


def _continues(items: list[Item], k: int) -> bool:
    """Whether the noun only qualifies a following one: '公司的大模型', '国产大模型公司'."""
    follower = items[k + 1] if k + 1 < len(items) else None
    if follower is None:
        return False
    if means(items[k], "previous-noun") and follower.kind == "name":
        return True
    if means(follower, "of") and k + 2 < len(items):
        return means(items[k], "maker-noun") and means(items[k + 2], "model-noun")
    return means(follower, "model-noun", "maker-noun", "rival-noun") and follower.kind == "cue"


def _stands(head: Item, modifiers: list[Item]) -> bool:
    """A class noun needs a word that says which of them; people and predecessors are groups by themselves."""
    if means(head, "human-noun", "previous-noun"):
        return True
    if means(head, "rival-noun"):
        return bool(modifiers)
    return any(m.cue("scope") is not None or m.quantity is not None or means(m, "selector") for m in modifiers)


def _group(head: Item, modifiers: list[Item], lexicon: Lexicon) -> Item:
    scopes = tuple(cue for m in modifiers for cue in m.cues if cue.role == "scope")
    country = next((c.value[8:] for c in scopes if c.value is not None and c.value.startswith("country:")), None)
    openness = next((c.value == "open-weights" for c in scopes if c.value in ("open-weights", "proprietary")), None)
    members = (
        "organization" if means(head, "maker-noun") else "model" if means(head, "model-noun", "previous-noun") else None
    )
    text = "".join(m.text for m in modifiers) + head.text
    start = modifiers[0].start if modifiers else head.start
    group = GroupNoun(head.text, members, country, openness, label=_label(members, country, openness, lexicon))  # type: ignore[arg-type]
    return Item("group", text, start, head.end, cues=scopes, group=group)


def group_of(cue: Cue, item: Item, head: Item | None, lexicon: Lexicon) -> Item:
    """A scope word by itself as a group: '来自中国', '是国产的'; models unless `head` is a noun of makers."""
    members = "organization" if head is not None and means(head, "maker-noun") else "model"
    value = cue.value or ""
    country = value[8:] if value.startswith("country:") else None
    openness = {"open-weights": True, "proprietary": False}.get(value)
    group = GroupNoun(item.text, members, country, openness, label=_label(members, country, openness, lexicon))  # type: ignore[arg-type]
    return Item("group", item.text, item.start, item.end, cues=item.cues, group=group)


def _label(members: str | None, country: str | None, openness: bool | None, lexicon: Lexicon) -> str | None:
    """The English name of a group told by country or openness alone: 'Chinese companies', 'open models'.

    Articles in both languages then speak of one group.
    """
    words = lexicon.groups
    noun = next((head for head, kind in words.heads.items() if kind == members), None)
    if noun is None or (country is None and openness is None):
        return None
    parts = [word for word, code in words.countries.items() if code == country]
    parts += [word for word, is_open in words.openness.items() if is_open == openness]
    return " ".join([*parts, noun])

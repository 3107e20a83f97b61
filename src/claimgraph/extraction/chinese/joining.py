"""Items that only their neighbours make out: names no catalogue has, boards, and groups.

Chinese sets Latin names among Chinese words, so a Latin word is a likely name; what stands around it tells whether of a
model ('X 模型', 'X、GPT-5 和 …') or of a board ('在 X 上', 'X 测试').
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from claimgraph.catalog import NameSpan
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import GroupNoun, Item
from claimgraph.lexicon import Cue, Lexicon

_SIZE = re.compile(r"\d{1,4}(?:\.\d)?\s?[BbMT]")
_SOME_REACH = 8
_DESCRIPTION = 2  # items that make "12 tests" a board of its own: "12 项行业标准基准"
_GROUP_REACH = 8


def join(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The items of a sentence with unlisted names, boards and groups made out."""
    named = _variants(_latin_names(items, lexicon), lexicon)
    return _groups(_described_boards(_boards(named, lexicon)), lexicon)


# ---------------------------------------------------------------- names


def _latin_names(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Runs of Latin words joined into one item of kind `name` (not known) where they look like a name."""
    ordinary = lexicon.words("latin_words")
    joined: list[Item] = []
    k = 0
    while k < len(items):
        run = _latin_run(items, k) or _unfinished(items, k)
        while run and items[k + run - 1].text in ordinary and not _glued(items, k + run - 1):
            run -= 1
        if run and _name_like(items[k : k + run], ordinary):
            joined.append(_name(items[k : k + run]))
            k += run
        else:
            joined.append(items[k])
            k += 1
    return joined


def _latin_run(items: list[Item], k: int) -> int:
    """How many items from `k` on are Latin words or numbers glued together or one space apart; 0 unless a word begins."""
    if not (_latin(items[k]) and items[k].text[0].isalpha()):
        return 0
    end = k + 1
    while end < len(items):
        item, gap = items[end], items[end].start - items[end - 1].end
        follower = items[end + 1] if end + 1 < len(items) and items[end + 1].start == item.end else None
        glue = item.text in "-.+_·" and gap == 0 and follower is not None and (_latin(follower) or _sized(follower))
        if not (glue or (_latin(item) and gap <= 1) or (_sized(item) and gap == 0)):
            break
        end += 1
    return end - k


def _unfinished(items: list[Item], k: int) -> int:
    """How many items belong to a name at `k` that goes on without a gap: 'Online-Mind2' and 'Web', 'OSWorld' and '-G'."""
    name, end = items[k].name, k + 1
    if name is None:
        return 0
    while end < len(items) and items[end].start == items[end - 1].end:
        hyphen = items[end].text == "-" and end + 1 < len(items) and items[end + 1].start == items[end].end
        if hyphen and (_latin(items[end + 1]) or _sized(items[end + 1])):
            end += 2
        elif _latin(items[end]) and not name.known:
            end += 1
        else:
            break
    return end - k if end > k + 1 else 0


def _sized(item: Item) -> bool:
    return item.quantity is not None and _SIZE.fullmatch(item.quantity.text) is not None


def _latin(item: Item) -> bool:
    return item.kind == "word" and item.text.isascii() and item.text.replace(".", "").isalnum()


def _glued(items: list[Item], k: int) -> bool:
    return k > 0 and items[k - 1].end == items[k].start and items[k - 1].text in "-._+"


def _name_like(run: list[Item], ordinary: frozenset[str]) -> bool:
    words = [item for item in run if _latin(item) or item.name is not None]
    capital = any(c.isupper() for item in words for c in item.text)
    letters = sum(len(item.text) for item in words)
    return (
        capital
        and letters >= 2
        and not all(item.text in ordinary or item.text.isdigit() for item in words)
        and not run[0].text.islower()
    )


def _name(run: list[Item]) -> Item:
    parts = [run[0].text]
    for before, item in itertools.pairwise(run):
        parts += [" " * (item.start - before.end), item.text]
    start, end = run[0].start, run[-1].end
    board = run[0].kind == "board"
    name = NameSpan(start, end, "benchmark" if board else "model", None, False)
    return Item("board" if board else "name", "".join(parts), start, end, name=name)


def _variants(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """'Pro 版', '32B 版本' as anaphors: a variant of the model that the sentence has named, by the word in `label`."""
    words = lexicon.words("variant_words")
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        if before is not None and means(item, "version-noun") and (_sized(before) or before.text in words):
            joined[-1] = Item(
                "anaphor",
                f"{before.text} {item.text}",
                before.start,
                item.end,
                plural=True,
                group=GroupNoun(item.text, "model", label=before.text.strip()),
            )
        else:
            joined.append(item)
    return joined


# ---------------------------------------------------------------- boards


def _boards(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Names in the place of a board turned into boards; a general word right after a board ('竞技场', '榜') is part of it."""
    platforms, endings = lexicon.words("platforms"), lexicon.lists.get("board_endings", ())
    joined: list[Item] = []
    for k, item in enumerate(items):
        if item.kind == "board" and item.name is not None and (part := _named_part(item, lexicon)) is not None:
            joined += part
        elif item.kind == "name" and (_sounds_like_board(item, endings) or _is_board(items, k, joined, platforms)):
            assert item.name is not None
            joined.append(
                replace(item, kind="board", name=NameSpan(item.start, item.end, "benchmark", None, item.name.known))
            )
        elif item.cue("board") and _part_of_board(joined):
            continue
        elif (
            (item.cue("board") or item.kind == "board")
            and joined
            and joined[-1].kind == "board"
            and _same_board(joined[-1], item)
        ):
            cues = tuple(c for c in item.cues if c.role == "category")
            if cues:
                joined.append(replace(item, kind="cue", cues=cues))
        elif item.cue("board") and not item.cue("category") and not (joined and _some(joined)):
            joined.append(replace(item, kind="board"))
        else:
            joined.append(item)
    return joined


def _named_part(item: Item, lexicon: Lexicon) -> list[Item] | None:
    """A board whose name ends with its part ('SuperCLUE总榜') as the board and, after it, the part."""
    for cue in lexicon.cues:
        if cue.role == "category":
            for phrase in cue.phrases:
                if not phrase.isascii() and item.text.endswith(phrase) and len(phrase) < len(item.text):
                    start = item.end - len(phrase)
                    return [item, Item("cue", phrase, start, item.end, cues=(cue,))]
    return None


def _part_of_board(before: list[Item]) -> bool:
    """'LMArena 文生图榜单': a general word for a board behind a board and its part is no board of its own."""
    for item in reversed(before):
        if item.kind == "board":
            return item is not before[-1]
        dated = item.quantity is not None and item.quantity.kind == "date"
        if not (
            dated
            or item.cue("category")
            or item.cue("scope")
            or means(item, "of", "modifier", "maker-noun", "model-noun", "board-noun")
        ):
            return False
    return False


def _some(before: list[Item]) -> bool:
    return any(means(item, "some") or _one(item) for item in before[-_SOME_REACH:])


def _one(item: Item) -> bool:
    quantity = item.quantity
    return quantity is not None and quantity.kind == "ratio" and quantity.of == 0 and quantity.count == 1


def _same_board(board: Item, item: Item) -> bool:
    """Whether a second board directly after the first only says it again: 'LMArena 大模型竞技场'."""
    if item.start - board.end > 1:
        return False
    if item.name is None or board.name is None:
        return True
    return item.name.id is not None and item.name.id == board.name.id


def _sounds_like_board(item: Item, endings: tuple[str, ...]) -> bool:
    """'XYBench', 'SWE-bench': a name that the catalogue has for no model, with the ending of a test's name."""
    return item.name is not None and item.name.id is None and item.lower.endswith(endings)


def _is_board(items: list[Item], k: int, before: list[Item], platforms: frozenset[str]) -> bool:
    """Whether a name that is no known model stands where a board stands."""
    name = items[k].name
    assert name is not None
    if name.id is not None and name.kind != "organization":
        return False
    after = items[k + 1] if k + 1 < len(items) else None
    if after is None:
        return False
    noun = (
        after if not (after.cue("category") or after.cue("scope")) else (items[k + 2] if k + 2 < len(items) else after)
    )
    if name.kind == "organization":
        return means(noun, "ranking-noun") or means(after, "ranking-noun")
    if means(after, "board-noun"):
        return not name.known or _located(items, k, before)
    return name.kind == "model" and items[k].lower not in platforms and _located(items, k, before)


def _located(items: list[Item], k: int, before: list[Item]) -> bool:
    """'在 X 上', '在 X、Y 和 Z 测试中': a preposition of place before the list, a word of place or a board noun after it."""
    left = len(before)
    while left and (
        before[left - 1].kind == "board"
        or means(before[left - 1], "join")
        or before[left - 1].text in "、,/"
        or before[left - 1].cue("category")
        or means(before[left - 1], "modifier")
    ):
        left -= 1
    if not (left and means(before[left - 1], "at")) and not (
        left < len(before) and any(b.kind == "board" for b in before[left:])
    ):
        return False
    right = k + 1
    while right < len(items) and (
        items[right].kind in ("name", "board")
        or means(items[right], "join", "et-cetera", "modifier")
        or items[right].text in "、/"
    ):
        right += 1
    if right >= len(items) or means(items[right], "model-noun"):
        return False
    return means(items[right], "inside", "board-noun") or items[right].cue("measure") is not None


def _described_boards(items: list[Item]) -> list[Item]:
    """'某项国内权威评测', '12 项行业标准基准' as one board without a name."""
    counts = [item for item in items if item.quantity is not None and item.quantity.kind == "ratio"]
    scored = any(item.quantity is not None and item.quantity.kind == "number" for item in items)
    joined: list[Item] = []
    for item in items:
        if item.kind == "cue" and means(item, "board-noun"):
            start = _some_before(joined, alone=len(counts) == 1 and scored)
            if start is not None:
                told = [w for w in joined[start:] if not _one(w) and not means(w, "some")]
                words = "".join(w.text for w in told) + item.text
                begin = joined[start].start
                del joined[start:]
                joined.append(Item("board", words, begin, item.end))
                continue
        joined.append(item)
    return joined


def _some_before(before: list[Item], *, alone: bool) -> int | None:
    """Where 'a', 'some' or, if it is the only count of the sentence, a number of tests begins the description."""
    for k in range(len(before) - 1, max(len(before) - 1 - _SOME_REACH, -1), -1):
        item = before[k]
        if means(item, "some") or _one(item):
            return k - 1 if k and before[k - 1].cue("scope") else k
        if alone and item.quantity is not None and item.quantity.kind == "ratio":
            more = k > 0 and means(before[k - 1], "et-cetera")  # 'X、Y 等 30 项基准'
            return k if len(before) - k > _DESCRIPTION and not more else None
        plain = (
            item.kind == "word"
            or item.cue("scope")
            or item.cue("category")
            or means(item, "modifier", "maker-noun", "model-noun", "official")
        )
        if not plain:
            return None
    return None


# ---------------------------------------------------------------- groups


def _groups(items: list[Item], lexicon: Lexicon) -> list[Item]:
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
    return len(before) == 1 or before[-2].kind == "mark" or before[-2].text in "这该上述"


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
    """The English name of a group that is nothing but a country's or an openness's models or companies: 'Chinese companies'.

    Articles in both languages then speak of one group.
    """
    words = lexicon.groups
    noun = next((head for head, kind in words.heads.items() if kind == members), None)
    if noun is None or (country is None and openness is None):
        return None
    parts = [word for word, code in words.countries.items() if code == country]
    parts += [word for word, is_open in words.openness.items() if is_open == openness]
    return " ".join([*parts, noun])

"""A read Chinese sentence: its clauses, and what each takes over from those before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimgraph.catalog import NameSpan
from claimgraph.extraction.chinese.clauses import Clause, clauses, names_field
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, Member
from claimgraph.extraction.quantities import Quantity
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import Lexicon

_PREDICATES = ("order", "place", "share")
_FEW_WORDS = 3  # unknown characters in a clause that is nothing but a heading for the next


@dataclass(frozen=True, slots=True)
class Carried:
    """What holds when a clause begins: set by earlier clauses of the sentence and in force until replaced."""

    subject: EntityList | None = None
    rival: EntityList | None = None
    """Of 'compared with X,': who the next clause compares with."""
    boards: tuple[Member, ...] = ()
    named: tuple[Member, ...] = ()
    """All boards of the sentence so far: what 'all of them' means."""
    categories: tuple[str, ...] = ()
    scope: str | None = None
    top: Quantity | None = None
    """Of 'of the first ten,': the list whose places the next clauses count."""
    pair: tuple[Member, ...] = ()
    """Both sides of 'A 与 B 持平,': whom 'both' in the next clause means."""
    errors: bool = False
    """Whether the clause before measured errors, of which less is better."""
    base: EntityList | None = None
    """Whom signed numbers compare with, as 'compared with X' said anywhere before."""
    aside: bool = False
    """Whether the clause before spoke of price, use or the like."""
    spent: bool = False
    """Whether the boards came in a clause that stated something of them already."""


@dataclass(frozen=True, slots=True)
class ChineseSentence(Sentence):
    """A sentence with its clauses and, for each, what it carries."""

    clauses: tuple[Clause, ...] = ()
    carried: tuple[Carried, ...] = ()

    def clause(self, i: int) -> tuple[int, int]:
        """First and last item of the clause around item `i`."""
        index = self.clauses[self.clause_of(i)].index if self.clauses else (i, i)
        return (index[0], index[-1])

    def clause_of(self, i: int) -> int:
        """Which clause the item `i` stands in; the last that begins before it for a mark between clauses."""
        for n, clause in enumerate(self.clauses):
            if i in clause.index:
                return n
        return max((n for n, clause in enumerate(self.clauses) if clause.index[0] <= i), default=0)

    def views(self) -> Iterator[tuple[Clause, Carried]]:
        """Each clause with what it carries, without a lead that only sums up what follows."""
        start = _lead(self.clauses)
        return zip(self.clauses[start:], self.carried[start:], strict=True)


def parse(items: list[Item], lexicon: Lexicon) -> ChineseSentence:
    """The sentence over these items, with 'it', 'the former' and 'the latter' replaced by what they stand for here."""
    found: list[Clause] = []
    carried: list[Carried] = []
    state = Carried()
    for clause in clauses(items):
        clause = _without_repeats(_with_referents(clause, found, lexicon), state)
        if clause.opener is not None:
            carried.append(_of_bracket(clause, found, state))
        else:
            carried.append(state)
            state = _after(clause, state)
        found.append(clause)
    entities = [_in_sentence(one, clause) for clause in found for one in clause.lists]
    boards = [_in_sentence(one, clause) for clause in found for one in clause.boards]
    return ChineseSentence(items, entities, boards, lexicon, tuple(found), tuple(carried))


def _without_repeats(clause: Clause, state: Carried) -> Clause:
    """The clause without boards that only point to one named before in the sentence or the clause: '榜单', '该测试'."""
    pointing = [found for found in clause.boards if all(m.item.name is None and m.item.cues for m in found.members)]
    if not pointing or (len(pointing) == len(clause.boards) and not state.boards):
        return clause
    return replace(clause, boards=tuple(found for found in clause.boards if found not in pointing))


def _in_sentence(found: EntityList, clause: Clause) -> EntityList:
    """The list with places counted in the sentence; only what nothing governs can be what the sentence is about."""
    part = "object" if found.part == "complement" else found.part
    return replace(found, first=clause.index[found.first], last=clause.index[found.last], part=part)


def _lead(found: tuple[Clause, ...]) -> int:
    """How many clauses before a colon are a heading ('X 登顶 Y:'), said again behind it with a subject of its own."""
    colon = next((n for n, clause in enumerate(found) if clause.mark == ":" and clause.opener is None), None)
    if colon is None:
        return 0
    states = any(
        (item.cue("order") or item.cue("place") or item.quantity is not None)
        and any(one.members[0].item.kind == "name" for one in clause.lists)
        for clause in found[:colon]
        for item in clause.row
    )
    again = any(
        any(one.part == "free" and one.members[0].item.kind == "name" for one in clause.lists)
        and any(
            item.cue("order", "verb")
            or item.cue("place")
            or (item.quantity is not None and item.quantity.kind in ("number", "place", "top"))
            for item in clause.row
        )
        for clause in found[colon:]
        if clause.opener is None
    )
    return colon if states and again else 0


# ---------------------------------------------------------------- what stands for what


def _with_referents(clause: Clause, before: list[Clause], lexicon: Lexicon) -> Clause:
    if not any(member.item.kind == "anaphor" for found in clause.lists for member in found.members):
        return clause
    lists = tuple(_resolved(found, before, lexicon) for found in clause.lists)
    return replace(clause, lists=lists)


def _resolved(found: EntityList, before: list[Clause], lexicon: Lexicon) -> EntityList:
    """The list with a lone anaphor replaced by what the sentence named; else left to the text before the sentence."""
    if len(found.members) != 1 or found.members[0].item.kind != "anaphor":
        return found
    item = found.members[0].item
    if item.group is not None:
        return _variant_of(found, before, lexicon)
    earlier = [one for clause in before if clause.opener is None for one in clause.lists]
    if item.lower in lexicon.words("latter"):
        named = [one for one in earlier if one.members[-1].item.kind != "anaphor"]
        contrast = any(x.lower in lexicon.words("former") for clause in before for x in clause.row)
        if contrast and (pairs := [one for one in named if len(one.members) > 1]):
            named = pairs
        return replace(found, members=_as(named[-1].members[-1:], found, _value_of(found))) if named else found
    if item.lower in lexicon.words("former"):
        named = [one for one in earlier if one.members[0].item.kind != "anaphor"]
        if len(named) > 1 or (named and len(named[0].members) > 1):
            first = named[-2 if len(named[-1].members) == 1 and len(named) > 1 else -1].members[:1]
            return replace(found, members=_as(first, found, _value_of(found)))
        return found
    if item.plural:
        several = [one for one in earlier if len(one.members) > 1]
        return replace(found, members=_as(several[-1].members, found)) if several else found
    hero = _hero(before)
    several_meant = item.lower in lexicon.words("either_number")
    if hero is not None and hero.members[0].item.kind == "name" and (several_meant or len(hero.members) == 1):
        return replace(found, members=_as(hero.members, found, _value_of(found)))
    return found


def _variant_of(found: EntityList, before: list[Clause], lexicon: Lexicon) -> EntityList:
    """'32B 版本' as the name of the model that the sentence is about with the variant's word behind it."""
    item, hero = found.members[0].item, _hero(before)
    base = hero.members[0].item if hero is not None and len(hero.members) == 1 else None
    if base is None or base.kind != "name" or item.group is None:
        return found
    name = NameSpan(item.start, item.end, "model", None, False)
    stem, _, last = base.text.rpartition(" ")
    stem = stem if last in lexicon.words("variant_words") else base.text
    variant = Item("name", f"{stem} {item.group.label}", item.start, item.end, name=name)
    return replace(found, members=(replace(found.members[0], item=variant),))


def _hero(before: list[Clause]) -> EntityList | None:
    """Who a sentence is about so far: what it announces, else its first subject, else the first it names."""
    clauses = [clause for clause in before if clause.opener is None]
    for clause in clauses:
        if any(means(item, "release") for item in clause.row) and any(
            found.part == "speaker" for found in clause.lists
        ):
            return _topic(clause)
    lists = [one for clause in clauses for one in clause.lists]
    return next((one for one in lists if one.part == "free"), lists[0] if lists and lists[0].part == "object" else None)


def _value_of(found: EntityList) -> int | None:
    """The number that hangs on a lone anaphor: '后者的 80.8%'."""
    return found.members[0].value


def _as(members: tuple[Member, ...], found: EntityList, value: int | None = None) -> tuple[Member, ...]:
    return tuple(replace(m, first=found.first, last=found.last, value=value) for m in members)


# ---------------------------------------------------------------- what is carried


def _after(clause: Clause, state: Carried) -> Carried:
    """What holds after a clause."""
    boards = tuple(m for found in clause.boards for m in found.members)
    categories = tuple(value for _, value in clause.categories()) if _sets_category(clause) else ()
    subject = _topic(clause) or state.subject
    rival = next((found for found in reversed(clause.lists) if found.before == "than"), None)
    predicate = any(c.role in _PREDICATES for item in clause.row for c in item.cues) or any(
        item.quantity is not None and item.quantity.kind in ("place", "number") for item in clause.row
    )
    narrow = [value for _, value in clause.scopes(0, len(clause.row))]
    topical = not predicate and not any(
        found.part == "free" and not names_field(clause, found) for found in clause.lists
    )
    top = _listed_top(clause) or state.top
    return Carried(
        subject,
        rival if rival is not None and not predicate else None,
        boards or state.boards,
        (*state.named, *boards),
        categories if boards or categories else state.categories,
        narrow[-1] if topical and narrow else (None if boards else state.scope),
        top,
        _pair(clause),
        any(means(item, "error-noun") for item in clause.row),
        rival or state.base,
        predicate
        and any(means(item, "non-quality") for item in clause.row)
        and not any(item.cue("measure", "noun") for item in clause.row),
        predicate if boards else state.spent or predicate,
    )


def _pair(clause: Clause) -> tuple[Member, ...]:
    """Both sides of an order that says 'as good as'."""
    if not any(item.cue("order", "symmetric") for item in clause.row):
        return ()
    sides = [found for found in clause.lists if found.part == "free" or found.before == "with"]
    return tuple(member for found in sides for member in found.members)


def _sets_category(clause: Clause) -> bool:
    """Whether the categories of a clause hold for the next: '在数学方面,', and not in passing ('旨在考察数学推理')."""
    unknown = sum(item.kind == "word" for item in clause.row)
    led = any(means(item, "at") for item in clause.row[:3])
    return led or unknown <= _FEW_WORDS or any(c.role in _PREDICATES for item in clause.row for c in item.cues)


def _topic(clause: Clause) -> EntityList | None:
    """Who the clause is about: what it announces, else the last list before its predicate that nothing governs."""
    free = [found for found in clause.lists if found.part == "free" and not names_field(clause, found)]
    released = next((k for k, item in enumerate(clause.row) if means(item, "release")), None)
    if released is not None:
        announced = [found for found in clause.lists if found.first > released and found.members[0].item.kind == "name"]
        if announced:
            return announced[0]
    end = next((k for k, item in enumerate(clause.row) if item.cue("order") or item.cue("place")), len(clause.row))
    before = [found for found in free if found.last < end]
    chosen = before or free
    return chosen[-1] if chosen else None


def _listed_top(clause: Clause) -> Quantity | None:
    """'前十名中', '排名前十的模型里': the top of a list as the field of what follows."""
    for k, item in enumerate(clause.row):
        if item.quantity is not None and item.quantity.kind == "top" and is_field(clause, k):
            return item.quantity
    return None


def is_field(clause: Clause, k: int) -> bool:
    """Whether the 'first N' at `k` is a list to count in ('前十名中', '前十的模型里') and not a place."""
    for item in clause.row[k + 1 : k + 6]:
        if means(item, "inside"):
            return True
        if not (
            means(item, "of", "model-noun", "maker-noun", "modifier")
            or item.kind == "group"
            or item.cue("scope")
            or item.cue("board")
            or means(item, "board-noun")
        ):
            return False
    return False


def _of_bracket(clause: Clause, before: list[Clause], state: Carried) -> Carried:
    """A bracket speaks of the name or board that it stands behind, else of the subject so far."""
    for outer in reversed(before):
        if outer.opener is None and clause.opener in outer.index:
            at = outer.index.index(clause.opener)
            for found in outer.lists:
                for member in found.members:
                    if member.first <= at <= member.last:
                        return replace(state, subject=EntityList((member,), member.first, member.last))
            boards = tuple(m for found in outer.boards for m in found.members if m.first <= at)
            ahead = _board_ahead(outer, at)
            if ahead is not None:
                boards = (ahead,)
            free = [
                found
                for found in outer.lists
                if found.part == "free" and found.last < at and not names_field(outer, found)
            ]
            return replace(state, subject=free[-1] if free else state.subject, boards=boards[-1:] or state.boards)
    return state


def _board_ahead(outer: Clause, at: int) -> Member | None:
    """'(73.8%)的 X': a bracket behind no name or board speaks of the board that follows it."""
    if outer.row[at].kind == "board" or outer.row[at].is_entity:
        return None
    k = at + 1
    while k < len(outer.row) and means(outer.row[k], "of", "at"):
        k += 1
    return next((m for found in outer.boards for m in found.members if m.first == k), None)

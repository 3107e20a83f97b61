"""A read sentence: its items and lists, and the searches by which frames fill their slots."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimgraph.extraction.anaphora import size_of
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import EntityList, board_lists, entity_lists
from claimgraph.lexicon import Cue, Lexicon
from claimgraph.lexicon.entries import Role

_RELATIONS = ("its predecessor", "its successor", "the predecessor", "the successor")
_USAGE_REACH = 6  # items between a word of use and the order of what is used
_MEASURE_REACH = 7  # items between a cue and 'in market share'
_OBJECT_REACH = 9  # items between a cue and its object


@dataclass(frozen=True, slots=True)
class Sentence:
    """Items of one sentence and the lists found in it; `lead` marks a name and a colon before the statement."""

    items: list[Item]
    entities: list[EntityList]
    boards: list[EntityList]
    lexicon: Lexicon

    def object_after(self, i: int) -> EntityList | None:
        """The list that a cue ending before item `i` governs; named examples stand for the group they illustrate."""
        starts = {found.first: found for found in self.entities}
        fillers = self.lexicon.words("object_fillers")
        for k in range(i, min(i + _OBJECT_REACH, len(self.items))):
            found = starts.get(k)
            if found is not None:
                if (
                    found.possessor
                    and found.members[-1].item.name is not None
                    and found.members[-1].item.name.kind == "organization"
                ):
                    return None  # "OpenAI's own chief scientist" is not OpenAI
                return self.examples_of(found) or self._pair_of(found) or self._apposed(found) or found
            item = self.items[k]
            if item.lower in ("models", "ones", "systems", "alternatives"):
                illustrated = self._illustrating(k)
                if illustrated is not None:
                    return illustrated
            passes = (
                item.lower in fillers
                or item.text in self.lexicon.words("quotes")
                or any(
                    c.role in ("scope", "category") or (c.role == "place" and c.syntax == "adjective")
                    for c in item.cues
                )
                or item.cue("measure", "noun") is not None
                or (item.quantity is not None and item.quantity.kind in ("delta", "number", "top") and k > i)
                or (k > i and item.lower in ("by", "points", "than", "to", "models"))
            )
            if not passes:
                return None
        return None

    def _illustrating(self, k: int) -> EntityList | None:
        """The names that illustrate the plain noun at item `k`: 'models of a similar size, including A and B'."""
        for found in self.entities:
            if found.part == "examples" and 0 < found.first - k <= _OBJECT_REACH:
                gap = self.items[k + 1 : found.first]
                return found if not any(x.cue("order") or x.cue("barrier") or x.text in ".;" for x in gap) else None
        return None

    def _apposed(self, anaphor: EntityList) -> EntityList | None:
        """'the previous flagship model, Gemini 2.5 Pro': the name in apposition."""
        if len(anaphor.members) > 1 and anaphor.members[0].item.lower in _RELATIONS:
            return replace(anaphor, members=anaphor.members[1:])  # "its predecessor, Claude Opus 4.1, on X"
        comma = anaphor.last + 1
        if self.has(comma, comma, self.lexicon.words("model_nouns")):
            comma += 1
        definite = anaphor.members[0].item.kind == "anaphor" or anaphor.members[0].item.lower in _RELATIONS
        if not definite or not self.has(comma, comma, frozenset(",")):
            return None
        named = (f for f in self.entities if f.first == comma + 1 and f.members[0].item.kind == "name")
        return next(named, None)

    def _pair_of(self, anaphor: EntityList) -> EntityList | None:
        """The list that 'those models' points back to, in this sentence."""
        if not anaphor.members[0].item.plural:
            return None
        earlier = [found for found in self.entities if found.last < anaphor.first and len(found.members) > 1]
        return earlier[-1] if earlier else None

    def examples_of(self, group: EntityList) -> EntityList | None:
        """The names after 'such as', 'like' or 'including' when `group` is only the class they belong to."""
        if group.members[-1].item.kind != "group":
            return None
        for found in self.entities:
            if found.part == "examples" and 0 < found.first - group.last <= 8:
                between = self.items[group.last + 1 : found.first]
                if not any(c.role in ("order", "barrier") for item in between for c in item.cues) and not any(
                    b.text in ";." for b in between
                ):
                    return replace(found, members=(*group.members[:-1], *found.members))
        return None

    def subject_before(self, i: int) -> EntityList | None:
        """The list that is the subject of a cue at item `i`: the nearest that nothing else governs.

        After a relative pronoun it is the list just before it. Objects, complements, speakers and examples are
        passed over, 'of'-complements are the last resort ("the ascent of Qwen3-Max to the top").
        """
        left = [f for f in self.entities if f.last < i and self._reaches(f, i) and not self._owns_another(f, i)]
        relative = self._relative_before(i)
        if relative is not None:
            if self.items[relative - 1].lower in self.lexicon.words("model_nouns"):
                left = [f for f in left if not _is_maker(f)]  # "OpenAI has a small model that ..."
            near = [
                f
                for f in left
                if f.last < relative
                and not (f.part == "complement" and f.before in ("on", "via", "through", "in", "at"))
            ]
            return near[-1] if near else None
        if left and left[-1].last == i - 1 and left[-1].part == "complement" and self.items[i].lower.endswith("ing"):
            return left[-1]  # "a debate around A outperforming B"
        free = [found for found in left if found.part == "free"]
        if free:
            chosen = self.named_by(self._likeliest(free, i))
            if _is_maker(chosen) and self.has(chosen.last + 1, chosen.last + 1, self.lexicon.words("launch_verbs")):
                return None  # "NVIDIA announced MM-Embed, which ..." is about what we do not know
            examples = self.examples_of(chosen)  # "smaller models like A beat B"
            return examples if examples is not None and examples.last < i else chosen
        weak = [found for found in left if found.part == "complement" and found.before in ("of", "with", "as")]
        return weak[-1] if weak else None

    def _owns_another(self, found: EntityList, i: int) -> bool:
        """'Samsung's Tiny Recursive Model', 'Meta's pricing': the maker is not what the clause is about."""
        if not (found.possessor and _is_maker(found) and len(found.members) == 1):
            return False
        thing = self.items[found.last + 2] if found.last + 2 < i else None
        if thing is not None and thing.kind == "word" and not thing.text.islower():
            return True  # "Salesforce's xLAM-1b model"
        words = self.lexicon.words("model_nouns") - {"mark", "result", "results", "score", "performance"}
        return not any(x.lower in words or x.is_entity for x in self.items[found.last + 2 : min(found.last + 6, i)])

    def _reaches(self, found: EntityList, i: int) -> bool:
        """A list in brackets is no subject outside of them."""
        depth = 0
        for item in self.items[found.last + 1 : i]:
            depth += (item.text == "(") - (item.text == ")")
            if depth < 0:
                return self._in_short(found)
        return True

    def _in_short(self, found: EntityList) -> bool:
        """Whether the list is a name in short for words before it: 'Mixture of Agents (MoA)'."""
        around = self.items[max(found.first - 2, 0) : found.first]
        closed = self.has(found.last + 1, found.last + 1, frozenset(")"))
        return closed and len(around) == 2 and around[1].text == "(" and around[0].kind == "word"

    def _likeliest(self, free: list[EntityList], i: int) -> EntityList:
        """Of free lists the nearest that looks like a subject, in the clause of the cue if it has any list.

        A maker that launches a model is not what the rest of the sentence is about.
        """
        first, _ = self.clause(i)
        inside = [found for found in free if found.first >= first] or free
        models = [found for found in inside if not _is_maker(found)] or inside
        subjects = [found for found in models if self._opens_clause(found)]
        return subjects[-1] if subjects else models[-1]

    def _opens_clause(self, found: EntityList) -> bool:
        """Nothing, a mark or a conjunction stands before the list, or a verb we know stands after it."""
        before = self.items[found.first - 1] if found.first else None
        after = self.items[found.last + 1] if found.last + 1 < len(self.items) else None
        if (
            before is None
            or before.kind == "mark"
            or before.lower in self.lexicon.words("clause_openers")
            or before.cue("barrier")
            or before.cue("speech")
            or before.lower in self.lexicon.words("launch_verbs")
        ):
            return True
        return after is not None and (
            after.lower in self.lexicon.words("verbs")
            or any(c.role in ("order", "place", "measure", "stance") for c in after.cues)
        )

    def named_by(self, last: EntityList) -> EntityList:
        """The list itself; for 'it' in mid-sentence the named one before it."""
        anaphor = last.members[0].item
        words = self.lexicon.words
        own_sense = words("former") | words("latter")
        if anaphor.kind == "anaphor" and not anaphor.plural and not (anaphor.lower in own_sense or size_of(anaphor)):
            if any(
                f.last < last.first and f.part == "free" and f.members[0].item.lower == anaphor.lower
                for f in self.entities
            ):
                return last  # "It does not match B, and it ..." goes on about the same
            before = [
                f
                for f in self.entities
                if f.last < last.first
                and f.members[0].item.kind == "name"
                and f.part != "speaker"
                and f.before
                not in (
                    "on",
                    "via",
                    "in",
                    "at",
                    "through",
                    "by",
                    "than",
                    "over",
                    "against",
                    "like",
                    "after",
                    "since",
                    "unlike",
                    "until",
                )
                and not self.has(f.first - 2, f.first - 2, self.lexicon.words("compared"))
            ]
            subjects = [f for f in before if f.part == "free"]
            return subjects[-1] if subjects else before[-1] if before else last
        return last

    def _relative_before(self, i: int) -> int | None:
        for k in range(i - 1, max(i - 4, -1), -1):
            if self.items[k].lower in ("which", "who") or (
                self.items[k].lower == "that"
                and k
                and (self.items[k - 1].is_entity or self.items[k - 1].lower in self.lexicon.words("model_nouns"))
            ):
                return k
            if self.items[k].kind != "word":
                return None
        return None

    def subject_after(self, i: int) -> EntityList | None:
        """The first list right of item `i`, for inverted order: 'the best open model is X', 'first place goes to X'."""
        return next((found for found in self.entities if found.first >= i and found.part != "speaker"), None)

    def clause(self, i: int) -> tuple[int, int]:
        """First and last item of the clause around item `i`, cut at semicolons, dashes and words of contrast."""
        first = last = i
        while first > 0 and not self._cuts(first - 1):
            first -= 1
        while last + 1 < len(self.items) and not self._cuts(last + 1):
            last += 1
        return first, last

    def _cuts(self, i: int) -> bool:
        item = self.items[i]
        return item.text in (";", "—", "–") or item.cue("barrier") is not None

    def has(self, first: int, last: int, words: frozenset[str]) -> bool:
        """Whether any item from `first` to `last` (both counted) is one of the words."""
        return any(item.lower in words for item in self.items[max(first, 0) : last + 1])

    def other_measure(self, i: int) -> bool:
        """Whether the cue at item `i` is said to hold of something else than quality: 'ahead of B in market share'."""
        words = self.lexicon.words("non_quality")
        if self.has(i - _USAGE_REACH, i - 1, self.lexicon.words("usage") - {"market"}):
            return True  # "usage of A is surpassing B"
        if self.items[i].cue("order", "preposition") and self.has(i - 1, i - 1, words):
            return True  # "rate limits comparable to B"
        other = self.object_after(i + 1)
        if other is not None:
            owner = self.has(other.first + 1, other.last + 1, frozenset({"'s"}))
            respect = self.has(other.last + 1, other.last + 1, frozenset({"in", "on"}))
            if owner and self.has(other.first + 2, other.last + _MEASURE_REACH, words):
                return True  # "behind ChatGPT's 200 million users"
            if respect and self.has(other.last + 2, other.last + 3, words):
                return True  # "competing with A and B in pricing"
        for k in range(i + 1, min(i + _MEASURE_REACH, len(self.items))):
            item = self.items[k]
            if item.kind == "board" or item.text in (",", ";", ".") or item.quantity is not None:
                return False
            if item.lower in ("in", "by", "on", "most"):
                return any(x.kind == "word" and x.lower in words for x in self.items[k + 1 : k + 4])
        return False

    def cues(self, role: Role, first: int, last: int, at: int | None = None) -> list[tuple[int, Cue]]:
        """Cues of a role from item `first` to `last`; with `at`, only those not shut away from it in brackets."""
        found = [(k, cue) for k in range(first, last + 1) if (cue := self.items[k].cue(role)) is not None]
        return found if at is None else [(k, cue) for k, cue in found if not self._bracketed(k, at)]

    def _bracketed(self, k: int, at: int) -> bool:
        """Whether item `k` stands in brackets that item `at` is outside of."""
        depth = 0
        for item in self.items[min(k, at) : max(k, at)]:
            depth += (item.text == "(") - (item.text == ")")
            if k < at and depth < 0:
                return True
        return k > at and depth > 0


def _is_maker(found: EntityList) -> bool:
    name = found.members[0].item.name
    return name is not None and name.kind == "organization"


def parse(items: list[Item], lexicon: Lexicon) -> Sentence:
    """The sentence over these items."""
    return Sentence(items, entity_lists(items, lexicon), board_lists(items, lexicon), lexicon)

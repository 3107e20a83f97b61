"""What the text has spoken of so far: names introduced, its model and board, the date and category in force."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimgraph.catalog import ModelName, Resolver, parse_name
from claimgraph.extraction.attributes import Attributes
from claimgraph.extraction.items import Item
from claimgraph.extraction.phrases import Member
from claimgraph.model import Entity, EntityKind

_TELLING_HEADS = ("arena", "exam", "index")  # nouns that tell which of the boards named is meant
_NEAR = 2  # blocks from a topic or board to a list or paragraph that is still about it,
_FEW_MODELS = 8  # in an article that names more models than these
_FEW_BOARDS = 3  # an article on more boards than this does not carry one over to the next paragraph


@dataclass(frozen=True, slots=True)
class Scene:
    """Context in force: set by headings and earlier sentences, inherited where a sentence states none."""

    board: Entity | None = None
    category: str | None = None
    scope: str | None = None
    setting: str | None = None
    date: str | None = None


@dataclass(slots=True)
class _Models:
    """The ids of the models introduced, found by a part of their names or by their maker however many there are."""

    parts: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    by_part: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    by_maker: dict[str | None, list[str]] = field(default_factory=dict)

    def add(self, model: Entity) -> None:
        self.parts[model.id] = parts = parse_name(model.name).parts
        for part in parts:
            self.by_part.setdefault(part, set()).add(model.id)
        self.by_maker.setdefault(model.maker, []).append(model.id)

    def narrower(self, short: ModelName) -> set[str]:
        """Those that the short name stands for: every part of it, and more."""
        parts = short.parts
        if not parts:
            return set(self.parts)
        postings = sorted((self.by_part.get(part, set()) for part in parts), key=len)
        return {model for model in postings[0].intersection(*postings[1:]) if len(self.parts[model]) > len(parts)}


@dataclass(slots=True)
class Discourse:
    """State of one article while it is read from top to bottom."""

    resolver: Resolver
    article: str
    introduced: dict[str, Entity] = field(default_factory=dict)
    models: _Models = field(default_factory=_Models)
    resolved: dict[tuple[str, str | None], Entity] = field(default_factory=dict)
    """What each mention was first taken for; within one article it stays that."""
    topic: Entity | None = None
    together: tuple[Item, ...] = ()
    """The names of the last list of models that a sentence was about: whom 'both models' means."""
    topic_age: int = 0
    board_age: int = 0
    """Blocks since topic and board were last named."""
    pair: tuple[Item, ...] = ()
    """The two models that the last sentences named, and no others: 'the former' and 'the latter'."""
    company: Entity | None = None
    heading: Scene = field(default_factory=Scene)
    scene: Scene = field(default_factory=Scene)
    boards: list[Entity] = field(default_factory=list)
    seen_boards: set[str] = field(default_factory=set)
    stated: dict[str, Attributes] = field(default_factory=dict)
    fresh: bool = False
    """Whether the board in force was named in the block being read."""
    above: dict[int, tuple[Scene, Entity | None]] = field(default_factory=dict)
    """Scene and topic in force where the list of each depth began."""

    def introduce(self, item: Item, context: str, attributes: Attributes) -> None:
        """Note a model or maker that the text names, whether or not a claim is made of it, and what is said of it."""
        if item.name is None or item.kind != "name":
            return
        entity = self.entity(item, context)
        if attributes != Attributes():
            self.stated[entity.id] = attributes
        if entity.kind == "organization":
            self.company = entity
        elif entity.id not in self.introduced:
            self.introduced[entity.id] = entity
            if entity.kind == "model":
                self.models.add(entity)

    def entity(self, item: Item, context: str) -> Entity:
        """The entity of a name, a group, or an anaphor; a short form stands for the fuller name introduced before."""
        if item.name is not None:
            return self._named(item, item.name.kind, context)
        return _group(item)

    def _named(self, item: Item, kind: EntityKind, context: str) -> Entity:
        kind_wanted = None if kind == "family" else kind
        if item.full is not None:
            completed = self.resolver.resolve(item.full, kind=kind_wanted, context=context)
            if not completed.provisional:
                return completed.model_copy(
                    update={
                        "mention": item.text,
                        "reason": f"'{item.text}' shares its stem with the name before: {item.full}",
                    }
                )
        key = (item.text, kind_wanted)
        found = self.resolved.get(key)
        if found is None:
            found = self.resolved[key] = self.resolver.resolve(item.text, kind=kind_wanted, context=context)
        if found.kind == "organization":
            return found
        fuller = self._fuller(item.text, found)
        if fuller is None:
            return found
        return fuller.model_copy(update={"mention": item.text, "reason": f"short for {fuller.name}, named before"})

    def _fuller(self, mention: str, found: Entity) -> Entity | None:
        """The one model named before that a family's or short name can stand for."""
        if found.kind == "model" and not found.provisional:
            return None
        candidates = self.models.narrower(parse_name(mention)) - {found.id}
        if len(candidates) == 1:
            return self.introduced[candidates.pop()]
        topic = self.topic
        return topic if topic is not None and topic.id in candidates and self.introduced[topic.id] == topic else None

    def informed(self, entity: Entity) -> Entity:
        """The entity with what the article says of it, which outweighs the catalogue."""
        stated = self.stated.get(entity.id)
        if stated is None:
            return entity
        update = {
            "country": stated.country or entity.country,
            "open_weights": entity.open_weights if stated.open_weights is None else stated.open_weights,
        }
        return entity.model_copy(update=update)

    def model_of(self, maker: Entity) -> Entity | None:
        """The one model of a maker that the text has named: 'DeepSeek at 49.8' after 'DeepSeek-V3.1'."""
        models = self.models.by_maker.get(maker.id, [])
        return self.introduced[models[0]] if len(models) == 1 else None

    def flagship(self, maker: Entity) -> Entity | None:
        """The model meant by a maker's unnamed flagship: its one model named so far, or a topic of its own."""
        topic = self.topic if self.topic is not None and self.topic.maker in (maker.id, None) else None
        return self.model_of(maker) or topic

    def model_meant(self, entity: Entity) -> Entity:
        """A maker's name where a model is meant: the one model of that maker the text has named."""
        model = self.model_of(entity) if entity.kind == "organization" else None
        if model is None:
            return entity
        return model.model_copy(
            update={"mention": entity.mention, "reason": f"'{entity.mention}' stands for {model.name}"}
        )

    def board_entity(self, member: Member | None, context: str) -> Entity | None:
        """The benchmark of a board slot: named, described without a name, or the one in force."""
        if member is None or member.item.cues:
            board = (
                self.scene.board
                or self.heading.board
                or (self.boards[-1] if member is not None and self.boards else None)
            )
            head = member.item.lower.split()[-1] if member is not None else ""
            other = board is not None and head in _TELLING_HEADS and head not in board.name.lower()
            return None if other else board  # "the exam" is not BrowseComp
        if member.item.name is None:
            return _described_board(member.item, self.article)
        return self.resolver.resolve(member.item.text, kind="benchmark", context=context)

    def see_board(self, board: Entity) -> None:
        """Note a board the text names."""
        self.fresh = True
        self.board_age = 0
        if board.id not in self.seen_boards:
            self.seen_boards.add(board.id)
            self.boards.append(board)

    def start_section(self, scene: Scene) -> None:
        """A heading sets the scene for the blocks below it."""
        self.heading = scene
        self.scene = Scene(board=None if scene.board is not None else self.scene.board)

    def start_block(self, bullet: int | None) -> None:
        """A new paragraph keeps the board in force, not the narrower context; bullets (`bullet` is their depth) inherit
        from what stands above their list, not from one another."""
        self.topic_age += 1
        self.board_age += 1
        kept_board = self.fresh or (len(self.boards) <= _FEW_BOARDS and self._is_near(self.board_age))
        if bullet is None:
            board = self.scene.board if kept_board else None
            self.scene = Scene(board=board, date=self.scene.date)
            self.fresh = False
            self.above.clear()
            return
        for depth in [d for d in self.above if d > bullet]:
            del self.above[depth]
        if bullet not in self.above:
            kept = self.scene if kept_board else Scene(date=self.scene.date)
            self.above[bullet] = (kept, self.topic if self._is_near(self.topic_age) else None)
        self.scene, self.topic = self.above[bullet]
        self.fresh = False

    def _is_near(self, age: int) -> bool:
        """Whether what was last spoken of so many blocks ago still is: in an article on a few models it always is."""
        return age <= _NEAR or len(self.introduced) <= _FEW_MODELS


def _group(item: Item) -> Entity:
    group = item.group
    name = group.label if group and group.label else _plural(item.text)
    slug = "-".join(
        word
        for word in name.lower().replace("'s", "").replace(",", "").split()
        if word not in ("the", "all", "other", "of", "a")
    )
    return Entity(
        id=slug or item.lower,
        name=name,
        kind="group",
        mention=item.text,
        reason="a group named by what its members share",
        country=group.country if group else None,
        open_weights=group.open_weights if group else None,
        members=group.members if group else None,
    )


def _plural(text: str) -> str:
    """'No Chinese company' as the group it speaks of: 'Chinese companies'."""
    words = text.split()
    if len(words) < 2 or words[0].lower() not in ("no", "any", "every", "each", "only"):
        return text
    head = words[-1]
    plural = head if head.endswith("s") else head[:-1] + "ies" if head.endswith("y") else head + "s"
    return " ".join([*words[1:-1], plural])


def _described_board(item: Item, article: str) -> Entity:
    slug = "-".join(item.lower.split())
    return Entity(
        id=f"unnamed:{article}:{slug}",
        name=item.text,
        kind="benchmark",
        mention=item.text,
        provisional=True,
        named=False,
        reason="described, not named",
    )

"""What a sentence leaves behind for those after it: names introduced, the topic, the scene."""

from __future__ import annotations

from dataclasses import replace

from claimgraph.extraction.anaphora import models_named
from claimgraph.extraction.assembly import Statement
from claimgraph.extraction.attributes import attributes_before
from claimgraph.extraction.boards import heading_board
from claimgraph.extraction.context import Context
from claimgraph.extraction.discourse import Discourse, Scene
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.items import Item
from claimgraph.lexicon import Lexicon
from claimgraph.model import Claim, Entity

_MEANS = ("by", "using", "via", "than", "like", "unlike")  # a model named after these is not what the text is about


def remember(
    statement: Statement, claims: list[Claim], grammar: Grammar, discourse: Discourse, *, heading: bool
) -> None:
    """Carry names, topic and scene over to what follows; a heading sets the scene of its section."""
    items = statement.sentence.items
    for k, item in enumerate(items):
        if item.kind == "name":
            discourse.introduce(item, statement.text, attributes_before(items, k, statement.sentence.lexicon))
    topic = _topic(statement, claims, discourse)
    if topic is not None:
        discourse.topic = topic
        discourse.topic_age = 0
    together = _together(statement)
    if together is not None:
        discourse.together = together
    discourse.pair = _pair(items, statement.sentence.lexicon, discourse.pair)
    scene = _scene(statement, claims, grammar, discourse, heading=heading)
    if heading:
        discourse.start_section(scene)
    elif scene.board is not None or scene.date is not None:
        discourse.scene = replace(scene, board=scene.board or discourse.scene.board)


def _pair(items: list[Item], lexicon: Lexicon, before: tuple[Item, ...]) -> tuple[Item, ...]:
    """The two models in force after a sentence: its own, or those before where it speaks of them or adds no other."""
    words = lexicon.words("pairs") | lexicon.words("former") | lexicon.words("latter")
    if any(item.kind == "anaphor" and item.lower in words for item in items):
        return before
    named = models_named(items)
    if len(named) == 2:
        return named
    return before if {item.lower for item in named} <= {item.lower for item in before} else ()


def _together(statement: Statement) -> tuple[Item, ...] | None:
    """The models of the first list that the sentence is about, none if that is one model; None if it names none."""
    for found in statement.sentence.entities:
        items = tuple(m.item for m in found.members if m.item.name is not None and m.item.name.kind != "organization")
        if found.part == "free" and items:
            return items if len(items) > 1 else ()
    return None


def _topic(statement: Statement, claims: list[Claim], discourse: Discourse) -> Entity | None:
    """The model the sentence is about: the subject of its first claim, else the first model nothing governs."""
    for claim in claims:
        if claim.subject.kind in ("model", "family"):
            return claim.subject
    for found in statement.sentence.entities:
        item = found.members[0].item
        if (
            found.part == "free" or (found.part == "complement" and found.before not in _MEANS)
        ) and item.kind == "name":
            entity = discourse.entity(item, statement.text)
            if entity.kind in ("model", "family"):
                return entity
    return None


def _scene(
    statement: Statement, claims: list[Claim], grammar: Grammar, discourse: Discourse, *, heading: bool
) -> Scene:
    """The board a sentence names, with category, scope and date; scope and setting only where it claims nothing."""
    sentence = statement.sentence
    named = [m for found in sentence.boards for m in found.members if not m.item.cues]
    last = named[-1] if named else heading_board(sentence.items, sentence.lexicon) if heading else None
    board = discourse.board_entity(last, statement.text) if last is not None else None
    if board is not None:
        discourse.see_board(board)
    at = last.first if last is not None else 0
    bare = not claims
    tells = board is not None or (
        bare
        and any(
            item.cue("setting") or (item.quantity is not None and item.quantity.date) or item.cue("board")
            for item in sentence.items
            if item.cues or item.quantity is not None
        )
    )
    context = grammar.read_context(sentence, Draft("rank", at, "", near=at)) if tells else Context()
    return Scene(
        board=board,
        category=context.category if board is not None else None,
        scope=context.scope if bare and board is not None else None,
        setting=context.setting if bare else None,
        date=context.date if bare or board is not None else None,
    )

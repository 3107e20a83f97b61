"""From a document to its claims: sentence by sentence, table by table, with the discourse carried along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from claimgraph.catalog import Resolver, load_catalog, spot
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.attributes import attributes_before
from claimgraph.extraction.context import Context
from claimgraph.extraction.discourse import Discourse, Scene
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.items import Item
from claimgraph.extraction.languages import GRAMMARS, sentence_language
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.lexicon import load_lexicon
from claimgraph.model import Claim, Entity
from claimgraph.reading import Block, Document, View, sentences, view

_NO_CLAIM_WORDS = frozenset({"if", "whether"})


@dataclass(frozen=True, slots=True)
class Extractor:
    """The resources of extraction, loaded once: one annotator a language, and the resolver."""

    annotators: dict[str, Annotator]
    resolver: Resolver

    def annotator(self, language: str) -> Annotator:
        """The annotator of a language; English for languages without a lexicon."""
        return self.annotators.get(language) or self.annotators["en"]


@lru_cache(maxsize=4)
def load_extractor(catalogs: tuple[Path, ...] = (), lexicons: tuple[Path, ...] = ()) -> Extractor:
    """The extractor over the package's catalogue and lexicons and the user's files."""
    annotators = {language: Annotator(load_lexicon(language, lexicons), grammar) for language, grammar in GRAMMARS.items()}
    return Extractor(annotators, Resolver(load_catalog(catalogs)))


def extract(document: Document, extractor: Extractor | None = None) -> list[Claim]:
    """All claims of a document, in the order of the text; ids are the article's id and a running number."""
    reader = _Reader(document, extractor or load_extractor())
    claims = sorted(reader.read(), key=lambda claim: (claim.start, claim.end))
    return [reader.finished(claim, n) for n, claim in enumerate(claims, start=1)]


@dataclass(slots=True)
class _Reader:
    document: Document
    extractor: Extractor
    discourse: Discourse = field(init=False)
    annotator: Annotator = field(init=False)
    """Of the sentence being read."""

    def __post_init__(self) -> None:
        self.discourse = Discourse(self.extractor.resolver, self.document.article.id)
        self.annotator = self.extractor.annotator("en")

    def read(self) -> Iterator[Claim]:
        for block in self.document.blocks:
            if block.kind == "row":
                continue
            if block.kind != "heading":
                self.discourse.start_block()
            yield from self._read_block(block)

    def finished(self, claim: Claim, number: int) -> Claim:
        """The claim with its id, and with all that the article says of its entities."""
        informed = self.discourse.informed
        other = informed(claim.object) if claim.object is not None else None
        return claim.model_copy(update={"id": f"{claim.article}#{number}", "subject": informed(claim.subject), "object": other})

    def _read_block(self, block: Block) -> Iterator[Claim]:
        seen = view(self.document.article.text, block.start, block.end)
        for start, end in sentences(seen.text):
            text = seen.text[start:end]
            names = spot(text)
            self.annotator = self.extractor.annotator(sentence_language(text, names, block.language))
            sentence = self.annotator.grammar.parse(self.annotator.items(text, names), self.annotator.lexicon)
            yield from self._read_sentence(sentence, text, seen, start, block)

    def _read_sentence(self, sentence: Sentence, text: str, seen: View, offset: int, block: Block) -> Iterator[Claim]:
        drafts = [] if text.endswith("?") else [d for frame in self.annotator.grammar.frames for d in frame(sentence) if not _conditional(sentence, d)]
        said: set[tuple[object, ...]] = set()
        claims: list[Claim] = []
        for draft in drafts:
            claim = self._claim(draft, sentence, text, seen, offset, block)
            if claim is not None and (statement := _statement(claim)) not in said:
                said.add(statement)
                claims.append(claim)
        self._remember(sentence, text, claims, block)
        yield from claims

    def _claim(self, draft: Draft, sentence: Sentence, text: str, seen: View, offset: int, block: Block) -> Claim | None:
        subject = self._entity(draft.subject, text)
        board = self._board(draft, text)
        if subject is None or (draft.kind == "score" and board is None):
            return None
        other = self._entity(draft.object, text) if draft.kind == "comparison" else None
        if draft.kind == "comparison" and (other is None or other.id == subject.id):
            return None
        if draft.kind == "score" or (other is not None and other.kind == "model"):
            subject = self._model(subject)
        if other is not None and subject.kind == "model":
            other = self._model(other)
        own = self.annotator.grammar.read_context(sentence, draft)
        context = self._inherit(own, draft)
        if board is not None and board.higher_is_better is None and _counts_errors(sentence):
            board = board.model_copy(update={"higher_is_better": False})
        published = self.document.article.published
        date = self.annotator.grammar.resolve_date(context.date, published)
        start, end = seen.source(offset, offset + len(text))
        return Claim(
            id="",
            article=self.document.article.id,
            kind=draft.kind,
            subject=subject,
            object=other,
            benchmark=board,
            category=context.category,
            scope=context.scope,
            value=draft.value,
            value_text=draft.value_text,
            bound=draft.bound,
            unit=draft.unit or ("points" if draft.kind == "score" and board is not None and board.board == "arena" else None),
            rank=draft.rank,
            tied=draft.tied,
            relation=draft.relation,
            margin=draft.margin,
            setting=context.setting,
            count=draft.count,
            of=draft.of,
            as_of=date or published,
            as_of_stated=date is not None and (own.date is not None or date != published),
            stance=context.stance,
            attributed_to=context.attributed_to,
            zone=block.zone,
            quote=self.document.article.text[start:end],
            start=start,
            end=end,
            why=draft.why,
        )

    def _entity(self, member: Member | None, text: str) -> Entity | None:
        if member is None:
            return self.discourse.topic
        item = member.item
        if item.kind == "anaphor":
            found = self._referent(item)
            return found.model_copy(update={"mention": item.text, "reason": f"'{item.text}' refers to {found.name}"}) if found else None
        return self.discourse.entity(item, text)

    def _referent(self, item: Item) -> Entity | None:
        if item.lower in self.annotator.lexicon.words("maker_anaphors"):
            return self.discourse.company
        return None if item.plural else self.discourse.topic

    def _model(self, entity: Entity) -> Entity:
        """A maker's name where a model is meant: the one model of that maker the text has named."""
        if entity.kind != "organization":
            return entity
        model = self.discourse.model_of(entity)
        if model is None:
            return entity
        return model.model_copy(update={"mention": entity.mention, "reason": f"'{entity.mention}' stands for {model.name}"})

    def _board(self, draft: Draft, text: str) -> Entity | None:
        if draft.board is not None or draft.kind in ("score", "rank"):
            return self.discourse.board_entity(draft.board, text)
        if draft.kind == "share" and "global" in text.lower():
            return None
        return self.discourse.scene.board or self.discourse.heading.board

    def _inherit(self, context: Context, draft: Draft) -> Context:
        """Fields of the scene where the sentence leaves its board, or its date, to the scene."""
        scene, heading = self.discourse.scene, self.discourse.heading
        inherits_board = draft.board is None or bool(draft.board.item.cues)
        if inherits_board:
            context = replace(
                context,
                category=context.category or scene.category or heading.category,
                scope=context.scope or (scene.scope if draft.kind in ("rank", "share") else None),
                setting=context.setting or scene.setting or heading.setting,
            )
        return replace(context, date=context.date or scene.date or heading.date)

    def _remember(self, sentence: Sentence, text: str, claims: list[Claim], block: Block) -> None:
        """Carry names, topic and scene over to what follows."""
        for k, item in enumerate(sentence.items):
            self.discourse.introduce(item, text, attributes_before(sentence.items, k))
        topic = self._topic(sentence, text, claims)
        if topic is not None:
            self.discourse.topic = topic
        scene = self._scene(sentence, text, claims)
        if block.kind == "heading":
            self.discourse.start_section(scene)
        elif scene.board is not None or scene.date is not None:
            self.discourse.scene = replace(scene, board=scene.board or self.discourse.scene.board)

    def _topic(self, sentence: Sentence, text: str, claims: list[Claim]) -> Entity | None:
        """The model the sentence is about: the subject of its first claim, else the first model nothing governs."""
        for claim in claims:
            if claim.subject.kind in ("model", "family"):
                return claim.subject
        for found in sentence.entities:
            item = found.members[0].item
            if found.part in ("free", "complement") and item.kind == "name":
                entity = self.discourse.entity(item, text)
                if entity.kind in ("model", "family"):
                    return entity
        return None

    def _scene(self, sentence: Sentence, text: str, claims: list[Claim]) -> Scene:
        named = [m for found in sentence.boards for m in found.members if not m.item.cues]
        board = self.discourse.board_entity(named[-1], text) if named else None
        if board is not None:
            self.discourse.see_board(board)
        at = named[-1].first if named else 0
        probe = Draft("rank", at, "", near=at)
        context = self.annotator.grammar.read_context(sentence, probe) if sentence.items else Context()
        bare = not claims
        return Scene(
            board=board,
            category=context.category if board is not None else None,
            scope=context.scope if bare and board is not None else None,
            setting=context.setting if bare else None,
            date=context.date if bare or board is not None else None,
        )


def _counts_errors(sentence: Sentence) -> bool:
    """Whether the sentence speaks of an error rate, of which less is better."""
    return any(item.cue("measure", "noun") and set(item.lower.split()) & sentence.lexicon.words("error_nouns") for item in sentence.items)


def _conditional(sentence: Sentence, draft: Draft) -> bool:
    """Inside 'if ...' or 'whether ...': no claim."""
    first, _ = sentence.clause(draft.anchor)
    return sentence.has(first, draft.anchor - 1, _NO_CLAIM_WORDS)


def _statement(claim: Claim) -> tuple[object, ...]:
    ident = lambda entity: entity.id if entity is not None else None  # noqa: E731
    return (claim.kind, ident(claim.subject), ident(claim.object), ident(claim.benchmark), claim.category, claim.scope, claim.value, claim.rank, claim.relation, claim.count, claim.of)

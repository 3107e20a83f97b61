"""From a draft to a claim: names resolved, context inherited, the quote taken from the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimgraph.extraction.anaphora import one_of_pair, size_of
from claimgraph.extraction.context import Context
from claimgraph.extraction.discourse import Discourse
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.grammar import Grammar
from claimgraph.extraction.items import Item
from claimgraph.extraction.passages import Refusal
from claimgraph.extraction.phrases import Member
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Article, Claim, Entity, Zone

_REFUTATION = 10  # items of a sentence that only denies
_WISH_REACH = 7  # items between a word of wishing and what is wished for
_EMPHASIS = "*_`[\"'“”(~"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence to be turned into claims: `text` as plain words, and the span of the article that holds it."""

    sentence: Sentence
    text: str
    start: int
    end: int
    zone: Zone


def quote_span(text: str, start: int, end: int, block_start: int) -> tuple[int, int]:
    """The span widened over emphasis marks that open right before it: '**A tops B**: ...' keeps its first stars."""
    while start > block_start and text[start - 1] in _EMPHASIS:
        start -= 1
    return start, end


def assemble(
    statement: Statement, grammar: Grammar, discourse: Discourse, article: Article
) -> tuple[list[Claim], list[Refusal]]:
    """The claims of a sentence, each stated once, and what states none, such as a question or a condition."""
    if statement.text.endswith(("?", "？")):
        return [], [Refusal("", "a question states nothing")]
    if not grammar.may_state(statement.sentence.items):
        return [], []
    claims: dict[tuple[object, ...], Claim] = {}
    refusals: list[Refusal] = []
    for frame in grammar.frames:
        for draft in frame(statement.sentence):
            if _conditional(statement.sentence, draft):
                refusals.append(Refusal(draft.why, "said on a condition, or of what might have been"))
                continue
            for one in _each_of_several(draft, statement.sentence, discourse):
                for found in _claims(one, statement, grammar, discourse, article):
                    if isinstance(found, Refusal):
                        refusals.append(found)
                    else:
                        claims.setdefault(_said(found), found)
    return list(claims.values()), refusals


def _each_of_several(draft: Draft, sentence: Sentence, discourse: Discourse) -> Iterator[Draft]:
    """The draft once for each of the models that a plural ('both models') stands for, as subject or as object."""
    for subject in _singly(draft.subject, sentence, discourse):
        for other in _singly(draft.object, sentence, discourse):
            yield replace(draft, subject=subject, object=other)


def _singly(member: Member | None, sentence: Sentence, discourse: Discourse) -> Iterator[Member | None]:
    """Each of the models that a plural stands for; any other member as it is."""
    if member is None or member.item.kind != "anaphor":
        yield member
        return
    words, text = sentence.lexicon.words, member.item.lower
    if text in words("former") | words("latter"):
        yield member
        return
    several = discourse.together or (discourse.pair if text in words("pairs") else ())
    if len(several) > 1 and (member.item.plural or text in words("either_number")):
        for item in several:
            yield replace(member, item=item)
    else:
        yield member


def refutes(sentence: Sentence) -> bool:
    """Whether the sentence, up to a colon, does nothing but deny the one before it: 'That is false.', 'It did not.'"""
    items = sentence.items
    items = items[: next((k for k, item in enumerate(items) if item.text in (":", ";", "—")), len(items))]
    if not items or len(items) > _REFUTATION or any(item.kind == "name" for item in items):
        return False
    if items[0].lower not in sentence.lexicon.words("refuting"):
        return False
    rest = " ".join(item.lower for item in items[1:]).rstrip(" .!")
    return rest in sentence.lexicon.words("bare_denials") or any(item.cue("stance", "passive") for item in items)


def _claims(
    draft: Draft, statement: Statement, grammar: Grammar, discourse: Discourse, article: Article
) -> Iterator[Claim | Refusal]:
    """The claim of a draft, once for each of the categories that one place holds in, or why there is none."""
    stated = grammar.read_context(statement.sentence, draft)
    claim = _claim(draft, stated, statement, grammar, discourse, article)
    if isinstance(claim, str):
        yield Refusal(draft.why, claim)
        return
    yield claim
    for category in stated.categories[1:]:
        yield claim.model_copy(update={"category": category})


def _claim(
    draft: Draft, stated: Context, statement: Statement, grammar: Grammar, discourse: Discourse, article: Article
) -> Claim | str:
    """The claim of a draft, or why it makes none."""
    sentence, text = statement.sentence, statement.text
    if draft.subject is None and not grammar.drops_subject and not _elliptic(sentence, draft.anchor):
        return "no model, maker or group is its subject"
    board = _board(draft, sentence, text, discourse)
    subject, other = _sides(draft, sentence, text, discourse)
    if subject is None:
        return "what its subject stands for was not named before"
    if board is None and (draft.kind == "score" or draft.needs_board):
        return "no benchmark or leaderboard is named, here or before"
    if draft.kind == "comparison" and (other is None or other.id == subject.id):
        return "there is no second side to compare with"
    if not _competes(subject, other, draft):
        return f"{subject.name} is a group of which nothing can be checked"
    if draft.kind == "score" and draft.subject is None and subject.kind == "organization":
        return f"{subject.name} is no model, and none is named beside the number"
    if draft.kind == "score" and not _measurable(subject, board, draft):
        return f"the number cannot be a score of {subject.name} on {board.name if board else 'no board'}"
    context = _inherit(stated, draft, discourse)
    if board is not None and board.higher_is_better is None and _counts_errors(sentence):
        board = board.model_copy(update={"higher_is_better": False})
    date = grammar.resolve_date(context.date, article.published)
    return Claim(
        id="",
        article=article.id,
        kind=draft.kind,
        subject=subject,
        object=other,
        benchmark=board,
        category=context.category,
        scope=context.scope,
        value=draft.value,
        value_text=draft.value_text,
        bound=draft.bound,
        unit=draft.unit
        or ("points" if draft.kind == "score" and board is not None and board.board == "arena" else None),
        rank=draft.rank,
        tied=draft.tied,
        relation=draft.relation,
        margin=draft.margin,
        setting=context.setting,
        count=draft.count,
        of=draft.of,
        as_of=date or article.published,
        as_of_stated=date is not None and (stated.date is not None or date != article.published),
        stance=context.stance,
        attributed_to=context.attributed_to,
        zone=statement.zone,
        quote=article.text[statement.start : statement.end],
        start=statement.start,
        end=statement.end,
        why=draft.why,
    )


def _sides(draft: Draft, sentence: Sentence, text: str, discourse: Discourse) -> tuple[Entity | None, Entity | None]:
    """Subject and object; a maker's name beside a score or a model stands for its one model that the text has named."""
    subject = _entity(draft.subject, sentence, text, discourse)
    other = _entity(draft.object, sentence, text, discourse) if draft.kind == "comparison" else None
    if subject is not None and (draft.kind == "score" or (other is not None and other.kind == "model")):
        subject = discourse.model_meant(subject)
    if other is not None and subject is not None and subject.kind == "model":
        other = discourse.model_meant(other)
    return subject, other


def _entity(member: Member | None, sentence: Sentence, text: str, discourse: Discourse) -> Entity | None:
    if member is None:
        return discourse.topic
    if member.item.kind == "anaphor":
        found = _referent(member.item, sentence, discourse)
        return (
            found.model_copy(
                update={"mention": member.item.text, "reason": f"'{member.item.text}' refers to {found.name}"}
            )
            if found
            else None
        )
    return discourse.entity(member.item, text)


def _referent(item: Item, sentence: Sentence, discourse: Discourse) -> Entity | None:
    if item.lower in sentence.lexicon.words("maker_anaphors"):
        return discourse.company
    if item.lower in sentence.lexicon.words("former") | sentence.lexicon.words("latter"):
        one = one_of_pair(item, sentence.items, discourse.pair, sentence.lexicon)
        return discourse.entity(one, one.text) if one is not None else None
    size = size_of(item)
    if size is not None:  # "the 20B model"
        sized = [e for e in discourse.introduced.values() if size in e.name.lower().replace("-", " ").split()]
        return sized[-1] if sized else None
    if item.name is not None:  # "Alibaba's flagship"
        return discourse.flagship(discourse.entity(item, item.text))
    return None if item.plural else discourse.topic


def _board(draft: Draft, sentence: Sentence, text: str, discourse: Discourse) -> Entity | None:
    """The named board, or the one in force; a share of 'global' places without a board belongs to none."""
    if draft.board is None and draft.boardless:
        return None
    if draft.board is not None and draft.board.item.cues:  # "strong on X: it scores 65.8% on the benchmark"
        named = [m for found in sentence.boards for m in found.members if m.last < draft.board.first]
        if named and not named[-1].item.cues:
            return discourse.board_entity(named[-1], text)
    if draft.kind == "share" and draft.board is None and "global" in text.lower():
        return None
    found = discourse.board_entity(draft.board, text)
    unfit = draft.errors and draft.board is None and found is not None and found.higher_is_better is True
    return None if unfit else found


def _inherit(context: Context, draft: Draft, discourse: Discourse) -> Context:
    """Fields of the scene where the sentence leaves its board, or its date, to the scene."""
    scene, heading = discourse.scene, discourse.heading
    if scene.board is not None and heading.board is not None and scene.board.id != heading.board.id:
        heading = replace(heading, category=None)
    if not draft.boardless and (draft.board is None or draft.board.item.cues):
        context = replace(
            context,
            category=context.category or scene.category or heading.category,
            scope=context.scope or (scene.scope if draft.kind in ("rank", "share") else None),
            setting=context.setting or scene.setting or heading.setting,
        )
    return replace(context, date=context.date or scene.date or heading.date)


def _elliptic(sentence: Sentence, anchor: int) -> bool:
    """Whether the sentence leaves out its subject, so that the topic stands for it: 'Posts 57.5', 'Its score of 64'.

    Any other word before the cue may be the real subject, one we do not know.
    """
    words = sentence.lexicon.words("elliptic_words")
    first, _ = sentence.clause(anchor)
    if first and sentence.items[anchor].lower.endswith("ing") and first == anchor:
        first, _ = sentence.clause(first - 2) if first > 1 else (0, 0)  # "..., while rivaling B": the subject is before
    if sentence.items[first].lower.split()[0] in sentence.lexicon.words("demonstratives"):
        return not _of_another(sentence, first, anchor)
    words |= sentence.lexicon.words("ranking_verbs")
    for k in range(first, anchor - 1):
        size = sentence.items[k + 1].quantity
        if sentence.items[k].lower == "the" and size is not None and size.kind == "range":
            return False  # "the 17M ranks first"
    depth = 0
    for item in sentence.items[first:anchor]:
        depth += (item.text == "(") - (item.text == ")")
        if depth <= 0 and item.kind == "word" and item.lower not in words and not item.lower.endswith("ly"):
            return False
    return True


def _of_another(sentence: Sentence, first: int, anchor: int) -> bool:
    """Whether the demonstrative points to something that is no model: 'This method outperforms B'."""
    noun = sentence.items[min(first + 1, anchor)]
    return sentence.items[first].lower == "this" and noun.lower in sentence.lexicon.words("praised")


def _measurable(subject: Entity, board: Entity | None, draft: Draft) -> bool:
    """Whether the number can be this subject's on this board: percentages are no ratings, and makers are not tested."""
    if board is not None and board.board == "arena" and draft.unit == "%":
        return False
    return subject.kind != "organization" or draft.board is not None


def _competes(subject: Entity, other: Entity | None, draft: Draft) -> bool:
    """Whether the sides are such as compete: a group tells itself from all models, an order has a model."""
    generic = subject.kind == "group" and subject.country is None and subject.open_weights is None
    if (
        generic
        and draft.kind != "share"
        and not (
            draft.subject is not None
            and draft.subject.item.group is not None
            and draft.subject.item.group.owner is not None
        )
    ):
        return False
    if other is None:
        return True
    if subject.kind == other.kind == "organization" and draft.board is None and draft.category is None:
        return False  # makers that are ahead in nothing said are so in the market
    models = {subject.kind, other.kind} & {"model", "family"}
    return (
        bool(models)
        or (subject.kind == other.kind)
        or "group" not in {subject.kind, other.kind}
        or other.country is not None
        or other.open_weights is not None
    )


def _counts_errors(sentence: Sentence) -> bool:
    """Whether the sentence speaks of an error rate, of which less is better."""
    return any(
        item.cue("measure", "noun") and set(item.lower.split()) & sentence.lexicon.words("error_nouns")
        for item in sentence.items
    )


def _conditional(sentence: Sentence, draft: Draft) -> bool:
    """Inside 'if ...' or 'whether ...', or what would be then: no claim."""
    words, items = sentence.lexicon.words("unreal"), sentence.items
    if next((x.text for x in items[draft.anchor :] if x.text in ("?", ".", ":", ";")), None) == "?":
        return True  # "Gemini better than Sonnet?: ..."
    if sentence.has(draft.anchor - _WISH_REACH, draft.anchor - 1, sentence.lexicon.words("wishes")):
        return True
    unreal = any(item.lower.split()[0] in words for item in items[: draft.anchor])
    if unreal and (sentence.has(draft.anchor, len(items), frozenset({"if"})) or items[0].lower in ("had", "were")):
        return True
    first, _ = sentence.clause(draft.anchor)
    if _asked_which(sentence, draft.anchor):
        return True
    return sentence.has(first, draft.anchor - 1, sentence.lexicon.words("no_claim_words"))


def _asked_which(sentence: Sentence, anchor: int) -> bool:
    """'recommendations on which version performs best': a question within the sentence."""
    nouns = sentence.lexicon.words("model_nouns")
    near = range(max(anchor - 5, 0), anchor - 1)
    return any(sentence.items[k].lower in ("which", "what") and sentence.items[k + 1].lower in nouns for k in near)


def _said(claim: Claim) -> tuple[object, ...]:
    """What the claim says: the same within one sentence is one claim."""
    entities = tuple(
        entity.id if entity is not None else None for entity in (claim.subject, claim.object, claim.benchmark)
    )
    return (
        claim.kind,
        *entities,
        claim.category,
        claim.scope,
        claim.value,
        claim.rank,
        claim.relation,
        claim.count,
        claim.of,
    )

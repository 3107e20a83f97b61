"""Comparisons: 'A 超越 B', 'A 被 B 反超', 'A 与 B 持平', 'A 比 B 高 4 分', 'A 紧随 B 之后', 'A 仅次于 B'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimgraph.extraction.chinese.clauses import Clause
from claimgraph.extraction.chinese.frames.constructions import read_order
from claimgraph.extraction.chinese.frames.margins import read_margins
from claimgraph.extraction.chinese.sentence import Carried, ChineseSentence
from claimgraph.extraction.chinese.slots import Boards, Side, boards_of, categories_of, is_conditional, subjects
from claimgraph.extraction.chinese.words import means
from claimgraph.extraction.draft import Draft
from claimgraph.extraction.sentence import Sentence
from claimgraph.model import Relation

_EVEN = 50.0  # per cent of matches


def find_orders(sentence: Sentence) -> Iterator[Draft]:
    """One draft per subject, object, named benchmark and category.

    An order speaks of the board of an earlier sentence only where its own sentence states a place or a result as well.
    """
    assert isinstance(sentence, ChineseSentence)
    boardless = not _ranks(sentence)
    for draft in _orders(sentence):
        n = sentence.clause_of(draft.anchor)
        errors = sentence.carried[n].errors or any(means(item, "error-noun") for item in sentence.clauses[n].row)
        yield replace(draft, boardless=boardless and draft.board is None, errors=errors)


def _ranks(sentence: ChineseSentence) -> bool:
    """Whether the sentence states a position or a number."""
    return any(
        item.cue("place", "verb", "noun", "preposition") is not None
        or (item.quantity is not None and item.quantity.kind in ("place", "top", "number"))
        for item in sentence.items
    )


def _orders(sentence: ChineseSentence) -> Iterator[Draft]:
    last: tuple[Relation, Side, Boards, tuple[str | None, ...]] | None = None
    for clause, carried in sentence.views():
        if last is not None and _goes_on(clause):
            yield from _drafts(clause, 0, "list goes on", *last[:2], clause.lists[0].members, None, *last[2:])
        for r, item in enumerate(clause.row):
            if item.quantity is not None and item.quantity.kind == "delta":
                yield from _signed(clause, carried, r)
            if means(item, "win-noun"):
                yield from _won(clause, carried, r)
            if not (item.cue("order") or item.cue("place", "preposition")) or is_conditional(clause, r):
                continue
            order = None if _of_nobody(clause, r) else read_order(clause, carried, r, sentence)
            if order is None or (carried.base is not None and _signed_in_brackets(sentence, clause)):
                continue
            relation, left, right, end = order
            if item.text in sentence.lexicon.words("near_orders") and any(
                m is not None and m.item.kind == "group" for m in (*left, *right)
            ):
                continue
            margins = read_margins(clause, r, end)
            boards = (None,) if _new_topic(clause, carried, r) else boards_of(clause, carried, r)
            categories = categories_of(
                clause, carried, r, near=right[0].first if right and right[0].last < len(clause.row) else 0
            )
            last = (relation, left, boards, categories)
            why = f"order cue '{item.text}'"
            if len(margins) == len(boards) > 1:
                for board, margin in zip(boards, margins, strict=True):
                    yield from _drafts(clause, r, why, relation, left, right, margin, (board,), categories)
            else:
                yield from _drafts(
                    clause, r, why, relation, left, right, margins[0] if margins else None, boards, categories
                )


def _drafts(
    clause: Clause,
    r: int,
    why: str,
    relation: Relation,
    left: Side,
    right: Side,
    margin: float | None,
    boards: Boards,
    categories: tuple[str | None, ...],
) -> Iterator[Draft]:
    at = clause.index[r]
    for board in boards:
        for category in categories:
            for subject in left:
                for other in right:
                    if subject is None or other is None or subject.item is not other.item:
                        yield Draft(
                            "comparison",
                            at,
                            why,
                            subject=subject,
                            object=other,
                            board=board,
                            relation=relation,
                            margin=margin,
                            category=category,
                            near=at,
                        )


def _goes_on(clause: Clause) -> bool:
    """',以及 C 等模型': nothing but further objects of the order before the comma."""
    if not clause.lists or not means(clause.row[0], "join") or clause.lists[0].first > 2:
        return False
    return not any(
        c.role in ("order", "place", "measure") for item in clause.row[clause.lists[0].last + 1 :] for c in item.cues
    )


def _signed(clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
    """'相比 B,A 得分 73.8%(+5.8%)': a signed number against whom the sentence compares with."""
    quantity = clause.row[r].quantity
    assert quantity is not None
    if carried.base is None:
        return
    relation: Relation = "<" if quantity.text[0] in "-−" else ">"
    why = f"signed number '{quantity.text}'"
    sides = (subjects(clause, carried, r), carried.base.members)
    yield from _drafts(
        clause,
        r,
        why,
        relation,
        *sides,
        quantity.value,
        boards_of(clause, carried, r),
        categories_of(clause, carried, r),
    )


def _signed_in_brackets(sentence: ChineseSentence, clause: Clause) -> bool:
    """Whether brackets in the clause tell the gap board by board, which says all that 'improved' does."""
    return any(
        other.opener in clause.index and any(x.quantity is not None and x.quantity.kind == "delta" for x in other.row)
        for other in sentence.clauses
    )


def _won(clause: Clause, carried: Carried, r: int) -> Iterator[Draft]:
    """'A 对 B 的胜率为 53.9%': more than half of the matches won."""
    rival = next((found for found in clause.lists if found.last < r and found.before in ("governed", "with")), None)
    share = next(
        (x.quantity for x in clause.row[r + 1 : r + 6] if x.quantity is not None and x.quantity.kind == "number"), None
    )
    if rival is None or share is None or share.value is None or share.unit != "%":
        return
    relation: Relation = ">" if share.value > _EVEN else "<" if share.value < _EVEN else "="
    sides = (subjects(clause, carried, rival.first), rival.members)
    yield from _drafts(
        clause,
        r,
        f"win rate '{share.text}'",
        relation,
        *sides,
        None,
        boards_of(clause, carried, r),
        categories_of(clause, carried, r),
    )


def _of_nobody(clause: Clause, r: int) -> bool:
    """'没有其他模型能超过 X': an order of no model."""
    for k in range(r - 1, -1, -1):
        if means(clause.row[k], "none"):
            return any(x.kind == "group" or means(x, "model-noun", "maker-noun", "rival-noun") for x in clause.row[k:r])
    return False


def _new_topic(clause: Clause, carried: Carried, r: int) -> bool:
    """'在 X 上登顶,编程能力直逼 B': a clause with an aspect of its own leaves the board of the one before."""
    return carried.spent and not clause.boards and bool(clause.categories(0, r))

"""Everything the rules look at: the statements in their order, indexed by subject and board, and who copied whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from claimgraph.model import Article, Claim
from claimgraph.reconciliation.boards import Board, states_category
from claimgraph.reconciliation.copies import Copies, find_copies
from claimgraph.reconciliation.dates import Timing, timing
from claimgraph.reconciliation.minimal import minimal_sets
from claimgraph.reconciliation.options import Options
from claimgraph.reconciliation.sources import find_echoes
from claimgraph.reconciliation.statements import Said, Statement, comparable_list, make_statements
from claimgraph.reconciliation.stretches import board_pieces
from claimgraph.reconciliation.subjects import Kinship, Names, known_names


@dataclass(frozen=True)
class Ledger:
    """The statements of a run; built by `open_ledger`, never changed."""

    statements: Sequence[Statement]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    names: Names
    copies: Copies
    echoes: Mapping[str, str]
    options: Options

    def timing(self, one: Statement, other: Statement) -> Timing:
        """How their times stand to each other.

        What does not move is of one time with its like. Beside a place, which does, even an order on a fixed test has
        its time: who was ahead then may have been overtaken since.
        """
        if not (one.moves or other.moves):
            return "same"
        found = timing(one.when, other.when, self.options.window_days)
        return found if (one.moves and other.moves) or found == "apart" else "same"

    @cached_property
    def by_subject(self) -> Mapping[tuple[str, str], Sequence[Statement]]:
        """Statements by kind and subject."""
        found: dict[tuple[str, str], list[Statement]] = {}
        for statement in self.statements:
            found.setdefault((statement.kind, statement.subject), []).append(statement)
        return found

    @cached_property
    def _by_said(self) -> Mapping[Said, Sequence[Statement]]:
        found: dict[Said, list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(statement.said, []).append(statement)
        return found

    def restatements(self, said: Iterable[Said]) -> list[Statement]:
        """The statements, of whatever time, that say one of these things."""
        found = (statement for one in said for statement in self._by_said.get(one, ()))
        return sorted(found, key=lambda s: s.number)

    def groups(self, kind: str) -> Iterator[Sequence[Statement]]:
        """The statements of a kind, subject by subject."""
        return (group for (of_kind, _), group in self.by_subject.items() if of_kind == kind)

    def by_root(self, statements: Iterable[Statement]) -> dict[str | None, list[Statement]]:
        """Statements by the benchmark they speak of; those on no named one under None."""
        found: dict[str | None, list[Statement]] = {}
        for s in statements:
            found.setdefault(s.board.root, []).append(s)
        return found

    def releases(self, roots: Iterable[str | None]) -> Iterator[tuple[str, str]]:
        """Of these benchmarks the pairs of one and a release or part of it, in the order given."""
        place = {root: number for number, root in enumerate(roots)}
        for root in place:
            benchmark = self.names.entities.get(root) if root is not None else None
            parent = benchmark.parent if benchmark is not None else None
            if root is not None and parent is not None and parent in place:
                yield (parent, root) if place[parent] < place[root] else (root, parent)

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str, str], Sequence[Statement]]:
        """Statements by kind, subject and named benchmark."""
        found: dict[tuple[str, str, str], list[Statement]] = {}
        for s in self.statements:
            if s.board.root is not None:
                found.setdefault((s.kind, s.subject, s.board.root), []).append(s)
        return found

    def kin(self, kind: str) -> Iterator[tuple[Kinship, Statement, Statement]]:
        """Pairs of a kind on one benchmark about two related subjects: base and variant, family and member, ..."""
        for (of_kind, subject, root), group in self._by_place.items():
            for relative in self._relatives(subject) if of_kind == kind else ():
                kinship = self.names.kinship(relative, subject)
                if kinship is not None:
                    for upper, lower in product(self._by_place.get((kind, relative, root), ()), group):
                        yield kinship, upper, lower

    def _relatives(self, subject: str) -> Iterable[str]:
        entity = self.names[subject]
        found = (entity.variant_of, *self.names.families_of(subject), entity.maker)
        return dict.fromkeys(name for name in found if name is not None)

    def are_kin(self, sides: Sequence[Statement]) -> bool:
        """Whether two subjects may be one (base and variant, family and member) and are not set against each other."""
        subjects = dict.fromkeys(name for s in sides for name in (s.order or (s.subject,)))
        measured = {s.subject for s in sides if s.kind != "comparison"}
        for one, other in combinations(subjects, 2):
            if self.names.kinship(one, other) is not None:
                compared = any(s.order is not None and {one, other} == set(s.order) for s in sides)
                if not (compared and {one, other} <= measured):
                    return True
        return False

    @cached_property
    def spoken_of(self) -> Mapping[str, frozenset[str]]:
        """For each article, whom its claims speak of, as subject or object."""
        found: dict[str, set[str]] = {}
        for claim in self.claims.values():
            speaks = found.setdefault(claim.article, set())
            speaks.add(claim.subject.id)
            if claim.object is not None:
                speaks.add(claim.object.id)
        return {article: frozenset(ids) for article, ids in found.items()}

    @cached_property
    def boards_named(self) -> Mapping[str, frozenset[str]]:
        """For each article, which benchmarks its claims name."""
        found: dict[str, set[str]] = {}
        for claim in self.claims.values():
            if claim.benchmark is not None:
                found.setdefault(claim.article, set()).add(claim.benchmark.id)
        return {article: frozenset(ids) for article, ids in found.items()}

    @cached_property
    def boards(self) -> Mapping[tuple[Board, str, str | None], Sequence[Statement]]:
        """Statements by board, list (models or organizations) and setting: what can be compared on a plain reading."""
        found: dict[tuple[Board, str, str | None], list[Statement]] = {}
        for statement in self.statements:
            claim = statement.claim
            if not statement.compares_groups:
                found.setdefault((statement.board, comparable_list(claim), claim.setting), []).append(statement)
        return found

    @cached_property
    def clashing_sets(self) -> Sequence[tuple[Statement, ...]]:
        """All minimal sets of statements, each on one board and of one time, that cannot all be true."""
        found: list[tuple[Statement, ...]] = []
        longest = self.options.longest_proof
        for (board, _, _), group in self.boards.items():
            known = group if board.root is not None else [s for s in group if s.kind == "comparison"]
            found += minimal_sets(board_pieces(known, self.timing, self.names, longest), self.names, longest)
        return found

    def states_category(self, statement: Statement) -> bool:
        """Whether the statement's words say which part of the benchmark they mean."""
        return states_category(statement.claim, self.names)


def open_ledger(
    articles: Sequence[Article], claims: Sequence[Claim], options: Options, copies: Copies | None = None
) -> Ledger:
    """Put the claims in order; `copies` may be given where they were found before."""
    names = known_names(claims)
    by_article = {article.id: article for article in articles}
    found = find_copies(articles, claims) if copies is None else copies
    echoes = find_echoes(claims, by_article, found, names)
    statements = make_statements(claims, by_article, names, echoes)
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda c: c.id)}
    return Ledger(statements, by_id, by_article, names, found, echoes, options)

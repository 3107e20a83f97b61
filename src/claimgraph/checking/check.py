"""The claims of a draft against those of a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimgraph.checking.against import Corpus, corpus_of_articles, corpus_of_run, is_run, without
from claimgraph.checking.baseline import Accepted
from claimgraph.checking.suppressions import Suppression, suppressions
from claimgraph.engines.work import Reading, renamed
from claimgraph.errors import ReadingError
from claimgraph.fingerprints import fingerprint
from claimgraph.graph.elements import article_node, claim_node
from claimgraph.model import CLASHES, Article, Claim, Finding, Verdict
from claimgraph.outputs import Outputs
from claimgraph.pipeline import Paths, Progress, Result, read
from claimgraph.reading import Failure, unique_id
from claimgraph.reconciliation import Copies, Options, find_copies, reconcile


@dataclass(frozen=True)
class Problem:
    """A contradiction or tension at a claim of the draft."""

    finding: Finding
    claim: Claim
    """Of the draft."""
    others: tuple[Claim, ...]
    """The other claims of the finding, and those that say the same."""
    fingerprint: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    ignored: str | None = None
    """The reason that the draft gives for ignoring it."""
    accepted: bool = False
    """Whether it stands in the baseline."""

    @property
    def open(self) -> bool:
        """Whether it is still to be settled."""
        return self.ignored is None and not self.accepted


@dataclass(frozen=True)
class Checked:
    """What a check found."""

    path: str
    """Of the draft, as given."""
    problems: tuple[Problem, ...]
    """By line."""
    unused: tuple[Suppression, ...]
    """Comments that ask to ignore what was not found."""
    counts: Mapping[Verdict, int]
    """Of all findings that have to do with the draft."""
    claims: int
    """In the draft."""
    compared: int
    """Articles that the draft was held against."""
    outputs: Outputs
    """The findings of the problems, with their claims and articles."""
    paths: Mapping[str, str]
    """By article id, the path of its file, where it has one."""
    failures: tuple[Failure, ...] = ()
    """What of the corpus could not be read."""

    @property
    def open(self) -> tuple[Problem, ...]:
        """The problems that neither the draft nor the baseline settles."""
        return tuple(problem for problem in self.problems if problem.open)


def check(
    draft: str | Path,
    against: Sequence[str | Path],
    *,
    baseline: Accepted = frozenset(),
    catalog: Paths = (),
    lexicon: Paths = (),
    options: Options | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Hold the claims of a draft against articles (files and folders), or against the one folder of an earlier run.

    The draft itself is left out of what it is held against. Raises `ReadingError` where the draft, or all else, cannot
    be read or an earlier run is not alone, `CheckError` for a wrong comment in the draft.
    """
    folders = [Path(path) for path in against]
    catalog, lexicon = tuple(catalog), tuple(lexicon)
    found = _read_draft(draft, catalog, lexicon)
    runs = [folder for folder in folders if is_run(folder)]
    if runs and len(folders) > 1:
        raise ReadingError(f"{runs[0]} is what an earlier run wrote, and can only be checked against alone")
    corpus = corpus_of_run(runs[0]) if runs else corpus_of_articles(folders, catalog, lexicon, progress)
    if not corpus.articles:
        raise ReadingError(
            "nothing to check against could be read; give articles, folders of them, or what `claimgraph run` wrote"
        )
    corpus = without(corpus, found)
    found = _named_apart(found, corpus.articles)
    source = found.articles[0]
    path = str(draft).encode("utf-8", "replace").decode()  # names on disk may be no Unicode
    articles, claims = (source, *corpus.articles), (*found.claims, *corpus.claims)
    findings = reconcile(articles, claims, options or Options(), _copies(articles, claims, corpus))
    own = {claim.id for claim in found.claims}
    about = [finding for finding in findings if own & {*finding.claims, *finding.also}]
    told = [finding for finding in about if finding.verdict in CLASHES]
    outputs = _outputs(found, corpus, told)
    by_id = {claim.id: claim for claim in claims}
    comments = _comments(found, path)
    problems = [_problem(finding, own, by_id, outputs, comments, baseline) for finding in told]
    unused = [s for s in comments if not any(_covers(s, problem) for problem in problems)]
    return Checked(
        path=path,
        problems=tuple(sorted(problems, key=lambda p: (p.line or 0, p.column or 0, CLASHES.index(p.finding.verdict)))),
        unused=tuple(unused),
        counts=Counter(finding.verdict for finding in about),
        claims=len(own),
        compared=len(corpus.articles),
        outputs=outputs,
        paths=corpus.paths | {source.id: path},
        failures=corpus.failures,
    )


def _read_draft(draft: str | Path, catalog: Paths, lexicon: Paths) -> Result:
    found = read([draft], catalog=catalog, lexicon=lexicon)
    if len(found.articles) != 1:
        why = "".join(f": {failure.reason}" for failure in found.failures[:1]) or f" holds {len(found.articles)}"
        raise ReadingError(f"{draft}{why}; a draft is one file with one article")
    return found


def _named_apart(draft: Result, articles: Iterable[Article]) -> Result:
    """The draft under an id that no article of the corpus has."""
    (article,) = draft.articles
    lines = tuple(draft.lines.get(claim.id) for claim in draft.claims)
    apart = renamed(Reading(article, draft.claims, lines), unique_id(article.id, {other.id for other in articles}))
    placed = zip(apart.claims, lines, strict=True)
    return replace(
        draft,
        articles=(apart.article,),
        claims=apart.claims,
        lines={claim.id: line for claim, line in placed if line is not None},
        origins=dict.fromkeys([apart.article.id], draft.origins[article.id]) if article.id in draft.origins else {},
    )


def _copies(articles: Sequence[Article], claims: Sequence[Claim], corpus: Corpus) -> Copies:
    """Those that can be seen in the texts, and those that an earlier run had seen."""
    seen = find_copies((article for article in articles if article.text), claims)
    known = {article.id: article.copy_of for article in corpus.articles if article.copy_of is not None}
    return Copies({**known, **seen.original}, (*corpus.copied, *seen.spans))


def _outputs(draft: Result, corpus: Corpus, findings: Sequence[Finding]) -> Outputs:
    """The findings with their claims and articles, and a graph that knows where they stand."""
    wanted = {claim for finding in findings for claim in (*finding.claims, *finding.also)}
    claims = tuple(claim for claim in (*draft.claims, *corpus.claims) if claim.id in wanted)
    sources = {claim.article for claim in claims} | {draft.articles[0].id}
    articles = tuple(article for article in (*draft.articles, *corpus.articles) if article.id in sources)
    graph = replace(draft, articles=articles, claims=claims, findings=tuple(findings)).graph
    for node in (*map(article_node, sources), *map(claim_node, wanted)):
        if node in corpus.graph:
            graph.nodes[node].update(corpus.graph.nodes[node])
    lines = {claim.id: line for claim in claims if (line := graph.nodes[claim_node(claim.id)].get("line")) is not None}
    return Outputs(articles, claims, tuple(findings), lines, graph)


def _comments(draft: Result, path: str) -> list[Suppression]:
    origin = draft.origins.get(draft.articles[0].id)
    if origin is None or origin.first_line is None:
        return []
    return list(suppressions(draft.articles[0].text, origin.first_line, path))


def _problem(
    finding: Finding,
    own: set[str],
    claims: Mapping[str, Claim],
    outputs: Outputs,
    comments: Sequence[Suppression],
    baseline: Accepted,
) -> Problem:
    ids = (*finding.claims, *finding.also)
    here = next(claim_id for claim_id in ids if claim_id in own)
    place = outputs.graph.nodes[claim_node(here)]
    mark = fingerprint(finding, claims)
    problem = Problem(
        finding,
        claims[here],
        tuple(claims[claim_id] for claim_id in ids if claim_id != here),
        mark,
        place.get("line"),
        place.get("column"),
        place.get("end_line"),
        place.get("end_column"),
        accepted=(mark, finding.verdict) in baseline,
    )
    return replace(problem, ignored=next((s.reason for s in comments if _covers(s, problem)), None))


def _covers(comment: Suppression, problem: Problem) -> bool:
    if problem.line is None or problem.end_line is None:
        return False
    return comment.covers(problem.finding.rule, problem.line, problem.end_line)

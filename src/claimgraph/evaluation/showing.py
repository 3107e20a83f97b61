"""An evaluation as a person reads it in the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimgraph.evaluation.figures import Figures, Tally
from claimgraph.evaluation.gold import GoldClaim
from claimgraph.evaluation.matching import Wanted
from claimgraph.evaluation.measure import Evaluation
from claimgraph.model import Claim, Entity, EntityKind
from claimgraph.outputs import claim_row
from claimgraph.report.terminal import plain
from claimgraph.report.wording import stance_phrase, statement


def figure_table(evaluation: Evaluation) -> RenderableType:
    """Precision, recall and F1 at the core and in full: of everything, then by kind, style and zone."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    table.add_column("")
    for heading in ("core P", "R", "F1", "full P", "R", "F1", "found", "extra", "missed"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_row("all", *_cells(evaluation.whole), style="bold", end_section=True)
    for groups in (evaluation.kinds(), evaluation.styles(), evaluation.zones()):
        for number, (word, tally) in enumerate(groups.items(), 1):
            table.add_row(plain(word), *_cells(tally), end_section=number == len(groups))
    return table


def missed_list(evaluation: Evaluation, most: int) -> RenderableType:
    """The first claims of the gold that were not found, each with its quote."""
    return Group(*(_told("missed", doc, _as_claim(wanted)) for doc, wanted in islice(_missed(evaluation), most)))


def extra_list(evaluation: Evaluation, most: int) -> RenderableType:
    """The first claims that are not in the gold, each with its quote."""
    return Group(*(_told("extra", doc, claim) for doc, claim in islice(_extra(evaluation), most)))


def as_json(evaluation: Evaluation, misses: int = 0, extras: int = 0) -> dict[str, Any]:
    """Every figure, the problems, and the first of what was missed and of what was too much."""
    whole = evaluation.whole
    groups = {"kinds": evaluation.kinds(), "styles": evaluation.styles(), "zones": evaluation.zones()}
    return {
        "passages": len(evaluation.passages),
        "core": whole.core.row(),
        "full": whole.full.row(),
        **{name: {word: _both(tally) for word, tally in tallies.items()} for name, tallies in groups.items()},
        "problems": list(evaluation.problems),
        "missed": [
            {
                "doc": doc,
                **wanted.gold.model_dump(mode="json", exclude_unset=True),
                "start": wanted.start,
                "end": wanted.end,
            }
            for doc, wanted in islice(_missed(evaluation), misses)
        ],
        "extra": [{"doc": doc, **claim_row(claim)} for doc, claim in islice(_extra(evaluation), extras)],
    }


def _missed(evaluation: Evaluation) -> Iterator[tuple[str, Wanted]]:
    return ((passage.doc, wanted) for passage in evaluation.passages for wanted in passage.matching.missed)


def _extra(evaluation: Evaluation) -> Iterator[tuple[str, Claim]]:
    return ((passage.doc, claim) for passage in evaluation.passages for claim in passage.matching.extra)


def _both(tally: Tally) -> dict[str, dict[str, float | int]]:
    return {"core": tally.core.row(), "full": tally.full.row()}


def _cells(tally: Tally) -> list[str]:
    def ratios(figures: Figures) -> list[str]:
        return [f"{ratio:.3f}" for ratio in (figures.precision, figures.recall, figures.f1)]

    return [*ratios(tally.core), *ratios(tally.full), *map(str, (tally.found, tally.extra, tally.missed))]


def _told(word: str, doc: str, claim: Claim) -> RenderableType:
    said = statement(claim) if claim.stance == "asserted" else f"{statement(claim)} ({stance_phrase(claim)})"
    heading = Text.assemble((word, "bold"), " ", plain(f"{doc}: {claim.kind}: {said}"))
    return Group(heading, Padding(Text.assemble("“", plain(claim.quote), "”", style="italic"), (0, 0, 0, 4)))


def _as_claim(wanted: Wanted) -> Claim:
    """A claim of the gold as if it had been read, under the first name of each entity, so that it can be worded."""
    gold = wanted.gold
    fields = gold.model_dump(include=set(Claim.model_fields) & set(GoldClaim.model_fields))
    entities = {
        "subject": _entity(gold.subject, "model"),
        "object": _entity(gold.object, "model"),
        "benchmark": _entity(gold.benchmark, "benchmark"),
    }
    places = {"start": wanted.start, "end": wanted.end, "zone": wanted.zone, "tied": bool(gold.tied)}
    return Claim(id="", article="", **{**fields, **entities, **places})


def _entity(names: Sequence[str | None] | None, kind: EntityKind) -> Entity | None:
    name = next(filter(None, names or ()), None)
    return Entity(id=name, name=name, kind=kind, mention=name) if name else None

"""Recall of model names in running text, known and unseen: `python -m benchmarks.mentions GOLD`.

GOLD is a folder with sets of marked passages, each `SET/gold.jsonl` with a passage a line; of a passage its claims'
quotes are read. Every subject and object that is written in the quote and is the name of a model should be found as a
mention, with the whole catalogue, without the catalogue's models, and without its models and families.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimgraph.catalog import Catalog, Resolver, load_catalog, spot
from claimgraph.catalog.entries import Family, Model
from claimgraph.reading import read_text, view

# A mention with one of these speaks of several models, or of people, and is no name.
_DESCRIBES = re.compile(
    r"\b(?:models?|llms?|systems?|tools?|labs?|compan(?:y|ies)|institutions?|teams?|rivals?|peers?|competit(?:ors?|ion)|"
    r"giants?|humans?|experts?|scientist|baselines?|generations?|versions?|releases?|predecessors?|functions|previous)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that a quote states, in the forms the marking accepts, best first; `prose` when it is no table's row."""

    quote: str
    forms: tuple[str, ...]
    prose: bool


@dataclass(frozen=True, slots=True)
class Row:
    """How many of a set's names were found with one catalogue."""

    gold: str
    catalog: str
    text: str
    found: int
    of: int
    missed: tuple[Mention, ...]

    @property
    def recall(self) -> float:
        """The share found, 0 to 1; 1 where there was nothing to find."""
        return self.found / self.of if self.of else 1.0


def mentions(path: Path, catalog: Catalog) -> list[Mention]:
    """The names of models in the quotes of one `gold.jsonl`, each once a quote, in file order.

    A name is one that the catalogue does not give to makers or benchmarks, and that describes no group.
    """
    resolver = Resolver(catalog)
    found: dict[Mention, None] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        for claim in json.loads(line)["claims"]:
            for forms in (_forms(claim, "subject"), _forms(claim, "object")):
                quote = claim["quote"]
                if (
                    forms
                    and _is_model(forms[0], resolver)
                    and any(_places(quote_text, forms) for quote_text in _texts(quote))
                ):
                    found[Mention(quote, forms, _is_prose(quote))] = None
    return list(found)


def _forms(claim: dict[str, Any], field: str) -> tuple[str, ...]:
    return tuple(form for form in claim.get(field) or () if form)


def _is_prose(quote: str) -> bool:
    return not quote.lstrip().startswith(("|", "<t")) and quote.count("|") < 2


def _is_model(name: str, resolver: Resolver) -> bool:
    if _DESCRIBES.search(name):
        return False
    known = [
        e.kind for kind in ("organization", "model", "benchmark") if not (e := resolver.resolve(name, kind)).provisional
    ]
    if known:
        return "organization" not in known and known[0] in ("model", "family")
    return name != name.lower() or any(c.isdigit() for c in name)


def _texts(quote: str) -> Iterator[str]:
    """The quote's blocks as plain words."""
    for block in read_text(quote, id="quote").blocks:
        yield view(quote, block.start, block.end).text


def _places(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where the forms stand in a text, whatever their case and the signs between their parts."""
    spans = []
    for form in forms:
        pieces = re.findall(r"[^\W\d_]+|\d+(?:\.\d+)*", form)
        pattern = r"[\W_]{0,3}".join(map(re.escape, pieces))
        if pieces:
            spans += [m.span() for m in re.finditer(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", text, re.IGNORECASE)]
    return spans


def is_found(mention: Mention, catalog: Catalog) -> bool:
    """Whether a model's or family's name that is spotted in the quote covers a form of this one."""
    for text in _texts(mention.quote):
        spotted = [span for span in spot(text, catalog) if span.kind in ("model", "family")]
        for start, end in _places(text, mention.forms):
            if any(span.start <= start and end <= span.end for span in spotted):
                return True
    return False


def catalogs(whole: Catalog) -> dict[str, Catalog]:
    """The catalogues compared, by name: all of it, then without models, then without families as well."""
    return {
        "whole": whole,
        "no models": Catalog({e.id: e for e in whole if not isinstance(e, Model)}),
        "no models, no families": Catalog({e.id: e for e in whole if not isinstance(e, Model | Family)}),
    }


def rows(gold: Path) -> list[Row]:
    """The recall in each set of the folder, and in all, with each catalogue; running text and rows of tables apart."""
    whole = load_catalog()
    sets = {path.parent.name: mentions(path, whole) for path in sorted(gold.glob("*/gold.jsonl"))}
    sets["all"] = [mention for found in sets.values() for mention in found]
    made = []
    for name, wanted in sets.items():
        for label, catalog in catalogs(whole).items():
            for text, prose in (("running text", True), ("rows of tables", False)):
                here = [mention for mention in wanted if mention.prose == prose]
                missed = tuple(mention for mention in here if not is_found(mention, catalog))
                if here:
                    made.append(Row(name, label, text, len(here) - len(missed), len(here), missed))
    return made


def table(found: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| set | text | catalogue | found | of | recall |", "|---|---|---|--:|--:|--:|"]
    lines += [f"| {r.gold} | {r.text} | {r.catalog} | {r.found} | {r.of} | {r.recall:.3f} |" for r in found]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Print the table, and with `--missed` the names that were not found in running text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("gold", type=Path, help="the folder with the sets")
    parser.add_argument("--missed", choices=("whole", "no models", "no models, no families"), help="list the misses")
    options = parser.parse_args(arguments)
    found = rows(options.gold)
    print(table(found))
    for row in found:
        if row.gold != "all" and row.catalog == options.missed and row.text == "running text":
            for mention in row.missed:
                print(f"{row.gold}\t{mention.forms[0]}\t{' '.join(mention.quote.split())[:200]}")


if __name__ == "__main__":
    main()

"""Speed of resolving names as the catalogue grows: `python -m benchmarks.names`.

One run times the resolver and plain `rapidfuzz.process.extractOne` over the same names, for exact mentions and for
damaged ones (two letters of a word swapped). The growth exponent is the slope between the smallest and the largest
catalogue on a log-log scale: 1 is a cost that grows as the catalogue does, 0 one that does not grow.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from rapidfuzz import process

from claimgraph.catalog import Catalog, Resolver
from claimgraph.catalog.entries import AnyEntry, Family, Model, Organization

SIZES = (1_000, 10_000, 100_000)
_SYLLABLES = ("ba", "dor", "vel", "mi", "qua", "zen", "lo", "tri", "kas", "ne", "sol", "fer", "gu", "hal", "py", "ron")
_TIERS = ("Max", "Mini", "Pro", "Flash", "Ultra")
_MODELS_A_FAMILY = 50
# extractOne is timed on fewer mentions where the names are many.
_PLAIN_COMPARISONS = 2_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """Mentions a second over so many names, of the resolver and of extractOne, and the shares they got right."""

    names: int
    mentions: str
    resolver: float
    extract_one: float
    right: float
    plainly_right: float

    @property
    def ratio(self) -> float:
        """How many times as fast the resolver is."""
        return self.resolver / self.extract_one


def catalogue(names: int) -> Catalog:
    """A catalogue of so many models, in families of fifty with their versions and tiers; always the same one."""
    entries: dict[str, AnyEntry] = {"acme": Organization(id="acme", name="Acme AI")}
    for number in range(-(-names // _MODELS_A_FAMILY)):
        line = _line(number)
        family = line.lower()
        entries[family] = Family(id=family, name=line, organization="acme")
        for place in range(min(_MODELS_A_FAMILY, names - number * _MODELS_A_FAMILY)):
            version = f"{1 + place // 10}.{place // 5 % 2 * 5}"
            tier = _TIERS[place % 5]
            id = f"{family}-{version}-{tier.lower()}"  # noqa: A001 - the field's own name
            entries[id] = Model(id=id, name=f"{line} {version} {tier}", family=family)
    return Catalog(entries)


def _line(number: int) -> str:
    """The made-up word of so many'th line: 'Vormidor'; every number has another."""
    word = "".join(_SYLLABLES[number // 16**place % 16] for place in range(4))
    return word.capitalize()


def exact_mentions(catalog: Catalog, count: int) -> list[str]:
    """So many display names of models, drawn once for all runs."""
    return random.Random(3).sample([model.name for model in catalog.models], count)


def damaged_mentions(catalog: Catalog, count: int) -> list[str]:
    """So many names of models with two neighbouring letters of the first word swapped."""
    chance = random.Random(5)
    found = []
    for name in exact_mentions(catalog, count):
        at = chance.randrange(1, name.index(" ") - 1)
        found.append(f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}")
    return found


def _timed(work: Callable[[str], str], mentions: Sequence[str], wanted: Sequence[str]) -> tuple[float, float]:
    """Mentions a second, and the share of them that gave what was wanted."""
    begun = perf_counter()
    got = [work(mention) for mention in mentions]
    took = perf_counter() - begun
    return len(mentions) / took, sum(one == other for one, other in zip(got, wanted, strict=True)) / len(mentions)


def _resolved(resolver: Resolver, mention: str) -> str:
    return resolver.resolve(mention, "model").name


def _nearest(names: Sequence[str], mention: str) -> str:
    return process.extractOne(mention, names)[0]


def rows(sizes: Iterable[int] = SIZES, count: int = 200) -> list[Row]:
    """The speeds over catalogues of these sizes with so many mentions of each sort, each mention seen once.

    What is built once for a catalogue is built before the clock starts.
    """
    made = []
    for size in sizes:
        catalog = catalogue(size)
        resolver = Resolver(catalog)
        names = [model.name for model in catalog.models]
        ways = (partial(_resolved, resolver), partial(_nearest, names))
        resolver.resolve("Warm up 9.5 Unseen", "model")
        wanted = exact_mentions(catalog, count)
        few = max(10, min(count, _PLAIN_COMPARISONS // size))
        for sort, mentions in (("exact", wanted), ("damaged", damaged_mentions(catalog, count))):
            ours = _timed(ways[0], mentions, wanted)
            plain = _timed(ways[1], mentions[:few], wanted[:few])
            made.append(Row(size, sort, ours[0], plain[0], ours[1], plain[1]))
    return made


def exponent(found: Sequence[Row], mentions: str, column: Callable[[Row], float]) -> float:
    """How the cost of a mention grows with the catalogue, between its smallest and its largest size."""
    here = [row for row in found if row.mentions == mentions]
    first, last = here[0], here[-1]
    return math.log(column(first) / column(last)) / math.log(last.names / first.names)


def table(found: Sequence[Row]) -> str:
    """The rows and the growth of cost as Markdown tables."""
    lines = [
        "| names | mentions | resolver, a second | extractOne, a second | ratio | resolver right | extractOne right |",
        "|--:|---|--:|--:|--:|--:|--:|",
        *(
            f"| {r.names:,} | {r.mentions} | {r.resolver:,.0f} | {r.extract_one:,.1f} | {r.ratio:,.0f} "
            f"| {r.right:.2f} | {r.plainly_right:.2f} |"
            for r in found
        ),
        "",
        "| mentions | growth of the resolver's cost | of extractOne's |",
        "|---|--:|--:|",
    ]
    for sort in dict.fromkeys(row.mentions for row in found):
        ours, plain = (exponent(found, sort, column) for column in (lambda r: r.resolver, lambda r: r.extract_one))
        lines.append(f"| {sort} | {ours:.2f} | {plain:.2f} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--names", type=int, nargs="+", default=list(SIZES), help="sizes of the catalogues")
    parser.add_argument("--mentions", type=int, default=200, help="mentions of each sort")
    options = parser.parse_args(arguments)
    print(table(rows(options.names, options.mentions)))


if __name__ == "__main__":
    main()

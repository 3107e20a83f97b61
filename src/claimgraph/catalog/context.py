"""What the text around a mention tells of it: the makers and lines of models it names, and that a name is another's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog
from claimgraph.catalog.entries import Family, Model
from claimgraph.catalog.folding import fold, plain
from claimgraph.catalog.spotting import spot
from claimgraph.catalog.surroundings import load_surroundings


@dataclass(frozen=True, slots=True)
class Company:
    """The makers and the widest families that a text names."""

    makers: frozenset[str]
    lines: frozenset[str]

    @property
    def only_maker(self) -> str | None:
        """The maker, when the text names just one."""
        return next(iter(self.makers)) if len(self.makers) == 1 else None

    def holds(self, catalog: Catalog, entry: Model | Family) -> bool:
        """Whether the text names the entry's maker or line."""
        maker = catalog.maker(entry)
        return (maker is not None and maker.id in self.makers) or _line(catalog, entry) in self.lines


class Around:
    """The text around a mention, read only when the name alone is open."""

    def __init__(self, catalog: Catalog, text: str) -> None:
        """`text` may be empty; then it tells nothing."""
        self._catalog = catalog
        self._text = text
        self.asked = False
        """Whether anything has depended on the text."""

    def company(self) -> Company:
        """The makers and lines that the text names."""
        self.asked = True
        return lines_and_makers_in(self._catalog, self._text) if self._text else _NOBODY

    def says_another(self, mention: str) -> bool:
        """Whether the text introduces the name as one its reader does not know."""
        self.asked = True
        return bool(self._text) and says_another(mention, self._text)


_NOBODY = Company(frozenset(), frozenset())


@lru_cache(maxsize=4096)
def lines_and_makers_in(catalog: Catalog, context: str) -> Company:
    """The company that names keep in a text."""
    spans = spot(plain(context), catalog)
    entries = [catalog.get(span.id) for span in spans if span.kind != "organization"]
    return Company(
        makers=frozenset(span.id for span in spans if span.kind == "organization" and span.id),
        lines=frozenset(
            line for e in entries if isinstance(e, Model | Family) and (line := _line(catalog, e)) is not None
        ),
    )


def _line(catalog: Catalog, entry: Model | Family) -> str | None:
    return catalog.root(entry.family if isinstance(entry, Model) else entry.id)


def says_another(mention: str, context: str) -> bool:
    """Whether the context introduces the name as one its reader does not know ('a small lab called ...')."""
    folded = f" {fold(context.replace(mention, ' '))} "
    return any(f" {phrase} " in folded for phrase in load_surroundings().newcomer)

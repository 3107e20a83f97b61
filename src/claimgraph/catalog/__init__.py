"""Names: the catalogue of makers, families, models and benchmarks; the grammar, spotting and resolving of names."""

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.checks import problems
from claimgraph.catalog.grammar import ModelName
from claimgraph.catalog.parsing import parse_name
from claimgraph.catalog.resolver import Resolver, resolve
from claimgraph.catalog.spotting import NameSpan, spot

__all__ = ["Catalog", "ModelName", "NameSpan", "Resolver", "load_catalog", "parse_name", "problems", "resolve", "spot"]

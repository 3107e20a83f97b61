"""The report's own words: how verdicts, rules, dimensions, stances and scopes are put to a reader."""

from __future__ import annotations

from typing import NamedTuple

from claimgraph.model import Dimension, Rule, Stance, Verdict, Zone


class VerdictWords(NamedTuple):
    """A verdict's name for one finding, for many, and what it means for a reader."""

    one: str
    many: str
    meaning: str


VERDICTS: dict[Verdict, VerdictWords] = {
    "contradiction": VerdictWords("Contradiction", "Contradictions", "On a plain reading these cannot all be true."),
    "tension": VerdictWords(
        "Tension",
        "Tensions",
        "These would clash if they speak of the same thing, and the text leaves open whether they do.",
    ),
    "reconciled": VerdictWords(
        "Reconciled", "Reconciled", "These look like a clash, and something stated explains it."
    ),
    "agreement": VerdictWords("Agreement", "Agreements", "Articles that do not copy each other say the same."),
    "echo": VerdictWords("Echo", "Echoes", "The same in the same words: a copy lends no support."),
}
"""In the order of the report: gravest first."""

RULES: dict[Rule, str] = {
    "value-clash": "Two values",
    "rank-clash": "Two ranks",
    "wrong-board": "One number, two boards",
    "two-firsts": "Two first places",
    "order-ring": "Order against order",
    "order-against-rank": "Order against ranks or scores",
    "scope-nesting": "Smaller field, larger field",
    "share-against-list": "Share against list",
    "agreement": "Agreement",
    "echo": "Copy",
}


class DimensionWords(NamedTuple):
    """A dimension's name, and the question that would settle it."""

    name: str
    question: str


DIMENSIONS: dict[Dimension, DimensionWords] = {
    "scope": DimensionWords("who competes", "Who is ranked: everyone, one country, only open models?"),
    "category": DimensionWords("the category", "Which part of the board is meant: overall, or one category?"),
    "time": DimensionWords("the date", "On which day was this true?"),
    "variant": DimensionWords("the variant", "Which variant of the model exactly?"),
    "benchmark": DimensionWords("the benchmark", "Which benchmark, and which release of it?"),
    "subject": DimensionWords("the subject", "Which model exactly, or the company or family as a whole?"),
    "setting": DimensionWords("the setting", "How was it run: tools, thinking, number of attempts?"),
    "metric": DimensionWords("the metric", "Which figure is it: accuracy, recall, a sub-score or the composite?"),
    "evaluator": DimensionWords("who measured", "Who measured it: the maker or a third party?"),
    "scale": DimensionWords("the scale", "On which scale: 0 to 1 or 0 to 100?"),
    "rounding": DimensionWords("the rounding", "What is the figure before rounding?"),
}

STANCES: dict[Stance, str] = {
    "asserted": "stated as fact",
    "reported": "reported",
    "hedged": "hedged",
    "denied": "denied",
    "expected": "expected",
}

ZONES: dict[Zone, str] = {
    "headline": "headline",
    "body": "running text",
    "list": "list",
    "table": "table",
    "related": "teaser of another article",
    "faq": "questions and answers",
}

COUNTRIES: dict[str, str] = {
    "AE": "the Emirates",
    "CA": "Canada",
    "CN": "China",
    "DE": "Germany",
    "EU": "Europe",
    "FR": "France",
    "GB": "Britain",
    "IL": "Israel",
    "IN": "India",
    "JP": "Japan",
    "KR": "South Korea",
    "RU": "Russia",
    "SG": "Singapore",
    "TW": "Taiwan",
    "US": "the United States",
}

SCOPES: dict[str, str] = {
    "europe": "among those from Europe",
    "global": "worldwide",
    "open-weights": "among open-weights models",
    "proprietary": "among proprietary models",
}

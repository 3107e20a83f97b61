"""The rules as a reader of a list of findings needs them: what each one notices."""

from __future__ import annotations

from claimgraph.model import Rule

NOTICES: dict[Rule, str] = {
    "value-clash": "One subject has two different values on the same benchmark, category, scope, setting and time.",
    "rank-clash": "One subject has two ranks, or ranges of ranks, that share no place.",
    "wrong-board": "The same distinctive number for one subject stands on two different benchmarks.",
    "two-firsts": "Two subjects are each said to be alone in first place on one board at one time.",
    "order-ring": "Subjects are said to be ahead of each other in a ring: A beats B, and B, perhaps by way of others, "
    "beats A.",
    "order-against-rank": "One subject is said to be ahead of another, but their ranks or scores say the opposite.",
    "scope-nesting": "A place in a smaller field does not fit one in the larger field: the best of a country must be "
    "ahead of every other of that country.",
    "share-against-list": "The number of places that a group is said to hold does not fit those that are listed.",
    "agreement": "Articles that do not copy each other say the same.",
    "echo": "The same thing in the same words: a copy lends no support.",
}
"""In the order of the claim model."""

import json

import jsonschema
import pytest

from claimgraph.graph import to_node_link
from claimgraph.outputs import article_row, claim_row
from claimgraph.reconciliation import facts
from claimgraph.schemas import NAMES, schema_text
from claimgraph.schemas.build import build, text
from factory import sample

RESULT = sample()
ROWS = {
    "articles": [article_row(a) for a in RESULT.articles],
    "claims": [claim_row(c) for c in RESULT.claims],
    "findings": [f.model_dump(mode="json") for f in RESULT.findings],
    "facts": [f.model_dump(mode="json") for f in facts(RESULT.articles, RESULT.claims, RESULT.findings)],
    "failures": [{"source": "a.txt", "reason": "The file is empty."}],
    "graph": [json.loads(json.dumps(to_node_link(RESULT.graph)))],
    "gold": [
        {"doc": "a", "claims": [{"kind": "rank", "subject": ["Zephyr 2"], "rank": [1, None], "quote": "Zephyr 2"}]}
    ],
}


@pytest.mark.parametrize("name", NAMES)
def test_published_schema_is_up_to_date(name):
    assert schema_text(name) == text(build(name)), "run python -m claimgraph.schemas.build"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_follows_its_schema(name):
    validator = jsonschema.Draft202012Validator(build(name))
    validator.check_schema(build(name))
    for row in ROWS[name]:
        validator.validate(row)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("articles", {"text": "whole text"}),
        ("claims", {"kind": "rumour"}),
        ("claims", {"subject": {"id": "zephyr"}}),
        ("findings", {"verdict": "perhaps"}),
        ("facts", {"standing": "perhaps"}),
        ("failures", {"reason": None}),
        ("gold", {"claims": [{"kind": "rank", "subject": [], "rank": [1, 1], "quote": "Zephyr 2"}]}),
        ("gold", {"clams": []}),
        ("graph", {"edges": [{"source": "a", "target": "b", "key": "likes"}]}),
        ("graph", {"nodes": [{"id": "claim:a", "type": "claim", "rumour": True}]}),
    ],
)
def test_schema_refuses_what_is_wrong(name, wrong):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(ROWS[name][0] | wrong, build(name))

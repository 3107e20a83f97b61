"""Figures on the shared material, where it is at hand: CLAIMGRAPH_SHARED, or `shared` beside the repository."""

import gzip
import json
import os
from collections import Counter
from pathlib import Path

import pytest

import claimgraph
from claimgraph.catalog import spot

SHARED = Path(os.environ.get("CLAIMGRAPH_SHARED", Path(__file__).parents[3] / "shared"))
PAIRS = SHARED / "entities" / "dev.jsonl"
NEWS = SHARED / "text" / "general-news.jsonl.gz"


@pytest.mark.skipif(not PAIRS.exists(), reason="no shared material")
def test_mentions_resolve_and_hardly_any_to_a_wrong_entity():
    right: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    wrong = 0
    for row in map(json.loads, PAIRS.read_text(encoding="utf-8").splitlines()):
        entity = claimgraph.resolve(row["mention"], row["kind"], row.get("context"))
        got = "NEW" if entity.provisional else entity.id
        met = got == row["expected"] or got in (row.get("also") or ())
        rows[row["why"]] += 1
        right[row["why"]] += met
        wrong += not met and got != "NEW"
    assert right.total() >= 0.95 * rows.total()
    assert wrong <= 0.02 * rows.total()
    assert [why for why in rows if right[why] < 0.9 * rows[why]] == []


@pytest.mark.skipif(not NEWS.exists(), reason="no shared material")
def test_general_news_holds_next_to_no_models():
    found: Counter[tuple[str, bool]] = Counter()
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                found.update((span.kind, span.known) for span in spot(paragraph))
    assert found["model", True] == 0
    assert found["family", True] <= 5
    assert found["model", False] <= 20
    assert found["benchmark", True] + found["benchmark", False] <= 5

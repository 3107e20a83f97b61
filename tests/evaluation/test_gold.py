import json

import pytest

from claimgraph.evaluation import GoldError, read_gold

SCORE = {
    "kind": "score",
    "subject": ["Zephyr 2"],
    "benchmark": ["MMLU-Pro"],
    "value": 81.5,
    "quote": "Zephyr 2 scores 81.5",
}


def write(path, *rows):
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def passage(doc="a", **claim):
    return {"doc": doc, "claims": [SCORE | claim]}


def test_rows_are_read_in_order_and_empty_lines_passed_over(tmp_path):
    file = write(tmp_path / "gold.jsonl", passage("b"), "", passage("a", optional=True, soft=["category"]), "")
    first, second = read_gold(file)
    assert (first.doc, second.doc) == ("b", "a")
    assert first.claims[0].value == 81.5
    assert not first.claims[0].optional
    assert second.claims[0].soft == ("category",)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{not json", "line 2: "),
        ({"claims": []}, "line 2: doc: "),
        ({"doc": "", "claims": []}, "line 2: doc: "),
        ({"doc": "a"}, "line 2: claims: "),
        ({"doc": "a", "claims": [], "stile": "prose"}, "line 2: stile: "),
        (passage(kind="rumour"), "line 2: claims.0.kind: "),
        (passage(value=None), "line 2: claims.0: Value error, a score needs value"),
        (passage(kind="share", value=None), "a share needs count and of"),
        (passage(kind="comparison", relation=">"), "a comparison needs object"),
        (passage(value="81.5"), "line 2: claims.0.value: "),
        (passage(rank=[1]), "line 2: claims.0.rank"),
        (passage(subject="Zephyr 2"), "line 2: claims.0.subject: "),
        (passage(subject=[]), "line 2: claims.0.subject: "),
        (passage(soft=["wording"]), "line 2: claims.0.soft.0: "),
        (passage(stance="doubted"), "line 2: claims.0.stance: "),
        (passage(start=3), "start and end"),
        (passage(quote=""), "line 2: claims.0.quote: "),
        (passage("first"), "line 2: doc: 'first' stands in line 1 already"),
    ],
)
def test_wrong_rows_are_named_by_file_line_and_field(tmp_path, row, said):
    file = write(tmp_path / "gold.jsonl", passage("first"), row)
    with pytest.raises(GoldError) as error:
        read_gold(file)
    assert str(error.value).startswith(f"{file}: ")
    assert said in str(error.value)


def test_problems_of_several_lines_are_told_together_up_to_a_bound(tmp_path):
    file = write(tmp_path / "gold.jsonl", *[{"doc": str(n)} for n in range(14)])
    with pytest.raises(GoldError, match=r"line 1: claims: .*line 10: claims: [^;]*; and 4 more$"):
        read_gold(file)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe{}"])
def test_files_without_gold_are_refused(tmp_path, content):
    (tmp_path / "gold.jsonl").write_bytes(content)
    with pytest.raises(GoldError, match=r"gold\.jsonl: "):
        read_gold(tmp_path / "gold.jsonl")

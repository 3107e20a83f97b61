import subprocess
import sys

import pytest

import claimgraph
from claimgraph.errors import ClaimgraphError

FIRST = "Qwen3-Max ranks first on LMArena. Qwen3-Max scores 80.6 on AIME 2025.\n"
SECOND = "Qwen3-Max ranks 15th on LMArena. Qwen3-Max scores 80.6 on AIME 2025.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(f"---\ntitle: A\ndate: 2026-03-20\n---\n{FIRST}")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text(f"---\ntitle: B\ndate: 2026-03-21\n---\n{SECOND}")
    return tmp_path


def test_articles_in_findings_out(folder):
    result = claimgraph.run([folder])
    assert [a.id for a in result.articles] == ["a", "sub/b"]
    assert {(f.verdict, f.rule) for f in result.findings} == {
        ("contradiction", "rank-clash"),
        ("agreement", "agreement"),
    }
    assert result.failures == ()


def test_every_quote_is_the_characters_it_points_at(folder):
    result = claimgraph.run([folder])
    texts = {a.id: a.text for a in result.articles}
    assert result.claims
    assert all(texts[c.article][c.start : c.end] == c.quote for c in result.claims)


def test_lines_count_from_the_top_of_the_file(folder):
    assert set(claimgraph.run([folder]).lines.values()) == {5}


def test_findings_name_claims_and_claims_name_articles_that_are_there(folder):
    result = claimgraph.run([folder])
    claims, articles = {c.id for c in result.claims}, {a.id for a in result.articles}
    assert {i for f in result.findings for i in (*f.claims, *f.also)} <= claims
    assert {c.article for c in result.claims} <= articles
    assert len(claims) == len(result.claims)


def test_a_copy_is_known_as_one(tmp_path):
    paragraphs = [
        f"Qwen3-Max ranks first on LMArena, and this is what paragraph {n} says about it at length." for n in range(4)
    ]
    text = "\n\n".join(paragraphs)
    (tmp_path / "a.txt").write_text(f"---\ndate: 2026-03-20\n---\n{text}")
    (tmp_path / "b.txt").write_text(f"---\ndate: 2026-03-22\n---\nA new headline\n\n{text}")
    result = claimgraph.run([tmp_path])
    assert [a.copy_of for a in result.articles] == [None, "a"]


def test_the_graph_names_makers_that_no_claim_speaks_of(folder):
    graph = claimgraph.run([folder]).graph
    makers = [target for _, target, key in graph.edges(keys=True) if key == "made-by"]
    assert [graph.nodes[maker]["name"] for maker in makers] == ["Alibaba"]


def test_the_order_of_the_files_does_not_change_the_findings(folder):
    files = [folder / "a.txt", folder / "sub" / "b.md"]
    there, back = claimgraph.run(files), claimgraph.run(files[::-1])
    assert [(f.id, f.explanation) for f in there.findings] == [(f.id, f.explanation) for f in back.findings]


def test_what_cannot_be_read_is_a_failure(folder):
    result = claimgraph.run([folder / "a.txt", folder / "missing.txt"])
    assert len(result.articles) == 1
    assert [f.source for f in result.failures] == [str(folder / "missing.txt")]


def test_nothing_gives_nothing():
    result = claimgraph.run([])
    assert (result.articles, result.claims, result.findings, len(result.graph)) == ((), (), (), 0)


def test_progress_is_told(folder):
    told = []
    claimgraph.run([folder], progress=lambda *step: told.append(step))
    size = sum(file.stat().st_size for file in folder.rglob("*.*"))
    assert told == [("Reading articles", 0, size), ("Reading articles", size, size), ("Comparing claims", 0, None)]


@pytest.mark.parametrize("option", ["catalog", "lexicon"])
def test_a_wrong_resource_is_an_error_that_names_the_file(folder, option):
    (folder / "wrong.toml").write_text("no = [")
    with pytest.raises(ClaimgraphError, match=r"wrong\.toml"):
        claimgraph.run([folder / "a.txt"], **{option: [folder / "wrong.toml"]})


def test_the_python_face():
    assert claimgraph.resolve("GPT5.4", kind="model").id == "gpt-5.4"
    assert set(claimgraph.__all__) <= set(dir(claimgraph))
    assert all(getattr(claimgraph, name) for name in claimgraph.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = claimgraph.no_such_name


def test_importing_is_cheap():
    code = (
        "import sys, claimgraph; print(*(m for m in ('spacy', 'pydantic', 'networkx', 'jinja2') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_an_article_that_breaks_the_extraction_is_a_failure_and_the_run_goes_on(folder, monkeypatch):
    from claimgraph.extraction import extract

    def breaking(document, extractor):
        if document.article.id == "a":
            raise RuntimeError("odd text")
        return extract(document, extractor)

    monkeypatch.setattr("claimgraph.engines.work.extract", breaking)
    result = claimgraph.run([folder])
    assert [failure.source for failure in result.failures] == ["a"]
    assert {claim.article for claim in result.claims} == {"sub/b"}


def test_one_path_needs_no_list(folder):
    assert claimgraph.run(folder).claims == claimgraph.run([folder]).claims == claimgraph.run(str(folder)).claims

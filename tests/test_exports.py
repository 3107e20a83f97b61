"""Every export is read back by a reader of its format, and holds what the run found."""

import csv
import io
import json
import re
import warnings
from collections import Counter
from typing import get_args

import networkx as nx
import pytest
from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from antlr4_cypher import CypherLexer, CypherParser
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from claimgraph import exports, outputs
from claimgraph.cli import commands
from claimgraph.cli.export import FORMATS
from claimgraph.exports.table import COLUMNS, FORMULA
from claimgraph.model import Finding
from factory import article, board, claim, entity, finding, hostile, sample
from sarif_schema import SARIF

RESULT = sample()


def export(name, result=RESULT) -> bytes:
    return exports.export(outputs.outputs_of(result), name)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


class Strict(ErrorListener):
    def syntaxError(self, recognizer, symbol, line, column, message, error):  # noqa: ARG002, N802
        raise AssertionError(f"line {line}:{column}: {message}")


def cypher(content: bytes) -> tuple[list[str], dict[str, dict], list[tuple[str, str, str]]]:
    """Constraints, nodes by id, and relationships of a script, read with a parser of openCypher's grammar.

    The grammar has no constraints, which are Neo4j's own: these lines are only told apart.
    """
    constraints, rest = [], []
    for line in content.decode().splitlines(keepends=True):
        (constraints if line.startswith("CREATE CONSTRAINT") else rest).append(line)
    nodes, relationships = {}, []
    for statement in re.split(r"(?<=;\n)(?=UNWIND)", "".join(rest)) if rest else []:
        lexer = CypherLexer(InputStream(statement))
        parser = CypherParser(CommonTokenStream(lexer))
        for part in (lexer, parser):
            part.removeErrorListeners()
            part.addErrorListener(Strict())
        tree = parser.script()
        action = statement.rpartition("\n] AS row\n")[2]
        for row in value(next(found(tree, "ListLitContext"))):
            if "properties" in row:
                nodes[row["id"]] = row["properties"] | {"label": re.match(r"MERGE \(n:(\w+) \{id: row.id", action)[1]}
            else:
                relationships.append((row["source"], row["target"], re.search(r"MERGE \(a\)-\[:(\w+)]->", action)[1]))
    return constraints, nodes, relationships


def found(tree, name):
    """The topmost parts of a tree that are of a class."""
    if type(tree).__name__ == name:
        yield tree
        return
    for child in getattr(tree, "children", None) or []:
        yield from found(child, name)


def value(tree):
    """What a literal of the grammar says."""
    name = type(tree).__name__
    if name == "ListLitContext":
        chain = next(found(tree, "ExpressionChainContext"), None)
        return [value(item) for item in chain.expression()] if chain else []
    if name == "MapLitContext":
        return {pair.name().getText(): value(pair.expression()) for pair in tree.mapPair()}
    children = getattr(tree, "children", None) or []
    if len(children) == 1:
        return value(children[0])
    text = tree.getText()
    return unescaped(text[1:-1]) if text.startswith("'") else json.loads(text)


def unescaped(text: str) -> str:
    plain = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "'": "'", "\\": "\\"}
    units, at = b"", 0
    while at < len(text):
        if text[at] != "\\":
            units, at = units + text[at].encode("utf-16-be"), at + 1
        elif text[at + 1] == "u":
            units, at = units + bytes.fromhex(text[at + 2 : at + 6]), at + 6
        else:
            units, at = units + plain[text[at + 1]].encode("utf-16-be"), at + 2
    return units.decode("utf-16-be")


def rdf(content: bytes):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # rdflib's own
        import rdflib

        return rdflib.Graph().parse(data=content, format="json-ld")


def workbook(content: bytes) -> dict[str, list[dict]]:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheets = {}
    for sheet in book:
        header, *lines = ([cell.value for cell in row] for row in sheet.iter_rows())
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type in "fe"]
        sheets[sheet.title] = [dict(zip(header, line, strict=True)) for line in lines]
    return sheets


READERS = {
    "graphml": lambda content: nx.read_graphml(io.BytesIO(content), force_multigraph=True),
    "gexf": lambda content: nx.read_gexf(io.BytesIO(content)),
    "cytoscape": lambda content: nx.cytoscape_graph(json.loads(content)),
}


@pytest.mark.parametrize("result", [RESULT, hostile()], ids=["sample", "hostile"])
@pytest.mark.parametrize("name", READERS)
def test_formats_of_graphs_hold_the_graph(name, result):
    graph = READERS[name](export(name, result))
    relation = {"graphml": "type", "gexf": "label", "cytoscape": "key"}[name]
    assert Counter(t for _, t in graph.nodes(data="type")) == Counter(t for _, t in result.graph.nodes(data="type"))
    assert Counter(t for *_, t in graph.edges(data=relation)) == Counter(k for *_, k in result.graph.edges(keys=True))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("graphml", {"label": "Zephyr 2 is 15th on LMArena, worldwide", "start": 0, "end": 72, "rank_best": 15}),
        ("gexf", {"label": "Zephyr 2 is 15th on LMArena, worldwide", "quote_start": 0, "start": "2026-03-22"}),
        ("cytoscape", {"name": "Zephyr 2 is 15th on LMArena, worldwide", "start": 0, "rank_worst": 15}),
    ],
)
def test_formats_of_graphs_keep_the_fields_of_a_claim(name, fields):
    node = READERS[name](export(name)).nodes["claim:wire-0-1"]
    assert {field: node[field] for field in fields} == fields
    assert node["quote"].startswith("Zephyr 2 is only 15th worldwide")
    assert node["line"] == 1


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        ("2026-03-22", ("2026-03-22", "2026-03-22")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025", ("2025-01-01", "2025-12-31")),
        (None, (None, None)),
    ],
)
def test_gexf_has_a_claims_first_and_last_day(as_of, days):
    source = article("a", "A 1 is first.")
    result = type(RESULT)((source,), (claim(source, source.text, "A 1", rank=(1, 1), as_of=as_of),), ())
    content = export("gexf", result)
    node = READERS["gexf"](content).nodes["claim:a-0-1"]
    assert (node.get("start"), node.get("end")) == days
    assert (b'timeformat="date"' in content) == (as_of is not None)


def test_cytoscape_keeps_a_score_beside_the_id():
    node = READERS["cytoscape"](export("cytoscape")).nodes["claim:wire-74-1"]
    assert node["number"] == 84.0


def test_cypher_makes_every_node_and_relationship_once():
    constraints, nodes, relationships = cypher(export("cypher"))
    assert constraints == [
        f"CREATE CONSTRAINT claimgraph_{kind.lower()} IF NOT EXISTS FOR (n:{kind}) REQUIRE n.id IS UNIQUE;\n"
        for kind in ("Article", "Claim", "Entity", "Finding")
    ]
    assert {id_: node["label"].lower() for id_, node in nodes.items()} == dict(RESULT.graph.nodes(data="type"))
    assert Counter(relationships) == Counter(
        (a, b, key.upper().replace("-", "_")) for a, b, key in RESULT.graph.edges(keys=True)
    )
    claimed = nodes["claim:wire-0-1"]
    assert (claimed["rank_best"], claimed["tied"], claimed["line"]) == (15, False, 1)
    assert nodes[f"finding:{RESULT.findings[2].id}"]["proof"] == list(RESULT.findings[2].proof)
    assert b"CREATE (" not in export("cypher")


def test_csv_has_a_row_for_each_claim():
    read = rows(export("csv"))
    assert [row["id"] for row in read] == [c.id for c in RESULT.claims]
    assert list(read[0]) == COLUMNS
    (row,) = [row for row in read if row["id"] == "wire-0-1"]
    wanted = {
        "subject_name": "Zephyr 2",
        "benchmark_id": "lmarena",
        "rank_best": "15",
        "rank_worst": "15",
        "value": "",
        "verdicts": "contradiction reconciled",
    }
    assert {name: row[name] for name in wanted} == wanted


@pytest.mark.parametrize("quote", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_of_a_spreadsheet_is_a_formula(quote):
    source = article("a", quote)
    result = type(RESULT)((source,), (claim(source, quote, "A 1", rank=(1, 1)),), ())
    assert rows(export("csv", result))[0]["quote"] == f"'{quote}"
    assert workbook(export("xlsx", result))["claims"][0]["quote"] == quote


def test_parquet_holds_the_same_table_with_types():
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(export("parquet")))
    assert table.column_names == COLUMNS
    assert table.num_rows == len(RESULT.claims)
    row = next(row for row in table.to_pylist() if row["id"] == "wire-0-1")
    assert (row["rank_best"], row["value"], row["tied"], row["quote"][:8]) == (15, None, False, "Zephyr 2")


def test_a_workbook_has_a_sheet_for_each_kind():
    sheets = workbook(export("xlsx"))
    assert list(sheets) == ["articles", "claims", "findings", "facts"]
    assert [row["id"] for row in sheets["articles"]] == [a.id for a in RESULT.articles]
    assert [row["id"] for row in sheets["claims"]] == [c.id for c in RESULT.claims]
    assert [row["explanation"] for row in sheets["findings"]] == [f.explanation for f in RESULT.findings]
    high = next(row for row in sheets["claims"] if row["value"] == 88.1)
    assert (high["subject_name"], high["unit"]) == ("Zephyr 2", "%")
    said = {(row["subject_name"], row["said"], row["sources"]) for row in sheets["facts"]}
    assert {("Zephyr 2", "88.1%", 2), ("Zephyr 2", "84.0%", 1)} <= said


@pytest.mark.parametrize(("text", "kept"), [("x" * 40_000, 32_767), ("😀" * 20_000, 16_382 + 3)])
def test_a_cell_is_no_longer_than_excel_takes(text, kept):
    result = type(RESULT)((article("a", "Text.", title=text),), (), ())
    title = workbook(export("xlsx", result))["articles"][0]["title"]
    assert title.endswith(" …")
    assert len(title.encode("utf-16-le")) // 2 <= 32_767
    assert abs(len(title) - kept) <= 2


def test_json_ld_ties_claims_to_articles_by_position_quote_and_derivation():
    graph = rdf(export("jsonld"))
    asked = """
        PREFIX schema: <https://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
        SELECT ?claim ?start ?end ?exact ?prefix ?suffix WHERE {
          ?claim a schema:Claim ; schema:appearance ?article ; prov:wasDerivedFrom ?article ; prov:wasGeneratedBy ?run .
          ?run a prov:Activity ; prov:wasAssociatedWith/a prov:SoftwareAgent .
          ?article a schema:NewsArticle .
          ?note a oa:Annotation ; oa:hasBody ?claim ; oa:motivatedBy oa:identifying ; oa:hasTarget ?target .
          ?target oa:hasSource ?article ; oa:hasSelector ?position, ?words .
          ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
          ?words a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
        }"""
    texts = {a.id: a.text for a in RESULT.articles}
    read = {str(row.claim).rpartition("claim:")[2]: row for row in graph.query(asked)}
    assert set(read) == {c.id for c in RESULT.claims}
    for c in RESULT.claims:
        row, text = read[c.id], texts[c.article]
        assert (int(row.start), int(row.end), str(row.exact)) == (c.start, c.end, c.quote)
        assert text[: c.start].endswith(str(row.prefix))
        assert f"{row.prefix}{row.exact}{row.suffix}" in text
    joined = "SELECT ?f ?c WHERE { ?f a <urn:claimgraph:Finding> ; <urn:claimgraph:joins> ?c }"
    assert len(list(graph.query(joined))) == sum(len(f.claims) for f in RESULT.findings)


def test_json_ld_links_only_things_that_are_there():
    document = json.loads(export("jsonld"))
    things = document["@graph"]
    ids = [thing["id"] for thing in things]
    assert len(ids) == len(set(ids))
    links = [name for name, how in document["@context"].items() if isinstance(how, dict)]
    linked = {
        link
        for thing in things
        for name in links
        for link in (thing[name] if isinstance(thing.get(name), list) else [thing.get(name)])
    }
    assert linked - {None, "oa:identifying"} <= set(ids)


def test_sarif_has_a_result_for_each_finding_on_its_lines():
    log = json.loads(export("sarif"))
    Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == list(get_args(Finding.model_fields["rule"].annotation))
    assert [r["properties"]["finding"] for r in run["results"]] == [f.id for f in RESULT.findings]
    assert [r["level"] for r in run["results"]] == ["error", "error", "warning", "note", "none", "none"]
    assert all(rules[r["ruleIndex"]] == r["ruleId"] for r in run["results"])
    for result, found_ in zip(run["results"], RESULT.findings, strict=True):
        assert result["message"]["text"] == found_.explanation
        assert len(result["relatedLocations"]) == len(found_.claims) + len(found_.also) - 1


def test_sarif_regions_are_those_of_the_file(tmp_path):
    lines = ["---", "title: Two", "---", "", "GPT-5.4 scores 61.2% on MMLU-Pro. Then GPT-5.4 scores 70.9% on MMLU-Pro."]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a b.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "in" / "crlf.txt").write_text("\r\n".join(["", *lines[4:]]), encoding="utf-8", newline="")
    folder = str(tmp_path / "out")
    assert CliRunner().invoke(commands, ["run", str(tmp_path / "in"), "--out", folder]).exit_code == 0
    log = json.loads(CliRunner().invoke(commands, ["export", folder, "--to", "sarif"]).stdout)
    Draft202012Validator(SARIF).validate(log)
    places = [
        place["physicalLocation"]
        for result in log["runs"][0]["results"]
        for place in (*result["locations"], *result["relatedLocations"])
    ]
    assert {place["artifactLocation"]["uri"] for place in places} == {"a%20b.md", "crlf.txt"}
    for place in places:
        name, region = place["artifactLocation"]["uri"].replace("%20", " "), place["region"]
        text = (tmp_path / "in" / name).read_bytes().decode()
        line = text.split("\n")[region["startLine"] - 1]
        quote = line[region["startColumn"] - 1 : region["endColumn"] - 1]
        assert quote == region["snippet"]["text"]
        assert ("charOffset" in region) == (name != "crlf.txt")
        if "charOffset" in region:
            assert text[region["charOffset"] :][: region["charLength"]] == quote


@pytest.mark.parametrize(
    "name",
    ["bad\udcff", "=cmd '`) x", "\u202eabc 😀 #1 100%", "<script>alert(1)", "two\nlines", "a:b,c?", "@SUM", "x" * 240],
    ids=ascii,
)
def test_hostile_names_of_files_break_no_export(name, tmp_path):
    (tmp_path / "in").mkdir()
    for file, value in (("b", 61), (name, 70)):
        (tmp_path / "in" / f"{file}.md").write_text(f"GPT-5.4 scores {value}.2% on MMLU-Pro.\n")
    folder = str(tmp_path / "out")
    assert CliRunner().invoke(commands, ["run", str(tmp_path / "in"), "--out", folder]).exit_code == 0
    found_ = outputs.load(tmp_path / "out")
    assert len(found_.findings) == 1
    for form in FORMATS:
        content = exports.export(found_, form)
        if form == "sarif":
            Draft202012Validator(SARIF).validate(json.loads(content))
        elif form in READERS:
            assert len(READERS[form](content)) == len(found_.graph)
        elif form == "cypher":
            assert len(cypher(content)[1]) == len(found_.graph)
        elif form == "jsonld":
            assert len(list(rdf(content).query("SELECT ?x WHERE { ?x a <https://schema.org/NewsArticle> }"))) == 2


def test_a_fingerprint_outlives_moved_lines():
    def marks(before: str) -> list[str]:
        one, two = article("a", f"{before}X 1 scores 5 on B."), article("b", "X 1 scores 7 on B.")
        claims = [
            claim(source, source.text[-18:], "X 1", benchmark=board("B"), value=n) for source, n in ((one, 5), (two, 7))
        ]
        result = type(RESULT)((one, two), tuple(claims), (finding("contradiction", "value-clash", claims),))
        return [r["partialFingerprints"] for r in json.loads(export("sarif", result))["runs"][0]["results"]]

    assert marks("") == marks("A line.\nAnother.\n\n")


HOSTILE = {
    "markup": "<script>alert(1)</script> \"'><img src=x> {{ 7 * 7 }} ]]> &amp; & `code`",
    "script address": "javascript:alert(1)",
    "turned": "abc\u202egpj.exe\u2066\u200f",
    "emoji": "👩\u200d👩\u200d👧 🏳️\u200d🌈 𝔘",
    "long": "ten thousand " * 770,
    "newlines": "one\ntwo\n\nthree",
    "formula": "=cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd",
    "escapes": "\\u0027 \\' \\\\ ${x} %0A %25 `) DETACH DELETE n //",
    "controls": "\x00\x01\x1b[31m\x7f\ufffe",
    "cell escape": "#N/A",
}
WITHOUT_CONTROLS = {name for name in HOSTILE if name != "controls"}


def of_evil(text: str):
    """A result in which every free text is the same."""
    source = article(f"a/{text}", f"{text} tops it. B 1 does.", title=text, publisher=text, url=text)
    subject = entity("X").model_copy(update={"name": text})
    one = claim(source, text, subject, rank=(1, 1), category=text, attributed_to=text, benchmark=board(text))
    two = claim(source, "B 1 does.", "B 1", rank=(1, 1), setting=text)
    clash = finding("contradiction", "two-firsts", [one, two], explanation=text, proof=(text,), would_reconcile=(text,))
    return type(RESULT)((source,), (one, two), (clash,), lines={one.id: 1, two.id: 1 + text.count("\n")})


def titles_and_quotes(name: str, content: bytes) -> tuple[str, str]:
    """The article's title and the first claim's quote, as a reader of the format has them."""
    if name in ("graphml", "gexf", "cytoscape"):
        nodes = [data for _, data in READERS[name](content).nodes(data=True)]
    elif name == "cypher":
        nodes = list(cypher(content)[1].values())
    elif name == "csv":
        row = rows(content)[0]
        text = row["quote"].removeprefix("'") if row["quote"][1:].startswith(FORMULA) else row["quote"]
        return text, text
    elif name == "parquet":
        row = pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(content)).to_pylist()[0]
        return row["quote"], row["quote"]
    elif name == "xlsx":
        sheets = workbook(content)
        return sheets["articles"][0]["title"], sheets["claims"][0]["quote"]
    elif name == "sarif":
        log = json.loads(content)
        Draft202012Validator(SARIF).validate(log)
        (result,) = log["runs"][0]["results"]
        text = result["message"]["text"]
        return text, text
    else:
        graph = rdf(content)
        asked = "SELECT ?t WHERE { ?x <https://schema.org/%s> ?t ; <http://www.w3.org/ns/prov#%s> ?y }"
        (quote,) = [q for (q,) in graph.query(asked % ("text", "wasGeneratedBy")) if str(q) != "B 1 does."]
        ((title,),) = graph.query("SELECT ?t WHERE { ?x <https://schema.org/headline> ?t }")
        return str(title), str(quote)
    (title,) = [node["title"] for node in nodes if "title" in node]
    (quote,) = [node["quote"] for node in nodes if "quote" in node and node["quote"] != "B 1 does."]
    return title, quote


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_comes_back_as_text(name, kind):
    text = HOSTILE[kind]
    content = export(name, of_evil(text))
    if kind == "controls" and name in ("graphml", "gexf", "xlsx"):  # XML has no place for them
        text = "\ufffd\ufffd\ufffd[31m\x7f\ufffd"
    assert titles_and_quotes(name, content) == (text, text)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_script_of_cypher_shows_nothing_that_cannot_be_seen(kind):
    text = export("cypher", of_evil(HOSTILE[kind])).decode()
    assert not set(text) & set("\x00\x1b\u202e\u2066\u200f\u200d")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_result_gives_the_same_bytes(name):
    assert export(name) == export(name)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_an_export_too(name):
    assert export(name, type(RESULT)((), (), ()))


def test_the_command_offers_every_format():
    assert FORMATS == get_args(exports.Format) == tuple(exports.WRITERS)


@pytest.mark.parametrize(
    ("name", "library", "extra"), [("xlsx", "openpyxl", "xlsx"), ("parquet", "pyarrow", "parquet")]
)
def test_a_missing_library_is_named_with_its_extra_and_nothing_is_written(name, library, extra, tmp_path, monkeypatch):
    outputs.write(RESULT, tmp_path / "run")
    monkeypatch.setitem(__import__("sys").modules, library, None)
    target = tmp_path / f"x.{name}"
    target.write_bytes(b"as before")
    result = CliRunner().invoke(commands, ["export", str(tmp_path / "run"), "--to", name, "--out", str(target)])
    assert result.exit_code == 2
    assert f"claimgraph[{extra}]" in result.stderr
    assert target.read_bytes() == b"as before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["run", target.name]


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_read_back_exports_the_same(name, tmp_path):
    outputs.write(RESULT, tmp_path)
    assert exports.export(outputs.load(tmp_path), name) == export(name)

"""How time and memory grow: with the articles by each engine, and with the claims that are compared."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

from benchmarks import synthetic
from claimgraph.engines import EngineName, Settings, Store, choose, read_articles
from claimgraph.engines.archive import write_archive
from claimgraph.graph import node_link_text
from claimgraph.outputs import claim_row
from claimgraph.reconciliation import Options, reconcile
from claimgraph.reconciliation.copies import Copies


def archive(count: int, folder: Path) -> None:
    """So many articles in a folder: nine of ten say nothing about models."""
    own, digests = synthetic.news(count), synthetic.digests(count)
    for number in range(count):
        text = next(digests) if number % 10 == 0 else next(own)
        Path(folder, f"{number:06}.md").write_text(text, encoding="utf-8")


def extract_all(articles: Path, engine: EngineName, workers: int) -> tuple[float, float, int]:
    """Seconds from files to claims in parts on disk, those in which this process was busy, and how many claims.

    Loading names and words is counted in the workers, not in this process.
    """
    from claimgraph.extraction import load_extractor

    load_extractor()
    settings = Settings(texts_of_all=False)
    with tempfile.TemporaryDirectory() as folder:
        begin, busy = time.perf_counter(), time.process_time()
        found = read_articles(
            [articles], settings, engine=choose(engine, workers), store=Store(Path(folder, "kept"), settings)
        )
        counts = write_archive(found, Path(folder, "out"))
        return time.perf_counter() - begin, time.process_time() - busy, counts.claims


def compare_all(claims: int) -> dict[str, float]:
    """Seconds of each step over so many claims that are in memory, and how many findings there are."""
    readings = list(synthetic.readings(claims))
    articles = [reading.article for reading in readings]
    everything = [claim for reading in readings for claim in reading.claims]
    took: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        everything.sort(key=lambda c: (c.benchmark.id if c.benchmark else "", c.subject.id, c.id))
        with Path(folder, "claims.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(claim_row(claim), ensure_ascii=False) + "\n" for claim in everything)
        took["sort and write"] = time.perf_counter() - begin
        begin = time.perf_counter()
        findings = reconcile(articles, everything, Options(), Copies())
        took["compare"] = time.perf_counter() - begin
        begin = time.perf_counter()
        with Path(folder, "graph.json").open("w", encoding="utf-8") as file:
            file.writelines(node_link_text(articles, everything, findings))
        took["write the graph"] = time.perf_counter() - begin
    took["findings"] = len(findings)
    return took


def stream_claims(claims: int) -> float:
    """Seconds to write so many claims in parts as they come."""
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        write_archive(synthetic.readings(claims), Path(folder, "out"))
        return time.perf_counter() - begin

"""The report in a browser: how big the page is, and how soon it is seen, beside a bare page of the same articles.

`python -m benchmarks.page` prints the table; it needs selenium, and Chromium with its driver.
"""

from __future__ import annotations

import html
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks import synthetic
from claimgraph.pipeline import Result, run
from claimgraph.report import render_html

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
TIMES = 5
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--window-size=1200,900")
MEASURE = """
const [tell] = arguments;
(function look() {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const [page] = performance.getEntriesByType('navigation');
  if (!first || !page.loadEventEnd) return setTimeout(look, 20);
  tell([first.startTime, page.loadEventEnd, document.getElementsByTagName('*').length]);
})();
"""


class Seen(NamedTuple):
    """Milliseconds to the first view and to the loaded page (medians), and its elements."""

    first_view: float
    loaded: float
    elements: int


def is_possible() -> bool:
    """Whether there is a browser to measure with."""
    return bool(CHROMIUM and DRIVER and find_spec("selenium"))


def rows(counts: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """For each number of articles a bare page, the report of news, and the report of articles full of claims."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        driver = _browser(folder)
        try:
            for count in counts:
                yield from _rows(driver, folder, count)
        finally:
            driver.quit()


def _rows(driver: Any, folder: Path, count: int) -> Iterator[tuple[str, ...]]:
    news = _result(folder / f"news-{count}", _news(count))
    digests = _result(folder / f"digests-{count}", synthetic.digests(count))
    for said, result in (("one of ten speaks of models", news), ("24 claims or so each", digests)):
        size = sum(len(article.text.encode()) for article in result.articles)
        bare = "<!doctype html><meta charset=utf-8>" + "".join(
            f"<pre>{html.escape(article.text)}</pre>" for article in result.articles
        )
        floor = _seen(driver, folder, bare)
        page = render_html(result)
        seen = _seen(driver, folder, page)
        yield (
            f"{count:,}",
            said,
            f"{len(result.claims):,}",
            f"{len(result.findings):,}",
            f"{len(page.encode()) / 1e6:.1f}",
            f"{len(page.encode()) / size:.1f}",
            f"{seen.elements:,}",
            f"{seen.first_view:.0f}",
            f"{seen.first_view / floor.first_view:.2f}",
            f"{seen.loaded:.0f}",
            f"{seen.loaded / floor.loaded:.1f}",
        )


HEADS = (
    *("articles", "with", "claims", "findings", "page, MB", "of the articles' bytes", "elements"),
    *("first view, ms", "of a bare page's", "loaded, ms", "of a bare page's"),
)


def _news(count: int) -> Iterator[str]:
    own, digests = synthetic.news(count), synthetic.digests(count)
    for number in range(count):
        yield next(digests) if number % 10 == 0 else next(own)


def _result(folder: Path, texts: Iterator[str]) -> Result:
    folder.mkdir()
    for number, text in enumerate(texts):
        Path(folder, f"{number:06}.md").write_text(text, encoding="utf-8")
    return run([folder])


def _browser(folder: Path) -> Any:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))


def _seen(driver: Any, folder: Path, page: str) -> Seen:
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    found = []
    for _ in range(TIMES):
        driver.get("about:blank")
        driver.get(file.as_uri())
        found.append(driver.execute_async_script(MEASURE))
    first, loaded, elements = zip(*found, strict=True)
    return Seen(median(first), median(loaded), elements[0])


def main() -> None:
    """Print the table."""
    print("| " + " | ".join(HEADS) + " |\n|" + "---|" * len(HEADS))
    for row in rows((50, 500)):
        print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()

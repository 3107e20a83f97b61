"""The page in a real browser; skipped where there is no Chromium with its driver, or no selenium."""

import json
import shutil
from urllib.parse import quote

import pytest

from claimgraph.pipeline import Result
from claimgraph.report import render_html
from factory import article, board, claim, entity, finding, hostile, sample

webdriver = pytest.importorskip("selenium.webdriver")
Select = pytest.importorskip("selenium.webdriver.support.select").Select
WebDriverWait = pytest.importorskip("selenium.webdriver.support.wait").WebDriverWait
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Chromium and its driver")

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--window-size=1200,900"),
)
PHONE = (390, 844)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


def crowd() -> Result:
    """Twelve outlets that each give two models another score in one row of a table: two findings on the same quotes."""
    test, names = board("GPQA Diamond"), ("Zephyr 2", "Borealis-3.1")
    articles, claims, findings = [], [], []
    for n in range(12):
        text = f"Scores of week {n}\n\n| Model | **GPQA** |\n|---|---|\n| {' and '.join(names)} | {60 + n}.5 |\n"
        source = article(f"week-{n}", text, publisher=f"The Outlet of Week {n}", published="2026-03-20")
        row = text.splitlines()[-1]
        score = {"benchmark": test, "value": 60.5 + n, "value_text": f"{60 + n}.5", "unit": "%", "zone": "table"}
        claims.append([claim(source, row, entity(name), nth=i, **score) for i, name in enumerate(names)])
        articles.append(source)
    for others in claims[1:]:
        for one, other in zip(claims[0], others, strict=True):
            said = f"{one.subject.name} scores {one.value} or {other.value}."
            findings.append(finding("contradiction", "value-clash", [one, other], "setting", explanation=said))
    return Result(tuple(articles), tuple(c for pair in claims for c in pair), tuple(findings))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "sample.html").write_text(render_html(sample()), encoding="utf-8")
    (folder / "hostile.html").write_text(render_html(hostile()), encoding="utf-8")
    (folder / "crowd.html").write_text(render_html(crowd()), encoding="utf-8")
    return folder


@pytest.fixture
def page(browser, pages):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.get("about:blank")
    browser.get_log("browser"), browser.get_log("performance")
    browser.get((pages / "sample.html").as_uri())
    return browser


def shown(page) -> list[str]:
    return [
        card.get_attribute("data-rule") for card in page.find_elements("css selector", ".card") if card.is_displayed()
    ]


def by_id(page, element_id: str):
    return page.find_element("id", element_id)


def choose(page, name: str, text: str) -> None:
    Select(by_id(page, name)).select_by_visible_text(text)


def set_value(page, element_id: str, value: str) -> None:
    page.execute_script(
        "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
        "e.dispatchEvent(new Event('input', {bubbles: true}))",
        element_id,
        value,
    )


@pytest.mark.parametrize("name", ["sample.html", "hostile.html", "crowd.html"])
def test_no_script_error_and_no_request_leaves_the_page(page, pages, name):
    page.get_log("performance")
    page.get((pages / name).as_uri())
    assert page.get_log("browser") == []
    messages = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith("data:")] == [(pages / name).as_uri()]


def test_filter_by_verdict(page):
    for box in page.find_elements("css selector", "input[name=verdict]:not([value=contradiction])"):
        box.click()
    assert shown(page) == ["value-clash", "rank-clash"]
    assert by_id(page, "shown").text == "2 of 6 findings shown"
    assert not by_id(page, "tension").is_displayed()


@pytest.mark.parametrize(
    ("name", "choice", "left"),
    [
        ("rule", "Order against order", ["order-ring"]),
        ("model", "Cirrus 1", ["order-ring"]),
        ("board", "GPQA Diamond", ["value-clash", "agreement"]),
        ("article", "A month on", ["value-clash", "rank-clash", "agreement"]),
    ],
)
def test_filter_by_what_a_finding_is_about(page, name, choice, left):
    choose(page, name, choice)
    assert shown(page) == left


@pytest.mark.parametrize(
    ("since", "until", "left"),
    [("2026-04-01", "", ["rank-clash", "agreement"]), ("2026-03-22", "2026-03-22", 4), ("", "2026-01-01", [])],
)
def test_filter_by_date(page, since, until, left):
    set_value(page, "since", since)
    set_value(page, "until", until)
    assert shown(page) == left or len(shown(page)) == left


def test_search_and_show_all(page):
    by_id(page, "search").send_keys("each beat the next")
    assert shown(page) == ["order-ring"]
    page.find_element("css selector", "#filters button").click()
    assert len(shown(page)) == 6


def test_permalink_shows_a_finding_that_a_filter_hides(page):
    by_id(page, "search").send_keys("no such words")
    assert shown(page) == []
    page.execute_script("location.hash = document.querySelector('.card').id")
    WebDriverWait(page, 5).until(lambda p: len(shown(p)) == 6)


def test_permalink_opens_the_article_of_a_claim(page, pages):
    entry = page.find_elements("css selector", ".entry")[0].get_attribute("id")
    page.get("about:blank")
    page.get((pages / "sample.html").as_uri() + "#" + quote(entry))
    assert by_id(page, entry).is_displayed()


def open_article(page, title: str):
    (article,) = [a for a in page.find_elements("css selector", "details.article") if title in a.text]
    article.find_element("tag name", "summary").click()
    return article


def test_a_mark_in_focus_shows_its_claims_and_escape_puts_them_away(page):
    article = open_article(page, "Zephyr 2 lands in fifteenth place")
    (mark,) = [m for m in article.find_elements("css selector", "a.claim") if m.text.startswith("Borealis 3 beats")]
    page.execute_script("arguments[0].focus()", mark)
    peek = by_id(page, "peek")
    assert peek.is_displayed()
    assert [e.text.split(" #")[0] for e in peek.find_elements("css selector", ".entry > p")] == [
        "Borealis 3 does better than Cirrus 1",
        "Cirrus 1 does better than Zephyr 2",
    ]
    assert "made by hand" in peek.text
    page.switch_to.active_element.send_keys(webdriver.Keys.ESCAPE)
    assert not peek.is_displayed()


def test_a_mark_is_reached_with_the_keyboard(page):
    article = open_article(page, "A month on")
    for _ in range(3):
        page.switch_to.active_element.send_keys(webdriver.Keys.TAB)
        if page.switch_to.active_element.get_attribute("class").startswith("claim"):
            break
    assert page.switch_to.active_element in article.find_elements("css selector", "a.claim")
    assert by_id(page, "peek").is_displayed()


def test_a_tap_shows_a_claim_and_a_tap_elsewhere_puts_it_away(page):
    article = open_article(page, "A month on")
    article.find_element("css selector", "a.claim").click()
    assert by_id(page, "peek").is_displayed()
    page.find_element("id", "articles-title").click()
    assert not by_id(page, "peek").is_displayed()


def test_explore_finds_a_name(page):
    by_id(page, "explore-search").send_keys("cirr")
    names = [n.text for n in page.find_elements("css selector", ".near summary") if n.is_displayed()]
    assert [name.split(" model")[0] for name in names] == ["Cirrus 1"]


def test_facts_are_found_by_every_word(page):
    by_id(page, "facts-search").send_keys("gpqa zephyr")
    rows = [r.text for r in page.find_elements("css selector", "#facts tbody tr") if r.is_displayed()]
    assert len(rows) == 1
    assert "88.1%" in rows[0]


@pytest.mark.parametrize("name", ["sample.html", "hostile.html", "crowd.html"])
def test_nothing_is_cut_off_on_a_phone(page, pages, name):
    on_a_phone(page)
    page.get((pages / name).as_uri())
    page.execute_script("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    assert page.execute_script("return document.documentElement.scrollWidth") <= PHONE[0]


@pytest.fixture
def crowded(page, pages):
    page.get((pages / "crowd.html").as_uri())
    return page


def on_a_phone(page) -> None:
    width, height = PHONE
    metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def test_on_a_phone_every_part_can_be_reached_and_calls_do_not_stand_before_the_findings(crowded):
    on_a_phone(crowded)
    links = crowded.find_elements("css selector", ".parts a")
    assert all(link.rect["x"] >= 0 and link.rect["x"] + link.rect["width"] <= PHONE[0] for link in links)
    box = by_id(crowded, "calls")
    assert box.rect["height"] < 150
    assert "The Outlet of Week 0 (2)" in box.text
    assert "9 more" in box.text
    box.find_element("tag name", "summary").click()
    assert "How was it run" in box.text


def test_findings_on_the_same_quotes_share_a_card_and_keep_their_links(crowded):
    cards = crowded.find_elements("css selector", ".card")
    assert len(cards) == 11
    assert by_id(crowded, "shown").text == "22 of 22 findings shown"
    second = cards[0].find_element("css selector", ".folded li")
    assert "Borealis-3.1 scores 60.5 or 61.5." in second.text
    by_id(crowded, "search").send_keys("no such words")
    crowded.execute_script("location.hash = arguments[0]", second.get_attribute("id"))
    WebDriverWait(crowded, 5).until(lambda _: second.is_displayed())


def test_filters_find_a_card_by_any_of_its_findings(crowded):
    choose(crowded, "model", "Borealis-3.1")
    assert by_id(crowded, "shown").text == "22 of 22 findings shown"


def test_a_row_of_a_table_is_shown_with_its_headings(crowded):
    cells = crowded.find_elements("css selector", ".card blockquote .cell")
    assert [cell.text.split("\n") for cell in cells[:2]] == [
        ["Model", "Zephyr 2 and Borealis-3.1"],
        ["GPQA", "60.5"],
    ]
    assert "stated" in cells[1].get_attribute("class")


def test_a_name_with_a_number_is_not_broken(crowded):
    (name, *_) = crowded.find_elements("css selector", ".read .whole")
    assert name.text == "Borealis-3.1"
    assert name.value_of_css_property("white-space") in ("nowrap", "collapse nowrap")


def test_articles_are_found_by_title_and_publisher_and_have_their_first_line_as_title(crowded):
    by_id(crowded, "articles-search").send_keys("outlet 11")
    found = [a for a in crowded.find_elements("css selector", "details.article") if a.is_displayed()]
    assert [a.text.split(" The Outlet")[0] for a in found] == ["Scores of week 11"]


def test_one_neighbourhood_at_a_time(page):
    first, second, *_ = page.find_elements("css selector", ".near")
    for box in (first, second):
        box.find_element("tag name", "summary").click()
    assert (first.get_attribute("open"), second.get_attribute("open")) == (None, "true")
    assert second.find_element("css selector", "svg").is_displayed()


def test_a_box_of_a_neighbourhood_leads_to_the_claim(page):
    box = page.find_element("css selector", ".near")
    box.find_element("tag name", "summary").click()
    link = box.find_element("css selector", "svg a.says")
    page.execute_script("location.hash = arguments[0]", link.get_dom_attribute("href"))
    entry = page.find_element("css selector", ".entry:target")
    WebDriverWait(page, 5).until(lambda _: entry.is_displayed())


def test_a_timeline_names_its_first_and_last_day(page):
    series = page.find_element("css selector", ".series")
    assert [t.text for t in series.find_elements("css selector", ".axis")] == ["20 March 2026", "25 April 2026"]
    assert series.find_element("css selector", "li").text.startswith("20 March 2026: 1st The Daily Sample")


def test_in_print_all_are_named_and_nothing_that_needs_a_screen_is_left(page):
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    try:
        assert by_id(page, "calls").find_element("css selector", "li").is_displayed()
        assert not by_id(page, "filters").is_displayed()
        assert not page.find_element("css selector", ".parts").is_displayed()
        assert len(shown(page)) == 6
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_hostile_markup_is_shown_as_text(page, pages):
    page.get((pages / "hostile.html").as_uri())
    assert "<script>alert(1)</script>" in page.find_element("css selector", "blockquote mark").text
    assert page.execute_script("return document.scripts.length") == 1
    assert page.execute_script("return document.images.length") == 0


def test_it_is_readable_without_scripts(page, pages):
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page.get("about:blank")
    page.get((pages / "sample.html").as_uri())
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert page.execute_script("return document.documentElement.className") == ""
    assert len(shown(page)) == 6
    assert not by_id(page, "filters").is_displayed()
    target = page.find_element("css selector", ".read a")
    assert by_id(page, target.get_attribute("href").split("#")[1]).get_attribute("class") == "entry"


def test_every_control_has_a_name_for_screen_readers(page):
    tree = page.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    controls = {"link", "button", "textbox", "searchbox", "checkbox", "combobox", "Date"}
    nodes = [n for n in tree if not n.get("ignored") and n.get("role", {}).get("value") in controls]
    assert nodes
    assert [n for n in nodes if not n.get("name", {}).get("value")] == []

"""The page in a real browser; skipped where there is no Chromium with its driver, or no selenium."""

import json
import shutil
from urllib.parse import quote

import pytest

from claimgraph.report import render_html
from factory import hostile, sample

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


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "sample.html").write_text(render_html(sample()), encoding="utf-8")
    (folder / "hostile.html").write_text(render_html(hostile()), encoding="utf-8")
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


@pytest.mark.parametrize("name", ["sample.html", "hostile.html"])
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


@pytest.mark.parametrize("name", ["sample.html", "hostile.html"])
def test_nothing_is_cut_off_on_a_phone(page, pages, name):
    width, height = PHONE
    metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    page.get((pages / name).as_uri())
    page.execute_script("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


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

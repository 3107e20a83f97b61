"""The page's colours: enough contrast for everyone (WCAG 2.1 AA), by day, by night and on paper."""

import re
from importlib.resources import files

import pytest

STYLE = files("claimgraph.report").joinpath("templates", "style.css").read_text(encoding="utf-8")
VERDICTS = ("contradiction", "tension", "reconciled", "agreement", "echo")
TEXT = [(ink, paper) for ink in ("ink", "soft", "link", *VERDICTS) for paper in ("paper", "raised")]
TEXT += [(verdict, f"{verdict}-wash") for verdict in VERDICTS]
TEXT += [("ink", f"{verdict}-wash") for verdict in VERDICTS] + [("mark-ink", "mark")]


def palette(section: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", section))


LIGHT = palette(STYLE.split("@media")[0])
PALETTES = {
    "light": LIGHT,
    "dark": LIGHT | palette(STYLE.split("prefers-color-scheme: dark")[1].split("@media")[0].split("* {")[0]),
    "print": LIGHT | palette(STYLE.split("@media print")[1]),
}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_can_be_read(name, ink, paper):
    colours = PALETTES[name]
    assert contrast(colours[ink], colours[paper]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("paper", ["paper", "raised"])
def test_focus_can_be_seen(name, paper):
    assert contrast(PALETTES[name]["focus"], PALETTES[name][paper]) >= 3

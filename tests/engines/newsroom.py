"""Articles of our own making, any number of them: every one names models and says something of them."""

from pathlib import Path

MODELS = ("Qwen3-Max", "GPT-5", "Kimi K2", "Claude Opus 4", "DeepSeek-V3.1")
TESTS = ("AIME 2025", "SuperGPQA", "GPQA Diamond")


def article(number: int) -> str:
    model, other = MODELS[number % 5], MODELS[(number + 2) % 5]
    return (
        f"---\ntitle: Report {number}\ndate: 2026-03-{number % 28 + 1:02}\n---\n"
        f"{model} scores {60 + number % 30}.{number % 10} on {TESTS[number % 3]}. {model} beats {other} there.\n\n"
        f"It ranks {number % 20 + 1}th on LMArena. {other} did well on a major Chinese benchmark: "
        f"it scores 14{number:02} there.\n"
    )


def fill(folder: Path, count: int) -> Path:
    """The folder, with so many articles in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"a{number:04}.md").write_text(article(number))
    return folder

"""Articles of our own making, any number of them: every one names models and says something of them."""

from pathlib import Path

MODELS = ("Qwen3-Max", "GPT-5", "Kimi K2", "Claude Opus 4", "DeepSeek-V3.1")
TESTS = ("AIME 2025", "SuperGPQA", "GPQA Diamond")


def article(number: int) -> str:
    """Most articles agree; now and then one does not."""
    model, test = number % len(MODELS), number % len(TESTS)
    odd = number % 50 == 7
    return (
        f"---\ntitle: Report {number}\ndate: 2026-03-{number % 28 + 1:02}\n---\n"
        f"{MODELS[model]} scores {60 + 5 * model + test + odd}.4 on {TESTS[test]}. "
        f"It beats {MODELS[model - 1]} there.\n\n"
        f"In story {number} it did well on a major Chinese benchmark: it scores {1400 + model} there.\n"
    )


def fill(folder: Path, count: int) -> Path:
    """The folder, with so many articles in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"a{number:04}.md").write_text(article(number))
    return folder

"""The published JSON Schemas of the output files and of gold; of a `.jsonl` file, the schema of one line."""

from __future__ import annotations

from importlib.resources import files

NAMES = ("articles", "claims", "findings", "facts", "failures", "graph", "gold")
"""What there is a schema of, by the name of the file it describes."""


def schema_text(name: str) -> str:
    """The JSON Schema (draft 2020-12) of the named file, as it is published."""
    return files(__name__).joinpath(f"{name}.schema.json").read_text(encoding="utf-8")

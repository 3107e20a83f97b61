"""Coverage-guided fuzzing of claimgraph by atheris: `python -m fuzz --help`."""

"""Speed and scale, measured as ratios within one run: `python -m benchmarks` writes RESULTS.md beside this file."""

"""A writer's linter: how the claims of one draft stand to those of other articles.

    from claimgraph.checking import check

    for problem in check("draft.md", ["articles/"]).open:
        print(problem.line, problem.finding.explanation)

against.py finds what the draft is held against, suppressions.py what the draft itself asks to ignore, baseline.py what
was accepted before, and told.py puts it into words and formats.
"""

from claimgraph.checking.baseline import read_baseline, written_baseline
from claimgraph.checking.check import Checked, Problem, check
from claimgraph.checking.told import FORMATS, told

__all__ = ["FORMATS", "Checked", "Problem", "check", "read_baseline", "told", "written_baseline"]

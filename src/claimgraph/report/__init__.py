"""The report a person reads: Markdown, HTML and the terminal, all from the same cards."""

from claimgraph.report.html import render_html
from claimgraph.report.markdown import render_markdown

__all__ = ["render_html", "render_markdown"]

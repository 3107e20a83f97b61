"""Tables: from their rows to claims.

A table is cut into rows and columns of words (`grid`), its headings are read (`headings`), each column gets its part
(`columns`), and each cell its subject and whole heading (`layout`). With the board and date that the text around the
table gives (`surroundings`) these become statements (`statements`), and claims (`reader`).
"""

from claimgraph.extraction.tables.reader import read_table

__all__ = ["read_table"]

"""How many articles are read: in this process, in a pool of processes, or on a cluster; the same bytes each time.

    for found in read_articles(["archive/"], Settings(), engine=Pool(8)):
        ...  # a Reading (an article and its claims) or a Failure, in the order of the files

The articles are cut into parts (parts.py), one function reads a part (work.py), an engine runs it over all of them
(in_order.py, pool.py, cluster.py), and what is done may be kept for a run that is cut off (store.py).
"""

from claimgraph.engines.cluster import ClusterError, Dask
from claimgraph.engines.in_order import Engine, LostWorkerError, here
from claimgraph.engines.pool import Pool, cores
from claimgraph.engines.reading import Chosen, EngineName, choose, read_articles
from claimgraph.engines.store import Store
from claimgraph.engines.work import Reading, Settings

__all__ = [
    "Chosen",
    "ClusterError",
    "Dask",
    "Engine",
    "EngineName",
    "LostWorkerError",
    "Pool",
    "Reading",
    "Settings",
    "Store",
    "choose",
    "cores",
    "here",
    "read_articles",
]

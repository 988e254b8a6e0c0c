"""The same extraction on many machines, by Dask: records in, parts of a table of briefings out.

Takes JSON Lines or Parquet; gives Parquet, which ``briefing index --from`` takes in. Needs the extra ``cluster``;
nothing of it is imported before it is asked for.
"""

from briefing.cluster.needs import ClusterError

__all__ = ["ClusterError"]

"""Dask workers on this machine, none of which outlives the process that they are for."""

from lgai_graph.shards.workers.starting import start_workers

__all__ = ["start_workers"]

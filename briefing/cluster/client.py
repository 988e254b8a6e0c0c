"""A cluster of Dask: the one whose scheduler is named, or processes of this machine for as long as it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefing.children import safe_path, spawning
from briefing.cluster.needs import ClusterError, needed

PATIENCE = 10.0  # seconds for a scheduler to answer
_HERE = {  # who ends a process is found at once here; and none of its chunks is one that only waited
    "distributed.scheduler.allowed-failures": 0,
    "distributed.scheduler.worker-saturation": 1.0,
    "distributed.worker.memory.terminate": False,  # one that needs more than its share is not ended for it
    "distributed.worker.memory.pause": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.target": False,
    "distributed.logging.distributed": "critical",
}


@contextmanager
def connected(scheduler: str | None, jobs: int) -> Iterator[Any]:
    """Give a client of Dask; raises ``ClusterError`` where the scheduler does not answer."""
    distributed = needed("distributed")
    if scheduler is not None:
        with _client(distributed, scheduler) as client:
            yield client
        return
    with needed("dask").config.set(_HERE), safe_path():
        with spawning():  # also those that take the place of others later: its thread passes this on
            cluster = distributed.LocalCluster(
                n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=60
            )
        with cluster, _client(distributed, cluster) as client:
            yield client


def _client(distributed: Any, address: Any) -> Any:
    try:
        return distributed.Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterError(f"{address}: no scheduler answers there ({str(error).splitlines()[0]})") from error

"""A scheduler with its workers, for the keeper to run: ``python server.py COUNT``.

It tells the scheduler's address in one line.
"""

import os
import sys
from logging import CRITICAL
from multiprocessing import resource_tracker

from distributed import LocalCluster

LOOPBACK = "127.0.0.1"


def serve(count: int) -> None:
    """Start so many workers, in a group of their own, and stay until the input ends."""
    answer = os.dup(1)  # which no worker inherits, so that it ends with this process
    os.dup2(2, 1)
    resource_tracker.ensure_running()  # outside of the group: it takes away the semaphores of those killed
    os.setpgrp()
    with LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        host=LOOPBACK,
        dashboard_address=None,
        silence_logs=CRITICAL,
    ) as cluster:
        os.write(answer, f"{cluster.scheduler_address}\n".encode())
        os.read(0, 1)


if __name__ == "__main__":
    serve(int(sys.argv[1]))

"""What the machine has to read with: its processors, and memory for so many processes."""

import os
from pathlib import Path

PROCESS_MEGABYTES = 250  # that a reading process takes of its own, beside what the fork shares
MEMORY = Path("/proc/meminfo")


def count_processes() -> int:
    """Return how many processes can read at once: one a processor, as far as the memory goes."""
    return max(1, min(_count_processors(), _count_by_memory()))


def _count_processors() -> int:
    """Return on how many processors this process may run; only Linux knows."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _count_by_memory() -> int:
    """Return for how many processes the free memory suffices, as far as the system tells."""
    if not MEMORY.exists():
        return os.cpu_count() or 1
    for line in MEMORY.read_text(encoding="ascii").splitlines():
        name, _, amount = line.partition(":")
        if name == "MemAvailable":  # in kB
            return int(amount.split()[0]) // (PROCESS_MEGABYTES * 1024)
    return os.cpu_count() or 1

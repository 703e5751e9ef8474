"""Start workers on this machine and end them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from lgai_graph.errors import InputError

KEEPER, SERVER = (Path(__file__).with_name(name) for name in ("keeper.py", "server.py"))


@contextmanager
def start_workers(count: int) -> Iterator[str]:
    """Start workers that listen to this machine alone; yield the address of their scheduler.

    However this process ends, its end of a pipe closes with it; the keeper at the other end then kills them.

    Raises:
        InputError: they do not start.
    """
    told, telling = os.pipe()
    with (
        os.fdopen(told, encoding="ascii") as answer,
        Popen(
            # The keeper needs the standard library only, so that it watches before anything else is loaded.
            [sys.executable, "-I", "-S", KEEPER, sys.executable, "-P", SERVER, str(count)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
            stdin=PIPE,
            stdout=telling,
            stderr=DEVNULL,
            process_group=0,  # Ctrl-C is ours to answer
        ),
    ):
        os.close(telling)
        address = answer.readline().strip()
        if not address:
            raise InputError("Dask workers do not start on this machine; build without --engine dask")
        yield address

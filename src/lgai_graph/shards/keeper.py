"""Keep processes that must end with the build under one that ends them, however the build ends.

A worker that is starting has loaded nothing yet that would notice its parent's death; who started it has.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from multiprocessing.connection import Connection
from threading import Thread

from lgai_graph.errors import InputError

CLOSE_SECONDS = 30.0  # for workers to end when they are asked to; then they are ended

Start = Callable[[], AbstractContextManager[str]]


@contextmanager
def keep_apart(start: Start) -> Iterator[str]:
    """Start something in a process of its own; yield the address that it gives.

    The process leads a group of its own, so that neither Ctrl-C reaches it, which is the build's to answer,
    nor does one of its children live on when the build is gone.

    Args:
        start: a context that gives the address, and ends what it started.

    Raises:
        InputError: nothing could be started.
    """
    alive = os.pipe()
    pipe = multiprocessing.Pipe()
    keeper = multiprocessing.get_context("fork").Process(target=_serve, args=(start, pipe, alive))
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # until it ignores Ctrl-C
    try:
        keeper.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        pipe[1].close()
        os.close(alive[0])
    try:
        yield _receive(pipe[0])
        with suppress(OSError):
            pipe[0].send(None)  # which asks it to end
        keeper.join(CLOSE_SECONDS)
    finally:
        pipe[0].close()
        os.close(alive[1])  # which ends it
        keeper.join()


def _receive(connection: Connection) -> str:
    """Receive the address.

    Raises:
        InputError: with the reason why there is none.
    """
    try:
        address, reason = connection.recv()
    except (EOFError, OSError) as error:
        raise InputError("the process that starts Dask workers died; free memory and run it again") from error
    if address is None:
        raise InputError(f"no Dask workers could be started here ({reason})")
    return str(address)


def _serve(start: Start, pipe: tuple[Connection, Connection], alive: tuple[int, int]) -> None:
    """Start, tell the address, and end when the build asks for it or is gone."""
    ours, connection = pipe
    listening, held = alive
    ours.close()  # the build alone keeps its ends open
    os.close(held)
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_watch, args=(listening,), daemon=True).start()
    try:
        with start() as address:
            connection.send((address, ""))
            connection.recv()  # nothing comes but the wish that it ends
    except EOFError:  # the build is gone
        os.killpg(0, signal.SIGKILL)
    except OSError as error:  # no port, no process, no memory
        with suppress(OSError):
            connection.send((None, error.strerror or str(error)))


def _watch(listening: int) -> None:
    """Wait for the end of a pipe that nobody writes to, then end the whole group."""
    os.read(listening, 1)
    os.killpg(0, signal.SIGKILL)

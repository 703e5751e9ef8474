"""Run the server until somebody stops it."""

import errno
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import uvicorn

from lgai_graph.errors import InputError
from lgai_graph.serve.app import make_app

ADDRESS = "127.0.0.1"  # this machine alone
WAITING = 128  # connections that may wait to be taken
LAST_SECONDS = 2  # that a stop leaves to what is being answered


def run_server(db: Path, *, port: int, tell: Callable[[str], None]) -> None:
    """Serve a store until Ctrl-C or a signal to end, both of which are a clean end.

    Args:
        db: the store.
        port: 0 for any that is free.
        tell: is given the address as soon as it answers.

    Raises:
        InputError: the port is taken, or needs other rights.
    """
    with bind(port) as listening:
        found = listening.getsockname()[1]
        app = make_app(db, port=found, version=version("lgai-graph"))
        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="error",
            server_header=False,
            proxy_headers=False,
            ws="none",
            lifespan="off",
            timeout_graceful_shutdown=LAST_SECONDS,
        )
        # uvicorn ends well at either signal, and then raises it again.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt):
            tell(f"http://{ADDRESS}:{found}/")  # it already listens: whoever asks at once waits a moment
            uvicorn.Server(config).run(sockets=[listening])


def bind(port: int) -> socket.socket:
    """Listen at a port of this machine.

    Raises:
        InputError: it is taken, or needs other rights.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((ADDRESS, port))
        listening.listen(WAITING)
    except OSError as error:
        listening.close()
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        reason = "is taken" if error.errno == errno.EADDRINUSE else "needs other rights"
        raise InputError(f"port {port} {reason}; choose another with --port, or any with --port 0") from error
    return listening

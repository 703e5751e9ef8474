"""Run a command with all that it starts, until the end of the process that this one was started by.

It is run as a file of its own and needs the standard library only: ``python keeper.py COMMAND…``. Nobody
writes to its standard input, which ends when the other end is closed, by hand or by death.
"""

import os
import signal
import sys
from contextlib import suppress
from subprocess import Popen
from tempfile import TemporaryDirectory


def keep(command: list[str]) -> None:
    """Run a command until the input ends, then kill it and its group, and take away what they leave."""
    with TemporaryDirectory(prefix="lgai-dask-", ignore_cleanup_errors=True) as scratch:
        leader = Popen(command, env={**os.environ, "TMPDIR": scratch})
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        os.close(1)  # the output is the command's alone, and ends with it
        os.read(0, 1)
        leader.kill()  # first and to the end, so that it starts nothing more
        leader.wait()
        with suppress(ProcessLookupError):
            os.killpg(leader.pid, signal.SIGKILL)


if __name__ == "__main__":
    keep(sys.argv[1:])

"""What tests of the running server share: it is started by its command, on a free port, and always ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

COMMAND = (sys.executable, "-c", "from lgai_graph.cli import main; main()")
DEADLINE = 60.0  # seconds for a start on a busy machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A running server."""

    process: subprocess.Popen[str]
    address: str

    @property
    def port(self) -> int:
        """The port it listens at."""
        return int(self.address.rstrip("/").rpartition(":")[2])

    def stop(self, sign: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Stop it, and return its exit code and what it said on stderr."""
        self.process.send_signal(sign)
        _, said = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, said


@contextmanager
def serve(db: Path, *options: str) -> Iterator[Served]:
    """Start ``lgai serve`` and wait for its address."""
    environment = {"LGAI_LANG": "en", **os.environ}
    arguments = [*COMMAND, "serve", "--db", str(db), "--port", "0", *options]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment
    ) as process:
        timer = Timer(DEADLINE, process.kill)
        timer.start()
        try:
            assert process.stdout is not None
            yield Served(process=process, address=process.stdout.readline().strip())
        finally:
            timer.cancel()
            if process.poll() is None:
                process.kill()

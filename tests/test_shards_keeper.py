"""A process that was started for a build ends with it, however early and however the build ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers_processes import list_group
from lgai_graph.errors import InputError
from lgai_graph.shards.keeper import keep_apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are kept apart on Linux only")

BUILD = """
import subprocess, sys, time
from contextlib import contextmanager
from lgai_graph.shards.keeper import keep_apart

@contextmanager
def start():
    subprocess.Popen(["sleep", "600"])
    if sys.argv[1] == "starting":
        time.sleep(600)
    yield "there"

with keep_apart(start):
    time.sleep(600)
"""


@contextmanager
def give_address() -> Iterator[str]:
    yield f"{os.getpgrp() == os.getpid()}"


@contextmanager
def fail() -> Iterator[str]:
    if sys.platform:
        raise OSError(24, "Too many open files")
    yield ""


@contextmanager
def die() -> Iterator[str]:
    os.kill(os.getpid(), signal.SIGKILL)
    yield ""


def test_what_is_kept_apart_leads_a_group_and_gives_its_address() -> None:
    with keep_apart(give_address) as address:
        assert address == "True"


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (fail, r"no Dask workers could be started here \(Too many open files\)"),
        (die, "the process that starts Dask workers died"),
    ],
)
def test_what_cannot_start_is_told_in_one_line(start: Callable[[], object], told: str) -> None:
    with pytest.raises(InputError, match=told), keep_apart(start):  # type: ignore[arg-type]
        pass


@pytest.mark.parametrize("when", ["starting", "started"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_children_end_with_a_killed_build(tmp_path: Path, when: str, how: signal.Signals) -> None:
    script = tmp_path / "build.py"
    script.write_text(BUILD, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script), when], start_new_session=True) as build:
        wait_for(lambda: len(list_group(build.pid)) == 3)  # it, the keeper, what that started
        build.send_signal(how)
    wait_for(lambda: not list_group(build.pid))


def wait_for(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)

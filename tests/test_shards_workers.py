"""Tests of Dask workers on this machine: whenever a build ends, and however, they end with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from helpers_processes import list_group
from lgai_graph.build import BuildOptions
from lgai_graph.errors import InputError
from lgai_graph.shards import Scheduler, build_with_shards, load_engine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are listed on Linux only"),
]

BUILD = "from lgai_graph.cli import main; main()"
GONE_SECONDS = 60.0  # on a machine however busy; what would outlive the build here does so for ever
STUCK = """
import sys, time
from pathlib import Path
if any({word!r} in argument for argument in sys.orig_argv):
    Path({mark!r}).touch()
    time.sleep(600)
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(
            f"한빛전자, 제{number}연구소 설립\n입력 2021.03.{number + 1:02}\n"
            f"한빛전자가 {number + 1}일 대전에 제{number}연구소를 설립했다.",
            encoding="utf-8",
        )
    return folder


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@contextmanager
def run_build(news: Path) -> Iterator["subprocess.Popen[str]"]:
    """Build with workers of this machine, in a session of its own; nothing of it outlives the test."""
    pytest.importorskip("distributed")
    line = ["build", str(news), "--no-annotations", "--engine", "dask", "--db", str(news.parent / "a.db")]
    with subprocess.Popen(
        [sys.executable, "-c", BUILD, *line],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as command:
        try:
            yield command
        finally:
            for left in list_group(command.pid):
                with suppress(ProcessLookupError):
                    os.kill(left, signal.SIGKILL)


def stop_where(word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let processes with a word in their command sleep before they load anything; the file tells of one."""
    mark = tmp_path / "stuck"
    place = tmp_path / "before"
    place.mkdir()
    (place / "sitecustomize.py").write_text(STUCK.format(word=word, mark=str(mark)), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(place), prepend=os.pathsep)
    return mark


def find_scheduler(build: int) -> int:
    """Return the process of the scheduler that a build started: the child of its keeper."""
    [found] = [child for keeper in list_children(build) for child in list_children(keeper)]
    return found


def list_children(parent: int) -> list[int]:
    """Return the processes that the first thread of one started."""
    return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def wait_until(condition: Callable[[], object]) -> bool:
    """Tell whether it came true in time."""
    deadline = time.monotonic() + GONE_SECONDS
    while not (is_true := bool(condition())) and time.monotonic() < deadline:
        time.sleep(0.01)
    return is_true


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=lambda how: how.name)
@pytest.mark.parametrize("word", ["server.py", "--multiprocessing-fork"], ids=["scheduler", "workers"])
def test_what_has_not_looked_for_its_parent_yet_ends_with_it(
    news: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch, word: str, how: signal.Signals
) -> None:
    mark = stop_where(word, news.parent, monkeypatch)
    with run_build(news) as command:
        assert wait_until(mark.exists)
        command.send_signal(how)
        assert command.wait() == -how
        assert wait_until(lambda: not list_group(command.pid))
        assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("processes", [2, 3, 4, 5, 6])
def test_no_process_outlives_a_build_killed_as_its_workers_start(
    news: Path, scratch: Path, processes: int
) -> None:
    with run_build(news) as command:  # it, a keeper, a scheduler, what tidies up, a worker, perhaps another
        shards = news.parent / "a.db.shards"
        wait_until(lambda: len(list_group(command.pid)) >= processes or list(shards.glob("*.gz")))
        command.kill()
        command.wait()
        assert wait_until(lambda: not list_group(command.pid))
        assert list(scratch.iterdir()) == []


def test_ctrl_c_while_workers_are_stuck_is_one_line(
    news: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = stop_where("--multiprocessing-fork", news.parent, monkeypatch)
    with run_build(news) as command:
        assert wait_until(mark.exists)
        os.killpg(command.pid, signal.SIGINT)
        _, err = command.communicate()
        assert command.returncode == 130
        assert [line.startswith("lgai: stopped") for line in err.splitlines()] == [True], err
        assert wait_until(lambda: not list_group(command.pid))
        assert list(scratch.iterdir()) == []


def test_finished_build_leaves_no_process_and_no_file(news: Path, scratch: Path) -> None:
    with run_build(news) as command:
        _, err = command.communicate()
        assert (command.returncode, err) == (0, "")
        assert wait_until(lambda: not list_group(command.pid))
        assert list(scratch.iterdir()) == []


def test_scheduler_that_dies_as_its_workers_start_is_told_in_a_line(
    news: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = stop_where("--multiprocessing-fork", news.parent, monkeypatch)
    with run_build(news) as command:
        assert wait_until(mark.exists)
        os.kill(find_scheduler(command.pid), signal.SIGKILL)
        _, err = command.communicate()
        assert command.returncode == 1
        assert err.startswith("lgai: Dask workers do not start on this machine; ")
        assert err.count("\n") == 1
        assert wait_until(lambda: not list_group(command.pid))
        assert list(scratch.iterdir()) == []


def test_scheduler_that_dies_while_its_workers_read_is_told(news: Path, scratch: Path) -> None:
    pytest.importorskip("distributed")

    def kill(done: int, total: int, source: str) -> None:
        if done == 1:
            os.kill(find_scheduler(os.getpid()), signal.SIGKILL)

    with pytest.raises(InputError, match="the Dask scheduler is gone; the shards stand"):
        build_with_shards(
            [news],
            str(news.parent / "shards"),
            db=news.parent / "a.db",
            engine=load_engine(Scheduler()),
            options=BuildOptions(no_annotations=True),
            on_progress=kill,
        )
    assert list(scratch.iterdir()) == []

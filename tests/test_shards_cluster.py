"""Tests of reading on a Dask cluster of this machine: lost workers, a lost scheduler, the same bytes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from helpers_processes import list_group
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.cli import run_command
from lgai_graph.errors import InputError
from lgai_graph.shards import Scheduler, build_with_shards, load_engine

ALONE = BuildOptions(no_annotations=True)
ARTICLES = 24
LOOPBACK = "127.0.0.1"
CULPRIT = "새솔물산"
PRELOAD = f"""
import os, signal
import lgai_graph.batch.worker as worker
read = worker.read_article
def read_or_die(nlp, article):
    if {CULPRIT!r} in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(nlp, article)
worker.read_article = read_or_die
"""

Cluster = Any  # distributed has no types that mypy may rely on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(ARTICLES):
        (news / f"{number:02}.txt").write_text(
            f"한빛전자, 제{number}연구소 설립\n입력 2021.03.{number + 1:02}\n"
            f"한빛전자가 {number + 1}일 대전에 제{number}연구소를 설립했다. 홍길동 한빛전자 사장이 참석했다.",
            encoding="utf-8",
        )
    return news


@contextmanager
def run_cluster(**settings: object) -> Iterator[Cluster]:
    """Run two workers that listen to this machine alone; they end with the test."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host=LOOPBACK,
        dashboard_address=None,
        silence_logs=50,
        **settings,
    ) as cluster:
        yield cluster


def build(
    folder: Path, cluster: Cluster, on_progress: Callable[[int, int, str], None] | None = None
) -> bytes:
    db = folder.parent / "graph.db"
    build_with_shards(
        [folder],
        str(folder.parent / "shards"),
        db=db,
        engine=load_engine(Scheduler(cluster.scheduler_address)),
        options=ALONE,
        on_progress=on_progress,
    )
    return db.read_bytes()


def build_here(folder: Path) -> bytes:
    db = folder.parent / "here.db"
    build_store([folder], db=db, options=ALONE)
    return db.read_bytes()


@pytest.mark.slow
def test_cluster_gives_the_bytes_of_a_local_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with run_cluster() as cluster:
        assert cluster.scheduler_address.startswith(f"tcp://{LOOPBACK}:")
        assert build(folder, cluster) == build_here(folder)
    assert len(list((folder.parent / "shards").glob("*.jsonl.gz"))) > 2  # so both had something to read


@pytest.mark.slow
def test_killed_worker_costs_its_batch(folder: Path) -> None:
    with run_cluster() as cluster:
        pids = [worker.pid for worker in cluster.workers.values()]
        killed: list[int] = []

        def kill_one(done: int, total: int, source: str) -> None:
            if not killed:
                killed.append(pids[0])
                os.kill(pids[0], signal.SIGKILL)

        assert build(folder, cluster, kill_one) == build_here(folder)
        assert killed


@pytest.mark.slow
def test_new_cluster_goes_on_where_the_former_stopped(folder: Path) -> None:
    with run_cluster() as cluster:

        def close(done: int, total: int, source: str) -> None:
            if done == ARTICLES // 3:
                cluster.close()

        with pytest.raises(InputError, match="the Dask scheduler is gone; the shards stand") as lost:
            build(folder, cluster, close)
        assert "\n" not in str(lost.value)
    shards = folder.parent / "shards"
    before = {path: path.stat().st_mtime_ns for path in shards.glob("*.jsonl.gz")}
    assert before
    with run_cluster() as cluster:
        assert build(folder, cluster) == build_here(folder)
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.slow
def test_article_that_kills_its_workers_is_left_to_linking(folder: Path) -> None:
    dask = pytest.importorskip("dask")
    preload = folder.parent / "preload.py"
    preload.write_text(PRELOAD, encoding="utf-8")
    for path in sorted(folder.iterdir())[3:]:
        path.unlink()
    (folder / "01.txt").write_text(
        f"{CULPRIT} 소식\n입력 2021.03.08\n{CULPRIT}이 8일 공장을 열었다.", encoding="utf-8"
    )
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        run_cluster(preload=[str(preload)]) as cluster,
    ):
        assert build(folder, cluster) == build_here(folder)


@pytest.mark.slow
def test_command_starts_workers_of_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.chdir(folder.parent)
    monkeypatch.setattr("lgai_graph.batch.machine.count_processes", lambda: 1)
    line = ["build", "news", "--no-annotations", "--engine", "dask", "--db", "a.db"]
    assert run_command(line) == 0
    assert capsys.readouterr().out.startswith(f"{ARTICLES} articles, ")
    assert (folder.parent / "a.db").read_bytes() == build_here(folder)
    assert list((folder.parent / "a.db.shards").glob("list-*.json"))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are listed on Linux only")
def test_no_worker_outlives_a_killed_build(folder: Path) -> None:
    pytest.importorskip("distributed")
    code = "from lgai_graph.cli import main; main()"
    script = folder.parent / "run.py"
    script.write_text(code, encoding="utf-8")
    line = ["build", str(folder), "--no-annotations", "--engine", "dask", "--db", str(folder.parent / "a.db")]
    with subprocess.Popen(
        [sys.executable, str(script), *line], stdout=subprocess.DEVNULL, start_new_session=True
    ) as command:
        deadline = time.monotonic() + 120
        while not list((folder.parent / "a.db.shards").glob("*.gz")) and time.monotonic() < deadline:
            assert command.poll() is None, "the build ended before it was killed"
            time.sleep(0.02)
        assert len(list_group(command.pid)) > 1
        command.kill()
    deadline = time.monotonic() + 20
    while (left := list_group(command.pid)) and time.monotonic() < deadline:
        time.sleep(0.1)
    for orphan in left:
        os.kill(orphan, signal.SIGKILL)
    assert not left


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are listed on Linux only")
def test_ctrl_c_while_workers_start_is_one_line(folder: Path) -> None:
    pytest.importorskip("distributed")
    code = "from lgai_graph.cli import main; main()"
    line = ["build", str(folder), "--no-annotations", "--engine", "dask", "--db", str(folder.parent / "a.db")]
    with subprocess.Popen(
        [sys.executable, "-c", code, *line], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as command:
        deadline = time.monotonic() + 60
        while len(list_group(command.pid)) < 3 and time.monotonic() < deadline:  # it, a keeper, a scheduler
            time.sleep(0.01)
        time.sleep(0.1)
        os.killpg(command.pid, signal.SIGINT)
        _, err = command.communicate(timeout=60)
    deadline = time.monotonic() + 20
    while (left := list_group(command.pid)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert (command.returncode, left) == (130, [])
    assert [line.startswith("lgai: stopped") for line in err.splitlines()] == [True], err


def test_scheduler_that_does_not_answer_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cluster = pytest.importorskip("lgai_graph.shards.cluster")
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    engine = load_engine(Scheduler(f"tcp://{LOOPBACK}:9"))
    with pytest.raises(InputError, match=r"tcp://127.0.0.1:9: no Dask scheduler answers; start one"):
        build_with_shards([folder], str(folder.parent / "s"), db=folder.parent / "a.db", engine=engine)


def test_missing_dask_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "lgai_graph.shards.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(
        InputError, match=r"distributed is not installed; run: pip install 'lgai-graph\[dask\]'"
    ):
        load_engine(Scheduler())

"""Faults while many articles are read: killed builds, dying readers, Ctrl-C."""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

import lgai_graph.batch.reading as reading
from helpers_processes import list_group
from lgai_graph.archive import read_archive
from lgai_graph.batch import machine, worker
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.cli import run_command
from lgai_graph.errors import InputError
from lgai_graph.extract import read_article
from lgai_graph.extract.names.proof.reference import ReferenceHit, keep_longest
from lgai_graph.korean.hangul import split_syllable
from lgai_graph.lexicon.reference import load_organizations
from lgai_graph.model import Article
from lgai_graph.store import ReadingCache, find_cache

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="several processes read on Linux only")

ALONE = BuildOptions(no_annotations=True)
BUILD = (
    "import sys; import lgai_graph.batch.reading as reading; reading._count_processes = lambda articles: 2;"
    "from lgai_graph.cli import main; main()"
)
CULPRIT = "새솔물산"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(24):
        (news / f"{number:02}.txt").write_text(
            f"한빛전자, 제{number}연구소 설립\n입력 2021.03.{number + 1:02}\n"
            f"한빛전자가 {number + 1}일 대전에 제{number}연구소를 설립했다. 홍길동 한빛전자 사장이 참석했다.",
            encoding="utf-8",
        )
    return news


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_count_processes", lambda articles: 2)


def add_culprit(folder: Path) -> Path:
    path = folder / "07-culprit.txt"
    path.write_text(f"{CULPRIT} 소식\n입력 2021.03.08\n{CULPRIT}이 8일 새 공장을 열었다.", encoding="utf-8")
    return path


def start_build(folder: Path, db: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BUILD, "build", str(folder), "--db", str(db), "--no-annotations"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def wait_for_readers(build: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while len(list_group(build.pid)) < 3:
        assert build.poll() is None, "the build ended before its readers were seen"
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_machine_without_affinity_or_memory_file_is_counted_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(machine, "MEMORY", tmp_path / "none")
    assert machine.count_processes() == os.cpu_count()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_reader_outlives_its_build(folder: Path, tmp_path: Path, how: signal.Signals) -> None:
    for path in list(folder.iterdir()):
        path.write_text(path.read_text(encoding="utf-8") * 200, encoding="utf-8")
    with start_build(folder, tmp_path / "graph.db") as build:
        wait_for_readers(build)
        time.sleep(random.Random(int(how)).random() / 5)
        assert build.poll() is None
        os.kill(build.pid, how)
        deadline = time.monotonic() + 1
        while (left := set(list_group(build.pid)) - {build.pid}) and time.monotonic() < deadline:
            time.sleep(0.02)
        for orphan in left:
            os.kill(orphan, signal.SIGKILL)
    assert not left


def test_watched_pipe_ends_a_reader_where_the_system_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    listening, held = os.pipe()
    monkeypatch.setattr(worker.sys, "platform", "other")
    child = os.fork()
    if not child:
        worker._die_with(os.getppid(), (listening, held))
        time.sleep(30)
        os._exit(0)
    os.close(held)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    os.close(listening)


def kill_on_culprit(nlp: object, article: Article) -> object:
    if CULPRIT in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_article(nlp, article)  # type: ignore[arg-type]


def fail_on_culprit(nlp: object, article: Article) -> object:
    if CULPRIT in article.text:
        split_syllable(article.text)
    return read_article(nlp, article)  # type: ignore[arg-type]


def test_article_that_kills_its_process_is_named_and_the_rest_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_processes: None
) -> None:
    clean, db = tmp_path / "clean.db", tmp_path / "graph.db"
    build_store([folder], db=clean, options=ALONE)
    add_culprit(folder)
    monkeypatch.setattr(worker, "read_article", kill_on_culprit)
    report = build_store([folder], db=db, options=ALONE)
    assert [source for source, _ in report.skipped] == ["07-culprit.txt"]
    assert report.articles == 24
    assert db.read_bytes() == clean.read_bytes()


def test_reader_that_somebody_kills_once_costs_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_processes: None
) -> None:
    add_culprit(folder)
    mark = tmp_path / "killed"

    def kill_once(nlp: object, article: Article) -> object:
        if CULPRIT in article.text and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return read_article(nlp, article)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "read_article", kill_once)
    report = build_store([folder], db=tmp_path / "graph.db", options=ALONE)
    assert (report.skipped, report.articles, mark.exists()) == ((), 25, True)


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_article_beyond_memory_is_skipped_in_one_process_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    add_culprit(folder)

    def fail(nlp: object, article: Article) -> object:
        if CULPRIT in article.text:
            raise error
        return read_article(nlp, article)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "read_article", fail)
    report = build_store([folder], db=tmp_path / "graph.db", options=ALONE)
    assert [source for source, _ in report.skipped] == ["07-culprit.txt"]


@pytest.mark.parametrize("processes", [1, 2])
def test_article_on_which_a_rule_fails_is_named_with_the_place_and_the_rest_is_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    clean, db = tmp_path / "clean.db", tmp_path / "graph.db"
    build_store([folder], db=clean, options=ALONE)
    add_culprit(folder)
    monkeypatch.setattr(reading, "_count_processes", lambda articles: processes)
    monkeypatch.setattr(worker, "read_article", fail_on_culprit)
    report = build_store([folder], db=db, options=ALONE)
    ((source, reason),) = report.skipped
    assert source == "07-culprit.txt"
    assert re.fullmatch(r"a rule fails on it \(TypeError at korean/hangul\.py:\d+\); report that, .*", reason)
    assert db.read_bytes() == clean.read_bytes()


def test_rule_that_fails_on_every_article_is_one_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in folder.iterdir():
        path.write_text(f"{path.read_text(encoding='utf-8')} {CULPRIT}도 왔다.", encoding="utf-8")
    monkeypatch.setattr(worker, "read_article", fail_on_culprit)
    with pytest.raises(InputError, match=r"00\.txt: a rule fails on it"):
        build_store([folder], db=tmp_path / "graph.db", options=ALONE)


def test_machine_that_kills_every_reader_is_one_clear_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_processes: None
) -> None:
    monkeypatch.setattr("lgai_graph.batch.pool.MAX_CULPRITS", 3)
    monkeypatch.setattr(worker, "read_article", lambda nlp, article: os._exit(1))
    with pytest.raises(InputError, match="die again and again"):
        build_store([folder], db=tmp_path / "graph.db", options=ALONE)


def test_folder_of_nothing_but_culprits_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_processes: None
) -> None:
    culprit = add_culprit(tmp_path)
    monkeypatch.setattr(worker, "read_article", kill_on_culprit)
    with pytest.raises(InputError, match=r"07-culprit\.txt: reading it ends"):
        build_store([culprit], db=tmp_path / "graph.db", options=ALONE)


def test_ctrl_c_keeps_what_was_read_and_says_so(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_processes: None
) -> None:
    db = tmp_path / "graph.db"

    def stop(done: int, total: int, name: str) -> None:
        if done == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match="readings of 10 articles are kept"):
        build_store([folder], db=db, options=ALONE, on_progress=stop)
    assert not db.exists()
    counts: list[int] = []
    whole = reading.read_articles
    monkeypatch.setattr(
        reading,
        "read_articles",
        lambda articles, *rest: counts.append(len(found := list(articles))) or whole(found, *rest),
    )
    build_store([folder], db=db, options=ALONE)
    assert counts == [14]


@pytest.mark.parametrize(("stage", "kept"), [("read_archive", 0), ("link_stream", 24), ("write_store", 24)])
def test_ctrl_c_keeps_all_readings_whatever_is_done_then(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str, kept: int
) -> None:
    def stop(*given: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"lgai_graph.build.{stage}", stop)
    db = tmp_path / "graph.db"
    with pytest.raises(KeyboardInterrupt, match=f"readings of {kept} articles are kept"):
        build_store([folder], db=db, options=ALONE)
    assert not db.exists()


def test_stages_are_told_before_they_begin(folder: Path, tmp_path: Path) -> None:
    told: list[object] = []
    build_store(
        [folder],
        db=tmp_path / "graph.db",
        options=ALONE,
        on_progress=lambda done, total, name: told.append(done) if done in (1, total) else None,
        on_stage=told.append,
    )
    assert told == ["loading", 1, 24, "linking", "writing", ""]


def test_ctrl_c_on_the_command_line_is_one_line_and_exit_130(folder: Path, tmp_path: Path) -> None:
    for path in list(folder.iterdir()):
        path.write_text(path.read_text(encoding="utf-8") * 100, encoding="utf-8")
    build = start_build(folder, tmp_path / "graph.db")
    wait_for_readers(build)
    os.killpg(build.pid, signal.SIGINT)
    out, err = build.communicate(timeout=30)
    assert build.returncode == 130
    assert out == ""
    [line] = err.splitlines()
    assert line.startswith("lgai: stopped; readings of ")
    assert line.endswith("the next build goes on from them; the store is as it was")
    assert list_group(build.pid) == []


@pytest.mark.parametrize("words", ["", "stopped; all is kept"])
def test_what_ctrl_c_keeps_is_said_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    def stop(*given: object, **options: object) -> None:
        raise KeyboardInterrupt(words)

    monkeypatch.setattr("lgai_graph.build.build_store", stop)
    assert run_command(["build"]) == 130
    assert capsys.readouterr() == ("", f"lgai: {words}\n" if words else "")


def test_long_build_writes_its_readings_at_times(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lgai_graph.store.cache.readings.SAVE_EVERY", 5)
    db = tmp_path / "graph.db"
    sizes: list[bool] = []
    build_store(
        [folder],
        db=db,
        options=ALONE,
        on_progress=lambda done, total, name: sizes.append(find_cache(db).exists()),
    )
    assert sizes == [False] * 4 + [True] * 20


def test_cache_that_another_build_writes_is_neither_damaged_nor_removed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lgai_graph.store.cache.file.WAIT_SECONDS", 0.01)
    clean, db = tmp_path / "clean.db", tmp_path / "graph.db"
    build_store([folder], db=clean, options=ALONE)
    build_store([folder], db=db, options=ALONE)
    writer = sqlite3.connect(find_cache(db), isolation_level=None)
    monkeypatch.setattr(
        "lgai_graph.build.read_archive",
        lambda *given, **options: writer.execute("BEGIN EXCLUSIVE") and read_archive(*given, **options),
    )
    report = build_store([folder], db=db, options=ALONE)
    assert not [note for note in report.notes if "damaged" in note]
    assert db.read_bytes() == clean.read_bytes()
    writer.execute("COMMIT")
    with closing(ReadingCache(find_cache(db), "rules")) as cache:
        assert cache.notes == []
    assert writer.execute("SELECT count(*) > 24 FROM readings").fetchone() == (1,)
    writer.close()


@pytest.mark.parametrize("seed", range(30))
def test_longest_of_many_hits_are_those_that_trying_each_against_all_keeps(seed: int) -> None:
    chance = random.Random(seed)
    [firm, *_] = load_organizations()
    starts = [chance.randrange(60) for _ in range(40)]
    hits = [ReferenceHit(start, start + chance.randint(1, 9), firm, False) for start in starts]
    kept: list[ReferenceHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    assert keep_longest(hits) == sorted(kept, key=lambda hit: hit.start)


@pytest.mark.slow
def test_twenty_seconds_of_torture_are_survived() -> None:
    script = Path(__file__).parents[1] / "scripts" / "torture.py"
    done = subprocess.run(
        [sys.executable, str(script), "--seconds", "20"], capture_output=True, text=True, check=False
    )
    last = done.stdout.splitlines()[-1].split()
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert last[0] == "all:"
    assert last[1] == last[3]

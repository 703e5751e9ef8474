"""Kill builds at random moments, damage what they wrote, feed them rubbish; count what they survive.

Usage: python scripts/torture.py [--seconds 180] [--seed 1]

A killed build must leave the store as before or as after, no process after a second and no lock; the next
build must have a clean build's bytes and leave no temporary file. A damaged cache must cost time only; a
damaged store must end in an answer or in one line. Rubbish must be skipped, or refused in one line. Prints
tried and survived of each; exit 1 where one failed.
"""

import argparse
import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from lgai_graph.batch import reading
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.errors import LgaiError
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.store import find_cache, open_store

ALONE = BuildOptions(no_annotations=True)
AFRESH = BuildOptions(no_annotations=True, no_cache=True)
FIRMS = ("한빛전자", "새솔물산", "두리바이오", "가람통신", "나래화학", "다온건설")
PEOPLE = ("홍길동", "김도윤", "이서연", "박하준", "최지우", "정다은")
KEPT = ("graph.db", "graph.db.cache", "graph.db.former", "graph.db.lock")
STORIES, NEW_STORIES = 40, 8
GONE_SECONDS = 1.0  # in which every process of a killed build must end
ANSWER_SECONDS = 10.0  # for rubbish
SUFFIXES = (".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".xlsx", ".zip")


@dataclass(slots=True)
class Bench:
    """A folder of news with what clean builds of it give.

    Args:
        before: the bytes of a store of the first articles.
        after: the same with the new ones.
        seconds: how long a clean build takes.
    """

    place: Path
    chance: random.Random
    before: bytes = b""
    after: bytes = b""
    seconds: float = 1.0
    tried: Counter[str] = field(default_factory=Counter)
    survived: Counter[str] = field(default_factory=Counter)

    @property
    def news(self) -> Path:
        """The folder of articles."""
        return self.place / "news"

    @property
    def db(self) -> Path:
        """The store under torture."""
        return self.place / "store" / "graph.db"

    def write_news(self, count: int) -> None:
        """Put so many articles into the folder."""
        shutil.rmtree(self.news, ignore_errors=True)
        self.news.mkdir()
        for number in range(count):
            (self.news / f"{number:03}.txt").write_text(make_story(number), encoding="utf-8")

    def clear(self) -> None:
        """Start without a store."""
        shutil.rmtree(self.db.parent, ignore_errors=True)
        self.db.parent.mkdir()

    def build(self, options: BuildOptions = ALONE) -> None:
        """Build here, to the end."""
        build_store([self.news], db=self.db, options=options)

    def judge(self, name: str, problem: str | None) -> None:
        """Count an attempt."""
        self.tried[name] += 1
        self.survived[name] += problem is None
        if problem:
            print(f"{name}: {problem}", flush=True)


def main() -> int:
    """Torture until the time is up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    get_kiwi()  # once, so that the time goes into builds
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), random.Random(options.seed))
        prepare(bench)
        for number, attempt in enumerate(cycle(ATTEMPTS)):
            if number >= len(ATTEMPTS) and time.monotonic() > end:
                break
            attempt(bench)
    for name, count in sorted(bench.tried.items()):
        print(f"{name}: {count} tried, {bench.survived[name]} survived")
    print(f"all: {bench.tried.total()} tried, {bench.survived.total()} survived")
    return 1 if bench.tried != bench.survived else 0


def prepare(bench: Bench) -> None:
    """Build what survivors are compared with."""
    bench.clear()
    bench.write_news(STORIES)
    started = time.monotonic()
    bench.build(AFRESH)
    bench.seconds = time.monotonic() - started
    bench.before = bench.db.read_bytes()
    bench.write_news(STORIES + NEW_STORIES)
    bench.build(AFRESH)
    bench.after = bench.db.read_bytes()


def make_story(number: int) -> str:
    """Write a short article of made-up firms."""
    firm, other = FIRMS[number % 6], FIRMS[(number * 5 + 1) % 6]
    person, day = PEOPLE[number // 6 % 6], number % 28 + 1
    return (
        f"{firm}, {other} 손잡다 {number}\n입력 2021.{number % 12 + 1:02}.{day:02}\n"
        f"{firm}는 {day}일 {other}와 제{number}공동연구소 설립을 위한 업무협약을 체결했다고 밝혔다.\n"
        f"{person} {firm} 사장은 지난달 대전에서 열린 포럼에 참석했다. "
        f"{firm}는 내년 5월 새 공장을 열 예정이다."
    )


def kill_first(bench: Bench) -> None:
    """Kill the first build of a store."""
    for processes in (1, 2):
        bench.clear()
        bench.write_news(STORIES)
        bench.judge(f"killed first build, processes: {processes}", kill(bench, processes, None, bench.before))


def kill_rebuild(bench: Bench) -> None:
    """Kill a build that reads the same articles anew."""
    for processes in (1, 2):
        bench.clear()
        bench.write_news(STORIES)
        bench.build()
        find_cache(bench.db).unlink()
        problem = kill(bench, processes, bench.before, bench.before)
        bench.judge(f"killed rebuild, processes: {processes}", problem)


def kill_incremental(bench: Bench) -> None:
    """Kill a build that adds articles."""
    for processes in (1, 2):
        bench.clear()
        bench.write_news(STORIES)
        bench.build()
        bench.write_news(STORIES + NEW_STORIES)
        problem = kill(bench, processes, bench.before, bench.after)
        bench.judge(f"killed incremental build, processes: {processes}", problem)


def kill(bench: Bench, processes: int, before: bytes | None, after: bytes) -> str | None:
    """Kill a build at a random moment, mostly so that it cannot mind; return what is wrong then."""
    build = fork_build(bench, processes)
    time.sleep(bench.chance.random() * bench.seconds)
    with contextlib.suppress(ProcessLookupError):
        os.kill(build, bench.chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
    os.waitpid(build, 0)
    if left := wait_for_end(build):
        for orphan in left:
            os.kill(orphan, signal.SIGKILL)
        return f"{len(left)} processes outlive their build"
    found = bench.db.read_bytes() if bench.db.exists() else None
    if found not in (before, after):
        return "the store is neither as before nor as after"
    bench.build()
    if bench.db.read_bytes() != after:
        return "the next build differs from a clean one"
    strange = sorted({path.name for path in bench.db.parent.iterdir()} - set(KEPT))
    return f"left behind: {', '.join(strange)}" if strange else None


def fork_build(bench: Bench, processes: int) -> int:
    """Build in a process of its own session; return its id."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os.setsid()
        reading._count_processes = lambda articles: processes
        bench.build()
        os._exit(0)
    return child


def wait_for_end(session: int) -> list[int]:
    """Return which processes of a session live on after a second."""
    deadline = time.monotonic() + GONE_SECONDS
    while (left := list(list_living(session))) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def list_living(session: int) -> Iterator[int]:
    """Yield the processes of a session that are no zombies."""
    for place in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            state, _, _, number = place.read_text().rpartition(")")[2].split()[:4]
            if int(number) == session and state != "Z":
                yield int(place.parent.name)


def damage_cache(bench: Bench) -> None:
    """Change bytes of the cache, or cut it off."""
    bench.clear()
    bench.write_news(STORIES)
    bench.build()
    spoil(bench, find_cache(bench.db))
    bench.db.unlink()
    bench.build()
    is_clean = bench.db.read_bytes() == bench.before
    bench.judge("damaged cache", None if is_clean else "the next build differs from a clean one")


def damage_store(bench: Bench) -> None:
    """Change bytes of the store, or cut it off; read it whole, then build again."""
    bench.clear()
    bench.write_news(STORIES)
    bench.build()
    spoil(bench, bench.db)
    with contextlib.suppress(LgaiError), open_store(bench.db) as store:
        store.read_knowledge()
    with contextlib.suppress(LgaiError):  # a store whose mark is gone is nobody's to replace
        bench.build()
        is_clean = bench.db.read_bytes() == bench.before
        bench.judge("damaged store", None if is_clean else "the next build differs from a clean one")


def spoil(bench: Bench, path: Path) -> None:
    """Change up to eight bytes of a file, or cut it off."""
    data = bytearray(path.read_bytes())
    if bench.chance.random() < 0.2:
        del data[bench.chance.randrange(len(data)) :]
    else:
        for _ in range(bench.chance.randint(1, 8)):
            data[bench.chance.randrange(len(data))] = bench.chance.randrange(256)
    path.write_bytes(data)


def feed_rubbish(bench: Bench) -> None:
    """Build from one good article and one file of rubbish, on the command line."""
    bench.clear()
    bench.write_news(1)
    suffix = bench.chance.choice(SUFFIXES)
    (bench.news / f"rubbish{suffix}").write_bytes(make_rubbish(bench.chance))
    command = [sys.executable, "-c", "from lgai_graph.cli import main; main()", "build", str(bench.news)]
    started = measure_children()
    done = subprocess.run([*command, "--db", str(bench.db)], capture_output=True, check=False)
    seconds = measure_children() - started
    problem = None
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        problem = f"{suffix}: exit {done.returncode}: {done.stderr[-200:]!r}"
    elif seconds > ANSWER_SECONDS:
        problem = f"{suffix}: took {seconds:.0f} s"
    bench.judge("rubbish among the articles", problem)


def measure_children() -> float:
    """Return the processor's seconds that ended children took, which a busy machine does not stretch."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def make_rubbish(chance: random.Random) -> bytes:
    """Make bytes that are no article, or an article with something wrong in it."""
    story = make_story(chance.randrange(1000)).encode()
    cut = chance.randrange(len(story))
    opening = chance.choice(
        [b"{", b"[", b"(", b"<div>", b'{"text": "', b"PK\x03\x04", b"a,b\n", b"---\n", b"\xff"]
    )
    return chance.choice(
        [
            chance.randbytes(chance.randint(1, 5000)),
            story[:cut] + chance.randbytes(20) + story[cut:],
            opening * chance.randint(1, 3000),
            opening + story,
            story[:cut] + opening * 500 + story[cut:],
            b"\x00" * chance.randint(1, 5000),
            b'{"title": "\\ud83d", "text": "' + story.replace(b"\n", b" ") + b'"}\n',
        ]
    )


ATTEMPTS: tuple[Callable[[Bench], None], ...] = (
    kill_first, kill_rebuild, kill_incremental, damage_cache, damage_store, feed_rubbish,
)  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())

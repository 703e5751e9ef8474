"""The bench of ``torture.py``: a folder of news with its store, and work on it that is killed."""

import contextlib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from lgai_graph.batch import reading
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.errors import LgaiError
from lgai_graph.shards import build_with_shards, extract_shards, link_shards, load_engine
from lgai_graph.shards.engines import Scheduler
from lgai_graph.store import open_store

ALONE = BuildOptions(no_annotations=True)
FIRMS = ("한빛전자", "새솔물산", "두리바이오", "가람통신", "나래화학", "다온건설")
PEOPLE = ("홍길동", "김도윤", "이서연", "박하준", "최지우", "정다은")
KEPT = ("graph.db", "graph.db.cache", "graph.db.former", "graph.db.lock", "shards")
STORIES, NEW_STORIES = 40, 8
GONE_SECONDS = 1.0  # in which every process of a killed build must end
KILLS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)  # half of them cannot be minded
REFUSED, INTERRUPTED, WRONG = 1, 130, 70  # how a child of ours ends

Work = Callable[[], object]


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

    @property
    def shards(self) -> Path:
        """The shards under torture."""
        return self.place / "store" / "shards"

    def write_news(self, count: int) -> None:
        """Put so many articles into the folder."""
        shutil.rmtree(self.news, ignore_errors=True)
        self.news.mkdir()
        for number in range(count):
            (self.news / f"{number:03}.txt").write_text(make_story(number), encoding="utf-8")

    def clear(self, stories: int = STORIES) -> None:
        """Start without a store."""
        shutil.rmtree(self.db.parent, ignore_errors=True)
        self.db.parent.mkdir()
        self.write_news(stories)

    def build(self, options: BuildOptions = ALONE) -> None:
        """Build here, to the end."""
        build_store([self.news], db=self.db, options=options)

    def extract(self) -> None:
        """Read into shards here, to the end."""
        extract_shards([self.news], str(self.shards), options=ALONE)

    def link(self) -> None:
        """Link the shards, to the end."""
        link_shards(str(self.shards), db=self.db, options=ALONE)

    def extract_and_link(self) -> None:
        """Do both halves."""
        self.extract()
        self.link()

    def build_on_cluster(self) -> None:
        """Build with Dask workers on this machine, to the end."""
        engine = load_engine(Scheduler())
        build_with_shards([self.news], str(self.shards), db=self.db, engine=engine, options=ALONE)

    def judge(self, name: str, problem: str | None) -> None:
        """Count an attempt."""
        self.tried[name] += 1
        self.survived[name] += problem is None
        if problem:
            print(f"{name}: {problem}", flush=True)


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


def kill(
    bench: Bench,
    work: Work,
    before: bytes | None,
    after: bytes | None,
    processes: int = 1,
    *,
    seconds: float | None = None,
) -> str | None:
    """Kill work at a random moment, then do it again; return what is wrong then.

    Args:
        bench: where it works.
        work: a method of the bench.
        before: the store's bytes without it.
        after: the store's bytes when it is done.
        processes: how many read.
        seconds: how long the work of a cluster takes; None for work here, which takes as long as a build.
    """
    child = fork(work, processes)
    time.sleep(bench.chance.random() * (seconds or bench.seconds))
    how = bench.chance.choice(KILLS)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, how)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if left := wait_for_end(child):
        for orphan in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(orphan, signal.SIGKILL)
        return f"{len(left)} processes outlive their parent"
    if ended not in (0, -how, INTERRUPTED):
        return f"it ended with {ended}"
    if read_store(bench) not in (before, after):
        return "the store is neither as before nor as after"
    if work == bench.build_on_cluster:
        bench.extract_and_link()
    else:
        work()
    if read_store(bench) != after:
        return "the next time differs from a clean build"
    return find_left(bench)


def read_store(bench: Bench) -> bytes | None:
    """Return the store's bytes, None where there is none; one that does not open is an error."""
    if not bench.db.exists():
        return None
    with open_store(bench.db) as store:
        store.read_knowledge()
    return bench.db.read_bytes()


def find_left(bench: Bench) -> str | None:
    """Name what no finished work leaves beside a store."""
    strange = {path.name for path in bench.db.parent.iterdir()} - set(KEPT)
    for kind in ("lgai-extract.*.work", "lgai-dask-*"):
        strange |= {path.name for path in Path(tempfile.gettempdir()).glob(kind)}
    return f"left behind: {', '.join(sorted(strange))}" if strange else None


def fork(work: Work, processes: int = 1, *, bytes_a_file: int | None = None) -> int:
    """Work in a process of its own session; return its id."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        code = WRONG
        try:
            os.setsid()
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # where Python tells of what killed workers leave
            signal.signal(signal.SIGINT, signal.default_int_handler)
            if bytes_a_file is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_a_file, bytes_a_file))
            reading._count_processes = lambda articles: processes
            work()
            code = 0
        except KeyboardInterrupt:
            code = INTERRUPTED
        except LgaiError as error:
            code = WRONG if "\n" in str(error) else REFUSED
        except BaseException:  # noqa: BLE001 (any other is what is looked for)
            traceback.print_exc(file=sys.stdout)
            sys.stdout.flush()
        finally:
            os._exit(code)
    return child


def wait_for_end(session: int) -> list[int]:
    """Return which processes of a session live on when they should be gone."""
    deadline = time.monotonic() + GONE_SECONDS
    while (left := list_living(session)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def list_living(session: int) -> list[int]:
    """Return the processes of a session that are no zombies."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            fields = place.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(place.parent.name))
    return found


def is_refused(work: Work) -> bool:
    """Tell whether work ends in one line."""
    try:
        work()
    except LgaiError as error:
        return "\n" not in str(error)
    return False


def spoil(bench: Bench, path: Path) -> None:
    """Change up to eight bytes of a file, or cut it off."""
    whole = path.read_bytes()
    data = bytearray(whole)
    while data == whole:
        if bench.chance.random() < 0.2:
            del data[bench.chance.randrange(len(data)) :]
        else:
            for _ in range(bench.chance.randint(1, 8)):
                data[bench.chance.randrange(len(data))] = bench.chance.randrange(256)
    path.write_bytes(data)

"""Kill builds at random moments, damage what they wrote, fill disks, feed rubbish; count what is survived.

Usage: python scripts/torture.py [--seconds 180] [--seed 1]

A killed build, extract or link must leave the store as before or as after, no process after a second and no
lock; the next one must have a clean build's bytes and leave no temporary file. Ctrl-C must do the same in one
line. A damaged cache must cost time only; a damaged store or shard must be refused in one line, never read. A
full disk must be one line and leave the store. Readers during swaps must see one whole store or another.
Rubbish must be skipped, or refused in one line. Prints tried and survived of each; exit 1 where one failed.
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
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path

from lgai_graph.batch import reading
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.errors import LgaiError
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.shards import batches, build_with_shards, extract_shards, link_shards, load_engine
from lgai_graph.shards.engines import Scheduler
from lgai_graph.store import find_cache, open_store

ALONE = BuildOptions(no_annotations=True)
AFRESH = BuildOptions(no_annotations=True, no_cache=True)
FIRMS = ("한빛전자", "새솔물산", "두리바이오", "가람통신", "나래화학", "다온건설")
PEOPLE = ("홍길동", "김도윤", "이서연", "박하준", "최지우", "정다은")
KEPT = ("graph.db", "graph.db.cache", "graph.db.former", "graph.db.lock", "shards")
STORIES, NEW_STORIES = 40, 8
GONE_SECONDS = 1.0  # in which every process of a killed build must end
DASK_SECONDS = 6.0  # that a cluster of this machine takes to start and to read the stories
ANSWER_SECONDS = 10.0  # for rubbish
READERS, SWAPS = 20, 4
READER_SECONDS = 0.2  # between two questions of a reader, so that twenty of them leave time to build
KILLS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)  # half of them cannot be minded
REFUSED, INTERRUPTED, WRONG = 1, 130, 70  # how a child of ours ends
SUFFIXES = (".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".xlsx", ".zip")

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


def main() -> int:
    """Torture until the time is up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    batches.SHARD_ARTICLES = 7  # so that few articles make several shards
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
        name = f"killed first build, processes: {processes}"
        bench.judge(name, kill(bench, bench.build, None, bench.before, processes))


def kill_rebuild(bench: Bench) -> None:
    """Kill a build that reads the same articles anew."""
    for processes in (1, 2):
        bench.clear()
        bench.build()
        find_cache(bench.db).unlink()
        problem = kill(bench, bench.build, bench.before, bench.before, processes)
        bench.judge(f"killed rebuild, processes: {processes}", problem)


def kill_incremental(bench: Bench) -> None:
    """Kill a build that adds articles, then one that takes them away."""
    for processes in (1, 2):
        bench.clear()
        bench.build()
        bench.write_news(STORIES + NEW_STORIES)
        problem = kill(bench, bench.build, bench.before, bench.after, processes)
        bench.judge(f"killed incremental build, processes: {processes}", problem)
        bench.write_news(STORIES)
        problem = kill(bench, bench.build, bench.after, bench.before, processes)
        bench.judge("killed build of fewer articles", problem)


def kill_extract(bench: Bench) -> None:
    """Kill an extract, the second time one that adds articles, and link what the next one leaves."""
    bench.clear()
    for processes, count, after in ((2, STORIES, bench.before), (1, STORIES + NEW_STORIES, bench.after)):
        before = read_store(bench)
        bench.write_news(count)
        problem = kill(bench, bench.extract, before, before, processes)
        bench.link()
        if bench.db.read_bytes() != after:
            problem = problem or "what is linked then differs from a clean build"
        bench.judge("killed extract", problem)


def kill_link(bench: Bench) -> None:
    """Kill a link, the first of a store and one that changes it."""
    bench.clear()
    bench.extract()
    bench.judge("killed link", kill(bench, bench.link, None, bench.before))
    bench.write_news(STORIES + NEW_STORIES)
    bench.extract()
    bench.judge("killed link", kill(bench, bench.link, bench.before, bench.after))


def kill_cluster(bench: Bench) -> None:
    """Kill a build whose readers are Dask workers; what finishes it reads here."""
    bench.clear()
    problem = kill(bench, bench.build_on_cluster, None, bench.before, seconds=DASK_SECONDS)
    bench.judge("killed build with Dask", problem)


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
        seconds: how long the work takes; None for as long as a build.
    """
    child = fork(work, processes)
    time.sleep(bench.chance.random() * (seconds or bench.seconds))
    how = bench.chance.choice(KILLS)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, how)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if left := wait_for_end(child):
        for orphan in left:
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
    strange |= {path.name for path in Path(tempfile.gettempdir()).glob("lgai-extract.*.work")}
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


def fill_disk(bench: Bench) -> None:
    """Let no file grow beyond a size of chance."""
    for name, work in (("build", bench.build), ("extract and link", bench.extract_and_link)):
        bench.clear()
        work()
        find_cache(bench.db).unlink(missing_ok=True)
        shutil.rmtree(bench.shards, ignore_errors=True)
        bench.write_news(STORIES + NEW_STORIES)
        child = fork(work, 2, bytes_a_file=bench.chance.randrange(int(len(bench.after) * 1.1)))
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        problem = None if ended in (0, REFUSED) else f"it ended with {ended}"
        if read_store(bench) != (bench.before if ended else bench.after):
            problem = problem or "the store is not as it should be"
        work()
        if read_store(bench) != bench.after:
            problem = problem or "the next build differs from a clean one"
        bench.judge(f"full disk, {name}", problem or find_left(bench))


def crowd(bench: Bench) -> None:
    """Build twice at once, again and again, while many read."""
    bench.clear()
    bench.build()
    readers = [fork(partial(read_for_ever, bench)) for _ in range(READERS)]
    problem = None
    for turn in range(SWAPS):
        bench.write_news(STORIES + NEW_STORIES * (turn % 2 == 0))
        builders = [fork(bench.build) for _ in range(2)]
        ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in builders]
        if any(ends):
            problem = f"two builds at once ended with {ends}"
    for reader in readers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(reader, signal.SIGINT)
    ends = [os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1]) for reader in readers]
    wrong = [end for end in ends if end != INTERRUPTED]
    bench.judge("readers while stores are swapped", f"readers ended with {wrong}" if wrong else None)
    if bench.db.read_bytes() != bench.before:
        problem = problem or "the last build differs from a clean one"
    bench.judge("two builds at once", problem or find_left(bench))


def read_for_ever(bench: Bench) -> None:
    """Read the store until a signal comes; every one must be of so many articles or so many."""
    while True:
        with open_store(bench.db) as store:
            counts = len(list(store.stream().articles)), store.row("SELECT count(*) FROM articles")[0]
        if counts not in ((STORIES, STORIES), (STORIES + NEW_STORIES,) * 2):
            raise LgaiError("neither the one store nor the other")
        time.sleep(READER_SECONDS)


def damage_cache(bench: Bench) -> None:
    """Change bytes of the cache, or cut it off."""
    bench.clear()
    bench.build()
    spoil(bench, find_cache(bench.db))
    bench.db.unlink()
    bench.build()
    is_clean = bench.db.read_bytes() == bench.before
    bench.judge("damaged cache", None if is_clean else "the next build differs from a clean one")


def damage_store(bench: Bench) -> None:
    """Change bytes of the store, or cut it off; it must not be read, and the next build replaces it."""
    bench.clear()
    bench.build()
    whole = bench.db.read_bytes()
    for _ in range(20):
        bench.db.write_bytes(whole)
        spoil(bench, bench.db)
        bench.judge("damaged store", None if is_refused(partial(read_store, bench)) else "read in silence")
    try:
        bench.build()
    except LgaiError as error:  # one whose mark is gone is nobody's to replace
        is_foreign = "not a store of lgai" in str(error)
        bench.judge("build over a damaged store", None if is_foreign else str(error))
        return
    is_clean = bench.db.read_bytes() == bench.before
    bench.judge("build over a damaged store", None if is_clean else "differs from a clean one")


def damage_shards(bench: Bench) -> None:
    """Change bytes of a shard or a list, or cut it off; to delete what is named and read again must heal."""
    bench.clear()
    bench.extract_and_link()
    victim = bench.chance.choice(sorted(bench.shards.iterdir()))
    spoil(bench, victim)
    if not is_refused(bench.link) and bench.db.read_bytes() != bench.before:
        bench.judge("damaged shards", f"{victim.name} was read in silence")
        return
    victim.unlink()
    bench.extract_and_link()
    is_clean = bench.db.read_bytes() == bench.before
    bench.judge("damaged shards", None if is_clean else "what is linked then differs from a clean build")


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


def feed_rubbish(bench: Bench) -> None:
    """Build from one good article and one file of rubbish, on the command line."""
    bench.clear(1)
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
    kill_first, kill_rebuild, kill_incremental, kill_extract, kill_link, kill_cluster, fill_disk, crowd,
    damage_cache, damage_store, damage_shards, feed_rubbish,
)  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())

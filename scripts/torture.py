"""Kill builds at random moments, damage what they wrote, fill disks, feed rubbish; count what is survived.

Usage: python scripts/torture.py [--seconds 180 | --tries 300] [--seed 1] [--kills | --only kill_cluster]

A killed build, extract or link must leave the store as before or as after, no process after a second and no
lock; the next one must have a clean build's bytes and leave no temporary file. Ctrl-C must do the same in one
line. A damaged cache must cost time only; a damaged store or shard must be refused in one line, never read. A
full disk must be one line and leave the store. Readers during swaps must see one whole store or another.
Rubbish must be skipped, or refused in one line.

Prints tried and survived of each; exit 1 where one failed.
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
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

from torture_bench import (
    INTERRUPTED,
    NEW_STORIES,
    REFUSED,
    STORIES,
    Bench,
    find_left,
    fork,
    is_refused,
    kill,
    make_story,
    read_store,
    spoil,
)  # fmt: skip

from lgai_graph.build import BuildOptions
from lgai_graph.errors import LgaiError
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.shards import batches
from lgai_graph.store import find_cache, open_store

AFRESH = BuildOptions(no_annotations=True, no_cache=True)
DASK_SECONDS = 6.0  # that a cluster of this machine takes to start and to read the stories
ANSWER_SECONDS = 10.0  # for rubbish
READERS, SWAPS = 20, 4
READER_SECONDS = 0.2  # between two questions of a reader
SUFFIXES = (".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".xlsx", ".zip")


def main() -> int:
    """Torture until the time is up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--tries", type=int, help="go on until so many were tried, however long it takes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", action="store_true", help="kill and nothing else")
    parser.add_argument("--only", choices=[attempt.__name__ for attempt in ATTEMPTS], help="try this alone")
    options = parser.parse_args()
    attempts = KILLS if options.kills else ATTEMPTS
    if options.only:
        attempts = tuple(attempt for attempt in ATTEMPTS if attempt.__name__ == options.only)
    end = time.monotonic() + options.seconds
    batches.SHARD_ARTICLES = 7  # so that few articles make several shards
    get_kiwi()  # once, so that the time goes into builds
    with tempfile.TemporaryDirectory() as own, use_temporary(own), tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), random.Random(options.seed))
        prepare(bench)
        for number, attempt in enumerate(cycle(attempts)):
            if number >= len(attempts) and is_over(bench, end, options.tries):
                break
            attempt(bench)
    for name, count in sorted(bench.tried.items()):
        print(f"{name}: {count} tried, {bench.survived[name]} survived")
    print(f"all: {bench.tried.total()} tried, {bench.survived.total()} survived")
    return 1 if bench.tried != bench.survived else 0


@contextlib.contextmanager
def use_temporary(folder: str) -> Iterator[None]:
    """Let temporary files go into a folder of their own, for others leave such files, too."""
    tempfile.tempdir = os.environ["TMPDIR"] = folder
    yield
    tempfile.tempdir = None
    del os.environ["TMPDIR"]


def is_over(bench: Bench, end: float, tries: int | None) -> bool:
    """Tell whether enough was tried, or the time is up."""
    if tries is None:
        return time.monotonic() > end
    print(f"{bench.tried.total()} of {tries} tried", file=sys.stderr, flush=True)
    return bench.tried.total() >= tries


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


KILLS: tuple[Callable[[Bench], None], ...] = (
    kill_first, kill_rebuild, kill_incremental, kill_extract, kill_link, kill_cluster,
)  # fmt: skip
ATTEMPTS = (*KILLS, fill_disk, crowd, damage_cache, damage_store, damage_shards, feed_rubbish)

if __name__ == "__main__":
    sys.exit(main())

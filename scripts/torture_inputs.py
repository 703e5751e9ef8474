"""Build from hostile files, each alone and beside a good article; count what is survived.

Usage: python scripts/torture_inputs.py [--inputs 1500] [--first 0] [--seed 1] [--only NUMBER]

Beside a good article a build must end with 0 and its store hold that article. Alone it must end with 0, or
with 1 and one line. Each takes less than ten seconds of a processor and less than 1 GB, and prints no
traceback, no line above a screenful, and no character that a terminal obeys.

Prints tried and survived of each fault; exit 1 where one failed.
"""

import argparse
import os
import re
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hostile import write_hostile
from torture_bench import ALONE, WRONG, make_story

from lgai_graph.batch import reading
from lgai_graph.build import build_store
from lgai_graph.cli import run_command
from lgai_graph.extract import make_pipeline
from lgai_graph.link.entities.known.references import load_references
from lgai_graph.load import load_articles
from lgai_graph.store import open_store

SECONDS, KILOBYTES = 10.0, 1_000_000  # that one build may take
LINES, CHARACTERS = 60, 1_000  # that it may print; of rows and members skipped alike, ten have lines
GOOD = "good.txt"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a build ended: its exit code, what it printed, processor's seconds, peak of memory in kB."""

    code: int
    told: str
    seconds: float
    kilobytes: int


def main() -> int:
    """Try every number and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1_500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="begin with this number")
    parser.add_argument("--only", type=int, help="try this one alone and print what it says")
    options = parser.parse_args()
    tried: Counter[str] = Counter()
    survived: Counter[str] = Counter()
    slowest, largest = 0.0, 0
    warm_up()
    for number in range(options.first, options.inputs) if options.only is None else (options.only,):
        with tempfile.TemporaryDirectory() as place:
            name, builds = attack(Path(place), number, options.seed)
        kind = name.split()[2].rstrip(",")
        problem = next(
            (problem for problem in map(find_problem, ("alone", "beside"), builds) if problem), None
        )
        tried[kind] += 1
        survived[kind] += problem is None
        slowest = max(slowest, *(ended.seconds for ended in builds))
        largest = max(largest, *(ended.kilobytes for ended in builds))
        if problem:
            print(f"{name}: {problem}", flush=True)
        if options.only is not None:
            print(name, *builds, sep="\n")
        if not (number + 1) % 50:
            print(f"{number + 1} of {options.inputs} tried", file=sys.stderr, flush=True)
    for kind, count in sorted(tried.items()):
        print(f"{kind}: {count} tried, {survived[kind]} survived")
    print(f"slowest {slowest:.1f} s, largest {largest / 1024:.0f} MB")
    print(f"all: {tried.total()} tried, {survived.total()} survived")
    return 1 if tried != survived else 0


def warm_up() -> None:
    """Load what every child shares, so that the time goes into the files."""
    nlp = make_pipeline()
    load_references()
    reading.make_pipeline = lambda **named: nlp
    with tempfile.TemporaryDirectory() as place:
        for number in range(10):
            write_hostile(Path(place), number, 0)
        (Path(place) / GOOD).write_text(make_story(1), encoding="utf-8")
        load_articles([Path(place)])
        (Path(place) / "news").mkdir()
        (Path(place) / "news" / GOOD).write_text(make_story(2), encoding="utf-8")
        build_store([Path(place) / "news"], db=Path(place) / "graph.db", options=ALONE)


def attack(place: Path, number: int, seed: int) -> tuple[str, list[Ended]]:
    """Build from a hostile file alone, then with a good one beside it, which alone is read anew."""
    news = place / "news"
    news.mkdir()
    name = write_hostile(news, number, seed)
    alone = build(news, place / "graph.db")
    (news / GOOD).write_text(make_story(1), encoding="utf-8")
    return name, [alone, build(news, place / "graph.db")]


def build(news: Path, db: Path) -> Ended:
    """Build as the command does, in a process of its own."""
    told = db.with_suffix(".told")
    told.unlink(missing_ok=True)
    sys.stdout.flush()
    child = os.fork()
    if not child:
        code = WRONG
        try:
            for stream in (1, 2):
                os.dup2(os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND), stream)
            code = run_command(["build", str(news), "--db", str(db), "--no-annotations"])
            if not code and (news / GOOD).exists():
                code = 0 if holds_good(db) else WRONG
        except BaseException:  # noqa: BLE001 (any is what is looked for)
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    _, status, used = os.wait4(child, 0)
    words = told.read_bytes().decode("utf-8", errors="backslashreplace")
    return Ended(os.waitstatus_to_exitcode(status), words, used.ru_utime + used.ru_stime, used.ru_maxrss)


def holds_good(db: Path) -> bool:
    """Tell whether the good article is in a store."""
    with open_store(db) as store:
        return GOOD in {article.source for article in store.stream().articles}


def find_problem(where: str, ended: Ended) -> str | None:
    """Say what is wrong with how a build ended, None for nothing."""
    lines = ended.told.splitlines()
    checks = (
        (ended.code not in ((0, 1) if where == "alone" else (0,)), f"ended with {ended.code}"),
        ("Traceback" in ended.told, "a traceback"),
        (ended.code == 1 and len(lines) != 1, f"{len(lines)} lines of error"),
        (len(lines) > LINES or any(len(line) > CHARACTERS for line in lines), "prints too much"),
        (OBEYED.search(ended.told), "prints what a terminal obeys"),
        (ended.seconds > SECONDS, f"took {ended.seconds:.1f} s"),
        (ended.kilobytes > KILOBYTES, f"took {ended.kilobytes / 1024:.0f} MB"),
    )
    wrong = [words for is_wrong, words in checks if is_wrong]
    return f"{where}: {', '.join(wrong)}: {ended.told[-300:]!r}" if wrong else None


if __name__ == "__main__":
    sys.exit(main())

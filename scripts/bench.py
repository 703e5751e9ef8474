"""Measure speed as ratios within one run, since these hold from machine to machine.

Usage: python scripts/bench.py [--events 100000] [--runs 9]
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kiwipiepy import Kiwi  # noqa: TID253 (the bare tokenizer is what we compare with)
from made_up import make_appointment, make_article, make_claim, make_employment, make_period

from lgai_graph.annotations import load_annotations
from lgai_graph.build import build_store
from lgai_graph.extract import extract_claims
from lgai_graph.load import load_articles
from lgai_graph.model import (
    ArticleId,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventType,
    Knowledge,
    Relation,
    RelationType,
)
from lgai_graph.resources import find_annotations, find_seeds
from lgai_graph.store import write_store

LGAI = (sys.executable, "-c", "from lgai_graph.cli import main; main()")
BARE = (sys.executable, "-c", "import typer")
LOADING = (
    sys.executable,
    "-c",
    "import spacy; from kiwipiepy import Kiwi; Kiwi(load_multi_dict=False).tokenize('가')",
)
STARTUP_LIMIT, SIZE_LIMIT, BUILD_LIMIT_SECONDS, EXTRACT_LIMIT = 2.5, 1.5, 3.0, 3.0  # what was promised
EVENTS_PER_ARTICLE, EVENTS_PER_PERSON, EVENTS_PER_COMPANY = 20, 10, 200
TEXT = "가상의 회사가 가상의 사람을 맞았다."
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"


def main() -> None:
    """Run every measurement and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        build_store((), db=small)
        started = time.perf_counter()
        write_store(large, make_world(options.events), fingerprint="bench")
        print(f"write_store of {options.events:,} events: {time.perf_counter() - started:.1f} s, ", end="")
        print(f"{large.stat().st_size / 1e6:.0f} MB")
        bench_startup(small, options.runs)
        bench_size(small, large, options)
        bench_build(Path(folder) / "again.db")
    bench_extraction()
    bench_dates()


def bench_startup(db: Path, runs: int) -> None:
    """Compare the shortest commands with the import of Typer alone."""
    commands = {
        "--help": ["--help"],
        "timeline": ["timeline", "--db", str(db)],
        "who": ["who", "배경훈", "--db", str(db)],
    }
    for name, arguments in commands.items():
        ratio = compare([*LGAI, *arguments], BARE, runs)
        show(f"lgai {name} / import typer", ratio, STARTUP_LIMIT)


def bench_size(small: Path, large: Path, options: argparse.Namespace) -> None:
    """Compare a query on the synthetic store with the same on the five articles."""
    person, company = name_person(options.events // EVENTS_PER_PERSON // 2), name_company(3)
    pairs = {
        "who": (["who", person], ["who", "배경훈"]),
        "who as of": (["who", person, "--as-of", "2010"], ["who", "배경훈", "--as-of", "2020"]),
        "timeline --who": (["timeline", "--who", person], ["timeline", "--who", "배경훈"]),
        "timeline --since --until --who": (
            ["timeline", "--since", "2018", "--until", "2019", "--who", company],
            ["timeline", "--since", "2018", "--until", "2019", "--who", "LG전자"],
        ),
        "timeline --since --until": (
            ["timeline", "--since", "2015-03-01", "--until", "2015-03-01"],
            ["timeline", "--since", "2018-07-01", "--until", "2018-07-01"],
        ),
    }
    for name, (big, little) in pairs.items():
        commands = [[*LGAI, *arguments, "--db", str(db)] for arguments, db in ((big, large), (little, small))]
        show(
            f"{name}: {options.events:,} events / five articles", compare(*commands, options.runs), SIZE_LIMIT
        )


def bench_build(db: Path) -> None:
    """Compare a whole build with loading what it needs."""
    command = [*LGAI, "build", "--db", str(db)]
    build, loading = (min(time_run(run) for _ in range(3)) for run in (command, LOADING))
    extra = build - loading
    show("build of the five articles, seconds beyond loading Kiwi and spaCy", extra, BUILD_LIMIT_SECONDS)


def bench_extraction() -> None:
    """Compare the extraction of the five articles with Kiwi tokenising the same text."""
    annotations = load_annotations(find_annotations())
    articles = load_articles([find_seeds()], known=annotations.known_articles).articles
    kiwi = Kiwi(load_multi_dict=False)
    copies = [replace(article, id=ArticleId(f"{article.id}-{n}")) for n in range(6) for article in articles]
    bare = time_best(lambda: [kiwi.tokenize(article.text, oov_handling="chr_freq") for article in copies])
    whole = time_best(lambda: extract_claims(copies, annotations.gazetteer))
    characters = sum(len(article.text) for article in copies)
    print(f"extraction: {characters / whole / 1e6:.2f} M characters a second")
    show("extraction / bare Kiwi on the same text", whole / bare, EXTRACT_LIMIT)


def bench_dates() -> None:
    """Run the benchmark of the dates, where it lies beside this file."""
    path = Path(__file__).with_name("bench_dates.py")
    spec = importlib.util.spec_from_file_location("bench_dates", path)
    if not path.exists() or spec is None or spec.loader is None:
        print("dates: no bench_dates.py beside this file")
        return
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main()


def compare(command: Sequence[str], base: Sequence[str], runs: int) -> float:
    """Give the ratio of the best times of two commands, run in turns."""
    times = [(time_run(command), time_run(base)) for _ in range(runs)]
    return min(left for left, _ in times) / min(right for _, right in times)


def time_run(command: Sequence[str]) -> float:
    """Give the wall time of a process in seconds."""
    started = time.perf_counter()
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - started


def time_best(run: Callable[[], object], runs: int = 3) -> float:
    """Give the best wall time of a function in seconds, after one run to warm up."""
    run()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


def show(name: str, value: float, limit: float) -> None:
    """Print one result beside what was promised."""
    print(f"{'ok  ' if value <= limit else 'SLOW'} {value:5.2f} (at most {limit}) {name}")


def name_person(n: int) -> str:
    """Give a Korean name that no other number has."""
    base = len(SYLLABLES)
    given = "".join(SYLLABLES[n // base**i % base] for i in range(3))
    return "김" + given


def name_company(n: int) -> str:
    """Give a company's name."""
    return f"{name_person(n)[1:]}전자"


def make_world(count: int) -> Knowledge:
    """Make a world of so many events, a tenth as many people, some companies and their ties."""
    people = [make_entity(EntityKind.PERSON, name_person(n)) for n in range(count // EVENTS_PER_PERSON + 1)]
    companies = [
        make_entity(EntityKind.COMPANY, name_company(n)) for n in range(count // EVENTS_PER_COMPANY + 1)
    ]
    return Knowledge(
        articles=tuple(make_article(n, TEXT) for n in range(count // EVENTS_PER_ARTICLE + 1)),
        entities=(*people, *companies),
        events=tuple(make_events(count, people, companies)),
        relations=tuple(make_relations(count, people, companies)),
    )


def make_entity(kind: EntityKind, name: str) -> Entity:
    """Make an entity without aliases."""
    return Entity(id=EntityId(f"{kind}/{name}"), kind=kind, name=name)


def make_events(count: int, people: Sequence[Entity], companies: Sequence[Entity]) -> Iterator[Event]:
    """Make events spread over thirty years, each with a person and a company."""
    for n in range(count):
        claim = make_claim(n // EVENTS_PER_ARTICLE, TEXT, EventType.APPOINTMENT, make_period(n))
        yield make_appointment(n, people[n % len(people)].id, companies[n % len(companies)].id, claim)


def make_relations(count: int, people: Sequence[Entity], companies: Sequence[Entity]) -> Iterator[Relation]:
    """Make one employment per person."""
    for n, person in enumerate(people):
        claim = make_claim(n % (count // EVENTS_PER_ARTICLE + 1), TEXT, RelationType.EMPLOYMENT, None)
        yield make_employment(n, person.id, companies[n % len(companies)].id, claim)


if __name__ == "__main__":
    main()

"""Measure the export of a large store: its peak memory, and its time as a ratio to reading the rows.

Usage: python scripts/bench_export.py [--edges 1000000] [--db FILE]

The store is made up. Each measurement runs in a process of its own, and every ratio within one run, since
ratios hold from machine to machine. Seconds are those of the processor, so that other programs do not count.
"""

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from math import inf
from pathlib import Path

from made_up import (
    make_appointment,
    make_article,
    make_claim,
    make_employment,
    make_period,
    name_article,
)

from lgai_graph.export import export_knowledge
from lgai_graph.model import (
    Ambiguity,
    Argument,
    Article,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventType,
    Link,
    Mention,
    ParticipantRole,
    Relation,
    RelationType,
)
from lgai_graph.store import open_store, write_store

MEMORY_LIMIT_MB, TIME_LIMIT = 200.0, 5.0  # what was promised; the time against a bare SELECT of the rows
EVENTS_PER_ARTICLE = 10
TEXT = "가상전자는 가상의 사람을 맞아 새 연구소의 자리를 맡겼다고 그날 밝혔다."
TABLES = ("entities", "links", "events", "participants", "relations", "claims", "periods")


def main() -> None:
    """Make the store, run every measurement and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--db", type=Path, help="keep the store here, or use the one that is there")
    parser.add_argument("--measure", choices=["make", *MEASURES], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure == "make":
        write_store(options.db, World(edges=options.edges), fingerprint="bench")  # type: ignore[arg-type]
        return
    if options.measure:
        measure(options.measure, options.db)
        return
    with tempfile.TemporaryDirectory() as folder:
        db = options.db or Path(folder) / "large.db"
        if not db.exists():
            # A process of its own: a child starts with the peak memory of its parent.
            subprocess.run(make_command("make", db, options.edges), check=True)
        results = {name: run(name, db) for name in MEASURES}
    report(results)


def make_command(name: str, db: Path, edges: int) -> list[str]:
    """Give the command that runs one step in a fresh process."""
    return [sys.executable, __file__, "--measure", name, "--db", str(db), "--edges", str(edges)]


def run(name: str, db: Path) -> dict[str, float]:
    """Run one measurement in a fresh process, so that its peak memory is its own."""
    done = subprocess.run(make_command(name, db, 0), check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def measure(name: str, db: Path) -> None:
    """Print seconds and megabytes of one measurement."""
    started = time.process_time()
    MEASURES[name](db)
    seconds = time.process_time() - started
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "megabytes": kilobytes / 1024}))


def report(results: dict[str, dict[str, float]]) -> None:
    """Print the results beside what was promised."""
    rows, nouns = results["rows"]["seconds"], results["nouns"]["seconds"]
    print(f"bare SELECT of the rows: {rows:.1f} s; reading them as the store does, into nouns: {nouns:.1f} s")
    for name in FORMATS:
        if name not in results:
            print(f"     {name}: not measured, since pyarrow is missing")
            continue
        result = results[name]
        show(f"{name}: peak memory in MB", result["megabytes"], MEMORY_LIMIT_MB)
        show(f"{name}: time / bare SELECT", result["seconds"] / rows, TIME_LIMIT)
        show(f"{name}: time / reading the rows into nouns", result["seconds"] / nouns, inf)


def show(name: str, value: float, limit: float) -> None:
    """Print one result beside its limit."""
    bound = f" (at most {limit:g})" if limit < inf else ""
    print(f"{'ok  ' if value <= limit else 'OVER'} {value:7.2f} {name}{bound}")


def read_rows(db: Path) -> None:
    """Read every row that a graph rests on, and nothing else."""
    connection = sqlite3.connect(db)
    for table in TABLES:
        for _ in connection.execute(f"SELECT * FROM {table}"):
            pass


def read_nouns(db: Path) -> None:
    """Read the store noun by noun."""
    with open_store(db) as store:
        stream = store.stream(with_arguments=False)
        for things in (stream.entities, stream.events, stream.relations):
            for _ in things:
                pass


def export(name: str, db: Path) -> None:
    """Write the whole store in one format."""
    with tempfile.TemporaryDirectory() as folder, open_store(db) as store:
        export_knowledge(store.stream(with_arguments=False), str(Path(folder) / "out"), name)


FORMATS = ("csv", "graphml", "gexf", "gephi", "neo4j", "sqlite", "parquet")
MEASURES: dict[str, Callable[[Path], None]] = {
    "rows": read_rows,
    "nouns": read_nouns,
    **{name: partial(export, name) for name in FORMATS if name != "parquet" or find_spec("pyarrow")},
}


@dataclass(frozen=True)
class World:
    """Make nouns up as they are asked for: four fifths of the edges belong to events, two to each."""

    edges: int

    @property
    def events(self) -> Iterator[Event]:
        """Make events spread over thirty years."""
        for n in range(self.edges * 2 // 5):
            claim = quote_article(n, EventType.APPOINTMENT)
            yield make_appointment(n, name_person(n % self.people), name_company(n % self.companies), claim)

    @property
    def relations(self) -> Iterator[Relation]:
        """Make employments, some of them parallel."""
        for n in range(self.edges // 5):
            person, company = name_person(n % self.people), name_company(n * 7 % self.companies)
            yield make_employment(n, person, company, quote_article(n, RelationType.EMPLOYMENT))

    @property
    def entities(self) -> Iterator[Entity]:
        """Make people and companies."""
        for n in range(self.people):
            yield make_entity(name_person(n), EntityKind.PERSON, f"인물 {n}")
        for n in range(self.companies):
            yield make_entity(name_company(n), EntityKind.COMPANY, f"가상전자 {n}")

    @property
    def articles(self) -> Iterator[Article]:
        """Make short articles."""
        for n in range(self.edges * 2 // 5 // EVENTS_PER_ARTICLE + 1):
            yield make_article(n, TEXT)

    @property
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Make none."""
        return iter(())

    @property
    def titles(self) -> Iterator[Entity]:
        """Make none."""
        return iter(())

    @property
    def people(self) -> int:
        """Give the number of people."""
        return self.edges // 10 + 1

    @property
    def companies(self) -> int:
        """Give the number of companies."""
        return self.edges // 200 + 1


def make_entity(ident: EntityId, kind: EntityKind, name: str) -> Entity:
    """Make an entity that one article names."""
    links = (Link(article=name_article(0), name=name, reason="the same name", score=1.0),)
    return Entity(id=ident, kind=kind, name=name, links=links)


def quote_article(n: int, kind: EventType | RelationType) -> Claim:
    """Make a claim that has two arguments."""
    mention = Mention(name="가상전자", kind=EntityKind.COMPANY, start=0, end=4)
    roles = (ParticipantRole.SOURCE, ParticipantRole.TARGET)
    arguments = tuple(Argument(role=role, mention=mention) for role in roles)
    return make_claim(n // EVENTS_PER_ARTICLE, TEXT, kind, make_period(n), arguments)


def name_person(n: int) -> EntityId:
    """Name a person."""
    return EntityId(f"person/bench-{n:06}")


def name_company(n: int) -> EntityId:
    """Name a company."""
    return EntityId(f"company/bench-{n:06}")


if __name__ == "__main__":
    main()

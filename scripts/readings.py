"""Judge what is printed now by what readers said of events printed before.

Usage: python scripts/readings.py READINGS --articles ARTICLES

A readings file (``tests/gold/readings_dev.yaml``) says of single printed events whether they are true and
clean. An event printed today is the same one where its quote overlaps, and type, status and participants are
those that were read: a changed event has no verdict, until somebody reads it again.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import yaml

from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.build import BuildOptions, build_knowledge
from lgai_graph.evaluate.rows import read_rows
from lgai_graph.model import Event, Knowledge

GATHERED = "readings.jsonl"


class Reading(NamedTuple):
    """What a reader said of one printed event."""

    article: str
    start: int  # of the quote, in characters of the normalized text
    end: int
    type: str
    status: str
    agents: tuple[str, ...]
    is_true: bool
    is_clean: bool


class Judged(NamedTuple):
    """An event printed now, with the reading that fits it."""

    reading: Reading
    event: Event


def load_readings(path: Path) -> list[Reading]:
    """Read a file of readings, in its order."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Reading(
            article=article["id"],
            start=event["at"][0],
            end=event["at"][1],
            type=event["type"],
            status=event["status"],
            agents=tuple(sorted(event["agents"])),
            is_true=event["true"],
            is_clean=event["clean"],
        )
        for article in told["articles"]
        for event in article["events"]
    ]


def build_read(readings: list[Reading], articles: Path) -> Knowledge:
    """Build the graph of the articles that were read, as they were read: without a publication day."""
    wanted = {reading.article for reading in readings}
    rows = (
        {"id": row["id"], "title": row["title"], "text": row["text"]}
        for row in read_rows(articles)
        if row["id"] in wanted
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / GATHERED
        path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
        options = BuildOptions(no_annotations=True)
        return build_knowledge([path], annotations=EMPTY_ANNOTATIONS, options=options).knowledge


def list_judged(readings: list[Reading], knowledge: Knowledge) -> Iterator[Judged]:
    """Yield the events printed now that a reader has judged, in the order of the readings."""
    names = {entity.id: entity.name for entity in knowledge.entities}
    sources = {article.id: article.source.rpartition("#")[2] for article in knowledge.articles}
    told: dict[str, list[tuple[int, int, Event]]] = {}
    for event in knowledge.events:
        for claim in event.claims:
            place = (claim.evidence.start, claim.evidence.end, event)
            told.setdefault(sources[claim.article], []).append(place)
    for reading in readings:
        for start, end, event in told.get(reading.article, []):
            if start < reading.end and reading.start < end and _is_same(reading, event, names):
                yield Judged(reading, event)
                break


def _is_same(reading: Reading, event: Event, names: Mapping[str, str]) -> bool:
    agents = tuple(sorted(names[part.entity] for part in event.participants))
    return (event.type, event.status, agents) == (reading.type, reading.status, reading.agents)


def main() -> int:
    """Print how many of the events that were read are printed still, and how many of them are true."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("readings", type=Path)
    parser.add_argument("--articles", type=Path, required=True)
    options = parser.parse_args()
    readings = load_readings(options.readings)
    judged = list(list_judged(readings, build_read(readings, options.articles)))
    print(f"read {len(readings)}: {sum(r.is_true for r in readings)} true")
    for bound in (0.0, 0.8, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94):
        shown = [each for each in judged if (each.event.confidence or 0) >= bound]
        true = sum(each.reading.is_true for each in shown)
        clean = sum(each.reading.is_clean for each in shown)
        print(f"from {bound:.2f} on  {len(shown):4d} unchanged, {true} true, {clean} clean")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Read made-up stories that several outlets tell, build them, and count which tellings became one event."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import yaml

from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.build import BuildOptions, build_knowledge
from lgai_graph.model import Event, EventStatus, EventType, Knowledge

STORIES = Path(__file__).parent / "fixtures" / "stories"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One outlet's article; ``is_apart`` where it tells of something that only looks alike."""

    story: str
    number: int
    outlet: str
    day: str
    title: str
    text: str
    is_apart: bool

    @property
    def place(self) -> tuple[str, int]:
        """Return what tells the article from all others."""
        return self.story, self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Merges:
    """Pairs of articles of one story, and pairs that one event joins."""

    due: frozenset[tuple[Telling, Telling]]
    made: frozenset[tuple[Telling, Telling]]

    @property
    def precision(self) -> float:
        """Return the share of pairs joined that were due."""
        return len(self.due & self.made) / max(len(self.made), 1)

    @property
    def recall(self) -> float:
        """Return the share of pairs due that were joined."""
        return len(self.due & self.made) / max(len(self.due), 1)


def read_stories(name: str) -> list[Telling]:
    """Read the tellings of a file of stories."""
    rows = yaml.safe_load((STORIES / f"{name}.yaml").read_text(encoding="utf-8"))
    tellings = []
    for row in rows:
        told = [(telling, False) for telling in row["told"]] + [(t, True) for t in row["apart"]]
        for number, ((outlet, day, title, text), is_apart) in enumerate(told):
            tellings.append(
                Telling(
                    story=row["story"],
                    number=number,
                    outlet=outlet,
                    day=str(day),
                    title=title,
                    text=text,
                    is_apart=is_apart,
                )
            )
    return tellings


def build_stories(tellings: list[Telling], folder: Path) -> Knowledge:
    """Build the knowledge of all tellings, as `lgai build` would; an article's source tells which it is."""
    for telling in tellings:
        front = json.dumps(
            {
                "title": telling.title,
                "publisher": telling.outlet,
                "published_at": telling.day,
                "text": telling.text,
            },
            ensure_ascii=False,
        )
        (folder / f"{telling.story.replace(' ', '_')}-{telling.number}.json").write_text(front, "utf-8")
    options = BuildOptions(no_cache=True, no_annotations=True)
    return build_knowledge([folder], annotations=EMPTY_ANNOTATIONS, options=options).knowledge


def build_days(folder: Path, *articles: tuple[str, str], days: Sequence[int] = (10, 11)) -> list[Event]:
    """Build articles, each a title and a text of an outlet of its own, of some days of a month."""
    folder.mkdir(exist_ok=True)
    tellings = [
        Telling(
            story="새솔",
            number=n,
            outlet=f"매체{n}",
            day=f"2025-03-{day:02}",
            title=title,
            text=text,
            is_apart=False,
        )
        for n, ((title, text), day) in enumerate(zip(articles, days, strict=True))
    ]
    return list(build_stories(tellings, folder).events)


def count_sources(events: Iterable[Event]) -> list[int]:
    """Count the articles of each event."""
    return [len({claim.evidence.article for claim in event.claims}) for event in events]


def find_tellings(knowledge: Knowledge, tellings: list[Telling]) -> dict[str, Telling]:
    """Return the telling behind each article."""
    by_title = {(telling.title, telling.outlet, telling.day): telling for telling in tellings}
    return {a.id: by_title[a.title, a.publisher or "", str(a.published_on)] for a in knowledge.articles}


def list_merges(knowledge: Knowledge, tellings: list[Telling]) -> Merges:
    """Compare the pairs that events join with those that are due."""
    by_article = find_tellings(knowledge, tellings)
    made: set[tuple[Telling, Telling]] = set()
    for event in knowledge.events:
        sides = sorted({by_article[c.evidence.article] for c in event.claims}, key=lambda t: t.place)
        made.update(combinations(sides, 2))
    due = {
        pair
        for pair in combinations(sorted(tellings, key=lambda t: t.place), 2)
        if pair[0].story == pair[1].story and not (pair[0].is_apart or pair[1].is_apart)
    }
    return Merges(due=frozenset(due), made=frozenset(made))


def list_whole(knowledge: Knowledge, tellings: list[Telling]) -> dict[str, bool]:
    """Say of each story whether one event has all of its tellings."""
    by_article = find_tellings(knowledge, tellings)
    wanted: dict[str, set[int]] = {telling.story: set() for telling in tellings}
    for telling in tellings:
        if not telling.is_apart:
            wanted[telling.story].add(telling.number)
    whole = dict.fromkeys(wanted, False)
    for event in knowledge.events:
        told: dict[str, set[int]] = {}
        for claim in event.claims:
            telling = by_article[claim.evidence.article]
            told.setdefault(telling.story, set()).add(telling.number)
        for story, numbers in told.items():
            whole[story] |= wanted[story] <= numbers
    return whole


def describe(events: Iterator[Event]) -> str:
    """Write events one a line, for a reader of a failure."""
    return "\n".join(f"{event.when and event.when.when} {event.type} {event.summary}" for event in events)


__all__ = [
    "EventStatus",
    "EventType",
    "build_days",
    "build_stories",
    "count_sources",
    "describe",
    "list_merges",
    "list_whole",
    "read_stories",
]

"""Check a store and its annotations: broken anchors, conflicts, overdue plans."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lgai_graph.annotations import (
    EMPTY_ANNOTATIONS,
    Annotations,
    ClaimTypes,
    load_annotations,
    make_annotated_claims,
)
from lgai_graph.model import Article, Event, EventStatus, Knowledge, PublishedBasis, Relation
from lgai_graph.resources import find_annotations
from lgai_graph.store import Store

MAX_NAMED = 5  # articles without a day that are named one by one
DAY_CURE = "add published_at under articles: in the annotations"


def check_store(store: Store, annotations: Path | None = None, *, today: date | None = None) -> Iterator[str]:
    """Return one line per thing that deserves a look, and nothing for a store in order.

    Args:
        store: an open store.
        annotations: the hand-written file; None for the one a build would take.
        today: a plan that ends before this day is overdue; None for the day of the newest article,
            so that the same store always gives the same lines.
    """
    knowledge = store.read_knowledge()
    words = store.vocabulary
    types = ClaimTypes(events=tuple(words.event_types), relations=tuple(words.relation_types))
    written = load_annotations(annotations or find_annotations(), types)
    yield from check_annotations(written, knowledge.articles)
    yield from check_conflicts(knowledge)
    yield from check_plans(knowledge, today or find_newest(knowledge.articles))
    yield from check_days(knowledge.articles)
    yield from check_short_forms(knowledge)


def check_annotations(annotations: Annotations, articles: tuple[Article, ...]) -> Iterator[str]:
    """Name every anchor that no longer stands in its article, and judgements about nobody."""
    if annotations is EMPTY_ANNOTATIONS:
        return
    for broken in make_annotated_claims(annotations, articles).broken:
        yield broken.problem


def check_conflicts(knowledge: Knowledge) -> Iterator[str]:
    """Name every difference between sources once, with the ids to show."""
    facts: tuple[Event | Relation, ...] = (*knowledge.events, *knowledge.relations)
    ids: dict[str, list[str]] = {}
    for fact in facts:
        for conflict in fact.conflicts:
            ids.setdefault(conflict.note, []).append(fact.id)
    for note, found in sorted(ids.items()):
        yield f"conflict: {note} (lgai show {', '.join(sorted(found))})"


def check_plans(knowledge: Knowledge, today: date | None) -> Iterator[str]:
    """Name the plans whose time is over and that no later article reports on."""
    for event in knowledge.events:
        latest = event.when.latest if event.when else None
        if event.status is EventStatus.PLANNED and latest and today and latest < today:
            yield f"overdue plan: {event.summary}, due by {latest} (lgai show {event.id})"


def check_days(articles: tuple[Article, ...]) -> Iterator[str]:
    """Name the articles whose publication day is unknown or inferred; of many unknown ones, some."""
    unknown = [article.id for article in articles if article.published_at is None]
    if len(unknown) > MAX_NAMED:
        named = ", ".join(unknown[:MAX_NAMED])
        yield f"no publication day: {len(unknown):,} of {len(articles):,} articles ({named}, …); {DAY_CURE}"
    else:
        yield from (f"no publication day: {ident}; {DAY_CURE}" for ident in unknown)
    for article in articles:
        if article.published_basis is PublishedBasis.INFERRED:
            yield f"inferred publication day: {article.id}, {article.published_at}; confirm it by hand"


def check_short_forms(knowledge: Knowledge) -> Iterator[str]:
    """Name the short forms that fit several people."""
    for form in knowledge.ambiguities:
        names = ", ".join(form.candidates)
        yield f"unclear short form: “{form.exact}” at {form.start} of {form.article} fits {names}"


def find_newest(articles: tuple[Article, ...]) -> date | None:
    """Return the day of the newest article."""
    return max((article.published_on for article in articles if article.published_on), default=None)

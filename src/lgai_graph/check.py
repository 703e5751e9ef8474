"""Check a store and its annotations: broken anchors, conflicts, impossible times, overdue plans."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from lgai_graph.annotations import (
    EMPTY_ANNOTATIONS,
    Annotations,
    ClaimTypes,
    load_annotations,
    make_annotated_claims,
)
from lgai_graph.link.entities.people.doubts import Doubt, find_doubts
from lgai_graph.link.periods import shares_day
from lgai_graph.model import (
    Article,
    ArticleId,
    Decision,
    Event,
    EventStatus,
    EventType,
    Knowledge,
    Period,
    PeriodKind,
    PublishedBasis,
    Relation,
)
from lgai_graph.resources import find_annotations
from lgai_graph.store import Store, check_seal
from lgai_graph.wording import tr
from lgai_graph.wording.notes import say_note
from lgai_graph.wording.reasons import say_reason

MAX_NAMED = 5  # articles without a day that are named one by one


def check_store(
    store: Store, annotations: Path | None = None, *, today: date | None = None, with_doubts: bool = False
) -> Iterator[str]:
    """Return one line per thing that deserves a look, and nothing for a store in order.

    Args:
        store: an open store.
        annotations: the hand-written file; None for the one a build would take.
        today: a plan that ends before this day is overdue; None for the day of the newest article,
            so that the same store always gives the same lines.
        with_doubts: adds the closest calls of linking.

    Raises:
        StoreError: the file is not as it was written; a store of any size is checked here.
    """
    check_seal(store.path)
    knowledge = store.read_knowledge()
    words = store.vocabulary
    types = ClaimTypes(events=tuple(words.event_types), relations=tuple(words.relation_types))
    written = load_annotations(annotations or find_annotations(), types)
    yield from check_annotations(written, knowledge.articles)
    yield from check_conflicts(knowledge)
    yield from check_times(knowledge)
    yield from check_plans(knowledge, today or find_newest(knowledge.articles))
    yield from check_days(knowledge.articles)
    yield from check_short_forms(knowledge)
    if with_doubts:
        yield from check_doubts(knowledge)


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
        summary = fact.summary if isinstance(fact, Event) else ""
        for conflict in fact.conflicts:
            ids.setdefault(conflict.describe(summary), []).append(fact.id)
    for note, found in sorted(ids.items()):
        yield tr("conflict: {note} (lgai show {ids})", note=say_note(note), ids=", ".join(sorted(found)))


def check_times(knowledge: Knowledge) -> Iterator[str]:
    """Name what happened after every source's day, and what was planned for a day before all of them."""
    days = {article.id: article.published_on for article in knowledge.articles}
    for event in knowledge.events:
        told = [day for claim in event.claims if (day := days[claim.evidence.article])]
        if event.when is None or not told:
            continue
        first, last = event.when.earliest, event.when.latest
        if event.status is EventStatus.HAPPENED and first and first > max(told):
            yield tr(
                "impossible time: {event}, happened on {day} or later, but told on {told} (lgai show {ids})",
                event=event.summary,
                day=first,
                told=max(told),
                ids=event.id,
            )
        elif event.status is EventStatus.PLANNED and last and last < min(told):
            yield tr(
                "impossible time: {event}, planned for {day} or before, but told on {told} (lgai show {ids})",
                event=event.summary,
                day=last,
                told=min(told),
                ids=event.id,
            )


def check_plans(knowledge: Knowledge, today: date | None) -> Iterator[str]:
    """Name the plans whose time is over and that no article reports on.

    A plan for a time before its own article is no plan that lapsed: ``check_times`` names it. Nor is one that
    an article tells on the day it is due, or as done beside it. The day on which a plan was announced is not
    the day it is for.
    """
    days = {article.id: article.published_on for article in knowledge.articles}
    done: dict[tuple[ArticleId, EventType, str], list[Period]] = {}
    for event in knowledge.events:
        if event.status is EventStatus.HAPPENED and event.when:
            for key in _list_tellings(event):
                done.setdefault(key, []).append(event.when)
    for event in knowledge.events:
        when = event.when
        if event.status is not EventStatus.PLANNED or when is None or not _is_overdue(event, days, today):
            continue
        if not any(shares_day(when, told) for key in _list_tellings(event) for told in done.get(key, ())):
            yield tr(
                "overdue plan on {today}: {event}, due by {day} (lgai show {ids})",
                today=today,
                event=event.summary,
                day=when.latest,
                ids=event.id,
            )


def _is_overdue(event: Event, days: Mapping[ArticleId, date | None], today: date | None) -> bool:
    """Tell whether a plan's last day is over, and was told of before that day alone."""
    latest = event.when.latest if event.when else None
    if latest is None or today is None or event.when is None or event.when.kind is PeriodKind.ANNOUNCEMENT:
        return False
    told = [day for claim in event.claims if (day := days[claim.evidence.article])]
    return latest < today and latest not in told and (not told or min(told) < latest)


def _list_tellings(event: Event) -> Iterator[tuple[ArticleId, EventType, str]]:
    """Yield in which articles an event stands, with its type and what it is about."""
    if event.object:
        yield from ((claim.article, event.type, event.object) for claim in event.claims)


def check_days(articles: tuple[Article, ...]) -> Iterator[str]:
    """Name the articles whose publication day is unknown or inferred; of many unknown ones, some."""
    unknown = [article.id for article in articles if article.published_at is None]
    if len(unknown) > MAX_NAMED:
        named = ", ".join(unknown[:MAX_NAMED])
        yield tr(
            "no publication day: {n} of {total} articles ({named}, …); "
            "add published_at under articles: in the annotations",
            n=f"{len(unknown):,}",
            total=f"{len(articles):,}",
            named=named,
        )
    else:
        for ident in unknown:
            yield tr(
                "no publication day: {article}; add published_at under articles: in the annotations",
                article=ident,
            )
    for article in articles:
        if article.published_basis is PublishedBasis.INFERRED:
            yield tr(
                "inferred publication day: {article}, {day}; confirm it by hand",
                article=article.id,
                day=article.published_at,
            )


def check_short_forms(knowledge: Knowledge) -> Iterator[str]:
    """Name the short forms that fit several people, each once with its places in an article."""
    starts: dict[tuple[ArticleId, str, tuple[str, ...]], list[int]] = {}
    for form in knowledge.ambiguities:
        starts.setdefault((form.article, form.exact, tuple(form.candidates)), []).append(form.start)
    for (article, words, candidates), places in starts.items():
        yield tr(
            "unclear short form: “{words}” at {start} of {article} fits {names}",
            words=words,
            start=", ".join(map(str, sorted(places))),
            article=article,
            names=", ".join(candidates),
        )


def check_doubts(knowledge: Knowledge) -> Iterator[str]:
    """Name the closest calls of linking, nearest to the threshold first; a judgement settles each.

    What was decided alike of one name in several articles is one call.
    """
    calls: dict[Doubt, list[str]] = {}
    for doubt in find_doubts(knowledge):
        calls.setdefault(replace(doubt, article=None), []).append(doubt.article or "")
    for doubt, articles in calls.items():
        if doubt.decision is Decision.SAME:
            yield tr(
                "close call: “{name}” of {article} was taken for {left} ({score}: {reason})",
                name=doubt.right,
                article=", ".join(articles),
                left=doubt.left,
                score=f"{doubt.score:.2f}",
                reason=say_reason(doubt.reason),
            )
        else:
            yield tr(
                "close call: {left} and {right} were kept apart ({score}: {reason})",
                left=doubt.left,
                right=doubt.right,
                score=f"{doubt.score:.2f}",
                reason=say_reason(doubt.reason),
            )


def find_newest(articles: tuple[Article, ...]) -> date | None:
    """Return the day of the newest article."""
    return max((article.published_on for article in articles if article.published_on), default=None)

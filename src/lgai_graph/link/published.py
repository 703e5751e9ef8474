"""Infer the publication day of an article from a dated fact it shares with another.

Of an archive only the claims of undated articles are held, and the dated facts that share somebody with them.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from datetime import date, timedelta

from lgai_graph.dates import DateProblem, find_dates
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.link.entities.book import NameBook
from lgai_graph.link.entities.linking import link_entities
from lgai_graph.link.events.resolved import ResolvedClaim, resolve_claims
from lgai_graph.model import (
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventType,
    Period,
    PeriodKind,
)

_LOOK_AHEAD = 62  # days after a fact on which an article may still say 지난 3일 or 지난달 3일
_TELLING_KINDS = frozenset({EntityKind.ALLIANCE, EntityKind.LAB})  # one shared of these is enough
_ANY = ""  # family of an announcement
_ANNOUNCED = (EventType.STATEMENT, EventType.OTHER)  # a dated article may announce what another tells as done

FactKey = tuple[str, EntityId]  # family of the type, participant
DatedFact = tuple[ResolvedClaim, date]


def infer_published(
    articles: Sequence[Article], claims: Iterable[Claim], lexicon: Lexicon | None = None
) -> dict[ArticleId, date]:
    """Find the one day on which an undated article's relative dates fit other articles.

    An event that an undated article tells with relative words (지난 3일) must stand in a dated
    article with a full day. A day P is kept when the words, read on P, give that day, and when the
    article's own dateline (7일 업계에 따르면), read on P, gives P. No day or several: nothing.

    Args:
        articles: those of unknown day; others are ignored.
        claims: of all articles, article by article, as often as they are asked for.
        lexicon: the types of events; None for those of the package.
    """
    undated = {article.id: article for article in articles if article.published_on is None}
    if not undated:
        return {}
    types = (lexicon or load_lexicon()).event_types
    with closing(
        sqlite3.connect("", isolation_level=None)
    ) as own:  # a file of SQLite's own, gone when closed
        linked = link_entities(claims, {}, (), book=NameBook(own))
        telling = frozenset(entity for kind in _TELLING_KINDS for entity in linked.names.list_kind(kind))
        told: dict[ArticleId, list[ResolvedClaim]] = {article: [] for article in undated}
        for resolved in resolve_claims((c for c in claims if c.article in undated), linked, types):
            told[resolved.claim.article].append(resolved)
        wanted = {
            key for own_claims in told.values() for resolved in own_claims for key in _list_keys(resolved)
        }
        dated = (claim for claim in claims if claim.article not in undated and _get_full_day(claim.when))
        facts = _index_facts(resolve_claims(dated, linked, types), wanted)
    inferred: dict[ArticleId, date] = {}
    for article_id in sorted(undated):
        day = _infer_day(undated[article_id], told[article_id], facts, telling)
        if day:
            inferred[article_id] = day
    return inferred


def _list_keys(resolved: ResolvedClaim) -> Iterator[FactKey]:
    """Yield under what a claim of an undated article looks for facts."""
    for entity in sorted(resolved.everyone):
        yield resolved.entry.family, entity
        yield _ANY, entity


def _index_facts(
    claims: Iterable[ResolvedClaim], wanted: AbstractSet[FactKey]
) -> dict[FactKey, list[DatedFact]]:
    """Find the events that have a full day, by type family and participant, where somebody looks for them.

    An announcement names no deed (한다고 발표했다), so it stands under a family of its own, which fits any.
    """
    facts: dict[FactKey, list[DatedFact]] = {}
    for resolved in claims:
        day = _get_full_day(resolved.claim.when)
        family = _ANY if resolved.type in _ANNOUNCED else resolved.entry.family
        for entity in sorted(resolved.everyone) if day else ():
            if day and (family, entity) in wanted:
                facts.setdefault((family, entity), []).append((resolved, day))
    return facts


def _get_full_day(period: Period | None) -> date | None:
    """Return the day of a period that is one day, else None."""
    return period.earliest if period and period.earliest == period.latest else None


def _infer_day(
    article: Article,
    own: Sequence[ResolvedClaim],
    facts: Mapping[FactKey, Sequence[DatedFact]],
    telling: frozenset[EntityId],
) -> date | None:
    """Return the only day that all shared facts and the dateline allow."""
    allowed: set[date] | None = None
    for resolved in own:
        when = resolved.claim.when
        if when is None or when.earliest or when.latest:
            continue
        days = {day for other, day in _find_shared(resolved, facts) if _is_shared(resolved, other, telling)}
        fitting = {published for day in sorted(days) for published in _find_readings(when.words, day)}
        if fitting:
            allowed = fitting if allowed is None else allowed & fitting
    remaining = [day for day in sorted(allowed or ()) if _fits_dateline(article.text, day)]
    return remaining[0] if len(remaining) == 1 else None


def _find_shared(
    resolved: ResolvedClaim, facts: Mapping[FactKey, Sequence[DatedFact]]
) -> Iterator[DatedFact]:
    """Return the dated events of the same type family with a common participant."""
    for key in _list_keys(resolved):
        yield from facts.get(key, ())


def _is_shared(left: ResolvedClaim, right: ResolvedClaim, telling: frozenset[EntityId]) -> bool:
    """Want two common participants, or one alliance or lab under the same type."""
    shared = left.everyone & right.everyone
    return len(shared) > 1 or (left.type is right.type and bool(shared & telling))


def _find_readings(words: str, day: date) -> Iterator[date]:
    """Return the days on which some relative words mean a given day."""
    for ahead in range(_LOOK_AHEAD + 1):
        published = day + timedelta(days=ahead)
        if any(_get_full_day(period) == day for period in _read_periods(words, published)):
            yield published


def _fits_dateline(text: str, published: date) -> bool:
    """Tell whether the first dateline of a text, read on a day, gives that day."""
    announced = (p for p in _read_periods(text, published) if p.kind is PeriodKind.ANNOUNCEMENT)
    days = (day for period in announced if (day := _get_full_day(period)))
    return next(days, None) == published


def _read_periods(text: str, published: date) -> Iterator[Period]:
    """Read the dates of a text, impossible ones left out."""
    return (found for found in find_dates(text, published) if not isinstance(found, DateProblem))

"""Put the events in the order of time, each with names and sources, for formats to be read.

All events are held at once, since a store does not keep them in this order; the articles' texts are not.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lgai_graph.export.nouns import Nouns
from lgai_graph.model import Article, Claim, Event, Period

UNDATED = "~"  # sorts behind every day


class Citation(NamedTuple):
    """An article as a source line names it."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    published_at: str | None
    url: str | None


class Quote(NamedTuple):
    """The words of an article that say a fact."""

    citation: Citation
    exact: str


class Entry(NamedTuple):
    """One event of the chronicle."""

    event: Event
    participants: tuple[tuple[str, str], ...]  # name and role
    quotes: tuple[Quote, ...]


def list_entries(nouns: Nouns) -> tuple[list[Entry], list[Entry]]:
    """Return the dated events by day, and the undated ones."""
    entries = list(stream_entries(nouns))
    dated = [entry for entry in entries if is_dated(entry.event.when)]
    undated = [entry for entry in entries if not is_dated(entry.event.when)]
    return sorted(dated, key=get_order), sorted(undated, key=get_order)


def stream_entries(nouns: Nouns) -> Iterator[Entry]:
    """Yield the events as they come, in no order of time."""
    names = {entity.id: entity.name for entity in nouns.entities}
    citations = read_citations(nouns)
    for event in nouns.events:
        participants = dict.fromkeys((names[part.entity], str(part.role)) for part in event.participants)
        yield Entry(event, tuple(participants), list_quotes(event.claims, citations))


def read_citations(nouns: Nouns) -> dict[str, Citation]:
    """Read the articles without their texts."""
    return {article.id: _make_citation(article) for article in nouns.articles}


def list_quotes(claims: Sequence[Claim], citations: dict[str, Citation]) -> tuple[Quote, ...]:
    """Return what the sources say, each sentence once."""
    quotes = (Quote(citations[claim.evidence.article], claim.evidence.exact) for claim in claims)
    return tuple(dict.fromkeys(quotes))


def is_dated(period: Period | None) -> bool:
    """Tell whether a time has at least one bound."""
    return period is not None and (period.earliest is not None or period.latest is not None)


def _make_citation(article: Article) -> Citation:
    return Citation(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published_at=article.published_at,
        url=article.source_url,
    )


def get_order(entry: Entry) -> str:
    """Return a text to sort by: the first possible day, an open start by the last one; undated ones last."""
    when = entry.event.when
    first, last = (when.earliest, when.latest) if when else (None, None)
    if first is None and last is None:
        return f"{UNDATED} {entry.event.id}"
    days = first or last or date.max, last or date.max
    return f"{days[0].isoformat()} {days[1].isoformat()} {entry.event.id}"

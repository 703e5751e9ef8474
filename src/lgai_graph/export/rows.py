"""Read the nouns as plain rows: from a store's own tables, or made of the nouns where they are at hand."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Protocol, runtime_checkable

from lgai_graph.export.clean import KEPT_TEXTS, guard_cell
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import name_precision
from lgai_graph.model import ANNOTATION, Claim, Event, Period, Relation
from lgai_graph.model.rows import ArticleRow, EntityRow, EventRow, QuoteRow, TieRow, TimeRow

JOINT = "; "  # between the values of one column


class Rows(Protocol):
    """Rows of each kind, from the first at every call."""

    @property
    def articles(self) -> Iterable[ArticleRow]:
        """Return the articles."""

    @property
    def entities(self) -> Iterable[EntityRow]:
        """Return the entities."""

    @property
    def events(self) -> Iterable[EventRow]:
        """Return the events."""

    @property
    def relations(self) -> Iterable[TieRow]:
        """Return the relations."""

    @property
    def ends(self) -> Iterable[tuple[str, str, str]]:
        """Return source, target and type of each relation."""


@runtime_checkable
class _WithRows(Protocol):
    """Nouns that know a quicker way to their rows."""

    @property
    def rows(self) -> Rows:
        """Return the rows."""


def read_rows(nouns: Nouns) -> Rows:
    """Return the rows of nouns by the quickest way."""
    return nouns.rows if isinstance(nouns, _WithRows) else _MadeRows(nouns)


class _MadeRows:
    """Make rows of nouns."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    @property
    def articles(self) -> Iterator[ArticleRow]:
        for one in self._nouns.articles:
            names = (one.id, one.title, one.publisher, one.author)
            days = (one.published_at, one.modified_at, one.published_basis and one.published_basis.value)
            yield ArticleRow(*names, *days, one.source_url, one.origin)

    @property
    def entities(self) -> Iterator[EntityRow]:
        for one in self._nouns.entities:
            aliases = tuple(alias.name for alias in one.aliases)
            sources = len({link.article for link in one.links})
            yield EntityRow(one.id, one.kind.value, one.name, aliases, sources)

    @property
    def events(self) -> Iterator[EventRow]:
        return map(_make_event, self._nouns.events)

    @property
    def relations(self) -> Iterator[TieRow]:
        return map(_make_relation, self._nouns.relations)

    @property
    def ends(self) -> Iterator[tuple[str, str, str]]:
        for one in self._nouns.relations:
            yield one.source, one.target, str(one.type)


def _make_event(one: Event) -> EventRow:
    parts = dict.fromkeys((str(part.entity), part.role.value) for part in one.participants)
    return EventRow(
        id=one.id,
        type=str(one.type),
        status=one.status.value,
        summary=one.summary,
        when=make_time(one.when),
        parts=tuple(parts),
        quotes=make_quotes(one.claims),
        conflicts=one.conflicts,
        post=one.post,
        object=one.object,
        amounts=one.amounts,
        lead=one.lead,
        confidence=one.confidence,
        weight=one.weight,
    )


def _make_relation(one: Relation) -> TieRow:
    return TieRow(
        id=one.id,
        type=str(one.type),
        source=one.source,
        target=one.target,
        role=one.role,
        start=make_time(one.start),
        end=make_time(one.end),
        former=one.former,
        quotes=make_quotes(one.claims),
        conflicts=one.conflicts,
    )


def make_quotes(claims: Iterable[Claim]) -> tuple[QuoteRow, ...]:
    """Make the rows of quotes."""
    said = (claim.evidence for claim in claims)
    return tuple(QuoteRow(one.article, one.start, one.end, one.exact, one.rule) for one in said)


def make_time(period: Period | None) -> TimeRow | None:
    """Make the row of a time."""
    return TimeRow(period.when, _iso(period.earliest), _iso(period.latest)) if period else None


@lru_cache(KEPT_TEXTS)
def describe_days(days: TimeRow | None) -> tuple[str, str, str, str]:
    """Return the cells of a time: its EDTF text, its bounds and its precision."""
    if days is None:
        return "", "", "", ""
    return guard_cell(days.when), days.earliest or "", days.latest or "", find_precision(days)


@lru_cache(KEPT_TEXTS)
def find_precision(days: TimeRow) -> str:
    """Name how precise a time is."""
    first, last = (date.fromisoformat(day) if day else None for day in days[1:])
    return name_precision(
        Period(when=days.when, earliest=first, latest=last, words="", start=0, end=0, rule="")
    )


@lru_cache(KEPT_TEXTS)
def render_number(value: float) -> str:
    """Write a number as a cell."""
    return guard_cell(f"{value:g}")


def name_origin(quotes: Sequence[QuoteRow]) -> str:
    """Name the rules that read a fact; one without any words of an article was written by hand."""
    if len(quotes) == 1:
        return quotes[0].rule
    return JOINT.join(sorted({quote.rule for quote in quotes})) or ANNOTATION


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

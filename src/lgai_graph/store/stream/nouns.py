"""Make nouns of rows."""

from datetime import date
from typing import Any, TypeAlias

from lgai_graph.model import (
    Amount,
    Argument,
    Article,
    ArticleId,
    Conflict,
    ConflictValue,
    EntityKind,
    EventStatus,
    Link,
    Mention,
    ParticipantRole,
    Period,
    PeriodKind,
    PublishedBasis,
)

Row: TypeAlias = tuple[Any, ...]

# A look-up in a dictionary takes a tenth of the time of calling the enumeration.
KINDS = {str(kind): kind for kind in EntityKind}
STATUSES = {str(status): status for status in EventStatus}
ROLES = {str(role): role for role in ParticipantRole}
PERIOD_KINDS = {str(kind): kind for kind in PeriodKind}


def known(ident: str | None) -> str:
    """Refuse a reference to a row that is not there."""
    if ident is None:
        raise ValueError("a row refers to another that is missing")
    return ident


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def make_article(row: Row) -> Article:
    """Make an article of its columns."""
    basis = row[6]
    return Article(
        id=row[0],
        title=row[1],
        author=row[2],
        publisher=row[3],
        published_at=row[4],
        modified_at=row[5],
        published_basis=PublishedBasis(basis) if basis else None,
        source_url=row[7],
        content_hash=row[8],
        text=row[9],
        source=row[10],
        origin=row[11],
    )


def make_link(row: Row) -> Link:
    """Make a link of entity, article, name, reason and score."""
    return Link(article=ArticleId(known(row[1])), name=row[2], reason=row[3], score=row[4])


def make_period(row: Row) -> Period:
    """Make a period of its columns."""
    return Period(
        when=row[0],
        earliest=_day(row[1]),
        latest=_day(row[2]),
        words=row[3],
        start=row[4],
        end=row[5],
        rule=row[6],
        anchor=_day(row[7]),
        kind=PERIOD_KINDS[row[8]],
    )


def make_amount(row: Row) -> Amount:
    """Make an amount of its owner and columns."""
    _, words, value, unit, of, start, end = row
    return Amount(words=words, value=value, unit=unit, of=of, start=start, end=end)


def make_argument(row: Row) -> Argument:
    """Make an argument of claim, role and mention."""
    _, role, name, kind, start, end, entity, org = row
    mention = Mention(name=name, kind=KINDS[kind], start=start, end=end, entity=entity, org=org)
    return Argument(role=ROLES[role], mention=mention)


def make_conflict(row: Row, values: list[Row]) -> Conflict:
    """Make a conflict of owner, number, field and note, and of the rows of its values."""
    return Conflict(
        field=row[2],
        values=tuple(ConflictValue(value=value[1], article=ArticleId(known(value[2]))) for value in values),
        note=row[3],
    )

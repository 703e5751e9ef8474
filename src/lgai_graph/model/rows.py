"""What files are written from: the nouns as plain rows, days as ISO texts, without what no export says.

A store gives them straight from its tables; making a noun of every row takes several times as long.
"""

from typing import NamedTuple

from lgai_graph.model.claims import Amount
from lgai_graph.model.knowledge import Conflict


class TimeRow(NamedTuple):
    """A time: its EDTF text, and the first and the last possible day."""

    when: str
    earliest: str | None
    latest: str | None


class QuoteRow(NamedTuple):
    """The words of an article that say a fact, and the rule that read them."""

    article: str
    start: int
    end: int
    exact: str
    rule: str


class ArticleRow(NamedTuple):
    """An article without its text."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    published_at: str | None
    modified_at: str | None
    published_basis: str | None
    source_url: str | None
    origin: str | None


class EntityRow(NamedTuple):
    """An entity, and in how many articles it stands."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    sources: int


class EventRow(NamedTuple):
    """An event; ``parts`` are ids of entities with their roles, each pair once."""

    id: str
    type: str
    status: str
    summary: str
    when: TimeRow | None
    parts: tuple[tuple[str, str], ...]
    quotes: tuple[QuoteRow, ...]
    conflicts: tuple[Conflict, ...]
    post: str | None
    object: str | None
    amounts: tuple[Amount, ...]
    lead: bool
    confidence: float
    weight: float


class TieRow(NamedTuple):
    """A relation."""

    id: str
    type: str
    source: str
    target: str
    role: str | None
    start: TimeRow | None
    end: TimeRow | None
    former: bool
    quotes: tuple[QuoteRow, ...]
    conflicts: tuple[Conflict, ...]

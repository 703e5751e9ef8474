"""Read a store as plain rows for the exports, in the order of the Knowledge and in little memory."""

from collections.abc import Callable, Iterator, Mapping

from lgai_graph.model.rows import ArticleRow, EntityRow, EventRow, QuoteRow, TieRow, TimeRow
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.store.stream.nouns import KINDS, ROLES, STATUSES
from lgai_graph.store.stream.statements import ALIASES, ENTITIES
from lgai_graph.store.stream.walking import RowReader

_ARTICLES = """
SELECT id, title, publisher, author, published_at, modified_at, published_basis, source_url, origin
FROM articles ORDER BY n
"""
_SOURCES = "SELECT entity, count(DISTINCT article) FROM links GROUP BY entity ORDER BY entity"
_EVENTS = """
SELECT e.n, e.id, e.type, e.status, e.summary, e.post, e.object, e.lead, e.confidence, e.weight,
       e.period, p."when", p.earliest, p.latest
FROM events e LEFT JOIN periods p ON p.n = e.period ORDER BY e.n
"""
_PARTICIPANTS = "SELECT event, entity, role FROM participants ORDER BY event, position"
_RELATIONS = """
SELECT r.n, r.id, r.type, r.source, r.target, r.role, r.former,
       r.start, p."when", p.earliest, p.latest, r."end", u."when", u.earliest, u.latest
FROM relations r LEFT JOIN periods p ON p.n = r.start LEFT JOIN periods u ON u.n = r."end" ORDER BY r.n
"""
# As in ``statements``: the claims of events stand before those of relations, and need no sorting.
_QUOTES = """
SELECT {owner}, cited, start, "end", exact, rule FROM claims NOT INDEXED
WHERE {owner} IS NOT NULL ORDER BY n
"""


class PlainRows:
    """Read articles, entities, events and relations as rows, anew whenever they are asked for."""

    def __init__(self, reader: RowReader, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._event_types = {str(kind): str(kind) for kind in vocabulary.event_types}
        self._relation_types = {str(kind): str(kind) for kind in vocabulary.relation_types}

    @property
    def articles(self) -> Iterator[ArticleRow]:
        """Yield the articles without their texts."""
        return self._reader.guard(map(ArticleRow._make, self._reader.rows(_ARTICLES)))

    @property
    def entities(self) -> Iterator[EntityRow]:
        """Yield the entities."""
        return self._reader.guard(self._read_entities())

    @property
    def events(self) -> Iterator[EventRow]:
        """Yield the events."""
        return self._reader.guard(self._read_events())

    @property
    def relations(self) -> Iterator[TieRow]:
        """Yield the relations."""
        return self._reader.guard(self._read_relations())

    @property
    def ends(self) -> Iterator[tuple[str, str, str]]:
        """Yield source, target and type of each relation."""
        ids = self._read_ids("entities")
        rows = self._reader.rows("SELECT source, target, type FROM relations ORDER BY n")
        return self._reader.guard((ids[source], ids[target], kind) for source, target, kind in rows)

    def _read_ids(self, table: str) -> Mapping[int, str]:
        """Read the ids of a table by their numbers; a look-up takes less than a join."""
        return dict(self._reader.rows(f"SELECT n, id FROM {table} ORDER BY n"))

    def _read_entities(self) -> Iterator[EntityRow]:
        take_aliases, take_count = self._reader.walk(ALIASES), self._reader.walk(_SOURCES)
        for n, ident, kind, name in self._reader.rows(ENTITIES):
            names = tuple([row[1] for row in take_aliases(n)])
            count = take_count(n)
            yield EntityRow(ident, KINDS[kind].value, name, names, count[0][1] if count else 0)

    def _read_events(self) -> Iterator[EventRow]:
        ids, types = self._read_ids("entities"), self._event_types
        take_parts, take_quotes = self._reader.walk(_PARTICIPANTS), self._walk_quotes("event")
        take_amounts = self._reader.walk_amounts("event")
        take_conflicts = self._reader.walk_conflicts("event")
        for row in self._reader.rows(_EVENTS):
            n, ident, kind, status, summary, post, about, lead, confidence, weight, *period = row
            parts = [(ids[entity], ROLES[role].value) for _, entity, role in take_parts(n)]
            yield EventRow(
                ident,
                types[kind],
                STATUSES[status].value,
                summary,
                _make_days(period),
                tuple(dict.fromkeys(parts)),
                take_quotes(n),
                take_conflicts(n),
                post,
                about,
                take_amounts(n),
                bool(lead),
                confidence,
                weight,
            )

    def _read_relations(self) -> Iterator[TieRow]:
        ids, types = self._read_ids("entities"), self._relation_types
        take_quotes, take_conflicts = self._walk_quotes("relation"), self._reader.walk_conflicts("relation")
        for n, ident, kind, source, target, role, former, *periods in self._reader.rows(_RELATIONS):
            yield TieRow(
                ident,
                types[kind],
                ids[source],
                ids[target],
                role,
                _make_days(periods[:4]),
                _make_days(periods[4:]),
                bool(former),
                take_quotes(n),
                take_conflicts(n),
            )

    def _walk_quotes(self, owner: str) -> Callable[[int], tuple[QuoteRow, ...]]:
        """Return the quotes of one event or relation after another."""
        ids = self._read_ids("articles")
        take = self._reader.walk(_QUOTES.format(owner=owner))
        return lambda n: tuple(
            [QuoteRow(ids[cited], start, end, exact, rule) for _, cited, start, end, exact, rule in take(n)]
        )


def _make_days(period: list[str | None]) -> TimeRow | None:
    """Make a time of a period's number and columns."""
    number, when, earliest, latest = period
    if number is None:
        return None
    if when is None:
        raise ValueError("a row refers to a period that is missing")
    return TimeRow(when, earliest, latest)

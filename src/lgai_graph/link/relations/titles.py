"""Unite the titles that articles give people without saying of what (박가람 작가)."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from lgai_graph.lexicon import Lexicon
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.ids import PART_BREAK, make_id, order_claims, sort_claims
from lgai_graph.link.relations.making import Calendar, end_before_article
from lgai_graph.link.relations.roles import fold_role, list_short_roles
from lgai_graph.link.spool import Spool
from lgai_graph.model import Claim, EntityId, HeldTitle, ParticipantRole, Relation, RelationId, RelationType

_TABLE = "CREATE TABLE title_keys (id TEXT, person TEXT, n INTEGER)"
_INDEX = "CREATE INDEX title_keys_by_id ON title_keys (id, n)"
_PUT = "INSERT INTO title_keys VALUES (?, ?, ?)"
_DROP = "DELETE FROM title_keys WHERE id = ?"
_MANY = 1_000  # titles that are dropped at a time
_LIST = "SELECT id, person, n FROM title_keys ORDER BY id, n"


class TitleBook:
    """Unite the claims of one title of one person, unless an employment tells its organisation.

    Args:
        own: a database of the build's own.
        lexicon: titles that are one.
    """

    def __init__(self, own: Connection, lexicon: Lexicon) -> None:
        self._claims: Spool[Claim] = Spool(own, "titles")
        self._lexicon = lexicon
        self._own = own
        self._dropped: list[tuple[str]] = []
        own.execute(_TABLE)
        own.execute(_INDEX)

    def add_claim(self, claim: Claim, linked: LinkedEntities) -> None:
        """Take a claim with its names, if it gives somebody a title and says not of what."""
        if claim.type is not RelationType.EMPLOYMENT or not claim.role:
            return
        ends = {argument.role: argument.mention for argument in claim.arguments}
        if ParticipantRole.SOURCE in ends and ParticipantRole.TARGET not in ends:
            person = linked.find(ends[ParticipantRole.SOURCE], claim.article)
            role = fold_role(claim.role, self._lexicon)
            key = make_id("t", PART_BREAK.join((person, role)), 0)
            self._own.execute(_PUT, (key, person, self._claims.put(claim)))

    def drop_held(self, relation: Relation) -> None:
        """Drop the title that an employment tells in full."""
        if relation.type is RelationType.EMPLOYMENT and relation.role:
            for role in {
                fold_role(relation.role, self._lexicon),
                *list_short_roles(relation.role, self._lexicon),
            }:
                self._dropped.append((make_id("t", PART_BREAK.join((relation.source, role)), 0),))
            if len(self._dropped) >= _MANY:
                self._drop()

    def make_titles(self, calendar: Calendar) -> Iterator[HeldTitle]:
        """Yield what is left, by id."""
        self._drop()
        for (ident, person), alike in groupby(self._own.execute(_LIST), key=itemgetter(0, 1)):
            claims = [self._claims[number] for _, _, number in alike]
            yield _make_title(RelationId(ident), EntityId(person), claims, calendar)

    def _drop(self) -> None:
        self._own.executemany(_DROP, self._dropped)
        self._dropped.clear()


def _make_title(
    ident: RelationId, person: EntityId, claims: Iterable[Claim], calendar: Calendar
) -> HeldTitle:
    """Write one title; the latest article says whether it is past."""
    told = order_claims(claims, calendar.ranks)
    latest = calendar.ranks.get(told[-1].article, -1)
    former = any(claim.former for claim in told if calendar.ranks.get(claim.article, -1) == latest)
    past = [claim for claim in told if claim.former and claim.article in calendar.days]
    first = min(sort_claims(past), key=lambda claim: calendar.days[claim.article], default=None)
    return HeldTitle(
        id=ident,
        person=person,
        role=min((claim.role or "" for claim in told), key=lambda role: (len(role), role)),
        end=end_before_article(first, calendar.days[first.article]) if former and first else None,
        former=former,
        claims=told,
    )

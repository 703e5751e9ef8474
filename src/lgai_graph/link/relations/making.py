"""Make relations of the claims and events that tell of them."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter, itemgetter

from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.entities.nodes import list_parents
from lgai_graph.link.events.retold.deeds import read_deed
from lgai_graph.link.ids import PART_BREAK, make_id, order_claims, sort_claims
from lgai_graph.link.periods import choose_period, is_after
from lgai_graph.link.relations.nominees import cut_nominee
from lgai_graph.link.relations.roles import choose_role, fold_role, list_short_roles
from lgai_graph.link.relations.ties import ClaimedTie
from lgai_graph.link.spool import Spool
from lgai_graph.model import (
    ArticleId,
    Claim,
    EntityId,
    Period,
    Relation,
    RelationId,
    RelationType,
)
from lgai_graph.model.making import make_maker

Ends = tuple[RelationType, EntityId, EntityId]
Days = tuple[date | None, date | None]
TieRow = tuple[str, str, str, str, str, int | None]
_RELATION = make_maker(Relation)
_GROUP = "그룹"
_BEGINNING = 2  # syllables of a name that its short form keeps (산업부 of 산업통상자원부)
_MANY = 1_000  # ties that are written at a time

TABLES = (
    "CREATE TABLE tie_keys (type TEXT, source TEXT, target TEXT, role TEXT, n INTEGER)",
    "CREATE TABLE relation_ties (id TEXT, type TEXT, source TEXT, target TEXT, role TEXT, n INTEGER)",
)
_PUT_TIE = "INSERT INTO tie_keys VALUES (?, ?, ?, ?, ?)"
_PUT_RELATION = "INSERT INTO relation_ties VALUES (?, ?, ?, ?, ?, ?)"
_LIST_TIES = "SELECT type, source, target, role, n FROM tie_keys ORDER BY type, source, target, role, n"
_LIST_POSTS = (
    "SELECT DISTINCT source, role, target FROM tie_keys WHERE type = ? ORDER BY source, role, target"
)
_RELATIONS = "SELECT id, type, source, target, role, n FROM relation_ties"
_LIST_RELATIONS = f"{_RELATIONS} ORDER BY id, type, source, target, role, n"
_LIST_OWNED = f"""
{_RELATIONS} WHERE type = :type AND {{side}} IN (
    SELECT {{side}} FROM relation_ties WHERE type = :type GROUP BY {{side}} HAVING count(DISTINCT id) > :more
) ORDER BY {{side}}, id, type, source, target, role, n
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When the articles were published: their order, and their days where known."""

    ranks: Mapping[ArticleId, int]
    days: Mapping[ArticleId, date]


class TieBook:
    """Ties on the disk, united to relations when all are known.

    Args:
        own: a database of the build's own.
        lexicon: the types of relations, and titles that are one.
    """

    def __init__(self, own: sqlite3.Connection, lexicon: Lexicon) -> None:
        self._own = own
        self._lexicon = lexicon
        self._ties: Spool[ClaimedTie] = Spool(own, "ties")
        self._waiting: list[tuple[str | int, ...]] = []
        for table in TABLES:
            own.execute(table)

    def put(self, tie: ClaimedTie) -> None:
        """Take a tie."""
        self._waiting.append((*_make_key(tie, self._lexicon), self._ties.put(tie)))
        if len(self._waiting) >= _MANY:
            self._write()

    def settle(self, linked: LinkedEntities) -> None:
        """Tell which ties are one relation, with the gazetteer's hierarchy; no tie comes any more.

        Ties of one kind between the same two are one. A tie without a role joins the only one with a role,
        one's post at a body named in short that at the only body it can be (새솔, 새솔그룹), and the head of
        a parent's unnamed unit the only unit it can be (LG전자 이현철 소장).
        """
        self._write()
        posts = self._list_posts()
        rivals = {body for bodies in posts.values() for body in bodies}
        names = {body: linked.names.names[body] for body in rivals}
        for *ends, role, numbers in self._list_named():
            kind, source, body = ends
            others = posts.get((source, role), []) if kind == RelationType.EMPLOYMENT else []
            target = _find_whole(EntityId(body), others, names) if others else EntityId(body)
            heads = others if role in self._lexicon.unit_heads else []
            units = [unit for unit in heads if target in list_parents(unit, linked.entries)]
            self._name((kind, source, units[0] if len(units) == 1 else target, role), numbers)
        for entry in linked.entries.values():
            if entry.parent and entry.parent in linked.entries and linked.names.has(entry.id):
                self._name((RelationType.PART_OF, entry.id, entry.parent, ""), [None])

    def make_relations(self, calendar: Calendar) -> Iterator[Relation]:
        """Yield the relations by id.

        A hierarchy that no article tells has no claims: it stands in the annotations alone.
        """
        return self._make(self._own.execute(_LIST_RELATIONS), calendar)

    def make_owned(
        self, calendar: Calendar, kind: RelationType, side: str, *, more_than: int
    ) -> Iterator[Relation]:
        """Yield the relations of one type by their owners, of each by id.

        Args:
            calendar: when the articles were published.
            kind: the type.
            side: where the owner stands, ``source`` or ``target``.
            more_than: as many has an owner that is left out.
        """
        told = {"type": kind.value, "more": more_than}
        return self._make(self._own.execute(_LIST_OWNED.format(side=side), told), calendar)

    def _make(self, rows: Iterable[TieRow], calendar: Calendar) -> Iterator[Relation]:
        """Make relations of their rows, those of one side by side."""
        for (ident, *ends, role), alike in groupby(rows, key=itemgetter(0, 1, 2, 3, 4)):
            ties = [self._ties[row[5]] for row in alike if row[5] is not None]
            key = RelationType(ends[0]), EntityId(ends[1]), EntityId(ends[2])
            yield _make_relation(
                RelationId(ident), key, choose_role(ties, role, self._lexicon), ties, calendar
            )

    def _list_posts(self) -> dict[tuple[str, str], list[EntityId]]:
        """List the bodies where somebody has one post, by the person and the post, if there are several."""
        rows = self._own.execute(_LIST_POSTS, (RelationType.EMPLOYMENT.value,))
        posts: dict[tuple[str, str], list[EntityId]] = {}
        for (source, role), told in groupby(rows, key=itemgetter(0, 1)):
            bodies = [EntityId(target) for *_, target in told] if role else []
            if len(bodies) > 1:
                posts[source, role] = bodies
        return posts

    def _list_named(self) -> Iterator[tuple[str, str, str, str, list[int]]]:
        """Yield the keys of ties, those without a role under the only role between the same two.

        Who enters a firm at another time than he takes his post (2012년 입사) is there without a post first.
        """
        for ends, alike in groupby(self._own.execute(_LIST_TIES), key=itemgetter(0, 1, 2)):
            numbers: dict[str, list[int]] = {}
            for *_, role, number in alike:
                numbers.setdefault(role, []).append(number)
            self._end_nominations(numbers)
            self._join_short_roles(numbers)
            unnamed = numbers.pop("", [])
            if unnamed and len(numbers) == 1:
                role, named = numbers.popitem()
                starts = {_read_days(self._ties[number].start) for number in named}
                entries = [one for one in unnamed if _is_entry(self._ties[one], starts)]
                numbers[role] = sorted({*unnamed, *named} - {*entries})
                unnamed = entries
            if unnamed:
                numbers[""] = unnamed
            yield from ((*ends, role, told) for role, told in numbers.items())

    def _end_nominations(self, numbers: dict[str, list[int]]) -> None:
        """End what somebody was named for where he takes the post later (대표 내정자, 대표)."""
        for role in [role for role in numbers if cut_nominee(role) in numbers.keys() - {role}]:
            named = [self._ties[number] for number in numbers[role]]
            taken = [self._ties[number] for number in numbers[cut_nominee(role)]]
            ended = (
                replace(tie, role=named[0].role, start=None, until=tie.start, former=True)
                for tie in taken
                if any(is_after(tie.start, one.start) for one in named)
            )
            numbers[role] += map(self._ties.put, ended)

    def _join_short_roles(self, numbers: dict[str, list[int]]) -> None:
        """Join a role with the only fuller one that every article tells beside it (본부장, 마케팅본부장)."""
        if len(numbers.keys() - {""}) < 2:  # as most do; to read a tie is costly
            return
        told = {role: [self._ties[number] for number in found] for role, found in numbers.items() if role}
        articles = {role: {(tie.claim.article, tie.former) for tie in ties} for role, ties in told.items()}
        short = {
            role: {one for tie in ties for one in list_short_roles(tie.role or "", self._lexicon)}
            for role, ties in told.items()
        }
        for role in sorted(told):
            fuller = [other for other in told if role in short[other] and articles[role] <= articles[other]]
            if len(fuller) == 1 and fuller[0] in numbers:
                numbers[fuller[0]] = sorted(numbers[fuller[0]] + numbers.pop(role))

    def _name(self, key: tuple[str, ...], numbers: Iterable[int | None]) -> None:
        """Note under which id some ties go."""
        ident = make_id("r", PART_BREAK.join(key), 0)
        self._own.executemany(_PUT_RELATION, ((ident, *key, number) for number in numbers))

    def _write(self) -> None:
        self._own.executemany(_PUT_TIE, self._waiting)
        self._waiting.clear()


def _is_entry(tie: ClaimedTie, starts: Collection[Days]) -> bool:
    """Tell whether somebody came to a body, and to the post that he has there at no such time (입사)."""
    is_entering = read_deed(tie.claim.summary) in load_spellings().entering
    return is_entering and tie.start is not None and _read_days(tie.start) not in starts


def _read_days(period: Period | None) -> Days:
    """Return the first and the last possible day of a period, wherever and in what words it is told."""
    return (period.earliest, period.latest) if period else (None, None)


def _make_key(tie: ClaimedTie, lexicon: Lexicon) -> tuple[str, str, str, str]:
    """Return what makes two ties one relation."""
    source, target = tie.source, tie.target
    if lexicon.relation_types[tie.type].symmetric:
        source, target = sorted((source, target))
    return tie.type.value, source, target, fold_role(tie.role or "", lexicon)


def _find_whole(body: EntityId, others: Sequence[EntityId], names: Mapping[EntityId, str]) -> EntityId:
    """Return the only one of some bodies whose name a body's is short for, else the body."""
    wholes = [other for other in others if shortens(names.get(body, ""), names.get(other, ""))]
    return wholes[0] if len(wholes) == 1 else body


def shortens(short: str, whole: str) -> bool:
    """Tell whether a name is short for a group's, or leaves out syllables between its beginning and its end.

    >>> shortens("새솔", "새솔그룹"), shortens("전기조합", "전기공업협동조합"), shortens("새솔", "새솔전자")
    (True, True, False)
    """
    if not 1 < len(short) < len(whole):
        return False
    rest = iter(whole)
    is_cut = short[:_BEGINNING] == whole[:_BEGINNING] and short[-1] == whole[-1] and len(short) > _BEGINNING
    return whole == f"{short}{_GROUP}" or (is_cut and all(syllable in rest for syllable in short))


def _make_relation(
    relation_id: RelationId, key: Ends, role: str | None, ties: Sequence[ClaimedTie], calendar: Calendar
) -> Relation:
    """Write one relation; the latest article says whether it is past."""
    latest = max((calendar.ranks.get(tie.claim.article, -1) for tie in ties), default=-1)
    last = [tie for tie in ties if calendar.ranks.get(tie.claim.article, -1) == latest]
    former = any(tie.former for tie in last)
    return _RELATION(
        id=relation_id,
        type=key[0],
        source=key[1],
        target=key[2],
        role=role,
        start=_choose(ties, calendar, attrgetter("start")),
        end=_choose_end(ties, calendar, former=former),
        former=former,
        claims=order_claims((tie.claim for tie in ties), calendar.ranks),
    )


def _choose(
    ties: Sequence[ClaimedTie], calendar: Calendar, read: Callable[[ClaimedTie], Period | None]
) -> Period | None:
    """Take the most precise of the periods that the ties' claims give."""
    if len(ties) == 1:  # as most do; to find a claim again is costly
        return choose_period((ties[0].claim,), calendar.ranks, get=lambda claim: read(ties[0]))
    periods = {tie.claim: period for tie in ties if (period := read(tie))}
    return choose_period((tie.claim for tie in ties), calendar.ranks, get=periods.get)


def _choose_end(ties: Sequence[ClaimedTie], calendar: Calendar, *, former: bool) -> Period | None:
    """Return the end that a claim tells, else no later than the first article that calls it past."""
    told = _choose(ties, calendar, attrgetter("until"))
    if told or not former:
        return told
    past = [tie.claim for tie in ties if tie.former and tie.claim.article in calendar.days]
    first = min(sort_claims(past), key=lambda claim: calendar.days[claim.article], default=None)
    return end_before_article(first, calendar.days[first.article]) if first else None


def end_before_article(claim: Claim, day: date) -> Period:
    """Date the end of a past relation by the article that calls it past (전, 출신)."""
    return Period(
        when=f"../{day.isoformat()}",
        earliest=None,
        latest=day,
        words=claim.evidence.exact,
        start=claim.evidence.start,
        end=claim.evidence.end,
        rule="former-before-article",
        anchor=day,
    )

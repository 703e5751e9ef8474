"""Make relations of the claims and events that tell of them."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lgai_graph.lexicon import Lexicon
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.entities.nodes import Entries, list_parents
from lgai_graph.link.ids import claim_key, make_ids, order_claims
from lgai_graph.link.periods import choose_period
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

Key = tuple[RelationType, EntityId, EntityId, str]
_GROUP = "그룹"
_BEGINNING = 2  # syllables of a name that its short form keeps (산업부 of 산업통상자원부)
Numbers: TypeAlias = "array[int]"  # of ties, in the order they came


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When the articles were published: their order, and their days where known."""

    ranks: Mapping[ArticleId, int]
    days: Mapping[ArticleId, date]


def make_relations(
    ties: Spool[ClaimedTie], linked: LinkedEntities, calendar: Calendar, lexicon: Lexicon
) -> Iterator[Relation]:
    """Unite ties of one kind between the same two, and add the gazetteer's hierarchy; yield them by id.

    A hierarchy that no article tells has no claims: it stands in the annotations alone.
    """
    grouped: dict[Key, array[int]] = {}
    for number, tie in enumerate(ties):
        grouped.setdefault(_make_key(tie, lexicon), array("q")).append(number)
    names = {entity.id: entity.name for entity in linked.entities}
    posts = _fold_short_names(_fold_unnamed_roles(grouped), names)
    groups = _fold_parent_posts(posts, linked.entries, lexicon.unit_heads)
    for entity in linked.entities:
        entry = linked.entries.get(entity.id)
        if entry and entry.parent and entry.parent in linked.entries:
            groups.setdefault((RelationType.PART_OF, entry.id, entry.parent, ""), array("q"))
    keys = sorted(groups)
    for relation_id, key in sorted(zip(make_ids("r", keys), keys, strict=True)):
        told = [ties[number] for number in groups[key]]
        yield _make_relation(RelationId(relation_id), key, told, calendar)


def _make_key(tie: ClaimedTie, lexicon: Lexicon) -> Key:
    """Return what makes two ties one relation."""
    source, target = tie.source, tie.target
    if lexicon.relation_types[tie.type].symmetric:
        source, target = sorted((source, target))
    role = (tie.role or "").replace(" ", "")
    return tie.type, source, target, lexicon.same_titles.get(role, role)


def _fold_unnamed_roles(grouped: Mapping[Key, Numbers]) -> dict[Key, Numbers]:
    """Add a tie without a role to the only one with a role between the same two."""
    roles: dict[tuple[str, ...], list[str]] = {}
    for *ends, role in grouped:
        roles.setdefault(tuple(ends), []).append(role)
    folded: dict[Key, Numbers] = {}
    for key in sorted(grouped):
        others = [role for role in roles[key[:3]] if role]
        new_key = (*key[:3], others[0]) if not key[3] and len(others) == 1 else key
        folded.setdefault(new_key, array("q")).extend(grouped[key])
    return folded


def _fold_short_names(groups: Mapping[Key, Numbers], names: Mapping[EntityId, str]) -> dict[Key, Numbers]:
    """Add one's post at a body named in short to that at the only body it can be (새솔, 새솔그룹)."""
    posts: dict[tuple[EntityId, str], list[Key]] = {}
    for key in groups:
        if key[0] is RelationType.EMPLOYMENT and key[3]:
            posts.setdefault((key[1], key[3]), []).append(key)
    folded: dict[Key, Numbers] = {}
    for key in sorted(groups):
        rivals = posts.get((key[1], key[3]), ()) if key[0] is RelationType.EMPLOYMENT else ()
        wholes = [other for other in rivals if shortens(names.get(key[2], ""), names.get(other[2], ""))]
        folded.setdefault(wholes[0] if len(wholes) == 1 else key, array("q")).extend(groups[key])
    return folded


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


def _fold_parent_posts(
    groups: Mapping[Key, Numbers], entries: Entries, unit_heads: frozenset[str]
) -> dict[Key, Numbers]:
    """Add the head of a parent's unnamed unit to the only unit it can be (LG전자 이현철 소장)."""
    posts: dict[tuple[EntityId, str], list[Key]] = {}
    for key in groups:
        if key[0] is RelationType.EMPLOYMENT and key[3] in unit_heads:
            posts.setdefault((key[1], key[3]), []).append(key)
    folded: dict[Key, Numbers] = {}
    for key in sorted(groups):
        others = posts.get((key[1], key[3]), [])
        units = [other for other in others if key[2] in list_parents(other[2], entries)]
        folded.setdefault(units[0] if len(units) == 1 else key, array("q")).extend(groups[key])
    return folded


def _make_relation(
    relation_id: RelationId, key: Key, ties: Sequence[ClaimedTie], calendar: Calendar
) -> Relation:
    """Write one relation; the latest article says whether it is past."""
    latest = max((calendar.ranks.get(tie.claim.article, -1) for tie in ties), default=-1)
    last = [tie for tie in ties if calendar.ranks.get(tie.claim.article, -1) == latest]
    former = any(tie.former for tie in last)
    return Relation(
        id=relation_id,
        type=key[0],
        source=key[1],
        target=key[2],
        role=_choose_role(ties, key[3]),
        start=_choose(ties, calendar, {tie.claim: tie.start for tie in ties if tie.start}),
        end=_choose_end(ties, calendar, former=former),
        former=former,
        claims=order_claims((tie.claim for tie in ties), calendar.ranks),
    )


def _choose(ties: Iterable[ClaimedTie], calendar: Calendar, periods: Mapping[Claim, Period]) -> Period | None:
    """Take the most precise of the periods that the ties' claims give."""
    return choose_period((tie.claim for tie in ties), calendar.ranks, get=periods.get)


def _choose_end(ties: Sequence[ClaimedTie], calendar: Calendar, *, former: bool) -> Period | None:
    """Return the end that a claim tells, else no later than the first article that calls it past."""
    told = _choose(ties, calendar, {tie.claim: tie.until for tie in ties if tie.until})
    if told or not former:
        return told
    past = [tie.claim for tie in ties if tie.former and tie.claim.article in calendar.days]
    first = min(past, key=lambda c: (calendar.days[c.article], claim_key(c)), default=None)
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


def _choose_role(ties: Iterable[ClaimedTie], role_key: str) -> str | None:
    """Return the role as most articles write it."""
    counts = Counter(tie.role for tie in ties if tie.role)
    return min(counts, key=lambda role: (-counts[role], len(role), role)) if counts and role_key else None

"""Unite the titles that articles give people without saying of what (박가람 작가)."""

from collections.abc import Iterable

from lgai_graph.lexicon import Lexicon
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.ids import claim_key, make_ids
from lgai_graph.link.relations.making import Calendar, end_before_article
from lgai_graph.model import Claim, EntityId, HeldTitle, ParticipantRole, Relation, RelationId, RelationType

Key = tuple[EntityId, str]


def make_titles(
    claims: Iterable[Claim],
    linked: LinkedEntities,
    relations: Iterable[Relation],
    calendar: Calendar,
    lexicon: Lexicon,
) -> list[HeldTitle]:
    """Unite the claims of one title of one person, unless an employment tells its organisation."""
    held = {
        (relation.source, _fold_title(relation.role, lexicon))
        for relation in relations
        if relation.type is RelationType.EMPLOYMENT and relation.role
    }
    grouped: dict[Key, list[Claim]] = {}
    for claim in claims:
        ends = {argument.role: argument.mention for argument in claim.arguments}
        alone = ParticipantRole.SOURCE in ends and ParticipantRole.TARGET not in ends
        if claim.type is RelationType.EMPLOYMENT and alone and claim.role:
            person = linked.find(ends[ParticipantRole.SOURCE], claim.article)
            grouped.setdefault((person, _fold_title(claim.role, lexicon)), []).append(claim)
    keys = sorted(key for key in grouped if key not in held)
    ids = make_ids("t", keys)
    titles = [
        _make_title(RelationId(ident), key[0], grouped[key], calendar)
        for ident, key in zip(ids, keys, strict=True)
    ]
    return sorted(titles, key=lambda title: title.id)


def _fold_title(role: str, lexicon: Lexicon) -> str:
    """Return what two writings of one title share."""
    folded = role.replace(" ", "")
    return lexicon.same_titles.get(folded, folded)


def _make_title(
    ident: RelationId, person: EntityId, claims: Iterable[Claim], calendar: Calendar
) -> HeldTitle:
    """Write one title; the latest article says whether it is past."""
    told = sorted(set(claims), key=lambda claim: (calendar.ranks.get(claim.article, -1), claim_key(claim)))
    latest = calendar.ranks.get(told[-1].article, -1)
    former = any(claim.former for claim in told if calendar.ranks.get(claim.article, -1) == latest)
    past = [claim for claim in told if claim.former and claim.article in calendar.days]
    first = min(past, key=lambda claim: (calendar.days[claim.article], claim_key(claim)), default=None)
    return HeldTitle(
        id=ident,
        person=person,
        role=min((claim.role or "" for claim in told), key=lambda role: (len(role), role)),
        end=end_before_article(first, calendar.days[first.article]) if former and first else None,
        former=former,
        claims=tuple(told),
    )

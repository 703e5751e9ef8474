"""Make a gold of hand-written claims, to see which of them the rules find by themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lgai_graph.evaluate.gold.nouns import (
    ID_TIES,
    Gold,
    GoldArticle,
    GoldEvent,
    GoldName,
    GoldPerson,
    GoldRelation,
    TieReading,
)
from lgai_graph.model import (
    Article,
    Claim,
    EntityId,
    EventType,
    GazetteerEntry,
    Mention,
    ParticipantRole,
    Period,
    RelationType,
)

Names = Mapping[EntityId, tuple[str, ...]]


def make_gold(
    articles: Iterable[Article], claims: Iterable[Claim], gazetteer: Iterable[GazetteerEntry]
) -> Gold:
    """Take claims for truth, each entity under any of its names.

    Such a gold measures recall alone: a hand writes down what rules cannot read, not all that is true.

    Args:
        articles: the articles the claims belong to; one without a claim gets an empty gold.
        claims: claims made of hand-written ones.
        gazetteer: the names of each entity.
    """
    names = {entry.id: (entry.name, *(alias.name for alias in entry.aliases)) for entry in gazetteer}
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    return Gold(
        articles=tuple(_make_article(article, by_article.get(article.id, ()), names) for article in articles)
    )


def _make_article(article: Article, claims: Sequence[Claim], names: Names) -> GoldArticle:
    return GoldArticle(
        id=article.id,
        events=tuple(_events(claims, names)),
        people=tuple(_people(claims, names)),
        relations=tuple(_relations(claims, names)),
        tie_types=ID_TIES,
        published=article.published_on,
    )


def _events(claims: Iterable[Claim], names: Names) -> Iterator[GoldEvent]:
    for claim in claims:
        if isinstance(claim.type, EventType):
            required, optional = _split_participants(claim, names)
            yield GoldEvent(
                types=(claim.type,),
                statuses=(claim.status,),
                cue=None,
                cue_ok=(),
                resolves=_pattern(claim.when) if claim.when else None,
                when_ok=(),
                who=required,
                who_opt=optional,
                core=True,
                unsure=False,
                what=claim.summary,
            )


def _split_participants(claim: Claim, names: Names) -> tuple[tuple[GoldName, ...], tuple[GoldName, ...]]:
    """Require all participants but the venue."""
    required: list[GoldName] = []
    optional: list[GoldName] = []
    for argument in claim.arguments:
        side = optional if argument.role is ParticipantRole.VENUE else required
        side.append(GoldName(names=_alternatives(argument.mention, names), roles=(argument.role,)))
    return tuple(required), tuple(optional)


def _people(claims: Iterable[Claim], names: Names) -> Iterator[GoldPerson]:
    for claim in claims:
        ends = find_ends(claim)
        if claim.type is RelationType.EMPLOYMENT and ends:
            yield GoldPerson(
                names=_alternatives(ends[0], names),
                roles=(claim.role or "",),
                orgs=_alternatives(ends[1], names),
                former=claim.former,
                unsure=False,
            )


def _relations(claims: Iterable[Claim], names: Names) -> Iterator[GoldRelation]:
    for claim in claims:
        ends = find_ends(claim)
        # Not `in` alone: EventType.MEMBERSHIP equals RelationType.MEMBERSHIP, both being strings
        if isinstance(claim.type, RelationType) and claim.type in ID_TIES and ends:
            source, target = (_alternatives(end, names) for end in ends)
            reading = TieReading(type=claim.type, source=source, target=target)
            yield GoldRelation(readings=(reading,), unsure=False)


def find_ends(claim: Claim) -> tuple[Mention, Mention] | None:
    """Return the source and the target of a relation claim, None for a claim without both."""
    ends = {argument.role: argument.mention for argument in claim.arguments}
    source, target = ends.get(ParticipantRole.SOURCE), ends.get(ParticipantRole.TARGET)
    return (source, target) if source and target else None


def _alternatives(mention: Mention, names: Names) -> tuple[str, ...]:
    return names.get(mention.entity, (mention.name,)) if mention.entity else (mention.name,)


def _pattern(period: Period) -> str:
    return f"{period.earliest or '..'}/{period.latest or '..'}"

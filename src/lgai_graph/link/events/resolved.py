"""Resolve the names of an event claim, and read what two claims of one event must share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from lgai_graph.korean import name_key
from lgai_graph.lexicon import EventEntry
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.entities.nodes import list_parents
from lgai_graph.link.events.figures import read_figures
from lgai_graph.link.events.objects import (
    NOTHING,
    ObjectWords,
    read_name,
    read_object,
    read_quoted,
    read_sentence,
    read_title,
)
from lgai_graph.model import (
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventType,
    Participant,
    ParticipantRole,
    Period,
    PeriodKind,
)

R = ParticipantRole

_QUOTE_MARKS = frozenset('“”"')
SUBJECT_ROLES = frozenset({R.AGENT, R.SPEAKER, R.INVESTOR, R.MEMBER, R.ORGANIZATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaim:
    """One event claim with its names resolved.

    Args:
        index: place of the claim among the sorted event claims.
        entry: what the lexicon knows of the type.
        everyone: all participants.
        objects: what the event is about (the founded lab, the appointee, both partners).
        subjects: who brought it about, without the objects.
        alliances: participants that are alliances.
        venues: where it took place.
        places: the organisations of an appointment with all their parents.
        title: key of the happening's own name, empty where it has none.
        object: the words of what it is about.
        sentence: the telling words of the evidence.
        headline: the telling words of the article's title, participants left out.
        tale: the telling words of the sentence, and of the headline where the article leads with it.
        names: the words of each participant's name, as the article has it.
        figures: the numbers of the sentence, and of the headline where the article leads with it.
        quoted: the words of the object that stand in quotes.
        published: the article's day.
        origin: the article that this one copies, or itself.
    """

    index: int
    claim: Claim
    type: EventType
    entry: EventEntry
    participants: tuple[Participant, ...]
    everyone: frozenset[EntityId]
    objects: frozenset[EntityId]
    subjects: frozenset[EntityId]
    alliances: frozenset[EntityId]
    venues: frozenset[EntityId]
    places: frozenset[EntityId]
    title: str
    object: ObjectWords = NOTHING
    sentence: frozenset[str] = frozenset()
    headline: ObjectWords = NOTHING
    tale: frozenset[str] = frozenset()
    names: Mapping[EntityId, frozenset[str]] = field(default_factory=dict)
    figures: frozenset[tuple[float, str]] = frozenset()
    quoted: frozenset[str] = frozenset()
    published: date | None = None
    origin: ArticleId | None = None

    @property
    def amounts(self) -> frozenset[tuple[str, float]]:
        """Return the amounts as unit and value."""
        return frozenset((amount.unit, amount.value) for amount in self.claim.amounts)

    @property
    def is_quotation(self) -> bool:
        """Tell whether it is somebody's words, and not merely what was announced (실적을 발표했다)."""
        return is_quotation(self.claim, self.entry)

    @property
    def period(self) -> Period | None:
        """Return the claim's period where it has both bounds, else None."""
        when = self.claim.when
        return when if when and when.earliest and when.latest else None

    @property
    def is_announced(self) -> bool:
        """Tell whether the day is only that of an announcement."""
        return self.period is not None and self.period.kind is PeriodKind.ANNOUNCEMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvingContext:
    """What resolving a claim needs to know beside it."""

    linked: LinkedEntities
    kinds: Mapping[EntityId, EntityKind]
    find_article: Callable[[ArticleId], Article | None]


def resolve_claims(
    claims: Iterable[Claim],
    linked: LinkedEntities,
    types: Mapping[EventType, EventEntry],
    find_article: Callable[[ArticleId], Article | None] = lambda ident: None,
) -> Iterator[ResolvedClaim]:
    """Resolve the event claims, in the order given.

    Args:
        claims: of events and relations, article by article.
        linked: their names.
        types: the types of events.
        find_article: returns the article of a claim, without its text.
    """
    kinds = {entity.id: entity.kind for entity in linked.entities}
    context = ResolvingContext(linked=linked, kinds=kinds, find_article=find_article)
    events = (claim for claim in claims if isinstance(claim.type, EventType))
    for index, claim in enumerate(events):
        yield _resolve_claim(index, claim, types[EventType(claim.type)], context)


def _resolve_claim(index: int, claim: Claim, entry: EventEntry, context: ResolvingContext) -> ResolvedClaim:
    """Resolve one claim."""
    participants = tuple(
        Participant(entity=context.linked.find(argument.mention, claim.article), role=argument.role)
        for argument in claim.arguments
    )
    objects = _select(participants, entry.about)
    subjects = _select(participants, SUBJECT_ROLES)
    if not objects and entry.has("own_subject"):
        objects = subjects
    organizations = _select(participants, frozenset({R.ORGANIZATION}))
    kinds, entries = context.kinds, context.linked.entries
    names = frozenset(argument.mention.name for argument in claim.arguments)
    article = context.find_article(claim.article)
    sentence = read_sentence(claim.evidence.exact, names)
    headline = read_title(article.title, names) if article else NOTHING
    return ResolvedClaim(
        index=index,
        claim=claim,
        type=entry.id,
        entry=entry,
        participants=participants,
        everyone=frozenset(participant.entity for participant in participants),
        objects=objects,
        subjects=subjects - objects,
        alliances=frozenset(p.entity for p in participants if kinds[p.entity] is EntityKind.ALLIANCE),
        venues=_select(participants, frozenset({R.VENUE})),
        places=organizations.union(*(list_parents(o, entries) for o in organizations)),
        title=name_key(claim.name) if claim.name else "",
        object=NOTHING if entry.has("post") or is_quotation(claim, entry) else read_object(claim, names),
        sentence=sentence,
        headline=headline,
        tale=sentence | headline.words if claim.lead else sentence,
        names={
            participant.entity: read_name(argument.mention.name)
            for participant, argument in zip(participants, claim.arguments, strict=True)
        },
        figures=read_figures(_tell(claim, article)),
        quoted=read_quoted(claim),
        published=article.published_on if article else None,
        origin=(article.origin or article.id) if article else claim.article,
    )


def is_quotation(claim: Claim, entry: EventEntry) -> bool:
    """Tell whether a claim is somebody's words, and not merely what an article leads with as announced."""
    return entry.has("quote") and not (claim.lead and _QUOTE_MARKS.isdisjoint(claim.summary))


def _tell(claim: Claim, article: Article | None) -> str:
    """Return the sentence, with the headline where the article leads with it."""
    return f"{article.title}\n{claim.evidence.exact}" if article and claim.lead else claim.evidence.exact


def _select(participants: Iterable[Participant], roles: frozenset[ParticipantRole]) -> frozenset[EntityId]:
    """Return the participants of some roles."""
    return frozenset(participant.entity for participant in participants if participant.role in roles)

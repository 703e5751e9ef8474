"""Resolve the names of an event claim, and read what two claims of one event must share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, TypeVar, cast

from lgai_graph.korean import name_key
from lgai_graph.lexicon import EventEntry
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.entities.nodes import list_parents
from lgai_graph.link.events.likeness.figures import read_figures
from lgai_graph.link.events.likeness.objects import (
    NOTHING,
    ObjectWords,
    read_name,
    read_named,
    read_object,
    read_quoted,
    read_sentence,
    read_title,
)
from lgai_graph.link.events.likeness.opening import read_opening
from lgai_graph.model import (
    BARE_LEAD,
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
from lgai_graph.model.making import make_maker

R = ParticipantRole
T = TypeVar("T")
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
        names: the words of each participant's name, as the article has it.
        heading: the article's title, None where the article is not known.
        published: the article's day.
        opening: the first sentences of the article, where it leads with the claim.
        origin: the article that this one copies, or itself.
        known: what has been read of its words, which is read when it is first asked for: few claims are
            ever compared.
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
    names: Mapping[EntityId, frozenset[str]] = field(default_factory=dict)
    heading: str | None = None
    published: date | None = None
    opening: str = ""
    origin: ArticleId | None = None
    known: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def object(self) -> ObjectWords:
        """Return the words of what it is about."""
        return self.recall("object", _read_object)

    @property
    def sentence(self) -> frozenset[str]:
        """Return the telling words of the evidence."""
        return self.recall("sentence", _read_sentence)

    @property
    def headline(self) -> ObjectWords:
        """Return the telling words of the article's title, participants left out."""
        return self.recall("headline", _read_headline)

    @property
    def tale(self) -> frozenset[str]:
        """Return the telling words of the sentence, and of the headline where that tells the same."""
        return self.sentence | self.headline.words if self.is_told_above else self.sentence

    @property
    def told(self) -> frozenset[str]:
        """Return the words of the telling, with those of who takes part."""
        return self.tale.union(*self.names.values())

    @property
    def figures(self) -> frozenset[tuple[float, str]]:
        """Return the numbers of the sentence, and of the headline where that tells the same."""
        return self.recall("figures", _read_figures)

    @property
    def is_echo(self) -> bool:
        """Tell whether its sentence only says that what stands before was done (이같이 의결했다)."""
        return self.recall("is_echo", _is_echo)

    @property
    def is_told_above(self) -> bool:
        """Tell whether the headline tells the same: the article leads with it, or it points back."""
        return self.claim.lead or self.is_echo

    @property
    def quoted(self) -> frozenset[str]:
        """Return the words of the object that stand in quotes; of a lead, the name quoted in its headline."""
        return self.recall("quoted", _read_quoted)

    @property
    def is_bare(self) -> bool:
        """Tell whether it is a lead of which no event was read."""
        return self.claim.evidence.rule == BARE_LEAD

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

    def recall(self, what: str, read: Callable[["ResolvedClaim"], T]) -> T:
        """Return what was read before, else read it."""
        if what not in self.known:
            self.known[what] = read(self)
        return cast(T, self.known[what])


_RESOLVED, _PARTICIPANT = make_maker(ResolvedClaim), make_maker(Participant)


class ByIndex(Protocol):
    """Claims by their index."""

    def __getitem__(self, index: int, /) -> ResolvedClaim: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvingContext:
    """What resolving a claim needs to know beside it."""

    linked: LinkedEntities
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
        find_article: returns the article of a claim, of whose text the beginning is enough.
    """
    context = ResolvingContext(linked=linked, find_article=find_article)
    events = (claim for claim in claims if isinstance(claim.type, EventType))
    for index, claim in enumerate(events):
        yield _resolve_claim(index, claim, types[EventType(claim.type)], context)


def _resolve_claim(index: int, claim: Claim, entry: EventEntry, context: ResolvingContext) -> ResolvedClaim:
    """Resolve one claim."""
    participants = tuple(
        _PARTICIPANT(entity=context.linked.find(argument.mention, claim.article), role=argument.role)
        for argument in claim.arguments
    )
    objects = _select(participants, entry.about)
    subjects = _select(participants, SUBJECT_ROLES)
    if not objects and entry.has("own_subject"):
        objects = subjects
    organizations = _select(participants, frozenset({R.ORGANIZATION}))
    kinds, entries = context.linked.names.kinds, context.linked.entries
    article = context.find_article(claim.article)
    known_by = _list_parties(participants, claim)
    return _RESOLVED(
        index=index,
        claim=claim,
        type=entry.id,
        entry=entry,
        participants=participants,
        everyone=frozenset(participant.entity for participant, _ in known_by),
        objects=objects,
        subjects=subjects - objects,
        alliances=frozenset(p.entity for p in participants if kinds[p.entity] is EntityKind.ALLIANCE),
        venues=_select(participants, frozenset({R.VENUE})),
        places=organizations.union(*(list_parents(o, entries) for o in organizations)),
        title=name_key(claim.name) if claim.name else "",
        names={participant.entity: read_name(name) for participant, name in known_by},
        heading=article.title if article else None,
        published=article.published_on if article else None,
        opening=read_opening(article.text) if article and claim.lead else "",
        origin=(article.origin or article.id) if article else claim.article,
    )


def is_quotation(claim: Claim, entry: EventEntry) -> bool:
    """Tell whether a claim is somebody's words, and not merely what was announced, or led an article so."""
    if not entry.has("quote") or not _QUOTE_MARKS.isdisjoint(claim.summary):
        return entry.has("quote")
    return not (claim.lead or claim.summary.endswith(tuple(load_spellings().announcing)))


def _list_parties(participants: Iterable[Participant], claim: Claim) -> list[tuple[Participant, str]]:
    """Return by whom an event is known, with their names: a product only where nobody acts."""
    named = [
        (participant, argument.mention.name)
        for participant, argument in zip(participants, claim.arguments, strict=True)
    ]
    return [(one, name) for one, name in named if one.role is not R.PRODUCT] or named


def _list_names(resolved: ResolvedClaim) -> frozenset[str]:
    """Return what the article calls the participants, but not the products that it is about."""
    claim = resolved.claim
    return frozenset(one.mention.name for one in claim.arguments if one.role is not R.PRODUCT)


def _read_object(resolved: ResolvedClaim) -> ObjectWords:
    """Read what the event is about; a post and a quotation are about nothing else.

    What points back names its object above, and in its own words only the place or the way.
    """
    is_above = resolved.is_echo and not resolved.claim.object
    if resolved.entry.has("post") or resolved.is_quotation or is_above:
        return NOTHING
    return read_object(resolved.claim, _list_names(resolved))


def _read_quoted(resolved: ResolvedClaim) -> frozenset[str]:
    quoted = read_quoted(resolved.claim)
    if quoted or resolved.heading is None or not resolved.claim.lead:
        return quoted
    return read_named(resolved.heading, resolved.claim.evidence.exact)


def _is_echo(resolved: ResolvedClaim) -> bool:
    words = resolved.claim.evidence.exact.split()
    return not load_spellings().pointing_back.isdisjoint(words)


def _read_sentence(resolved: ResolvedClaim) -> frozenset[str]:
    return read_sentence(resolved.claim.evidence.exact, _list_names(resolved))


def _read_headline(resolved: ResolvedClaim) -> ObjectWords:
    return NOTHING if resolved.heading is None else read_title(resolved.heading, _list_names(resolved))


def _read_figures(resolved: ResolvedClaim) -> frozenset[tuple[float, str]]:
    """Read the figures of the sentence, with the headline's where that tells the same."""
    exact = resolved.claim.evidence.exact
    is_above = resolved.heading is not None and resolved.is_told_above
    return read_figures(f"{resolved.heading}\n{exact}" if is_above else exact)


def _select(participants: Iterable[Participant], roles: frozenset[ParticipantRole]) -> frozenset[EntityId]:
    """Return the participants of some roles."""
    return frozenset(participant.entity for participant in participants if participant.role in roles)

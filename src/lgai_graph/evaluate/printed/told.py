"""What the graph prints on the word of one article: events, people, relations, names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from lgai_graph.korean import name_key
from lgai_graph.model import (
    SYMMETRIC_RELATIONS,
    Amount,
    Article,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    EventStatus,
    EventType,
    Knowledge,
    Period,
    Relation,
    RelationType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedName:
    """An entity as it is printed: its name first, its other names, its id last.

    Args:
        is_said: the article itself names it.
    """

    id: EntityId
    kind: EntityKind
    names: tuple[str, ...]
    is_said: bool

    @property
    def name(self) -> str:
        """Return the name that people see first."""
        return self.names[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPart:
    """A participant with its role."""

    who: PrintedName
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedEvent:
    """One event as `timeline` and `show` print it, with the quotes of one article.

    Args:
        is_shared: other articles tell it, too.
    """

    id: EventId
    type: EventType
    status: EventStatus
    when: Period | None
    summary: str
    parts: tuple[PrintedPart, ...]
    quotes: tuple[tuple[int, int], ...]
    rules: tuple[str, ...]
    amounts: tuple[Amount, ...]
    confidence: float
    is_shared: bool

    def __str__(self) -> str:
        who = ", ".join(f"{part.who.name} ({part.role})" for part in self.parts) or "–"
        when = f"{self.when.words} = {self.when.when}" if self.when else "–"
        return f"{self.type} [{when}] {self.status}: {who}: {self.summary} <{', '.join(self.rules)}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTie:
    """One relation as `who` prints it; an employment has a role and may be past."""

    type: str
    source: PrintedName
    target: PrintedName
    rules: tuple[str, ...]
    role: str | None = None
    former: bool = False

    def __str__(self) -> str:
        role = f" as {'former ' if self.former else ''}{self.role}" if self.role else ""
        rules = f" <{', '.join(self.rules)}>" if self.rules else ""
        return f"{self.source.name} {self.type} {self.target.name}{role}{rules}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAlias:
    """Two names that one article gives one organisation."""

    names: tuple[str, str]

    @property
    def is_short_form(self) -> bool:
        """Tell whether one of the names is part of the other (대우인터, 대우인터내셔널)."""
        left, right = map(name_key, self.names)
        return left in right or right in left


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedArticle:
    """All that the graph says on the word of one article.

    Args:
        names: every entity that the article names.
    """

    article: Article
    events: tuple[PrintedEvent, ...] = ()
    ties: tuple[PrintedTie, ...] = ()
    aliases: tuple[PrintedAlias, ...] = ()
    names: tuple[PrintedName, ...] = ()


def list_printed(knowledge: Knowledge, article: Article) -> PrintedArticle:
    """List what the graph says on the word of one article."""
    names = {entity.id: _print_name(entity, article) for entity in knowledge.entities}
    events = tuple(_print_events(knowledge.events, article, names))
    ties = tuple(_print_ties(knowledge.relations, article, names))
    said = {part.who.id for event in events for part in event.parts}
    said |= {end.id for tie in ties for end in (tie.source, tie.target)}
    said |= {name.id for name in names.values() if name.is_said}
    return PrintedArticle(
        article=article,
        events=events,
        ties=ties,
        aliases=tuple(alias for entity in knowledge.entities for alias in _list_aliases(entity, article)),
        names=tuple(names[entity] for entity in sorted(said)),
    )


def _print_name(entity: Entity, article: Article) -> PrintedName:
    others = (alias.name for alias in entity.aliases)
    return PrintedName(
        id=entity.id,
        kind=entity.kind,
        names=(entity.name, *others, entity.id),
        is_said=bool(_list_forms(entity, article)),
    )


def _print_events(
    events: Iterable[Event], article: Article, names: Mapping[EntityId, PrintedName]
) -> Iterator[PrintedEvent]:
    for event in events:
        claims = [claim for claim in event.claims if claim.article == article.id]
        if claims:
            yield PrintedEvent(
                id=event.id,
                type=event.type,
                status=event.status,
                when=event.when,
                summary=event.summary,
                parts=tuple(
                    PrintedPart(who=names[participant.entity], role=participant.role)
                    for participant in event.participants
                ),
                quotes=tuple((claim.evidence.start, claim.evidence.end) for claim in claims),
                rules=_list_rules(claims),
                amounts=event.amounts,
                confidence=event.confidence,
                is_shared=len(claims) < len(event.claims),
            )


def _print_ties(
    relations: Iterable[Relation], article: Article, names: Mapping[EntityId, PrintedName]
) -> Iterator[PrintedTie]:
    kept: dict[tuple[str, ...], PrintedTie] = {}
    for relation in relations:
        claims = [claim for claim in relation.claims if claim.article == article.id]
        ends = (relation.source, relation.target)
        if claims:
            tie = PrintedTie(
                type=relation.type,
                source=names[relation.source],
                target=names[relation.target],
                rules=_list_rules(claims),
                role=relation.role if relation.type is RelationType.EMPLOYMENT else None,
                former=relation.former,
            )
            pair = sorted(ends) if relation.type in SYMMETRIC_RELATIONS else ends
            kept.setdefault((relation.type, *pair, tie.role or ""), tie)
    yield from kept.values()


def _list_rules(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({claim.evidence.rule for claim in claims}))


def _list_forms(entity: Entity, article: Article) -> tuple[str, ...]:
    """List the names that an article gives an entity, one for each spelling that means something."""
    forms = {name_key(link.name): link.name for link in entity.links if link.article == article.id}
    return tuple(forms[key] for key in sorted(forms))


def _list_aliases(entity: Entity, article: Article) -> Iterator[PrintedAlias]:
    if entity.kind is not EntityKind.PERSON:
        for left, right in combinations(_list_forms(entity, article), 2):
            yield PrintedAlias(names=(left, right))

"""The development gold against a graph made of itself: the ruler finds no fault that is not there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from helpers_claims import make_article
from helpers_gold import make_day, make_entity
from lgai_graph.evaluate import (
    Figure,
    Gold,
    GoldArticle,
    GoldEvent,
    GoldScore,
    Verdict,
    assumed_day,
    load_gold,
    score_knowledge,
)
from lgai_graph.evaluate.gold import is_datable
from lgai_graph.evaluate.gold.days import own_bounds
from lgai_graph.evaluate.printed.levels import SAME_ROLES
from lgai_graph.model import (
    Amount,
    Article,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    Evidence,
    Knowledge,
    Participant,
    ParticipantRole,
    Period,
    Relation,
    RelationId,
    RelationType,
)

NEWS = Path(__file__).parents[2] / "shared" / "data" / "business-news"
FILES = ("gold.yaml", "gold2.yaml")
SLIPS = (Verdict.WRONG, Verdict.MISSED)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not NEWS.is_dir(), reason="no gold (../shared/data/business-news)"),
    pytest.mark.parametrize("file", FILES),
]


@cache
def read_gold(file: str) -> Gold:
    return load_gold(NEWS / file)


class World:
    """A graph that says what one gold article says, under the first name and role of each choice."""

    def __init__(self, truth: GoldArticle) -> None:
        self.truth = truth
        self.entities: dict[EntityId, Entity] = {}
        cues = ". ".join(event.cue for event in truth.events if event.cue)
        self.article: Article = make_article(truth.id, assumed_day(truth).isoformat(), f"글. {cues}")

    def name(self, name: str, kind: EntityKind = EntityKind.ORGANIZATION) -> EntityId:
        entity = make_entity(f"{self.truth.id} {name}", kind)
        told = make_entity(name, kind, (self.truth.id, name))
        self.entities.setdefault(entity.id, replace(told, id=entity.id))
        return entity.id

    def claim(self, quote: str | None = None) -> Claim:
        text = self.article.text
        start = text.index(quote) if quote else 0
        evidence = Evidence(
            article=self.truth.id, start=start, end=start + len(quote or "글"), exact="", rule="시험"
        )
        return Claim(
            article=self.truth.id, type=RelationType.PART_OF, arguments=(), summary="", evidence=evidence
        )

    def events(self) -> Iterator[Event]:
        for number, truth in enumerate(self.truth.events):
            parts = [(one.names[0], pick_role(one.roles)) for one in truth.who]
            yield Event(
                id=EventId(f"{self.truth.id}/{number}"),
                type=truth.types[0],
                status=truth.statuses[0],
                when=self.date(truth),
                summary=truth.object or "",
                participants=tuple(Participant(entity=self.name(name), role=role) for name, role in parts),
                claims=(self.claim(truth.cue),),
                amounts=tuple(
                    Amount(words=amount.words, value=amount.value, unit=amount.unit)
                    for amount in truth.amounts or ()
                ),
            )

    def date(self, truth: GoldEvent) -> Period | None:
        published = assumed_day(self.truth)
        bounds = own_bounds(truth, published) if is_datable(truth, self.truth) else None
        if bounds is None:
            return None
        return replace(make_day(truth.cue or "", published), earliest=bounds.earliest, latest=bounds.latest)

    def relations(self) -> Iterator[Relation]:
        for number, person in enumerate(self.truth.people):
            ends = self.name(person.names[0], EntityKind.PERSON), self.name((person.orgs or ("–",))[0])
            if person.orgs:
                yield self.relation(f"person/{number}", RelationType.EMPLOYMENT, ends, person.roles[0])
        for number, relation in enumerate(self.truth.relations):
            reading = relation.readings[0]
            if reading.type in list(RelationType) and reading.type != RelationType.ALIAS_OF:
                pair = self.name(reading.source[0]), self.name(reading.target[0])
                yield self.relation(f"tie/{number}", RelationType(reading.type), pair)

    def relation(
        self, ident: str, type_: RelationType, ends: tuple[EntityId, EntityId], role: str | None = None
    ) -> Relation:
        return Relation(
            id=RelationId(f"{self.truth.id}/{ident}"),
            type=type_,
            source=ends[0],
            target=ends[1],
            role=role,
            start=None,
            end=None,
            former=False,
            claims=(self.claim(),),
        )


def pick_role(roles: Sequence[str]) -> ParticipantRole:
    known = (role for one in roles for role in (one, *sorted(SAME_ROLES.get(one, ()))) if role in LISTED)
    return ParticipantRole(next(known, ParticipantRole.AGENT))


LISTED = frozenset(ParticipantRole)


def score(file: str, keep: Callable[[list[Event]], Sequence[Event]] = list) -> GoldScore:
    gold = read_gold(file)
    worlds = [World(truth) for truth in gold.articles]
    events = tuple(event for world in worlds for event in keep(list(world.events())))
    relations = tuple(relation for world in worlds for relation in world.relations())
    knowledge = Knowledge(
        articles=tuple(world.article for world in worlds),
        entities=tuple(entity for world in worlds for entity in world.entities.values()),
        events=events,
        relations=relations,
    )
    return score_knowledge(gold, knowledge, {world.truth.id: world.article for world in worlds})


def test_gold_has_no_slip_against_itself(file: str) -> None:
    found = score(file)
    for figure in (Figure.STRICT, Figure.LENIENT, Figure.EXACT, Figure.DATE, Figure.STATUS, Figure.ROLE):
        slips = [one for one in found.findings if one.figure is figure and one.verdict in SLIPS]
        assert slips == [], figure
    assert found.tally(Figure.PERSON).recall == 1.0
    assert found.tally(Figure.PERSON_NAME).recall == 1.0


def test_half_of_the_events_halves_recall_and_keeps_precision(file: str) -> None:
    tally = score(file, lambda events: events[::2]).tally(Figure.LENIENT)
    assert tally.precision == 1.0
    assert tally.recall == pytest.approx(0.5, abs=0.12)


def test_most_dates_of_the_gold_can_be_judged(file: str) -> None:
    dated = [(truth, event) for truth in read_gold(file).articles for event in truth.events if event.is_dated]
    judged = [event for truth, event in dated if is_datable(event, truth)]
    assert len(judged) / len(dated) >= 0.8

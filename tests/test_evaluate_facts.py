"""Tests of scoring linked knowledge against a table of facts by entity id."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpers_claims import make_article
from lgai_graph.evaluate import Figure, Gold, load_facts, score_knowledge
from lgai_graph.model import (
    ArticleId,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    EventStatus,
    EventType,
    Evidence,
    Knowledge,
    Participant,
    ParticipantRole,
    Period,
    Relation,
    RelationId,
    RelationType,
)

SEED_FACTS = Path(__file__).parent / "fixtures" / "seed_facts.yaml"
ARTICLE = ArticleId("daily/2020-06-17/0a1b")
HANBIT, DURI, HONG = EntityId("company/hanbit"), EntityId("company/duri"), EntityId("person/hong")

FACTS = """
articles:
- id: daily/2020-06-17/0a1b
  published_at: '2020-06-17T11:00'
  published_basis: byline
  events:
  - {what: 협약, type: partnership, when: 2020-05, cue: 지난달, status: happened,
     who: [company/hanbit, company/duri], core: true}
  - {what: 소감, type: statement, when: null, when_ok: ['2020-06-17'], cue: null, status: happened,
     who: [], who_opt: [person/hong], core: false}
  - {what: 과정, type: program, when: 2020-04/2020-06, when_ok: [null], cue: 4월부터 3개월간,
     status: planned, who: [company/hanbit], core: true}
  people:
  - {entity: person/hong, role: null, org: company/hanbit, former: true}
  - {entity: person/hong, role: 고문, org: company/duri, core: false}
  relations:
  - {type: partner_of, source: company/hanbit, target: company/duri}
  - {type: studied_at, source: person/hong, target: university/hanguk, core: false}
  never: [날씨]
"""


@pytest.fixture
def facts(tmp_path: Path) -> Gold:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return load_facts(path)


def make_claim(type_: EventType | RelationType, **options: object) -> Claim:
    evidence = Evidence(article=ARTICLE, start=0, end=1, exact="가", rule="rule")
    claim = Claim(article=ARTICLE, type=type_, arguments=(), summary="", evidence=evidence)
    return replace(claim, **options)


def make_event(type_: EventType, participants: tuple[EntityId, ...], *claims: Claim) -> Event:
    return Event(
        id=EventId(f"event/{type_}"),
        type=type_,
        status=EventStatus.HAPPENED,
        when=next((claim.when for claim in claims if claim.when), None),
        summary="",
        participants=tuple(Participant(entity=id_, role=ParticipantRole.AGENT) for id_ in participants),
        claims=claims,
    )


def make_relation(type_: RelationType, source: EntityId, target: EntityId, *claims: Claim) -> Relation:
    return Relation(
        id=RelationId("relation/1"),
        type=type_,
        source=source,
        target=target,
        role=claims[0].role,
        start=None,
        end=None,
        former=True,
        claims=claims,
    )


def make_knowledge(*items: Event | Relation) -> Knowledge:
    kinds = {HANBIT: EntityKind.COMPANY, DURI: EntityKind.COMPANY, HONG: EntityKind.PERSON}
    return Knowledge(
        articles=(),
        entities=tuple(Entity(id=id_, kind=kind, name="이름") for id_, kind in kinds.items()),
        events=tuple(item for item in items if isinstance(item, Event)),
        relations=tuple(item for item in items if isinstance(item, Relation)),
    )


MAY = Period(
    when="2020-05",
    earliest=date(2020, 5, 1),
    latest=date(2020, 5, 31),
    words="지난달",
    start=0,
    end=3,
    rule="month",
)
PACT = make_claim(EventType.PARTNERSHIP, when=MAY)


def counts(facts: Gold, figure: Figure, *items: Event | Relation) -> tuple[int, int, int]:
    articles = {ARTICLE: make_article(ARTICLE, "2020-06-17", "가나다")}
    tally = score_knowledge(facts, make_knowledge(*items), articles).tally(figure)
    return tally.right, tally.wrong, tally.missed


def test_an_event_is_found_by_entity_ids_and_dated_by_its_article(facts: Gold) -> None:
    pact = make_event(EventType.PARTNERSHIP, (HANBIT, DURI), make_claim(EventType.PARTNERSHIP), PACT)

    assert counts(facts, Figure.LENIENT, pact) == (1, 0, 2)
    assert counts(facts, Figure.DATE, pact) == (1, 0, 0)
    assert counts(facts, Figure.PARTICIPANT, pact) == (2, 0, 0)


def test_an_event_of_another_article_is_not_judged_here(facts: Gold) -> None:
    elsewhere = replace(PACT, article=ArticleId("other/2020-01-01/ffff"))

    assert counts(facts, Figure.LENIENT, make_event(EventType.PARTNERSHIP, (HANBIT,), elsewhere)) == (0, 0, 3)


def test_an_event_without_required_participants_is_found_by_an_optional_one(facts: Gold) -> None:
    said = make_event(EventType.STATEMENT, (HONG,), make_claim(EventType.STATEMENT))
    other = make_event(EventType.STATEMENT, (DURI,), make_claim(EventType.STATEMENT))

    assert counts(facts, Figure.LENIENT, said) == (1, 0, 2)
    assert counts(facts, Figure.LENIENT, other) == (0, 1, 3)


def test_leaving_a_date_out_is_right_where_it_is_listed(facts: Gold) -> None:
    program = make_event(EventType.PROGRAM, (HANBIT,), make_claim(EventType.PROGRAM))

    assert counts(facts, Figure.DATE, program) == (1, 0, 0)


@pytest.mark.parametrize("role", [None, "고문"])
def test_a_post_without_a_role_takes_any(facts: Gold, role: str | None) -> None:
    claim = make_claim(RelationType.EMPLOYMENT, role=role, former=True)
    post = make_relation(RelationType.EMPLOYMENT, HONG, HANBIT, claim)

    assert counts(facts, Figure.PERSON, post) == (1, 0, 0)


def test_facts_that_cost_little_are_not_missed(facts: Gold) -> None:
    assert counts(facts, Figure.PERSON) == (0, 0, 1)
    assert counts(facts, Figure.TIE) == (0, 0, 1)


def test_a_studied_at_that_no_fact_lists_is_a_false_alarm(facts: Gold) -> None:
    studied = make_relation(RelationType.STUDIED_AT, HONG, DURI, make_claim(RelationType.STUDIED_AT))

    assert counts(facts, Figure.TIE, studied) == (0, 1, 1)


def test_a_name_of_page_furniture_is_a_false_alarm(facts: Gold) -> None:
    pact = make_event(EventType.PARTNERSHIP, (HANBIT,), PACT)
    assert counts(facts, Figure.FURNITURE, pact) == (0, 0, 0)
    spoilt = replace(facts.articles[0], never=("이름",))
    assert counts(Gold(articles=(spoilt,)), Figure.FURNITURE, pact) == (0, 1, 0)


def test_the_table_of_the_five_articles_reads() -> None:
    facts = load_facts(SEED_FACTS)

    assert len(facts.articles) == 5
    assert all(article.events and article.people and article.never for article in facts.articles)

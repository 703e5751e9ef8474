"""Score linked knowledge against facts written by hand with entity ids.

Entity ids stand in the place of names, so that the same judges serve.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from lgai_graph.evaluate.findings import Finding, GoldScore, Measure, Verdict
from lgai_graph.evaluate.gold import ALL_TIES, Gold, GoldArticle, GoldPerson, GoldRelation, Reading
from lgai_graph.evaluate.gold_file import read_event, read_gold_rows, read_list, read_rows_of
from lgai_graph.evaluate.score import score_gold
from lgai_graph.model import (
    Argument,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    Event,
    Knowledge,
    Mention,
    ParticipantRole,
    Relation,
    RelationType,
)

Kinds = Mapping[EntityId, EntityKind]


def load_facts(path: Path) -> Gold:
    """Read a table of facts: events, people, relations and forbidden names of each article.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    return Gold(articles=read_gold_rows(path, _read_article))


def score_seed_facts(facts: Gold, knowledge: Knowledge) -> GoldScore:
    """Judge what linked knowledge says on the word of each article.

    An event or relation is judged once for each article that tells of it, with that article's own date
    and status, and with the participants found over all articles.
    """
    claims: dict[str, list[Claim]] = {}
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    for claim in (*_tell_events(knowledge.events, kinds), *_tell_relations(knowledge.relations, kinds)):
        claims.setdefault(claim.article, []).append(claim)
    findings = score_gold(facts, claims).findings
    return GoldScore(findings=(*findings, *_find_furniture(facts, knowledge)))


def _tell_events(events: Iterable[Event], kinds: Kinds) -> Iterator[Claim]:
    for event in events:
        parts = tuple(
            _argument(participant.role, participant.entity, kinds) for participant in event.participants
        )
        for claim in _one_per_article(event.claims):
            yield replace(claim, arguments=parts)


def _tell_relations(relations: Iterable[Relation], kinds: Kinds) -> Iterator[Claim]:
    for relation in relations:
        ends = (
            _argument(ParticipantRole.SOURCE, relation.source, kinds),
            _argument(ParticipantRole.TARGET, relation.target, kinds),
        )
        for claim in _one_per_article(relation.claims):
            yield replace(claim, arguments=ends)


def _one_per_article(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the first dated claim of each article, else its first."""
    chosen: dict[ArticleId, Claim] = {}
    for claim in claims:
        known = chosen.setdefault(claim.article, claim)
        if known.when is None and claim.when is not None:
            chosen[claim.article] = claim
    yield from chosen.values()


def _argument(role: ParticipantRole, entity: EntityId, kinds: Kinds) -> Argument:
    mention = Mention(name=entity, kind=kinds[entity], start=0, end=0, entity=entity)
    return Argument(role=role, mention=mention)


def _find_furniture(facts: Gold, knowledge: Knowledge) -> Iterator[Finding]:
    never = {article.id: article.never for article in facts.articles}
    told = [claim for event in knowledge.events for claim in event.claims]
    told += [claim for relation in knowledge.relations for claim in relation.claims]
    for claim in told:
        names = [argument.mention.name for argument in claim.arguments]
        for word in never.get(claim.article, ()):
            if any(word in name for name in names):
                yield Finding(
                    article=claim.article,
                    measure=Measure.FURNITURE,
                    verdict=Verdict.WRONG,
                    expected=f"nothing of {word}",
                    claim=claim,
                )


def _read_article(row: Mapping[str, object]) -> GoldArticle:
    return GoldArticle(
        id=ArticleId(str(row["id"])),
        events=tuple(read_event(event) for event in read_rows_of(row, "events")),
        people=tuple(_read_person(person) for person in read_rows_of(row, "people")),
        relations=tuple(_read_relation(relation) for relation in read_rows_of(row, "relations")),
        tie_types=ALL_TIES,
        published=date.fromisoformat(str(row["published_at"])[:10]),
        never=tuple(str(word) for word in read_list(row, "never")),
    )


def _read_person(row: Mapping[str, object]) -> GoldPerson:
    return GoldPerson(
        names=(str(row["entity"]),),
        roles=(str(row["role"]),) if row["role"] else (),
        orgs=(str(row["org"]),) if row["org"] else (),
        former=row.get("former") is True,
        unsure=False,
        core=row.get("core") is not False,
    )


def _read_relation(row: Mapping[str, object]) -> GoldRelation:
    reading = Reading(
        type=RelationType(str(row["type"])), source=(str(row["source"]),), target=(str(row["target"]),)
    )
    return GoldRelation(readings=(reading,), unsure=False, core=row.get("core") is not False)

"""What the five articles must yield, fact by fact: the digests, and the originals where they are given."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lgai_graph.annotations import EMPTY_ANNOTATIONS, load_annotations
from lgai_graph.build import BuildOptions, build_knowledge
from lgai_graph.evaluate import GoldArticle, load_facts
from lgai_graph.evaluate.gold import GoldEvent, GoldPerson
from lgai_graph.evaluate.gold.dating import has_date
from lgai_graph.model import Claim, Knowledge, PublishedBasis, RelationType

ROOT = Path(__file__).parents[1]
DIGESTS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared" / "seeds"
FACTS = load_facts(ROOT / "tests" / "fixtures" / "seed_facts.yaml").articles
ANNOTATIONS = load_annotations(ROOT / "data" / "annotations.yaml")
RULES_FLOOR = 0.85  # share of core dated events that the rules alone find with right day and people
CORE_FLOOR = 0.97  # share of core events that rules and annotations tell with right day and people
POSTS_FLOOR = {DIGESTS: 0.82, ORIGINALS: 0.92}  # share of the core posts: person, title and organisation

needs_originals = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the publishers' originals are not part of the project (../shared/seeds)"
)
each_source = pytest.mark.parametrize(
    "source",
    [pytest.param(DIGESTS, id="digest"), pytest.param(ORIGINALS, id="original", marks=needs_originals)],
)
each_article = pytest.mark.parametrize("facts", FACTS, ids=[facts.id for facts in FACTS])


def list_core() -> Iterator[tuple[GoldArticle, GoldEvent]]:
    for facts in FACTS:
        for truth in facts.events:
            if truth.core and not truth.unsure:
                yield facts, truth


CORE = tuple(list_core())
each_core_event = pytest.mark.parametrize(
    ("facts", "truth"), CORE, ids=[f"{facts.id}: {truth.what}" for facts, truth in CORE]
)


@cache
def build(source: Path, *, rules_only: bool = False) -> Knowledge:
    built = build_knowledge([source], annotations=ANNOTATIONS, options=BuildOptions(rules_only=rules_only))
    assert built.loaded.skipped == ()
    return built.knowledge


def is_told(facts: GoldArticle, truth: GoldEvent, knowledge: Knowledge, *, wholly: bool) -> bool:
    """Tell whether some event has the fact's type, status, day and one (wholly: all) of its people."""
    enough = all if wholly else any
    for event in knowledge.events:
        people = {participant.entity for participant in event.participants}
        told = [claim for claim in event.claims if claim.article == facts.id]
        named = not truth.who or enough(people & set(one.names) for one in truth.who)
        if named and any(fits(facts, truth, claim) for claim in told):
            return True
    return False


def fits(facts: GoldArticle, truth: GoldEvent, claim: Claim) -> bool:
    assert facts.published is not None
    same_kind = claim.type in truth.types and claim.status in truth.statuses
    return same_kind and has_date(truth, claim.when, facts.published)


def holds(facts: GoldArticle, person: GoldPerson, knowledge: Knowledge) -> bool:
    """Tell whether the article's person has the post, past or present as the article puts it."""
    return any(
        relation.type is RelationType.EMPLOYMENT
        and relation.source in person.names
        and (not person.orgs or relation.target in person.orgs)
        and (not person.roles or claim.role in person.roles)
        and claim.former is person.former
        for relation in knowledge.relations
        for claim in relation.claims
        if claim.article == facts.id
    )


@each_source
@each_core_event
def test_core_event_has_type_status_and_day(facts: GoldArticle, truth: GoldEvent, source: Path) -> None:
    assert is_told(facts, truth, build(source), wholly=False)


@each_source
def test_core_events_have_all_their_people(source: Path) -> None:
    missed = [truth.what for facts, truth in CORE if not is_told(facts, truth, build(source), wholly=True)]
    assert 1 - len(missed) / len(CORE) >= CORE_FLOOR, missed


@each_source
def test_rules_alone_find_most_core_dated_events(source: Path) -> None:
    knowledge = build(source, rules_only=True)
    dated = [(facts, truth) for facts, truth in CORE if truth.is_dated]
    missed = [truth.what for facts, truth in dated if not is_told(facts, truth, knowledge, wholly=True)]
    assert len(dated) >= 20
    assert 1 - len(missed) / len(dated) >= RULES_FLOOR, missed


@each_source
def test_people_hold_their_core_posts(source: Path) -> None:
    posts = [(facts, person) for facts in FACTS for person in facts.people if person.core]
    missed = [person for facts, person in posts if not holds(facts, person, build(source))]
    assert 1 - len(missed) / len(posts) >= POSTS_FLOOR[source], missed


@each_source
@each_article
@pytest.mark.parametrize("rules_only", [True, False])
def test_page_furniture_yields_nothing(facts: GoldArticle, source: Path, rules_only: bool) -> None:
    assert facts.never
    knowledge = build(source, rules_only=rules_only)
    claims = [claim for fact in (*knowledge.events, *knowledge.relations) for claim in fact.claims]
    told = [claim for claim in claims if claim.article == facts.id]
    assert told
    said = {name.mention.name for claim in told for name in claim.arguments} | {
        claim.summary for claim in told
    }
    assert [word for word in facts.never if any(word in text for text in said)] == []


@each_source
def test_no_event_has_a_day_that_its_words_do_not_give(source: Path) -> None:
    articles = {article.id: article for article in build(source).articles}
    for event in build(source).events:
        for claim in event.claims:
            if claim.when is not None and claim.evidence.rule != "annotation":
                assert claim.when.words in articles[claim.article].text


@each_source
def test_every_relation_quotes_an_article(source: Path) -> None:
    articles = {article.id: article for article in build(source).articles}
    relations = build(source).relations
    assert [relation for relation in relations if not relation.claims] == []
    quotes = [claim.evidence for relation in relations for claim in relation.claims]
    assert all(quote.exact == articles[quote.article].text[quote.start : quote.end] for quote in quotes)
    assert all(quote.exact for quote in quotes)


@needs_originals
def test_originals_and_digests_tell_of_the_same_articles() -> None:
    assert [article.id for article in build(DIGESTS).articles] == [
        article.id for article in build(ORIGINALS).articles
    ]


@needs_originals
def test_without_annotations_the_undated_article_is_dated_by_the_others() -> None:
    options = BuildOptions(no_annotations=True)
    built = build_knowledge([ORIGINALS], annotations=EMPTY_ANNOTATIONS, options=options)
    found = {
        article.publisher: (article.published_at, article.published_basis)
        for article in built.knowledge.articles
    }
    assert found["아주경제"] == ("2020-06-07", PublishedBasis.INFERRED)
    assert PublishedBasis.INFERRED not in {basis for name, (_, basis) in found.items() if name != "아주경제"}


@needs_originals
def test_without_annotations_titles_are_the_pages_own_and_a_supplied_one_stands_in_brackets() -> None:
    options = BuildOptions(no_annotations=True)
    built = build_knowledge([ORIGINALS], annotations=EMPTY_ANNOTATIONS, options=options)
    titles = {article.publisher: article.title for article in built.knowledge.articles}
    supplied = {name for name, title in titles.items() if title.startswith("[")}
    assert supplied == {"아주경제"}  # its page bears none
    assert titles["아주경제"].endswith("뛰어들었다]")
    assert titles["이투데이"].endswith("공동연구협력’ 체결")
    assert not [title for title in titles.values() if title.endswith(("다.", "…", "…]"))]

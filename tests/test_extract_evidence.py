"""Every claim quotes its article exactly, and the same articles give the same claims."""

import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from helpers_claims import make_article
from lgai_graph.annotations import load_annotations
from lgai_graph.extract import Extraction, extract_claims
from lgai_graph.lexicon import load_lexicon
from lgai_graph.load import load_articles
from lgai_graph.model import Article, EventType, ParticipantRole, RelationType

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
ORIGINALS, NEWS = SHARED / "seeds", SHARED / "data" / "business-news" / "articles.jsonl"
NEWS_SIZE = 60  # articles, evenly spread over the file
ANNOTATIONS = load_annotations(ROOT / "data" / "annotations.yaml")
OTHER_RULES = {
    *("tie.between", "tie.list", "tie.own", "tie.predicate", "tie.unit", "tie.venture", "tie.together"),
    *("tie.operator", "tie.holding", "tie.supply", "tie.composed", "tie.host", "tie.member"),
    *("statement.survey", "statement.press", "other.view"),
    *("earnings.figure", "other.figure", "other.finding", "earnings.headline", "other.headline"),
    *("conference.thing", "program.thing", "program.enter"),
    "post.title",
    "post.note",
    "post.context",
    "post.topic",
    "post.alone",
    "post.office",
    "career.verb",
    "career.origin",
    "career.study",
    "career.apposition",
    "career.era",
    *("career.agency", "career.copula", "career.leader", "career.member"),
    *("alias.bracket", "alias.renamed", "alias.former"),
    "lead.quote",
    "lead.headline",
    "lead.bare",
}

each_corpus = pytest.mark.parametrize(
    "corpus",
    [
        "digests",
        pytest.param(
            "originals",
            marks=pytest.mark.skipif(not ORIGINALS.is_dir(), reason="no originals (../shared/seeds)"),
        ),
        pytest.param(
            "news",
            marks=[
                pytest.mark.slow,
                pytest.mark.skipif(not NEWS.is_file(), reason="no news (../shared/data/business-news)"),
            ],
        ),
    ],
)


def read_news() -> Iterator[Article]:
    rows = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
    for row in rows[:: len(rows) // NEWS_SIZE][:NEWS_SIZE]:
        yield make_article(row["id"], "2015-10-15", unicodedata.normalize("NFC", row["text"]))


@cache
def read_corpus(corpus: str) -> tuple[Article, ...]:
    if corpus == "news":
        return tuple(read_news())
    folder = ORIGINALS if corpus == "originals" else ROOT / "seeds"
    return tuple(load_articles([folder], known=ANNOTATIONS.known_articles).articles)


@cache
def extract(corpus: str) -> Extraction:
    return extract_claims(read_corpus(corpus), ANNOTATIONS.gazetteer)


@each_corpus
def test_evidence_is_a_slice_of_its_article(corpus: str) -> None:
    texts = {article.id: article.text for article in read_corpus(corpus)}
    claims = extract(corpus).claims
    assert len(claims) > len(texts)
    for claim in claims:
        proof = claim.evidence
        assert claim.article == proof.article
        assert proof.exact == texts[proof.article][proof.start : proof.end]
        assert proof.exact
        assert proof.exact == proof.exact.strip()


@each_corpus
def test_mention_points_at_a_name_of_its_article(corpus: str) -> None:
    texts = {article.id: article.text for article in read_corpus(corpus)}
    for claim in extract(corpus).claims:
        for argument in claim.arguments:
            mention = argument.mention
            words = texts[claim.article][mention.start : mention.end]
            assert words
            assert mention.name
            assert mention.name == mention.name.strip()


@each_corpus
def test_period_quotes_its_words(corpus: str) -> None:
    texts = {article.id: article.text for article in read_corpus(corpus)}
    for claim in extract(corpus).claims:
        if claim.when:
            assert claim.when.words == texts[claim.article][claim.when.start : claim.when.end]


@each_corpus
def test_relation_has_one_source_and_one_target_that_differ(corpus: str) -> None:
    for claim in extract(corpus).claims:
        if claim.evidence.rule == "post.alone":
            assert [argument.role for argument in claim.arguments] == [ParticipantRole.SOURCE]
        elif isinstance(claim.type, RelationType):
            assert [argument.role for argument in claim.arguments] == [
                ParticipantRole.SOURCE,
                ParticipantRole.TARGET,
            ]
            assert claim.arguments[0].mention.name != claim.arguments[1].mention.name


@each_corpus
def test_event_has_somebody_and_a_line(corpus: str) -> None:
    for claim in extract(corpus).claims:
        if isinstance(claim.type, EventType):
            assert claim.arguments or "actor=none" in claim.reasons
            assert claim.summary.strip()
            assert "\n" not in claim.summary


@each_corpus
def test_rule_is_one_of_the_known(corpus: str) -> None:
    lexicon = load_lexicon()
    frames = {frame.id for frame in lexicon.frames.frames}
    deeds = {
        f"{type_}.{how}" for type_ in lexicon.event_types for how in ("deed", "noun", "described", "plain")
    }
    known = frames | deeds | OTHER_RULES
    assert {claim.evidence.rule for claim in extract(corpus).claims} - known == set()


@each_corpus
def test_open_short_form_quotes_its_article(corpus: str) -> None:
    texts = {article.id: article.text for article in read_corpus(corpus)}
    for form in extract(corpus).ambiguities:
        assert form.exact == texts[form.article][form.start : form.end]
        assert len(form.candidates) > 1


@each_corpus
def test_two_runs_give_the_same_claims(corpus: str) -> None:
    again = extract_claims(read_corpus(corpus), ANNOTATIONS.gazetteer)
    assert again == extract(corpus)
    assert repr(again) == repr(extract(corpus))


def test_claims_of_an_article_do_not_depend_on_the_others() -> None:
    together = extract("digests").claims
    for article in read_corpus("digests"):
        alone = extract_claims([article], ANNOTATIONS.gazetteer).claims
        assert alone == tuple(claim for claim in together if claim.article == article.id)


def test_article_without_a_day_gives_relative_words_no_bounds() -> None:
    text = "한빛전자는 지난 3일 한라통신을 인수했다. 한빛전자는 2018년 백두통신을 인수했다."
    claims = extract_claims([make_article("무일자/글", None, text)]).claims
    bounds = [(claim.when.words, claim.when.earliest is None) for claim in claims if claim.when]
    assert bounds == [("지난 3일", True), ("2018년", False)]


@pytest.mark.parametrize("text", ["", "\n\n", " ", "…", "“", "((", "\ufeff", "ㅋㅋㅋ", "1234", "한"])
def test_text_without_sentences_gives_no_claims(text: str) -> None:
    assert extract_claims([make_article("빈/글", "2020-06-17", text)]).claims == ()


def test_progress_is_told_once_for_each_article() -> None:
    seen: list[str] = []
    extract_claims(read_corpus("digests"), on_article=lambda article: seen.append(article.id))
    assert seen == [article.id for article in read_corpus("digests")]

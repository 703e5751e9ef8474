"""The digests in seeds/, the facts read by hand, and how both tie to the originals."""

import hashlib
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lgai_graph.annotations import load_annotations, make_annotated_claims
from lgai_graph.dates import parse_edtf
from lgai_graph.load import load_articles
from lgai_graph.model import Article, EventStatus, EventType, RelationType

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared" / "seeds"
ANNOTATIONS = load_annotations(ROOT / "data" / "annotations.yaml")
FACTS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "fixtures" / "seed_facts.yaml").read_text(encoding="utf-8")
)["articles"]
IDS = [facts["id"] for facts in FACTS]

LONGEST_RUN = 24  # characters without spaces that a committed file may share with an original, less one
COMMITTED = (
    "*.md",
    "data/**/*.yaml",
    "docs/**/*.md",
    "seeds/**/*.md",
    "src/**/*.py",
    "src/**/*.yaml",
    "tests/**/*.*",
)
KEYS = {"type", "when", "cue", "status", "who", "what", "core"}
OPTIONAL_KEYS = {"type_ok", "when_ok", "cue_ok", "status_ok", "who_opt"}

needs_originals = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the publishers' originals are not part of the project (../shared/seeds)"
)
each_article = pytest.mark.parametrize("facts", FACTS, ids=IDS)


@cache
def read_articles(folder: Path) -> dict[str, Article]:
    loaded = load_articles([folder], known=ANNOTATIONS.known_articles)
    assert loaded.skipped == ()
    return {article.id: article for article in loaded.articles}


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def names_of(entity: str) -> list[str]:
    entry = next(entry for entry in ANNOTATIONS.gazetteer if entry.id == entity)
    return [entry.name, *(alias.name for alias in entry.aliases)]


def test_the_digests_are_the_five_known_articles() -> None:
    known = {article.id: article for article in ANNOTATIONS.known_articles}
    digests = read_articles(SEEDS)
    assert sorted(digests) == sorted(known) == sorted(IDS)
    for article in digests.values():
        assert (article.title, article.publisher) == (known[article.id].title, known[article.id].publisher)


@each_article
def test_a_digest_carries_the_dates_of_its_original(facts: dict[str, Any]) -> None:
    article = read_articles(SEEDS)[facts["id"]]
    assert article.published_at == facts["published_at"]
    assert article.modified_at == facts.get("modified_at")


@needs_originals
@each_article
def test_an_original_is_known_by_its_hash_and_dated(facts: dict[str, Any]) -> None:
    known = next(article for article in ANNOTATIONS.known_articles if article.id == facts["id"])
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in ORIGINALS.glob("*.txt")]
    assert known.original_sha256 in hashes
    article = read_articles(ORIGINALS)[facts["id"]]
    assert article.published_at == facts["published_at"]
    assert article.modified_at == facts.get("modified_at")
    assert article.published_basis in facts["published_basis"]


@needs_originals
def test_no_committed_file_quotes_an_original_at_length() -> None:
    grams = {
        text[start : start + LONGEST_RUN]
        for text in (squeeze(path.read_text(encoding="utf-8")) for path in ORIGINALS.glob("*.txt"))
        for start in range(len(text) - LONGEST_RUN + 1)
    }
    # titles and addresses name a work, they do not quote it
    allowed = [
        squeeze(words)
        for known in ANNOTATIONS.known_articles
        for words in (known.title, known.source_url or "")
    ]
    paths = sorted({path for pattern in COMMITTED for path in ROOT.glob(pattern)})
    texts = {
        path: path.read_text(encoding="utf-8") for path in paths if path.suffix != ".pyc" and path.is_file()
    }
    assert {"seeds", "data", "tests"} <= {path.relative_to(ROOT).parts[0] for path in texts}
    runs = [
        (path.relative_to(ROOT).as_posix(), text[start : start + LONGEST_RUN])
        for path, text in ((path, leave_out(squeeze(text), allowed)) for path, text in texts.items())
        for start in range(len(text) - LONGEST_RUN + 1)
        if text[start : start + LONGEST_RUN] in grams
    ]
    assert runs == []


def leave_out(text: str, phrases: list[str]) -> str:
    text = text.replace('\\"', '"').replace("''", "'")  # quotes as YAML writes them
    for phrase in phrases:
        text = text.replace(phrase, "\n") if phrase else text
    return text


@pytest.mark.parametrize(
    "folder", [SEEDS, pytest.param(ORIGINALS, marks=needs_originals)], ids=["digest", "original"]
)
def test_every_anchor_stands_in_digest_and_original(folder: Path) -> None:
    articles = list(read_articles(folder).values())
    applied = make_annotated_claims(ANNOTATIONS, articles)
    assert applied.broken == ()
    assert len(applied.claims) == len(ANNOTATIONS.claims)


@pytest.mark.parametrize(
    "folder", [SEEDS, pytest.param(ORIGINALS, marks=needs_originals)], ids=["digest", "original"]
)
@each_article
def test_every_date_word_stands_in_the_text(facts: dict[str, Any], folder: Path) -> None:
    text = read_articles(folder)[facts["id"]].text
    for event in facts["events"]:
        cues = [event["cue"], *event.get("cue_ok", [])] if event["cue"] else []
        assert not cues or any(cue in text for cue in cues), event["what"]
        assert all(len(cue) <= 15 for cue in cues)


@pytest.mark.parametrize(
    "folder", [SEEDS, pytest.param(ORIGINALS, marks=needs_originals)], ids=["digest", "original"]
)
@each_article
def test_everyone_in_a_fact_is_named_in_the_text(facts: dict[str, Any], folder: Path) -> None:
    text = read_articles(folder)[facts["id"]].text
    required = [entity for event in facts["events"] for entity in event["who"]]
    required += [person["entity"] for person in facts["people"]]
    required += [
        relation[end]
        for relation in facts["relations"]
        if relation.get("core", True)
        for end in ("source", "target")
    ]
    missing = [entity for entity in required if not any(name in text for name in names_of(entity))]
    assert missing == []


@pytest.mark.parametrize(
    "folder", [SEEDS, pytest.param(ORIGINALS, marks=needs_originals)], ids=["digest", "original"]
)
@each_article
def test_page_furniture_is_not_in_the_text(facts: dict[str, Any], folder: Path) -> None:
    text = read_articles(folder)[facts["id"]].text
    assert [phrase for phrase in facts["never"] if phrase in text] == []


@needs_originals
@each_article
def test_page_furniture_is_in_the_original_file(facts: dict[str, Any]) -> None:
    source = ORIGINALS / read_articles(ORIGINALS)[facts["id"]].source
    page = source.read_text(encoding="utf-8")
    assert [phrase for phrase in facts["never"] if phrase not in page] == []


@each_article
def test_facts_are_well_formed(facts: dict[str, Any]) -> None:
    entities = {entry.id for entry in ANNOTATIONS.gazetteer}
    for event in facts["events"]:
        assert event.keys() >= KEYS
        assert event.keys() - KEYS <= OPTIONAL_KEYS, event["what"]
        assert {event["type"], *event.get("type_ok", [])} <= set(EventType)
        assert {event["status"], *event.get("status_ok", [])} <= set(EventStatus)
        assert {*event["who"], *event.get("who_opt", [])} <= entities
        assert not set(event["who"]) & set(event.get("who_opt", []))
        for when in filter(None, [event["when"], *event.get("when_ok", [])]):
            parse_edtf(when)
    assert {person["entity"] for person in facts["people"]} <= entities
    for relation in facts["relations"]:
        assert relation["type"] in set(RelationType)
        assert {relation["source"], relation["target"]} <= entities
    assert all(len(phrase) <= 20 for phrase in facts["never"])

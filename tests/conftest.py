"""Fixtures of the whole suite: the extraction pipeline, made once, and what it reads from a text."""

import signal
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

import pytest
from spacy.language import Language

from helpers_claims import make_article
from lgai_graph.extract import make_doc, make_pipeline, read_article
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.model import (
    BARE_LEAD,
    Ambiguity,
    Claim,
    EventType,
    GazetteerEntry,
    RelationType,
)

PUBLISHED = "2020-06-17"  # the day on which every test text comes out, unless it says another


def pytest_configure() -> None:
    """Heed Ctrl-C, and let every child heed it: a suite that runs in the background starts deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the rules read in one text."""

    text: str
    claims: tuple[Claim, ...]
    ambiguities: tuple[Ambiguity, ...]
    names: tuple[Name, ...]
    posts: tuple[Post, ...]

    @property
    def events(self) -> list[Claim]:
        """Return the claims that are events; a sentence that is kept unread is none."""
        read = (claim for claim in self.claims if claim.evidence.rule != BARE_LEAD)
        return [claim for claim in read if isinstance(claim.type, EventType)]

    @property
    def relations(self) -> list[Claim]:
        """Return the claims that are relations."""
        return [claim for claim in self.claims if isinstance(claim.type, RelationType)]

    def of(self, rule: str) -> list[Claim]:
        """Return the claims of one rule."""
        return [claim for claim in self.claims if claim.evidence.rule == rule]


ReadText = Callable[..., Read]
ReadTitled = Callable[[str, str], list[Claim]]


@cache
def get_pipeline(gazetteer: tuple[GazetteerEntry, ...] = ()) -> Language:
    """Make a pipeline once for each gazetteer."""
    return make_pipeline(gazetteer=gazetteer)


def read_text(text: str, published: str | None = PUBLISHED, gazetteer: Iterable[GazetteerEntry] = ()) -> Read:
    """Read one text as an article of its own."""
    nlp = get_pipeline(tuple(gazetteer))
    doc = nlp(make_doc(nlp, make_article("시험", published, text)))
    return Read(
        text=text,
        claims=doc._.claims,
        ambiguities=doc._.ambiguities,
        names=tuple(doc._.names.names),
        posts=tuple(doc._.names.posts),
    )


@pytest.fixture(scope="session")
def read() -> ReadText:
    """Read a text: ``read(text, published="2020-06-17", gazetteer=())``."""
    return read_text


@pytest.fixture(scope="session")
def read_titled() -> ReadTitled:
    """Read the events of an article with a headline: ``read_titled(title, text)``."""

    def read_events(title: str, text: str) -> list[Claim]:
        nlp = get_pipeline()
        article = replace(make_article("시험", PUBLISHED, text), title=title)
        claims = read_article(nlp, article).claims
        return [claim for claim in claims if isinstance(claim.type, EventType)]

    return read_events

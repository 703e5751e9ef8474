"""Read the five sections of the file into the model's nouns."""

import re
from collections.abc import Sequence

from lgai_graph.annotations.schema import ClaimTypes, Ignore
from lgai_graph.checked.row import Row, Shape, suggest
from lgai_graph.model import (
    Alias,
    ArticleId,
    Decision,
    EntityId,
    EntityKind,
    EventType,
    GazetteerEntry,
    Judgement,
    KnownArticle,
    RelationType,
)

TOP = Shape(noun="the file", optional=("articles", "entities", "claims", "judgements", "ignore"))
ARTICLE = Shape(
    noun="article",
    required=("id", "original_sha256", "title"),
    optional=("published_at", "publisher", "author", "source_url", "note"),
)
ENTITY = Shape(noun="entity", required=("id", "kind", "name"), optional=("aliases", "parent", "note"))
ALIASES = Shape(noun="aliases", optional=("ko", "en"))
JUDGEMENT = Shape(noun="judgement", required=("left", "right", "decision", "why"))
IGNORE = Shape(noun="ignore entry", required=("article", "anchor", "why"), optional=("type",))

ARTICLE_ID = re.compile(r"[a-z0-9-]+/\d{4}-\d\d-\d\d/[0-9a-f]{8}")  # newsway/2019-04-22/92f2c08d
ENTITY_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # lg-ai-research
SHA256 = re.compile(r"[0-9a-f]{64}")
PUBLISHED = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?")

MAX_ANCHOR = 20  # characters; longer anchors start to be quotation (design, section 6)
MIN_NAME = 2  # characters; one syllable is found in every other word


def read_article(row: Row) -> KnownArticle:
    """Read one entry of ``articles``."""
    article = KnownArticle(
        id=ArticleId(row.text("id")),
        original_sha256=row.text("original_sha256"),
        title=row.text("title"),
        published_at=row.text_or_none("published_at"),
        publisher=row.text_or_none("publisher"),
        author=row.text_or_none("author"),
        source_url=row.text_or_none("source_url"),
    )
    row.text_or_none("note")
    if article.id and not ARTICLE_ID.fullmatch(article.id):
        row.add(
            "id",
            f"article id '{article.id}'; write publisher/yyyy-mm-dd/hash, as newsway/2019-04-22/92f2c08d",
        )
    if article.original_sha256 and not SHA256.fullmatch(article.original_sha256):
        row.add("original_sha256", "no SHA-256; paste the 64 small hex digits that sha256sum prints")
    elif article.id and not article.id.endswith("/" + article.original_sha256[:8]):
        row.add(
            "id", f"article id must end in the first 8 digits of its SHA-256: {article.original_sha256[:8]}"
        )
    if article.published_at and not PUBLISHED.fullmatch(article.published_at):
        row.add("published_at", f"no day: '{article.published_at}'; write 2020-06-07 or 2020-06-07T09:30")
    return article


def read_entity(row: Row) -> GazetteerEntry:
    """Read one entry of ``entities``."""
    kind = row.choice("kind", EntityKind, EntityKind.ORGANIZATION)
    entry = GazetteerEntry(
        id=EntityId(row.text("id")),
        kind=kind,
        name=row.text("name"),
        aliases=_read_aliases(row),
        parent=EntityId(row.text("parent")) if "parent" in row else None,
    )
    row.text_or_none("note")
    prefix, _, slug = entry.id.partition("/")
    if entry.id and not ENTITY_SLUG.fullmatch(slug):
        row.add("id", f"entity id '{entry.id}'; write kind/name-in-small-letters, as lab/lg-ai-research")
    elif entry.id and prefix != kind == row.text("kind"):
        row.add("id", f"id '{entry.id}' and kind '{kind}' disagree; start the id with '{kind}/'")
    return entry


def _read_aliases(row: Row) -> tuple[Alias, ...]:
    languages = row.row("aliases", ALIASES)
    if languages is None:
        return ()
    return tuple(
        Alias(name=text.value.strip(), lang=lang) for lang in ALIASES.keys for text in languages.texts(lang)
    )


def read_judgement(row: Row) -> Judgement:
    """Read one entry of ``judgements``."""
    return Judgement(
        left=row.text("left"),
        right=row.text("right"),
        decision=row.choice("decision", Decision, Decision.UNSURE),
        reason=row.text("why"),
    )


def read_ignore(row: Row, types: ClaimTypes) -> Ignore:
    """Read one entry of ``ignore``."""
    return Ignore(
        article=ArticleId(row.text("article")),
        anchor=read_anchor(row),
        why=row.text("why"),
        line=row.line,
        type=read_claim_type(row, types) if "type" in row else None,
    )


def read_anchor(row: Row) -> str:
    """Read an anchor, short enough to be no quotation."""
    anchor = row.text("anchor")
    if len(anchor) > MAX_ANCHOR:
        row.add("anchor", f"anchor of {len(anchor)} characters; cut it to {MAX_ANCHOR} or fewer")
    return anchor


def read_claim_type(row: Row, types: ClaimTypes) -> EventType | RelationType:
    """Read the type of an event or a relation; ``membership`` is told apart by its keys.

    A relation names ``source`` and ``target``; everything else is an event.
    """
    words = row.text("type")
    if "source" in row or "target" in row or (words in types.relations and words not in types.events):
        return RelationType.declare(_read_type(row, words, types.relations) or RelationType.EMPLOYMENT)
    return EventType.declare(_read_type(row, words, types.events) or EventType.OTHER)


def _read_type(row: Row, words: str, known: Sequence[str]) -> str:
    if words and words not in known:
        row.add("type", f"unknown type '{words}'{suggest(words, known)}")
        return ""
    return words

"""Return every draft its id, and keeps each article once."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from lgai_graph.korean import romanize
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.draft import Draft
from lgai_graph.load.mend import clean_address
from lgai_graph.load.page.byline import match_domain, match_publisher
from lgai_graph.model import Article, ArticleId, KnownArticle, PublishedBasis

SHORT_HASH = 8  # hexadecimal digits: two different articles of one publisher and day never met
MAX_TITLE = 60  # characters of a title made of the first sentence
MAX_FIRST = 1_000  # characters looked at for it
HOST = re.compile(r"^https?://([^/:?#]+)")
NOT_SLUG = re.compile(r"[^a-z0-9]+")
FORMER_WWW = re.compile(r"^(?:www|m|mobile|news|biz)\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """The articles, and a note for every draft that was taken already."""

    articles: tuple[Article, ...]
    notes: tuple[str, ...]


def make_slug(publisher: str | None, source_url: str | None) -> str:
    """Make the short ASCII name of a publisher, by knowledge, address or romanisation.

    >>> make_slug("한국경제", None), make_slug(None, "https://www.example.co.kr/1")
    ('hankyung', 'example')
    >>> make_slug("한빛일보", None)
    'hanbitilbo'
    """
    known = match_publisher(publisher) if publisher else None
    host = HOST.match(source_url.casefold()) if source_url else None
    if known is None and publisher is None and host:
        known = match_domain(host[1])
    if known:
        return known.slug
    if publisher:
        return NOT_SLUG.sub("-", romanize(publisher).casefold()).strip("-") or "unknown"
    return NOT_SLUG.sub("-", FORMER_WWW.sub("", host[1]).split(".")[0]) if host else "unknown"


def make_id(draft: Draft, *, digits: int = SHORT_HASH) -> ArticleId:
    """Make ``publisher-slug/yyyy-mm-dd/short-hash``; a digest gets the id of its original."""
    slug = make_slug(draft.publisher, draft.source_url)
    day = draft.published_at[:10] if draft.published_at else "undated"
    return ArticleId(f"{slug}/{day}/{(draft.original_sha256 or draft.content_hash)[:digits]}")


def supply_title(text: str) -> str:
    """Make a title of the first sentence of a text that has none, in brackets as cataloguers do.

    Source: ISBD 0.2.5, a title that the source does not bear.

    >>> supply_title("한빛전자가 대전에 연구소를 연다. 인원은 40명이다.")
    '[한빛전자가 대전에 연구소를 연다]'
    """
    line = text.split("\n", 1)[0][:MAX_FIRST]
    start, end = next(iter(split_sentences(line)), (0, len(line)))
    sentence = line[start:end].rstrip(" .")
    if len(sentence) > MAX_TITLE:
        sentence = sentence[: MAX_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,.") + "…"
    return f"[{sentence}]"


def find_known(draft: Draft, known: Sequence[KnownArticle]) -> KnownArticle | None:
    """Recognise an article by its original's hash, else by title, day and (where named) publisher."""
    hashes = {draft.content_hash, draft.original_sha256}
    for entry in known:
        if entry.original_sha256 in hashes:
            return entry
    if draft.title is None or draft.published_at is None:
        return None
    title, day = make_line_key(draft.title), draft.published_at[:10]
    for entry in known:
        same_day = entry.published_at is not None and entry.published_at[:10] == day
        same_publisher = None in {entry.publisher, draft.publisher} or entry.publisher == draft.publisher
        if same_day and same_publisher and make_line_key(entry.title) == title:
            return entry
    return None


def make_article(draft: Draft, known: KnownArticle | None, article_id: ArticleId) -> Article:
    """Make the article; what a hand knows fills only what the page lacks."""
    published, basis = draft.published_at, draft.published_basis
    if published is None and known and known.published_at:
        published, basis = known.published_at, PublishedBasis.ANNOTATION
    return Article(
        id=article_id,
        title=draft.title or (known.title if known else None) or supply_title(draft.text),
        author=draft.author or (known.author if known else None),
        publisher=draft.publisher or (known.publisher if known else None),
        published_at=published,
        modified_at=draft.modified_at,
        published_basis=basis,
        source_url=draft.source_url or (clean_address(known.source_url or "") if known else None),
        content_hash=draft.content_hash,
        text=draft.text,
        source=draft.source,
    )


def keep_first(drafts: Iterable[Draft], key: Callable[[Draft], object]) -> tuple[list[Draft], list[str]]:
    """Keep one draft per key, the first, and notes the others."""
    kept: dict[object, Draft] = {}
    notes: list[str] = []
    for draft in drafts:
        first = kept.setdefault(key(draft), draft)
        if first is not draft:
            notes.append(f"{draft.source}: the same article as {first.source}, taken once")
    return list(kept.values()), notes


def content_key(draft: Draft) -> tuple[str | None, ...]:
    """What two copies of one article share; rows with ids of their own stay apart."""
    row_id = draft.source.partition("#")[2]
    return draft.publisher, draft.published_at, draft.title, draft.text, row_id


def identify(drafts: Iterable[Draft], known: Sequence[KnownArticle]) -> Identified:
    """Turn drafts into articles sorted by id, an original in the place of its digest."""
    originals = {entry.original_sha256 for entry in known}

    def rank(pair: tuple[Draft, KnownArticle | None]) -> tuple[bool, bool, str, str]:
        draft = pair[0]
        is_digest = draft.original_sha256 is not None
        return is_digest, draft.content_hash not in originals, draft.source, draft.content_hash

    pairs = sorted(((draft, find_known(draft, known)) for draft in drafts), key=rank)
    entries = {draft.source: entry for draft, entry in pairs if entry}

    def identity(draft: Draft) -> str:
        entry = entries.get(draft.source)
        return entry.id if entry else draft.original_sha256 or draft.content_hash

    once, notes = keep_first((draft for draft, _ in pairs), identity)
    once, more = keep_first(once, content_key)
    uses = Counter(make_id(draft) for draft in once)
    articles = []
    for draft in once:
        entry, own_id = entries.get(draft.source), make_id(draft)
        if uses[own_id] > 1:
            own_id = make_id(draft, digits=len(draft.content_hash))
        articles.append(make_article(draft, entry, entry.id if entry else own_id))
    return Identified(articles=tuple(sorted(articles, key=attrgetter("id"))), notes=(*notes, *more))

"""Give every draft its id, and keep each article once."""

import re
from collections.abc import Sequence
from hashlib import sha256

from lgai_graph.korean import romanize
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.draft import Draft
from lgai_graph.load.mend import clean_address
from lgai_graph.load.page.byline import match_domain, match_publisher
from lgai_graph.load.shelf import DraftRow, Shelf
from lgai_graph.model import ArticleId, KnownArticle, PublishedBasis

SHORT_HASH = 8  # hexadecimal digits: two different articles of one publisher and day never met
MAX_TITLE = 60  # characters of a title made of the first sentence
MAX_FIRST = 1_000  # characters looked at for it
HOST = re.compile(r"^https?://([^/:?#]+)")
NOT_SLUG = re.compile(r"[^a-z0-9]+")
FORMER_WWW = re.compile(r"^(?:www|m|mobile|news|biz)\.")


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


def make_id(draft: Draft) -> ArticleId:
    """Make ``publisher-slug/yyyy-mm-dd/short-hash``; a digest gets the id of its original."""
    slug = make_slug(draft.publisher, draft.source_url)
    day = draft.published_at[:10] if draft.published_at else "undated"
    return ArticleId(f"{slug}/{day}/{(draft.original_sha256 or draft.content_hash)[:SHORT_HASH]}")


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


class Identities:
    """Tell drafts apart while they come, and turn them into articles at the end.

    Args:
        shelf: takes the drafts, then the articles.
        known: what a hand knows of articles.
    """

    def __init__(self, shelf: Shelf, known: Sequence[KnownArticle]) -> None:
        self._shelf = shelf
        self._known = known
        self._originals = {entry.original_sha256 for entry in known}
        self._recognised: list[tuple[str, str, str, KnownArticle]] = []

    def add(self, draft: Draft) -> None:
        """Put a draft on the shelf; originals rank before digests, files in the order of their names."""
        is_digest, is_other = draft.original_sha256 is not None, draft.content_hash not in self._originals
        rank = f"{is_digest:d}{is_other:d}"
        entry = find_known(draft, self._known)
        if entry:
            self._recognised.append((rank, draft.source, draft.content_hash, entry))
        identity = draft.original_sha256 or draft.content_hash
        self._shelf.put_draft(draft, rank, identity, hash_content(draft), make_id(draft))

    def settle(self) -> list[str]:
        """Turn drafts into articles, an original in the place of its digest; note what was given twice."""
        ordered = sorted(self._recognised, key=lambda row: row[:3])
        entries = {source: entry for _, source, _, entry in ordered}
        notes = [
            f"{source}: the same article as {first}, taken once"
            for source, first in self._shelf.drop_repeats({key: entry.id for key, entry in entries.items()})
        ]
        self._shelf.put_articles(make_row(row, entries.get(row.source)) for row in self._shelf.list_drafts())
        return notes


def hash_content(draft: Draft) -> bytes:
    """Sum up what two copies of one article share; rows with ids of their own stay apart."""
    row_id = draft.source.partition("#")[2]
    told = repr((draft.publisher, draft.published_at, draft.title, row_id))
    return sha256(f"{told} {draft.text}".encode("utf-8", "surrogatepass")).digest()


def make_row(draft: DraftRow, known: KnownArticle | None) -> tuple[str | int | None, ...]:
    """Make the row of an article; what a hand knows fills only what the page lacks."""
    published, basis = draft.published_at, draft.published_basis
    if published is None and known and known.published_at:
        published, basis = known.published_at, PublishedBasis.ANNOTATION
    return (
        draft.n,
        known.id if known else choose_id(draft),
        draft.title or (known.title if known else None) or supply_title(draft.text),
        draft.author or (known.author if known else None),
        draft.publisher or (known.publisher if known else None),
        published,
        basis,
        draft.source_url or (clean_address(known.source_url or "") if known else None),
    )


def choose_id(draft: DraftRow) -> str:
    """Return a draft's id, with the whole hash where two drafts would share the short one."""
    if draft.uses == 1:
        return draft.own_id
    front = draft.own_id.rpartition("/")[0]
    return f"{front}/{(draft.original_sha256 or draft.content_hash)[: len(draft.content_hash)]}"

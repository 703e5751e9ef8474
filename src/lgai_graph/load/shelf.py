"""Keep articles on the disk while a build works on them, so that an archive of any size fits in memory.

The shelf is a few tables of a database that a build makes for itself and throws away.
"""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from lgai_graph.load.copies import CopyMemo
from lgai_graph.load.draft import Draft
from lgai_graph.load.duplicates import Hashes, fold_copies, make_judge, make_key, sample_shingles
from lgai_graph.model import OPENING, Article, ArticleId, PublishedBasis
from lgai_graph.model.making import make_maker

TABLES = """
CREATE TABLE drafts (
    n INTEGER PRIMARY KEY, rank TEXT, identity TEXT, content BLOB, own_id TEXT, source TEXT,
    content_hash TEXT, original_sha256 TEXT, title TEXT, author TEXT, publisher TEXT, published_at TEXT,
    modified_at TEXT, published_basis TEXT, source_url TEXT, text TEXT
);
CREATE TABLE ranked (place INTEGER PRIMARY KEY, n INTEGER, first INTEGER);
CREATE TABLE settled (
    draft INTEGER, id TEXT, title TEXT, author TEXT, publisher TEXT, published_at TEXT, published_basis TEXT,
    source_url TEXT
);
CREATE TABLE articles (
    n INTEGER PRIMARY KEY, draft INTEGER, id TEXT, title TEXT, author TEXT, publisher TEXT, published_at TEXT,
    published_basis TEXT, source_url TEXT, origin TEXT
);
"""
PUT_DRAFT = f"INSERT INTO drafts VALUES (NULL, {', '.join('?' * 15)})"
LIST_DRAFTS = """
SELECT d.n, d.own_id, count(*) OVER (PARTITION BY d.own_id), d.source, d.content_hash, d.original_sha256,
       d.title, d.author, d.publisher, d.published_at, d.published_basis, d.source_url,
       CASE WHEN d.title IS NULL THEN d.text ELSE '' END
FROM ranked r JOIN drafts d ON d.n = r.n
"""
SORT_ARTICLES = """
INSERT INTO articles SELECT NULL, settled.*, NULL FROM settled JOIN ranked ON ranked.n = draft
ORDER BY id, place
"""
RANK = """
INSERT INTO ranked SELECT row_number() OVER (ORDER BY rank, source, content_hash, n), n, 0 FROM drafts
"""
FIND_FIRSTS = """
UPDATE ranked SET first = (f.first) FROM (
    SELECT r.place, min(r.place) OVER (PARTITION BY d.{column}) AS first
    FROM ranked r JOIN drafts d ON d.n = r.n
) f WHERE f.place = ranked.place
"""
LIST_REPEATS = """
SELECT d.source, e.source FROM ranked r JOIN drafts d ON d.n = r.n
JOIN ranked f ON f.place = r.first JOIN drafts e ON e.n = f.n WHERE r.first != r.place ORDER BY r.place
"""
DRAFTS = """
SELECT d.source, d.content_hash, d.original_sha256, d.title, d.author, d.publisher, d.published_at,
       d.modified_at, d.published_basis, d.source_url, d.text, a.id
FROM drafts d LEFT JOIN articles a ON a.draft = d.n ORDER BY d.source, d.content_hash, d.n
"""
ARTICLE = """
SELECT a.id, a.title, a.author, a.publisher, a.published_at, d.modified_at, a.published_basis, a.source_url,
       d.content_hash, {text}, d.source, a.origin FROM articles a JOIN drafts d ON d.n = a.draft
"""
WHOLE, HEAD = ARTICLE.format(text="d.text"), ARTICLE.format(text=f"substr(d.text, 1, {OPENING})")
EARLIEST_FIRST = """
SELECT a.n, d.content FROM articles a JOIN drafts d ON d.n = a.draft
ORDER BY ifnull(nullif(a.published_at, ''), '9'), a.id
"""
TEXT = "SELECT d.text FROM articles a JOIN drafts d ON d.n = a.draft WHERE a.n = ?"
MARK_COPY = "UPDATE articles SET origin = (SELECT id FROM articles WHERE n = ?) WHERE n = ?"

Row = tuple[str | None, ...]
MAKE_ARTICLE = make_maker(Article)
BASES = {str(basis): basis for basis in PublishedBasis}  # a look-up takes a tenth of calling the enumeration


class DraftRow(NamedTuple):
    """A draft without its text, unless it has no title.

    Args:
        n: its number.
        own_id: the id that its publisher, day and hash give.
        uses: how many drafts would have that id.
    """

    n: int
    own_id: str
    uses: int
    source: str
    content_hash: str
    original_sha256: str | None
    title: str | None
    author: str | None
    publisher: str | None
    published_at: str | None
    published_basis: str | None
    source_url: str | None
    text: str


class Shelf:
    """Articles in the order of their ids.

    Args:
        connection: to a database of the build's own; None for one in memory.
    """

    def __init__(self, connection: sqlite3.Connection | None = None) -> None:
        self.connection: Final = connection or sqlite3.connect(":memory:", isolation_level=None)
        self.connection.executescript(TABLES)

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles with their texts."""
        yield from map(make_article, self.connection.execute(f"{WHOLE} ORDER BY a.n"))

    def __len__(self) -> int:
        (count,) = self.connection.execute("SELECT count(*) FROM articles").fetchone()
        return int(count)

    def list_undated(self) -> Iterator[Article]:
        """Yield the articles of unknown day, with their texts."""
        yield from map(
            make_article,
            self.connection.execute(f"{WHOLE} WHERE ifnull(a.published_at, '') = '' ORDER BY a.n"),
        )

    def get(self, ident: ArticleId) -> Article | None:
        """Return an article with its text, None where there is none of this id."""
        row = self.connection.execute(f"{WHOLE} WHERE a.id = ?", (ident,)).fetchone()
        return make_article(row) if row else None

    def put_draft(self, draft: Draft, rank: str, identity: str, content: bytes, own_id: str) -> None:
        """Put a draft on the shelf, with what tells it from others.

        Args:
            draft: what a reader gave.
            rank: which of two drafts of one article is taken, the lower.
            identity: what two drafts of one article share.
            content: the same for two articles that say the same.
            own_id: the article's id, unless others share it.
        """
        told = (draft.source, draft.content_hash, draft.original_sha256, draft.title, draft.author)
        days = (draft.publisher, draft.published_at, draft.modified_at, draft.published_basis)
        row = (rank, identity, content, own_id, *told, *days, draft.source_url, draft.text)
        self.connection.execute(PUT_DRAFT, row)

    def drop_repeats(self, identities: Mapping[str, str]) -> list[tuple[str, str]]:
        """Keep one draft of each article; return the sources of the others and of those that were taken.

        Args:
            identities: source → the id that a hand gave its article.
        """
        self.connection.executemany(
            "UPDATE drafts SET identity = ? WHERE source = ?", [(new, key) for key, new in identities.items()]
        )
        self.connection.execute(RANK)
        found: list[tuple[str, str]] = []
        for column in ("identity", "content"):
            self.connection.execute(FIND_FIRSTS.format(column=column))
            found += self.connection.execute(LIST_REPEATS)
            self.connection.execute("DELETE FROM ranked WHERE first != place")
        return found

    def list_drafts(self) -> Iterator[DraftRow]:
        """Yield the drafts that were kept."""
        yield from map(DraftRow._make, self.connection.execute(LIST_DRAFTS))

    def list_shelved(self) -> Iterator[tuple[Draft, Article | None]]:
        """Yield all drafts by their sources, each with its article, None where that is taken from another."""
        self.connection.execute("CREATE INDEX IF NOT EXISTS articles_by_draft ON articles (draft)")
        for *told, ident in self.connection.execute(DRAFTS):
            yield make_draft(told), self.get(ArticleId(ident)) if ident else None

    def measure_drafts(self) -> tuple[int, int]:
        """Return how many drafts there are, and how many characters they have."""
        query = "SELECT count(*), ifnull(sum(length(text)), 0) FROM drafts"
        count, characters = self.connection.execute(query).fetchone()
        return count, characters

    def put_articles(self, rows: Iterable[tuple[str | int | None, ...]]) -> None:
        """Put articles on the shelf; each row names its draft."""
        self.connection.executemany("INSERT INTO settled VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.connection.execute(SORT_ARTICLES)
        self.connection.execute("DELETE FROM settled")
        self.connection.execute("CREATE INDEX articles_by_id ON articles (id)")

    def leave_out(self, ids: Collection[ArticleId]) -> list[str]:
        """Take articles off the shelf; return their sources, in the order of the ids."""
        query = "SELECT d.source FROM articles a JOIN drafts d ON d.n = a.draft WHERE a.id = ?"
        gone = [row[0] for ident in sorted(ids) for row in self.connection.execute(query, (ident,))]
        self.connection.executemany("DELETE FROM articles WHERE id = ?", [(ident,) for ident in ids])
        return gone

    def set_days(self, days: Mapping[ArticleId, str]) -> None:
        """Give articles the days that other articles betray."""
        basis = PublishedBasis.INFERRED
        self.connection.executemany(
            "UPDATE articles SET published_at = ?, published_basis = ? WHERE id = ?",
            [(day, basis, ident) for ident, day in days.items()],
        )

    def mark_origins(self, memo: CopyMemo | None = None) -> None:
        """Mark copies of one wire story or press release with the article they copy.

        Args:
            memo: which articles were copies before; None to measure all that may be.
        """
        places, contents = array("I"), array("Q")

        known = memo or CopyMemo()
        for place, content in self.connection.execute(EARLIEST_FIRST):
            places.append(place)
            contents.append(int.from_bytes(content[: contents.itemsize], "little"))

        def read_key(place: int) -> str:
            return make_key(self.connection.execute(TEXT, (places[place],)).fetchone()[0])

        def take_sample(place: int) -> Hashes:
            return sample_shingles(read_key(place))

        samples = (known.sample(content, partial(take_sample, n)) for n, content in enumerate(contents))
        roots = fold_copies(samples, known.remember(make_judge(read_key), contents))
        copies = ((places[root], places[place]) for place, root in enumerate(roots) if root != place)
        self.connection.execute("UPDATE articles SET origin = NULL WHERE origin IS NOT NULL")
        self.connection.executemany(MARK_COPY, copies)


def make_draft(row: Sequence[str | None]) -> Draft:
    """Make a draft of a row."""
    source, content_hash, original, title, author, publisher, published, modified, basis, url, text = row
    return Draft(
        text=str(text),
        source=str(source),
        content_hash=str(content_hash),
        title=title,
        author=author,
        publisher=publisher,
        published_at=published,
        modified_at=modified,
        published_basis=PublishedBasis(basis) if basis else None,
        source_url=url,
        original_sha256=original,
    )


class Heads:
    """The articles of a shelf with the openings of their texts, as often as one asks for them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def __iter__(self) -> Iterator[Article]:
        yield from map(make_article, self._shelf.connection.execute(f"{HEAD} ORDER BY a.n"))


def make_article(row: Row) -> Article:
    """Make an article of a row, whose values stand in the order of its fields."""
    *told, basis, url, content_hash, text, source, origin = row
    return MAKE_ARTICLE(*told, basis and BASES[basis], url, content_hash, text, source, origin or None)

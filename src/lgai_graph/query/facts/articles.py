"""List what was read."""

from sqlite3 import Row

from lgai_graph.query.shapes import ArticleRecord
from lgai_graph.store import Store

ARTICLES = """
SELECT id, title, publisher, author, published_at, modified_at, published_basis, source, content_hash,
       length(text) AS characters FROM articles {where} ORDER BY published_at IS NULL, published_at, id
"""


def list_articles(store: Store) -> list[ArticleRecord]:
    """List the articles by day, those of unknown day last."""
    return [make_article(row) for row in store.rows(ARTICLES.format(where=""))]


def make_article(row: Row) -> ArticleRecord:
    """Make the record of one row."""
    return {
        "id": row["id"],
        "title": row["title"],
        "publisher": row["publisher"],
        "author": row["author"],
        "published": row["published_at"],
        "modified": row["modified_at"],
        "published_basis": row["published_basis"],
        "source": row["source"],
        "content_hash": row["content_hash"],
        "characters": row["characters"],
    }

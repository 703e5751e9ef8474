"""Read ``.txt`` scrapes."""

from lgai_graph.errors import InputError
from lgai_graph.load.draft import Draft, Found, Hints, Input, hash_bytes, read_bytes
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.page import read_page
from lgai_graph.model import PublishedBasis


def read_plain(source: Input, hints: Hints) -> Found:
    """Read one scraped page.

    Raises:
        InputError: the file holds no article text.
    """
    data = read_bytes(source)
    content_hash = hash_bytes(data)
    yield make_page_draft(decode_text(data), source.name, content_hash, title=hints.titles.get(content_hash))


def make_page_draft(text: str, source: str, content_hash: str, *, title: str | None = None) -> Draft:
    """Make a draft of a scraped page's text.

    Raises:
        InputError: no article text stands in it.
    """
    page = read_page(text, title=title)
    if not page.text:
        raise InputError("no article text in it")
    return Draft(
        text=page.text,
        source=source,
        content_hash=content_hash,
        title=page.title,
        author=page.author,
        publisher=page.publisher,
        published_at=page.published,
        modified_at=page.modified,
        published_basis=PublishedBasis.BYLINE if page.published else None,
        source_url=page.source_url,
    )

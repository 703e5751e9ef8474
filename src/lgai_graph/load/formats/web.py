"""Read ``.html`` pages: the body by trafilatura, the rest from metadata and the visible page."""

import codecs
import logging
import re

from lgai_graph.errors import InputError
from lgai_graph.load.draft import MAX_PAGE, Draft, Found, Hints, Input, hash_bytes, import_extra, read_bytes
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.formats.metadata import Metadata, Tree, read_metadata
from lgai_graph.load.page import CleanPage, read_page
from lgai_graph.load.page.body import clean_body
from lgai_graph.model import PublishedBasis

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
KOREAN_CHARSETS = frozenset(
    {b"euc-kr", b"ks_c_5601-1987", b"ksc5601", b"x-windows-949", b"windows-949", b"cp949"}
)
MAX_TAGS = 50_000  # of a page; news pages have 3 to 8 thousand
MAX_ATTRIBUTES = 150_000
# What lxml and trafilatura raise on hostile pages
BROKEN = (AttributeError, LookupError, RecursionError, SyntaxError, TypeError, ValueError)
VISIBLE = "//body//text()[not(parent::script or parent::style or parent::noscript)]"


def read_html(source: Input, hints: Hints) -> Found:
    """Read one web page.

    Raises:
        InputError: trafilatura is not installed, or no article stands in the page.
    """
    import_extra("trafilatura", "html")
    data = read_bytes(source, limit=MAX_PAGE)
    text = decode_html(data)
    check_markup(text)
    try:
        body, tree = extract_body(text)
    except BROKEN as error:
        raise InputError("a page that cannot be parsed; save it anew") from error
    if not body:
        raise InputError("no article found in the page")
    known_title = hints.titles.get(hash_bytes(data))
    page = read_page("\n".join(tree.xpath(VISIBLE)), title=known_title)
    head = read_metadata(tree)
    title = known_title or head.title or page.title
    yield make_draft(head, page, text=clean_body(body, title=title), title=title, place=(source.name, data))


def extract_body(text: str) -> tuple[str | None, Tree]:
    """Take the body out of a page, and parse the page once more: extraction empties what it reads."""
    trafilatura = import_extra("trafilatura", "html")
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # else Python prints its warnings
    tree = trafilatura.load_html(text)
    body = (
        trafilatura.extract(tree, include_comments=False, include_tables=False) if tree is not None else None
    )
    return body, trafilatura.load_html(text)


def check_markup(text: str) -> None:
    """Refuse a page of more markup than a news page has, before it is parsed.

    Raises:
        InputError: naming the limit.
    """
    visible = drop_scripts(text)
    if visible.count("<") > MAX_TAGS:
        raise InputError(f"a page of more than {MAX_TAGS:,} tags; save the article alone")
    if visible.count("=") > MAX_ATTRIBUTES:
        raise InputError(f"a page of more than {MAX_ATTRIBUTES:,} attributes; save the article alone")


def drop_scripts(text: str) -> str:
    """Leave scripts out of a page, and what stands behind one that is never closed."""
    kept: list[str] = []
    folded, place = text.lower(), 0
    while (start := folded.find("<script", place)) >= 0:
        kept.append(text[place:start])
        place = folded.find("</script", start)
        if place < 0:
            return "".join(kept)
    return "".join([*kept, text[place:]])


def make_draft(
    head: Metadata, page: CleanPage, *, text: str, title: str | None, place: tuple[str, bytes]
) -> Draft:
    """Join what a page says of itself with what it shows; its metadata comes first.

    Args:
        head: the metadata.
        page: the visible lines.
        text: the cleaned body.
        title: the title chosen.
        place: the source's name and its bytes.
    """
    published = head.published or page.published
    basis = PublishedBasis.METADATA if head.published else PublishedBasis.BYLINE
    return Draft(
        text=text,
        source=place[0],
        content_hash=hash_bytes(place[1]),
        title=title,
        author=head.author or page.author,
        publisher=head.publisher or page.publisher,
        published_at=published,
        modified_at=head.modified or page.modified,
        published_basis=basis if published else None,
        source_url=head.url or page.source_url,
    )


def decode_html(data: bytes) -> str:
    """Decode a page by the Korean character set it names, else like any text."""
    match = CHARSET.search(data[:4096])
    is_korean = match is not None and match[1].lower() in KOREAN_CHARSETS
    if is_korean and not data.startswith(codecs.BOM_UTF8):
        try:
            return data.decode("cp949")
        except UnicodeDecodeError:
            return decode_text(data)
    return decode_text(data)

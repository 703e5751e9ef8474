"""Read what a web page says of itself: JSON-LD, Open Graph, ``<time>``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from lgai_graph.korean import normalize
from lgai_graph.load.formats.rows import read_author
from lgai_graph.load.mend import clean_address
from lgai_graph.load.page.byline import find_domain_publisher, match_publisher
from lgai_graph.load.page.dateline import parse_moment
from lgai_graph.load.page.title import cut_site_name

ARTICLE_TYPES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"}
)
META = "//meta[@property=$name or @name=$name or @itemprop=$name]/@content"

# Where each fact stands in <meta>, the most reliable name first.
TITLE = ("og:title", "twitter:title")
PUBLISHED = (
    "article:published_time",
    "datePublished",
    "og:article:published_time",
    "article:published",
    "date",
)
MODIFIED = ("article:modified_time", "dateModified", "og:article:modified_time", "article:modified")
AUTHOR = ("article:author", "author", "og:article:author", "dable:author")
SITE = ("og:site_name", "article:publisher", "publisher")


class Tree(Protocol):
    """What is used of an lxml element."""

    def xpath(self, path: str, **variables: str) -> list[str]:
        """Run an XPath query that gives strings."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; days are ISO."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None


def read_metadata(tree: Tree) -> Metadata:
    """Read a page's metadata; JSON-LD is asked first, then ``<meta>``, then ``<time>``."""
    linked = next(find_linked_articles(tree), {})
    raw_title = first([text_of(linked.get("headline")), *metas(tree, TITLE), *tree.xpath("//title/text()")])
    title, site = cut_site_name(" ".join(normalize(raw_title).split())) if raw_title else (None, None)
    url = clean_address(
        first([*tree.xpath("//link[@rel='canonical']/@href"), *metas(tree, ("og:url",))]) or ""
    )
    times = [
        *tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime"),
        *single(tree, "//time/@datetime"),
    ]
    return Metadata(
        title=title,
        author=read_author(first([text_of(linked.get("author")), *metas(tree, AUTHOR)]) or ""),
        publisher=name_publisher(first([text_of(linked.get("publisher")), *metas(tree, SITE)]) or site, url),
        published=first_moment([text_of(linked.get("datePublished")), *metas(tree, PUBLISHED), *times]),
        modified=first_moment([text_of(linked.get("dateModified")), *metas(tree, MODIFIED)]),
        url=url,
    )


def find_linked_articles(tree: Tree) -> Iterator[Mapping[str, object]]:
    """Find the JSON-LD objects that describe an article; damaged ones are passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            root = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        entries = root if isinstance(root, list) else [root]
        nested = (entry.get("@graph") for entry in entries if isinstance(entry, dict))
        entries = [*entries, *(part for graph in nested if isinstance(graph, list) for part in graph)]
        for entry in entries:
            kinds = entry.get("@type") if isinstance(entry, dict) else None
            if ARTICLE_TYPES.intersection(kinds if isinstance(kinds, list) else [str(kinds)]):
                yield entry


def text_of(value: object) -> str:
    """Read a JSON-LD value: a string, an object with a name, or a list of these."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(part for part in map(text_of, value) if part)
    return value.strip() if isinstance(value, str) else ""


def metas(tree: Tree, names: Sequence[str]) -> Iterator[str]:
    """Yield the contents of ``<meta>`` by these names."""
    for name in names:
        yield from tree.xpath(META, name=name)


def single(tree: Tree, path: str) -> list[str]:
    """Return what a query finds where it finds one thing only."""
    found = sorted(set(tree.xpath(path)))
    return found if len(found) == 1 else []


def first(values: Sequence[str]) -> str | None:
    """Take the first value that says something."""
    return next((value.strip() for value in values if value.strip()), None)


def first_moment(values: Sequence[str]) -> str | None:
    """Take the first value that is a day or minute."""
    return next((moment for value in values if (moment := parse_moment(value))), None)


def name_publisher(site: str | None, url: str | None) -> str | None:
    """Name the publisher as people know it: by its known names, by the address, as written."""
    known = (match_publisher(site) if site else None) or (find_domain_publisher(url) if url else None)
    return known.name if known else site

"""Read what pages carry around an article, and who publishes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row, Shape
from lgai_graph.lexicon.reading import read_keyed, read_words

POINTERS = "▶☞※"  # signs that mark a promotion, and so are part of what a line says
PUBLISHER = Shape(noun="a publisher", required=("name", "slug"), optional=("domains", "aliases"))
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FIELDS = ("text", "title", "date", "modified", "publisher", "author", "url", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher: the name people use, its short ASCII name, its domains and other names."""

    name: str
    slug: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The content of ``furniture.yaml``, ``publishers.yaml`` and ``columns.yaml``, ready for matching.

    Args:
        noise: matches the key of a line that is dropped anywhere.
        promos: the same for invitations, which may be whole sentences.
        stop: matches the key of a line behind which nothing belongs to the article.
        related: matches the key of a heading above other stories.
        stop_phrases: keys that close an article wherever they stand in a short line.
        notices: words of personnel notices.
        reporters: words behind a reporter's name, longest first.
        not_reporters: words before such a word that are no name (인턴 기자).
        byline_extras: what may stand beside the name.
        credits: words of picture credits.
        published: labels of the publication day, longest first.
        modified: labels of the last change, longest first.
        outlet_words: what the names of publishers are made of.
        agencies: outlets whose name ends a caption.
        publishers: all known publishers.
        columns: our field → the names it goes by in other people's tables.
    """

    noise: re.Pattern[str]
    promos: re.Pattern[str]
    stop: re.Pattern[str]
    related: re.Pattern[str]
    stop_phrases: tuple[str, ...]
    notices: tuple[str, ...]
    reporters: tuple[str, ...]
    not_reporters: frozenset[str]
    byline_extras: tuple[str, ...]
    credits: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    outlet_words: tuple[str, ...]
    agencies: tuple[str, ...]
    publishers: tuple[Publisher, ...]
    columns: Mapping[str, tuple[str, ...]]


def make_line_key(line: str, *, keep: str = POINTERS) -> str:
    """Reduce a line to what it says: no spaces, case or punctuation.

    >>> make_line_key(" • 댓글 0 ")
    '댓글0'
    """
    folded = unicodedata.normalize("NFC", line).casefold()
    return "".join(char for char in folded if char.isalnum() or char in keep)


def make_line_pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of the entries: ``*`` is anything, ``#`` a number."""
    keys = (make_line_key(entry, keep=POINTERS + "*#") for entry in entries)
    parts = (re.escape(key).replace(r"\*", ".*").replace(r"\#", r"\d+") for key in keys if key)
    return re.compile("|".join(sorted(set(parts))), re.DOTALL)


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Order words so that an alternation of them prefers the longer one."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def read_furniture(top: Row) -> Furniture:
    """Read the sections around the article."""
    return Furniture(
        noise=make_line_pattern([*read_words(top, "noise"), *read_words(top, "sections")]),
        promos=make_line_pattern(read_words(top, "promos")),
        stop=make_line_pattern(read_words(top, "stop")),
        related=make_line_pattern(read_words(top, "related")),
        stop_phrases=tuple("".join(phrase.casefold().split()) for phrase in read_words(top, "stop_phrases")),
        notices=longest_first(read_words(top, "notices")),
        reporters=longest_first(read_words(top, "reporters")),
        not_reporters=frozenset(read_words(top, "not_reporters")),
        byline_extras=longest_first(read_words(top, "byline_extras")),
        credits=longest_first(read_words(top, "credits")),
        published=longest_first(read_words(top, "published")),
        modified=longest_first(read_words(top, "modified")),
        outlet_words=read_words(top, "outlet_words"),
        agencies=longest_first(read_words(top, "agencies")),
        publishers=tuple(map(_read_publisher, top.rows("publishers", PUBLISHER))),
        columns=read_keyed(top, "columns", FIELDS),
    )


def _read_publisher(row: Row) -> Publisher:
    slug = row.text("slug")
    if slug and not SLUG.fullmatch(slug):
        row.add("slug", f"slug '{slug}'; write small letters, digits and hyphens, as newsway")
    return Publisher(
        name=row.text("name"),
        slug=slug,
        domains=read_words(row, "domains"),
        aliases=read_words(row, "aliases"),
    )

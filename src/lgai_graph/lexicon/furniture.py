"""Read ``furniture.yaml``: what pages carry around an article, and who publishes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

LEXICON_FILE = Path(__file__).with_name("furniture.yaml")
POINTERS = "▶☞※"  # signs that mark a promotion, and so are part of what a line says


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher: the name people use, its short ASCII name, its domains and other names."""

    name: str
    slug: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The content of ``furniture.yaml``, ready for matching.

    Args:
        noise: matches the key of a line that is dropped anywhere.
        promos: the same for invitations, which may be whole sentences.
        stop: matches the key of a line behind which nothing belongs to the article.
        related: matches the key of a heading above other stories.
        stop_phrases: keys that close an article wherever they stand in a short line.
        notices: words of personnel notices.
        reporters: words behind a reporter's name, longest first.
        byline_extras: what may stand beside the name.
        credits: words of picture credits.
        published: labels of the publication day, longest first.
        modified: labels of the last change, longest first.
        publishers: all known publishers.
    """

    noise: re.Pattern[str]
    promos: re.Pattern[str]
    stop: re.Pattern[str]
    related: re.Pattern[str]
    stop_phrases: tuple[str, ...]
    notices: tuple[str, ...]
    reporters: tuple[str, ...]
    byline_extras: tuple[str, ...]
    credits: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    publishers: tuple[Publisher, ...]


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


def make_publishers(raw: Mapping[str, Mapping[str, object]]) -> tuple[Publisher, ...]:
    """Turn the ``publishers`` mapping into objects, in the order of the file."""
    return tuple(
        Publisher(
            name=name,
            slug=str(entry["slug"]),
            domains=tuple(entry.get("domains") or ()),  # type: ignore[arg-type]
            aliases=tuple(entry.get("aliases") or ()),  # type: ignore[arg-type]
        )
        for name, entry in raw.items()
    )


@cache
def read_lexicon() -> Lexicon:
    """Read ``furniture.yaml`` once."""
    raw = yaml.safe_load(LEXICON_FILE.read_text(encoding="utf-8"))
    return Lexicon(
        noise=make_line_pattern([*raw["noise"], *raw["sections"]]),
        promos=make_line_pattern(raw["promos"]),
        stop=make_line_pattern(raw["stop"]),
        related=make_line_pattern(raw["related"]),
        stop_phrases=tuple("".join(phrase.casefold().split()) for phrase in raw["stop_phrases"]),
        notices=longest_first(raw["notices"]),
        reporters=longest_first(raw["reporters"]),
        byline_extras=longest_first(raw["byline_extras"]),
        credits=longest_first(raw["credits"]),
        published=longest_first(raw["published"]),
        modified=longest_first(raw["modified"]),
        publishers=make_publishers(raw["publishers"]),
    )

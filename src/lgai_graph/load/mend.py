"""Mend what a reader hands over: broken characters, addresses with secrets, fields beyond every limit."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from lgai_graph.errors import InputError
from lgai_graph.korean import normalize
from lgai_graph.load.draft import Draft

MAX_TEXT = 200_000  # characters of one article; the longest real one seen has 20 thousand
MAX_FIELD = 1_000  # characters of a title, name or address; real titles have 120
LINES = ("title", "author", "publisher")
BROKEN = "\ufffd"  # what Unicode puts in the place of a character that is none

LONE_HALF = re.compile("[\ud800-\udfff]")  # one half of an emoji
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2066-\u2069]")
SCHEMES = ("http", "https")
HOST = re.compile(r"[^\s/?#@:\\]+(?::\d{1,5})?")
SECRET = re.compile(r"token|key|passw|secret|session|auth|signature|^sig$|^sid$", re.IGNORECASE)


def mend_draft(draft: Draft) -> Iterator[Draft | str]:
    """Yield the draft with every field fit to keep, and a note for each that held broken characters.

    Raises:
        InputError: a field is longer than that of any article.
    """
    check_length("text", draft.text, MAX_TEXT)
    check_length("title", draft.title, MAX_FIELD)
    check_length("author", draft.author, MAX_FIELD)
    check_length("publisher", draft.publisher, MAX_FIELD)
    values = {name: getattr(draft, name) or "" for name in ("text", "source", *LINES, "source_url")}
    broken = [name for name, value in values.items() if not is_plain(value) and LONE_HALF.search(value)]
    yield replace(
        draft,
        text=mend_text(draft.text),
        source=LONE_HALF.sub(BROKEN, draft.source),
        title=mend_line(draft.title),
        author=mend_line(draft.author),
        publisher=mend_line(draft.publisher),
        source_url=clean_address(draft.source_url) if draft.source_url else None,
    )
    if broken:
        yield f"broken characters in {', '.join(broken)}, each shown as {BROKEN}"


def check_length(name: str, value: str | None, limit: int) -> None:
    """Refuse a field that is too long.

    Raises:
        InputError: naming field and limit.
    """
    if value and len(value) > limit:
        raise InputError(f"a {name} of more than {limit:,} characters; split it or leave it out")


def mend_line(value: str | None) -> str | None:
    """Mend a field of one line; None where nothing is left."""
    return " ".join(mend_text(normalize(value)).split()) or None if value else None


def mend_text(text: str) -> str:
    r"""Replace halves of characters and take control characters out.

    >>> mend_text("한빛\x1b[31m 전자")
    '한빛[31m 전자'
    """
    return text if is_plain(text) else CONTROLS.sub("", LONE_HALF.sub(BROKEN, text))


def is_plain(text: str) -> bool:
    """Tell at a glance that a text needs no mending, as most: neither halves nor controls are printable."""
    return text.replace("\n", "").isprintable()


def clean_address(address: str) -> str | None:
    """Keep an address of the web without the user's name, password and tokens; None for any other.

    >>> clean_address("https://kim:1234@news.example.com:8080/view?id=3&token=abc#top")
    'https://news.example.com:8080/view?id=3'
    >>> clean_address("javascript:alert(1)"), clean_address("file:///etc/passwd")
    (None, None)
    """
    written = mend_text(normalize(address)).strip()
    try:
        parts = urlsplit(f"http://{written}" if written.startswith("www.") else written)
    except ValueError:
        return None
    host = parts.netloc.rpartition("@")[2]
    if parts.scheme not in SCHEMES or not HOST.fullmatch(host) or len(address) > MAX_FIELD:
        return None
    return SplitResult(parts.scheme, host, parts.path, drop_secrets(parts.query), "").geturl()


def drop_secrets(query: str) -> str:
    """Drop the parameters of a query that let somebody in; a query without any stays as it is written."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not SECRET.search(name)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def read_name(name: str) -> str:
    """Read the name of a file as people know it, whatever the system takes names for.

    A name outside the file system's encoding comes as half characters (PEP 383); its bytes are UTF-8, or
    CP949 from a Korean Windows.
    """
    if not LONE_HALF.search(name):
        return name
    data = name.encode("utf-8", "surrogateescape") if is_escaped(name) else os.fsencode(BROKEN)
    for encoding in ("utf-8", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def is_escaped(name: str) -> bool:
    """Tell whether all half characters of a name stand for bytes."""
    return all("\udc80" <= half <= "\udcff" for half in LONE_HALF.findall(name))

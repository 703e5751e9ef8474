"""Read ``.md`` files: front matter and body, or a scrape saved as Markdown."""

import re

from lgai_graph.errors import InputError
from lgai_graph.korean import normalize
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.draft import Draft, Found, Hints, Input, hash_bytes, read_bytes
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.formats.frontmatter import read_front_matter, split_front_matter
from lgai_graph.load.formats.plain import make_page_draft
from lgai_graph.load.page.dateline import parse_moment
from lgai_graph.model import PublishedBasis

IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
LINK = re.compile(r"\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)")
EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)([^*_`\n]{1,300})(?<=\S)\1")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
OWN_LINE = re.compile(r"^(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)")
MARK = re.compile(r"^(?:[-*+]\s+|>\s*)")
RULE = re.compile(r"^(?:[-*_]\s*){3,}$")


def read_markdown(source: Input, hints: Hints) -> Found:
    """Read one Markdown file.

    Raises:
        InputError: the front matter is wrong (each problem with its line), or there is no text.
    """
    data = read_bytes(source)
    content_hash = hash_bytes(data)
    text = "\n".join(decode_text(data).splitlines())
    raw, body = split_front_matter(text)
    if raw is None:
        plain = "\n".join(join_paragraphs(strip_markup(text)))
        yield make_page_draft(plain, source.name, content_hash, title=hints.titles.get(content_hash))
        return
    yield make_draft(read_front_matter(raw), body, source.name, content_hash)


def make_draft(fields: dict[str, str], body: str, source: str, content_hash: str) -> Draft:
    """Make a draft of front matter and body; the front matter's word is taken.

    Raises:
        InputError: the body is empty.
    """
    title = fields.get("title")
    key = make_line_key(title) if title else None
    paragraphs = [line for line in join_paragraphs(strip_markup(body)) if make_line_key(line) != key]
    if not paragraphs:
        raise InputError("no text below the front matter")
    published = fields.get("published_at")
    return Draft(
        text="\n".join(paragraphs),
        source=source,
        content_hash=content_hash,
        title=normalize(title) if title else None,
        author=fields.get("author"),
        publisher=fields.get("publisher"),
        published_at=parse_moment(published) if published else None,
        modified_at=parse_moment(fields.get("modified_at", "")),
        published_basis=PublishedBasis.METADATA if published else None,
        source_url=fields.get("source_url"),
        original_sha256=fields.get("original_sha256"),
    )


def strip_markup(text: str) -> str:
    """Take the marks of Markdown away and leaves the words.

    >>> strip_markup("**LG**는 [연구원](https://example.com)을 열었다.")
    'LG는 연구원을 열었다.'
    """
    bare = LINK.sub(r"\1", IMAGE.sub("", strip_comments(normalize(text))))
    return EMPHASIS.sub(r"\2", bare)


def strip_comments(text: str) -> str:
    """Take ``<!-- … -->`` away; a comment that is never closed is text.

    >>> strip_comments("가<!-- 나 -->다<!-- 라")
    '가다<!-- 라'
    """
    kept: list[str] = []
    start = 0
    while (opening := text.find("<!--", start)) >= 0 and (closing := text.find("-->", opening)) >= 0:
        kept.append(text[start:opening])
        start = closing + len("-->")
    return "".join([*kept, text[start:]])


def join_paragraphs(text: str) -> list[str]:
    r"""Return one line per paragraph, heading, quote and list item.

    >>> join_paragraphs("# 제목\n첫 줄과\n둘째 줄.\n\n- 항목")
    ['제목', '첫 줄과 둘째 줄.', '항목']
    """
    paragraphs: list[list[str]] = []
    is_open = False
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        if not line or RULE.match(line):
            is_open = False
        elif is_open and not OWN_LINE.match(line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([MARK.sub("", HEADING.sub(r"\1", line))])
            is_open = not HEADING.match(line)
    return [text for parts in paragraphs if (text := " ".join(part for part in parts if part))]

"""Find who wrote an article and who published it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from lgai_graph.korean import split_surname
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import Publisher, longest_first, make_line_key
from lgai_graph.load.page.dateline import label_pattern, widen_year

NAME = "[가-힣]{2,4}"  # checked by split_surname
NAMES = rf"{NAME}(?:\s?[·,/ㆍ]\s?{NAME}){{0,4}}"
MAX_BYLINE = 100  # characters

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[A-Za-z][\w-]{0,62}){1,4}")
DOMAIN = re.compile(r"(?:@|https?://)(?:[\w.+-]*@)?([\w-]+(?:\.[\w-]+)+)")
COPYRIGHT_NAME = re.compile(
    r"""[ⓒ©]\s*(?:'[^']*'\s*)?(?P<name>[가-힣A-Za-z0-9 ]{2,20}?)\s*[,.(&]?\s*(?:무단|All\s)"""
)
PLACE = re.compile(r"^\s*[가-힣]{2,8}\s?=")  # 라스베이거스=홍길동 기자
LEAD_BRACKET = re.compile(
    r"\s*[\[(<【〈][^\])>】〉\n]{4,60}[\])>】〉]"
)  # [강산경제=홍길동 기자] 한빛전자가 …
WORD = re.compile(r"[가-힣A-Za-z0-9]+")
REPORTER = (
    16  # characters behind a bracket with the publisher that still name him: (서울=강산뉴스) 홍길동 기자 =
)
MAX_REST = 4  # letters beside name, address and date: a section, 외
BRACKETS = re.compile(r"[\[\](){}<>【】〈〉|/·:=,\-–—ㆍ\s■▶☞@.]+")


@cache
def reporter_pattern() -> re.Pattern[str]:
    """Match names with the word for a reporter behind: ``홍길동 기자``, ``김철수/이영희 기자``."""
    words = "|".join(re.escape(word) for word in load_lexicon().furniture.reporters)
    outlets = "|".join(re.escape(name) for name, _ in publisher_names())
    return re.compile(
        rf"(?<![가-힣])(?P<names>{NAMES})\s*(?:(?:{outlets})\s+)?(?P<word>{words})(?![가-힣])", re.IGNORECASE
    )


@cache
def publisher_names() -> tuple[tuple[str, Publisher], ...]:
    """List every name of every publisher, the longest first."""
    names = {
        name: entry for entry in load_lexicon().furniture.publishers for name in (entry.name, *entry.aliases)
    }
    return tuple((name, names[name]) for name in longest_first(names))


@cache
def publishers_by_key() -> Mapping[str, Publisher]:
    """Find a publisher by the key of any of its names."""
    return {make_line_key(name): entry for name, entry in publisher_names()}


def split_names(names: str) -> list[str]:
    """Split ``김철수/이영희`` into names and drops words that are no names."""
    parts = re.split(r"\s?[·,/ㆍ]\s?", names)
    return [part for part in parts if is_name(part)]


def is_name(word: str) -> bool:
    """Tell whether a word can be a reporter's name; publishers and 인턴 cannot."""
    return (
        split_surname(word) is not None
        and word not in load_lexicon().furniture.not_reporters
        and match_publisher(word) is None
    )


def find_author(line: str) -> str | None:
    """Find the reporters a line names, joined by a comma.

    >>> find_author("글=홍길동·김철수 기자 hong@example.com")
    '홍길동, 김철수'
    """
    names = [name for match in reporter_pattern().finditer(line) for name in split_names(match["names"])]
    return ", ".join(dict.fromkeys(names)) or None


def is_byline(line: str) -> bool:
    """Tell whether a line holds a reporter and nothing else of its own."""
    if len(line) > MAX_BYLINE:
        return False
    rest, found = reporter_pattern().subn(" ", line)
    rest, mails = EMAIL.subn(" ", rest)
    if not found and not mails:
        return False
    for name, _ in publisher_names():
        rest = rest.replace(name, " ")
    rest = rest.replace(find_unlisted_publisher(line) or " ", " ")
    rest = label_pattern().sub(" ", widen_year(rest))
    for word in load_lexicon().furniture.byline_extras:
        rest = rest.replace(word, " ")
    return len(BRACKETS.sub("", PLACE.sub("", rest))) <= MAX_REST


def match_domain(host: str) -> Publisher | None:
    """Find the publisher of a host name; the longest matching domain wins.

    >>> match_domain("biz.chosun.com").name, match_domain("www.etoday.co.kr").name
    ('조선비즈', '이투데이')
    """
    host = host.casefold().rstrip(".")
    found = [
        (len(domain), entry.name, entry)
        for entry in load_lexicon().furniture.publishers
        for domain in entry.domains
        if host == domain or host.endswith(f".{domain}")
    ]
    return max(found)[2] if found else None


def find_domain_publisher(line: str) -> Publisher | None:
    """Find the publisher of the first known address or e-mail in a line."""
    hosts = (match_domain(match[1]) for match in DOMAIN.finditer(line))
    return next((entry for entry in hosts if entry), None)


def match_publisher(name: str) -> Publisher | None:
    """Find the publisher that a name means, spaces and case ignored."""
    return publishers_by_key().get(make_line_key(name))


def find_named_publisher(line: str) -> str | None:
    """Find the publisher a copyright line or a byline names."""
    match = COPYRIGHT_NAME.search(line)
    if match:
        known = match_publisher(match["name"])
        return known.name if known else match["name"].strip()
    named = (entry.name for name, entry in publisher_names() if names_publisher(line, name))
    return next(named, None) or find_unlisted_publisher(line)


def find_unlisted_publisher(byline: str) -> str | None:
    """Find the publisher in a byline by the end of its name.

    >>> find_unlisted_publisher("[강산경제=홍길동 기자]"), find_unlisted_publisher("경제 홍길동 기자")
    ('강산경제', None)
    """
    return find_outlet(byline) if find_author(byline) else None


def find_lead_publisher(text: str) -> str | None:
    """Find the publisher in the bracket that opens a body, beside the reporter or before one.

    >>> find_lead_publisher("(서울=강산뉴스) 홍길동 기자 = 한빛전자가 새 공장을 지었다.")
    '강산뉴스'
    """
    found = LEAD_BRACKET.match(text)
    if found is None or find_author(text[: found.end() + REPORTER]) is None:
        return None
    known = (match_publisher(word) for word in WORD.findall(found[0]))
    return next((entry.name for entry in known if entry), None) or find_outlet(found[0])


def find_outlet(text: str) -> str | None:
    """Find the first word that ends like a publisher's name and is no section of one; a credit names none."""
    furniture = load_lexicon().furniture
    known = (*furniture.outlet_words, *furniture.byline_extras)
    words: list[str] = WORD.findall(EMAIL.sub(" ", text))
    if not set(words).isdisjoint(furniture.credits):  # [사진=강산일보]
        return None
    for word in words:
        is_section = word in known or furniture.noise.fullmatch(make_line_key(word))
        if word.endswith(furniture.outlet_words) and not is_section:
            return word
    return None


def names_publisher(line: str, name: str) -> bool:
    """Tell whether a line has a name that is no part of another's (한경, not 대한경제 or 한경일보)."""
    return re.search(rf"(?<![가-힣A-Za-z]){re.escape(name)}(?![가-힣]{{2}})", line) is not None


def find_publisher(bylines: Iterable[str], closing: Iterable[str]) -> str | None:
    """Find the publisher of a page.

    Args:
        bylines: lines with the reporter, and addresses above the body.
        closing: copyright lines.
    """
    lines = list(bylines)
    for line in lines:
        if entry := find_domain_publisher(line):
            return entry.name
    named = (find_named_publisher(line) for line in (*lines, *closing))
    return next((name for name in named if name), None)

"""Read what stands in brackets behind a name: aliases, ages, posts.

이홍락 교수(77년생), 한국전자통신연구원(ETRI), BMW 코리아(대표 한상윤), 김호봉 이사장(우진계기상사 대표)
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import AliasNote, FoundNames, Name, Post
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

AGE = re.compile(r"(?:만 ?)?\d{1,2}(?:세)?(?:[,·]? ?[남여])?|\d{2,4}년 ?\d{0,2}월?생|\d{2,4}년생")
# 1990년 5월 2일 ~; 金道潤, 1957년 2월 5일 서울 ~ 2010년
LIFE = re.compile(
    r"(?:[^()~]{1,60}[,;] ?)?:? ?\d{3,4}년 ?\d{1,2}월 ?\d{1,2}일[^()~]{0,40}[~\N{EN DASH}-].{0,40}",
)
LATIN_NAME = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'\-&]*(?: ?[&A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'\-&]*){0,6}")
INITIAL = re.compile(r"[A-Z]\.")
STOCK_CODE = re.compile(r"\d{6}|(?:KOSDAQ|KOSPI|NYSE|NASDAQ|코스닥|코스피)[:\s].*")
# 이하 한빛, 옛 ‘한빛’; but not 현|대한빛
MARKED_FORM = re.compile(
    r"(?:(?:이하|일명|약칭) ?|(?:옛|구|현)(?: |(?=[‘'“\"])))[‘'“\"]?([가-힣A-Za-z0-9&·\- ]{2,20}?)[’'”\"]?"
)
CHINESE = re.compile(r"[\u4e00-\u9fff]{2,12}")
CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
ACRONYM = re.compile(r"[A-Z]{3,6}")
BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.ALLIANCE})  # whose initials are no product's (ISO)
KNOWN = frozenset({"listed", "known", "gazetteer"})
UNIT = re.compile(r" (?:[가-힣A-Za-z0-9·]{2,} )?[가-힣A-Za-z0-9·]+(?:부|과|팀|반|실|국|단|지회|지부)")
PARTY = "당"
SEAT = re.compile(r"[,·/].*|[ ·][가-힣· ]*(?:[갑을병정]|·[가-힣]+)")  # behind a party
PIECE = re.compile(r"[^,;·/]+")
SHORTEST_TRADE_NAME = 4  # syllables
PHOTO = re.compile(r"(?:[·,] ?\d{2}세?)?(?:[·,]? ?사진(?: [가-힣]+)?)?$")  # 한빛대 교수·59
AGE_BEFORE = re.compile(r"\d{2}세?[·,] ?")  # 42·전 한빛전자 상무


def count_latin_words(note: str) -> int:
    """Count the words of a bracketed Latin personal name, 1 for a Chinese one, 0 for anything else."""
    if CHINESE_NAME.fullmatch(note.strip()):
        return 1
    match = LATIN_NAME.fullmatch(note.strip())
    words = note.split()
    is_person = (
        match
        and 2 <= len(words) <= 4
        and all(word[0].isupper() for word in words)
        and not any(word.isupper() for word in words[:-1] if not INITIAL.fullmatch(word))
    )
    return len(words) if is_person else 0


def proves_person(note: str) -> bool:
    """Tell whether a note is an age, a year of birth, or the days of a life."""
    return AGE.fullmatch(note.strip()) is not None or tells_life(note)


def tells_life(note: str) -> bool:
    """Tell whether a note has the day on which a life began, and 까지."""
    return LIFE.fullmatch(note.strip()) is not None


def proves_company(note: str) -> bool:
    """Tell whether a note is a stock code."""
    return STOCK_CODE.fullmatch(note.strip()) is not None


def is_acronym(note: str, lexicon: Lexicon) -> bool:
    """Tell whether a note is a body's abbreviation (IMF), not a technical one (AI)."""
    return note.strip() in lexicon.known_names


def read_aliases(name: Name, note: str, start: int, lexicon: Lexicon) -> Iterator[AliasNote]:
    """Yield the other forms of a name that a bracket gives, piece by piece; generic words are none.

    Args:
        name: the name before the bracket.
        note: what the bracket holds.
        start: offset of the note in the text.
        lexicon: the word lists.
    """
    for piece in PIECE.finditer(note):
        text = piece[0].strip()
        offset = start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
        marked = MARKED_FORM.fullmatch(text)
        if marked and is_marked_form(name, marked, lexicon):
            yield AliasNote(name, marked[1], offset + marked.start(1), offset + marked.end(1))
        elif is_alias(name, text, lexicon):
            yield AliasNote(name, text, offset, offset + len(text))


def is_marked_form(name: Name, marked: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether 이하, 옛, 구 or 일명 introduces another form of a name; only firms have former ones.

    What ends as a gathering or a work does is nobody: 나래 베이비페어(이하 나래).
    """
    if name.is_person and name.text.endswith(tuple(sorted(lexicon.works))):
        return False
    return marked[1] not in lexicon.bare_heads and (name.is_organization or marked[0].startswith("이하"))


def is_alias(name: Name, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words in a bracket are another form of the name before it."""
    if LATIN_NAME.fullmatch(text):
        is_body = name.rule in KNOWN and name.kind in BODIES and ACRONYM.fullmatch(text) is not None
        return text not in lexicon.titles and (is_body or text not in lexicon.not_organizations)
    if not name.is_organization:
        return CHINESE.fullmatch(text) is not None and name.is_person
    return (
        CHINESE.fullmatch(text) is not None
        or is_expanded_form(name.text, text, lexicon)
        or is_trade_name(name, text, lexicon)
        or is_listed_form(name.text, text)
    )


def is_listed_form(name: str, text: str) -> bool:
    """Tell whether the reference list gives both to one organisation: 한국철도공사(코레일)."""
    owners = [
        hits[0].organization.name
        for words in (name, text)
        if len(hits := load_reference_names().find(words)) == 1 and hits[0].end - hits[0].start == len(words)
    ]
    return len(owners) == 2 and owners[0] == owners[1]


def is_trade_name(name: Name, text: str, lexicon: Lexicon) -> bool:
    """Tell whether one word in a bracket is a firm's other name: it ends like a firm (NXC(넥슨지주회사))."""
    if " " in text or len(text) < SHORTEST_TRADE_NAME or text in lexicon.bare_heads | lexicon.places:
        return False
    head = lexicon.find_head(text)
    same = name.kind is EntityKind.COMPANY or name.text.isascii()
    return same and head is not None and head[1] is EntityKind.COMPANY and len(head[0]) < len(text)


def is_expanded_form(short: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Hangul note spells an abbreviation out, or shortens a long name."""
    if not re.fullmatch(r"[가-힣A-Za-z]{2,24}(?: [가-힣A-Za-z]+)?", text) or text in lexicon.places:
        return False
    if text in lexicon.titles or text in lexicon.person_labels:
        return False
    long, brief = (text, short) if len(text) > len(short) else (short, text)
    if brief.isascii():
        return lexicon.find_head(text) is not None
    return is_subsequence(brief, long) and (brief[0] == long[0] or len(brief) >= SHORTEST_TRADE_NAME)


def is_subsequence(brief: str, long: str) -> bool:
    """Tell whether a short form's syllables stand in the long one, in order (공정위, 공정거래위원회)."""
    rest = iter(long)
    return all(char in rest for char in brief)


def cut_extras(note: str, start: int) -> tuple[str, int]:
    """Cut an age and what is said of a photo off a bracketed post, and say where it begins."""
    age = AGE_BEFORE.match(note)
    begin = age.end() if age else 0
    return PHOTO.sub("", note[begin:]), start + begin


def share_post(inner: Post, outer: Post | None) -> Post:
    """Give a title in a bracket the organisation of the post before it: 한빛전자 최고경영자(CEO)."""
    if outer is None or inner.organization or inner.former or inner.person is not outer.person:
        return inner
    return replace(inner, organization=outer.organization, former=outer.former)


def add_posts(found: FoundNames, posts: Sequence[Post], known: tuple[Name | None, Name | None]) -> None:
    """Add a bracket's posts with the people and organisations that stand only there."""
    person, name = known
    found.posts += posts
    found.names += [post.person for post in posts if post.person and post.person is not person]
    found.names += [
        post.organization for post in posts if post.organization and post.organization is not name
    ]


def find_unit_owner(found: FoundNames, text: str, before: int) -> Name | None:
    """Return the body whose part stands before a bracket: 한빛지검 형사1부(부장검사 김도윤)."""
    for name in reversed(found.names):
        if name.end < before:
            part = UNIT.fullmatch(text, name.end, before)
            return name if part and name.is_organization else None
    return None


def find_whole_body(bodies: Sequence[Name], note: str, start: int) -> Name | None:
    """Return the body that a bracket names and nothing else, or the party before a seat (새솔당, 전주갑)."""
    for name in bodies:
        rest = note.strip()[len(name.text) :]
        seat = name.start == start and name.text.endswith(PARTY) and SEAT.fullmatch(rest)
        if name.is_organization and (not rest or seat):
            return name
    return None


def join_body(post: Post, lexicon: Lexicon) -> Name | None:
    """Join a body with a word behind it that hardly looks like a name, None where there is none."""
    person, body = post.person, post.organization
    if person is None or body is None or person.entity or body.end + 1 != person.start:
        return None
    if person.text[0] in lexicon.common_surnames:
        return None
    return replace(body, text=f"{body.text} {person.text}", end=person.end, full=None)


def complete_post(post: Post, person: Name | None, name: Name | None, lexicon: Lexicon) -> Post:
    """Fill a bracketed post from what stands before the bracket.

    Between a body and a title there is nobody else than who stands before it: 이보람(한빛연구소 새솔돌 대표).
    """
    if person and (whole := join_body(post, lexicon)):
        post = replace(post, person=None, organization=whole)
    organization = post.organization
    if organization is None and post.person and name and name.is_organization:
        organization = name
    owner = post.person or person
    start = min(part.start for part in (owner, organization) if part) if owner else post.start
    return replace(post, person=owner, organization=organization, start=start, rule="post.note")

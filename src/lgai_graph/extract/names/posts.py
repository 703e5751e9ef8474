"""Bind people to titles and organisations inside a phrase.

카카오브레인 박승기 대표          organisation name title
이홍락 미국 미시건 대학교 교수     name organisation title
하태형 현대경제연구원장            name, title glued to its organisation
구 회장                          surname and title (a short form)
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.context import PhraseContext, Title
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.organizations import find_organizations
from lgai_graph.extract.names.shapes import (
    count_lead,
    find_foreign,
    find_noted,
    is_foreign_part,
    is_free,
    is_korean_name,
    make_person,
)
from lgai_graph.extract.names.titles import find_titles, read_title
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

ATTACHED_WORDS = """
    부설 산하 소속 자회사 계열 산하기관 직속"""
ATTACHED = frozenset(ATTACHED_WORDS.split())  # what stands before is no person
COMMON_SURNAMES = frozenset("김이박최정강조윤장임한")  # six Koreans in ten; a firm seldom starts so by chance
FIRM_TITLES = frozenset(
    {"회장", "부회장", "사장", "부사장", "대표이사", "이사", "상무", "전무", "CEO", "최고경영자"}
)  # no country and no town has them
PART_HEADS = frozenset({"센터", "연구실", "사업단", "추진단", "기획단", "법인", "스튜디오", "그룹", "총회", "이사회"})
TOGETHER = frozenset({"겸"})
MAX_FOREIGN = 3  # words of a transliterated name behind a title
FORMER_MARKS = frozenset({"전", "前", "옛"})


def find_posts(context: PhraseContext) -> list[Post]:
    """Return the posts of a phrase, left to right."""
    posts: list[Post] = []
    low = 0
    for title in find_titles(context):
        if title.first < low:
            continue
        found = read_second(context, title, low, posts[-1:]) or read_posts(context, title, low)
        if found:
            posts += found
            low = title.index + 1 + (found[-1].end > title.end)
    return posts


def read_second(context: PhraseContext, title: Title, low: int, before: Sequence[Post]) -> list[Post]:
    """Read the second of two posts that one person holds: 한빛전자 부사장 겸 CMO, 회장 겸 한빛재단 이사장."""
    if not before or before[0].person is None or low >= title.first:
        return []
    if context.words[low].text not in TOGETHER:
        return []
    first = before[0]
    region = context.words[low + 1 : title.first]
    organization = title.organization or find_owner(context, region) or first.organization
    return [replace(first, role=title.role, organization=organization, end=title.end)]


def read_posts(context: PhraseContext, title: Title, low: int) -> list[Post]:
    """Read the posts of one title; 이경선·백주영 서울대 교수 are two."""
    words = context.words
    if title.prefix:
        return [post for post in [read_courtesy(words[title.index], title, context)] if post]
    high, former = skip_modifiers(context, title.first, low)
    region = words[low:high]
    joined = next((word for word in region if "·" in word.text), None)
    if joined and (people := split_joined(joined, context.lexicon)):
        others = [word for word in region if word is not joined]
        posts = [make_post(context, title, (person, others), former=former) for person in people]
        return [post for post in posts if post]
    person, rest = find_person(context, region, title)
    if person is None and title.index + 1 < len(words):
        person = find_person_behind(context, title)
    post = make_post(context, title, (person, rest), former=former)
    return [post] if post else []


def split_joined(word: Word, lexicon: Lexicon) -> list[Name]:
    """Split 이경선·백주영 into people; anything else gives nothing."""
    people: list[Name] = []
    start = word.start
    for part in word.text.split("·"):
        piece = Word(part, start, start + len(part), ("NNP",), word.quoted)
        if len(part) != 3 or not is_korean_name(piece, lexicon, near_title=True):
            return []
        people.append(Name(part, start, start + len(part), EntityKind.PERSON, "title"))
        start += len(part) + 1
    return people


def find_foreign_behind(context: PhraseContext, title: Title) -> Name | None:
    """Read 테슬라 CEO 일론 머스크: two or three unknown proper nouns that end the phrase."""
    words = context.words[title.index + 1 :]
    parts = [is_foreign_part(context, word, i == 0) for i, word in enumerate(words)]
    if title.base in FIRM_TITLES and len(words) == 2 and words[1].tags == ("NNG",) and len(words[1].text) > 1:
        parts[1] = is_free(context, words[1])  # 포드 최고경영자 마크 필드
    return make_person(words) if 2 <= len(words) <= MAX_FOREIGN and all(parts) else None


def is_unit(name: str) -> bool:
    """Tell whether a name is of a part of a firm (재무관리본부), which employs nobody by itself."""
    return name.endswith(("팀", "실", "본부", "부문", "사업부", "과")) and " " not in name


def is_bare_noun(word: Word) -> bool:
    """Tell whether a word is a firm's name by its make (터치웍스, 한국항공우주, not 강북지역)."""
    return len(word.text) >= 5 or all(tag in ("NNP", "SL") for tag in word.tags)


def find_person_behind(context: PhraseContext, title: Title) -> Name | None:
    """Read 대표 박승기: a full name right behind a title, with no title of its own."""
    word = context.words[title.index + 1]
    known = next((hit for hit in context.known if hit.start == word.start), None)
    if known and known.kind is EntityKind.PERSON and known.end == context.words[-1].end:
        return Name(
            known.text, known.start, known.end, EntityKind.PERSON, known.rule, known.entity, known.name
        )
    if foreign := find_foreign_behind(context, title):
        return foreign
    behind = title.index + 2
    has_own = behind < len(context.words) and read_title(context, behind) is not None
    if has_own or len(word.text) < 3 or word.tags[0] != "NNP":
        return None
    return make_person([word]) if is_korean_name(word, context.lexicon, near_title=True) else None


def make_post(
    context: PhraseContext, title: Title, parts: tuple[Name | None, Sequence[Word]], *, former: bool
) -> Post | None:
    """Make a post of a title, a person and the words that name the organisation."""
    person, rest = parts
    if person and any(word.text in ATTACHED and word.start > person.start for word in rest):
        person, rest = None, [*rest]
    role = "" if title.role in context.lexicon.honorifics else title.role
    organization = title.organization or find_owner(context, rest)
    if title.organization and is_unit(title.organization.text):
        organization = find_owner(context, rest)
        role = context.words[title.index].text
    if organization and organization.kind is EntityKind.PLACE and title.base in FIRM_TITLES:
        organization = None
    if person and title.organization and organization and organization is title.organization:
        organization, role = choose_body(context, title, rest, role)
    if person and organization is None:
        organization, role = find_common_body(context, title, rest, role)
    former = former or any(word.text in FORMER_MARKS for word in rest)
    if person is None and organization is None and role not in context.lexicon.corporate_titles:
        return None
    words = [name for name in (person, organization) if name]
    start = min([context.words[title.first].start, *(name.start for name in words)])
    end = max(title.end, person.end if person else 0)
    rule = "post.title" if person else "post.office"
    if person and organization is None and has_unit(context, title, person):
        rule = "post.unit"
    return Post(person, role, organization, former, start, end, rule)


def choose_body(
    context: PhraseContext, title: Title, rest: Sequence[Word], role: str
) -> tuple[Name | None, str]:
    """Take 한국거래소 코스닥위원장 as the exchange's: a body behind another is a part of it."""
    body = title.organization
    before = [word for word in rest if body and word.end <= body.start]
    owner = find_owner(context, before) if before else None
    if owner is None or owner.rule == "weak" or not owner.is_organization:
        return body, role
    return owner, context.words[title.index].text


def find_common_body(
    context: PhraseContext, title: Title, rest: Sequence[Word], role: str
) -> tuple[Name | None, str]:
    """Take a body named by common nouns alone (산업은행 부행장, 금융연구원장), where a person has the post."""
    lexicon, word = context.lexicon, context.words[title.index]
    parts = lexicon.find_title_ending(word.text) if role == word.text else None
    if parts and is_common_body(parts[0], word.tags, lexicon):
        end = word.start + len(parts[0]) - (not word.text.startswith(parts[0]))
        return Name(word.text[: end - word.start], word.start, end, EntityKind.ORGANIZATION, "title"), parts[1]
    last = rest[-1] if rest else None
    if last and is_common_body(last.text, last.tags, lexicon):
        head = lexicon.find_head(last.text)
        kind = head[1] if head else EntityKind.ORGANIZATION
        return Name(last.text, last.start, last.end, kind, "title"), role
    return None, role


def is_common_body(text: str, tags: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether common nouns name a body that has a chief of its own (금융연구원), not a part of a firm."""
    head = lexicon.find_head(text)
    if head is None or len(head[0]) < 2 or is_unit(text) or head[0] in PART_HEADS or text in lexicon.bare_heads:
        return False
    prefix = text[: -len(head[0])]
    return len(prefix) >= 2 and prefix not in lexicon.not_organizations and prefix not in lexicon.generic_parts


def has_unit(context: PhraseContext, title: Title, person: Name) -> bool:
    """Tell whether a post is over something named between the person and the title (무선사업부 부사장)."""
    between = [word for word in context.words[: title.first] if word.start >= person.end]
    return any(
        word.text not in context.lexicon.title_modifiers and word.text not in FORMER_MARKS for word in between
    )


def read_courtesy(word: Word, title: Title, context: PhraseContext) -> Post | None:
    """Read 홍길동씨; 모씨 is nobody."""
    text = title.prefix
    shaped = text in context.lexicon.surnames or context.lexicon.has_surname(text)
    if not shaped or (text.endswith("모") and len(text) < 3):
        return None
    person = Name(text, word.start, word.start + len(text), EntityKind.PERSON, "title")
    return Post(person, "", None, False, word.start, title.end, "post.courtesy")


def skip_modifiers(context: PhraseContext, high: int, low: int) -> tuple[int, bool]:
    """Step left over 신임, 전 …; it says whether the post is past."""
    former = False
    while high > low:
        text = context.words[high - 1].text
        is_mark = text in (*FORMER_MARKS, "당시") and context.words[high - 1].tags[0] != "NNP"
        if not is_mark and (
            text not in context.lexicon.title_modifiers or context.words[high - 1].tags == ("NNP",)
        ):
            break
        former = former or is_mark
        high -= 1
    return high, former


def find_person(
    context: PhraseContext, region: Sequence[Word], title: Title
) -> tuple[Name | None, Sequence[Word]]:
    """Find the person in the words before a title, and gives the other words."""
    if not region:
        return None, region
    if found := find_known_person(context, region) or find_noted(context, region):
        return found
    last = region[-1]
    if crossed := find_crossed(context, region, title):
        return crossed
    if is_korean_name(last, context.lexicon, near_title=True):
        return make_person(region[-1:]), region[:-1]
    if context.lexicon.is_likely_given(region[0].text) and (front := find_front(context, region)):
        return front
    lead = count_lead(context, region)
    if 2 <= lead < len(region):
        return make_person(region[:lead]), region[lead:]
    if front := find_front(context, region):
        return front
    if (
        last.text in context.lexicon.surnames
        and len(last.text) == 1
        and last.tags[0] in ("NNP", "NNG", "NR", "MM", "NP")
    ):
        is_name = last.tags[0] == "NNP" or (len(region) == 1 and last.tags[0] == "NR")
        return (make_person(region[-1:]), region[:-1]) if is_name else (None, region)
    return find_foreign(context, region, title)


def find_front(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """Read 안동현 서울대 경제학부 교수 and 신종운 품질담당 부회장: the name first, then where or for what."""
    for i, word in enumerate(region[:-1]):
        behind = region[i + 1 :]
        organization = find_owner(context, behind)
        sure = organization is not None and organization.rule != "weak"
        if organization is not None and not sure and not is_bare_noun(region[-1]):
            continue
        named = is_korean_name(word, context.lexicon, near_title=sure) and len(word.text) >= 3
        short = sure and i == 0 and is_short_name(context, word)
        if named or short:
            return make_person(region[i : i + 1]), [*region[:i], *behind]
    return None


def is_short_name(context: PhraseContext, word: Word) -> bool:
    """Tell whether a proper noun of two syllables is a name (최수 국토연구원 연구위원)."""
    lexicon = context.lexicon
    shaped = len(word.text) == 2 and word.tags == ("NNP",) and word.text[0] in lexicon.surnames
    return shaped and word.text[1] in lexicon.given_syllables and is_free(context, word)


def find_known_person(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """Return the first known person among some words, and the other words."""
    for hit in context.known:
        inside = [word for word in region if hit.start <= word.start < hit.end]
        if inside and hit.kind is EntityKind.PERSON:
            name = Name(hit.text, hit.start, hit.end, EntityKind.PERSON, hit.rule, hit.entity, hit.name)
            return name, [word for word in region if word not in inside]
    return None


def find_crossed(
    context: PhraseContext, region: Sequence[Word], title: Title
) -> tuple[Name, Sequence[Word]] | None:
    """Read two proper nouns whose second only looks like a Korean name, None where it may be one.

    문창기 이디야 회장: the name, then the firm. 이타마르 시몬슨 교수: one transliterated name, as no
    professor or president belongs to an unknown firm.
    """
    former = [word for word in region if word.text not in FORMER_MARKS]
    if len(former) != 2:
        return None
    first, last = former
    if is_rarer(context, last.text, first.text) and is_korean_name(first, context.lexicon, near_title=True):
        return make_person([first]), [word for word in region if word is not first]
    if context.lexicon.is_likely_given(last.text) or "NNP" not in (*first.tags[:1], *last.tags[:1]):
        return None
    if context.lexicon.is_likely_given(first.text) and is_korean_name(
        first, context.lexicon, near_title=True
    ):
        return make_person([first]), [word for word in region if word is not first]
    firms = title.base in context.lexicon.corporate_titles or is_province(last.text)
    foreign = not firms and all(is_foreign_part(context, word, True) for word in former)
    return (make_person(former), []) if foreign and former == [*region] else None


def is_rarer(context: PhraseContext, word: str, other: str) -> bool:
    """Tell whether of two words that look like names one has much the rarer surname (사람인, 이정근)."""
    lexicon = context.lexicon
    if not (lexicon.is_likely_given(word) and lexicon.is_likely_given(other)):
        return False
    return word[0] not in COMMON_SURNAMES and other[0] in COMMON_SURNAMES


def is_province(word: str) -> bool:
    """Tell whether a word is built like a foreign province (산시성), which has officials of its own."""
    return len(word) > 2 and word.endswith(("성", "주"))


def find_owner(context: PhraseContext, words: Sequence[Word]) -> Name | None:
    """Return the organisation that a post belongs to: the last one named before or behind the person."""
    rest = [word for word in words if word.text not in FORMER_MARKS]
    while rest and rest[-1].text in context.lexicon.title_modifiers:
        rest = rest[:-1]
    if not rest:
        return None
    found = [
        name
        for name in find_organizations(rest, context.known, context.lexicon)
        if name.kind is not EntityKind.PRODUCT
    ]
    organizations = [name for name in found if name.is_organization]
    if organizations:
        return organizations[-1]
    if found and found[-1].kind is EntityKind.PLACE:
        return found[-1]
    last = rest[-1]
    proper = last.tags and last.tags[0] in ("NNP", "SL") and (len(last.text) > 3 or len(set(last.tags)) == 1)
    if (
        proper
        and last.text not in context.lexicon.not_organizations
        and not cut_particle(last.text, context.lexicon.particles)[1]
    ):
        return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "weak")
    return None

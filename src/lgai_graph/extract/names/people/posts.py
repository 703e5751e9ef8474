"""Bind people to titles and organisations inside a phrase.

카카오브레인 박승기 대표          organisation name title
이홍락 미국 미시건 대학교 교수     name organisation title
하태형 현대경제연구원장            name, title glued to its organisation
구 회장                          surname and title (a short form)
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.bodies import (
    choose_body,
    find_common_body,
    find_firm_behind,
    find_owner,
    has_unit,
    is_firm_title,
    is_unit,
    widen_firm,
)
from lgai_graph.extract.names.institutions.shapes import (
    is_plain_korean,
    is_trade,
    is_transliterated,
)
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.people.first_names import is_chinese
from lgai_graph.extract.names.people.persons import find_person, find_person_behind, split_joined
from lgai_graph.extract.names.people.rows import cut_list, cut_row, cut_row_members
from lgai_graph.extract.names.people.titles import find_titles
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

TOGETHER = frozenset({"겸"})
PARTY = "당"
SHORTEST_FULL = 3  # characters of a full name
PLAYER = "선수"
PREDECESSOR, ORIGIN = "전임", "출신"
CALLINGS = frozenset({"prof", "acad", "other", "media"})  # groups of titles that no country gives
FULL_TIME = frozenset({"prof", "acad", "staff"})  # 전임 강사, 전임 연구원: no predecessors


def find_posts(context: PhraseContext) -> list[Post]:
    """Return the posts of a phrase, left to right, with each member of a dotted row read apart."""
    return [post for part in cut_row_members(context) for post in find_member_posts(part)]


def find_member_posts(context: PhraseContext) -> list[Post]:
    """Return the posts of a phrase, or of one member of a row."""
    posts: list[Post] = []
    low = 0
    for title in find_titles(context):
        if title.first < low:
            continue
        found = read_second(context, title, low, posts[-1:]) or read_posts(context, title, low)
        found = [share_holder(context, post, posts) for post in found]
        if found:
            found = [*join_office(context, found[0], posts), *found[1:]]
            posts += found
            low = title.index + 1 + (found[-1].end > title.end)
    return posts


def share_holder(context: PhraseContext, post: Post, posts: Sequence[Post]) -> Post:
    """Give the office behind a name to whom a title before it names too: 수석대표 김도윤 한빛공단 이사장."""
    body, person = post.organization, posts[-1].person if posts else None
    if post.person or body is None or person is None or len(person.text) < SHORTEST_FULL:
        return post
    behind = posts[-1].end == person.end and not context.has_between(person.end, body.start)
    return replace(post, person=person, start=person.start, rule="post.title") if behind else post


def join_office(context: PhraseContext, post: Post, posts: list[Post]) -> list[Post]:
    """Give the office before a name to whoever has a rank behind it: 한빛전자 영업본부장 김도윤 사장."""
    office = posts[-1] if posts else None
    person, body = post.person, office.organization if office else None
    if office is None or body is None or not body.is_organization:
        return [post]
    if office.person or person is None or post.organization:
        return [post]
    if context.has_between(office.end, person.start):
        return [post]
    posts[-1] = replace(office, person=person, end=person.end, rule="post.title")
    return [replace(post, organization=body, rule="post.title")]


def read_second(context: PhraseContext, title: FoundTitle, low: int, before: Sequence[Post]) -> list[Post]:
    """Read the second of two posts that one person holds: 한빛전자 부사장 겸 CMO, 회장 겸 한빛재단 이사장."""
    if not before or before[0].person is None or low >= title.first:
        return []
    if context.words[low].text not in TOGETHER:
        return []
    first = before[0]
    region = context.words[low + 1 : title.first]
    organization = title.organization or find_owner(context, region) or first.organization
    return [replace(first, role=title.role, organization=organization, end=title.end)]


def read_posts(context: PhraseContext, title: FoundTitle, low: int) -> list[Post]:
    """Read the posts of one title; 이경선·백주영 서울대 교수 are two."""
    words = context.words
    high, former = skip_modifiers(context, title.first, low)
    if title.first > low and is_predecessor(words[title.first - 1], title.base, context.lexicon):
        former = True
    region = cut_origin(cut_list(words[low:high]))
    if title.prefix:
        post = read_courtesy(words[title.index], title, context) or read_run_on(context, title, region)
        return [post] if post else []
    joined = next((word for word in region if "·" in word.text), None)
    if joined and (people := split_joined(joined, context.lexicon)):
        others = [word for word in region if word is not joined]
        posts = [make_post(context, title, (person, others), former=former) for person in people]
        return [post for post in posts if post]
    person, rest = find_person(context, region, title)
    if person is None and title.index + 1 < len(words):
        person = find_person_behind(context, title)
    rest, row = cut_row(context, title, person, rest)
    post = make_post(context, title, (person, rest), former=former)
    if post is None:
        return []
    shared = (replace(post, person=one, start=min(post.start, one.start)) for one in row)
    return [*shared, post]


def cut_origin(region: Sequence[Word]) -> Sequence[Word]:
    """Leave out where somebody came from, which does not employ him: 한빛전자 출신 | 김도윤."""
    at = max((i for i, word in enumerate(region) if word.text == ORIGIN), default=-1)
    return region[at + 1 :] or region


def make_post(
    context: PhraseContext, title: FoundTitle, parts: tuple[Name | None, Sequence[Word]], *, former: bool
) -> Post | None:
    """Make a post of a title, a person and the words that name the organisation."""
    person, rest = parts
    attached = [word.start for word in rest if word.text in context.lexicon.attached_words]
    if person and any(start > person.start for start in attached):
        person, rest = None, [*rest]
    organization, role = find_employer(context, title, person, rest)
    if person and organization and is_rest_of_name(title, person, organization, context.lexicon):
        person, organization = join_name(person, organization), None
    former = former or any(word.text in context.lexicon.former_marks for word in rest)
    former = former or follows_predecessor(context, person)
    if person is None and organization is None and role not in context.lexicon.corporate_titles:
        return None
    words = [name for name in (person, organization) if name]
    start = min([context.words[title.first].start, *(name.start for name in words)])
    end = max(title.end, person.end if person else 0)
    rule = "post.title" if person else "post.office"
    if person and organization is None and has_unit(context, title, person):
        rule = "post.unit"
    return Post(person, role, organization, former, start, end, rule)


def is_predecessor(word: Word, title: str, lexicon: Lexicon) -> bool:
    """Tell whether 전임 before a title says that somebody had it before (전임 대표, not 전임 강사)."""
    entry = lexicon.title_entries.get(title)
    return word.text == PREDECESSOR and (entry is None or entry.group not in FULL_TIME)


def follows_predecessor(context: PhraseContext, person: Name | None) -> bool:
    """Tell whether 전임 stands right before a person's name (전임 김도윤 회장)."""
    return person is not None and any(
        word.text == PREDECESSOR and word.end + 1 == person.start for word in context.words
    )


def is_rest_of_name(title: FoundTitle, person: Name, firm: Name, lexicon: Lexicon) -> bool:
    """Tell whether an unknown word behind a foreign first name is the family name (리처드 | 하트웰 부사장).

    Behind two words it is one only before a title that no firm has (메흐메트 알리 카라 대통령).
    """
    first = person.text
    beside = person.end + 1 == firm.start or (firm.end + 1 == person.start and " " not in first)
    if firm.rule != "weak" or not beside or person.entity or lexicon.is_likely_given(first):
        return False
    if person.start < firm.start and (is_plain_korean(first, lexicon) or is_chinese(first, lexicon)):
        return False  # 김철 새솔 사장
    parts = [*first.split(), firm.text]
    if not all(is_transliterated(part, lexicon) for part in parts):
        return False
    return len(first) > 1 and (len(parts) == 2 or not is_firm_title(title, lexicon))


def join_name(person: Name, rest: Name) -> Name:
    """Join a person's name with the word beside it."""
    first, last = sorted((person, rest), key=lambda name: name.start)
    text = f"{first.text} {last.text}"
    return replace(person, text=text, start=first.start, end=last.end, full=None, rule="title")


def find_employer(
    context: PhraseContext, title: FoundTitle, person: Name | None, rest: Sequence[Word]
) -> tuple[Name | None, str]:
    """Find the organisation of a title among the other words, and say the role in full."""
    role = "" if title.role in context.lexicon.honorifics else title.role
    if not role and person:
        role = find_trade(context, person)
    organization = title.organization or find_owner(context, rest)
    body = title.organization.text if title.organization else ""
    if body and is_unit(body.rpartition(" ")[2], context.lexicon):
        owner = find_owner(context, rest)
        organization = owner if owner or " " not in body else organization
        role = spell_title(context, title)
    if organization and not may_employ(organization, title, context.lexicon):
        organization = None
    if organization and is_nickname(organization, rest, title, context.lexicon):
        organization = None
    if organization and is_firm_title(title, context.lexicon):
        organization = widen_firm(organization, rest, context.lexicon)
    if person and title.organization and organization is title.organization:
        organization, role = choose_body(context, title, rest, role)
    if person and organization is None:
        organization, role = find_unlisted(context, title, (person, rest), role)
    return organization, role


def spell_title(context: PhraseContext, title: FoundTitle) -> str:
    """Return a title's words as the text has them (임무본부장 내정자)."""
    return " ".join(word.text for word in context.words[title.first : title.index + 1])


def find_unlisted(
    context: PhraseContext, title: FoundTitle, parts: tuple[Name, Sequence[Word]], role: str
) -> tuple[Name | None, str]:
    """Take a body of common nouns as the employer, or the new word behind the holder's name."""
    person, rest = parts
    body, told = find_common_body(context, title, rest, role)
    return body or find_firm_behind(context, title, person, rest), told


def is_nickname(body: Name, rest: Sequence[Word], title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether an unknown word in quotes is whom people call so, no firm (‘Faker’ 이상혁 선수)."""
    if body.rule != "weak" or title.base in lexicon.corporate_titles:
        return False
    return any(word.quoted and word.start == body.start for word in rest)


def may_employ(body: Name, title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether a place or a party may have such a title; no town has a 전무, no party a 총리."""
    if body.kind is EntityKind.PLACE:
        plays = title.base.endswith(PLAYER) or is_trade(title, lexicon)  # 전남 김도윤 선수
        entry = lexicon.title_entries.get(title.base)
        called = entry is not None and entry.group in CALLINGS and body.text in lexicon.countries
        return not (plays or called or is_firm_title(title, lexicon))
    if title.role in lexicon.nation_titles and body.rule != "weak":
        return False  # 한빛전자 김도윤 대통령
    return not (title.role in lexicon.state_titles and body.text.endswith(PARTY))


def find_trade(context: PhraseContext, person: Name) -> str:
    """Return the job right before a name that only a courtesy follows (방송인 홍길동 씨), empty for none."""
    before = [word for word in context.words if word.end <= person.start]
    word = before[-1].text if before else ""
    return word if word in context.lexicon.titles and word not in context.lexicon.honorifics else ""


def read_run_on(context: PhraseContext, title: FoundTitle, region: Sequence[Word]) -> Post | None:
    """Read 새솔당 김도윤의원: the title is written onto the name."""
    if title.role in context.lexicon.honorifics:
        return None
    start = context.words[title.index].start
    person = Name(title.prefix, start, start + len(title.prefix), EntityKind.PERSON, "title")
    return make_post(context, title, (person, region), former=False)


def read_courtesy(word: Word, title: FoundTitle, context: PhraseContext) -> Post | None:
    """Read 홍길동씨; 모씨 is nobody."""
    text = title.prefix if title.role in context.lexicon.honorifics else ""
    shaped = bool(text) and (text in context.lexicon.surnames or context.lexicon.has_surname(text))
    if not shaped or (text.endswith("모") and len(text) < 3):
        return None
    person = Name(text, word.start, word.start + len(text), EntityKind.PERSON, "title")
    return Post(person, "", None, False, word.start, title.end, "post.courtesy")


def skip_modifiers(context: PhraseContext, high: int, low: int) -> tuple[int, bool]:
    """Step left over 신임, 전 …; it says whether the post is past."""
    former = False
    while high > low:
        text = context.words[high - 1].text
        is_mark = text in (*context.lexicon.former_marks, "당시") and context.words[high - 1].tags[0] != "NNP"
        if not is_mark and (
            text not in context.lexicon.title_modifiers or context.words[high - 1].tags == ("NNP",)
        ):
            break
        former = former or is_mark
        high -= 1
    return high, former

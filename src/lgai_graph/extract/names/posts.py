"""Bind people to titles and organisations inside a phrase.

카카오브레인 박승기 대표          organisation name title
이홍락 미국 미시건 대학교 교수     name organisation title
하태형 현대경제연구원장            name, title glued to its organisation
구 회장                          surname and title (a short form)
"""

from collections.abc import Sequence

from lgai_graph.extract.names.context import PhraseContext, Title
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.organizations import find_organizations
from lgai_graph.extract.names.shapes import (
    count_lead,
    find_foreign,
    find_noted,
    is_foreign_part,
    is_korean_name,
    make_person,
)
from lgai_graph.extract.names.titles import find_titles, read_title
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

MAX_FOREIGN = 3  # words of a transliterated name behind a title


def find_posts(context: PhraseContext) -> list[Post]:
    """Return the posts of a phrase, left to right."""
    posts: list[Post] = []
    low = 0
    for title in find_titles(context):
        if title.first < low:
            continue
        found = read_posts(context, title, low)
        if found:
            posts += found
            low = title.index + 1 + (found[-1].end > title.end)
    return posts


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
    return make_person(words) if 2 <= len(words) <= MAX_FOREIGN and all(parts) else None


def is_unit(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is of a part of a firm (재무관리본부), which employs nobody by itself."""
    return name.endswith(tuple(lexicon.unit_endings)) and " " not in name


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
    if person and any(word.text in context.lexicon.attached_words for word in rest):
        person, rest = None, [*rest]
    role = "" if title.role in context.lexicon.honorifics else title.role
    organization = title.organization or find_owner(context, rest)
    if title.organization and is_unit(title.organization.text, context.lexicon):
        organization = find_owner(context, rest)
    former = former or any(word.text in context.lexicon.former_marks for word in rest)
    if person is None and organization is None and role not in context.lexicon.corporate_titles:
        return None
    words = [name for name in (person, organization) if name]
    start = min([context.words[title.first].start, *(name.start for name in words)])
    end = max(title.end, person.end if person else 0)
    return Post(person, role, organization, former, start, end, "post.title" if person else "post.office")


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
        is_mark = text in context.lexicon.former_marks and context.words[high - 1].tags[0] != "NNP"
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
    lead = count_lead(context, region)
    if 2 <= lead < len(region):
        return make_person(region[:lead]), region[lead:]
    for i, word in enumerate(region[:-1]):
        organization = find_owner(context, region[i + 1 :])
        sure = organization is not None and organization.rule != "weak"
        vague = organization is not None and not sure and not is_bare_noun(region[-1])
        if not vague and is_korean_name(word, context.lexicon, near_title=sure) and len(word.text) >= 3:
            return make_person(region[i : i + 1]), [*region[:i], *region[i + 1 :]]
    if (
        last.text in context.lexicon.surnames
        and len(last.text) == 1
        and last.tags[0] in ("NNP", "NNG", "NR", "MM", "NP")
    ):
        is_name = last.tags[0] == "NNP" or (len(region) == 1 and last.tags[0] == "NR")
        return (make_person(region[-1:]), region[:-1]) if is_name else (None, region)
    return find_foreign(context, region, title)


def find_known_person(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """Return a known person among some words, and the other words.

    Of two, the last has the title where it can be no firm (홍길동 김도윤 의원), else the first (강하늘 전
    이디블 고문).
    """
    hits = [hit for hit in context.known if hit.kind is EntityKind.PERSON]
    hits = [hit for hit in hits if any(hit.start <= word.start < hit.end for word in region)]
    if not hits:
        return None
    hit = hits[-1] if context.lexicon.is_likely_given(hits[-1].text) else hits[0]
    name = Name(hit.text, hit.start, hit.end, EntityKind.PERSON, hit.rule, hit.entity, hit.name)
    return name, [word for word in region if not hit.start <= word.start < hit.end]


def find_crossed(
    context: PhraseContext, region: Sequence[Word], title: Title
) -> tuple[Name, Sequence[Word]] | None:
    """Read two proper nouns whose second only looks like a Korean name, None where it may be one.

    문창기 이디야 회장: the name, then the firm. 이타마르 시몬슨 교수: one transliterated name, as no
    professor or president belongs to an unknown firm.
    """
    former = [word for word in region if word.text not in context.lexicon.former_marks]
    if len(former) != 2:
        return None
    first, last = former
    if context.lexicon.is_likely_given(last.text) or "NNP" not in (*first.tags[:1], *last.tags[:1]):
        return None
    if context.lexicon.is_likely_given(first.text) and is_korean_name(
        first, context.lexicon, near_title=True
    ):
        return make_person([first]), [word for word in region if word is not first]
    firms = title.role.split()[-1] in context.lexicon.corporate_titles
    foreign = not firms and all(is_foreign_part(context, word, True) for word in former)
    return (make_person(former), []) if foreign and former == [*region] else None


def find_owner(context: PhraseContext, words: Sequence[Word]) -> Name | None:
    """Return the organisation that a post belongs to: the last one named before or behind the person."""
    people = {hit.start for hit in context.known if hit.kind is EntityKind.PERSON}
    others = {word for word in words if word.start in people and context.lexicon.is_likely_given(word.text)}
    rest = [word for word in words if word.text not in context.lexicon.former_marks and word not in others]
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

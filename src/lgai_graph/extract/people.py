"""This module binds people to titles and organisations inside a phrase.

    카카오브레인 박승기 대표          organisation name title
    이홍락 미국 미시건 대학교 교수     name organisation title
    하태형 현대경제연구원장            name, title glued to its organisation
    구 회장                          surname and title (a short form)
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.known import KnownName
from lgai_graph.extract.lexicon import Lexicon
from lgai_graph.extract.names import Name, Post
from lgai_graph.extract.organizations import find_organizations
from lgai_graph.extract.phrases import Word
from lgai_graph.model import EntityKind
from lgai_graph.text import SURNAMES, cut_particle

ATTACHED = frozenset("부설 산하 소속 자회사 계열 산하기관 직속".split())  # what stands before is no person
FORMER_MARKS = frozenset({"전", "前", "옛"})


@dataclass(frozen=True, slots=True)
class Title:
    """This is a title at word ``index`` (``first`` where it spans more), maybe with its organisation glued on."""

    role: str
    first: int
    index: int
    end: int
    organization: Name | None = None
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class PhraseContext:
    """This is what the name rules look at.

    Args:
        words: the phrase's words.
        known: the known names inside the phrase.
        lexicon: the word lists.
        latin_notes: bracketed Latin names, as (end of the word before, number of Latin words).
    """

    words: Sequence[Word]
    known: Sequence[KnownName]
    lexicon: Lexicon
    latin_notes: Sequence[tuple[int, int]] = ()


def find_posts(context: PhraseContext) -> list[Post]:
    """This gives the posts of a phrase, left to right."""
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


def find_titles(context: PhraseContext) -> list[Title]:
    """This gives the titles among the words, left to right."""
    titles: list[Title] = []
    for i in range(len(context.words)):
        title = read_title(context, i)
        if not title:
            continue
        if titles and titles[-1].index >= title.first - 1 and not title.organization:
            before = titles.pop()
            title = Title(title.role, min(before.first, title.first), i, title.end, before.organization)
        titles.append(title)
    return titles


def read_title(context: PhraseContext, i: int) -> Title | None:
    """This reads word ``i`` as a title, with its modifiers (수석 사이언티스트) or its organisation."""
    word, lexicon = context.words[i], context.lexicon
    text = word.text
    if text == "시장" and not any(part.text in lexicon.places or part.text.endswith("시") for part in context.words[:i]):
        return None
    if text in lexicon.titles or text in lexicon.honorifics:
        first = i
        while first > 0 and context.words[first - 1].text in ("수석", "최고", "공동", "총괄", "책임", "선임", "대표", "명예", "석좌"):
            first -= 1
        role = " ".join(part.text for part in context.words[first : i + 1])
        return Title(role, first, i, word.end)
    if text[-1] == "씨" and word.tags[-1] == "NNB" and 1 < len(text) <= 5:
        return Title("씨", i, i, word.end, prefix=text[:-1])
    if split := split_place_title(word, lexicon):
        return split if split.index < 0 else Title(split.role, i, i, word.end, split.organization)
    if parts := lexicon.find_title_ending(text):
        organization, role, ending = parts
        name = make_glued_organization(context, i, organization, ending)
        return Title(role, i, i, word.end, name)
    return None


def split_place_title(word: Word, lexicon: Lexicon) -> Title | None:
    """This splits 서울시장 and 경기도지사 into place and title."""
    for role, extra in (("시장", "시"), ("도지사", "도"), ("지사", ""), ("군수", "군"), ("구청장", "구")):
        place = word.text[: -len(role)]
        if word.text.endswith(role) and place in lexicon.places:
            name = place if place.endswith(extra) else place + extra
            return Title(role, 0, 0, word.end, Name(name, word.start, word.start + len(place), EntityKind.ORGANIZATION, "title"))
    return None


def make_glued_organization(context: PhraseContext, i: int, organization: str, ending: str) -> Name | None:
    """This names the organisation inside a glued title (LG AI + 연구원장), as written in the text."""
    word = context.words[i]
    end = word.end - 1 if context.words[i].text[:-1].endswith(ending) else word.start + len(word.text) - 2
    shortened = Word(word.text[: end - word.start], word.start, end, word.tags, word.quoted)
    stand_in = Word(organization, word.start, end, word.tags, word.quoted)
    before = context.words[:i]
    if before and is_korean_name(before[0], context.lexicon, near_title=True) and len(before[0].text) == 3:
        before = before[1:]
    found = find_organizations([*before, stand_in], context.known, context.lexicon)
    last = found[-1] if found and found[-1].start <= word.start < found[-1].end + 1 and found[-1].is_organization else None
    if last is None:
        return None
    known = next((hit for hit in context.known if hit.start == last.start and hit.end == shortened.end), None)
    entity, full = (known.entity, known.name) if known else (None, None)
    return Name(last.text, last.start, shortened.end, last.kind, "title", entity, full)


def read_posts(context: PhraseContext, title: Title, low: int) -> list[Post]:
    """This reads the posts of one title; 이경선·백주영 서울대 교수 are two."""
    words = context.words
    if title.prefix:
        return [post for post in [read_courtesy(words[title.index], title, context)] if post]
    high, former = skip_modifiers(context, title.first, low)
    region = words[low:high]
    joined = next((word for word in region if "·" in word.text), None)
    if joined and (people := split_joined(joined, context.lexicon)):
        rest = [word for word in region if word is not joined]
        return [post for person in people if (post := make_post(context, title, (person, rest), former=former))]
    person, rest = find_person(context, region, title)
    if person is None and title.index + 1 < len(words):
        person = find_person_behind(context, title)
    post = make_post(context, title, (person, rest), former=former)
    return [post] if post else []


def split_joined(word: Word, lexicon: Lexicon) -> list[Name]:
    """This splits 이경선·백주영 into people; anything else gives nothing."""
    people: list[Name] = []
    start = word.start
    for part in word.text.split("·"):
        piece = Word(part, start, start + len(part), ("NNP",), word.quoted)
        if len(part) != 3 or not is_korean_name(piece, lexicon, near_title=True):
            return []
        people.append(Name(part, start, start + len(part), EntityKind.PERSON, "title"))
        start += len(part) + 1
    return people


def find_person_behind(context: PhraseContext, title: Title) -> Name | None:
    """This reads 대표 박승기: a full name right behind a title, with no title of its own."""
    word = context.words[title.index + 1]
    behind = title.index + 2
    has_own = behind < len(context.words) and read_title(context, behind) is not None
    if has_own or len(word.text) < 3 or word.tags[0] != "NNP":
        return None
    return make_person([word]) if is_korean_name(word, context.lexicon, near_title=True) else None


def make_post(
    context: PhraseContext, title: Title, parts: tuple[Name | None, Sequence[Word]], *, former: bool
) -> Post | None:
    """This makes a post of a title, a person and the words that name the organisation."""
    person, rest = parts
    if person and any(word.text in ATTACHED for word in rest):
        person, rest = None, [*rest]
    role = "" if title.role in context.lexicon.honorifics else title.role
    organization = title.organization or find_owner(context, rest)
    former = former or any(word.text in FORMER_MARKS for word in rest)
    if person is None and organization is None:
        return None
    words = [name for name in (person, organization) if name]
    start = min([context.words[title.first].start, *(name.start for name in words)])
    end = max(title.end, person.end if person else 0)
    return Post(person, role, organization, former, start, end, "post.title" if person else "post.office")


def read_courtesy(word: Word, title: Title, context: PhraseContext) -> Post | None:
    """This reads 홍길동씨; 모씨 is nobody."""
    text = title.prefix
    shaped = text in SURNAMES or context.lexicon.has_surname(text)
    if not shaped or text.endswith("모") and len(text) < 3:
        return None
    person = Name(text, word.start, word.start + len(text), EntityKind.PERSON, "title")
    return Post(person, "", None, False, word.start, title.end, "post.courtesy")


def skip_modifiers(context: PhraseContext, high: int, low: int) -> tuple[int, bool]:
    """This steps left over 신임, 전 …; it says whether the post is past."""
    former = False
    while high > low:
        text = context.words[high - 1].text
        is_mark = text in FORMER_MARKS and context.words[high - 1].tags[0] != "NNP"
        if not is_mark and (text not in context.lexicon.title_modifiers or context.words[high - 1].tags == ("NNP",)):
            break
        former = former or is_mark
        high -= 1
    return high, former


def find_person(
    context: PhraseContext, region: Sequence[Word], title: Title
) -> tuple[Name | None, Sequence[Word]]:
    """This finds the person in the words before a title, and gives the other words."""
    if not region:
        return None, region
    known = [hit for hit in context.known if hit.kind is EntityKind.PERSON]
    for hit in known:
        inside = [word for word in region if hit.start <= word.start < hit.end]
        if inside:
            name = Name(hit.text, hit.start, hit.end, EntityKind.PERSON, hit.rule, hit.entity, hit.name)
            return name, [word for word in region if word not in inside]
    if foreign := find_noted(context, region):
        return foreign
    last = region[-1]
    if is_korean_name(last, context.lexicon, near_title=True):
        return make_person(region[-1:]), region[:-1]
    for i, word in enumerate(region[:-1]):
        organization = find_owner(context, region[i + 1 :])
        sure = organization is not None and organization.rule != "title"
        if is_korean_name(word, context.lexicon, near_title=sure) and len(word.text) >= 3:
            return make_person(region[i : i + 1]), [*region[:i], *region[i + 1 :]]
    if last.text in SURNAMES and len(last.text) == 1 and last.tags[0] in ("NNP", "NNG", "NR", "MM", "NP"):
        is_name = last.tags[0] == "NNP" or len(region) == 1 and last.tags[0] == "NR"
        return (make_person(region[-1:]), region[:-1]) if is_name else (None, region)
    return find_foreign(context, region, title)


def find_noted(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """This reads as many words as a Latin note behind them has: 꾸옥 레(Quoc Le)."""
    for end, count in context.latin_notes:
        last = next((i for i, word in enumerate(region) if word.end == end), None)
        if last is not None and last + 1 >= count and count >= 2:
            first = last + 1 - count
            return make_person(region[first : last + 1]), [*region[:first], *region[last + 1 :]]
    return None


def make_person(words: Sequence[Word]) -> Name:
    """This makes a person's name of adjoining words."""
    text = " ".join(word.text for word in words)
    return Name(text, words[0].start, words[-1].end, EntityKind.PERSON, "title")


def is_korean_name(word: Word, lexicon: Lexicon, *, near_title: bool) -> bool:
    """This says whether a word is shaped like a Korean full name (surname, then one or two syllables)."""
    text = word.text
    if not 2 <= len(text) <= 4 or word.quoted and not near_title or not lexicon.has_surname(text):
        return False
    if text in lexicon.not_people or text in lexicon.places or text in lexicon.titles or text in lexicon.known_names:
        return False
    if text in lexicon.anonymous or text in lexicon.person_labels or text in lexicon.title_modifiers:
        return False
    if word.tags == ("NNP",):
        head = lexicon.find_head(text)
        return head is None or (len(head[0]) == 1 and near_title)
    if len(text) == 2:
        return False
    if near_title and len(text) == 3 == len(word.tags):
        return True
    return near_title and "NNP" in word.tags and all(tag in ("NNP", "NNG", "NR", "MM", "NNB", "XSN", "SN") for tag in word.tags)


def find_foreign(
    context: PhraseContext, region: Sequence[Word], title: Title
) -> tuple[Name | None, Sequence[Word]]:
    """This reads a transliterated name next to the title, or first with its organisation between.

    Three unknown words are two of a name and one of a firm (워런 버핏 벅셔해서웨이 회장); one alone is
    a person only before a title that no firm has (치프라스 총리) or where the name was seen before.
    """
    last = len(region)
    first = last
    while first > 0 and last - first < 3 and is_foreign_part(context, region[first - 1], first == last):
        first -= 1
    if last - first == 3:
        return make_person(region[first : first + 2]), [*region[:first], region[-1]]
    if last - first == 2:
        return make_person(region[first:last]), region[:first]
    lead = count_lead(context, region)
    if lead >= 2 and lead < len(region):
        return make_person(region[:lead]), region[lead:]
    if last - first == 1:
        alone = title.role.split()[-1] in context.lexicon.corporate_titles
        return (None, region) if alone else (make_person(region[first:last]), region[:first])
    return None, region


def count_lead(context: PhraseContext, region: Sequence[Word]) -> int:
    """This counts the words of a transliterated name that opens a phrase; the second may be unknown to Kiwi."""
    lead = 0
    while lead < len(region) - 1 and lead < 3:
        word = region[lead]
        unknown = lead == 1 and word.tags == ("NNG",) and len(word.text) >= 4 and is_free(context, word)
        if not unknown and not is_foreign_part(context, word, True):
            break
        lead += 1
    return lead


def is_foreign_part(context: PhraseContext, word: Word, at_edge: bool) -> bool:
    """This says whether a word can be part of a transliterated name (케빈 페레이라)."""
    text = word.text
    if not all(is_hangul_or_dot(char) for char in text) or (len(text) < 2 and not at_edge):
        return False
    if not is_free(context, word):
        return False
    return word.tags == ("NNP",) or (all(tag == "NNP" for tag in word.tags) and len(text) <= 7)


def is_free(context: PhraseContext, word: Word) -> bool:
    """This says whether a word means nothing else that the lists know."""
    lexicon, text = context.lexicon, word.text
    taken = (lexicon.places, lexicon.known_names, lexicon.person_labels, lexicon.not_people, lexicon.titles)
    if any(text in words for words in (*taken, lexicon.anonymous, lexicon.title_modifiers)) or lexicon.find_head(text):
        return False
    return not any(hit.start < word.end and hit.end > word.start for hit in context.known)


def is_hangul_or_dot(char: str) -> bool:
    """This says whether a character can stand in a transliterated name."""
    return "가" <= char <= "힣" or char in "·・.-"


def find_owner(context: PhraseContext, words: Sequence[Word]) -> Name | None:
    """This gives the organisation that a post belongs to: the last one named before or behind the person."""
    rest = [word for word in words if word.text not in FORMER_MARKS]
    while rest and rest[-1].text in context.lexicon.title_modifiers:
        rest = rest[:-1]
    if not rest:
        return None
    found = [name for name in find_organizations(rest, context.known, context.lexicon) if name.kind is not EntityKind.PRODUCT]
    organizations = [name for name in found if name.is_organization]
    if organizations:
        return organizations[-1]
    if found and found[-1].kind is EntityKind.PLACE:
        return found[-1]
    last = rest[-1]
    proper = last.tags and last.tags[0] in ("NNP", "SL") and (len(last.text) > 3 or len(set(last.tags)) == 1)
    if proper and last.text not in context.lexicon.not_organizations and not cut_particle(last.text)[1]:
        return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "title")
    return None

"""Find titles in a phrase, alone, with a modifier, or glued to their organisation."""

import re

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.organizations import find_organizations
from lgai_graph.extract.names.institutions.shapes import is_korean_name
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

FIRST_TITLES = ("대표이사", "부총리")  # 대표이사 사장: both say the post
UNIT_TAGS = frozenset({"NNG", "XPN", "XSN", "SL", "SN"})  # DX부문장
CHIEF_MARK = "장"
FULL_NAME, LIKELY = 3, 2  # syllables of most Korean names; how surely a word is a title
SHORTEST_LISTED = 3  # syllables of a listed body before the mark of its chief (금감원장)
SHORTEST_BODY = 3  # syllables of a body's name before a title glued on
LONGEST_TITLE = 4  # syllables of a title glued on
TEAM, RESEARCH, ACADEMIC = "팀", "연구", "acad"
PLACE_ENDS = "동읍면리"
NUMBERED = re.compile(r"제?\d")  # 제1위원장
MAYOR = "시장"  # a market too
CHAIR, LONGEST_CIRCLE = "chair", 4  # 총동창|회장
PLACE_TITLES = (
    ("시장", "시"),
    ("도지사", "도"),
    ("지사", ""),
    ("군수", "군"),
    ("구청장", "구"),
    ("교육감", "교육청"),
)


def find_titles(context: PhraseContext) -> list[FoundTitle]:
    """Return the titles among the words, left to right."""
    titles: list[FoundTitle] = []
    for i in range(len(context.words)):
        title = read_title(context, i)
        if not title:
            continue
        if titles and titles[-1].index >= title.first - 1 and not title.organization:
            if serves_other(context, titles[-1], title):
                continue
            before = titles.pop()
            touches = before.index == title.first - 1
            both = before.base.endswith(FIRST_TITLES) and not before.organization
            joined = touches and (both or title.role in context.lexicon.candidate_titles)
            title = FoundTitle(
                role=f"{before.role} {title.role}" if joined else title.role,
                first=min(before.first, title.first),
                index=i,
                end=title.end,
                organization=before.organization,
                rank=title.base,
            )
        titles.append(title)
    return titles


def serves_other(context: PhraseContext, before: FoundTitle, title: FoundTitle) -> bool:
    """Tell whether a title is an aide's, who serves the person before it (김도윤 의원 보좌관)."""
    aide = title.role.endswith(tuple(context.lexicon.aide_titles))
    return aide and title.index != before.index and follows_person(context, before.first)


def read_title(context: PhraseContext, i: int) -> FoundTitle | None:
    """Read word ``i`` as a title, with its modifiers (수석 사이언티스트) or its organisation."""
    word, lexicon = context.words[i], context.lexicon
    text = word.text
    if text == MAYOR and not leads_city(context, i):
        return None
    if listed := read_listed_title(word, i, lexicon):
        return listed
    parts = lexicon.find_title_ending(text)
    if parts and text in lexicon.titles and lexicon.heads.get(parts[0]) is EntityKind.LAB:
        name = make_glued_organization(context, i, parts[0], parts[2])
        if name:
            return FoundTitle(parts[1], i, i, word.end, name)
    if (split := split_place_title(word, lexicon)) and is_mayor(context, i, split):
        return FoundTitle(split.role, i, i, word.end, split.organization)
    if whole := read_glued_title(context, i) or read_whole_title(context, i):
        return whole
    if text[-1] == "씨" and word.tags[-1] == "NNB" and 1 < len(text) <= 5:
        return FoundTitle("씨", i, i, word.end, prefix=text[:-1])
    if parts:
        organization, role, ending = parts
        name = make_glued_organization(context, i, organization, ending)
        unit = name is None and len(text) > len(role) and may_be_part(context, i, role)
        return FoundTitle(text if unit else role, i, i, word.end, name, rank=role)
    return read_run_on(word, i, lexicon) or read_team(context, i) or read_unit_title(context, i)


def read_team(context: PhraseContext, i: int) -> FoundTitle | None:
    """Read word ``i`` behind a person as the title of who leads a team (김도윤 교수팀, 교수연구팀)."""
    word = context.words[i]
    title = word.text.removesuffix(TEAM).removesuffix(RESEARCH)
    entry = context.lexicon.title_entries.get(title) if word.text.endswith(TEAM) else None
    if entry is None or entry.group != ACADEMIC or not follows_person(context, i):
        return None
    return FoundTitle(title, i, i, word.start + len(title))


def read_run_on(word: Word, i: int, lexicon: Lexicon) -> FoundTitle | None:
    """Read a word as a Korean's full name with the title written on (김도윤의원)."""
    name, title = word.text[:FULL_NAME], word.text[FULL_NAME:]
    entry = lexicon.title_entries.get(title)
    if entry is None or entry.strength < LIKELY or "NNP" not in word.tags or name in lexicon.not_people:
        return None
    if not lexicon.is_likely_given(name) or name[0] not in lexicon.common_surnames:
        return None
    return FoundTitle(title, i, i, word.end, prefix=name)


def read_listed_title(word: Word, i: int, lexicon: Lexicon) -> FoundTitle | None:
    """Read a word as a listed body and its chief, who share the last syllables (한국감정원장)."""
    body = word.text.removesuffix(CHIEF_MARK)
    if body == word.text or len(body) < SHORTEST_LISTED or word.text in lexicon.titles:
        return None
    if body not in lexicon.known_names and not load_reference_names().knows(body):
        return None
    parts = lexicon.find_title_ending(word.text)
    endings = [parts[1]] if parts else [word.text[-size:] for size in range(LONGEST_TITLE, 1, -1)]
    title = next((ending for ending in endings if ending in lexicon.titles), "")
    head = lexicon.find_head(body)
    kind = lexicon.known_names.get(body) or (head[1] if head else load_reference_names().get_kind(body))
    if not title or kind is None:
        return None
    name = Name(body, word.start, word.start + len(body), kind, "title")
    return FoundTitle(title, i, i, word.end, name)


def read_glued_title(context: PhraseContext, i: int) -> FoundTitle | None:
    """Read word ``i`` as a body's name with a title glued on (보건복지부장관, 부산일보사장)."""
    word, lexicon = context.words[i], context.lexicon
    if word.text in lexicon.titles or lexicon.find_title_ending(word.text):
        return None
    for size in range(min(LONGEST_TITLE, len(word.text) - SHORTEST_BODY), 1, -1):
        body, title = word.text[:-size], word.text[-size:]
        entry = lexicon.title_entries.get(title)
        head = lexicon.find_head(body) if entry and entry.strength > 1 else None
        if head is None or body in lexicon.bare_heads:
            continue
        named = head[0] != body or body in lexicon.known_names or head[1] is EntityKind.ORGANIZATION
        if len(head[0]) > 1 and named:
            name = Name(body, word.start, word.start + len(body), head[1], "title")
            return FoundTitle(title, i, i, word.end, name)
    return None


def read_unit_title(context: PhraseContext, i: int) -> FoundTitle | None:
    """Read word ``i`` behind a person as the title of who has charge of something (경제산업국장)."""
    word, lexicon = context.words[i], context.lexicon
    rank = lexicon.find_unit_title(word.text)
    if not rank or not may_be_part(context, i, rank) or not follows_person(context, i):
        return None
    if any(hit.start == word.start and hit.end >= word.end for hit in context.known):
        return None  # 새솔경제연구원 연구위원
    body = word.text.removesuffix(rank)
    kind = lexicon.known_names.get(body) or load_reference_names().get_kind(body)
    if kind:  # SK회장
        return FoundTitle(rank, i, i, word.end, Name(body, word.start, word.start + len(body), kind, "title"))
    entry = lexicon.title_entries.get(rank)
    if entry and entry.group == CHAIR and len(body) > LONGEST_CIRCLE:
        return None  # 새솔 월드와이드회장: of the body
    return FoundTitle(word.text, i, i, word.end, rank=rank)


def may_be_part(context: PhraseContext, i: int, title: str) -> bool:
    """Tell whether word ``i`` may say what its title has charge of (인터넷정책과장)."""
    word = context.words[i]
    if UNIT_TAGS.issuperset(word.tags):
        return True
    bodies = [hit for hit in context.known if hit.kind is not EntityKind.PERSON and hit.end < word.end]
    employed = bool(bodies) and bodies[-1].end <= word.start and follows_person(context, i)
    unit = title in context.lexicon.unit_titles and (UNIT_TAGS | {"NNP"}).issuperset(word.tags)
    return employed and unit and len(word.text) - len(title) >= SHORTEST_BODY


def follows_person(context: PhraseContext, i: int) -> bool:
    """Tell whether a person stands before word ``i`` of a phrase, not a part of a town (서울 방화동)."""
    words, places = context.words, context.lexicon.places
    return any(
        is_person_word(context, word)
        and not (at and words[at - 1].text in places and word.text[-1] in PLACE_ENDS)
        for at, word in enumerate(words[:i])
    )


def is_person_word(context: PhraseContext, word: Word) -> bool:
    """Tell whether a word names a person: a known one, or a Korean by shape."""
    if any(hit.start <= word.start < hit.end for hit in context.known):
        return any(
            hit.kind is EntityKind.PERSON and hit.start <= word.start < hit.end for hit in context.known
        )
    lexicon = context.lexicon
    return lexicon.is_likely_given(word.text) and is_korean_name(word, lexicon, near_title=True)


def read_whole_title(context: PhraseContext, i: int) -> FoundTitle | None:
    """Read word ``i`` as a title of its own, with the words that grade it."""
    word, lexicon = context.words[i], context.lexicon
    compound = lexicon.split_title(word.text)
    if not compound and not lexicon.is_title(word.text) and word.text not in lexicon.honorifics:
        return None
    first = i
    while first > 0 and context.words[first - 1].text in lexicon.title_prefixes:
        first -= 1
    role = " ".join(part.text for part in context.words[first : i + 1])
    rank = compound[1] if compound and word.text not in lexicon.titles else ""
    return FoundTitle(role, first, i, word.end, rank=rank)


def leads_city(context: PhraseContext, i: int) -> bool:
    """Tell whether 시장 at word ``i`` is a mayor: a city is named before it, or a Korean right before it."""
    before = context.words[:i]
    if any(names_city(word.text, context.lexicon) for word in before):
        return True
    named = bool(before) and context.lexicon.is_likely_given(before[-1].text)
    return named and is_person_word(context, before[-1])


def is_mayor(context: PhraseContext, i: int, split: FoundTitle) -> bool:
    """Tell whether 시장 glued to an unknown place is its mayor, and no market-place (방신시장)."""
    place = split.organization.text if split.organization else ""
    known = split.role != MAYOR or place in context.lexicon.places
    return known or follows_person(context, i)


def names_city(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word names a city, so that 시장 behind it is a mayor and no market."""
    return (word in lexicon.places and word not in lexicon.regions) or word.endswith("시")


def split_place_title(word: Word, lexicon: Lexicon) -> FoundTitle | None:
    """Split 서울시장, 경기도지사 and 한빛교육감 into place and title."""
    if word.text[-1] not in "장사수감":
        return None
    for role, extra in PLACE_TITLES:
        place = word.text[: -len(role)]
        named = place in lexicon.places or (
            len(place) > 1
            and role != "지사"
            and (set(word.tags[:-1]) == {"NNP"} or is_town(place + extra, word))
        )
        if word.text.endswith(role) and named:
            name = place if place.endswith(extra) else place + extra
            return FoundTitle(
                role,
                0,
                0,
                word.end,
                Name(name, word.start, word.start + len(place), EntityKind.ORGANIZATION, "title"),
            )
    return None


def is_town(words: str, word: Word) -> bool:
    """Tell whether the list has the town of an office that Kiwi takes for one proper noun (나주시장)."""
    return word.tags == ("NNP",) and load_reference_names().knows(words)


def make_glued_organization(context: PhraseContext, i: int, organization: str, ending: str) -> Name | None:
    """Name the organisation inside a glued title (LG AI + 연구원장), as written in the text."""
    word = context.words[i]
    if NUMBERED.match(word.text):
        return None
    end = word.end - 1 if context.words[i].text[:-1].endswith(ending) else word.start + len(word.text) - 2
    shortened = Word(word.text[: end - word.start], word.start, end, word.tags, word.quoted)
    stand_in = Word(organization, word.start, end, word.tags, word.quoted)
    before = context.words[:i]
    for k in sorted({0, len(before) - 1}, reverse=True):  # 비롯 김도윤 의과대학장, 김도윤 한빛대 의과대학장
        if (
            before
            and is_korean_name(before[k], context.lexicon, near_title=True)
            and len(before[k].text) == 3
        ):
            before = before[k + 1 :]
            break
    found = find_organizations([*before, stand_in], context.known, context.lexicon)
    last = (
        found[-1]
        if found and found[-1].start <= word.start < found[-1].end + 1 and found[-1].is_organization
        else None
    )
    if last is None:
        return None
    known = next((hit for hit in context.known if hit.start == last.start and hit.end == shortened.end), None)
    entity, full = (known.entity, known.name) if known else (None, None)
    covers_title = last.end > shortened.end  # a name taken for 한라은행장 whole
    text = last.text[: word.start - last.start] + organization if covers_title else last.text
    return Name(text, last.start, shortened.end, last.kind, "title", entity, full)

"""Find the organisation that a post belongs to, among the words around its title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.organizations import find_organizations
from lgai_graph.extract.names.institutions.shapes import is_transliterated, means_something
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.extract.syntax.tokenizer import is_unknown
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

NAMING = re.compile(r"[^=/@]{2,}")  # an unknown firm's name; not 서울=김도윤
SEATS = frozenset({"의원", "국회의원", "최고위원"})  # of a party
LOCAL = "시도군구"  # last syllables of towns and provinces
KNOWN_RULES = frozenset({"gazetteer", "known", "listed"})
FIRM_MARK = "㈜"
DIGITS_FIRST = re.compile(r"\d+[A-Za-z]{3,}")  # 3seconds; not 3D
CAPITALS = re.compile(r"[A-Z]{2,4}|[A-Z][a-z]+")
DEPARTMENT = "과"  # 종양내과
PART_TAGS = frozenset({"NNG", "SL", "SN", "XPN", "XSN"})
SHORTEST_PART = 2  # characters of a part's name
FIRM_GROUPS = frozenset({"chair", "exec", "cxo", "founder"})


def is_firm_title(title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether firms and bodies have a title, and no country or town (회장, 전무, CEO)."""
    entry = lexicon.title_entries.get(title.base)
    return entry is not None and entry.group in FIRM_GROUPS


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
        return choose_owner(drop_branches(organizations, context.lexicon), context.lexicon)
    if found and found[-1].kind is EntityKind.PLACE:
        return found[-1]
    return find_unknown(context, rest[-1]) or find_unknown(context, cut_parts(rest, context.lexicon)[-1])


def find_unknown(context: PhraseContext, last: Word) -> Name | None:
    """Return a proper noun before a title as a body that nothing knows."""
    if FIRM_MARK in last.text:
        return Name(last.text, last.start, last.end, EntityKind.COMPANY, "head")
    if DIGITS_FIRST.fullmatch(last.text):
        return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "weak")
    proper = last.tags and last.tags[0] in ("NNP", "SL") and (len(last.text) > 3 or len(set(last.tags)) == 1)
    if (
        proper
        and not last.text.endswith(DEPARTMENT)
        and NAMING.fullmatch(last.text)
        and last.text
        not in context.lexicon.not_organizations | context.lexicon.kin | context.lexicon.not_people
        and not cut_particle(last.text, context.lexicon.particles)[1]
    ):
        return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "weak")
    return None


def find_firm_behind(
    context: PhraseContext, title: FoundTitle, person: Name, rest: Sequence[Word]
) -> Name | None:
    """Take the unknown word right behind a Korean's full name as the firm that a title is of.

    김도윤 새솔엠 마케팅 팀장: what stands between says the field.
    """
    lexicon, first = context.lexicon, rest[0] if rest else None
    if first is None or first.quoted or person.end + 1 != first.start:
        return None
    if not lexicon.is_likely_given(person.text) or not is_led(title, lexicon):
        return None
    field = all(PART_TAGS.issuperset(word.tags) and not word.quoted for word in rest[1:])
    if not field or not is_new_word(first, lexicon):
        return None
    return Name(first.text, first.start, first.end, EntityKind.ORGANIZATION, "weak")


def is_led(title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether firms and their parts have a title (대표, 마케팅팀장)."""
    return title.base in lexicon.corporate_titles or bool(lexicon.find_unit_title(title.role))


def is_new_word(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is a proper noun, or a noun that Kiwi's dictionary lacks, and the lists too."""
    text = word.text
    if word.tags not in (("NNG",), ("NNP",)) or len(text) < SHORTEST_PART:
        return False
    if means_something(text, lexicon) or lexicon.is_title(text) or not is_transliterated(text, lexicon):
        return False
    return word.tags == ("NNP",) or is_unknown(text)


def widen_firm(body: Name, words: Sequence[Word], lexicon: Lexicon) -> Name:
    """Take in the unknown word before an unknown firm, the two spelt by sound (브리지우드 파트레이드)."""
    at = next((i for i, word in enumerate(words) if word.start == body.start), 0)
    pair = words[at - 1 : at + 1] if at else ()
    if body.rule != "weak" or not pair or pair[0].end + 1 != body.start or pair[1].end != body.end:
        return body
    if pair[0].quoted != pair[1].quoted or not all(is_firm_part(word, lexicon) for word in pair):
        return body
    return replace(body, text=f"{pair[0].text} {body.text}", start=pair[0].start)


def is_firm_part(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is a proper noun that means nothing else and is no Korean's name."""
    text = word.text
    spelt = word.tags == ("NNP",) and is_transliterated(text, lexicon) and len(text) > 1
    plain = not means_something(text, lexicon) and text not in lexicon.countries
    latin = CAPITALS.fullmatch(text) is not None and text not in lexicon.not_organizations
    return plain and not lexicon.is_likely_given(text) and (spelt or latin)


def cut_parts(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """Leave out what common nouns behind a body say of the part or field (새솔물산 전략기획실 상무)."""
    rest = words
    while len(rest) > 1 and is_part_word(rest[-1], lexicon):
        rest = rest[:-1]
    return rest


def is_part_word(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word names a part of a firm by common nouns, or a field (AI)."""
    if word.quoted or not PART_TAGS.issuperset(word.tags):
        return False
    named = len(word.text) > SHORTEST_PART and word.text.endswith(tuple(lexicon.unit_endings))
    return named or (word.text.isascii() and word.text in lexicon.not_organizations)


def choose_owner(bodies: Sequence[Name], lexicon: Lexicon) -> Name:
    """Return the last body before a title, or the one whose part it is.

    The known firm before capitals (한빛전자 IM 부문 사장), the body before a part (누리건설 사업본부 전무).
    """
    last, before = bodies[-1], bodies[-2] if len(bodies) > 1 else None
    if before and before.end + 1 == last.start and last.rule not in KNOWN_RULES:
        part = last.text.endswith(tuple(lexicon.unit_endings))
        if part and not is_unit(before.text, lexicon):
            return before
    firm = next((body for body in reversed(bodies[:-1]) if body.rule in KNOWN_RULES), None)
    return firm if firm and last.rule == "capitals" else last


def drop_branches(bodies: Sequence[Name], lexicon: Lexicon) -> Sequence[Name]:
    """Leave out what only says which branch of another body is meant, unless nothing else is there."""
    return [body for body in bodies if not is_branch(body.text, lexicon)] or bodies


def is_branch(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words say only which branch of some firm is meant (미국법인)."""
    endings = (ending for ending in lexicon.branch_words if words.endswith(ending))
    return any(words.removesuffix(ending).strip() in lexicon.places for ending in endings)


def is_unit(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is of a part of a firm (재무관리본부, 집행위원회), no employer by itself."""
    if " " in name:
        return False
    return name.endswith(tuple(lexicon.unit_endings)) or name in lexicon.passing_bodies


def is_local(body: Name) -> bool:
    """Tell whether a body is a town's or a province's, which no 대표 or 회장 leads (성남시, 강원도)."""
    return body.kind is EntityKind.ORGANIZATION and len(body.text) > 2 and body.text[-1] in LOCAL


def is_bare_noun(word: Word) -> bool:
    """Tell whether a word is a firm's name by its make (터치웍스, 한국항공우주, not 강북지역)."""
    return len(word.text) >= 5 or all(tag in ("NNP", "SL") for tag in word.tags)


def choose_body(
    context: PhraseContext, title: FoundTitle, rest: Sequence[Word], role: str
) -> tuple[Name | None, str]:
    """Take 한국거래소 코스닥위원장 as the exchange's: a body behind another is a part of it."""
    body = title.organization
    before = [word for word in rest if body and word.end <= body.start]
    owner = find_owner(context, before) if before else None
    if owner is None or owner.rule == "weak" or not owner.is_organization:
        return body, role
    return owner, context.words[title.index].text


def find_common_body(
    context: PhraseContext, title: FoundTitle, rest: Sequence[Word], role: str
) -> tuple[Name | None, str]:
    """Take a body that common nouns name (산업은행 부행장, 금융연구원장), where a person has the post."""
    lexicon, word = context.lexicon, context.words[title.index]
    parts = lexicon.find_title_ending(word.text) if role == word.text else None
    if parts and is_common_body(parts[0], lexicon):
        end = word.start + len(parts[0]) - (not word.text.startswith(parts[0]))  # 위원장 spells no 회
        return Name(parts[0], word.start, end, EntityKind.ORGANIZATION, "title"), parts[1]
    last = cut_parts(rest, lexicon)[-1] if rest else None
    if last and is_party(last, title, lexicon):
        return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "title"), role
    if last and is_common_body(last.text, lexicon):
        head = lexicon.find_head(last.text)
        kind = head[1] if head else EntityKind.ORGANIZATION
        return Name(last.text, last.start, last.end, kind, "title"), role
    return None, role


def is_party(word: Word, title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether common nouns before a politician's title name a party (대안신당 홍길동 의원)."""
    head = lexicon.find_head(word.text)
    if head is None or len(head[0]) > 1 or head[1] is not EntityKind.ORGANIZATION or title.base not in SEATS:
        return False
    known = word.text in lexicon.not_people or word.text in lexicon.not_organizations
    return not known and not lexicon.find_unit_title(word.text)


def is_common_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether common nouns name a body with a chief of its own (금융연구원), not a part of a firm."""
    head = lexicon.find_head(text)
    if (
        head is None
        or len(head[0]) < 2
        or is_unit(text, lexicon)
        or head[0] in lexicon.part_heads
        or text in lexicon.bare_heads
    ):
        return False
    prefix = text[: -len(head[0])]
    return (
        len(prefix) >= 2 and prefix not in lexicon.not_organizations and prefix not in lexicon.generic_parts
    )


def is_plain_body(words: str, lexicon: Lexicon) -> bool:
    """Tell whether common nouns name a body, or one word that is none but a state's (국무부)."""
    state = lexicon.heads.get(words) is EntityKind.ORGANIZATION and words not in lexicon.bare_heads
    return state or is_common_body(words, lexicon)


def has_unit(context: PhraseContext, title: FoundTitle, person: Name) -> bool:
    """Tell whether a post is over something named between the person and the title (무선사업부 부사장)."""
    lexicon = context.lexicon
    between = [word.text for word in context.words[: title.first] if word.start >= person.end]
    return not lexicon.title_modifiers.union(lexicon.former_marks).issuperset(between)

"""Find organisations in a phrase: known names, head nouns, capitals, ㈜."""

import re
from collections.abc import Sequence

from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

CAPITALS = re.compile(r"[A-Z][A-Z&\-.]{1,7}[A-Z0-9]?|[A-Z][a-z]+(?:[A-Z][a-z]+)+")
ORDINAL = re.compile(r"제?\d[\d,.만천백십여]*대")  # 한빛대 제8대 총장, 버스 1천200대
DOT = "·"  # between names in a row
MAX_EXTENSION = 3  # words a bare head noun may take from its left (카네기멜론대학 로봇 공학 연구소)
JOINT = "·"
SHORTEST_FORMED = 2  # syllables of a name behind 법무법인, which a particle may not be cut off
PLACED = re.compile(r"[가-힣]{3,}에서?")  # a town nobody knows, with its particle (카라반투에 연구소를)
NAME_TAGS = frozenset({"NNP", "SL", "NF", "SH"})


def find_organizations(words: Sequence[Word], known: Sequence[KnownName], lexicon: Lexicon) -> list[Name]:
    """Return the organisations (and places) among the words of a phrase, left to right."""
    names: list[Name] = []
    taken = -1
    for i, word in enumerate(words):
        if names and word.start < names[-1].end:
            continue
        found = (
            find_joined(word, known)
            or find_formed(words, i, known, lexicon)
            or find_headed(words, i, known, lexicon, taken)
            or find_known(word, known)
            or find_capitals(word, lexicon)
        )
        for name in found:
            while names and names[-1].end > name.start:
                names.pop()
            names.append(name)
            taken = name.end if name.rule == "head" else taken
        if not found and word.text in lexicon.standing and len(words) == 1:
            found = [Name(word.text, word.start, word.end, EntityKind.ORGANIZATION, "standing")]
            names += found
        if not found and word.text in lexicon.places:
            names.append(Name(word.text, word.start, word.end, EntityKind.PLACE, "place"))
    return names


def find_known(word: Word, known: Sequence[KnownName]) -> list[Name]:
    """Return the known names that start in a word."""
    return [
        Name(hit.text, hit.start, hit.end, hit.kind, hit.rule, hit.entity, hit.name)
        for hit in known
        if word.start <= hit.start < word.end
        and hit.kind is not EntityKind.PERSON
        and is_used_as_name(hit, word)
    ]


def find_joined(word: Word, known: Sequence[KnownName]) -> list[Name]:
    """Return the known names that a word joins, where they are all of it (현대·기아차)."""
    if JOINT not in word.text:
        return []
    found = find_known(word, known)
    covered = sum(len(name.text) for name in found) + len(found) - 1
    return found if len(found) > 1 and covered == len(word.text) else []


def is_used_as_name(hit: KnownName, word: Word) -> bool:
    """Tell whether a known name is used as a name here, not as the common noun it also is."""
    return hit.rule != "known" or hit.end - hit.start > 2 or any(tag in NAME_TAGS for tag in word.tags)


def find_formed(words: Sequence[Word], i: int, known: Sequence[KnownName], lexicon: Lexicon) -> list[Name]:
    """Read word ``i`` behind what a firm is by law as its name: 법무법인 새솔."""
    word, form = words[i], words[i - 1] if i else None
    if form is None or form.text not in lexicon.firm_forms or form.end + 1 != word.start or word.quoted:
        return []
    named = {"NNP", "NNG"}.issuperset(word.tags) and len(word.text) > 1 and word.text not in lexicon.titles
    glued = len(word.text) > SHORTEST_FORMED and cut_particle(word.text, lexicon.particles)[1]
    if not named or glued or word.text in lexicon.not_people:
        return []
    if any(hit.start <= form.start < hit.end and hit.end > form.end for hit in known):
        return []
    return [Name(f"{form.text} {word.text}", form.start, word.end, EntityKind.COMPANY, "head")]


def find_headed(
    words: Sequence[Word], i: int, known: Sequence[KnownName], lexicon: Lexicon, taken: int
) -> list[Name]:
    """Read word ``i`` as an organisation's last word, with what belongs to it on the left."""
    word = words[i]
    text = word.text.rstrip("들")
    if any(hit.start <= word.start and hit.end >= word.end for hit in known) or ends_row(word, known):
        return []
    head = None if is_no_body(text, lexicon) else lexicon.find_head(text)
    if is_job(words, i, known, lexicon):
        return []
    if DOT in text and lexicon.bare_heads.issuperset(text.split(DOT)):
        return []  # 한빛중공업 조선·해양 총괄사장
    if head is None or (text in lexicon.not_people and text in lexicon.bare_heads and i == 0):
        return []
    ending, kind = head
    prefix = text[: -len(ending)]
    first = extend_left(words, i, lexicon, taken) if is_bare(prefix, text, word, lexicon) else i
    first = include_owner(words, first, known, taken) if first == i else first
    first -= first == i and not prefix and is_of_country(words, i, lexicon)
    if not has_proper_part(words[first : i + 1], lexicon, prefix):
        return []
    end = word.start + len(text)
    start = words[first].start
    name = " ".join(part.text for part in words[first:i]) + (" " if first < i else "") + text
    return [Name(name, start, end, kind, "head")]


def is_no_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word only ends like a body: an ordinal (8대), a country (뉴질랜드), a kind of product.

    ``화장품산업 | 발전``, ``아케이드 | 게임``, but ``한빛게임``.
    """
    product = text in lexicon.bare_heads and lexicon.kind_words.get(text) is EntityKind.PRODUCT
    known = text in lexicon.countries or text in lexicon.not_organizations
    return product or known or ORDINAL.fullmatch(text) is not None


def is_of_country(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a body that every state has stands behind its country (미국 국무부)."""
    if i == 0 or words[i].text in lexicon.bare_heads:
        return False
    country = words[i - 1]
    return country.text in lexicon.countries and country.end + 1 == words[i].start and not country.quoted


def ends_row(word: Word, known: Sequence[KnownName]) -> bool:
    """Tell whether known names stand in a row of dots, the last of them at a word's end (새솔·한빛전자)."""
    return DOT in word.text and any(
        hit.end == word.end and word.text[hit.start - word.start - 1 : hit.start - word.start] == DOT
        for hit in known
        if hit.start > word.start
    )


def is_job(words: Sequence[Word], i: int, known: Sequence[KnownName], lexicon: Lexicon) -> bool:
    """Tell whether a word that may head a lab says what somebody is there: 한빛대 연구원, 선임연구원."""
    word = words[i]
    unit = lexicon.find_unit_title(word.text) if i else ""
    ending = lexicon.find_head(word.text) if unit else None
    if ending and len(ending[0]) < len(unit):
        return True  # 홍보담당 is no party
    if word.text not in lexicon.titles or i == 0:
        return False
    if word.text not in lexicon.heads:
        return True
    before = words[i - 1]
    named = any(hit.end == before.end and hit.kind is not EntityKind.PERSON for hit in known)
    head = lexicon.find_head(before.text)
    return named or (head is not None and head[0] != before.text)


def is_bare(prefix: str, text: str, word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a head word needs its left neighbours to name something (연구원, AI연구원)."""
    generic = prefix in lexicon.not_organizations or prefix in lexicon.generic_prefixes
    if text in lexicon.bare_heads or generic:
        return True
    if not prefix:
        return lexicon.heads[text] is not EntityKind.ORGANIZATION
    if lexicon.heads.get(text[len(prefix) :]) is EntityKind.ORGANIZATION:
        return False
    return not any(tag in NAME_TAGS for tag in word.tags) and len(text) <= 6 and prefix not in lexicon.places


def extend_left(words: Sequence[Word], i: int, lexicon: Lexicon, taken: int) -> int:
    """Return the first word of a name whose last word is bare."""
    first = i
    while first > 0 and i - first < MAX_EXTENSION:
        before = words[first - 1]
        gap = words[first].start - before.end
        if (
            gap > 1
            or before.start < taken
            or before.quoted != words[i].quoted
            or not can_belong(before, lexicon)
            or PLACED.fullmatch(before.text)
        ):
            break
        if (
            i - first >= 1
            and before.tags == ("NNP",)
            and len(before.text) == 3
            and lexicon.has_surname(before.text)
            and first - 1 == 0
        ):
            break
        first -= 1
        if lexicon.find_head(before.text) and before.text not in lexicon.bare_heads:
            break
        if before.text in lexicon.known_names:
            break
    stripped = first
    while stripped + 1 < i and words[stripped].text in lexicon.places:
        stripped += 1
    return stripped if has_proper_part(words[stripped : i + 1], lexicon, "") else first


def can_belong(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word can be part of an organisation's name."""
    if word.text in lexicon.not_in_names or word.text in lexicon.titles or word.text[0].isdigit():
        return False
    return all(tag in ("NNP", "NNG", "SL", "XSN", "XPN", "SN", "NF", "SW") for tag in word.tags)


def include_owner(words: Sequence[Word], first: int, known: Sequence[KnownName], taken: int) -> int:
    """Take in the organisation that a unit belongs to (LG사이언스파크 AI추진단)."""
    if first == 0 or words[first].quoted != words[first - 1].quoted:
        return first
    before = words[first - 1]
    is_owner = any(
        hit.start == before.start and hit.end == before.end and hit.kind is not EntityKind.PERSON
        for hit in known
    )
    unit = words[first].tags and not any(tag == "NNP" for tag in words[first].tags)
    return (
        first - 1
        if is_owner and unit and before.start >= taken and words[first].start - before.end == 1
        else first
    )


def has_proper_part(words: Sequence[Word], lexicon: Lexicon, prefix: str) -> bool:
    """Tell whether a headed name holds anything that is not a common noun."""
    if len(words) == 1:
        word = words[0]
        is_body = (
            lexicon.heads.get(word.text) is EntityKind.ORGANIZATION and word.text not in lexicon.bare_heads
        )
        if word.text in lexicon.known_names or is_body:
            return True
        if (
            word.text[0].isdigit()
            or word.text in lexicon.bare_heads
            or not prefix
            or prefix in lexicon.not_in_names
            or prefix in lexicon.generic_prefixes
            or prefix in lexicon.not_organizations
        ):
            return False
        proper = any(tag in NAME_TAGS for tag in word.tags) or prefix in lexicon.places
        return proper or len(word.text) >= 6
    head = lexicon.find_head(words[-1].text)
    located = head is not None and head[1] in (EntityKind.LAB, EntityKind.UNIVERSITY, EntityKind.ORGANIZATION)
    names = (word for word in words if any(tag in NAME_TAGS for tag in word.tags))
    return any(
        word.text not in lexicon.not_organizations and (word.text not in lexicon.places or located)
        for word in names
    )


def find_capitals(word: Word, lexicon: Lexicon) -> list[Name]:
    """Read Latin capitals as an organisation (GSMA); common abbreviations (AI, CEO) are none."""
    if word.tags[0] != "SL" or not CAPITALS.fullmatch(word.text):
        return []
    if word.text in lexicon.not_organizations or word.text in lexicon.titles:
        return []
    return [Name(word.text, word.start, word.end, EntityKind.ORGANIZATION, "capitals")]

"""Find the person of a title, before it or behind it: by known names, by shape, by what stands beside."""

from collections.abc import Sequence

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.bodies import (
    KNOWN_RULES,
    cut_parts,
    find_owner,
    is_bare_noun,
    is_firm_title,
)
from lgai_graph.extract.names.institutions.shapes import (
    STOP_SYLLABLES,
    is_foreign_part,
    is_free,
    is_korean_name,
    is_plain_korean,
    is_trade,
    is_transliterated,
    make_person,
)
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.people.foreign import (
    find_foreign,
    find_foreign_behind,
    find_lead,
    find_noted,
)
from lgai_graph.extract.names.people.titles import read_title
from lgai_graph.extract.names.proof.known import KnownName, names_body
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

TORN = 2  # morphemes
CIRCLE = "권"


def find_person(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name | None, Sequence[Word]]:
    """Find the person in the words before a title, and gives the other words."""
    if not region:
        return None, region
    if is_trade(title, context.lexicon) and names_author(context, title):
        return None, region  # 새솔밴드 보컬 홍길동
    if found := find_known_person(context, region, title) or find_noted(context, region):
        return found
    last = region[-1]
    if last.quoted and names_author(context, title):
        return None, region  # ‘새솔놀이’ 시인 홍길동
    if crossed := find_crossed(context, region, title):
        return crossed
    if is_korean_name(last, context.lexicon, near_title=True) and not names_body(
        last.start, last.end, context.known
    ):
        return make_person(region[-1:]), region[:-1]
    if front := find_korean(context, region, title):
        return front
    if led := find_lead(context, region):
        return led
    if front := find_front(context, region, title):
        return front
    if (
        last.text in context.lexicon.surnames
        and len(last.text) == 1
        and last.tags[0] in ("NNP", "NNG", "NR", "MM", "NP")
    ):
        is_name = last.tags[0] == "NNP" or (len(region) == 1 and last.tags[0] == "NR")
        return (make_person(region[-1:]), region[:-1]) if is_name else (None, region)
    return find_foreign(context, region, title)


def find_korean(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name, Sequence[Word]] | None:
    """Read a name in front of its body where the first of some words is a Korean's by its make."""
    first, lexicon = region[0].text, context.lexicon
    korean = lexicon.is_likely_given(first) or is_plain_korean(first, lexicon)
    return find_front(context, region, title) if korean else None


def names_author(context: PhraseContext, title: FoundTitle) -> bool:
    """Tell whether a Korean's name stands right behind a title."""
    behind = context.words[title.index + 1 : title.index + 2]
    return any(is_korean_name(word, context.lexicon, near_title=True) for word in behind)


def find_front(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name, Sequence[Word]] | None:
    """Read 안동현 서울대 경제학부 교수 and 신종운 품질담당 부회장: the name first, then where or for what."""
    for i, word in enumerate(region[:-1]):
        behind = region[i + 1 :]
        organization = find_owner(context, behind)
        sure = organization is not None and organization.rule != "weak"
        if organization is not None and not sure and not is_bare_noun(cut_parts(behind, context.lexicon)[-1]):
            continue
        named = is_korean_name(word, context.lexicon, near_title=sure) and len(word.text) >= 3
        short = sure and i == 0 and (is_short_name(context, word) or is_torn_name(context, word))
        plain = word.tags == ("NNP",) and is_plain_korean(word.text, context.lexicon)
        short = short or (i == 0 and plain and is_firm_title(title, context.lexicon))
        foreign = i == 0 and organization and is_foreigner(context, word, title, organization)
        if named or short or foreign:
            return make_person(region[i : i + 1]), [*region[:i], *behind]
    return None


def is_foreigner(context: PhraseContext, word: Word, title: FoundTitle, body: Name) -> bool:
    """Tell whether one word is a foreigner's name before the place or the state's body of a title."""
    if not is_foreign_part(context, word, False):
        return False
    if body.kind is EntityKind.PLACE:
        return len(word.text) > 2 and not is_firm_title(title, context.lexicon)
    if body.rule == "weak":
        return False
    return is_state_body(context, body, word) or is_staff(context, word, title, body)


def is_staff(context: PhraseContext, word: Word, title: FoundTitle, body: Name) -> bool:
    """Tell whether a word before a known body names one of its staff (팅루 한빛은행 연구원)."""
    opens = word is context.words[0] and body.start == word.end + 1 and body.rule in KNOWN_RULES
    return (
        opens and word.tags == ("NNP",) and len(word.text) > 1 and not is_firm_title(title, context.lexicon)
    )


def is_state_body(context: PhraseContext, body: Name, word: Word) -> bool:
    """Tell whether a word stands right before a body of a country (위판 중국무역위원회 부회장)."""
    beside = body.start == word.end + 1 and body.kind is EntityKind.ORGANIZATION
    return beside and any(body.text.startswith(one) for one in context.lexicon.countries)


def is_torn_name(context: PhraseContext, word: Word) -> bool:
    """Tell whether Kiwi has torn the name that a phrase begins with (노병 | 용 롯데물산 사장)."""
    torn = word is context.words[0] and len(word.tags) == TORN and "NNP" not in word.tags
    stopped = word.text[0] in STOP_SYLLABLES or word.text.endswith(CIRCLE)  # 전세계, 금융권
    likely = torn and not stopped and context.lexicon.is_likely_given(word.text)
    others = (other.text for other in context.words[1:] if other.tags == ("NNP",))
    return likely and is_free(context, word) and not any(map(context.lexicon.is_likely_given, others))


def is_short_name(context: PhraseContext, word: Word) -> bool:
    """Tell whether a proper noun of two syllables is a name (최수 국토연구원 연구위원)."""
    lexicon = context.lexicon
    shaped = len(word.text) == 2 and word.tags == ("NNP",) and word.text[0] in lexicon.surnames
    return shaped and word.text[1] in lexicon.given_syllables and is_free(context, word)


def find_known_person(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name, Sequence[Word]] | None:
    """Return the first known person among some words, and the other words.

    Of two Korean names in a row the last has the title: 박재성 김도윤 의원.
    """
    likely = [
        hit for hit in context.known if hit.kind is EntityKind.PERSON and is_likely(context, hit, region)
    ]
    for hit in likely[-1:] if len(likely) > 1 else context.known:
        inside = [word for word in region if hit.start <= word.start < hit.end]
        if inside and hit.kind is EntityKind.PERSON and not stands_behind_name(context, hit, region):
            family = _find_family(context, region, inside[-1])
            if family and not context.lexicon.is_likely_given(hit.text):
                parts = [*inside, family]
                return make_person(parts), [word for word in region if word not in parts]
            if first := find_first_name(context, region, inside[0], title):
                parts = [first, *inside]
                return make_person(parts), [word for word in region if word not in parts]
            name = Name(hit.text, hit.start, hit.end, EntityKind.PERSON, hit.rule, hit.entity, hit.name)
            return name, [word for word in region if word not in inside]
    return None


def stands_behind_name(context: PhraseContext, hit: KnownName, region: Sequence[Word]) -> bool:
    """Tell whether what the model takes for a person stands behind one: 김도윤 한빛시청 양궁부."""
    first, lexicon = region[0], context.lexicon
    if hit.rule not in ("model", "learned") or " " in hit.text or hit.start <= first.start:
        return False
    if lexicon.is_likely_given(hit.text) or first.tags != ("NNP",):
        return False
    beside = hit.start == first.end + 1
    return not beside and lexicon.is_likely_given(first.text) and is_free(context, first)


def find_first_name(
    context: PhraseContext, region: Sequence[Word], family: Word, title: FoundTitle
) -> Word | None:
    """Return the unknown word right before a foreign family name that can be no firm (유하 | 시필레 총리)."""
    before = next((word for word in region if word.end + 1 == family.start), None)
    foreign = before is not None and not context.lexicon.is_likely_given(family.text) and len(family.text) > 1
    if before is None or not foreign or is_firm_title(title, context.lexicon) or before is not region[0]:
        return None
    proper = before.tags[0] == "NNP" and len(before.text) > 1
    fits = (
        proper
        and not is_province(family.text)
        and is_transliterated(before.text, context.lexicon)
        and is_free(context, before)
    )
    return before if fits else None


def is_likely(context: PhraseContext, hit: KnownName, region: Sequence[Word]) -> bool:
    """Tell whether a known name among some words is shaped like a Korean's full name."""
    inside = any(hit.start <= word.start < hit.end for word in region)
    return inside and hit.kind is EntityKind.PERSON and context.lexicon.is_likely_given(hit.text)


def _find_family(context: PhraseContext, region: Sequence[Word], given: Word) -> Word | None:
    """Return the known person right behind another: the family name of one foreigner."""
    hits = {hit.start: hit for hit in context.known if hit.kind is EntityKind.PERSON and hit.entity is None}
    behind = next((word for word in region if word.start == given.end + 1), None)
    if behind is None or given.start not in hits or behind.start not in hits:
        return None
    return behind if is_transliterated(behind.text, context.lexicon) else None


def find_crossed(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name, Sequence[Word]] | None:
    """Read two proper nouns whose second only looks like a Korean name, None where it may be one.

    문창기 이디야 회장: the name, then the firm. 이타마르 시몬슨 교수: one transliterated name, as no
    professor or president belongs to an unknown firm.
    """
    former = [word for word in region if word.text not in context.lexicon.former_marks]
    if len(former) != 2:
        return None
    first, last = former
    if title.organization and former == [*region] and is_pair(context, first, last):
        return make_person(former), []
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


def is_pair(context: PhraseContext, first: Word, last: Word) -> bool:
    """Tell whether two words before a title with its body are one foreign name (사사키 미키오 한빛협회장)."""
    lexicon = context.lexicon
    given = lexicon.is_likely_given(first.text) or lexicon.is_likely_given(last.text)
    korean = first.text[0] in lexicon.common_surnames or given
    return not korean and all(is_foreign_part(context, word, True) for word in (first, last))


def is_rarer(context: PhraseContext, word: str, other: str) -> bool:
    """Tell whether of two words that look like names one has much the rarer surname (사람인, 이정근)."""
    lexicon = context.lexicon
    if not (lexicon.is_likely_given(word) and lexicon.is_likely_given(other)):
        return False
    return word[0] not in lexicon.common_surnames and other[0] in lexicon.common_surnames


def is_province(word: str) -> bool:
    """Tell whether a word is built like a foreign province (산시성), which has officials of its own."""
    return len(word) > 2 and word.endswith(("성", "주"))


def find_person_behind(context: PhraseContext, title: FoundTitle) -> Name | None:
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

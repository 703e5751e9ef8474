"""Find foreign people beside a title: transliterated, in Latin letters, or explained by a note."""

import re
from collections.abc import Sequence

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.bodies import is_firm_title
from lgai_graph.extract.names.institutions.shapes import (
    MAX_PARTS,
    STOP_SYLLABLES,
    is_foreign_part,
    is_free,
    is_trade,
    is_transliterated,
    make_person,
)
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.model import EntityKind

CHINESE_SYLLABLES = (4, 6)
MAX_FAMILY = 6  # syllables of a transliterated family name (메드베데프)
SHORTEST_LEAD = 2  # words of a name in front of its body, and of a quoted name
MAX_FOREIGN = 3  # words of a transliterated name behind a title
LATIN_PART = re.compile(r"[A-Z][a-z]+|[A-Z]\.?")
NOUN_TAGS = frozenset({"NNP", "NNG", "NNB", "XSN"})


def find_lead(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """Read a foreign name in front of its body, also behind a common noun (당시 앨런 홀 한빛은행 총재)."""
    lead = count_lead(context, region)
    if 2 <= lead < len(region):
        return make_person(region[:lead]), region[lead:]
    rest = region[1:]
    behind = count_lead(context, rest) if region[0].tags == ("NNG",) else 0
    if 2 <= behind < len(rest) and follows_name(context, rest[behind]):
        return make_person(rest[:behind]), [region[0], *rest[behind:]]
    return None


def find_foreign_behind(context: PhraseContext, title: FoundTitle) -> Name | None:
    """Read 테슬라 CEO 일론 머스크: two or three unknown proper nouns that end the phrase."""
    words = context.words[title.index + 1 :]
    parts = [is_foreign_part(context, word, i == 0) for i, word in enumerate(words)]
    if (
        is_firm_title(title, context.lexicon)
        and len(words) == 2
        and words[1].tags == ("NNG",)
        and len(words[1].text) > 1
    ):
        parts[1] = is_free(context, words[1])  # 포드 최고경영자 마크 필드
    return make_person(words) if 2 <= len(words) <= MAX_FOREIGN and all(parts) else None


def find_noted(context: PhraseContext, region: Sequence[Word]) -> tuple[Name, Sequence[Word]] | None:
    """Read as many words as a Latin note behind them has: 꾸옥 레(Quoc Le); one for a Chinese note."""
    for end, count in context.latin_notes:
        last = next((i for i, word in enumerate(region) if word.end == end), None)
        alone = count == 1 and last is not None and is_chinese_name(context, region[last])
        pair = count == 1 and not alone and is_japanese_name(context, region[: (last or 0) + 1])
        if last is not None and last + 1 >= count and (count >= 2 or alone or pair):
            first = last + 1 - max(count, 1 + pair)
            return make_person(region[first : last + 1]), [*region[:first], *region[last + 1 :]]
    return None


def is_chinese_name(context: PhraseContext, word: Word) -> bool:
    """Tell whether a word that Chinese letters explain is a name spelt as it sounds (마오샤오펑(毛曉峰))."""
    fits = CHINESE_SYLLABLES[0] <= len(word.text) <= CHINESE_SYLLABLES[1]
    whole = word.tags in (("NNP",), ("NNG",)) and is_transliterated(word.text, context.lexicon)
    return fits and whole and is_free(context, word)


def is_japanese_name(context: PhraseContext, words: Sequence[Word]) -> bool:
    """Tell whether Chinese letters explain a name of two words (야마나카 신야(山中伸彌)), and no Korean's."""
    if len(words) < 2 or context.lexicon.is_likely_given(words[-1].text):
        return False
    plain = (NOUN_TAGS | {"XPN"}).issuperset(words[-1].tags)
    return plain and len(words[-1].text) > 1 and is_foreign_part(context, words[-2], False)


def find_foreign(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name | None, Sequence[Word]]:
    """Read a transliterated name next to the title, or first with its organisation between.

    Three unknown words are two of a name and one of a firm (워런 버핏 벅셔해서웨이 회장); one alone is
    a person only before a title that no firm has (치프라스 총리) or where the name was seen before.
    """
    if latin := find_latin(context, region, title):
        return latin
    last = len(region)
    first = last
    while first > 0 and last - first < 3 and is_foreign_part(context, region[first - 1], first == last):
        first -= 1
    if last - first == 3:
        size = 2 if is_firm_title(title, context.lexicon) else 3
        return make_person(region[first : first + size]), [*region[:first], *region[first + size :]]
    if last - first == 2:
        return make_person(region[first:last]), region[:first]
    lead = count_lead(context, region)
    if lead >= 2 and lead < len(region):
        return make_person(region[:lead]), region[lead:]
    if last - first == 1:
        alone = title.base in context.lexicon.corporate_titles or is_trade(title, context.lexicon)
        alone = alone or len(region[first].text) > MAX_FAMILY
        return (None, region) if alone else (make_person(region[first:last]), region[:first])
    return None, region


def find_latin(
    context: PhraseContext, region: Sequence[Word], title: FoundTitle
) -> tuple[Name, Sequence[Word]] | None:
    """Read 홍콩과기대 Lei Chen 교수; a firm may be written so too, and then has a firm's title."""
    parts = region[-2:]
    if len(parts) < 2 or not all(
        LATIN_PART.fullmatch(word.text) and is_free(context, word) for word in parts
    ):
        return None
    beside = any(hit.end <= parts[0].start for hit in context.known) or any(
        context.lexicon.find_head(word.text) for word in region[:-2]
    )
    firms = title.base in context.lexicon.corporate_titles
    return (make_person(parts), region[:-2]) if beside or not firms else None


def count_lead(context: PhraseContext, region: Sequence[Word]) -> int:
    """Count the words of a transliterated name in front; Kiwi may not know one of them (팀 쿡)."""
    lead = 0
    while lead < len(region) - 1 and lead < MAX_PARTS:
        word = region[lead]
        joined = lead and region[lead - 1].text in context.lexicon.name_connectors
        if joined and is_transliterated(word.text, context.lexicon) and len(word.text) > 1:
            lead += 1
            continue
        if not is_foreign_part(context, word, True) and not is_lead_part(context, region, lead):
            break
        if lead >= SHORTEST_LEAD and opens_quoted(context, region[lead:]):
            break
        lead += 1
    return lead


def opens_quoted(context: PhraseContext, words: Sequence[Word]) -> bool:
    """Tell whether words begin a name that the article has in quotation marks (케빈 페레이라 | 나래 은행)."""
    told = [word.text for word in words]
    runs = (" ".join(told[:count]) for count in range(SHORTEST_LEAD, len(told) + 1))
    return any(run in context.quoted for run in runs)


def is_lead_part(context: PhraseContext, region: Sequence[Word], at: int) -> bool:
    """Tell whether a word that Kiwi holds for a common noun is one of the first two of a foreign name."""
    word = region[at]
    plain = NOUN_TAGS.issuperset(word.tags) and all("가" <= char <= "힣" for char in word.text)
    if at > 1 or not plain or len(region) < 3:
        return False
    beside = region[1 - at]
    if not is_foreign_part(context, beside, True):
        return False
    known = follows_name(context, region[2])
    if at == 0:
        single = word.tags == ("NNG",) and len(word.text) == 1 and word.text not in STOP_SYLLABLES
        return known and single and len(beside.text) < 3
    if not is_free(context, word):
        return False
    if word.tags == ("NNG",) and len(word.text) >= 3:
        return True
    return known and len(word.text) >= 2 and not context.lexicon.is_likely_given(beside.text)


def follows_name(context: PhraseContext, word: Word) -> bool:
    """Tell whether a word that may follow a foreign name begins a body that the lists know, or a country."""
    known = any(hit.start == word.start and hit.kind is not EntityKind.PERSON for hit in context.known)
    return known or word.text in context.lexicon.countries

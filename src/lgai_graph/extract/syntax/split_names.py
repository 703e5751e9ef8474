"""Join names that Kiwi took apart (이|수영, 신종|운), where a title behind proves them names.

이수영 코오롱워터앤에너지 대표는    MM + NNG
박찬구 금호석유화학 회장           VV+ETM + NNG
김영과 한빛은행 고문              NNP + JC: the last syllable only looks like a particle
김태욱 한빛전자 과장은            NNP + MAG: the last syllable is an adverb too
경찰청 교통기획과 경감            NNG + JC: a section, whose last syllable only looks like a particle
떠나봄(대표 홍길동)은             VV+EC + NNG: a firm, whose head stands in the bracket
푸른통신은                      VA+ETM + NNG: a firm by its ending; 푸른 통신 would be two words
"""

from collections.abc import Iterable, Iterator, Sequence

from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

NOUN_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "SL", "SH", "SN", "XPN", "XR", "XSN"})
LAST_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "XR", "MM"})
LOOSE_TAGS = frozenset({"MAG", "XSN", "XPN"})  # of a last syllable behind a proper noun: 김정|욱, 김성|용
DETERMINERS = frozenset("전현신고구총주양각본")  # 전 세계, 신 시장: two words written as one
OFFICE_ENDINGS = frozenset("위부시사회")  # 정무위, 국방부: last syllables of bodies, seldom of people
OPENING_TAGS = frozenset({"SF", "SP", "SSO", "SSC", "SW", "SE"})
SUBJECT_TAGS = frozenset({"JX", "JKS"})
CHARGE_ENDINGS = ("장", "관")  # 벤처투자과장, 산업정책관
SECTION, SECTION_TAG = "과", "JC"  # 경찰청 교통기획과 경감
OFFICES = frozenset("부청처시군구도원실국위회")  # last syllables of what has sections
SHORTEST_SECTION = 3  # syllables before 과; 차관과 사무관 are two
REACH = 3  # words from a name to the title that proves it: 홍길동 한빛전자 생활가전 대표
NAME_LENGTH = 3
LED = 3  # words: a firm, the bracket, the title of its head
HONORIFIC = "씨"
TORN_TAGS = ("ETM", "EC", "JX", "JC")  # of a last syllable before a firm's ending: 푸른|통신, 도란|에너지
LONGEST_FRONT = 3  # syllables before it


def join_split_names(morphs: Iterable[Morph], lexicon: Lexicon) -> Iterator[Morph]:
    """Yield the morphs, with every name that was taken apart as one proper noun."""
    words = list(_split_words(morphs))
    for at, word in enumerate(words):
        if len(word) == 1:  # nothing was taken apart
            yield word[0]
            continue
        person = _has_size_of_name(word) and _is_proven(words, at, lexicon)
        if person or _is_led(words, at, lexicon) or _is_section(words, at, lexicon):
            name = "".join(morph.form for morph in word)
            yield Morph(name, "NNP", word[0].start, word[-1].end, name)
        elif size := _measure_firm(word, lexicon):
            name = "".join(morph.form for morph in word[:size])
            yield Morph(name, "NNP", word[0].start, word[size - 1].end, name)
            yield from word[size:]
        else:
            yield from word


def _is_proven(words: Sequence[Sequence[Morph]], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is a person's name, by its shape and by the title or employer behind it."""
    behind = words[at + 1 : at + 1 + REACH]
    if _is_name(words[at], lexicon) and (_has_title(behind, lexicon) or _is_honoured(behind)):
        return True
    employed = _ends_like_particle(words[at], words[at - 1 : at], lexicon)
    return employed and _is_employed(words[at + 1 : at + 2 + REACH], lexicon)


def _is_led(words: Sequence[Sequence[Morph]], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a torn word is a firm's name by the bracket that opens right behind it: (대표 …."""
    word = words[at]
    if len(words) < at + LED or words[at + 1][0].form != "(":
        return False
    torn = any(morph.tag not in NOUN_TAGS for morph in word)
    touches = word[-1].end == words[at + 1][0].start
    return torn and touches and _has_title(words[at + 2 : at + LED], lexicon)


def _measure_firm(word: Sequence[Morph], lexicon: Lexicon) -> int:
    """Return how many morphs of a torn word make a firm: an ending, then nouns like 통신; 0 for none."""
    size = len(word)
    while size and word[size - 1].tag[0] == "J":
        size -= 1
    if size < 2:
        return 0
    front = size
    while front and word[front - 1].tag in NOUN_TAGS:
        front -= 1
    if front == size or not front or not word[front - 1].tag.endswith(TORN_TAGS):
        return 0
    noun = "".join(morph.form for morph in word[front:size])
    head = lexicon.find_head(noun)
    is_firm = head is not None and head[0] == noun and head[1] is EntityKind.COMPANY and len(noun) > 1
    return size if is_firm and word[front - 1].end - word[0].start <= LONGEST_FRONT else 0


def _is_section(words: Sequence[Sequence[Morph]], at: int, lexicon: Lexicon) -> bool:
    """Tell whether nouns and 과 name a section of the office before them, for a rank stands behind."""
    word = words[at]
    if word[-1].form != SECTION or word[-1].tag != SECTION_TAG:
        return False
    before, behind = words[at - 1 : at], words[at + 1 : at + 2]
    if not before or not behind:
        return False
    *nouns, _ = word
    whole = "".join(morph.form for morph in nouns)
    if len(whole) < SHORTEST_SECTION or any(morph.tag not in NOUN_TAGS for morph in nouns):
        return False
    office = before[0][-1].form[-1] in OFFICES and before[0][-1].end + 1 == word[0].start
    ranked = behind[0][0].form in lexicon.office_ranks and not lexicon.find_title_ending(whole)
    return office and ranked and not _is_sure_title(whole, lexicon)


def _split_words(morphs: Iterable[Morph]) -> Iterator[list[Morph]]:
    """Group the morphs that touch; a sign stands alone."""
    word: list[Morph] = []
    behind = 0  # where the word ends
    for morph in morphs:
        _, tag, start, end, _ = morph
        sign = tag[0] == "S" and tag not in NOUN_TAGS
        if word and (sign or start != behind):
            yield word
            word = []
        if sign:
            yield [morph]
        else:
            word.append(morph)
            behind = end
    if word:
        yield word


def _has_size_of_name(word: Sequence[Morph]) -> bool:
    """Tell whether morphs may be a full name by their number and size, which few words are."""
    size = word[-1].end - word[0].start
    return size == NAME_LENGTH or (len(word) == 2 and len(word[0].form) == NAME_LENGTH - 1)


def _is_name(word: Sequence[Morph], lexicon: Lexicon) -> bool:
    """Tell whether a whole word, without particle, is a surname and two syllables of a given name."""
    name = "".join(morph.form for morph in word)
    if word[-1].end - word[0].start != NAME_LENGTH or not lexicon.is_likely_given(name):
        return False
    first, last = word[0], word[-1]
    tags = LAST_TAGS | LOOSE_TAGS if _opens_as_name(first, lexicon) else LAST_TAGS
    if last.tag not in tags or name[-1] in OFFICE_ENDINGS or name in lexicon.not_people:
        return False
    return not (len(word) == 2 and first.tag in ("MM", "XPN") and first.form in DETERMINERS)


def _opens_as_name(first: Morph, lexicon: Lexicon) -> bool:
    """Tell whether a word's first morph is a proper noun that begins with a common surname, and no place."""
    return (
        first.tag == "NNP" and first.form[0] in lexicon.common_surnames and first.form not in lexicon.places
    )


def _ends_like_particle(word: Sequence[Morph], before: Sequence[Sequence[Morph]], lexicon: Lexicon) -> bool:
    """Tell whether a surname and two syllables end like a noun with its particle (김영|과, 고승|의).

    Where the front is a common noun, only the first word of a sentence or of an item may be a name.
    """
    name, front = "".join(morph.form for morph in word), word[0]
    if len(word) != 2 or len(front.form) != NAME_LENGTH - 1 or not word[1].tag.startswith("J"):
        return False
    if len(name) != NAME_LENGTH or {name, front.form} & lexicon.not_people:
        return False
    if front.tag == "NNP":
        return front.form[0] in lexicon.common_surnames and front.form[1] in lexicon.given_syllables
    opens = not before or before[0][0].tag in OPENING_TAGS
    return front.tag == "NNG" and opens and lexicon.is_likely_given(name)


def _is_employed(words: Sequence[Sequence[Morph]], lexicon: Lexicon) -> bool:
    """Tell whether an organisation and then a title with the subject's particle follow (한빛은행 고문은)."""
    if not words or _has_title(words[:1], lexicon) or not _has_title(words[1:], lexicon):
        return False
    body = "".join(morph.form for morph in words[0] if morph.tag in NOUN_TAGS)
    at = next(i for i, word in enumerate(words) if i and _has_title([word], lexicon))
    title, behind = words[at], words[at + 1 : at + 2]
    listed = len(title) == 1 and all(word[0].tag[0] == "S" for word in behind)
    return lexicon.find_head(body) is not None and (listed or title[-1].tag in SUBJECT_TAGS)


def _is_honoured(words: Sequence[Sequence[Morph]]) -> bool:
    """Tell whether 씨 follows a word: 이한승 씨는."""
    return bool(words) and words[0][0].form == HONORIFIC


def _has_title(words: Sequence[Sequence[Morph]], lexicon: Lexicon) -> bool:
    """Tell whether nouns alone lead to a title."""
    for word in words:
        nouns: list[str] = []
        for morph in word:
            if morph.tag not in NOUN_TAGS:
                break
            nouns.append(morph.form)
        noun = "".join(nouns)
        if noun and _is_sure_title(noun, lexicon):
            return True
        if len(nouns) < len(word):
            return False
    return False


def _is_sure_title(noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is seldom anything but a title (사장, 상근부회장, 벤처투자과장; not 시장)."""
    entry = lexicon.title_entries.get(noun)
    if entry is not None:
        return entry.strength > 1 or lexicon.find_title_ending(noun) is not None
    charge = noun.endswith(CHARGE_ENDINGS) and lexicon.find_unit_title(noun)
    return bool(charge or lexicon.find_title_ending(noun) or lexicon.split_title(noun))

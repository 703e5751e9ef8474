"""Find people by the shape of words: Korean, transliterated, anonymous, in brackets."""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.bodies import is_firm_title
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

CHINESE_SYLLABLES = (4, 6)
MAX_FAMILY = 6  # syllables of a transliterated family name (메드베데프)
LATIN_PART = re.compile(r"[A-Z][a-z]+|[A-Z]\.?")
STOP_SYLLABLES = frozenset("전현신구총각본양")  # 전, 현 …: no given name before a title
MASKED = re.compile(r"[가-힣]모(?:씨)?")  # 김모씨 names nobody
ANONYMOUS = re.compile(r"(?P<who>[A-Z]|[가-힣])(?P<mark>모|모씨|씨|군|양)?")
PROVINCE, SHORTEST_PROVINCE = "성", 2  # 장쑤성 관광국 부국장
TRADE = "trade"
MAX_PARTS = 4  # words of a foreign name (구스타보 알베르토 바스케스)
PERSON_PARTICLES_WORDS = """
    은 는 이 가 도 의 와 과 에게 를 을 ,"""
PERSON_PARTICLES = frozenset(PERSON_PARTICLES_WORDS.split())
PART = re.compile(r"[^,·/]+")
HEAD = re.compile(r"\s*(?:(?P<title>(?:[가-힣]{2} )?[가-힣A-Z]{2,8})(?: ?: ?| ))?(?P<who>[가-힣]{3,4})\s*")
SURE_GIVEN = frozenset(
    "현영희훈준진은석호민아숙순연욱혁"
)  # no part of a place: 안동현, but 안동시 and 수원역
NOUN_TAGS = frozenset({"NNP", "NNG", "NNB", "XSN"})
SURE_MARKS = frozenset({"씨", "군", "양", "모씨"})


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


def make_person(words: Sequence[Word]) -> Name:
    """Make a person's name of adjoining words."""
    text = " ".join(word.text for word in words)
    return Name(text, words[0].start, words[-1].end, EntityKind.PERSON, "title")


def is_korean_name(word: Word, lexicon: Lexicon, *, near_title: bool) -> bool:
    """Tell whether a word is shaped like a Korean full name (surname, then one or two syllables)."""
    text = word.text
    if not 2 <= len(text) <= 4 or (word.quoted and not near_title) or not lexicon.has_surname(text):
        return False
    if means_something(text, lexicon):
        return False
    if MASKED.fullmatch(text) or (text[:-1] in lexicon.places and text[-1] not in SURE_GIVEN):
        return False
    if word.tags == ("NNP",):
        head = lexicon.find_head(text)
        return head is None or (len(head[0]) == 1 and near_title and text[-1] in lexicon.given_syllables)
    if len(text) == 2:
        return False
    if near_title and len(text) == 3 == len(word.tags):
        return lexicon.given_syllables.issuperset(text[1:])
    return (
        near_title
        and "NNP" in word.tags
        and all(tag in ("NNP", "NNG", "NR", "MM", "NNB", "XSN", "XPN", "SN") for tag in word.tags)
    )


def means_something(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the lists know a word as anything but a person's name."""
    others = (lexicon.not_people, lexicon.places, lexicon.titles, lexicon.known_names)
    return any(
        text in words
        for words in (*others, lexicon.anonymous, lexicon.person_labels, lexicon.title_modifiers)
    )


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


def is_trade(title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether a title says what somebody does: the word before it says for whom (새솔음료 모델)."""
    entry = lexicon.title_entries.get(title.base)
    return entry is not None and entry.group == TRADE and title.base not in lexicon.state_titles


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
        lead += 1
    return lead


def is_lead_part(context: PhraseContext, region: Sequence[Word], at: int) -> bool:
    """Tell whether a word that Kiwi holds for a common noun is one of the first two of a foreign name."""
    word = region[at]
    plain = NOUN_TAGS.issuperset(word.tags) and all("가" <= char <= "힣" for char in word.text)
    if at > 1 or not plain or len(region) < 3:
        return False
    beside = region[1 - at]
    if not is_foreign_part(context, beside, True):
        return False
    follower = region[2]
    known = any(hit.start == follower.start and hit.kind is not EntityKind.PERSON for hit in context.known)
    if at == 0:
        single = word.tags == ("NNG",) and len(word.text) == 1 and word.text not in STOP_SYLLABLES
        return known and single and len(beside.text) < 3
    if not is_free(context, word):
        return False
    if word.tags == ("NNG",) and len(word.text) >= 3:
        return True
    return known and len(word.text) >= 2 and not context.lexicon.is_likely_given(beside.text)


def is_foreign_part(context: PhraseContext, word: Word, at_edge: bool) -> bool:
    """Tell whether a word can be part of a transliterated name (케빈 페레이라)."""
    text = word.text
    if not all(is_hangul_or_dot(char) for char in text) or (len(text) < 2 and not at_edge):
        return False
    if len(text) < 2 and text in context.lexicon.not_in_names:
        return False  # 대니얼 러셀 | 미 국무부
    if not is_free(context, word) or (len(text) > SHORTEST_PROVINCE and text.endswith(PROVINCE)):
        return False
    return word.tags == ("NNP",) or (all(tag == "NNP" for tag in word.tags) and len(text) <= 7)


def is_free(context: PhraseContext, word: Word) -> bool:
    """Tell whether a word means nothing else that the lists know."""
    if means_something(word.text, context.lexicon) or context.lexicon.find_head(word.text):
        return False
    return not any(hit.start < word.end and hit.end > word.start for hit in context.known)


def is_hangul_or_dot(char: str) -> bool:
    """Tell whether a character can stand in a transliterated name."""
    return "가" <= char <= "힣" or char in "·・.-"


def match_anonymous(word: Word) -> re.Match[str] | None:
    """Match a word that may stand for somebody nameless."""
    return None if word.tags == ("NNG",) else ANONYMOUS.fullmatch(word.text)


def find_anonymous(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Name]:
    """Return the people an article does not name (A씨, 김모 씨): they are seen, and never claimed."""
    for i, word in enumerate(words):
        match = match_anonymous(word)
        if not match:
            continue
        follower = words[i + 1].text if i + 1 < len(words) else ""
        follows = follower in lexicon.honorifics or follower in lexicon.titles
        is_letter = match["who"].isascii()
        if (
            (follows or match["mark"] in SURE_MARKS)
            if is_letter
            else (match["mark"] and match["who"] in lexicon.surnames)
        ):
            yield Name(
                match["who"], word.start, word.start + len(match["who"]), EntityKind.PERSON, "anonymous"
            )


def read_heads(note: str, start: int, lexicon: Lexicon) -> list[Post]:
    """Read 대표 박정부, 회장: 이정기 and 대표 김도윤, 이보람: in brackets title and surname suffice."""
    posts: list[Post] = []
    title, begin = "", start
    for part in PART.finditer(note):
        match = HEAD.fullmatch(part.group())
        if match is None:
            title = ""
            continue
        offset, who = start + part.start(), match["who"]
        if match["title"]:
            title, begin = match["title"], offset + match.start("title")
        rank = title.split()[-1] if title else ""
        if lexicon.is_title(rank) and lexicon.has_surname(who) and not means_something(who, lexicon):
            end = offset + match.end("who")
            person = Name(who, end - len(who), end, EntityKind.PERSON, "note")
            posts.append(Post(person, title, None, False, begin, end, "post.note"))
    return posts


def find_strangers(words: Sequence[Word], particle: str, lexicon: Lexicon) -> Iterator[Name]:
    """Return transliterated names proved by shape alone (앤더슨 실바는); none is claimed."""
    if particle not in PERSON_PARTICLES or len(words) < 2:
        return
    run: list[Word] = []
    for word in reversed(words):
        if (
            not set(word.tags) <= {"NNP"}
            or not is_transliterated(word.text, lexicon)
            or len(run) == MAX_PARTS
        ):
            break
        run.insert(0, word)
    if len(run) >= 2:
        text = " ".join(word.text for word in run)
        yield Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "shape")


def is_transliterated(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word can be part of a foreign name: Hangul that means nothing else."""
    if (
        not all("가" <= char <= "힣" for char in text)
        or text in lexicon.places
        or text in lexicon.known_names
    ):
        return False
    return (
        text not in lexicon.not_people
        and lexicon.find_head(text) is None
        and text not in lexicon.person_labels
    )


def find_aged(words: Sequence[Word], i: int, lexicon: Lexicon) -> Name | None:
    """Return the transliterated name before an age (에우제비우 다 실바 페헤이라(72))."""
    first = i + 1
    while first > 0 and i + 1 - first < 5 and all(tag == "NNP" for tag in words[first - 1].tags):
        first -= 1
    run = words[first : i + 1]
    if len(run) < 2 or any(word.text in lexicon.places or lexicon.find_head(word.text) for word in run):
        return None
    text = " ".join(word.text for word in run)
    return Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "note")

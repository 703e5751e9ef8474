"""Find people by the shape of words: Korean, transliterated, anonymous, in brackets."""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.extract.syntax.tokenizer import is_common_noun
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

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
# 대표 헨리크 베르트람
FOREIGN_HEAD = re.compile(
    r"""\s* (?P<title> (?: (?: 공동 | 각자 ) [ ] )? [가-힣A-Z]{2,8} ) (?: [ ]?:[ ]? | [ ] )
    (?P<who> [가-힣]{2,7} (?: [ ] [가-힣]{1,7} ){1,2} ) \s*""",
    re.VERBOSE,
)
SURE_GIVEN = frozenset(
    "현영희훈준진은석호민아숙순연욱혁"
)  # no part of a place: 안동현, but 안동시 and 수원역
FOREIGN_TOO = frozenset("이조한장임")  # common surnames with which foreign first names begin too (이안, 한나)
NAME_TAGS = ("NNP", "NNG", "NNB", "SN", "XSN", "NR")
SURE_MARKS = frozenset({"씨", "군", "양", "모씨"})


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


def is_plain_korean(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words are a Korean's full name by a common surname, and no foreign first name (김철)."""
    if words[0] not in lexicon.common_surnames or means_something(words, lexicon):
        return False
    sure = words[0] not in FOREIGN_TOO or words[-1] in SURE_GIVEN
    short = len(words) == 2 and words[1] in lexicon.given_syllables
    return lexicon.is_likely_given(words) or (short and sure)


def means_something(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the lists know a word as anything but a person's name."""
    others = (lexicon.not_people, lexicon.places, lexicon.titles, lexicon.known_names)
    return any(
        text in words
        for words in (*others, lexicon.anonymous, lexicon.person_labels, lexicon.title_modifiers)
    )


def is_trade(title: FoundTitle, lexicon: Lexicon) -> bool:
    """Tell whether a title says what somebody does: the word before it says for whom (새솔음료 모델)."""
    entry = lexicon.title_entries.get(title.base)
    return entry is not None and entry.group == TRADE and title.base not in lexicon.state_titles


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
    """Read 대표 박정부, 회장: 이정기, 대표, 이보람 and 대표 김도윤, 이보람: title and surname suffice."""
    posts: list[Post] = []
    title, begin = "", start
    for part in PART.finditer(note):
        if foreign := read_foreign_head(part, start, lexicon):
            posts.append(foreign)
            title = ""
            continue
        match = HEAD.fullmatch(part.group())
        if match is None or lexicon.is_title(part.group().strip()):
            title, begin = read_lone_title(part, start, lexicon)
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


def read_foreign_head(part: re.Match[str], start: int, lexicon: Lexicon) -> Post | None:
    """Read 대표 헨리크 베르트람: words behind a title that mean nothing (대표 온라인 상품)."""
    match = FOREIGN_HEAD.fullmatch(part.group())
    title = match["title"] if match else ""
    words = match["who"].split() if match else []
    if match is None or not lexicon.is_title(title.split()[-1]) or lexicon.is_likely_given(words[0]):
        return None
    named = (is_transliterated(word, lexicon) and not means_something(word, lexicon) for word in words)
    if not all(named) or any(is_common_noun(word) for word in words):
        return None
    begin, end = start + part.start() + match.start("title"), start + part.start() + match.end("who")
    person = Name(match["who"], end - len(match["who"]), end, EntityKind.PERSON, "note")
    return Post(person, title, None, False, begin, end, "post.note")


def read_lone_title(part: re.Match[str], start: int, lexicon: Lexicon) -> tuple[str, int]:
    """Read a title that a comma parts from its holder (대표, 김도윤), and say where it begins."""
    title = part.group().strip()
    return (title if lexicon.is_title(title) else ""), start + part.start() + part.group().find(title)


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


def find_aged(words: Sequence[Word], i: int, lexicon: Lexicon, *, lived: bool) -> Name | None:
    """Return the transliterated name before an age (에우제비우 다 실바 페헤이라(72)).

    Args:
        words: the words of a phrase.
        i: the index of the last one before the bracket.
        lexicon: the word lists.
        lived: the bracket has the days of a life, so that Kiwi may take a part for a common noun.
    """
    first = i + 1
    tags = NAME_TAGS if lived else NAME_TAGS[:1]
    while first > 0 and i + 1 - first < 5 and all(tag in tags for tag in words[first - 1].tags):
        first -= 1
    run = words[first : i + 1]
    if len(run) < 2 or any(word.text in lexicon.places or lexicon.find_head(word.text) for word in run):
        return None
    text = " ".join(word.text for word in run)
    return Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "note")

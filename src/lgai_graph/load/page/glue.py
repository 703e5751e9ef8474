"""Part a heading from the sentence that a lost line break glued to it.

``○새 시장 공략한빛전자는 5일 …`` is a subhead and a sentence. Where the one ends stands nowhere, so it is
read from shape (a closing quotation mark or a day that touches a word) and from the article's own words: what
follows the break begins a word elsewhere, what spans it stands nowhere inside a word. A heading without a
sign (``성장 전략 강화한빛전자는``) is parted only before a name that opens other sentences or stands in the
title, before a year that touches a word, and before a name said twice.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lgai_graph.korean import cut_particle
from lgai_graph.korean.sentences import begins_with_particle
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import make_line_key

MARKS = "○●◆◇■□◎①②③④⑤⑥⑦⑧⑨⑩"  # signs before a subhead
MIN_HEAD = 5  # characters of a subhead with its sign
MAX_HEAD = 45  # the longest of 238 has 41
MAX_PREFIX = 9  # characters of a word that are compared
MAX_WORD = 40  # characters of a word
MAX_WORDS = 9  # words of a heading without a sign
MIN_TITLE = 12  # letters of a title that is not said by chance
MIN_REST = 8  # characters of a sentence behind it
MIN_NAME = 3  # characters of a name that parts such a heading; shorter ones end compounds
MIN_SCORE = 3.0  # 158 of the 243 marked lines of 749 articles are parted; of 40 drawn, 37 rightly
TOPIC, OTHER_PARTICLE, KNOWN_LEFT = 3.0, 1.0, 1.0  # what a candidate gains beside the length of its match
BEHIND_TOPIC = 2.0  # what it loses behind a topic, where the sentence has begun

WORD = re.compile(r"[가-힣A-Za-z0-9&]+")
SENTENCE = re.compile(r"[다요죠까][.?!]")
ENTRY = re.compile(r"[=＝:：]")  # ◆서울 상가=대지 30㎡: an entry of a list
# ‘비콘’한빛전자는 · “뜻 없다”코레일은; but not ‘비콘’을, “없다”고
QUOTED_END = re.compile(
    r"""(?<=[”’"])(?!(?:[은는이가을를의와과도로에며고란]|으로|에서|이라|라[고는며]|식|등|처럼|까지|부터|만|인|한|할)(?![가-힣]))
        (?!라|이라|하[는고며기]|했[다고던으]|에서|으로|이란)(?=[가-힣A-Za-z0-9]{2})""",
    re.VERBOSE,
)
# 잇따른다1일 · 강화14일 업계에 · 맞아?1969년
DAY_BEGINS = re.compile(r"(?<=[가-힣?!])(?=(?:\d{1,2}일|(?:19|20)\d{2}년|\d{1,2}월)(?:\s|[가-힣]{1,2}\s|\())")
# 실체작년 11월 · ‘각축’올해 안에; but 재작년
YEAR_BEGINS = re.compile(r"(?<=[가-힣’”?!])(?<!재)(?=(?:작년|지난해|올해|지난달)(?:\s|에는|엔\s))")
# 강화하는 한빛전자|한빛전자는
TWICE = re.compile(r"(?P<name>[가-힣A-Za-z0-9&]{3,15})(?=(?P=name)(?:은|는|이|가)\s)")
# 열기로 했다, 연다고 밝혔다: the sentence begins as the title does
CONTINUES = re.compile(r"(?:한다|했다|하[고며는기]|된다|됐다|되|다|고|기로|라)(?=[\s.,]|했|한|밝)")
OPENER = re.compile(r"(?:^|[.?!”]\s)(?P<name>[가-힣A-Za-z0-9&]{3,20}?)(?:은|는|이|가)\s")
SUBJECT = re.compile(r"(?P<stem>[가-힣A-Za-z0-9&]{5,30})(?:은|는|이|가)")
# a word that no heading of nouns holds: 한빛의, 열린, 크게 늘고
HAS_GRAMMAR = re.compile(
    r"(?:[은는이가을를의에도와과로며면]|[한할된될던는린진난]|에서|까지|부터|[다요][.?!]?)$"
)
TOPIC_END = re.compile(r"[가-힣A-Za-z0-9](?:은|는)$")
# 요구하는, 결정되면: an ending of the word before, not a new word
SUFFIX = re.compile(r"(?:하[는면고며기지여게자]|되[는고어며]|된|될|됐|시[키킨]|적인|적으로|들[은이을의]?)")
LONE = ("듯", "것", "돼", "해")  # syllables that end a heading as a word of their own
VERB_END = re.compile(r"(?:듯|[하되지나가]나|다|야|해|[줘라]라|라|돼|것|음|기)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWords:
    """The words of an article, the heads that may be glued left out.

    Args:
        starts: what words begin with, two characters and more.
        inner: pairs of characters that stand inside a word.
    """

    starts: frozenset[str]
    inner: frozenset[str]


NO_WORDS = SeenWords(starts=frozenset(), inner=frozenset())


def make_vocabulary(lines: Iterable[str], *, title: str | None) -> SeenWords:
    """Gather the words of an article."""
    tails = (line[find_tail(line) :] if is_glued(line) else line for line in (title or "", *lines))
    words = {word[:MAX_WORD] for tail in tails for word in WORD.findall(tail)}
    starts = {word[:size] for word in words for size in range(2, min(len(word), MAX_PREFIX) + 1)}
    inner = {word[place : place + 2] for word in words for place in range(len(word) - 1)}
    return SeenWords(starts=frozenset(starts), inner=frozenset(inner))


def find_tail(line: str) -> int:
    """Find the first word behind what may be a glued heading."""
    space = line.find(" ", MAX_HEAD + MAX_PREFIX)
    return space if space >= 0 else len(line)


def part_headings(lines: Sequence[str], *, title: str | None) -> list[str]:
    """Part every line that is a heading with a sentence glued to it."""
    parted: list[str] = []
    subjects = find_subjects(lines, title)
    words = make_vocabulary(lines, title=title) if any(map(is_glued, lines)) else NO_WORDS
    for line in lines:
        place = find_break(line, words) if is_glued(line) else find_plain_break(line, subjects)
        parted += [line] if place is None else [line[:place].strip(), line[place:].strip()]
    return parted


@lru_cache(maxsize=8)
def make_title_key(title: str) -> str:
    """Return the letters of a title; every line of its article is held against them."""
    return make_line_key(title, keep="")


def cut_title(line: str, title: str | None) -> str:
    """Cut a title off the sentence that it runs into.

    >>> cut_title("한빛전자, 대전에 새 연구소 연다한빛전자가 5일 밝혔다.", "한빛전자, 대전에 새 연구소 연다")
    '한빛전자가 5일 밝혔다.'
    """
    key = make_title_key(title or "")
    if len(key) < MIN_TITLE:
        return line
    place = matched = 0
    while matched < len(key) and place < len(line):
        char = make_line_key(line[place], keep="")
        if char and char != key[matched : matched + len(char)]:
            return line
        place, matched = place + 1, matched + len(char)
    rest = line[place:].lstrip(" .”’\"'…")
    goes_on = begins_with_particle(line, place) or CONTINUES.match(line, place)
    return line if goes_on or len(rest) < MIN_REST else rest


def find_subjects(lines: Iterable[str], title: str | None) -> frozenset[str]:
    """Find the names that open a sentence or stand in the title, titles of people aside."""
    openers = (match["name"] for line in lines for match in OPENER.finditer(line))
    names = {*openers, *(word for word in WORD.findall(title or "") if len(word) >= MIN_NAME)}
    titles = tuple(load_lexicon().title_words.longest_first)
    return frozenset(name for name in names if not name.endswith(titles))


def find_plain_break(line: str, subjects: Collection[str]) -> int | None:
    """Find where a heading without a sign ends: nouns without particles, and a known subject touches them.

    Any words may stand before a year that touches one, and before a name said twice.
    """
    if match := YEAR_BEGINS.search(line, MIN_HEAD, MAX_HEAD):
        return None if SENTENCE.search(line, 0, match.start()) else match.start()
    if match := TWICE.search(line, 0, MAX_HEAD):
        return match.end()
    place = 0
    for word in line[: MAX_HEAD + MAX_PREFIX].split(" ")[:MAX_WORDS]:
        subject = SUBJECT.fullmatch(word) if place >= MIN_HEAD else None
        names = [name for name in subjects if subject and subject["stem"].endswith(name)]
        if subject and names and subject["stem"] not in subjects:
            name = max(names, key=len)
            return place + len(subject["stem"]) - len(name) if len(name) + 2 <= len(subject["stem"]) else None
        if not word or HAS_GRAMMAR.search(word):
            return None
        place += len(word) + 1
    return None


def is_glued(line: str) -> bool:
    """Tell whether a line begins like a subhead and ends like a sentence."""
    return line[:1] in MARKS and bool(SENTENCE.search(line)) and not ENTRY.search(line[:MAX_HEAD])


def find_break(line: str, words: SeenWords) -> int | None:
    """Find where a subhead ends: at a mark that touches a word, else by the article's words."""
    first = SENTENCE.search(line, MIN_HEAD)
    end = min(MAX_HEAD, first.start() if first else len(line))
    for pattern in (QUOTED_END, DAY_BEGINS):
        if match := pattern.search(line, MIN_HEAD, end):
            return match.start()
    score, place = max(rate_breaks(line, end, words), default=(0.0, 0))
    return place if score >= MIN_SCORE else None


def rate_breaks(line: str, end: int, words: SeenWords) -> Iterator[tuple[float, int]]:
    """Yield every place inside a word where a sentence may begin, with its score."""
    has_topic = False
    for match in WORD.finditer(line, 1, end + MAX_PREFIX):
        word = match[0]
        for cut in range(1, len(word) - 1):
            place = match.start() + cut
            if MIN_HEAD <= place <= end and can_part(word, cut, words):
                yield rate_break(word, cut, words) - (BEHIND_TOPIC if has_topic else 0.0), place
        has_topic = has_topic or TOPIC_END.search(word) is not None


def can_part(word: str, cut: int, words: SeenWords) -> bool:
    """Tell whether a break may stand at a place of a word."""
    left, right = word[:cut], word[cut:]
    is_name_or_number = left[-1].isascii()  # KB금융, 8분기
    is_whole_left = len(left) > 1 or left in LONE  # 실수요자 is one word
    is_ending = SUFFIX.match(right) or begins_with_particle(right)
    return is_whole_left and not (is_name_or_number or is_ending or word[cut - 1 : cut + 1] in words.inner)


def rate_break(word: str, cut: int, words: SeenWords) -> float:
    """Score a break: the length of what begins a word elsewhere, and particles behind it."""
    sizes = range(min(len(word) - cut, MAX_PREFIX), 1, -1)
    length = next((size for size in sizes if word[cut : cut + size] in words.starts), 0)
    if length == 0:
        return 0.0
    bonus = TOPIC if TOPIC_END.search(word) else OTHER_PARTICLE if cut_particle(word)[1] else 0.0
    is_known = word[:cut] in words.starts or VERB_END.search(word[:cut]) is not None
    return length + bonus + (KNOWN_LEFT if is_known else 0.0)

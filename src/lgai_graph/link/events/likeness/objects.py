"""Read what an event claim is about from its words, and compare two such objects."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from lgai_graph.korean import cut_particle, name_key
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.names import gloss_key
from lgai_graph.link.events.likeness.figures import BIG_FIGURE, read_figures
from lgai_graph.model import Claim, EntityKind

_WORD = re.compile(r"[가-힣A-Za-z0-9]+(?:[.\-&][A-Za-z0-9]+)*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SIMILAR, _UNLIKE = 0.55, 0.34  # shares of common pairs of syllables; calibrated on the stories of the tests
_IN_WORD = re.compile(r"\w")
_WORD_END = re.compile(r"(?:[은는이가을를와과의에도로]|에서|에게|으로)?(?!\w)")  # a particle may follow
_QUOTED = re.compile(r"[‘'“\"《<「『]([^’'”\"》>」』]+)[’'”\"》>」』]")
_NAMED = re.compile(r"[‘'《<「『]([^‘’'“”\"《》<>「」『』]{2,20})[’'》>」』]")
_COUNT = re.compile(r"(?:\d[\d.]*[가-힣]*)+")  # 1000개, 21년식, 2만7529가구: numbers, no words
_HEADLINE_MARKS = str.maketrans(dict.fromkeys("-~…·", " "))  # they join names in headlines (새솔-가람대)
_PLAIN_PARTICLE = re.compile("[가-힣]+[을를에의은는]")  # hardly ends a noun
_MONEY = re.compile(r"\d[\d.]*[천백]?[조억만]")  # 2700억원짜리: an amount, no number of a model
_VERBAL = ("하는", "되는", "다고", "라고")  # ends of verbs that lead on to a noun (소송을 제기하는 방안)
_NUMBERING = re.compile(r"^제?[\d.]+")  # 4공장, 제4공장
_ORDINAL = re.compile(r"(?<!\w)([가-힣]{1,2})\s?번째\s([가-힣]+)")  # 네 번째 공장
_UNIT = re.compile("[조억만천백원]|달러")  # stands behind a number without naming anything
_NEAREST = 3  # words of a summary before its verb, which say what the deed is about
_MIN_PART = 3  # syllables of a word that is found inside a longer one (요금제 in 데이터요금제)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectWords:
    """The words of what an event is about.

    Args:
        words: those that name something by themselves, spelt in one way.
        head: the last of them, which in Korean says what the whole is (노선 항공권).
        numbers: all numbers among them (2.0, 5호기), which tell one model from the next.
        pairs: the pairs of neighbouring syllables of all words.
        is_generic: there are words, but only such as 제품 and 서비스, which name no single thing.
        sums: the large amounts among them (2700억원짜리 계약), which tell one deal from the next.
        sort: the last of all words, 제품 and 공장 too; numbers left out (2공장 is a 공장).
    """

    words: frozenset[str] = frozenset()
    head: str = ""
    numbers: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    is_generic: bool = False
    sort: str = ""
    sums: frozenset[float] = frozenset()


NOTHING = ObjectWords()


def read_object(claim: Claim, names: Iterable[str]) -> ObjectWords:
    """Read the object of a claim: its own words for it, else the summary's before the verb, else its name.

    Args:
        claim: an event claim.
        names: what the article calls the participants; a summary repeats them.
    """
    rest = _leave_out(claim.summary, (*names, *(amount.words for amount in claim.amounts)))
    leading, last = tuple(load_spellings().leading_endings), rest.split()[-1 - _NEAREST : -1]
    done = " ".join(word for word in last if not word.endswith(leading))
    people = {a.mention.name for a in claim.arguments if a.mention.kind is EntityKind.PERSON}
    phrases = (None if claim.object in people else claim.object, done, claim.name)
    found = [_read_words(phrase) for phrase in phrases if phrase]
    return next((words for words in found if words.words), found[0] if found else NOTHING)


def read_title(title: str, names: Iterable[str]) -> ObjectWords:
    """Read the telling words of an article's title, the participants' names left out."""
    return _read_words(_leave_out(title.translate(_HEADLINE_MARKS), names))


@lru_cache(maxsize=16384)
def read_name(name: str) -> frozenset[str]:
    """Read the words of a name, spelt as the words of sentences are."""
    return frozenset(filter(None, map(_fold, _WORD.findall(name))))


def read_quoted(claim: Claim) -> frozenset[str]:
    """Read the words that a claim's object sets in quotes: the name of a product, a film, a campaign."""
    quoted = " ".join(_QUOTED.findall(claim.object or claim.summary))
    return _read_words(quoted).words if quoted else frozenset()


def read_named(title: str, sentence: str) -> frozenset[str]:
    """Read the words that a headline sets in single quotes and the sentence repeats: a product's name.

    What only the headline quotes is a nickname (‘괴물폰’ 새솔폰).
    """
    names = [name for name in _NAMED.findall(title) if name in sentence]
    return _read_words(" ".join(names)).words if names else frozenset()


def read_sentence(sentence: str, names: Iterable[str]) -> frozenset[str]:
    """Read the telling words of a sentence, participants, numbers and verbs left out."""
    words = _read_words(_leave_out(sentence, names)).words
    endings = tuple(load_spellings().predicate_endings)
    return frozenset(word for word in words if not word.endswith(endings))


def _leave_out(text: str, phrases: Iterable[str]) -> str:
    """Blank out phrases where they stand as words, the longest first (새솔 stays in 새솔온)."""
    for phrase in sorted(filter(None, phrases), key=lambda phrase: (-len(phrase), phrase)):
        if phrase in text:
            text = " ".join(_cut_out(text, phrase))
    return text


def _cut_out(text: str, phrase: str) -> Iterator[str]:
    """Yield what stands between the places where a phrase is a word; compiling a pattern takes far longer."""
    begin, start = 0, text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        is_word = not (start and _IN_WORD.match(text, start - 1)) and _WORD_END.match(text, end)
        if is_word:
            yield text[begin:start]
            begin = end
        start = text.find(phrase, end if is_word else start + 1)
    yield text[begin:]


@lru_cache(maxsize=65536)
def _read_words(text: str) -> ObjectWords:
    """Read a noun phrase."""
    generic = load_spellings().generic_objects
    told = _WORD.findall(_ORDINAL.sub(_write_number, text))
    folded = (_fold(word) for word in told if not word.endswith(_VERBAL))
    found = [word for word in folded if word and word not in load_spellings().object_modifiers]
    courts = tuple(load_spellings().courts)  # where every case goes: 사건을 서울고법으로 환송
    plain = [word for word in found if len(word) > 1 and word not in generic and not word.endswith(courts)]
    telling = [word for word in plain if not _is_count(word)]
    return ObjectWords(
        words=frozenset(telling),
        head=_find_head(telling),
        pairs=frozenset(word[i : i + 2] for word in telling for i in range(len(word) - 1)),
        numbers=frozenset(n for word in found if not _MONEY.match(word) for n in _NUMBER.findall(word)),
        is_generic=bool(found) and not telling,
        sums=frozenset(value for value, _ in read_figures(text) if value >= BIG_FIGURE),
        sort=_read_sort(found),
    )


def _read_sort(found: list[str]) -> str:
    """Return the last word without its number, a deed left out behind a thing (4공장 건설: 공장)."""
    things = [word for word in found if word not in _load_deeds()]
    return _NUMBERING.sub("", (things or found or [""])[-1])


def _write_number(match: re.Match[str]) -> str:
    """Number what is numbered (네 번째 공장 as 4공장), and leave the rest as it is."""
    number = load_spellings().ordinals.get(match[1])
    is_numbered = number and _fold(match[2]) in load_spellings().numbered
    return f"{number}{match[2]}" if is_numbered else match[0]


def _find_head(words: list[str]) -> str:
    """Return the last word that is a thing and no deed (계약학과 of 계약학과 신설)."""
    things = [word for word in words if word not in _load_deeds()]
    return (things or words or [""])[-1]


@cache
def _load_deeds() -> frozenset[str]:
    """Read once what may close a noun phrase without naming a thing."""
    return frozenset().union(*load_spellings().deeds, load_spellings().stages)


def _is_count(word: str) -> bool:
    """Tell whether a word only counts (1000개); a number before what a thing is names it (2공장)."""
    counted = word.lstrip("0123456789.")
    is_name = counted in load_spellings().generic_objects and not _UNIT.match(counted)
    return bool(_COUNT.fullmatch(word)) and not (is_name and len(counted) > 1)


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    """Spell a word in one way, a particle cut off where the word is long enough to bear it.

    Of three syllables only particles go in which hardly a noun ends (울산에; but 전문가 stays whole).
    """
    is_bearing = len(word) > _MIN_PART or (len(word) == _MIN_PART and _PLAIN_PARTICLE.fullmatch(word))
    bare = cut_particle(word)[0] if is_bearing else word
    return gloss_key(bare) if name_key(bare) else ""


def share_words(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects have a telling word in common, or a long word holds another."""
    return bool(left.words & right.words) or bool(find_shared_words(left.words, right.words))


def find_shared_words(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """Return the left words that stand on the right, or that a long word there holds or is part of."""
    shared = left & right
    return shared | {
        first
        for first in left - shared
        if len(first) >= _MIN_PART
        for second in right
        if len(second) >= _MIN_PART and (first in second or second in first)
    }


def get_similarity(left: ObjectWords, right: ObjectWords) -> float:
    """Return which share of the shorter object's pairs of syllables the other holds, 0–1."""
    if not (left.pairs and right.pairs):
        return 0.0
    return len(left.pairs & right.pairs) / min(len(left.pairs), len(right.pairs))


def is_another_generic(plain: ObjectWords, other: ObjectWords) -> bool:
    """Tell whether two things are of two sorts that name nothing by themselves (이벤트, 지원 프로그램)."""
    return bool(plain.sort) and other.sort in load_spellings().generic_objects and plain.sort != other.sort


def tells_of_several(phrase: str) -> bool:
    """Tell whether a phrase counts things without naming one (두 기업, 새 모델 3종).

    >>> tells_of_several("두 기업"), tells_of_several("로봇 두뇌")
    (True, False)
    """
    words = phrase.split()
    return bool(load_spellings().several.intersection(words)) or any(map(_is_count, words))


def have_other_numbers(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects bear numbers, or amounts, and none in common (새솔폰 3, 새솔폰 4)."""
    is_other = bool(left.numbers and right.numbers) and left.numbers.isdisjoint(right.numbers)
    return is_other or (bool(left.sums and right.sums) and left.sums.isdisjoint(right.sums))


def is_same_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects are one thing, named in full or in part.

    The head must be one: an airline's 노선 is not the 항공권 of that 노선.
    """
    is_part = left.words <= right.words or right.words <= left.words
    return (
        bool(left.words and right.words)
        and not have_other_numbers(left, right)
        and _is_same_head(left.head, right.head)
        and (is_part or get_similarity(left, right) >= _SIMILAR)
    )


def _is_same_head(left: str, right: str) -> bool:
    """Tell whether one word ends or begins in the other (선물세트, 굿즈선물세트)."""
    return left.endswith(right) or right.endswith(left) or left.startswith(right) or right.startswith(left)


def has_one_head(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects are things of one sort, by their last telling words."""
    return bool(left.head and right.head) and _is_same_head(left.head, right.head)


def shares_only_head(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both say more than the sort of thing, and nothing in common (배달용 차, 접이식 차)."""
    first, second = left.words - {left.head}, right.words - {right.head}
    is_one_sort = bool(first and second) and has_one_head(left, right)
    return is_one_sort and not find_shared_words(first, second)


def is_related_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether two objects share a telling word, or enough syllables."""
    is_near = share_words(left, right) or get_similarity(left, right) >= _UNLIKE
    return is_near and not have_other_numbers(left, right)


def is_other_object(left: ObjectWords, right: ObjectWords) -> bool:
    """Tell whether both objects are named and have nothing in common."""
    is_named = bool(left.words and right.words)
    return have_other_numbers(left, right) or (is_named and not is_related_object(left, right))

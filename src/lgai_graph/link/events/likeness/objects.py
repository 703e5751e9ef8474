"""Read what an event claim is about from its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lgai_graph.korean import cut_particle, name_key
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.names import gloss_key
from lgai_graph.link.events.likeness.figures import read_sums
from lgai_graph.model import Claim, EntityKind, ParticipantRole

_WORD = re.compile(r"[가-힣A-Za-z0-9]+(?:[.\-&][A-Za-z0-9]+)*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_IN_WORD = re.compile(r"\w")
_WORD_END = re.compile(r"(?:[은는이가을를와과의에도로]|에서|에게|으로)?(?!\w)")  # a particle may follow
_QUOTED = re.compile(r"[‘'“\"《<「『]([^’'”\"》>」』]+)[’'”\"》>」』]")
_NAMED = re.compile(r"[‘'《<「『]([^‘’'“”\"《》<>「」『』]{2,20})[’'》>」』]")
_APPOSED = re.compile(r"(.*[^\s의]) [‘'《<「『][^’'》>」』]+[’'》>」』]")
_SHARE = re.compile(r"\d[\d.,]*\s?%(?:포인트|p)?")  # 지분 71%: how much, no number of a model
_COUNT = re.compile(r"(?:\d[\d.]*[가-힣]*)+")  # 1000개, 21년식, 2만7529가구: numbers, no words
_HEADLINE_MARKS = str.maketrans(dict.fromkeys("-~…·", " "))  # they join names in headlines (새솔-가람대)
_PLAIN_PARTICLE = re.compile("[A-Za-z0-9가-힣]+[을를에의은는]")  # hardly ends a noun; D램을 too
_MONEY = re.compile(r"\d[\d.]*[천백]?[조억만]")  # 2700억원짜리: an amount, no number of a model
_NUMBERING = re.compile(r"^제?[\d.]+")  # 4공장, 제4공장
_ORDINAL = re.compile(r"(?<!\w)([가-힣]{1,2})\s?번째\s([가-힣]+)")  # 네 번째 공장
_MEANT = frozenset({ParticipantRole.RECIPIENT, ParticipantRole.APPOINTEE})  # whom, not what
_NOTE = re.compile(r" \([가-힣]+\)$")  # (전해짐), behind what is only heard of
_MANNER = re.compile("[가-힣]{2}적(?:인|으로)?")  # 자발적 리콜: how, not what
_UNIT = re.compile("[조억만천백원]|달러")  # stands behind a number without naming anything
_NOUN_VERB = re.compile(r"(?<!\w)([가-힣]{2,4})(?:[하되했됐한된할될해돼]|시켜|시킨)[가-힣]*")  # 배상하라고
_TO = ("에", "에게")
_BEFORE_TO = 2  # words before one with such a particle that may belong to it (새솔산업 전기장판 8000장에)
_NEAREST = 3  # words of a summary before its verb, which say what the deed is about
MIN_PART = 3  # syllables of a word that is found inside a longer one (요금제 in 데이터요금제)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectWords:
    """The words of what an event is about.

    Args:
        words: those that name something by themselves, spelt in one way.
        head: the last of them, which in Korean says what the whole is (노선 항공권).
        bearer: the word for what bears the name that the head is (스쿠터 of 접이식 스쿠터 ‘포개’).
        numbers: all numbers among them (2.0, 5호기), which tell one model from the next.
        pairs: the pairs of neighbouring syllables of all words.
        is_generic: there are words, but only such as 제품 and 서비스, which name no single thing.
        sums: the large amounts among them, with what they count (2700억원짜리 계약), which tell deals apart.
        sort: the last of all words, 제품 and 공장 too; numbers left out (2공장 is a 공장).
    """

    words: frozenset[str] = frozenset()
    head: str = ""
    bearer: str = ""
    numbers: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    is_generic: bool = False
    sort: str = ""
    sums: frozenset[tuple[float, str]] = frozenset()


NOTHING = ObjectWords()


def read_object(claim: Claim, names: Iterable[str]) -> ObjectWords:
    """Read the object of a claim: its own words for it, else the summary's before the verb, else its name.

    Args:
        claim: an event claim.
        names: what the article calls the participants; a summary repeats them.
    """
    told = cut_subject(claim.summary, claim)
    rest = _leave_out(told, (*names, *(amount.words for amount in claim.amounts)))
    leading, last = tuple(load_spellings().leading_endings), rest.split()[-1 - _NEAREST : -1]
    done = " ".join(word for word in last if not word.endswith(leading))
    people = (a for a in claim.arguments if a.role in _MEANT or a.mention.kind is EntityKind.PERSON)
    meant = {argument.mention.name for argument in people}
    phrases = (None if claim.object in meant else claim.object, done, claim.name)
    found = [_read_phrase(phrase) for phrase in phrases if phrase]
    return next((words for words in found if words.words), found[0] if found else NOTHING)


def cut_subject(line: str, claim: Claim) -> str:
    """Leave out whom a line begins with, titles too, and the note at its end (홍길동 회장, 방미 (전해짐))."""
    bare = _NOTE.sub("", line)
    subject, comma, rest = bare.partition(", ")
    is_subject = comma and any(argument.mention.name in subject for argument in claim.arguments)
    return rest if is_subject else bare


def read_dative(line: str) -> frozenset[str]:
    """Return the last words of a line, the doer's left out, that end in 에 or 에게."""
    words = line.partition(", ")[2].split()
    ends = [place for place, word in enumerate(words) if word.endswith(_TO) and len(word) > len(_TO)]
    if not ends:
        return frozenset()
    told = words[max(0, ends[-1] - _BEFORE_TO) : ends[-1] + 1]
    return frozenset(
        word for word in read_name(" ".join([*told[:-1], cut_particle(told[-1])[0]])) if not is_count(word)
    )


def read_title(title: str, names: Iterable[str]) -> ObjectWords:
    """Read the telling words of an article's title, the participants' names left out."""
    return _read_words(_leave_out(title.translate(_HEADLINE_MARKS), names))


@lru_cache(maxsize=65536)
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
    """Read the telling words of a sentence, participants, numbers and verbs left out but for their nouns.

    >>> sorted(read_sentence("새솔은 가람에 수수료를 배상하라고 했다", ("새솔", "가람")))
    ['배상', '수수료']
    """
    told, known = _leave_out(sentence, names), load_spellings()
    endings = tuple(known.predicate_endings)
    words = {word for word in _list_words(told)[1] if not word.endswith(endings)}
    done = {noun for noun in _NOUN_VERB.findall(told) if not noun.endswith(endings)}
    return frozenset(words | (done - known.generic_objects - known.object_modifiers))


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


def _read_phrase(phrase: str) -> ObjectWords:
    """Read a noun phrase; a quoted name at its end follows the word for what bears it (스쿠터 ‘포개’)."""
    words, named = _read_words(phrase), _APPOSED.fullmatch(phrase)
    before = _read_words(named[1]) if named else NOTHING
    return replace(words, bearer=before.head) if before.words else words


@lru_cache(maxsize=16384)  # of some 5 kB each
def _read_words(text: str) -> ObjectWords:
    """Read a noun phrase."""
    found, telling = _list_words(text)
    return ObjectWords(
        words=frozenset(telling),
        head=_find_head(telling),
        pairs=frozenset(word[i : i + 2] for word in telling for i in range(len(word) - 1)),
        numbers=_read_numbers(text),
        is_generic=bool(found) and not telling,
        sums=read_sums(text),
        sort=_read_sort(found),
    )


def _read_numbers(text: str) -> frozenset[str]:
    """Read the numbers that may tell one model from the next; amounts of money and shares are none."""
    found = _list_words(_SHARE.sub(" ", text))[0]
    return frozenset(n for word in found if not _MONEY.match(word) for n in _NUMBER.findall(word))


def _list_words(text: str) -> tuple[list[str], list[str]]:
    """List the words of a text, and those that tell what a thing is."""
    generic = load_spellings().generic_objects
    leading = tuple(load_spellings().leading_endings)  # 소송을 제기하는 방안
    told = _WORD.findall(_ORDINAL.sub(_write_number, text))
    folded = (_fold(word) for word in told if not word.endswith(leading))
    modifiers = load_spellings().object_modifiers
    found = [word for word in folded if word and word not in modifiers and not _MANNER.fullmatch(word)]
    courts = tuple(load_spellings().courts)  # where every case goes: 사건을 서울고법으로 환송
    plain = [word for word in found if len(word) > 1 and word not in generic and not word.endswith(courts)]
    return found, [word for word in plain if not is_count(word)]


def _read_sort(found: list[str]) -> str:
    """Return the last word without its number, a deed left out behind a thing (4공장 건설: 공장)."""
    things = [word for word in found if word not in load_deeds()]
    return _NUMBERING.sub("", (things or found or [""])[-1])


def _write_number(match: re.Match[str]) -> str:
    """Number what is numbered (네 번째 공장 as 4공장), and leave the rest as it is."""
    number = load_spellings().ordinals.get(match[1])
    is_numbered = number and _fold(match[2]) in load_spellings().numbered
    return f"{number}{match[2]}" if is_numbered else match[0]


def _find_head(words: list[str]) -> str:
    """Return the last word that is a thing and no deed (계약학과 of 계약학과 신설)."""
    things = [word for word in words if word not in load_deeds()]
    return (things or words or [""])[-1]


@cache
def load_deeds() -> frozenset[str]:
    """Read once what may close a noun phrase without naming a thing."""
    return frozenset().union(*load_spellings().deeds, load_spellings().stages)


def is_count(word: str) -> bool:
    """Tell whether a word only counts (1000개); a number before what a thing is names it (2공장)."""
    counted = word.lstrip("0123456789.")
    is_name = counted in load_spellings().generic_objects and not _UNIT.match(counted)
    return bool(_COUNT.fullmatch(word)) and not (is_name and len(counted) > 1)


@cache
def _load_whole_nouns() -> tuple[str, ...]:
    """Read once the nouns whose last syllable looks like a particle (허가): 품목허가 stays whole."""
    known = load_spellings().generic_objects | load_deeds()
    return tuple(sorted(word for word in known if len(word) > 1 and cut_particle(word + word)[1]))


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    """Spell a word in one way, a particle cut off where the word is long enough to bear it.

    Of three syllables only particles go in which hardly a noun ends (울산에, D램을; but 전문가 stays whole).
    """
    is_bearing = len(word) > MIN_PART or (len(word) == MIN_PART and _PLAIN_PARTICLE.fullmatch(word))
    is_whole = word.endswith(_load_whole_nouns())
    bare = cut_particle(word)[0] if is_bearing and not is_whole else word
    return load_spellings().synonyms.get(bare, gloss_key(bare)) if name_key(bare) else ""
